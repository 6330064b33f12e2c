"""What every place of work is made of: the clerk it may ask, the screen itself, its table of commands."""
