"""Fields this version does not know, kept through a round trip: a newer version's data survives an older program."""

from __future__ import annotations

from typing import Any

_OF_SEVERAL = (dict, list)


def unknown(kept: Any, known: Any) -> Any:
    """What ``kept`` holds beyond ``known``, in the same shape; None if nothing."""
    if isinstance(kept, dict) and isinstance(known, dict):
        more = {} if kept.keys() <= known.keys() else {key: kept[key] for key in kept if key not in known}
        for key, value in kept.items():
            if value and isinstance(value, _OF_SEVERAL) and (inner := unknown(value, known.get(key))) is not None:
                more[key] = inner
        return more or None
    if isinstance(kept, list) and isinstance(known, list | tuple) and len(kept) == len(known):
        rows = [unknown(old, new) for old, new in zip(kept, known, strict=True)]
        return rows if any(row is not None for row in rows) else None
    return None


def overlaid(doc: Any, extra: Any) -> Any:
    """A document with its unknown fields put back, but not within a list that has changed its length since."""
    if isinstance(doc, dict) and isinstance(extra, dict):
        return {**doc, **{k: overlaid(doc[k], more) if k in doc else more for k, more in extra.items()}}
    if isinstance(doc, list | tuple) and isinstance(extra, list) and len(doc) == len(extra):
        return [overlaid(new, more) for new, more in zip(doc, extra, strict=True)]
    return doc
