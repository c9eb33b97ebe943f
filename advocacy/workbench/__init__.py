"""The workbench: a campaign as pages in a browser on the same machine, renewed when a file changes.

Takes the folder of a campaign and a clock; serves what the pipeline makes of it to one person on
127.0.0.1. It shows and never writes; no page holds words of a record that no document may print. It must
know nothing that a command does not know.
"""

from __future__ import annotations

from advocacy.workbench.server import PortTakenError, serve

__all__ = ["PortTakenError", "serve"]
