"""The list of private names: which file it is, and what stands in it."""

from __future__ import annotations

import re

PRIVATE_NAMES = "private-names.txt"
_KEY = re.compile(
    r"""^private_names[ \t]*:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#"'][^#\n]*?))[ \t]*(?:#.*)?\r?$""", re.MULTILINE
)


def named_file(settings: str) -> str | None:
    """The file that the text of advocacy.yaml names; None where it names none.

    Found without reading YAML, so that a build with nothing to do stays fast.
    """
    match = _KEY.search(settings)
    return None if match is None else next(one for one in match.groups() if one)


def names_in(text: str) -> tuple[tuple[int, str], ...]:
    """Line and name of each; what stands behind `#` is a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple((number, name) for number, name in enumerate(lines, 1) if name)
