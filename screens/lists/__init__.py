"""Taking in a list: pasted or opened, shown row by row as it was read, corrected, and kept as one act."""
