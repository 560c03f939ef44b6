"""nehabits foods: search the food table."""

import argparse

from nehabits.commands.arguments import add_json, positive, print_json
from nehabits.commands.json_values import food_value
from nehabits.commands.stage import Stage
from nehabits.domain.wording import tr
from nehabits.services.services import Services


def describe(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments."""
    parser.add_argument("text", nargs="+", metavar="TEXT", help=tr("words of its name"))
    parser.add_argument("--limit", type=positive, default=10, help=tr("how many; 10 if left out"))
    add_json(parser)


def run(services: Services, options: argparse.Namespace, _stage: Stage) -> int:
    """Print the foods found, the best first."""
    offers = services.food_offers.search(" ".join(options.text), options.limit)
    found = [food_value(offer.food) for offer in offers]
    if options.json:
        print_json(found)
        return 0
    for food in found:
        print(f"{food['id']}  {food['name']}  ({food['group']})")
    if not found:
        print(tr("No food was found; try fewer letters or another name."))
    return 0
