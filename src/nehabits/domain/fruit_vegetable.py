"""Whether a food counts as fruit or vegetable, by the name and group it is filed under.

The World Health Organization counts fruit and vegetables without potatoes and other starchy
roots. Juices, jams, sauces, dried pulses, herbs used as a spice and mixed dishes do not count here.
"""

from nehabits.domain.food_phrases import Phrases

_IN_JUICE = (" juice pack ", " packed in tomato juice ")
"""Fruit and tomatoes in juice are no juice."""

_NOT_FRUIT = Phrases(
    # drinks
    "juice", "nectar", "smoothie",
    # starchy fruit, eaten as potatoes are
    "plantain", "breadfruit",
    # sweets, sauces and spices
    "cranberry sauce", "guava sauce", "relish", "candied", "maraschino", "peel raw",
)  # fmt: skip

_STARCHY = Phrases(
    "potato", "sweet potato", "yam", "mountain yam", "cassava", "taro", "poi", "yautia",
    "arrowroot", "arrowhead", "winged bean tuber", "usda commodity potato",
)  # fmt: skip
_GREEN_PART = Phrases("leaves", "shoots")
_HERB = Phrases(
    "chives", "parsley", "coriander", "ginger root", "lemon grass", "epazote", "wasabi",
    "celery flakes", "onions dehydrated flakes", "tomato powder", "seaweed agar",
    "seaweed spirulina",
)  # fmt: skip
_DRIED_SPICE = Phrases("freeze dried", "ancho dried", "pasilla dried", "chile sun dried")
_NOT_VEGETABLE = Phrases(
    "juice", "smoothie", "catsup", "relish", "sauce", "souffle", "pudding", "pie mix", "breaded",
    "yeast extract", "potato salad",
)  # fmt: skip

_NATIVE = Phrases(
    "blackberries", "blueberries", "cattail", "chokecherries", "cloudberries", "cranberries",
    "cranberry", "fireweed", "huckleberries", "lambsquarters", "melon", "plums", "prickly pears",
    "raspberries", "rhubarb", "rose hips", "salmonberries", "sourdock", "squash",
    "stinging nettles", "willow young leaves",
)  # fmt: skip

_BABY = Phrases(
    "babyfood fruit", "babyfood vegetable", "babyfood green beans dices", "babyfood apples dices",
    "babyfood peas dices", "babyfood pears dices", "babyfood peaches dices", "babyfood prunes",
    "babyfood carrots toddler", "babyfood banana no tapioca", "babyfood banana with mixed berries",
    "babyfood gerber banana",
)  # fmt: skip
_BABY_DISH = Phrases(
    "potato", "rice", "dessert", "tutti frutti", "supreme", "with ham", "with tapioca",
)  # fmt: skip
_SIDE_SALAD = Phrases("side salad")


def _fruit(text: str) -> bool:
    return not _NOT_FRUIT.within(text)


def _vegetable(text: str) -> bool:
    if _STARCHY.begin(text):
        return _GREEN_PART.within(text)
    is_seasoning = _HERB.begin(text) or _DRIED_SPICE.within(text)
    return not (is_seasoning or _NOT_VEGETABLE.within(text))


def _native_plant(text: str) -> bool:
    return _NATIVE.begin(text)


def _baby_food(text: str) -> bool:
    return _BABY.begin(text) and not _BABY_DISH.within(text)


def _salad(text: str) -> bool:
    return _SIDE_SALAD.within(text)


_JUDGES = {
    "Fruits and Fruit Juices": _fruit,
    "Vegetables and Vegetable Products": _vegetable,
    "American Indian/Alaska Native Foods": _native_plant,
    "Baby Foods": _baby_food,
    "Fast Foods": _salad,
}


def is_fruit_or_vegetable(text: str, food_group: str) -> bool:
    """Tell whether a food counts, by its spaced name and its food group; no for other groups."""
    judge = _JUDGES.get(food_group)
    for phrase in _IN_JUICE:
        text = text.replace(phrase, " ")
    return judge is not None and judge(text)
