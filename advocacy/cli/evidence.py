"""The commands about evidence files: `new`, `explain` and `schema`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from advocacy import files
from advocacy.cli.languages import Languages
from advocacy.cli.options import language_option, root_option
from advocacy.cli.telling import as_json_text, finish, told_by_the_disk
from advocacy.model.finding import Finding
from advocacy.model.place import Place


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
        message = f"KIND is one of: {', '.join(known)}"
        raise click.UsageError(message)
    if not is_id(identifier):
        message = f"“{identifier}”: lower case letters, digits and hyphens (shop-app-captcha)"
        raise click.UsageError(message)
    if not (root / "advocacy.yaml").is_file():
        missing = Finding("no-campaign", Place("advocacy.yaml"))
        finish((missing,), Languages(None, root), "text", strict=False)
    path = root / "evidence" / known[kind].folder / f"{identifier}.yaml"
    if os.path.lexists(path):
        message = f"{path.as_posix()} is there already"
        raise click.UsageError(message)
    header = f"# yaml-language-server: $schema=../../schema/{kind}.schema.json\n"
    with told_by_the_disk(path):
        files.folder(path.parent)
        files.put_new((header + known[kind].starter).encode(), path)
    click.echo(path.as_posix())


@click.command()
@language_option
@click.argument("what")
@click.argument("kind", required=False)
def explain(language: Languages, what: str, kind: str | None) -> None:
    """Explain a finding CODE, `templates`, or `fields KIND`. 解释检查结果、模板或字段。"""
    shown = language.of_findings()
    if what == "templates":
        from advocacy.compose.vocabulary import CALLS, FENCES, FILTERS, VARIABLES

        for entry in (*CALLS, *FILTERS, *VARIABLES, *FENCES):
            click.echo(entry.written)
            for one in shown:
                click.echo(f"    {entry.zh if one == 'zh' else entry.en}")
        return
    if what == "fields":
        _explain_fields(kind)
        return
    from advocacy.messages import messages
    from advocacy.model.codes import CODES
    from advocacy.model.suggestion import did_you_mean

    if what not in CODES:
        zh, en = did_you_mean(what, CODES)
        message = f"“{what}”: {zh} / {en}"
        raise click.UsageError(message)
    for one in shown:
        click.echo(f"{what} ({CODES[what].severity})")
        said = messages(one)[what]
        for text in (said.message, said.remedy, said.explanation):
            click.echo(f"    {text}")


def _explain_fields(kind: str | None) -> None:
    from advocacy.kinds import KINDS

    known = {one.name: one for one in KINDS}
    if kind not in known:
        message = f"KIND is one of: {', '.join(known)}"
        raise click.UsageError(message)
    click.echo(known[kind].starter.rstrip())
    click.echo("\n* 必填 / required")
    schema = known[kind].record.model_json_schema()
    required = set(schema["required"])
    for name, field in schema["properties"].items():
        mark = "*" if name in required else " "
        click.echo(f"{mark} {name:<16}{' | '.join(_choices(field))}")


def _choices(field: Mapping[str, Any]) -> Iterator[str]:
    """The words that a field of a JSON Schema takes."""
    for one in (field, *field.get("anyOf", ())):
        yield from map(str, one.get("enum", ()))
        if "const" in one:
            yield str(one["const"])
        if one.get("$ref", "").endswith("/Other"):
            yield "other: …"


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write the JSON Schemas that editors complete from. 生成编辑器用的 schema。"""
    from advocacy.load.schema import schemas

    folder = root / "schema"
    for name, content in schemas().items():
        path = folder / f"{name}.schema.json"
        with told_by_the_disk(path):
            files.folder(folder)
            files.put(f"{as_json_text(content)}\n".encode(), path, lambda: True)
        click.echo(path.as_posix())
