import csv
from pathlib import Path

import pytest

from nehabits.domain.food import Portion
from tools.foods.build_everyday import main
from tools.foods.everyday_checks import differences, problems
from tools.foods.everyday_lists import HEADER, Row, read_list, read_portion
from tools.foods.traceable_grams import is_traceable

FOODS = {
    "1": ("Egg, whole, raw, fresh", "Dairy and Egg Products"),
    "2": ("Spinach, raw", "Vegetables and Vegetable Products"),
    "3": ("Milk, whole", "Dairy and Egg Products"),
    "4": ("Beans, kidney, canned", "Legumes and Legume Products"),
    "5": ("Spinach, cooked", "Vegetables and Vegetable Products"),
}
PORTIONS = {
    "1": [Portion("large", 50), Portion("medium", 44)],
    "2": [Portion("cup", 30)],
    "3": [Portion("cup", 244), Portion("fl oz", 30.5)],
    "5": [Portion("cup", 180)],
}
EGG = "1,egg,whole egg;hen's egg,Ei;Hühnerei,large=50;medium=44,large,1,no,no,eggs"
SPINACH = "2,spinach,raw spinach,Spinat,cup=30;handful (25 g)=25,,2,yes,no,none"
MILK = "3,milk,cow's milk,Milch,glass (200 ml)=206;cup=244,,1,no,no,dairy"
BEANS = '4,kidney beans,,Kidneybohnen,"tin (400 g), drained=240",,3,no,no,none'


def rows(*lines: str) -> list[Row]:
    """Return the rows of one list."""
    text = "\n".join([",".join(HEADER), *lines]) + "\n"
    read, found = read_list("a.csv", text.encode())
    assert found == []
    return read


def found_in(*lines: str) -> list[str]:
    """Return the problems of the rows of one list."""
    return problems(rows(*lines), FOODS, PORTIONS)


def test_rows_that_keep_everything_have_no_problem() -> None:
    assert found_in(EGG, SPINACH, MILK, BEANS) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (EGG.replace("1,egg", "9,egg"), "food_id '9' is not in foods.csv"),
        (EGG.replace(",egg,", ",,"), "name is empty"),
        (EGG.replace(",egg,", ",egg;eggs,"), "name holds several names"),
        (EGG.replace("Ei;Hühnerei", ""), "german is empty"),
        (EGG.replace("whole egg;", "whole egg;;"), "aliases has an empty part"),
        (EGG.replace("whole egg;", "whole egg; "), "aliases has an empty part or spaces"),
        (EGG.replace("whole egg", "Egg"), "'egg' stands there twice"),
        (EGG.replace("Hühnerei", "ei"), "'ei' stands there twice"),
        (EGG.replace(",1,no,no,eggs", ",4,no,no,eggs"), "how_often is '4', not one of 1, 2, 3"),
        (EGG.replace(",1,no,no,eggs", ",1,No,no,eggs"), "fruit_vegetable is 'No'"),
        (EGG.replace(",1,no,no,eggs", ",1,no,,eggs"), "whole_grain is ''"),
        (EGG.replace(",1,no,no,eggs", ",1,no,no,egg"), "tyrosine_group is 'egg'"),
        (EGG.replace("large=50;medium=44,large", ","), "0 portions instead of 1 to 6"),
        (EGG.replace("large=50;medium=44", "large"), "portion 'large' is not description=grams"),
        (EGG.replace("medium=44", "medium=x"), "portion 'medium=x' is not"),
        (EGG.replace("medium=44", "large egg=50"), "'large' and 'large egg' are nearly the same"),
        (EGG.replace("medium=44", "Large=25"), "'large' and 'Large' are nearly the same"),
        (EGG.replace(",large,1", ",small,1"), "each 'small' is not one of the portions"),
        (EGG.replace("medium=44", "medium=46"), "the 46 g of 'medium' follow neither"),
    ],
)
def test_a_row_that_breaks_a_rule_is_named_with_file_and_line(line: str, problem: str) -> None:
    found = found_in(line, SPINACH)
    assert any(each.startswith("a.csv:2: ") and problem in each for each in found), found


def test_seven_portions_are_too_many() -> None:
    seven = ";".join(f"{size} ({size}0 g)={size}0" for size in range(2, 9))
    (problem,) = found_in(EGG.replace("large=50;medium=44,large", f"{seven},"))
    assert problem == "a.csv:2: egg: 7 portions instead of 1 to 6"


