"""Whatever the disk refuses, a command says so, loses nothing, and can be run again."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from advocacy.cli import main
from tests.campaigns.failing import Failure, failing_disk
from tests.campaigns.reviewing import Returned
from tests.campaigns.running import ALL, BRIEF, TODAY, Campaign, small, small_built
from tests.test_refresh import new_statistics
from tests.test_stories import edit_in_word

ZH = f"briefs/drafts/{BRIEF[0]}"
BACK = "returned.docx"  # beside the campaign, as it came by mail


@dataclass(frozen=True)
class Command:
    """A command that writes. Words with a path in them name it from the folder of the campaign's."""

    words: tuple[str, ...]
    change: Callable[[Campaign], None] = lambda _: None


def _reworded(campaign: Campaign) -> None:
    file = "evidence/cases/driver-dismissed.yaml"
    campaign.edit(file, "没有任何困难", "从未出过差错")


COMMANDS = {
    "new": Command(("new", "discrimination-case", "shop-refusal")),
    "schema": Command(("schema",), lambda campaign: campaign.write("schema/law.schema.json", "{}")),
    "figures": Command(("figures", "--format", "csv", "--output", "@/figures.csv")),
    "inspect": Command(
        ("inspect", "--write", "@/campaign/evidence/statistics/employment.xlsx"),
        lambda campaign: campaign.path("evidence/statistics/employment.yaml").unlink(),
    ),
    "status": Command(("status", "--today", TODAY, "--word", "@/strength.docx")),
    "build": Command(("build", "--today", TODAY), _reworded),
    "release": Command(("release", "--today", TODAY, "fair-hiring")),
    "feedback": Command(("feedback", "--today", TODAY, "--reply", "@/reply.docx", f"@/{BACK}")),
    "refresh": Command(("refresh", "--today", TODAY, f"@/campaign/{ZH}"), new_statistics),
    "redline": Command(
        ("redline", "--today", TODAY, f"@/campaign/{ZH}", f"@/{BACK}"),
        lambda one: edit_in_word(one.path(ZH), "没有代价", "招聘中的残疾歧视没有后果。"),
    ),
    "recall": Command(("recall", "--today", TODAY, "driver-dismissed")),
}
FIRST_RELEASE = "release"  # where another command runs, one lies there already
_FEW = 5  # operations of which each fails


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft as it came back."""
    folder = tmp_path_factory.mktemp("returned")
    file = Returned(small_built(folder, "final").path(ZH))
    file.comment("装卸车", "请补充年份", "王")
    return file.save(folder / BACK)


def _run(command: Command, world: Path) -> tuple[int, str]:
    words = [word.replace("@", str(world), 1) if word[0] == "@" else word for word in command.words]
    where = [] if words[0] == "inspect" else ["--campaign", str(world / "campaign")]
    result = CliRunner().invoke(main, [words[0], *where, *words[1:]], catch_exceptions=False)
    return result.exit_code, result.output


def _visible(world: Path) -> dict[str, bytes]:
    """Every file but hidden ones, which are the program's own."""
    return {
        name: path.read_bytes()
        for path in sorted(world.rglob("*"))
        if path.is_file() and "/." not in f"/{(name := path.relative_to(world).as_posix())}"
    }


def _moments(asked: int, failure: Failure, *, every: bool) -> Sequence[int]:
    """The operations that fail: two of them, others where the disk is full, or each."""
    if every or asked < _FEW:
        return range(1, asked + 1)
    return (1, 1 + asked // 2) if failure == "full" else (1 + asked // 4, 1 + asked * 3 // 4)


@pytest.mark.parametrize("failure", ["once", "full"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_the_disk_refuses_loses_nothing_and_can_be_run_again(
    name: str, failure: Failure, tmp_path: Path, returned: Path, request: pytest.FixtureRequest
) -> None:
    if name == "redline":
        pytest.importorskip("python_redlines_docxodus")
    command = COMMANDS[name]
    start = tmp_path / "start"
    campaign = small_built(start, "final" if name == FIRST_RELEASE else "released")
    shutil.copy(returned, start)
    command.change(campaign)
    before = _visible(start)
    done = tmp_path / "done"
    shutil.copytree(start, done)
    with failing_disk(0, failure) as disk:
        code, _ = _run(command, done)
    whole = _visible(done)
    assert whole != before
    every = bool(request.config.getoption("--every-write"))
    moments = _moments(len(disk.asked), failure, every=every)
    refused = 0
    for at in moments:
        world = tmp_path / "world"
        shutil.copytree(start, world)
        with failing_disk(at, failure) as disk:
            failed, said = _run(command, world)
        left = _visible(world)
        for file, data in left.items():  # old or new, and never a part of it
            assert data in {before.get(file), whole.get(file)}, file
        assert left.keys() >= before.keys() & whole.keys()
        if left != whole:
            assert failed == 1
            assert re.search(r"-unwritable|-not-written", said), said
            refused += 1
            again, said = _run(command, world)
            assert again == code, said
        assert _visible(world) == whole
        shutil.rmtree(world)
    assert refused or name == "schema"  # of its many files those tried may be looked at alone


@pytest.mark.parametrize("failure", ["once", "full"])
def test_a_campaign_that_was_begun_on_a_full_disk_is_begun_again(
    failure: Failure, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    words = ["init", "--today", TODAY]
    with failing_disk(0, failure) as disk:
        assert CliRunner().invoke(main, [*words, str(tmp_path / "whole")]).exit_code == 0
    every = bool(request.config.getoption("--every-write"))
    whole = {
        path.relative_to(tmp_path / "whole"): path.read_bytes()
        for path in (tmp_path / "whole").rglob("*")
        if path.is_file()
    }
    refused = 0
    for at in _moments(len(disk.asked), failure, every=every):
        folder = tmp_path / f"{at}"
        with failing_disk(at, failure):
            run = CliRunner().invoke(main, [*words, str(folder)], catch_exceptions=False)
        if run.exit_code:
            refused += 1
            assert "file-not-written" in run.output
            again = CliRunner().invoke(main, [*words, str(folder)], catch_exceptions=False)
            assert again.exit_code == 0
        made = [path for path in folder.rglob("*") if path.is_file()]
        assert {path.relative_to(folder): path.read_bytes() for path in made} == whole
    assert refused


def test_a_campaign_is_not_begun_over_a_file_that_somebody_changed(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    words = ["init", "--today", TODAY, str(folder)]
    assert CliRunner().invoke(main, words).exit_code == 0
    (folder / "advocacy.yaml").write_text("mine", "utf-8")
    assert CliRunner().invoke(main, words).exit_code == 2
    assert (folder / "advocacy.yaml").read_text("utf-8") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="limits of this sort are not of Windows")
def test_a_limit_of_the_system_on_the_size_of_files_is_a_finding(tmp_path: Path) -> None:
    """No replaced function: the system itself refuses, after a part of the file was written."""
    import resource
    import signal

    campaign = small(tmp_path)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limit[1]))
        run = campaign.build()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert run.code == 1
    assert "shelf-unwritable" in run.err
    assert "the file is too large" in run.err
    assert list(campaign.draft("").glob("*.docx")) == []
    assert campaign.build().written() == ALL
