"""The promises, on whole campaigns: what must hold in every document and every package."""

from __future__ import annotations

import datetime
import itertools
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.build import check
from advocacy.model.document import Chart, Document, PrintedCount, PrintedFigure, PrintedProvision, Table
from advocacy.model.mark import figure_hash
from advocacy.model.walk import walk
from advocacy.numbers.numerals import typed_numbers
from advocacy.pipeline import run
from advocacy.result import Request
from tests.campaigns.running import HERE, TODAY, Campaign, members, shipped, small

DAY = datetime.date.fromisoformat(TODAY)
RECORDS = {
    "evidence/cases/driver-dismissed.yaml": "kind: discrimination-case\n",
    "evidence/cases/no-disability-advertisement.yaml": "kind: discrimination-case\n",
    "evidence/gaps/riders-without-cover.yaml": "kind: coverage-gap\n",
}


# Digits and percent signs: what names a law in words, or says 二倍 in its text, is no numeral.
_DIGITS = re.compile(r"[\d%％‰]")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, bytes]]:
    """Every edition of the shipped and of the small campaign, as composed and as written."""
    folder = tmp_path_factory.mktemp("promises")
    made = {}
    for name, campaign in (("shipped", shipped(folder)), ("small", small(folder))):
        result = run(campaign.root, Request(), datetime.date.fromisoformat(campaign.today))
        assert result.stopped == ()
        for edition, data in result.ready:
            made[f"{name}/{edition.name}"] = edition.document, data
    return made


# -------------------------------------------------- every numeral is accounted for


def test_every_numeral_in_a_document_is_one_of_the_six_types(documents: dict[str, tuple[Document, bytes]]) -> None:
    loose = [
        (name, inline)
        for name, (document, _) in documents.items()
        for inline in walk(document.blocks)
        if isinstance(inline, str)
        if _DIGITS.search(inline)
    ]
    assert loose == []


def test_no_title_alternative_text_or_description_holds_a_typed_number(
    documents: dict[str, tuple[Document, bytes]],
) -> None:
    for document, _ in documents.values():
        texts = [document.title]
        alts = [block.alt for block in document.blocks if isinstance(block, Chart)]
        texts += [words for alt in alts for words in alt if isinstance(words, str)]
        texts += [block.description for block in document.blocks if isinstance(block, Table)]
        assert [number.text for text in texts for number in typed_numbers(text)] == []


# ------------------------------------------------------ two languages, one evidence


def _carried(document: Document) -> Counter[str]:
    """The figures, counts and provisions that a document prints, each as often as it does."""
    carried: Counter[str] = Counter()
    for inline in walk(document.blocks):
        match inline:
            case PrintedFigure():
                carried[f"figure {figure_hash(inline.figure)} {inline.figure.value}"] += 1
            case PrintedCount():
                carried[f"count {inline.kind} {inline.problem} {inline.records}"] += 1
            case PrintedProvision():
                carried[f"provision {inline.law} {inline.article}"] += 1
            case _:
                pass
    return carried


def test_both_languages_carry_the_same_figures_counts_and_provisions(
    documents: dict[str, tuple[Document, bytes]],
) -> None:
    pairs = [name for name in documents if ".zh." in name and name.replace(".zh.", ".en.") in documents]
    assert len(pairs) == 18  # eight documents as Word files and pages, two of the small campaign
    figures = [one for name in pairs for one in _carried(documents[name][0]) if "figure" in one]
    assert len(figures) > 10
    for name in pairs:
        zh, en = (set(_carried(documents[one][0])) for one in (name, name.replace(".zh.", ".en.")))
        assert [what for what in zh ^ en if not what.startswith("provision")] == []
    # A table of clauses may be a sentence in the other language; brief and verification file have the same.
    for name in pairs:
        if ".sources." in name:
            brief = name.replace(".sources.", ".")
            zh, en = (
                {what for one in (name, brief) for what in _carried(documents[one.replace(".zh.", language)][0])}
                for language in (".zh.", ".en.")
            )
            assert zh == en


