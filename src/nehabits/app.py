"""Where the rooms meet: opens the journal, builds the services, then the window or a command."""


def main() -> int:
    """Run the program; return its exit status."""
    return 0
