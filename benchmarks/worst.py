"""The worst inputs of each reader and rule, for `bounds.py`."""

from __future__ import annotations

import datetime
import io
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SMALL = ROOT / "tests" / "campaigns" / "small"
TODAY = "2026-11-22"
CASE = "evidence/cases/odd.yaml"
WORDS = "briefs/fair-hiring.zh.md"
LAW = "evidence/laws/disabled-persons-law.2018-10-26.md"
LAW_HEAD = (
    "---\ntitle: 中华人民共和国残疾人保障法\nissuer: 全国人民代表大会常务委员会\npassed: 2018-10-26\n"
    "source: 虚构\nread_on: 2026-11-01\n---\n\n第三十八条 "
)
SHEET = "evidence/statistics/odd"
RETURNED = "back/fair-hiring.zh.docx"
MB = 1_000_000

Make = Callable[[int], bytes]  # so many octets, or a little fewer


def run_command(*words: str) -> tuple[int, str]:
    """Run one command of the program here; gives its exit code and what it said."""
    from click.testing import CliRunner

    from advocacy.cli import main

    result = CliRunner().invoke(main, words)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


@dataclass(frozen=True)
class Input:
    """A file of the campaign, what it holds, and the command that reads it."""

    name: str
    file: str
    make: Make
    most: int = 2 * MB  # octets of the larger one
    command: tuple[str, ...] = ("check", "--today", TODAY)
    before: Callable[[Path], None] | None = None


