"""How many of the cofactors are at their reference, worked out by hand."""

from hypothesis import given
from hypothesis import strategies as st

from nehabits.domain.cofactor_count import COUNTED, cofactor_count, count_measure
from nehabits.domain.measure import MEASURES, measure_named


def test_seven_vitamins_and_minerals_are_counted() -> None:
    names = [measure_named(each).name for each in COUNTED]
    assert names == [
        "Vitamin C", "Vitamin B6", "Folate", "Copper", "Magnesium", "Iron", "Zinc",
    ]  # fmt: skip


def test_a_value_at_the_bound_reaches_it() -> None:
    assert cofactor_count([(75, 75), (74.9, 75), (400, 75)]) == 2


def test_an_unknown_value_reaches_nothing_and_only_unknown_ones_are_no_count() -> None:
    assert cofactor_count([(None, 75), (80, 75)]) == 1
    assert cofactor_count([(None, 0), (None, 75)]) is None
    assert cofactor_count([(10, 75), (0, 0)]) == 1
    assert cofactor_count([]) is None


def test_the_row_is_of_so_many_and_no_measure_of_the_catalogue() -> None:
    row = count_measure(5)
    assert row.unit == "of 5"
    assert row.id not in {measure.id for measure in MEASURES}


@given(st.lists(st.tuples(st.none() | st.floats(0, 1e4), st.floats(0, 1e4)), max_size=7))
def test_a_count_is_between_none_and_all(figures: list[tuple[float | None, float]]) -> None:
    count = cofactor_count(figures)
    known = sum(value is not None for value, _ in figures)
    assert (count is None) == (known == 0)
    assert count is None or 0 <= count <= known
