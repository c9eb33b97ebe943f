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
    *("facebook", "twitter", "linkedin", "tiktok", "discord", "zalo", "脸书", "推特", "电报", "soul"),
    *("加v", "加薇", "加赖", "+v", "加q", "加line", "加ins", "加ig", "加fb", "加tg", "微 信", "薇 信"),
)
_IN_LATIN = tuple(one for one in _SERVICES if one.isascii())
# Words that are a service only with a sign beside them: line 12, ins and outs. Who asks (Q:) is none, but a number is.
_SIGNS = (":", "@", "号", " id")
_SHORT = re.compile(r"(?<![a-z])(?P<service>line|ins|ig|fb|tg|threads|signal|handle|[xvq薇赖扣])(?P<between>:? ?)$")
# Ends of addresses and of names of files.
_NO_NAME = r"(?:com|cn|net|org|edu|gov|html?|pdf|docx?|xlsx?|pptx?|csv|txt|ya?ml|toml|json|xml|svg|jpe?g|png|gif|mp[34]|md|zip)(?![A-Za-z0-9])"
_OPENS = r"[ \t\"'“”‘’「『《【<(\[@]{0,4}"
# A word alone may be about the platform: an account has a digit or `_`, or stands behind a word or
# a sign that says that it is one.
_BEHIND = re.compile(
    rf"(?:群|上|用户(?=\d{{8}}))?(?:, ?(?=号))?"
    rf"(?:(?P<id>号码|号|账号|帐号|账户|昵称|名)|(?P<word> ?(?:u?id|handle|account|no\.?|number)(?![a-z]))| (?:name|user)(?![a-z]))?"
    rf"(?P<sign>(?:[ \t]*(?:[:=]|是|为|叫做?|也是|[请可]?加(?:我|她|他)?|搜索?|同上|同号|(?:is|as)(?![a-z]))){{0,3}})(?P<opens>{_OPENS})"
    r"(?P<value>live:[A-Za-z0-9._:\-]{2,40}(?<!\.)|(?P<dotted>(?=[A-Za-z0-9_.\-]{5,30}(?![A-Za-z0-9_\-@]))"
    rf"[A-Za-z][A-Za-z0-9_\-]{{0,19}}(?:\.(?!{_NO_NAME})[A-Za-z0-9_\-]{{1,20}}){{1,4}}(?!\.?[A-Za-z0-9_\-@]))"
    r"|[A-Za-z]\w{1,30}#\d{4}|[A-Za-z][A-Za-z0-9_\-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_\-@])(?!\.(?:com|cn|net|org)(?![a-z]))",
    re.IGNORECASE,
)
# Pages of one person or of one body. The name of a body has no digit on the services of the last
# line, where a page behind the name is what somebody published, and no account.
_HOSTS = (".com/", ".me/", ".cn/", ".net/", ".gg/", ".ee/")
_LINKED = re.compile(
    r"(?<![A-Za-z0-9\-])(?:(?:t|telegram)\.me/(?:s/)?(?P<chat>(?!joinchat/)[A-Za-z]\w{4,31}|\+?\d{7,15}|(?:\+|joinchat/)[\w\-]{8,40})"
    r"|wa\.me/\+?(?P<phone>\d{7,15})|u\.wechat\.com/(?P<code>[\w\-]{5,40})"
    r"|(?:line\.me/(?:R/)?ti/p/|lin\.ee/|discord\.gg/|discord\.com/users/)(?P<guest>[\w\-~@%]{4,40})"
    r"|user\.qzone\.qq\.com/(?P<zone>\d{5,12})|qm\.qq\.com/\S{0,40}[?&]k=(?P<friend>[\w\-]{5,60})"
    r"|weibo\.c(?:om|n)/(?:(?:u|profile)/(?P<number>\d{5,12})|n/(?P<nick>[^\s/?#,，。;；)）]{2,30})|(?P<home>\d{8,12})(?![\d/]))"
    r"|(?:zhihu\.com/people|linkedin\.com/in|douyin\.com/user|kuaishou\.com/profile|xiaohongshu\.com/user/profile"
    r"|space\.bilibili\.com)/(?P<page>[\w\-%]{3,80})"
    r"|facebook\.com/(?:profile\.php\?id=|people/[^/\s]{1,60}/)(?P<profile>\d{5,20})"
    r"|(?:(?:facebook|instagram|twitter|x|tiktok|youtube|weibo|threads|github)\.com|threads\.net)/@?(?=[A-Za-z.]{0,29}[\d_])(?P<name>[A-Za-z_][\w.]{3,29})(?<!\.)(?!\w|/\w|\.\w|\.php))",
    re.IGNORECASE | re.ASCII,
)
_LETTER = re.compile("[a-z]")
_BRACKETS = re.compile(r"[(\[【<「『《“‘\"'@]")
_PLATFORMS = frozenset({"wechat", "weixin", "douyin", "kuaishou", "alipay", "telegram", "weibo"})
# Of these letters alone behind @ are a body as often as a person.
_PUBLIC = frozenset({"facebook", "twitter", "instagram", "tiktok", "weibo", "微博", "围脖", "脸书", "推特", "linkedin"})
_ASKED = re.compile(r"(?<![添增参更附追])[+加]$")
_OWNED = re.compile(r"(?:[我她他]的?|(?:her|his|my|their) )$", re.IGNORECASE)
_NAMED = re.compile(r"[:=叫搜]|加[我她他]")
_BARE = re.compile(r"[a-z][a-z\-]{5,19}(?! ?[A-Za-z0-9])")
_SAID_OF_IT = re.compile(
    r"(?:required|optional|needed|mandatory|blocked|frozen|closed|unknown|private|public|hidden|missing|shown)",
    re.IGNORECASE,
)
_MIXED = re.compile(r"\.(?=\w*[A-Za-z_])(?=\w*\d)[\w\-]+$")
_WORD_BEFORE = re.compile(r"(?<![a-z])(?!(?:her|his|my|their|on|via|by|add|and|or) )[a-z]+ $", re.IGNORECASE)
_FAR = 12  # characters before a service in which a word about it stands
_FEWEST_Q = 7  # digits of an account behind one letter


