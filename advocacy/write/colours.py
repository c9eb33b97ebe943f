"""The colours of charts: those of the house where they can be told from the page, and the letters on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

WHITE, INK, _BLACK = "FFFFFF", "1A1A1A", "000000"
# For a house whose own colours are too pale: apart in lightness and for every sort of colour vision.
USUAL = ("0B4F60", "DD6B39", "1D7BAE", "611718", "7A581B", "120B2B")
_ON_PAGE = 3.0  # WCAG 2.2, 1.4.11: what has to be seen to understand a drawing
_DARK = 0.04045  # of sRGB: below it a colour is in proportion to its light
_FORM = re.compile("[0-9A-Fa-f]{6}")


def house_colours(accents: Sequence[str]) -> tuple[str, ...]:
    """The accent colours of a theme, or the usual ones where one of them is lost on white paper."""
    fit = len(accents) >= len(USUAL) and all(
        _FORM.fullmatch(one) and contrast(one, WHITE) >= _ON_PAGE for one in accents
    )
    return tuple(one.upper() for one in accents) if fit else USUAL


def letters_on(colour: str) -> str:
    """White or black, whichever is easier to read on a colour: one of them has 4.5:1 on every one."""
    return max(WHITE, _BLACK, key=lambda letters: contrast(letters, colour))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4
