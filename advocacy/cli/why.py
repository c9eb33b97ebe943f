"""The command `why`: where something is printed, and why not elsewhere, in plain words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.reporting import finish
from advocacy.cli.usage import refuse_unknown
from advocacy.model.agenda import BODY_KINDS
from advocacy.model.editionname import brief_of
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Pair
from advocacy.model.withheld import REASONS

if TYPE_CHECKING:
    from advocacy.why import DocumentsOfOrder, Draft, Fate, IndicatorUse, Why

_DRAFTS: dict[str, Pair] = {
    "absent": ("还没有生成：运行 advocacy build {order}", "not built yet: run advocacy build {order}"),
    "current": ("最新，生成以后没有人改过", "up to date, and nobody has edited it"),
    "final": ("最新的定稿，生成以后没有人改过", "the final text, up to date, and nobody has edited it"),
    "outdated": ("不是最新：advocacy build {order} 会更新它", "out of date: advocacy build {order} will renew it"),
    "edited": ("有人改过，所以不会被覆盖", "somebody edited it, so it is never overwritten"),
    "kept": ("和有人改过的正文配套，所以保留原样", "it goes with the edited brief, and is left as it is"),
    "stopped": ("没有生成，原因见下", "stopped; what stops it stands below"),
    "unordered": ("没有订单要它，不会再更新", "no order asks for it, and no build renews it"),
}
_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "built": "，{day} 生成",
        "beside": "；新文本在 {files}",
        "open": "；正被打开（{lock}）",
        "in": "{file}：{often} 段",
        "for": "，对象是{audience}",
        "on": "（{day}）",
        "unread": "{name}：这个文件有错，没有读到，所以什么也不印；改法见下",
        "whole": "整份讲述的证据",
        "counted": "只计入数目的证据",
        "left": "没有印的证据",
        "elsewhere": "另有 {number} 份证据讲的是别的问题",
        "figures": "印出的数字",
        "times": "{id} {name}（{often} 处）",
        "chart": "图表",
        "law": "法律",
        "source": "来源",
        "written": "自己写的部分（{language}）",
        "missing": "没有写的部分（{language}）",
        "none": "无",
        "values": "{number} 个数",
        "years": "{file}（{years}）",
        "of-chart": "图表 {chart}",
        "printed": "印在",
        "behind": "本身不印；由它算出的印出：{names}",
        "unused": "没有印：没有模板、自己的文字或图表用到它",
        "broken": "没有读到，原因见下",
        "unverified": "没有核实的年份（只能用 unconfirmed() 印）：{years}",
        "hidden": "人数太少、为保护个人不印的年份：{years}",
        "stopped": "这些文稿没有生成，里面用到什么这里看不到：{files}",
        "no-map": "这份表格说明里没有指标",
        "between": "、",
    },
    "en": {
        "built": ", built on {day}",
        "beside": "; the newer text is in {files}",
        "open": "; it is open ({lock})",
        "in": "{file}: paragraphs that tell of it: {often}",
        "for": ", for a {audience}",
        "on": " ({day})",
        "unread": "{name}: its file has an error and was not read, so nothing of it is printed; the cure stands below",
        "whole": "records told whole",
        "counted": "records only counted",
        "left": "records left out",
        "elsewhere": "records about other problems: {number}",
        "figures": "figures printed",
        "times": "{id}, {name} (×{often})",
        "chart": "charts",
        "law": "laws",
        "source": "sources",
        "written": "parts in its own words ({language})",
        "missing": "parts that nobody wrote ({language})",
        "none": "none",
        "values": "values: {number}",
        "years": "{file} ({years})",
        "of-chart": "chart {chart}",
        "printed": "printed in",
        "behind": "not printed itself; what is calculated from it is: {names}",
        "unused": "not printed: no template, own words or chart calls it",
        "broken": "not read; the reason stands below",
        "unverified": "years that nobody verified (only unconfirmed() prints them): {years}",
        "hidden": "years kept back because few people are behind them: {years}",
        "stopped": "these documents were stopped, and what they would print is not seen here: {files}",
        "no-map": "this sheet map has no indicator",
        "between": ", ",
    },
}


@click.command()
@campaign_options
@click.argument("name")
def why(root: Path, today: datetime.date, language: Languages, form: str, name: str) -> None:
    """Say where NAME is printed, and why not elsewhere. 印在哪里，为什么没有印。

    NAME is a record, an order, a draft or a sheet map: its name, or the path of its file.
    """
    from advocacy.why import why as explain

    found = explain(root, name, today)
    if found.known and not found.meant:
        refuse_unknown(Path(name).name or name, found.known)
    spoken = language.single()
    if form == "text":
        for line in _lines(found, spoken):
            click.echo(line)
    beside = {
        "orders": [_fate_as_json(one, spoken) for one in found.fates],
        "documents": [_documents_as_json(one, spoken) for one in found.documents],
        "indicators": [_use_as_json(one, spoken) for one in found.indicators],
        "unread": list(found.unread),
    }
    finish(found.findings, language, form, beside=beside)


def _lines(found: Why, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    for record in dict.fromkeys(one.record for one in found.fates):
        of_record = [one for one in found.fates if one.record == record]
        yield f"{record} {_in(of_record[0].title, language)}"
        for fate in of_record:
            yield f"  {fate.order}{_colon(language)}{_said(fate, language)}"
            for file, often in fate.files.items():
                yield f"    {words['in'].format(file=file, often=often)}"
    yield from (words["unread"].format(name=name) for name in found.unread)
    for documents in found.documents:
        yield from _document_lines(documents, language)
    for use in found.indicators:
        yield from _use_lines(use, language)
    if found.stopped and found.indicators:
        yield words["stopped"].format(files=words["between"].join(found.stopped))
    if any(one.sort == "map" for one in found.meant) and not found.indicators:
        yield words["no-map"]


def _said(fate: Fate, language: Language) -> str:
    """What became of a record, and where it is held back for whom and by which day."""
    from advocacy.why import STATES

    said = _in(STATES[fate.state], language)
    if fate.withheld is None:
        return said
    words = _WORDS[language]
    audience = _in(BODY_KINDS[fate.withheld.audience], language)
    on = words["on"].format(day=fate.withheld.on) if fate.withheld.on else ""
    return f"{said}{_in(REASONS[fate.withheld.reason], language)}{on}{words['for'].format(audience=audience)}"


def _document_lines(one: DocumentsOfOrder, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    yield from (_draft_line(draft, language) for draft in one.drafts)
    for head, states in (("whole", {"printed"}), ("counted", {"counted"})):
        named = [f"{fate.record} {_in(fate.title, language)}" for fate in one.fates if fate.state in states]
        yield from _listed(words[head], named, language)
    left = [fate for fate in one.fates if fate.state not in {"printed", "counted"}]
    yield from _listed(
        words["left"], [f"{fate.record}{_colon(language)}{_said(fate, language)}" for fate in left], language
    )
    if one.elsewhere:
        yield f"  {words['elsewhere'].format(number=one.elsewhere)}"
    figures = [
        words["times"].format(id=name, name=_in(one.names.get(name, (name, name)), language), often=often)
        for name, often in one.figures.items()
    ]
    yield from _listed(words["figures"], figures, language)
    for word in ("chart", "law", "source"):
        if one.uses[word]:
            yield f"{words[word]}{_colon(language)}{words['between'].join(one.uses[word])}"
    for spoken, parts in one.parts.items():
        for head, is_written in (("written", True), ("missing", False)):
            named = [name for name, written in parts.items() if written is is_written]
            if named:
                yield f"{words[head].format(language=spoken)}{_colon(language)}{words['between'].join(named)}"


def _draft_line(draft: Draft, language: Language) -> str:
    words = _WORDS[language]
    said = _in(_DRAFTS[draft.state], language).format(order=brief_of(draft.file))
    built = words["built"].format(day=draft.built) if draft.built else ""
    beside = words["beside"].format(files=words["between"].join(draft.beside)) if draft.beside else ""
    lock = words["open"].format(lock=draft.lock) if draft.lock else ""
    return f"briefs/drafts/{draft.file}{_colon(language)}{said}{built}{beside}{lock}"


def _listed(head: str, lines: list[str], language: Language) -> Iterator[str]:
    yield f"{head}{_colon(language)}{len(lines) or _WORDS[language]['none']}"
    yield from (f"  {line}" for line in lines)


def _use_lines(use: IndicatorUse, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    number = "" if use.state == "broken" else f" · {words['values'].format(number=use.values)}"
    yield f"{use.id} {_in(use.name, language)}{number}".replace(f"{use.id} {use.id}", use.id)
    files = [words["years"].format(file=file, years=_years(years)) for file, years in use.files.items()]
    files += [words["of-chart"].format(chart=chart) for chart in use.charts]
    if use.state == "printed":
        yield f"  {words['printed']}{_colon(language)}{words['between'].join(files)}"
    else:
        yield f"  {words[use.state].format(names=words['between'].join(use.behind))}"
    for key, years in (("unverified", use.unverified), ("hidden", use.hidden)):
        if years:
            yield f"  {words[key].format(years=_years(years))}"


def _years(years: tuple[int, ...]) -> str:
    return ", ".join(map(str, dict.fromkeys(years)))


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "


def _in(said: Pair, language: Language) -> str:
    return said[LANGUAGES.index(language)]


def _fate_as_json(fate: Fate, language: Language) -> dict[str, Any]:
    withheld = fate.withheld and {
        "record": fate.withheld.record,
        "audience": fate.withheld.audience,
        "reason": fate.withheld.reason,
        "on": fate.withheld.on.isoformat() if fate.withheld.on else None,
        "message": _in(REASONS[fate.withheld.reason], language),
    }
    return {
        "record": fate.record,
        "order": fate.order,
        "state": fate.state,
        "message": _said(fate, language),
        "withheld": withheld,
        "files": dict(fate.files),
    }


def _documents_as_json(one: DocumentsOfOrder, language: Language) -> dict[str, Any]:
    return {
        "order": one.order,
        "files": [
            {
                "file": draft.file,
                "state": draft.state,
                "built": draft.built.isoformat() if draft.built else None,
                "beside": list(draft.beside),
                "lock": draft.lock or None,
            }
            for draft in one.drafts
        ],
        "records": [_fate_as_json(fate, language) for fate in one.fates],
        "elsewhere": one.elsewhere,
        "figures": dict(one.figures),
        **{f"{word}s": list(names) for word, names in one.uses.items()},
        "parts": {spoken: dict(parts) for spoken, parts in one.parts.items()},
    }


def _use_as_json(use: IndicatorUse, language: Language) -> dict[str, Any]:
    return {
        "indicator": use.id,
        "name": _in(use.name, language),
        "state": use.state,
        "values": use.values,
        "files": {file: list(years) for file, years in use.files.items()},
        "charts": list(use.charts),
        "behind": list(use.behind),
        "unverified": list(use.unverified),
        "hidden": list(use.hidden),
    }
