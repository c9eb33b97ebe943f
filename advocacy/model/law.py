"""Laws and their provisions, with what they order and what happens otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.scalar import ArticleField, DayField
from advocacy.model.source import Checked
from advocacy.model.text import Pair, Text, TextField, WordsField, label
from advocacy.model.written import Bounds, Given

Duty = Literal["shall", "encourages", "none"]
DUTIES: Mapping[str, Text] = {
    "shall": label("应当", "must"),
    "encourages": label("鼓励", "encouraged"),
    "none": label("未设义务", "none set"),
}
# How a version came about; a regulation of the Party and the State Council is approved, a draft not passed yet.
PassedAs = Literal["adopted", "approved", "revised", "amended", "draft"]
PASSED: Mapping[str, Text] = {
    "adopted": label("通过", "adopted"),
    "approved": label("批准", "approved"),
    "revised": label("修订", "revised"),
    "amended": label("修正", "amended"),
    "draft": label("公布草案", "published as a draft"),
}
Penalty = Literal["none", "order", "fine", "criticism"]
PENALTIES: Mapping[str, Text] = {
    "none": label("未规定处罚", "no penalty"),
    "order": label("责令改正", "order to correct"),
    "fine": label("罚款", "fine"),
    "criticism": label("通报批评", "public reprimand"),
}
# What the law says will follow where a provision is broken, from nothing to a sum of money.
Consequence = Literal[
    "not-said", "none", "civil", "credit-record", "levy", "order", "criticism", "discipline", "punishment", "fine"
]


@dataclass(frozen=True, slots=True)
class ConsequenceWords:
    """What a consequence is called in print, and the sign that stands before it."""

    symbol: Literal["–", "✗", "○", "✓"]
    called: Text


# ✗ nothing follows, ○ something without a sum of money, ✓ a fine with its amount, – nobody looked.
CONSEQUENCES: Mapping[Consequence, ConsequenceWords] = {
    "not-said": ConsequenceWords("–", label("未填写", "not entered")),
    "none": ConsequenceWords("✗", label("未写明后果", "none stated")),
    "civil": ConsequenceWords("○", label("民事责任或者诉讼", "lawsuit")),
    "credit-record": ConsequenceWords("○", label("记入信用档案并公布", "entry in a public credit record")),
    "levy": ConsequenceWords("○", label("缴纳残疾人就业保障金", "levy for the disabled employment fund")),
    "order": ConsequenceWords("○", label("责令改正", "order to correct")),
    "criticism": ConsequenceWords("○", label("通报批评", "public reprimand")),
    "discipline": ConsequenceWords("○", label("对责任人员给予处分", "disciplinary action against officials")),
    "punishment": ConsequenceWords("○", label("依法给予行政处罚，未定数额", "punishment, no amount set")),
    "fine": ConsequenceWords("✓", label("罚款", "fine")),
}

# What the signs say, where provisions are counted by them.
SIGNS: Mapping[str, Text] = {
    "✗": label("未写明后果", "no consequence stated"),
    "○": label("有后果，未定罚款数额", "a consequence, no amount set"),
    "✓": label("罚款", "a fine"),
    "–": label("未填写", "not entered"),
}
NO_FINE = label("未规定罚款", "no fine set")


AmountUnit = Literal["yuan", "times"]
AMOUNT_UNITS: Mapping[AmountUnit, Pair] = {
    "yuan": ("元", "yuan"),
    "times": ("未付款项的倍数", "times the sum that was not paid"),
}
Sum = Annotated[int, Bounds(0, 10**12)]


class Amount(Part):
    """A fine as the law sets it: in yuan, or in `times` of a sum such as unpaid contributions.

    `at_most` is how far it goes in serious cases, where the law says more of these.
    """

    lowest: Sum | None = field(default=None, metadata={"alias": "from"})
    highest: Sum = field(metadata={"alias": "to"})
    at_most: Sum | None = None
    unit: AmountUnit = "yuan"


class Provision(Part):
    """A law and one of its articles, as records and asks name it."""

    law: str
    article: ArticleField


class ArticleEntry(Part):
    """One provision as laws.yaml has it: its sense in English, its duty and what follows a breach.

    `zh` are its words, where no file holds the text of the law. `set_by` is the provision, or the whole
    article, that sets the consequence, where it is another one.
    """

    zh: WordsField | None = None
    en: WordsField
    duty: Duty
    penalty: Penalty
    consequence: Consequence = "not-said"
    amount: Amount | None = None
    set_by: Provision | None = None


class Article(ArticleEntry):
    """One provision with its words, from the text of the law or from laws.yaml."""

    zh: WordsField = field()


class LawFacts(Entry):
    """What laws.yaml says of a law in one version.

    `version` is the day on which this version was passed (of a draft, published), `promulgated` the day on
    which a regulation was made public after that (行政法规制定程序条例, art. 32), `in_force` the day from
    which it applies, `text_from` the source in which its text was read.
    """

    title: TextField
    short: TextField
    issuer: TextField
    version: DayField
    passed_as: PassedAs
    promulgated: DayField | None = None
    in_force: DayField | None = None
    text_from: str
    checked: Checked | None = None


class LawEntry(LawFacts):
    """An entry of laws.yaml; `articles` maps `38.3` (article 38, paragraph 3) to the provision."""

    articles: dict[ArticleField, ArticleEntry]


@dataclass(frozen=True, slots=True)
class LaterText:
    """A later version of a law of which a file holds the text, and the day from which it applies."""

    version: datetime.date
    effective: datetime.date


class Law(LawFacts):
    """A law with the words of its articles.

    Where a file holds its text: `effective` is the day from which this version applies, `as_of` the day
    after which nobody looked for changes, `later` are the versions after it, and `basis` are the words of
    provisions, or of whole articles, that set what follows for others (`set_by`).
    """

    articles: dict[ArticleField, Article]
    effective: Annotated[datetime.date | None, Given()] = None
    as_of: Annotated[datetime.date | None, Given()] = None
    later: Annotated[tuple[LaterText, ...], Given()] = ()
    basis: Annotated[Mapping[ArticleField, WordsField], Given()] = field(default_factory=dict)
