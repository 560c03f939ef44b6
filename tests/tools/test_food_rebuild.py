"""Both releases are read and merged by rules that small made-up rows can be worked out for."""

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.food_packages import debian_package, tarball
from tools.foods import rebuild, release24, release28
from tools.foods.cells import Portion, plain_number, written_portion
from tools.foods.merging import food_table, is_same_food, portion_table
from tools.foods.release24 import OlderFood
from tools.foods.release28 import NewerFood


def abbreviated(number: str, *portions: str) -> str:
    """A row of the abbreviated file: field 2 holds 2.0, field 3 holds 3.0, and so on."""
    figures = [f"{place}.0" for place in range(2, 48)]
    figures[25 - 2] = ""
    return "^".join([f"~{number}~", "~SHORT, NAME~", *figures, *portions, "0"])


DESCRIPTIONS = (
    "~01001~^~0100~^~Butter,  salted~^~BUTTER~^~~^~~\r\n~22996~^~2200~^~Pasta~^~PASTA~^~~^~~\r\n"
)
ABBREVIATED = (
    abbreviated("22996", "269", "~1 Entrée~", "90", "~3 “rolls”~")
    + "\r\n"
    + abbreviated("01001", "14.20", "~.5 cup,  sliced~", "", "~1 pat~")
    + "\r\n"
)
BUTTER_XML = (
    b'<food uid="01001" name="Butter"><measure amount="1.0" name="stick  (4 oz)" grams="113.0"/>'
    b'<measure amount="0.5" name="Cup, sliced" grams="15.0"/>'
    b'<nutrient amount="4.1" name="Protein"/><nutrient amount="0.0410" name="TYR"/>'
    b'<nutrient amount="0.5" name="Fat"/></food>'
)


@pytest.mark.parametrize(
    ("written", "plain"),
    [("15.870", "15.87"), ("100", "100"), ("0.0050", "0.005"), ("0.0", "0"), (".5", "0.5")],
)
def test_a_number_loses_its_trailing_zeros_and_nothing_else(written: str, plain: str) -> None:
    assert plain_number(written) == plain
    assert plain_number("") == ""


@pytest.mark.parametrize(
    ("written", "portion"),
    [
        ("1 pat,  (1 in)", Portion("1", "pat, (1 in)", "5")),
        (".25 cup", Portion("0.25", "cup", "5")),
        ("10 grapes", Portion("10", "grapes", "5")),
        ("serving", Portion("1", "serving", "5")),
    ],
)
def test_a_portion_is_an_amount_and_what_it_is_of(written: str, portion: Portion) -> None:
    assert written_portion(written, "5.0") == portion


def test_release_28_is_read_in_the_order_of_its_descriptions() -> None:
    foods = release28.foods(DESCRIPTIONS, ABBREVIATED)
    assert list(foods) == ["01001", "22996"]
    assert (foods["01001"].name, foods["01001"].group) == (
        "Butter, salted",
        "Dairy and Egg Products",
    )
    assert foods["22996"].portions == [
        Portion("1", "Entrée", "269"),
        Portion("3", "“rolls”", "90"),
    ]


def test_release_28_has_each_nutrient_in_its_field_and_nothing_where_it_is_empty() -> None:
    nutrients = release28.foods(DESCRIPTIONS, ABBREVIATED)["01001"].nutrients
    assert nutrients["energy_kcal"] == "3"
    assert nutrients["folate_dfe_ug"] == "29"
    assert nutrients["vitamin_b6_mg"] == ""


def test_a_portion_without_grams_is_left_out() -> None:
    foods = release28.foods(DESCRIPTIONS, ABBREVIATED)
    assert foods["01001"].portions == [Portion("0.5", "cup, sliced", "14.2")]


def test_release_24_is_read_from_one_document_a_food() -> None:
    assert release24.foods([BUTTER_XML]) == {
        "01001": OlderFood(
            protein="4.1",
            amino_acids={"tyrosine_g": "0.041", "phenylalanine_g": ""},
            portions=[Portion("1", "stick (4 oz)", "113"), Portion("0.5", "Cup, sliced", "15")],
        )
    }


@pytest.mark.parametrize(
    ("newer", "older", "same"),
    [
        ("10", "9", True),
        ("9", "10", True),
        ("10", "8.99", False),
        ("8.99", "10", False),
        ("1", "1.29", True),
        ("1", "1.3", False),
        ("2.56", "2.26", False),
        ("0", "0", True),
        ("", "1", False),
        ("1", "", False),
    ],
)
def test_proteins_agree_within_a_tenth_of_the_larger_or_under_three_tenths_of_a_gram(
    newer: str, older: str, same: bool
) -> None:
    assert is_same_food(newer, older) is same


