"""Any articles, paragraphs and items, written as the national database prints them, are read back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from advocacy.compose.provisions import chinese_numeral
from advocacy.lawtexts import parse

# What stands in laws: no sign that begins a line of another sort.
_WORDS = st.from_regex(
    r"[残疾人用单位应当依法规定处元以下罚款，；][残疾人第一二三条款项（），。；：“”《》1-9]{0,30}[人款。；：]",
    fullmatch=True,
)
_PARAGRAPH = st.tuples(_WORDS, st.lists(_WORDS, max_size=12))
_ARTICLE = st.tuples(st.integers(0, 3), st.lists(_PARAGRAPH, min_size=1, max_size=4))  # how many are inserted behind it
_LAW = st.lists(_ARTICLE, min_size=1, max_size=25)


def written(number: str, paragraphs: list[tuple[str, list[str]]]) -> list[str]:
    lines = []
    for at, (lead, items) in enumerate(paragraphs):
        lines.append(f"- **{number}**　　{lead}" if at == 0 else f"  {lead}")
        lines += [f"  - （{chinese_numeral(item)}）{words}" for item, words in enumerate(items, 1)]
    return lines


@given(_LAW, st.integers(1, 1200))
def test_every_article_paragraph_and_item_is_read_back(
    law: list[tuple[int, list[tuple[str, list[str]]]]], first: int
) -> None:
    lines, expected = [], {}
    for number, (inserted, paragraphs) in enumerate(law, first):
        for sub in range(inserted + 1):
            name = f"第{chinese_numeral(number)}条" + (f"之{chinese_numeral(sub)}" if sub else "")
            key = f"{number}-{sub}" if sub else str(number)
            lines += ["## 第一章　　总则", *written(name, paragraphs)]
            for at, (lead, items) in enumerate(paragraphs, 1):
                whole = "\n".join((lead, *(f"（{chinese_numeral(n)}）{one}" for n, one in enumerate(items, 1))))
                expected[key if len(paragraphs) == 1 else f"{key}.{at}"] = whole
                expected |= {f"{key}.{at}.{item}": words for item, words in enumerate(items, 1)}
    read = parse("\n\n".join(lines))
    found = {one: words.text for one in read.provisions() if (words := read.words(one)) is not None}
    assert found == expected
    assert all(one.after == "" for one in read.disorder)  # but for the first, as a law begins with article 1
