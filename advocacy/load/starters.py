"""What the program writes for somebody to fill in: the campaign of `init`, and the starters of kinds.

A text that still stands as it was written is nobody's: `advocacy/load/undecided.py` looks for them.
"""

from __future__ import annotations

import datetime
import functools
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path as FilePath

from advocacy import files
from advocacy.kinds import KINDS
from advocacy.load.strict_yaml import read_yaml
from advocacy.load.walk import Path, leaves
from advocacy.model.entry_files import LAW_TEXTS

_NEW_CAMPAIGN = FilePath(__file__).parent.parent / "data/new-campaign"
_CHECKERS = {"zh": "核对人", "en": "who checked it"}
_SIGNS = re.compile(r"[\W_]+")
_SHORTEST = 18  # bytes of what asks for something, and stands in no text by chance
_COMMENTED = re.compile(r"^# ( *[a-z_]+:(?: .*)?)$", re.MULTILINE)


def campaign_files(language: str, today: datetime.date) -> dict[str, str]:
    """Every file of the new campaign but its schemas, by its path."""
    given = {"language": language, "today": str(today), "month": f"{today:%Y-%m}", "checker": _CHECKERS[language]}
    written = {".gitignore": "briefs/drafts/\nprivate-names.txt\n"}
    for path in sorted(_NEW_CAMPAIGN.rglob("*.*")):
        if path.suffix != ".md" or path.name.endswith(f".{language}.md"):
            text = files.read(path).decode()
            for word, value in given.items():
                text = text.replace(f"{{{word}}}", value)
            written[path.relative_to(_NEW_CAMPAIGN).as_posix()] = text
    return written


def library_files() -> dict[str, str]:
    """The law library that comes with the program, by the path of each text in a campaign."""
    program = FilePath(__file__).resolve().parent.parent
    inside = program / "laws"
    folder = inside if inside.is_dir() else program.parent / LAW_TEXTS
    return {f"{LAW_TEXTS}/{path.name}": files.read(path).decode() for path in sorted(folder.glob("*.md"))}


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
            elif file.endswith(".md"):
                of_init.update(("", line) for line in text.splitlines() if is_prose(line))
    return frozenset(of_kinds), frozenset(of_init)


def starter_in(field: str, said: str) -> tuple[str, bool] | None:
    """The sentence of a starter that stands in a text of `field`, and whether `init` wrote it.

    What asks for something (一句话说明发生了什么) still does where somebody wrote the answer behind it, and
    in other signs or capitals.
    """
    of_field = _starters_by_field().get(field)
    if of_field is None:
        return None
    folded = said.casefold()
    near = [one for word, one in of_field if word in folded]
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


def field_of(path: Path) -> str:
    """The field that a path leads to: its last key that is neither a number nor a language."""
    for key in reversed(path):
        if isinstance(key, str) and key not in {"zh", "en"}:
            return str(key)
    return ""


def is_prose(text: str) -> bool:
    """True if a text is a sentence and no code, id or heading."""
    return not text.startswith("#") and (" " in text.strip() or not text.isascii())
