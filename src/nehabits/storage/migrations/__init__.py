"""Alembic migrations of a journal, a file a revision."""
