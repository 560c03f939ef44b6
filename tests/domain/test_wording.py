"""Texts in the person's language."""

import gettext
from collections.abc import Iterator

import pytest

from nehabits.domain.wording import mark, plural, speak, tr


class _Shouting(gettext.NullTranslations):
    """A language in which everything is said in capitals and one, two and many differ."""

    def gettext(self, message: str) -> str:
        return message.upper().replace("{NAME}", "{name}")

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{n}: {msgid1 if n == 1 else msgid2}"


@pytest.fixture
def shouting() -> Iterator[None]:
    """Speak the other language for one test."""
    speak(_Shouting())
    yield
    speak(gettext.NullTranslations())


def test_without_a_catalogue_the_text_is_itself() -> None:
    assert tr("Time asleep") == "Time asleep"


def test_named_places_are_filled() -> None:
    assert tr("Reference: {low} or more ({source})", low=7, source="AASM") == (
        "Reference: 7 or more (AASM)"
    )


def test_braces_in_a_text_without_values_stay() -> None:
    assert tr("{curly}") == "{curly}"


@pytest.mark.usefixtures("shouting")
def test_texts_come_from_the_catalogue_before_their_places_are_filled() -> None:
    assert tr("Hello {name}", name="Ann") == "HELLO Ann"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 nights"), (1, "1 night"), (1.0, "1 night"), (2, "2 nights"), (1.5, "1.5 nights")],
)
def test_the_wording_fits_the_count(count: float, text: str) -> None:
    assert plural("{count} night", "{count} nights", count) == text


def test_other_places_are_filled_beside_the_count() -> None:
    text = plural("{count} night of {of}", "{count} nights of {of}", 1, of=7)
    assert text == "1 night of 7"


@pytest.mark.usefixtures("shouting")
def test_a_language_hears_the_whole_count_and_of_a_fraction_that_it_is_not_one() -> None:
    assert plural("{count} night", "{count} nights", 5) == "5: 5 nights"
    assert plural("{count} night", "{count} nights", 0.5) == "2: 0.5 nights"


@pytest.mark.usefixtures("shouting")
def test_a_marked_text_is_kept_untranslated() -> None:
    assert mark("Time asleep") == "Time asleep"
