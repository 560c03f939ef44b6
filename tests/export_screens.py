"""The Export page in what it can show, one after the other."""

from nehabits.domain.refusal import Refused
from nehabits.ui.export.export_page import ExportPage
from tests.first_screens import Screens
from tests.pressing import press
from tests.settling import settled


def export_screens(page: ExportPage) -> Screens:
    """Show every face of the preview, own days, and how it stands with the place."""
    for face in ("Further pages", "Tables", "Page 1"):
        press(page, face)
        yield f"export, {face.lower()}", page
    press(page, "From … to …")
    page.form.last.setDate(page.form.first.date().addDays(-1))
    settled()
    yield "export, reversed days", page
    press(page, "Last 4 weeks")
    for tick in page.form.areas.areas.values():
        tick.box.setChecked(False)
    settled()
    yield "export, no area", page
    for tick in page.form.areas.areas.values():
        tick.box.setChecked(True)
    page.form.files.report.box.setChecked(False)
    settled()
    yield "export, tables alone", page
    page.form.files.report.box.setChecked(True)
    page.form.files.tables.box.setChecked(False)
    settled()
    yield "export, the page alone", page
    page.form.files.tables.box.setChecked(True)
    page.place.show_working("Writing…")
    page.place.show_progress(3, 8)
    settled()
    yield "export, writing", page
    page.place.refuse(Refused("The disk is full; nothing was saved. Free some space."))
    page.place.inside.show()
    settled()
    yield "export, refused", page
    page.place.show_working("Writing…")
    page.place.say("19 files are in the folder.", saved=True)
    settled()
    yield "export, saved", page
