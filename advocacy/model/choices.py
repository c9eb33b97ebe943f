"""What the words of every closed list of the model are called: for forms, help and findings.

The labels stand beside their lists; here they are found by the list. Those of a kind are its own
(`advocacy/kinds/`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args, get_origin

from advocacy.model import (  # fmt: skip
    agenda,
    campaign,
    channel,
    chart,
    consent,
    editionname,
    figure,
    genre,
    law,
    order,
    person,
    record,
    remark,
    sheetmap,
    source,
    tracking,
    unit,
)
from advocacy.model.entry import alternatives
from advocacy.model.text import Pair, Text, pair

# What is counted in a scale: 万人 is ten thousands of people.
_COUNTED = {
    "人": "people",
    "户": "households",
    "元": "yuan",
    "人次": "visits",
    "个": "",
    "家": "companies",
    "件": "cases",
}

_OF_TWO_UNITS = {"establishments": "家（单位）", "companies": "家（企业）"}  # after a number both are 家


def _unit(one: unit.Unit) -> Pair:
    zh = one.zh.strip("（）")
    return _OF_TWO_UNITS.get(one.id, zh.removeprefix("个") or zh), one.en_many.strip()


def _scale(word: str) -> Pair:
    if word == "one":
        return "不用换算", "as it stands"
    if word == "fraction":
        return "小数（0.516 即 51.6%）", "a fraction (0.516 for 51.6%)"
    numeral = unit.scale_word(word)
    factor = unit.scale_factor(numeral, unit.UNITS["persons"])  # type: ignore[arg-type]
    zh, en = unit.scales_of(factor) or (word, word)
    counted = word.removeprefix(numeral)
    return (word if counted else zh), f"{en} {_COUNTED.get(counted, counted)}".strip()


# The labels of each list of words, by the list.
_LABELS: Mapping[Any, Mapping[Any, Pair | Text]] = {
    agenda.Instrument: agenda.INSTRUMENTS,
    agenda.BodyKind: agenda.BODY_KINDS,
    agenda.AnsweredBy: agenda.ANSWERED_BY,
    campaign.ReferenceStyle: campaign.REFERENCE_STYLES,
    channel.CountedFrom: channel.COUNTED_FROM,
    chart.DrawnAs: chart.DRAWN_AS,
    consent.GivenBy: consent.GIVEN_BY,
    consent.ConsentForm: consent.CONSENT_FORMS,
    consent.Scope: consent.SCOPE_LABELS,
    consent.Assent: consent.ASSENTS,
    editionname.Format: editionname.FORMATS,
    figure.Nature: figure.NATURES,
    figure.When: figure.WHEN,
    figure.Publication: figure.PUBLICATIONS,
    genre.Kept: genre.KEPT,
    law.Duty: law.DUTIES,
    law.PassedAs: law.PASSED,
    law.Penalty: law.PENALTIES,
    law.Consequence: {word: one.called for word, one in law.CONSEQUENCES.items()},
    law.AmountUnit: law.AMOUNT_UNITS,
    order.LanguageName: order.LANGUAGE_NAMES,
    order.NoFine: order.NO_FINE_SET,
    person.Disability: person.DISABILITIES,
    person.Grade: person.GRADES,
    record.Nobody: record.NOBODY,
    record.Published: record.PUBLISHED,
    remark.RemarkKind: remark.REMARK_KINDS,
    remark.Decision: remark.DECISIONS,
    remark.TiedBy: remark.TIED_BY,
    sheetmap.PeriodForm: sheetmap.PERIOD_FORMS,
    sheetmap.DecimalSign: sheetmap.DECIMAL_SIGNS,
    sheetmap.ThousandsSign: sheetmap.THOUSANDS_SIGNS,
    sheetmap.DerivedAs: sheetmap.DERIVED_AS,
    sheetmap.Hidden: sheetmap.HIDDEN,
    source.Standing: source.STANDING_LABELS,
    source.SourceType: source.SOURCE_TYPES,
    tracking.Reaction: tracking.REACTIONS,
    tracking.Outcome: tracking.OUTCOMES,
    unit.UnitId: {name: _unit(one) for name, one in unit.UNITS.items()},
    unit.Scale: {word: _scale(word) for word in get_args(unit.Scale)},
}


def choices_of(annotation: Any) -> dict[str, Pair]:
    """The words that a field of this type can hold, with what they are called; of a list those of its items.

    A word of a list that nobody named is called as it stands.
    """
    found: dict[str, Pair] = {}
    for words in lists_of(annotation):
        named = _LABELS.get(words, {})
        found |= {str(word): pair(named.get(word, (str(word), str(word)))) for word in get_args(words)}
    return found


def lists_of(annotation: Any) -> Iterator[Any]:
    """The closed lists in a type: of a union, of the items of a list, of the keys and values of a mapping."""
    for one in alternatives(annotation):
        if get_origin(one) is Literal:
            yield one
        elif get_origin(one) in {tuple, dict}:
            for inner in get_args(one):
                yield from lists_of(inner)
