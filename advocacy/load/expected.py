"""What can stand in a field and what was found there instead, in the words of staff."""

from __future__ import annotations

from decimal import Decimal

from advocacy.load.walk import Value
from advocacy.model.operation import OPERATIONS

Pair = tuple[str, str]  # Chinese, English
Details = dict[str, str | Pair]

# The types of error (pydantic's and the model's own) -> what is expected.
EXPECTED: dict[str, Pair] = {
    "string_type": ("一段文字", "a text"),
    "text_expected": ("一段文字", "a text"),
    "bool_type": ("true 或 false", "true or false"),
    "int_type": ("一个整数", "a whole number"),
    "tuple_type": ("一个清单，如 [甲, 乙]", "a list like [a, b]"),
    "dict_type": ("下面缩进的若干行“名称: 内容”", "indented lines of `name: value`"),
    "dataclass_type": ("下面缩进的若干行“名称: 内容”", "indented lines of `name: value`"),
    "missing": ("更多的项目", "more items"),
    "date_form": ("日期，如 2020、2020-07 或 2020-07-04", "a date like 2020, 2020-07 or 2020-07-04"),
    "day_form": ("具体到日的日期，如 2020-07-04", "a day like 2020-07-04"),
    "money_form": ("金额和货币，如 5860 CNY", "an amount like 5860 CNY"),
    "country_form": ("国家的两个字母，如 CN", "the two letters of a country like CN"),
    "article_form": ("条款号，如 38 或 38.3（第三十八条第三款）", "an article like 38 or 38.3"),
    "term_form": ("期限，如 15 days、10 working-days 或 3 months", "a term like 15 days, 10 working-days or 3 months"),
    "origin_form": (
        "organisation，或 paper: 加章节号（paper:6.3）",
        "organisation, or paper: and a section (paper:6.3)",
    ),
    "text_language": ("zh、en 或两者", "zh, en or both"),
    "head_rows_form": ("行号，如 4 或 3-5", "rows like 4 or 3-5"),
    "data_rows_form": ("行号，如 5-12 或 5 until 注", "rows like 5-12 or 5 until 注"),
    "column_form": ("列号，如 A 或 AB", "a column like A or AB"),
    "cell_form": ("单元格，如 H3", "a cell like H3"),
    "number_expected": ("一个数，如 906.1", "a number like 906.1"),
    "greater_than_equal": ("一个更大的整数", "a larger whole number"),
    "less_than_equal": ("一个更小的整数", "a smaller whole number"),
    "style_name": ("版式中的样式名，如 Ask Box", "the name of a style like Ask Box"),
    "role_name": ("段落的用途，如 key", "the role of paragraphs like key"),
    "size_expected": ("一个数，如 14.8", "a number like 14.8"),
    "period_name_form": ("时期，如 2023、2023-09 或 2023-09-30", "a period like 2023, 2023-09 or 2023-09-30"),
    "periods_form": (
        "年份，如 2024 或 2019-2024（中间是半角短横），或月份，如 2024-09",
        "years like 2024 or 2019-2024 with a plain hyphen, or a month like 2024-09",
    ),
    "regions_form": (
        "一个地区，或地区的清单，如 [北京市, 上海市]",
        "a region, or a list of them like [Beijing, Shanghai]",
    ),
    "mark_form": ("单元格里的符号，加引号", "a mark as it stands in the cell, in quotation marks"),
    "head_form": ("表头，或从上到下的表头清单", "a head, or a list of heads from the top row down"),
    "row_form": ("表中的行名", "a row label as it stands in the sheet"),
    "section_name_form": ("小写的名字，如 sex", "a name in lower case like sex"),
    "section_name_taken": (
        "另取一个 sections 的 name，不能与指标自己的项目同名",
        "another `name` under `sections`: this one is a key of indicators already",
    ),
    "number_signs": (
        '小数点和千位号用两个不同的记号，例如 numbers: {decimal: ",", thousands: "."}',
        'two different signs, for example numbers: {decimal: ",", thousands: "."}',
    ),
    "period_place": ("in_column、in_row、fixed 三者之一", "one of in_column, in_row and fixed"),
    "period_as": ("as：时期的写法，如 YYYY", "`as`: the form of the period, like YYYY"),
    "derived_operation": (f"{'、'.join(OPERATIONS)} 之一", f"one of {', '.join(OPERATIONS)}"),
}

_LONGEST = 40


def shown(value: Value | str) -> str:
    """`value` as it can stand in a message: short, in one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return format(value, "f")
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def found(value: Value) -> Pair:
    """What sort of thing `value` is."""
    if isinstance(value, dict):
        return ("下面几行“名称: 内容”", "the lines of `name: value` below")
    if isinstance(value, tuple):
        return ("一个清单", "a list")
    text = shown(value)
    return (f"“{text}”", f"“{text}”")
