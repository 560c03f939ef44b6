"""The protein group a food belongs to, by the name and group it is filed under.

Mixed dishes, sauces and sweets belong to none, and neither does what only imitates a food.
"""

from enum import StrEnum

from nehabits.domain.food_phrases import Phrases


class TyrosineGroup(StrEnum):
    """The groups of foods counted as bringing tyrosine."""

    DAIRY = "dairy"
    EGGS = "eggs"
    POULTRY = "poultry"
    SOY = "soy"
    NUTS_SEEDS = "nuts_seeds"
    NONE = "none"


_EGG = Phrases("egg", "eggs")
_NOT_MILK = Phrases(
    "imitation", "substitute", "dessert topping", "non-butterfat", "whipped topping frozen",
    "nutritional supplement", "instant breakfast powder",
)  # fmt: skip
_MILK_DRINK = Phrases(
    "whey protein", "whey based", "whey powder", "milk based", "milk beverage", "dairy drink",
    "dairy based", "muscle milk", "prepared with whole milk", "prepared with 1% milk",
    "prepared with fat free milk", "shake fast food", "milk and soy based",
)  # fmt: skip
_FROZEN_MILK = Phrases(
    "ice cream", "frozen yogurt", "milk dessert", "sundae", "dairy dessert", "yogurt parfait",
)  # fmt: skip
_SHAKE = Phrases("vanilla shake", "chocolate shake", "strawberry shake")
_BABY_YOGURT = Phrases("babyfood yogurt", "babyfood mixed fruit yogurt")
_POULTRY = Phrases("chicken", "turkey", "poultry", "duck", "goose")
_OTHER_MEAT = Phrases("pork", "beef", "veal", "meat and poultry", "macaroni")
_FRIED_POULTRY = Phrases(
    "fried chicken", "chicken breaded", "chicken strip", "chicken tender", "chicken nugget",
    "chicken mcnugget", "chicken finger", "chicken patty", "chicken thigh", "popcorn chicken",
    "chicken tenderloin", "chick n strips",
)  # fmt: skip
_IN_BREAD = Phrases("sandwich", "biscuit", "taco", "burrito", "wrap", "salad")
_BABY_POULTRY = Phrases("babyfood meat chicken", "babyfood meat turkey")
_PEANUT = Phrases("peanut", "usda commodity peanut")
_SOY = Phrases(
    "soy", "soybean", "soymilk", "soyburger", "tofu", "tempeh", "miso", "natto", "okara", "edamame",
    "silk",
)  # fmt: skip
_NOT_SOY = Phrases("soy sauce", "vermicelli")
_SOY_DRINK = Phrases("soy protein", "soy based", "soy milk")
_NOT_NUT = Phrases("coconut", "formulated wheat based")
_ALMOND_DRINK = Phrases("almond milk")
_SERVED_EGG = Phrases("fast foods egg")
_SERVED_NUT = Phrases("mcdonalds peanuts")
_ICE_CREAM_TYPE = Phrases("ice cream type")
_YOGURT_SNACK = Phrases("yogurt melts")
_SOY_VEGETABLE = Phrases("edamame", "soybean")
_SOY_SNACK = Phrases("snacks soy")
_LIGHT_BUTTER = Phrases("butter light")
_WILD_DUCK = Phrases("duck")
_NATIVE_NUT = Phrases("pinon nut", "hazelnut", "wocas dried seed")


def _dairy_or_egg(text: str) -> TyrosineGroup:
    if _EGG.begin(text):
        return TyrosineGroup.EGGS
    return TyrosineGroup.NONE if _NOT_MILK.within(text) else TyrosineGroup.DAIRY


def _legume(text: str) -> TyrosineGroup:
    if _PEANUT.begin(text):
        return TyrosineGroup.NUTS_SEEDS
    is_soy = _SOY.within(text) and not _NOT_SOY.within(text)
    return TyrosineGroup.SOY if is_soy else TyrosineGroup.NONE


