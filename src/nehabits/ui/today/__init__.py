"""Today: one day on one page, logged and changed in place."""
