"""The colours of charts: seen on white paper, told apart in grey and by readers who see colours otherwise."""

from __future__ import annotations

import itertools
import math

import pytest

from advocacy.write import House
from advocacy.write.colours import USUAL, WHITE, contrast, house_colours, letters_on

# How colours look to readers without one sort of cones: Machado, Oliveira and Fernandes, 2009, in linear light.
SEEN = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
HOUSES = ("brief", "gongwen", "large-print")


def light(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return tuple(one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)


def lab(linear: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE L*a*b* under D65."""
    to_xyz = ((0.4124, 0.3576, 0.1805, 0.9505), (0.2126, 0.7152, 0.0722, 1.0), (0.0193, 0.1192, 0.9505, 1.089))
    x, y, z = (sum(a * b for a, b in zip(row, linear, strict=False)) / row[3] for row in to_xyz)

    def bent(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    return 116 * bent(y) - 16, 500 * (bent(x) - bent(y)), 200 * (bent(y) - bent(z))


def seen(colour: str, by: str) -> tuple[float, float, float]:
    linear = light(colour)
    mixed = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in SEEN[by])
    return lab(tuple(min(1.0, max(0.0, one)) for one in mixed))


def palettes(houses: dict[str, House]) -> dict[str, tuple[str, ...]]:
    return {**{name: houses[name].chart_colours for name in HOUSES}, "usual": USUAL}


def test_each_house_draws_in_its_own_colours(houses: dict[str, House]) -> None:
    firsts = {name: houses[name].chart_colours[0] for name in HOUSES}
    assert firsts == {"brief": "0F4C5C", "gongwen": "1F4E79", "large-print": "0B3B4A"}


@pytest.mark.parametrize(("house", "least"), [("brief", 3.0), ("gongwen", 3.0), ("large-print", 4.5), ("usual", 3.0)])
def test_every_colour_is_seen_on_white_paper(house: str, least: float, houses: dict[str, House]) -> None:
    assert min(contrast(one, WHITE) for one in palettes(houses)[house]) >= least


@pytest.mark.parametrize("house", [*HOUSES, "usual"])
def test_in_grey_every_two_colours_differ(house: str, houses: dict[str, House]) -> None:
    grey = sorted(lab(light(one))[0] for one in palettes(houses)[house])
    assert min(above - below for below, above in itertools.pairwise(grey)) >= 7


@pytest.mark.parametrize("by", SEEN)
@pytest.mark.parametrize("house", [*HOUSES, "usual"])
def test_every_reader_tells_every_two_colours_apart(house: str, by: str, houses: dict[str, House]) -> None:
    colours = [seen(one, by) for one in palettes(houses)[house]]
    # A difference of 2.3 is just noticed; 12 is told at a glance.
    assert min(math.dist(one, other) for one, other in itertools.combinations(colours, 2)) >= 12


@pytest.mark.parametrize("house", [*HOUSES, "usual"])
def test_letters_on_a_colour_can_be_read(house: str, houses: dict[str, House]) -> None:
    assert all(contrast(letters_on(one), one) >= 4.5 for one in palettes(houses)[house])
    assert (letters_on("000000"), letters_on("FFFFFF")) == (WHITE, "000000")


@pytest.mark.parametrize(
    "accents",
    [
        ("4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"),  # those of an ordinary file of Word
        ("0F4C5C",),
        ("", "", "", "", "", ""),
        (),
    ],
)
def test_a_house_with_pale_colours_or_none_takes_the_usual_ones(accents: tuple[str, ...]) -> None:
    assert house_colours(accents) == USUAL


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)
