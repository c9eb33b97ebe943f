"""A house style with a broken part is a finding about that style, never a broken document."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.model.document import Document
from advocacy.write import read_house, write
from tests.campaigns import packages
from tests.campaigns.packages import packed
from tests.write.conftest import HOUSES

NAMES = ("gongwen", "brief", "large-print")
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda part: part[: len(part) // 2],
    "no XML": lambda _: b"\x00\x01 not XML",
    "another root": lambda _: b'<?xml version="1.0"?><other/>',
    "an entity": lambda part: (
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>' + re.sub(rb"<\?xml.*?\?>", b"", part)
    ),
}


def parts_of(name: str) -> dict[str, bytes]:
    return packages.parts_of((HOUSES / f"{name}.docx").read_bytes())


PLACES = [(name, part) for name in NAMES for part in parts_of(name)]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize(("name", "part"), PLACES)
def test_a_broken_part_is_a_finding_or_does_not_matter(
    name: str, part: str, damage: str, documents: dict[str, Document]
) -> None:
    sound = parts_of(name)
    house, found = read_house(name, packed({**sound, part: DAMAGES[damage](sound[part])}))
    if house is not None:  # nothing of this part goes into a document
        whole, _ = read_house(name, packed(sound))
        assert whole is not None
        assert write(documents["zh"], house) == write(documents["zh"], whole)
        return
    assert {one.about for one in found} == {(f"house:{name}",)}
    assert {one.place.file for one in found} == {f"templates/house/{name}.docx"}
    assert {one.code for one in found} <= {"house-part-broken", "house-unreadable"}


@pytest.mark.parametrize(
    "part",
    [
        "word/theme/theme1.xml",
        "word/fontTable.xml",
        "word/settings.xml",
        "word/footer1.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "word/document.xml",
    ],
)
@pytest.mark.parametrize("damage", DAMAGES)
def test_the_part_that_is_broken_is_named(part: str, damage: str) -> None:
    sound = parts_of("brief")
    _, found = read_house("brief", packed({**sound, part: DAMAGES[damage](sound[part])}))
    assert [(one.code, one.details.get("part")) for one in found] == [("house-part-broken", part)]


@given(data=st.data())
def test_a_house_with_pieces_missing_or_changed_never_raises(data: st.DataObject) -> None:
    """Whole XML in which an element or a value is not what Word writes."""
    sound = parts_of("brief")
    part = data.draw(st.sampled_from(["word/styles.xml", "word/numbering.xml", "word/document.xml",
                                      "word/_rels/document.xml.rels", "word/settings.xml"]))  # fmt: skip
    text = sound[part].decode()
    values = [match.span(1) for match in re.finditer(r'="([^"]*)"', text)]
    start, end = data.draw(st.sampled_from(values))
    new = data.draw(st.sampled_from(["", "x", "-1", "9999999999999", "../../x", "甲"]))
    changed = (text[:start] + new + text[end:]).encode()
    house, found = read_house("brief", packed({**sound, part: changed}))
    assert (house is None) == bool(found)
