"""The export holds the days and areas that were chosen, and notes only if they were."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from nehabits.domain.aim import Aim, Goal
from nehabits.domain.day_mark import Mark
from nehabits.domain.exercise import CountsAs
from nehabits.domain.pillar import Pillar
from nehabits.exchange.csv_text import BOM
from nehabits.services.preferences import ESTIMATES, FIRST_WEEKDAY
from nehabits.services.services import Services
from tests.examples import exercise, night, practice, refused
from tests.exports import contents, rows
from tests.journals import TODAY
from tests.wording.lexicon import check

WEEK_AGO = TODAY - timedelta(days=7)


def test_notes_stay_at_home_unless_they_are_chosen(services: Services, tmp_path: Path) -> None:
    services.journal.log(
        practice(5, note="a secret"), night(TODAY, "23:00", "07:00", note="secret")
    )
    services.week_notes.keep(TODAY - timedelta(days=5), "a secret of the week")
    folder = services.export.write(tmp_path / "out").folder
    assert all(b"secret" not in data for data in contents(folder).values())
    assert "note" not in rows(folder, "practice")[0]
    assert "note" not in rows(folder, "weeks")[0]
    assert "without" in (folder / "README.txt").read_text("utf-8") or "left out" in (
        folder / "README.txt"
    ).read_text("utf-8")


def test_a_period_holds_its_first_and_last_day_and_no_other(
    lived: Services, tmp_path: Path
) -> None:
    first, last = TODAY - timedelta(days=20), TODAY - timedelta(days=5)
    folder = lived.export.write(tmp_path / "out", first, last).folder
    for name in ("sleep", "exercise", "practice", "meals", "checkins", "own_habits", "day_marks"):
        days = {row["day"] for row in rows(folder, name)}
        assert days <= {row["day"] for row in rows(folder, "daily")}, name
    days = [row["day"] for row in rows(folder, "daily")]
    assert (days[0], days[-1], len(days)) == (first.isoformat(), last.isoformat(), 16)
    assert {row["day"] for row in rows(folder, "meals")} >= {days[0], days[-1]}


def test_a_week_that_reaches_out_of_the_period_is_listed_only_at_the_edge_of_the_journal(
    services: Services, tmp_path: Path
) -> None:
    monday = TODAY - timedelta(days=5)
    services.journal.log(*(practice(5, day=monday - timedelta(days=back)) for back in range(10)))

    def weeks(first: date, last: date) -> set[str]:
        folder = services.export.write(tmp_path / "out", first, last).folder
        return {row["from"] for row in rows(folder, "weeks")}

    week, before, long_ago = (str(monday - timedelta(days=back)) for back in (0, 7, 14))
    assert weeks(monday - timedelta(days=9), TODAY) == {long_ago, before, week}
    assert weeks(monday - timedelta(days=8), TODAY) == {before, week}
    assert weeks(monday - timedelta(days=6), monday) == {week}
    assert weeks(monday - timedelta(days=7), monday - timedelta(days=1)) == {before}
    assert weeks(monday - timedelta(days=7), monday - timedelta(days=2)) == set()


def test_weeks_begin_on_the_day_the_person_chose(services: Services, tmp_path: Path) -> None:
    services.preferences.set(FIRST_WEEKDAY, 6)
    services.journal.log(practice(5))
    (first,) = {r["from"] for r in rows(services.export.write(tmp_path / "o").folder, "weeks")}
    assert date.fromisoformat(first).weekday() == 6


def test_one_area_brings_its_tables_columns_marks_and_weeks_alone(
    lived: Services, tmp_path: Path
) -> None:
    exported = lived.export.write(tmp_path / "out", areas=frozenset({Pillar.SLEEP}))
    assert set(exported.files) == {
        "daily.csv",
        "README.txt",
        *(
            f"tables/{name}"
            for name in (
                "sleep.csv",
                "day_marks.csv",
                "weeks.csv",
                "aims.csv",
                "settings.csv",
                "data_dictionary.csv",
                "datapackage.json",
            )
        ),
    }
    assert all(
        name == "day" or name.startswith("sleep_") for name in rows(exported.folder, "daily")[0]
    )
    assert {row["measure"].split(".")[0] for row in rows(exported.folder, "weeks")} == {"sleep"}
    assert {row["area"] for row in rows(exported.folder, "day_marks")} <= {"sleep"}
    assert rows(exported.folder, "aims") == []


def test_a_session_goes_with_the_area_it_counts_in(services: Services, tmp_path: Path) -> None:
    yoga = practice(20, "yoga", counts_as=CountsAs.BOTH)
    services.journal.log(yoga, practice(5), exercise(30))
    out = services.export.write(tmp_path / "out", areas=frozenset({Pillar.EXERCISE})).folder
    assert [row["duration_min"] for row in rows(out, "exercise")] == ["30"]
    assert [row["id"] for row in rows(out, "practice")] == [str(yoga.id)]


def test_aims_of_the_period_go_along_in_a_stable_order(services: Services, tmp_path: Path) -> None:
    services.journal.log(practice(5), practice(5, day=WEEK_AGO))
    past = Aim(
        measure="practice.minutes", since=date(2026, 1, 1), until=WEEK_AGO, low=5, id=UUID(int=3)
    )
    same = [
        Aim(measure="sleep.duration", since=WEEK_AGO, low=420.0, id=UUID(int=number))
        for number in (2, 1)
    ]
    for aim in (*same, past):
        services.journal.keep_aim(aim)
    folder = services.export.write(tmp_path / "out", WEEK_AGO, TODAY).folder
    assert [int(UUID(row["id"])) for row in rows(folder, "aims")] == [1, 2]
    everything = services.export.write(tmp_path / "everything").folder
    assert [int(UUID(row["id"])) for row in rows(everything, "aims")] == [3, 1, 2]
    folder = services.export.write(tmp_path / "out", first=WEEK_AGO - timedelta(days=1)).folder
    assert [int(UUID(row["id"])) for row in rows(folder, "aims")] == [3, 1, 2]


def test_an_aim_is_exported_with_all_its_dates_and_days(services: Services, tmp_path: Path) -> None:
    services.journal.log(practice(5))
    services.journal.keep_aim(
        Aim(measure="practice.minutes", since=WEEK_AGO, until=TODAY, low=5, days_a_week=4)
    )
    services.aims.set("sleep.onset", Goal(None, 1410))
    folder = services.export.write(tmp_path / "out", first=WEEK_AGO).folder
    ended, onset = rows(folder, "aims")
    del ended["id"], onset["id"]
    assert ended == {
        "measure": "practice.minutes",
        "since": "2026-11-14",
        "until": "2026-11-21",
        "low": "5",
        "high": "",
        "days_a_week": "4",
    }
    assert onset == {
        "measure": "sleep.onset",
        "since": "2026-11-21",
        "until": "",
        "low": "",
        "high": "1410",
        "days_a_week": "",
    }


def test_an_empty_journal_gives_tables_with_headers(services: Services, tmp_path: Path) -> None:
    exported = services.export.write(tmp_path / "out")
    tables = {name: count for name, count in exported.rows.items() if name.endswith(".csv")}
    described = {"tables/settings.csv", "tables/data_dictionary.csv"}
    assert {count for name, count in tables.items() if name not in described} == {0}
    assert (tmp_path / "out" / "daily.csv").read_bytes().startswith(BOM + b"day,")
    folder = services.export.write(tmp_path / "out", WEEK_AGO, TODAY).folder
    assert len(rows(folder, "daily")) == 8


def test_one_end_of_the_period_may_be_left_out(services: Services, tmp_path: Path) -> None:
    services.journal.log(practice(5), practice(5, day=WEEK_AGO))
    assert services.export.period() == (WEEK_AGO, TODAY)
    assert services.export.period(first=TODAY) == (TODAY, TODAY)
    assert services.export.period(last=WEEK_AGO) == (WEEK_AGO, WEEK_AGO)
    long_ago = WEEK_AGO - timedelta(days=99)
    assert services.export.period(last=long_ago) == (long_ago, long_ago)
    later = TODAY + timedelta(days=9)
    assert services.export.period(first=later) == (later, later)


def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    services: Services, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with refused("last", f"The last day, {WEEK_AGO}, is before the first"):
        services.export.write(out, TODAY, WEEK_AGO)
    with refused("first", "1899-12-31 is out of reach"):
        services.export.write(out, date(1899, 12, 31), TODAY)
    with refused("last", "9999-12-31 is out of reach"):
        services.export.write(out, last=date.max)
    with refused("areas", "No area is chosen"):
        services.export.write(out, areas=frozenset())
    with refused("folder", f"{tmp_path} holds other files"):
        services.export.write(tmp_path)
    with refused("folder", f"{tmp_path} holds other files"):
        services.export.refuse(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_the_readme_says_what_is_what_and_the_notices(lived: Services, written: Path) -> None:
    text = (written / "README.txt").read_text("utf-8-sig")
    assert len(text.splitlines()) < 32
    for notice in lived.export.notices():
        assert notice in text
    assert f"Figures as they stood on {TODAY}" in text
    assert "Notes: included" in text
    for name in ("daily.csv", "tables/sleep.csv", "tables/weeks.csv", "tables/data_dictionary.csv"):
        assert name in text


def test_what_an_export_says_of_itself_keeps_to_the_lexicon(written: Path) -> None:
    texts = (written / "README.txt").read_text("utf-8-sig").splitlines()
    for row in rows(written, "data_dictionary"):
        texts += [row["meaning"], row["formula"], row["empty"]]
    assert len(texts) > 400
    assert check(("", text) for text in texts) == []


def test_estimates_stand_in_columns_of_their_own_and_nowhere_once_they_are_switched_off(
    services: Services, tmp_path: Path
) -> None:
    services.journal.log(*services.quick_entry.read("lunch 12:00: 150 g Greek yoghurt").entries)

    def estimated() -> tuple[str, str, set[str]]:
        folder = services.export.write(tmp_path / "out").folder
        (day,) = rows(folder, "daily")
        of_foods = {row["estimated"] for row in rows(folder, "meal_nutrients")}
        return day["meal_tyrosine_g"], day["meal_tyrosine_estimated_g"], of_foods

    measured, beside, of_foods = estimated()
    assert measured == ""
    assert beside in of_foods - {""}
    assert float(beside) > 0
    services.preferences.set(ESTIMATES, value=False)
    assert estimated() == ("", "", {""})


def test_without_a_period_nothing_that_is_kept_is_left_out(
    services: Services, tmp_path: Path
) -> None:
    """Marked days to come and a note for a week without an entry have no figure of their own."""
    tomorrow, long_ago = TODAY + timedelta(days=1), date(2026, 6, 1)
    services.journal.log(practice(5))
    services.journal.mark([tomorrow], Pillar.SLEEP, Mark.NOT_TRACKED)
    services.week_notes.keep(long_ago, "A week without an entry")
    folder = services.export.write(tmp_path / "out", notes=True).folder
    assert [row["day"] for row in rows(folder, "day_marks")] == [tomorrow.isoformat()]
    noted = {row["from"] for row in rows(folder, "weeks") if row["note"]}
    assert noted == {long_ago.isoformat()}
    days = [row["day"] for row in rows(folder, "daily")]
    assert (days[0], days[-1]) == (long_ago.isoformat(), tomorrow.isoformat())
