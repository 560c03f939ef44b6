"""What the import dialog shows of an import, as a value."""

from dataclasses import dataclass

from nehabits.domain.wording import plural, tr
from nehabits.services.import_words import in_order, refused_line, refused_summary, summary
from nehabits.services.own_import import ImportPreview

MOST_REFUSED = 1000
"""Rows whose reason is shown; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class ImportView:
    """The sentence, a row a kind (its name, new, there already), and what is left out.

    `settings_question`: whether the settings come along is asked; else it is said in `notes`.
    """

    summary: str
    counts: tuple[tuple[str, int, int], ...]
    notes: tuple[str, ...]
    settings: tuple[str, ...]
    settings_question: bool
    refused_summary: str
    refused: tuple[str, ...]

    @property
    def can_be_taken(self) -> bool:
        """Whether there is anything that can be added."""
        return any(new for _, new, _ in self.counts) or bool(self.settings)


def import_view(preview: ImportPreview) -> ImportView:
    """Return what is shown of an import."""
    counts = tuple((name, each.new, each.there) for name, each in in_order(preview))
    refused = [refused_line(row) for row in preview.refused[:MOST_REFUSED]]
    more = len(preview.refused) - MOST_REFUSED
    if more > 0:
        refused.append(plural("and {count} more.", "and {count} more.", more))
    return ImportView(
        summary(preview),
        counts,
        preview.remarks,
        tuple(change.words for change in preview.settings),
        bool(preview.settings) and not preview.into_empty,
        refused_summary(preview) if preview.refused else "",
        tuple(refused),
    )


def settings_label(view: ImportView) -> str:
    """Return what is said of the settings, or asked."""
    if view.settings_question:
        return tr("Take these settings too")
    return tr("These settings come along:")
