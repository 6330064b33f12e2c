"""F4: the roll: who is here and since when, and the call of names."""
