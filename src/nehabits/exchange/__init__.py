"""Speaks to files: text in, values out, and back."""
