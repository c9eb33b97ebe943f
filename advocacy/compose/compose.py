"""One edition: the template is rendered, parsed and filled; then what depends on all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from advocacy.compose.annexes import FigureAnnex, laws_printed, records, references, workbooks
from advocacy.compose.calling import WrongCallError
from advocacy.compose.calls import Calls, variables
from advocacy.compose.figures import print_with_notes
from advocacy.compose.length import LONGEST_LINE, MOST_LINES_OF_WORDS, check_length, lines_of_words
from advocacy.compose.markdown import parse
from advocacy.compose.page import Page
from advocacy.compose.rendering import TEMPLATE_MISTAKES, PartLoader, message_of, place_of
from advocacy.compose.sandbox import Sandbox
from advocacy.compose.selection import choose, problems_of, select
from advocacy.compose.slots import BlockValue, DeferredValue, Slots, Value
from advocacy.compose.spotting import spotted
from advocacy.compose.template_code import TemplateTooLongError
from advocacy.model.annex_form import BUILD_CODE
from advocacy.model.digest import digest
from advocacy.model.document import Block, Blocks, Document, Inlines, Label, Paragraph
from advocacy.model.finding import Finding, Language
from advocacy.model.genre import OwnWords, Template, Templates
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.public import PublicDossier
from advocacy.model.stored import Store
from advocacy.model.text import COLON
from advocacy.model.walk import contents_of, plain, traced


@dataclass(frozen=True, slots=True)
class Composed:
    """One edition's document (None where its template failed), its findings, what it drew on."""

    document: Document | None
    findings: tuple[Finding, ...]
    uses: frozenset[str]


def compose(
    public: PublicDossier,
    templates: Templates,
    order: Order,
    language: Language,
    own_words: OwnWords | None,
    *,
    store: Store | None = None,
    final: bool = False,
) -> Composed:
    """The document of an order in one language; a final one has no line that calls it a draft.

    `public` is what may be printed for the audience of the order; `store` has what was parsed before.
    """
    page = _page(public, templates, order, language, own_words)
    template = templates.pages[order.genre, language]
    slots = Slots(language, page.prose, lambda figure: print_with_notes(page, figure))
    environment = Sandbox(page, slots, PartLoader(templates, language))
    calls = Calls(page, environment)
    environment.offer(calls.globals(), calls.filters())
    try:
        text = environment.get_template(order.genre).render(variables(page))
        bare, values, whole = slots.taken(text)
        check_length(bare)
    except TEMPLATE_MISTAKES as mistake:
        place = place_of(mistake, template.file)
        if isinstance(mistake, TemplateTooLongError):
            page.report("template-too-long", {}, _much(page, template) if place == Place(template.file) else place)
        elif isinstance(mistake, WrongCallError):
            page.report("call-mistake", mistake.details, place)
        else:
            page.report("template-mistake", {"told": message_of(mistake)}, place)
        return Composed(None, tuple(page.findings), frozenset(page.uses))
    lines = lines_of_words(bare)
    if lines > MOST_LINES_OF_WORDS:
        most = f"{MOST_LINES_OF_WORDS:,}"
        page.report("too-many-lines", {"lines": f"{lines:,}", "most": most}, _longest(page, template))
        return Composed(None, tuple(page.findings), frozenset(page.uses))
    parsed = parse(bare, values, whole, language, store)
    for code, detail, place in spotted(parsed.troubles, page, template):
        page.report(code, {"detail": detail}, place)
    title = plain(page.prose(order.title))
    shape = tuple([one for one in parsed.blocks if not (final and _says_state(one))])
    late = _late(page, shape, values)
    # The text and its values say what their blocks say, in fewer steps.
    code = digest(title, language, str(final), bare, tuple(values), tuple(late.values()))
    late["build-code"] = (Paragraph((f"{BUILD_CODE.either(language).text}{COLON[language]}", Label(code)), "source"),)
    document = Document(
        language=language,
        title=title,
        subject=page.templates.genres[order.genre].name.either(language).text,
        author=page.public.campaign.organisation.name.either(language).text,
        date=order.date,
        code=code,
        blocks=_put(shape, late),
        title_lines=order.title.lines(language),
    )
    return Composed(document, tuple(page.findings), frozenset(page.uses))


def _much(page: Page, template: Template) -> Place:
    """The brief's own words where they have most of the letters, else the page of the genre."""
    own = page.own_words
    letters = 0 if own is None else sum(len(text) for text, _ in own.parts.values())
    return Place(own.file if own is not None and letters > LONGEST_LINE // 2 else template.file)


def _longest(page: Page, template: Template) -> Place:
    """The brief's own words where they have most of the lines, else the page of the genre."""
    own = page.own_words
    lines = 0 if own is None else sum(lines_of_words(text) for text, _ in own.parts.values())
    return Place(own.file if own is not None and lines > MOST_LINES_OF_WORDS // 2 else template.file)


def _page(
    public: PublicDossier, templates: Templates, order: Order, language: Language, own_words: OwnWords | None
) -> Page:
    agenda = public.agenda
    problems = problems_of(order, agenda)
    selected = select(public.records, order, problems)
    cases = templates.genres[order.genre].cases if order.cases is None else order.cases
    asks = (agenda.asks[name] for name in order.asks if name in agenda.asks)
    page = Page(public, templates, own_words, order, language, selected, choose(selected, asks, cases))
    page.uses.update({"campaign", "agenda", f"order:{order.id}", f"genre:{order.genre}"})
    page.uses.add(page.edition)
    page.uses.update({f"body:{order.to}"}, (f"ask:{ask}" for ask in order.asks))
    page.uses.update(f"problem:{problem}" for problem in problems)
    page.uses.update(f"record:{record.id}" for record in selected)
    page.mentioned.update(record.id for record in selected)
    return page


def _late(page: Page, shape: tuple[Block | DeferredValue, ...], values: Iterable[Value]) -> dict[str, Blocks]:
    """The blocks that are known only now, by the name of what stands for them.

    The annexes are made before the references, as they add to them.
    """
    # What a template says in its own words stands on nothing.
    printed = traced(chain.from_iterable([one if type(one) is tuple else _inside(one) for one in values]))
    figures = FigureAnnex(page, printed)
    wanted = {block.name for block in shape if isinstance(block, DeferredValue)}
    late: dict[str, Blocks] = {"annex-figures": figures.blocks()}
    if "annex-sources" in wanted:
        late["annex-sources"] = workbooks(page, figures)
    if "annex-records" in wanted:
        late["annex-records"] = records(page)
    if "references" in wanted:
        late["references"] = references(page, laws_printed(printed))
    return late


def _inside(value: Value) -> Inlines:
    """The inlines of a value that stands as blocks, in reading order.

    Such a value gives them only here: a template that could go through it would lose it unseen.
    """
    blocks = value.blocks if isinstance(value, BlockValue) else ()
    return tuple([one for block in blocks for content in contents_of(block) for one in content])


def _says_state(block: Block | DeferredValue) -> bool:
    return isinstance(block, Paragraph) and block.role == "state"


def _put(shape: tuple[Block | DeferredValue, ...], late: dict[str, Blocks]) -> Blocks:
    blocks: list[Block] = []
    for block in shape:
        blocks.extend(late[block.name] if isinstance(block, DeferredValue) else (block,))
    return tuple(blocks)
