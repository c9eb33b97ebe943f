"""Findings of releases."""

from __future__ import annotations

from advocacy.model.codes.tracking import TRACKING
from advocacy.model.finding import Code

_DRAFTS: tuple[Code, ...] = (
    Code(
        "release-brief-unknown",
        "error",
        {"zh": "没有文稿“{name}”，{hint}", "en": "there is no brief “{name}”: {hint}"},
        {
            "zh": "写 briefs/ 里订单的文件名，不带 .yaml",
            "en": "name the order in briefs/ without .yaml",
        },
        {
            "zh": "文稿的名称就是订单的文件名：briefs/flexible-workers.yaml 写作 advocacy release flexible-workers。",
            "en": "A brief is called as its order is: briefs/flexible-workers.yaml is released by `advocacy release flexible-workers`.",
        },
    ),
    Code(
        "release-edition-unknown",
        "error",
        {"zh": "{brief} 没有“{name}”这一份，{hint}", "en": "{brief} has no “{name}”: {hint}"},
        {"zh": "写草稿文件夹里的文件名", "en": "write the file's name in the drafts folder"},
        {
            "zh": "例如 --edition flexible-workers.zh.docx；不写 --edition 就发出全部版本。",
            "en": "For example --edition flexible-workers.zh.docx; without --edition all are released.",
        },
    ),
    Code(
        "release-channel-unknown",
        "error",
        {"zh": "没有渠道“{name}”，{hint}", "en": "there is no channel “{name}”: {hint}"},
        {
            "zh": "改正名称，或在 evidence/channels.yaml 里补上",
            "en": "correct the name, or add it to evidence/channels.yaml",
        },
        {
            "zh": "渠道决定多久应当收到告知和答复。不知道就不写 --channel，以后可以在跟踪文件里写 reply_due。",
            "en": "The channel says how soon the body must react. Leave --channel out if it is not known, and write reply_due into the tracking file later.",
        },
    ),
    Code(
        "release-in-future",
        "error",
        {"zh": "递交日期 {on} 还没有到", "en": "{on} has not come yet"},
        {"zh": "到了那天再发出", "en": "release it on that day"},
        {
            "zh": "到那时同意可能已经撤回，法律也可能已经修改，所以只能在当天或事后登记。",
            "en": "By then a consent may be withdrawn or a law amended, so a release is recorded on its day or later.",
        },
    ),
    Code(
        "release-draft-missing",
        "error",
        {"zh": "草稿文件夹里没有 {name}", "en": "{name} is not in the drafts folder"},
        {
            "zh": "先生成一次；只发出其中一份时用 --edition 写明",
            "en": "build first; to release some of the files only, name them with --edition",
        },
        {
            "zh": "发出的是草稿文件夹里现有的文件。文件如果改了名，请改回原名，否则不知道它是哪一份。",
            "en": "What is released is what lies in the drafts folder. A renamed file needs its name back, else nobody knows which document it is.",
        },
    ),
    Code(
        "release-draft-open",
        "error",
        {
            "zh": "{name} 正在别的程序中打开（{lock}）",
            "en": "{name} is open in another program ({lock})",
        },
        {
            "zh": "保存并关闭后再发出；没有打开就删除残留的 {lock}",
            "en": "save and close it first; if it is not open, delete the left-over {lock}",
        },
        {
            "zh": "磁盘上的文件可能不是屏幕上的最新内容。",
            "en": "What is on the disk may not be what is on the screen.",
        },
    ),
    Code(
        "release-draft-outdated",
        "error",
        {
            "zh": "{name} 没有人改过，但已不是现有证据生成的文本",
            "en": "{name} was edited by nobody, but it is not what the evidence gives today",
        },
        {"zh": "先生成一次，再发出", "en": "build, then release"},
        {
            "zh": "证据、模板或程序在上次生成之后有了变化。发出旧文本，数字和法条可能已经过时。",
            "en": "Evidence, templates or the program changed after the last build. The old text may hold outdated figures or provisions.",
        },
    ),
    Code(
        "release-not-rebuilt",
        "error",
        {
            "zh": "{name} 现在生成不出来，无从核对",
            "en": "{name} cannot be built today, so nothing vouches for it",
        },
        {
            "zh": "先改正 advocacy check 指出的错误；订单已不要求这一份时，删除它或用 --edition 另选",
            "en": "cure what `advocacy check` finds; if the order asks for it no longer, delete it or choose others with --edition",
        },
        {
            "zh": "发出的文件要与现有证据对照。证据有错误，或者订单里已经没有这种语言或版式时，就没有可以对照的文本。",
            "en": "A released file is held beside what the evidence gives. With an error there, or without its language or house style in the order, there is no such text.",
        },
    ),
    Code(
        "release-newer-text",
        "warning",
        {
            "zh": "{name} 改过之后，证据又有了变化；新文本在 {beside}",
            "en": "the evidence has changed since {name} was built and edited; the new text is in {beside}",
        },
        {
            "zh": "对照两份，确认没有遗漏",
            "en": "compare the two and make sure that nothing is missed",
        },
        {
            "zh": "发出的是有人改过的那一份，其中没有后来的变化。",
            "en": "The edited file is released, and it lacks what came later.",
        },
    ),
    Code(
        "release-draft-other",
        "warning",
        {
            "zh": "草稿文件夹里的 {name} 没有发出",
            "en": "{name} in the drafts folder is not released",
        },
        {
            "zh": "要发出的是这一份，就先改回 {example} 这样的名称",
            "en": "if this is the one to release, give it back a name like {example}",
        },
        {
            "zh": "只发出订单规定的文件名。改了名的文件会被当作别的文件，可能因此发出了没有改过的文本。",
            "en": "Only the names of the order are released. A renamed draft counts as another file, and the unedited text may go out in its place.",
        },
    ),
    Code(
        "release-says-draft",
        "error",
        {"zh": "{name} 仍写着“{words}”", "en": "{name} still says “{words}”"},
        {
            "zh": "没有人改过的，用 advocacy build --final 重新生成；改过的，在 Word 里删去这一行（水印在页眉里）；确实作为草稿征求意见，就加 --as-draft",
            "en": "where nobody edited it, build it with `advocacy build --final`; else take the line out in Word (a watermark is in the header); to send it round as a draft, add --as-draft",
        },
        {
            "zh": "正式递交的文件不应当自称草稿。旁边可能已经有更新的文本，发出的却是旧的草稿。",
            "en": "A text that is handed in should not call itself a draft. A newer text may lie beside it, and the old draft would go out.",
        },
    ),
    Code(
        "release-mark-left",
        "error",
        {
            "zh": "{name} 里还有{mark}：“{words}”",
            "en": "{name} still holds {mark}: “{words}”",
        },
        {
            "zh": "在证据或 advocacy.yaml 里补上后重新生成，或者直接在 Word 里填写",
            "en": "complete it in the evidence or in advocacy.yaml and build, or fill it in with Word",
        },
        {
            "zh": "联系方式写在 advocacy.yaml 的 organisation 里；【待核实】的证据要有人核对并写上 checked。",
            "en": "Contacts stand under `organisation` in advocacy.yaml; evidence to be verified needs somebody who checks it and writes `checked`.",
        },
    ),
    Code(
        "release-comments",
        "error",
        {"zh": "{name} 里还有 {number} 条批注", "en": "{name} still holds comments ({number})"},
        {
            "zh": "处理完以后，在 Word 的“审阅”里删除文档中的所有批注",
            "en": "deal with them, then delete all comments under Review in Word",
        },
        {
            "zh": "批注会随文件一起送到收文机关，里面常有姓名和内部意见。",
            "en": "Comments travel with the file, and often hold names and internal remarks.",
        },
    ),
    Code(
        "release-tracked-changes",
        "error",
        {
            "zh": "{name} 里还有 {number} 处修订没有接受或拒绝（{where}）",
            "en": "{name} holds tracked changes that nobody accepted or rejected: {number} ({where})",
        },
        {
            "zh": "在 Word 的“审阅”里接受或拒绝全部修订",
            "en": "accept or reject all changes under Review in Word",
        },
        {
            "zh": "用修订方式删去的文字还在文件里，谁都能看到，包括已经撤回的证据；格式修订里有修改人的姓名。页眉、页脚、脚注和表格里的修订也算，要把光标放进去才看得到。全部接受以后仍然报告的，用“文件 → 信息 → 检查文档”清除。",
            "en": "Text that was deleted as a tracked change is still in the file for anybody to read, withdrawn evidence included; a tracked change of looks holds the name of whoever made it. Those in headers, footers, notes and tables count too, and show only when the cursor is there. What is still reported after all were accepted is removed by File, Info, Inspect Document.",
        },
    ),
    Code(
        "release-figure-differs",
        "error",
        {
            "zh": "文中的“{text}”与单元格不符，应是“{printed}”",
            "en": "the file says “{text}” but its cell gives “{printed}”",
        },
        {
            "zh": "改回来；表格有误就改表格，再生成一次",
            "en": "put it right; if the workbook is wrong, correct the workbook and build",
        },
        {
            "zh": "有人改过这个数字，或者表格后来更新了。发出的每个数字，连同单位、正负和前后的“超过”“近”等字，都要与表格一致；正文、表格、脚注、图表和附件都核对。",
            "en": "Somebody changed the figure, or the workbook was updated later. Every figure that goes out must agree with its cell: its number, its sign, its unit and the words before it such as “more than”, in text, tables, notes, charts and annexes.",
        },
    ),
    Code(
        "release-period-differs",
        "error",
        {
            "zh": "数字旁边的时间写成“{text}”，生成时是“{printed}”：{words}",
            "en": "beside a figure the file says “{text}” where it was built with “{printed}”: {words}",
        },
        {
            "zh": "改回来；要写另一时期的数字，请在文稿自拟文字里用 {{{{ figure('指标', 时间) }}}} 再生成",
            "en": "put it right; for the figure of another period write {{{{ figure('indicator', period) }}}} in the brief's own words and build",
        },
        {
            "zh": "数字属于表格里的某一时期，旁边的年月改了，这句话就不真实了。",
            "en": "A figure belongs to one period of its sheet; with another date beside it the sentence is no longer true.",
        },
    ),
    Code(
        "release-figures-unchecked",
        "error",
        {
            "zh": "“{text}”无法核对：它的标记已经没有了，也找不到原来“{printed}”所在的那段文字：{words}",
            "en": "“{text}” cannot be checked, because its mark is gone and the text that held “{printed}” is not found any more: {words}",
        },
        {
            "zh": "从新生成的文稿把这一段复制回来再修改，或者删去这个数字",
            "en": "copy the paragraph back from a new build and edit it there, or take the number out",
        },
        {
            "zh": "另存为别的格式、只粘贴文字或者整段重写，会丢掉数字的标记。核对不了的数字不能发出。",
            "en": "Saving in another format, pasting as plain text or writing a paragraph anew loses the marks of figures. A number that cannot be checked may not go out.",
        },
    ),
    Code(
        "release-number-typed",
        "warning",
        {
            "zh": "“{text}”是手写的，没有单元格可以核对：{words}",
            "en": "“{text}” was typed by hand and no cell bears it: {words}",
        },
        {
            "zh": "请自己核对并写明出处；更好的办法是把数据放进 evidence/statistics/，在文稿自拟文字里用 figure() 印出",
            "en": "check it yourself and name its source; better, put the data into evidence/statistics/ and print it by figure() in the brief's own words",
        },
        {
            "zh": "新写的文字可以保留，但程序不知道其中的数字从哪里来。",
            "en": "New text may stay, but the program does not know where its numbers come from.",
        },
    ),
    Code(
        "release-marks-gone",
        "warning",
        {
            "zh": "{name} 中有 {number} 处数字的标记已经没有了，只按文字核对过",
            "en": "{number} figures in {name} have lost their marks and were checked by their words only",
        },
        {
            "zh": "能用原来的文件就用原来的文件；没有标记的文件，收件人要靠附件A查出处",
            "en": "where you can, go on with the file that still has them; without marks a reader finds the source of a figure by annex A alone",
        },
        {
            "zh": "另存为别的格式或者只粘贴文字，会丢掉标记。文字没有变的数字仍能核对。",
            "en": "Saving in another format or pasting as plain text loses the marks. A figure whose words are unchanged can still be checked.",
        },
    ),
    Code(
        "release-altered-meanwhile",
        "error",
        {
            "zh": "检查期间有人保存了 {name}",
            "en": "somebody saved {name} while it was being checked",
        },
        {"zh": "再发出一次", "en": "release once more"},
        {
            "zh": "没有写入任何内容：检查过的和发出的必须是同一份。",
            "en": "Nothing was written: what is released must be what was checked.",
        },
    ),
    Code(
        "release-unwritable",
        "error",
        {"zh": "无法写入 {name}：{reason}", "en": "{name} could not be written: {reason}"},
        {
            "zh": "请检查磁盘空间和 briefs/released/ 的写入权限",
            "en": "check the space on the disk and that you may write to briefs/released/",
        },
        {
            "zh": "没有写入任何内容，或者只留下一个隐藏的临时文件夹，下次会重新使用。",
            "en": "Nothing was released; at most a hidden temporary folder is left, which the next release takes up.",
        },
    ),
)

