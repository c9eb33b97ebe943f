"""The only road from the private dossier to the public one.

Takes a Dossier, an audience and the days on which consent must hold; gives a PublicDossier with
nothing in it that may not be printed. It must not know templates or Word.
"""

from __future__ import annotations

from advocacy.redact.redact import Redacted, redact

__all__ = ["Redacted", "redact"]
