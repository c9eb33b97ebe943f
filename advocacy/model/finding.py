"""Something wrong or doubtful in what the user wrote: a value, never an exception."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from advocacy.model.place import Place

Language = Literal["zh", "en"]
# What a message says in its turn: the same in both languages, or in Chinese and in English.
Detail = str | tuple[str, str]
Details = dict[str, Detail]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
# What each is called, in Chinese and in English.
LANGUAGE_NAMES: Mapping[Language, tuple[str, str]] = {"zh": ("中文", "Chinese"), "en": ("英文", "English")}
Severity = Literal["error", "warning", "note"]


# What a code is to those who treat some codes in their own way. What tells of a person asks for exit code
# 4: an `identifier`, a file that is about a `person`, a text in which somebody stays `exposure`d. Of a draft
# that somebody `edited`, one that the disk `held` back has to be put on the shelf by the next build. After an
# error about a `whole file` nothing in it can be relied on, wherever it was noticed. What only a `disclosure` in
# the document cures, nobody may let stand.
Category = Literal[
    "identifier", "person", "exposure", "edited", "held", "head", "encoding", "whole file", "disclosure", "other"
]
PRIVATE: frozenset[Category] = frozenset({"identifier", "person", "exposure"})


@dataclass(frozen=True, slots=True)
class Code:
    """One sort of finding; its texts are in `advocacy/messages/`, one file a language.

    `parameters` are the details that stand in braces in its message and remedy. `names` is what its
    first parameter is the id of, as in `Finding.about`: what a text calls and cannot have. `repeats` are
    codes that say the same of it, as their `name`, where it is defined. `lacks_values_of` says
    whether its first parameter is an `indicator` or a `chart` with too few values: an error about them says why.
    `each` is the parameter that names what a finding is about, and in which findings of one cause differ;
    `across`: one cause is met in several files, such as a name that nothing has.
    """

    code: str
    severity: Severity
    parameters: tuple[str, ...] = ()
    category: Category = "other"
    names: str = ""
    repeats: tuple[str, ...] = ()
    lacks_values_of: Literal["", "indicator", "chart"] = ""
    each: str = ""
    across: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A `Code` met at a place; `details` fill the braces of its texts.

    A detail is a text, or a pair (zh, en) where the two languages say it in different words.
    `about` names what the finding is about as `word:id` (record:a, source:b, law:c, problem:d,
    ask:e, body:f, indicator:g, chart:h, order:i, edition:i.zh, genre:j, house:k, campaign,
    agenda), or as `word:*` where no entry of a file could be read: an error stops the documents that
    draw on one of these, never the others. `also` are further places of the same cause, where
    findings are grouped for people (`finding_limit.py`).
    """

    code: str
    place: Place
    details: Mapping[str, Detail] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    also: tuple[Place, ...] = ()


def about_edition(order: str, language: Language) -> str:
    """What is only about the documents of one order in one language, in `Finding.about`."""
    return f"edition:{order}.{language}"


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by place, then code; what is said twice is one finding about all that either names."""
    unique: dict[tuple[Place, str, str], Finding] = {}
    for finding in findings:
        key = (finding.place, finding.code, repr(sorted(finding.details.items(), key=str)))
        known = unique.setdefault(key, finding)
        if known.about != finding.about:
            about = tuple(dict.fromkeys((*known.about, *finding.about)))
            unique[key] = replace(known, about=about)
    return tuple(unique[key] for key in sorted(unique))
