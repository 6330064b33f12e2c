"""What can be logged of a case, one class a step: what it changes, what is said of it. Knows no table and no guard."""
