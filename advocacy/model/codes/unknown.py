"""Findings of ids that name nothing."""

from __future__ import annotations

from advocacy.model.finding import Code

UNKNOWN: tuple[Code, ...] = (
    Code(
        code="unknown-problem",
        severity="error",
        message={"zh": "没有名为“{name}”的问题", "en": "there is no problem “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "问题的编号写在 evidence/agenda.yaml 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of problems are in evidence/agenda.yaml. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-ask",
        severity="error",
        message={"zh": "没有名为“{name}”的诉求", "en": "there is no ask “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "诉求的编号写在 evidence/agenda.yaml 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of asks are in evidence/agenda.yaml. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-body",
        severity="error",
        message={"zh": "没有名为“{name}”的受文机关", "en": "there is no body “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "受文机关的编号写在 evidence/agenda.yaml 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of bodies are in evidence/agenda.yaml. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-source",
        severity="error",
        message={"zh": "没有名为“{name}”的来源", "en": "there is no source “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "来源的编号写在 evidence/sources.yaml 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of sources are in evidence/sources.yaml. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-law",
        severity="error",
        message={"zh": "没有名为“{name}”的法律", "en": "there is no law “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "法律的编号写在 evidence/laws.yaml 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of laws are in evidence/laws.yaml. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-indicator",
        severity="error",
        message={"zh": "没有名为“{name}”的指标", "en": "there is no indicator “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "指标的编号写在 evidence/statistics/ 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of indicators are in evidence/statistics/. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-population",
        severity="error",
        message={"zh": "没有名为“{name}”的人群", "en": "there is no population “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "人群的编号写在 evidence/populations.yaml 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of populations are in evidence/populations.yaml. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-genre",
        severity="error",
        message={"zh": "没有名为“{name}”的文种", "en": "there is no genre “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "文种的编号写在 templates/ 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of genres are in templates/. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-record",
        severity="error",
        message={"zh": "没有名为“{name}”的证据", "en": "there is no record “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "证据的编号写在 evidence/ 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of records are in evidence/. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-house",
        severity="error",
        message={"zh": "没有名为“{name}”的版式", "en": "there is no house style “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "版式的编号写在 templates/house/ 里。编号写错，证据就会无声地漏掉，所以相关文稿先不生成，其他文稿照常生成。",
            "en": "The ids of house styles are in templates/house/. A misspelt id would drop evidence in silence, so the documents concerned wait; the others are built.",
        },
    ),
    Code(
        code="unknown-kind",
        severity="error",
        message={"zh": "没有名为“{name}”的证据类别", "en": "there is no kind of evidence “{name}”"},
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "count('类别') 清点一类证据的份数。类别写错，印出来的就会是零。",
            "en": "count('kind') counts the records of a kind. With a misspelt one it would print zero.",
        },
    ),
    Code(
        code="unknown-article",
        severity="error",
        message={"zh": "{law} 中没有第 {name} 条（款）", "en": "{law} has no article {name}"},
        remedy={
            "zh": "{meant}；或在 evidence/laws.yaml 中补上该条文",
            "en": "{meant}; or add the article to evidence/laws.yaml",
        },
        explanation={
            "zh": "条款写成“条.款”，例如 38.3 是第三十八条第三款。只能引用 laws.yaml 中有原文的条款。",
            "en": "Write article.paragraph: 38.3 is the third paragraph of article 38. Only provisions whose text is in laws.yaml can be cited.",
        },
    ),
)
