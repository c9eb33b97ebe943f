"""The words of the project as immutable types.

Takes nothing and gives types: places, findings, figures, records, the dossier, the document tree.
It must not know files, formats, templates or Word; everything else is functions between these types.
"""
