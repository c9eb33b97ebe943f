"""The campaign full of plants: each is found by its code, and nothing of it is in any output.

What is planted, and what must not be printed, stands in the files of the campaign themselves; see
its README.md for how to add some.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.campaigns.running import HERE, HIRING, Campaign, Run, members

PLANTED = HERE / "planted"
_PLANT = re.compile(r"^(?:#|\{#) planted: ([a-z0-9-]+)(?: in ([^\s#]+))?(?: #\})?$", re.MULTILINE)
_TEXTS = {".yaml", ".md", ".csv"}


def announced() -> list[tuple[str, str]]:
    """(file, code) of every plant, from the comments of the files."""
    plants = set()
    for path in PLANTED.rglob("*"):
        if path.suffix in _TEXTS and path.name != "README.md":
            file = path.relative_to(PLANTED).as_posix()
            for code, elsewhere in _PLANT.findall(path.read_text(encoding="utf-8")):
                plants.add((elsewhere or file, code))
    return sorted(plants)


def secrets() -> list[str]:
    lines = (PLANTED / "secrets.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Campaign, Run, Run]:
    """The campaign, what its build said in JSON, and what its check says to a person."""
    root = tmp_path_factory.mktemp("planted") / "campaign"
    shutil.copytree(PLANTED, root, ignore=shutil.ignore_patterns("drafts"))
    campaign = Campaign(root)
    run = campaign.build("--format", "json")
    return campaign, run, campaign.run("check", "--today", "2026-11-22")


def test_each_plant_is_found_by_its_code_and_nothing_else_is(built: tuple[Campaign, Run, Run]) -> None:
    _, run, _ = built
    assert run.code == 4
    found = {(one["file"], one["code"]) for one in run.json["findings"]}
    assert sorted(found) == announced()


def test_only_what_draws_on_no_plant_is_built(built: tuple[Campaign, Run, Run]) -> None:
    campaign, _, told = built
    assert set(campaign.drafts()) == HIRING
    assert told.code == 4


def forms(secret: str) -> set[str]:
    """A secret as it may stand in an output: as it is, in full width, escaped, without blanks."""
    wide = "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in secret)
    told = {secret, secret.lower(), wide, html.escape(secret), "".join(secret.split())}
    told.add("".join(f"&#{ord(one)};" for one in secret))
    told.add(json.dumps(secret)[1:-1])
    return told


def holds(content: bytes, secret: str) -> bool:
    """Whether the secret stands in some bytes, in any form and encoding, with or without markup."""
    encodings = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
    if any(form.encode(encoding) in content for form in forms(secret) for encoding in encodings):
        return True
    text = unicodedata.normalize("NFKC", re.sub(r"<[^>]*>", "", content.decode("utf-8", "ignore")))
    squeezed = re.sub(r"[\s\-·]", "", html.unescape(text)).lower()
    return re.sub(r"[\s\-·]", "", secret).lower() in squeezed


def outputs(campaign: Campaign) -> list[tuple[str, bytes]]:
    """Every file that the build has written, and every part of every package."""
    written: list[tuple[str, bytes]] = []
    for path in sorted(campaign.draft("").rglob("*")):
        if path.is_file():
            written.append((path.name, path.name.encode() + path.read_bytes()))
            if path.suffix == ".docx":
                written += members(path.read_bytes(), f"{path.name}/")
    return written


@pytest.mark.parametrize("secret", secrets())
def test_no_secret_is_in_any_output(secret: str, built: tuple[Campaign, Run, Run]) -> None:
    campaign, run, told = built
    said = [("screen", one.encode()) for one in (run.out, run.err, told.out, told.err)]
    files = outputs(campaign)
    assert len(files) > 20
    assert [name for name, content in (*files, *said) if holds(content, secret)] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("written", ["19900000000", "１９９００００００００", "<w:t>199</w:t><w:t>0000 0000</w:t>"])
def test_the_search_for_secrets_would_find_one(written: str, encoding: str) -> None:
    if "<" in written and encoding != "utf-8":
        return  # parts are written in UTF-8; the others are what a stray copy would be in
    assert holds(f"a{written}b".encode(encoding), "19900000000")


def test_every_secret_is_planted() -> None:
    campaign = [
        (PLANTED / path, path.read_bytes())
        for path in Path(PLANTED).rglob("*")
        if path.suffix in _TEXTS and path.name != "README.md"
    ]
    for secret in secrets():
        assert any(holds(content, secret) for _, content in campaign), secret
