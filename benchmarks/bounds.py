"""What each kind of input costs at its worst: seconds of CPU a megabyte, and how they grow.

usage: bounds.py [WORDS ...]     only the rows whose names hold one of WORDS

Each input is made in two sizes, the second four times the first, and read by the command that a
person would call, on a copy of the small campaign of the tests; what the command takes without
the input is subtracted. `growth` is the time of the second by that of the first (4 is linear, 16 a
square). `times` is the time of the second by that which CSafeLoader needs for as many octets of an
ordinary record, measured in the same round: it does not depend on the machine.
"""

from __future__ import annotations

import gc
import io
import os
import resource
import shutil
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SMALL = ROOT / "tests" / "campaigns" / "small"
TODAY = "2026-11-22"
MOST_SECONDS = int(os.environ.get("MOST_SECONDS", "90"))  # of CPU; a run that takes longer is ended
SHARE = float(os.environ.get("SHARE", "1"))  # of the sizes below
CASE = "evidence/cases/odd.yaml"
WORDS = "briefs/fair-hiring.zh.md"
MB = 1_000_000

Make = Callable[[int], bytes]  # so many octets, or a little fewer


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
        count = max(1, (size - len(head.encode())) // len(line.format(n=10_000).encode()))
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


def mapped(form: str) -> Callable[[Path], None]:
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
    return 1000 + row if column == 0 else (row * 7919 + column * 104729) % 10_000_000


def text(row: int, column: int) -> object:
    return f"文字{row * 31 % 977}和{column}"


# ------------------------------------------------------------------ Word files


def build(folder: Path) -> None:
    command(["build", "--campaign", str(folder), "--today", TODAY])


def draft(paragraph: str) -> Make:
    """A built draft with `paragraph` again and again at its end; `size` is of the text."""

    def make(size: int) -> bytes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "campaign"
            shutil.copytree(SMALL, folder)
            build(folder)
            data = (folder / "briefs/drafts/fair-hiring.zh.docx").read_bytes()
        more = "".join(
            paragraph.replace("{n}", str(n)) for n in range(size // len(paragraph.encode()))
        )
        out = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(data)) as old,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for part in old.namelist():
                held = old.read(part)
                if part == "word/document.xml":
                    at = held.rindex(b"<w:sectPr")
                    held = held[:at] + more.encode() + held[at:]
                new.writestr(part, held)
        return out.getvalue()

    return make


def plain(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


_INSERTED = '<w:p><w:ins w:id="{n}" w:author="a" w:date="2026-12-01T09:00:00Z"><w:r><w:t>甲{n}</w:t></w:r></w:ins></w:p>'
_DELETED = (
    '<w:p><w:del w:id="{n}" w:author="a"><w:r><w:delText>甲{n}</w:delText></w:r></w:del></w:p>'
)
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
    "one long paragraph": lambda size: draft(plain("甲乙丙丁1" * (size // 13)))(size),
    "runs of one digit": draft(_RUNS),
    "tracked insertions": draft(_INSERTED),
    "tracked deletions": draft(_DELETED),
    "tables": draft(_TABLE),
    "tables in tables": nested,
    "marks of figures": draft(_MARKS),
}
READERS = ("trace", "feedback", "refresh")


# ------------------------------------------------------------------ the table


def inputs() -> Iterator[Input]:
    """Every reader with its worst inputs."""
    from tests.check.test_identifier_forms import (
        test_no_text_is_searched_for_longer_than_its_length_asks as forms,
    )
    from tests.load.test_linear import HOSTILE

    pieces = (
        "6222 ", "4000 0000 ", "13 ", "1.1.1", "1/1/2000 ", "1980-", "138 ", "0571 ", "12/12 ",
        "二〇", "a.b@", "No. 1 ", "1号", "E1", "Zhang Wei ", "http://a.b/",
    )  # fmt: skip
    pieces = (*pieces, *(one for one in forms.pytestmark[0].args[1] if one not in pieces))
    for piece in pieces:
        if "\n" not in piece and "\u2028" not in piece:
            yield Input(f"identifiers: {piece!r}", CASE, record("summary", piece), MB)
    for piece in (
        "遵义", "在遵义市", "李村", "朝阳区", "In Zunyi ", "村", "在遵", "鼓楼区和平朝阳", "高桥街道",
        "住在石桥村", "路1号", "A县B区", "省", "自治区", "Li Jianping, ", "贵州省遵义市汇川区高桥街道，",
    ):  # fmt: skip
        yield Input(f"places: {piece}", CASE, record("summary", piece), MB)
    for piece in (
        "甲",
        "甲，",
        "a ",
        "1 ",
        "没有法律",
        "法律没有",
        "百分之",
        "三分之一",
        "第三十八条",
        "，没有",
        "多数",
        "残疾",
    ):
        yield Input(f"rules on a summary: {piece}", CASE, record("summary", piece), MB)
    for field in ("title", "reason_given", "employer", "where"):
        yield Input(f"a field of text: {field}", CASE, record(field, "甲乙。"), MB)

    for name, hostile in HOSTILE.items():
        each = len(hostile(1000).encode()) / 1000
        yield Input(
            f"YAML: {name}", CASE,
            lambda size, hostile=hostile, each=each: hostile(int(size / each)).encode(),  # type: ignore[misc]
        )  # fmt: skip
    for line in ("- 待定\n", "- a\n", "a{n}: 待定\n", "a{n}: \n", "- {{a: 1}}\n", "\ta{n}: b\n", "- *a\n",
                 "a{n}: “8”\n", "\u3000a: b\n", "- 1\n", "- - a\n", "- [a, [b]]\n", "a{n}: 2020-7-4\n", "# 注\n"):  # fmt: skip
        yield Input(f"YAML lines: {line!r}", CASE, lines(line))
    yield Input("YAML: deep", CASE, lambda size: b"a: " + b"[" * (size // 2))
    yield Input("YAML: problems unknown", CASE, lines("  - p{n}\n", "problems:\n"))
    known = (SMALL / "evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    problems = known.replace("problems: [hiring-discrimination]", "problems:\n{}")
    for what, line in (("unknown", "  - p{n}\n"), ("known", "  - hiring-discrimination\n")):
        yield Input(
            f"a record of problems {what}", CASE,
            lines(line, problems.split("{}", maxsplit=1)[0], problems.split("{}")[1]),
        )  # fmt: skip
    at = known.index("sources:\n") + len("sources:\n")
    for what, line in (("unknown", "  - source: s{n}\n"), ("known", "  - source: court-gazette\n")):
        yield Input(f"a record of sources {what}", CASE, lines(line, known[:at], known[at:]))
    at = known.index("law:\n") + len("law:\n")
    yield Input(
        "a record of laws unknown", CASE,
        lines("  - {{law: l{n}, article: '3'}}\n", known[:at], known[at:]),
    )  # fmt: skip
    yield Input(
        "articles of a law unknown", CASE,
        lines("  - {{law: disabled-persons-law, article: '9{n}'}}\n", known[:at], known[at:]),
    )  # fmt: skip

    for name, entry in (
        ("sources", "s{n}:\n  type: report\n  title: 甲{n}\n  standing: official\n"),
        ("laws", "l{n}:\n  title: 甲{n}\n  articles: {{}}\n"),
        ("populations", "p{n}:\n  zh: 甲{n}\n  en: b\n"),
        ("charts", "c{n}:\n  says: 甲{n}\n  of: [x{n}]\n"),
        ("channels", "k{n}:\n  name: 甲{n}\n"),
    ):
        file = f"evidence/{name}.yaml"
        old = (SMALL / file).read_text("utf-8") if (SMALL / file).exists() else ""
        yield Input(f"a list: {name}", file, lines(entry, old + "\n"))
    agenda = (SMALL / "evidence/agenda.yaml").read_text("utf-8")
    for section, entry in (
        ("problems", "  q{n}:\n    title: 甲{n}\n    statement: 甲{n}没有法律\n    origin: organisation\n"),
        ("asks", "  q{n}:\n    code: A{n}\n    demand: 甲\n    plain: 甲\n    answers: [hiring-discrimination]\n"),
        ("bodies", "  q{n}:\n    name: 甲{n}\n    kind: government\n    competent_for: [hiring-fines]\n"),
    ):  # fmt: skip
        head, word, tail = agenda.partition(f"{section}:\n")
        yield Input(f"agenda: {section}", "evidence/agenda.yaml", lines(entry, head + word, tail))
    order = (SMALL / "briefs/fair-hiring.yaml").read_text("utf-8")
    for what, old in (("asks", "hiring-fines"), ("languages", "zh, en")):
        head, tail = order.split(f"[{old}]")
        yield Input(
            f"an order: {what}", "briefs/fair-hiring.yaml", lines("x{n}, ", f"{head}[", f"a]{tail}")
        )
    settings = (SMALL / "advocacy.yaml").read_text("utf-8")
    yield Input(
        "settings: allow", "advocacy.yaml",
        lines("  - {{code: deficit-words, file: a{n}.yaml, because: 甲}}\n", settings + "allow:\n"),
    )  # fmt: skip
    yield Input(
        "settings: private names",
        "advocacy.yaml",
        lines("  - 王{n}\n", settings + "private_names:\n"),
    )

    for piece in (
        "{{{{ record('r{n}') }}}}\n\n", "{{{{ figure('nothing{n}', 2023) }}}}\n", "{{{{ figure('nothing') }}}}\n",
        "{{{{ figure('employment-share', 2023) }}}}\n\n", "{{{{ nothing{n}() }}}}\n", "{{{{ cite('s{n}') }}}}\n",
        "{{{{ provision('l{n}', '3') }}}}\n", "{{{{ chart('c{n}') }}}}\n\n", "{{% if x %}}\n", "{{{{ 1 }}}}\n",
        "| a | b |\n", "| {n} | 甲 |\n| --- | --- |\n| 1 | 2 |\n\n", "Latin words here {n}\n\n", "latin ", "甲" , "甲。\n\n",
        "1 ", "三成", "多数", "# 甲{n}\n", "## 甲{n}\n\n", "- a\n", "> ", "> a\n\n", "* ", "*a", "**a", "_a_", "[", "![", "[a](", "[a]: b\n",
        "`", "`a", "<", "<!--", "<a>", "&amp;", "\\", "~~~\n", "- - ", "1. a\n", "    a\n", "\\\n", "---\n", "^", "[^1]", "http://a.b ",
        "没有法律。", "法律对此没有规定。", "第三十八条", "《残疾人保障法》第三条", "：：：\n", "::: x\n", " ", "\t", "a  ", "  |", " \n ", "** ", "2023年", "大多数残疾人", "残废人",
        "装卸车司机入职半年后因隐瞒残疾证被辞退。", "小温驾驶装卸车", "遵义市", "13812345678 ", "待定\n", "{{{{ see('x{n}') }}}}\n",
        "{{{{ count('discrimination-case') }}}}\n", "{{# a #}}", "{{{{", "上升了", "2023年末在业的有{{{{ figure('employed-at-work', 2023) }}}}，",
    ):  # fmt: skip
        yield Input(f"own words: {piece!r}", WORDS, own_words(piece), MB)
    for piece in (
        "甲",
        "{{{{ x{n} }}}}\n",
        "{{{{ figure('n{n}') }}}}\n",
        "第{n}条\n",
        "{{% for a in b %}}\n",
    ):
        yield Input(f"template: {piece!r}", "templates/policy-brief/zh.md", lines(piece), MB)

    yield Input(
        "list of private names", "private-names.txt",
        lambda size: "".join(
            chr(0x4E00 + n % 90) + chr(0x5000 + n // 90 % 97) + chr(0x6000 + n // 8000) + "\n" for n in range(size // 10)
        ).encode(),
        2 * MB, before=lambda folder: (folder / "advocacy.yaml").write_text(settings + "private_names: private-names.txt\n", "utf-8"),
    )  # fmt: skip
    yield Input(
        "list of private names: Latin", "private-names.txt", lines("Zhang Wei{n}\n"),
        2 * MB, before=lambda folder: (folder / "advocacy.yaml").write_text(settings + "private_names: private-names.txt\n", "utf-8"),
    )  # fmt: skip

    sheet_map = _MAP.format(form="csv", sheet="")
    yield Input(
        "a map of many indicators", "evidence/statistics/odd.yaml",
        lines("  i{n}:\n    name: 甲{n}\n    head: 就业人数\n    unit: persons\n    nature: stock\n", sheet_map),
        before=lambda folder: (folder / "evidence/statistics/odd.csv").write_bytes(csv(number)(1000)),
    )  # fmt: skip
    yield Input(
        "a map of many expected values", "evidence/statistics/odd.yaml",
        lines("      {n}: 1\n", sheet_map + "    expect:\n"),
        before=lambda folder: (folder / "evidence/statistics/odd.csv").write_bytes(csv(number)(1000)),
    )  # fmt: skip
    yield Input(
        "a map of undecided lines", "evidence/statistics/odd.yaml", lines("  - 待定\n", "layout:\n")
    )
    yield Input(
        "a map of many derived", "evidence/statistics/odd.yaml",
        lines("  d{n}:\n    name: 甲{n}\n    share: [odd-at-work, x{n}]\n    unit: percent\n", sheet_map + "derived:\n"),
        before=lambda folder: (folder / "evidence/statistics/odd.csv").write_bytes(csv(number)(1000)),
    )  # fmt: skip
    for form, made, sizes in (("csv", csv, (4 * MB, 10 * MB)), ("xlsx", xlsx, (40 * MB,))):
        for what, cell in (("numbers", number), ("texts", text)):
            for size in sizes:
                file = f"evidence/statistics/odd.{form}"
                yield Input(
                    f"{form} of {what} {size // MB} MB", file, made(cell), size, before=mapped(form)
                )
                yield Input(
                    f"inspect {form} of {what} {size // MB} MB",
                    file,
                    made(cell),
                    size,
                    ("inspect", file),
                )
    for name, cell in (
        ("a year a row", lambda row, column: f"{row}年"), ("notes", lambda row, column: f"注：口径{row}不可比"),
        ("units", lambda row, column: "单位：万人"), ("identifiers", lambda row, column: "13812345678"),
        ("long heads", lambda row, column: "（2020）就业"), ("empty", lambda row, column: ""),
    ):  # fmt: skip
        file = "evidence/statistics/odd.csv"
        yield Input(f"csv of {name}", file, csv(cell), 4 * MB, before=mapped("csv"))
        yield Input(f"inspect csv of {name}", file, csv(cell), 4 * MB, ("inspect", file))
    for columns in (1000,):
        file = "evidence/statistics/odd.csv"
        for what, cell in (("numbers", number), ("texts", text)):
            yield Input(
                f"csv wide of {what}", file, csv(cell, columns), 4 * MB, before=mapped("csv")
            )
            yield Input(
                f"inspect csv wide of {what}", file, csv(cell, columns), 4 * MB, ("inspect", file)
            )

    for name, make in WORD.items():
        for reader in READERS:
            yield Input(
                f"{reader}: {name}",
                "back/fair-hiring.zh.docx",
                make,
                10 * MB,
                (reader, "back/fair-hiring.zh.docx"),
                build,
            )


# ------------------------------------------------------------------ measuring


def command(words: list[str]) -> int:
    """Run one command of the program here; gives its exit code."""
    from click.testing import CliRunner

    from advocacy.cli import main

    return CliRunner().invoke(main, words, catch_exceptions=False).exit_code


@dataclass(frozen=True)
class Cost:
    seconds: float
    megabytes: float
    octets_said: int
    code: int


def apart(act: Callable[[], tuple[int, int]]) -> Cost | None:
    """What `act` takes in a process of its own; None where that is too much."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if not child:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        gc.freeze()
        begun = time.process_time()
        said, code = act()
        took = time.process_time() - begun
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        os.write(writing, f"{took} {most} {said} {code}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    if not told:
        return None
    took, most, said, code = told.split()
    return Cost(float(took), float(most), int(said), int(code))


def measured(one: Input, size: int, *, empty: bool = False) -> tuple[Cost | None, int, int]:
    """What the command takes with the input, the size of the file and of what it unfolds to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "campaign"
        shutil.copytree(SMALL, folder)
        if one.before is not None and not empty:
            one.before(folder)
        data = one.make(size)
        path = folder / one.file
        path.parent.mkdir(parents=True, exist_ok=True)
        if not empty:
            path.write_bytes(data)
        words = [one.command[0], "--campaign", str(folder), *one.command[1:]]
        if one.command[0] in {"inspect"}:
            words = [one.command[0], str(path), *one.command[2:]]
        elif one.command[0] in READERS:
            words = [one.command[0], str(path), "--campaign", str(folder)]

        def act() -> tuple[int, int]:
            from click.testing import CliRunner

            from advocacy.cli import main

            result = CliRunner().invoke(main, words)
            if result.exc_info and not isinstance(result.exception, SystemExit | None):
                import traceback

                traceback.print_exception(result.exception, file=sys.stderr)
            return len(result.output.encode("utf-8", "replace")), result.exit_code

        return apart(act), len(data), size


def main() -> None:
    """Measure what was asked for and print its table."""
    import yaml

    command(["build", "--campaign", "/nowhere"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "campaign"
        shutil.copytree(SMALL, folder)
        build(folder)  # everything is imported once
        for reader in READERS:
            command(
                [
                    reader,
                    str(folder / "briefs/drafts/fair-hiring.zh.docx"),
                    "--campaign",
                    str(folder),
                ]
            )
        command(["inspect", str(folder / "evidence/statistics/employment.xlsx")])
        nothing = min(
            cost.seconds
            for _ in range(3)
            if (
                cost := apart(
                    lambda: (0, command(["check", "--campaign", str(folder), "--today", TODAY]))
                )
            )
        )
    ordinary = (SMALL / "evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    begun = time.process_time()
    for _ in range(200):
        yaml.load(ordinary, Loader=yaml.CSafeLoader)
    of_yaml = (time.process_time() - begun) / (200 * len(ordinary.encode()))
    print(f"CSafeLoader: {of_yaml * MB:.2f} s/MB; check of the small campaign: {nothing:.2f} s\n")
    print(
        "| input | MB | s | s/MB | times CSafeLoader | growth | memory MB | said kB | code |\n| --- |"
        + " ---: |" * 8
    )
    for one in inputs():
        if sys.argv[1:] and not any(word in one.name for word in sys.argv[1:]):
            continue
        costs = []
        for size in (int(one.most * SHARE / 4), int(one.most * SHARE)):
            cost, octets, _ = measured(one, size)
            costs.append(cost)
            if cost is None:
                break
        base = nothing if one.command[0] == "check" else 0.0
        if costs[-1] is None:
            print(
                f"| {one.name} | {octets / MB:.2f} | > {MOST_SECONDS} | > {MOST_SECONDS / octets * MB:.0f} | | | | | |",
                flush=True,
            )
            continue
        small, large = (max(cost.seconds - base, 0.001) for cost in costs if cost)
        print(
            f"| {one.name} | {octets / MB:.2f} | {large:.2f} | {large / max(octets, size) * MB:.2f} "
            f"| {large / max(octets, size) / of_yaml:.1f} | {large / small:.1f} | {costs[-1].megabytes:.0f} "
            f"| {costs[-1].octets_said / 1000:.0f} | {costs[-1].code} |", flush=True,
        )  # fmt: skip


if __name__ == "__main__":
    main()
