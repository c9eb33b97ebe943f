"""Cells of an .xlsx that a reader does not see, or sees struck out, by the font and fill of their style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from lxml.etree import _Element

_Known = TypeVar("_Known")
_WHITE, _BLACK = "FFFFFF", "000000"
# Numbers of the theme and of the old palette that are white or black wherever nobody changed them.
_THEME = {"0": _WHITE, "1": _BLACK}
_INDEXED = {"0": _BLACK, "1": _WHITE, "8": _BLACK, "9": _WHITE, "64": _BLACK, "65": _WHITE}


@dataclass(frozen=True, slots=True)
class Style:
    """Whether letters are struck out, their colour and that behind them; "" is what a rule leaves as it is, None unknown."""

    struck: bool = False
    letters: str | None = ""
    behind: str | None = ""

    def over(self, other: Style) -> tuple[bool, str | None, str | None]:
        """What is seen where this style is laid over another one."""
        letters = other.letters if self.letters == "" else self.letters
        behind = other.behind if self.behind == "" else self.behind
        return self.struck or other.struck, letters, behind


PLAIN = Style(letters=_BLACK, behind=_WHITE)


def read_styles(styles: _Element) -> tuple[Style, ...]:
    """The styles of cells, by their number."""
    fonts = [(_is_struck(font), _colour(font.find("{*}color"), _BLACK)) for font in styles.iterfind("{*}fonts/{*}font")]
    fills = [_background(fill) for fill in styles.iterfind("{*}fills/{*}fill")]
    return tuple(
        Style(*_at(fonts, style.get("fontId"), (False, _BLACK)), _at(fills, style.get("fillId"), _WHITE))
        for style in styles.iterfind("{*}cellXfs/{*}xf")
    )


def read_rule_styles(styles: _Element) -> tuple[Style, ...]:
    """The styles that rules of conditional formatting give, by their number."""
    return tuple(read_rule_style(one) for one in styles.iterfind("{*}dxfs/{*}dxf"))


def read_rule_style(style: _Element) -> Style:
    """The style that one rule gives."""
    font, pattern = style.find("{*}font"), style.find("{*}fill/{*}patternFill")
    letters = None if font is None else font.find("{*}color")
    behind = None if pattern is None else pattern.find("{*}bgColor")  # of a rule this one is solid
    if pattern is not None and behind is None:
        behind = pattern.find("{*}fgColor")
    return Style(
        font is not None and _is_struck(font),
        "" if letters is None else _colour(letters, _BLACK),
        "" if behind is None else _colour(behind, _WHITE),
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
