"""Laws in the list of the legal basis: title, who passed it, which version, since when."""

from __future__ import annotations

from advocacy.compose.dates import print_day
from advocacy.compose.labelled import joined, labelled
from advocacy.compose.provisions import name_as_of, name_law, name_promulgation
from advocacy.model.document import DateText, Inlines
from advocacy.model.finding import Language
from advocacy.model.law import Law, PassedAs

_PASSED: dict[PassedAs, dict[Language, str]] = {
    "adopted": {"zh": "通过", "en": "adopted on "},
    "approved": {"zh": "批准", "en": "approved on "},
    "revised": {"zh": "修订", "en": "revised on "},
    "amended": {"zh": "修正", "en": "amended on "},
    "draft": {"zh": "公布草案", "en": "draft published on "},
}


def law_entry(law: Law, language: Language) -> Inlines:
    """《……法》（全国人民代表大会常务委员会2018年10月26日修正，自2018年10月26日起施行）.

    A regulation names the day of its promulgation too: 国务院2018年5月2日通过，2018年6月29日公布，自…….
    Of a draft it says 尚未通过, of a text that does not tell from when it applies nothing.
    """
    issuer = labelled(law.issuer.either(language).on_one_line)
    passed = DateText(print_day(law.version, language))
    how = _PASSED[law.passed_as][language]
    name = name_law(law, language)
    as_of = () if law.as_of is None else labelled(name_as_of(law.as_of, language))
    public: Inlines = ()
    if law.promulgated is not None:
        day = DateText(print_day(law.promulgated, language))
        before, after = ("，", name_promulgation(law)) if language == "zh" else ("; promulgated on ", "")
        public = (before, day, *((after,) if after else ()))
    since: Inlines = ()
    if law.passed_as == "draft":
        since = ("，尚未通过",) if language == "zh" else ("; not passed",)
    elif law.in_force is not None:
        in_force = DateText(print_day(law.in_force, language))
        since = ("，自", in_force, "起施行") if language == "zh" else ("; in force since ", in_force)
    if language == "zh":
        return joined((name, "（", issuer, (passed, how, *public, *since), as_of, "）。"))
    return joined((name, " (", issuer, f"; {how}", (passed, *public, *since), as_of, ")."))
