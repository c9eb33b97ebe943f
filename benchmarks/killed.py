"""Builds killed at random moments: afterwards every file is whole and no edit is lost.

usage: killed.py [TIMES] [SEED]

Each round changes the evidence, starts a build in a process of its own, kills it (SIGKILL) at a
random moment, and looks: every Word file is a whole package, the ledger can be read, each file that
a person touched is as it was. Then the next build must succeed and bring every untouched draft to
the text of the evidence. Now and then somebody edits a draft right after the kill. Half of the
kills fall into the time in which files are laid down. Needs a system with fork (not Windows).
"""

from __future__ import annotations

import datetime
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_SMALL = ROOT / "tests" / "campaigns" / "small"
_TODAY = datetime.date(2026, 11, 22)
_CASE = "evidence/cases/driver-dismissed.yaml"
_WORDS = ("没有任何困难", "从未出过差错")  # the same sentence of the case, in two versions
_EDITED = "fair-hiring.en.docx"
_BESIDE = "fair-hiring.en.new.docx"
_UNTOUCHED = ("fair-hiring.zh.docx", "injury-cover.zh.docx")
_EDITS = 0.2  # the share of rounds in which a person saves a draft just after the kill


def build(root: Path) -> int:
    """Build in this process; gives the exit code that the command would have."""
    from advocacy.build import build as build_all
    from advocacy.model.codes import severity_of

    report = build_all(root, _TODAY)
    return 1 if any(severity_of(finding) == "error" for finding in report.findings) else 0


def build_apart(root: Path, delay: float | None) -> bool:
    """Build in a process of its own, killed after `delay` seconds; whether it came to its end.

    SystemExit where a build that nobody killed fails.
    """
    child = os.fork()
    if child == 0:
        os._exit(build(root))
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in {0, -signal.SIGKILL} or (delay is None and code):
        message = f"the build ended with {code}"
        raise SystemExit(message)
    return code == 0


def say(root: Path, number: int) -> None:
    """Put the case into its first or second wording."""
    path = root / _CASE
    text = path.read_text("utf-8")
    for word in _WORDS:
        text = text.replace(word, _WORDS[number])
    path.write_text(text, "utf-8", newline="\n")


def edit(path: Path, words: str) -> bytes:
    """Add a file to the package, as somebody's program might; gives what is on the disk then."""
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(f"mine-{words}.txt", words)
    return path.read_bytes()


def look(drafts: Path, mine: dict[str, bytes]) -> None:
    """SystemExit where a file is not whole, the ledger is not, or an edit is not as it was."""
    from advocacy.shelve import read_ledger

    for path in drafts.glob("*.docx"):
        try:
            with zipfile.ZipFile(path) as package:
                broken = package.testzip()
        except zipfile.BadZipFile:
            broken = "the file"
        if broken is not None:
            message = f"{path.name} is not whole: {broken}"
            raise SystemExit(message)
    if read_ledger(drafts)[1]:
        message = "the ledger cannot be read"
        raise SystemExit(message)
    for name, data in mine.items():
        if (drafts / name).read_bytes() != data:
            message = f"the edit of {name} is lost"
            raise SystemExit(message)


def rounds(times: int, seed: int, folder: Path) -> Counter[str]:
    """Kill `times` builds of a campaign in `folder`; gives what was met how often."""
    chance = random.Random(seed)  # noqa: S311  moments, not secrets
    root = folder / "campaign"
    shutil.copytree(_SMALL, root)
    drafts = root / "briefs" / "drafts"
    wanted: list[dict[str, bytes]] = []
    took = 0.0
    for number in range(len(_WORDS)):
        say(root, number)
        begun = time.perf_counter()
        build_apart(root, None)
        took = time.perf_counter() - begun
        wanted.append({name: (drafts / name).read_bytes() for name in (*_UNTOUCHED, _EDITED)})
    mine = {_EDITED: edit(drafts / _EDITED, "from the start")}
    met: Counter[str] = Counter()
    for turn in range(times):
        number = turn % len(_WORDS)
        say(root, number)
        first = 0.75 if turn % 2 else 0.0
        ended = build_apart(root, chance.uniform(first, 1.05) * took)
        met["ended before the kill" if ended else "killed"] += 1
        left = sorted(path.name for path in drafts.glob(".*.part"))
        met["left a temporary file"] += bool(left)
        look(drafts, mine)
        laid = (drafts / _UNTOUCHED[0]).read_bytes() == wanted[number][_UNTOUCHED[0]]
        met["killed after a draft was laid down"] += laid and not ended
        touched = {}
        if chance.random() < _EDITS:
            name = chance.choice(_UNTOUCHED)
            touched[name] = edit(drafts / name, str(turn))
            met["edited just after the kill"] += 1
        begun = time.perf_counter()
        build_apart(root, None)
        took = max(0.05, 0.9 * took + 0.1 * (time.perf_counter() - begun))
        look(drafts, {**mine, **touched})
        for name in _UNTOUCHED:
            if name not in touched and (drafts / name).read_bytes() != wanted[number][name]:
                message = f"{name} is not the text of the evidence"
                raise SystemExit(message)
        if (drafts / _BESIDE).read_bytes() != wanted[number][_EDITED]:
            message = f"{_BESIDE} is not the text of the evidence"
            raise SystemExit(message)
        if list(drafts.glob(".*.part")):
            message = "a temporary file was left behind"
            raise SystemExit(message)
        for name in touched:  # they take the built text, and the next round begins as before
            (drafts / name).unlink()
            (drafts / name.replace(".docx", ".new.docx")).unlink(missing_ok=True)
        if touched:
            build_apart(root, None)
    return met


def main() -> None:
    """Print what was met; a failure ends with its reason."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0  # noqa: PLR2004  the second word
    with tempfile.TemporaryDirectory() as folder:
        build(_warm(Path(folder)))
        met = rounds(times, seed, Path(folder))
    print(f"{times} builds, seed {seed}: every file whole, no edit lost, the next build succeeded")
    for what, count in sorted(met.items()):
        print(f"{count:>6}  {what}")


def _warm(folder: Path) -> Path:
    """A copy to build once in this process, so that its children have everything imported."""
    root = folder / "warm"
    shutil.copytree(_SMALL, root)
    return root


if __name__ == "__main__":
    main()
