"""F2: the year's dates as a board of cards, what is due at each, and what a look over the year finds missing."""
