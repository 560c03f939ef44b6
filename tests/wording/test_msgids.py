"""Every text in the source keeps to the lexicon, and can be found for translation."""

from pathlib import Path

import pytest

import nehabits
from tests.wording.lexicon import check
from tests.wording.msgids import msgids, source_files, unreadable_calls

PACKAGE = Path(nehabits.__file__).parent
FILES = source_files(PACKAGE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_text_of_a_module_keeps_to_the_lexicon(path):
    source = path.read_text(encoding="utf-8")
    assert check(msgids(source, path.stem)) == []
    assert unreadable_calls(source) == []


def test_the_source_has_texts_to_check():
    texts = [found for path in FILES for found in msgids(path.read_text(encoding="utf-8"))]
    assert len(texts) > 100
    assert any(place == "error" for place, _ in texts)


def test_both_wordings_of_a_plural_and_marked_texts_are_found():
    source = 'plural("{count} night", "{count} nights", n)\nmark("Energy")\nwording.tr("A " "walk")'
    assert list(msgids(source)) == [
        ("", "{count} night"),
        ("", "{count} nights"),
        ("", "Energy"),
        ("", "A walk"),
    ]


def test_what_is_refused_is_an_error_however_deep_it_stands():
    source = 'raise Refused(tr("Too long") if long else f(tr("Failed")), "note")\ntr("Name it.")'
    assert list(msgids(source)) == [("error", "Too long"), ("error", "Failed"), ("", "Name it.")]


def test_a_module_of_notices_is_one_place():
    assert list(msgids('tr("No medicine")', "notice_text")) == [("notice", "No medicine")]


@pytest.mark.parametrize(
    "call", ['tr(f"{n} nights")', 'tr("A" + b)', 'tr("{n}".format(n=1))', 'plural("%d" % n, "", n)']
)
def test_a_text_put_together_before_translation_is_found(call):
    assert len(unreadable_calls(call)) == 1


def test_a_text_from_data_may_be_translated():
    assert unreadable_calls('tr(activity.name)\ntr("{n} min", n=f"{n:g}")') == []
