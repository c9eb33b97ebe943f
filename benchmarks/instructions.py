"""Instructions of the processor, which no other program on the machine can change, of one tree or several.

    python benchmarks/instructions.py [TREE ...]

Each is what more of the same costs: a brief with annex A, a record loaded and checked, a sheet of a million cells read
once more, counted by valgrind in two processes of different amounts. Takes some minutes a tree.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
BRIEFS = (20, 60)
RECORDS = (100, 400)
_SHEET = (
    "import sys; from pathlib import Path; from benchmarks import sheets; read = sheets.by_advocacy(Path(sys.argv[1]))"
)
_READS = (f"{_SHEET}; read()", f"{_SHEET}; read(); read()")
_COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")


def main() -> None:
    """Count for each tree and print the table, in millions."""
    trees = [Path(name).resolve() for name in sys.argv[1:]] or [HERE]
    print("| tree | a brief | a record | a million cells |\n| --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for tree in trees:
            told = [
                f"{count / 1e6:.1f}" for count in (brief(tree), record(tree, Path(folder)), cells(tree, Path(folder)))
            ]
            print(f"| {tree.name} | {' | '.join(told)} |", flush=True)


def brief(tree: Path) -> float:
    """Of one brief."""
    few, many = (counted(tree, "benchmarks/generators.py", "advocacy", "many", str(one)) for one in BRIEFS)
    return (many - few) / (BRIEFS[1] - BRIEFS[0])


def record(tree: Path, folder: Path) -> float:
    """Of one record that is loaded and checked."""
    counts = []
    for records in RECORDS:
        campaign = folder / f"{tree.name}-{records}"
        run(tree, "benchmarks/builds.py", "campaign", str(campaign), str(records))
        counts.append(counted(tree, "benchmarks/builds.py", "load", str(campaign)))
    return (counts[1] - counts[0]) / (RECORDS[1] - RECORDS[0])


def cells(tree: Path, folder: Path) -> float:
    """Of reading ten indicators out of a million cells."""
    book = folder / "million.xlsx"
    if not book.exists():
        run(
            tree,
            "-c",
            "import sys; from pathlib import Path; from benchmarks import sheets; sheets.make(Path(sys.argv[1]))",
            str(book),
        )
    once, twice = (counted(tree, "-c", code, str(book)) for code in _READS)
    return float(twice - once)


def counted(tree: Path, *words: str) -> int:
    """The instructions of one process that finds its .pyc files."""
    run(tree, *words)
    told = run(
        tree, *words, before=("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
    )
    found = _COUNT.search(told)
    if found is None:
        sys.exit(f"valgrind counted nothing:\n{told}")
    return int(found[1].replace(",", ""))


def run(tree: Path, *words: str, before: tuple[str, ...] = ()) -> str:
    """What Python says on the way of errors when it runs `words` in `tree`; always the same hashes."""
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(  # noqa: S603
        [*before, sys.executable, *words], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return done.stderr


if __name__ == "__main__":
    main()
