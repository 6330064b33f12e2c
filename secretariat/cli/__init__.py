"""The command line: the same work without the screens.

The one folder that ties rules, storage and screens together. A group of commands is a module with a function ``add``,
and a line in ``run.py``; whatever a command needs beyond its options is imported when it is carried out, so that
the program starts at once. Exit status: 0 done, 1 refused with the reason on standard error, 2 wrong usage.
"""
