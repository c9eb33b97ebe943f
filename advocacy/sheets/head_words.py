"""What heads say of the sort of their numbers without naming a unit: a rate, a count, money, a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from advocacy.sheets.unit_phrases import PER, plain
from advocacy.sheets.unit_words import WORDS

Sort = Literal["rate", "count", "money"]


def _holder(alternatives: Iterable[str]) -> re.Pattern[str]:
    """Finds one of these words: Latin ones whole, others anywhere."""
    return re.compile(
        "|".join(
            rf"(?<![a-zà-ÿ]){re.escape(word)}(?![a-zà-ÿ])" if re.search("[a-z]", word) else re.escape(word)
            for word in alternatives
        )
    )


_SORTS: Mapping[Sort, re.Pattern[str]] = {
    "rate": _holder((*WORDS["rate_names"], *WORDS["percent_words"])),
    "count": _holder(WORDS["count_words"]),
    "money": _holder(WORDS["money_words"]),
}
_RATES_OF_MONEY = _holder(WORDS["rates_of_money"])
_RATE_NAMES = _holder(WORDS["rate_names"])
_CHANGE = _holder(WORDS["change_words"])
_RELATIVE = _holder(WORDS["relative_words"])
_ENDS_AS_NUMBER = re.compile(
    r"(?:[人户戶件家]次?[数數]|人次|[样樣]本[数數量]|(?<![a-z])(?:number|anzahl|sample(?: size)?|n))\.?$"
)
_ENDS_AS_MONEY = re.compile("(?:工资|工資|薪资|薪資|金额|金額|经费|經費|支出|余额|餘額)$")
_CALLED_RATE = re.compile(
    r"(?:率|比例|比重|占比|佔比|률|율|비중|quote|(?<![a-z])(?:rate|ratio|share|anteil|prevalence|incidence))\.?$|"
    r"^(?:tasa|taux|taxa|tasso)s? d"
)
# 比例：男, % employed, Share of women; but not 按比例就业, employment by quota.
_LABELLED_RATE = re.compile(
    r"(?<!按)(?:比例|比重|占比|佔比|百分比)[数數]?(?=[\s:：(（/、,，]|$)|(?<![\d.])\s*[%‰]\)?$|"
    r"^(?:%|‰|(?:per ?cent(?:age)?|pct|share|proportion|rate)\b(?!-?\s?points?))"
)
_SORT_WORDS = (
    *WORDS["rate_names"], *WORDS["percent_words"], *WORDS["count_words"], *WORDS["money_words"], *WORDS["rates_of_money"],
    *WORDS["change_words"], *WORDS["relative_words"],
)  # fmt: skip
# What each pattern above finds holds one of these: a Latin word by its beginning, any other whole.
_TELLING = re.compile(
    "|".join(sorted({re.escape(word[:3] if word.isascii() else word) for word in _SORT_WORDS}, key=len, reverse=True))
    + r"|[人户戶件家]次?[数數]|人次|[样樣]本|[余餘][额額]|薪[资資]|률|율|비중|quote|tas[as]|tax|inc|n\.?$"
)


@lru_cache(maxsize=65_536)
def says_sort(text: str) -> bool:
    """True if a text may say of which sort numbers are, by any of the questions below: most labels say nothing."""
    return _TELLING.search(plain(text)) is not None


def sort_of(texts: Iterable[str]) -> Sort | None:
    """The sort of number that heads and labels speak of without naming a unit; None if none."""
    folded = plain("\n".join(texts))
    if _RATES_OF_MONEY.search(folded):
        return "money"
    if any(_CALLED_RATE.search(line) for line in folded.splitlines()):
        return "rate"
    return next((sort for sort, form in _SORTS.items() if form.search(folded)), None)


def is_rate(head: str) -> bool:
    """True if a head calls its numbers a rate where it ends or begins (失业率, tasa de empleo)."""
    folded = plain(head)
    return bool(_CALLED_RATE.search(folded)) and not _RATES_OF_MONEY.search(folded)


def labels_rate(label: str) -> bool:
    """True if the label of a row calls its numbers a rate, and no count by its end."""
    folded = plain(label)
    return is_rate(label) or bool(_LABELLED_RATE.search(folded) and not _ENDS_AS_NUMBER.search(folded))


def is_money(head: str) -> bool:
    """True if a head ends by calling its numbers an amount of money (平均工资, 支出)."""
    return _ENDS_AS_MONEY.search(plain(head)) is not None


def is_visits(head: str) -> bool:
    """True if a head ends by calling its numbers visits (培训人次), of which one person may make many."""
    return plain(head).endswith("人次")


def is_number_of(head: str) -> bool:
    """True if a head ends by calling its numbers a count (就业人数, Number), and no rate."""
    folded = plain(head)
    return bool(_ENDS_AS_NUMBER.search(folded)) and not (_SORTS["rate"].search(folded) or PER.search(folded))


def names_rate(texts: Iterable[str]) -> bool:
    """True if heads or labels name a rate, beyond a percent sign (which a growth has too)."""
    return _RATE_NAMES.search(plain("\n".join(texts))) is not None


def speaks_of_change(texts: Iterable[str]) -> bool:
    """True if heads or labels speak of a change that is not told relative to its beginning."""
    folded = plain("\n".join(texts))
    return bool(_CHANGE.search(folded)) and not _RELATIVE.search(folded)
