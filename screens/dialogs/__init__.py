"""Questions put to the clerk. Each returns a typed answer, or None where she left with Escape."""
