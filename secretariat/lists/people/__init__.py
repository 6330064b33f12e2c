"""A list of people: how a name, a post and an authority are read out of whatever a council's list looks like."""
