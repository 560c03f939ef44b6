"""What on page 1 is the person's own: their aims and their notes, in lines."""

from datetime import timedelta

from nehabits.domain.aim_words import goal_text
from nehabits.domain.day_words import date_text, short_day_text
from nehabits.domain.summary import DatedAim, Summary
from nehabits.domain.wording import plural, tr

MOST_AIMS, MOST_NOTES = 4, 5


def aim_lines(summary: Summary) -> list[str]:
    """Return a line for each aim, with the days it held, and how many more there are."""
    few = len(summary.aims) <= MOST_AIMS
    shown = summary.aims if few else summary.aims[: MOST_AIMS - 1]
    lines = [_aim(each) for each in shown]
    rest = len(summary.aims) - len(shown)
    if rest:
        lines.append(plural("{count} more aim", "{count} more aims", rest))
    return lines


def _aim(dated: DatedAim) -> str:
    aim = dated.aim
    said = goal_text(dated.measure, aim.goal)
    since = date_text(aim.since, year=True)
    if aim.until is None:
        return tr("{name}: {goal}, since {day}", name=dated.measure.name, goal=said, day=since)
    return tr(
        "{name}: {goal}, from {first} to {last}",
        name=dated.measure.name,
        goal=said,
        first=since,
        last=date_text(aim.until - timedelta(days=1), year=True),
    )


def note_lines(summary: Summary) -> list[str]:
    """Return at most five lines of the person's own notes, and how many more there are."""
    few = len(summary.notes) <= MOST_NOTES
    # Of many those for weeks come first, as they say most, then the newest.
    telling = sorted(summary.notes, key=lambda note: (not note.for_week, -note.day.toordinal()))
    most = telling if few else telling[: MOST_NOTES - 1]
    shown = sorted(most, key=lambda note: note.day)
    lines = [
        tr(
            "{day}, {about}: {text}",
            day=short_day_text(note.day),
            about=note.about,
            text=" ".join(note.text.split()),
        )
        for note in shown
    ]
    rest = len(summary.notes) - len(shown)
    if rest:
        lines.append(
            plural(
                "{count} more note on the last pages", "{count} more notes on the last pages", rest
            )
        )
    return lines
