"""Calling back: which drafts, releases and recipients have a record, and letters that say so.

Takes what the shelf and the releases remember and the files themselves, so that a record can be
called back whose own file is gone. It changes nothing that exists; the letters are new drafts. It
must not put into a letter what the record tells.
"""

from __future__ import annotations

from advocacy.recall.delivered import Delivery
from advocacy.recall.local_copies import LocalCopy
from advocacy.recall.recalling import Recalled, recall

__all__ = ["Delivery", "LocalCopy", "Recalled", "recall"]
