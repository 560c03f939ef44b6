"""Alembic's entry: migrate over the connection that storage.migrate hands in."""

from alembic import context

from nehabits.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
