"""``python -m secretariat``, and the ``secretariat`` command."""

import sys


def main() -> int:
    """Run the command line; the exit status is 0 done, 1 refused, 2 wrong usage, 70 a fault in the program."""
    from secretariat.cli.run import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
