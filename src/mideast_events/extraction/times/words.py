"""The words that dates are written with, and the fragments of patterns that date rules are made of.

A rule's pattern is an ordinary regular expression in which a word in capitals stands for a fragment (`MONTH`, `DAY`,
`YEAR`, `WEEKDAY`, `COUNT`, `UNIT` and so on; see `FRAGMENTS`), and a space for any white space.
A fragment is a group of its own name, in lower case; a digit behind it tells two of a kind apart (`MONTH2`).
"""

import re
from functools import cache
from re import Match, Pattern


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names}
FULL_MONTHS = frozenset(names[0] for names in MONTH_NAMES)
"""The months as they stand without a day: "Mar" and "Dec" alone are names of other things."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_SHORT = (("mon",), ("tues", "tue"), ("wed",), ("thurs", "thur", "thu"), ("fri",), ("sat",), ("sun",))
WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)} | {
    name: number for number, names in enumerate(_WEEKDAY_SHORT) for name in names
}
SHORT_WEEKDAYS = tuple(name for names in _WEEKDAY_SHORT for name in names)

_TENS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTS: dict[str, int | None] = {
    **{word: number for number, word in enumerate(_TENS, 1)},
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "few": None,
    "a few": None,
    "several": None,
    "some": None,
    "many": None,
    "": None,
}
"""How many; `None` is a number that the text leaves open, as in "a few days" or plain "days"."""

_ORDINAL_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
ORDINALS = {
    **{word: number for number, word in enumerate(_ORDINAL_WORDS, 1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINAL_WORDS[:9], 1)},
    "thirtieth": 30,
    "thirty-first": 31,
}

PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
"""The thirds of a month or a year that a word names."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season, in the north."""

_PARTS_OF_DAY = "morning|noon|afternoon|evening|night|midnight|dawn"


def _month_pattern() -> str:
    # "march", "may" and "august" are months only with a capital; a short form needs one too.
    anyhow = [name for name in FULL_MONTHS if name not in {"march", "may", "august"}]
    capital = [form for name in ("march", "may", "august") for form in (name.title(), name.upper())]
    short = [form for names in MONTH_NAMES for name in names[1:] for form in (name.title(), name.upper())]
    full, short_pattern = "|".join(anyhow), "|".join(sorted(short, key=len, reverse=True))
    return rf"(?:(?:{full}|(?-i:{'|'.join(capital)}))(?![a-z])|(?-i:{short_pattern})(?![a-z])\.?)"


def _weekday_short_pattern() -> str:
    return f"(?-i:{'|'.join(form for name in SHORT_WEEKDAYS for form in (name.title(), name.upper()))})"


UNITS = frozenset(word for unit in ("day", "week", "month", "year", "decade") for word in (unit, f"{unit}s"))
"""The words for units of time."""
_TENS_PATTERN = "|".join(sorted(_TENS, key=len, reverse=True))
FIGURE = "0"
"""What stands for each figure of a number among the words that a rule can start with."""

FRAGMENTS = {
    "MONTH": _month_pattern(),
    "DAY": r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9a-z%])",
    "ORDINAL": "|".join(sorted(ORDINALS, key=len, reverse=True)),
    "YEAR": r"(?:19[0-9]|20[0-3])[0-9](?![0-9])",
    "WEEKDAY": rf"(?:{'|'.join(WEEKDAY_NAMES)})(?![a-z])",
    "SHORTWEEKDAY": rf"(?:{'|'.join(WEEKDAY_NAMES)}|{_weekday_short_pattern()}\.?)(?![a-z])",
    "COUNTED": rf"a couple of|(?:a )?few|several|some|many|an?|{_TENS_PATTERN}|[1-9][0-9]?",
    "UNIT": r"(?:day|week|month|year|decade)s?(?![a-z])",
    "PART": r"early|mid(?:dle)?|late|beginning|start|end",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)(?![a-z])",
    "WHICH": "last|this|next",
    "PARTOFDAY": rf"(?:{_PARTS_OF_DAY})(?![a-z])",
    "DASH": r"(?:[-‐‑‒–—/])",
}
STARTS: dict[str, tuple[str, ...]] = {
    "MONTH": tuple(MONTHS),
    "WEEKDAY": WEEKDAY_NAMES,
    "SHORTWEEKDAY": (*WEEKDAY_NAMES, *SHORT_WEEKDAYS),
    "COUNT": (*_TENS, "a", "an", "few", "several", "some", "many"),
    "UNIT": ("days", "weeks", "months", "years", "decades"),
    "PART": tuple(PARTS),
    "SEASON": tuple(SEASONS),
    "ORDINAL": tuple(sorted({word.partition("-")[0] for word in ORDINALS})),
    "NUMBER": (FIGURE, 2 * FIGURE),
    "YEAR": (4 * FIGURE,),
}
"""The classes of words that a rule can start with."""
_FRAGMENT = re.compile(r"(?<![A-Za-z\\])([A-Z]{3,})([0-9]?)(?![A-Za-z])")
_GROUP = re.compile(r"\(\?P<\w+>")
_SAME_MARK = re.compile(r"\(\?P=\w+\)")
_SPACE = r"(?:(?:\s|&nbsp;){1,4})"


@cache
def pattern_of(template: str) -> Pattern[str]:
    """Return the compiled pattern of a rule, its fragments put in.

    Examples:
        >>> pattern_of("MONTH DAY").match("May 21, 2021")["day"]
        '21'
    """

    def fragment(found: Match[str]) -> str:
        name, number = found.groups()
        return FRAGMENTS[name] if name in {"DASH", "COUNTED"} else f"(?P<{name.lower()}{number}>{FRAGMENTS[name]})"

    return re.compile(_FRAGMENT.sub(fragment, template).replace(" ", _SPACE), re.IGNORECASE)


@cache
def gate_of(templates: tuple[str, ...]) -> Pattern[str]:
    """Return one pattern that matches wherever one of these does, for a quick no.

    A mark that stands twice may be any in the second place; where a pattern has a condition, the gate is open.
    """
    if any("(?(" in one for one in templates):
        return re.compile("")
    patterns = (_SAME_MARK.sub(".", _GROUP.sub("(?:", pattern_of(one).pattern)) for one in templates)
    return re.compile("|".join(patterns), re.IGNORECASE)


def needs_unit(template: str) -> bool:
    """Say whether a rule's pattern matches only where one of `UNITS` stands."""
    return "UNIT" in template


WHICH = {"last": -1, "this": 0, "next": 1}
"""How many weeks, months or years a word goes from publication."""


def steps_of(match: Match[str]) -> int:
    """Return how far "last", "this" or "next" goes."""
    return WHICH[match["which"].lower()]


def part_of(match: Match[str]) -> int:
    """Return the third that "early", "mid" or "late" names."""
    return PARTS[match["part"].lower()]


def unit_of(match: Match[str]) -> str:
    """Return the unit of time in the singular."""
    return match["unit"].lower().rstrip("s")


def month_number(name: str) -> int:
    """Return the number of a month by any of its names."""
    return MONTHS[name.rstrip(".").lower()]


def day_number(text: str) -> int:
    """Return the day of the month of "21", "21st" or "twenty-first"."""
    word = text.lower()
    return ORDINALS.get(word) or int(word.rstrip("stndrh"))


def count_of(text: str | None) -> int | None:
    """Return how many, or `None` where the text leaves it open."""
    word = " ".join((text or "").lower().split())
    return COUNTS[word] if word in COUNTS else int(word)
