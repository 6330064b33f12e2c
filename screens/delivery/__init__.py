"""The Commissioner's plan as it is reported to the panel. Opened from the register of matters (F7)."""
