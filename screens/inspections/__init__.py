"""Inspections: the inspectorate's reports, and the points of each. Opened from the register of matters (F7)."""
