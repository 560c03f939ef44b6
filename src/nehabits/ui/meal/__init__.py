"""The meal screen: finding foods, weighing them, and what the meal brings."""
