"""Whether a food is whole grain, by the name and group it is filed under.

Yes when the name says so of the whole food, or when the grain is whole by nature (oats, brown
rice, popcorn, bulgur ...). Bran and germ are parts of a grain, "multigrain" says nothing of whole.
"""

from nehabits.domain.food_phrases import Phrases

_SAYS_SO = Phrases("whole grain", "whole wheat", "whole groat", "wholemeal")
_ONLY_SOME = Phrases("with whole wheat", "with whole grain")

_WHOLE_GRAIN = Phrases(
    "amaranth grain", "barley hulled", "buckwheat", "bulgur", "corn grain", "millet", "oats",
    "quinoa", "rice brown", "rice flour brown", "rye grain", "rye flour dark", "sorghum grain",
    "spelt", "teff", "triticale", "wild rice",
    # whole kernels: flour, bran and germ are filed as "Wheat flour", "Wheat bran" ...
    "wheat hard", "wheat soft", "wheat durum", "wheat sprouted", "wheat kamut",
)  # fmt: skip
_PART_OF_GRAIN = Phrases("bran", "germ", "debranned")
_BROWN_RICE_PASTA = Phrases("brown rice flour")

_WHOLE_CEREAL = Phrases(
    "cereals oats", "oatmeal", "quick oats", "shredded wheat", "mini wheats", "puffed wheat",
    "wheat puffed", "millet puffed", "granola", "mueslix", "alpen", "familia", "weetabix",
    "wheatena", "cheerios", "wheat chex", "wheaties", "oat flakes", "whole hearts oat",
)  # fmt: skip
_OAT_BRAN = Phrases("oat bran")
_WHOLE_BAKED = Phrases("crispbread rye", "crackers rye wafers", "bread wheat sprouted")
_WHOLE_SNACK = Phrases("popcorn", "brown rice")
_SUGARED = Phrases("caramel")
_WHOLE_BABY_CEREAL = Phrases(
    "babyfood cereal oatmeal", "babyfood cereal brown rice", "babyfood oatmeal cereal",
    "babyfood cereal whole wheat", "babyfood multigrain whole grain cereal",
)  # fmt: skip
_WHOLE_DISH = Phrases("pilaf 7 whole grain")
_WHOLE_NATIVE = Phrases("corn dried")


def _says_so(text: str) -> bool:
    return _SAYS_SO.within(text) and not _ONLY_SOME.within(text)


def _grain(text: str) -> bool:
    if _PART_OF_GRAIN.within(text):
        return False
    return _says_so(text) or _WHOLE_GRAIN.begin(text) or _BROWN_RICE_PASTA.within(text)


def _breakfast_cereal(text: str) -> bool:
    return _says_so(text) or (_WHOLE_CEREAL.within(text) and not _OAT_BRAN.within(text))


def _baked(text: str) -> bool:
    return _says_so(text) or _WHOLE_BAKED.within(text)


def _snack(text: str) -> bool:
    return _says_so(text) or (_WHOLE_SNACK.within(text) and not _SUGARED.within(text))


def _baby_food(text: str) -> bool:
    return _WHOLE_BABY_CEREAL.begin(text)


def _dish(text: str) -> bool:
    return _WHOLE_DISH.within(text)


def _native(text: str) -> bool:
    return _WHOLE_NATIVE.begin(text)


_JUDGES = {
    "Cereal Grains and Pasta": _grain,
    "Breakfast Cereals": _breakfast_cereal,
    "Baked Products": _baked,
    "Snacks": _snack,
    "Baby Foods": _baby_food,
    "Meals, Entrees, and Side Dishes": _dish,
    "American Indian/Alaska Native Foods": _native,
}


def is_whole_grain(text: str, food_group: str) -> bool:
    """Tell whether a food is whole grain, by its spaced name and its food group."""
    judge = _JUDGES.get(food_group)
    return judge is not None and judge(text)