def _nut(text: str) -> TyrosineGroup:
    return TyrosineGroup.NONE if _NOT_NUT.within(text) else TyrosineGroup.NUTS_SEEDS


def _poultry(_text: str) -> TyrosineGroup:
    return TyrosineGroup.POULTRY


def _sausage(text: str) -> TyrosineGroup:
    is_poultry = _POULTRY.within(text) and not _OTHER_MEAT.within(text)
    return TyrosineGroup.POULTRY if is_poultry else TyrosineGroup.NONE


def _served(text: str) -> TyrosineGroup:
    """Judge what restaurants sell and freezers hold: plain foods only, no dishes."""
    if _SERVED_EGG.begin(text):
        return TyrosineGroup.EGGS
    if _SERVED_NUT.begin(text):
        return TyrosineGroup.NUTS_SEEDS
    if _FROZEN_MILK.within(text) or _SHAKE.within(text):
        return TyrosineGroup.DAIRY
    is_poultry = _FRIED_POULTRY.within(text) and not _IN_BREAD.within(text)
    return TyrosineGroup.POULTRY if is_poultry else TyrosineGroup.NONE


def _drink(text: str) -> TyrosineGroup:
    if _MILK_DRINK.within(text):
        return TyrosineGroup.DAIRY
    if _SOY_DRINK.within(text):
        return TyrosineGroup.SOY
    is_nut = _ALMOND_DRINK.within(text)
    return TyrosineGroup.NUTS_SEEDS if is_nut else TyrosineGroup.NONE


def _sweet(text: str) -> TyrosineGroup:
    is_milk = _FROZEN_MILK.begin(text) or _ICE_CREAM_TYPE.within(text)
    return TyrosineGroup.DAIRY if is_milk else TyrosineGroup.NONE


def _baby_food(text: str) -> TyrosineGroup:
    if _BABY_POULTRY.begin(text):
        return TyrosineGroup.POULTRY
    is_milk = _BABY_YOGURT.begin(text) or _YOGURT_SNACK.within(text)
    return TyrosineGroup.DAIRY if is_milk else TyrosineGroup.NONE


def _vegetable(text: str) -> TyrosineGroup:
    return TyrosineGroup.SOY if _SOY_VEGETABLE.begin(text) else TyrosineGroup.NONE


def _snack(text: str) -> TyrosineGroup:
    return TyrosineGroup.SOY if _SOY_SNACK.begin(text) else TyrosineGroup.NONE


def _fat(text: str) -> TyrosineGroup:
    return TyrosineGroup.DAIRY if _LIGHT_BUTTER.begin(text) else TyrosineGroup.NONE


def _native(text: str) -> TyrosineGroup:
    if _WILD_DUCK.begin(text):
        return TyrosineGroup.POULTRY
    return TyrosineGroup.NUTS_SEEDS if _NATIVE_NUT.begin(text) else TyrosineGroup.NONE


_JUDGES = {
    "Dairy and Egg Products": _dairy_or_egg,
    "Legumes and Legume Products": _legume,
    "Nut and Seed Products": _nut,
    "Poultry Products": _poultry,
    "Sausages and Luncheon Meats": _sausage,
    "Fast Foods": _served,
    "Restaurant Foods": _served,
    "Meals, Entrees, and Side Dishes": _served,
    "Beverages": _drink,
    "Sweets": _sweet,
    "Baby Foods": _baby_food,
    "Vegetables and Vegetable Products": _vegetable,
    "Snacks": _snack,
    "Fats and Oils": _fat,
    "American Indian/Alaska Native Foods": _native,
}


def tyrosine_group(text: str, food_group: str) -> TyrosineGroup:
    """Return the group of a food by its spaced name and its food group; NONE for other groups."""
    judge = _JUDGES.get(food_group)
    return judge(text) if judge else TyrosineGroup.NONE
