"""Whole builds: nothing of a story gets into any part of any package beyond what was agreed to."""

from __future__ import annotations

import datetime
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from advocacy.model.consent import SCOPES
from tests.campaigns.running import Campaign, members, small

STORY = "evidence/cases/driver-dismissed.yaml"
TODAY, BRIEF_DAY = datetime.date(2026, 11, 22), datetime.date(2026, 11, 30)
READER = "legislature"


@dataclass(frozen=True)
class Story:
    """A consent and what is private, as the test draws them."""

    scope: str = "pseudonymous"
    audiences: tuple[str, ...] = (READER,)
    on: datetime.date = datetime.date(2026, 1, 1)
    expires: datetime.date | None = None
    withdrawn: datetime.date | None = None
    private: tuple[str, ...] = field(default=())

    def yaml(self) -> str:
        ends = "".join(
            f"  {name}: {day}\n" for name, day in (("expires", self.expires), ("withdrawn", self.withdrawn)) if day
        )
        return f"""\
kind: discrimination-case
title: {{zh: 被辞退zqtitle, en: Dismissed zqtitle}}
problems: [hiring-discrimination]
summary: {{zh: 查到残疾证后被辞退zqsummary, en: Dismissed after the certificate was found zqsummary}}
happened: 2019-08-17
where: {{zh: 浙江省嵊州市, en: "Shengzhou, Zhejiang"}}
person:
  called: {{zh: 阿嵖, en: Ahcha}}
  age: 37
  disability: limb
  grade: 3
act: dismissal
reason_given: {{zh: 理由zqreason, en: a reason zqreason}}
employer: {{zh: 企业zqemployer, en: a firm zqemployer}}
employer_name: {{zh: zqfirm公司, en: zqfirm Ltd}}
outcome:
  forum: none
  result: {{zh: 结果zqresult, en: a result zqresult}}
sources:
  - source: court-gazette
standing: synthetic
quote: {{zh: 原话zqquote, en: words zqquote}}
private: [{", ".join(self.private)}]
checked:
  by: {{zh: 核对组, en: checking group}}
  on: 2026-11-01
consent:
  given_by: self
  form: written
  on: {self.on}
  scope: {self.scope}
  audiences: [{", ".join(self.audiences)}]
  withheld: [{{field: person.grade, why: {{zh: 本人不愿zqwhy}}}}]
  reference: zqregister
{ends}"""

    def holds(self) -> bool:
        """Whether the consent is in force for the brief at all."""
        return READER in self.audiences and all(
            self.on <= day
            and (self.expires is None or day <= self.expires)
            and (self.withdrawn is None or day < self.withdrawn)
            for day in (TODAY, BRIEF_DAY)
        )

    def allowed(self) -> set[str]:
        """The words that may stand in a document."""
        reach = SCOPES.index(self.scope)
        if not self.holds() or reach == 0:
            return set()
        words = {"zqtitle", "zqsummary"}
        for name, word in (
            ("reason_given", "zqreason"), ("employer", "zqemployer"), ("outcome", "zqresult"),
        ):  # fmt: skip
            if name not in self.private:
                words.add(word)
        if "person" not in self.private and reach >= SCOPES.index("pseudonymous"):
            words |= _CALLED
        if "quote" not in self.private and reach >= SCOPES.index("quote"):
            words.add("zqquote")
        if reach >= SCOPES.index("name"):
            words |= _EXACT_PLACE if "where" not in self.private else set()
            words |= _EXACT_DAY if "happened" not in self.private else set()
            words |= {"37岁"} if "person" not in self.private else set()
        return words


_EXACT_DAY = frozenset({"8月17日", "2019年8月", "17 August", "August 2019"})
_EXACT_PLACE = frozenset({"嵊州", "Shengzhou"})
_CALLED = frozenset({"阿嵖", "Ahcha"})
_FIELDS = frozenset({"zqtitle", "zqsummary", "zqreason", "zqemployer", "zqresult", "zqquote"})
_NEVER = frozenset({"zqfirm", "zqwhy", "zqregister", "2019-08", "3级"})
PLANTED = _FIELDS | _EXACT_DAY | _EXACT_PLACE | _CALLED | _NEVER | {"37岁"}


def words_in(campaign: Campaign, sought: frozenset[str]) -> set[str]:
    """Which of the words stand in any part of any package, in any encoding, or in a file's name."""
    found = set()
    for path in campaign.draft("").glob("*.docx"):
        for name, content in members(path.read_bytes()):
            plain = re.sub(rb"<[^>]*>", b"", content)
            for word in sought:
                forms = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
                forms.append("".join(f"&#{ord(one)};" for one in word).encode())
                if any(one in content or one in plain for one in forms) or word in path.name + name:
                    found.add(word)
    return found


DAYS = st.sampled_from(
    [TODAY + datetime.timedelta(n) for n in (-30, -1, 0, 1, 7, 8, 9, 60)]
)  # the brief is of the eighth day
STORIES = st.builds(
    Story,
    scope=st.sampled_from(SCOPES),
    audiences=st.sampled_from([(READER,), (READER, "court"), ("court",), ()]),
    on=DAYS | st.just(datetime.date(2026, 1, 1)),
    expires=st.none() | DAYS,
    withdrawn=st.none() | DAYS.filter(lambda day: day <= TODAY),  # a later one is date-in-future
    private=st.lists(
        st.sampled_from(["employer", "outcome", "reason_given", "where", "happened", "person", "quote"]),
        unique=True,
        max_size=3,
    ).map(tuple),
).filter(lambda story: all(day is None or day >= story.on for day in (story.expires, story.withdrawn)))  # fmt: skip


