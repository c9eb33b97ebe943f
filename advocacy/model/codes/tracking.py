"""Findings of the file that staff keep beside a release: what became of it."""

from __future__ import annotations

from advocacy.model.finding import Code

TRACKING: tuple[Code, ...] = (
    Code(
        "tracking-lost",
        "error",
        {
            "zh": "没有叫“{name}”的发出记录，这个跟踪文件没有用上",
            "en": "there is no release “{name}”, so this tracking file is not used",
        },
        {
            "zh": "改回与发出文件夹相同的名称；旁边没有文件夹（发出时中断了），就重新发出，或删去这个文件",
            "en": "give it the name of the release folder beside it; where there is none (a release broke off), release again or delete this file",
        },
        {
            "zh": "2026-11-30.yaml 跟踪的是旁边的文件夹 2026-11-30。",
            "en": "2026-11-30.yaml follows the folder 2026-11-30 beside it.",
        },
    ),
    Code(
        "tracking-ask-unknown",
        "error",
        {
            "zh": "这次发出的文稿里没有诉求“{name}”，{hint}",
            "en": "the release has no ask “{name}”: {hint}",
        },
        {"zh": "改正名称；涉及全部诉求就不写 asks", "en": "correct it; leave asks out for all"},
        {
            "zh": "一次答复只回应部分诉求时，才在 asks 里写明是哪几项。",
            "en": "`asks` is for a reply that answers only some of the asks of the brief.",
        },
    ),
    Code(
        "tracking-outcome-misplaced",
        "error",
        {
            "zh": "outcome: {outcome} 只能写在 state: answered 之下",
            "en": "`outcome: {outcome}` belongs to `state: answered`",
        },
        {
            "zh": "把 state 改为 answered，或删去 outcome",
            "en": "make the state answered, or take outcome out",
        },
        {
            "zh": "A（已解决）、B（正在解决）、C（留作参考）是答复的分类。",
            "en": "A (solved), B (being solved) and C (kept for reference) are marks of a reply.",
        },
    ),
    Code(
        "tracking-step-early",
        "warning",
        {
            "zh": "{on} 早于前面的 {before}",
            "en": "{on} is earlier than {before} before it",
        },
        {
            "zh": "核对日期；按先后顺序写，最新的在最后",
            "en": "check the day; write the steps in their order, the newest last",
        },
        {
            "zh": "期限从某一步算起，日期写错会把期限算错。",
            "en": "Terms are counted from these days, so a wrong day gives a wrong term.",
        },
    ),
    Code(
        "tracking-step-in-future",
        "error",
        {
            "zh": "{on} 还没有到（今天是 {today}），这一步（{state}）不算，逾期照旧显示",
            "en": "{on} has not come yet (today is {today}): the step ({state}) does not count, and what is overdue stays so",
        },
        {
            "zh": "改成事情发生的那一天；还没有发生，就删去这一步（一步不剩时写 steps: []）",
            "en": "write the day on which it happened; if it has not, take the step out (and write `steps: []` where none is left)",
        },
        {
            "zh": "跟踪文件只写已经发生的事。对方答应以后哪天答复，写 reply_due。",
            "en": "The tracking file holds what has happened. A day on which the body will reply is written as `reply_due`.",
        },
    ),
    Code(
        "tracking-step-before-release",
        "error",
        {
            "zh": "{on} 早于递交的日期 {sent}，这一步（{state}）不算",
            "en": "{on} is before the paper was handed over ({sent}): the step ({state}) does not count",
        },
        {
            "zh": "核对年份和月份，改成事情发生的那一天；是上一次递交的事，就写进那一次的跟踪文件",
            "en": "look at year and month and write the day on which it happened; if it is about an earlier release, write it into the file beside that one",
        },
        {
            "zh": "文稿还没有递交，对方不可能已经有回应。期限从递交之日起算。",
            "en": "Nobody can have reacted to a paper that was not handed over. Terms run from the day of the release.",
        },
    ),
    Code(
        "tracking-due-far",
        "warning",
        {
            "zh": "答复日期 {due} 早于递交的日期 {sent}，或者在一年以后",
            "en": "the day for the reply, {due}, is before the paper was handed over ({sent}) or more than a year after it",
        },
        {
            "zh": "核对年份，照对方说的日期写 reply_due",
            "en": "look at the year, and write the day that the body named as `reply_due`",
        },
        {
            "zh": "年份写错，逾期就永远不会显示，或者一开始就显示。",
            "en": "With a wrong year nothing is ever shown as overdue, or all is from the beginning.",
        },
    ),
)
