"""How sure a reference is: its kind in plain words."""

from nehabits.domain.wording import mark, tr

KIND_WORDS = {
    "guideline": mark("a body of experts weighed all the studies there were"),
    "consensus": mark("a panel of experts agreed on it"),
    "recommended intake": mark("set so that it covers nearly everyone of a group"),
    "adequate intake": mark("an estimate, where the studies allow no recommended intake"),
    "average requirement": mark("what covers half of a group"),
    "single study": mark("what one study asked for; no guideline says it"),
    "single cross-sectional study": mark(
        "what one study saw that asked people once; no guideline says it"
    ),
}
"""By kind, as references.toml has it, what that means."""


def kind_words(kind: str) -> str:
    """Return what a kind of reference means; "" for a kind that says it by itself."""
    words = KIND_WORDS.get(kind)
    return "" if words is None else tr(words)
