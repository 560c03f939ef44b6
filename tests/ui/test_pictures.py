"""Every page is saved as a picture, light and dark, without a display."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from nehabits.exchange.resources import resource_path
from nehabits.services.services import Services
from nehabits.ui.pictures import SIZE, save_pictures
from nehabits.ui.theme import DARK, LIGHT
from tests.journals import ZONE, fill, open_journal

PAGES = ("today", "calendar", "trends", "week", "foods", "guide", "export", "settings")


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    monkeypatch.setattr("nehabits.app.local_zone", lambda: ZONE)
    with open_journal(tmp_path / "journal.sqlite") as opened:
        fill(opened, days=30)
        yield opened


def test_each_page_is_saved_in_both_themes_and_looks_its_own(
    qapp: QApplication, services: Services, tmp_path: Path
) -> None:
    folder = tmp_path / "new" / "pictures"
    saved = save_pictures(services, folder, resource_path("icons").parent)
    names = [f"{page}-{theme}.png" for theme in ("light", "dark") for page in PAGES]
    assert [file.name for file in saved] == names
    pictures = {file.name: QImage(str(file)) for file in saved}
    assert {picture.size() for picture in pictures.values()} == {SIZE}
    assert len({file.read_bytes() for file in saved}) == len(saved)
    corner = SIZE.width() - 3, SIZE.height() - 3
    for name, picture in pictures.items():
        theme = DARK if "dark" in name else LIGHT
        assert picture.pixelColor(*corner) == QColor(theme.ground), name


def test_saving_pictures_leaves_the_journal_and_no_window_behind(
    qapp: QApplication, services: Services, tmp_path: Path
) -> None:
    before = services.transfer.contents()
    save_pictures(services, tmp_path / "pictures", resource_path("icons").parent)
    assert services.transfer.contents() == before
    assert services.journal.undo_words() == ""
    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible()]
