"""Findings of the check of evidence, orders and templates."""

from __future__ import annotations

from advocacy.model.finding import Code

EVIDENCE: tuple[Code, ...] = (
    Code(
        code="house-not-named",
        severity="error",
        message={
            "zh": "没有指定 {language} 的版式",
            "en": "no house style is named for {language}",
        },
        remedy={
            "zh": "在订单中写 house: {{{language}: [版式名]}}，或在 advocacy.yaml 的 house 中给出默认值",
            "en": "write house: {{{language}: [name]}} in the order, or give a default under house in advocacy.yaml",
        },
        explanation={
            "zh": "版式是 templates/house/ 里的 Word 文件，决定文稿的样子。",
            "en": "A house style is a Word file in templates/house/ that gives the look.",
        },
    ),
    Code(
        code="too-many-asks",
        severity="error",
        message={
            "zh": "文种“{genre}”最多只能有 {most} 项诉求",
            "en": "the genre “{genre}” takes at most {most} ask(s)",
        },
        remedy={
            "zh": "把其余诉求写进另一份订单",
            "en": "put the other asks into an order of their own",
        },
        explanation={
            "zh": "建议书一事一议：一份只提一项诉求，才好交办和答复。",
            "en": "A petition makes one ask, so that it can be assigned and answered.",
        },
    ),
    Code(
        code="genre-not-for-body",
        severity="error",
        message={
            "zh": "文种“{genre}”不能送“{name}”这类机关",
            "en": "the genre “{genre}” is not for a body such as “{name}”",
        },
        remedy={"zh": "换一个受文机关，或换一个文种", "en": "choose another body or another genre"},
        explanation={
            "zh": "各文种适用的机关类别写在 templates/文种/genre.yaml 的 to 中。",
            "en": "genre.yaml says under `to` which kinds of body a genre can be sent to.",
        },
    ),
    Code(
        code="template-missing",
        severity="error",
        message={
            "zh": "文种“{genre}”没有 {language} 模板",
            "en": "the genre “{genre}” has no template in {language}",
        },
        remedy={
            "zh": "增加 templates/{genre}/{language}.md，或从订单的 languages 中去掉该语言",
            "en": "add templates/{genre}/{language}.md or take the language out of the order",
        },
        explanation={
            "zh": "每个文种每种语言一个模板文件。",
            "en": "Each genre has one template file a language.",
        },
    ),
    Code(
        code="body-not-competent",
        severity="error",
        message={
            "zh": "“{body}”对诉求“{name}”没有职权",
            "en": "“{body}” is not competent for the ask “{name}”",
        },
        remedy={
            "zh": "改送有职权的机关（{others}），或去掉这项诉求",
            "en": "send it to a competent body ({others}) or drop the ask",
        },
        explanation={
            "zh": "送错机关的诉求会被退回。职权写在 agenda.yaml 各机关的 competent_for 中。",
            "en": "An ask to the wrong body is sent back. agenda.yaml says under competent_for what each body can grant.",
        },
    ),
    Code(
        code="ask-without-evidence",
        severity="error",
        message={
            "zh": "诉求“{name}”没有可印发的证据",
            "en": "the ask “{name}” has no evidence that could be printed",
        },
        remedy={
            "zh": "为它所回应的问题（{problems}）增加一份已核对的证据，或去掉这项诉求",
            "en": "add a checked record on one of its problems ({problems}) or drop the ask",
        },
        explanation={
            "zh": "没有证据的诉求会连累整份文稿。",
            "en": "One ask without evidence discredits the whole document.",
        },
    ),
    Code(
        code="ask-without-body",
        severity="warning",
        message={
            "zh": "没有机关对诉求“{name}”有职权",
            "en": "no body is competent for the ask “{name}”",
        },
        remedy={
            "zh": "在 agenda.yaml 某个机关的 competent_for 中加上它",
            "en": "add it to competent_for of a body in agenda.yaml",
        },
        explanation={
            "zh": "每项诉求都应当有能办理它的机关。",
            "en": "Every ask needs an authority that can grant it.",
        },
    ),
    Code(
        code="problem-without-ask",
        severity="warning",
        message={"zh": "问题“{name}”没有任何诉求回应", "en": "no ask answers the problem “{name}”"},
        remedy={
            "zh": "在某项诉求的 answers 中加上它，或写明 answered_by: practice",
            "en": "add it to answers of an ask, or write answered_by: practice",
        },
        explanation={
            "zh": "靠服务实践解决、不需要政策诉求的问题，写 answered_by: practice。",
            "en": "A problem that practice answers and that needs no policy says answered_by: practice.",
        },
    ),
    Code(
        code="date-in-future",
        severity="error",
        message={
            "zh": "{day} 还没有到（今天是 {today}）：事情不可能已经发生，也不可能已经核对",
            "en": "{day} is still to come (today is {today}): nothing can have happened or been checked on it",
        },
        remedy={
            "zh": "改成真实的日期；常见的错误是年份写错，或者月和日写反",
            "en": "write the true day; mostly the year is wrong, or month and day are exchanged",
        },
        explanation={
            "zh": "没有核对过的内容一律不印；核对日期在将来，等于没有核对。",
            "en": "What nobody has checked is never printed, and a check in the future is no check.",
        },
    ),
    Code(
        code="promulgation-unsaid",
        severity="warning",
        message={
            "zh": "国务院的“{name}”只写了一个日期（{version}）：通过和公布不是同一天",
            "en": "“{name}” is of the State Council and has one day only ({version}): it is passed on one day and promulgated on another",
        },
        remedy={
            "zh": "对照法规题注：version 写通过的日子，另加一行 promulgated: 写公布的日子，例如 promulgated: 2018-06-29",
            "en": "look at the note below the regulation's title: give “version” the day on which it was passed, and add a line “promulgated:” with the day of promulgation, for example promulgated: 2018-06-29",
        },
        explanation={
            "zh": "行政法规由国务院常务会议通过，由总理签署国务院令公布。把公布日印成“通过”，懂法律的人一眼就看得出来。",
            "en": "A regulation is passed by a meeting of the State Council and promulgated by order. A lawyer sees at once when one day is printed as the other.",
        },
    ),
    Code(
        code="law-days-disordered",
        severity="error",
        message={
            "zh": "“{name}”的日期前后颠倒：应先通过（version），再公布（promulgated），再施行（in_force）",
            "en": "the days of “{name}” are out of order: passed (version), then promulgated, then in_force",
        },
        remedy={
            "zh": "对照法规题注改正",
            "en": "correct them by the note below the title of the regulation",
        },
        explanation={
            "zh": "通过以前不能公布，公布以前不能施行。",
            "en": "Nothing is promulgated before it is passed, or applies before it is promulgated.",
        },
    ),
    Code(
        code="record-unchecked",
        severity="warning",
        message={
            "zh": "证据“{name}”还没有人核对，不会印出",
            "en": "nobody has checked the record “{name}”; it is not printed",
        },
        remedy={
            "zh": "与来源核对后补上 checked: by 和 on",
            "en": "compare it with its source and add checked: by and on",
        },
        explanation={
            "zh": "没有核对过的内容一律不印。",
            "en": "What nobody has checked is never printed.",
        },
    ),
    Code(
        code="source-unchecked",
        severity="error",
        message={"zh": "来源“{name}”还没有人核对", "en": "nobody has checked the source “{name}”"},
        remedy={
            "zh": "核对后在 sources.yaml 中补上 checked",
            "en": "check it and add checked in sources.yaml",
        },
        explanation={
            "zh": "已核对的证据不能建立在未核对的来源上。",
            "en": "A checked record cannot rest on a source that nobody has checked.",
        },
    ),
    Code(
        code="law-unchecked",
        severity="error",
        message={
            "zh": "法律“{name}”的条文还没有人核对",
            "en": "nobody has checked the text of the law “{name}”",
        },
        remedy={
            "zh": "核对后在 laws.yaml 中补上 checked",
            "en": "check it and add checked in laws.yaml",
        },
        explanation={
            "zh": "引用的条文必须有人与正式文本核对过。",
            "en": "A provision that is cited must have been compared with the official text.",
        },
    ),
    Code(
        code="consent-missing",
        severity="error",
        message={
            "zh": "“{name}”写到了具体的人，却没有写明同意",
            "en": "“{name}” tells of a person but says nothing of consent",
        },
        remedy={
            "zh": "写 consent: published（已公开发布），或写明本人同意的范围",
            "en": "write consent: published, or what the person agreed to",
        },
        explanation={
            "zh": "未经同意不得印发任何关于个人的内容（个人信息保护法第二十九条）。已由法院或政府公开发布的，写 consent: published。",
            "en": "Nothing about a person is printed without consent (Personal Information Protection Law, art. 29). What a court or authority has published says consent: published.",
        },
    ),
    Code(
        code="consent-senseless",
        severity="error",
        message={
            "zh": "“{name}”没有写到具体的人，不需要 consent",
            "en": "“{name}” tells of no person; consent makes no sense there",
        },
        remedy={
            "zh": "删去 consent，或补上 person 块（不是 nobody）",
            "en": "delete consent, or add a block `person` (not nobody)",
        },
        explanation={
            "zh": "consent 只用于写到具体的人的证据。",
            "en": "consent is only for records that tell of a person.",
        },
    ),
    Code(
        code="synthetic-evidence",
        severity="error",
        message={
            "zh": "“{name}”是虚构的，不能放在真实的证据库里",
            "en": "“{name}” is invented and cannot stand in a real campaign",
        },
        remedy={
            "zh": "删去该文件；虚构示例只能放在写明 example: true 的示例库中",
            "en": "delete it; inventions live only in a campaign that says example: true",
        },
        explanation={
            "zh": "一份虚构的证据会毁掉所有真实的证据。",
            "en": "One invented record would discredit all the real ones.",
        },
    ),
    Code(
        code="law-stale",
        severity="warning",
        message={
            "zh": "法律“{name}”最近一次核对是 {on}，已超过 {months} 个月",
            "en": "the law “{name}” was last checked on {on}, more than {months} months ago",
        },
        remedy={
            "zh": "核对现行文本，更新 checked: on",
            "en": "compare it with the text in force and update checked: on",
        },
        explanation={
            "zh": "法律会修改。期限在 advocacy.yaml 的 thresholds: stale_after 中设定。",
            "en": "Laws change. The limit is thresholds: stale_after in advocacy.yaml.",
        },
    ),
    Code(
        code="typed-number",
        severity="error",
        message={
            "zh": "“{number}”是手写的数字，无法追溯到出处",
            "en": "“{number}” was typed by hand and cannot be traced to its source",
        },
        remedy={
            "zh": "改用 {{{{ figure('指标') }}}} 等调用；日期、年份、条款和标准的编号可以手写",
            "en": "print it by a call such as {{{{ figure('indicator') }}}}; dates, years and numbers of articles and standards may be typed",
        },
        explanation={
            "zh": "印出的每个统计数字都要能追溯到表格中的单元格，所以模板、文稿自拟文字和议程里不手写数字。",
            "en": "Every printed statistic traces to its cell, so templates, a brief's own words and the agenda hold no typed numbers.",
        },
    ),
)
