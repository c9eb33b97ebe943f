"""What `inspect` says, in either language: the sentences of `data/inspect.toml` by their keys."""

from __future__ import annotations

from dataclasses import dataclass

from advocacy.messages import pairs
from advocacy.model.finding import Language


@dataclass(frozen=True, slots=True)
class Say:
    """The sentences in one language."""

    language: Language

    def __call__(self, key: str, **details: str) -> str:
        """The sentence of a key with its details."""
        return pairs("inspect")[key][0 if self.language == "zh" else 1].format(**details)
