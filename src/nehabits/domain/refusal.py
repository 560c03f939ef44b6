"""What is said when something typed cannot be kept."""


class Refused(ValueError):
    """One clear sentence about something typed: what is wrong and what to do.

    `field` names the field it belongs to, so that a window can say it where it was typed.
    """

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class Damaged(Refused):
    """A journal's file is there and cannot be read whole: a backup may take its place."""
