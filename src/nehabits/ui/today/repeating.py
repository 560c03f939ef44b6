"""What Today does when a meal is wanted once more, by its one key."""

from collections.abc import Callable

from nehabits.domain.pillar import Pillar
from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.today.day_card import Deed, LogAgain
from nehabits.ui.today.day_sheet import DaySheet
from nehabits.ui.today.entry_row import EntryRow
from nehabits.ui.today.today_view import TodayView


def repeat(
    sheet: DaySheet,
    view: TodayView,
    do: Callable[[Deed], None],
    refuse: Callable[[Refused], None],
) -> None:
    """List earlier meals in an open meal; else log the row in use again, or the likely meal."""
    editor = sheet.meal_editor
    if editor is not None:
        editor.show_earlier()
        return
    row = sheet.focusWidget()
    if isinstance(row, EntryRow) and row.again is not None:
        do(row.again)
        return
    chips = [chip for card in view.cards if card.pillar is Pillar.MEALS for chip in card.chips]
    likely = next((chip.deed for chip in chips if isinstance(chip.deed, LogAgain)), None)
    if likely is None:
        refuse(Refused(tr("The day before has no meal that is still open on this day.")))
    else:
        do(likely)
