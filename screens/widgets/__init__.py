"""The widgets that screens and dialogs share, each with a trap of Textual's closed once and for all."""
