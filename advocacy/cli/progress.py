"""The section of `status` about what was handed over: the overdue first."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from advocacy.cli.screen import wrapped
from advocacy.model.finding import Language

if TYPE_CHECKING:
    from advocacy.follow import AskProgress, Progress, Waiting
    from advocacy.model.dossier import Dossier
    from advocacy.model.release import Named

_INDENT = 8
_WORDS: dict[str, dict[Language, str]] = {
    "heading": {"zh": "已经递交", "en": "Handed over"},
    "asks": {"zh": "各项诉求的进展", "en": "Where each ask stands"},
    "nothing": {"zh": "还没有发出过文稿。", "en": "Nothing has been released yet."},
    "drafted": {"zh": "起草中", "en": "drafted"},
    "submitted": {"zh": "已递交", "en": "submitted"},
    "acknowledged": {"zh": "已收到", "en": "acknowledged"},
    "answered": {"zh": "已答复", "en": "answered"},
    "adopted": {"zh": "已采纳", "en": "adopted"},
    "closed": {"zh": "已了结", "en": "closed"},
    "A": {"zh": "A 已解决", "en": "A solved"},
    "B": {"zh": "B 正在解决", "en": "B being solved"},
    "C": {"zh": "C 留作参考", "en": "C kept for reference"},
    "notice": {"zh": "应告知收到", "en": "notice due"},
    "reply": {"zh": "应答复", "en": "reply due"},
    "late": {"zh": "逾期{days}天", "en": "{days} days overdue"},
    "left": {"zh": "还有{days}天", "en": "{days} days left"},
    "at most": {"zh": "复杂事项至 {day}", "en": "in difficult matters by {day}"},
    "no term": {"zh": "没有已知的答复期限", "en": "no term for a reply is known"},
}


def progress_lines(
    releases: Sequence[Progress], asks: Iterable[AskProgress], dossier: Dossier, language: Language
) -> Iterator[str]:
    """All that `status` shows of what was handed over."""
    yield f"== {_WORDS['heading'][language]} =="
    if not releases:
        yield from ("", _WORDS["nothing"][language])
    for one in releases:
        yield ""
        yield from _lines(one, dossier.today, language)
    if releases:
        yield from ("", f"== {_WORDS['asks'][language]} ==", "")
        for ask in asks:
            yield from wrapped(_ask_line(ask, language), _INDENT, dossier.agenda.asks[ask.ask].code)
    yield ""


def _lines(one: Progress, today: datetime.date, language: Language) -> Iterator[str]:
    release = one.release
    to = _either(release.to.name, language)
    words = [f"{_WORDS[one.state][language]} {one.since}"]
    channel = _either(release.channel.name, language)
    yield from wrapped(f"{one.id}  {' · '.join(filter(None, (to, channel)))}", 4)
    open_still = one.state in {"submitted", "acknowledged"}
    waiting = [_due(waiting, today, language) for waiting in one.waiting]
    if open_still and not waiting:
        waiting = [_WORDS["no term"][language]]
    yield from wrapped(("；" if language == "zh" else "; ").join((*words, *waiting)), _INDENT, "   ")


def _due(waiting: Waiting, today: datetime.date, language: Language) -> str:
    words = f"{_WORDS[waiting.what][language]} {waiting.by}"
    if waiting.late:
        tail = _WORDS["late"][language].format(days=waiting.late)
    else:
        tail = _WORDS["left"][language].format(days=(waiting.by - today).days)
    if waiting.at_most is not None:
        comma = "，" if language == "zh" else ", "
        tail += comma + _WORDS["at most"][language].format(day=waiting.at_most)
    return f"{words}（{tail}）" if language == "zh" else f"{words} ({tail})"


def _ask_line(one: AskProgress, language: Language) -> str:
    words = [one.ask, _WORDS[one.state][language]]
    if one.outcome is not None:
        words.append(_WORDS[one.outcome][language])
    if one.since is not None:
        words += [one.since.isoformat(), one.release]
    return "  ".join(words)


def _either(name: Named, language: Language) -> str:
    return name.get(language) or next(iter(name.values()), "")


def release_as_json(one: Progress) -> dict[str, Any]:
    """What became of a release, for programs."""
    return {
        "id": one.id,
        "body": one.release.to.body,
        "channel": one.release.channel.id or None,
        "on": one.release.on.isoformat(),
        "state": one.state,
        "since": one.since.isoformat(),
        "overdue": one.late,
        "waiting": [
            {
                "for": waiting.what,
                "by": waiting.by.isoformat(),
                "at_most": waiting.at_most and waiting.at_most.isoformat(),
                "overdue": waiting.late,
            }
            for waiting in one.waiting
        ],
    }


def ask_as_json(one: AskProgress) -> dict[str, Any]:
    """Where an ask stands, for programs."""
    return {
        "ask": one.ask,
        "state": one.state,
        "since": one.since and one.since.isoformat(),
        "outcome": one.outcome,
        "release": one.release or None,
    }
