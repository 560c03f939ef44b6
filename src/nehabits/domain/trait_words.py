"""What a food counts as, in words, and the kinds that can be chosen for a food."""

from nehabits.domain.food_traits import FoodTraits, TyrosineGroup
from nehabits.domain.wording import mark, tr

_GROUPS = {
    TyrosineGroup.DAIRY: mark("dairy"),
    TyrosineGroup.EGGS: mark("eggs"),
    TyrosineGroup.POULTRY: mark("poultry"),
    TyrosineGroup.SOY: mark("soy"),
    TyrosineGroup.NUTS_SEEDS: mark("nuts and seeds"),
}
_NONE = FoodTraits(fruit_vegetable=False, whole_grain=False, tyrosine_group=TyrosineGroup.NONE)
_CHOICES = (
    None,
    _NONE,
    FoodTraits(fruit_vegetable=True, whole_grain=False, tyrosine_group=TyrosineGroup.NONE),
    FoodTraits(fruit_vegetable=False, whole_grain=True, tyrosine_group=TyrosineGroup.NONE),
    *(
        FoodTraits(fruit_vegetable=False, whole_grain=False, tyrosine_group=group)
        for group in _GROUPS
    ),
)


def traits_text(traits: FoodTraits | None) -> str:
    """Return what a food counts as: fruit or vegetable, whole grain, a protein group."""
    if traits is None:
        return tr("not said")
    kinds = [
        tr("fruit or vegetable") if traits.fruit_vegetable else "",
        tr("whole grain") if traits.whole_grain else "",
        _group_text(traits.tyrosine_group),
    ]
    return ", ".join(filter(None, kinds)) or tr("none of these kinds")


def is_no_kind(traits: FoodTraits) -> bool:
    """Say whether a food counts as none of the kinds."""
    return traits == _NONE


def _group_text(group: TyrosineGroup) -> str:
    return tr("{group} (protein group)", group=tr(_GROUPS[group])) if group in _GROUPS else ""


def traits_choices(own: FoodTraits | None = None) -> tuple[tuple[FoodTraits | None, str], ...]:
    """Return what a food can be said to count as, with the kind it has now among them."""
    choices = _CHOICES if own in _CHOICES else (*_CHOICES, own)
    return tuple((each, traits_text(each)) for each in choices)
