"""Every sort of finding says in both languages what is wrong and how to cure it."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path
from typing import get_args

import pytest

import advocacy
from advocacy.messages import Message, as_json, messages, tell, texts
from advocacy.model.codes import ALL, CODES, severity_of
from advocacy.model.finding import LANGUAGES, Category, Finding, Language, Severity, ordered
from advocacy.model.place import Place

PROGRAM = Path(advocacy.__file__).parent

# Words of forms of periods, which a text in English names as they stand in a sheet.
FORMS = re.compile("[年月]|民国|令和")
HAN = re.compile(r"[\u4e00-\u9fff]")


def names(text: str) -> set[str]:
    """What stands in the braces of a text; an unbalanced brace is an error."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def vars_of(text: Message) -> tuple[str, str, str]:
    return text.message, text.remedy, text.explanation


def test_no_code_stands_twice() -> None:
    assert len(ALL) == len(CODES)


def test_each_language_has_the_texts_of_each_code_and_of_no_other() -> None:
    for language in LANGUAGES:
        assert list(messages(language)) == [one.code for one in ALL]


def test_a_code_is_whole() -> None:
    for code in ALL:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.code)
        assert code.severity in get_args(Severity)
        assert code.category in get_args(Category)
        zh, en = messages("zh")[code.code], messages("en")[code.code]
        for text in (*vars_of(zh), *vars_of(en)):
            assert text
            assert text.strip() == text
        # what is told in one language is told in the other, and is what the code declares
        assert names(zh.message) == names(en.message)
        assert names(zh.remedy) == names(en.remedy)
        assert names(en.message) | names(en.remedy) == set(code.parameters)
        # an explanation is of the sort, not of one finding
        assert zh.explanation.endswith(("。", "！", "？"))
        assert en.explanation.endswith((".", "!", "?"))
        for said, is_chinese in ((zh, True), (en, False)):
            whole = f"{said.message}{said.explanation}"
            assert bool(HAN.search(FORMS.sub("", whole))) == is_chinese, code.code


def test_a_finding_of_each_code_can_be_told() -> None:
    for code in ALL:
        details = dict.fromkeys(code.parameters, ("甲", "A"))
        finding = Finding(code.code, Place("a.yaml", 3, 5), details)
        for language in LANGUAGES:
            told = tell(finding, language)
            assert told.startswith(f"a.yaml:3:5: {code.code} ")
            assert ("甲" if language == "zh" else "A") in told or not code.parameters
        assert severity_of(finding) == code.severity


def test_each_detail_that_the_program_gives_is_one_that_the_code_declares() -> None:
    """As far as code and details stand in one call, as they mostly do."""
    seen = 0
    for file in sorted(PROGRAM.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id != "Finding" or len(node.args) < 3:
                continue
            code, details = node.args[0], node.args[2]
            if isinstance(code, ast.Constant) and isinstance(details, ast.Dict):
                given = {key.value for key in details.keys if isinstance(key, ast.Constant)}
                missing = set(CODES[str(code.value)].parameters) - given
                assert not missing or None in details.keys, (file, code.value, missing)
                seen += 1
    assert seen > 60


# -------------------------------------------------------------------- telling


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("a.yaml", 3, 5), "a.yaml:3:5"),
        (Place("a.yaml"), "a.yaml"),
        (Place("a.xlsx", sheet="就业", cell="D14"), "a.xlsx[就业!D14]"),
        (Place("a.xlsx", sheet="就业"), "a.xlsx[就业]"),
        (Place("a.csv", cell="D14"), "a.csv[D14]"),
    ],
)
def test_a_place_says_where_to_look(place: Place, told: str) -> None:
    finding = Finding("law-stale", place, {"name": "x", "on": "2024-01-01", "months": "24"})
    assert tell(finding, "en").startswith(f"{told}: law-stale the law “x” was last checked on")


@pytest.mark.parametrize(
    ("language", "message", "remedy"),
    [("zh", "没有名为“a”的问题", "是不是“b”？"), ("en", "there is no problem “a”", "did you mean “b”?")],
)
def test_a_detail_may_be_said_in_each_language(language: Language, message: str, remedy: str) -> None:
    details: dict[str, str | tuple[str, str]] = {"name": "a", "meant": ("是不是“b”？", "did you mean “b”?")}
    finding = Finding("unknown-problem", Place("a.yaml", 3, 5), details)
    assert texts(finding, language) == (message, remedy)
    between = "；" if language == "zh" else "; "
    assert tell(finding, language) == f"a.yaml:3:5: unknown-problem {message}{between}{remedy}"
    assert as_json(finding, language) == {
        "code": "unknown-problem",
        "severity": "error",
        "message": message,
        "remedy": remedy,
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "sheet": None,
        "cell": None,
    }


def test_a_program_reads_the_cell_and_no_line() -> None:
    details = {"name": "a", "meant": ""}
    finding = Finding("unknown-problem", Place("a.xlsx", sheet="就业", cell="D14"), details)
    told = as_json(finding, "en")
    assert (told["line"], told["column"], told["sheet"], told["cell"]) == (None, None, "就业", "D14")


def test_findings_stand_by_place_and_each_is_said_once() -> None:
    def one(line: int, code: str, name: str = "") -> Finding:
        return Finding(code, Place("a.yaml", line, 1), {"name": name})

    later, first, again = one(9, "a"), one(2, "b"), one(2, "b")
    other = one(2, "b", "x")
    assert ordered([later, other, first, again]) == (first, other, later)
    assert ordered([one(2, "b"), one(2, "a")]) == (one(2, "a"), one(2, "b"))
