"""Files of spreadsheet programs -> grids of cells: .xlsx, .xls, .ods, .csv.

Takes octets that anybody may have made; gives cells with their formats, comments and what is
hidden, or why a file cannot be read. It must not know sheet maps, figures or YAML.
"""
