"""A campaign of many records: loading and checking it, building it, building it again.

usage: builds.py campaign FOLDER RECORDS | yaml FOLDER | load FOLDER | again FOLDER
"""

from __future__ import annotations

import datetime
import json
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_LIKE = ROOT / "evidence" / "cases" / "huangpu-no-disability-ads.yaml"
_TODAY = datetime.date(2026, 11, 22)


def make_campaign(folder: Path, records: int) -> None:
    """The shipped campaign with `records` more cases, of which each brief prints three."""
    for name in ("evidence", "briefs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("drafts"))
    shutil.copy(ROOT / "advocacy.yaml", folder)
    for order in (folder / "briefs").glob("*.yaml"):
        order.write_text(f"{order.read_text('utf-8')}cases: 3\n", "utf-8")
    text = _LIKE.read_text("utf-8")
    for number in range(records):
        numbered = text.replace("招聘广告", f"招聘广告{number}", 1)
        numbered = numbered.replace("Job advertisements", f"Job advertisements {number}", 1)
        path = folder / "evidence" / "cases" / f"advertisement-{number:05d}.yaml"
        path.write_text(numbered, "utf-8")


def read_yaml(folder: Path) -> int:
    """Every record through PyYAML's C parser, and nothing else."""
    import yaml

    files = sorted((folder / "evidence" / "cases").glob("*.yaml"))
    for file in files:
        yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return len(files)


def read_campaign(folder: Path, *, again: bool) -> int:
    """Everything that the project does before it composes: load, check, find what is wrong.

    `again` takes what a build has kept of the YAML files.
    """
    from advocacy.check import check_evidence
    from advocacy.load import Cache, load
    from advocacy.shelve import program

    dossier, _ = load(folder, _TODAY, Cache(folder, program()) if again else None)
    if dossier is None:
        raise RuntimeError(folder)
    check_evidence(dossier)
    return len(dossier.records)


def main() -> None:
    """Make a campaign, or time one way to read it."""
    mode, folder = sys.argv[1], Path(sys.argv[2])
    if mode == "campaign":
        make_campaign(folder, int(sys.argv[3]))
        return
    begun = time.perf_counter()
    records = read_yaml(folder) if mode == "yaml" else read_campaign(folder, again=mode == "again")
    took = time.perf_counter() - begun
    sys.stdout.write(json.dumps({"seconds": took, "records": records}) + "\n")


if __name__ == "__main__":
    main()
