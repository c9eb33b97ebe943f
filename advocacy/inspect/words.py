"""What `inspect` says, in either language: the sentences of `data/inspect.toml` by their keys."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.finding import Language


@functools.lru_cache(maxsize=1)
def _sentences() -> Mapping[str, tuple[str, str]]:
    data = files.read(Path(__file__).parent.parent / "data/inspect.toml")
    return {key: (zh, en) for key, (zh, en) in tomllib.loads(data.decode()).items()}


@dataclass(frozen=True, slots=True)
class Say:
    """The sentences in one language."""

    language: Language

    def __call__(self, key: str, **details: str) -> str:
        """The sentence of a key with its details."""
        return _sentences()[key][0 if self.language == "zh" else 1].format(**details)
