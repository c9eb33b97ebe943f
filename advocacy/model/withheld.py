"""Which records are kept out of a document, and why: for whoever builds it, never printed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # a build with nothing to do reads this too, and must stay quick
    from advocacy.model.agenda import BodyKind

Reason = Literal[
    "private",
    "private-needed",
    "private-unknown",
    "consent-missing",
    "assent-missing",
    "assent-refused",
    "other-audience",
    "consent-later",
    "consent-expired",
    "consent-withdrawn",
    "counted-only",
]
# Each in Chinese and in English.
REASONS: Mapping[Reason, tuple[str, str]] = {
    "private": ("整份证据不公开（private: true）", "all of it is private (private: true)"),
    "private-needed": (
        "private 或 withheld 列了必不可少的字段", "a field without which nothing is printed is private"
    ),
    "private-unknown": (
        "private 或 withheld 列了不存在的字段", "`private` or `withheld` names a field that it does not have"
    ),
    "consent-missing": ("没有写明当事人的同意", "no consent is written down"),
    "assent-missing": ("监护人同意了，没有写明本人的意愿（assent）", "a guardian agreed; the person’s own assent is missing"),
    "assent-refused": ("本人不同意", "the person refused"),
    "other-audience": ("当事人没有同意给这一类机关看", "the person did not agree to this kind of body"),
    "consent-later": ("同意从这一天起才有效", "the consent begins on this day"),
    "consent-expired": ("同意到这一天为止", "the consent ended with this day"),
    "consent-withdrawn": ("当事人在这一天撤回了同意", "the person withdrew the consent on this day"),
    "counted-only": ("当事人只同意计入数目（scope: aggregate）", "the person agreed to be counted only (scope: aggregate)"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Withholding:
    """Why something is kept out; `on` is the day that decides, where one does."""

    reason: Reason
    on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class WithheldRecord:
    """A record that is kept out of what goes to an `audience`, by its id, and why."""

    record: str
    audience: BodyKind
    reason: Reason
    on: datetime.date | None = None
