"""Handing over: the drafts as they stand are checked, frozen and remembered; and looked at again.

Calls the stages as the build does. It never changes a draft, and writes a release only once: when
it is made.
"""

from __future__ import annotations

from advocacy.release.manifest import Handover
from advocacy.release.releasing import Released, release
from advocacy.release.verifying import Verified, VerifiedFile, verify

__all__ = ["Handover", "Released", "Verified", "VerifiedFile", "release", "verify"]
