"""Names of places, from provinces down to villages and estates, and how exactly each says where somebody is.

Takes a text and gives the places in it. It must not know records or what may be printed.
"""
