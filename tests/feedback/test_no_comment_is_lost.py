"""Whatever numbers and threads a program gave them, every comment is told once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from advocacy.reread import Package, remarks_in

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
SPACES = f'xmlns:w="{W}" xmlns:w14="{W14}" xmlns:w15="{W15}"'

# A comment: its number, its paraId ("" for none), that of the comment above it, and whether it has a
# range, only a sign, or nothing in the text.
COMMENTS = st.lists(
    st.tuples(
        st.sampled_from("0123"),
        st.sampled_from(("", "0000000A", "0000000B", "0000000C")),
        st.sampled_from(("", "0000000A", "0000000B")),
        st.sampled_from(("range", "sign", "nothing")),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(comments=COMMENTS)
def test_every_comment_is_told_once(comments: list[tuple[str, str, str, str]]) -> None:
    body, said, threads = "", "", ""
    for place, (number, mark, above, how) in enumerate(comments):
        start = f'<w:commentRangeStart w:id="{number}"/>' if how == "range" else ""
        end = f'<w:commentRangeEnd w:id="{number}"/>' if how == "range" else ""
        sign = f'<w:r><w:commentReference w:id="{number}"/></w:r>' if how != "nothing" else ""
        body += f"<w:p>{start}<w:r><w:t>第{place}段</w:t></w:r>{end}{sign}</w:p>"
        known = f' w14:paraId="{mark}"' if mark else ""
        said += (
            f'<w:comment w:id="{number}" w:author="李"><w:p{known}><w:r><w:t>意见{place}</w:t></w:r></w:p></w:comment>'
        )
        parent = f' w15:paraIdParent="{above}"' if above else ""
        threads += f'<w15:commentEx w15:paraId="{mark}"{parent} w15:done="0"/>' if mark else ""
    package = Package(
        "a.docx",
        etree.fromstring(f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"),
        {
            "comments": etree.fromstring(f"<w:comments {SPACES}>{said}</w:comments>"),
            "commentsExtended": etree.fromstring(f"<w15:commentsEx {SPACES}>{threads}</w15:commentsEx>"),
        },
        None,
    )  # fmt: skip
    told = [one for one in remarks_in(package, ()) if one.kind == "comment"]
    assert sorted(one.text for one in told) == [f"意见{place}" for place in range(len(comments))]
    ids = {one.id for one in told}
    assert len(ids) == len(told)
    by_text = {one.text: one for one in told}
    for place, (_, mark, above, _) in enumerate(comments):
        one = by_text[f"意见{place}"]
        assert one.reply_to in {"", *ids} - {one.id}
        if not mark or not above:  # in no thread, or the first of one
            assert one.reply_to == "" or any(mark == other[1] for other in comments if other[2])
