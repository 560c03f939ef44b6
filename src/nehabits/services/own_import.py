"""The import: files of an export weighed against the journal, shown, and taken as one deed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from nehabits.domain.changes import Changes
from nehabits.domain.day_mark import DayMark
from nehabits.domain.entry import Entry
from nehabits.domain.refusal import Refused
from nehabits.domain.week_note import WeekNote
from nehabits.domain.wording import plural, tr
from nehabits.exchange.csv_reading import RefusedRow
from nehabits.exchange.found import Found, FoundSetting, Record, Remark, Tell
from nehabits.exchange.importers import Read, read_files
from nehabits.services.import_scales import Scales, Today, Weight
from nehabits.services.import_settings import SettingChange, SettingsReading, kept_by_key
from nehabits.services.kept_preferences import Preferences
from nehabits.storage import deeds, records
from nehabits.storage.journal_file import JournalFile, Transaction

__all__ = ["ImportFound", "ImportPreview", "KindCount", "OwnImport", "RefusedRow", "SettingChange"]

Kind = type[Record]

_TOLD_EVERY = 500


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many records of a kind are new, and how many are there already."""

    kind: Kind
    new: int
    there: int


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do: counts by kind, the days of what is new, what is not taken.

    `into_empty`: the journal holds nothing, so the settings come along unasked.
    """

    counts: tuple[KindCount, ...]
    first: date | None
    last: date | None
    refused: tuple[RefusedRow, ...]
    settings: tuple[SettingChange, ...]
    remarks: tuple[str, ...]
    into_empty: bool
    found: tuple[Found, ...]

    @property
    def new(self) -> int:
        """How many records would be added."""
        return sum(each.new for each in self.counts)

    @property
    def there(self) -> int:
        """How many are there already."""
        return sum(each.there for each in self.counts)


@dataclass(frozen=True, slots=True)
class ImportFound:
    """What files hold, before it is weighed against a journal."""

    records: tuple[Found, ...]
    refused: tuple[RefusedRow, ...]
    remarks: tuple[str, ...]
    settings: SettingsReading


class OwnImport:
    """Reads exports back; nothing is written before it is asked for, and then all or nothing."""

    def __init__(
        self,
        file: JournalFile,
        preferences: Preferences,
        clock: Callable[[], datetime],
        today: Callable[[], date],
        read: Read = read_files,
    ) -> None:
        self._file = file
        self._preferences = preferences
        self._clock = clock
        self._today = today
        self._read = read

    def preview(self, paths: Sequence[Path], tell: Tell = lambda _share: None) -> ImportPreview:
        """Read folders or zips and say what would be taken. Raises Refused for one that is none."""
        return self.weighed(self.read(paths, tell))

    def read(self, paths: Sequence[Path], tell: Tell = lambda _share: None) -> ImportFound:
        """Read folders or zips, without a look at the journal. Raises Refused for one that is none.

        `tell` is told the share that is read; what it raises ends the reading.
        """
        found: list[Found] = []
        refused: list[RefusedRow] = []
        remarks: list[str] = []
        settings = SettingsReading()
        for place, path in enumerate(paths):
            for each in self._read(path, _part(tell, place, len(paths))):
                match each:
                    case Found():
                        found.append(each)
                    case RefusedRow():
                        refused.append(each)
                    case Remark():
                        remarks.append(each.sentence)
                    case FoundSetting():
                        refused += filter(None, [settings.add(each)])
        return ImportFound(tuple(found), tuple(refused), tuple(remarks), settings)

    def weighed(self, read: ImportFound) -> ImportPreview:
        """Say what of that which was read is new, and what clashes with the journal."""
        changes = read.settings.changes(self._preferences)
        with self._file.read() as transaction:
            weighed = self._weigh(transaction, read.records)
            return ImportPreview(
                weighed.counts(),
                *_period(weighed.new),
                (*read.refused, *weighed.refused),
                changes,
                read.remarks,
                records.is_empty(transaction),
                read.records,
            )

    def take(
        self,
        preview: ImportPreview,
        *,
        settings: bool | None = None,
        tell: Tell = lambda _share: None,
    ) -> Changes:
        """Add what is new, as one deed that undo takes back; settings too if they are wanted.

        Left open, they come into an empty journal alone. What changed since the preview counts:
        the records are weighed once more. `tell` is told the share that is written; what it
        raises leaves everything as it was.
        """
        with self._file.write() as transaction:
            wanted = records.is_empty(transaction) if settings is None else settings
            weighed = self._weigh(transaction, preview.found)
            kept = kept_by_key(preview.settings) if wanted else {}
            words = _deed(len(weighed.new))
            told = _told(weighed.new, _part(tell, 0, 2))
            figures = _part(tell, 1, 2)
            changes = deeds.add(transaction, told, words, self._clock(), kept, figures)
        self._preferences.reload()
        return changes

    def _weigh(self, transaction: Transaction, found: Iterable[Found]) -> "_Weighed":
        found = tuple(found)
        today = Today(self._today(), self._clock().date())
        days = _period(each.record for each in found)
        scales = Scales(transaction, today, (days[0] or today.day, days[1] or today.day))
        weighed = _Weighed([], Counter(), [])
        for each in found:
            try:
                weight = scales.weigh(each.record)
            except Refused as refused:
                weighed.refused.append(RefusedRow(each.file, each.line, refused.sentence))
                continue
            if weight is Weight.NEW:
                weighed.new.append(each.record)
            else:
                weighed.there[type(each.record)] += 1
        return weighed


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Records that are new, how many are there already by kind, and rows that clash."""

    new: list[Record]
    there: Counter[Kind]
    refused: list[RefusedRow]

    def counts(self) -> tuple[KindCount, ...]:
        new: Mapping[Kind, int] = Counter(type(record) for record in self.new)
        kinds = dict.fromkeys((*new, *self.there))
        return tuple(KindCount(kind, new.get(kind, 0), self.there[kind]) for kind in kinds)


def _period(found: Iterable[Record]) -> tuple[date | None, date | None]:
    days = [each.day for each in found if isinstance(each, Entry | DayMark | WeekNote)]
    return min(days, default=None), max(days, default=None)


def _deed(count: int) -> str:
    if not count:
        return tr("Settings imported")
    return plural("{count} record imported", "{count} records imported", count)


def _told(added: Sequence[Record], tell: Tell) -> Iterator[Record]:
    """Pass records on, telling now and then how far it is."""
    for place, record in enumerate(added):
        if place % _TOLD_EVERY == 0:
            tell(place / len(added))
        yield record


def _part(tell: Tell, place: int, of: int) -> Tell:
    return lambda share: tell((place + share) / of)
