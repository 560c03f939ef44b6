"""Judges of the export that somebody else wrote and that are too large for every test run."""
