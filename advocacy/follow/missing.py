"""What an ask or a problem can lack, in the order in which it is listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from advocacy.model.text import Text, label

Missing = Literal[
    "evidence",
    "second-origin",
    "strong-standing",
    "recent-evidence",
    "figure",
    "consented-story",
    "competent-body",
    "answer-to-objection",
    "indicator-of-success",
    "ask",
]
MISSING: Mapping[Missing, Text] = {
    "evidence": label("可以印发的证据", "evidence that may be printed"),
    "second-origin": label("第二个独立来源", "a second independent source"),
    "strong-standing": label(
        "裁判、法律文本或官方发布的材料", "a judgment, the text of a law or an official publication"
    ),
    "recent-evidence": label("近五年的证据", "evidence of the last five years"),
    "figure": label("统计数字", "a statistic"),
    "consented-story": label("本人同意公开的经历", "a story that its owner agreed to tell"),
    "competent-body": label("有职权的受文机关", "a body that is competent for it"),
    "answer-to-objection": label("对反对意见的回应", "an answer to the objection"),
    "indicator-of-success": label("衡量成效的指标", "an indicator of success"),
    "ask": label("回应它的诉求", "an ask that answers it"),
}
