"""A Word paper set into a council's own template: its letterhead, its page and its styles, with our words.

It takes a finished Word file and a template, and knows neither what a paper is about nor where a template lies.
"""
