"""Laws in the list of the legal basis: title, who passed it, which version, since when."""

from __future__ import annotations

from advocacy.compose.dates import print_day
from advocacy.compose.labelled import joined, labelled
from advocacy.compose.provisions import name_law
from advocacy.model.document import DateText, Inlines
from advocacy.model.finding import Language
from advocacy.model.law import Law

_PASSED: dict[str, dict[Language, str]] = {
    "adopted": {"zh": "通过", "en": "adopted on "},
    "revised": {"zh": "修订", "en": "revised on "},
    "amended": {"zh": "修正", "en": "amended on "},
}


def law_entry(law: Law, language: Language) -> Inlines:
    """《……法》（全国人民代表大会常务委员会2018年10月26日修正，自2018年10月26日起施行）."""
    issuer = labelled(law.issuer.either(language).text)
    passed = DateText(print_day(law.version, language))
    in_force = DateText(print_day(law.in_force, language))
    how = _PASSED[law.passed_as][language]
    name = name_law(law, language)
    if language == "zh":
        return joined((name, "（", issuer, (passed, f"{how}，自", in_force), "起施行）。"))
    return joined((name, " (", issuer, f"; {how}", (passed, "; in force since ", in_force), ")."))
