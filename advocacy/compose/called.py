"""What the words of the agenda, the laws and the records are called in print."""

from __future__ import annotations

from collections.abc import Mapping

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
    "instrument": {
        "new-law": label("制定法律", "new law"),
        "amendment": label("修改法律", "amendment of a law"),
        "regulation": label("行政法规或规章", "regulation"),
        "enforcement": label("执法", "enforcement"),
        "programme": label("专项行动或项目", "programme"),
    },
    "duty": {
        "shall": label("应当", "must"),
        "encourages": label("鼓励", "encouraged"),
        "none": label("未设义务", "none set"),
    },
    "penalty": {
        "none": label("未规定处罚", "no penalty"),
        "order": label("责令改正", "order to correct"),
        "fine": label("罚款", "fine"),
        "criticism": label("通报批评", "public reprimand"),
    },
    "passed": {
        "adopted": label("通过", "adopted"),
        "approved": label("批准", "approved"),
        "revised": label("修订", "revised"),
        "amended": label("修正", "amended"),
        "draft": label("公布草案", "published as a draft"),
    },
    "operation": {operation.id: operation.called for operation in OPERATIONS.values()},
}

SOURCES_CALLED = label("核验材料", "the verification file")
TO_BE_COMPLETED = label("【待补】", "[to be completed]")
AWAITS_CONFIRMATION = label("待核实", "awaits confirmation")
ISSUER_NOT_SEEN = label("未见发布机关的原表", "the issuer’s own table was not seen")
TO_BE_VERIFIED = label("【待核实】", "[to be verified]")
ORGANISATION_ORIGIN = label("本机构补充", "our addition")
PAPER_ORIGIN = label("论文第%s节", "the paper, section %s")
