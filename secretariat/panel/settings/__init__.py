"""The panel's settings: what each decides, how its value is described and checked, and since when it holds."""
