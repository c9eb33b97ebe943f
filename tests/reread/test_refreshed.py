"""Figures brought up to date in a file alone: what is certain, what is not, and that it is checked."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from advocacy.model.ledger import BlockText
from advocacy.model.place import Place
from advocacy.reread import Package, Refreshed, Signature, delivered_blocks, read_bytes, refresh_file
from advocacy.reread.passages import passages_of
from advocacy.reread.refreshed import confirm
from tests.reread.conftest import HEADS, Brief, Content

SIGNED = Signature("示例互助中心", datetime.date(2026, 11, 30), "zh")
DRAFT = Place("draft.zh.docx")
BOOK = "evidence/statistics/employment.xlsx"
ROW = ("持证残疾人就业人数；持证残疾人；2023年末", f"{BOOK} · 就业!B7", "公报")


def handed_over(draft: bytes) -> tuple[BlockText, ...]:
    package = read_bytes(draft, Place("draft.docx"))
    assert isinstance(package, Package)
    return delivered_blocks(package)


def figure(text: str, number: int = 1, mark: str = "0a1b2c3d") -> tuple[str, str]:
    return text, f"_adv_f{number}_{mark}"


def row(number: str, printed: str, rest: tuple[str, str, str] = ROW, mark: str = "0a1b2c3d") -> tuple[Content, ...]:
    """A row of annex A; the printed figure is the 99th and so on."""
    return (
        [(number, f"_adv_a_{mark}")], [figure(printed, 98 + int(number[1:]), mark)], *rest
    )  # fmt: skip


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., bytes]:
    """A file with these paragraphs (a table is a list of rows) and these rows of annex A."""

    def build(*content: Any, rows: tuple[tuple[Content, ...], ...] = (row("A1", "906.1万人"),)) -> bytes:
        brief = Brief(tmp_path)
        for one in content:
            if isinstance(one, list) and isinstance(one[0], tuple) and isinstance(one[0][0], list):
                brief.table(*one)
            else:
                brief.paragraph(one)
        if rows:
            brief.table(HEADS, *rows)
        return brief.save().read_bytes()

    return build


def told(data: bytes) -> list[str]:
    package = read_bytes(data, DRAFT)
    return [one.text for one in passages_of(package)]  # type: ignore[arg-type]


def result(draft: bytes, built: bytes, delivered: tuple[BlockText, ...] = ()) -> tuple[Refreshed, list[str]]:
    refreshed = refresh_file(DRAFT, draft, built, delivered, SIGNED)
    return refreshed, sorted({one.code for one in refreshed.findings})


SENTENCE = ["就业的有", figure("906.1万人"), "。"]
NEW = ["就业的有", figure("914.4万人"), "。"]
NEW_ROW = (row("A1", "914.4万人"),)


def test_the_same_sentence_and_the_same_count(made: Callable[..., bytes]) -> None:
    draft = made(SENTENCE)
    refreshed, codes = result(draft, made(NEW, rows=NEW_ROW), handed_over(draft))
    assert refreshed.data is not None
    assert told(refreshed.data)[0] == "就业的有914.4万人。"
    assert refreshed.changes == (("906.1万人", "914.4万人", "就业的有906.1万人。"),)
    assert codes == []


def test_nothing_has_changed(made: Callable[..., bytes]) -> None:
    refreshed, codes = result(made(SENTENCE), made(SENTENCE))
    assert (refreshed.data, codes) == (None, [])


LATER = ("持证残疾人就业人数；持证残疾人；2024年末", f"{BOOK} · 就业!B8", "公报")
OTHER = ("按比例就业人数；持证残疾人；2023年末", f"{BOOK} · 就业!C7", "公报")


@pytest.mark.parametrize(
    ("text", "rows", "said", "codes"),
    [
        # the sentence names no year, and is else word for word that of today
        (["就业的有", figure("914.4万人", mark="bbbb0001"), "。"],
         (row("A1", "914.4万人", LATER, "bbbb0001"),), "就业的有914.4万人。", ["refresh-period"]),
        # the build of today says it in another sentence
        (["现在就业的有", figure("914.4万人", mark="bbbb0001"), "。"],
         (row("A1", "914.4万人", LATER, "bbbb0001"),), None, ["refresh-gone"]),
        # another indicator stands in the very same words
        (["就业的有", figure("271.2万人", mark="bbbb0002"), "。"],
         (row("A1", "271.2万人", OTHER, "bbbb0002"),), None, ["refresh-gone"]),
        # rows were added above: the year is in another cell, and the cell holds another year
        (["就业的有", figure("907.5万人", mark="bbbb0003"), "。"],
         (row("A1", "907.5万人", (ROW[0], f"{BOOK} · 就业!B9", "公报"), "bbbb0003"),
          row("A2", "855万人", (LATER[0], f"{BOOK} · 就业!B7", "公报"))), "就业的有907.5万人。", []),
        # two rows count the same: nobody knows which
        (["那时有", figure("914.4万人"), "。"],
         (row("A1", "914.4万人"), row("A2", "915万人", mark="bbbb0004")), None, ["refresh-gone"]),
    ],
)  # fmt: skip
def test_cells_periods_and_indicators_that_moved(
    made: Callable[..., bytes], text: Content, rows: tuple[tuple[Content, ...], ...], said: str | None, codes: list[str]
) -> None:
    draft = made(SENTENCE)
    refreshed, found = result(draft, made(text, rows=rows), handed_over(draft))
    assert found == codes
    assert (refreshed.data and told(refreshed.data)[0]) == said


CHANGE = ("持证残疾人就业人数；持证残疾人；2023年末", "=A1−A3（差）", "同算式所列各行")


def test_a_bare_number_of_a_table_is_known_by_its_row_and_column(made: Callable[..., bytes]) -> None:
    def table(number: str, unit: str = "万人") -> list[tuple[Content, ...]]:
        return [(["年份"], [f"人数（{unit}）"]), (["2023"], [figure(number)])]

    draft = made(table("906.1"))
    refreshed, codes = result(draft, made(table("914.4"), rows=NEW_ROW), handed_over(draft))
    assert refreshed.data is not None
    assert "914.4" in told(refreshed.data)
    assert codes == []
    # in another unit the number of today would be wrong
    refreshed, codes = result(draft, made(table("0.09144", "亿人"), rows=NEW_ROW), handed_over(draft))
    assert (refreshed.data, codes) == (None, ["refresh-unsure"])


def test_a_difference_needs_its_whole_sentence(made: Callable[..., bytes]) -> None:
    def rows(difference: str) -> tuple[tuple[Content, ...], ...]:
        return (row("A1", difference, CHANGE), row("A3", "906.1万人", mark="aaaa0001"))

    draft = made(["比上年增加", figure("8.3万人"), "。"], rows=rows("8.3万人"))
    fell = made(["比上年减少", figure("2.1万人"), "。"], rows=rows("2.1万人"))
    refreshed, codes = result(draft, fell, handed_over(draft))
    assert (refreshed.data, codes) == (None, ["refresh-unsure"])
    rose = made(["比上年增加", figure("9.9万人"), "。"], rows=rows("9.9万人"))
    refreshed, codes = result(draft, rose, handed_over(draft))
    assert codes == ["refresh-words"]
    assert refreshed.data is not None


def test_words_for_a_figure_need_the_record_of_what_was_handed_over(made: Callable[..., bytes]) -> None:
    def worded(words: str, printed: str) -> bytes:
        return made(["约占", figure(words), "。"], rows=(row("A1", printed),))

    draft, built = worded("近一半", "49.5%"), worded("超过一半", "51.2%")
    refreshed, codes = result(draft, built, handed_over(draft))
    assert refreshed.data is not None
    assert told(refreshed.data)[0] == "约占超过一半。"
    assert codes == ["refresh-words"]
    refreshed, codes = result(draft, built)
    assert (refreshed.data, codes) == (None, ["refresh-annex-left", "refresh-unsure"])


def test_without_annex_and_record_the_very_sentence_names_the_cell_only(made: Callable[..., bytes]) -> None:
    refreshed, codes = result(made(SENTENCE, rows=()), made(NEW, rows=NEW_ROW))
    assert (refreshed.data, codes) == (None, ["refresh-unsure"])
    draft = made(SENTENCE, rows=())
    refreshed, codes = result(draft, made(NEW, rows=NEW_ROW), handed_over(draft))
    assert refreshed.data is not None
    with zipfile.ZipFile(io.BytesIO(refreshed.data)) as archive:
        assert "原：906.1万人（—）" in archive.read("word/comments.xml").decode()
    # and where the sentence is another, nothing is known
    refreshed, codes = result(draft, made(["别的话。"], rows=NEW_ROW), handed_over(draft))
    assert (refreshed.data, codes) == (None, ["refresh-gone"])


def test_a_formula_over_itself_ends(made: Callable[..., bytes]) -> None:
    looped = ("占比；2023年末", "=A1÷A1（占比）", "")
    rows = (row("A1", "10.7%", looped),)
    refreshed, codes = result(made(SENTENCE, rows=rows), made(SENTENCE, rows=rows))
    assert refreshed.data is None
    assert codes == ["refresh-altered"]


def test_figures_on_top_of_each_other_are_nobodys(made: Callable[..., bytes]) -> None:
    draft = made(SENTENCE)
    doubled = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(draft)) as old, zipfile.ZipFile(doubled, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b'<w:bookmarkStart w:id="0"',
                    b'<w:bookmarkStart w:id="70" w:name="_adv_f7_0a1b2c3d"/><w:bookmarkStart w:id="0"',
                ).replace(b'<w:bookmarkEnd w:id="0"/>', b'<w:bookmarkEnd w:id="0"/><w:bookmarkEnd w:id="70"/>')
            new.writestr(name, data)
    refreshed, codes = result(doubled.getvalue(), made(NEW, rows=NEW_ROW))
    assert (refreshed.data, codes) == (None, ["refresh-annex-left"])


def test_what_was_made_is_held_against_the_draft(made: Callable[..., bytes]) -> None:
    draft = made(SENTENCE)
    refreshed, _ = result(draft, made(NEW, rows=NEW_ROW), handed_over(draft))
    assert refreshed.data is not None
    confirm(draft, refreshed.data, told(refreshed.data))
    with pytest.raises(ValueError, match="all changes taken"):
        confirm(draft, refreshed.data, told(draft))
    with pytest.raises(ValueError, match="changes refused"):
        confirm(made(["另一份。"]), refreshed.data, told(refreshed.data))


def test_a_file_that_is_no_word_file(made: Callable[..., bytes]) -> None:
    refreshed, codes = result(b"hello", made(SENTENCE))
    assert (refreshed.data, codes) == (None, ["not-a-word-file"])


BEFORE = "截至2023年末，就业的有906.1万人，其中女性271.2万人；2022年为905.5万人。"
TODAY = {"906.1万人": "914.4万人", "271.2万人": "280.3万人"}
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(BEFORE)),
        st.integers(0, 4),
        st.sampled_from(("", "1", "9", ".", "%", "万", "约", "不到", "，", "906.1万人", "0万")),
    ),
    max_size=4,
)


@pytest.fixture(scope="module")
def typed_over(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, tuple[BlockText, ...]]:
    """A brief as it was handed over, the same of today, and the record of the first."""

    def build(fresh: dict[str, str]) -> bytes:
        def now(printed: str) -> str:
            return fresh.get(printed, printed)

        brief = Brief(tmp_path_factory.mktemp("any"))
        brief.paragraph([
            "截至2023年末，就业的有", figure(now("906.1万人")), "，其中女性",
            figure(now("271.2万人"), 2, "cccc0001"), "；2022年为",
            figure("905.5万人", 3, "cccc0002"), "。",
        ])  # fmt: skip
        brief.table(
            HEADS,
            row("A1", now("906.1万人")),
            row("A2", now("271.2万人"), ("女性就业人数；2023年末", f"{BOOK} · 就业!C7", ""), "cccc0001"),
            row("A3", "905.5万人", ("就业人数；2022年末", f"{BOOK} · 就业!B6", ""), "cccc0002"),
        )  # fmt: skip
        return brief.save().read_bytes()

    original = build({})
    return original, build(TODAY), handed_over(original)


@settings(max_examples=40, deadline=None)
@given(edits=EDITS)
def test_whatever_is_typed_a_number_is_right_or_left(
    typed_over: tuple[bytes, bytes, tuple[BlockText, ...]], edits: list[tuple[int, int, str]]
) -> None:
    """Characters are struck out and typed anywhere: no new number arises that nobody meant."""
    original, built, delivered = typed_over
    draft = _typed(original, edits)
    refreshed, _ = result(draft, built, delivered)
    was = told(draft)[0]
    now = was if refreshed.data is None else told(refreshed.data)[0]
    allowed = {was}
    for old, new in TODAY.items():
        allowed |= {
            text[:at] + new + text[at + len(old) :]
            for text in tuple(allowed)
            for at in range(len(text))
            if text.startswith(old, at) and _alone(text, at, at + len(old))
        }
    assert now in allowed


def _alone(text: str, start: int, end: int) -> bool:
    """No digit, point or scale beside it would make it part of another number."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    part = (before.isdigit(), before in {".", "-"}, after.isdigit(), after in {"%", "万"})
    return not any(part if before else part[2:])


def _typed(data: bytes, edits: list[tuple[int, int, str]]) -> bytes:
    """The file with characters of its first paragraph struck out and typed, run by run."""
    document = Document(io.BytesIO(data))
    for at, length, text in edits:
        position = 0
        for run in document.paragraphs[0].runs:
            inside = at - position
            position += len(run.text)
            if 0 <= inside <= len(run.text):
                run.text = run.text[:inside] + text + run.text[inside + length :]
                break
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
