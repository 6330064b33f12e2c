"""What no public paper may say: a finished paper is compared with all that the register knows of complainants.

What is found is named by its kind and place, never by quoting it.
"""
