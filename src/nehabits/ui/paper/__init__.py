"""What is painted on paper, or into a PDF."""
