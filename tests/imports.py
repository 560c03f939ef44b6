"""What the tests of the import share: an export made, and carried into another journal."""

from pathlib import Path

from nehabits.exchange.found import Record
from nehabits.services.own_import import ImportPreview
from nehabits.services.services import Services
from tests.journals import open_journal


def exported(folder: Path, *logged: Record, **options: bool) -> Path:
    """Write the export of a journal that holds some records."""
    with open_journal(folder / "from.sqlite") as services:
        services.journal.fill(logged)
        return services.export.write(folder / "export", notes=True, **options).folder


def carried(services: Services, folder: Path, **options: bool) -> ImportPreview:
    """Preview and take an export; return the preview."""
    preview = services.own_import.preview([folder])
    services.own_import.take(preview, **options)
    return preview
