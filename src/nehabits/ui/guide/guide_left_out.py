"""What the Guide says is left out on purpose."""

from nehabits.domain.wording import tr


def left_out() -> str:
    """Return what the documents speak of and the diary leaves out; its place is left_out."""
    return tr(
        "Left out on purpose: supplements and their amounts, medicines, testing of "
        "neurotransmitters, symptoms and conditions. The documents speak of them; a diary does "
        "not. A healthcare professional is the one to ask."
    )
