"""nehabits week: a week on one page."""

import argparse

from nehabits.commands.arguments import add_json, day, print_json
from nehabits.commands.json_values import week_value
from nehabits.commands.stage import Stage
from nehabits.domain.consistency import Consistency
from nehabits.domain.day import week_start
from nehabits.domain.phrase import (
    consistency_text,
    coverage_text,
    value_text,
    weekly_consistency_text,
)
from nehabits.domain.wording import tr
from nehabits.services.services import Services
from nehabits.services.week_review import WeekReview, WeekRow


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument(
        "day", nargs="?", type=day, metavar="DATE", help=tr("a day of the week; today if left out")
    )
    add_json(parser)


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Print the week."""
    shown = options.day or services.today()
    week = services.review.week(week_start(shown, services.preferences.first_weekday))
    if options.json:
        print_json(week_value(week))
        return 0
    print(week_text(week))
    return 0


def week_text(week: WeekReview) -> str:
    """Return a week as lines of text: figure, coverage, reference, the week before."""
    lines = [f"{week.name}  {week.first.isoformat()} – {week.last.isoformat()}"]
    for row in week.rows:
        if row.figure.value is None and row.previous is None:
            continue
        parts = [value_text(row.measure, row.figure.value), coverage_text(row.figure.coverage)]
        if row.reference is not None:
            parts.append(f"{row.reference.words} ({row.reference.source})")
        if row.consistency is not None:
            parts.append(_met(row, row.consistency))
        if row.previous is not None:
            parts.append(tr("last week {value}", value=value_text(row.measure, row.previous)))
        lines.append(f"{row.measure.name}: {' · '.join(parts)}")
    return "\n".join(lines)


def _met(row: WeekRow, met: Consistency) -> str:
    if row.reference is not None and row.reference.per == "week":
        return tr("met in {weeks} to this one", weeks=weekly_consistency_text(met))
    return tr("met on {days} of the last 28 days", days=consistency_text(met))
