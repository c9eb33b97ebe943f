"""How somebody begins: the help, and a campaign from nothing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from advocacy.cli import EVERYDAY, OTHERS, main
from tests.campaigns.running import PROJECT, TODAY, Campaign, small_built

needs_shell = pytest.mark.skipif(os.name == "nt", reason="a line for the shell of Linux and macOS")


def said(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, words)
    return result.exit_code, result.output


def test_the_help_shows_the_everyday_commands_and_where_the_others_are() -> None:
    code, text = said("--help")
    assert code == 0
    listed = text.partition("Commands:\n")[2].partition("\n\n")[0]
    names = [line.split()[0] for line in listed.splitlines() if line[2:3].strip()]
    assert names == ["new", "check", "open", "build", "status", "trace", "release"]
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
    files = [line.strip() for line in text.splitlines() if line.startswith("  ")][:-1]
    assert "briefs/accessible-workplaces.yaml" in files
    assert all((folder / file).is_file() for file in files)
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


def in_shell(line: str, where: Path) -> subprocess.CompletedProcess[str]:
    """A line as somebody pastes it into a terminal."""
    return subprocess.run(["/bin/sh", "-c", line], cwd=where, capture_output=True, text=True, check=False)  # noqa: S603


@needs_shell
@pytest.mark.parametrize(
    ("language", "name", "next_step"),
    [
        ("zh", "我们的 倡导项目", "下一步，复制下面这一行运行，生成第一份文稿："),
        ("en", "it's #1 $HOME", "Next, copy the line below and run it, to build the first document:"),
    ],
)
def test_the_last_words_of_init_work_as_they_stand_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, name: str, next_step: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    code, text = said("init", name, "--language", language, "--today", TODAY)
    assert code == 0
    *_, before, line = text.splitlines()
    assert before == next_step
    done = in_shell(line, tmp_path / "elsewhere")
    assert done.returncode == 0, done.stderr
    draft = tmp_path / name / "briefs" / "drafts" / f"accessible-workplaces.{language}.docx"
    assert draft.is_file()
    assert done.stdout.splitlines()[-1].endswith((tmp_path / name).as_posix())  # where the documents are
    draft.unlink()
    made = in_shell("make briefs && make check", tmp_path / name)
    assert made.returncode == 0, made.stdout + made.stderr
    assert draft.is_file()
    draft.write_bytes(b"mine")
    assert in_shell("make briefs", tmp_path / name).returncode == 0  # an edited draft is normal work
    (tmp_path / name / "advocacy.yaml").write_text("organisation: 1\n")
    assert in_shell("make briefs", tmp_path / name).returncode != 0


def test_advocacy_alone_says_how_a_campaign_stands_and_what_is_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, text = said()
    assert (code, text.splitlines()[0]) == (0, "这里不是倡导项目的文件夹。 / This folder holds no campaign.")
    assert " init my-campaign\n" in text
    assert said("init", "ours", "--language", "en")[0] == 0
    campaign = Campaign(tmp_path / "ours")
    monkeypatch.chdir(campaign.root)

    def stands() -> tuple[str, str]:
        """How many of what there are, and the command that is next."""
        code, text = said()
        assert code == 0
        assert text.isascii()  # in the language of the campaign alone
        lines = text.splitlines()
        assert lines[0] == f"campaign: {campaign.root}"
        return lines[1], lines[3].rpartition("advocacy ")[2]

    assert stands() == ("records: 1, orders: 1; files built: 0, edited by somebody: 0.", "build")
    assert said("build")[0] == 0
    assert stands() == (
        "records: 1, orders: 1; files built: 2, edited by somebody: 0.",
        "new accessibility-shortfall first-case",
    )
    campaign.edit("advocacy.yaml", "example: true\n", "")
    assert stands()[1] == "build"  # something changed
    campaign.edit("evidence/accessibility/office-steps.yaml", "synthetic", "official")
    said("build")
    campaign.draft("accessible-workplaces.en.docx").write_bytes(b"mine")
    assert stands()[0].endswith("edited by somebody: 1.")
    campaign.take_out("briefs/accessible-workplaces.yaml")
    assert stands()[1] == "explain fields orders"
    monkeypatch.chdir(campaign.root / "evidence")
    assert said()[1].splitlines()[-1] == f"  cd {campaign.root}"


def test_what_was_wrong_in_the_last_build_is_not_called_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = small_built(tmp_path)
    campaign.edit("advocacy.yaml", "example: true\n", "")
    monkeypatch.chdir(campaign.root)
    assert said("build", "--today", TODAY)[0] == 1  # invented evidence that nothing calls an example
    assert "上次生成以后有变化，或者上次有没改好的地方。" in said()[1]


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
