"""How long it takes to get indicators, with their cells, out of a workbook of a million cells.

    python benchmarks/sheets.py

makes the workbook in a temporary folder, lets each reader answer the same question in a process
of its own, in turns, and prints a table of the ratios. Every reader must give the same answer.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

AREAS, YEARS, MEASURES = 500, range(2004, 2024), 98
HEAD_ROWS = 2
ROWS = HEAD_ROWS + AREAS * len(YEARS)
SHEET = "Data"
ROUNDS = 5
# What is asked for: ten measures, each of another area, over all years.
WANTED = {f"wanted-{n}": (f"Area {n * 47:03}", f"Measure {n * 9 + 1}") for n in range(1, 11)}

# An answer: indicator, year, exact value and cell of each figure.
Answer = list[tuple[str, int, str, str]]
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


# ------------------------------------------------------------------- the workbook


def make(path: Path) -> None:
    """A workbook as Excel writes one: shared strings, a style to each cell; always the same."""
    texts: dict[str, int] = {}
    chance = random.Random(20231203)  # noqa: S311  the same numbers in every run

    def text(column: int, row: int, words: str) -> str:
        number = texts.setdefault(words, len(texts))
        return f'<c r="{letters(column)}{row}" t="s"><v>{number}</v></c>'

    def lines() -> Iterator[str]:
        yield f'<row r="1">{text(1, 1, "Employment by area and year")}</row>'
        heads = ("Year", "Area", *(f"Measure {n}" for n in range(1, MEASURES + 1)))
        yield ('<row r="2">' + "".join(text(c, 2, head) for c, head in enumerate(heads, 1)) + "</row>")
        row = HEAD_ROWS
        for area in range(AREAS):
            for year in YEARS:
                row += 1
                cells = "".join(
                    f'<c r="{letters(column)}{row}" s="1"><v>{chance.randrange(10_000) / 10}</v></c>'
                    for column in range(3, MEASURES + 3)
                )
                label = text(2, row, f"Area {area:03}")
                yield f'<row r="{row}"><c r="A{row}"><v>{year}</v></c>{label}{cells}</row>'

    sheet = f"<worksheet {_MAIN}><sheetData>{''.join(lines())}</sheetData></worksheet>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
            for part, kind in {
                "workbook": "sheet.main",
                "sheet1": "worksheet",
                "styles": "styles",
                "sharedStrings": "sharedStrings",
            }.items()
        )
        + "</Types>",
        "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            {"worksheet": "sheet1.xml", "styles": "styles.xml", "sharedStrings": "sharedStrings.xml"}
        ),
        "xl/sheet1.xml": sheet,
        "xl/styles.xml": f'<styleSheet {_MAIN}><numFmts count="1">'
        '<numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
        "xl/sharedStrings.xml": f"<sst {_MAIN}>" + "".join(f"<si><t>{words}</t></si>" for words in texts) + "</sst>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)


def relations(targets: Mapping[str, str]) -> str:
    """A part that says which other parts belong to one."""
    ones = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{ones}</Relationships>'


def letters(column: int) -> str:
    """`A` for 1, `AA` for 27."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


# -------------------------------------------------------------------- the readers


def by_advocacy(path: Path) -> Callable[[], Answer]:
    """A sheet map: with units, periods, number formats, hidden parts and comments looked at."""
    from advocacy.load.validation import validate
    from advocacy.model.figure import Cell
    from advocacy.model.place import At, Places
    from advocacy.model.sheetmap import SheetMap
    from advocacy.statistics.figures import read_figures

    plan = validate(
        SheetMap,
        {
            "file": path.name,
            "sheet": SHEET,
            "source": "bench",
            "publication": "official",
            "layout": {
                "head_rows": 2,
                "label_column": "B",
                "data_rows": f"{HEAD_ROWS + 1}-{ROWS}",
                "period": {"in_column": "A", "as": "YYYY"},
            },
            "indicators": {
                name: {"row": area, "head": measure, "unit": "CNY"} for name, (area, measure) in WANTED.items()
            },
        },
        language="en",
    )

    def read() -> Answer:
        indicators, findings = read_figures({"bench": (At("bench.yaml"), plan)}, path.parent, {"bench"}, {}, Places({}))
        if findings:
            message = "the benchmark's own map has findings"
            raise ValueError(message, findings)
        return [
            (name, figure.period.year, str(figure.value), figure.origin.address)
            for name, indicator in indicators.items()
            for figure in indicator.figures
            if isinstance(figure.origin, Cell)
        ]

    return read


