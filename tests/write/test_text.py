"""Text -> runs: cut where the script changes, each run with its language."""

from __future__ import annotations

import pytest

from advocacy.model.finding import Language
from advocacy.write.text import checked, language_of, run, runs_of, stretches


@pytest.mark.parametrize(
    ("language", "text", "cut"),
    [
        ("zh", "据2024年统计", [("zh", "据2024年统计")]),
        (
            "zh",
            "符合 GB/T 37668-2019 与 WCAG 2.1 的要求。",
            [("zh", "符合 "), ("en", "GB/T 37668-2019 "), ("zh", "与 "), ("en", "WCAG 2.1 "), ("zh", "的要求。")],
        ),
        ("zh", "附件A与C级", [("zh", "附件A与C级")]),
        ("zh", "people’s right", [("en", "people’s right")]),
        ("zh", "“Work for all”", [("zh", "“"), ("en", "Work for all"), ("zh", "”")]),
        ("en", "The law, in force.", [("en", "The law, in force.")]),
        ("en", "See 《残疾人保障法》 (1991).", [("en", "See "), ("zh", "《残疾人保障法》"), ("en", " (1991).")]),
        ("en", "2023年公报", [("en", "2023"), ("zh", "年公报")]),
        ("en", "中国“十四五”规划 2021", [("zh", "中国“十四五”规划"), ("en", " 2021")]),
    ],
)
def test_cut(language: Language, text: str, cut: list[tuple[str, str]]) -> None:
    assert list(stretches(text, language)) == cut


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [("906.1万人", "en", "zh"), ("9.061 million people", "zh", "en"), ("51.6%", "zh", "zh"), ("51.6%", "en", "en")],
)
def test_a_figure_stays_in_one_language(text: str, language: Language, spoken: str) -> None:
    assert language_of(text, language) == spoken


def test_a_run() -> None:
    assert run("a < b & c", "en").decode() == ("<w:r><w:t>a &lt; b &amp; c</w:t></w:r>")


def test_a_run_in_another_language_says_so() -> None:
    """What is in the language of the document has it from its styles: else LibreOffice breaks 10.|7%."""
    assert runs_of("zh")("占10.7%，见 the report").decode() == (
        '<w:r><w:t xml:space="preserve">占10.7%，见 </w:t></w:r>'
        '<w:r><w:rPr><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr><w:t>the report</w:t></w:r>'
    )


def test_chinese_quotation_marks_are_drawn_by_the_chinese_font() -> None:
    assert runs_of("zh")("“残疾人”").decode() == (
        '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>“残疾人”</w:t></w:r>'
    )


@pytest.mark.parametrize("text", [" a", "a ", "a  b"])
def test_blanks_are_kept(text: str) -> None:
    assert f'<w:t xml:space="preserve">{text}</w:t>' in run(text, "en").decode()


@pytest.mark.parametrize("sign", ["\x00", "\t", "\n", "\x85", "\ud800", "\ue000", "\uffff"])
def test_control_and_private_characters_are_refused(sign: str) -> None:
    with pytest.raises(ValueError, match=f"U\\+{ord(sign):04X}"):
        checked(f"a{sign}b")


@pytest.mark.parametrize("text", ["a\u00a0b", "甲\u3000乙", "thin\u2009blank"])
def test_blanks_of_other_widths_are_text(text: str) -> None:
    assert checked(text) == text


@pytest.mark.parametrize("text", ["ASCII", "×", "é–残疾人", "𠮷"])
def test_runs_are_utf_8(text: str) -> None:
    assert text in runs_of("zh")(text).decode()


def test_only_so_many_runs_are_remembered() -> None:
    known = runs_of("en")
    assert all(f"<w:t>{text}</w:t>".encode() in known(text) for text in (f"No. {number}" for number in range(40_000)))
    assert known.cache_info().currsize == 16_384  # type: ignore[attr-defined]
