"""What things mean: frozen values and pure functions."""
