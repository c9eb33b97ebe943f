"""What `inspect` says: every sentence in both languages, by a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.finding import Language

_SENTENCES: Mapping[str, tuple[str, str]] = {
    # comments of the draft
    "decide": ("待定", "decide"),
    "guess": ("推测：{value}；{why}", "guess: {value}; {why}"),
    "drafted": (
        "由 advocacy inspect 起草。逐项对照原表核对；写着“待定”的地方由人决定，都改好以前，这份说明不会被读取。",
        "Drafted by advocacy inspect. Compare each entry with the sheet; the map is not read before a person has put something true wherever it says “decide”.",
    ),
    "source": (
        "sources.yaml 里已有这个来源时，改写成它的 id（source: ID）。",
        "Where sources.yaml has this source, write its id instead (source: ID).",
    ),
    "publisher": ("发布机关", "who published it"),
    "title": ("表里没有标题，这是文件的名字", "the sheet has no title; this is the name of the file"),
    "publication": (
        "official（官方公布）、own（自己调查的）或 obtained（由申请等取得，未公布）",
        "official (published), own (your own survey) or obtained (not published)",
    ),
    "population": (
        "这些数是在哪个人群里统计的（populations.yaml 里的 id）；不清楚就不写。",
        "The population that is counted in (an id of populations.yaml); leave it out if unknown.",
    ),
    "hidden-allowed": ("表里有隐藏的部分，看过再定", "parts of the sheet are hidden; look at them first"),
    "mark": ("表中这个符号的意思", "what this mark means in the sheet"),
    "breaks": ("核对表下的注", "compare with the notes below the table"),
    "goes-on": (
        "工作表一直到第 {row} 行，只看了前面的部分",
        "the sheet goes on to row {row}; only its beginning was looked at",
    ),
    "head-rows": ("这一行不像列头", "this row does not look like heads"),
    "fixed": ("标题没有写明时间", "the title does not say the period"),
    "no-year": ("全表共同的时间，如 2023", "the period of the whole table, like 2023"),
    "periods": ("这些数像年份，也可能是数量", "these numbers look like years and may be counts"),
    "unit": ("表里没有写明单位", "the sheet does not say the unit"),
    "nature": (
        "stock（时点存量）、flow（当期新增）或 cumulative（累计）",
        "stock (at a moment), flow (in a period) or cumulative",
    ),
    "derived": (
        "原表公布的比率与算出的一致，留作核对",
        "the published rates agree with the calculated ones; kept as witnesses",
    ),
    "left-out": ("另有 {number} 个指标没有起草", "{number} more indicators were not drafted"),
    "repeated": (
        "“{label}”出现多次（{cells}），没有起草：表里可能叠着几张表",
        "“{label}” stands several times ({cells}) and was not drafted: tables may be stacked",
    ),
    # what is shown
    "file": ("文件", "file"),
    "sheet": ("工作表", "sheet"),
    "sheets": ("其他工作表", "other sheets"),
    "hidden-sheet": ("（隐藏）", " (hidden)"),
    "encoding": ("编码", "encoding"),
    "reads": ("{name}：{text}", "{name}: {text}"),
    "above": ("表上方", "above the table"),
    "heads": ("表头行", "head rows"),
    "labels": ("行名列", "label columns"),
    "none": ("无", "none"),
    "period": ("时间", "periods"),
    "period-column": ("{place} 列，形式 {form}，{first} 至 {last}", "column {place}, form {form}, {first} to {last}"),
    "period-row": ("第 {place} 行，形式 {form}，{first} 至 {last}", "row {place}, form {form}, {first} to {last}"),
    "period-fixed": ("全表一个时间：{period}", "one for the whole table: {period}"),
    "period-none": ("表里没有写明", "the sheet does not say"),
    "long": ("长表：每行一个数，由各列的文字区分", "a long table: a number a row, told apart by words"),
    "data": ("数据行", "data rows"),
    "below": ("表下方", "below the table"),
    "marks": ("符号", "marks"),
    "mark-empty": ("（空）", "(empty)"),
    "traps": ("要留意的地方", "beware"),
    "column": ("列", "column"),
    "says": ("列头", "heads"),
    "latest": ("最近一个数", "latest number"),
    "unit-column": ("单位", "unit"),
    "unsure": ("？", "?"),
    # traps
    "offset": (
        "{column} 列的组名写在右边一列（{cell}）：列头和数据错开",
        "the group head of column {column} stands one column to the right ({cell})",
    ),
    "stacked": ("“{label}”出现多次：{cells}", "“{label}” stands several times: {cells}"),
    "after": (
        "第 {rows} 行也有数，但时间写法不同，没有算进表里",
        "rows {rows} hold numbers too, but their periods are in another form; they were left out",
    ),
    "break": ("注里说数列有中断：{why}", "a note speaks of a break: {why}"),
    "error": ("单元格是错误值：{cells}", "cells hold an error: {cells}"),
    "formula": ("公式没有存下结果：{cells}", "formulas without a stored result: {cells}"),
    "shown": (
        "数字格式让人看到的与单元格里存的不同：{cells}",
        "the number format shows something else than the cell holds: {cells}",
    ),
    "as-text": (
        "这张表把数字存成了文字；核对小数点和千位号",
        "this sheet keeps numbers as text; compare its signs of decimals and thousands",
    ),
    "comma": (
        "这张表用逗号作小数点；核对一个数",
        "a comma stands before the decimals in this sheet; compare one number",
    ),
    "text": ("数字存成了文字：{cells}", "numbers stored as text: {cells}"),
    "words": ("应是数字的地方是文字：{cells}", "words where a number should stand: {cells}"),
    "empty": ("空单元格：{cells}", "empty cells: {cells}"),
    "hidden": ("隐藏的行或列里有数：{cells}", "numbers in hidden rows or columns: {cells}"),
    "computed": ("由公式算出的数：{cells}", "numbers that a formula made: {cells}"),
    "comment": ("单元格有批注：{cells}", "cells with a comment: {cells}"),
}


@dataclass(frozen=True, slots=True)
class Say:
    """The sentences in one language."""

    language: Language

    def __call__(self, key: str, **details: str) -> str:
        """The sentence of a key with its details."""
        return _SENTENCES[key][0 if self.language == "zh" else 1].format(**details)