@settings(max_examples=8, deadline=None)
@given(story=STORIES)
@example(story=Story())
@example(story=Story(scope="photo"))
@example(story=Story(scope="anonymised", private=("employer", "person")))
@example(story=Story(withdrawn=TODAY))
@example(story=Story(scope="name", expires=TODAY))
def test_a_document_holds_what_was_agreed_to_and_nothing_else(story: Story) -> None:
    with tempfile.TemporaryDirectory() as folder:
        campaign = small(Path(folder))
        campaign.write(STORY, story.yaml())
        run = campaign.build()
        assert run.code == 0, run.err
        assert words_in(campaign, PLANTED) == story.allowed()
        assert ("records withheld: 1" in run.out) is (not story.allowed())


@pytest.mark.parametrize(
    "story",
    [
        Story(withdrawn=TODAY),
        Story(expires=datetime.date(2026, 11, 29)),
        Story(audiences=("court",)),
        Story(on=datetime.date(2026, 11, 25)),
        Story(private=("summary",)),
    ],
)
def test_nothing_shows_that_there_is_a_record_that_is_withheld(story: Story, tmp_path: Path) -> None:
    """Numbering, counts, annexes, references, build code: the bytes are those of a campaign without."""
    without, withheld = small(tmp_path, "without"), small(tmp_path, "withheld")
    without.take_out(STORY)
    withheld.write(STORY, story.yaml())
    assert without.build().code == withheld.build().code == 0
    assert withheld.drafts() == without.drafts()


def test_a_record_that_may_only_be_counted_changes_the_count_alone(tmp_path: Path) -> None:
    without, counted = small(tmp_path, "without"), small(tmp_path, "counted")
    without.take_out(STORY)
    counted.write(STORY, Story(scope="aggregate").yaml())
    without.build()
    counted.build()
    for name in ("fair-hiring.zh.docx", "fair-hiring.en.docx"):
        assert without.drafts()[name] != counted.drafts()[name]
    assert words_in(counted, PLANTED) == set()
    for language in ("zh", "en"):
        for campaign in (without, counted):
            brief = f"briefs/fair-hiring.{language}.md"
            campaign.edit(brief, "{{ count('discrimination-case') }}", "")
    without.build()
    counted.build()
    assert without.drafts() == counted.drafts()


def test_the_value_of_a_small_cell_is_in_no_part_of_any_package(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    sheet = "evidence/statistics/employment.yaml"
    printed = frozenset({"423,000", "42.3"})
    for brief in ("briefs/fair-hiring.zh.md", "briefs/fair-hiring.en.md"):
        path = campaign.path(brief)
        text = re.sub(r"\{\{ compare\([^}]*\) \}\}", "", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
    assert campaign.build().code == 0
    assert words_in(campaign, printed) == printed
    # As if a group of fewer than 430,000 people were a small one.
    campaign.edit(sheet, "publication: official\n", "publication: own\n")
    campaign.write("advocacy.yaml", campaign.path("advocacy.yaml").read_bytes()
                   + b"thresholds:\n  small_counts: 430000\n")  # fmt: skip
    run = campaign.build()
    assert run.code == 0, run.err
    assert words_in(campaign, printed) == set()
    assert words_in(campaign, frozenset({"456,000", "45.6"})) == {"456,000", "45.6"}


def test_build_and_check_name_each_record_that_is_withheld_with_its_reason(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write(STORY, Story(withdrawn=TODAY).yaml())
    record = Path(STORY).stem
    entry = {
        "record": record,
        "audience": "legislature",
        "reason": "consent-withdrawn",
        "on": TODAY.isoformat(),
        "message": "the person withdrew the consent on this day",
    }
    assert campaign.check("--format", "json").json["withheld"] == [entry]
    line = f"  {record} → legislature: consent-withdrawn {TODAY.isoformat()} the person withdrew"
    assert line in campaign.check().out
    assert line in campaign.build().out
    idle = campaign.build("--format", "json")  # nothing has changed, and it is said again
    assert idle.json["withheld"] == [entry]


# Names of files, and what of them may not be told.
SECRET_NAMES = {"微信号niuli2023": "niuli", "13912345678": "139123", "牛丽娟": "牛丽娟", "护照E12345678": "12345678"}


@pytest.mark.parametrize(
    "words", [("check",), ("build",), ("status",), ("figures",), ("recall", "nothing")], ids=" ".join
)
def test_no_command_tells_what_stands_in_the_name_of_a_file(tmp_path: Path, words: tuple[str, ...]) -> None:
    campaign = small(tmp_path)
    campaign.write("names.txt", "牛丽娟\n")
    settings = campaign.path("advocacy.yaml").read_text("utf-8")
    campaign.write("advocacy.yaml", f"{settings}private_names: names.txt\n")
    for name in SECRET_NAMES:
        for file in ("briefs/fair-hiring.yaml", STORY, "evidence/statistics/employment.yaml"):
            copy = f"{file.rpartition('/')[0]}/{name}.yaml"
            campaign.write(copy, campaign.path(file).read_bytes())
        campaign.write(f"templates/{name}/genre.yaml", "name: x\n")
    run = campaign.run(*words)
    assert run.code != 0
    findings = str(campaign.run(*words, "--format", "json").json["findings"])
    for secret in SECRET_NAMES.values():
        assert secret not in run.out + run.err
        assert secret not in findings


def test_the_name_of_a_folder_is_looked_at_too(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    campaign.write("templates/微信号niuli2023/genre.yaml", "name: x\n")
    run = campaign.check("--format", "json")
    assert run.code == 4
    (one,) = [one for one in run.json["findings"] if one["code"] == "identifier-account"]
    assert (one["file"], "the name of the folder" in one["message"]) == ("templates/…", True)
