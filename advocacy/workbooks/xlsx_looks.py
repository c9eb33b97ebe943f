"""Cells of an .xlsx that a reader does not see, or sees struck out, by the font and fill of their style."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from advocacy.workbooks.grid import Look, look_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_Known = TypeVar("_Known")
_WHITE, _BLACK = "FFFFFF", "000000"
# Numbers of the theme and of the old palette that are white or black wherever nobody changed them.
_THEME = {"0": _WHITE, "1": _BLACK}
_INDEXED = {"0": _BLACK, "1": _WHITE, "8": _BLACK, "9": _WHITE, "64": _BLACK, "65": _WHITE}


def read_looks(styles: _Element) -> tuple[Look | None, ...]:
    """How the cells of each style are seen; None where they are as others."""
    fonts = [(_is_struck(font), _colour(font.find("{*}color"), _BLACK)) for font in styles.iterfind("{*}fonts/{*}font")]
    fills = [_background(fill) for fill in styles.iterfind("{*}fills/{*}fill")]
    return tuple(
        look_of(*_at(fonts, style.get("fontId"), (False, _BLACK)), _at(fills, style.get("fillId"), _WHITE))
        for style in styles.iterfind("{*}cellXfs/{*}xf")
    )


def _at(known: Sequence[_Known], number: str | None, default: _Known) -> _Known:
    return known[int(number)] if number and number.isdecimal() and int(number) < len(known) else default


def _is_struck(font: _Element) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") in {"1", "true"}


def _background(fill: _Element) -> str | None:
    """The colour behind a number; None behind a pattern or gradient."""
    pattern = fill.find("{*}patternFill")
    match None if pattern is None else pattern.get("patternType", "none"):
        case "none" | "gray125":
            return _WHITE
        case "solid" if pattern is not None:
            return _colour(pattern.find("{*}fgColor"), _BLACK)
    return None


def _colour(colour: _Element | None, default: str) -> str | None:
    """Six hex digits, or the name of a shade of the theme; None if it is not known."""
    if colour is None or colour.get("auto") in {"1", "true"}:
        return default
    if (rgb := colour.get("rgb")) is not None:
        return rgb[-6:].upper()
    if (theme := colour.get("theme")) is not None:
        tint = colour.get("tint", "")
        return f"theme {theme} {tint}" if tint.strip("0.") else _THEME.get(theme, f"theme {theme}")
    return _INDEXED.get(colour.get("indexed", ""), f"indexed {colour.get('indexed')}")
