"""Records of practice stay out: a client's file is no evidence, whoever copies it into evidence/."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advocacy.check.identifiers import about_of
from advocacy.check.prefilter import PrefilteredPattern, folded
from advocacy.model.dossier import Dossier
from advocacy.model.finding import Finding
from advocacy.model.input import InputFile
from advocacy.model.lazy_pattern import lazy
from advocacy.model.place import Place
from advocacy.model.record import Record

Sign = tuple[str, str]

# Fields of the forms that social workers fill in. A key at the start of a line, or a label.
_FORM = lazy(
    r"^[ \t\-]*[\"']?(?P<key>服务对象(?:编号|姓名|档案号)?|案主(?:编号|姓名)?|个案(?:编号|号)|档案(?:编号|号)|病历号|住院号|门诊号"
    r"|家庭(?:住址|地址|电话)|现住址|户籍(?:地址|地)|居住地址|联系(?:电话|方式)|紧急联系人|监护人(?:姓名|电话)?"
    r"|身份证(?:号码?)?|残疾(?:人)?证(?:号码?)?|出生(?:日期|年月)|接案(?:日期|表|记录)|结案(?:日期|表|记录)"
    r"|既往史|家族史|主诉|用药(?:情况)?|诊断(?:结果)?|病史"
    r"|(?i:client_?-?(?:id|name|no|number)|case_?-?(?:id|number)|home_?-?address|(?:home_?-?|mobile_?-?)?phone"
    r"|emergency_?-?contact|guardian(?:_?-?(?:name|phone))?|id_?-?(?:card|number)|certificate_?-?number"
    r"|date_?-?of_?-?birth|dob|birth_?-?date|diagnos[ie]s|medication|medical_?-?history|intake_?-?date"
    r"|closure_?-?date))[\"']?[ \t]*[:：]",
    re.MULTILINE,
)
# Scales with a score. Their name alone may be what a law or a policy speaks of.
_SCALE = lazy(
    r"(?P<scale>Barthel|巴氏|(?<![A-Za-z])(?:I?ADL|WAIS|WISC|SDS|SAS|SCL-?90|HAMD|HAMA|PHQ-?9|GAD-?7|MMSE|MoCA|GAF|BDI"
    r"|WHO-?DAS|CARS|GMFM|UCLA|SF-?36)(?![A-Za-z])|韦氏|焦虑自评|抑郁自评|汉密尔顿|日常生活(?:活动)?能力|简易精神状态)"
    r"[^\d\n。;；]{0,16}?(?:得分|评分|分值|指数|总分|标准分|量表|score|[:：为]|(?<![<>≤≥])=)[^\d\n。;；]{0,8}\d{1,3}(?!\d|[.\d]*%|[条款项年月])",
    re.IGNORECASE,
)
_SCALES = (
    *("barthel", "巴氏", "adl", "wais", "wisc", "sds", "sas", "scl-90", "scl90", "hamd", "hama"),
    *("phq-9", "phq9", "gad-7", "gad7", "mmse", "moca", "gaf", "bdi", "who-das", "whodas", "cars"),
    *("gmfm", "ucla", "sf-36", "sf36", "韦氏", "焦虑自评", "抑郁自评", "汉密尔顿"),
    *("日常生活", "简易精神状态"),
)
# ICD-10 and ICD-11: beside a word of diagnosis, or a decimal of the chapters of mind and nerves.
# Each choice begins with a letter: places that have none of them are passed over fast.
_NEAR_CODE = r"[^\n]{0,20}?(?<![A-Za-z0-9])[A-Z]\d{2}(?:\.\d{1,2})?(?![A-Za-z0-9])"
_ICD = lazy(
    rf"ICD-?1[01][^\n]{{0,12}}?[A-Z]\d{{2}}|诊断{_NEAR_CODE}|diagnos\w+{_NEAR_CODE}"
    r"|F(?<![A-Za-z0-9.\-]F)\d{2}\.\d{1,2}(?![\d.])|G(?<![A-Za-z0-9.\-]G)\d{2}\.\d{1,2}(?![\d.])"
)
_DIAGNOSIS = lazy(
    r"(?:被|经\S{0,8})?(?:临床)?(?:诊断|确诊)(?:为|患有?|[:：])|(?:医嘱|服用|口服)\S{0,12}(?:mg|毫克|片)"
    r"|(?i:\bdiagnosed (?:with|as)\b|\bdiagnosis of\b|\bprescribed\b)"
)
SIGNS: tuple[tuple[PrefilteredPattern, Sign], ...] = (
    (PrefilteredPattern(_FORM, (":", "：")), ("有个案登记表的栏目", "it has the fields of an intake form")),
    (PrefilteredPattern(_SCALE, _SCALES), ("有量表得分", "it tells the score of a scale")),
    (PrefilteredPattern(_ICD, ("icd", "诊断", "diagnos", "f", "g")), ("有疾病编码", "it tells the code of a disease")),
)
OF_DIAGNOSIS: tuple[PrefilteredPattern, Sign] = (
    PrefilteredPattern(_DIAGNOSIS, ("诊断", "确诊", "医嘱", "服用", "口服", "diagnosed", "diagnosis", "prescribed")),
    ("有诊断或用药情况", "it tells a diagnosis or a medicine"),
)

# One of these beside a name makes a sheet a register of persons, and so do any two of them.
_NAME_HEAD = re.compile(r"(?:服务对象|案主|残疾人|本人|学员)?姓名|名字|(?i:(?:full ?|client ?)?name)")
_PERSON_HEAD = re.compile(
    r"(?:身份证|残疾(?:人)?证)(?:号码?|编号)?|(?:联系|家庭)?电话(?:号码)?|手机(?:号码?)?|微信号?|QQ号?|家庭住址|住址|详细地址"
    r"|出生(?:日期|年月日?)|监护人|服务对象编号|诊断"
    r"|(?i:id ?(?:card|number)|phone(?: ?number)?|mobile|home ?address|date ?of ?birth|dob|diagnosis|guardian)"
)


def practice(dossier: Dossier) -> Iterator[Finding]:
    """Records and sheets that look like the file of a client; one finding a sign."""
    records = {one.at.file: one for one in dossier.records.values()}
    for file in dossier.inputs:
        if file.sort == "record":
            yield from _in_record(dossier, file, records.get(file.file))
        elif file.sort == "own sheet":
            yield from _in_sheet(file)


def _in_record(dossier: Dossier, file: InputFile, record: Record | None) -> Iterator[Finding]:
    signs = SIGNS
    if record is None or record.consent != "published":
        # A published judgment may tell of a diagnosis; what somebody told us may not.
        signs = (*signs, OF_DIAGNOSIS)
    for passage in file.passages:
        text = folded(passage.text)
        for prefiltered, sign in signs:
            match = prefiltered.pattern.search(passage.text) if prefiltered.possible(text) else None
            if match is not None:
                line = passage.place.line + passage.text.count("\n", 0, match.start())
                place = Place(file.file, line, 1)
                about = about_of(dossier, place)
                yield Finding("record-of-practice", place, {"sign": sign}, about)


def _in_sheet(file: InputFile) -> Iterator[Finding]:
    by_sheet: dict[str, list[str]] = {}
    for passage in file.passages:
        lines = ("".join(line.split()) for line in passage.text.split("\n"))
        by_sheet.setdefault(passage.place.sheet, []).extend(lines)
    for sheet, texts in by_sheet.items():
        heads = dict.fromkeys(one for one in texts if _PERSON_HEAD.fullmatch(one))
        named = any(_NAME_HEAD.fullmatch(one) for one in texts)
        if len(heads) + named > 1:
            details = {"sheet": sheet or file.file, "heads": "、".join(heads)}
            yield Finding("sheet-of-persons", Place(file.file, sheet=sheet), details, file.about)
