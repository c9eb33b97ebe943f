"""The texts of all findings in one language."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from advocacy.model.finding import Language


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, how to cure it, and more about it; the first two may name details in braces."""

    message: str
    remedy: str
    explanation: str


@functools.cache  # one for each language
def messages(language: Language) -> Mapping[str, Message]:
    """The texts by code."""
    file = resources.files(__name__.rpartition(".")[0]) / f"{language}.toml"
    texts = tomllib.loads(file.read_text("utf-8"))
    return {code: Message(**said) for code, said in texts.items()}
