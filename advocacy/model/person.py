"""The person whom a record tells of, and the kinds of disability."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from advocacy.model.entry import Part
from advocacy.model.other import Other
from advocacy.model.text import Pair, Text, TextField, label
from advocacy.model.written import Bounds

Disability = Literal["vision", "hearing", "speech", "limb", "intellectual", "mental", "multiple"]
# GB/T 26341-2010, in its order.
DISABILITIES: Mapping[str, Text] = {
    "vision": label("视力残疾", "visual"),
    "hearing": label("听力残疾", "hearing"),
    "speech": label("言语残疾", "speech"),
    "limb": label("肢体残疾", "physical"),
    "intellectual": label("智力残疾", "intellectual"),
    "mental": label("精神残疾", "psychosocial"),
    "multiple": label("多重残疾", "multiple"),
}

Grade = Literal[1, 2, 3, 4]
GRADES: Mapping[Grade, Pair] = {
    1: ("一级（最重）", "grade 1, the most severe"),
    2: ("二级", "grade 2"),
    3: ("三级", "grade 3"),
    4: ("四级", "grade 4"),
}


class Person(Part):
    """Who it happened to: what they are called in print, never their name."""

    called: TextField
    age: Annotated[int, Bounds(0, 120)] | None = None
    disability: Disability | Other | None = None
    grade: Grade | None = None
