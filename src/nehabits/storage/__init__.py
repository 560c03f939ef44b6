"""Remembers: the only room with SQL."""
