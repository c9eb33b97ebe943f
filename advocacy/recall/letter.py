"""A letter of correction: which passages a recipient should delete, and nothing of what they tell.

It names documents, days, build codes and places. Who is told of, and why the passages are called
back, is nobody's business; so neither stands in it, nor the name of the record.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advocacy.compose.dates import print_day
from advocacy.model.annex_form import BUILD_CODE
from advocacy.model.campaign import Organisation
from advocacy.model.digest import digest
from advocacy.model.document import Block, DateText, Document, Inline, Inlines, Label, OrderedList, Paragraph, Table
from advocacy.model.finding import Language
from advocacy.model.text import SEMICOLON, Text, label
from advocacy.recall.delivered import Delivery
from advocacy.reread import spot_in_words

_TITLE = label("关于请删除已递交文稿部分内容的函", "Request to delete passages from papers sent to you")
_SUBJECT = label("更正函", "Letter of correction")
_STATE = label("草稿，核对、补充后发出", "Draft, to be checked and completed before it is sent")
_OPENING = label(
    "我单位曾向贵单位递交下列文稿。表中所列段落现予撤回，不应再保存、引用或者转交。",
    "We sent you the papers below. The passages listed are withdrawn: they should no longer be kept, quoted or passed on.",
)
_ASKING = label("请协助办理下列事项：", "Please help us by doing the following:")
_ASKS: tuple[Text, ...] = (
    label(
        "删除贵单位所存全部副本中的这些段落，包括电子文件和备份；不便删除部分内容的，请删除整份文稿。",
        "Delete these passages from all your copies, electronic files and backups included; where a part cannot be deleted, delete the whole paper.",
    ),
    label(
        "文稿已转给其他单位或者个人的，请将本函一并转告。",
        "If you have passed the paper on, let those who received it know of this request.",
    ),
    label(
        "请改用更正后的文稿【待补：如何送达】。",
        "Use the corrected paper in its place: [to be completed: enclosed, or to follow].",
    ),
    label("办理完毕后，请书面告知我单位。", "Let us know in writing when this is done."),
)
_CAPTION = label("撤回的段落", "Passages withdrawn")
_COLUMNS: tuple[Text, ...] = (
    label("文稿", "Paper"),
    label("递交日期", "Handed over"),
    BUILD_CODE,
    label("位置", "Where"),
)
_CONTACTS: tuple[Text, ...] = (
    label("联系人：", "Contact: "),
    label("联系地址：", "Address: "),
    label("联系电话：", "Telephone: "),
    label("电子邮箱：", "E-mail: "),
)
_WIDTHS = (34, 16, 18, 32)


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes the letters, and when."""

    organisation: Organisation
    day: datetime.date


def letter(delivered: tuple[Delivery, ...], language: Language, writer: Writer) -> Document:
    """The letter to the one recipient of all `delivered`, about the files in one language."""
    title = _TITLE.either(language).text
    blocks = tuple(_blocks(delivered, language, writer))
    return Document(
        language=language,
        title=title,
        subject=_SUBJECT.either(language).text,
        author=writer.organisation.name.either(language).text,
        date=writer.day,
        code=digest(title, blocks),
        blocks=blocks,
    )


def _blocks(delivered: tuple[Delivery, ...], language: Language, writer: Writer) -> Iterator[Block]:
    yield Paragraph((_STATE.either(language).text,), "state")
    yield Paragraph((Label(_addressee(delivered[0], language)),), "addressee")
    yield Paragraph((_OPENING.either(language).text,))
    yield Table(
        label="withdrawn",
        caption=(_CAPTION.either(language).text,),
        description=_CAPTION.either(language).text,
        head=tuple((column.either(language).text,) for column in _COLUMNS),
        rows=tuple(_row(one, language) for one in delivered),
        widths=_WIDTHS,
    )
    yield Paragraph((_ASKING.either(language).text,))
    yield OrderedList(tuple((Paragraph((one.either(language).text,)),) for one in _ASKS))
    contact = _contact(writer.organisation, language)
    if contact:
        yield Paragraph(contact, "contact")
    name = writer.organisation.name.either(language)
    yield Paragraph((name,), "signature")
    yield Paragraph((DateText(print_day(writer.day, language)),), "date")


def _addressee(delivered: Delivery, language: Language) -> str:
    to = delivered.release.to
    name = _either(to.name, language, to.body)
    if not to.through:
        return f"{name}：" if language == "zh" else f"To {name}"
    return f"{name}（经{to.through}）：" if language == "zh" else f"To {name}, through {to.through}"


def _row(delivered: Delivery, language: Language) -> tuple[tuple[Inlines, ...], ...]:
    release, file = delivered.release, delivered.file
    title = _either(release.title, language, file.name)
    places = dict.fromkeys(spot_in_words(spot, language) for spot in delivered.spots)
    nowhere = "整份文稿" if language == "zh" else "the whole paper"
    return (
        ((Label(title),), (Label(file.name),)),
        ((DateText(print_day(release.on, language)),),),
        ((Label(file.code),),),
        tuple((Label(place),) for place in places or (nowhere,)),
    )


def _contact(organisation: Organisation, language: Language) -> Inlines:
    """Whom to answer, in one line, as far as the campaign says."""
    texts = (organisation.contact, organisation.address)
    said: list[Inline | None] = [None if text is None else text.either(language) for text in texts]
    said += [line and Label(line) for line in (organisation.phone, organisation.email)]
    inlines: list[Inline] = []
    for name, one in zip(_CONTACTS, said, strict=True):
        if one:
            inlines += [SEMICOLON[language]] if inlines else []
            inlines += [name.either(language).text, one]
    return tuple(inlines)


def _either(name: dict[Language, str], language: Language, otherwise: str) -> str:
    return name.get(language) or next(iter(name.values()), otherwise)


def recipients(delivered: Iterable[Delivery]) -> dict[tuple[str, str, Language], tuple[Delivery, ...]]:
    """What each recipient (body, and through whom) got in each language."""
    by: dict[tuple[str, str, Language], tuple[Delivery, ...]] = {}
    for one in delivered:
        key = (one.release.to.body, one.release.to.through, one.file.language)
        by[key] = (*by.get(key, ()), one)
    return by
