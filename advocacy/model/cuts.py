"""Signs that say where one text of a file ends and the next begins; neither can stand in XML or YAML."""

from __future__ import annotations

# Nothing is joined over END; over CELL, between two cells of one row, only what fills a row of boxes.
END = "\0"
CELL = "\x01"
