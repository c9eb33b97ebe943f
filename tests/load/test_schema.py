"""The schemas in schema/ are those of the models, and say what the loader accepts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from advocacy.kinds import KINDS
from advocacy.load.schema import schemas

FOLDER = Path(__file__).parents[2] / "schema"


def test_the_files_equal_the_models() -> None:
    on_disk = {
        file.name.removesuffix(".schema.json"): json.loads(file.read_text(encoding="utf-8"))
        for file in FOLDER.glob("*.schema.json")
    }
    assert on_disk == schemas(), "write them anew with `advocacy schema`"


def test_there_is_a_schema_for_everything_that_staff_write() -> None:
    lists = {"agenda", "laws", "sources", "populations", "charts", "channels"}
    rest = {"advocacy", "order", "genre", "house", "sheet-map", "tracking", "register"}
    assert schemas().keys() == lists | rest | {kind.name for kind in KINDS}


# The ids in a register are written by the program.
@pytest.mark.parametrize("name", sorted(schemas().keys() - {"register"}))
def test_what_the_loader_gives_is_not_asked_of_staff(name: str) -> None:
    schema = schemas()[name]
    for block in (schema, *schema.get("$defs", {}).values()):
        required = set(block.get("required", ()))
        assert required <= block.get("properties", {}).keys()
        assert "id" not in block.get("properties", {})


def test_patterns_are_for_whole_texts() -> None:
    law = schemas()["laws"]["$defs"]["LawEntry"]["properties"]
    assert law["version"]["pattern"] == r"^(?:\d{4}-\d{2}-\d{2})$"
    assert list(law["articles"]["patternProperties"]) == [r"^(?:\d+(-\d+)?(\.\d+){0,2})$"]


def test_editors_show_what_each_field_is_called_and_what_to_write() -> None:
    made = schemas()
    for name in {*made} - {"house"}:
        blocks = {"": made[name], **made[name].get("$defs", {})}
        for block, schema in blocks.items():
            for key, value in schema.get("properties", {}).items():
                assert block == "Other" or re.fullmatch(r".+：.+ / .+: .+", value["description"]), (name, block, key)
    act = made["discrimination-case"]["properties"]["act"]["description"]
    assert act == (
        "在哪个环节遇到的：选最接近的一项；都不合适，就用自己的话写 / "
        "At which step: The nearest of these, or words of your own where none fits"
    )
