"""What is exported comes back as it was, once, and goes again as one step of undo."""

from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from nehabits.domain.checkin import CheckIn
from nehabits.domain.dated_choice import DatedChoice
from nehabits.domain.exercise import Exercise
from nehabits.domain.practice import Practice
from nehabits.domain.sleep import Sleep
from nehabits.exchange.export_formats import Formats
from nehabits.exchange.found import Record
from nehabits.services.preferences import (
    COMPLETE_BY_MAIN_MEALS,
    DAY_START,
    ESTIMATES,
    FIRST_WEEKDAY,
)
from nehabits.services.services import Services
from tests.diaries import rows as stored_rows
from tests.examples import BERLIN, at, exercise, nap, night, practice
from tests.exports import contents
from tests.imports import carried, exported
from tests.journals import TODAY, fill, open_journal
from tests.whole_journals import whole_journals

YESTERDAY = TODAY - timedelta(days=1)


def tables(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in contents(folder).items() if name.endswith(".csv")}


@given(whole_journals())
# Without shrinking: each example opens two journals and writes two exports.
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
def test_every_kind_of_record_comes_back_byte_for_byte(journal: list[Record]) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        out = exported(folder, *journal)
        with open_journal(folder / "to.sqlite") as services:
            preview = carried(services, out)
            assert preview.refused == ()
            assert preview.new == len(journal)
            assert services.transfer.check().is_sound
            again = services.export.write(folder / "again", notes=True).folder
            assert contents(again) == contents(out)
            assert services.own_import.preview([out]).new == 0


def test_a_made_up_year_comes_back_and_goes_again(tmp_path: Path) -> None:
    with open_journal(tmp_path / "from.sqlite") as services:
        fill(services, 365)
        out = services.export.write(tmp_path / "out", notes=True).folder
        span = services.review.span()
        assert span is not None
        entries, marks = services.review.entries(*span), services.review.marks(*span)
    with open_journal(tmp_path / "to.sqlite") as services:
        preview = carried(services, out)
        assert (preview.first, preview.last) == span
        assert (services.review.entries(*span), services.review.marks(*span)) == (entries, marks)
        assert contents(services.export.write(tmp_path / "again", notes=True).folder) == contents(
            out
        )
        assert services.journal.undo_words() == f"{preview.new} records imported"
        undone = services.journal.undo()
        assert undone is not None
        assert undone.days == {each.day for each in (*entries, *marks)}
        assert services.journal.is_empty()
        assert services.review.span() is None
        assert services.journal.undo_words() == ""
        services.journal.redo()
        assert (services.review.entries(*span), services.review.marks(*span)) == (entries, marks)
        assert services.transfer.check().is_sound


def test_a_time_that_a_clock_change_repeats_keeps_its_offset(tmp_path: Path) -> None:
    twice = "2026-10-25 02:30"
    nights = [
        nap(date(2026, 10, 25), "14:00", "15:00", "America/St_Johns"),
        Exercise(
            day=date(2026, 10, 24), start=at(twice, BERLIN, timedelta(hours=2)), minutes=5,
            activity="walking", intensity=exercise(1).intensity,
        ),
        Exercise(
            day=date(2026, 10, 24), start=at(twice, BERLIN, timedelta(hours=1)), minutes=5,
            activity="walking", intensity=exercise(1).intensity,
        ),
    ]  # fmt: skip
    out = exported(tmp_path, *nights)
    with open_journal(tmp_path / "to.sqlite") as services:
        carried(services, out)
        back = {each.id: each for each in services.review.entries(date(2026, 10, 1), TODAY)}
    assert back == {each.id: each for each in nights}


@pytest.mark.parametrize("options", [{"decimal_comma": True}, {}])
def test_semicolons_and_a_zip_come_back_too(
    tmp_path: Path, options: dict[str, bool], lived: Services
) -> None:
    suffix = "" if options else ".zip"
    out = lived.export.write(tmp_path / f"out{suffix}", notes=True, formats=Formats(**options))
    plain = lived.export.write(tmp_path / "plain", notes=True).folder
    with open_journal(tmp_path / "to.sqlite") as services:
        preview = carried(services, out.folder)
        assert preview.refused == ()
        again = services.export.write(tmp_path / "again", notes=True).folder
    assert tables(again) == tables(plain)


