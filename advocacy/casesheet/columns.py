"""The columns of a case sheet: one for each field of a kind, several for lists, one for each language of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from advocacy.casesheet.vocabulary import Vocabulary, Words
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.load.walk import Path
from advocacy.model.asked import Asked
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.text import Pair

ID: Path = ("id",)
SAID: Path = ("?",)  # the column that says what is wrong with a row
LISTS = frozenset({"choices", "ids"})
# How many columns a list has at least: of words of a list, of ids, of blocks.
_WIDTHS = {"choices": 4, "ids": 3, "rows": 2}
_ID_HEAD: Pair = ("编号", "Id")
_SAID_HEAD: Pair = ("问题", "Problems")
_OF_LANGUAGE: Mapping[Language, Pair] = {"zh": ("（中文）", " (Chinese)"), "en": ("（英文）", " (English)")}


@dataclass(frozen=True, slots=True)
class Column:
    """`path` leads to the value in a record, with the number of an item and the language of words.

    `field` is None for the id and for what is wrong. `words` are those of its list, where it has one; `heads` what
    stands above it in Chinese and in English. `asked` is the question with which its `group` begins, of its first column.
    """

    path: Path
    heads: Pair
    field: Asked | None = None
    words: Words | None = None
    group: str = ""
    asked: Pair = ("", "")

    @property
    def is_first(self) -> bool:
        """True but for the second and later columns of a list."""
        return not any(isinstance(step, int) and step for step in self.path)

    @property
    def name(self) -> str:
        """The defined name of its head cell."""
        return "f_" + "__".join("said" if step == "?" else str(step).replace("-", "_") for step in self.path)

    @property
    def is_of_list(self) -> bool:
        """True if it holds one item of a list of words."""
        return self.field is not None and self.field.input in LISTS

    @property
    def language(self) -> Language | None:
        """The language of its words, where they can be said in several."""
        last = self.path[-1]
        said = self.field is not None and self.field.languages and self.field.input not in {"choice", "choices"}
        return next((one for one in LANGUAGES if said and one == last), None)


def columns_of(
    kind: Kind, vocabulary: Vocabulary, languages: Sequence[Language], lengths: Mapping[str, int]
) -> tuple[Column, ...]:
    """The columns in the order of the file; a list has as many as `lengths` says by its path, or more."""
    made = _Maker(vocabulary, languages, frozenset(kind.paths("place")), lengths)
    found = [Column(ID, _ID_HEAD), Column(SAID, _SAID_HEAD)]
    for group, fields in form_of(kind):
        columns = [replace(one, group=group.id) for one in made.of_fields(fields)]
        if columns and group.asked is not None:
            columns[0] = replace(columns[0], asked=group.asked)
        found += columns
    return tuple(_without_doubles(found))


@dataclass(frozen=True, slots=True)
class _Maker:
    vocabulary: Vocabulary
    languages: Sequence[Language]
    places: frozenset[str]
    lengths: Mapping[str, int]

    def of_fields(self, fields: Sequence[Asked]) -> Iterator[Column]:
        rows = {one.path for one in fields if one.input == "rows"}
        for one in fields:
            path: Path = tuple(one.path.split("."))
            if one.path in rows:
                inside = [each for each in fields if each.path.startswith(f"{one.path}.")]
                for number in range(self._width(one)):
                    for each in inside:
                        yield from self._of(each, (*path, number, *each.path.split(".")[len(path) :]), number + 1)
            elif one.path.rpartition(".")[0] in rows or one.path == "kind":
                continue
            elif one.input in LISTS:
                for number in range(self._width(one)):
                    yield from self._of(one, (*path, number), number + 1)
            elif one.input != "block" or one.choices:
                yield from self._of(one, path, 0)

    def _width(self, one: Asked) -> int:
        return max(self.lengths.get(one.path, 0), _WIDTHS[one.input])

    def _of(self, one: Asked, path: Path, number: int) -> Iterator[Column]:
        zh, en = one.label
        if number:
            zh, en = f"{zh}（{number}）", f"{en} ({number})"
        words = _words(one, self.vocabulary)
        if not one.languages or one.choices or one.input == "block":
            yield Column(path, (zh, en), one, words)
            return
        for spoken in self.languages:
            more = ("", "") if spoken == self.languages[0] else _OF_LANGUAGE[spoken]
            listed = self.vocabulary.places if one.path in self.places else words
            yield Column((*path, spoken), (zh + more[0], en + more[1]), one, listed)


def _words(one: Asked, vocabulary: Vocabulary) -> Words | None:
    if one.choices:
        return Words(one.choices)
    if one.input == "fields":
        return vocabulary.fields
    return vocabulary.ids.get(one.names)


def _without_doubles(columns: Sequence[Column]) -> Iterator[Column]:
    """Heads by which each column is known: of two that are called the same, with the path beside."""
    for one in columns:
        same = [other for other in columns if set(other.heads) & set(one.heads)]
        if len(same) > 1 and one.field is not None:
            zh, en = one.heads
            yield replace(one, heads=(f"{zh} {one.field.path}", f"{en} {one.field.path}"))
        else:
            yield one
