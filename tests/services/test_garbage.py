"""Garbage is looked for again after what was done without it."""

import gc

import pytest

from nehabits.services.garbage import not_looked_for


def test_garbage_is_looked_for_again_afterwards_whatever_happens() -> None:
    assert gc.isenabled()
    with not_looked_for():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), not_looked_for():
        _ = 1 / 0
    assert gc.isenabled()


def test_where_it_was_not_looked_for_before_it_is_not_afterwards() -> None:
    with not_looked_for():
        with not_looked_for():
            pass
        assert not gc.isenabled()
