"""The papers a clerk writes: what each says, and how each format prints it."""
