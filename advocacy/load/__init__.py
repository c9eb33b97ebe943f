"""Files -> Dossier and findings: strict YAML with places, spreadsheets, the whole campaign.

Takes the folder of a campaign and a day; gives everything in it as values, and every mistake in it
as a finding with its place. It must not know what is printed, for whom, or Word.
"""

from __future__ import annotations

from advocacy.load.cache import Cache
from advocacy.load.campaign import load
from advocacy.load.decode import forbidden
from advocacy.load.lists import is_id
from advocacy.load.undecided import Markers

__all__ = ["Cache", "Markers", "forbidden", "is_id", "load"]
