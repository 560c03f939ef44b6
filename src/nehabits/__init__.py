"""NE Habits: a private desktop diary for everyday habits."""

__version__ = "0.1.0"
