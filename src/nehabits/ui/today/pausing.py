"""What Today does with days that are said not to be tracked."""

from nehabits.services.services import Services
from nehabits.ui.today import day_deeds
from nehabits.ui.today.day_card import Deed
from nehabits.ui.today.day_sheet import DaySheet
from nehabits.ui.writing import Writing


def pause(sheet: DaySheet, services: Services, writing: Writing, deed: Deed) -> None:
    """Do what the panel asks for, and put it away; what is refused is said in it."""
    day = services.today()
    writing.write(lambda: day_deeds.do(services, day, deed), sheet.leave_pause, sheet.pause.refuse)
