"""Articles of laws in running text, one by one."""

from __future__ import annotations

import pytest

from advocacy.numbers.articles import articles


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("第三十八条第二款禁止", [("第三十八条第二款", "38..2")]),
        ("第拾条、第叁拾捌条第贰款", [("第拾条", "10"), ("第叁拾捌条第贰款", "38..2")]),
        ("第33条之一第（三）项", [("第33条之一第（三）项", "33.1..3")]),
        ("第三十三、四十四条", [("第三十三", "33"), ("四十四条", "44")]),
        ("第33条、44条", [("第33条", "33"), ("44条", "44")]),
        ("第十条至第十二条", [("第十条", "10"), ("第十二条", "12")]),
        ("第十条第二、三款", [("第十条第二", "10..2"), ("三款", "10..3")]),
        ("10条2款", [("10条2款", "10..2")]),
        ("全法共10条", []),
        ("Article 38(2) prohibits", [("Article 38(2)", "38.2")]),
        ("Art. 10 (2)(b)", [("Art. 10 (2)(b)", "10.2.b")]),
        ("Article 10, paragraph 2", [("Article 10, paragraph 2", "10.2")]),
        ("paragraph 2 of Article 10", [("paragraph 2 of Article 10", "10.2")]),
        ("Articles 33, 44 and 45(2)", [("Articles 33", "33"), ("44", "44"), ("45(2)", "45.2")]),
        ("Articles 10 to 12", [("Articles 10", "10"), ("12", "12")]),
        ("Articles 10 and 11, 25 million people", [("Articles 10", "10"), ("11", "11")]),
        ("Article 10, 25 people", [("Article 10", "10")]),
    ],
)
def test_each_article_with_its_own_words(text: str, named: list[tuple[str, str]]) -> None:
    assert [(one.text, ".".join(one.numbers)) for one in articles(text)] == named
