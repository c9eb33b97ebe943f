"""The documents of an order: each template is rendered, parsed and filled; then what depends on all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from advocacy.compose.annexes import FigureAnnex, laws_printed, records, references, workbooks
from advocacy.compose.calling import WrongCallError
from advocacy.compose.calls import Calls, variables
from advocacy.compose.figures import print_with_notes
from advocacy.compose.length import LONGEST_LINE, MOST_LINES_OF_WORDS, check_length, lines_of_words
from advocacy.compose.markdown import parse
from advocacy.compose.page import Page
from advocacy.compose.rendering import TEMPLATE_MISTAKES, PartLoader, message_of, part_gone, place_of
from advocacy.compose.sandbox import Sandbox
from advocacy.compose.selection import choose, problems_of, select
from advocacy.compose.slots import BlockValue, DeferredValue, Slots, Value
from advocacy.compose.spotting import spotted
from advocacy.compose.template_code import TemplateTooLongError
from advocacy.model.annex_form import BUILD_CODE, SOURCES_FILE, VERIFIES
from advocacy.model.digest import digest
from advocacy.model.document import AnnexRow, Block, Blocks, Document, Elsewhere, Inlines, Label, Paragraph
from advocacy.model.editionname import EditionName
from advocacy.model.finding import Finding, Language
from advocacy.model.genre import SOURCES, OwnWords, Template, Templates
from advocacy.model.order import Order
from advocacy.model.place import Place
from advocacy.model.public import PublicDossier
from advocacy.model.stored import Store
from advocacy.model.text import COLON, SEMICOLON, Text
from advocacy.model.walk import Traced, contents_of, plain, traced, walk


@dataclass(frozen=True, slots=True)
class Composed:
    """The documents of an order in one language, their findings, what they drew on.

    Both are None where a template failed, `sources` also where the genre has no verification file.
    """

    document: Document | None
    findings: tuple[Finding, ...]
    uses: frozenset[str]
    sources: Document | None = None


@dataclass(frozen=True, slots=True)
class _Text:
    """A template, rendered: its text with a bare OPEN for each of its values, and the blocks of both.

    `printed` are the figures, counts and provisions in it.
    """

    bare: str
    values: tuple[Value, ...]
    shape: tuple[Block | DeferredValue, ...]
    printed: tuple[Traced, ...]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A text with what is known only when all is: its title, the blocks `late`, the build code.

    `lines` are those in which the title of a brief is to stand, where somebody chose them.
    """

    title: str
    lines: tuple[str, ...]
    text: _Text
    late: Mapping[str, Blocks]
    code: str


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
    """The documents of an order in one language; a final one has no line that calls it a draft.

    `public` is what may be printed for the audience of the order; `store` has what was parsed before.
    """
    page = _page(public, templates, order, language, own_words)
    genre = templates.genres[order.genre]
    brief = _rendered(page, order.genre, templates.pages[order.genre, language], store, final=final)
    if brief is None:
        return Composed(None, tuple(page.findings), frozenset(page.uses))
    title = page.words(order.title).on_one_line
    if not genre.sources:
        late = _late(page, brief.shape, brief.printed)
        document = _document(page, genre.name, _filled(page, title, brief, late, final=final))
        return Composed(document, tuple(page.findings), frozenset(page.uses))
    beside = page.beside()
    template = templates.sources(order.genre, language)
    # The program brings one for each language; a file that cannot be read was reported.
    sources = template and _rendered(beside, f"{order.genre}/{SOURCES}.md", template, store, final=final)
    if not sources:
        return Composed(None, tuple(page.findings), frozenset(page.uses))
    late = _late(page, brief.shape, brief.printed) if _is_deferring(brief.shape) else {}
    every = _late(beside, sources.shape, (*brief.printed, *sources.printed))
    own = _filled(page, title, brief, late, final=final)
    name = plain(page.sources_name())
    document, annexes = _two(page, own, _filled(beside, name, sources, every, of=own.code, final=final))
    return Composed(document, tuple(page.findings), frozenset(page.uses), annexes)


def _two(page: Page, brief: _Filled, sources: _Filled) -> tuple[Document, Document]:
    """A brief and its verification file, each of which names the other; not what its reader never sees."""
    language, genre = page.language, page.templates.genres[page.order.genre]
    of_brief = EditionName(page.order.id, language)
    code: Inlines = ("（", Label(brief.code), "）") if language == "zh" else (" (", Label(brief.code), ")")
    annexes = _document(page, SOURCES_FILE, sources, before=(*_said(VERIFIES, of_brief, language), *code))
    rows = frozenset(one.mark for one in walk(annexes.blocks) if isinstance(one, AnnexRow))
    file = replace(of_brief, part=SOURCES)
    handed_over = genre.sources is True
    said = _said(SOURCES_FILE, file, language) if handed_over else ()
    document = _document(page, genre.name, brief, before=said)
    return replace(document, annexes=Elsewhere(_stem(file) if handed_over else "", rows)), annexes


