"""The command `recall`: who has a record, where it stands, and letters that call it back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

import click

from advocacy.cli.languages import Languages
from advocacy.cli.options import campaign_options
from advocacy.cli.reporting import finish
from advocacy.cli.screen import shortened

if TYPE_CHECKING:
    from advocacy.recall import Delivery, Recalled
    from advocacy.reread import Spot
    from advocacy.shelve import Outcome

_STATES = {
    "printed": "尚未撤回 / not withdrawn",
    "withheld": "已不再印发 / no longer printed",
    "unread": "证据文件读不出来 / its file cannot be read",
    "gone": "证据文件已不在 / its file is gone",
}
_FILE_STATES = {
    "built": "程序生成，没有人改过 / as built",
    "edited": "有人改过 / edited",
    "other": "不是程序生成的文件 / not written by a build",
    "text": "提到它，或有它的原话 / names it or holds words of it",
}


@click.command()
@campaign_options
@click.argument("record")
def recall(root: Path, today: datetime.date, language: Languages, form: str, record: str) -> None:
    """Name all who have RECORD; draft letters to them. 追回一条证据。"""
    from advocacy import recall as recalling

    recalled = recalling.recall(root, record, today)
    if form == "text" and recalled.state is not None:
        for line in _lines(recalled):
            click.echo(line)
    finish(recalled.findings, language, form, beside=_as_json(recalled))


def _lines(recalled: Recalled) -> Iterator[str]:
    yield f"证据 / record      {_STATES[recalled.state or 'gone']}  {recalled.file}".rstrip()
    if not recalled.copies and not recalled.deliveries:
        yield "没有草稿或发出的文稿用到它 / no draft and no release tells of it"
    for copy in recalled.copies:
        what = "文字 / text        " if copy.state == "text" else "草稿 / draft       "
        yield f"{what}{copy.file}  {_FILE_STATES[copy.state]}"
        yield from _places(copy.spots)
    for delivery in recalled.deliveries:
        yield f"已发出 / released  {_released(delivery)}"
        yield from _places(delivery.spots)
    for outcome in recalled.letters:
        yield f"更正函 / letter    {_letter(outcome)}"


def _released(delivery: Delivery) -> str:
    release = delivery.release
    to = " / ".join(dict.fromkeys(release.to.name.values())) or release.to.body
    ways = " / ".join(dict.fromkeys(release.channel.name.values()))
    through = f"经 / through {release.to.through}" if release.to.through else ""
    whom = " · ".join(filter(None, (to, ways, through)))
    return f"{delivery.id}/{delivery.file.name}  {release.on}  {whom}  {delivery.file.code}"


def _places(spots: tuple[Spot, ...]) -> Iterator[str]:
    """Each place once, with the first words that stand there."""
    from advocacy.reread import spot_in_words

    places: dict[str, str] = {}
    for spot in spots:
        place = f"  {spot_in_words(spot, 'zh')} / {spot_in_words(spot, 'en')}"
        places.setdefault(place, shortened(spot.text))
    for place, text in places.items():
        yield place
        yield f"    {text}".rstrip()


def _letter(outcome: Outcome) -> str:
    from advocacy.shelve import KeptEdited, NotWritten, Unchanged, Written

    folder = "briefs/drafts/letters"
    match outcome:
        case KeptEdited(beside=beside):
            return f"已保留，新文本在 / kept; new text in  {folder}/{beside}"
        case Unchanged():
            return f"无变化 / unchanged  {folder}/{outcome.file}"
        case NotWritten():
            return f"未写入 / not written  {folder}/{outcome.file}"
        case Written():
            return f"已写好 / written  {folder}/{outcome.file}"
        case _:
            assert_never(outcome)


def _as_json(recalled: Recalled) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "state": recalled.state,
        "file": recalled.file or None,
        "drafts": [asdict(one) for one in recalled.copies],
        "releases": [
            {
                "release": one.id,
                "on": one.release.on.isoformat(),
                "body": one.release.to.body,
                "through": one.release.to.through or None,
                "channel": one.release.channel.id or None,
                "file": one.file.name,
                "code": one.file.code,
                "spots": [asdict(spot) for spot in one.spots],
            }
            for one in recalled.deliveries
        ],
        "letters": [one.file for one in recalled.letters],
    }
