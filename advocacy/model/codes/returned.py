"""Findings of `feedback`: files that came back, and the registers of what reviewers said."""

from __future__ import annotations

from advocacy.model.finding import Code

RETURNED: tuple[Code, ...] = (
    Code(
        code="returned-unknown",
        severity="error",
        message={
            "zh": "{name} 不像本资料夹发出的文稿，没有登记任何意见",
            "en": "{name} is not like any text of this campaign; no remark was written down",
        },
        remedy={
            "zh": "在发出它的资料夹里运行，或者请对方寄回我们发出的那一份",
            "en": "run the command in the campaign that sent it, or ask for the file that you sent",
        },
        explanation={
            "zh": "先看附件末尾的文稿编号，再比较全文：编号不认识，发出的文字又剩下不到三成，就不是我们的文稿。",
            "en": "The build code at the end of the annexes is looked up first, then all of the text is compared: with an unknown code and less than a third of our paragraphs left, a file is not ours.",
        },
    ),
    Code(
        code="returned-other-build",
        severity="warning",
        message={
            "zh": "{name} 是 {edition} 的另一次生成，当时的文字没有保存",
            "en": "{name} is another build of {edition}, whose text is not kept",
        },
        remedy={
            "zh": "批注、修订和改动的数字已经列出；没有用修订做的其他改动，请与当时寄出的文件对照（advocacy redline 两个文件）",
            "en": "comments, tracked changes and changed figures are listed; for other changes made without tracking compare it with the file that you sent (advocacy redline, two files)",
        },
        explanation={
            "zh": "文稿编号认得出这是我们的文件，但台账只保存最近一次生成的文字。拿现在的文字去对照，会把我们自己后来的改动当成对方的意见。",
            "en": "The build code shows that it is ours, but the ledger keeps the text of the latest build only. Held against the present text, our own later changes would pass for remarks of the reader.",
        },
    ),
    Code(
        code="returned-by-text",
        severity="warning",
        message={
            "zh": "{name} 没有我们认识的文稿编号，凭文字认作 {edition}",
            "en": "{name} has no build code that is on record; by its text it is taken for {edition}",
        },
        remedy={
            "zh": "对照一下是不是这一份；不是就请对方寄回原来的文件",
            "en": "look whether it is this one; if not, ask for the file that you sent",
        },
        explanation={
            "zh": "编号印在附件末尾，也存在文件属性里。两处都没有了，只能找文字最接近的一份。",
            "en": "The code is printed at the end of the annexes and stands in the properties of the file. With both gone, the text that is most like it is taken.",
        },
    ),
    Code(
        code="returns-disagree",
        severity="warning",
        message={
            "zh": "“{passage}”：{one} 和 {other} 的改法不一样（另一份是 {file}）",
            "en": "“{passage}”: {one} and {other} changed it differently (the other file is {file})",
        },
        remedy={
            "zh": "两条都在登记册里，请逐条写 decision",
            "en": "both are in the register: write a `decision` for each",
        },
        explanation={
            "zh": "同一份文稿退回了两个文件，同一段各有各的改法。程序两种都记下，不替您选。",
            "en": "Two files came back of one text, and each changed this passage in its own way. Both are kept, and none is chosen.",
        },
    ),
    Code(
        code="register-not-added",
        severity="error",
        message={
            "zh": "登记册 {name}.yaml 改过以后，新的意见接不上去，没有写入",
            "en": "after an edit of the register {name}.yaml new remarks cannot be added at its end; nothing was written",
        },
        remedy={
            "zh": "把 remarks: 放在文件最后，每条以两个空格加“- id:”开头",
            "en": "let `remarks:` be the last thing in the file, each entry beginning with two blanks and `- id:`",
        },
        explanation={
            "zh": "程序只在登记册末尾添加，从不改动您写的字。文件末尾是别的内容，或者缩进和原来不一样，就加不上。",
            "en": "The program only adds at the end of a register and never touches what you wrote. Where something else stands at the end, or the indentation is another, there is no place to add to.",
        },
    ),
    Code(
        code="register-unwritable",
        severity="error",
        message={
            "zh": "登记册 {name} 写不进去：{reason}",
            "en": "the register {name} cannot be written: {reason}",
        },
        remedy={
            "zh": "关掉正在编辑它的程序，看看磁盘和权限，再运行一次",
            "en": "close the program that edits it, look at the disk and its rights, and run the command again",
        },
        explanation={
            "zh": "原来的登记册没有动。写入期间有人保存了登记册，也会这样。",
            "en": "The register is as it was. This also happens where somebody saved it in the meantime.",
        },
    ),
    Code(
        code="remark-identifies",
        severity="warning",
        message={
            "zh": "第 {number} 条意见（{id}）里像是有个人标识",
            "en": "remark {number} ({id}) seems to hold something that identifies a person",
        },
        remedy={
            "zh": "在登记册里找到这一条，把标识涂掉，换成泛称",
            "en": "find it in the register and put a general word in its place",
        },
        explanation={
            "zh": "审阅人有时会写下姓名、电话或证件号码。登记册里没有必要保存；答复表里有标识的不会写出。",
            "en": "Reviewers sometimes write a name, a telephone or the number of a document. The register has no need of it, and a table of answers that holds one is not written.",
        },
    ),
    Code(
        code="reply-without-order",
        severity="error",
        message={
            "zh": "没有订单 {name}，或者资料夹读不出来，答复表写不了",
            "en": "there is no order {name}, or the campaign cannot be read: no table of answers was written",
        },
        remedy={
            "zh": "恢复 briefs/{name}.yaml，运行 advocacy check 看看，再写一次",
            "en": "bring back briefs/{name}.yaml, see what `advocacy check` says, and run the command again",
        },
        explanation={
            "zh": "答复表的标题、署名和版式来自订单。意见已经在登记册里，没有丢。",
            "en": "Title, signature and house style of the table come from the order. The remarks are in the register all the same.",
        },
    ),
)
