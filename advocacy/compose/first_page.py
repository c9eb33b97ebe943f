"""The calls of the first page: the key figures of the order, and how to reach the organisation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from advocacy.compose.called import TO_BE_COMPLETED
from advocacy.compose.consequences import print_amount, print_sum, sign_of
from advocacy.compose.dates import print_period
from advocacy.compose.figures import find, notes_once, print_missing, series, sources_behind
from advocacy.compose.numbers import print_figure, print_shortly
from advocacy.compose.page import Page
from advocacy.compose.printing import literal
from advocacy.compose.provisions import name_provision
from advocacy.compose.rested_on import duties_of
from advocacy.compose.slots import InlineValue
from advocacy.compose.stops import stopped
from advocacy.model.campaign import LOGO, NO_CONTACT
from advocacy.model.document import (
    DateText,
    Fact,
    Inline,
    Inlines,
    Label,
    Link,
    Note,
    Picture,
    PrintedFigure,
    ProvisionCount,
)
from advocacy.model.figure import Figure
from advocacy.model.finding import Language
from advocacy.model.law import Amount, Article, Provision
from advocacy.model.order import CountedProvisions, KeyFigure
from advocacy.model.text import SEMICOLON, Text, label

_PHONE, _EMAIL, _ADDRESS = label("电话：", "Telephone "), label("电子邮箱：", ""), label("地址：", "")
_BETWEEN = {"zh": "；", "en": " · "}
_OF_ALL = label("建议和案例所依据的规定", "of the duties and bans behind asks and cases")


_Printed = Callable[[Figure, Language], str]


@dataclass(frozen=True, slots=True)
class KeyFigureLine:
    """A key figure as a template prints it: what it says, the number, and of when or of what it is."""

    says: Text
    number: InlineValue
    note: InlineValue


class FirstPageCalls:
    """The calls of the first page of one edition, bound to its page."""

    def __init__(self, page: Page) -> None:
        """`page` is what the edition reads and gathers."""
        self._page = page

    def globals(self) -> Mapping[str, Callable[..., Any]]:
        """Every call by the name that templates use."""
        return {
            "key_figures": self.key_figures,
            "key_figure": self.key_figure,
            "contact_line": self.contact_line,
            "logo": self.logo,
            "fine": self.fine,
        }

    def key_figures(self) -> tuple[KeyFigureLine, ...]:
        """The key figures of the order, in its order; of one that has no value nothing."""
        lines = (self._line(one, print_shortly) for one in self._page.order.key_figures)
        return tuple(line for line in lines if line is not None)

    def key_figure(self, number: int) -> InlineValue:
        """The number of the first, second or third key figure inside a sentence, with its note."""
        keys = self._page.order.key_figures
        line = self._line(keys[number - 1], print_figure) if 0 < number <= len(keys) else None
        if line is None:
            self._page.report("key-figure-missing", {"number": str(number), "most": str(len(keys))})
            return InlineValue(self._page.prose(TO_BE_COMPLETED))
        notes = tuple(one for one in line.note.inlines if isinstance(one, Note))
        return InlineValue((*line.number.inlines, *notes))

    def logo(self) -> InlineValue:
        """The logo of the organisation, where it has one."""
        page, written = self._page, self._page.public.campaign.organisation.logo
        if written is None:
            return InlineValue(())
        page.uses.add(LOGO)
        image = page.public.logo
        if image is None:  # why it cannot be used was said when it was loaded
            return InlineValue(())
        return InlineValue((Picture(image.data, page.words(written.alt).on_one_line, image.width, image.height),))

    def contact_line(self) -> InlineValue:
        """Telephone, e-mail and address of the organisation, as far as it gives them."""
        page = self._page
        contacts = tuple(self._contacts())
        if not contacts:
            page.uses.add(NO_CONTACT)
        return InlineValue(_joined(contacts, _BETWEEN[page.language]))

    def _contacts(self) -> Iterator[Inlines]:
        organisation, language = self._page.public.campaign.organisation, self._page.language
        if organisation.phone:
            yield (*_words(_PHONE, self._page), Label(organisation.phone))
        if organisation.email:
            address = Link((Label(organisation.email),), f"mailto:{organisation.email}")
            yield (*_words(_EMAIL, self._page), address)
        if organisation.address:
            yield (*_words(_ADDRESS, self._page), Label(organisation.address.either(language).on_one_line))

    def _line(self, key: KeyFigure, printed: _Printed) -> KeyFigureLine | None:
        if key.figure is not None:
            return self._figure(key, key.figure, printed)
        if key.fine is not None:
            return self._fine(key, key.fine)
        return None if key.provisions is None else self._counted(key, key.provisions)

    def _figure(self, key: KeyFigure, indicator: str, printed: _Printed) -> KeyFigureLine | None:
        page = self._page
        figure = find(page, series(page, indicator, key.region), indicator, key.period)
        if figure is None:
            return None
        sources: list[Inline] = []
        for name in sources_behind(figure):
            source = page.public.sources.get(name)
            if source is not None:
                page.uses.add(f"source:{name}")
                page.cited.extend([name] if name not in page.cited else [])
                sources += [*([SEMICOLON[page.language]] if sources else []), *page.short(source)]
        said: list[Inline] = [*stopped(tuple(sources), page.language)] if sources else []
        # A mark behind a large number would be read as a power of it.
        for note in notes_once(page, figure.notes):
            said += [*([" "] if said and page.language == "en" else []), *note.content]
        when = DateText(print_period(figure.period, page.language))
        number: Inlines = (PrintedFigure(printed(figure, page.language), figure),)
        if figure.value is None:
            number = print_missing(page, figure)
        return KeyFigureLine(
            key.says, InlineValue(number), InlineValue((when, *((Note(tuple(said)),) if said else ())))
        )

    def _fine(self, key: KeyFigure, provision: Provision) -> KeyFigureLine | None:
        page = self._page
        amount = fine_of(page, provision.law, provision.article)
        if amount is None:
            return None
        law = page.public.laws[provision.law]
        highest = Fact(print_sum(amount, page.language), law.articles[provision.article].zh.place)
        named = name_provision(law, provision.article, page.language, short=True)
        return KeyFigureLine(key.says, InlineValue((highest,)), InlineValue(named))

    def fine(self, law: str, article: str | float) -> InlineValue:
        """The fine that a provision sets: 1万元以上5万元以下, 10,000 to 50,000 yuan."""
        page = self._page
        amount = fine_of(page, law, str(article))
        if amount is None:
            return InlineValue(page.prose(TO_BE_COMPLETED))
        place = page.public.laws[law].articles[str(article)].zh.place
        return InlineValue((Fact(print_amount(amount, page.language), place),))

    def _counted(self, key: KeyFigure, wanted: CountedProvisions) -> KeyFigureLine:
        """`11 of 16`: those with a consequence, or without a fine, of all that asks and records name."""
        page = self._page
        every = duties_of(page)
        what = "no-fine" if wanted.fine else wanted.penalty or ""
        all_of = _count("", every)
        some = _count(what, tuple(one for one in every if _is(_article(page, one), what)))
        if not what:
            number: Inlines = (all_of, "项") if page.language == "zh" else (all_of,)
        elif page.language == "zh":
            number = (all_of, "项中", some, "项")
        else:
            number = (some, " of ", all_of)
        return KeyFigureLine(key.says, InlineValue(number), InlineValue(page.prose(_OF_ALL)))


def _count(penalty: str, counted: tuple[Provision, ...]) -> ProvisionCount:
    return ProvisionCount(str(len(counted)), penalty, tuple((one.law, one.article) for one in counted))


def _article(page: Page, provision: Provision) -> Article:
    return page.public.laws[provision.law].articles[provision.article]


def _is(article: Article, counted: str) -> bool:
    return sign_of(article) != "✓" if counted == "no-fine" else counted in {"", article.penalty}


def fine_of(page: Page, law: str, article: str) -> Amount | None:
    """The fine that a provision sets; where it sets none, or is not there, a finding and None."""
    page.uses.add(f"law:{law}")
    known = page.public.laws.get(law)
    if known is None or article not in known.articles:
        page.report("provision-unknown", {"law": law, "article": article})
        return None
    amount = known.articles[article].amount
    if amount is None:
        page.report("provision-without-fine", {"law": law, "article": article})
    return amount


def _words(text: Text, page: Page) -> Inlines:
    return literal(text.either(page.language).text) if text.either(page.language).text else ()


def _joined(parts: tuple[Inlines, ...], between: str) -> Inlines:
    joined: list[Inline] = []
    for part in parts:
        joined += [*([between] if joined else []), *part]
    return tuple(joined)
