"""What differs from a committed table is said in words, with the first examples."""

from pathlib import Path

import pytest

from tools.foods.comparing import differences, is_settled
from tools.foods.tables import Table, csv_text, read_table

COMMITTED = Table(("id", "seq", "grams"), [("1", "1", "5"), ("1", "2", "6"), ("2", "1", "")], key=2)


def with_rows(*rows: tuple[str, ...]) -> Table:
    return Table(COMMITTED.columns, list(rows), key=2)


def test_the_same_rows_differ_in_nothing() -> None:
    assert differences(with_rows(*COMMITTED.rows), COMMITTED) == []


def test_cells_are_counted_by_column_and_shown() -> None:
    ours = with_rows(("1", "1", "5"), ("1", "2", "7"), ("2", "1", "9"))
    assert differences(ours, COMMITTED) == [
        "grams differs in 2 rows: 1 2 has 6, rebuilt 7; 2 1 has nothing, rebuilt 9"
    ]


def test_rows_of_one_table_alone_are_counted_and_shown() -> None:
    ours = with_rows(("1", "1", "5"), ("1", "2", "6"), ("", "1", "3"))
    assert differences(ours, COMMITTED) == [
        "1 row in the committed table alone: 2 1",
        "1 row missing from the committed table: (empty) 1",
    ]


def test_only_the_first_examples_are_shown() -> None:
    ours = with_rows(*((str(number), "1", "5") for number in range(1, 7)))
    _, added, _ = differences(ours, COMMITTED)
    assert added == "4 rows missing from the committed table: 3 1, 4 1, 5 1, …"


def test_another_order_and_other_columns_are_noticed() -> None:
    assert differences(with_rows(*reversed(COMMITTED.rows)), COMMITTED) == [
        "the rows stand in another order, or some of them twice"
    ]
    assert differences(Table(("id",), []), COMMITTED) == [
        "the committed columns are id, seq, grams; rebuilt they are id"
    ]


def test_csv_is_read_as_it_is_written() -> None:
    table = Table(("id", "name"), [("1", 'pat, (1" sq)'), ("2", "Entrée")])
    assert csv_text(table) == 'id,name\n1,"pat, (1"" sq)"\n2,Entrée\n'
    assert read_table(csv_text(table), key=1) == table


@pytest.mark.parametrize(
    ("committed", "said"),
    [
        (None, "there is no committed table"),
        (csv_text(COMMITTED).replace("\n", "\r\n"), "every cell is the same, but it is written"),
        (csv_text(COMMITTED).replace("6", "8"), "grams differs in 1 row: 1 2 has 8, rebuilt 6"),
    ],
)
def test_a_file_that_differs_is_written_only_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], committed: str | None, said: str
) -> None:
    file = tmp_path / "portions.csv"
    if committed is not None:
        file.write_bytes(committed.encode())
    assert not is_settled("portions.csv", COMMITTED, tmp_path, write=False)
    assert said in capsys.readouterr().out
    assert (file.read_bytes().decode() if file.exists() else None) == committed
    assert is_settled("portions.csv", COMMITTED, tmp_path, write=True)
    assert file.read_bytes().decode() == csv_text(COMMITTED)
    capsys.readouterr()
    assert is_settled("portions.csv", COMMITTED, tmp_path, write=False)
    assert capsys.readouterr().out == "portions.csv: all 3 rows (9 cells) are as committed.\n"
