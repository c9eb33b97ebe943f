"""Run all benchmarks and print their tables: bench.py [documents] [builds].

Everything that is compared runs in turn inside one round, and a ratio is taken inside its round:
the speed of a machine drifts, and an absolute number says little.
Environment: ROUNDS (3), DOCUMENTS (100), ROWS (5000), RECORDS (10000).
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NAMES = ("advocacy", "docxtpl", "python-docx")
ROUNDS, DOCUMENTS, ROWS, RECORDS = (
    int(os.environ.get(name, default))
    for name, default in (("ROUNDS", 3), ("DOCUMENTS", 100), ("ROWS", 5000), ("RECORDS", 10000))
)


def run(*command: str | Path) -> float:
    """The seconds that a command tells, or that it took."""
    begun = time.perf_counter()
    done = subprocess.run(  # noqa: S603  our own scripts
        [sys.executable, *map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    took = time.perf_counter() - begun
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr)
    last = done.stdout.strip().splitlines()[-1:] or [""]
    return float(json.loads(last[0])["seconds"]) if last[0].startswith("{") else took


def tell(title: str, rounds: list[dict[str, float]], base: str) -> None:
    """One table: the median seconds, and the median and span of the ratios to `base`."""
    print(f"\n{title} ({len(rounds)} rounds)\n\n| | s | time / {base} | from - to |")
    print("| --- | ---: | ---: | ---: |")
    for name in rounds[0]:
        ratios = [one[name] / one[base] for one in rounds]
        seconds = statistics.median(one[name] for one in rounds)
        print(f"| {name} | {seconds:.3f} | {statistics.median(ratios):.2f} | {min(ratios):.2f} - {max(ratios):.2f} |")


def documents() -> None:
    """The project against docxtpl and python-docx."""
    script = HERE / "generators.py"
    cases: dict[str, Callable[[str], float]] = {
        f"{DOCUMENTS} briefs, one warm process": lambda name: run(script, name, "many", str(DOCUMENTS)),
        f"A table of {ROWS} rows": lambda name: run(script, name, "table", str(ROWS)),
    }
    for title, timed in cases.items():
        rounds = [{name: timed(name) for name in NAMES} for _ in range(ROUNDS)]
        tell(title, rounds, "docxtpl")


def builds() -> None:
    """Loading and building a campaign of many records."""
    script = HERE / "builds.py"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "campaign"
        folder.mkdir()
        run(script, "campaign", folder, str(RECORDS))
        build = ("-m", "advocacy", "build", "--campaign", folder, "--today", "2026-11-22")
        run(*build)  # writes the drafts, and keeps what it parsed
        read = [
            {"CSafeLoader alone": run(script, "yaml", folder),
             "loaded and checked": run(script, "load", folder),
             "the same, unchanged since a build": run(script, "again", folder)}
            for _ in range(ROUNDS)
        ]  # fmt: skip
        tell(f"{RECORDS} records read", read, "CSafeLoader alone")
        changed = folder / "evidence" / "cases" / "advertisement-00000.yaml"
        rounds = []
        for _ in range(ROUNDS):
            changed.write_text(changed.read_text("utf-8") + "# changed\n", "utf-8")
            one = run(*build)
            rounds.append({"one record changed": one, "nothing changed": run(*build)})
        tell(f"A build with {RECORDS} records", rounds, "one record changed")


def main() -> None:
    """Run what was asked for."""
    versions = " ".join(
        f"{name} {importlib.metadata.version(name)}"
        for name in ("docxtpl", "python-docx", "lxml", "jinja2", "markdown-it-py", "pyyaml")
    )
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; {versions}")
    for name in sys.argv[1:] or ("documents", "builds"):
        {"documents": documents, "builds": builds}[name]()


if __name__ == "__main__":
    main()
