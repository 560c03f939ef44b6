"""The program's own lists, and that a stranger can add to them."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from nehabits.domain.intensity import Intensity
from nehabits.domain.pillar import Pillar
from nehabits.exchange.catalogue import Catalogue
from nehabits.exchange.reference_rows import read_intakes
from nehabits.exchange.resources import resource_path

FILES = (
    "activities.toml",
    "practices.toml",
    "recommendations.toml",
    "references.toml",
    "reference_intakes.csv",
)


@pytest.fixture
def folder(tmp_path) -> Path:
    for name in FILES:
        shutil.copy(resource_path(name), tmp_path)
    return tmp_path


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def by_key(values):
    return {each.key: each for each in values}


def test_there_are_about_sixty_activities():
    assert 55 <= len(Catalogue().activities) <= 75


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("run", "running"),
        ("jog", "running"),
        ("walk", "walking"),
        ("brisk walk", "brisk_walking"),
        ("bike", "cycling"),
        ("swim", "swimming"),
        ("weights", "strength_training"),
        ("gym", "strength_training"),
        ("hiit", "intervals"),
        ("soccer", "football"),
        ("rowing", "rowing"),
    ],
)
def test_common_words_name_an_activity(word, key):
    assert [each.key for each in Catalogue().activities if word in each.spoken] == [key]


@pytest.mark.parametrize("values", ["activities", "practice_kinds"])
def test_no_word_names_two_rows(values):
    spoken = Counter(word for each in getattr(Catalogue(), values) for word in each.spoken)
    assert [word for word, times in spoken.items() if times > 1] == []
    assert all(word == word.strip().lower() for word in spoken)


def test_only_yoga_and_tai_chi_are_both_an_activity_and_a_practice():
    catalogue = Catalogue()
    activities = {word for each in catalogue.activities for word in each.spoken}
    practices = {word for each in catalogue.practice_kinds for word in each.spoken}
    assert activities & practices == {"yoga", "tai chi", "taichi", "qigong", "qi gong"}


def test_strength_training_counts_strength_and_not_aerobic_minutes():
    activities = by_key(Catalogue().activities)
    strength, running = activities["strength_training"], activities["running"]
    assert (strength.aerobic, strength.strength) == (False, True)
    assert (running.aerobic, running.strength) == (True, False)
    assert running.intensity is Intensity.VIGOROUS
    assert activities["walking"].intensity is Intensity.LIGHT
    assert activities["brisk_walking"].intensity is Intensity.MODERATE


def test_the_kinds_of_practice_are_the_eight_of_the_documents_and_one_is_nature():
    kinds = Catalogue().practice_kinds
    assert [each.key for each in kinds] == [
        *("meditation", "breathing", "nature", "yoga", "journalling", "relaxation"),
        *("tai_chi", "prayer"),
    ]
    assert [each.key for each in kinds if each.nature] == ["nature"]


def test_every_recommendation_names_documents_that_exist():
    catalogue = Catalogue()
    documents = by_key(catalogue.documents)
    assert list(documents) == ["D0", "D1", "D2", "D3"]
    for each in catalogue.recommendations:
        assert each.documents, each.key
        assert set(each.documents) <= set(documents), each.key
    assert len({each.key for each in catalogue.recommendations}) == 16


def test_only_the_recommendation_that_people_differ_has_no_measure():
    recommendations = Catalogue().recommendations
    assert [each.key for each in recommendations if not each.measures] == ["people_differ"]
    assert {each.pillar for each in recommendations} == {None, *Pillar} - {Pillar.OWN}


def test_every_reference_says_where_it_comes_from():
    references = Catalogue().references
    for each in references:
        for text in (each.organisation, each.population, each.kind, each.citation):
            assert text.strip(), each.id
        assert 1990 <= each.year <= 2026, each.id
        assert str(each.year) in each.citation or "WHO Technical" in each.citation, each.id
    assert len({each.id for each in references}) == len(references)


def test_references_stand_beside_measures_that_a_recommendation_names():
    catalogue = Catalogue()
    named = {measure for each in catalogue.recommendations for measure in each.measures}
    assert {measure for each in catalogue.references for measure in each.measures} <= named


def test_a_row_of_ones_own_knowledge_or_without_a_source_is_never_shown(folder):
    with resource_path("reference_intakes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    hidden = [row for row in rows if row["checked"] == "own knowledge"]
    assert {(row["authority"], row["nutrient"]) for row in hidden} == {
        ("WHO/FAO/UNU 2007", "protein")
    }
    nameless = [{**row, "source": ""} for row in rows if row["nutrient"] == "zinc"]
    shown = read_intakes([*hidden, *nameless])
    assert shown == {}
    append(
        folder / "references.toml",
        """
