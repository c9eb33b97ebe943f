"""A kind of evidence that no rule has heard of: every field has a name of its own. Invented."""

from __future__ import annotations

from typing import Literal

from advocacy.kinds.field import Field
from advocacy.kinds.kind import Kind
from advocacy.kinds.person import PERSON_FIELDS
from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.record import Record
from advocacy.model.scalar import DateField
from advocacy.model.text import TextField, label

DEEDS = {"sent-away": label("被打发走", "sent away")}


class Counter(Part):
    """Where the errand led."""

    alley: TextField
    stall: TextField


class Errand(Record):
    """Somebody ran an errand for work and was turned away."""

    kind: Literal["errand"]
    counter: Counter
    gadgets: tuple[TextField, ...]
    that_day: DateField
    summers: int
    rung: int
    nick: TextField
    uttered: TextField
    deed: Literal["sent-away"] | Other
    trade: TextField
    remark: TextField
    slip: str | None = None


ERRAND = Kind(
    name="errand",
    folder="errands",
    called=label("跑腿", "Errand"),
    record=Errand,
    fields=(
        Field("counter.alley", "place", label("去处", "Whereabouts")),
        Field("counter.stall", "employer", label("摊位", "Stall")),
        Field("gadgets", "platform", label("软件", "Gadgets")),
        Field("that_day", "day", label("那天", "That day")),
        Field("summers", "age", label("年纪", "Summers")),
        Field("rung", "grade", label("档次", "Rung")),
        Field("nick", "called", label("绰号", "Nickname")),
        Field("uttered", "quote", label("所说", "Uttered")),
        Field("deed", "choice", label("做法", "Deed"), DEEDS),
        Field("trade", "employer-kind", label("行当", "Trade")),
        Field("remark", "text", label("备注", "Remark")),
        Field("slip", "internal", label("条子", "Slip"), printed=False),
        *PERSON_FIELDS,
    ),
    starter="kind: errand\n",
    traits=frozenset({"act"}),
)
