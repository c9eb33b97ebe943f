"""Findings of `refresh` and `redline`: drafts that were edited, beside the text of today."""

from __future__ import annotations

from collections.abc import Mapping

from advocacy.model.finding import Code, Language

_LOOK: Mapping[Language, str] = {
    "zh": "在 Word 中找到这一句，自己决定",
    "en": "find the sentence in Word and decide yourself",
}

REFRESH: tuple[Code, ...] = (
    Code(
        code="refresh-edition-unknown",
        severity="error",
        message={
            "zh": "{name} 不是本资料夹现有订单的文稿",
            "en": "{name} is no edition of a brief that this campaign orders",
        },
        remedy={
            "zh": "在生成它的资料夹里运行，或者恢复 briefs/ 里的订单",
            "en": "run the command in the campaign that built it, or bring back its order in briefs/",
        },
        explanation={
            "zh": "文稿靠附件末尾的文稿编号认出来；编号没有登记时，看文件名，例如 fair-hiring.zh.docx。",
            "en": "A draft is known by the build code at the end of its annexes, or where that is not on record by its "
            "file name, such as fair-hiring.zh.docx.",
        },
    ),
    Code(
        code="refresh-not-built",
        severity="error",
        message={
            "zh": "{edition} 现在不能生成，所以没有新的数字可用",
            "en": "{edition} cannot be built now, so there are no new figures to take",
        },
        remedy={
            "zh": "先运行 advocacy check，解决其中的错误",
            "en": "run advocacy check and deal with its errors first",
        },
        explanation={
            "zh": "新的数字取自现在能生成的同一份文稿。",
            "en": "The new figures come from the same edition as it is built today.",
        },
    ),
    Code(
        code="refresh-unremembered",
        severity="warning",
        message={
            "zh": "{name} 交出时的文字没有留底，只能与它自己的附件A核对",
            "en": "nobody knows any more how {name} read when it was handed over; it is held against its own annex A",
        },
        remedy={
            "zh": "在保存 briefs/drafts/.ledger.json 或 briefs/released/ 的电脑上运行，把握更大",
            "en": "where briefs/drafts/.ledger.json or briefs/released/ is kept, more can be said with certainty",
        },
        explanation={
            "zh": "没有留底，就看不出附件有没有人改过，附件因此不动；用文字写出的数字也不动。",
            "en": "Without that record nobody can tell whether an annex was touched, so annexes are left, and so are "
            "figures in words.",
        },
    ),
    Code(
        code="refresh-altered",
        severity="warning",
        message={
            "zh": "“{text}”不是原来印出的数字（原为{printed}，现在是{now}），没有动：{words}",
            "en": "“{text}” is not the number that was printed ({printed}; today it is {now}); it was left: {words}",
        },
        remedy=_LOOK,
        explanation={
            "zh": "有人改过这个数字，或者紧挨着它写了别的数字。程序不改人写下的字。",
            "en": "Somebody changed this number or typed other digits beside it. What a person wrote is never changed.",
        },
    ),
    Code(
        code="refresh-tracked",
        severity="warning",
        message={
            "zh": "“{text}”（现在是{now}）在别人的修订里，没有动：{words}",
            "en": "“{text}” (today {now}) stands inside somebody's tracked change and was left: {words}",
        },
        remedy={
            "zh": "先接受或拒绝那处修订，再运行一次",
            "en": "accept or reject that change, then run the command again",
        },
        explanation={
            "zh": "别人的修订由人来决定，程序不在里面再作修订。",
            "en": "What becomes of a tracked change is for people to decide; nothing is written into it.",
        },
    ),
    Code(
        code="refresh-unsure",
        severity="warning",
        message={
            "zh": "“{text}”现在是{now}，但这一处拿不准怎么写，没有动：{words}",
            "en": "“{text}” is {now} today, but not for certain in this place, and was left: {words}",
        },
        remedy=_LOOK,
        explanation={
            "zh": "句子改写过，或者数字在域、控件里，或者标记不在了。只有完全有把握的数字才更新。",
            "en": "The sentence was rewritten, the number stands in a field or form, or its mark is gone. Only figures "
            "that are known with certainty are brought up to date.",
        },
    ),
    Code(
        code="refresh-gone",
        severity="note",
        message={
            "zh": "现在生成的文稿不再印出“{text}”这个数字，没有动：{words}",
            "en": "the text of today no longer prints the figure “{text}”; it was left: {words}",
        },
        remedy={
            "zh": "看看现在生成的文稿怎么说，必要时自己改",
            "en": "look at what the brief built today says, and change it yourself where needed",
        },
        explanation={
            "zh": "多半是统计有了更新的年份，原来那一年不再印出。年份写在句子里，句子要由人来改。",
            "en": "Mostly there is a later year by now and the earlier one is not printed any more. The year stands in "
            "the sentence, so a person must change it.",
        },
    ),
    Code(
        code="refresh-period",
        severity="warning",
        message={
            "zh": "“{old}”更新为“{new}”，说的时间也变了：原为{was}，现为{now}",
            "en": "“{old}” became “{new}”, which is about another time: {was} before, {now} today",
        },
        remedy={
            "zh": "读一读前后文，看有没有别处写着原来的年份：{words}",
            "en": "read what stands around it, in case the earlier year is named elsewhere: {words}",
        },
        explanation={
            "zh": "这一句的其余文字与现在生成的完全相同，所以更新了。",
            "en": "All other words of the sentence are those of the text of today, so the figure was taken over.",
        },
    ),
    Code(
        code="refresh-words",
        severity="warning",
        message={
            "zh": "“{old}”更新为“{new}”，这一句的用词取决于数值：{words}",
            "en": "“{old}” became “{new}” in a sentence whose words depend on the value: {words}",
        },
        remedy={
            "zh": "读一遍这一句，看“增加”“近一半”“大多数”之类的词还对不对",
            "en": "read the sentence: do words such as rose, nearly half or most still hold?",
        },
        explanation={
            "zh": "程序只更新数字本身，句子由人来定。",
            "en": "Only the figure itself is brought up to date; the sentence is a person's.",
        },
    ),
    Code(
        code="refresh-by-text",
        severity="warning",
        message={
            "zh": "“{old}”更新为“{new}”：标记已丢失，按原文字句找到：{words}",
            "en": "“{old}” became “{new}”: its mark is gone, it was found by the words of the paragraph: {words}",
        },
        remedy={
            "zh": "核对这一处是不是那个数字",
            "en": "make sure that this is the figure that is meant",
        },
        explanation={
            "zh": "整段文字与交出时一字不差，而且全文只有一处，所以认得出来。",
            "en": "The whole paragraph is word for word what was handed over and stands there once.",
        },
    ),
    Code(
        code="refresh-number-left",
        severity="warning",
        message={
            "zh": "还有一处写着旧数字“{old}”（现为“{new}”）：{words}",
            "en": "the old number “{old}” (today “{new}”) is still written here: {words}",
        },
        remedy=_LOOK,
        explanation={
            "zh": "这里没有程序的标记，可能是抄来的，也可能说的是另一件事。",
            "en": "There is no mark of ours here: it may have been copied, or be about something else.",
        },
    ),
    Code(
        code="refresh-chart-left",
        severity="warning",
        message={
            "zh": "图表没有更新（“{chart}”）：有人改过、重新存过，或者项目变了",
            "en": "a chart was left (“{chart}”): somebody touched it, saved it again, or it shows other things today",
        },
        remedy={
            "zh": "从现在生成的文稿里把这张图复制过来",
            "en": "copy the chart over from the brief as it is built today",
        },
        explanation={
            "zh": "只更新与生成时完全一样、只有数值不同的图表。LibreOffice 和 WPS 保存时会重写图表。",
            "en": "Only charts that are as the program drew them, but for their numbers, are renewed. LibreOffice and WPS "
            "write charts anew when they save.",
        },
    ),
    Code(
        code="refresh-annex-left",
        severity="warning",
        message={
            "zh": "附件没有全部更新，这些行没有动：{rows}",
            "en": "the annexes are not all up to date; these rows were left: {rows}",
        },
        remedy={
            "zh": "从现在生成的文稿里把附件A、附件B复制过来",
            "en": "copy annexes A and B over from the brief as it is built today",
        },
        explanation={
            "zh": "只更新没有人动过的附件表格。A 或 B 表示整个附件。",
            "en": "Only annex tables that nobody touched are renewed. A or B stands for a whole annex.",
        },
    ),
    Code(
        code="refresh-nothing",
        severity="note",
        message={
            "zh": "{name} 没有可以更新的数字，没有写出文件",
            "en": "{name} has no figure that could be brought up to date; no file was written",
        },
        remedy={
            "zh": "不需要做什么；如果同时列出了别的地方，请看一看",
            "en": "nothing to do; where other places are listed too, look at them",
        },
        explanation={
            "zh": "比较的是文稿里的数字和现在的单元格。",
            "en": "The figures of the draft were held against the cells as they are now.",
        },
    ),
    Code(
        code="beside-not-written",
        severity="error",
        message={
            "zh": "写不进 {name}：{reason}",
            "en": "{name} cannot be written: {reason}",
        },
        remedy={
            "zh": "换一个可以写入的文件夹，或者腾出空间",
            "en": "move the file to a folder that can be written to, or make room on the disk",
        },
        explanation={
            "zh": "新文件写在原文件旁边，从不覆盖已有的文件。",
            "en": "The new file goes beside the one it was made from, never over a file that is there.",
        },
    ),
    Code(
        code="redline-not-installed",
        severity="error",
        message={
            "zh": "没有安装比较 Word 文件的程序",
            "en": "the program that compares Word files is not installed",
        },
        remedy={
            "zh": "在程序的文件夹里运行：.venv/bin/python -m pip install -e '.[redline]'（Windows：.venv\\Scripts\\python）",
            "en": "in the folder of the program run: .venv/bin/python -m pip install -e '.[redline]' "
            "(Windows: .venv\\Scripts\\python)",
        },
        explanation={
            "zh": "修订对照稿由 python-redlines 的 docxodus 生成，约 45 MB，只有 redline 命令用它，所以不随程序安装。它在本机运行，不连网。",
            "en": "Redlines are made by the docxodus engine of python-redlines, some 45 MB that only this command needs. It "
            "works on this computer and sends nothing.",
        },
    ),
    Code(
        code="redline-failed",
        severity="error",
        message={
            "zh": "比较 {old} 和 {new} 没有成功：{reason}",
            "en": "{old} and {new} could not be compared: {reason}",
        },
        remedy={
            "zh": "用 Word 或 WPS 打开两份文件，另存为 .docx 再试；或者用 Word 的“审阅－比较”",
            "en": "open both in Word or WPS, save them as .docx and try again, or use Review, Compare in Word",
        },
        explanation={
            "zh": "没有写出任何文件，两份文件都没有动。",
            "en": "Nothing was written, and neither file was touched.",
        },
    ),
    Code(
        code="redline-not-exact",
        severity="error",
        message={
            "zh": "{old} 和 {new} 的对照稿没有写出：接受或拒绝全部修订后，文字与原文件不一致",
            "en": "no redline of {old} and {new} was written: with its changes accepted or rejected it does not read as they do",
        },
        remedy={
            "zh": "先接受或拒绝两份文件里的修订再试；或者用 Word 的“审阅－比较”",
            "en": "accept or reject the tracked changes in both files and try again, or use Review, Compare in Word",
        },
        explanation={
            "zh": "对照稿写出前会核对：全部拒绝等于旧文件，全部接受等于新文件。",
            "en": "Before it is written a redline is checked: all rejected it must be the old text, all accepted the new.",
        },
    ),
    Code(
        code="redline-equal",
        severity="note",
        message={
            "zh": "{old} 和 {new} 相同，没有写出对照稿",
            "en": "{old} and {new} are the same; no redline was written",
        },
        remedy={"zh": "不需要做什么", "en": "nothing to do"},
        explanation={
            "zh": "比较的是读者看得到的全部内容：正文、表格、脚注、页眉、页脚的文字和格式，还有图表和图片。",
            "en": "All that a reader sees was compared: words and looks of body, tables, notes, headers and footers, charts and pictures.",
        },
    ),
    Code(
        code="redline-unshown",
        severity="warning",
        message={
            "zh": "{old} 和 {new} 有修订显示不出的不同之处：{what}",
            "en": "{old} and {new} differ in what tracked changes cannot show: {what}",
        },
        remedy={
            "zh": "打开两份文件，对照这几处",
            "en": "open both and compare these",
        },
        explanation={
            "zh": "修订标记的是文字。图表里的数字、图片和格式要自己对照；由别的程序另存过的文件，格式看上去可能没有变。",
            "en": "Tracked changes mark words. Numbers in charts, pictures and looks have to be compared by eye; a file that another program saved again may look as before.",
        },
    ),
    Code(
        code="redline-no-release",
        severity="error",
        message={
            "zh": "“{brief}”没有可以对照的已递交文件",
            "en": "“{brief}” has no released file to compare with",
        },
        remedy={
            "zh": "写出两个文件名，或者文稿名称：{hint}",
            "en": "name two files, or a brief that was released: {hint}",
        },
        explanation={
            "zh": "只写一个文稿名称时，与 briefs/released/ 里最近一次递交的文件对照，草稿在 briefs/drafts/。",
            "en": "With the name of a brief alone, its drafts in briefs/drafts/ are compared with its last release in "
            "briefs/released/.",
        },
    ),
)
