"""What a document says in place of a number of few people, and of stories told less exactly."""

from __future__ import annotations

from collections.abc import Iterable

from advocacy.compose.labelled import labelled
from advocacy.compose.numbers import print_count
from advocacy.model.document import Inlines
from advocacy.model.figure import Figure
from advocacy.model.finding import Language
from advocacy.model.public import PublicDossier, PublicRecord, Tally
from advocacy.model.unit import PEOPLE, UNITS

_STORIES = {
    "place": ("地点只写到省级", "places only to the province"),
    "day": ("时间只写到年", "dates only to the year"),
    "age": ("年龄只写十岁一段", "ages only in bands of ten years"),
    "grade": ("残疾等级不写", "no grade of disability"),
    "employer": ("单位名称不写", "no name of an employer"),
    "platform": ("平台名称不写", "no name of a platform"),
}


def print_tally(tally: Tally, language: Language) -> str:
    """A count of records, or as much of it as may be said."""
    zh = language == "zh"
    if tally.number is not None:
        return print_count(tally.number, language)
    if tally.below:
        return f"少于{tally.below}" if zh else f"fewer than {print_count(tally.below, language)}"
    least = print_count(tally.least, language)
    return f"至少{least}" if zh else f"at least {least}"


def changed_by_few(public: PublicDossier, first: Figure, second: Figure) -> bool:
    """True if two values that nobody has published differ by few people, or by nobody."""
    if first.value is None or second.value is None or first.unit not in PEOPLE:
        return False
    return (
        public.indicators[first.indicator].publication != "official"
        and abs(second.value - first.value) < public.campaign.thresholds.small_counts
    )


def few_words(unit: str, threshold: int, language: Language) -> str:
    """What is said of a change by few: neither the number nor whether it rose."""
    count = print_count(threshold, language)
    if language == "zh":
        return f"变化少于{count}{UNITS[unit].zh}"
    return f"changed by fewer than {count} {UNITS[unit].en_many}"


def protected(records: Iterable[PublicRecord], language: Language, threshold: int | None) -> Inlines:
    """Sentences about what was done to `records`, and to numbers below `threshold` (None: none).

    They say only what a reader of the document sees in it.
    """
    zh = language == "zh"
    done = {one for record in records for one in record.generalised}
    stories = [words[0 if zh else 1] for one, words in _STORIES.items() if one in done]
    said = ""
    if stories and zh:
        said += f"向本机构讲述的经历，为保护当事人，{'，'.join(stories)}，用人单位只写类别。"
    elif stories:
        said += (
            f" To protect the people who told us their stories we give {', '.join(stories)}, "
            "and the kind of employer only."
        )
    if threshold is not None and zh:
        said += f"涉及本机构所掌握的人数，少于{threshold}的不印出具体数字，可据以推算的数字也不印出。"
    elif threshold is not None:
        said += (
            f" Numbers of people in our own evidence below {threshold} are not printed, nor are "
            "those from which they could be worked out."
        )
    return labelled(said.strip())
