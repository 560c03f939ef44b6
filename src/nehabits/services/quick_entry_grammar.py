"""The quick bar's grammar: a typed entry taken apart into named pieces."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from nehabits.domain.refusal import Refused
from nehabits.domain.typed_text import quoted
from nehabits.domain.wording import tr
from nehabits.exchange.resources import resource_path
from nehabits.services.quick_entry_examples import (
    CHECK_IN,
    MEAL,
    SESSION,
    nap_example,
    night_example,
    short_night_example,
)

if TYPE_CHECKING:
    from lark import Lark
    from lark.exceptions import UnexpectedInput
    from lark.lexer import TerminalDef

_NOTHING_MATCHES = r"[^\s\S]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a typed entry: a rule of the grammar with its parts, or a word with its text."""

    kind: str
    text: str = ""
    parts: tuple["Piece", ...] = ()

    def all(self, *kinds: str) -> Iterator["Piece"]:
        """Return the parts of these kinds, in the order typed."""
        return (part for part in self.parts if part.kind in kinds)

    def first(self, *kinds: str) -> "Piece | None":
        """Return the first part of these kinds, or None."""
        return next(self.all(*kinds), None)


class Grammar:
    """Reads one entry; `names` are what exercises and practices are called, in lower case."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(sorted(set(names), key=lambda name: (-len(name), name)))

    def parse(self, text: str) -> Piece:
        """Return the pieces of a plain lower-case text. Raises Refused with an example."""
        from lark.exceptions import UnexpectedInput  # noqa: PLC0415 - not needed at start-up

        try:
            return _piece(self._lark.parse(text))
        except UnexpectedInput as problem:
            unread = [] if _is_at_end(problem) else text[problem.pos_in_stream :].split()
            raise Refused(self._sentence(text, unread[0] if unread else "")) from None

    @cached_property
    def _lark(self) -> "Lark":
        from lark import Lark  # noqa: PLC0415 - not needed at start-up

        grammar = resource_path("quick_entry.lark").read_text(encoding="utf-8")
        return Lark(grammar, parser="lalr", edit_terminals=self._put_names_in)

    def _put_names_in(self, terminal: "TerminalDef") -> "TerminalDef":
        from lark.lexer import PatternRE  # noqa: PLC0415 - not needed at start-up

        if terminal.name == "NAME":
            spellings = (re.escape(name).replace(r"\ ", r"\s+") for name in self._names)
            either = "|".join(spellings) or _NOTHING_MATCHES
            terminal.pattern = PatternRE(rf"(?:{either})(?!\w)")
        return terminal

    def _sentence(self, text: str, word: str) -> str:
        """Return what to say when a text stops making sense at a word, or at its end ("")."""
        example = self._example(text)
        if example and word:
            return tr(
                "“{word}” is not understood here; type it as in {example}.",
                word=quoted(word),
                example=example,
            )
        if example:
            return tr("Something is missing; type it as in {example}.", example=example)
        if not word:
            return tr("What was it? Type it as in {example}.", example=SESSION)
        alike = difflib.get_close_matches(word[:30], self._names, n=1, cutoff=0.8)
        if alike:
            return tr("“{word}” is not known here; is it {name}?", word=quoted(word), name=alike[0])
        return tr(
            "“{word}” is not known here; begin with what it was, as in {night}, {session}, {meal} "
            "or {check_in}.",
            word=quoted(word),
            night=short_night_example(),
            session=SESSION,
            meal="lunch: 2 eggs",
            check_in="energy 4",
        )

    def _example(self, text: str) -> str:
        """Return an example of the kind of entry that a text begins to be; "" if of none."""
        kinds = (
            ("MEAL", MEAL),
            ("NAP", nap_example()),
            ("SLEPT", night_example()),
            ("BED", night_example()),
            ("SCORE", CHECK_IN),
            ("TAG", CHECK_IN),
            ("NAME", SESSION),
        )
        for terminal, example in kinds:
            pattern = self._lark.get_terminal(terminal).pattern.to_regexp()
            if re.search(rf"(?<!\w)(?:{pattern})", text):
                return example
        return ""


def _piece(node: Any) -> Piece:
    children = getattr(node, "children", None)
    if children is None:
        return Piece(node.type, str(node))
    return Piece(str(node.data), parts=tuple(_piece(child) for child in children))


def _is_at_end(problem: "UnexpectedInput") -> bool:
    """Say whether a text stopped too early rather than at a word that does not fit."""
    token = getattr(problem, "token", None)
    return token is not None and token.type == "$END"
