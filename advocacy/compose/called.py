"""What the words of the agenda, the laws and the records are called in print."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.model.agenda import INSTRUMENTS
from advocacy.model.law import DUTIES, PASSED, PENALTIES
from advocacy.model.operation import OPERATIONS
from advocacy.model.text import Text, label

CALLED: Mapping[str, Mapping[str, Text]] = {
    "standing": {
        "judgment": label("生效裁判", "court judgment"),
        "law-text": label("法律文本", "text of the law"),
        "official": label("官方发布", "official publication"),
        "press": label("媒体报道", "press report"),
        "two-sources": label("两个独立来源", "two independent sources"),
        "testimony": label("当事人陈述或单一来源，未经独立核实", "single source, not corroborated"),
        "synthetic": label("虚构示例", "invented example"),
    },
    "instrument": INSTRUMENTS,
    "duty": DUTIES,
    "penalty": PENALTIES,
    "passed": PASSED,
    "operation": {operation.id: operation.called for operation in OPERATIONS.values()},
}

SOURCES_CALLED = label("核验材料", "the verification file")
TO_BE_COMPLETED = label("【待补】", "[to be completed]")
AWAITS_CONFIRMATION = label("待核实", "awaits confirmation")
ISSUER_NOT_SEEN = label("未见发布机关的原表", "the issuer’s own table was not seen")
TO_BE_VERIFIED = label("【待核实】", "[to be verified]")
ORGANISATION_ORIGIN = label("本机构补充", "our addition")
PAPER_ORIGIN = label("论文第%s节", "the paper, section %s")
