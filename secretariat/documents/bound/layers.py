"""Layers of drawings that a paper can show and hide: what it hides stays hidden in the pack."""

from __future__ import annotations

from typing import Any

from .library import pikepdf


class Layers:
    """The layers of a file that is being bound."""

    def __init__(self, doc: Any) -> None:
        self._doc = doc
        self._all: list[Any] = []
        self._off: list[Any] = []

    def take_in(self, source: Any) -> None:
        """The layers of a paper whose pages are there already."""
        given = source.Root.get("/OCProperties")
        if given is None:
            return
        copied = self._doc.copy_foreign(given if given.is_indirect else source.make_indirect(given))
        layers = list(copied.get("/OCGs", []))
        usual = copied.get("/D", {})
        shown = {each.objgen for each in usual.get("/ON", [])}
        hidden = {each.objgen for each in usual.get("/OFF", [])}
        if str(usual.get("/BaseState", "/ON")) == "/OFF":
            hidden |= {each.objgen for each in layers} - shown
        self._all += layers
        self._off += [each for each in layers if each.objgen in hidden]

    def finish(self) -> None:
        """Put them into the file, where there are any."""
        lib = pikepdf()
        if self._all:
            usual = lib.Dictionary(Name=lib.String("As bound"), Order=lib.Array(self._all), OFF=lib.Array(self._off))
            self._doc.Root.OCProperties = lib.Dictionary(OCGs=lib.Array(self._all), D=usual)
