"""Guide: what the documents recommend."""
