"""Rebuilds the tables of resources/foods from the packages their figures come from."""
