"""Forms and dialogs about a meeting that several places of work open: its head, and all its dates."""
