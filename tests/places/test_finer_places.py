"""Places finer than a province, and the province of a place: a text beside what is found in it.

Streets, villages and estates are invented; provinces, cities and counties are those of the list.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.model.data_table import data_rows
from advocacy.model.finding import Language
from advocacy.places.divisions import divisions_in
from advocacy.places.finer_places import finer_places
from tests.growth import grows_with_its_size

PROJECT = Path(__file__).parents[2]
ROWS = [row for row in data_rows("regions") if row[3] != "1"]
FULL = sorted({row[1] for row in ROWS if len(row[1]) > 2})
ALONE = sorted({row[5] for row in ROWS if row[6] == "alone"})
PLACED = sorted({row[5] for row in ROWS if row[6] == "placed"})
CITIES_EN = sorted({word for row in ROWS if row[3] == "2" for word in row[7].split("/") if len(word) > 6})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("住在遵义市汇川区高桥街道。", ("遵义市汇川区高桥街道",)),
        ("她是遵义人。", ("遵义",)),
        ("从深圳到东莞打工。", ("深圳", "东莞")),
        ("在汇川找工作。", ("汇川",)),
        ("贵州遵义汇川的一家店。", ("遵义汇川",)),
        ("家在广东中山。", ("中山",)),
        ("北京朝阳的公司。", ("朝阳",)),
        ("延边州、青龙县和前郭县都去过。", ("延边州", "青龙县")),
        ("她是石桥村人。", ("石桥村",)),
        ("住在李村。", ("李村",)),
        ("老家李村。", ()),  # one character without 在 could be anything
        ("在高桥镇文三路256号上班。", ("高桥镇文三路256号",)),
        ("家住阳光小区。", ("阳光小区",)),
        ("住在王家庄，在幸福里社区登记。", ("王家庄", "幸福里社区")),
        ("到青禾乡、白马镇走访。", ("青禾乡", "白马镇")),
        ("在解放路的店里。", ("解放路",)),
        # a province is as exact as it may be, and what is told by kind is no place
        ("贵州省的一家工厂，后来去了上海、内蒙古。", ()),
        ("某市某区某街道的一个村。", ()),
    ],
)
def test_places_that_are_finer_than_a_province_in_chinese(text: str, found: tuple[str, ...]) -> None:
    assert finer_places(text, "zh") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("她是成都人", ("成都",)),
        ("成都的一家厂解雇了她，西安一家酒店", ("成都", "西安")),
        ("大连某公司", ("大连",)),
        ("她是宝鸡人", ("宝鸡",)),
        ("信阳籍女工，义乌的工厂", ("信阳", "义乌")),
        ("经济南方，大连续剧，西安排的人，长沙人民，国大连人数，和平人士", ()),
    ],
)
def test_a_name_of_two_characters_is_one_by_what_follows(text: str, found: tuple[str, ...]) -> None:
    assert finer_places(text, "zh") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She lives in Zunyi, in Huichuan District.", ("Zunyi", "Huichuan District")),
        ("She lives in huichuan district, Zunyi City.", ("Zunyi City",)),
        ("At home in Xi'an, then Xi’an, Urumqi, Lüliang.", ("Xi'an", "Xi’an", "Urumqi", "Lüliang")),
        ("A firm in Huichuan.", ("Huichuan",)),
        ("The county of Zhao; Zhao County.", ("Zhao County",)),
        ("In Shiqiao village, on Wensan Road.", ("Shiqiao village", "Wensan Road")),
        ("Gaoqiao Sub-district, Qinghe Township", ("Gaoqiao Sub-district", "Qinghe Township")),
        ("Hebei District of Tianjin.", ("Hebei District",)),
        # provinces, persons, and places told by kind
        ("In Guizhou, Inner Mongolia and Shanghai City.", ()),
        ("Chen Anshun and Li Jianping left.", ()),
        ("A county town; every village; the High Street; a Chinese city; Guide dogs.", ()),
    ],
)
def test_places_that_are_finer_than_a_province_in_english(text: str, found: tuple[str, ...]) -> None:
    assert finer_places(text, "en") == found


@pytest.mark.parametrize(
    "text",
    [
        "和平与发展，在和平时期，在新华书店。",
        "朝阳产业、朝阳行业；东方和西方；长安街边。",
        "城区和郊区，老城区、新城区、工业园区、社区、小区、校区。",
        "推广安装，投资阳光，东西安装，经济南北，独自贡献，平安顺利，确保定期，非常德高望重。",
        "在合作中互助，为了共和国，平安富裕，友好向阳，前进，解放思想，振兴乡村。",
        "大同小异，长治久安，大理石，三明治，普洱茶，德州扑克。",
        "农村、乡村、城镇、乡镇（街道）、家乡、返乡、老乡、集镇、古镇、小镇、示范村、贫困村、城中村、淘宝村、驻村干部。",
        "社区康复，街道办事处，各街道，社区居委会，老旧小区，居民小区，精神家园，后花园，学生公寓。",
        "道路、公路、铁路、马路、网路、出路、线路、思路、高速公路、步行街、商业街。",
        "没有出路，在网络社区里卖货，走自己的路，在农村，到镇上，回村，进村入户。",
        "海南、吉林、河北的平台都一样。",
        "上海合作组织，中国残联，国务院，最高人民法院。",
    ],
)
def test_common_words_that_hold_the_name_of_a_place_are_none(text: str) -> None:
    assert finer_places(text, "zh") == ()


# Of all texts that the program ships, the places that are really told in them.
INNOCENT: dict[str, set[str]] = {
    "briefs/anti-discrimination-law.en.md": {"Shenzhen", "Huangpu District", "Huizhou", "Qingdao"},
    "briefs/anti-discrimination-law.zh.md": {"深圳", "广州黄埔", "惠州", "青岛"},
    "briefs/recruitment-supervision.en.md": {"Huizhou"},
    "briefs/recruitment-supervision.zh.md": {"黄埔区", "惠州"},
    "briefs/accessible-workplaces.en.md": {"Qingdao"},
    "briefs/accessible-workplaces.zh.md": {"青岛"},
    "briefs/flexible-workers.en.md": {"Jinjiang"},
    "briefs/flexible-workers.zh.md": {"晋江"},
    "evidence/accessibility/emergency-calls-and-scan-to-order.yaml": {"宁波", "红安", "Ningbo", "Hong'an"},
    "evidence/cases/huangpu-no-disability-ads.yaml": {"广州市黄埔区", "Huangpu District", "Guangzhou"},
    "evidence/cases/huizhou-offer-withdrawn-over-hand.yaml": {"惠州", "惠州市", "Huizhou"},
    "evidence/cases/shenzhen-offer-refused-after-medical.yaml": {"深圳", "深圳市", "Shenzhen"},
    "evidence/gaps/massage-shops-without-contracts.yaml": {"晋江市", "Jinjiang"},
    "evidence/good-practice/county-e-commerce-work.yaml": {"汉中市镇巴县", "镇巴县", "Zhenba County", "Hanzhong"},
    "evidence/laws.yaml": {"青岛市", "Qingdao", "Qingdao City"},
    "evidence/sources.yaml": {
        "金华市", "Jinhua city", "杭州市", "Hangzhou", "南昌", "Nanchang", "深圳", "Shenzhen",
        "石景山区", "Shijingshan District", "当涂县", "镇巴县", "Zhenba County",
        "Yangcheng",  # of the Yangcheng Evening News
    },
}  # fmt: skip


def test_in_the_shipped_evidence_templates_and_briefs_only_true_places_are_found() -> None:
    read = 0
    for folder in ("evidence", "templates", "briefs"):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.suffix not in {".yaml", ".md"} or {"drafts", "laws"} & set(path.parts):
                continue
            text = path.read_text("utf-8")
            read += len(text)
            found = {one for language in ("zh", "en") for one in finer_places(text, language)}
            name = path.relative_to(PROJECT).as_posix()
            assert found <= INNOCENT.get(name, set()), name
    assert read > 100_000


# ------------------------------------------------------------------ every name

_BEFORE = st.sampled_from(["她住在", "案情：", "后来，", "她是", "“"])
_AFTER = st.sampled_from(["。", "的一家工厂", "，没有录用", "人", "打工"])


@given(before=_BEFORE, name=st.sampled_from(FULL + ALONE), after=_AFTER)
def test_a_name_of_the_list_is_found_in_any_sentence(before: str, name: str, after: str) -> None:
    if name not in _COMMON_WORDS:
        assert any(name in one for one in finer_places(f"{before}{name}{after}", "zh"))


_COMMON_WORDS = {
    "老城区", "新城区", "新市区", "城中区", "市中区", "城东区", "城西区", "城北区", "港口区", "站前区",
}  # fmt: skip


@given(before=st.sampled_from(["住在", "到", "来自", "从"]), name=st.sampled_from(PLACED), after=_AFTER)
def test_a_short_name_that_could_be_another_word_is_found_after_a_word_of_place(
    before: str, name: str, after: str
) -> None:
    assert any(name in one for one in finer_places(f"{before}{name}{after}", "zh"))


@pytest.mark.parametrize("after", [".", ", Guizhou", " for work"])
def test_every_city_is_found_in_english(after: str) -> None:
    for name in CITIES_EN:
        text = f"He moved to work in {name}{after}"
        assert any(name in one for one in finer_places(text, "en")), text


@given(
    name=st.text("青禾白马石桥金柳泉湾", min_size=2, max_size=4),
    form=st.sampled_from(["街道", "镇", "乡", "村", "社区", "小区"]),
    after=_AFTER,
)
def test_a_place_below_a_county_is_found_by_its_form(name: str, form: str, after: str) -> None:
    assert any(form in one for one in finer_places(f"她住在{name}{form}{after}", "zh"))


@given(text=st.text(max_size=200), language=st.sampled_from(["zh", "en"]))
def test_what_is_found_stands_in_the_text(text: str, language: Language) -> None:
    assert all(one and one in text for one in finer_places(text, language))
    for named in divisions_in(text, language):
        assert text[named.start : named.end] == named.text


@pytest.mark.parametrize(
    ("piece", "language"),
    [("Li Jianping, ", "en"), ("In Zunyi ", "en"), ("村", "zh"), ("在遵", "zh"), ("遵义", "zh"), ("a ", "en")],
)  # fmt: skip
def test_a_text_made_to_be_slow_takes_time_in_proportion_to_its_length(piece: str, language: Language) -> None:
    grows_with_its_size(lambda length: finer_places(piece * (length // len(piece)), language), 8_000)
