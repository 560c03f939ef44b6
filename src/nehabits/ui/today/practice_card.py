"""The stress practice card of Today, from the day's facts."""

from collections import Counter

from nehabits.domain.entry import Entry
from nehabits.domain.exercise import Exercise
from nehabits.domain.phrase import duration_text, value_text
from nehabits.domain.pillar import Pillar
from nehabits.domain.practice import Practice
from nehabits.domain.tracking import Tracking
from nehabits.domain.wording import plural, tr
from nehabits.ui.today.card_aims import card_aims
from nehabits.ui.today.card_words import bar_text, nothing_chip, remark_of, rising_bars, time_text
from nehabits.ui.today.day_card import Chip, DayCard, EntryLine, LogPractice
from nehabits.ui.today.day_facts import DayFacts

_MINUTES = "practice.minutes"
_FIRST_OFFERS = (("breathing", 5), ("meditation", 10))


def practice_card(facts: DayFacts, kind_name: dict[str, str]) -> DayCard:
    """Return the card: the day's minutes, aim and reference, practices, the last days."""
    line = facts.reference_lines[_MINUTES]
    cell = facts.cell(_MINUTES)
    aims = card_aims(facts, Pillar.PRACTICE, _MINUTES)
    days = "" if facts.aim(_MINUTES) else _days_text(facts)
    parts = [aims.words, line.words if line else "", days]
    texts = tuple(
        bar_text(
            facts,
            Pillar.PRACTICE,
            day,
            value_text(facts.measures[_MINUTES], each.value) if each.value else "",
        )
        for day in facts.bar_days()
        for each in [facts.cell(_MINUTES, day)]
    )
    said = cell.value is not None
    return DayCard(
        pillar=Pillar.PRACTICE,
        title=tr("Stress practice"),
        add_name=tr("Add a stress practice"),
        figure=value_text(facts.measures[_MINUTES], cell.value),
        figure_words=(tr("today") if facts.is_today else tr("that day")) if said else "",
        reference=" · ".join(filter(None, parts)),
        source=aims.source(line),
        lines=tuple(practice_line(facts, entry) for entry in facts.entries(Pillar.PRACTICE)),
        remark=remark_of(
            facts, Pillar.PRACTICE, tr("Breathing, meditation, a park: minutes count here.")
        ),
        chips=(
            *_offers(facts, kind_name),
            *nothing_chip(facts, Pillar.PRACTICE, tr("Stress practice")),
        ),
        bars=rising_bars(facts, _MINUTES, texts, aims.drawn(line)),
    )


def practice_line(facts: DayFacts, entry: Entry) -> EntryLine:
    """Return a practice, or an exercise that counts as one, in one line."""
    minutes = duration_text(entry.minutes) if isinstance(entry, Exercise | Practice) else ""
    text = ", ".join([facts.name_of(entry), minutes])
    aside = _tension(entry) if isinstance(entry, Practice) else ""
    start = time_text(getattr(entry, "start", None))
    return EntryLine(entry, start, text, aside, ", ".join(filter(None, [f"{start} {text}", aside])))


def _tension(practice: Practice) -> str:
    before, after = practice.tension_before, practice.tension_after
    if before is None and after is None:
        return ""
    return tr("tension {before} → {after}", before=before or "–", after=after or "–")


def _days_text(facts: DayFacts) -> str:
    days = facts.of_week("practice.days").value
    if days is None:
        return ""
    if facts.today in facts.week:
        return plural("on {count} day this week", "on {count} days this week", days)
    return plural("on {count} day that week", "on {count} days that week", days)


def _offers(facts: DayFacts, kind_name: dict[str, str]) -> tuple[Chip, ...]:
    """Offer what this person practises most often, or two simple ones to begin with."""
    if facts.tracking[Pillar.PRACTICE, facts.day] in {Tracking.NOTHING, Tracking.NOT_TRACKED}:
        return ()
    done = Counter(
        (entry.kind, entry.minutes) for entry in facts.earlier if isinstance(entry, Practice)
    )
    usual = [offer for offer, _ in done.most_common(2)]
    offers = dict.fromkeys([*usual, *_FIRST_OFFERS])
    chips = []
    for kind, minutes in list(offers)[:2]:
        text = tr(
            "{practice}, {minutes}",
            practice=kind_name.get(kind, kind),
            minutes=duration_text(minutes),
        )
        chips.append(Chip(LogPractice(kind, minutes), text, tr("Log {practice}", practice=text)))
    return tuple(chips)
