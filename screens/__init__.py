"""What the clerk sees: one folder a place of work, with its styles and forms, above the dialogs and widgets shared."""
