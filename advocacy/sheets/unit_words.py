"""The words in which tables say their units: scales, what is counted, and the words around them.

All are in the form of `plain`: NFKC, case folded, one blank for white space, one sign for each
kind of apostrophe, groups of digits joined (`1 000`, `1,000` and `1.000` are `1000`).
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import get_args

from advocacy.model.unit import UNITS, UnitId

# zh in both scripts, ja, ko; en; de; fr; es; pt, it, nl; sv, no, da; pl; ru; codes of Eurostat.
SCALES: Mapping[int, tuple[str, ...]] = {
    100: ("百", "佰", "hundred", "hundreds", "100", "hundert", "centaines", "cientos"),
    1_000: (
        *("千", "仟", "천", "thousand", "thousands", "thous", "thsd", "ths", "10 hundred"),
        *("000", "'000", "000s", "'000s", "000's", "'000'", "1000", "1000s", "1000's", "x1000"),
        *("x 1000", "×1000", "× 1000", "10^3", "tausend", "tausende", "tsd", "milliers", "millier"),
        *(
            "mil pessoas",
            "mil personas",
            "mil reais",
            "mille",
            "miles",
            "millares",
            "milhares",
            "migliaia",
            "duizend",
            "duizenden",
        ),
        *("tusen", "tusental", "tusinde", "tys", "tysiące", "тысяч", "тыс", "ths per", "ths hh"),
    ),
    10_000: (
        *("万", "萬", "만", "ten thousand", "ten thousands", "tens of thousands", "10 thousand"),
        *("10000", "10^4", "zehntausend", "dizaines de milliers", "decenas de miles"),
    ),
    100_000: (
        *("十万", "十萬", "10万", "10萬", "십만", "hundred thousand", "hundred thousands"),
        *("hundreds of thousands", "100 thousand", "100000", "10^5", "hunderttausend", "lakh", "lakhs"),
    ),
    1_000_000: (
        *("百万", "百萬", "100万", "100萬", "백만", "million", "millions", "mln", "mn", "1000000"),
        *("'000000", "000000", "000000s", "'000000s", "1000 thousand", "10^6", "mio", "millionen"),
        *("millones", "millón", "milhões", "milioni", "miljoen", "miljoner", "млн", "миллионов"),
    ),
    10_000_000: ("千万", "千萬", "천만", "ten million", "10 million", "10000000", "crore", "crores"),
    100_000_000: ("亿", "億", "억", "hundred million", "100 million", "100000000"),
    1_000_000_000: (
        *("十亿", "十億", "10亿", "10億", "십억", "billion", "billions", "bn", "bln", "1000000000"),
        *("10^9", "milliarde", "milliarden", "mrd", "milliard", "milliards", "miles de millones"),
        *("thousand million", "1000 million"),
    ),
    1_000_000_000_000: ("万亿", "萬億", "兆", "조", "trillion", "trillions", "10^12"),
}
# Letters that mean a scale only in brackets: elsewhere they are marks or parts of words.
SCALES_IN_BRACKETS: Mapping[int, tuple[str, ...]] = {1_000: ("k", "th", "thou")}
# Letters that mean a scale only beside a currency (£m, k€, TEUR), alone behind `unit:`, after `in`
# or behind a number.
SCALES_OF_MONEY: Mapping[int, tuple[str, ...]] = {1_000: ("k",), 1_000_000: ("m",)}
SCALES_BEFORE_MONEY: Mapping[int, tuple[str, ...]] = {1_000: ("k", "t"), 1_000_000: ("m",)}
# In a column of units these say that something is counted one by one.
COUNTS = frozenset({"number", "numbers", "count", "counts", "anzahl", "nombre", "número"})

MONEY: frozenset[UnitId] = frozenset(name for name in get_args(UnitId) if UNITS[name].is_money)
_DOLLARS: frozenset[UnitId] = frozenset({"USD", "HKD", "NTD", "AUD", "CAD", "NZD", "SGD"})
# What a word can mean among our units; several where the table leaves the choice to its reader.
COUNTED: tuple[tuple[frozenset[UnitId], tuple[str, ...]], ...] = (
    (
        frozenset({"persons"}),
        (
            *("人", "名", "口", "명", "persons", "person", "people", "individuals", "personen"),
            *("personnes", "personne", "personas", "persona", "pessoas", "persone", "inhabitants"),
            *("einwohner", "personer", "osób", "человек"),
        ),
    ),
    (frozenset({"visits"}), ("人次",)),
    (frozenset({"persons", "jobs", "full-time equivalents"}), ("employees", "workers", "employed", "employed persons")),
    (frozenset({"households", "establishments", "companies"}), ("户", "戶", "戸")),
    (
        frozenset({"households"}),
        (*("世帯", "가구", "households", "household", "families", "haushalte", "ménages"), *("hogares",)),
    ),
    (frozenset({"establishments", "companies"}), ("家", "间", "間", "establishments", "firms")),
    (frozenset({"companies"}), ("社", "companies", "enterprises", "unternehmen", "entreprises")),
    (frozenset({"establishments", "sites", "places"}), ("所", "处", "處", "座", "institutions")),
    (frozenset({"cases", "visits"}), ("件", "宗", "起", "例", "cases", "complaints")),
    (frozenset({"jobs"}), ("岗位", "jobs", "vacancies", "posts", "emplois", "empleos")),
    (frozenset({"places"}), ("床", "张", "beds", "places")),
    (frozenset({"vehicles"}), ("辆", "輛", "vehicles")),
    (frozenset({"square metres"}), ("平方米", "m2", "sq m", "square metres", "square meters")),
    (frozenset({"full-time equivalents"}), ("fte", "ftes", "full-time equivalents")),
    (frozenset({"minutes"}), ("分钟", "分鐘", "minutes", "minuten", "minutos")),
    (frozenset({"hours"}), ("小时", "小時", "時間", "시간", "hours", "stunden", "heures", "horas")),
    (frozenset({"days"}), ("天", "日", "days", "tage", "jours", "días", "person-days")),
    (frozenset({"weeks"}), ("周", "週", "weeks", "wochen", "semaines", "semanas")),
    (frozenset({"months"}), ("个月", "個月", "months", "monate", "mois", "meses")),
    (frozenset({"years"}), ("岁", "歲", "years", "jahre", "années", "años")),
    (frozenset({"points", "minutes"}), ("分",)),
    (frozenset({"points"}), ("points", "index points", "score", "punkte")),
    (frozenset({"rank"}), ("位次", "名次", "排名", "rank", "ranking", "rang")),
    (frozenset({"times"}), ("倍", "times")),
    (
        frozenset({"sites", "jobs", "cases", "provinces", "establishments", "companies", "places"}),
        ("个", "個", "項", "项", "개"),
    ),
    (frozenset({"CNY", "NTD", "HKD", "MOP", "SGD"}), ("元", "圆", "圓")),
    (frozenset({"CNY"}), ("人民币", "人民幣", "人民币元", "人民幣元", "元人民币", "元人民幣", "yuan", "rmb", "cny")),
    (
        frozenset({"NTD"}),
        (
            *("新台币", "新臺幣", "新台幣", "新台币元", "新臺幣元", "新台幣元", "nt$", "ntd", "twd"),
            *("元新台币", "元新臺幣", "元新台幣"),
        ),
    ),
    (frozenset({"HKD"}), ("港元", "港币", "港幣", "hk$", "hkd")),
    (frozenset({"MOP"}), ("澳门元", "澳門元", "mop", "patacas")),
    (frozenset({"USD"}), ("美元", "us$", "usd", "us dollars")),
    (frozenset({"AUD"}), ("澳元", "a$", "au$", "aud", "australian dollars")),
    (frozenset({"CAD"}), ("加元", "c$", "ca$", "cad", "canadian dollars")),
    (frozenset({"NZD"}), ("新西兰元", "nz$", "nzd")),
    (frozenset({"SGD"}), ("新加坡元", "新元", "s$", "sgd")),
    (_DOLLARS, ("$", "dollars", "dollar")),
    (frozenset({"GBP"}), ("英镑", "英鎊", "£", "gbp", "pounds", "pounds sterling")),
    (frozenset({"EUR"}), ("欧元", "歐元", "€", "eur", "euro", "euros")),
    (frozenset({"JPY", "CNY"}), ("¥",)),
    (frozenset({"JPY"}), ("日元", "日圆", "日圓", "円", "jpy", "yen")),
    (frozenset({"KRW"}), ("韩元", "韓元", "원", "₩", "krw", "won")),
    (frozenset({"CHF"}), ("瑞士法郎", "chf", "franken", "swiss francs")),
)
QUOTIENTS: tuple[tuple[frozenset[UnitId], tuple[str, ...]], ...] = (
    (
        frozenset({"percent"}),
        (
            *("%", "百分比", "百分率", "百分数", "퍼센트", "percent", "per cent", "percentage"),
            *("每百人", "每百名", "每百户", "每百戶"),
            *("percentages", "pct", "per 100", "prozent", "v.h", "pour cent", "en %", "in %"),
            *("por ciento", "porcentaje", "porcentajes", "pourcentage", "percentuale"),
        ),
    ),
    (
        frozenset({"percentage points"}),
        (
            *("百分点", "百分點", "个百分点", "個百分點", "%포인트", "%p", "percentage points"),
            *("percentage point", "pp", "ppt", "ppts", "p.p", "% points", "%-points"),
            *("prozentpunkte", "points de pourcentage", "puntos porcentuales"),
        ),
    ),
    (
        frozenset({"per 1000"}),
        (
            *("‰", "千分比", "千分率", "每千人", "每千人口", "每千名", "人口千对", "per mille", "per mil"),
            *("per thousand", "per 1000", "je 1000", "pro 1000", "pour 1000", "pour mille"),
            *("por 1000", "por mil", "rate per 1000", "rate per thousand"),
        ),
    ),
    (frozenset({"per 10 000"}), ("每万人", "每萬人", "每万人口", "每万名", "per 10000", "je 10000")),
    (
        frozenset({"per 100 000"}),
        ("每十万人", "每十萬人", "每10万人", "每10萬人", "人口10万対", "per 100000", "je 100000"),
    ),
    (frozenset({"per million"}), ("每百万人", "每百萬人", "per million", "per 1000000")),
)
# Parts of a whole of 100 are percentages: 构成(合计=100).
WHOLES = ("合计", "合計", "总计", "總計", "总数", "總數", "全体", "全體", "total", "all", "insgesamt")
# Codes that mean percent where they stand for themselves: in a column of units, in a label of codes.
PERCENT_CODES = ("pc", "pc act", "pc pop", "pc emp", "pc tot", "pt pop sub", "pt lf sub")
# What a rate may be said to be of, without being another unit: per 1,000 population.
OF_WHOM = (
    *("population", "inhabitants", "persons", "people", "residents", "live births", "employees"),
    *("workers", "einwohner", "habitants", "habitantes", "人", "人口"),
)

# What leads up to a unit. A label says that nothing but a unit follows.
LABELS = (
    *("计量单位", "計量單位", "数据单位", "數據單位", "单位", "單位", "単位", "단위"),
    *("unit of measurement", "unit of measure", "measurement unit", "units", "unit"),
    *("einheiten", "einheit", "unités", "unité", "unidades", "unidad", "unità"),
)
SUBJECTS = (
    *("all", "the", "number", "numbers", "no", "figures", "data", "values", "amounts", "estimates"),
    *("levels", "totals", "counts", "statistics", "monetary", "expressed", "shown", "given"),
    *("presented", "reported", "measured", "stated", "are", "is", "angaben", "alle", "werte"),
    *("anzahl", "zahlen", "chiffres", "effectifs", "données", "nombre", "cifras", "datos"),
    *("número", "valores", "dati"),
)
INTO = ("in", "en", "em")
# Words before a scale that make it another thing than a unit: nearest thousand, over a million.
NOT_BEFORE = (
    *("nearest", "per", "every", "each", "the", "a", "an", "one", "several", "many", "over", "than"),
    *("least", "most", "to", "and", "or", "under", "above", "below", "about", "je", "pro", "por"),
    *("pour", "of", "out", "few", "some", "exceeding", "until", "hundred", "ten"),
)

# What heads say of the sort of their numbers without naming a unit.
RATE_NAMES = (
    *(
        "率",
        "比例",
        "比重",
        "占比",
        "佔比",
        "构成",
        "構成",
        "비율",
        "고용률",
        "실업률",
        "참가율",
        "비중",
        "rate",
        "rates",
        "ratio",
    ),
    *("ratios", "share", "shares", "proportion", "proportions", "anteil", "taux", "tasa"),
    "proporción",
    *("prevalence", "incidence"),
)
RATE_WORDS = (
    *RATE_NAMES,
    *("百分比", "percent", "per cent", "percentage", "percentages", "pct", "porcentaje", "%", "‰"),
)
RATES_OF_MONEY = ("汇率", "匯率", "工资率", "费率", "exchange", "wage rate", "pay rate", "hourly")
COUNT_WORDS = (
    *("人数", "人數", "户数", "戶數", "件数", "件數", "人次", "个数", "家数", "家數", "样本", "樣本"),
    *("number", "sample", "base", "count", "counts", "anzahl", "effectif", "número"),
)
MONEY_WORDS = (
    *("工资", "工資", "薪资", "薪資", "收入", "金额", "金額", "经费", "經費", "费用", "費用"),
    *("支出", "earnings", "wage", "wages", "income", "pay", "salary", "salaries", "expenditure"),
    *("amount", "cost", "costs", "spending", "$", "£", "€"),
)
CHANGE_WORDS = (
    *("增减", "增減", "变化", "變化", "变动", "變動", "比上年", "较上年", "較上年", "同比", "环比"),
    *("差距", "差异", "差異", "之差", "change", "changes", "difference", "gap", "increase"),
    *("decrease", "veränderung", "variation", "écart", "variación", "diferencia"),
)
# A change that is told relative to where it began is a percentage rightly.
RELATIVE_WORDS = (
    *("增长率", "增長率", "变化率", "變化率", "变动率", "變動率", "增减率", "增減率", "增速"),
    *("增幅", "降幅", "rate of change", "rate of growth", "growth", "percent change"),
    *("percentage change", "% change", "relative", "veränderungsrate", "taux de variation"),
)

# Heads of columns in which a number is a power of ten (SDMX attribute UNIT_MULT and its kin).
POWER_HEADS = frozenset({"unit_mult", "unitmultiplier", "unit_multiplier", "powercodecode"})
# Heads of columns that say the unit of each row.
UNIT_HEADS = POWER_HEADS | {
    *("单位", "單位", "计量单位", "計量單位", "単位", "단위", "unit", "units", "unitmeasure"),
    *("unitofmeasure", "unit_measure", "einheit", "unité", "unidad", "uom", "scalar_factor"),
    *("powercode", "multiplier", "scale"),
}
MOST_DECIMAL_POWER = 12


def scale_words(scales: Mapping[int, tuple[str, ...]]) -> dict[str, Decimal]:
    """Each word with its factor."""
    return {word: Decimal(factor) for factor, words in scales.items() for word in words}
