"""How many records on a problem or ask are kept out: for the eyes of the builder alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advocacy.follow.strength import Strength, problems_behind
from advocacy.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class KeptOut:
    """Records that privacy or consent keeps out (`withheld`), and those nobody checked."""

    withheld: int
    unchecked: int


def kept_out(dossier: Dossier, strength: Strength) -> KeptOut:
    """What stands in evidence/ on a problem or ask and is not counted in its strength."""
    agenda = dossier.agenda
    entry = agenda.asks[strength.id] if strength.word == "ask" else agenda.problems[strength.id]
    problems = problems_behind(entry)
    left: Iterable[str] = dossier.records.keys() - set(strength.records)
    records = [dossier.records[name] for name in left]
    checked = [one.checked is not None for one in records if problems & set(one.problems)]
    return KeptOut(withheld=sum(checked), unchecked=len(checked) - sum(checked))