[[reference]]
id = "own-knowledge"
measures = ["meal.protein"]
organisation = "WHO, FAO and UNU"
year = 2007
population = "adults"
kind = "recommended intake"
intakes = { authority = "WHO/FAO/UNU 2007", nutrient = "protein" }
""",
    )
    with pytest.raises(ValueError, match="own-knowledge: no row of WHO/FAO/UNU 2007"):
        _ = Catalogue(folder).references


def test_no_upper_limit_is_read():
    intakes = [each for each in Catalogue().references if each.unit]
    assert len(intakes) == 18
    assert all(band.high is None for each in intakes for band in each.bands)


def test_a_stranger_adds_an_activity_with_one_row(folder):
    append(
        folder / "activities.toml",
        '\nunicycling = { name = "Unicycling", intensity = "moderate", aerobic = true }\n',
    )
    added = by_key(Catalogue(folder).activities)["unicycling"]
    assert (added.name, added.intensity, added.aerobic) == (
        "Unicycling",
        Intensity.MODERATE,
        True,
    )
    assert added.spoken == ("unicycling",)


def test_a_stranger_adds_a_kind_of_practice_with_one_row(folder):
    append(
        folder / "practices.toml",
        '\nforest = { name = "Sitting by a tree", nature = true, aliases = ["tree"] }\n',
    )
    added = by_key(Catalogue(folder).practice_kinds)["forest"]
    assert added.nature
    assert added.spoken == ("sitting by a tree", "tree")


def test_a_stranger_adds_a_reference_with_one_row(folder):
    append(
        folder / "references.toml",
        """
[[reference]]
id = "an-academy-sleep"
measures = ["sleep.duration"]
organisation = "An academy"
year = 2026
population = "adults"
kind = "guideline"
words = "Adults, 8 h"
low = 480
citation = "A journal 2026;1:1."
""",
    )
    added = Catalogue(folder).references[-1]
    assert (added.id, added.bands[0].low, added.per) == ("an-academy-sleep", 480, "day")


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("activities.toml", 'golf_cart = { name = "Cart", intensity = "lazy" }', "golf_cart"),
        ("activities.toml", 'cart = { intensity = "light" }', "cart"),
        ("activities.toml", 'cart = { name = "C", intensity = "light", pace = 1 }', "pace"),
        ("activities.toml", "cart = {", "activities.toml"),
    ],
)
def test_a_row_that_cannot_be_understood_is_named(folder, name, row, said):
    append(folder / name, f"\n{row}\n")
    with pytest.raises(ValueError, match=said):
        _ = Catalogue(folder).activities


def test_a_reference_without_words_is_named(folder):
    text = (folder / "references.toml").read_text(encoding="utf-8")
    (folder / "references.toml").write_text(
        text.replace('words = "Adults, 7 h or more"', ""), encoding="utf-8"
    )
    with pytest.raises(ValueError, match="aasm-sleep: words are missing"):
        _ = Catalogue(folder).references


def test_a_file_is_read_only_when_it_is_asked_for(folder):
    (folder / "references.toml").unlink()
    assert Catalogue(folder).activities