def test_settings_that_figures_depend_on_come_into_an_empty_journal(tmp_path: Path) -> None:
    choices = (
        DatedChoice("nsf-sleep"),
        DatedChoice("", date(2026, 1, 5)),
        DatedChoice(None, date(2026, 2, 1)),
    )
    with open_journal(tmp_path / "from.sqlite") as services:
        preferences = services.preferences
        preferences.set(FIRST_WEEKDAY, 6)
        preferences.set(DAY_START, time(3, 30))
        preferences.set(COMPLETE_BY_MAIN_MEALS, value=False)
        preferences.set(ESTIMATES, value=False)
        preferences.keep_reference_choices("sleep.duration", choices)
        services.journal.log(practice(5))
        out = services.export.write(tmp_path / "out", notes=True).folder
    with open_journal(tmp_path / "to.sqlite") as services:
        before = services.preferences.kept()
        preview = carried(services, out)
        assert [change.words for change in preview.settings] == [
            "Three main meals complete a day: off",
            "A day begins at: 03:30",
            "Estimate tyrosine and phenylalanine: off",
            "First day of the week: Sunday",
            "Time asleep: the reference beside it",
        ]
        assert services.preferences.first_weekday == 6
        assert services.preferences.reference_choices("sleep.duration") == choices
        again = services.export.write(tmp_path / "again", notes=True).folder
        assert contents(again) == contents(out)
        services.journal.undo()
        assert services.preferences.kept() == before
        assert services.preferences.first_weekday == 0
        services.journal.redo()
        assert services.preferences.day_start == time(3, 30)


def test_a_journal_with_entries_keeps_its_settings_unless_it_is_asked_for(tmp_path: Path) -> None:
    with open_journal(tmp_path / "from.sqlite") as services:
        services.preferences.set(FIRST_WEEKDAY, 6)
        services.journal.log(practice(5))
        out = services.export.write(tmp_path / "out", notes=True).folder
    with open_journal(tmp_path / "to.sqlite") as services:
        services.journal.log(practice(7))
        preview = carried(services, out)
        assert not preview.into_empty
        assert services.preferences.first_weekday == 0
        services.own_import.take(services.own_import.preview([out]), settings=True)
        assert services.preferences.first_weekday == 6
        assert services.journal.undo_words() == "Settings imported"


def test_notes_that_were_left_out_are_empty_and_nothing_else_is_lost(tmp_path: Path) -> None:
    logged = practice(5, note="mine", source="another diary", source_id="7")
    with open_journal(tmp_path / "from.sqlite") as services:
        services.journal.fill([logged])
        out = services.export.write(tmp_path / "out").folder
    with open_journal(tmp_path / "to.sqlite") as services:
        carried(services, out)
        back = services.journal.entry(logged.id)
    assert (back.note, back.source, back.source_id, back.created) == (
        "",
        "another diary",
        "7",
        None,
    )


def test_a_second_import_adds_nothing_and_what_was_changed_since_stays(
    tmp_path: Path, services: Services
) -> None:
    logged = practice(5)
    out = exported(tmp_path, logged, night(TODAY, "23:00", "07:00"))
    carried(services, out)
    services.journal.delete(logged.id)
    services.journal.log(practice(9))
    preview = services.own_import.preview([out])
    assert {(each.kind, each.new, each.there) for each in preview.counts} == {
        (Practice, 1, 0),
        (Sleep, 0, 1),
    }


class Stop(Exception):
    """Ends an import in its middle."""


def test_an_import_that_ends_in_its_middle_leaves_nothing(tmp_path: Path) -> None:
    with open_journal(tmp_path / "from.sqlite") as services:
        fill(services, 200)
        out = services.export.write(tmp_path / "out", notes=True).folder

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stop

    with open_journal(tmp_path / "to.sqlite") as services:
        services.journal.log(practice(5))
        before = stored_rows(services.journal._file, without=frozenset())
        with pytest.raises(Stop):
            services.own_import.preview([out], stop)
        preview = services.own_import.preview([out])
        with pytest.raises(Stop):
            services.own_import.take(preview, tell=stop)
        assert stored_rows(services.journal._file, without=frozenset()) == before


def test_what_another_program_logs_after_the_preview_is_seen(
    tmp_path: Path, services: Services
) -> None:
    out = exported(tmp_path, CheckIn(day=TODAY, energy=1), practice(5))
    preview = services.own_import.preview([out])
    services.journal.log(CheckIn(day=TODAY, energy=5))
    services.own_import.take(preview)
    kinds = [type(entry) for entry in services.review.entries(TODAY, TODAY)]
    assert sorted(kind.__name__ for kind in kinds) == ["CheckIn", "Practice"]
    assert services.journal.undo_words() == "1 record imported"
