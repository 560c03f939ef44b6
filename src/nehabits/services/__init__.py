"""What a person can do: a deed a method."""
