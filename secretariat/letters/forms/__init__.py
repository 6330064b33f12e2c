"""The forms in which letters quote what was asked and reply to it, a module each; the first that fits is taken."""
