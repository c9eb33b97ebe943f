"""Each library does its work where docs/design.md says: its code runs in that command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaigns.running import PROJECT, TODAY, small

# The libraries of which code runs while a command runs; what only happens at an import does not count.
CALLED = """
import importlib, json, sys
libraries = json.loads(sys.argv[1])
for library in libraries:
    importlib.import_module(library)
from advocacy.cli import main
called = set()
def note(frame, event, _):
    called.add(frame.f_globals.get("__name__", "").partition(".")[0])
sys.setprofile(note)
try:
    main(sys.argv[2:], standalone_mode=False)
except SystemExit as ended:
    assert not ended.code, ended.code
sys.setprofile(None)
print("\\n" + json.dumps(sorted(called & set(libraries))))
"""
LIBRARIES = ("click", "yaml", "jinja2", "markdown_it", "docx", "lxml", "pandas", "openpyxl", "xlrd", "pydantic")
EVIDENCE = {"click", "yaml"}


@pytest.mark.parametrize(
    ("command", "called", "never"),
    [
        (("check",), EVIDENCE | {"jinja2", "markdown_it"}, {"pandas", "openpyxl"}),
        (("build",), EVIDENCE | {"jinja2", "markdown_it", "docx"}, {"pandas", "openpyxl"}),
        (("figures", "--format", "csv"), EVIDENCE | {"pandas"}, {"openpyxl", "docx"}),
        (("figures", "--format", "xlsx", "--output", "{root}/figures.xlsx"), EVIDENCE | {"pandas", "openpyxl"}, {"docx"}),
        (("form", "coverage-gap", "{root}/gaps.xlsx"), EVIDENCE | {"openpyxl"}, {"pandas", "docx"}),
        (("figures",), EVIDENCE, {"pandas", "openpyxl", "docx"}),
        (("status",), EVIDENCE, {"pandas", "openpyxl", "docx"}),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)  # fmt: skip
def test_a_library_does_its_work_in_its_command_alone(
    tmp_path: Path, command: tuple[str, ...], called: set[str], never: set[str]
) -> None:
    root = small(tmp_path).root
    words = [word.format(root=root) for word in command]
    words += ["--campaign", str(root), "--today", TODAY]
    ran = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", CALLED, json.dumps(LIBRARIES), *words],
        check=False, capture_output=True, encoding="utf-8", cwd=PROJECT,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found = set(json.loads(ran.stdout.splitlines()[-1]))
    assert called <= found, called - found
    assert never.isdisjoint(found), never & found
