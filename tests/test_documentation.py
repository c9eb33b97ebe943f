"""The documentation, the help and the registries say the same."""

from __future__ import annotations

import re
from collections import Counter

import click
import pytest

from advocacy.check import (
    EVIDENCE_RULES,
    FILE_RULES,
    FINAL_RULES,
    PARAGRAPH_RULES,
    RECORD_RULES,
    TEXT_RULES,
    TYPED_RULES,
)
from advocacy.cli import EVERYDAY, main
from advocacy.compose.calls import Calls
from advocacy.compose.vocabulary import CALLS, FILTERS
from advocacy.kinds import KINDS
from advocacy.model.codes import ALL, CODES
from tests.campaigns.running import PROJECT

PAGES = sorted(
    path.relative_to(PROJECT).as_posix() for path in (*PROJECT.glob("*.md"), *(PROJECT / "docs").glob("**/*.md"))
)
_LINK = re.compile(r"(?<!`)!?\[[^\]]*\]\(([^)\s]+)\)")


def page(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_and_every_option_of_it_is_documented(command: str) -> None:
    text = page("docs/commands.md")
    assert f"advocacy {command}" in text
    for parameter in main.commands[command].params:
        if isinstance(parameter, click.Option):
            assert any(name in text for name in parameter.opts), parameter.opts


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
@pytest.mark.parametrize("command", [str(one.name) for one in EVERYDAY])
def test_every_everyday_command_is_in_both_readmes(name: str, command: str) -> None:
    made = {"build": "make briefs", "check": "make check"}.get(command, f"advocacy {command}")
    assert f"advocacy {command}" in page(name) or made in page(name)
    assert "make briefs" in page(name)
    assert "make test" in page(name)


def test_the_page_names_the_everyday_commands_in_the_order_of_the_help() -> None:
    assert ", ".join(f"`{one.name}`" for one in EVERYDAY) in page("docs/commands.md")


def test_every_exit_code_is_documented() -> None:
    text = page("docs/commands.md")
    for code in range(5):
        assert re.search(rf"^\|\s*`?{code}`?\s*\|", text, re.MULTILINE), code


def test_every_finding_code_is_listed_and_no_other() -> None:
    listed = re.findall(r"^(?:#+ |\| ?|- )`([a-z0-9-]+)`", page("docs/findings.md"), re.MULTILINE)
    assert Counter(listed) == Counter(CODES.keys())


def test_no_two_findings_share_a_code() -> None:
    assert [code for code, times in Counter(one.code for one in ALL).items() if times > 1] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in _LINK.findall(page(name)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        path = (PROJECT / name).parent / file if file else PROJECT / name
        assert path.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}
            assert anchor in slugs, target


def test_contributing_names_every_registry_and_every_place_for_an_extension() -> None:
    text = page("CONTRIBUTING.md")
    rules = (
        "EVIDENCE_RULES",
        "RECORD_RULES",
        "PARAGRAPH_RULES",
        "TYPED_RULES",
        "TEXT_RULES",
        "FINAL_RULES",
        "FILE_RULES",
    )
    for registry in ("KINDS", *rules, "WRITERS"):
        assert registry in text
    for place in ("evidence/", "templates/", "templates/house/", "advocacy/kinds/",
                  "advocacy/check/", "advocacy/write/", "advocacy/model/codes/"):  # fmt: skip
        assert place in text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(getattr(kind, "name", kind)))
def test_every_kind_has_its_schema_and_its_module(kind: object) -> None:
    name = str(getattr(kind, "name", kind))
    assert (PROJECT / "schema" / f"{name}.schema.json").is_file()
    assert (PROJECT / "advocacy" / "kinds" / f"{name.replace('-', '_')}.py").is_file()


def test_every_rule_is_a_module_of_its_own_name() -> None:
    evidence = (*EVIDENCE_RULES, *RECORD_RULES, *PARAGRAPH_RULES, *TYPED_RULES)
    for rule in (*evidence, *TEXT_RULES, *FINAL_RULES, *FILE_RULES):
        name = str(getattr(rule, "__name__", rule))
        files = (f"{name}.py", f"{name}/__init__.py")
        assert any((PROJECT / "advocacy" / "check" / file).is_file() for file in files), name


def test_what_templates_can_call_is_what_explain_lists() -> None:
    calls = Calls(None, None)  # type: ignore[arg-type]  # only the names are asked for
    assert {entry.name for entry in CALLS} == set(calls.globals())
    assert {entry.name for entry in FILTERS} == set(calls.filters())


def test_every_goal_of_the_makefile_is_shown_by_its_help() -> None:
    text = page("Makefile")
    (phony,) = re.findall(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    shown = re.findall(r"^([a-z]+):.*?## \S", text, re.MULTILINE)
    assert sorted(shown) == sorted(phony.split())


def test_the_licences_and_the_paper_are_named() -> None:
    content = (PROJECT / "LICENSE-CONTENT.md").read_text(encoding="utf-8")
    assert "MIT" in (PROJECT / "LICENSE").read_text(encoding="utf-8")
    assert "CC BY 4.0" in content or "Attribution 4.0" in content
    assert re.search("Li Shuang|李双娥", content)


def test_no_page_says_how_or_where_it_was_made() -> None:
    for name in PAGES:
        assert not re.search(r"/work/|/tmp/|\bissue #?\d|\bsession\b", page(name)), name


def test_the_pages_are_where_readers_look_for_them() -> None:
    for name in ("README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/design.md",
                 "docs/commands.md", "docs/findings.md", "docs/limits.md"):  # fmt: skip
        assert (PROJECT / name).is_file(), name


def test_the_page_of_checks_names_findings_that_exist() -> None:
    named = re.findall(r"`([a-z]+(?:-[a-z]+)+)`", page("docs/checks.md"))
    assert [code for code in named if code not in CODES] == []
