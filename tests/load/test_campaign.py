"""A whole campaign: what is loaded, what a mistake stops, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from openpyxl import Workbook

from advocacy.load import load
from advocacy.load.disk import Disk
from advocacy.load.misplaced import find_misplaced
from advocacy.model.dossier import Dossier
from tests.campaigns.running import small
from tests.load.conftest import CAMPAIGN, TODAY

Loader = Callable[[Mapping[str, str | bytes | None]], tuple[Dossier | None, list[str]]]

CASE = "evidence/cases/driver-dismissed.yaml"
AGENDA = "evidence/agenda.yaml"
SOURCES = "evidence/sources.yaml"


def good(loaded: tuple[Dossier | None, list[str]]) -> tuple[Dossier, list[str]]:
    dossier, findings = loaded
    assert dossier is not None
    return dossier, findings


def test_everything_is_found_by_its_id(loaded: Loader) -> None:
    dossier, findings = good(loaded({}))
    assert findings == []
    assert list(dossier.records) == ["driver-dismissed"]
    assert list(dossier.sources) == ["court-2021", "paper-2025"]
    assert list(dossier.agenda.asks) == ["hiring-fines"]
    assert dossier.templates.genres["letter"].id == "letter"
    assert dossier.templates.pages["letter", "zh"].text == "# {{ title }}\n"
    assert dossier.own_words["fines", "zh"].parts == {"problem": ("\n有人被解雇。\n", 2)}
    assert dossier.broken == frozenset()
    assert dossier.today == TODAY


def test_every_value_knows_its_line(loaded: Loader) -> None:
    dossier, _ = good(loaded({}))
    record, source = dossier.records["driver-dismissed"], dossier.sources["paper-2025"]
    assert str(dossier.places.of(record.at, "sources", 0, "source")) == f"{CASE}:10:13"
    assert str(dossier.places.of(source.at, "title")) == f"{SOURCES}:7:10"
    assert str(record.title.zh.place if record.title.zh else None) == f"{CASE}:2:8"


def test_an_order_without_house_style_takes_that_of_the_campaign(loaded: Loader) -> None:
    dossier, _ = good(loaded({}))
    assert dossier.orders["fines"].house == {"zh": ("gongwen",), "en": ("large-print",)}


def test_a_plain_text_is_in_the_language_of_the_campaign(loaded: Loader) -> None:
    english = CAMPAIGN["advocacy.yaml"] + "language: en\n"
    dossier, _ = good(loaded({"advocacy.yaml": english}))
    title = dossier.records["driver-dismissed"].title
    assert title.zh is None
    assert title.en is not None


# ---------------------------------------------------------------- the two files that must be there


def test_without_advocacy_yaml_this_is_no_campaign(loaded: Loader) -> None:
    assert loaded({"advocacy.yaml": None}) == (None, ["advocacy.yaml no-campaign campaign"])


def test_a_broken_advocacy_yaml_does_not_hide_other_findings(loaded: Loader) -> None:
    dossier, findings = loaded({"advocacy.yaml": "organisation: x\n", AGENDA: None})
    assert dossier is None
    assert findings == ["advocacy.yaml:1:15 wrong-type campaign", f"{AGENDA} missing-file agenda"]


def test_an_empty_advocacy_yaml_lacks_its_keys(loaded: Loader) -> None:
    assert loaded({"advocacy.yaml": ""})[1] == ["advocacy.yaml missing-key campaign"]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("- a\n", "1:1 wrong-type agenda"),
        ("problems: {}\nasks: {}\n", "1:1 missing-key agenda"),
        ("problems: {}\nasks: {}\nbodies: x\n", "3:9 wrong-type agenda"),
        ("problems: {}\nasks: {}\nbodies:\nbodyes: {}\n", "4:1 unknown-key agenda"),
        ("problems: {}\n  asks: {}\n", "2:3 broken-yaml agenda"),
        ("problems: {}\nasks: {}\nbodies: {}\nproblems: {}\n", "4:1 duplicate-key agenda"),
        ("problems: {}\nasks: {}\nbodies: {}\n1: 2\n", "4:4 unknown-key agenda"),
    ],
)
def test_an_agenda_that_cannot_be_used(loaded: Loader, text: str, finding: str) -> None:
    dossier, findings = good(loaded({AGENDA: text}))
    assert findings == [f"{AGENDA}:{finding}"]
    assert "agenda" in dossier.broken


def test_a_broken_ask_leaves_the_rest_of_the_agenda_alone(loaded: Loader) -> None:
    text = CAMPAIGN[AGENDA].replace("instrument: amendment", "instrument: law")
    dossier, findings = good(loaded({AGENDA: text}))
    assert findings == [f"{AGENDA}:17:17 unknown-choice ask:hiring-fines"]
    assert dossier.broken == {"ask:hiring-fines"}
    assert list(dossier.agenda.problems) == ["hiring-discrimination", "rigid-work"]
    assert list(dossier.agenda.bodies) == ["npc"]
    assert dossier.agenda.asks == {}


def test_a_slip_concerns_the_entry_on_whose_lines_it_stands(loaded: Loader) -> None:
    text = CAMPAIGN[AGENDA].replace("title: 工作方式单一", "title：工作方式单一")
    dossier, findings = good(loaded({AGENDA: text}))
    assert findings == [f"{AGENDA}:7:10 wide-colon problem:rigid-work"]
    assert list(dossier.agenda.problems) == ["hiring-discrimination"]
    assert dossier.broken == {"problem:rigid-work"}


# ------------------------------------------------------------------------------ files of many ids


def test_a_broken_source_leaves_the_others_alone(loaded: Loader) -> None:
    text = CAMPAIGN[SOURCES].replace("type: legal_case", "type: case")
    dossier, findings = good(loaded({SOURCES: text}))
    assert findings == [f"{SOURCES}:2:9 unknown-choice source:court-2021"]
    assert list(dossier.sources) == ["paper-2025"]


def test_two_sources_of_one_id_are_both_in_doubt(loaded: Loader) -> None:
    text = CAMPAIGN[SOURCES] + "court-2021:\n  type: report\n  title: x\n  standing: press\n"
    dossier, findings = good(loaded({SOURCES: text}))
    assert findings == [f"{SOURCES}:9:1 duplicate-key source:court-2021"]
    assert list(dossier.sources) == ["paper-2025"]


def test_a_file_in_gbk_concerns_every_entry(loaded: Loader) -> None:
    dossier, findings = good(loaded({SOURCES: CAMPAIGN[SOURCES].encode("gb18030")}))
    assert findings == [f"{SOURCES}:3:10 gbk-file source:court-2021 source:paper-2025"]
    assert dossier.sources == {}


def test_of_a_file_that_cannot_be_parsed_the_ids_are_guessed(loaded: Loader) -> None:
    _, findings = good(loaded({SOURCES: CAMPAIGN[SOURCES] + "other:\n  a: b\n    c: d\n"}))
    about = "source:court-2021 source:paper-2025 source:other source:*"
    assert findings == [f"{SOURCES}:11:6 broken-yaml {about}"]


@pytest.mark.parametrize(
    ("key", "finding"),
    [("Court_2021", "1:1 id-form source:Court_2021"), ("判决", "1:1 id-form source:判决"), ("2021", None)],
)
def test_ids_are_lower_case_letters_digits_and_hyphens(loaded: Loader, key: str, finding: str | None) -> None:
    text = CAMPAIGN[SOURCES].replace("court-2021", key)
    dossier, findings = good(loaded({SOURCES: text}))
    assert findings == ([f"{SOURCES}:{finding}"] if finding else [])
    assert (key in dossier.sources) == (finding is None)


def test_a_list_instead_of_entries(loaded: Loader) -> None:
    assert loaded({"evidence/laws.yaml": "- a\n"})[1] == ["evidence/laws.yaml:1:1 wrong-type law:*"]


def test_an_empty_file_of_entries_is_no_mistake(loaded: Loader) -> None:
    assert loaded({"evidence/charts.yaml": "# later\n"})[1] == []


# ---------------------------------------------------------------------------------------- records


def test_a_broken_record_stops_documents_on_its_problems(loaded: Loader) -> None:
    text = CAMPAIGN[CASE].replace("act: dismissal", "act: fired")
    dossier, findings = good(loaded({CASE: text}))
    about = "record:driver-dismissed problem:hiring-discrimination"
    assert findings == [f"{CASE}:7:6 unknown-choice {about}"]
    assert dossier.records == {}
    assert dossier.broken == {"record:driver-dismissed"}


@pytest.mark.parametrize(
    ("problems", "about"),
    [
        ("[hiring-discriminaton, rigid-work]", " problem:hiring-discrimination problem:rigid-work"),
        ("rigid-work", " problem:rigid-work"),
        ("[ghost]", ""),
        ("12", ""),
    ],
)
def test_the_problems_of_a_broken_record_are_read_or_guessed(loaded: Loader, problems: str, about: str) -> None:
    text = CAMPAIGN[CASE].replace("[hiring-discrimination]", problems) + "odd: 1\n"
    _, findings = loaded({CASE: text})
    assert f"{CASE}:12:1 unknown-key record:driver-dismissed{about}" in findings


def test_of_a_record_that_cannot_be_parsed_the_problems_are_looked_up_in_its_text(loaded: Loader) -> None:
    _, findings = loaded({CASE: CAMPAIGN[CASE] + "a: b\n  c: d\n"})
    about = "record:driver-dismissed problem:hiring-discrimination"
    assert findings == [f"{CASE}:13:4 broken-yaml {about}"]


def test_a_record_of_another_kind_is_in_the_wrong_folder(loaded: Loader) -> None:
    _, findings = loaded({"evidence/gaps/driver.yaml": CAMPAIGN[CASE]})
    about = "record:driver problem:hiring-discrimination"
    assert findings == [f"evidence/gaps/driver.yaml:1:7 wrong-folder {about}"]


def test_an_unknown_kind_is_read_as_the_kind_of_its_folder(loaded: Loader) -> None:
    text = CAMPAIGN[CASE].replace("kind: discrimination-case", "kind: case").replace("where", "wo")
    _, findings = loaded({CASE: text})
    about = "record:driver-dismissed problem:hiring-discrimination"
    assert findings == [
        f"{CASE}:1:1 missing-key {about}",
        f"{CASE}:1:7 unknown-choice {about}",
        f"{CASE}:6:1 unknown-key {about}",
    ]


def test_a_record_without_kind_lacks_a_key(loaded: Loader) -> None:
    text = CAMPAIGN[CASE].replace("kind: discrimination-case\n", "")
    about = "record:driver-dismissed problem:hiring-discrimination"
    assert loaded({CASE: text})[1] == [f"{CASE}:1:1 missing-key {about}"]


def test_an_empty_record_lacks_all_its_keys(loaded: Loader) -> None:
    _, findings = loaded({CASE: ""})
    assert findings == [f"{CASE} missing-key record:driver-dismissed"] * 10


def test_an_id_stands_for_one_record_only(loaded: Loader) -> None:
    gap = "evidence/gaps/driver-dismissed.yaml"
    starter = "kind: coverage-gap\ntitle: a\nproblems: [rigid-work]\nsummary: a\nsources: []\n"
    rest = "standing: press\nwho: a\nprotection: wage\ntoday: not-covered\neffect: a\n"
    dossier, findings = good(loaded({gap: starter + rest}))
    assert findings == [f"{gap} duplicate-id record:driver-dismissed problem:rigid-work"]
    assert dossier.records["driver-dismissed"].kind == "discrimination-case"


def test_a_record_is_named_in_lower_case_letters(loaded: Loader) -> None:
    dossier, findings = good(loaded({"evidence/cases/张三.yaml": CAMPAIGN[CASE]}))
    about = "record:张三 problem:hiring-discrimination"
    assert findings == [f"evidence/cases/张三.yaml id-form {about}"]
    assert list(dossier.records) == ["driver-dismissed"]


# ----------------------------------------------------------------------- files where none is read


def test_files_that_nobody_reads_are_told(loaded: Loader) -> None:
    _, findings = loaded(
        {
            "evidence/cases/a.yml": "problems: [rigid-work]",
            "evidence/cases/b.YAML": "x",
            "evidence/statistics/c.yml": "x",
            "evidence/law.yaml": "x",
            "evidence/old/older/d.yaml": "x",
            "evidence/new/case.yaml": CAMPAIGN[CASE],
            "evidence/cases/2026/e.yml": "x",
            "briefs/f.yml": "x",
        }
    )
    assert findings == [
        "briefs/f.yml wrong-ending order:f",
        "evidence/cases/2026/e.yml misplaced-file record:e",
        "evidence/cases/a.yml wrong-ending record:a problem:rigid-work",
        "evidence/cases/b.YAML wrong-ending record:b",
        "evidence/law.yaml misplaced-file record:law",
        "evidence/new/case.yaml misplaced-file record:case problem:hiring-discrimination",
        "evidence/old/older/d.yaml misplaced-file record:d",
        "evidence/statistics/c.yml wrong-ending indicator:c",
    ]


@pytest.mark.parametrize(
    ("name", "rename"),
    [("law.yaml", ", rename it to laws.yaml"), ("laws.yml", ", rename it to laws.yaml"), ("driver.yaml", "")],
)
def test_a_file_of_entries_under_another_name(tmp_path: Path, name: str, rename: str) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / name).write_text("a: b\n", encoding="utf-8")
    disk = Disk(tmp_path)
    find_misplaced(disk, ())
    assert [(one.code, one.details["rename"][1]) for one in disk.findings] == [("misplaced-file", rename)]


def test_other_files_are_left_alone(loaded: Loader) -> None:
    _, findings = loaded(
        {
            "evidence/.DS_Store": "x",
            "evidence/cases/~$driver.docx": "x",
            "evidence/cases/.~lock.driver.yaml#": "x",
            "evidence/cases/.hidden.yaml": "x",
            "evidence/cases/README": "x",
            "evidence/cases/Thumbs.db": "x",
            "evidence/README.md": "x",
            "briefs/README.md": "x",
            "briefs/drafts/x.yaml": "x",
            "templates/__pycache__/x.pyc": "x",
        }
    )
    assert findings == []


def test_each_file_in_evidence_that_nobody_reads_is_named_with_what_to_do(loaded: Loader) -> None:
    _, findings = loaded(
        {
            "evidence/cases/driver.yaml.txt": "x",
            "evidence/cases/interview.docx": "x",
            "evidence/gaps/wechat.txt": "x",
            "evidence/photos/a.jpg": "x",
            "evidence/statistics/new.xlsx": "x",
        }
    )
    assert findings == [
        "evidence/cases/driver.yaml.txt unread-file",
        "evidence/cases/interview.docx unread-file",
        "evidence/gaps/wechat.txt unread-file",
        "evidence/photos/a.jpg unread-file",
        "evidence/statistics/new.xlsx unread-file",
    ]


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("cases/driver.yaml.txt", "rename it to driver.yaml"),
        ("cases/driver.YML.bak", "rename it to driver.yaml"),
        ("gaps/wechat.txt", "write what it says as YAML (advocacy new coverage-gap NAME)"),
        ("statistics/new.xlsx", "advocacy inspect --write evidence/statistics/new.xlsx"),
    ],
)
def test_the_advice_for_an_unread_file_fits_it(tmp_path: Path, name: str, advice: str) -> None:
    campaign = small(tmp_path)
    campaign.write(f"evidence/{name}", "x")
    (said,) = campaign.check().err.splitlines()
    assert said.startswith(f"evidence/{name}: unread-file ")
    assert advice in said


def test_a_workbook_that_a_broken_map_names_is_not_called_unread(tmp_path: Path) -> None:
    campaign = small(tmp_path)
    maps = [*campaign.path("evidence/statistics").glob("*.yaml")]
    for path in maps:
        path.write_text(path.read_text("utf-8") + "\nbroken: [\n", "utf-8")
    assert maps
    assert "unread-file" not in campaign.check().err


def test_a_link_out_of_the_campaign_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(CAMPAIGN[CASE], encoding="utf-8")
    root = tmp_path / "campaign"
    for name, content in CAMPAIGN.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    (root / "evidence/cases/linked.yaml").symlink_to(outside)
    (root / "evidence/cases/linked.yml").symlink_to(outside)
    (root / "evidence/cases/inside.yaml").symlink_to(root / CASE)
    (root / "evidence/statistics").mkdir()
    (root / "evidence/statistics/map.yaml").symlink_to(outside)
    (root / "briefs/linked.yaml").symlink_to(outside)
    (root / "briefs/fines.en.md").symlink_to(outside)
    (root / SOURCES).unlink()
    (root / SOURCES).symlink_to(outside)
    dossier, findings = load(root, TODAY)
    assert dossier is not None
    assert list(dossier.records) == ["driver-dismissed", "inside"]
    assert [f"{one.place} {one.code}" for one in findings] == [
        "briefs/fines.en.md outside-link",
        "briefs/linked.yaml outside-link",
        "evidence/cases/linked.yaml outside-link",
        "evidence/cases/linked.yml outside-link",
        "evidence/cases/linked.yml wrong-ending",
        "evidence/sources.yaml outside-link",
        "evidence/statistics/map.yaml outside-link",
    ]
    (root / AGENDA).unlink()
    (root / AGENDA).symlink_to(outside)
    (root / "advocacy.yaml").unlink()
    (root / "advocacy.yaml").symlink_to(outside)
    dossier, findings = load(root, TODAY)
    assert dossier is None
    assert {"advocacy.yaml outside-link", f"{AGENDA} outside-link"} <= {f"{one.place} {one.code}" for one in findings}


# -------------------------------------------------------------------------------------- sheet maps

MAP = """\
file: jobs.xlsx
publication: official
sheet: 就业
source: paper-2025
layout:
  head_rows: 1
  label_column: A
  data_rows: 2-3
  period: {in_column: A, as: YYYY}
