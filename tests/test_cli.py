"""The commands as a person meets them: what they print, and how they end."""

from __future__ import annotations

import datetime
import io
import json
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from advocacy import build as builder
from advocacy.cli import main
from advocacy.kinds import KINDS
from advocacy.kinds.form import form_of
from advocacy.kinds.kind import Kind
from advocacy.load.schema import schemas
from advocacy.messages import messages
from advocacy.model.asked import asked_of
from advocacy.model.codes import CODES
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.forms import FORMS
from tests.campaigns.running import BRIEF, PETITION, PROJECT, SOURCES, TODAY, Campaign, shipped, small, small_built

DRIVER = "evidence/cases/driver-dismissed.yaml"
HEAVY = ("pandas", "openpyxl", "docx", "lxml", "jinja2", "pydantic", "yaml", "babel", "markdown_it")


def program(*words: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, from no campaign's folder."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "advocacy", *words],
        check=False, capture_output=True, encoding="utf-8", cwd=PROJECT,
    )  # fmt: skip


def run(*words: str) -> tuple[int, str]:
    """Exit code and all that was printed."""
    result = CliRunner().invoke(main, list(words), catch_exceptions=False)
    return result.exit_code, result.output


# ---------------------------------------------------------------- exit codes


def test_exit_0_where_there_is_nothing_to_say(tmp_path: Path) -> None:
    built = small(tmp_path).build()
    assert (built.code, built.err) == (0, "")


def test_exit_1_for_an_error(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    assert campaign.check().code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("biuld",),
        ("build", "--today", "tomorrow"),
        ("build", "--today", "2026-2-30"),
        ("build", "--campaign", "no-such-folder"),
        ("build", "--format", "xml"),
        ("new", "discrimination-case"),
        ("new", "discrimination", "driver"),
        ("new", "discrimination-case", "Driver Dismissed"),
        ("explain", "unknown-keys"),
        ("explain", "fields", "discrimination"),
        ("explain", "fields"),
        ("trace",),
    ],
    ids=" ".join,
)
def test_exit_2_for_wrong_usage(words: tuple[str, ...]) -> None:
    code, said = run(*words)
    assert code == 2
    assert said.startswith("Usage: ")
    assert "Error: " in said


@pytest.mark.parametrize(
    "words",
    [
        ("new", "discrimination-cas", "driver"),
        ("new", "discrimination-case", "Driver Dismissed"),
        ("build", "--today", "30/11/2026"),
        ("init", "."),
    ],
    ids=" ".join,
)
def test_what_is_refused_before_the_language_is_known_is_said_in_both(words: tuple[str, ...]) -> None:
    _, said = run(*words)
    zh, slash, en = said.partition("Error: ")[2].partition(" / ")
    assert slash, said
    assert re.search("[\u4e00-\u9fff]", zh)
    assert not re.search("[\u4e00-\u9fff]", en)


@pytest.mark.parametrize(
    "words",
    [
        ("explain", "fields"),
        ("explain", "unknown-keys"),
        ("release",),
        ("figures", "--output", "a.csv"),
        ("build", "flexible-worker"),
        ("why", "flexible-worker"),
    ],
    ids=" ".join,
)
def test_what_is_refused_is_said_in_the_language_of_the_campaign_or_the_one_asked_for(words: tuple[str, ...]) -> None:
    chinese = run(*words)[1].partition("Error: ")[2]  # of the campaign that ships, in which the tests stand
    english = run(*words, "--language", "en")[1].partition("Error: ")[2]
    both = run(*words, "--language", "both")[1].partition("Error: ")[2]
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert english
    assert not re.search("[\u4e00-\u9fff]", english)
    assert both == f"{chinese.rstrip()} / {english}"


