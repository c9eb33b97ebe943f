"""Cases on a sheet: a workbook with a row for each record, made of the fields of a kind, and taken back.

Takes the fields that a kind declares and the words of a campaign; gives a workbook to fill in, and of one that
comes back the files that its rows mean, or the same workbook with what is wrong in each row. A row is judged by
the checks of a file. It must not know what is printed.
"""

from __future__ import annotations

from advocacy.casesheet.existing import filled_rows
from advocacy.casesheet.page import make_form
from advocacy.casesheet.take import Taken, take
from advocacy.casesheet.vocabulary import languages_of, vocabulary_of

__all__ = ["Taken", "filled_rows", "languages_of", "make_form", "take", "vocabulary_of"]
