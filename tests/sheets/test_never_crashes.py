"""Whatever stands in the cells and however the map looks at them: findings, never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advocacy.model.finding import Finding

if TYPE_CHECKING:
    from tests.sheets.conftest import Desk

CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["2023", "2023年", "就业", "注", "…", "-1", "9e999999999", "1_0e", "#N/A", "=1/0"]),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=5),
)
FORMATS = st.sampled_from(["General", "@", "0.0", "#,##0,", "0%", '"x"', ";;;", '0;"*";"-"', "0.0E+00"])
LAYOUTS = st.fixed_dictionaries(
    {
        "head_rows": st.sampled_from([1, "1-2", "2-9"]),
        "data_rows": st.sampled_from(["2 until 注", "2-4", "3-99999999"]),
        "period": st.sampled_from(
            [
                {"in_column": "A", "as": "YYYY", "when": "year end"},
                {"in_column": "XFD", "as": "date"},
                {"in_row": 1, "as": "YYYY年"},
                {"in_row": 9_999_999, "as": "YYYY"},
                {"fixed": "2023-02"},
            ]
        ),
    }
)
PLANS = st.fixed_dictionaries(
    {"unit": st.sampled_from(["persons", "percent", "times"])},
    optional={
        "head": st.sampled_from(["就业", "2023", ("就业", "2023")]),
        "head_at": st.sampled_from(["A1", "ZZZ9"]),
        "column": st.sampled_from(["A", "B", "ZZZ"]),
        "row": st.sampled_from(["2023", "就业"]),
        "written_in": st.sampled_from(["万人", "fraction"]),
        "nature": st.sampled_from(["stock", "flow", "cumulative"]),
        "period": st.sampled_from(["2023", "2023-02"]),
        "decimals": st.sampled_from([-9, 9]),
        "population": st.sampled_from(["certified", "flexible", "nowhere"]),
    },
)
OPERATIONS = st.sampled_from(["ratio", "share", "difference", "change", "sum"])


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5),
    formats=st.fixed_dictionaries({"A2": FORMATS, "B2": FORMATS, "B3": FORMATS}),
    layout=LAYOUTS,
    plans=st.tuples(PLANS, PLANS),
    operation=OPERATIONS,
    caveat=st.none() | st.just("说明"),
)
def test_reading_never_raises_and_every_value_is_told(
    desk: Desk,
    tmp_path: Path,
    *,
    rows: list[list[Any]],
    formats: dict[str, str],
    layout: dict[str, Any],
    plans: tuple[dict[str, Any], dict[str, Any]],
    operation: str,
    caveat: str | None,
) -> None:
    folder = Path(tempfile.mkdtemp(dir=tmp_path))
    desk.maps.clear()
    desk.root, desk.folder = folder, folder / "evidence/statistics"
    desk.folder.mkdir(parents=True)
    desk.lay_sheet(rows, formats=formats)
    desk.lay_map(
        layout=layout,
        flags={"e": "estimated"},
        indicators={"a": plans[0], "b": plans[1]},
        derived={"made": {operation: ("a", "b"), "caveat": caveat, "agrees_with": "a"}},
    )
    indicators = desk.read()
    for name in ("a", "b", "made"):
        said = [one for one in desk.findings if f"indicator:{name}" in one.about]
        assert name in indicators or said
    assert all(isinstance(one, Finding) and one.place.file for one in desk.findings)
    for indicator in indicators.values():
        for figure in indicator.figures:
            assert (figure.value is None) == (figure.missing is not None)
            assert figure.quantum > 0
