"""The command palette: any page, any action and any day, found by a few letters."""
