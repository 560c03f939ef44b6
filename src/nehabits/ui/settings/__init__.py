"""The Settings page, a card a section."""
