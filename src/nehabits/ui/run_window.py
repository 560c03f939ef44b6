"""The program in its window, until the last one is closed."""

import sys
from pathlib import Path

from nehabits.domain.refusal import Refused
from nehabits.domain.wording import tr
from nehabits.ui.desktop import make_application
from nehabits.ui.journals import Journals, Opened
from nehabits.ui.text_dialog import TextDialog


def run_window(path: Path, opened: Opened, resources: Path, usual: Path) -> int:
    """Show the window of a journal until it is closed; return the exit status.

    A journal that another window shows brings that one forward instead. `usual` is the journal of
    a start that names none. Raises Refused, with no window, for a journal that cannot be opened.
    """
    application = make_application(sys.argv[:1])
    journals = Journals(opened, application, resources, usual)
    status = 0
    try:
        wanted = journals.begin(path)
    except Refused as refused:
        refusal = TextDialog(tr("The journal could not be opened"))
        refusal.say(refused.sentence)
        refusal.exec()
        raise
    while wanted:
        journals.show()
        status = application.exec()
        wanted = journals.leave()
    return status
