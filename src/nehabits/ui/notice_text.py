"""The program's notices: what it is, what it is not, and where its figures come from."""

from nehabits.domain.made_up_words import made_up_notice
from nehabits.domain.wording import tr


def purpose() -> str:
    """Return what the program is for, for About."""
    return tr(
        "NE Habits is a personal diary for everyday habits. It stores what you type, adds it up, "
        "and shows it beside published general recommendations for adults, with their sources. "
        "It is for general wellness and record keeping. It is not meant to diagnose, treat, cure, "
        "prevent or monitor any disease, and it gives no medical advice."
    )


def first_run_notice() -> list[tuple[str, str]]:
    """Return the notice of the first run as (heading, text) in reading order."""
    return [
        (
            tr("A diary"),
            tr(
                "NE Habits keeps what you type and adds it up. "
                "It is no medical device and gives no advice."
            ),
        ),
        (
            tr("References are general"),
            tr(
                "The published figures beside yours are meant for adults in general. "
                "They may not fit you, for example if you are pregnant, under 18, older, ill "
                "or under care."
            ),
        ),
        (
            tr("Before a change"),
            tr(
                "Talk to a healthcare professional before changing what you eat, how you move "
                "or how you sleep for health reasons. "
                "Do not change a medicine because of what you see here."
            ),
        ),
        (
            tr("Your choice"),
            tr("If keeping track of something makes you feel worse, that part can be left out."),
        ),
        (
            tr("Only here"),
            tr("Everything is in one file on this computer. Nothing is sent anywhere."),
        ),
    ]


def page_notice(*, guide: bool) -> str:
    """Return the notice that stands once on every page; `guide`: there is a Guide page."""
    kept = tr("Your data stays on this computer.")
    general = tr("General information for adults, not medical advice.")
    sources = (
        tr("Sources are under Guide.") if guide else tr("Sources stand beside the references.")
    )
    return f"{kept}\n{general} {sources}"


def picture_notice(*, made_up: bool) -> str:
    """Return the notice of a saved picture; `made_up`: of a journal nobody lived."""
    general = tr(
        "General information for adults, not medical advice. Sources are under Guide in NE Habits."
    )
    return f"{made_up_notice()} {general}" if made_up else general


def not_well() -> list[str]:
    """Return the paragraphs of Help, If you are not feeling well; they name no country's number."""
    return [
        tr("A diary cannot tell how you are. The program never scans your notes."),
        tr(
            "If you are worried about how you feel, talk to someone: a person you trust, or a "
            "healthcare professional near you."
        ),
        tr(
            "If you or somebody else may be in danger now, call the emergency number of the place "
            "where you are."
        ),
    ]