def test_exit_3_for_an_edited_draft_and_4_for_privacy_which_comes_first(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    campaign.draft(PETITION).write_bytes(b"mine")
    assert campaign.build().code == 3
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    assert campaign.build().code == 1  # an error comes before an edited draft
    campaign.edit("evidence/gaps/riders-without-cover.yaml", "平台骑手没有", "13912345678没有")
    assert campaign.build().code == 4  # and privacy before an error


def test_a_warning_is_an_error_only_where_it_is_asked_to_be(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "checked:\n  by:\n    zh: 核对组\n    en: checking group\n  on: 2026-11-01\n", "")
    built = campaign.build("--format", "json")
    assert [(one["code"], one["severity"]) for one in built.json["findings"]] == [("record-unchecked", "warning")]
    assert built.code == 0
    assert campaign.build().code == 0
    assert campaign.build("--strict").code == 1
    assert campaign.check().code == 0
    assert campaign.check("--strict").code == 1


# ------------------------------------------------------------------- findings


def test_the_shape_of_findings_in_json(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    campaign.path("evidence/statistics/insurance.xlsx").unlink()
    found = campaign.check("--format", "json").json
    assert list(found) == ["withheld", "findings", "more"]
    assert {tuple(one) for one in found["findings"]} == {
        ("code", "severity", "message", "remedy", "file", "line", "column", "sheet", "cell")
    }
    assert next(one for one in found["findings"] if one["code"] == "unknown-source") == {
        "code": "unknown-source",
        "severity": "error",
        "message": "there is no source “court-gazete”",
        "remedy": "did you mean “court-gazette”?",
        "file": DRIVER,
        "line": 36,
        "column": 13,
        "sheet": None,
        "cell": None,
    }


def test_json_of_a_build_is_nothing_but_json(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    assert campaign.build("--format", "json").json == {"withheld": [], "findings": [], "more": {}}
    assert campaign.build("--format", "json").json == {"withheld": [], "findings": [], "more": {}}


def test_a_cell_is_named_by_its_sheet_and_address(tmp_path: Path) -> None:
    import openpyxl

    campaign = small(tmp_path)
    path = campaign.path("evidence/statistics/insurance.xlsx")
    workbook = openpyxl.load_workbook(path)
    workbook["参保"]["B5"] = "约1.7"
    workbook.save(path)
    checked = campaign.check()
    assert "evidence/statistics/insurance.xlsx[参保!B5]: " in checked.err
    cells = [one["cell"] for one in campaign.check("--format", "json").json["findings"]]
    assert "B5" in cells


def test_findings_are_told_in_one_language_or_in_both(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    words = ("--campaign", str(campaign.root), "--today", TODAY)
    zh = f"{DRIVER}:36:13: unknown-source 没有名为“court-gazete”的来源；是不是“court-gazette”？"
    en = f"{DRIVER}:36:13: unknown-source there is no source “court-gazete”; did you mean “court-gazette”?"
    for language, told in (("zh", [zh]), ("en", [en])):
        assert run("check", *words, "--language", language)[1].splitlines() == told
    assert run("check", *words, "--language", "both")[1].splitlines() == [zh, en]


def test_findings_come_in_the_language_of_the_campaign(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    words = ("check", "--campaign", str(campaign.root), "--today", TODAY)
    settings = campaign.path("advocacy.yaml")
    plain = settings.read_text(encoding="utf-8")
    zh, en = ["没有名为“court-gazete”的来源"], ["there is no source “court-gazete”"]
    for line, told in (("language: zh", zh), ('language: "en"  # ours', en), ("# no language: Chinese is assumed", zh)):
        settings.write_text(f"{plain}{line}\n", encoding="utf-8")
        said = run(*words)[1]
        assert [one for one in (*zh, *en) if one in said] == told, line
        assert [one for one in (*zh, *en) if one in run(*words, "--format", "json")[1]] == told


@pytest.mark.parametrize(
    "settings",
    [None, "organisation: 某机构\n".encode("gb18030"), b"language: fr\n"],
    ids=["no advocacy.yaml", "not UTF-8", "no language of ours"],
)
def test_where_the_language_is_not_known_findings_come_in_both(tmp_path: Path, settings: bytes | None) -> None:
    campaign = small(tmp_path)
    campaign.path("advocacy.yaml").unlink()
    if settings is not None:
        campaign.write("advocacy.yaml", settings)
    said = campaign.run("check").err.splitlines()
    codes = [line.split(" ")[1] for line in said]
    assert len(said) >= 2
    assert codes[::2] == codes[1::2]
    assert any("\u4e00" <= sign <= "\u9fff" for sign in said[0])


def test_without_a_day_the_clock_is_read(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    assert campaign.run("build").code == 0
    today = datetime.datetime.now().astimezone().date()
    ledger = json.loads(campaign.draft(".ledger.json").read_text(encoding="utf-8"))
    assert abs(datetime.date.fromisoformat(ledger["last"]["day"]) - today).days <= 1


# ------------------------------------------------------------------------ new


MADE = {kind.name: f"evidence/{kind.folder}/made-{kind.name}.yaml" for kind in KINDS}


def codes_of(campaign: Campaign) -> dict[str, set[str]]:
    """The codes of all findings in each file that was made, those too that the screen counts."""
    report = builder.check(campaign.root, datetime.date.fromisoformat(campaign.today))
    return {name: {one.code for one in report.findings if one.place.file == file} for name, file in MADE.items()}


def test_a_new_file_asks_first_for_its_words_a_person_and_a_consent(tmp_path: Path) -> None:
    campaign = shipped(tmp_path)
    for name, file in MADE.items():
        made = campaign.run("new", name, f"made-{name}")
        assert (made.code, made.out) == (0, f"{campaign.path(file).as_posix()}\n")
        assert made.err.splitlines()[0].startswith("下一步：用文本编辑器打开这个文件")
        assert made.err.splitlines()[1].endswith(f"advocacy check --campaign {campaign.root}")
        first = campaign.path(file).read_text(encoding="utf-8").splitlines()[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
        assert named
        assert (PROJECT / file).parent.joinpath(named[1]).resolve().is_file()
    assert codes_of(campaign) == {name: {"to-be-decided", "starter-text"} for name in MADE}


def test_a_new_file_leaves_its_problems_to_a_person_and_names_those_there_are(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    assert campaign.run("new", "coverage-gap", "made").code == 0
    run = campaign.check("--format", "json")
    lines = campaign.path("evidence/gaps/made.yaml").read_text("utf-8").splitlines()
    (line,) = (number for number, text in enumerate(lines, 1) if text.startswith("problems: [decide]"))
    (found,) = (one for one in run.json["findings"] if (one["file"], one["line"]) == ("evidence/gaps/made.yaml", line))
    assert found["code"] == "to-be-decided"
    for problem in yaml.safe_load(campaign.path("evidence/agenda.yaml").read_text("utf-8"))["problems"]:
        assert problem in found["remedy"]


DECIDED = {
    "happened: decide": "happened: 2026-01",
    "act: decide": "act: dismissal",
    "forum: decide": "forum: none",
    "protection: decide": "protection: injury",
    "today: decide": "today: not-covered",
    "met_in: decide": "met_in: app",
    "affects: [decide]": "affects: [vision]",
    "how: decide": "how: audit",
    "now: decide": "now: unknown",
    "sort: decide": "sort: employer",
    "standing: decide": "standing: testimony",
    "problems: [decide]": "problems: [inaccessible-work]",
    "person: decide": "person: nobody",
    "given_by: decide": "given_by: self",
    "form: decide": "form: written",
    "  on: decide": "  on: 2026-11-01",
    "scope: decide": "scope: pseudonymous",
    "[decide]": "[legislature]",
    "【待补】": "那位应聘的人",
    "[to be completed]": "the applicant",
}


def test_a_new_file_that_was_decided_lacks_only_its_words_its_source_and_somebody_to_check_it(tmp_path: Path) -> None:
    campaign = shipped(tmp_path)
    for name, file in MADE.items():
        campaign.run("new", name, f"made-{name}")
        text = campaign.path(file).read_text("utf-8")
        for asked, answer in DECIDED.items():
            text = text.replace(asked, answer)
        campaign.path(file).write_text(text, "utf-8")
    lacking = {"starter-text", "unknown-source", "record-unchecked"}
    assert codes_of(campaign) == {
        kind.name: lacking | ({"place-not-told"} if "act" in kind.traits else set()) for kind in KINDS
    }


def test_new_never_writes_over_a_file_nor_outside_a_campaign(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    before = campaign.path(DRIVER).read_bytes()
    again = campaign.run("new", "discrimination-case", "driver-dismissed")
    assert again.code == 2
    assert "driver-dismissed.yaml is there already" in again.err
    assert campaign.path(DRIVER).read_bytes() == before
    elsewhere = Campaign(tmp_path / "elsewhere")
    elsewhere.root.mkdir()
    refused = elsewhere.run("new", "discrimination-case", "driver-dismissed")
    assert refused.code == 1
    assert refused.err.startswith("advocacy.yaml: no-campaign ")
    assert list(elsewhere.root.iterdir()) == []


def test_new_says_what_the_disk_refuses(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    shutil.rmtree(campaign.path("evidence/cases"))
    campaign.write("evidence/cases", "mine")
    refused = campaign.run("new", "discrimination-case", "driver")
    assert refused.code == 1
    assert "evidence/cases/driver.yaml: " in refused.err
    assert campaign.path("evidence/cases").read_text(encoding="utf-8") == "mine"


# -------------------------------------------------------------------- explain


def test_every_code_is_explained_in_both_languages() -> None:
    for code in CODES:
        ended, said = run("explain", code, "--language", "both")
        assert ended == 0
        for language, other in (("zh", "en"), ("en", "zh")):
            text = messages(language)[code]
            assert text.message in said
            alone = run("explain", code, "--language", language)[1]
            assert all(one in alone for one in (text.message, text.remedy, text.explanation))
            assert messages(other)[code].explanation not in alone


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    code, said = run("explain", "unknown-sorce", "--language", "en")
    assert code == 2
    assert "did you mean “unknown-source”?" in said


@pytest.mark.parametrize("name", ["discrimination-case", "orders", "laws", "sources", "sheet-maps"])
def test_the_name_of_a_kind_or_a_file_is_enough(name: str) -> None:
    assert run("explain", name) == run("explain", "fields", name)


KINDS_LISTED = "discrimination-case, coverage-gap, accessibility-shortfall, good-practice"


@pytest.mark.parametrize(
    ("word", "language", "lines"),
    [
        ("offer", "zh", ["discrimination-case：act  在哪个环节遇到的 · 选一项", "选最接近的一项；都不合适，就用自己的话写", "录用 offer"]),
        ("录用", "en", ["discrimination-case: act  At which step · one of a list",
                        "The nearest of these, or words of your own where none fits", "offer (offer of employment)"]),
        ("expires", "en", [f"{KINDS_LISTED}: consent.expires  Last day of the consent · a day like 2026-03-15",
                           "Leave it out if no end was agreed"]),
    ],
)  # fmt: skip
def test_a_field_or_a_word_of_a_list_is_explained(word: str, language: str, lines: list[str]) -> None:
    code, said = run("explain", word, "--language", language)
    assert code == 0
    assert [line.strip() for line in said.splitlines()] == lines


def test_a_word_that_nothing_has_is_answered_with_the_nearest_name() -> None:
    code, said = run("explain", "ordres", "--language", "en")
    assert (code, "did you mean “orders”?" in said) == (2, True)


def test_templates_are_explained_as_far_as_they_can_call() -> None:
    from advocacy.compose.vocabulary import CALLS, FENCES, FILTERS, VARIABLES

    code, said = run("explain", "templates", "--language", "both")
    assert code == 0
    for entry in (*CALLS, *FILTERS, *VARIABLES, *FENCES):
        assert f"{entry.written}\n    {entry.zh}\n    {entry.en}\n" in said
    assert CALLS[0].zh not in run("explain", "templates", "--language", "en")[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
def test_the_fields_of_a_kind_are_listed_with_label_help_example_and_choices(kind: Kind, language: Language) -> None:
    code, said = run("explain", "fields", kind.name, "--language", language)
    assert code == 0
    of_language = 0 if language == "zh" else 1
    lines = [line.strip() for line in said.splitlines()]
    for group, fields in form_of(kind):
        assert any(group.label[of_language] in line for line in lines)
        for one in fields:
            key = one.path.rpartition(".")[2]
            head = f"{'* ' if one.required else ''}{key}  {one.label[of_language]} · "
            (number,) = (number for number, line in enumerate(lines) if line.startswith(head))
            assert lines[number + 1] == one.help[of_language]
            if one.example is not None:
                assert any(line.startswith(("例：", "example: ")) for line in lines[number + 2 : number + 5])
        assert all(one.label[1 - of_language] not in said for one in fields if one.path != "kind")


def test_words_of_a_list_stand_with_their_labels_and_conditions_in_words() -> None:
    case = run("explain", "fields", "discrimination-case", "--language", "zh")[1]
    assert "可以写：招聘广告 advertisement、筛选简历或体检 screening、面试 interview、" in case
    assert "例：面试 interview\n" in case
    assert "必填的情形：由监护人同意时\n" in case
    assert "published 不能用的情形：本人讲述，或者没有公开的来源时\n" in case
    english = run("explain", "fields", "discrimination-case", "--language", "en")[1]
    assert "one of: advertisement (job advertisement), screening, interview, offer (offer of employment), " in english
    assert "has to be written where a guardian agreed\n" in english
    assert "published cannot stand where it is somebody’s own account, or has no published source\n" in english


@pytest.mark.parametrize("name", FORMS)
def test_the_fields_of_other_files_are_listed_too(name: str) -> None:
    code, said = run("explain", "fields", name, "--language", "both")
    assert code == 0
    form = FORMS[name]
    assert f"{form.called[0]} {name}：{form.file}" in said
    assert f"{form.called[1]}, {name}: {form.file}" in said
    for one in asked_of(form.part):
        assert f" {one.path.rpartition('.')[2]}  {one.label[0]} · " in said
        assert f" {one.path.rpartition('.')[2]}  {one.label[1]} · " in said


# --------------------------------------------------------------------- schema


def test_the_schemas_in_the_repository_are_those_of_the_program(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    made = campaign.run("schema")
    assert made.code == 0
    written = {path.name: path.read_text(encoding="utf-8") for path in campaign.path("schema").iterdir()}
    kept = {path.name: path.read_text(encoding="utf-8") for path in (PROJECT / "schema").iterdir()}
    assert written == kept
    assert set(written) == {f"{name}.schema.json" for name in schemas()}
    assert made.out.splitlines() == [campaign.path(f"schema/{name}.schema.json").as_posix() for name in schemas()]


def test_schema_says_what_the_disk_refuses(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write("schema", "mine")
    refused = campaign.run("schema")
    assert refused.code == 1
    assert "/schema/" in refused.err
    assert campaign.path("schema").read_text(encoding="utf-8") == "mine"


# ---------------------------------------------------------------------- trace


def test_trace_of_a_file_that_is_missing_or_no_word_file(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    missing = campaign.run("trace", "--language", "en", str(tmp_path / "no.docx"))
    assert missing.code == 1
    assert "word-file-missing" in missing.err
    campaign.write("no.docx", "hello")
    no_word = campaign.run("trace", "--format", "json", str(campaign.path("no.docx")))
    assert no_word.code == 1
    assert no_word.json["figures"] == []
    assert no_word.codes() == ["not-a-word-file"]


def test_trace_tells_of_a_number_whose_row_is_gone_and_of_counts(tmp_path: Path) -> None:
    import docx

    campaign = small_built(tmp_path)
    draft, sources = campaign.draft(BRIEF[0]), campaign.draft(SOURCES[0])
    document = docx.Document(str(sources))
    for table in document.tables:
        for row in table.rows:
            if row.cells[0].text == "A1":
                row._tr.getparent().remove(row._tr)
    document.save(str(sources))
    zh = campaign.run("trace", "--language", "zh", str(draft))
    en = campaign.run("trace", "--language", "en", str(draft))
    assert "附件中没有这个数字的出处" in zh.out
    assert "the annex has no row for this number" in en.out
    assert "figure-row-missing" in en.err
    assert "本机构证据库" in zh.out


def test_trace_by_text_where_the_marks_are_gone(tmp_path: Path) -> None:
    import docx

    campaign = small_built(tmp_path)
    draft = campaign.draft(PETITION)
    document = docx.Document(str(draft))
    for mark in document.element.body.xpath(".//w:bookmarkStart | .//w:bookmarkEnd"):
        mark.getparent().remove(mark)
    document.save(str(draft))
    traced = campaign.run("trace", "--language", "en", str(draft))
    assert "insurance.xlsx · 参保!B5" in traced.out
    assert "its mark is gone; found in the annex by its text" in traced.out


# ----------------------------------------------------------- as a whole program


def test_a_stream_that_cannot_change_its_encoding_is_written_to_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    main(["explain", "tab", "--language", "en"], standalone_mode=False)
    assert stream.getvalue().startswith("tab (error)\n")


def test_help_and_version_in_a_process_of_their_own() -> None:
    from advocacy import __version__

    helped = program("--help")
    assert helped.returncode == 0
    for command in ("new", "check", "build", "trace"):
        assert re.search(rf"^  {command} ", helped.stdout, re.MULTILINE)
    assert program("-h").stdout == helped.stdout
    assert __version__ in program("--version").stdout


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_says_in_both_languages_what_it_does(command: str) -> None:
    code, said = run(command, "--help")
    assert code == 0
    assert re.search(r"[A-Za-z]{3,}.*[.?] [\u4e00-\u9fff]+", said)


@pytest.mark.parametrize("stages", ["advocacy.kinds, advocacy.redact", "advocacy.compose, advocacy.write"])
def test_what_works_on_values_that_were_read_imports_no_pydantic(stages: str) -> None:
    script = f"import sys, {stages}; print([name for name in sys.modules if name.startswith('pydantic')])"
    loaded = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8", cwd=PROJECT
    )
    assert loaded.stdout == "[]\n"


def test_an_idle_build_imports_nothing_heavy(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    script = (
        "import json, sys\n"
        "from advocacy.cli import main\n"
        f"words = ['build', '--campaign', {str(campaign.root)!r}, '--today', '{TODAY}', '--language', 'en']\n"
        "try:\n    main(words)\nexcept SystemExit as ended:\n    assert not ended.code\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))\n"
    )
    idle = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", script],
        check=True, capture_output=True, encoding="utf-8", cwd=PROJECT,
    )  # fmt: skip
    said, loaded = idle.stdout.splitlines()
    assert "Nothing has changed" in said
    assert json.loads(loaded) == []


def test_the_makefile_takes_an_edited_draft_as_normal_work(tmp_path: Path) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("this machine has no make")
    campaign = small(tmp_path)
    shutil.copy(PROJECT / "Makefile", campaign.root)
    shutil.copy(PROJECT / "pyproject.toml", campaign.root)
    shutil.copy(PROJECT / "constraints.txt", campaign.root)
    venv = campaign.path(".venv")
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    (venv / "program").touch()

    def briefs() -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own Makefile
            [make, "briefs", f"RUN={sys.executable} -m advocacy"],
            check=False, capture_output=True, encoding="utf-8", cwd=campaign.root,
        )  # fmt: skip

    assert briefs().returncode == 0
    campaign.draft(PETITION).write_bytes(b"mine")
    edited = briefs()
    assert edited.returncode == 0
    assert "Edited drafts were kept" in edited.stdout
    campaign.edit(DRIVER, "source: court-gazette", "source: court-gazete")
    assert briefs().returncode != 0


def test_python_m_advocacy_is_the_same_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["advocacy", "--version"])
    runpy.run_module("advocacy.__main__", run_name="imported")
    assert capsys.readouterr().out == ""
    with pytest.raises(SystemExit) as end:
        runpy.run_module("advocacy", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out == CliRunner().invoke(main, ["--version"]).output
