"""The Commissioner's plan as it is reported to the panel: deliverables and measures, quarter by quarter.

It knows days and records, and no meeting; neither papers nor screens.
"""
