from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.campaigns.packages import as_octets, as_text, packed, parts_of
from tests.campaigns.running import Campaign, small_built

DRAFT = "fair-hiring.zh.docx"
BODY = "word/document.xml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def by(author: str, tag: str, content: str) -> str:
    """A tracked change."""
    return f'<w:{tag} w:id="900" w:author="{author}" w:date="2026-12-01T09:00:00Z">{content}</w:{tag}>'


def inserted(author: str, text: str) -> str:
    return by(author, "ins", f"<w:r><w:t>{text}</w:t></w:r>")


def struck(author: str, text: str) -> str:
    return by(author, "del", f"<w:r><w:delText>{text}</w:delText></w:r>")


class DraftXml:
    """A draft on its way through the hands of reviewers, as XML; `reviewing.Returned` writes it as Word does."""

    def __init__(self, draft: Path, folder: Path) -> None:
        self.members = as_text(parts_of(draft.read_bytes()))
        self._folder = folder

    def replace(self, old: str, new: str, member: str = BODY) -> DraftXml:
        assert old in self.members[member], old
        self.members[member] = self.members[member].replace(old, new, 1)
        return self

    def mark(self, text: str, *pieces: str) -> DraftXml:
        """Cut the run that ends in `text` before it, and put `pieces` of XML in its place."""
        return self.replace(f"{text}</w:t></w:r>", f"</w:t></w:r>{''.join(pieces)}")

    def after(self, text: str, *pieces: str, member: str = BODY) -> DraftXml:
        """Put `pieces` of XML behind the run that ends in `text`."""
        run = f"{text}</w:t></w:r>"
        return self.replace(run, f"{run}{''.join(pieces)}", member)

    def comments(self, *comments: tuple[str, str, str], answers: str = "", done: str = "0") -> DraftXml:
        """Comments (number, author, text) as Word keeps them; `answers`: the second one the first."""
        made = "".join(
            f'<w:comment w:id="{number}" w:author="{author}" w:date="2026-12-01T09:00:00Z">'
            f'<w:p w14:paraId="0000000{number}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
            for number, author, text in comments
        )
        self.members["word/comments.xml"] = f"<w:comments {_W} {_W14}>{made}</w:comments>"
        parent = f' w15:paraIdParent="0000000{answers}"' if answers else ""
        self.members["word/commentsExtended.xml"] = (
            f'<w15:commentsEx {_W15}><w15:commentEx w15:paraId="00000001" w15:done="{done}"/>'
            f'<w15:commentEx w15:paraId="00000002"{parent} w15:done="0"/></w15:commentsEx>'
        )
        related = (
            f'<Relationship Id="rc1" Type="{_RELATION}" Target="comments.xml"/>'
            f'<Relationship Id="rc2" Type="{_EXTENDED}" Target="commentsExtended.xml"/>'
        )
        return self.replace("</Relationships>", f"{related}</Relationships>",
                            "word/_rels/document.xml.rels")  # fmt: skip

    def without_marks(self) -> DraftXml:
        """As other programs leave it: no bookmarks, no build code, no identifier."""
        body = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", self.members[BODY])
        core = self.members["docProps/core.xml"]
        code = core.partition("<dc:identifier>")[2].partition("<")[0]
        assert body.count(code) == 1
        self.members[BODY] = body.replace(code, "")
        self.members["docProps/core.xml"] = re.sub(r"(<dc:identifier>)[^<]*", r"\1", core)
        return self

    def save(self, name: str = "fair-hiring.zh.returned.docx") -> Path:
        path = self._folder / name
        path.write_bytes(packed(as_octets(self.members)))
        return path


@pytest.fixture
def campaign(tmp_path: Path) -> Campaign:
    return small_built(tmp_path)


@pytest.fixture
def returned(campaign: Campaign, tmp_path: Path) -> DraftXml:
    """The Chinese draft of the small campaign, to be changed by reviewers."""
    return DraftXml(campaign.draft(DRAFT), tmp_path)
