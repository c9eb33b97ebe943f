"""Findings of the shelf, and of Word files that come back."""

from __future__ import annotations

from advocacy.model.codes.tracing import TRACING
from advocacy.model.finding import Code

_SHELVING: tuple[Code, ...] = (
    Code(
        code="draft-kept",
        severity="note",
        message={
            "zh": "{name} 已有人改过，原样保留；新生成的文本放在 {beside}",
            "en": "{name} was edited by someone and is left as it is; the new text is in {beside}",
        },
        remedy={
            "zh": "要用新文本，请把自己的文件改名或删除，再生成一次",
            "en": "to take the new text, rename or delete your own file and build again",
        },
        explanation={
            "zh": "程序从不改动人改过的文件。两份可以对照着看，把需要的内容抄到自己的文件里。",
            "en": "The program never changes a file that a person has touched. Compare the two and "
            "copy what you need into your own.",
        },
    ),
    Code(
        code="draft-open",
        severity="warning",
        message={
            "zh": "{name} 正在别的程序中打开，没有改动；新生成的文本放在 {beside}",
            "en": "{name} is open in another program and is left as it is; the new text is in "
            "{beside}",
        },
        remedy={
            "zh": "关闭该文件后再生成一次；如果并没有打开，请删除残留的 {lock}",
            "en": "close the file and build again; if it is not open, delete the left-over {lock}",
        },
        explanation={
            "zh": "Word、WPS 和 LibreOffice 打开文件时会在旁边放一个隐藏的锁定文件。程序异常退出后，"
            "这个锁定文件可能残留下来。",
            "en": "Word, WPS and LibreOffice put a hidden lock file beside a file that they have "
            "open. After a crash it may stay behind.",
        },
    ),
    Code(
        code="draft-read-only",
        severity="warning",
        message={
            "zh": "{name} 设成了只读，没有改动；新生成的文本放在 {beside}",
            "en": "{name} is read-only and is left as it is; the new text is in {beside}",
        },
        remedy={
            "zh": "要用新文本，请取消只读，或者把该文件改名，再生成一次",
            "en": "to take the new text, make the file writable or rename it, and build again",
        },
        explanation={
            "zh": "把文件设成只读，是不让别人改动的意思，程序照办。从 briefs/released/ 复制出来的文件也是只读的。",
            "en": "Whoever makes a file read-only wants it left alone, and so it is. A copy out of "
            "briefs/released/ is read-only too.",
        },
    ),
    Code(
        code="draft-superseded",
        severity="note",
        message={
            "zh": "{name} 已经用不着：{file} 里就是最新文本",
            "en": "{name} is no longer needed: {file} holds the latest text",
        },
        remedy={"zh": "可以删除 {name}", "en": "you may delete {name}"},
        explanation={
            "zh": "程序从不删除草稿文件夹里的文件，请自行清理。",
            "en": "The program never deletes a file from the drafts folder; that is left to you.",
        },
    ),
    Code(
        code="draft-unordered",
        severity="warning",
        message={
            "zh": "{name} 不再有人订购，这次没有重新生成，内容可能已经过时",
            "en": "nobody orders {name} any more: it was not built anew and may be out of date",
        },
        remedy={
            "zh": "不再需要就删去它；还要用，就在 briefs/ 的订单里写明语言和版式",
            "en": "delete it, or order it again: brief, language and house style in briefs/",
        },
        explanation={
            "zh": "这个文件是以前生成的，现在的订单里没有这份文稿、这种语言或这种版式。程序从不删除文件，"
            "所以它还留在草稿文件夹里，但其中的数字、法条和证据不会再更新。",
            "en": "This file was built earlier, and no order asks for this brief, language or house "
            "style now. Nothing is ever deleted, so it still lies among the drafts, but its figures, "
            "laws and evidence are not brought up to date any more.",
        },
    ),
    Code(
        code="draft-tells-withheld",
        severity="error",
        message={
            "zh": "{name} 仍写有现已不得印发的证据 {record}：“{text}”",
            "en": "{name} still tells of {record}, which may no longer be printed: “{text}”",
        },
        remedy={
            "zh": "请从该文件中删去这一段，或删除该文件，再生成一次；发出去的副本也要收回",
            "en": "take this paragraph out of the file, or delete the file and build again; recall "
            "copies that were handed out",
        },
        explanation={
            "zh": "当事人撤回了同意，或者同意已经到期，或者该证据已改为不公开。程序不改动人改过的文件，"
            "所以这一段要由人来删。",
            "en": "Consent was withdrawn or has expired, or the record is now private. The program "
            "does not change a file that a person has touched, so a person must remove it.",
        },
    ),
    Code(
        code="more-findings",
        severity="note",
        message={
            "zh": "这个文件里还有 {count} 处问题没有列出",
            "en": "and {count} more in this file",
        },
        remedy={
            "zh": "先改好上面这些，再检查一次",
            "en": "cure those above first, then check again",
        },
        explanation={
            "zh": "每个文件最多列出十处：先列涉及个人的，再列错误，各种问题都先列一处。其余的往往同出一因，改好前面的就没有了。"
            "命令的退出码把没有列出的也算在内。",
            "en": "At most ten findings of a file are shown: those about persons first, then errors, "
            "and one of each sort before a second. The rest often has the same cause. The exit code "
            "counts those that are not shown too.",
        },
    ),
    Code(
        code="file-not-written",
        severity="error",
        message={
            "zh": "没有写出 {name}：{reason}",
            "en": "{name} was not written: {reason}",
        },
        remedy={
            "zh": "腾出空间，或者换一个有权限的文件夹，再运行一次同样的命令",
            "en": "make room, or choose a folder that you may write to, and run the same command again",
        },
        explanation={
            "zh": "文件要么完整写出，要么根本不写；原来在那里的文件没有变。",
            "en": "A file is written whole or not at all; what was there before is as it was.",
        },
    ),
    Code(
        code="shelf-unwritable",
        severity="error",
        message={
            "zh": "无法写入 {name}：{reason}",
            "en": "{name} could not be written: {reason}",
        },
        remedy={
            "zh": "请检查磁盘空间和草稿文件夹的写入权限，并关闭正在使用该文件的程序",
            "en": "check the space on the disk and that you may write to the drafts folder, and "
            "close programs that use the file",
        },
        explanation={
            "zh": "原有的文件没有任何改动。原因解决后再生成一次即可。",
            "en": "Nothing that was there has changed. Once the cause is gone, build again.",
        },
    ),
    Code(
        code="file-name-forbidden",
        severity="error",
        message={
            "zh": "文件名“{name}”在有些系统上不能用",
            "en": "the file name “{name}” cannot be used on every system",
        },
        remedy={
            "zh": "请给文稿或版式另取名称：只用小写字母、数字和连字符",
            "en": "rename the order or the house style: lower case letters, digits and hyphens",
        },
        explanation={
            "zh": 'Windows 不接受含有 < > : " / \\ | ? * 的文件名，也不接受 con、aux 等保留名称；'
            "以点或波浪号开头的文件会被隐藏。",
            "en": 'Windows refuses names with < > : " / \\ | ? * and reserved ones such as con or '
            "aux; a name that starts with a dot or a tilde would be hidden.",
        },
    ),
    Code(
        code="ledger-unreadable",
        severity="warning",
        message={
            "zh": "草稿登记册无法读取，所有草稿一律当作有人改过",
            "en": "the ledger of the drafts cannot be read, so every draft counts as edited",
        },
        remedy={
            "zh": "不必修复：新文本会放在现有草稿旁边；把没有改过的旧草稿删除，再生成一次",
            "en": "nothing to repair: new texts are laid beside the drafts; delete the drafts that "
            "nobody edited and build again",
        },
        explanation={
            "zh": "登记册记着程序写过哪些文件。它损坏或来自更新的程序版本时，程序分不清哪些草稿有人改过，"
            "所以一份都不动。",
            "en": "The ledger says which files the program wrote. Where it is damaged, or comes "
            "from a newer version, nobody can tell which drafts were edited, so none is touched.",
        },
    ),
    Code(
        code="build-running",
        severity="error",
        message={
            "zh": "另一个生成过程正在写这个草稿文件夹",
            "en": "another build is writing to this drafts folder",
        },
        remedy={
            "zh": "请等它结束后再试",
            "en": "wait until it has ended and try again",
        },
        explanation={
            "zh": "两次生成同时写同一个文件夹会互相覆盖。前一个过程一结束（无论怎样结束），锁就自动解除。",
            "en": "Two builds at once would overwrite each other. The lock ends with the other "
            "build, however that ends.",
        },
    ),
)

SHELF: tuple[Code, ...] = (*_SHELVING, *TRACING)
