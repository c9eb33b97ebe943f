"""The tracking file that a release begins with, for staff to go on with."""

from __future__ import annotations

from advocacy.model.release import Release

_FILE = """\
# yaml-language-server: $schema=../../../schema/tracking.schema.json
# {on} 递交 {to_zh}。对方有了回应，就把下面的 steps: [] 换成这样的几行，每次加一步，最新的在最后：
# Handed to {to_en} on {on}. When they react, replace `steps: []` below by
# lines like these, one step each time, the newest last:
#
# steps:
#   - on: {on}
#     state: acknowledged    # 已收到、已交办 / has arrived, is being dealt with
#   - on: {on}
#     state: answered        # 已答复；之后可以是 adopted 已采纳、closed 已了结 / then: adopted, closed
#     outcome: B             # A 已解决 solved, B 正在解决 being solved, C 留作参考 kept for reference
#     asks: [{ask}]    # 只答复了其中几项时才写 / only where not all asks were answered
#     note: |
#       ……
#
# 对方另外告知了答复日期，就加一行 reply_due: {on}
# If they name another day for the reply, add: reply_due: {on}
steps: []
"""


def first_tracking(release: Release) -> str:
    """A file that loads as it is: submitted, and nothing more is known."""
    names = release.to.name
    either = names.get("zh") or names.get("en", "")
    return _FILE.format(
        on=release.on.isoformat(),
        to_zh=_line(either),
        to_en=_line(names.get("en") or either),
        ask=release.asks[0] if release.asks else "",
    )


def _line(text: str) -> str:
    """A name as it can stand in one comment line."""
    return " ".join(text.split())