# ----------------------------------------------------------------- sound packages

# Said of python-docx's own default file too; neither ISO 29500 nor Word minds.
_SOFT = re.compile(
    r"relationships/(?:fontTable|theme|settings|styles)' is missing"
    r"|Value '(?:0|1|true|false)' is not in allowed values: \['off', 'on'\]"
    r"|stylesWithEffects|via basedOn|missing relationships to customXmlProps"
    r"|Required sequence content is missing"
)


def test_every_package_passes_both_validators_and_opens(
    documents: dict[str, tuple[Document, bytes]], tmp_path: Path
) -> None:
    import ooxml_integrity
    from openxml_audit import OpenXmlValidator

    of_word = (item for item in documents.items() if item[0].endswith(".docx"))
    for number, (name, (document, data)) in enumerate(of_word):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(data)
        errors = OpenXmlValidator(max_errors=0).validate(str(path)).errors
        assert [str(one) for one in errors if not _SOFT.search(one.description)] == [], name
        assert [str(one) for one in ooxml_integrity.check(str(path))] == [], name
        opened = docx.Document(str(path))
        assert opened.core_properties.title == document.title
        titles = [one.text.replace("\n", "") for one in opened.paragraphs if one.style and one.style.name == "Title"]
        assert titles == [document.title]


# ------------------------------------------------------------- nobody is exposed


def _plant(campaign: Campaign, file: str, word: str) -> None:
    """Put a word of its own into every sentence that a person wrote in a record."""
    path = campaign.path(file)
    sentence = re.compile(r"^( +(?:zh|en): (?!\|))(.+)$|^(    )(\S.*)$", re.MULTILINE)
    number = itertools.count()

    def planted(match: re.Match[str]) -> str:
        before, text = (match[1], match[2]) if match[1] else (match[3], match[4])
        return text and f"{before}{text.rstrip('。')}，{word}{chr(97 + next(number))}x"

    text = path.read_text(encoding="utf-8")
    head, _, tail = text.partition("checked:")
    path.write_text(sentence.sub(planted, head) + "checked:" + tail, encoding="utf-8")


def _found(campaign: Campaign, word: str) -> set[str]:
    """The parts of all drafts in which a word occurs, whatever its encoding."""
    sought = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    found = set()
    for path in campaign.draft("").glob("*.docx"):
        for name, content in members(path.read_bytes()):
            plain = re.sub(rb"<[^>]*>", b"", content)
            if any(one in content or one in plain for one in sought):
                found.add(f"{path.name}/{name}")
    return found


@pytest.mark.parametrize(
    "private", [hidden for n in range(4) for hidden in itertools.combinations(RECORDS, n)], ids=str
)
def test_no_word_of_a_private_record_is_in_any_part_of_any_package(tmp_path: Path, private: tuple[str, ...]) -> None:
    campaign = small(tmp_path)
    words = {file: f"planted{letter}" for file, letter in zip(RECORDS, "qvw", strict=True)}
    for file, word in words.items():
        _plant(campaign, file, word)
        if file in private:
            campaign.edit(file, RECORDS[file], f"{RECORDS[file]}private: true\n")
    campaign.build()
    for file, word in words.items():
        used = campaign.drafts() and file not in private
        own = "injury-cover" if "gaps" in file else "fair-hiring"
        printed = {one for one in campaign.drafts() if one.startswith(own)}
        assert bool(_found(campaign, word)) == bool(used and printed), (file, campaign.drafts())


