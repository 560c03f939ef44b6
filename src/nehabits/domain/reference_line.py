"""The line of a reference for a person: its bounds, and how it is said."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from nehabits.domain.reference import Band, Profile, Reference, ReferenceLine
from nehabits.domain.wording import tr

FIRST_ADULT_AGES = (18, 19)

Key = TypeVar("Key", bound=Hashable)


def reference_line(reference: Reference, profile: Profile) -> ReferenceLine | None:
    """Return what can be drawn for the person, or None.

    Where several bands can hold, the line is their whole range. None without a number, under
    18 years, at an age the source does not cover, and per kg without a body weight.
    """
    bands = reference.bands_for(profile)
    low, high = _bounds(bands)
    if low is None and high is None:
        return None
    if reference.per_kg and profile.weight_kg is None:
        return None
    factor = reference.scale * ((profile.weight_kg or 1.0) if reference.per_kg else 1.0)
    return ReferenceLine(
        low=_times(low, factor),
        high=_times(high, factor),
        source=reference.source,
        words=reference_words(reference, profile),
        per=reference.per,
        high_is_bound=any(band.high is not None for band in bands),
    )


def reference_words(reference: Reference, profile: Profile) -> str:
    """Say a reference for the person, also where nothing can be drawn; empty if no band holds."""
    bands = reference.bands_for(profile)
    if len(bands) == 1 and bands[0].words:
        return tr(bands[0].words)
    if reference.words:
        return tr(reference.words)
    if not bands:
        return ""
    parts = (_people(bands, profile), _amount(reference, profile), _told_apart(reference, bands))
    return ", ".join(filter(None, parts))


def _bounds(bands: tuple[Band, ...]) -> tuple[float | None, float | None]:
    """Return the lowest and the highest bound of bands; one single value is a lower bound."""
    lows = [band.low for band in bands if band.low is not None]
    highs = [band.high for band in bands if band.high is not None]
    low = min(lows, default=None)
    high = max([*highs, *lows], default=None)
    return low, (high if highs or high != low else None)


def _times(bound: float | None, factor: float) -> float | None:
    """Return a bound times factor, rid of what binary fractions add (0.83 × 70 is 58.1)."""
    return None if bound is None else round(bound * factor, 9)


def _people(bands: tuple[Band, ...], profile: Profile) -> str:
    who = {"female": tr("Women"), "male": tr("Men")}.get(profile.sex or "", tr("Adults"))
    ages = {(band.age_min, band.age_max) for band in bands}
    if profile.age is None or len(ages) > 1:
        return who
    first, last = ages.pop()
    if last is not None:
        return tr("{who} {first}–{last}", who=who, first=first, last=last)
    if first in FIRST_ADULT_AGES:
        return who
    return tr("{who} {first} and over", who=who, first=first)


def _amount(reference: Reference, profile: Profile) -> str:
    low, high = _bounds(reference.bands_for(profile))
    published = tr("{range} {unit}", range=_range(low, high), unit=tr(reference.unit))
    if not reference.per_kg or profile.weight_kg is None:
        return tr("{amount} a day", amount=published)
    factor = reference.scale * profile.weight_kg
    return tr(
        "{range} g a day ({published} × {weight} kg)",
        range=_range(_times(low, factor), _times(high, factor)),
        published=published,
        weight=f"{profile.weight_kg:g}",
    )


def _range(low: float | None, high: float | None) -> str:
    return "–".join(f"{bound:.4g}" for bound in (low, high) if bound is not None)


def _told_apart(reference: Reference, bands: tuple[Band, ...]) -> str:
    """Say by what the values of several bands differ."""
    by_sex = len(set(_grouped(bands, lambda band: band.sex).values())) > 1
    values = _grouped(bands, lambda band: (band.sex, band.age_min, band.age_max))
    by_age = any(
        len({lows for (sex, *_), lows in values.items() if sex == each}) > 1
        for each in {band.sex for band in bands}
    )
    words = {
        (True, True): tr("by sex and age"),
        (True, False): tr("by sex"),
        (False, True): tr("by age"),
        (False, False): "",
    }[by_sex, by_age]
    within = any(len(lows) > 1 for lows in values.values())
    return ", ".join(filter(None, (words, tr(reference.reason) if within else "")))


def _grouped(
    bands: tuple[Band, ...], key: Callable[[Band], Key]
) -> dict[Key, frozenset[float | None]]:
    """Return the lower bounds that occur in each group of bands."""
    return {
        each: frozenset(band.low for band in bands if key(band) == each) for each in map(key, bands)
    }
