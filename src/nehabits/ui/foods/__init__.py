"""Foods: finding a food, its card, foods of the person's own."""
