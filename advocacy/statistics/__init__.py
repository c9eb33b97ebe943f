"""Figures of all sheet maps together: read, calculated, compared.

Takes the maps of a campaign as values; gives indicators and findings: what is calculated from
what, whether parts make their whole, which populations can be compared, which edition of a
publication is newer. It must not know records or pages.
"""
