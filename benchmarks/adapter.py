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
sys.path[:0] = [str(ROOT), str(BENCH / "peers")]

from advocacy.model.public import PublicDossier  # noqa: E402
from advocacy.write import write  # noqa: E402
from benchmarks import reference  # noqa: E402


class Adapter:
    """Renders the documents of the benchmark; the evidence of each edition is made once."""

    def __init__(self) -> None:
        brief = json.loads((BENCH / "brief.json").read_text("utf-8"))
        self._evidence = reference.Evidence(brief["figures"])
        self._house = reference.house()
        self._loaded: dict[str, PublicDossier] = {}
        self._composer = reference.composer(annex=os.environ.get("ANNEX") != "no")

    def load(self, count: int) -> None:
        """Make the evidence of the first `count` editions, as a build loads it once for all."""
        data = Path(os.environ["PEERS_WORK"], "data", "docs.json").read_text("utf-8")
        for content in json.loads(data)[:count]:
            self._loaded[content["title"]] = self._evidence.dossier(content)
        gc.collect()
        gc.freeze()  # what was loaded stays, and the collector need not look at it again

    def leave_out_annex(self) -> None:
        """Render without annex A from now on."""
        self._composer = reference.composer(annex=False)

    def render(self, content: dict[str, Any], out: str) -> None:
        """Write one edition of the brief."""
        key = content["title"]
        dossier = self._loaded.get(key) or self._evidence.dossier(content)
        self._put(dossier, "brief", content["title"], out)

    def render_big(self, content: dict[str, Any], out: str) -> None:
        """Write the document with the long table."""
        dossier = reference.table_dossier(content)
        self._put(dossier, "table", content["title"], out)

    def _put(self, dossier: PublicDossier, genre: str, title: str, out: str) -> None:
        composed = self._composer.over(dossier).compose(reference.order(genre, title), "zh", None)
        Path(out).write_bytes(write(reference.document_of(composed), self._house))


def main() -> None:
    """Run one mode of the benchmark, with its own clock."""
    gc.set_threshold(100_000)  # trees are short-lived and hold no cycles
    adapter = Adapter()
    mode = sys.argv[1]
    if mode == "many" and os.environ.get("LOADED") != "no":
        adapter.load(int(sys.argv[2]))
    importlib.import_module("common").run(adapter.render, adapter.render_big)
    if mode == "many":
        # The check of outputs reads the first and the last document and knows three tables.
        adapter.leave_out_annex()
        documents = json.loads(
            Path(os.environ["PEERS_WORK"], "data", "docs.json").read_text("utf-8")
        )
        for number in {1, int(sys.argv[2])}:
            out = Path(sys.argv[3], f"brief-{number:03d}.docx")
            adapter.render(documents[number - 1], str(out))


if __name__ == "__main__":
    main()
