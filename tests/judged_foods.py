"""Foods of the table as a person judges them: the rules of food_traits must agree."""

from collections.abc import Iterator

from nehabits.domain.food_traits import FoodTraits, TyrosineGroup

# fruit or vegetable, whole grain, tyrosine group, name
JUDGED = """
[Vegetables and Vegetable Products]
yes no  none  Eggplant, raw
yes no  none  Squash, winter, butternut, raw
yes no  none  Corn, sweet, yellow, raw
yes no  none  Peas, green, frozen, unprepared
yes no  none  Beans, snap, green, raw
yes no  none  Lima beans, immature seeds, raw
yes no  none  Mung beans, mature seeds, sprouted, raw
yes no  none  Sauerkraut, canned, solids and liquids
yes no  none  Pickles, cucumber, dill or kosher dill
yes no  none  Beets, pickled, canned, solids and liquids
yes no  none  Tomatoes, red, ripe, canned, packed in tomato juice
yes no  none  Tomatoes, sun-dried
yes no  none  Mushrooms, shiitake, dried
yes no  none  Garlic, raw
yes no  none  Sweet potato leaves, raw
yes no  none  Taro leaves, raw
yes no  none  Yambean (jicama), raw
yes no  none  Jerusalem-artichokes, raw
yes no  none  Mustard greens, raw
yes no  none  PACE, Diced Green Chilies
yes no  soy   Edamame, frozen, prepared
yes no  soy   Soybeans, green, raw
no  no  none  Potatoes, boiled, cooked without skin, flesh, without salt
no  no  none  Potato salad, home-prepared
no  no  none  Potato puffs, frozen, unprepared
no  no  none  Sweet potato, raw, unprepared
no  no  none  Yam, raw
no  no  none  Cassava, raw
no  no  none  Taro, raw
no  no  none  Tomato juice, canned, with salt added
no  no  none  Carrot juice, canned
no  no  none  CAMPBELL'S, V8 Vegetable Juice, Organic V8
no  no  none  Vegetable smoothie, NAKED JUICE, KALE BLAZER
no  no  none  Catsup
no  no  none  Pickle relish, sweet
no  no  none  Tomato products, canned, sauce
no  no  none  Onion rings, breaded, par fried, frozen, unprepared
no  no  none  Spinach souffle
no  no  none  Pumpkin pie mix, canned
no  no  none  Parsley, fresh
no  no  none  Parsley, freeze-dried
no  no  none  Ginger root, raw
no  no  none  Yeast extract spread
no  no  none  Seaweed, agar, raw
[Fruits and Fruit Juices]
yes no  none  Apples, raw, with skin
yes no  none  Avocados, raw, all commercial varieties
yes no  none  Olives, ripe, canned (small-extra large)
yes no  none  Raisins, seedless
yes no  none  Plums, dried (prunes), uncooked
yes no  none  Peaches, canned, juice pack, solids and liquids
yes no  none  Custard-apple, (bullock's-heart), raw
yes no  none  Oranges, raw, navels
yes no  none  Applesauce, canned, unsweetened, with added ascorbic acid
no  no  none  Orange juice, raw
no  no  none  Lemon juice, raw
no  no  none  Apricot nectar, canned, with added ascorbic acid
no  no  none  Juice, apple and grape blend, with added ascorbic acid
no  no  none  Fruit juice smoothie, NAKED JUICE, MIGHTY MANGO
no  no  none  Cranberry sauce, whole, canned, OCEAN SPRAY
no  no  none  Plantains, raw
no  no  none  Breadfruit, raw
no  no  none  Candied fruit
no  no  none  Orange peel, raw
[American Indian/Alaska Native Foods]
yes no  none  Huckleberries, raw (Alaska Native)
no  no  none  Agutuk, fish/berry with seal oil (Alaskan ice cream) (Alaska Native)
no  yes none  Corn, dried (Navajo)
no  no  none  Mouse nuts, roots (Alaska Native)
no  no  none  Fish, herring eggs, Pacific, plain (Alaska Native)
no  no  nuts_seeds  Pinon Nuts, roasted (Navajo)
no  no  poultry  Duck, scoter, white-winged, meat (Alaska Native)
[Baby Foods]
yes no  none  Babyfood, vegetables, carrots, strained
yes no  none  Babyfood, fruit, pears, strained
no  no  none  Babyfood, vegetables, sweet potatoes strained
no  no  none  Babyfood, juice, apple
no  no  none  Babyfood, fruit dessert, mango with tapioca
no  no  none  Babyfood, dinner, chicken noodle, strained
no  no  poultry  Babyfood, meat, chicken, strained
no  no  none  Babyfood, meat, ham, strained
no  yes none  Babyfood, cereal, oatmeal, dry fortified
no  no  none  Babyfood, cereal, rice, dry fortified
no  no  none  Babyfood, vegetable and brown rice, strained
no  no  dairy  Babyfood, mixed fruit yogurt, strained
[Cereal Grains and Pasta]
no  yes none  Oats
no  yes none  Buckwheat
no  yes none  Bulgur, dry
no  yes none  Quinoa, cooked
no  yes none  Rice, brown, long-grain, cooked
no  yes none  Wild rice, cooked
no  yes none  Corn flour, whole-grain, yellow
no  yes none  Wheat, durum
no  yes none  Pasta, whole-wheat, cooked
no  yes none  Pasta, gluten-free, brown rice flour, cooked, TINKYADA
no  yes none  Barley, hulled
no  no  none  Barley, pearled, raw
no  no  none  Rice, white, long-grain, regular, raw, enriched
no  no  none  Oat bran, raw
no  no  none  Oat flour, partially debranned
no  no  none  Wheat germ, crude
no  no  none  Wheat flour, white, bread, enriched
no  no  none  Corn flour, masa, enriched, white
no  no  none  Couscous, cooked
no  no  none  Noodles, egg, dry, enriched
no  no  none  Noodles, japanese, soba, cooked
[Breakfast Cereals]
no  yes none  Cereals, oats, regular and quick, not fortified, dry
no  yes none  Cereals, QUAKER, Quick Oats, Dry
no  yes none  Cereals ready-to-eat, POST, Shredded Wheat, original big biscuit
no  yes none  Cereals ready-to-eat, WEETABIX whole grain cereal
no  yes none  Cereals ready-to-eat, ALPEN
no  yes none  Millet, puffed
no  no  none  Cereals ready-to-eat, KELLOGG, KELLOGG'S Corn Flakes
no  no  none  Cereals ready-to-eat, KELLOGG, KELLOGG'S ALL-BRAN Original
no  no  none  Cereals, Oat Bran, QUAKER, QUAKER/MOTHER'S Oat Bran, prepared with water, salt
no  no  none  Cereals ready-to-eat, POST, HONEY BUNCHES OF OATS, with almonds
no  no  none  Cereals, CREAM OF WHEAT, regular, 10 minute cooking, dry
[Baked Products]
no  yes none  Bread, whole-wheat, commercially prepared
no  yes none  Bread, wheat, sprouted
no  yes none  Crackers, crispbread, rye
no  no  none  Bread, wheat
no  no  none  Bread, rye
no  no  none  Bread, egg
no  no  none  Bread, oat bran
no  no  none  Muffins, oat bran
no  no  none  Cookies, oatmeal, commercially prepared, regular
no  no  none  Crackers, multigrain
no  no  none  Crackers, standard snack-type, with whole wheat
no  no  none  SUNSHINE, CHEEZ-IT, Crackers (made with Whole Grain)
no  no  none  Cream puff shell, prepared from recipe
no  no  none  Pie, pumpkin, commercially prepared
[Snacks]
no  yes none  Snacks, popcorn, air-popped
no  no  none  Snacks, popcorn, caramel-coated, with peanuts
no  yes none  Snacks, rice cakes, brown rice, corn
no  yes none  Snacks, pretzels, hard, whole-wheat including both salted and unsalted
no  no  none  Snacks, pretzels, hard, plain, salted
no  no  none  Snacks, potato chips, plain, salted
no  no  none  Snacks, banana chips
no  no  none  Snacks, trail mix, regular
no  no  none  Snacks, fruit leather, pieces, with vitamin C
no  no  soy   Snacks, soy chips or crisps, salted
[Dairy and Egg Products]
no  no  eggs  Egg, whole, raw, fresh
no  no  eggs  Egg, turkey, whole, fresh, raw
no  no  eggs  Egg substitute, powder
no  no  eggs  Eggs, scrambled, frozen mixture
no  no  dairy Eggnog
no  no  dairy Milk, canned, condensed, sweetened
no  no  dairy Butter, salted
no  no  dairy Yogurt, Greek, plain, nonfat
no  no  dairy Yogurt, fruit, low fat, 9 grams protein per 8 ounce
no  no  dairy KRAFT VELVEETA Pasteurized Process Cheese Spread
no  no  none  Cream substitute, powdered
no  no  none  Dessert topping, powdered
no  no  none  Milk, imitation, non-soy
no  no  none  Sour cream, imitation, cultured
[Legumes and Legume Products]
no  no  soy   Tofu, fried
no  no  soy   Tempeh
no  no  soy   Miso
no  no  soy   Soymilk, original and vanilla, unfortified
no  no  soy   SILK Hazelnut Creamer
no  no  soy   HOUSE FOODS Premium Firm Tofu
no  no  none  Soy sauce made from soy and wheat (shoyu)
no  no  none  Vermicelli, made from soy
no  no  none  Chicken, meatless
no  no  none  Bacon, meatless
no  no  none  WORTHINGTON Smoked Turkey Roll, frozen, unprepared
no  no  none  Lentils, mature seeds, cooked, boiled, without salt
no  no  none  Beans, baked, canned, plain or vegetarian
no  no  none  Hummus, commercial
no  no  nuts_seeds  Peanut butter, smooth style, with salt
no  no  nuts_seeds  Peanuts, all types, raw
[Nut and Seed Products]
no  no  nuts_seeds  Nuts, butternuts, dried
no  no  nuts_seeds  Nuts, almonds
no  no  nuts_seeds  Seeds, chia seeds, dried
no  no  nuts_seeds  Seeds, pumpkin and squash seeds, whole, roasted, with salt added
no  no  nuts_seeds  Seeds, sesame butter, paste
no  no  none  Nuts, coconut milk, canned (liquid expressed from grated meat and water)
no  no  none  Nuts, coconut meat, raw
[Poultry Products]
no  no  poultry  Turkey, whole, meat only, raw
no  no  poultry  Chicken, stewing, meat only, raw
no  no  poultry  Duck, domesticated, meat only, cooked, roasted
[Sausages and Luncheon Meats]
no  no  poultry  Turkey breast, low salt, prepackaged or deli, luncheon meat
no  no  poultry  Frankfurter, chicken
no  no  none  Frankfurter, meat and poultry, cooked, boiled
no  no  none  Bologna, pork and turkey, lite
no  no  none  Pork sausage, reduced sodium, cooked
[Fast Foods]
no  no  eggs  Fast foods, egg, scrambled
no  no  poultry  KFC, Fried Chicken, ORIGINAL RECIPE, Wing, meat and skin with breading
no  no  none  CHICK-FIL-A, chicken sandwich
no  no  none  McDONALD'S, Bacon Ranch Salad with Grilled Chicken
no  no  none  Fast foods, coleslaw
yes no  none  McDONALD'S, Side Salad
no  no  dairy Fast foods, sundae, caramel
no  no  dairy BURGER KING, Vanilla Shake
no  no  nuts_seeds  McDONALD'S, Peanuts (for Sundaes)
no  no  poultry  School Lunch, chicken nuggets, whole grain breaded
[Meals, Entrees, and Side Dishes]
no  no  none  Egg rolls, chicken, refrigerated, heated
no  no  none  Turkey Pot Pie, frozen entree
no  no  poultry  Chicken tenders, breaded, frozen, prepared
no  yes none  KASHI, Pilaf, 7 Whole Grain, unprepared
[Restaurant Foods]
no  no  poultry  DENNY'S, chicken strips
no  no  none  Restaurant, Chinese, egg rolls, assorted
no  no  none  Restaurant, Chinese, lemon chicken
[Sweets]
no  no  dairy Ice creams, vanilla
no  no  dairy Frozen yogurts, chocolate
no  no  dairy Frozen novelties, ice cream type, sundae, prepackaged
no  no  none  Candies, milk chocolate
no  no  none  Jams and preserves
no  no  none  Egg custards, dry mix
no  no  none  SCHIFF,TIGER'S MILK BAR
[Beverages]
no  no  nuts_seeds  Beverages, almond milk, unsweetened, shelf stable
no  no  none  Beverages, rice milk, unsweetened
no  no  none  Beverages, coconut milk, sweetened, fortified with calcium, vitamins A, B12, D2
no  no  soy   Beverages, Protein powder soy based
no  no  dairy Beverages, Protein powder whey based
no  no  dairy Beverages, Eggnog-flavor mix, powder, prepared with whole milk
[Soups, Sauces, and Gravies]
no  no  none  Soup, cream of chicken, canned, condensed
no  no  none  Gravy, turkey, canned, ready-to-serve
no  no  none  Sauce, salsa, ready-to-serve
no  no  none  Sauce, peanut, made from peanut butter, water, soy sauce
[Fats and Oils]
no  no  dairy Butter, light, stick, with salt
no  no  none  Oil, soybean, salad or cooking
no  no  none  Fat, chicken
no  no  none  Mayonnaise, made with tofu
[Spices and Herbs]
no  no  none  Mustard, prepared, yellow
no  no  none  Capers, canned
[Finfish and Shellfish Products]
no  no  none  Fish, salmon, pink, raw
"""


def judged() -> Iterator[tuple[str, str, FoodTraits]]:
    """Yield name, group and the traits a person gave."""
    group = ""
    for line in JUDGED.strip().splitlines():
        if line.startswith("["):
            group = line.strip("[]")
            continue
        fruit_vegetable, whole_grain, tyrosine_group, name = line.split(None, 3)
        traits = FoodTraits(
            fruit_vegetable == "yes", whole_grain == "yes", TyrosineGroup(tyrosine_group)
        )
        yield name, group, traits
