"""Trends: measures over time."""
