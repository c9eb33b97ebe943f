"""One generator in one process: generators.py NAME many N | one | table ROWS; prints seconds.

The content is the same for all: the project's own document tree, flattened. What the tree says
about figures (marks, bookmarks) and languages is left out for the others, as they have nothing
for it.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from advocacy.compose import compose
from advocacy.model.document import BulletList, Document, Heading, Paragraph, Table
from advocacy.model.walk import plain
from benchmarks import contents, reference

Made = Callable[[], object]


def tree(content: dict[str, Any], genre: str) -> Document:
    """The project's document tree of one content."""
    templates = reference.templates(annex=True)
    evidence = reference.Evidence(contents.figures())
    dossier = evidence.dossier(content) if genre == "brief" else reference.table_dossier(content)
    order = reference.order(genre, content["title"])
    return reference.document_of(compose(dossier, templates, order, "zh", None))


def flat(document: Document) -> dict[str, Any]:
    """A document as blocks of a style and a text, and tables of texts."""
    return {"title": document.title, "blocks": list(_flat(document))}


def _flat(document: Document) -> Iterator[dict[str, Any]]:
    for block in document.blocks:
        match block:
            case Heading():
                yield {"style": f"Heading {block.level}", "text": plain(block.content)}
            case Paragraph():
                yield {"style": "Normal", "text": plain(block.content)}
            case BulletList():
                for item in block.items:
                    for inner in item:
                        if isinstance(inner, Paragraph):
                            yield {"style": "List Bullet", "text": plain(inner.content)}
            case Table():
                yield {"style": "Caption", "text": plain(block.caption)}
                body = [["\n".join(map(plain, cell)) for cell in row] for row in block.rows]
                yield {"rows": [[plain(cell) for cell in block.head], *body]}


# ------------------------------------------------------------- generators


def project(contained: list[dict[str, Any]], genre: str, out: Path) -> list[Made]:
    """Template, composer and writer of the project; its evidence is loaded before."""
    from advocacy.write import write

    templates = reference.templates(annex=True)
    house = reference.house()
    evidence = reference.Evidence(contents.figures())

    def make(content: dict[str, Any]) -> Made:
        dossier = evidence.dossier(content) if genre == "brief" else reference.table_dossier(content)

        def made() -> None:
            order = reference.order(genre, content["title"])
            composed = compose(dossier, templates, order, "zh", None)
            out.write_bytes(write(reference.document_of(composed), house))

        return made

    return [make(content) for content in contained]


def docxtpl(contained: list[dict[str, Any]], genre: str, out: Path) -> list[Made]:
    """A Word template with Jinja inside, loaded anew for each document as its makers advise."""
    import docx
    from docxtpl import DocxTemplate

    template = out.with_name("template.docx")
    word = docx.Document()
    word.add_heading("{{ title }}", 1)
    word.add_paragraph("{%p for b in blocks %}")
    for number, style in enumerate(("Heading 1", "Heading 2", "Heading 3", "List Bullet",
                                    "Caption", "Normal")):  # fmt: skip
        word.add_paragraph(f"{{%p {'elif' if number else 'if'} b.style == '{style}' %}}")
        word.add_paragraph("{{ b.text }}", style=style)
    for columns in (4, 5, 6):
        word.add_paragraph(f"{{%p elif b.rows[0] | length == {columns} %}}")
        table = word.add_table(3, columns, style="Table Grid")
        table.cell(0, 0).text = "{%tr for r in b.rows %}"
        table.cell(2, 0).text = "{%tr endfor %}"
        for column in range(columns):
            table.cell(1, column).text = f"{{{{ r[{column}] }}}}"
    word.add_paragraph("{%p endif %}")
    word.add_paragraph("{%p endfor %}")
    word.save(str(template))

    def make(content: dict[str, Any]) -> Made:
        context = flat(tree(content, genre))

        def made() -> None:
            opened = DocxTemplate(template)
            opened.render(context, autoescape=True)
            opened.save(out)

        return made

    return [make(content) for content in contained]


def python_docx(contained: list[dict[str, Any]], genre: str, out: Path) -> list[Made]:
    """python-docx alone, with the quicker of its two ways to fill a table."""
    import docx

    def make(content: dict[str, Any]) -> Made:
        flattened = flat(tree(content, genre))

        def made() -> None:
            word = docx.Document()
            word.add_heading(flattened["title"], 1)
            for block in flattened["blocks"]:
                if "rows" not in block:
                    word.add_paragraph(block["text"], style=block["style"])
                    continue
                rows = block["rows"]
                table = word.add_table(len(rows), len(rows[0]), style="Table Grid")
                for filled, texts in zip(table.rows, rows, strict=True):
                    for cell, text in zip(filled.cells, texts, strict=True):
                        cell.text = text
            word.save(str(out))

        return made

    return [make(content) for content in contained]


GENERATORS = {"advocacy": project, "docxtpl": docxtpl, "python-docx": python_docx}


def main() -> None:
    """Time one generator."""
    name, mode, *count = sys.argv[1:]
    gc.set_threshold(100_000)  # for all: what a document needs is soon gone
    number = int(count[0]) if count else 1
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.docx")
        if mode == "table":
            made = GENERATORS[name]([contents.long_table(number)], "table", out)
        else:
            made = GENERATORS[name]([contents.content(n) for n in range(number)], "brief", out)
        for one in made[:5] if mode == "many" else ():
            one()
        gc.collect()
        gc.freeze()  # what was loaded stays, and the collector need not look at it again
        begun, worked = time.perf_counter(), time.process_time()
        for one in made:
            one()
        took, worked = time.perf_counter() - begun, time.process_time() - worked
        size = out.stat().st_size
    sys.stdout.write(json.dumps({"seconds": took, "cpu": worked, "bytes": size}) + "\n")


if __name__ == "__main__":
    main()
