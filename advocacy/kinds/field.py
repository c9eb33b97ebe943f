"""A field of a kind as its rules see it: where it stands, what it tells, how it is printed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.place import Place
from advocacy.model.record import Record
from advocacy.model.scalar import Money, PartialDate
from advocacy.model.text import Pair, Text, Words

if TYPE_CHECKING:  # read when somebody asks for a field
    from advocacy.model.asked import Example, Input

# What a field tells. By it alone is decided how a person is protected:
#   day, place, age, grade      printed less exactly, or not at all
#   called, quote               printed only with the scope that includes them
#   employer, platform          the name of one: not printed, and no other text may hold it
#   employer-kind               what sort of employer or platform, in words that name none
#   pending                     True while a court or other forum has not decided
#   text, choice, amount, number    as written; texts are looked through for all of the above
#   internal                    never printed and of no rule: a code, an id
Sort = Literal[
    "text",
    "choice",
    "amount",
    "number",
    "day",
    "place",
    "age",
    "grade",
    "called",
    "quote",
    "employer",
    "platform",
    "employer-kind",
    "pending",
    "internal",
]
Value = Text | PartialDate | Money | int


@dataclass(frozen=True, slots=True)
class Line:
    """One line about a record as written: the `field` it is from, its name and what it says.

    `counted` is what records that say so are called where a text counts them.
    """

    field: str
    name: Text
    value: Value
    sort: Sort
    counted: Text | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a kind declares.

    `path` leads to it in the YAML (`person.age`), `name` is what it is called in print, `choices`
    has the words of a closed list, without `other`, and `counted` what a text calls several records with
    each of them: “refusal or withdrawal of an offer (two)”. What is not `printed` is still looked for in
    other texts, as its sort asks.

    `asked` is what a form calls it, where that is not its name in print; `help` a line of what to write,
    `example` one value as the file has it (of words both languages), `names` and `input` what its type does
    not say (`advocacy/model/asked.py`).
    """

    path: str
    sort: Sort
    name: Text
    choices: Mapping[str, Text] = field(default_factory=dict)
    printed: bool = True
    counted: Mapping[str, Text] = field(default_factory=dict)
    asked: Pair | None = None
    help: Pair = ("", "")
    example: Example = None
    names: str = ""
    input: Input | None = None

    def value(self, record: Record) -> Value | None:
        """What it says in `record`; None where it is not filled in."""
        here = written(record, self.path)
        match here:
            case Text() | PartialDate() | Money() | int() | None:
                return here
            case datetime.date():
                return PartialDate(here.year, here.month, here.day)
            case tuple():
                return _joined([one for one in map(self._words, here) if one is not None])
            case _:
                return self._words(here)

    def texts(self, record: Record) -> tuple[Text, ...]:
        """Its words in `record`, each of a list by itself."""
        here = written(record, self.path)
        each = here if isinstance(here, tuple) else (here,)
        return tuple(one for one in map(self._words, each) if one is not None)

    def _words(self, value: object) -> Text | None:
        """The words for one value of a closed list."""
        match value:
            case Text():
                return value
            case Other(other=text):
                return text
            case str():
                return self.choices.get(value)
            case _:
                return None

    def line(self, record: Record) -> Line | None:
        """What is printed of it as written; None where nothing is."""
        value = self.value(record) if self.printed else None
        if value is None:
            return None
        word = written(record, self.path)
        counted = self.counted.get(word) if isinstance(word, str) else None
        return Line(self.path, self.name, value, self.sort, counted)


def written(record: Record, path: str) -> object:
    """What stands at `path` of a record; None where nothing does, or the block around it is not there."""
    here: object = record
    for step in path.split("."):
        if not isinstance(here, Part):
            return None
        here = getattr(here, step)
    return here


def _joined(texts: Iterable[Text]) -> Text | None:
    """Several texts as one, at the place of the first that somebody wrote."""
    zh, en = [], []
    for text in texts:
        zh.append(text.either("zh"))
        en.append(text.either("en"))
    if not zh:
        return None
    return Text(_one(zh, "、"), _one(en, ", "))


def _one(words: list[Words], mark: str) -> Words:
    written = (one.place for one in words if one.place.file)
    return Words(mark.join(one.text for one in words), next(written, Place("")))
