"""Findings of the files and folders of a campaign, and of the parts of a brief."""

from __future__ import annotations

from advocacy.model.finding import Code

FOLDERS: tuple[Code, ...] = (
    Code(
        code="no-campaign",
        severity="error",
        message={
            "zh": "这个文件夹里没有 advocacy.yaml",
            "en": "there is no advocacy.yaml in this folder",
        },
        remedy={
            "zh": "进入 advocacy.yaml 所在的文件夹再运行，或用 --campaign 指明它",
            "en": "go to the folder that holds advocacy.yaml, or name it with --campaign",
        },
        explanation={
            "zh": "advocacy.yaml 说明机构名称、语言和默认版式，程序靠它认出项目文件夹。",
            "en": "advocacy.yaml says who speaks, in which language and in which style; it marks the folder of a campaign.",
        },
    ),
    Code(
        code="missing-file",
        severity="error",
        message={
            "zh": "缺少这个文件",
            "en": "this file is missing",
        },
        remedy={
            "zh": "从备份中补上",
            "en": "bring it back from a copy",
        },
        explanation={
            "zh": "没有它，要用到它的文稿就无法生成。",
            "en": "Documents that draw on it cannot be made without it.",
        },
    ),
    Code(
        code="id-form",
        severity="error",
        message={
            "zh": "“{id}”不能作编号：只能用小写英文字母、数字和短横，最多80个字符，不能是 con、nul 一类的系统名称",
            "en": "“{id}” cannot be an id: only lower-case letters, digits and hyphens, 80 at most, and no name of a device such as con or nul",
        },
        remedy={
            "zh": "改名，例如 {corrected}",
            "en": "rename it, for example {corrected}",
        },
        explanation={
            "zh": "编号就是文件名，会写进订单和引用里。编号说的是事，不是人：不要用当事人的名字。",
            "en": "An id is the name of the file and is used in orders and citations. It names the matter, never the person.",
        },
    ),
    Code(
        code="duplicate-id",
        severity="error",
        message={
            "zh": "编号“{id}”已被 {first} 使用",
            "en": "the id “{id}” is taken by {first}",
        },
        remedy={
            "zh": "给这个文件改个名字",
            "en": "give this file another name",
        },
        explanation={
            "zh": "证据不论放在哪个文件夹，编号都不能重复，否则引用时分不清是哪一条。",
            "en": "Ids are unique across all folders of evidence; otherwise a citation could mean either.",
        },
    ),
    Code(
        code="wrong-folder",
        severity="error",
        message={
            "zh": "这是一条 {kind}，不该放在这个文件夹",
            "en": "this is a {kind} and stands in the wrong folder",
        },
        remedy={
            "zh": "移到 {right}，或者改正 kind",
            "en": "move it to {right}, or correct its kind",
        },
        explanation={
            "zh": "每一类证据有自己的文件夹，这样谁都能一眼找到。",
            "en": "Each kind of evidence has a folder of its own, so that everybody finds it.",
        },
    ),
    Code(
        code="wrong-ending",
        severity="error",
        message={
            "zh": "{name} 的扩展名不对，没有读取",
            "en": "{name} has another ending and was not read",
        },
        remedy={
            "zh": "改名为 {corrected}",
            "en": "rename it to {corrected}",
        },
        explanation={
            "zh": "只读取以小写 .yaml、.md 结尾的文件；私人姓名名单叫 private-names.txt。Windows 不显示最后的扩展名，case.yaml.txt 看起来就像 case.yaml。",
            "en": "Only files that end in .yaml or .md, in lower case, are read; the list of private names is called private-names.txt. Windows hides the last ending, so that case.yaml.txt looks like case.yaml.",
        },
    ),
    Code(
        code="misplaced-file",
        severity="error",
        message={
            "zh": "这个文件放错了地方，没有读取",
            "en": "this file stands where nothing is read",
        },
        remedy={
            "zh": "证据请移到 {folders} 之一{rename}；不用的文件请移出 evidence",
            "en": "move a record to one of {folders}{rename}, or take the file out of evidence/",
        },
        explanation={
            "zh": "证据直接放在所属类别的文件夹里，不放在 evidence 下面，也不再分子文件夹。",
            "en": "Records stand directly in the folder of their kind, neither in evidence/ itself nor in folders below.",
        },
    ),
    Code(
        code="unread-file",
        severity="warning",
        message={
            "zh": "没有读取这个文件：证据只读 .yaml，统计表只读表格说明里写明的",
            "en": "this file is not read: records are .yaml files, and spreadsheets are those that a sheet map names",
        },
        remedy={"zh": "{advice}", "en": "{advice}"},
        explanation={
            "zh": "evidence/ 里没有读到的文件，里面的内容不会出现在任何文稿里。名为 README 的文件可以放在任何地方。",
            "en": "What a file in evidence/ that is not read says appears in no document. A file called README may stand anywhere.",
        },
    ),
    Code(
        code="outside-link",
        severity="error",
        message={
            "zh": "这是通向项目文件夹之外的链接，没有使用",
            "en": "this is a link that leads out of the campaign; it was not used",
        },
        remedy={
            "zh": "把文件或文件夹本身放到这里",
            "en": "put the file or folder itself here",
        },
        explanation={
            "zh": "换一台电脑，链接就会失效；资料要能随文件夹一起带走。",
            "en": "A link breaks on another computer; evidence must travel with its folder.",
        },
    ),
    Code(
        code="not-a-file",
        severity="error",
        message={
            "zh": "这里应该是一个文件，却是{found}，没有读取",
            "en": "a file is expected here, but this is {found}; it was not read",
        },
        remedy={
            "zh": "把普通文件放到这里；用不着的，请移走或者改名",
            "en": "put an ordinary file here; what is not needed, take away or rename",
        },
        explanation={
            "zh": "名字以 .yaml、.md 或 .docx 结尾的，程序当作资料来读。文件夹、管道、设备和失效的链接里没有内容可读；"
            "不作声地跳过，您会以为它已经算在内。",
            "en": "What ends in .yaml, .md or .docx is read as evidence. A folder, a pipe, a device "
            "or a broken link holds nothing to read; passed over in silence, it would seem to count.",
        },
    ),
    Code(
        code="file-name-no-text",
        severity="error",
        message={
            "zh": "文件名里有不成文字的编码，没有读取",
            "en": "the name of this file is not text in any language; it was not read",
        },
        remedy={
            "zh": "改名：只用小写字母、数字和连字符，如 logistics-driver-dismissed.yaml",
            "en": "rename it: lower case letters, digits and hyphens, such as "
            "logistics-driver-dismissed.yaml",
        },
        explanation={
            "zh": "从旧电脑或压缩包里取出的文件，名字的编码可能已经损坏。这样的名字在别的电脑上打不开，也印不出来。",
            "en": "Names can break when files come from an old computer or an archive. Such a name "
            "cannot be opened elsewhere, and cannot be printed.",
        },
    ),
    Code(
        code="unreadable-file",
        severity="error",
        message={
            "zh": "文件打不开：{reason}",
            "en": "the file cannot be opened: {reason}",
        },
        remedy={
            "zh": "检查权限，或者关闭正在使用它的程序",
            "en": "check its permissions, or close the program that uses it",
        },
        explanation={
            "zh": "操作系统不让程序读取这个文件。",
            "en": "The operating system does not let the program read this file.",
        },
    ),
    Code(
        code="unknown-part",
        severity="error",
        message={
            "zh": "这个文种没有“{heading}”这一部分",
            "en": "this genre has no part “{heading}”",
        },
        remedy={
            "zh": "{hint}",
            "en": "{hint}",
        },
        explanation={
            "zh": "文稿自己的话按一级标题（# ）分成几个部分，每个文种规定了有哪些部分。小标题请用 ## 。",
            "en": "The words of a brief are cut at its level-1 headings (# ) into the parts of its genre. Use ## for headings inside a part.",
        },
    ),
    Code(
        code="words-before-heading",
        severity="error",
        message={
            "zh": "第一个标题前面有文字，不知道放在哪里",
            "en": "there are words before the first heading; nobody knows where they belong",
        },
        remedy={
            "zh": "在上面加一个标题，如“# 问题”",
            "en": "put a heading above them, like `# Problem`",
        },
        explanation={
            "zh": "文稿自己的话按一级标题分成几个部分，标题前面的文字不属于任何部分，不会印出。",
            "en": "The words of a brief are cut at its level-1 headings; what stands before the first belongs to no part and would not be printed.",
        },
    ),
    Code(
        code="repeated-part",
        severity="error",
        message={
            "zh": "“{heading}”写了两次，第一次在第 {line} 行",
            "en": "“{heading}” stands twice, first in line {line}",
        },
        remedy={
            "zh": "合并成一处",
            "en": "join the two",
        },
        explanation={
            "zh": "每个部分只能写一次，否则只有一处会印出。",
            "en": "Each part is written once; otherwise only one of the two would be printed.",
        },
    ),
    Code(
        code="words-without-order",
        severity="warning",
        message={
            "zh": "{name} 不属于任何订单，不会用到",
            "en": "{name} belongs to no order and is not used",
        },
        remedy={
            "zh": "{hint}",
            "en": "{hint}",
        },
        explanation={
            "zh": "文稿自己的话要与订单同名，再加语言：订单是 NAME.yaml，文字是 NAME.zh.md 和 NAME.en.md。",
            "en": "The words of a brief are named like its order and by their language: NAME.zh.md and NAME.en.md beside NAME.yaml.",
        },
    ),
)
