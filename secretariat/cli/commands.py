"""How a group of commands adds its commands to the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Protocol

from .terminal import columns

Carry = Callable[[argparse.Namespace], int | None]
"""Carries a command out with its options; what it returns is the exit status, None for done."""


class Help(argparse.HelpFormatter):
    """How help is set out: as wide as the terminal is when it is printed. argparse asks for the width each time an
    argument is added, and loads for it what packs and unpacks files: here it is told one."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_NARROW)

    @property
    def _width(self) -> int:
        return columns(sys.__stdout__) - 2

    @_width.setter
    def _width(self, width: int) -> None:
        """What argparse sets it to at first; it is asked of the terminal."""

    def format_help(self) -> str:
        """The help, for the terminal there is now."""
        self._max_help_position = min(24, max(self._width - 20, 4))
        return super().format_help()


_NARROW = 78


class Add(Protocol):
    """Adds one command; what it gives back takes the command's own arguments."""

    def __call__(self, name: str, run: Carry, help: str) -> argparse.ArgumentParser: ...
