"""The commands about evidence files: `new`, `explain` and `schema`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.cli.options import language_option, root_option
from advocacy.cli.reporting import as_json_text, disk_errors_reported, finish
from advocacy.cli.start import call
from advocacy.cli.usage import refuse, refuse_existing, refuse_unknown
from advocacy.model.finding import Finding
from advocacy.model.place import Place

_FILL_IN = (
    "下一步：用文本编辑器打开这个文件，把 decide 和样本里的话都换成自己的内容，存盘，再运行：",
    "Next: open this file in a text editor, replace each decide and each sentence of the sample, save it, and run:",
)


@click.command()
@root_option
@click.argument("kind")
@click.argument("identifier", metavar="ID")
def new(root: Path, kind: str, identifier: str) -> None:
    """Start a new evidence file of KIND named ID. 新建一份证据。"""
    from advocacy.kinds import KINDS
    from advocacy.load import is_id

    known = {one.name: one for one in KINDS}
    if kind not in known:
        refuse_unknown(kind, known)
    made = known[kind]
    if not is_id(identifier):
        refuse(
            f"“{identifier}”不能作编号：只用小写英文字母、数字和短横，如 shop-app-captcha",
            f"“{identifier}” cannot be an id: lower-case letters, digits and hyphens, as in shop-app-captcha",
        )
    if not (root / "advocacy.yaml").is_file():
        finish((Finding("no-campaign", Place("advocacy.yaml")),), Languages(None, root), "text")
    path = root / "evidence" / made.folder / f"{identifier}.yaml"
    refuse_existing(path)
    header = f"# yaml-language-server: $schema=../../schema/{kind}.schema.json\n"
    with disk_errors_reported(path):
        files.folder(path.parent)
        files.put_new((header + made.starter).encode(), path)
    click.echo(path.as_posix())
    where = () if root == Path() else ("--campaign", str(root.absolute()))
    click.echo(f"{Languages(None, root).say(_FILL_IN)}\n  {call('check', *where)}", err=True)


@click.command()
@language_option
@click.argument("what")
@click.argument("name", required=False)
def explain(language: Languages, what: str, name: str | None) -> None:
    """Explain a CODE, `templates`, `fields NAME`, a field or a word. 解释检查结果、模板、字段或词。"""
    if what == "templates":
        lines = _explain_templates(language)
    elif what == "fields":
        lines = _explain_fields(name, language)
    else:
        lines = _explain_code(what, language)
    for line in lines:
        click.echo(line)


def _explain_templates(language: Languages) -> Iterator[str]:
    from advocacy.compose.vocabulary import CALLS, FENCES, FILTERS, VARIABLES

    for entry in (*CALLS, *FILTERS, *VARIABLES, *FENCES):
        yield entry.written
        for spoken in language.of_findings():
            yield f"    {entry.zh if spoken == 'zh' else entry.en}"


def _explain_code(name: str, language: Languages) -> Iterator[str]:
    from advocacy.messages import messages
    from advocacy.model.codes import CODES

    if name not in CODES:
        yield from _explain_word(name, language)
        return
    for spoken in language.of_findings():
        yield f"{name} ({CODES[name].severity})"
        message = messages(spoken)[name]
        yield from (f"    {text}" for text in (message.message, message.remedy, message.explanation))


def _explain_word(name: str, language: Languages) -> Iterator[str]:
    """A kind or sort of file by its name alone, a field by its key, a word of a closed list by itself or its label."""
    from advocacy.cli.fields import mentions
    from advocacy.kinds import KINDS
    from advocacy.model.codes import CODES
    from advocacy.model.forms import FORMS

    names = (*(kind.name for kind in KINDS), *FORMS)
    if name in names:
        yield from _explain_fields(name, language)
        return
    lines = [line for spoken in language.of_findings() for line in mentions(name, spoken)]
    if not lines:
        refuse_unknown(name, (*CODES, *names))
    yield from lines


def _explain_fields(name: str | None, language: Languages) -> Iterator[str]:
    from advocacy.cli.fields import of_form, of_kind
    from advocacy.kinds import KINDS
    from advocacy.model.forms import FORMS

    kinds = {kind.name: kind for kind in KINDS}
    known = (*kinds, *FORMS)
    if name is None:
        refuse(f"请写明要看什么（NAME）：{'、'.join(known)}", f"name what you ask about: {', '.join(known)}")
    if name not in known:
        refuse_unknown(name, known)
    for spoken in language.of_findings():
        yield from of_kind(kinds[name], spoken) if name in kinds else of_form(name, spoken)


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write the JSON Schemas that editors complete from. 生成编辑器用的 schema。"""
    from advocacy.load.schema import schemas

    folder = root / "schema"
    for name, content in schemas().items():
        path = folder / f"{name}.schema.json"
        with disk_errors_reported(path):
            files.folder(folder)
            files.put(f"{as_json_text(content)}\n".encode(), path, lambda: True)
        click.echo(path.as_posix())
