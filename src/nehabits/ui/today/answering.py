"""What Today does with answers: how the day feels, the person's own habits, a new habit."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from nehabits.domain.refusal import Refused
from nehabits.services.habits import HabitDraft
from nehabits.services.services import Services
from nehabits.ui.today import day_deeds
from nehabits.ui.today.feelings_card import FeelingsCard
from nehabits.ui.writing import Writing


class Answering(QObject):
    """Has answers kept; one that is refused is said on the card, which then shows what is kept.

    `shown_day` tells the day whose answers are on the screen, `refresh` asks for it again.
    """

    def __init__(
        self,
        card: FeelingsCard,
        services: Services,
        writing: Writing,
        shown_day: Callable[[], date],
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(card)
        self._card = card
        self._services = services
        self._writing = writing
        self._shown_day = shown_day
        self._refresh = refresh
        card.answered.connect(self._answer)
        card.habit_answered.connect(self._answer_habit)
        card.own.adding.save_asked.connect(self._make_habit)

    @Slot(str, object)
    def _answer(self, field: str, value: object) -> None:
        day, services = self._shown_day(), self._services
        self._writing.write(
            lambda: day_deeds.answer(services, day, field, value), refused=self._refuse
        )

    @Slot(str, object)
    def _answer_habit(self, slug: str, value: float | None) -> None:
        day, services = self._shown_day(), self._services
        self._writing.write(
            lambda: day_deeds.answer_habit(services, day, slug, value), refused=self._refuse
        )

    @Slot(object)
    def _make_habit(self, draft: HabitDraft) -> None:
        place = self._card.own.adding
        self._writing.write(partial(self._services.habits.make, draft), place.drop, place.refuse)

    def _refuse(self, refused: Refused) -> None:
        self._refresh()
        self._card.say(refused.sentence)
