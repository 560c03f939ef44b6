"""The Export page: what is handed over, seen before anything is written."""
