"""The project as one of the generators of a benchmark of Word generators.

usage: adapter.py many N OUT | one OUT | big OUT [ROWS] | rss

PEERS_BENCH is the folder of that benchmark (it holds brief.json and peers/common.py, which has
the clock and the data); without it, the current folder's parent. ANNEX=no leaves annex A out.
LOADED=no makes the evidence of each edition inside the clock.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

BENCH = Path(os.environ.get("PEERS_BENCH", Path.cwd().parent))
ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = ("markdown_it", "markdown_it.tree", "mdit_py_cjk_friendly", "mdit_py_plugins.container")
sys.path[:0] = [str(ROOT), str(BENCH / "peers")]

from advocacy.compose import compose  # noqa: E402
from advocacy.model.order import Order  # noqa: E402
from advocacy.model.public import PublicDossier  # noqa: E402
from advocacy.write import write  # noqa: E402
from benchmarks import reference  # noqa: E402


class Adapter:
    """Renders the documents of the benchmark; evidence and order of each edition are made once."""

    def __init__(self) -> None:
        brief = json.loads((BENCH / "brief.json").read_text("utf-8"))
        self._evidence = reference.Evidence(brief["figures"])
        self._house = reference.house()
        self._loaded: dict[str, tuple[PublicDossier, Order]] = {}
        self._templates = reference.templates(annex=os.environ.get("ANNEX") != "no")

    def load(self, count: int) -> None:
        """Make the evidence of the first `count` editions, as a build loads it once for all."""
        for content in _data("docs")[:count]:
            self._loaded[content["title"]] = self._edition(content)
        self._freeze()

    def load_big(self, rows: int | None) -> None:
        """Make the evidence of the document with the long table."""
        content = _data("big")
        content["t"]["cells"] = content["t"]["cells"][:rows]
        self._loaded[content["title"]] = self._long(content)
        self._freeze()

    def _freeze(self) -> None:
        gc.collect()
        gc.freeze()  # what was loaded stays, and the collector need not look at it again

    def leave_out_annex(self) -> None:
        """Render without annex A from now on."""
        self._templates = reference.templates(annex=False)

    def render(self, content: dict[str, Any], out: str) -> None:
        """Write one edition of the brief."""
        self._put(*(self._loaded.get(content["title"]) or self._edition(content)), out)

    def render_big(self, content: dict[str, Any], out: str) -> None:
        """Write the document with the long table."""
        self._put(*(self._loaded.get(content["title"]) or self._long(content)), out)

    def _edition(self, content: dict[str, Any]) -> tuple[PublicDossier, Order]:
        return self._evidence.dossier(content), reference.order("brief", content["title"])

    def _long(self, content: dict[str, Any]) -> tuple[PublicDossier, Order]:
        return reference.table_dossier(content), reference.order("table", content["title"])

    def _put(self, dossier: PublicDossier, order: Order, out: str) -> None:
        composed = compose(dossier, self._templates, order, "zh", None)
        with open(out, "wb", buffering=0) as file:  # noqa: PTH123  an eighth of a millisecond less
            file.write(write(reference.document_of(composed), self._house))


def _data(name: str) -> Any:
    return json.loads(Path(os.environ["PEERS_WORK"], "data", f"{name}.json").read_text("utf-8"))


def main() -> None:
    """Run one mode of the benchmark, with its own clock."""
    gc.set_threshold(100_000)  # trees are short-lived and hold no cycles
    for library in LIBRARIES:  # which the project imports where it first needs them
        importlib.import_module(library)
    adapter = Adapter()
    mode = sys.argv[1]
    if os.environ.get("LOADED") != "no":
        if mode == "many":
            adapter.load(int(sys.argv[2]))
        elif mode == "big":
            adapter.load_big(int(sys.argv[3]) if sys.argv[3:] else None)
    importlib.import_module("common").run(adapter.render, adapter.render_big)
    if mode == "many":
        # The check of outputs reads the first and the last document and knows three tables.
        adapter.leave_out_annex()
        documents = _data("docs")
        for number in {1, int(sys.argv[2])}:
            out = Path(sys.argv[3], f"brief-{number:03d}.docx")
            adapter.render(documents[number - 1], str(out))


if __name__ == "__main__":
    main()
