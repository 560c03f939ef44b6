"""The words of a week, a day and the tour, as a terminal shows them."""

from pathlib import Path

from tests.commands.conftest import Command

DAY = "2026-03-05"


def test_a_week_in_words_says_figure_coverage_reference_and_consistency(command: Command) -> None:
    for day in ("02", "03", "04", "05"):
        command("log", "slept 23:10-6:45", "--day", f"2026-03-{day}")
    lines = command("week", DAY).out.splitlines()
    assert lines[0] == "2026-W10  2026-03-02 – 2026-03-08"
    asleep = next(line for line in lines if line.startswith("Time asleep"))
    assert "7 h 35" in asleep
    assert "4 of 7 nights" in asleep
    assert "AASM and SRS, 2015" in asleep
    assert "4 of 28 tracked days" in asleep
    assert not any(line.startswith("Protein") for line in lines)


def test_a_day_in_words_lists_entries_and_figures(command: Command) -> None:
    assert "No entries." in command("day", DAY).out
    command("log", "run 30m hard", "--day", DAY)
    shown = command("day", DAY).out
    assert "Running, 30 min, vigorous" in shown
    assert "Vigorous minutes: 30 min" in shown


def test_foods_in_words_and_a_search_that_finds_none(command: Command) -> None:
    assert "01123" in command("foods", "egg").out
    assert "No food was found" in command("foods", "qqqqqq").out


def test_an_export_says_where_it_is(command: Command, tmp_path: Path) -> None:
    command("log", "run 30m hard", "--day", DAY)
    said = command("export", str(tmp_path / "out"), "--areas", "exercise,practice")
    assert said.status == 0
    assert str(tmp_path / "out") in said.out
    assert (tmp_path / "out" / "daily.csv").exists()
    assert not (tmp_path / "out" / "tables" / "sleep.csv").exists()


def test_a_restore_can_be_tried_without_doing_it(command: Command, tmp_path: Path) -> None:
    command("log", "run 30m", "--day", DAY)
    command("backup", str(tmp_path))
    (backup,) = tmp_path.glob("*.sqlite")
    command("log", "run 20m", "--day", DAY)
    said = command("restore", str(backup), "--dry-run")
    assert "Now:" in said.out
    assert "exercises 2" in said.out
    assert len(command("day", DAY, "--json").json["entries"]) == 2


def test_a_number_of_days_that_is_none_is_refused(command: Command) -> None:
    assert command("demo", "--days", "0").status == 2


def test_the_tour_does_the_main_job_without_a_display(command: Command, tmp_path: Path) -> None:
    said = command("tour", str(tmp_path / "tour"))
    assert said.status == 0, said.err
    assert (tmp_path / "tour" / "journal.sqlite").exists()
    assert (tmp_path / "tour" / "export" / "daily.csv").exists()
    assert "Moderate-equivalent minutes" in (tmp_path / "tour" / "week.txt").read_text()
    pictures = {path.name for path in (tmp_path / "tour" / "pictures").glob("*.png")}
    assert {"today-light.png", "today-dark.png", "week-light.png", "trends-dark.png"} <= pictures


def test_a_bug_is_one_sentence_and_a_line_in_the_log(
    command: Command, home: Path, monkeypatch
) -> None:
    def broken(*_arguments: object) -> object:
        raise KeyError("what a person typed")

    monkeypatch.setattr("nehabits.services.review.Review.day", broken)
    said = command("day")
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "typed" not in said.err
    log = (home / "nehabits.log").read_text()
    assert "builtins.KeyError" in log
    assert "typed" not in log
