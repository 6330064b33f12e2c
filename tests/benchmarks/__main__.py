"""``make bench``: every measured claim, each as a ratio to something else measured in the same run."""

from __future__ import annotations

import platform
import sys

from tests.benchmarks import (
    beside_pandoc,
    durable_act,
    every_command,
    finding,
    first_meeting,
    letter_text,
    plan_repaint,
    register_of_years,
    repaint,
    sand_martin,
    start_up,
    switching,
    where_time_goes,
)

EVERY = (
    start_up, switching, where_time_goes, every_command, durable_act, repaint, plan_repaint, register_of_years, finding,
    sand_martin, first_meeting, letter_text, beside_pandoc,
)  # fmt: skip


def main() -> None:
    """Print the tables, one benchmark after the other."""
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}\n")
    for benchmark in EVERY:
        print(benchmark.__doc__.strip().splitlines()[0])  # type: ignore[union-attr]
        for line in benchmark.measure():
            print("  " + line)
        print(flush=True)


if __name__ == "__main__":
    sys.exit(main())
