"""Whatever people and builds do in any order, no byte of a person is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from advocacy.model.ledger import Ledger
from advocacy.shelve import read_ledger, write_ledger
from tests.shelve.laying import shelve

NAME = "a.zh.docx"
NAMES = st.sampled_from([NAME, "a.zh.new.docx", "a.zh.new-2.docx", "a.zh.new-3.docx", "my own.docx"])
BUILT = st.sampled_from([b"built 1", b"built 2", b"built 3"])


class Shelf(RuleBasedStateMachine):
    """`mine` is what a person saved last under each name."""

    @initialize()
    def start(self) -> None:
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name) / "drafts"
        self.folder.mkdir()
        self.mine: dict[str, bytes] = {}
        self.saves = 0

    def teardown(self) -> None:
        self.temporary.cleanup()

    @rule(data=BUILT, keep=st.booleans())
    def build(self, data: bytes, *, keep: bool) -> None:
        """`keep`: the ledger is written; else the build died before it could be."""
        ledger, _ = read_ledger(self.folder)
        _, ledger = shelve(data, NAME, self.folder, ledger, "inputs")
        if keep:
            assert write_ledger(self.folder, ledger) == ()
        # the built text is there to be read, and an own file out of the way brings it back
        assert any(path.read_bytes() == data for path in self.folder.glob("*.docx"))
        if NAME not in self.mine:
            assert (self.folder / NAME).exists()

    @rule(name=NAMES, back=st.booleans())
    def save(self, name: str, *, back: bool) -> None:
        """`back`: somebody puts an older text of ours back by hand."""
        self.saves += 1
        text = b"built 1, with my words" if back else b"my words"
        self.mine[name] = b"%s %d" % (text, self.saves)
        (self.folder / name).write_bytes(self.mine[name])

    @rule(name=NAMES)
    def delete(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)
        self.mine.pop(name, None)

    @rule(name=NAMES, other=NAMES)
    def rename(self, name: str, other: str) -> None:
        if (self.folder / name).exists() and name != other:
            (self.folder / name).replace(self.folder / other)
            self.mine.pop(other, None)
            if name in self.mine:
                self.mine[other] = self.mine.pop(name)

    @rule()
    def damage_ledger(self) -> None:
        (self.folder / ".ledger.json").write_bytes(b'{"version": 1, "files"')
        assert read_ledger(self.folder)[0] == Ledger()

    @invariant()
    def nothing_is_lost(self) -> None:
        for name, text in getattr(self, "mine", {}).items():
            assert (self.folder / name).read_bytes() == text


TestShelf = Shelf.TestCase
TestShelf.settings = settings(max_examples=150, stateful_step_count=20, deadline=None)
