"""Where lines end: as LibreOffice ends them in the house styles, with Carlito and Noto."""

from __future__ import annotations

import textwrap

import pytest

from advocacy.write.line_breaks import GAP, NOTE, Widths, line_ends

# A line of the ask box of `brief` holds 31.9 Han characters, one of the text of `gongwen` 28.1.
ENGLISH, CHINESE = Widths(0.444, chinese=False), Widths(0.432, chinese=True)


def lines(text: str, widths: Widths, room: float, indent: float = 0.0) -> list[str]:
    ends = line_ends(text, widths, room, indent)
    return [text[start:end].strip(f" {GAP}\n") for start, end in zip((0, *ends), ends, strict=False)]


@pytest.mark.parametrize(
    "laid",
    [
        """
        Fine employers that turn disabled people away and do not put it right, as the
        law already does for sex discrimination. Plan a law against employment
        discrimination; until it comes, amend the present rules.
        """,
        """
        No new posts: inspectors and complaint channels exist. We found no estimate
        of the cost of more complaints.
        """,
        """
        Comments on the draft Measures for new forms of employment closed on 8
        November 2026; the Social Assistance Law took effect on 1 July; the injury
        pilot may widen in 2027.
        """,
    ],
)
def test_english(laid: str) -> None:
    wanted = textwrap.dedent(laid).strip().split("\n")
    assert lines(" ".join(wanted), ENGLISH, 31.9) == wanted


@pytest.mark.parametrize(
    "laid",
    [
        """
        建议为在网上开店、直播、居家做客服的残疾人提供基本劳
        动保障和职业伤害保障；他们就业有了收入，社会救助逐步减少，
        不一次停发。《新就业形态劳动者权益保障办法》|2026|年|11|月
        """,
        """
        招聘广告写明“无残疾”，求职者连投简历的机会都没有；
        因性别限制招聘的，劳动保障监察可以查，因残疾的，条文没有
        写明。现就把残疾歧视纳入招聘监察提出如下建议。
        """,
    ],
    ids=["a comma hangs in the margin", "no line begins with a stop"],
)
def test_chinese(laid: str) -> None:
    wanted = textwrap.dedent(laid).strip().replace("|", GAP).split("\n")
    assert lines("".join(wanted), CHINESE, 28.1, indent=2) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", [""]),
        ("一二三", ["一二三"]),
        ("一二三四五六", ["一二三四五", "六"]),
        ("一\n\n二", ["一", "", "二"]),
        ("一二三四《五六", ["一二三四", "《五六"]),
        ("一二三四五。六", ["一二三四五。", "六"]),
        ("一二三四五。", ["一二三四", "五。"]),  # LibreOffice gives a stop at the end of all a line of its own
        (f"一二三四五{NOTE}六", ["一二三四", f"五{NOTE}六"]),
        ("一二三10.7%四", ["一二三", "10.7%四"]),
        ("一二三四abcdefghijklmnopqr", ["一二三四", "abcdefghijkl", "mnopqr"]),
    ],
)
def test_a_line_of_five_characters(text: str, wanted: list[str]) -> None:
    assert lines(text, CHINESE, 5.05) == wanted
