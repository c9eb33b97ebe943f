"""Input beside expected output: golden/yaml (strict reading), golden/entries/MODEL (entries).

`pytest --accept` writes the outputs anew; read what changed before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from pathlib import Path
from pprint import pformat
from typing import Any

import pytest

from advocacy.kinds import KINDS
from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.messages import tell
from advocacy.model.agenda import Ask
from advocacy.model.chart import ChartPlan
from advocacy.model.entry import Part
from advocacy.model.finding import LANGUAGES, Finding, ordered
from advocacy.model.law import Law
from advocacy.model.order import Order
from advocacy.model.place import At, Places
from advocacy.model.sheetmap import SheetMap
from advocacy.model.source import Source

GOLDEN = Path(__file__).parent / "golden"
MODELS: dict[str, type[Part]] = {
    "agenda-ask": Ask,
    "chart": ChartPlan,
    "law": Law,
    "order": Order,
    "sheet-map": SheetMap,
    "source": Source,
    **{kind.name: kind.record for kind in KINDS},
}


def printed(findings: Iterable[Finding]) -> str:
    lines = []
    for one in ordered(findings):
        for language in LANGUAGES:  # every brace of the texts has its detail
            assert tell(one, language)
        lines.append(f"{one.place.line}:{one.place.column} {one.code}")
        for name, detail in one.details.items():
            said = detail if isinstance(detail, str) else " | ".join(detail)
            lines += [f"    {name}: {said}"] if said.strip(" |") else []
    return "".join(f"{line}\n" for line in lines)


def plain(value: Any) -> Any:
    """`value` with its texts as ordinary texts, so that it prints short."""
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    return str(value) if isinstance(value, str) else value


def compare(file: Path, output: str, *, accept: bool) -> None:
    expected = file.with_suffix(".findings")
    if accept:
        expected.write_text(output, encoding="utf-8")
    assert output == expected.read_text(encoding="utf-8")


def as_dict(value: Any, *, inside: bool = False) -> Any:
    """What was read, field by field, without what is as nobody wrote it, and without its own place."""
    if isinstance(value, tuple):
        return tuple(as_dict(one, inside=True) for one in value)
    if isinstance(value, dict):
        return {key: as_dict(one, inside=True) for key, one in value.items()}
    if not is_dataclass(value):
        return value
    return {
        one.name: as_dict(said, inside=True)
        for one in fields(value)
        if (said := getattr(value, one.name)) != one.default
        and said != (one.default_factory() if callable(one.default_factory) else None)
        and (inside or one.name != "at")
    }


@pytest.mark.parametrize("name", sorted(one.stem for one in (GOLDEN / "yaml").glob("*.yaml")))
def test_strict_reading(name: str, *, accept: bool) -> None:
    file = GOLDEN / "yaml" / f"{name}.yaml"
    value, _, findings = read_yaml(file.name, file.read_bytes())
    said = pformat(plain(value), width=100, sort_dicts=False)
    compare(file, f"{printed(findings)}= {said}\n", accept=accept)


@pytest.mark.parametrize(
    "name", sorted(str(one.relative_to(GOLDEN / "entries")) for one in GOLDEN.glob("entries/*/*.yaml"))
)
def test_entries(name: str, *, accept: bool) -> None:
    file = GOLDEN / "entries" / name
    value, places, slips = read_yaml(file.name, file.read_bytes())
    at = At(file.name)
    entry, findings = read_entry(
        MODELS[file.parent.name], value, at, Places({file.name: places}), language="zh", identifier=file.stem
    )
    assert (entry is None) == bool(findings)
    last = "" if entry is None else f"= {as_dict(entry)}\n"
    compare(file, printed((*slips, *findings)) + last, accept=accept)


def test_every_input_has_an_output_and_the_reverse() -> None:
    inputs = {one.with_suffix("") for one in GOLDEN.rglob("*.yaml")}
    outputs = {one.with_suffix("") for one in GOLDEN.rglob("*.findings")}
    assert inputs == outputs