def accounts(text: str) -> Iterator[Found]:
    """Accounts in a plain text, in brackets and quotation marks too."""
    lower = lowered(text)
    if any(map(lower.__contains__, _HOSTS)):
        for link in _LINKED.finditer(text):
            yield Found("account", link[link.lastgroup or 0], link.start(), link.end(), text)
    for service in _IN_LATIN if lower.isascii() else _SERVICES:
        for at in places(service, lower) if service in lower else ():
            # A Latin word of its own: 她的QQ, and not the end of another word.
            is_word = not (service.isascii() and at and _LETTER.match(lower, at - 1))
            match = _BEHIND.match(text, at + len(service)) if is_word else None
            if match is not None and _is_account(match, service, text[max(0, at - _FAR) : at]):
                yield from _found(match)
    for sign in _SIGNS:
        for at in places(sign, lower):
            short = _SHORT.search(lower[max(0, at - _FAR) : at])
            begins = at - len(short[0]) if short else 0
            if short is not None and not _WORD_BEFORE.search(text[max(0, begins - _FAR) : begins]):
                match = _BEHIND.match(text, at - len(short["between"]))
                if match is not None and _is_short_account(match, short["service"]):
                    yield from _found(match)


def _found(match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span("value")
    if not is_amount(match.string, start, end):
        yield Found("account", match["value"], start, end, match.string)


def _is_account(match: re.Match[str], service: str, before: str) -> bool:
    value, sign, word = match["value"], match["sign"], (match["word"] or "").strip().lower()
    if value.lower() in _PLATFORMS or (sign != "" and _SAID_OF_IT.fullmatch(value) is not None):
        return False
    if match["id"] is not None or ":" in value or "#" in value:
        return True
    said = sign != "" or _BRACKETS.search(match["opens"]) is not None
    is_id = word in {"id", "uid", "handle"}
    # WeChat users.2019 was a good year: a point may also end a sentence.
    if any(one.isdigit() or one == "_" for one in value):
        return said or is_id or match["dotted"] is None or _MIXED.search(value) is not None
    if word != "":  # Her WeChat account is blocked
        return (is_id and (said or match["dotted"] is not None)) or (said and sign.strip().lower() != "is")
    if "@" in match["opens"] and service not in _PUBLIC:
        return True
    is_named = _OWNED.search(before) is not None and _NAMED.search(sign) is not None
    is_asked = _ASKED.search(before + service[0]) is not None or _ASKED.search(before) is not None
    return (is_named or is_asked) and _BARE.match(match.string, match.start("value")) is not None


def _is_short_account(match: re.Match[str], service: str) -> bool:
    """True for an account behind a word that is a service only with a sign."""
    value = match["value"]
    if service == "x" and "@" not in match["opens"]:
        return False
    if service in {"q", "扣"}:
        return value.isdigit() and len(value) >= _FEWEST_Q
    if match["word"] is not None and match["sign"] != "":
        return True
    if service in {"v", "薇", "赖"} and "." in value:
        return False
    return not value.isdigit() and any(one.isdigit() or one in "_." for one in value)
