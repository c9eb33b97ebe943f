"""What was read before is read from the cache: the same values, only unchanged files, and safely."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advocacy.load import Cache
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.text import Located

FILE = "evidence/cases/a.yaml"
YAML = """\
title: 一
numbers: [1, -2.50, true, null, "0123"]
said: |
  第一行
  second line
2024:
  deep: {zh: 甲}
none:
""".encode()


def parsed(root: Path) -> Path:
    return root / ".advocacy-cache" / "parsed.jsonl"


def kept(root: Path, data: bytes = YAML, program: str = "1") -> Cache:
    """A cache that has read `data` and was saved."""
    cache = Cache(root, program)
    value, places, findings = read_yaml(FILE, data)
    assert findings == ()
    cache.keep(FILE, data, value, places)
    cache.save()
    return cache


def test_what_was_kept_is_what_was_read(tmp_path: Path) -> None:
    kept(tmp_path)
    value, places, _ = read_yaml(FILE, YAML)
    found = Cache(tmp_path, "1").find(FILE, YAML)
    assert found == (value, places)
    assert repr(found) == repr((value, places))  # 1 and True are equal, -2.5 and -2.50 as well
    assert spots(found[0]) == spots(value)


def spots(value: Any) -> list[str]:
    """The places of the texts in a value, keys and all."""
    if isinstance(value, Located):
        return [str(value.place)]
    inner = [*value, *value.values()] if isinstance(value, dict) else value
    return [spot for one in inner for spot in spots(one)] if isinstance(inner, list | tuple) else []


@pytest.mark.parametrize(
    ("file", "data", "program"),
    [(FILE, YAML + b"# changed\n", "1"), ("evidence/cases/b.yaml", YAML, "1"), (FILE, YAML, "2")],
    ids=["other content", "other name", "other program"],
)
def test_nothing_else_is_taken_for_it(tmp_path: Path, file: str, data: bytes, program: str) -> None:
    kept(tmp_path)
    assert Cache(tmp_path, program).find(file, data) is None


def test_what_the_last_load_did_not_meet_is_gone(tmp_path: Path) -> None:
    """A record that was withdrawn does not stay in the cache."""
    kept(tmp_path)
    assert "第一行" in parsed(tmp_path).read_text("utf-8")
    later = Cache(tmp_path, "1")
    later.keep(FILE, b"title: x\n", *read_yaml(FILE, b"title: x\n")[:2])
    later.save()
    assert "第一行" not in parsed(tmp_path).read_text("utf-8")


def test_an_unchanged_cache_is_not_written_again(tmp_path: Path) -> None:
    kept(tmp_path)
    before = parsed(tmp_path).stat().st_mtime_ns
    again = Cache(tmp_path, "1")
    assert again.find(FILE, YAML) is not None
    again.save()
    assert parsed(tmp_path).stat().st_mtime_ns == before


def signed(lines: bytes) -> bytes:
    return hashlib.sha256(lines).hexdigest().encode() + b"\n" + lines


def forged(old: str) -> Callable[[bytes], bytes]:
    """The same key with another line, under a right hash."""
    return lambda data: signed(data.split(b"\n")[1].split(b" ")[0] + b" " + old.encode())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-5],
        lambda data: data.replace("一".encode(), "二".encode()),
        lambda _: b"",
        lambda _: b"\xff\xfe\n",
        lambda _: signed(b"\xff\xfe"),
        forged("{"),
        forged("[1,2]"),
        forged('[1,2,{"d":"many"}]'),
        forged('[1,2,{"x":1}]'),
        forged("[" * 100_000),
        forged('["1",2,"text"]'),
        forged("[1,2,1.5]"),
        forged("[1,2,[[null,1,2,[1,2,3]]]]"),
        forged('[1,2,[["key",1,"2",[1,2,3]]]]'),
    ],
    ids=["torn", "edited", "empty", "binary", "signed binary", "no JSON", "no node", "no decimal",
         "no sequence", "endless", "no line", "no number", "no key", "no column"],
)  # fmt: skip
def test_a_spoilt_cache_is_as_good_as_none(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    kept(tmp_path)
    parsed(tmp_path).write_bytes(spoil(parsed(tmp_path).read_bytes()))
    assert Cache(tmp_path, "1").find(FILE, YAML) is None


def test_it_is_text_and_not_for_version_control(tmp_path: Path) -> None:
    kept(tmp_path)
    line = parsed(tmp_path).read_text("utf-8").splitlines()[1]
    assert isinstance(json.loads(line.partition(" ")[2]), list)
    assert (tmp_path / ".advocacy-cache" / ".gitignore").read_text("utf-8") == "*\n"


def test_where_nothing_can_be_written_there_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / ".advocacy-cache").write_text("a file in the place of the folder", "utf-8")
    kept(tmp_path)
    assert Cache(tmp_path, "1").find(FILE, YAML) is None
