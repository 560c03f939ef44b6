"""Shapes in numpy's memory, handed to Qt only as what they are.

pyqtgraph gives the address of an array to PySide and asks for the shape there. PySide keeps an
object for each layout item it has ever handed out, also after Qt has deleted the item; when numpy
is given that memory, PySide answers with the old object, and painting ends in a crash.
"""

from typing import Any

from pyqtgraph.Qt import internals

_Array: Any = internals.PrimitiveArray


class PrimitiveArray(_Array):  # type: ignore[misc] # pyqtgraph has no types
    """Moves elsewhere until PySide sees the shapes, and keeps what it could not use."""

    _ndarray: Any

    def __init__(self, *given: Any, **named: Any) -> None:
        self._unusable: list[Any] = []
        super().__init__(*given, **named)

    def drawargs(self) -> Any:
        """Return what QPainter takes: the first shape and how many there are."""
        found = super().drawargs()
        while not self._is_shape(found[0]):
            # Kept, so that its memory is not given again.
            self._unusable.append(self._ndarray)
            self._ndarray = self._ndarray.copy()
            found = super().drawargs()
        return found

    def _is_shape(self, found: Any) -> bool:
        return found is None or isinstance(found, self._Klass | list)


def use_safe_arrays() -> None:
    """Have every item of pyqtgraph made from now on use these arrays."""
    internals.PrimitiveArray = PrimitiveArray
