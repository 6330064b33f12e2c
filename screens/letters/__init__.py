"""Shift+F7: the letters that came in, taking one in, and what each of them answers."""
