"""What the clerk sees: the Textual app, one module a screen, shared widgets and styles."""
