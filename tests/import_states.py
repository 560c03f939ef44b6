"""Pictures of the import dialog in the states a person meets, to be looked at one by one.

python -m tests.import_states FOLDER [STATE…]
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from nehabits.services.services import Services
from nehabits.ui.import_dialog import ImportDialog
from nehabits.ui.refused_rows import RefusedRows
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


def exported(folder: Path, *, spoilt: tuple[str, str, str] | None = None) -> Path:
    """Write an export of sixty days; spoilt, something in a table is replaced by something else."""
    with open_journal(folder / "other.sqlite") as other:
        fill(other, 60)
        other.preferences.choose_reference("sleep.duration", "")
        out = other.export.write(folder / f"ne-habits-{TODAY}", notes=True).folder
    if spoilt:
        name, old, new = spoilt
        table = out / "tables" / name
        table.write_text(table.read_text("utf-8-sig").replace(old, new), "utf-8")
    return out


def shown(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(exported(folder)))


def damaged(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(exported(folder, spoilt=("practice.csv", ",breathing,", ",,"))))


def few_left_out(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(exported(folder, spoilt=("sleep.csv", "2026-11-2", "2026-31-2"))))


def many_left_out(dialog: ImportDialog, folder: Path) -> None:
    dialog.look_into(str(exported(folder, spoilt=("meals.csv", "2026-", "2126-"))))


def at_work(dialog: ImportDialog, _folder: Path) -> None:
    dialog.path.setText("ne-habits-2026-11-21")
    dialog._begin("Importing…")
    dialog.foot.show_share(0.4)


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
    "few left out": (new, few_left_out),
    "many left out": (new, many_left_out),
    "at work": (new, at_work),
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
                # As on a screen that is no larger than the window.
                dialog.resize(dialog.size().boundedTo(desktop.window.size()))
                settled()
                for rows in dialog.findChildren(RefusedRows):
                    rows.setFocus()
                settled()
                dialog.grab().save(str(folder / f"{name.replace(' ', '-')}-{look}.png"))
                if dialog.changes is not None:
                    dialog.take_back()
                dialog.foot.rest("")
            dialog.close()
            settled()


if __name__ == "__main__":
    run(save, STATES)
