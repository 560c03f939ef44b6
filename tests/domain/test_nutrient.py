from nehabits.domain.nutrient import NUTRIENT, NUTRIENTS


def test_the_nutrients_stand_in_the_order_of_the_measures() -> None:
    assert [nutrient.key for nutrient in NUTRIENTS] == [
        "protein",
        "fibre",
        "tyrosine",
        "phenylalanine",
        "vitamin_c",
        "vitamin_b6",
        "folate",
        "copper",
        "magnesium",
        "iron",
        "zinc",
    ]


def test_a_nutrient_is_found_by_its_key() -> None:
    folate = NUTRIENT["folate"]
    assert (folate.unit, folate.column, folate.name) == ("µg DFE", "folate_dfe_ug", "Folate")


def test_grams_and_milligrams_are_those_of_the_columns() -> None:
    for nutrient in NUTRIENTS:
        unit = {"g": "_g", "mg": "_mg", "µg DFE": "_dfe_ug"}[nutrient.unit]
        assert nutrient.column == nutrient.key + unit
