"""``python -m secretariat``, and the ``secretariat`` command."""

import gc
import sys


def main() -> int:
    """Run the command line; the exit status is 0 done, 1 refused, 2 wrong usage, 70 a fault in the program."""
    # What is imported and read stays to the end, and a command that reads ten years makes a million things and is done
    # before much of that could pile up: not to look it all through for garbage is a tenth of every command.
    gc.set_threshold(500_000, 20, 50)
    try:
        from secretariat.cli.run import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while it was still being loaded
        print("secretariat: Stopped: nothing was begun.", file=sys.stderr)
        status = 130
    except Exception as error:
        from secretariat.cli.fault import told

        status = told(error)
    # All there is goes with the program. Python would look it all through once more, to the last word of ten years.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
