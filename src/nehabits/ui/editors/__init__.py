"""The editors: one for each kind of entry, opened in place."""
