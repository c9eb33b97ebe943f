"""Names and numbers of accounts, beside the word of their service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers.amounts import is_amount
from advocacy.check.identifiers.found import Found
from advocacy.check.identifiers.plain import lowered, places

# Words that are services, and those that are only before a word for an account: 企鹅 is also a bird.
_SERVICES = (
    *("微信", "威信", "薇信", "维信", "v信", "wechat", "we chat", "weixin", "wx", "vx"),
    *("qq", "扣扣", "企鹅", "抖音", "快手", "小红书", "钉钉", "支付宝", "微博", "视频号", "旺旺"),
    *("绿泡泡", "球球", "围脖", "大眼仔", "探探", "snapchat", "kakaotalk", "bilibili"),
    *("陌陌", "知乎", "豆瓣", "闲鱼", "哔哩哔哩", "b站", "飞书", "telegram", "whatsapp", "alipay"),
    *("douyin", "kuaishou", "xiaohongshu", "rednote", "dingtalk", "weibo", "skype", "instagram"),
    *("facebook", "twitter", "linkedin", "tiktok", "line id", "tg:", "加v", "加薇", "微 信", "薇 信"),
)
# Ends of addresses and of names of files.
_NO_NAME = r"(?:com|cn|net|org|edu|gov|html?|pdf|docx?|xlsx?|pptx?|csv|txt|ya?ml|toml|json|xml|svg|jpe?g|png|gif|mp[34]|md|zip)(?![A-Za-z0-9])"
_OPENS = r"[ \t\"'“”‘’「『《【<(\[@]{0,4}"
# A word alone may be about the platform: an account has a digit or `_`, or stands behind a word or
# a sign that says that it is one.
_BEHIND = re.compile(
    rf"(?:群|上)?(?:(?P<id>号码|号|账号|帐号|账户|昵称|名)|(?P<word> ?(?:id|account|handle|no\.?|number)(?![a-z])))?"
    rf"(?P<sign>(?:[ \t]*(?:[:=]|是|为|叫做?|也是|[请可]?加(?:我|她|他)?|搜索?|同上|同号|is(?![a-z]))){{0,3}})(?P<opens>{_OPENS})"
    r"(?P<value>live:[A-Za-z0-9._:\-]{2,40}(?<!\.)|(?P<dotted>(?=[A-Za-z0-9_.\-]{5,30}(?![A-Za-z0-9_\-@]))"
    rf"[A-Za-z][A-Za-z0-9_\-]{{0,19}}(?:\.(?!{_NO_NAME})[A-Za-z0-9_\-]{{1,20}}){{1,4}}(?!\.?[A-Za-z0-9_\-@]))"
    r"|[A-Za-z][A-Za-z0-9_\-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_\-@])(?!\.(?:com|cn|net|org)(?![a-z]))",
    re.IGNORECASE,
)
# Pages of one person or of one body. The name of a body has no digit on the services of the last
# line, where a page behind the name is what somebody published, and no account.
_HOSTS = (".com/", ".me/", ".cn/")
_LINKED = re.compile(
    r"(?<![A-Za-z0-9\-])(?:(?:t|telegram)\.me/(?:s/)?(?P<chat>[A-Za-z]\w{4,31}|\+?\d{7,15})"
    r"|wa\.me/\+?(?P<phone>\d{7,15})|u\.wechat\.com/(?P<code>[\w\-]{5,40})"
    r"|weibo\.c(?:om|n)/(?:u/(?P<number>\d{5,12})|n/(?P<nick>[^\s/?#,，。;；)）]{2,30})|(?P<home>\d{8,12})(?![\d/]))"
    r"|(?:zhihu\.com/people|linkedin\.com/in|douyin\.com/user|kuaishou\.com/profile|xiaohongshu\.com/user/profile"
    r"|space\.bilibili\.com)/(?P<page>[\w\-%]{3,80})"
    r"|(?:facebook\.com/profile\.php\?id=(?P<profile>\d{5,20}))"
    r"|(?:facebook|instagram|twitter|x|tiktok)\.com/@?(?=[A-Za-z.]{0,29}[\d_])(?P<name>[A-Za-z_][\w.]{3,29})(?<!\.)(?!\w|/\w|\.\w|\.php))",
    re.IGNORECASE | re.ASCII,
)
_LETTER = re.compile("[a-z]")
_BRACKETS = re.compile(r"[(\[【<「『《“‘\"'@]")
_PLATFORMS = frozenset({"wechat", "weixin", "douyin", "kuaishou", "alipay", "telegram", "weibo"})


def accounts(text: str) -> Iterator[Found]:
    """Accounts in a plain text, in brackets and quotation marks too."""
    lower = lowered(text)
    if any(map(lower.__contains__, _HOSTS)):
        for link in _LINKED.finditer(text):
            yield Found("account", link[link.lastgroup or 0], link.start(), link.end(), text)
    for service in _SERVICES:
        for at in places(service, lower):
            # A Latin word of its own: 她的QQ, and not the end of another word.
            is_word = not (service.isascii() and at and _LETTER.match(lower, at - 1))
            match = _BEHIND.match(text, at + len(service)) if is_word else None
            if match is not None:
                start, end = match.span("value")
                if _is_account(match) and not is_amount(text, start, end):
                    yield Found("account", match["value"], start, end, text)


def _is_account(match: re.Match[str]) -> bool:
    value = match["value"]
    if value.lower() in _PLATFORMS:
        return False
    if match["id"] is not None or ":" in value:
        return True
    said = match["sign"] != "" or _BRACKETS.search(match["opens"]) is not None
    # WeChat users.2019 was a good year: a point may also end a sentence.
    if any(one.isdigit() or one == "_" for one in value) and (said or match["dotted"] is None):
        return True
    return match["word"] is not None and said
