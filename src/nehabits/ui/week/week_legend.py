"""What the cells of the Week page mean, in a line."""

from collections.abc import Sequence

from nehabits.domain.wording import tr
from nehabits.ui.week.week_cells import Fill
from nehabits.ui.week.week_table import WeekLine


def is_empty(lines: Sequence[WeekLine]) -> bool:
    """Say whether nothing is logged in the week."""
    return _used(lines) <= {Fill.DASHED, Fill.NONE}


def legend_text(lines: Sequence[WeekLine]) -> str:
    """Return what the cells that are there mean, or what will be here."""
    if not lines:
        return tr("No figure is shown; hidden areas can be shown again in Settings.")
    if is_empty(lines):
        return tr(
            "Nothing is logged in this week yet. Each day becomes a cell with its figure; a click "
            "on one opens the day."
        )
    used = _used(lines)
    strong = tr("Strong: at the day's reference, or done.")
    if any(line.aim for line in lines):
        strong = tr("Strong: at the day's reference or your aim, or done.")
    said = {
        Fill.STRONG: strong,
        Fill.PALE: tr("Pale: logged."),
        Fill.OUTLINED: tr("Outlined: day not finished."),
        Fill.DASHED: tr("Dashed: nothing logged."),
        Fill.HATCHED: tr("Hatched: not tracked."),
    }
    parts = [text for fill, text in said.items() if fill in used]
    if any(line.at_reference for line in lines):
        parts.append(tr("Filled week: at the week's reference."))
    return " ".join(parts)


def _used(lines: Sequence[WeekLine]) -> set[Fill]:
    return {cell.fill for line in lines for cell in line.cells}
