"""The command `init`: a campaign from nothing, small enough to read and complete enough to build."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

import click

from advocacy import files
from advocacy.cli.options import today_option
from advocacy.cli.telling import told_by_the_disk

_SCHEMA = "# yaml-language-server: $schema={up}schema/{name}.schema.json\n"
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
  zh: 办公室入口只有台阶
  en: An office with steps at its only entrance
problems: [inaccessible-work]
summary:
  zh: |
    这是虚构的例子：入口只有台阶，轮椅使用者无法自己进入。
  en: |
    This example is invented: the only entrance has steps, and wheelchair users cannot come in by themselves.
met_in: workplace
barrier:
  zh: 入口只有台阶
  en: Steps at the only entrance
blocks:
  zh: 轮椅使用者无法自己进入
  en: Wheelchair users cannot come in by themselves
affects: [limb]
found:
  on: {month}
  how: audit
now: still-there
owner:
  zh: 用人单位
  en: an employer
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

请在收到后书面答复。

# 事实

在这里写具体的障碍：在哪里，谁进不去、用不了。证据放进 evidence/，数字用表格。

# 理由

在这里写法律是怎么规定的，为什么现在还不够。
""",
    "en": """\
# Request

Please reply in writing.

# Facts

Write here what the barriers are, where they stand and whom they keep out. Evidence goes into evidence/, numbers into spreadsheets.

# Reasons

Write here what the law says, and why that is not enough yet.
""",
}
_EMPTY = {
    "evidence/laws.yaml": "# 法律和条文 / Laws and their articles\n{}\n",
    "evidence/channels.yaml": (
        "# 递交渠道和期限 / Ways of handing in, and how soon a body must react\n{}\n"
    ),
}
_EXAMPLE = "evidence/accessibility/office-steps.yaml"
_IGNORED = "briefs/drafts/\nprivate-names.txt\n"


def _files(language: str, today: datetime.date) -> dict[str, str]:
    """Every file of the new campaign, the YAML without the line that names its schema."""
    given = {"today": today, "month": f"{today:%Y-%m}", "checker": _CHECKERS[language]}
    return {
        "advocacy.yaml": _CAMPAIGN.format(language=language),
        "evidence/agenda.yaml": _AGENDA,
        **_EMPTY,
        "evidence/sources.yaml": _SOURCES.format(**given),
        _EXAMPLE: _RECORD.format(**given),
        "briefs/accessible-workplaces.yaml": _ORDER.format(language=language, today=today),
        f"briefs/accessible-workplaces.{language}.md": _WORDS[language],
    }


def _schema_of(file: str) -> str:
    if not file.endswith(".yaml"):
        return ""
    name = "order" if file.startswith("briefs/") else Path(file).stem
    name = "accessibility-shortfall" if file == _EXAMPLE else name
    return _SCHEMA.format(up="../" * file.count("/"), name=name)


def _is_free(folder: Path, written: Mapping[str, str]) -> bool:
    """True if nothing stands in the folder but what an `init` that broke off wrote there."""
    if not os.path.lexists(folder):
        return True
    return folder.is_dir() and all(
        path.is_dir() or _is_ours(path, path.relative_to(folder), written)
        for path in folder.rglob("*")
    )


def _is_ours(path: Path, name: Path, written: Mapping[str, str]) -> bool:
    text = written.get(name.as_posix())
    if text is not None:
        return files.read(path) == text.encode()
    unfinished = path.name.startswith(".") and path.name.endswith(files.UNFINISHED)
    return unfinished and path.name[1 : -len(files.UNFINISHED)] in {
        Path(one).name for one in written
    }


@click.command()
@today_option
@click.option(
    "--language", type=click.Choice(["zh", "en"]), default="zh", help="The campaign's own language."
)
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path, language: str, today: datetime.date) -> None:
    """Start a new campaign in FOLDER, which is empty or not there yet. 从头建一个倡导项目。"""
    from advocacy.cli.telling import as_json_text
    from advocacy.kinds import KINDS
    from advocacy.load import schemas

    written = {file: _schema_of(file) + text for file, text in _files(language, today).items()}
    written[".gitignore"] = _IGNORED
    for name, schema in schemas().items():
        written[f"schema/{name}.schema.json"] = as_json_text(schema) + "\n"
    with told_by_the_disk(folder):
        if not _is_free(folder, written):
            message = f"{folder.as_posix()} is not empty / 文件夹不是空的"
            raise click.UsageError(message)
        for name in (*(kind.folder for kind in KINDS), "statistics"):
            files.folder(folder / "evidence" / name)
        for file, text in written.items():
            files.folder((folder / file).parent)
            if not (folder / file).exists():
                files.put_new(text.encode(), folder / file)
    for file in written:
        if not file.startswith(("schema/", ".")):
            click.echo((folder / file).as_posix())
    there = "" if folder == Path() else f"cd {folder.as_posix()} && "
    click.echo(f"下一步 / next: {there}advocacy build")
