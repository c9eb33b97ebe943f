"""Findings about consent, private fields and stories that tell more than they may."""

from __future__ import annotations

from advocacy.model.finding import Code

CONSENT: tuple[Code, ...] = (
    Code(
        code="person-missing",
        severity="error",
        message={
            "zh": "“{name}”{why}，却没有写明说的是不是某个人",
            "en": "“{name}” {why} and does not say whether it is about a person",
        },
        remedy={
            "zh": "与具体个人无关的，加一行 person: nobody；说的是某个人的，加两行 person: {{called: 【待补】}} 和 consent: {{given_by: decide, form: decide, on: decide, scope: decide, audiences: [decide]}}，再按本人的意愿逐项填写",
            "en": "if it is about no person, add the line person: nobody; if it is, add person: {{called: 【待补】}} and consent: {{given_by: decide, form: decide, on: decide, scope: decide, audiences: [decide]}}, and fill them in as the person wishes",
        },
        explanation={
            "zh": "没有公开发布过的内容，往往是某个人告诉你们的。没有写明与个人无关，又没有本人同意的，一个字也不印，也不计数（个人信息保护法第二十九条）。例如机构自己检测发现的应用障碍，写 person: nobody。",
            "en": "What nobody has published is mostly what a person told you. Unless the record says that it is about nobody, nothing of it is printed or counted without that person's consent (Personal Information Protection Law, art. 29). A barrier that the organisation found itself, for example, says person: nobody.",
        },
    ),
    Code(
        code="person-needed",
        severity="error",
        message={
            "zh": "“{name}”{why}，说的是某个人的遭遇，却没有写 person",
            "en": "“{name}” {why} and tells what was done to a person, but has no person",
        },
        remedy={
            "zh": "加两行 person: {{called: 【待补】}} 和 consent: {{given_by: decide, form: decide, on: decide, scope: decide, audiences: [decide]}}，再按本人的意愿逐项填写；如果是公开的广告、通知，把它写进 sources.yaml 作为来源，并改写 standing",
            "en": "add person: {{called: 【待补】}} and consent: {{given_by: decide, form: decide, on: decide, scope: decide, audiences: [decide]}}, and fill them in as the person wishes; if it is an advertisement or notice that was published, make that a source in sources.yaml and change standing",
        },
        explanation={
            "zh": "歧视案例说的总是某个人的遭遇。没有公开发布过的，不能用 person: nobody 代替本人的同意；没有本人同意的，一个字也不印，也不计数（个人信息保护法第二十九条）。",
            "en": "A case of discrimination is what happened to somebody. Where nothing was published, person: nobody cannot stand in for that person's consent; without it nothing is printed or counted (Personal Information Protection Law, art. 29).",
        },
    ),
    Code(
        code="guardian-without-assent",
        severity="error",
        message={
            "zh": "“{name}”只有监护人的同意，没有写明本人的意愿",
            "en": "“{name}” has a guardian's consent and says nothing of the person's own will",
        },
        remedy={
            "zh": "用本人能懂的方式问过本人后，写 assent: agreed、refused 或 cannot-say",
            "en": "ask the person in a way they can follow, then write assent: agreed, refused or cannot-say",
        },
        explanation={
            "zh": "监护人应当最大程度尊重本人的真实意愿；本人能自己决定的事，监护人不得代为决定（民法典第三十五条）。没有问过本人的，不印，也不计数。能自己决定的人，应当由本人同意：given_by: self 或 supported。",
            "en": "A guardian has to respect the person's own will and may not decide what the person can decide (Civil Code, art. 35). Until the person was asked, nothing is printed or counted. Who can decide gives consent in person: given_by: self, or supported.",
        },
    ),
    Code(
        code="published-without-source",
        severity="error",
        message={
            "zh": "“{name}”写了 consent: published，可信程度却是 {standing}，看不出在哪里公开发布过",
            "en": "“{name}” says consent: published, but its standing is {standing}: nothing shows that it was published",
        },
        remedy={
            "zh": "写明公开发布的来源和相应的 standing，或者写清本人同意的范围",
            "en": "name the published source and its standing, or say what the person agreed to",
        },
        explanation={
            "zh": "只有法院、政府或者媒体已经合法公开的，才可以不经本人同意合理使用（个人信息保护法第十三条第六项）。当事人自己讲述的经历不是公开信息。",
            "en": "Only what a court, an authority or the press has lawfully published may be used without consent (Personal Information Protection Law, art. 13(6)). What a person told you is not published.",
        },
    ),
    Code(
        code="private-field-unknown",
        severity="error",
        message={
            "zh": "{key} 中的“{name}”不是这份证据的项目",
            "en": "“{name}” under {key} is no field of this record",
        },
        remedy={"zh": "{meant}", "en": "{meant}"},
        explanation={
            "zh": "名字写错就不知道要隐去什么，所以引用这份证据的文稿先不生成。块里的项目写成 person.grade 这样。",
            "en": "With a misspelt name nobody can tell what to keep private, so the documents with this record wait. A field inside a block is written like person.grade.",
        },
    ),
    Code(
        code="private-field-needed",
        severity="warning",
        message={
            "zh": "“{name}”的 {field} 不公开，整份证据就印不出来",
            "en": "with {field} private, nothing of “{name}” can be printed",
        },
        remedy={
            "zh": "写 private: true，或者改写 {field}，使它可以印出",
            "en": "write private: true, or word {field} so that it can be printed",
        },
        explanation={
            "zh": "没有标题、摘要、所属问题、可信程度或者核对情况，就没有可印的内容。其他项目不公开时，只是不印那一项。",
            "en": "Without its title, summary, problems, standing or check there is no record to print. Any other private field is simply left out.",
        },
    ),
    Code(
        code="private-field-told",
        severity="error",
        message={
            "zh": "“{name}”不公开的 {field} 在 {where} 里又写了一遍",
            "en": "“{name}” tells in {where} what stands in its private field {field}",
        },
        remedy={
            "zh": "把 {where} 改写得看不出 {field}",
            "en": "word {where} so that it does not give {field} away",
        },
        explanation={
            "zh": "标题、摘要等照原文印出。引用这份证据的文稿改好以后才生成。",
            "en": "Titles, summaries and the like are printed as they stand. Documents with this record wait until it is put right.",
        },
    ),
    Code(
        code="story-too-exact",
        severity="error",
        message={
            "zh": "“{name}”的 {where} 写得比同意的更具体：{what}",
            "en": "{where} of “{name}” tells more exactly than was agreed: {what}",
        },
        remedy={
            "zh": "改写得粗一些，或者征得本人同意后在 consent 下写 exact: [{exact}]",
            "en": "word it less exactly, or, if the person agrees, write exact: [{exact}] under consent",
        },
        explanation={
            "zh": "本人讲述的经历，时间只写到年，地点只写到省，年龄只写十岁一段，不写残疾等级、单位名称和平台名称。这些项目由程序处理，标题、摘要等照原文印出，要由人改写。地名按民政部的区划名单查到县一级，街道、乡镇、村和小区按写法查。引用这份证据的文稿改好以后才生成。",
            "en": "What a person told you gives dates to the year, places to the province, ages in bands of ten years, and no grade and no name of an employer or platform. The program sees to the fields; titles, summaries and the like are printed as they stand. Names of places are looked up down to counties in the official list; streets, towns, villages and estates are known by their form. Documents with this record wait until it is put right.",
        },
    ),
    Code(
        code="story-beyond-scope",
        severity="error",
        message={
            "zh": "“{name}”的 {where} 里有{what}，同意的范围（{scope}）不包括它",
            "en": "{where} of “{name}” holds {what}, which the scope “{scope}” does not include",
        },
        remedy={
            "zh": "从 {where} 中去掉，或者征得本人同意后扩大 scope",
            "en": "take it out of {where}, or ask the person for a wider scope",
        },
        explanation={
            "zh": "anonymised 不印任何称呼；pseudonymous 可以印化名；quote 才可以印原话。引用这份证据的文稿改好以后才生成。",
            "en": "anonymised prints no name of any sort, pseudonymous an invented one, and only quote the person's own words. Documents with this record wait until it is put right.",
        },
    ),
    Code(
        code="place-not-told",
        severity="warning",
        message={
            "zh": "“{name}”的 {field} 看不出是哪个省份，地点不印",
            "en": "{field} of “{name}” names no province; the place is not printed",
        },
        remedy={
            "zh": "从省份写起，如 {field}: 浙江省某市",
            "en": "end with the province, for example {field}: a town, Zhejiang",
        },
        explanation={
            "zh": "本人讲述的经历，地点只印到省份。市、县的名字只有一个省有的，程序知道是哪个省；几个省都有的，要写出省份。",
            "en": "Of a story that a person told you the place is printed to the province only. A city or county that only one province has tells it; where several have one of that name, write the province.",
        },
    ),
    Code(
        code="record-block-unknown",
        severity="warning",
        message={
            "zh": "“::: record {record}”里没有这份证据，这一段不印",
            "en": "there is no record for “::: record {record}”; these words are not printed",
        },
        remedy={
            "zh": "改正编号，或删去这一段；{meant}",
            "en": "correct the id, or delete these words; {meant}",
        },
        explanation={
            "zh": "“::: record 编号”到“:::”之间的文字只随这份证据印出。证据的文件不在了，这段文字也不印。",
            "en": "The words between `::: record ID` and `:::` are printed with this record only. Where its file is gone, they are not printed.",
        },
    ),
    Code(
        code="text-tells-withheld",
        severity="error",
        message={
            "zh": "{file} 的这一段重复了证据 {record} 的文字，而这份证据在这里不能印发",
            "en": "this paragraph of {file} repeats words of the record {record}, which is not printed here",
        },
        remedy={
            "zh": "删去这些话；说到这份证据的文字写在“::: record {record}”和“:::”两行之间，只随证据印出",
            "en": "take these words out; what you say of the record stands between the lines “::: record {record}” and “:::”, and is printed with it only",
        },
        explanation={
            "zh": "当事人不同意、撤回同意或者证据已删去以后，自拟文字、议程、标题和图表的话里也不能再说到它。模板、议程和图表里没有这样的段落，只能改写。程序按原文的整句、小句和化名查找，换一种说法是找不到的。",
            "en": "Where a person did not agree or no longer agrees, or the file was deleted, a brief's own words, the agenda, titles and charts must not tell of it either. Agenda and charts have no such blocks: word them anew. Whole sentences, clauses and the name used are looked for; other words for the same thing are not found.",
        },
    ),
)
