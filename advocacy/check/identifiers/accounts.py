"""Names and numbers of accounts, beside the word of their service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import lowered

# Words that are services, and those that are only before a word for an account: 企鹅 is also a bird.
_SERVICES = (
    *("微信", "威信", "薇信", "维信", "v信", "wechat", "we chat", "weixin", "wx", "vx"),
    *("qq", "扣扣", "企鹅", "抖音", "快手", "小红书", "钉钉", "支付宝", "微博", "视频号", "旺旺"),
    *("陌陌", "知乎", "豆瓣", "闲鱼", "哔哩哔哩", "b站", "飞书", "telegram", "whatsapp", "alipay"),
    *("douyin", "kuaishou", "xiaohongshu", "rednote", "dingtalk", "weibo", "skype", "instagram"),
    *("facebook", "twitter", "linkedin", "tiktok", "line id", "加v"),
)
_OPENS = r"[ \t\"'“”‘’「『《【<(\[@]{0,4}"
# A word alone may be about the platform: an account has a digit or `_`, or stands behind a word or
# a sign that says that it is one.
_BEHIND = re.compile(
    rf"(?:群|上)?(?:(?P<id>号码|号|账号|帐号|账户|昵称|名)|(?P<word> ?(?:id|account|handle|no\.?|number)(?![a-z])))?"
    rf"(?P<sign>(?:[ \t]*(?:[:=]|是|为|叫做?|is(?![a-z]))){{0,2}})(?P<opens>{_OPENS})"
    r"(?P<value>[A-Za-z][A-Za-z0-9_\-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_\-@])(?!\.(?:com|cn|net|org)(?![a-z]))",
    re.IGNORECASE,
)
_LETTER = re.compile("[a-z]")
_BRACKETS = re.compile(r"[(\[【<「『《“‘\"'@]")
_PLATFORMS = frozenset({"wechat", "weixin", "douyin", "kuaishou", "alipay", "telegram", "weibo"})


def accounts(text: str) -> Iterator[Found]:
    """Accounts in a plain text, in brackets and quotation marks too."""
    lower = lowered(text)
    for service in _SERVICES:
        at = lower.find(service)
        while at >= 0:
            # A Latin word of its own: 她的QQ, and not the end of another word.
            is_word = not (service.isascii() and at and _LETTER.match(lower, at - 1))
            match = _BEHIND.match(text, at + len(service)) if is_word else None
            at = lower.find(service, at + 1)
            if match is not None:
                start, end = match.span("value")
                if _is_account(match) and not is_amount(text, start, end):
                    yield Found("account", match["value"], start, end, text)


def _is_account(match: re.Match[str]) -> bool:
    value = match["value"]
    if value.lower() in _PLATFORMS:
        return False
    if any(one.isdigit() or one == "_" for one in value):
        return True
    if match["id"] is not None:
        return True
    said = match["sign"] != "" or _BRACKETS.search(match["opens"]) is not None
    return match["word"] is not None and said
