"""What the window offers the palette: its menus, adding an entry, the measures of Trends."""

from collections.abc import Callable, Container, Iterable, Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from nehabits.domain.measure import Measure
from nehabits.domain.pillar import Pillar
from nehabits.domain.wording import tr
from nehabits.ui.menu_deeds import menu_deeds
from nehabits.ui.palette.command import Command
from nehabits.ui.pillar_words import pillar_name


def menu_commands(bar: QMenuBar, but: QAction | None = None) -> Iterator[Command]:
    """Yield every deed of the menus that can be done now, but one."""
    for deed in menu_deeds(bar):
        action = deed.action
        if action is but or not (action.isEnabled() and action.isVisible()):
            continue
        yield Command(
            f"menu {deed.menu} {deed.page or deed.keys or deed.text}",
            deed.text,
            action.trigger,
            "" if deed.page else deed.menu,
            deed.keys,
            tr("page") if deed.page else "",
            is_page=bool(deed.page),
        )


def adding_commands(
    areas: Container[Pillar], add: Callable[[Pillar], object], add_nap: Callable[[], object]
) -> Iterator[Command]:
    """Yield the adding of each kind of entry of some areas; `add` takes the area."""
    new = tr("new log")
    for text, pillar, keys in (
        (tr("Add a sleep"), Pillar.SLEEP, ""),
        (tr("Add exercise"), Pillar.EXERCISE, ""),
        (tr("Add a stress practice"), Pillar.PRACTICE, ""),
        (tr("Add a meal"), Pillar.MEALS, "Ctrl+M"),
    ):
        if pillar in areas:
            yield Command(f"add {pillar}", text, partial(add, pillar), keys=keys, also=new)
    if Pillar.SLEEP in areas:
        yield Command("add nap", tr("Add a nap"), add_nap, also=new)


def measure_commands(
    measures: Iterable[Measure], show: Callable[[str], object]
) -> Iterator[Command]:
    """Yield a command for each measure, which shows it on Trends; `show` takes its id."""
    for measure in measures:
        deed, area = partial(show, measure.id), pillar_name(measure.pillar)
        yield Command(f"measure {measure.id}", measure.name, deed, tr("Trends"), also=area)
