"""What reviewers did to a file that we handed over: read, tied to its source, answered.

Takes a returned Word file and the campaign; gives the register of remarks, a table of answers and
suggestions for the sources. It changes no source, no draft and nothing that staff wrote into a
register. It must not decide anything: accepting and declining is for people.
"""

from __future__ import annotations

from advocacy.feedback.returning import Feedback, feedback
from advocacy.feedback.sources import Suggestion

__all__ = ["Feedback", "Suggestion", "feedback"]
