"""Which drafts tell of a record, and in which words."""

from __future__ import annotations

from pathlib import Path

from advocacy.model.codes import CODES
from advocacy.model.finding import Finding
from advocacy.model.ledger import BlockText, Ledger, StandingBlock
from advocacy.model.place import Place
from advocacy.shelve import on_shelf, report_withheld, uses
from tests.shelve.laying import shelve

BLOCKS = (
    BlockText("_adv_b1", "司机被解雇。", (), ("driver",)),
    BlockText("_adv_b2", "司机和店员都没有申诉渠道。", (), ("driver", "clerk")),
    BlockText("_adv_b3", "没有案例的一段。"),
)


def test_uses(drafts: Path) -> None:
    _, ledger = shelve(b"x", "hiring.zh.docx", drafts, Ledger(), "in", blocks=BLOCKS)
    assert uses(ledger, "hiring.zh.docx") == {
        "driver": ("司机被解雇。", "司机和店员都没有申诉渠道。"),
        "clerk": ("司机和店员都没有申诉渠道。",),
    }
    assert uses(ledger, "other.zh.docx") == {}


def test_edited_draft_keeps_what_it_was_made_from(drafts: Path) -> None:
    name = "hiring.zh.docx"
    _, ledger = shelve(b"x", name, drafts, Ledger(), "in", blocks=BLOCKS)
    (drafts / name).write_bytes(b"edited")
    _, ledger = shelve(b"without the driver", name, drafts, ledger, "in2", blocks=BLOCKS[2:])
    assert set(uses(ledger, name)) == {"driver", "clerk"}
    assert uses(ledger, "hiring.zh.new.docx") == {}
    assert on_shelf(drafts, ledger) == (name, "hiring.zh.new.docx")
    (drafts / name).unlink()
    assert on_shelf(drafts, ledger) == ("hiring.zh.new.docx",)


def test_withheld_record_is_reported_with_file_and_paragraph(drafts: Path) -> None:
    name = "hiring.zh.docx"
    _, ledger = shelve(b"x", name, drafts, Ledger(), "in", blocks=BLOCKS)
    assert report_withheld(drafts, ledger, name, {"clerk"}) == (
        Finding(
            "draft-tells-withheld",
            Place("briefs/drafts/hiring.zh.docx"),
            {"name": name, "record": "clerk", "where": ("", ""), "text": "司机和店员都没有申诉渠道。"},
            ("order:hiring", "record:clerk"),
        ),
    )
    assert len(report_withheld(drafts, ledger, name, {"driver"})) == 2
    assert report_withheld(drafts, ledger, name, set()) == ()
    assert report_withheld(drafts, ledger, "other.zh.docx", {"driver"}) == ()
    # a person has taken the second paragraph out
    where = ("的第5段", ", paragraph 5,")
    (one,) = report_withheld(drafts, ledger, name, {"driver"}, [StandingBlock("司机被辞退。", ("driver",), where)])
    assert (one.details["text"], one.details["where"]) == ("司机被辞退。", where)
    assert "draft-tells-withheld" in CODES