def by_pandas(path: Path) -> Callable[[], Answer]:
    """`pandas.read_excel` with openpyxl, values alone; cells counted by hand."""
    import openpyxl  # noqa: F401  its import belongs to no reading
    import pandas as pd

    def read() -> Answer:
        table = pd.read_excel(path, sheet_name=SHEET, header=1, engine="openpyxl")
        columns = list(table.columns)
        answer = []
        for name, (area, measure) in WANTED.items():
            letter = letters(columns.index(measure) + 1)
            wanted = table[table["Area"] == area]
            cells = zip(wanted.index, wanted["Year"], wanted[measure], strict=True)
            answer += [
                (name, int(year), exact(value), f"{letter}{int(str(row)) + HEAD_ROWS + 1}")
                for row, year, value in cells
            ]
        return answer

    return read


def by_openpyxl(path: Path) -> Callable[[], Answer]:
    """openpyxl, read-only, values alone."""
    import openpyxl

    def read() -> Answer:
        workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
        answer = picked(workbook[SHEET].iter_rows(values_only=True))
        workbook.close()
        return answer

    return read


def by_calamine(path: Path) -> Callable[[], Answer]:
    """python-calamine, which knows no number formats, comments or hidden parts."""
    import python_calamine

    def read() -> Answer:
        workbook = python_calamine.CalamineWorkbook.from_path(str(path))
        sheet = workbook.get_sheet_by_name(SHEET)
        return picked(sheet.to_python(skip_empty_area=False))

    return read


def picked(rows: Iterable[Sequence[object]]) -> Answer:
    """The wanted figures out of all rows."""
    answer: Answer = []
    column_of: dict[object, int] = {}
    measures = dict(WANTED.values())
    names = {area: name for name, (area, _) in WANTED.items()}
    for number, row in enumerate(rows, 1):
        if number == HEAD_ROWS:
            column_of = {head: column for column, head in enumerate(row)}
        elif number > HEAD_ROWS and row[1] in measures:
            area = str(row[1])
            column = column_of[measures[area]]
            year = int(str(row[0]).removesuffix(".0"))
            answer.append((names[area], year, exact(row[column]), f"{letters(column + 1)}{number}"))
    return answer


def exact(value: object) -> str:
    """The shortest decimal of a number."""
    return str(Decimal(repr(float(str(value)))).normalize())


READERS: Mapping[str, Callable[[Path], Callable[[], Answer]]] = {
    "advocacy (map to figures)": by_advocacy,
    "pandas + openpyxl": by_pandas,
    "openpyxl, read-only": by_openpyxl,
    "python-calamine": by_calamine,
}


# ------------------------------------------------------------------- the measuring


def measure(reader: str, path: Path) -> None:
    """Lets one reader answer; prints seconds, memory and a digest of the answer."""
    read = READERS[reader](path)
    before = time.perf_counter()
    answer = read()
    seconds = time.perf_counter() - before
    plain = sorted((name, year, str(Decimal(value).normalize()), cell) for name, year, value, cell in answer)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    digest = hashlib.sha256(repr(plain).encode()).hexdigest()
    sys.stdout.write(json.dumps([seconds, megabytes, digest, len(plain)]))


def compare(rounds: int) -> str:
    """The table of all readers, in Markdown."""
    seconds: dict[str, list[float]] = {reader: [] for reader in READERS}
    memory: dict[str, float] = {}
    answers = set()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "million.xlsx"
        make(path)
        for _ in range(rounds):
            for reader in READERS:
                command = [sys.executable, __file__, "--reader", reader, "--file", str(path)]
                done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603  this file
                found = json.loads(done.stdout)
                seconds[reader].append(found[0])
                memory[reader] = max(found[1], memory.get(reader, 0))
                answers.add((found[2], found[3]))
        size = path.stat().st_size / 1024 / 1024
    if len(answers) != 1:
        message = "the readers do not agree"
        raise ValueError(message, answers)
    middle = {reader: statistics.median(times) for reader, times in seconds.items()}
    ours, *_ = middle
    what = f"{ROWS:,} rows by {MEASURES + 2} columns, {size:.1f} MB; {answers.pop()[1]} figures of"
    lines = [
        f"{what} {len(WANTED)} indicators; median of {rounds} rounds.",
        "",
        "| reader | seconds | times as long as advocacy | most memory |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {reader} | {middle[reader]:.2f} | {middle[reader] / middle[ours]:.1f} | {memory[reader]:.0f} MB |"
            for reader in READERS
        ),
        "",
        f"Python {platform.python_version()}, {os.cpu_count()} cores; "
        + ", ".join(
            f"{name} {importlib.metadata.version(name)}" for name in ("pandas", "openpyxl", "python-calamine", "lxml")
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measures all readers, or, in a process of its own, one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--reader", choices=READERS)
    parser.add_argument("--file", type=Path)
    given = parser.parse_args()
    if given.reader is None:
        sys.stdout.write(compare(given.rounds))
    else:
        measure(given.reader, given.file)


if __name__ == "__main__":
    main()
