"""What an export is written as."""

from dataclasses import dataclass

from nehabits.exchange.csv_dialect import DECIMAL_COMMA, POINTS, Dialect

SUMMARY = "summary.pdf"
"""Where the page to read lies in the folder."""

FHIR_BUNDLE = "machine/bundle.fhir.json"
"""Where a FHIR bundle lies in the folder."""


@dataclass(frozen=True, slots=True)
class Formats:
    """The dialect of the tables, and whether a workbook and a FHIR bundle are beside them."""

    decimal_comma: bool = False
    workbook: bool = False
    fhir: bool = False

    @property
    def dialect(self) -> Dialect:
        """How the tables are written."""
        return DECIMAL_COMMA if self.decimal_comma else POINTS


TABLES_ALONE = Formats()
"""What is written when nothing is asked for."""
