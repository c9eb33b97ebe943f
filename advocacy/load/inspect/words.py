"""What `inspect` says: every sentence in both languages, by a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advocacy.model.finding import Language

_SENTENCES: Mapping[str, tuple[str, str]] = {
    # comments of the draft
    "drafted": (
        "由 advocacy inspect 起草。逐项对照原表核对，写着“待定”的行由人决定，然后删去注释。",
        "Drafted by advocacy inspect. Compare each entry with the sheet; where it says “decide”, a person must.",
    ),
    "source": (
        "待定：sources.yaml 里已有这个来源时，改写成它的 id（source: ID）。",
        "decide: where sources.yaml has this source, write its id instead (source: ID).",
    ),
    "publisher": ("待定：发布机关", "decide: who published it"),
    "unknown-publisher": ("zh: 发布机关待填", "en: publisher to be completed"),
    "population": (
        "待定：这些数是在哪个人群里统计的（populations.yaml 里的 id）；不清楚就不写。",
        "decide: the population that is counted in (an id of populations.yaml); leave it out if unknown.",
    ),
    "hidden-allowed": (
        "待定：表里有隐藏的部分，核对后再保留这一行",
        "decide: parts of the sheet are hidden; keep this line only after a look",
    ),
    "mark": ("待定：表中这个符号的意思", "decide: what this mark means in the sheet"),
    "breaks": ("待定：核对表下的注", "decide: compare with the notes below the table"),
    "goes-on": (
        "待定：工作表一直到第 {row} 行，只看了前面的部分",
        "decide: the sheet goes on to row {row}; only its beginning was looked at",
    ),
    "fixed": ("待定：全表共同的时间", "decide: the period of the whole table"),
    "no-year": (
        "待定：表里没有写明年份，必须改成真正的年份",
        "decide: the sheet says no year; put the true one here",
    ),
    "unit": ("待定：表里没有写明单位", "decide: the sheet does not say the unit"),
    "nature": (
        "待定：每个 nature 是 stock（时点存量）、flow（当期新增）还是 cumulative（累计）。",
        "decide: whether each `nature` is stock (at a moment), flow (in a period) or cumulative.",
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
    "period-column": (
        "{place} 列，形式 {form}，{first} 至 {last}",
        "column {place}, form {form}, {first} to {last}",
    ),
    "period-row": (
        "第 {place} 行，形式 {form}，{first} 至 {last}",
        "row {place}, form {form}, {first} to {last}",
    ),
    "period-fixed": ("全表一个时间：{period}", "one for the whole table: {period}"),
    "period-none": ("表里没有写明", "the sheet does not say"),
    "long": (
        "长表：每行一个数，由各列的文字区分",
        "a long table: a number a row, told apart by words",
    ),
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
    "stacked": (
        "“{label}”出现多次：{cells}",
        "“{label}” stands several times: {cells}",
    ),
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