def _said(what: Text, name: EditionName, language: Language) -> Inlines:
    """A file without its ending, as one with another ending may lie beside it."""
    return (what.either(language).text, COLON[language], Label(_stem(name)))


def _stem(name: EditionName) -> str:
    return str(name).rpartition(".")[0]


def _document(page: Page, subject: Text, filled: _Filled, *, before: Inlines = ()) -> Document:
    """`before` stands before the build code: what the file says of the one beside it."""
    language = page.language
    between = (SEMICOLON[language],) if before else ()
    said = (*before, *between, f"{BUILD_CODE.either(language).text}{COLON[language]}", Label(filled.code))
    return Document(
        language=language,
        title=filled.title,
        subject=subject.either(language).on_one_line,
        author=page.public.campaign.organisation.name.either(language).on_one_line,
        date=page.order.date,
        code=filled.code,
        blocks=_put(filled.text.shape, {**filled.late, "build-code": (Paragraph(said, "source"),)}),
        title_lines=filled.lines,
    )


def _filled(page: Page, title: str, text: _Text, late: Mapping[str, Blocks], *, of: str = "", final: bool) -> _Filled:
    """`of` is the build code of the brief that a verification file stands beside."""
    # The text and its values say what their blocks say, in fewer steps.
    said = (title, page.language, str(final), text.bare, text.values, tuple(late.values()), *((of,) if of else ()))
    lines = () if of else page.order.title.lines(page.language)
    return _Filled(title, lines, text, late, digest(*said))


def _rendered(page: Page, name: str, template: Template, store: Store | None, *, final: bool) -> _Text | None:
    """The text of a template; None where it failed, and the page then says why."""
    slots = Slots(page.language, page.prose, lambda figure: print_with_notes(page, figure))
    environment = Sandbox(page, slots, PartLoader(page.templates, page.language))
    calls = Calls(page, environment)
    environment.offer(calls.globals(), calls.filters())
    try:
        text = environment.get_template(name).render(variables(page))
        bare, values, whole = slots.taken(text)
        check_length(bare)
    except TEMPLATE_MISTAKES as mistake:
        place = place_of(mistake, template.file)
        if isinstance(mistake, TemplateTooLongError):
            page.report("template-too-long", {}, _much(page, template) if place == Place(template.file) else place)
        elif isinstance(mistake, WrongCallError):
            page.report("call-mistake", mistake.details, place)
        elif gone := part_gone(mistake):
            page.report("part-gone", gone, place)
        else:
            page.report("template-mistake", {"told": message_of(mistake)}, place)
        return None
    lines = lines_of_words(bare)
    if lines > MOST_LINES_OF_WORDS:
        most = f"{MOST_LINES_OF_WORDS:,}"
        page.report("too-many-lines", {"lines": f"{lines:,}", "most": most}, _longest(page, template))
        return None
    parsed = parse(bare, values, whole, page.language, store)
    for code, detail, place in spotted(parsed.troubles, page, template):
        page.report(code, {"detail": detail}, place)
    shape = tuple([one for one in parsed.blocks if not (final and _says_state(one))])
    # What a template says in its own words stands on nothing.
    printed = traced(chain.from_iterable([one if type(one) is tuple else _inside(one) for one in values]))
    return _Text(bare, tuple(values), shape, printed)


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
    if templates.genres[order.genre].sources:
        page.named.update(public.laws)  # the verification file has the whole names and the versions
    page.uses.update({"campaign", "agenda", f"order:{order.id}", f"genre:{order.genre}"})
    page.uses.add(page.edition)
    page.uses.update({f"body:{order.to}"}, (f"ask:{ask}" for ask in order.asks))
    page.uses.update(f"problem:{problem}" for problem in problems)
    page.uses.update(f"record:{record.id}" for record in selected)
    page.mentioned.update(record.id for record in selected)
    return page


def _is_deferring(shape: tuple[Block | DeferredValue, ...]) -> bool:
    """True if annexes or references stand in it; the build code stands in every document."""
    return any(isinstance(one, DeferredValue) and one.name != "build-code" for one in shape)


def _late(page: Page, shape: tuple[Block | DeferredValue, ...], printed: Iterable[Traced]) -> dict[str, Blocks]:
    """The blocks that are known only now, by the name of what stands for them.

    The annexes are made before the references, as they add to them.
    """
    printed = tuple(printed)
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


def _put(shape: tuple[Block | DeferredValue, ...], late: Mapping[str, Blocks]) -> Blocks:
    blocks: list[Block] = []
    for block in shape:
        blocks.extend(late[block.name] if isinstance(block, DeferredValue) else (block,))
    return tuple(blocks)
