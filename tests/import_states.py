"""Pictures of the import dialog in the states a person meets, to be looked at one by one.

python -m tests.import_states FOLDER [STATE…]
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.services.services import Services
from nehabits.ui.import_dialog import ImportDialog
from tests.examples import practice
from tests.journals import TODAY, fill, open_journal
from tests.screens import desktop_with
from tests.settling import settled
from tests.state_pictures import in_every_look, run


def new(_services: Services) -> None:
    """A new journal, into which everything comes."""


def lived(services: Services) -> None:
    """A journal that has something of its own."""
    services.journal.log(practice(5))


def exported(folder: Path, *, damaged: bool) -> Path:
    """Write an export of sixty days; damaged, some of its rows cannot be read."""
    with open_journal(folder / "other.sqlite") as other:
        fill(other, 60)
        other.preferences.choose_reference("sleep.duration", "")
        out = other.export.write(folder / f"ne-habits-{TODAY}", notes=True).folder
    if damaged:
        practices = out / "tables" / "practice.csv"
        practices.write_text(practices.read_text("utf-8-sig").replace(",breathing,", ",,"), "utf-8")
    return out


def shown(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(exported(folder, damaged=False)))


def damaged(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(exported(folder, damaged=True)))


def taken(dialog: ImportDialog, folder: Path) -> None:
    shown(dialog, folder)
    dialog.take()


def refused(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(folder))


def nothing(_dialog: ImportDialog, _folder: Path) -> None:
    """The dialog as it opens."""


Deed = Callable[[ImportDialog, Path], None]
STATES: dict[str, tuple[Callable[[Services], None], Deed]] = {
    "opened": (new, nothing),
    "shown": (new, shown),
    "shown to a journal": (lived, shown),
    "damaged": (lived, damaged),
    "taken": (new, taken),
    "refused": (new, refused),
}


def save(name: str, folder: Path) -> None:
    journal, deed = STATES[name]
    with TemporaryDirectory() as place, desktop_with(journal, Path(place)) as desktop:
        for look in in_every_look(desktop):
            desktop._journal_menu.import_export()
            (dialog,) = desktop.window.findChildren(ImportDialog)
            with TemporaryDirectory() as other:
                deed(dialog, Path(other))
                settled()
                dialog.grab().save(str(folder / f"{name.replace(' ', '-')}-{look}.png"))
                if dialog.changes is not None:
                    dialog.take_back()
            dialog.close()
            settled()


if __name__ == "__main__":
    run(save, STATES)