def lines(line: str, head: str = "", tail: str = "") -> Make:
    """`line` again and again, `{n}` being its number, after `head` and before `tail`."""

    def make(size: int) -> bytes:
        count = max(1, (size - len((head + tail).encode())) // len(line.format(n=100_000).encode()))
        return (head + "".join(line.format(n=n) for n in range(count)) + tail).encode()

    return make


def record(field: str, piece: str) -> Make:
    """A record whose summary, or another text, is `piece` again and again."""
    text = (SMALL / "evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    head, _, rest = text.partition(f"{field}:\n  zh:")
    tail = rest.partition("\n  en:")[2]

    def make(size: int) -> bytes:
        said = piece * (size // len(piece.encode()))
        return f"{head}{field}:\n  zh: |\n    {said}\n  en:{tail}".encode()

    return make


def own_words(piece: str, part: str = "问题") -> Make:
    """Own words with `piece` again and again in a part."""
    head = (SMALL / WORDS).read_text("utf-8").partition(f"# {part}\n")[0] + f"# {part}\n\n"
    return lines(piece, head)


def repeated(piece: str) -> Make:
    """`piece` again and again."""
    return lambda size: (piece * (size // len(piece.encode()))).encode()


# ------------------------------------------------------------------ spreadsheets

_MAP = """\
file: odd.{form}
{sheet}source: labour-bulletin
publication: official
population: certified-working-age
layout:
  head_rows: 1
  data_rows: 2 until end
  period: {{in_column: A, as: YYYY, when: year end}}
indicators:
  odd-at-work:
    name: {{zh: 就业人数, en: people at work}}
    head: 就业人数
    unit: persons
    nature: stock
"""


_OF_REGIONS = _MAP.replace("{{in_column: A, as: YYYY, when: year end}}", "{{fixed: 2023, when: year end}}").replace(
    "    head: 就业人数\n", "    head: 就业人数\n    row: all\n"
)


def by_label(folder: Path) -> None:
    """Writes the sheet map of a text table of which every row is read by its label."""
    (folder / "evidence/statistics/odd.yaml").write_text(_OF_REGIONS.format(form="csv", sheet=""), "utf-8")


def labelled(label: str) -> Make:
    """A text table with a `label` of its own and a number in each row."""
    return lines(f"{label},50{{n}}\n", "地区,就业人数\n", "end,\n")


def by_day(folder: Path) -> None:
    """Writes the sheet map of a text table of days, of which each of many indicators is one day."""
    head, _, plan = (
        _MAP.format(form="csv", sheet="").replace("as: YYYY, when: year end", "as: YYYY-MM-DD").partition("  odd")
    )
    plans = (f"  odd{plan.replace('-at-work', f'-{n}', 1)}    period: 1930-02-{n % 28 + 1:02d}\n" for n in range(65))
    (folder / "evidence/statistics/odd.yaml").write_text(head + "".join(plans), "utf-8")


def days(size: int) -> bytes:
    """A text table with a day and a number in each row."""
    first = datetime.date(1930, 1, 1)
    rows = (f"{first + datetime.timedelta(n)},50{n}\n" for n in range(size // 19))
    return ("日期,就业人数\n" + "".join(rows) + "end,\n").encode()


def mapped(form: str) -> Callable[[Path], None]:
    """Writes the sheet map of a spreadsheet of this form."""

    def before(folder: Path) -> None:
        text = _MAP.format(form=form, sheet="" if form == "csv" else "sheet: Sheet1\n")
        (folder / "evidence/statistics/odd.yaml").write_text(text, "utf-8")

    return before


def xlsx(cell: Callable[[int, int], object], columns: int = 10) -> Make:
    """A workbook whose cells are made by `cell(row, column)`; `size` is of the unfolded sheet."""

    def make(size: int) -> bytes:
        import openpyxl

        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Sheet1")
        sheet.append(["年份", "就业人数", *(f"列{n}" for n in range(columns - 2))])
        for row in range(size // (columns * 12)):
            sheet.append([cell(row, column) for column in range(columns)])
        sheet.append(["end"])
        data = io.BytesIO()
        book.save(data)
        return data.getvalue()

    return make


def csv(cell: Callable[[int, int], object], columns: int = 10) -> Make:
    """A text table whose cells are made by `cell(row, column)`."""

    def make(size: int) -> bytes:
        rows = ["年份,就业人数," + ",".join(f"列{n}" for n in range(columns - 2))]
        length, row = 0, 0
        while length < size:
            rows.append(",".join(str(cell(row, column)) for column in range(columns)))
            length += len(rows[-1].encode()) + 1
            row += 1
        return "\n".join([*rows, "end" + "," * (columns - 1)]).encode()

    return make


def number(row: int, column: int) -> object:
    """A year, and beside it numbers."""
    return 1000 + row if column == 0 else (row * 7919 + column * 104729) % 10_000_000


def text(row: int, column: int) -> object:
    """A text."""
    return f"文字{row * 31 % 977}和{column}"


# ------------------------------------------------------------------ Word files


def build(folder: Path) -> None:
    """The drafts of the campaign in `folder`."""
    run_command("build", "--campaign", str(folder), "--today", TODAY)


def draft(paragraph: str) -> Make:
    """A built draft with `paragraph` again and again at its end; `size` is of the text."""

    def make(size: int) -> bytes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "campaign"
            shutil.copytree(SMALL, folder)
            build(folder)
            data = (folder / "briefs/drafts/fair-hiring.zh.docx").read_bytes()
        more = "".join(paragraph.replace("{n}", str(n)) for n in range(size // len(paragraph.encode())))
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for part in old.namelist():
                held = old.read(part)
                if part == "word/document.xml":
                    at = held.rindex(b"<w:sectPr")
                    held = held[:at] + more.encode() + held[at:]
                new.writestr(part, held)
        return out.getvalue()

    return make


def plain(words: str) -> str:
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


_INSERTED = (
    '<w:p><w:ins w:id="{n}" w:author="a" w:date="2026-12-01T09:00:00Z"><w:r><w:t>甲{n}</w:t></w:r></w:ins></w:p>'
)
_DELETED = '<w:p><w:del w:id="{n}" w:author="a"><w:r><w:delText>甲{n}</w:delText></w:r></w:del></w:p>'
_TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲{n}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
_RUNS = "<w:p>" + "<w:r><w:t>1</w:t></w:r>" * 50 + "</w:p>"
_MARKS = '<w:p><w:bookmarkStart w:id="9{n}" w:name="_adv_f{n}_1"/><w:r><w:t>35%</w:t></w:r><w:bookmarkEnd w:id="9{n}"/></w:p>'


def nested(size: int) -> bytes:
    """Tables inside tables."""
    once = "<w:tbl><w:tr><w:tc>", "<w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    deep = 60
    return draft(once[0] * deep + "<w:p/>" + once[1] * deep + "<w:p/>")(size)


WORD: dict[str, Make] = {
    "a paragraph again and again": draft(plain("残疾人就业的数字增加了。")),
    "paragraphs that differ": draft(plain("第{n}段说在业的有{n}万人。")),
    "paragraphs of numbers": draft(plain("45.6万人 35% {n} 25.10 million people")),
    "one long paragraph": lambda size: draft(plain("甲乙丙丁1" * ((size - 100) // 13)))(size),
    "runs of one digit": draft(_RUNS),
    "tracked insertions": draft(_INSERTED),
    "tracked deletions": draft(_DELETED),
    "tables": draft(_TABLE),
    "tables in tables": nested,
    "marks of figures": draft(_MARKS),
}
READERS = ("trace", "feedback", "refresh")


# ------------------------------------------------------------------ the table

_PIECES = (
    "6222 ", "4000 0000 ", "13 ", "44 ", "1 ", "1|", "1.1.1", "1/1/2000 ", "1980 ", "198001 ", "138 ", "0571 ",
    "12/12 ", "1,381,", "二〇", "a.b@", "No. 1 ", "1号", "E1", "l1", "((1", "Zhang Wei ", "http://a.b/", "9e107d9d372b",
    "微信(((", "QQ ", "born ", "石桥村1号", "1栋1", "护照E", "10.1234/",
)  # fmt: skip
_PLACES = (
    "遵义", "在遵义市", "李村", "朝阳区", "In Zunyi ", "村", "鼓楼区和平朝阳", "住在石桥村", "路1号", "省",
    "Li Jianping, ", "贵州省遵义市汇川区高桥街道，",
)  # fmt: skip
_SAID = ("甲", "a ", "没有法律", "法律没有", "百分之", "三分之一", "第三十八条", "，没有", "多数", "残疾")
_LINES = (
    "- 待定\n", "- a\n", "a{n}: 待定\n", "a{n}: \n", "- {{a: 1}}\n", "\ta{n}: b\n", "- *a\n", "a{n}: “8”\n",
    "\u3000a: b\n", "- 1\n", "- - a\n", "- [a, [b]]\n", "a{n}: 2020-7-4\n", "# 注\n", '- "a\\u0020b{n}"\n',
)  # fmt: skip
_IN_WORDS = (
    "{{{{ record('r{n}') }}}}\n\n", "{{{{ figure('nothing{n}', 2023) }}}}\n", "{{{{ figure('nothing') }}}}\n",
    "{{{{ figure('employment-share', 2023) }}}}\n\n", "{{{{ nothing{n}() }}}}\n", "{{{{ cite('s{n}') }}}}\n",
    "{{{{ provision('l{n}', '3') }}}}\n", "{{{{ chart('c{n}') }}}}\n\n", "{{% if x %}}\n", "{{{{ 1 }}}}\n",
    "| a | b |\n", "| {n} | 甲 |\n| --- | --- |\n| 1 | 2 |\n\n", "Latin words here {n}\n\n", "latin ", "甲" , "甲。\n\n",
    "1 ", "三成", "多数", "# 甲{n}\n", "## 甲{n}\n\n", "- a\n", "> ", "> a\n\n", "* ", "*a", "**a", "_a_", "[", "![", "[a](", "[a]: b\n",
    "`", "`a", "<", "<!--", "<a>", "&amp;", "\\", "~~~\n", "- - ", "1. a\n", "    a\n", "\\\n", "---\n", "^", "[^1]", "http://a.b ",
    "没有法律。", "法律对此没有规定。", "第三十八条", "《残疾人保障法》第三条", "：：：\n", "::: x\n", " ", "\t", "a  ", "  |", " \n ", "** ", "2023年", "大多数残疾人", "残废人",
    "装卸车司机入职半年后因隐瞒残疾证被辞退。", "小温驾驶装卸车", "遵义市", "13812345678 ", "待定\n", "{{{{ see('x{n}') }}}}\n",
    "{{{{ count('discrimination-case') }}}}\n", "{{# a #}}", "{{{{", "上升了", "2023年末在业的有{{{{ figure('employed-at-work', 2023) }}}}，",
)  # fmt: skip
_IN_RECORD = (
    ("problems: [hiring-discrimination]\n", "problems:\n", "  - p{n}\n"),
    ("problems: [hiring-discrimination]\n", "problems:\n", "  - hiring-discrimination\n"),
    ("sources:\n", "sources:\n", "  - source: s{n}\n"),
    ("sources:\n", "sources:\n", "  - source: court-gazette\n"),
    ("law:\n", "law:\n", "  - {{law: l{n}, article: '3'}}\n"),
    ("law:\n", "law:\n", "  - {{law: disabled-persons-law, article: '9{n}'}}\n"),
)
_IN_FILES = (
    ("evidence/sources.yaml", "", "s{n}:\n  type: report\n  title: 甲{n}\n  standing: official\n"),
    ("evidence/laws.yaml", "", "l{n}:\n  title: 甲{n}\n  articles: {{}}\n"),
    ("evidence/populations.yaml", "", "p{n}:\n  zh: 甲{n}\n  en: b\n"),
    ("evidence/charts.yaml", "", "c{n}:\n  says: 甲{n}\n  of: [x{n}]\n"),
    ("evidence/agenda.yaml", "problems:\n", "  q{n}:\n    title: 甲{n}\n    statement: 甲没有法律\n    origin: organisation\n"),
    ("evidence/agenda.yaml", "asks:\n", "  q{n}:\n    code: A{n}\n    demand: 甲\n    answers: [hiring-discrimination]\n"),
    ("briefs/fair-hiring.yaml", "asks: [", "x{n}, "),
    ("advocacy.yaml", "example: true\n", "allow{n}: a\n"),
    (f"{SHEET}.yaml", "indicators:\n", "  i{n}:\n    name: 甲{n}\n    head: 就业人数\n    unit: persons\n    nature: stock\n"),
    (f"{SHEET}.yaml", "indicators:\n", "  i{n}:\n    name: 甲{n}\n    head: 就业人口{n}\n    unit: persons\n    nature: stock\n"),
    (f"{SHEET}.yaml", "indicators:\n", "  - 待定\n"),
    (f"{SHEET}.yaml", "derived:\n", "  d{n}:\n    name: 甲{n}\n    share: [odd-at-work, x{n}]\n    unit: percent\n"),
)  # fmt: skip
_CELLS: tuple[tuple[str, Callable[[int, int], object]], ...] = (
    ("numbers", number),
    ("texts", text),
    ("years", lambda row, _: f"{row}年"),
    ("notes", lambda row, _: f"注：口径{row}不可比"),
    ("units", lambda *_: "单位：万人"),
    ("identifiers", lambda *_: "13812345678"),
    ("nothing", lambda *_: ""),
)


def inputs() -> Iterator[Input]:
    """Every reader with its worst inputs."""
    yield from _texts()
    yield from _yaml()
    for piece in _IN_WORDS:
        yield Input(f"own words: {piece!r}", WORDS, own_words(piece), MB)
    for piece in ("甲", "{{{{ x{n} }}}}\n", "第{n}条\n", "{{% for a in b %}}\n"):
        yield Input(f"template: {piece!r}", "templates/policy-brief/zh.md", lines(piece), MB)
    for piece in ("第一条 甲\n", "甲{n}\n", "（一）甲\n", "： （一）甲{n}", "#", "第一", "## 第一条"):
        yield Input(f"text of a law: {piece!r}", LAW, lines(piece, LAW_HEAD), 2 * MB)
    yield from _sheets()
    for name, make in WORD.items():
        for reader in READERS:
            yield Input(f"{reader}: {name}", RETURNED, make, 10 * MB, (reader,), build)


def _texts() -> Iterator[Input]:
    for what, pieces in (("identifiers", _PIECES), ("places", _PLACES), ("a summary", _SAID)):
        for piece in pieces:
            yield Input(f"{what}: {piece!r}", CASE, record("summary", piece), MB)
    for field in ("title", "reason_given", "employer", "where"):
        yield Input(f"a field: {field}", CASE, record(field, "甲乙。"), MB)
    for line in ("Zhang Wei{n}\n", "牛丽{n}\n"):
        yield Input(f"private names: {line!r}", "private-names.txt", lines(line), 2 * MB)


def _yaml() -> Iterator[Input]:
    from tests.load.test_linear import HOSTILE

    for name, hostile in HOSTILE.items():
        yield Input(f"YAML: {name}", CASE, readable(_of_size(hostile)))
    for line in _LINES:
        yield Input(f"YAML: {line!r}", CASE, readable(lines(line)))
    yield Input("YAML: deep", CASE, lambda size: b"a: " + b"[" * (size // 2))
    known = (SMALL / "evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    for old, new, line in _IN_RECORD:
        head, _, tail = known.partition(old)
        yield Input(f"a record: {line!r}", CASE, readable(lines(line, head + new, tail)))
    for file, at, line in _IN_FILES:
        text = _MAP.format(form="csv", sheet="") if file.startswith(SHEET) else ""
        text = text or (SMALL / file).read_text("utf-8")
        head, _, tail = text.partition(at) if at and at in text else (f"{text}\n", "", "")
        make = readable(lines(line, f"{head}{at}", tail))
        yield Input(f"{file}: {line!r}", file, make, before=_beside)


def _sheets() -> Iterator[Input]:
    for form, made, size in (("csv", csv, 4 * MB), ("csv", csv, 10 * MB), ("xlsx", xlsx, 40 * MB)):
        for what, cell in _CELLS if size == 4 * MB else _CELLS[:2]:
            for columns in (10, 1000) if size == 4 * MB else (10,):
                name = f"{form} of {what}, {columns} columns, {size // MB} MB"
                file, make = f"{SHEET}.{form}", made(cell, columns)
                yield Input(name, file, make, size, before=mapped(form))
                yield Input(f"inspect: {name}", file, make, size, ("inspect",))
    for label in _LABELS:
        yield Input(f"csv of labels: {label!r}", f"{SHEET}.csv", labelled(label), 3 * MB // 8, before=by_label)
    yield Input("csv of days: many indicators", f"{SHEET}.csv", days, MB // 2, before=by_day)


_LABELS = (
    "某某县残疾人工作单位第3{n:06d}号", "The association of persons number 3{n:06d}", "第3{n:06d}县就业率（万人）", "县3{n:06d}",
)  # fmt: skip


def _of_size(hostile: Callable[[int], str]) -> Make:
    each = len(hostile(10_000).encode()) / 9_000
    return lambda size: hostile(int(size / each)).encode()


def readable(make: Make) -> Make:
    """A little fewer octets, where that many would hold more values than a YAML file may."""
    from advocacy.load.strict_yaml import read_yaml

    def fewer(size: int) -> bytes:
        data = make(size)
        while any(one.code == "too-many-values" for one in read_yaml("a.yaml", data)[2]):
            size = size * 9 // 10
            data = make(size)
        return data

    return fewer


def _beside(folder: Path) -> None:
    (folder / f"{SHEET}.csv").write_bytes(csv(number)(1000))
