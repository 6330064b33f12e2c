"""F7: what was decided, asked for and promised."""
