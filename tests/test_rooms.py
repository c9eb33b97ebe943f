"""The rooms of the program are as docs/design.md draws them."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

from tests.campaigns.running import PROJECT

PAGE = (PROJECT / "docs" / "design.md").read_text("utf-8")
ROOMS = {
    path.stem
    for path in (PROJECT / "advocacy").iterdir()
    if not path.stem.startswith("_") and (path.suffix == ".py" or (path / "__init__.py").exists())
}
# Each runs one command and calls what that needs; the picture shows what they go through.
OF_ONE_COMMAND = {
    "cli",
    "release",
    "refresh",
    "redline",
    "feedback",
    "recall",
    "inspect",
    "why",
    "rebuilding",
    "fixing",
    "workbench",
}


def _imports() -> Iterator[tuple[str, str]]:
    for path in (PROJECT / "advocacy").rglob("*.py"):
        room = path.relative_to(PROJECT / "advocacy").parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.ImportFrom(module="advocacy", names=names):
                    imported = {name.name for name in names}
                case ast.ImportFrom(module=str(module)) if module.startswith("advocacy."):
                    imported = {module.split(".")[1]}
                case ast.Import(names=names):
                    imported = {name.name.split(".")[1] for name in names if name.name.startswith("advocacy.")}
                case _:
                    continue
            yield from ((room, other) for other in imported & ROOMS - {room} if room in ROOMS)


IMPORTS = set(_imports())
ARROWS = set(re.findall(r"^ +(\w+) --> (\w+)$", PAGE, re.MULTILINE))
(_NOT_DRAWN,) = re.findall(r"Known to all and not drawn: (.+)\.$", PAGE, re.MULTILINE)
NOT_DRAWN = set(re.findall(r"`(\w+)`", _NOT_DRAWN))


def _layers() -> list[set[str]]:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    (layers,) = (contract["layers"] for contract in settings["contracts"] if contract["type"] == "layers")
    return [set(layer.split(" | ")) for layer in layers]


def test_every_arrow_is_an_import() -> None:
    assert ARROWS <= IMPORTS


def test_every_import_of_a_drawn_room_is_an_arrow() -> None:
    drawn = {room for arrow in ARROWS for room in arrow} - OF_ONE_COMMAND
    assert {"build", "pipeline", "texts", "finishing", "publishing", "load", "check", "compose", "write"} <= drawn
    imports = {(room, other) for room, other in IMPORTS if room in drawn and other not in NOT_DRAWN}
    assert imports - ARROWS == set(), "draw these in docs/design.md, section 4"


def test_every_other_import_goes_down_the_layers() -> None:
    height = {room: at for at, layer in enumerate(reversed(_layers())) for room in layer}
    assert {(room, other) for room, other in IMPORTS if height[room] <= height[other]} == set()


def test_every_room_is_described() -> None:
    rows = re.findall(r"^\| (`\w+`.*?) \|", PAGE.partition("## 3.")[2].partition("## 4.")[0], re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == ROOMS
