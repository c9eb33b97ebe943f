"""A format made as CONTRIBUTING.md says: a file and a line. It is built and checked like any other."""

from __future__ import annotations

import pytest

from tests.campaigns.running import TODAY
from tests.extensions.program import Program, copy_of_program

# A hostile one: it prints all that a document says, and nothing of its look.
FILE = '''"""Plain text as a format."""

from advocacy.model.walk import contents_of, plain
from advocacy.write.reading import Reading, paragraphs_as_word
from advocacy.write.writer import Writer


def _write(document, style):
    said = [plain(content) for block in document.blocks for content in contents_of(block)]
    return "\\n".join(("TEXT", document.title, *said)).encode()


def _as_word(data):
    return paragraphs_as_word(data.decode("utf-8", "replace").split("\\n")[1:])


WRITER = Writer(
    suffix=".txt",
    read_style=lambda name, files: (name, ()),
    write=_write,
    texts_of=lambda data: iter([("text", data.decode("utf-8", "replace"))]),
    parts_of=lambda data: {"text": data},
    state_marks=lambda data: iter(()),
    style_types=(str,),
    reading=Reading(("纯文本", "plain text"), lambda data: data.startswith(b"TEXT\\n"), _as_word),
)
'''
DAY = ("--today", TODAY)
PLACE = "遵义市"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A module of the format's name, and its name in `Format`."""
    made = copy_of_program(tmp_path_factory.mktemp("format"))
    made.source.write("write/txt.py", FILE)
    made.source.edit(
        "model/editionname.py", 'Format = Literal["docx", "html"]', 'Format = Literal["docx", "html", "txt"]'
    )
    made.campaign.edit("advocacy.yaml", "example: true\n", "example: true\nformats: [docx, txt]\n")
    return made


def test_it_is_built_and_checked_and_its_drafts_are_found(program: Program) -> None:
    runs = program.run(("check", *DAY), ("build", *DAY), ("status", *DAY), ("recall", "driver-dismissed", *DAY))
    assert [code for code, _ in runs[:3]] == [0, 0, 0], runs
    assert "fair-hiring.zh.txt" in runs[3][1], runs[3]
    assert "%" in program.written("briefs/drafts", "*.txt")


def test_it_goes_out_with_the_word_file_and_says_that_it_has_no_marks(program: Program) -> None:
    trace = ("trace", str(program.campaign.draft("fair-hiring.zh.txt")))
    runs = program.run(
        ("build", *DAY), ("release", "fair-hiring", "--as-draft", *DAY), ("release", "--verify", *DAY), trace
    )
    assert [code for code, _ in runs] == [0, 0, 0, 1], runs
    assert list(program.campaign.path("briefs").glob("released/*/*/fair-hiring.zh.txt"))
    assert "figures-untraceable" in runs[3][1], runs[3]


def test_what_nobody_agreed_to_is_in_none_of_its_files(program: Program) -> None:
    (build,) = program.run(("build", *DAY))
    assert PLACE not in program.written("briefs/drafts", "*.txt"), build
