"""The lexicon: bad lines are caught, good lines pass, and the project keeps to it."""

import re
import tomllib
from pathlib import Path

import pytest

from nehabits.exchange.resources import resource_path
from tests.wording.lexicon import PLACES, RULES, check, normalised

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
PLACE_BEFORE = re.compile(r"\[(\w+)\] (.+)")

SOURCE_KEYS = {"citation"}
"""Keys of resources/*.toml whose value is a quoted title; so is the title of a document."""


def lines(name: str) -> list[tuple[str, str]]:
    found = []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            match = PLACE_BEFORE.fullmatch(line)
            found.append((match[1], match[2]) if match else ("", line))
    return found


GOOD, BAD = lines("good_lines.txt"), lines("bad_lines.txt")


@pytest.mark.parametrize("line", BAD, ids=str)
def test_a_bad_line_is_caught(line):
    assert check([line]) != []


@pytest.mark.parametrize("line", GOOD, ids=str)
def test_a_good_line_passes(line):
    assert check([line]) == []


@pytest.mark.parametrize("line", [line for line in GOOD if line[0]], ids=str)
def test_what_passes_at_its_place_is_caught_elsewhere(line):
    assert check([("", line[1])]) != []


def test_both_corpora_are_long_enough_to_mean_something():
    assert min(len(GOOD), len(BAD)) >= 60
    assert {place for place, _ in GOOD} == set(PLACES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern[:40])
def test_every_rule_is_shown_by_a_bad_line(rule):
    assert any(rule.finds(normalised(text)) for _, text in BAD)


def test_a_place_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="anywhere"):
        check([("anywhere", "Sleep")])


def test_what_is_found_says_where_what_and_what_to_say_instead():
    (said,) = check([("notice", "Boosts focus")])
    assert said.startswith("notice: “Boosts focus” says “Boosts”")
    assert "contains tyrosine" in said


def test_typographic_spaces_and_quotes_hide_nothing():
    assert check([("", "Don’t forget to log"), ("", "100\u202f% secure"), ("", "cal\u00adories")])


def test_a_place_for_a_number_counts_as_a_number():
    assert check([("", "Only {count} nights")]) != []
    assert check([("", "{score} of 5")]) == []


def toml_texts(value: object, key: str = "", table: str = "") -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [found for k, v in value.items() for found in toml_texts(v, k, table or k)]
    if isinstance(value, list):
        return [found for each in value for found in toml_texts(each, key, table)]
    if not isinstance(value, str):
        return []
    quoted = key in SOURCE_KEYS or (table, key) == ("document", "title")
    return [("source" if quoted else "", value)]


PAGES = [*PROJECT.glob("README.md"), *PROJECT.glob("CHANGELOG.md")]
RESOURCES = sorted(resource_path("activities.toml").parent.glob("*.toml"))


@pytest.mark.parametrize("path", RESOURCES, ids=lambda path: path.name)
def test_the_programs_own_lists_keep_to_it(path):
    texts = toml_texts(tomllib.loads(path.read_text(encoding="utf-8")))
    assert len(texts) > 8
    assert check(texts) == []


def markdown_texts(text: str) -> list[tuple[str, str]]:
    """Return the paragraphs of a page: block quotes are notices, *titles* are sources."""
    found = []
    for paragraph in re.split(r"\n\s*\n", text):
        place = "notice" if paragraph.lstrip().startswith(">") else ""
        found += [
            ("source", title) for title in re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", paragraph)
        ]
        found.append((place, re.sub(r"(?<!\*)\*([^*\n]+)\*(?!\*)", "…", paragraph)))
    return found


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_pages_about_the_program_keep_to_the_medical_rules(path):
    assert check(markdown_texts(path.read_text(encoding="utf-8")), hard_only=True) == []


def test_the_description_of_the_package_keeps_to_every_rule():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert check([("", project["description"]), ("", " ".join(project["keywords"]))]) == []


def test_a_page_may_quote_a_title_and_say_what_the_program_is_not():
    page = "> It is not meant to diagnose.\n\nAs *Norepinephrine supplements* says.\n"
    assert check(markdown_texts(page), hard_only=True) == []
    assert check(markdown_texts("It is meant to diagnose.\n"), hard_only=True) != []
    assert check(markdown_texts("Like supplements.\n"), hard_only=True) != []
