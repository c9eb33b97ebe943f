"""What follows where a provision is broken, as a law table prints it: ✓ 罚款1万元以上5万元以下."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from advocacy.compose.called import CALLED
from advocacy.compose.printing import prose
from advocacy.model.document import Fact, Inlines
from advocacy.model.finding import Language
from advocacy.model.law import CONSEQUENCES, SIGNS, Amount, Article
from advocacy.model.text import Text, label
from advocacy.model.walk import plain

_TEN_THOUSAND = 10_000
NO_DUTY = "—"  # nobody can break it
_SIGNS: Mapping[str, Text] = {
    **{sign: words for sign, words in SIGNS.items() if sign != "–"},
    NO_DUTY: label("没有作出要求、禁止或者鼓励", "orders, forbids and encourages nothing"),
}


def print_consequence(article: Article, language: Language) -> Inlines:
    """The sign, the words, and where it is a fine how high; of a provision without it its penalty."""
    if article.consequence == "not-said":
        return prose(CALLED["penalty"][article.penalty].either(language), language)
    if article.duty == article.consequence == "none":
        return (NO_DUTY,)
    words = CONSEQUENCES[article.consequence]
    said: Inlines = (f"{words.symbol} ", words.called.either(language).text)
    if article.amount is None:
        return said
    amount = Fact(print_amount(article.amount, language), article.zh.place)
    return (*said, amount) if language == "zh" else (*said, ", ", amount)


def name_signs(articles: Iterable[Article], language: Language) -> str:
    """What the signs of these provisions in a law table say: “✗ no consequence stated, ✓ a fine”."""
    shown = {plain(print_consequence(one, language))[:1] for one in articles}
    return {"zh": "，", "en": ", "}[language].join(
        f"{sign} {words.either(language).text}" for sign, words in _SIGNS.items() if sign in shown
    )


def sign_of(article: Article) -> str:
    """Nothing, something, or a fine; of a provision that has no word for what follows its penalty says it."""
    return CONSEQUENCES[article.penalty if article.consequence == "not-said" else article.consequence].symbol


def print_amount(amount: Amount, language: Language) -> str:
    """1万元以上5万元以下, 1,000 to 5,000 yuan; one that ends in serious cases elsewhere says so."""
    low = None if amount.lowest is None else _sum(amount.lowest, amount, language)
    high, zh = _sum(amount.highest, amount, language), language == "zh"
    if zh:
        text = f"{high}以下" if low is None else f"{low}以上{high}以下"
        return text if amount.at_most is None else f"{text}，情节严重的可至{_sum(amount.at_most, amount, language)}"
    unit = "yuan" if amount.unit == "yuan" else "times the unpaid sum"
    text = f"up to {high} {unit}" if low is None else f"{low} to {high} {unit}"
    return (
        text if amount.at_most is None else f"{text}, in serious cases up to {_sum(amount.at_most, amount, language)}"
    )


def print_sum(amount: Amount, language: Language) -> str:
    """How high it goes at most: 5万元, ¥50,000."""
    highest = _sum(amount.at_most or amount.highest, amount, language)
    if language == "zh":
        return highest
    return f"¥{highest}" if amount.unit == "yuan" else f"{highest} times the unpaid sum"


def _sum(number: int, amount: Amount, language: Language) -> str:
    if language == "en":
        return f"{number:,}"
    if amount.unit == "times":
        return f"{number}倍"
    return f"{number // _TEN_THOUSAND}万元" if number % _TEN_THOUSAND == 0 else f"{number}元"