def test_no_word_of_a_withdrawn_record_of_the_shipped_campaign_is_in_any_package(tmp_path: Path) -> None:
    campaign = shipped(tmp_path)
    file = "evidence/cases/shanghai-forklift-driver.yaml"
    told = re.findall(r"(?:zh|en): (?!\|)(\S.{7,})$|^    (\S.{7,})$", campaign.path(file).read_text(
        encoding="utf-8").partition("law:")[0], re.MULTILINE)  # fmt: skip
    called = ["牛某某", "Mr Niu"]
    parts = (re.split(r"[，。,.;]", one or other)[0] for one, other in told)
    sentences = [part for part in parts if part != "Shanghai"]  # which has a law of its own in a table
    campaign.build()
    assert all(_found(campaign, word) for word in (*sentences[:4], *called))
    campaign.edit(
        file,
        "consent: published",
        "consent:\n  given_by: self\n  form: written\n  on: 2021-01-01\n  scope: pseudonymous\n"
        "  audiences: [legislature, government]\n  withdrawn: 2026-11-01",
    )
    run = campaign.build()
    assert run.code == 0, run.err
    assert [(word, _found(campaign, word)) for word in (*sentences, *called) if _found(campaign, word)] == []


# -------------------------------------------- whatever stands in the files, no crash


def _lines() -> Iterator[tuple[str, int]]:
    for path in sorted((HERE / "small").rglob("*")):
        if path.suffix in {".yaml", ".md"}:
            count = len(path.read_text(encoding="utf-8").splitlines())
            for number in range(count):
                yield path.relative_to(HERE / "small").as_posix(), number


_SPOILED: dict[str, Callable[[str], str]] = {
    "left out": lambda _: "",
    "twice": lambda line: f"{line}\n{line}",
    "cut short": lambda line: line[: len(line) // 2],
    "deeper": lambda line: f"  {line}",
    "full-width": lambda line: line.replace(":", "：").replace(",", "，"),
    "in braces": lambda line: f"{{{line}",
    "a number": lambda line: f"{line.partition(':')[0]}: 7",
    "a list": lambda line: f"{line.partition(':')[0]}: [a, b]",
    "nothing": lambda line: f"{line.partition(':')[0]}:",
    "a call": lambda line: f"{line} {{{{ figure('employed-at-work', 1066) }}}}",
}


@given(where=st.sampled_from(sorted(_lines())), how=st.sampled_from(sorted(_SPOILED)))
@settings(max_examples=15, deadline=None)
def test_a_spoiled_line_gives_findings_with_real_places_and_no_crash(where: tuple[str, int], how: str) -> None:
    file, number = where
    with tempfile.TemporaryDirectory() as folder:
        campaign = small(Path(folder))
        lines = campaign.path(file).read_text(encoding="utf-8").splitlines()
        lines[number] = _SPOILED[how](lines[number])
        campaign.write(file, "\n".join(lines) + "\n")
        for finding in check(campaign.root, DAY).findings:
            named = finding.place.file
            ours = named.removeprefix("advocacy/")
            known = [campaign.path(named), HERE.parent.parent / ours, campaign.draft(named)]
            told = next((path for path in known if path.is_file()), None)
            assert told is not None or finding.place.line == 0, finding
            if told is not None and told.suffix in {".yaml", ".md"}:
                assert finding.place.line <= len(told.read_text(encoding="utf-8").split("\n"))


def test_a_copy_of_the_campaign_elsewhere_is_the_same_campaign(tmp_path: Path) -> None:
    """Nothing in a document, in the ledger or in a finding depends on where the folder lies."""
    first = small(tmp_path, "here")
    first.edit("evidence/cases/driver-dismissed.yaml", "source: court-gazette", "source: court")
    second = Campaign(tmp_path / "somewhere" / "else")
    shutil.copytree(first.root, second.root)
    runs = [replace(run, out=run.out.replace(str(one.root), "")) for one in (first, second) for run in (one.build(),)]
    assert runs[0] == runs[1]
    ledgers = [one.draft(".ledger.json").read_bytes() for one in (first, second)]
    assert ledgers[0] == ledgers[1]
    assert str(tmp_path).encode() not in ledgers[0]