indicators:
  jobs:
    name: 就业人数
    head: 就业人数
    unit: persons
    nature: stock
"""


def workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "就业"
    for row in (("年份", "就业人数"), (2023, 906), (2024, 914)):
        sheet.append(row)
    (tmp_path / "evidence/statistics").mkdir(parents=True)
    book.save(tmp_path / "evidence/statistics/jobs.xlsx")


def test_figures_are_read_by_their_maps(loaded: Loader, tmp_path: Path) -> None:
    workbook(tmp_path)
    dossier, findings = good(loaded({"evidence/statistics/jobs.yaml": MAP}))
    assert findings == []
    assert [int(one.value or 0) for one in dossier.indicators["jobs"].figures] == [906, 914]


def test_a_broken_map_names_its_indicators(loaded: Loader) -> None:
    file = "evidence/statistics/jobs.yaml"
    dossier, findings = good(loaded({file: MAP.replace("stock", "stok")}))
    assert findings == [f"{file}:15:13 unknown-choice indicator:jobs"]
    assert dossier.broken == {"indicator:jobs"}
    _, findings = loaded({file: MAP + "derived:\n  a: b\n    c: d\n"})
    assert findings[0].startswith(f"{file}:18:6 broken-yaml indicator:")
    assert "indicator:jobs" in findings[0].split()


def test_a_map_is_named_like_any_other_file(loaded: Loader) -> None:
    file = "evidence/statistics/Jobs.yaml"
    assert loaded({file: MAP})[1] == [f"{file} id-form indicator:jobs"]


def test_a_broken_source_is_not_reported_again_by_a_map(loaded: Loader, tmp_path: Path) -> None:
    workbook(tmp_path)
    text = CAMPAIGN[SOURCES].replace("type: article-journal", "type: x")
    _, findings = loaded({SOURCES: text, "evidence/statistics/jobs.yaml": MAP})
    assert findings == [f"{SOURCES}:6:9 unknown-choice source:paper-2025"]


def test_a_link_to_itself_is_passed_over(loaded: Loader, tmp_path: Path) -> None:
    assert loaded({})[1] == []
    loop = tmp_path / "evidence/cases/loop.yaml"
    loop.symlink_to(loop)
    assert Disk(tmp_path).names("evidence/cases") == (["driver-dismissed.yaml"], [])
