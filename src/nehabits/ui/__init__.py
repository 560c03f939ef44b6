"""Shows and asks: the only room with Qt."""
