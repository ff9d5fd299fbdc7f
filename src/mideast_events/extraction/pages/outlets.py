"""Who publishes: the outlets and agencies that a page names, with the order in which they write day and month."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from mideast_events.extraction.pages.datelines import read_dateline
from mideast_events.extraction.pages.house_styles import house_styles
from mideast_events.segments import Segment, SegmentKind

_WORD = re.compile(r"[^\W_][\w.’'-]*")
# What may stand before an outlet's name where it signs the page, and is not merely spoken of.
_SIGNING = re.compile(
    r"(?:[\s:,.©|•–—*(-]|\(c\)|\d{4}\b|copyright"
    r"|(?:sources?|via|more from|more in|get more stories like this|by|the|from|agency|visit|follow)\b)*",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s[-|–—:]\s")
_SITE = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_CONTRIBUTED = re.compile(r"\bcontributed\b")
_LONGEST_LINE = 400
_LONGEST_TAG = 30
_TAG = re.compile(r"[(\[–—-] ?([\w.’' -]{2,25}?)[)\]]?\W*$")
_NAMING = frozenset({SegmentKind.BYLINE, SegmentKind.PUBLISHED})


@cache
def _marks() -> dict[str, list[tuple[str, str, str]]]:
    """Return the marks by their first words, the longest first, each with its lower case and its outlet's name."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, outlet in house_styles("outlets").items():
        for mark in (name, *outlet.get("marks", ())):
            found.setdefault(mark.split()[0].lower(), []).append((mark, mark.lower(), name))
    for marks in found.values():
        marks.sort(key=lambda mark: -len(mark[0]))
    return found


def _marks_with(word: str) -> Sequence[tuple[str, str, str]]:
    """Return the marks that begin with a word."""
    marks, first = _marks(), word.lower()
    return marks.get(first) or marks.get(first.rstrip(".’'")) or ()


@cache
def _sites() -> dict[str, str]:
    outlets: dict[str, dict[str, Any]] = house_styles("outlets")
    return {site: name for name, outlet in outlets.items() for site in outlet.get("sites", ())}


def country_of(outlet: str | None) -> str | None:
    """Return the country whose order of day and month an outlet follows, or `None` where it is not known."""
    outlets: dict[str, dict[str, str]] = house_styles("outlets")
    name = outlet if outlet is None or outlet in outlets else next((name for *_, name in named_outlets(outlet)), None)
    return None if name is None else outlets[name].get("dates_as") or outlets[name].get("country")


def named_outlets(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the outlets that a line names: where each stands, and its name.

    A name of one word must be written as it always is, so that dawn is no newspaper.

    Examples:
        >>> list(named_outlets("By Noa Levi and Times of Israel staff"))
        [(16, 31, 'The Times of Israel')]
    """
    end = 0
    for word in _WORD.finditer(line):
        start = word.start()
        for mark, lowered, name in _marks_with(word.group()) if start >= end else ():
            after = start + len(mark)
            written = line[start:after]
            alike = written == mark or (" " in mark and written.lower() == lowered)
            if alike and not line[after : after + 1].isalnum():
                yield start, after, name
                end = after
                break


def is_outlets_line(line: str) -> bool:
    """Say whether a line holds nothing but the names of outlets.

    Examples:
        >>> is_outlets_line("AFP - Agence France Presse"), is_outlets_line("Reuters reporters held")
        (True, False)
    """
    first = _WORD.search(line)
    if first is None or not _marks_with(first.group()):
        return False
    end, found = 0, False
    for start, after, _ in named_outlets(line):
        if _WORD.search(line, end, start):
            return False
        end, found = after, True
    return found and not _WORD.search(line, end)


def outlet_of_url(url: str) -> str | None:
    """Return the outlet of an address.

    Examples:
        >>> outlet_of_url("https://www.timesofisrael.com/a-story/")
        'The Times of Israel'
    """
    found = _SITE.match(url)
    host = found.group(1).lower() if found else ""
    sites = _sites()
    parts = host.split(".")
    return next((sites[site] for start in range(len(parts)) if (site := ".".join(parts[start:])) in sites), None)


def without_outlet(title: str) -> tuple[str, str | None]:
    """Return a headline without the outlet's name at its end, and that name.

    Examples:
        >>> without_outlet("Envoy lands in Cairo | The Times of Israel")
        ('Envoy lands in Cairo', 'The Times of Israel')
    """
    for mark in reversed(list(_SUFFIX.finditer(title))):
        if is_outlets_line(title[mark.end() :]):
            return title[: mark.start()].rstrip(), next(named_outlets(title[mark.end() :]))[2]
        break
    return title, None


def outlet_of(text: str, layout: Iterable[Segment]) -> str | None:
    """Return the outlet that a page names as its own, or `None`.

    A daily that prints an agency's copy comes before the agency; whoever is only quoted in the text is neither.
    """
    parts = list(layout)
    found = [name for part in parts for name in _signed(text, part)]
    agencies = house_styles("outlets")
    own = next((name for name in found if not agencies[name].get("agency")), None)
    return own or next(iter(found), None) or _dateline_agency(text, parts) or _tagged(text, parts)


def _signed(text: str, part: Segment) -> Iterator[str]:
    if part.end - part.start > _LONGEST_LINE:
        return
    line = text[part.start : part.end]
    if part.kind in _NAMING:
        if not _CONTRIBUTED.search(line):
            yield from (name for _, _, name in named_outlets(line))
    elif part.kind is SegmentKind.FURNITURE:
        for start, _, name in named_outlets(line):
            signing = _SIGNING.match(line)
            if signing and signing.end() >= start:
                yield name
    elif part.kind is SegmentKind.TITLE:
        suffix = without_outlet(line)[1]
        if suffix:
            yield suffix


def _dateline_agency(text: str, parts: list[Segment]) -> str | None:
    for part in parts:
        if part.kind is SegmentKind.DATELINE:
            dateline = read_dateline(text, part.start)
            if dateline and dateline.agency:
                return next((name for _, _, name in named_outlets(dateline.agency)), None)
    return None


def _tagged(text: str, parts: list[Segment]) -> str | None:
    """Return the agency whose tag ends the last paragraph."""
    last = next((part for part in reversed(parts) if part.kind is SegmentKind.PARAGRAPH), None)
    tag = _TAG.search(text[max(last.start, last.end - _LONGEST_TAG) : last.end]) if last else None
    if not tag or not is_outlets_line(tag.group(1)):
        return None
    return next((name for _, _, name in named_outlets(tag.group(1))), None)
