"""What `status` is made of: sections, each of which looks at the campaign and tells."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advocacy.model.finding import Finding, Language

if TYPE_CHECKING:
    from advocacy.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Look:
    """What a section looks at; `to` is the body whose view is asked for, or ""."""

    root: Path
    today: datetime.date
    dossier: Dossier
    to: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a section has to say: its value in JSON, its lines on the screen, its findings."""

    value: Any
    lines: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One part of `status`; `key` is its name in the JSON."""

    key: str
    tell: Callable[[Look, Language], Told]
