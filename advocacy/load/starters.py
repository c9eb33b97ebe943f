"""What the program writes for somebody to fill in: the campaign of `init`, and the starters of kinds.

A text that still stands as it was written is nobody's: `advocacy/load/undecided.py` looks for them.
"""

from __future__ import annotations

import datetime
import functools
import re
import unicodedata
from collections.abc import Iterator

from advocacy.kinds import KINDS
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Path, Value

_CAMPAIGN = """\
# 谁在说话。空着的联系方式在草稿里印作【待补】。 / Who speaks. What is left out prints as [to be completed].
organisation:
  name:
    zh: 我们的机构
    en: Our organisation
#  address:
#    zh: ……
#    en: ……
#  phone: "……"
#  email: ……
language: {language}
# 有了自己的证据以后，删去这一行和 standing 为 synthetic（虚构）的例子。
# Once you have evidence of your own, take out this line and the invented (synthetic) examples.
example: true
house:
  zh: [gongwen]
  en: [brief]
"""
_AGENDA = """\
# 问题、诉求和受文机关。把例子改成你们自己的，编号用小写字母、数字和连字符。
# Problems, asks and bodies. Make these examples your own; ids are lower case letters, digits, hyphens.
problems:
  inaccessible-work:
    title:
      zh: 工作场所和网上工具用不了
      en: Workplaces and online tools that cannot be used
    statement:
      zh: 有的工作场所和网上工具没有无障碍设施，残疾人进不去、用不了。
      en: Some workplaces and online tools have barriers that keep disabled people out.
    origin: organisation
asks:
  accessible-workplace:
    code: B2
    demand:
      zh: 请要求用人单位按照需要改造工作场所，并对不改造的规定后果。
      en: Require employers to adapt workplaces where needed, with consequences where they do not.
    plain:
      zh: 工作场所人人进得去
      en: Workplaces that everybody can enter
    answers: [inaccessible-work]
    origin: organisation
    instrument: enforcement
    mechanisms:
      - zh: 接到投诉后检查并书面答复
        en: Inspection after a complaint, and a reply in writing
    objection:
      zh: 改造会不会太贵？
      en: Would it cost too much?
    answer:
      zh: 先做不花钱的调整，再安排需要经费的改造。
      en: Changes without cost come first, then those that need a budget.
    indicator:
      zh: 每年公布完成改造的单位数。
      en: The number of employers that adapted their workplaces, published each year.
bodies:
  our-authority:
    name:
      zh: 主管部门
      en: The competent authority
    kind: government
    competent_for: [accessible-workplace]
    channel:
      zh: 书面提出，写明名称、住址、请求、事实和理由。
      en: In writing, with name, address, request, facts and reasons.
"""
_ORDER = """\
genre: petition
title:
  zh: 关于工作场所无障碍的建议
  en: A petition for accessible workplaces
asks: [accessible-workplace]
to: our-authority
languages: [{language}]
date: {today}
"""
_RECORD = """\
kind: accessibility-shortfall
title:
  zh: 办公室入口只有台阶（虚构示例）
  en: An office with steps at its only entrance (invented example)
problems: [inaccessible-work]
summary:
  zh: |
    这是虚构的例子：入口只有台阶，轮椅使用者无法自己进入。
  en: |
    This example is invented: the only entrance has steps, and wheelchair users cannot come in by themselves.
met_in: workplace
barrier:
  zh: 入口只有台阶（虚构）
  en: Steps at the only entrance (invented)
blocks:
  zh: 轮椅使用者无法自己进入（虚构）
  en: Wheelchair users cannot come in by themselves (invented)
affects: [limb]
found:
  on: {month}
  how: audit
now: still-there
owner:
  zh: 虚构的用人单位
  en: an invented employer
sources:
  - source: our-visit
standing: synthetic
checked:
  by: {checker}
  on: {today}
"""
_SOURCES = """\
# 来源 / Sources
our-visit:
  type: report
  title:
    zh: 走访记录（虚构示例）
    en: Notes of a visit (invented example)
  publisher:
    zh: 我们的机构
    en: Our organisation
  issued: {month}
  standing: synthetic
  checked:
    by: {checker}
    on: {today}
"""
_CHECKERS = {"zh": "核对人", "en": "who checked it"}
_WORDS = {
    "zh": """\
# 请求

在这里写请对方做什么，例如请在收到后书面答复。

# 事实

在这里写具体的障碍：在哪里，谁进不去、用不了。证据放进 evidence/，数字用表格。

# 理由

在这里写法律是怎么规定的，为什么现在还不够。
""",
    "en": """\
# Request

Write here what you ask for, for example a reply in writing.

# Facts

Write here what the barriers are, where they stand and whom they keep out. Evidence goes into evidence/, numbers into spreadsheets.

# Reasons

Write here what the law says, and why that is not enough yet.
""",
}
_EMPTY = {
    "evidence/laws.yaml": "# 法律和条文 / Laws and their articles\n{}\n",
    "evidence/channels.yaml": ("# 递交渠道和期限 / Ways of handing in, and how soon a body must react\n{}\n"),
}
EXAMPLE = "evidence/accessibility/office-steps.yaml"
IGNORED = "briefs/drafts/\nprivate-names.txt\n"
_SIGNS = re.compile(r"[\W_]+")
_SHORTEST = 18  # bytes of what asks for something, and stands in no text by chance
_COMMENTED = re.compile(r"^# ( *[a-z_]+:(?: .*)?)$", re.MULTILINE)


