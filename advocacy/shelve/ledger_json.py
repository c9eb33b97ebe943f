"""The ledger as JSON and back. TypeError, KeyError or ValueError for what is no ledger."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar, cast

from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, FigureSpot, LastBuild, Ledger, ShelvedFile
from advocacy.model.place import Place
from advocacy.model.withheld import REASONS, WithheldRecord

if TYPE_CHECKING:
    from advocacy.model.agenda import BodyKind

_T = TypeVar("_T", str, int, list[Any], dict[str, Any])


def to_json(ledger: Ledger, version: int) -> dict[str, Any]:
    """Lists and mappings of text and whole numbers."""
    return {
        "version": version,
        "files": {name: file_to_json(file) for name, file in ledger.files.items()},
        "last": None if ledger.last is None else _last_to_json(ledger.last),
        **({"coming": [file_to_json(file) for file in ledger.coming]} if ledger.coming else {}),
        "words": {name: list(said) for name, said in ledger.words.items()},
    }


def from_json(value: Any, version: int) -> Ledger:
    """The ledger that `to_json` wrote."""
    if _a(dict, value)["version"] != version:
        message = "a ledger of another version"
        raise ValueError(message)
    files = dict(_files(_a(dict, value["files"])))
    last = value["last"]
    coming = tuple(_file(file, _blocks(_a(dict, file)["blocks"])) for file in _a(list, value.get("coming", [])))
    words = {
        name: tuple(_a(str, one) for one in _a(list, said)) for name, said in _a(dict, value.get("words", {})).items()
    }
    return Ledger(files, None if last is None else _last(_a(dict, last)), coming, words)


def _a(kind: type[_T], value: Any) -> _T:
    if type(value) is not kind:
        message = f"{kind.__name__} expected"
        raise TypeError(message)
    return value


def _day_to_json(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(value: Any) -> datetime.date | None:
    return None if value is None else datetime.date.fromisoformat(value)


def file_to_json(file: ShelvedFile) -> dict[str, Any]:
    """One file of the ledger."""
    return {
        "edition": file.edition,
        "sha256": file.sha256,
        "parts": file.parts,
        "inputs": file.inputs,
        "code": file.code,
        "built": _day_to_json(file.built),
        "until": _day_to_json(file.until),
        "blocks": [
            {
                "bookmark": block.bookmark,
                "text": block.text,
                "figures": [[spot.bookmark, spot.start, spot.end] for spot in block.figures],
                "records": list(block.records),
            }
            for block in file.blocks
        ],
    }


def _files(value: dict[str, Any]) -> Iterator[tuple[str, ShelvedFile]]:
    """A Word file and its page stand side by side and have the same blocks, which are read once."""
    written: Any = ()  # which JSON cannot hold
    blocks: tuple[BlockText, ...] = ()
    for name, file in value.items():
        if _a(dict, file)["blocks"] != written:
            written = file["blocks"]
            blocks = _blocks(written)
        yield name, _file(file, blocks)


def _file(value: dict[str, Any], blocks: tuple[BlockText, ...]) -> ShelvedFile:
    return ShelvedFile(
        edition=_a(str, value["edition"]),
        sha256=_a(str, value["sha256"]),
        parts=_a(str, value["parts"]),
        inputs=_a(str, value["inputs"]),
        code=_a(str, value["code"]),
        built=_day(value["built"]),
        until=_day(value["until"]),
        blocks=blocks,
    )


def _blocks(value: Any) -> tuple[BlockText, ...]:
    return tuple(_block(_a(dict, block)) for block in _a(list, value))


def _block(value: dict[str, Any]) -> BlockText:
    return BlockText(
        bookmark=_a(str, value["bookmark"]),
        text=_a(str, value["text"]),
        figures=tuple(_spot(*_a(list, spot)) for spot in _a(list, value["figures"])),
        records=tuple(_a(str, record) for record in _a(list, value["records"])),
    )


def _spot(bookmark: Any, start: Any, end: Any) -> FigureSpot:
    return FigureSpot(_a(str, bookmark), _a(int, start), _a(int, end))


def _last_to_json(last: LastBuild) -> dict[str, Any]:
    return {
        "inputs": last.inputs,
        "drafts": last.drafts,
        "program": last.program,
        "day": last.day.isoformat(),
        "until": _day_to_json(last.until),
        "findings": [
            {
                "code": finding.code,
                "place": [
                    finding.place.file,
                    finding.place.line,
                    finding.place.column,
                    finding.place.sheet,
                    finding.place.cell,
                ],
                "details": {
                    name: detail if isinstance(detail, str) else list(detail)
                    for name, detail in finding.details.items()
                },
                "about": list(finding.about),
            }
            for finding in last.findings
        ],
        "withheld": [[one.record, one.audience, one.reason, _day_to_json(one.on)] for one in last.withheld],
    }


def _last(value: dict[str, Any]) -> LastBuild:
    return LastBuild(
        inputs=_a(str, value["inputs"]),
        drafts=_a(str, value["drafts"]),
        program=_a(str, value["program"]),
        day=datetime.date.fromisoformat(value["day"]),
        until=_day(value["until"]),
        findings=tuple(_finding(_a(dict, finding)) for finding in _a(list, value["findings"])),
        # A ledger of an earlier version of the program has neither this nor `words`.
        withheld=tuple(_withheld(*_a(list, one)) for one in _a(list, value.get("withheld", []))),
    )


def _withheld(record: Any, audience: Any, reason: Any, on: Any) -> WithheldRecord:
    why = {str(one): one for one in REASONS}[_a(str, reason)]
    return WithheldRecord(_a(str, record), cast("BodyKind", _a(str, audience)), why, _day(on))


def _finding(value: dict[str, Any]) -> Finding:
    return Finding(
        code=_a(str, value["code"]),
        place=_place(*_a(list, value["place"])),
        details={name: _detail(detail) for name, detail in _a(dict, value["details"]).items()},
        about=tuple(_a(str, word) for word in _a(list, value["about"])),
    )


def _place(file: Any, line: Any, column: Any, sheet: Any, cell: Any) -> Place:
    return Place(_a(str, file), _a(int, line), _a(int, column), _a(str, sheet), _a(str, cell))


def _detail(value: Any) -> str | tuple[str, str]:
    if isinstance(value, str):
        return value
    zh, en = _a(list, value)
    return _a(str, zh), _a(str, en)
