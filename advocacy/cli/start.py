"""How the program is called from here, and what it says when nobody asks for anything."""

from __future__ import annotations

import datetime
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from advocacy.cli.languages import Languages
from advocacy.model.finding import Language
from advocacy.model.paths import CampaignPaths

_WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "where": "倡导项目：{folder}",
        "has": "证据 {records} 份，订单 {orders} 份；生成的文件 {drafts} 个，其中有人改过的 {edited} 个。",
        "no-orders": "还没有订单。下一步，看看订单怎么写，然后放进 briefs/：",
        "not-built": "还没有生成过文稿。下一步，生成文稿：",
        "changed": "上次生成以后有变化，或者上次有没改好的地方。下一步，生成文稿：",
        "example": "文稿都是最新的，里面是 init 写的例子。下一步，新建自己的第一份证据（最后一个词是编号，自己取）：",
        "current": "文稿都是最新的。下一步，看看各项诉求还缺什么证据：",
        "others": "全部命令：",
    },
    "en": {
        "where": "campaign: {folder}",
        "has": "records: {records}, orders: {orders}; files built: {drafts}, edited by somebody: {edited}.",
        "no-orders": "There is no order yet. Next, see how one is written, and put it into briefs/:",
        "not-built": "Nothing was built yet. Next, build the documents:",
        "changed": "Something changed since the last build, or was wrong then. Next, build the documents:",
        "example": "All is up to date, with the example of init in it. Next, start your first evidence (the last word is its id, of your choice):",
        "current": "All is up to date. Next, see what evidence the asks still lack:",
        "others": "all commands:",
    },
}
_OUTSIDE = """这里不是倡导项目的文件夹。 / This folder holds no campaign.
新建一个（最后是文件夹的名字，自己取） / to begin one (the last word is the name of its folder, of your choice):
  {init}
全部命令 / all commands:
  {help}"""
_BELOW = """倡导项目在上面的文件夹里，先到那里去 / the campaign is in a folder above, go there first:
  {cd}"""


def call(*words: str) -> str:
    """A command of this program as somebody can copy it, from any folder."""
    return quoted((*_program(), *words))


def quoted(words: Iterable[str]) -> str:
    """Words as the shell of this system takes them, whatever signs they hold."""
    if os.name == "nt":
        return subprocess.list2cmdline([*words])
    return shlex.join([*words])


def _program() -> tuple[str, ...]:
    """`advocacy` where the shell finds this very program by it, else the path of its file."""
    script = Path(sys.argv[0]).absolute()
    if script.stem != "advocacy" or not script.exists():
        return (sys.executable, "-m", "advocacy")
    found = shutil.which("advocacy")
    return ("advocacy",) if found is not None and Path(found).resolve() == script.resolve() else (str(script),)


def overview(here: Path, today: datetime.date) -> Iterator[str]:
    """What `advocacy` alone says: the state of the campaign and the next step, or how to begin."""
    if (here / "advocacy.yaml").is_file():
        yield from _state(here, today, Languages(None, here).single())
        return
    above = next((one for one in here.parents if (one / "advocacy.yaml").is_file()), None)
    if above is None:
        yield _OUTSIDE.format(init=call("init", "my-campaign"), help=call("help", "all"))
    else:
        yield _BELOW.format(cd=quoted(("cd", str(above))))


def _state(root: Path, today: datetime.date, language: Language) -> Iterator[str]:
    from advocacy.build import is_current
    from advocacy.kinds import KINDS
    from advocacy.shelve import fingerprint, on_shelf, read_ledger

    words, drafts = _WORDS[language], CampaignPaths(root).drafts
    ledger = read_ledger(drafts)[0]
    laid = on_shelf(drafts, ledger)
    records = sum(1 for kind in KINDS for _ in (root / "evidence" / kind.folder).glob("*.yaml"))
    orders = sum(1 for _ in (root / "briefs").glob("*.yaml"))
    edited = sum(fingerprint(drafts / name) != ledger.files[name].sha256 for name in laid)
    yield words["where"].format(folder=root)
    yield words["has"].format(records=records, orders=orders, drafts=len(laid), edited=edited)
    if not orders:
        yield from (words["no-orders"], f"  {call('explain', 'fields', 'orders')}")
    elif not laid:
        yield from (words["not-built"], f"  {call('build')}")
    elif not is_current(root, today):
        yield from (words["changed"], f"  {call('build')}")
    elif _is_example(root):
        # Of the kind of the example, which is on a problem of its agenda.
        kinds = (kind.name for kind in KINDS if any((root / "evidence" / kind.folder).glob("*.yaml")))
        yield from (words["example"], f"  {call('new', next(kinds, KINDS[0].name), 'first-case')}")
    else:
        yield from (words["current"], f"  {call('status')}")
    yield from (words["others"], f"  {call('help', 'all')}")


def _is_example(root: Path) -> bool:
    """True if advocacy.yaml says that its evidence is an example."""
    from advocacy import files

    try:
        return b"\nexample: true" in files.read(root / "advocacy.yaml").replace(b"\r", b"\n")
    except OSError:
        return False
