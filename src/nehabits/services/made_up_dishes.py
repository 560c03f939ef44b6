"""What a made-up person eats: everyday dishes of foods of the table."""

from dataclasses import dataclass

from nehabits.domain.wording import mark

FOOD_IDS = {
    "almonds": "12061",
    "apple": "09003",
    "aubergine": "11210",
    "avocado": "09037",
    "banana": "09040",
    "black beans": "16015",
    "blueberries": "09050",
    "boiled egg": "01129",
    "broccoli": "11091",
    "brown rice": "20037",
    "butter": "01001",
    "carrot": "11124",
    "cheddar": "01009",
    "chicken": "05064",
    "chicken thigh": "05098",
    "chickpeas": "16057",
    "cod": "15016",
    "coffee": "14209",
    "courgette": "11477",
    "couscous": "20029",
    "cucumber": "11205",
    "dark chocolate": "19904",
    "feta": "01019",
    "gouda": "01022",
    "granola": "08037",
    "Greek yoghurt": "01293",
    "green beans": "11053",
    "green tea": "14278",
    "ham": "07029",
    "hazelnuts": "12120",
    "honey": "19296",
    "hummus": "16158",
    "jam": "19297",
    "kiwi": "09148",
    "lentils": "16070",
    "lettuce": "11253",
    "milk": "01077",
    "mince": "23570",
    "mushrooms": "11260",
    "olive oil": "04053",
    "onion": "11282",
    "orange": "09200",
    "orange juice": "09209",
    "parmesan": "01033",
    "pasta": "20421",
    "peanut butter": "16097",
    "pear": "09252",
    "peas": "11313",
    "porridge": "08121",
    "potato": "11367",
    "pumpkin seeds": "12014",
    "quinoa": "20137",
    "red pepper": "11821",
    "rice": "20445",
    "rye bread": "18060",
    "salmon": "15237",
    "scrambled eggs": "01132",
    "spinach": "11457",
    "strawberries": "09316",
    "sweet potato": "11508",
    "tea": "14355",
    "tofu": "16160",
    "tomato": "11529",
    "tuna": "15184",
    "turkey": "05220",
    "walnuts": "12155",
    "wholemeal bread": "18075",
    "yoghurt": "01116",
}
"""Numbers in the food table by plain name."""


@dataclass(frozen=True, slots=True)
class Share:
    """A food with its amount: grams, or so many of its usual portion."""

    food_id: str
    amount: float
    portion: str


Dish = tuple[Share, ...]


def _dish(text: str) -> Dish:
    """Read "2 rye bread, 150 g lentils, 1 tea": amounts are usual portions unless they say g."""
    shares = []
    for part in text.split(", "):
        amount, name = part.split(" ", 1)
        in_grams = name.startswith("g ")
        food_id = FOOD_IDS[name.removeprefix("g ")]
        shares.append(Share(food_id, float(amount), "g" if in_grams else ""))
    return tuple(shares)


BREAKFASTS: tuple[Dish, ...] = (
    _dish("1 porridge, 0.5 milk, 1 banana, 15 g walnuts, 1 coffee"),
    _dish("1 Greek yoghurt, 60 g granola, 80 g blueberries, 1 coffee"),
    _dish("2 scrambled eggs, 2 wholemeal bread, 10 g butter, 1 tomato, 1 coffee"),
    _dish("2 rye bread, 40 g gouda, 50 g cucumber, 1 tea"),
    _dish("1 boiled egg, 2 rye bread, 10 g butter, 1 jam, 1 orange, 1 coffee"),
    _dish("2 wholemeal bread, 2 peanut butter, 1 apple, 1 milk"),
    _dish("1 yoghurt, 50 g granola, 100 g strawberries, 1 honey, 1 tea"),
)
LUNCHES: tuple[Dish, ...] = (
    _dish("1 lentils, 2 spinach, 40 g feta, 0.5 red pepper, 1 olive oil"),
    _dish("120 g chicken, 1 rice, 150 g broccoli, 1 olive oil"),
    _dish("2 wholemeal bread, 1 tuna, 1 lettuce, 1 tomato"),
    _dish("2 rye bread, 60 g hummus, 1 carrot, 0.5 red pepper, 1 apple"),
    _dish("200 g pasta, 1 tomato, 80 g courgette, 15 g parmesan, 1 olive oil"),
    _dish("2 wholemeal bread, 2 cheddar, 2 ham, 1 lettuce, 1 pear"),
    _dish("150 g black beans, 1 brown rice, 0.5 avocado, 1 tomato"),
    _dish("1 couscous, 100 g chickpeas, 100 g cucumber, 40 g feta, 1 olive oil"),
)
DINNERS: tuple[Dish, ...] = (
    _dish("150 g salmon, 250 g potato, 150 g green beans, 10 g butter"),
    _dish("220 g pasta, 100 g mince, 1 tomato, 0.5 onion, 15 g parmesan"),
    _dish("150 g chickpeas, 1 rice, 2 spinach, 0.5 onion, 1 olive oil"),
    _dish("1 chicken thigh, 200 g sweet potato, 150 g broccoli, 1 olive oil"),
    _dish("150 g cod, 250 g potato, 100 g peas, 10 g butter"),
    _dish("3 scrambled eggs, 100 g mushrooms, 2 rye bread, 1 lettuce"),
    _dish("150 g tofu, 1 brown rice, 1 red pepper, 80 g mushrooms, 1 olive oil"),
    _dish("120 g turkey, 150 g quinoa, 150 g courgette, 100 g aubergine, 1 olive oil"),
    _dish("1 lentils, 2 rye bread, 1 carrot, 0.5 onion, 1 yoghurt"),
)
SNACKS: tuple[Dish, ...] = (
    _dish("1 apple, 25 g almonds"),
    _dish("1 banana"),
    _dish("1 yoghurt, 1 kiwi"),
    _dish("20 g dark chocolate, 1 green tea"),
    _dish("1 orange, 20 g hazelnuts"),
    _dish("2 carrot, 45 g hummus"),
    _dish("1 pear, 20 g pumpkin seeds"),
    _dish("1 orange juice"),
)
SIDES: Dish = _dish("1 apple, 1 rye bread, 1 orange, 100 g strawberries, 1 yoghurt, 1 tea")

TYPED_BY_HAND: tuple[tuple[str, dict[str, float]], ...] = (
    (mark("Canteen stew"), {"protein": 24.0, "fibre": 7.0}),
    (mark("Soup of the day"), {"protein": 9.0}),
    (mark("Sandwich from the bakery"), {"protein": 18.0, "fibre": 4.0}),
    (mark("Dinner at a friend's place"), {}),
)
"""What is in no table: name and what the person knows of it, in grams."""
