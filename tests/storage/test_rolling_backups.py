"""Which backups are kept: the newest of each of 7 days, 4 weeks and 6 months."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nehabits.storage.backup import back_up_rolling, backup_day, backups_of, kept
from nehabits.storage.journal_file import JournalFile
from tests.diaries import diary
from tests.examples import SATURDAY

JOURNAL = Path("journal.sqlite")
moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)


@pytest.fixture
def journal(path: Path) -> Iterator[Path]:
    file = JournalFile.at(path)
    yield path
    file.close()


def named(moments: list[datetime]) -> dict[Path, date]:
    return {Path(f"journal-{at:%Y-%m-%d-%H%M%S}.sqlite"): at.date() for at in moments}


def days_kept(moments: list[datetime]) -> list[date]:
    backups = named(moments)
    return sorted({backups[path] for path in kept(backups)}, reverse=True)


def test_of_200_evenings_the_days_weeks_and_months_worked_out_by_hand_are_kept() -> None:
    left: list[datetime] = []
    for back in range(199, -1, -1):
        left.append(datetime(2026, 11, 21, 18) - timedelta(days=back))
        days = set(days_kept(left))
        left = [each for each in left if each.date() in days]
    assert sorted((each.date() for each in left), reverse=True) == [
        *(date(2026, 11, day) for day in range(21, 14, -1)),
        date(2026, 11, 8),
        date(2026, 11, 1),
        date(2026, 10, 31),
        date(2026, 9, 30),
        date(2026, 8, 31),
        date(2026, 7, 31),
        date(2026, 6, 30),
    ]


def test_of_several_backups_of_a_day_the_last_one_is_kept() -> None:
    morning, noon, evening = (datetime(2026, 11, 21, hour) for hour in (8, 12, 18))
    assert set(kept(named([noon, evening, morning]))) == set(named([evening]))


def test_a_week_over_new_year_is_one_week() -> None:
    february = [datetime(2027, 2, day) for day in range(1, 8)]
    older = [
        datetime(2027, 1, 31),
        datetime(2027, 1, 3),
        datetime(2026, 12, 31),
        datetime(2026, 12, 28),
        datetime(2026, 12, 27),
    ]
    # Weeks: 1 to 7 February, 31 January, 28 December to 3 January, 27 December.
    assert days_kept([*february, *older])[7:] == [
        date(2027, 1, 31),
        date(2027, 1, 3),
        date(2026, 12, 31),
        date(2026, 12, 27),
    ]


@given(st.lists(moments, min_size=1, max_size=60, unique=True))
def test_the_newest_backup_is_always_kept_and_old_ones_never_pile_up(
    moments: list[datetime],
) -> None:
    backups = named(moments)
    keep = kept(backups)
    assert max(backups) in keep
    assert len(set(keep)) <= 7 + 4 + 6
    days = sorted(set(backups.values()), reverse=True)
    assert {backups[path] for path in keep} >= set(days[:7])
    months = sorted({(day.year, day.month) for day in days}, reverse=True)
    assert {(backups[path].year, backups[path].month) for path in keep} >= set(months[:6])
    again = {path: backups[path] for path in keep}
    assert set(kept(again)) == set(keep)


def test_older_backups_of_the_journal_are_thinned_out_when_a_new_one_is_whole(
    journal: Path,
) -> None:
    folder = journal.parent / "backups"
    for day in range(1, 22):
        made = back_up_rolling(journal, datetime(2026, 11, day, 18))
    assert made == folder / "journal-2026-11-21-180000.sqlite"
    days = [backup_day(each) for each in sorted(folder.iterdir(), reverse=True)]
    assert days == [date(2026, 11, day) for day in (21, 20, 19, 18, 17, 16, 15, 8, 1)]


def test_backups_of_other_journals_and_backups_kept_for_a_reason_stay(journal: Path) -> None:
    folder = journal.parent / "backups"
    folder.mkdir()
    others = (
        "journal-2-2026-01-01-180000.sqlite",
        "journal-anna-2026-11-21-190000.sqlite",
        "journal-before-restore-1.sqlite",
        "journal-before-migration-12.sqlite",
        "notes.txt",
    )
    for name in others:
        (folder / name).touch()
    for day in range(1, 15):
        back_up_rolling(journal, datetime(2026, 11, day, 18))
    assert {name for name in others if (folder / name).exists()} == set(others)
    ours = [each.name for each in backups_of(journal)]
    assert ours[0] == "journal-2026-11-14-180000.sqlite"
    assert set(ours[-2:]) == set(others[2:4])
    assert not set(others[:2]) & set(ours)


@pytest.mark.parametrize("name", ["[1]", "what?", "a*b", "a.b"])
def test_any_name_a_journal_can_have_finds_its_backups(path: Path, name: str) -> None:
    odd = path.parent / f"{name}.sqlite"
    with diary(odd, SATURDAY) as opened:
        made = opened.transfer.back_up()
        assert opened.transfer.backups() == [made]


def test_a_day_has_one_backup_by_itself(path: Path) -> None:
    with diary(path, SATURDAY) as opened:
        assert opened.transfer.backups() == []
        first = opened.transfer.back_up_if_due()
        assert first == path.parent / "backups" / "journal-2026-11-21-180000.sqlite"
        assert opened.transfer.back_up_if_due() is None
        opened.calendar.today += timedelta(days=1)
        second = opened.transfer.back_up_if_due()
        assert opened.transfer.backups() == [second, first]


def test_the_backup_of_another_journal_does_not_count_as_this_one_s(path: Path) -> None:
    with diary(path.parent / "journal-anna.sqlite", SATURDAY) as anna:
        assert anna.transfer.back_up_if_due() is not None
    with diary(path, SATURDAY) as opened:
        assert opened.transfer.back_up_if_due() is not None
