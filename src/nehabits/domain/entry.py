"""What every entry has: one thing a person logged."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

TYPED, QUICK_BAR = "typed", "quick bar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing logged on a day.

    `created` and `changed` are instants (UTC, aware); the journal sets them when it keeps the
    entry. `source` says how it came in: typed, quick bar, or the name of an import with
    `source_id`, that source's own id.
    """

    day: date
    id: UUID = field(default_factory=uuid4)
    note: str = ""
    created: datetime | None = None
    changed: datetime | None = None
    source: str = TYPED
    source_id: str = ""
