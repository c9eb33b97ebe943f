"""A cold build: one YAML file changed, all documents made again, by one tree or by several in turn.

    python benchmarks/cold.py [TREE ...]

Each tree is a checkout of the program, this one if none is named. The campaign of each is
copied once (or that in `CAMPAIGN`); each round changes a sentence of one record and builds in a process of its own. Told is
the CPU time of that process, user and system, the smallest of `ROUNDS` rounds (7), with .pyc files
as users have them; and whether all trees wrote the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROUNDS = int(os.environ.get("ROUNDS", "7"))
RECORD = Path("evidence/cases/huangpu-no-disability-ads.yaml")
DAY = "2026-11-30"


def main() -> None:
    """Build with each tree in turn and print the table."""
    trees = [Path(name).resolve() for name in sys.argv[1:]] or [HERE]
    with tempfile.TemporaryDirectory() as folder:
        campaigns = [copied(tree, Path(folder) / str(number)) for number, tree in enumerate(trees)]
        seconds: list[list[float]] = [[] for _ in trees]
        written: list[set[str]] = [set() for _ in trees]
        for turn in range(-2, ROUNDS):  # the first two write .pyc files and the cache
            for number, (tree, campaign) in enumerate(zip(trees, campaigns, strict=True)):
                changed(campaign)
                spent = built(tree, campaign)
                if turn >= 0:
                    seconds[number].append(spent)
                    written[number].add(digest(campaign))
    print(f"| tree | CPU s | median | times {trees[0].name} | bytes |")
    print("| --- | ---: | ---: | ---: | --- |")
    for tree, rounds, hashes in zip(trees, seconds, written, strict=True):
        same = "same" if hashes == written[0] else "others"
        ratio = min(rounds) / min(seconds[0])
        middle = sorted(rounds)[len(rounds) // 2]
        print(f"| {tree.name} | {min(rounds):.2f} | {middle:.2f} | {ratio:.2f} | {same} |")


def copied(tree: Path, campaign: Path) -> Path:
    """The campaign that is shipped with a tree, in a folder of its own."""
    source = Path(os.environ.get("CAMPAIGN", tree))
    for name in ("evidence", "templates", "briefs"):
        shutil.copytree(source / name, campaign / name, ignore=shutil.ignore_patterns("drafts"))
    shutil.copy(source / "advocacy.yaml", campaign)
    return campaign


def changed(campaign: Path) -> None:
    """Another word in one sentence of one record, one word longer each time."""
    text = (campaign / RECORD).read_text(encoding="utf-8")
    new = text.replace("packing workers ", "packing workers again ", 1)
    if new == text:
        sys.exit(f"{RECORD} has another sentence")
    (campaign / RECORD).write_text(new, encoding="utf-8")


def built(tree: Path, campaign: Path) -> float:
    """CPU seconds of one build of `campaign` by the program in `tree`."""
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "advocacy", "build", "--today", DAY]
    child = os.fork()
    if child == 0:
        os.chdir(campaign)
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        os.execve(sys.executable, command, environment)  # noqa: S606
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"the build of {tree} failed")
    return usage.ru_utime + usage.ru_stime


def digest(campaign: Path) -> str:
    """One hash over all documents."""
    drafts = sorted((campaign / "briefs" / "drafts").glob("*.docx"))
    return hashlib.sha256(b"".join(hashlib.sha256(one.read_bytes()).digest() for one in drafts)).hexdigest()


if __name__ == "__main__":
    main()
