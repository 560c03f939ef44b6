"""What can stand beside a recommendation, and what does."""

from nehabits.domain.reference import Profile
from nehabits.services.preferences import PROFILE
from nehabits.services.services import Services
from nehabits.ui.guide.guide_facts import guide_facts
from nehabits.ui.guide.reference_groups import NONE_CHOSEN, ReferenceGroup, reference_groups


def groups(services: Services, key: str) -> tuple[ReferenceGroup, ...]:
    facts = guide_facts(services)
    found = next(each for each in facts.recommendations if each.key == key)
    measures = [facts.rows[each].measure for each in found.measures]
    return reference_groups(measures, facts)


def test_each_reference_says_who_when_for_whom_how_sure_and_where(services: Services) -> None:
    (group,) = groups(services, "sleep_enough")
    assert group.words == "Adults, 7 h or more"
    assert group.about == "AASM and SRS, 2015, consensus: a panel of experts agreed on it"
    first, second = group.options
    assert (first.name, second.name) == ("AASM and SRS, 2015", "NSF, 2015")
    assert first.kind == "Consensus: a panel of experts agreed on it"
    assert first.more.startswith("For adults; the panel looked at ages 18 to 60 · Sleep on a")
    assert first.citations[0].startswith("Watson NF et al.")
    assert second.choices == (("sleep.duration", "nsf-sleep"),)


def test_the_choice_in_force_is_the_one_that_is_named(services: Services) -> None:
    services.preferences.choose_reference("sleep.duration", "nsf-sleep")
    (group,) = groups(services, "sleep_enough")
    assert (group.chosen, group.words) == ("1", "Adults, 7–9 h; 65 and over, 7–8 h")
    services.preferences.choose_reference("sleep.duration", "")
    (group,) = groups(services, "sleep_enough")
    assert (group.chosen, group.words) == (NONE_CHOSEN, "None chosen")
    assert group.about.startswith("To choose from: Adults, 7 h or more (AASM and SRS, 2015")


def test_what_is_off_until_chosen_is_not_chosen(services: Services) -> None:
    (group,) = groups(services, "practice_nature")
    assert group.chosen == NONE_CHOSEN
    assert group.about == (
        "To choose from: 120 min a week in one study "
        "(White and others, 2019, single cross-sectional study)"
    )


def test_a_reference_of_several_measures_is_chosen_once_for_all(services: Services) -> None:
    (group,) = groups(services, "sleep_schedule")
    (option,) = group.options
    assert group.words == "No published cut-off"
    assert [measure for measure, _ in option.choices] == [
        "sleep.midpoint_sd",
        "sleep.regularity_index",
        "sleep.onset",
        "sleep.wake",
    ]


def test_references_of_one_of_several_measures_say_of_which(services: Services) -> None:
    (group,) = groups(services, "exercise_intense")
    assert group.name == "Strength days"
    assert groups(services, "exercise_gentle") == ()


def test_the_cofactors_are_chosen_by_who_publishes_them(services: Services) -> None:
    (group,) = groups(services, "meals_cofactors")
    assert (group.chosen, group.words) == ("0", "NASEM, 1997–2001")
    nasem, efsa = group.options
    assert nasem.lines[0] == "Vitamin C: Adults, 75–90 mg a day, by sex (2000, recommended intake)"
    assert efsa.kind == (
        "Recommended intake: set so that it covers nearly everyone of a group; adequate intake: "
        "an estimate, where the studies allow no recommended intake"
    )
    assert ("meal.iron", "efsa-iron") in efsa.choices
    assert len(efsa.citations) == 7


def test_a_choice_that_is_not_the_same_for_all_says_so(services: Services) -> None:
    services.preferences.choose_reference("meal.iron", "efsa-iron")
    services.preferences.choose_reference("meal.zinc", "")
    (group,) = groups(services, "meals_cofactors")
    assert (group.chosen, group.words) == (None, "Not the same for all of them")
    assert group.about.endswith("Magnesium: NASEM, Iron: EFSA, Zinc: none")


def test_someone_too_young_for_the_references_gets_no_number(services: Services) -> None:
    services.preferences.set(PROFILE, Profile(age=15))
    (group,) = groups(services, "meals_cofactors")
    assert group.words == "No value for you in this source"
