"""How somebody begins: the help, and a campaign from nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from advocacy.cli import EVERYDAY, OTHERS, main
from tests.campaigns.running import PROJECT, TODAY, Campaign


def said(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, words)
    return result.exit_code, result.output


def test_the_help_shows_the_everyday_commands_and_where_the_others_are() -> None:
    code, text = said("--help")
    assert code == 0
    listed = text.partition("Commands:\n")[2].partition("\n\n")[0]
    names = [line.split()[0] for line in listed.splitlines() if line[2:3].strip()]
    assert names == ["new", "check", "build", "status", "trace", "release"]
    assert "advocacy help all" in text
    assert said("help") == (0, text)


def test_help_all_lists_every_command_in_both_languages() -> None:
    code, text = said("help", "all")
    assert code == 0
    lines = [line for line in text.splitlines() if line[:2] == "  " and line[2:3].strip()]
    assert [line.split()[0] for line in lines] == [one.name for one in (*EVERYDAY, *OTHERS)]
    assert "登记递交" in text


def test_help_of_one_command_and_of_none() -> None:
    code, text = said("help", "release")
    assert code == 0
    assert "--verify" in text
    code, text = said("help", "relese")
    assert code == 2
    assert "did you mean “release”?" in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_campaign_from_nothing_builds_at_once(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "new" / "campaign"
    code, text = said("init", str(folder), "--language", language, "--today", TODAY)
    assert code == 0
    told = text.splitlines()
    assert told[-1].endswith(f"cd {folder.as_posix()} && advocacy build")
    assert all(Path(line).is_file() for line in told[:-1])
    for path in folder.rglob("*.yaml"):
        named = path.read_text("utf-8").partition("$schema=")[2].partition("\n")[0]
        assert (path.parent / named).is_file(), path
    library = PROJECT / "evidence" / "laws"
    assert {path.name: path.read_bytes() for path in (folder / "evidence" / "laws").iterdir()} == {
        path.name: path.read_bytes() for path in library.iterdir()
    }
    campaign = Campaign(folder)
    run = campaign.build()
    assert run.code == 0
    (open_marks,) = run.err.splitlines()  # the address is still to be filled in
    assert " marks-open " in open_marks
    name = f"accessible-workplaces.{language}"
    assert run.written() == {f"{name}.docx", f"{name}.sources.docx"}
    assert campaign.run("status", "--today", TODAY, "--language", language).code == 0
    assert campaign.run("new", "coverage-gap", "riders").code == 0
    status = campaign.run("status", "--today", TODAY, "--language", language)
    assert status.code == 1
    assert "riders.yaml" in status.err  # which asks whether it is about a person


def test_init_leaves_a_folder_with_anything_in_it_alone(tmp_path: Path) -> None:
    assert said("init", str(tmp_path))[0] == 0
    (tmp_path / "mine.txt").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    code, text = said("init", str(tmp_path))
    assert code == 2
    assert "is not empty" in text
    assert sorted(tmp_path.rglob("*")) == before
    (tmp_path / "file").write_text("mine")
    assert said("init", str(tmp_path / "file"))[0] == 2
    code, text = said("init", str(tmp_path / "file" / "below"))
    assert code == 1
    assert (tmp_path / "file").read_text() == "mine"
