"""The palette answers with days and periods first, then with what fits, or says why not."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.ui.palette.answers import Offer, answer
from nehabits.ui.palette.command import Command
from nehabits.ui.palette.day_commands import Calendar
from tests.journals import TODAY

NOTHING = "Nothing is found for this. Try a page, a day such as 3 march, or export last month."


class Ways:
    """Remembers where it was sent."""

    def __init__(self) -> None:
        self.went: list[tuple[object, ...]] = []

    def to(self, where: str) -> Callable[..., None]:
        return lambda *what: self.went.append((where, *what))


def offer(ways: Ways | None = None, *recent: Command, first_weekday: int = 0) -> Offer:
    to = (ways or Ways()).to
    calendar = Calendar(TODAY, first_weekday, to("day"), to("week"), to("export"))
    pages = [Command(name, name, to(name), is_page=True) for name in ("Today", "Trends", "Week")]
    export = Command("export", "Export…", to("export"), "File", "Ctrl+7")
    return Offer((export, *pages), recent, calendar)


def texts(typed: str, given: Offer | None = None) -> list[str]:
    return [command.text for command in answer(typed, given or offer()).commands]


@pytest.mark.parametrize("typed", ["", "   ", "go", "Go to", "go  to "])
def test_before_anything_is_typed_the_last_used_come_before_the_pages(typed: str) -> None:
    used = answer("3 march", offer()).commands[0]
    export = Command("export", "Export…", lambda: None)
    gone = Command("gone", "Undo: a night", lambda: None)
    assert texts(typed) == ["Today", "Trends", "Week"]
    assert texts(typed, offer(None, used, gone, export)) == [
        "Go to Tuesday 3 March 2026",
        "Export…",
        "Today",
        "Trends",
        "Week",
    ]


def test_a_page_used_last_stands_there_once() -> None:
    week = Command("Week", "Week", lambda: None, is_page=True)
    assert texts("", offer(None, week)) == ["Week", "Today", "Trends"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("go to 3 march", ["Go to Tuesday 3 March 2026", "Week of 2–8 March 2026"]),
        ("today", ["Go to Saturday 21 November 2026", "Week of 16–22 November 2026", "Today"]),
        (
            "3/4",
            [
                "Go to Friday 3 April 2026",
                "Go to Wednesday 4 March 2026",
                "Week of 30 March – 5 April 2026",
                "Week of 2–8 March 2026",
            ],
        ),
        ("week of 3 march", ["Week of 2–8 March 2026", "Go to Monday 2 March 2026"]),
        ("last week", ["Week of 9–15 November 2026", "Go to Monday 9 November 2026"]),
        ("this week", ["Week of 16–22 November 2026", "Go to Monday 16 November 2026"]),
        ("last month", ["Go to Thursday 1 October 2026", "Export 1–31 October 2026"]),
        ("export last month", ["Export 1–31 October 2026"]),
        ("exprot last month", ["Export 1–31 October 2026"]),
        ("export 2025", ["Export 1 January – 31 December 2025"]),
        ("export since 1 nov", ["Export 1–21 November 2026"]),
        ("export yesterday", ["Export 20 November 2026"]),
        ("export", ["Export…"]),
        ("trends", ["Trends"]),
    ],
)
def test_what_is_typed_leads_where_it_says(typed: str, found: list[str]) -> None:
    shown = texts(typed)
    assert shown[: len(found)] == found
    assert answer(typed, offer()).sentence == ""


def test_each_command_does_what_it_says() -> None:
    ways = Ways()
    for typed in ("3 march", "week of 3 march", "export last month"):
        answer(typed, offer(ways)).commands[0].do()
    assert ways.went == [
        ("day", date(2026, 3, 3)),
        ("week", date(2026, 3, 2)),
        ("export", date(2026, 10, 1), date(2026, 10, 31)),
    ]


def test_a_week_begins_on_the_weekday_the_person_chose() -> None:
    assert texts("3 march", offer(first_weekday=6))[1] == "Week of 1–7 March 2026"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 february", "“31 february” is no day; February has 29 days."),
        ("go to tomorrow", "“go to tomorrow” is still to come; type today or an earlier day."),
        ("export next month", "“next month” is still to come; type today or an earlier day."),
        ("xyzzy", NOTHING),
        ("🎉", NOTHING),
        ("'\"", NOTHING),
        ("9" * 10_000, NOTHING),
    ],
)
def test_what_leads_nowhere_is_answered_in_a_sentence(typed: str, sentence: str) -> None:
    given = answer(typed, offer())
    assert (given.commands, given.sentence) == ((), sentence)


@given(text=st.text(max_size=100))
def test_any_text_is_answered_with_commands_or_a_sentence(text: str) -> None:
    given = answer(text, offer())
    assert given.commands or given.sentence.endswith(".")
    assert len({command.key for command in given.commands}) == len(given.commands)
