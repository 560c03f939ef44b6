"""Week: all areas on one page."""
