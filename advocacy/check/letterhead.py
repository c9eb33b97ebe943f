"""Red letterhead, document number and seal belong to organs of state; no watermark, no test logo.

GB/T 9704-2012 and the regulation on official documents give them to organs; the European
Easy-to-Read logo may only be used once a person with intellectual disability has read the text.
A house style can bring them in by its header, so the finished file is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from advocacy.check.edition import FinishedFile
from advocacy.model.finding import Finding
from advocacy.model.finished import StateMark
from advocacy.model.place import Place

_WHAT: Mapping[StateMark, tuple[str, str]] = {
    "red": ("红头", "a red letterhead"),
    "number": ("发文字号", "a document number"),
    "seal": ("印章图片", "a picture of a seal"),
    "logo": ("易读标志", "the Easy-to-Read logo"),
    "watermark": ("水印", "a watermark"),
}


def letterhead(file: FinishedFile) -> Iterator[Finding]:
    """Each sort of mark once for the part that holds it."""
    for what, part in file.state_marks:
        details: dict[str, str | tuple[str, str]] = {"what": _WHAT[what], "part": part}
        yield Finding("state-mark", Place(file.name), details, (file.about,))
