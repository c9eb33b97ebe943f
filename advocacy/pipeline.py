"""The pipeline, top to bottom: files of a campaign -> checked evidence -> texts -> finished files.

The one place that knows the order of the stages. Each is a function of values; only the log of
findings grows. Nothing here writes: that is the shelf's, which `build.py` calls.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from advocacy.check import (
    CleanTexts,
    IdentifierScanner,
    check_evidence,
    check_extra_style,
    check_inputs,
    sayings_of,
    scanner_of,
)
from advocacy.edition import Edition, EditionText
from advocacy.finishing import Styles, check_finished, not_final, write_edition
from advocacy.kinds import KINDS
from advocacy.load import Cache, load
from advocacy.log import FindingLog, log_of, mask
from advocacy.model.dossier import Dossier
from advocacy.model.editionname import EditionName, Part, other_of
from advocacy.model.finding import Finding, Language
from advocacy.model.order import Order
from advocacy.model.withheld import WithheldRecord
from advocacy.publishing import Publisher
from advocacy.result import Evidence, Request, Result
from advocacy.shelve import list_inputs
from advocacy.steps import OnStep, Steps
from advocacy.texts import check_order, compose_order, printed_records


def run(
    root: Path, request: Request, today: datetime.date, cache: Cache | None = None, on_step: OnStep | None = None
) -> Result:
    """Everything but the shelf, for the campaign in `root`."""
    steps = Steps(root, on_step)
    evidence = read_evidence(root, today, cache, steps)
    if not isinstance(evidence, Evidence):
        return Result(mask(evidence, IdentifierScanner()))
    result = produce(evidence, request, steps)
    evidence.scanner.clean.keep()
    return result


def read_evidence(
    root: Path, today: datetime.date, cache: Cache | None, steps: Steps, planned: Mapping[str, bytes] | None = None
) -> Evidence | tuple[Finding, ...]:
    """The campaign, checked; only what was found where there is no advocacy.yaml to go by.

    Files that are `planned` count as if they stood there.
    """
    dossier, loaded = load(root, today, cache, steps.take, planned)
    if dossier is None:
        return loaded
    log = log_of(dossier, loaded)
    scanner, identifiers = check_inputs(dossier, log.allowances, scanner_of(dossier, cache))
    log.put(identifiers)
    clean = CleanTexts(cache, "wording of paragraphs", _but_records(root, today)) if cache else CleanTexts()
    log.add(check_evidence(dossier, clean))
    clean.keep()
    return Evidence(dossier, log, scanner, Publisher(dossier, cache), cache)


def produce(evidence: Evidence, request: Request, steps: Steps) -> Result:
    """The editions that are asked for, as files."""
    dossier, log = evidence.dossier, evidence.log.branch()
    if request.final:
        log.put(dossier.examples)
    log.add(check_extra_style(dossier, request.style))
    removed = _removed(dossier, request)
    editions: list[Edition] = []
    stopped: list[str] = []
    withheld: dict[WithheldRecord, None] = {}

    for order in _orders(dossier, request):
        if log.stops({f"order:{order.id}", f"genre:{order.genre}", f"body:{order.to}"}):
            every = (_files(dossier, order, language, request) for language in order.languages)
            stopped += [str(name) for named in every for name, _ in named]
            continue
        publication = evidence.publisher.publish(dossier.agenda.bodies[order.to].kind, order.date)
        concerning = publication.concerning(dossier, order)
        kept_out = publication.redacted.kept_out
        withheld |= dict.fromkeys(record for record in kept_out if record.record in concerning)
        texts = compose_order(dossier, order, publication, log, steps, final=request.final)
        check_order(dossier, order, publication, texts, log, removed=removed, final=request.final)
        for language in order.languages:
            text = texts.get(language)
            named = _files(dossier, order, language, request)
            if text is None or text.document is None or log.stops(text.uses):
                stopped += [str(name) for name, _ in named]
                continue
            records = printed_records(publication, text)
            typed = tuple(sayings_of(dossier, language, text.uses))
            shared: dict[Part, EditionText] = {"brief": EditionText(text.document, text.uses, records, typed)}
            if text.sources is not None:
                shared["sources"] = EditionText(text.sources, text.uses, records, typed)
            editions += [Edition(str(name), order, house, shared[name.part]) for name, house in named]

    ready, refused = _finished(editions, evidence, log, steps, final=request.final)
    stopped += refused

    if request.briefs is None:
        log.put(log.allowances.unused())
    hide = evidence.scanner.hide
    return Result(
        mask(log, evidence.scanner),
        evidence,
        tuple(ready),
        tuple(hide(name) for name in stopped),
        tuple(replace(record, record=hide(record.record)) for record in withheld),
        removed,
    )


def _finished(
    editions: Sequence[Edition], evidence: Evidence, log: FindingLog, steps: Steps, *, final: bool
) -> tuple[list[tuple[Edition, bytes]], list[str]]:
    """The editions as checked files, and the names of those that are stopped: none without the file that goes with it."""
    made: list[tuple[Edition, bytes]] = []
    stopped: dict[str, None] = {}
    styles = Styles(evidence.dossier.templates.house_files, evidence.store, log)
    for edition in editions:
        data = write_edition(edition, styles)
        if data is None:
            stopped[edition.name] = None
            continue
        steps.take()
        found = list(not_final(edition, evidence.dossier, log)) if final else []
        found += log.allowances.keep(check_finished(evidence.scanner, edition.name, data, f"order:{edition.order.id}"))
        log.put(found)
        if found:
            stopped[edition.name] = None
        made.append((edition, data))
    names = {edition.name for edition in editions}
    stopped |= dict.fromkeys([name for name in map(other_of, stopped) if name in names])
    return [one for one in made if one[0].name not in stopped], [*stopped]


def _but_records(root: Path, today: datetime.date) -> Iterator[str]:
    """The day, and every file of a campaign as it is, but for its records."""
    yield today.isoformat()
    records = tuple(f"evidence/{kind.folder}/" for kind in KINDS)
    yield from (f"{file} {digest}" for file, digest in list_inputs(root).items() if not file.startswith(records))


def _orders(dossier: Dossier, request: Request) -> Iterable[Order]:
    for order in dossier.orders.values():
        if request.briefs is None or order.id in request.briefs:
            yield order.with_extra_styles(request.style, request.on_disk, dossier.templates.houses)


def _files(dossier: Dossier, order: Order, language: Language, request: Request) -> tuple[tuple[EditionName, str], ...]:
    """The editions in one language and their house styles, with those that are only asked for."""
    also = (*request.formats, *order.formats_on_disk(language, request.on_disk))
    return order.files(language, dossier.templates.documents(order.genre), also)


def _removed(dossier: Dossier, request: Request) -> dict[str, tuple[str, ...]]:
    """The words of the records that have no file any more."""
    known = dossier.records.keys() | {word.removeprefix("record:") for word in dossier.broken}
    return {name: words for name, words in request.words.items() if name not in known}
