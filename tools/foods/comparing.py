"""Compares a table with the committed one, cell by cell, and says in words what differs."""

from collections.abc import Iterable
from pathlib import Path

from tools.foods.tables import Table, csv_text, read_table

_EXAMPLES = 3


def differences(ours: Table, committed: Table) -> list[str]:
    """Return a sentence for each kind of difference, none when all rows are the same."""
    if ours.columns != committed.columns:
        was, now = ", ".join(committed.columns), ", ".join(ours.columns)
        return [f"the committed columns are {was}; rebuilt they are {now}"]
    new, old = _by_key(ours), _by_key(committed)
    said = []
    if gone := [_name(key) for key in old if key not in new]:
        said.append(f"{_count(gone)} in the committed table alone: {_some(gone)}")
    if added := [_name(key) for key in new if key not in old]:
        said.append(f"{_count(added)} missing from the committed table: {_some(added)}")
    for place, column in enumerate(ours.columns):
        changed = [
            f"{_name(key)} has {old[key][place] or 'nothing'}, rebuilt {row[place] or 'nothing'}"
            for key, row in new.items()
            if key in old and old[key][place] != row[place]
        ]
        if changed:
            said.append(f"{column} differs in {_count(changed)}: {_some(changed, '; ')}")
    if not said and ours.rows != committed.rows:
        said.append("the rows stand in another order, or some of them twice")
    return said


def is_settled(name: str, table: Table, folder: Path, *, write: bool) -> bool:
    """Print how a table compares with the file of that name; write it when asked.

    Returns whether the file is as rebuilt afterwards.
    """
    file, rebuilt = folder / name, csv_text(table)
    committed = file.read_bytes().decode("utf-8") if file.exists() else ""
    if committed == rebuilt:
        cells = len(table.rows) * len(table.columns)
        print(f"{name}: all {len(table.rows):,} rows ({cells:,} cells) are as committed.")
        return True
    if committed:
        said = differences(table, read_table(committed, table.key))
        said = said or ["every cell is the same, but it is written another way"]
    else:
        said = ["there is no committed table"]
    print("\n  ".join([f"{name} differs from the committed table:", *said]))
    if write:
        file.write_bytes(rebuilt.encode("utf-8"))
        print(f"{name}: written, {len(table.rows):,} rows.")
    return write


def _by_key(table: Table) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {row[: table.key]: row for row in table.rows}


def _name(key: Iterable[str]) -> str:
    return " ".join(part or "(empty)" for part in key)


def _count(found: list[str]) -> str:
    return f"{len(found):,} row{'s' if len(found) != 1 else ''}"


def _some(found: list[str], between: str = ", ") -> str:
    return between.join(found[:_EXAMPLES]) + (f"{between}…" if len(found) > _EXAMPLES else "")