def test_one_food_is_listed_once() -> None:
    (problem,) = found_in(EGG, "1,fried egg,,Spiegelei,large=50,,2,no,no,eggs")
    assert problem == "a.csv:3: fried egg: food_id 1 is also 'egg', a.csv:2"


@pytest.mark.parametrize("name", ["Spinach", "spinaches", "RAW, spinach", "raw spinaches"])
def test_no_two_foods_share_a_name(name: str) -> None:
    (problem,) = found_in(SPINACH, f'5,cooked spinach,"{name}",Kochspinat,cup=180,,2,yes,no,none')
    assert problem.startswith(f"a.csv:3: cooked spinach: {name!r} is the same as ")
    assert problem.endswith("of 'spinach', a.csv:2")


def test_german_names_are_compared_with_german_ones_alone() -> None:
    cooked = "5,cooked spinach,,{},cup=180,,2,yes,no,none"
    assert found_in(SPINACH, cooked.format("spinach")) == []
    (problem,) = found_in(SPINACH, cooked.format("SPINAT"))
    assert "'SPINAT' is the same as 'Spinat' of 'spinach'" in problem


def test_a_food_may_have_its_name_in_another_order_and_number() -> None:
    assert found_in(EGG.replace("whole egg", "eggs;whole egg;egg whole")) == []


@pytest.mark.parametrize(
    ("text", "portion"),
    [
        ("slice=32", Portion("slice", 32)),
        ("slice, thin (1 oz)=28.35", Portion("slice, thin (1 oz)", 28.35)),
        ("slice=0", None),
        ("slice=-3", None),
        ("slice", None),
        ("=3", None),
        ("slice=a=3", None),
        ("slice=", None),
        ("slice=.", None),
        ("slice=1e3", None),
        ("slice=nan", None),
        ("slice=3.", Portion("slice", 3)),
    ],
)
def test_a_portion_is_a_description_and_grams(text: str, portion: Portion | None) -> None:
    assert read_portion(text) == portion


@pytest.mark.parametrize(
    ("description", "grams", "traceable"),
    [
        ("glass", 244, True),
        ("glass", 246, True),
        ("glass", 247, False),
        ("pot (150 g)", 150, True),
        ("pot (150 g)", 160, False),
        ("bag (1 kg)", 1000, True),
        ("bar (3.5 oz)", 99.2, True),
        ("oz", 28.35, True),
        ("lb", 453.6, True),
        ("oz", 30, False),
        ("tin (400 g), drained", 240, True),
        ("tin (400 g)", 240, False),
        ("tin (400 g), drained", 410, False),
        ("tin (400 g), drained", 100, False),
        ("glass (200 ml)", 206, True),
        ("glass (200 ml)", 220, False),
        ("glass (0.2 l)", 206, True),
        ("glass (20 cl)", 206, True),
        ("1/4 cup", 61, True),
        ("half glass", 122, True),
        ("3/4 cup", 61, False),
        ("1-1/4 cup", 61, False),
        ("cup", 61, False),
        ("piece", 77, False),
        ("glass (12 girls)", 12, False),
    ],
)
def test_grams_follow_from_the_table_or_from_the_description(
    description: str, grams: float, traceable: bool
) -> None:
    assert is_traceable(Portion(description, grams), PORTIONS["3"]) == traceable


def test_a_volume_needs_a_volume_of_the_table() -> None:
    glass = Portion("glass (200 ml)", 206)
    assert not is_traceable(glass, [Portion("piece", 40)])
    assert is_traceable(glass, [Portion("fl oz", 30.5)])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"food_id,name\n", "a.csv:1: the header is not food_id,name,aliases,german"),
        (b"", "a.csv:1: the header is not"),
        (b"\xff\xfe", "a.csv:1: the file is not UTF-8"),
        (b"\xef\xbb\xbf" + ",".join(HEADER).encode() + b"\n", "a.csv:1: the header is not"),
        (",".join(HEADER).encode() + b"\r\n", "a.csv:1: lines end in CR LF"),
        (",".join(HEADER).encode() + b"\n1,egg\n", "a.csv:2: 2 cells instead of 10"),
    ],
)
def test_a_list_that_cannot_be_read_is_named(content: bytes, problem: str) -> None:
    _, (found,) = read_list("a.csv", content)
    assert found.startswith(problem)


