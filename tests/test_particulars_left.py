"""Who takes the named paragraphs out of a draft is told of the particulars that are left of the person."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.oxml.ns import qn

from tests.campaigns.running import Campaign, small_built

ZH = "fair-hiring.zh.sources.docx"  # which has the particulars
CASE = "evidence/cases/driver-dismissed.yaml"


def without(path: Path, *words: str) -> list[str]:
    """Takes out every paragraph that has one of these words, and gives what was taken out."""
    document = docx.Document(str(path))
    taken = []
    for paragraph in list(document.element.body.iter(qn("w:p"))):
        text = "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        if any(word in text for word in words):
            paragraph.getparent().remove(paragraph)
            taken.append(text)
    document.save(str(path))
    return taken


def named(campaign: Campaign) -> list[str]:
    """The words of the record that the build says the Chinese draft still has."""
    found = campaign.build("--language", "zh", "--format", "json").json["findings"]
    told = [one["message"] for one in found if one["code"] == "draft-tells-withheld" and one["file"].endswith(ZH)]
    return [one.partition("“")[2].rpartition("”")[0] for one in told]


def test_the_particulars_of_a_withheld_record_are_named_until_they_are_gone(tmp_path: Path) -> None:
    campaign = small_built(tmp_path)
    draft = campaign.draft(ZH)
    document = docx.Document(str(draft))
    document.add_paragraph("会后补充的一句。")
    document.save(str(draft))
    campaign.path(CASE).write_text(campaign.path(CASE).read_text("utf-8") + "private: true\n", "utf-8")
    story = [one for one in named(campaign) if one.startswith("证据") or "：" not in one]
    assert without(draft, *story)
    left = named(campaign)
    assert any(one.startswith("单位：") for one in left), left
    without(draft, *left)
    assert named(campaign) == []