_FOLLOWING: tuple[Code, ...] = (
    Code(
        "manifest-unreadable",
        "error",
        {
            "zh": "{name} 的发出清单无法读取",
            "en": "the manifest of this release of {name} cannot be read",
        },
        {
            "zh": "从版本库或备份中恢复；不要手工修改 release.json",
            "en": "restore it from version control or a backup; never edit release.json by hand",
        },
        {
            "zh": "清单由程序写一次，以后不再改动。损坏以后就无法知道当时递交了什么。",
            "en": "The program writes it once and never again. Damaged, it cannot say any more what was handed over.",
        },
    ),
    Code(
        "release-unknown",
        "error",
        {"zh": "没有发出过“{name}”，{hint}", "en": "there is no release “{name}”: {hint}"},
        {
            "zh": "写文稿名称，或“文稿/日期”",
            "en": "write the name of a brief, or BRIEF/DATE",
        },
        {
            "zh": "例如 advocacy release --verify flexible-workers/2026-11-30；不写名称就核对全部。",
            "en": "For example `advocacy release --verify flexible-workers/2026-11-30`; without a name all are verified.",
        },
    ),
    Code(
        "release-file-altered",
        "error",
        {
            "zh": "{name} 在发出之后被改动",
            "en": "{name} was altered after it was released",
        },
        {
            "zh": "从版本库或备份中恢复；要改就改草稿，再发出一次",
            "en": "restore it from version control or a backup; edit the draft and release it again",
        },
        {
            "zh": "发出的文件是凭据，应当与递交出去的一模一样。",
            "en": "A released file is the proof of what was handed over, and must stay exactly that.",
        },
    ),
    Code(
        "release-file-missing",
        "error",
        {"zh": "发出的 {name} 不见了", "en": "{name}, which was released, is gone"},
        {
            "zh": "从版本库或备份中恢复",
            "en": "restore it from version control or a backup",
        },
        {
            "zh": "清单里有这个文件，文件夹里却没有。",
            "en": "The manifest names the file, but it is not in the folder.",
        },
    ),
)

RELEASE: tuple[Code, ...] = (*_DRAFTS, *_FOLLOWING, *TRACKING)
