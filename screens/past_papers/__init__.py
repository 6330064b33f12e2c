"""Past papers: taken in from files one by one, listed, searched and read."""
