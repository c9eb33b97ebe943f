"""Findings of calling a record back."""

from __future__ import annotations

from advocacy.model.finding import Code

RECALL: tuple[Code, ...] = (
    Code(
        "recall-record-unknown",
        "error",
        {
            "zh": "没有证据“{name}”，草稿和发出的文稿也都没有用过它，{hint}",
            "en": "there is no record “{name}”, and no draft or release used one: {hint}",
        },
        {
            "zh": "写证据文件的名称，不带 .yaml；文件已删除的也一样",
            "en": "write the name of the evidence file without .yaml, also where the file is deleted",
        },
        {
            "zh": "证据的名称就是它的文件名：evidence/cases/driver-dismissed.yaml 写作 advocacy recall driver-dismissed。文件删除以后，名称仍记在草稿的账本和发出的清单里。",
            "en": "A record is called as its file is: evidence/cases/driver-dismissed.yaml is called back by `advocacy recall driver-dismissed`. When the file is deleted, the ledger of the drafts and the manifests of releases still know the name.",
        },
    ),
    Code(
        "recall-still-printed",
        "warning",
        {
            "zh": "“{name}”没有撤回，下次生成还会写进文稿",
            "en": "“{name}” is not withdrawn: the next build prints it again",
        },
        {
            "zh": "在 {file} 里{line}，或删除文件，再生成一次",
            "en": "in {file} {line}, or delete the file; then build",
        },
        {
            "zh": "recall 只查找、起草信函，不改动证据。consent 下写 withdrawn: 日期，没有 consent 的写 private: true。有人改过的草稿，生成时会逐段指出。",
            "en": "`recall` looks and drafts letters; it changes no evidence. Write `withdrawn:` with the day under `consent`, or `private: true` where there is no consent. The build then names each paragraph in drafts that somebody edited.",
        },
    ),
    Code(
        "recall-file-unread",
        "warning",
        {
            "zh": "{name} 不是 Word 文件，也不是文本文件，没有查它里面有没有“{record}”",
            "en": "{name} is neither a Word file nor a text: nobody has looked for “{record}” in it",
        },
        {
            "zh": "请自己打开看；写着它的，删除文件或者其中的段落",
            "en": "open it and look; where it tells of the record, delete the file or the passage",
        },
        {
            "zh": "recall 查看 briefs/ 里的 Word 文件和文本（.yaml、.md、.txt、.csv、.html 等）。PDF、旧式 .doc、.odt、表格、图片和压缩包，程序读不出里面的文字，只能由人来看。",
            "en": "`recall` looks through the Word files and the texts (.yaml, .md, .txt, .csv, .html …) below briefs/. The program reads no words in a PDF, an old .doc, an .odt, a workbook, a picture or an archive: a person has to look.",
        },
    ),
    Code(
        "recall-letter-tells",
        "error",
        {
            "zh": "更正函 {name} 会说出要撤回的内容，没有写",
            "en": "the letter {name} would tell what it calls back; it was not written",
        },
        {
            "zh": "请自己写这封信，只写日期、文稿编号和段落位置",
            "en": "write this letter yourself, with nothing but day, build code and places",
        },
        {
            "zh": "文稿的标题或者受文机关的名称里有这条证据的原话。信函到了对方手里，就又多了一份要删除的文字。",
            "en": "The title of the paper or the name of the recipient holds words of the record. A letter with them would be one more text to delete.",
        },
    ),
)
