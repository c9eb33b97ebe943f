"""The agenda: problems, asks, and the authorities that can answer them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Literal

from advocacy.model.entry import Entry, Part
from advocacy.model.finding import Language
from advocacy.model.law import Provision
from advocacy.model.source import Checked
from advocacy.model.text import Pair, Text, TextField, Words, WordsField, label, pair
from advocacy.model.written import MalformedError, Written

Instrument = Literal["new-law", "amendment", "regulation", "enforcement", "programme"]
INSTRUMENTS: Mapping[str, Text] = {
    "new-law": label("制定法律", "new law"),
    "amendment": label("修改法律", "amendment of a law"),
    "regulation": label("行政法规或规章", "regulation"),
    "enforcement": label("执法", "enforcement"),
    "programme": label("专项行动或项目", "programme"),
}
BodyKind = Literal[
    "legislature",
    "government",
    "consultative-conference",
    "party-organ",
    "disabled-persons-federation",
    "court",
    "platform",
    "media",
    "public",
]
BODY_KINDS: Mapping[BodyKind, Pair] = {
    "legislature": ("人大及其常委会", "legislature"),
    "government": ("政府及其部门", "government and its departments"),
    "consultative-conference": ("政协", "consultative conference"),
    "party-organ": ("党委部门", "organ of the Party"),
    "disabled-persons-federation": ("残联", "disabled persons’ federation"),
    "court": ("法院和检察机关", "court or procuratorate"),
    "platform": ("平台企业", "platform company"),
    "media": ("媒体", "media"),
    "public": ("公众", "the public"),
}
AnsweredBy = Literal["practice"]
ANSWERED_BY: Mapping[AnsweredBy, Pair] = {"practice": ("由可行做法回应", "by good practice alone")}


def read_origin(value: object) -> str:
    """`organisation`, or a section of the paper: `paper:6.3`."""
    if not isinstance(value, str):
        raise MalformedError("string_type")
    if value != "organisation" and not re.fullmatch(r"paper:\d+(\.\d+)*", value):
        raise MalformedError("origin_form")
    return value


Origin = Annotated[str, Written(read_origin, {"type": "string"})]


class Problem(Entry):
    """What is wrong. A problem answered by practice has no ask."""

    title: TextField
    statement: TextField
    origin: Origin
    answered_by: AnsweredBy | None = None


class Body(Entry):
    """An authority, what it is competent for, how to reach it and how soon it must reply.

    `short` is what a table calls it. `reply_in` is in days; None where no rule sets a term.
    """

    name: TextField
    short: TextField | None = None
    kind: BodyKind
    competent_for: tuple[str, ...]
    channel: TextField
    reply_in: int | None = None


class Proposal(Part):
    """Words that an ask proposes: a drafting suggestion until somebody who knows the law has `checked` them."""

    zh: WordsField | None = None
    en: WordsField | None = None
    checked: Checked | None = None

    def words(self, language: Language) -> Words | None:
        """What is proposed in `language`, or None where nobody wrote it."""
        return self.zh if language == "zh" else self.en


class Amendment(Provision):
    """A provision that an ask would change: into which words, and why (立法法, art. 58)."""

    proposed: Proposal | None = None
    reason: TextField | None = None

    @property
    def provision(self) -> Provision:
        """What would be changed."""
        return Provision(law=self.law, article=self.article)


class Ask(Entry):
    """What is demanded, of which origin, by which instrument, by when, and how success would show.

    `lead` is the body in charge, `partners` those that work with it first; the others that are competent
    follow. `short` are six or seven words for a line of a table.
    """

    code: str
    demand: TextField
    plain: TextField
    short: TextField | None = None
    answers: tuple[str, ...]
    origin: Origin
    instrument: Instrument
    mechanisms: tuple[TextField, ...]
    amends: tuple[Amendment, ...] = ()
    lead: str | None = None
    partners: tuple[str, ...] = field(default=(), metadata={"alias": "with"})
    by_when: TextField | None = None
    objection: TextField
    answer: TextField
    indicator: TextField


AgendaWord = Literal["problem", "ask", "body"]


class Agenda(Part):
    """The whole of agenda.yaml, each part by id."""

    problems: dict[str, Problem]
    asks: dict[str, Ask]
    bodies: dict[str, Body]

    def called(self, word: AgendaWord, name: str) -> Pair:
        """What the problem, ask or body of that id is called in a list."""
        if word == "problem":
            return pair(self.problems[name].title)
        if word == "ask":
            return pair(self.asks[name].short or self.asks[name].plain)
        return pair(self.bodies[name].short or self.bodies[name].name)
