"""How sure a reference is, in words."""

from nehabits.domain.reference_kind import KIND_WORDS, kind_words
from nehabits.exchange.catalogue import Catalogue


def test_every_kind_of_the_catalogue_says_what_it_means() -> None:
    kinds = {reference.kind for reference in Catalogue().references}
    assert kinds == set(KIND_WORDS)
    assert all(kind_words(kind) for kind in kinds)


def test_a_kind_that_is_not_known_speaks_for_itself() -> None:
    assert kind_words("convention of this program") == ""
