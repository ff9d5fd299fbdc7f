"""Lines that print the day of publication: "Updated 21:15, 14-May-2020", "Thu Jun 19, 2008 11:52am EDT"."""

import re

from mideast_events.extraction.pages.house_styles import house_styles
from mideast_events.extraction.pages.printed_dates import PrintedDate, printed_dates

_LONGEST = 140
_MOST_STRANGERS = 2
_MOST_PARTS = 5

_STYLES = house_styles("dates")


def _labelled(labels: list[str]) -> str:
    return "|".join(re.escape(label).replace(r"\ ", r"\s+") for label in sorted(labels, key=len, reverse=True))


_LATER = re.compile(rf"\b(?:{_labelled(_STYLES['later_labels'])})\b", re.IGNORECASE)
_LABEL = re.compile(
    rf"\s*(?P<label>{_labelled(_STYLES['first_labels'] + _STYLES['later_labels'])})\b(?:\s+(?:on|at))?\s*[:\-–]?\s*",
    re.IGNORECASE,
)
_IN_PRINT = re.compile(r"(?:A|This) (?:version|article|story)\b[^.]{0,40}\bappear(?:s|ed) in print\b")
_NEIGHBOURS = frozenset(_STYLES["neighbours"])
_WORD = re.compile(r"[^\W\d_][\w.'’+&-]*")
_INITIALS = re.compile(r"\([a-z]{2,4}(?:/[a-z]{2,4})*\)")
_AGENCY_LINE = re.compile(r"[A-Z][^().:]{2,60}\s\([A-Z][A-Za-z]{1,10}\)\s+$")
"""What stands before the day in a dateline with a line of its own: "Ramallah, Palestinian Territories (AFP) "."""
_PARTED = re.compile(r"\s[|•·/–—-]\s|[|•·]|\t")
_TIME = re.compile(
    r"(?:T|[\s,]+(?:at\s)?)?\d\d?[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?\s?(?:Z\b|[ap]\.?m\b\.?)?"
    r"(?:\s?\(?(?:GMT|UTC|[A-Z]{2,3}T|local time)\)?)?(?:\s?[+-]\d\d?(?::?\d\d)?)?",
    re.IGNORECASE,
)


def is_publication_line(line: str) -> bool:
    """Say whether a line does nothing but print a day, with its time, its label and perhaps who publishes.

    Examples:
        >>> is_publication_line("Page last updated at 14:20 GMT, Monday, 19 January 2009")
        True
        >>> is_publication_line("The truce of 19 January 2009 held for a week")
        False
    """
    found = list(printed_dates(line)) if len(line) <= _LONGEST else []
    if not found:
        return False
    if _IN_PRINT.match(line) or (_AGENCY_LINE.match(line[: found[0].start]) and not _WORD.search(line, found[0].end)):
        return True
    label = _LABEL.match(line)
    words = _WORD.findall(_without(line, found)[label.end() if label is not None else 0 :])
    strangers = [word for word in words if word.lower().strip(".") not in _NEIGHBOURS]
    if label is not None:
        return all(not word.islower() for word in strangers) or len(strangers) <= 1
    if any(word.islower() for word in strangers):
        return False
    return len(strangers) <= (_MOST_PARTS if _PARTED.search(line) else _MOST_STRANGERS)


def _without(line: str, found: list[PrintedDate]) -> str:
    pieces: list[str] = []
    start = 0
    for one in found:
        pieces.append(line[start : one.start])
        start = one.end
    return _INITIALS.sub(" ", _TIME.sub(" ", " ".join([*pieces, line[start:]])))


def is_labelled(line: str) -> bool:
    """Say whether a line begins with a word for publishing or updating."""
    return bool(_LABEL.match(line))


def publication_prefix_end(text: str, start: int, end: int) -> int | None:
    """Return where the label and the day end that a paragraph begins with, as in "date 2025-03-18 Egypt", or `None`."""
    label = _LABEL.match(text, start, min(end, start + _LONGEST))
    if not label:
        return None
    first = next(printed_dates(text, label.end(), min(end, label.end() + _LONGEST)), None)
    if first is None or _WORD.search(text, label.end(), first.start):
        return None
    time = _TIME.match(text, first.end, end)
    return time.end() if time else first.end


def is_later(text: str, start: int, end: int) -> bool:
    """Say whether the label right before a day makes it that of a change and not of the first publication."""
    return bool(_LATER.search(text, start, end))