def newer_food(protein: str, *portions: Portion) -> NewerFood:
    nutrients = dict.fromkeys(release28.NUTRIENTS, "") | {"protein_g": protein}
    return NewerFood("Egg", "Dairy and Egg Products", nutrients, list(portions))


def older_food(tyrosine: str, *portions: Portion) -> OlderFood:
    amino_acids = {"tyrosine_g": tyrosine, "phenylalanine_g": ""}
    return OlderFood("10", amino_acids, list(portions))


@pytest.mark.parametrize(
    ("protein", "tyrosine", "cells"),
    [
        ("10.5", "0.4", ("0.4", "", "SR24")),
        ("13", "0.4", ("", "", "")),
        ("10", "", ("", "", "")),
    ],
)
def test_amino_acids_are_kept_where_both_releases_mean_the_same_food(
    protein: str, tyrosine: str, cells: tuple[str, ...]
) -> None:
    table = food_table({"01123": newer_food(protein)}, {"01123": older_food(tyrosine)})
    (row,) = table.named_rows()
    assert (row["tyrosine_g"], row["phenylalanine_g"], row["amino_acid_source"]) == cells
    assert (row["ndb_id"], row["name"], row["protein_g"]) == ("01123", "Egg", protein)


def test_a_food_of_the_newer_release_alone_has_no_amino_acids_and_its_own_portions() -> None:
    newer = {"1": newer_food("10", Portion("1", "cup", "240"))}
    (row,) = food_table(newer, {}).named_rows()
    assert (row["tyrosine_g"], row["amino_acid_source"]) == ("", "")
    assert portion_table(newer, {}).rows == [("1", "1", "1", "cup", "240")]


def test_portions_of_both_releases_are_listed_once_the_newer_ones_first() -> None:
    newer = {"1": newer_food("10", Portion("1", "cup", "240"), Portion("1", "Patty", "38"))}
    former = (Portion("2", "cup", "480"), Portion("1", "cup", "230"), Portion("1", "patty", "38"))
    assert portion_table(newer, {"1": older_food("", *former)}).rows == [
        ("1", "1", "1", "cup", "240"),
        ("1", "2", "1", "Patty", "38"),
        ("1", "3", "2", "cup", "480"),
    ]


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with both packages, made up, as if they were the ones that are known."""
    jar = io.BytesIO()
    with zipfile.ZipFile(jar, "w") as opened:
        opened.writestr("usda_sr24/01001.xml", BUTTER_XML)
    data = tarball({"./usr/share/cronometer/usda_sr24.jar": jar.getvalue()}, "xz")
    made_up = {
        "RELEASE_28": tarball(
            {
                "package/data/FOOD_DES.txt": DESCRIPTIONS.encode("cp1252"),
                "package/data/ABBREV.txt": ABBREVIATED.encode("cp1252"),
            },
            "gz",
        ),
        "RELEASE_24": debian_package({"debian-binary": b"2.0\n", "data.tar.xz": data}),
    }
    folder = tmp_path / "build" / "foods"
    folder.mkdir(parents=True)
    (tmp_path / "resources" / "foods").mkdir(parents=True)
    for name, content in made_up.items():
        package = replace(getattr(rebuild, name), sha256=hashlib.sha256(content).hexdigest())
        monkeypatch.setattr(rebuild, name, package)
        (folder / package.file).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return folder


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["rebuild", *arguments])
    return rebuild.main()


@pytest.mark.usefixtures("packages")
def test_the_tables_are_rebuilt_compared_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch) == 1
    assert run(monkeypatch, "--write") == 0
    assert run(monkeypatch) == 0
    foods = tmp_path / "resources" / "foods" / "foods.csv"
    assert '01001,"Butter, salted",Dairy and Egg Products,3,4,' in foods.read_text("utf-8")
    portions = (foods.parent / "portions.csv").read_text("utf-8")
    assert portions.splitlines()[1:] == [
        '01001,1,0.5,"cup, sliced",14.2',
        "01001,2,1,stick (4 oz),113",
        "22996,1,1,Entrée,269",
        "22996,2,3,“rolls”,90",
    ]
    capsys.readouterr()
    foods.write_text(foods.read_text("utf-8").replace(",0.041,", ",0.051,"), "utf-8")
    assert run(monkeypatch) == 1
    said = capsys.readouterr().out
    assert "tyrosine_g differs in 1 row: 01001 has 0.051, rebuilt 0.041" in said
    assert "portions.csv: all 4 rows (20 cells) are as committed." in said


def test_without_a_package_one_sentence_says_what_to_do(
    packages: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (packages / rebuild.RELEASE_24.file).unlink()
    monkeypatch.setenv("PATH", str(packages))
    assert run(monkeypatch) == 1
    assert capsys.readouterr().err.startswith("apt-get is missing here: run `apt-get download ")
