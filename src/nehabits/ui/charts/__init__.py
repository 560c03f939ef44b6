"""Charts: the only place that draws with pyqtgraph."""
