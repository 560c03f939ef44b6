"""Shapes are handed to Qt as shapes, whatever PySide remembers at their address."""

import pyqtgraph as pg
import pytest
from pyqtgraph.Qt import compat
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidgetItem

from nehabits.ui.charts.primitive_arrays import PrimitiveArray
from nehabits.ui.charts.surface import make_view


def test_an_old_object_at_the_address_of_a_shape_is_not_handed_to_qt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrap, remembered = compat.wrapinstance, []

    def forgetful(address: int, kind: type) -> object:
        if len(remembered) < 2:
            remembered.append(address)
            return QWidgetItem(None)
        return wrap(address, kind)

    monkeypatch.setattr(compat, "wrapinstance", forgetful)
    array = PrimitiveArray(QRectF, 4)
    array.resize(1)
    array.ndarray()[:] = [1, 2, 3, 4]
    shape, count = array.drawargs()
    assert (shape, count) == (QRectF(1, 2, 3, 4), 1)
    assert array._ndarray.ctypes.data not in remembered


def test_every_kind_of_item_of_a_chart_uses_them(qapp: object) -> None:
    view = make_view(None)
    assert isinstance(pg.ScatterPlotItem()._pixmapFragments, PrimitiveArray)
    assert isinstance(pg.BarGraphItem(x=[], height=[], width=1)._rectarray, PrimitiveArray)
    view.deleteLater()
