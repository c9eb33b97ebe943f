"""What `explain fields` tells: label, sort, help, example and choices of each field, and when it has to be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from advocacy.kinds import KINDS
from advocacy.kinds.conditions import CONDITIONS
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.model.asked import INPUTS, Asked, asked_of
from advocacy.model.finding import Language
from advocacy.model.forms import FORMS
from advocacy.model.text import Pair, labelled, pair

_REQUIRED: Pair = ("* 必填", "* has to be written")
_CHOICES: Pair = ("可以写：", "one of: ")
_OTHER: Pair = (
    "都不合适，换行缩进写 other: 和自己的话",
    "or, indented in the line below, `other:` with words of your own",
)
_EXAMPLE: Pair = ("例：", "example: ")
_WHEN: Pair = ("必填的情形：", "has to be written ")
_BARRED: Pair = ("不能用的情形：", "cannot stand ")
_BETWEEN: Pair = ("、", ", ")
_COLON: Pair = ("：", ": ")


def of_kind(kind: Kind, language: Language) -> Iterator[str]:
    """The fields of a kind, in the groups in which they are asked for."""
    yield _heading(kind.name, pair(kind.called), f"evidence/{kind.folder}/", language)
    yield said(_REQUIRED, language)
    for group, fields in form_of(kind):
        question = f" {said(group.asked, language)}" if group.asked else ""
        yield ""
        yield f"【{group.label[0]}】{question}" if language == "zh" else f"[{group.label[1]}]{question}"
        yield from _lines(fields, language)


def of_form(name: str, language: Language) -> Iterator[str]:
    """The fields of another file."""
    form = FORMS[name]
    yield _heading(name, form.called, form.file, language)
    yield said(_REQUIRED, language)
    yield ""
    yield from _lines(asked_of(form.part), language)


def mentions(what: str, language: Language) -> Iterator[str]:
    """Every field whose key is `what`, or that takes it as a word of its list or as the label of one."""
    of_kinds = ((kind.name, one) for kind in KINDS for _, fields in form_of(kind) for one in fields)
    of_forms = ((name, one) for name, form in FORMS.items() for one in asked_of(form.part))
    files: dict[tuple[str, ...], list[str]] = {}
    for name, one in chain(of_kinds, of_forms):
        if told := tuple(_mention(what, one, language)):
            files.setdefault(told, []).append(name)
    for (field, *rest), names in files.items():
        yield f"{said(_BETWEEN, language).join(names)}{said(_COLON, language)}{field}"
        yield from (f"    {line}" for line in rest)


def _mention(what: str, one: Asked, language: Language) -> Iterator[str]:
    words = [item for item in one.choices.items() if what in {item[0], *item[1]}]
    if not words and what != one.path.rpartition(".")[2]:
        return
    yield f"{one.path}  {said(one.label, language)} · {sort_of(one, language)}"
    if said(one.help, language):
        yield said(one.help, language)
    if words:
        yield from (said(labelled(*item), language) for item in words)
    elif one.choices:
        yield f"{said(_CHOICES, language)}{choices_of(one, language)}"


def _heading(name: str, called: Pair, file: str, language: Language) -> str:
    return f"{called[0]} {name}：{file}" if language == "zh" else f"{called[1]}, {name}: {file}"


def _lines(fields: Iterable[Asked], language: Language) -> Iterator[str]:
    for one in fields:
        inset = "  " * one.depth
        key = one.path.rpartition(".")[2]
        yield f"{inset}{'*' if one.required else ' '} {key}  {said(one.label, language)} · {sort_of(one, language)}"
        inset += "      "
        yield f"{inset}{said(one.help, language)}"
        if one.choices:
            yield f"{inset}{said(_CHOICES, language)}{choices_of(one, language)}"
        if one.other:
            yield f"{inset}{said(_OTHER, language)}"
        if one.example is not None:
            yield f"{inset}{said(_EXAMPLE, language)}{example_of(one, language)}"
        if one.when:
            yield f"{inset}{said(_WHEN, language)}{said(CONDITIONS[one.when].said, language)}"
        for word, when in one.barred.items():
            yield f"{inset}{word} {said(_BARRED, language)}{said(CONDITIONS[when].said, language)}"


def sort_of(one: Asked, language: Language) -> str:
    """What sort of thing a field takes; of words whether in both languages."""
    return f"{said(INPUTS[one.input], language)}{' (zh, en)' if one.languages else ''}"


def choices_of(one: Asked, language: Language) -> str:
    """The words that a field takes, each with its label."""
    return said(_BETWEEN, language).join(said(labelled(*item), language) for item in one.choices.items())


def example_of(one: Asked, language: Language) -> str:
    """The example of a field: of words in two languages those in `language`, of a choice with its label."""
    match one.example:
        case [zh, en] if one.languages:
            return str(zh if language == "zh" else en)
        case [*words]:
            return f"[{', '.join(map(str, words))}]"
        case dict(named):
            return ", ".join(f"{key}: {value}" for key, value in named.items())
        case bool(is_so):
            return str(is_so).lower()
        case word:
            called = one.choices.get(str(word))
            return str(word) if called is None else said(labelled(str(word), called), language)


def said(pair_of_texts: Pair, language: Language) -> str:
    """What a pair says in one language."""
    return pair_of_texts[0] if language == "zh" else pair_of_texts[1]
