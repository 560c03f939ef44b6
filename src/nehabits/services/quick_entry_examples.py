"""Lines that show how something is typed, their times as the person writes them."""

from nehabits.domain.clock_face import example_text

SESSION = "run 30m hard"
MEAL = "lunch: 2 eggs, 150 g spinach"
CHECK_IN = "energy 4 mood 3"


def night_example() -> str:
    """Return a night with more than its times."""
    return f"{short_night_example()} woke once q4"


def short_night_example() -> str:
    """Return a night as two times."""
    return f"slept {example_text(23, 10)}-{example_text(6, 45)}"


def nap_example() -> str:
    """Return a nap."""
    return f"nap {example_text(14, 0)} 20m"
