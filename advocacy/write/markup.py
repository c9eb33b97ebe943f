"""What a reader sees of markup, and what hides in it."""

from __future__ import annotations

import html
import re

from advocacy.model.cuts import END

# Where a text ends or breaks, and the sign that stands there in its place.
Ends = tuple[tuple[re.Pattern[str], str], ...]
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def without_markup(markup: str, ends: Ends | None) -> str:
    """What a reader sees, then each different tag and comment.

    Text goes on over tags, but for `ends`; with None each element is a text of its own.
    """
    last = markup.rfind("-->") + 3
    comments = _COMMENT.findall(markup, 0, last) if last > 2 else []  # noqa: PLR2004
    bare = _COMMENT.sub("", markup[:last]) + markup[last:] if comments else markup
    tags = dict.fromkeys((*_TAG.findall(bare), *comments))
    for pattern, sign in ends or ():
        bare = pattern.sub(sign, bare)
    seen = _TAG.sub(END if ends is None else "", bare)
    return html.unescape("\n".join((seen, *tags)))
