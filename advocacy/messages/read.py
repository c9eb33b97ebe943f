"""The texts of all findings in one language."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from advocacy import files
from advocacy.model.data_table import data_table
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
    data = files.read(Path(__file__).with_name(f"{language}.toml"))
    texts = tomllib.loads(data.decode("utf-8"))
    return {code: Message(**said) for code, said in texts.items()}


@functools.lru_cache(maxsize=4)
def pairs(name: str) -> Mapping[str, tuple[str, str]]:
    """The texts of `data/NAME.toml` in Chinese and in English, by their keys."""
    return {key: (zh, en) for key, (zh, en) in data_table(name).items()}