def campaign_files(language: str, today: datetime.date) -> dict[str, str]:
    """Every file of the new campaign, the YAML without the line that names its schema."""
    given = {"today": today, "month": f"{today:%Y-%m}", "checker": _CHECKERS[language]}
    return {
        "advocacy.yaml": _CAMPAIGN.format(language=language),
        "evidence/agenda.yaml": _AGENDA,
        **_EMPTY,
        "evidence/sources.yaml": _SOURCES.format(**given),
        EXAMPLE: _RECORD.format(**given),
        "briefs/accessible-workplaces.yaml": _ORDER.format(language=language, today=today),
        f"briefs/accessible-workplaces.{language}.md": _WORDS[language],
    }


@functools.cache
def starter_texts() -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """The sentences of `new` and of `init`, each as (field, text); of own words the field is empty.

    Lines of YAML in a comment count too: people take the sign away.
    """
    of_kinds: set[tuple[str, str]] = set()
    for kind in KINDS:
        for text in (kind.starter, "\n".join(_COMMENTED.findall(kind.starter))):
            of_kinds.update(_sentences(text))
    of_init: set[tuple[str, str]] = set()
    for language in ("zh", "en"):
        for file, text in campaign_files(language, datetime.date.min).items():
            if file.endswith(".yaml"):
                of_init.update(_sentences(text))
            else:
                of_init.update(("", line) for line in text.splitlines() if is_prose(line))
    return frozenset(of_kinds), frozenset(of_init)


def starter_in(field: str, said: str) -> tuple[str, bool] | None:
    """The sentence of a starter that stands in a text of `field`, and whether `init` wrote it.

    What asks for something (一句话说明发生了什么) still does where somebody wrote the answer behind it, and
    in other signs or capitals.
    """
    folded = said.casefold()
    near = [one for word, one in _starters_by_field().get(field, ()) if word in folded]
    closed = _closed(said) if near else ""  # as few texts need it
    for text, sentence, is_of_init in near:
        asks = len(text.encode()) >= _SHORTEST and not (is_of_init and field)
        if closed == text or (asks and text in closed):
            return sentence, is_of_init
    return None


@functools.cache
def _starters_by_field() -> dict[str, list[tuple[str, tuple[str, str, bool]]]]:
    """Per field the longest word of each sentence, and the sentence: bare, as written, of `init`."""
    found: dict[str, list[tuple[str, tuple[str, str, bool]]]] = {}
    for is_of_init, sentences in enumerate(starter_texts()):
        for field, text in sorted(sentences):
            word = max(_SIGNS.split(text.casefold()), key=len)
            one = _closed(text), text, bool(is_of_init)
            found.setdefault(field, []).append((word, one))
    return found


def _closed(text: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    value = read_yaml("starter.yaml", text.encode())[0]
    for path, said in leaves(value):
        if is_prose(said):
            yield field_of(path), said.strip()


def leaves(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a value of YAML with the keys that lead to it."""
    waiting = [(path, value)]
    while waiting:
        path, one = waiting.pop()
        if isinstance(one, str):
            yield path, one
        elif isinstance(one, dict):
            waiting += [((*path, key), item) for key, item in reversed(one.items())]
        elif isinstance(one, tuple):
            last = len(one) - 1
            waiting += [((*path, last - back), item) for back, item in enumerate(reversed(one))]


def field_of(path: Path) -> str:
    """The field that a path leads to: its last key that is neither a number nor a language."""
    named = [str(key) for key in path if isinstance(key, str) and key not in {"zh", "en"}]
    return named[-1] if named else ""


def is_prose(text: str) -> bool:
    """True if a text is a sentence and no code, id or heading."""
    return not text.startswith("#") and (" " in text.strip() or not text.isascii())
