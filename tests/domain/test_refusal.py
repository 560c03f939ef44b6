"""What is said when something typed cannot be kept."""

from nehabits.domain.refusal import Refused


def test_a_refusal_is_a_value_error_that_prints_its_sentence() -> None:
    refusal = Refused("Name the food.", "name")
    assert isinstance(refusal, ValueError)
    assert str(refusal) == refusal.sentence == "Name the food."
    assert refusal.field == "name"


def test_a_refusal_may_belong_to_no_field() -> None:
    assert Refused("There is no such day.").field == ""
