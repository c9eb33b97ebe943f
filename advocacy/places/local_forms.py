"""Places below a county, which no list has, by the form of their names: streets, towns, villages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from advocacy.model.finding import Language
from advocacy.model.lazy_pattern import LazyPattern, lazy


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a text, from character `start`."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The character after it."""
        return self.start + len(self.text)


_LONGEST = 5  # characters of a name before 镇, 村 …
# A name begins after one of these: 住在|高桥街道, 某|镇, 汇川区|高桥街道.
_BREAK = lazy(
    ".*(?:[在到从去回赴往于自的了和与及或是有被把对向由托告不这那该本我他她它们各每某几个全整所此另其等第并而又也就都要"
    "位叫省市区县旗州]|住(?!宅)|街道|老家|户籍|籍贯|户口|[^\u4e00-\u9fff])",
    re.DOTALL,
)
_PLACED = lazy("(?:[在住到从去回赴往于自省市县旗州镇乡]|(?<![社小地园校景厂])区|街道|老家|户籍|籍贯)$")
_NUMERALS = lazy("[一二三四五六七八九十百两数多]+")
_FORM = re.compile(
    "街道|镇(?![静压痛定江守])|乡(?![村镇亲下土音间里愁友民])|村(?!镇)|社区|小区|新村|花园|家园|公寓|[苑屯寨庄]"
    "|(?:大道|大街|胡同|[路街巷弄])(?![人上边旁头])"
)
# What a name of one of these forms must stand after to be one; the others stand anywhere.
_ONLY_PLACED = lazy("社区|小区|新村|花园|家园|公寓|[苑屯寨庄]|大道|大街|胡同|[路街巷弄]")
_NUMBERED = lazy("[0-9０-９一二三四五六七八九十百]{1,6}(?:号|弄|巷|栋|幢)")
# Ends of what comes before, which make a common word of it: 农村, 家乡, 城镇, 道路, 示范村.
_COMMON: Mapping[str, LazyPattern] = {
    "街道": lazy("(?:城市|社区|居住|辖区|相关|附近|门前|周边|户籍地|乡镇|乡|镇|老|老旧|主要|繁华)$"),
    "镇": lazy("(?:[乡村城集小古市冰]|重点|中心|特色|建制|工业|边境)$"),
    "乡": lazy("(?:[下返回还思故家老异离同水城他民]|民族)$"),
    "村": lazy(
        "(?:[农乡渔驻扶帮包离进入出返老]|城中|贫困|空壳|示范|行政|自然|中心|重点|薄弱|脱贫|度假|奥运|地球|文明|淘宝|专业"
        "|特色|搬迁|美丽|偏远|试点|边远|空心|先进|^[山古小新外邻同大])$"
    ),
    "社区": lazy(
        "(?:居住|城市|农村|智慧|网络|虚拟|老旧|网上|品牌|开源|学术|国际|友好|示范|残疾人|居民|基层|周边|邻近|附近|融合|开发者"
        "|和谐|完整|无障碍|新型|大型|安置|线上|互联网|普通|大|小|新|老|原)$"
    ),
    "小区": lazy(
        "(?:居民|住宅|老旧|封闭|封闭式|商品房|高档|回迁|安置|新建|普通|居住|生活|附近|无障碍|老|新|大|城市|宅)$"
    ),
    "路": lazy("(?:[公铁马道线思出电套网销门小大半一回上走后退干]|高速|十字)$"),
    "街": lazy("(?:[大上沿临逛]|步行|商业|美食)$"),
    "大街": lazy("^$"),
    "庄": lazy("(?:[村农山钱茶坐])$"),
    "苑": lazy("(?:[文艺学])$"),
    "花园": lazy("(?:[后小空]|秘密|屋顶)$"),
    "家园": lazy("(?:[老新]|精神|美好|网上|残疾人|阳光|温馨|共同|幸福)$"),
    "公寓": lazy("(?:老年|单身|学生|人才|青年|职工|长租|廉租|酒店|残疾人)$"),
}
_LOCATIVE = lazy("[在住到从于自]$")

_SYLLABLE = (
    "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u))"
)
_PINYIN = lazy(rf"(?:{_SYLLABLE}['’]?)+", re.IGNORECASE)
_FORM_EN = re.compile(
    r"\b([A-Z][a-z]+(?:['’][a-z]+)?)((?: (?:[A-Z][a-z]+|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Mm]iddle))?)"
    r" (?:[Ss]ub-?[Dd]istrict|[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane|[Aa]lley|[Vv]illage|[Tt]own|[Tt]ownship"
    r"|[Cc]ommunity|[Ee]state|[Nn]eighbou?rhood|[Rr]esidential (?:[Qq]uarter|[Cc]ommunity|[Cc]ompound))\b"
)
_PREPOSITIONS = frozenset({"In", "At", "From", "Near", "To", "On"})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "middle"})
# English words that could be Pinyin.
_ENGLISH = frozenset(
    [
        "a", "an", "he", "she", "me", "one", "some", "same", "long", "line", "change", "chinese",
        "china", "mobile", "male", "female", "home", "game", "code", "men", "nine", "die", "pen",
        "use", "online", "size", "huge", "wide", "lone", "main", "mine", "fine", "time"
    ]
)  # fmt: skip


def local_places(text: str, language: Language) -> Iterator[Spot]:
    """The streets, towns, villages and estates that `text` names, as far as their form shows it."""
    return _in_zh(text) if language == "zh" else _in_en(text)


def _in_zh(text: str) -> Iterator[Spot]:
    end = 0
    for match in _FORM.finditer(text):
        start = max(end, match.start() - _LONGEST - 2)
        cut = _BREAK().match(text, start, match.start())
        begin = max(cut.end() if cut else start, match.start() - _LONGEST)
        name = text[begin : match.start()]
        form = match[0]
        common = _COMMON.get(form)
        if not name or _NUMERALS().fullmatch(name) or (common and common().search(name)):
            continue
        if len(name) == 1 and not _LOCATIVE().search(text, max(0, begin - 1), begin):
            continue
        number = _NUMBERED().match(text, match.end())
        is_placed = begin == end > 0 or _PLACED().search(text, max(0, begin - 2), begin)
        if _ONLY_PLACED().fullmatch(form) and not number and not is_placed:
            continue
        end = number.end() if number else match.end()
        yield Spot(begin, text[begin:end])


def _in_en(text: str) -> Iterator[Spot]:
    for match in _FORM_EN.finditer(text):
        words = (match[1], match[2].strip())
        names = [one for one in words if one and one.casefold() not in _DIRECTIONS]
        start = match.start()
        if len(names) > 1 and names[0] in _PREPOSITIONS:
            start = match.start(2) + 1
            del names[0]
        if names and all(_PINYIN().fullmatch(one) and one.casefold() not in _ENGLISH for one in names):
            yield Spot(start, text[start : match.end()])
