"""So many of a portion, in words."""

import pytest

from nehabits.domain.portion_count import count_text, counted_text


@pytest.mark.parametrize(
    ("amount", "portion", "said"),
    [
        (1, "cup", "1 cup"),
        (2, "cup", "2 cups"),
        (0.5, "cup, chopped", "½ cup, chopped"),
        (1.5, "cup, chopped", "1 ½ cups, chopped"),
        (2, "glass (200 ml)", "2 glasses (200 ml)"),
        (3, "large", "3 large"),
        (2, "", "2"),
        (2, "patty", "2 patties"),
        (0.333, "pot", "⅓ pot"),
    ],
)
def test_portions_are_counted_as_people_say_it(amount: float, portion: str, said: str) -> None:
    assert counted_text(amount, portion) == said


@pytest.mark.parametrize(
    ("amount", "said"), [(1, "1"), (0.3, "0.3"), (2.75, "2 ¾"), (1200, "1200")]
)
def test_a_number_has_the_fractions_people_write(amount: float, said: str) -> None:
    assert count_text(amount) == said
