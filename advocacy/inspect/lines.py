"""Lines of YAML as a person would write them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from advocacy.load.decode import forbidden

# Words that stay themselves without quotation marks, also inside brackets.
_BARE = re.compile(r"[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff/_-]*(?: [A-Za-z0-9\u4e00-\u9fff/_-]+)*")
_NOT_TEXT = frozenset(("true", "false", "null", "yes", "no", "on", "off"))
_NUMERIC_KEY = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


def clean(text: str) -> str:
    """A text on one line, without signs that no file of the campaign may hold."""
    bad = {index for index, _ in forbidden(text)}
    shown = "".join(" " if index in bad else sign for index, sign in enumerate(text))
    return " ".join(shown.split())


def quoted(text: str) -> str:
    """A text as a value or a key; what another program might take for a sign is quoted."""
    line = clean(text)
    if _BARE.fullmatch(line) and line.lower() not in _NOT_TEXT:
        return line
    return json.dumps(line, ensure_ascii=False)


def listed(words: Iterable[str]) -> str:
    """`[a, b]`, or the word alone where there is one."""
    written = [quoted(word) for word in words]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"


def mapping(entries: Mapping[str, str]) -> str:
    """`{key: value}` with the values as they are."""
    written = (f"{key if _NUMERIC_KEY.fullmatch(key) else quoted(key)}: {value}" for key, value in entries.items())
    return "{" + ", ".join(written) + "}"


def span(first: int, last: int) -> str:
    """`4` or `3-5`."""
    return str(first) if first == last else f"{first}-{last}"
