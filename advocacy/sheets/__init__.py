"""One sheet map and its workbook -> figures, each with its cell.

Takes a map as a value and a grid; gives values, units, periods and findings. It must not know YAML
(a map comes as a value), other maps, records or pages.
"""
