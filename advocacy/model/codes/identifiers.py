"""Findings of what identifies a person, of clients' files, and of the exceptions from them."""

from __future__ import annotations

from advocacy.model.finding import Code

# What is found: the end of its code, its name, and what tells it from what looks alike.
_SORTS: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "identity",
        "居民身份证号码",
        "a resident identity number",
        "十八位号码按校验位认定，十五位号码按省份和出生日期认定；旁边写着身份证的，校验位不对也算。",
        "Eighteen characters are told by their check digit, fifteen by province and day of birth; beside the word for an identity card a wrong check digit counts too.",
    ),
    (
        "certificate",
        "残疾人证号码",
        "a disability certificate number",
        "残疾人证号码是身份证号码加上残疾类别和等级，一个号码就透露身份、生日、残疾类别和等级。",
        "A certificate number is the identity number with the kind and grade of disability: one number tells all of it.",
    ),
    (
        "passport",
        "护照或通行证号码",
        "a passport or travel permit number",
        "护照号码是一个字母加八位数字；旁边写着护照或通行证的，其他形式也算。",
        "A Chinese passport has a letter and eight digits; beside the word passport other forms count too.",
    ),
    (
        "bank-card",
        "银行卡号",
        "a bank card number",
        "十六到十九位、以发卡机构号码开头、校验位正确的数字是银行卡号。",
        "Sixteen to nineteen digits that begin like a card and have its check digit are a bank card number.",
    ),
    (
        "mobile",
        "手机号码",
        "a mobile number",
        "十一位、以 13 到 19 开头的号码是手机号码，分组书写、全角或中文数字也算。需要公开的机构电话写在 advocacy.yaml 的 organisation 里。",
        "Eleven digits from 13 to 19 are a mobile number, also in groups, full width or Chinese digits. A telephone that the public shall have belongs under organisation in advocacy.yaml.",
    ),
    (
        "telephone",
        "固定电话号码",
        "a telephone number",
        "带区号的号码，或写在“电话”二字旁边的七八位号码是固定电话。12345 之类的服务热线和 400 号码不算，已公布的表格里公布单位的电话也不算。",
        "A number with an area code, or seven or eight digits beside the word telephone. Hotlines such as 12345 and 400 numbers do not count, nor does the telephone of the office in a published sheet.",
    ),
    (
        "email",
        "电子邮箱地址",
        "an e-mail address",
        "advocacy.yaml 中本机构自己的邮箱，以及已公布的表格里公布单位自己的邮箱除外。",
        "Excepted are the organisation's own address in advocacy.yaml and that of the office in a published sheet.",
    ),
    (
        "account",
        "微信、QQ 等账号",
        "an account of WeChat, QQ or the like",
        "服务名称旁边的账号能找到本人。只谈平台本身、不写账号的句子不算。",
        "An account beside the name of its service leads to a person. A sentence about the platform alone does not count.",
    ),
    (
        "plate",
        "机动车号牌",
        "a number plate",
        "省份简称、一个字母和五到六位号码是机动车号牌。",
        "The sign of a province, a letter and five or six places are a number plate.",
    ),
    (
        "address",
        "精确到门牌的地址",
        "an address down to the door",
        "路名加门牌号、楼栋加房号能找到住处。写到区县就够了；受文机关的公开地址可以在 allow: 中注明理由。",
        "A street with a number, or a building with a room, finds a home. The district is enough; the public address of an authority can be let stand under allow: with a reason.",
    ),
    (
        "birth-date",
        "完整的出生日期",
        "a full date of birth",
        "写出生年份，或十岁一档的年龄段就够了。",
        "The year of birth, or an age band of ten years, is enough.",
    ),
    (
        "name",
        "名单中的姓名",
        "a name on the private list",
        "姓名在 private_names 名单里，名单本身不会印出。姓名之间有空格、点号，或夹在更长的词里也算，因为中文看不出词在哪里结束。",
        "The name is on the list of private_names, which is never printed. It counts with blanks or dots inside, and within a longer Chinese word, as nothing shows where that ends.",
    ),
)


def _code(slug: str, zh: str, en: str, more_zh: str, more_en: str) -> Code:
    return Code(
        code=f"identifier-{slug}",
        severity="error",
        message={
            "zh": f"{{where}}中有{zh}：{{masked}}",
            "en": f"{{where}} holds {en}: {{masked}}",
        },
        remedy={
            "zh": "删去它；用到它的文稿都没有放上书架",
            "en": "take it out; no document that draws on it was put on the shelf",
        },
        explanation={
            "zh": f"{more_zh}能认出个人的内容一律不得流出。",
            "en": f"{more_en} Nothing that identifies a person leaves the house.",
        },
    )