def test_flags_are_compared_with_the_rules() -> None:
    assert differences(rows(EGG, SPINACH, MILK, BEANS), FOODS) == []
    unlike = rows(SPINACH.replace("yes,no,none", "no,yes,soy"), EGG.replace("1,egg", "9,egg"))
    place = "a.csv:2: spinach: "
    assert differences(unlike, FOODS) == [
        f"{place}fruit_vegetable no, by rule yes (Spinach, raw)",
        f"{place}whole_grain yes, by rule no (Spinach, raw)",
        f"{place}tyrosine_group soy, by rule none (Spinach, raw)",
    ]


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    """Return the arguments that name made-up lists and tables."""
    lists, tables = tmp_path / "lists", tmp_path / "tables"
    lists.mkdir()
    tables.mkdir()
    (lists / "b.csv").write_text("\n".join([",".join(HEADER), SPINACH, BEANS]) + "\n", "utf-8")
    (lists / "a.csv").write_text("\n".join([",".join(HEADER), EGG, MILK]) + "\n", "utf-8")
    with (tables / "foods.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("ndb_id", "name", "food_group")])
        csv.writer(file).writerows((food_id, *food) for food_id, food in FOODS.items())
    with (tables / "portions.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(("food_id", "amount", "description", "grams"))
        csv.writer(file).writerows(
            (food_id, 2, portion.description, portion.grams * 2)
            for food_id, portions in PORTIONS.items()
            for portion in portions
        )
    return ["--lists", str(lists), "--foods", str(tables)]


def test_the_lists_become_two_tables(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(folders) == 0
    tables = Path(folders[-1])
    assert (tables / "everyday.csv").read_text("utf-8").splitlines() == [
        "food_id,name,aliases,portions,each,how_often,fruit_vegetable,whole_grain,tyrosine_group",
        "1,egg,whole egg;hen's egg,large=50;medium=44,large,1,no,no,eggs",
        "3,milk,cow's milk,glass (200 ml)=206;cup=244,,1,no,no,dairy",
        "2,spinach,raw spinach,cup=30;handful (25 g)=25,,2,yes,no,none",
        '4,kidney beans,,"tin (400 g), drained=240",,3,no,no,none',
    ]
    german = (tables / "everyday_de.csv").read_bytes()
    assert german.decode() == "food_id,names\n1,Ei;Hühnerei\n3,Milch\n2,Spinat\n4,Kidneybohnen\n"
    said = capsys.readouterr().out
    assert "4 everyday foods written; how often 1: 50%, 2: 25%, 3: 25%." in said
    assert "0 flags to look at" in said


def test_the_lists_take_turns(folders: list[str]) -> None:
    lists = Path(folders[1])
    often = (
        (lists / "b.csv").read_text("utf-8").replace(",2,yes", ",1,yes").replace(",3,no", ",1,no")
    )
    (lists / "b.csv").write_text(often, "utf-8")
    assert main(folders) == 0
    written = (Path(folders[-1]) / "everyday.csv").read_text("utf-8").splitlines()[1:]
    assert [line.split(",")[1] for line in written] == ["egg", "spinach", "milk", "kidney beans"]


def test_checking_compares_and_writes_nothing(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    tables = Path(folders[-1])
    assert main(["--check", *folders]) == 1
    assert not (tables / "everyday.csv").exists()
    assert main(folders) == 0
    assert main(["--check", *folders]) == 0
    with (tables / "everyday_de.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    capsys.readouterr()
    assert main(["--check", *folders]) == 1
    assert capsys.readouterr().out == (
        "everyday_de.csv is not what the lists say; run make everyday.\n"
    )


def test_a_problem_is_printed_and_nothing_is_written(
    folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lists = Path(folders[1])
    (lists / "c.csv").write_text(",".join(HEADER) + "\n" + EGG + "\n", "utf-8")
    assert main(folders) == 1
    assert capsys.readouterr().out.splitlines() == [
        "c.csv:2: egg: food_id 1 is also 'egg', a.csv:2",
        "1 problems; nothing is written.",
    ]
    assert not (Path(folders[-1]) / "everyday.csv").exists()


def test_no_list_at_all_is_a_problem(
    tmp_path: Path, folders: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lists", str(tmp_path / "none"), *folders[2:]]) == 1
    assert "none: no list of everyday foods here" in capsys.readouterr().out
