"""What make needs beside the program: nothing here is installed with it."""