IDENTIFIERS: tuple[Code, ...] = (
    *(_code(*sort) for sort in _SORTS),
    Code(
        code="record-of-practice",
        severity="error",
        message={
            "zh": "这个文件像服务对象的个案档案：{sign}",
            "en": "this file looks like a client's file: {sign}",
        },
        remedy={
            "zh": "把档案移出 evidence/，只写去掉身份信息、经本人同意公开的经过",
            "en": "move it out of evidence/ and write only what happened, without particulars, as the person agreed",
        },
        explanation={
            "zh": "个案档案、诊断和量表得分是为服务而记的健康信息，不是倡导证据，也不应放进这个文件夹。请另写一份证据：发生了什么，违反哪一条。确属公开内容的，可以在 advocacy.yaml 的 allow: 中写明理由。",
            "en": "Case notes, diagnoses and scores were written down in order to help somebody; they are health data, no evidence, and do not belong in this folder. Write evidence of its own: what happened, and against which provision. What is public can be let stand under allow: in advocacy.yaml, with a reason.",
        },
    ),
    Code(
        code="sheet-of-persons",
        severity="error",
        message={
            "zh": "表格 {sheet} 像个人名册：列名有 {heads}",
            "en": "the sheet {sheet} looks like a register of persons: it has the columns {heads}",
        },
        remedy={
            "zh": "只把汇总后的数字放进 evidence/statistics/",
            "en": "put only totals into evidence/statistics/",
        },
        explanation={
            "zh": "每行一个人的表是服务档案，不是统计。请在别处汇总，再把汇总表放进来。",
            "en": "A table with one row a person is a record of practice, not a statistic. Add it up elsewhere and bring the totals.",
        },
    ),
    Code(
        code="private-names-missing",
        severity="error",
        message={
            "zh": "找不到 private_names 指定的名单",
            "en": "the list that private_names names is not there",
        },
        remedy={
            "zh": "向保管名单的同事要这个文件，放到所写的位置",
            "en": "ask the colleague who keeps the list for it, and put it where the line says",
        },
        explanation={
            "zh": "没有名单就查不出姓名，所以在找到名单之前什么也不生成。",
            "en": "Without the list no name can be found, so nothing is built before it is there.",
        },
    ),
    Code(
        code="private-names-unclear",
        severity="error",
        message={
            "zh": "private_names 的写法读不准",
            "en": "private_names is not written in the one way that is read",
        },
        remedy={
            "zh": "单独写成一行，例如 private_names: ../private-names.txt",
            "en": "write it on a line of its own: private_names: ../private-names.txt",
        },
        explanation={
            "zh": "这一行在读取其他内容之前就要用到，所以只能写在行首，后面跟文件名。",
            "en": "The line is needed before anything else is read, so it begins at the left edge and the file name follows on it.",
        },
    ),
    Code(
        code="private-names-unreadable",
        severity="error",
        message={
            "zh": "名单文件读不出来",
            "en": "the list of private names cannot be read",
        },
        remedy={
            "zh": "用 UTF-8 保存为纯文本，一行一个姓名",
            "en": "save it as plain text in UTF-8, one name a line",
        },
        explanation={
            "zh": "没有名单就查不出姓名，所以在读到名单之前什么也不生成。",
            "en": "Without the list no name can be found, so nothing is built before it can be read.",
        },
    ),
    Code(
        code="private-name-short",
        severity="error",
        message={
            "zh": "名单这一行只有一个字",
            "en": "this line of the list has a single character",
        },
        remedy={
            "zh": "写全名；一个字会在每一页上找到",
            "en": "write the whole name; one character is found on every page",
        },
        explanation={
            "zh": "名单一行一个姓名，# 之后是备注。同一个人有几个称呼的，各写一行。",
            "en": "The list has one name a line; what follows # is a remark. Somebody with several names has a line for each.",
        },
    ),
    Code(
        code="private-name-long",
        severity="error",
        message={
            "zh": "名单这一行太长，不是姓名",
            "en": "this line of the list is too long for a name",
        },
        remedy={
            "zh": "一行写一个姓名，最多 {most} 个字；说明写在 # 之后",
            "en": "write one name a line, at most {most} characters; what explains it goes behind #",
        },
        explanation={
            "zh": "名单一行一个姓名，# 之后是备注。句子和表格的行不会在文稿里逐字出现，当作姓名去找就什么也找不到。",
            "en": "The list has one name a line; what follows # is a remark. A sentence or a row of a table never stands in a document as it is, and looking for it as a name would find nothing.",
        },
    ),
    Code(
        code="allow-unused",
        severity="warning",
        message={
            "zh": "allow: 的这一条没有对上任何检查结果：{finding}，{file}",
            "en": "this entry of allow: matches no finding: {finding}, {file}",
        },
        remedy={
            "zh": "问题已经解决就删去它，否则核对 finding、file 和 field",
            "en": "delete it if the matter is settled, else compare finding, file and field",
        },
        explanation={
            "zh": "能放行的是个人标识、个案档案和警告，其他错误不能放行。file 和检查结果开头写的一样，field 是其中的字段名，没有字段的文件不写 field。",
            "en": "What identifies a person, files of clients and warnings can be let stand; other errors cannot. file is as the finding begins with it, field is the name of the field there; a file without fields has none.",
        },
    ),
)
