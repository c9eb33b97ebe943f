"""Numbers as texts hold them, in digits and in words, Chinese and English.

Takes a text and gives amounts with sign, scale, unit and bounds, periods and words for how much. It must not know
figures of sheets, records or documents.
"""
