"""What is wrong with how a web page is built, for those who hear it (WCAG 2.2: 1.3.1, 2.4.1, 2.4.2, 2.4.6, 3.1.1)."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from tests.support.reading import Page


def web_faults(source: str) -> list[str]:
    """A sentence each; badly nested tags fail in the reading itself."""
    page = Page(source)
    return [*_of_the_page(page), *_of_headings(page), *_of_tables(page), *_of_what_is_named(page)]


def _of_the_page(page: Page) -> list[str]:
    found = [f"there is no {tag}" for tag in ("html", "title", "main", "header") if len(page.all(tag)) != 1]
    if not (page.all("html") or [{}])[0].get("lang"):
        found.append("the page says no language")
    skips = [each for each in page.all("a") if each.get("href") == "#text" or each.get("class") == "skip"]
    ids = [str(each["id"]) for _, each in page.tags if each.get("id")]
    found += [f"the id {id} stands {n} times" for id, n in Counter(ids).items() if n > 1]
    inner = [str(each["href"])[1:] for each in page.all("a") if str(each.get("href", "")).startswith("#")]
    found += [f"a link goes to #{to}, which is nowhere" for to in inner if to and to not in ids]
    return found if skips else [*found, "there is no link that skips to the text"]


def _of_headings(page: Page) -> list[str]:
    levels = [int(tag[1]) for tag, _ in page.tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]
    found = [] if levels.count(1) == 1 else [f"there are {levels.count(1)} first headings"]
    return found + [f"level {b} follows level {a}" for a, b in pairwise(levels) if b > a + 1]


def _of_tables(page: Page) -> list[str]:
    found: list[str] = []
    rows: list[list[str]] = []
    for tag, attributes in page.tags:
        match tag:
            case "table":
                rows = []
                if not {"caption", "aria-label", "aria-labelledby"} & {*attributes, *_next(page, attributes)}:
                    found.append("a table has no name")
            case "tr":
                rows.append([])
            case "th" | "td":
                rows[-1].append(tag)
                if len(rows) == 1 and tag == "td":
                    found.append("the first row of a table is no header")
                if tag == "th" and attributes.get("scope") != ("col" if len(rows) == 1 else "row"):
                    found.append("a header does not say of what")
                if tag == "th" and len(rows) > 1 and len(rows[-1]) > 1:
                    found.append("a header stands within a row")
            case _:
                pass
    return found


def _next(page: Page, table: dict[str, str | None]) -> list[str]:
    """The tag right after a table's own."""
    at = next(n for n, (tag, attributes) in enumerate(page.tags) if attributes is table and tag == "table")
    return [page.tags[at + 1][0]] if at + 1 < len(page.tags) else []


def _of_what_is_named(page: Page) -> list[str]:
    found = [f"a {tag} is there" for tag in ("script", "iframe", "object", "embed") if page.all(tag)]
    found += ["a picture has no words" for each in page.all("img") if each.get("alt") is None]
    return found + ["something is styled by itself" for _, each in page.tags if each.get("onclick")]
