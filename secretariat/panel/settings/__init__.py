"""The panel's settings: what each decides, how it reads, what makes sense for it, and since when it holds."""
