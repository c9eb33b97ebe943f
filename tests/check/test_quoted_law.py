"""What a text quotes behind an article, beside whether the article holds it."""

from __future__ import annotations

import pytest

from advocacy.check.quoted_law import quoted_law
from advocacy.messages import tell
from advocacy.model.genre import OwnWords
from tests.check.rules import findings_of
from tests.model.making import dossier

# protection-law 38.2: 在职工的招用等方面，不得歧视残疾人。  61: 处5000元罚款。


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("残疾人保障法第三十八条第二款规定：“在职工的招用等方面，不得歧视残疾人。”", ""),
        ("《残疾人保障法》第三十八条第二款：“在职工的招用等方面不得歧视残疾人”", ""),  # punctuation may differ
        ("残疾人保障法第三十八条规定“不得歧视残疾人”", ""),  # a part, of the article that holds it
        ("残疾人保障法第三十八条第二款规定“在职工的……不得歧视残疾人”", ""),
        (
            "残疾人保障法第三十八条第二款规定：“在职工的招聘等方面，不得歧视残疾人。”",
            "在职工的招聘等方面，不得歧视残疾人。",
        ),
        (
            "残疾人保障法第三十八条第二款规定“不得歧视残疾人……在职工的招用”",
            "不得歧视残疾人……在职工的招用",
        ),  # another order
        ("残疾人保障法第六十一条规定“处50000元罚款”", "处50000元罚款"),
        ("{{ provision('protection-law', '38.2') }}规定：“在职工的招用等方面，不得歧视残疾人。”", ""),
        ("{{ provision('protection-law', '38.2') }}规定：“不得歧视妇女。”", "不得歧视妇女。"),
        ('{{ provision("protection-law", "61") }}“处50000元罚款”', "处50000元罚款"),
        ("残疾人保障法第三十八条第二款没有后果。有人说“法律是摆设而已”", ""),  # another sentence
        ("残疾人保障法第九条规定“任何别的文字”", ""),  # an article that is not there is told by another rule
        ("就业促进法第九条规定“任何别的文字”", ""),
        ("{{ provision('no-law', '1') }}规定“任何别的文字”", ""),
    ],
)
def test_words_quoted_behind_an_article(text: str, said: str) -> None:
    words = OwnWords("briefs/fair-hiring.zh.md", {"problem": (text, 3)})
    findings = findings_of(quoted_law, dossier(own_words={("fair-hiring", "zh"): words}))
    assert [one.details["said"] for one in findings] == ([said] if said else [])
    for one in findings:
        assert tell(one, "zh")
        assert tell(one, "en")
        assert one.place.column == text.index(said) + 1
