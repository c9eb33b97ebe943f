"""Turns evidence about the work of disabled people into Word documents for policymakers.

Plain files in (YAML, spreadsheets, Markdown templates), accountable Word documents out.
docs/design.md explains the words, the folders and the flow.
"""

__version__ = "0.1.0"
