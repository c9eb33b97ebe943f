"""Findings of a first look at a spreadsheet, before there is a sheet map for it."""

from __future__ import annotations

from advocacy.model.finding import Code

DRAFTS: tuple[Code, ...] = (
    Code(
        "table-not-found",
        "error",
        {
            "zh": "“{file}”里没有找到表：没有一行既有文字又有数字",
            "en": "no table was found in “{file}”: no row holds words and numbers",
        },
        {
            "zh": "用 --sheet 指定工作表，或手写表格说明",
            "en": "name the sheet with --sheet, or write the map by hand",
        },
        {
            "zh": "inspect 只起草有行列的表。目录页、说明页和图片里的数字读不出来，例如 advocacy inspect 就业.xlsx --sheet 附表1。",
            "en": "`inspect` drafts maps of tables. Contents pages, notes and numbers in pictures cannot be read; write: advocacy inspect work.xlsx --sheet Table1.",
        },
    ),
)
