"""Findings of what is claimed: words against figures and laws, petitions, newer editions."""

from __future__ import annotations

from advocacy.model.finding import Code

CLAIMS: tuple[Code, ...] = (
    Code(
        code="quantity-word-alone",
        severity="warning",
        message={
            "zh": "“{word}”是说多少的词，同一段里没有支持它的数字",
            "en": "“{word}” says how much, and no figure of the paragraph bears it",
        },
        remedy={
            "zh": "在同一段用 {{{{ figure('指标') }}}} 印出数字，或用 {{{{ figure('指标') | in_words }}}} 代替这个词；没有数字就去掉它",
            "en": "print the figure in the same paragraph by {{{{ figure('indicator') }}}}, let {{{{ figure('indicator') | in_words }}}} choose the word, or leave the word out",
        },
        explanation={
            "zh": "“大多数”“近一半”“翻番”是没有写出来的数字，读的人会当真。引文（以 > 开头的段落）、《》里的名称不检查；议程里不能调用数字，所以不用这类词。",
            "en": "“Most”, “nearly half” and “doubled” are figures in disguise. Quotations (paragraphs that begin with >) are not looked at; the agenda cannot call figures, so it does without such words.",
        },
    ),
    Code(
        code="quantity-word-contradicted",
        severity="warning",
        message={
            "zh": "“{word}”与同一段里的数字（{values}）不符",
            "en": "“{word}” does not agree with the figures of the paragraph ({values})",
        },
        remedy={
            "zh": "换成与数字相符的词，或用 {{{{ figure('指标') | in_words }}}} 由程序选词",
            "en": "choose a word that fits, or let {{{{ figure('indicator') | in_words }}}} choose it",
        },
        explanation={
            "zh": "数字更新以后，手写的词可能不再成立。各词对应的范围见 docs/limits.md。",
            "en": "When a figure has changed, a word typed beside it may no longer hold. docs/limits.md lists the range of each word.",
        },
    ),
    Code(
        code="chart-says-otherwise",
        severity="warning",
        message={
            "zh": "图的说明写“{word}”，图中的数字却不是这样（{values}）",
            "en": "the sentence of the chart has “{word}”, and the chart shows otherwise ({values})",
        },
        remedy={
            "zh": "改写 charts.yaml 中的 says，说图里实际看得到的事",
            "en": "change says in charts.yaml to what the chart does show",
        },
        explanation={
            "zh": "says 也是给看不见图的人读的替代文字，数字更新以后要跟着改。说“增加”“减少”，至少有一期的数字要这样变；说“大多数”“翻番”，要有一个数字支持它。",
            "en": "says is also what people who cannot see the chart read, and has to follow the figures when they change. “Rose” and “fell” need at least one step that does so; “most” and “doubled” need a value that bears them.",
        },
    ),
    Code(
        code="deficit-word",
        severity="warning",
        message={
            "zh": "“{word}”把障碍说成人的缺陷",
            "en": "“{word}” makes a defect of the person",
        },
        remedy={
            "zh": "改用：{better}",
            "en": "write instead: {better}",
        },
        explanation={
            "zh": "残疾来自人与环境之间的障碍（《残疾人权利公约》序言）。引文、《》里的名称、裁判和法律原文不检查；记录里别人的话请加引号。",
            "en": "Disability arises from barriers between people and their surroundings (preamble of the Convention on the Rights of Persons with Disabilities). Quotations, judgments and texts of laws are not looked at; put the words of others into quotation marks.",
        },
    ),
    Code(
        code="no-law-claimed",
        severity="warning",
        message={
            "zh": "写了“{word}”，但 laws.yaml 中已有规定义务或后果的条文：{articles}",
            "en": "“{word}”: yet laws.yaml has articles that set a duty or a penalty: {articles}",
        },
        remedy={
            "zh": "写明法律缺什么：定义、处罚、举证规则或者受理机关",
            "en": "say what the law lacks: a definition, a penalty, a rule of proof or an office for complaints",
        },
        explanation={
            "zh": "禁止歧视的条文早已有。写“没有法律”的文稿会被懂法的人退回；条文薄弱在哪里，要逐条写明。",
            "en": "The bans exist. An official who knows them throws out a text that says there is no law; say article by article where it is weak.",
        },
    ),
    Code(
        code="named-article-unlisted",
        severity="warning",
        message={
            "zh": "写了《{law}》第 {article} 条（款），laws.yaml 里没有",
            "en": "{law}, article {article}, is named but does not stand in laws.yaml",
        },
        remedy={
            "zh": "核对条文后补进 laws.yaml，或改正条号（已有：{known}）",
            "en": "compare the text and add it to laws.yaml, or correct the number (there are: {known})",
        },
        explanation={
            "zh": "手写的条号与 {{ provision() }} 一样要有核对过的原文：写错一个条号，整份文稿都不可信。点号后面是款。",
            "en": "An article typed by hand needs its checked text just as one printed by provision() does: one wrong number discredits the whole document. What follows the point is the paragraph.",
        },
    ),
    Code(
        code="named-law-unlisted",
        severity="warning",
        message={
            "zh": "写了“{law}”第 {article} 条（款），laws.yaml 里没有这部法律",
            "en": "“{law}”, article {article}, is named, and laws.yaml does not have that law",
        },
        remedy={
            "zh": "核对后把这部法律补进 evidence/laws.yaml，或改用那里的名称",
            "en": "add the law to evidence/laws.yaml once it was compared, or call it as it is called there",
        },
        explanation={
            "zh": "引用的每一部法律都要有核对过的文本。名称要与 laws.yaml 的 title 或 short 一致。",
            "en": "Every law that is cited needs a text that somebody compared. Call it by its title or short name in laws.yaml.",
        },
    ),
    Code(
        code="newer-edition-known",
        severity="warning",
        message={
            "zh": "来源“{name}”已有更新的版本“{newer}”",
            "en": "there is a newer edition of the source “{name}”: “{newer}”",
        },
        remedy={
            "zh": "改用新版本的数字或标准，并更新表格说明或证据里的 source",
            "en": "use the newer one and change `source` in the sheet map or the record",
        },
        explanation={
            "zh": "同一系列出了新版本，仍引旧版，会被人指出数字过时。要印历史数字时，可以同时引用新旧两版。",
            "en": "Whoever cites last year's edition when the new one is out is told so. A record may cite both where it speaks of the past.",
        },
    ),
    Code(
        code="law-superseded",
        severity="warning",
        message={
            "zh": "法律“{name}”已有更新的文本“{newer}”（{on}）",
            "en": "the law “{name}” has a later text, “{newer}” ({on})",
        },
        remedy={
            "zh": "引用新文本；旧文本只留给讲历史的文稿",
            "en": "cite the later text; keep the older one only where history is told",
        },
        explanation={
            "zh": "laws.yaml 里同一部法律有两个版本，新版本已经施行。",
            "en": "laws.yaml holds two versions of one law, and the later one is in force.",
        },
    ),
    Code(
        code="newer-figure-known",
        severity="warning",
        message={
            "zh": "{language} 文本只印了“{name}” {printed} 的数字，表格里已有 {latest} 的",
            "en": "the {language} text prints “{name}” of {printed} only, while the sheet has {latest}",
        },
        remedy={
            "zh": "去掉时间印最新的数字，或在旁边也印出最新的",
            "en": "leave the period out to print the latest, or print the latest beside it",
        },
        explanation={
            "zh": "只印旧数字，读的人会以为现在仍是这样。",
            "en": "Where only an older value is printed, the reader takes it for today's.",
        },
    ),
    Code(
        code="newer-unconfirmed-value",
        severity="warning",
        message={
            "zh": "{language} 文本说“{name}”到 {until} {said}，而表中 {newer} 有一个未核实的数，方向相反",
            "en": "the {language} text says that “{name}” {said} up to {until}; the sheet has a number of {newer} that is not verified and points the other way",
        },
        remedy={
            "zh": "核实这个数；一时核实不了，在旁边写 {call}",
            "en": "verify that number; as long as nobody can, write {call} beside it",
        },
        explanation={
            "zh": "未核实的数不印，读的人就不知道有更新、相反的数。用 unconfirmed 印出时注明来源和“待核实”。定稿以前必须处理。",
            "en": "What nobody has verified is not printed, so the reader does not know of a newer number that says the opposite. `unconfirmed` prints it with its source and “awaits confirmation”. A final text waits for it.",
        },
    ),
    Code(
        code="flow-as-increase",
        severity="error",
        message={
            "zh": "{language} 文本把新增人数一类的流量“{printed}”（{indicator}）写成了增长：{words}",
            "en": "the {language} text calls the flow “{printed}” ({indicator}) an increase: {words}",
        },
        remedy={
            "zh": "写成“新增……”，增减用 {{{{ compare('存量指标', 2023, 2024) }}}}",
            "en": "say “newly …”; for a rise or fall use {{{{ compare('stock-indicator', 2023, 2024) }}}}",
        },
        explanation={
            "zh": "“新增就业”是一年里新找到工作的人数，不扣除离开的人；总人数的增减是另一个数。",
            "en": "“Newly employed” counts those who found work in a year and does not take off those who left; by how much the total grew is another number.",
        },
    ),
    Code(
        code="target-as-fact",
        severity="error",
        message={
            "zh": "{language} 文本把目标值“{printed}”（{indicator}）当作事实：{words}",
            "en": "the {language} text prints the target “{printed}” ({indicator}) as a fact: {words}",
        },
        remedy={
            "zh": "写明是谁的目标，例如“规划目标为……”",
            "en": "say whose target it is: “the plan aims at …”",
        },
        explanation={
            "zh": "目标是打算达到的数，不是已经有的数。",
            "en": "A target is what somebody means to reach, not what there is.",
        },
    ),
    Code(
        code="cumulative-unsaid",
        severity="warning",
        message={
            "zh": "{language} 文本没有写明“{printed}”（{indicator}）是累计数：{words}",
            "en": "the {language} text does not say that “{printed}” ({indicator}) is cumulative: {words}",
        },
        remedy={
            "zh": "写“累计……”",
            "en": "say “a cumulative …” or “… so far”",
        },
        explanation={
            "zh": "累计数会把离开的人一直算在内，不等于现在的人数。",
            "en": "A running total keeps those who left; it is not the number of today.",
        },
    ),
    Code(
        code="petition-names-person",
        severity="warning",
        message={
            "zh": "建议书“{order}”会用到“{name}”，而它的同意范围允许写真名或照片",
            "en": "the petition “{order}” uses “{name}”, whose consent lets out a name or a picture",
        },
        remedy={
            "zh": "在订单的 without 中去掉它，或把同意范围改为化名",
            "en": "leave it out by `without` in the order, or narrow the consent to a pseudonym",
        },
        explanation={
            "zh": "建议书要公开流转，不写任何私人的姓名。",
            "en": "A petition travels; it names no private person.",
        },
    ),
    Code(
        code="petition-names-employer",
        severity="warning",
        message={
            "zh": "建议书写出了单位名称“{name}”（见证据“{record}”）",
            "en": "the petition names the employer “{name}” (record “{record}”)",
        },
        remedy={
            "zh": "只写单位的类别",
            "en": "say what kind of employer it is",
        },
        explanation={
            "zh": "建议书针对制度，不针对某一个单位；点名的建议书会转成投诉，或被要求举证。",
            "en": "A petition is about rules, not about one employer; one that names somebody is handled as a complaint, or asked for proof.",
        },
    ),
    Code(
        code="petition-pending-case",
        severity="warning",
        message={
            "zh": "建议书“{order}”涉及尚未审结的案件：{name}",
            "en": "the petition “{order}” touches on a case that is not decided: {name}",
        },
        remedy={
            "zh": "等到审结，或在订单的 without 中去掉它",
            "en": "wait for the decision, or leave it out by `without` in the order",
        },
        explanation={
            "zh": "正在审理、仲裁的案件由受理机关处理，建议书不干预。",
            "en": "A case before a court or arbitrator is theirs to decide; a petition does not interfere.",
        },
    ),
    Code(
        code="petition-unproven-accusation",
        severity="warning",
        message={
            "zh": "建议书“{order}”会用到未经核实的指称“{name}”（只有一方陈述）",
            "en": "the petition “{order}” uses “{name}”, an accusation that rests on one person's word",
        },
        remedy={
            "zh": "补充第二个来源；或者 employer 只写“一家……企业”、不写 employer_name；或者在订单的 without 中去掉它",
            "en": "find a second source; or write employer as a kind only (“a … firm”) and no employer_name; or leave it out by `without` in the order",
        },
        explanation={
            "zh": "提出建议的人要对事实的真实性负责（信访工作条例第十九条第二款）。只有一方陈述的歧视指称，如果看得出说的是哪个单位，先不写进建议书。employer 写成“一家仓储企业”这样的类别，就没有指控任何单位。",
            "en": "Who petitions answers for the truth of the facts (Regulation on Letters and Visits, art. 19(2)). An accusation told by one side only, of an employer that can be recognised, is left out until somebody confirms it. An employer told by kind, such as “a warehouse operator”, is not accused.",
        },
    ),
    Code(
        code="ask-without-printed-evidence",
        severity="warning",
        message={
            "zh": "诉求“{name}”在这份文稿里没有证据：它所回应的问题（{problems}）没有可以印给这一受文机关的记录",
            "en": "the ask “{name}” has no evidence in this document: no record on its problems ({problems}) may be printed for this body",
        },
        remedy={
            "zh": "补充可以印发的证据，或去掉这项诉求",
            "en": "add evidence that may be printed, or drop the ask",
        },
        explanation={
            "zh": "有核对过的证据，但同意的范围、对象或期限不允许印在这份文稿里。",
            "en": "There is checked evidence, but the scope, audience or date of a consent keeps it out of this document.",
        },
    ),
    Code(
        code="part-missing",
        severity="warning",
        message={
            "zh": "缺少“{heading}”这一部分",
            "en": "the part “{heading}” is missing",
        },
        remedy={
            "zh": "在 {file} 中写“# {heading}”和正文",
            "en": "write `# {heading}` and its text in {file}",
        },
        explanation={
            "zh": "这一文种必须写明的部分在 genre.yaml 中标为 required；例如建议书要有请求、事实、理由（信访工作条例第十九条第一款）。",
            "en": "genre.yaml marks as `required` what a genre cannot do without: a petition has a request, facts and reasons (Regulation on Letters and Visits, art. 19(1)).",
        },
    ),
    Code(
        code="too-short",
        severity="warning",
        message={
            "zh": "{language} 文本有 {size} 字（词），文种至少要 {least}",
            "en": "the {language} text has {size} characters or words; the genre asks for at least {least}",
        },
        remedy={
            "zh": "补充情况、分析和具体建议",
            "en": "add facts, analysis and concrete proposals",
        },
        explanation={
            "zh": "下限写在 genre.yaml 的 at_least 中；太短的提案缺少情况和分析，不予立案。",
            "en": "genre.yaml says under `at_least` how short a text may be; one without facts and analysis is not taken up.",
        },
    ),
    Code(
        code="source-stale",
        severity="warning",
        message={
            "zh": "来源“{name}”最近一次核对是 {on}，已超过 {months} 个月",
            "en": "the source “{name}” was last checked on {on}, more than {months} months ago",
        },
        remedy={
            "zh": "再核对一次，更新 checked: on",
            "en": "check it again and update checked: on",
        },
        explanation={
            "zh": "网页会改，数据会更正。期限在 advocacy.yaml 的 thresholds: stale_after 中设定。",
            "en": "Pages change and figures are corrected. The limit is thresholds: stale_after in advocacy.yaml.",
        },
    ),
)
