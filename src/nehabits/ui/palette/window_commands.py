"""What the window offers the palette: its menus, and the measures of Trends."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from nehabits.domain.measure import Measure
from nehabits.domain.pillar_words import pillar_name
from nehabits.domain.wording import mark, tr
from nehabits.ui.menu_deeds import MenuDeed, menu_deeds
from nehabits.ui.palette.command import Command

_ALSO = {mark("New"): mark("add log"), mark("Colours"): mark("theme mode")}
"""Words that people type for what stands in a menu, by its name."""


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
            _also(deed),
            is_page=bool(deed.page),
        )


def measure_commands(
    measures: Iterable[Measure], show: Callable[[str], object]
) -> Iterator[Command]:
    """Yield a command for each measure, which shows it on Trends; `show` takes its id."""
    for measure in measures:
        deed, area = partial(show, measure.id), pillar_name(measure.pillar)
        yield Command(f"measure {measure.id}", measure.name, deed, tr("Trends"), also=area)


def _also(deed: MenuDeed) -> str:
    if deed.page:
        return tr("page")
    return next((tr(words) for menu, words in _ALSO.items() if tr(menu) == deed.menu), "")
