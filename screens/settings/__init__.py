"""The panel's settings, each with its days: asked for, changed from a day on, taken out again.

A setting's row in ``secretariat/panel/settings`` says what it is; here stands only how it is asked for.
"""
