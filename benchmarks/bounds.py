"""What each kind of input costs at its worst: seconds of CPU a megabyte, and how they grow.

usage: bounds.py [WORDS ...]     only the rows whose names hold one of WORDS

Each input (`worst.py`) is made in two sizes, the second four times the first, and read by the
command that a person would call, on a copy of the small campaign of the tests; what `check` takes
without it is subtracted. `s/begun` are the seconds for each megabyte that the file has begun: at most two. `growth` is
the time of the second by that of the first for four times the size: 4 is linear, 16 a square. `times` is the time of the second by that which CSafeLoader needs for as many octets of an
ordinary record: it depends less on the machine. Of a packed file the size is that of what it unfolds to.
Environment: SHARE (1) of the sizes; MOST_SECONDS (90) of CPU, after which a run is ended.
"""

from __future__ import annotations

import gc
import math
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.worst import MB, READERS, SMALL, TODAY, Input, build, inputs, run_command

SHARE = float(os.environ.get("SHARE", "1"))
MOST_SECONDS = int(os.environ.get("MOST_SECONDS", "90"))
PACKED = {".docx", ".xlsx"}
CHECK = ("check", "--today", TODAY)


@dataclass(frozen=True)
class Cost:
    """Of one run: seconds of CPU, the most memory in MB, octets of what it said, exit code."""

    seconds: float
    memory: float
    said: int
    code: int


def apart(act: Callable[[], tuple[int, str]]) -> Cost | None:
    """What `act` takes in a process of its own; None where that is too much."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if not child:
        os.close(reading)
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        gc.freeze()
        begun = time.process_time()
        code, said = act()
        took = time.process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        length = len(said.encode("utf-8", "replace"))
        os.write(writing, f"{took} {memory} {length} {code}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read().split()
    os.waitpid(child, 0)
    if not told:
        return None
    return Cost(float(told[0]), float(told[1]), int(told[2]), int(told[3]))


def measured(one: Input, size: int) -> tuple[Cost | None, int]:
    """What the command takes with an input of `size`, and the size of the file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "campaign"
        shutil.copytree(SMALL, folder)
        if one.before is not None:
            one.before(folder)
        path = folder / one.file
        path.parent.mkdir(parents=True, exist_ok=True)
        data = one.make(size)
        path.write_bytes(data)
        command, *options = one.command
        words = [command, *([] if command == "check" else [str(path)]), *options]
        words += [] if command == "inspect" else ["--campaign", str(folder)]
        return apart(lambda: run_command(*words)), size if path.suffix in PACKED else len(data)


def warm(folder: Path) -> float:
    """Import everything once; gives what a check of the small campaign takes."""
    shutil.copytree(SMALL, folder)
    build(folder)
    for reader in READERS:
        draft = folder / "briefs/drafts/fair-hiring.zh.docx"
        run_command(reader, str(draft), "--campaign", str(folder))
    run_command("inspect", str(folder / "evidence/statistics/employment.xlsx"))
    words = (*CHECK, "--campaign", str(folder))
    costs = [apart(lambda: run_command(*words)) for _ in range(3)]
    return min(one.seconds for one in costs if one is not None)


def of_yaml() -> float:
    """The seconds that CSafeLoader needs for an octet of an ordinary record."""
    ordinary = (SMALL / "evidence/cases/driver-dismissed.yaml").read_text("utf-8")
    begun = time.process_time()
    for _ in range(200):
        yaml.load(ordinary, Loader=yaml.CSafeLoader)
    return (time.process_time() - begun) / (200 * len(ordinary.encode()))


def row(one: Input, nothing: float) -> str:
    """The row of one input."""
    cost, size = measured(one, int(one.most * SHARE))
    first, quarter = measured(one, size // 4)
    if first is None or cost is None:
        return f"| {one.name} | {size / MB:.2f} | > {MOST_SECONDS} | | | | | | | |"
    without = nothing if one.command == CHECK else 0
    small, large = (max(each.seconds - without, 0.001) for each in (first, cost))
    return (
        f"| {one.name} | {size / MB:.2f} | {large:.2f} | {large / size * MB:.2f} | {large / math.ceil(size / MB):.2f} "
        f"| {large / size / of_yaml():.1f} | {large / small / (size / quarter) * 4:.1f} | {cost.memory:.0f} | {cost.said / 1000:.0f} | {cost.code} |"
    )


def main() -> None:
    """Measure what was asked for and print its table."""
    with tempfile.TemporaryDirectory() as name:
        nothing = warm(Path(name) / "campaign")
    print(f"CSafeLoader {of_yaml() * MB:.2f} s/MB, check of the small campaign {nothing:.2f} s\n")
    print("| input | MB | s | s/MB | s/begun | times CSafeLoader | growth | memory MB | said kB | exit |")
    print("| --- |" + " ---: |" * 9)
    for one in inputs():
        if not sys.argv[1:] or any(word in one.name for word in sys.argv[1:]):
            print(row(one, nothing), flush=True)


if __name__ == "__main__":
    main()
