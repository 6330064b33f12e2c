"""F5: who will not come, and who stands in."""
