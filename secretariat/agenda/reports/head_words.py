"""How the heads of reports are worded: what stands before a number, a name, an address, a title."""

from __future__ import annotations

import re

from ...basics.pattern import pattern

_ANY = re.IGNORECASE | re.DOTALL
_SEP = r"\s*(?:[:：]\s*[-–—]?|[-–—])\s*"
_VALUE = r"(?P<value>.*)"

ITEM = pattern(
    r"(?:^|.*?\b)(?:agenda\s+item|item)(?P<label>\s*(?:no|number|num|ref(?:erence)?)?\b\.?)\s*[:.#–—-]?\s*"
    r"(?P<rest>.*)",
    _ANY,
)
"""“Agenda Item No. 6”, “ITEM 7”, also after the body's name in one line."""
NUMBER = pattern(
    r"\(?(?P<n>\d{1,3}(?:/\d{2})?(?:\s?\([a-z]\)|[A-Za-z](?![A-Za-z]))?)(?:[.):]|\b|(?=[A-Z]|\s|$))\s*(?P<more>.*)",
    re.DOTALL,
)
FUSED = pattern(r"(?P<n>\d{1,2})(?!(?:st|nd|rd|th)\b)(?P<words>[A-Z][A-Za-z’']+\b.*|[a-z]{4,}\b.*)", re.DOTALL)
"""A number run together with a word: “6EXAMPLESHIRE”; “14th” and “4G” are none."""
NO_NUMBER = pattern(r"[\s_.…·–—xX?*\[\]()-]*|t\.?b\.?[ac]\.?|to be (?:confirmed|advised|allocated)", re.IGNORECASE)
"""What stands where the number was left blank."""

AUTHORS = (
    pattern(rf"(?:joint |a |public |covering )?report (?:of|by|from)\b(?! the working)\s*[:–—-]?\s*{_VALUE}", _ANY),
    pattern(
        r"(?:report )?(?:author(?:\(s\)|s)?|written by|prepared by|submitted by|presented by|from)" + _SEP + _VALUE,
        _ANY,
    ),
    pattern(
        r"(?:(?:lead|responsible|accountable|reporting|report) officer|originator|presenter|sponsor)" + _SEP + _VALUE,
        _ANY,
    ),
)
"""Whose report it is, the likelier wording first."""
CONTACT = pattern(
    r"(?:(?:for (?:further|more) information,? ?(?:please )?)?contact(?:ing)?|lead ?/ ?contact|enquiries(?: to)?)"
    r"(?: (?:officer|person|details?|name|point|number|for (?:further|more) information))?s?(?:\(s\))?"
    rf"(?:{_SEP}|(?=$)){_VALUE}",
    _ANY,
)
REACH = pattern(rf"(?:e-?mail(?: address)?|tel(?:ephone)?(?: (?:no|number))?\.?|phone|mobile){_SEP}{_VALUE}", _ANY)
TITLE = pattern(
    rf"(?:(?:report |paper )?(?:title|subject|heading)(?: of (?:the |this )?(?:report|paper))?|re){_SEP}{_VALUE}", _ANY
)
PLACEHOLDER = pattern(r"\W*(?:insert |enter |report )?(?:title|subject)(?: here| of report)?\W*", re.IGNORECASE)
"""A form's own word where the title was never written."""

OTHER_LABEL = pattern(
    r"(?:date|meeting|to|for|venue|place|time|wards?|status|classification|key decision|type|version|cabinet member|"
    rf"committee|panel|report to|meeting date|date of meeting|report date){_SEP}.*|"
    r"(?:report )?to (?:the )?.*\b(?:panel|committee)",
    _ANY,
)
FURNITURE = pattern(
    r"(?:(?:open|public|private|exempt|confidential|restricted|official|part (?:one|two|i|ii|1|2))\b.{0,40}?"
    r"(?:report|item|session|document|sensitive|paper)?|not for publication.*|"
    r"for (?:information|decision|discussion|noting|scrutiny).*|"
    r"report|agenda|draft|final|report for (?:information|decision|noting))\.?",
    re.IGNORECASE,
)
BODY = pattern(r".*\b(?:panel|committee|council|board)", re.IGNORECASE)
REACHED = pattern(r"\S+@\S+|https?://\S+|www\.\S+|[\d ()+]{9,}")
DAY_AFTER = pattern(r"\s*[–—|,-]\s*(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}.*$")
TIME = pattern(r"\d{1,2}[.:]\d{2}\s*(?:am|pm)?|\d{1,2}\s*(?:am|pm)|\d{1,2} noon", re.IGNORECASE)
