"""The command `laws`: the law library, one law, one article, words in all of them; and another collection beside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options, strict_option
from advocacy.cli.reporting import finish
from advocacy.cli.usage import refuse, refuse_unknown

if TYPE_CHECKING:
    from advocacy.load.law_library import LibraryText

_ARTICLE = re.compile(r"\d+(?:-\d+)?(?:\.\d+){0,2}")
_MOST_HITS = 200


@click.command()
@campaign_options
@strict_option
@click.option(
    "--against",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIRECTORY",
    help="Compare the library with another collection of laws.",
)
@click.argument("name", required=False, default="")
@click.argument("article", required=False, default="")
def laws(
    root: Path,
    today: datetime.date,
    language: Languages,
    form: str,
    *,
    against: Path | None,
    strict: bool,
    name: str,
    article: str,
) -> None:
    """List the law library, show a law (NAME) or an ARTICLE of it, or search for words. 查看、检索法律文库。"""
    from advocacy.load.law_library import compare_collection, in_force, read_library

    texts, found = read_library(root)
    current = in_force(texts, today)
    chosen = _chosen(texts, name)
    lines: list[str] = []
    rows: list[dict[str, Any]] = []
    if against is not None:
        compared = compare_collection(chosen, against)
        found += compared
        other = {one.place.file for one in compared}
        same = sum(one.at.file not in other for one in chosen)
        lines = [f"{len(chosen)} 份文本，{same} 份相同 / of {len(chosen)} texts {same} are the same"]
        rows = [_facts(one, current) for one in chosen]
    elif not name:
        lines = [_line(one, current) for one in texts]
        rows = [_facts(one, current) for one in texts]
    elif chosen:
        laws_named = {one.at.law for one in chosen}
        if article and len(laws_named) > 1:
            refuse_unknown(name, sorted(laws_named))
        one = current.get(chosen[-1].at.law, chosen[-1])
        if len(laws_named) == 1:
            shown = _provisions(one, article)
            lines = [_line(one, current), "", *(f"{number}  {words}" for number, words in shown)]
            rows = [{**_facts(one, current), "article": number, "words": words} for number, words in shown]
        else:
            lines = [_line(one, current) for one in chosen]
            rows = [_facts(one, current) for one in chosen]
    else:
        if article:
            refuse_unknown(name, sorted({one.at.law for one in texts}))
        hits = [hit for _, hit in zip(range(_MOST_HITS), _hits(texts, current, name), strict=False)]
        if not hits:
            refuse(
                f"没有法律叫“{name}”，现行文本里也没有这几个字",
                f"no law is called “{name}”, and no text in force holds these words",
            )
        lines = [f"{one.at.law} {number}  {said}" for one, number, said in hits]
        rows = [{**_facts(one, current), "article": number, "words": said} for one, number, said in hits]
    if form == "text":
        for line in lines:
            click.echo(line)
    finish(found, language, form, strict=strict, beside={"laws": rows})


def _chosen(texts: tuple[LibraryText, ...], name: str) -> tuple[LibraryText, ...]:
    """The texts of the law that is called so by id or title; else those whose title holds the name."""
    from advocacy.lawtexts.comparing import folded_title

    said = folded_title(name)
    exact = tuple(one for one in texts if name == one.at.law or said == folded_title(one.head.title))
    return exact or tuple(one for one in texts if said in folded_title(one.head.title))


def _state(one: LibraryText, current: dict[str, LibraryText]) -> tuple[str, str, str]:
    """How a version stands on the day: in a word for programs, in Chinese and in English."""
    if one.is_draft:
        return "draft", "草案", "draft"
    newest = current.get(one.at.law)
    if newest is one:
        return "in-force", "现行", "in force"
    if newest is not None and one.at.version < newest.at.version:
        return "replaced", "旧文本", "replaced"
    return "to-come", f"自{one.effective}起施行", f"in force from {one.effective}"


def _line(one: LibraryText, current: dict[str, LibraryText]) -> str:
    _, zh, en = _state(one, current)
    return f"{one.at.law}  {one.at.version}  {one.head.title}  {zh} / {en}"


def _facts(one: LibraryText, current: dict[str, LibraryText]) -> dict[str, Any]:
    return {
        "law": one.at.law,
        "version": one.at.version.isoformat(),
        "title": one.head.title,
        "state": _state(one, current)[0],
        "effective": one.effective.isoformat(),
        "file": one.at.file,
    }


def _provisions(one: LibraryText, article: str) -> list[tuple[str, str]]:
    """The number and the words of each paragraph of the law, of one article, or of one provision."""
    numbers = [number for number in one.text.provisions() if number.count(".") < 2]  # noqa: PLR2004 - 11.1.9 is an item
    if not article:
        return [(number, _words(one, number)) for number in numbers]
    if not _ARTICLE.fullmatch(article):
        refuse(f"条款号写成 38、38.3 或 11.1.9：“{article}”", f"write an article as 38, 38.3 or 11.1.9: “{article}”")
    if one.text.words(article) is not None:
        return [(article, _words(one, article))]
    within = [number for number in numbers if number.partition(".")[0] == article]
    if not within:
        refuse_unknown(article, one.text.provisions())
    return [(number, _words(one, number)) for number in within]


def _words(one: LibraryText, number: str) -> str:
    words = one.text.words(number)
    return "" if words is None else words.text


def _hits(
    texts: tuple[LibraryText, ...], current: dict[str, LibraryText], words: str
) -> Iterator[tuple[LibraryText, str, str]]:
    """Every provision in force, and of drafts, that holds the words."""
    from advocacy.lawtexts.searching import find_words, passage

    for one in texts:
        if one.is_draft or current.get(one.at.law) is one:
            for number, said in find_words(one.text, words):
                yield one, number, passage(said.text, words)
