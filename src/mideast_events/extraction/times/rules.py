"""The rules that dates are found by, one entry each: to add a rule, add an entry to `DATE_RULES`.

A rule says with which words an expression can start, what it looks like, what it means, and where it is no date.
At each word that starts one, the longest match that is a date wins, and of equals the first of the table.
"""

from collections.abc import Callable
from re import Match
from typing import final

from attrs import frozen

from mideast_events.dates import Span, When
from mideast_events.extraction.times import contexts, distances, readings
from mideast_events.extraction.times.anchors import Place


@final
@frozen
class DateRule:
    """One way in which a date is written.

    Attributes:
        name: the name that readers see; rules that differ in form only may share it.
        starts: the words that it can start with, in lower case; words in capitals stand for a class of words
            (see `date_words.STARTS`), and "the_week" for "the" before a word.
        pattern: what it looks like: a regular expression, with the words in capitals of `date_words.FRAGMENTS`.
        resolve: what it means, or `None` where that cannot be told.
        fits: where it is a date; by default wherever it is found.
        beside_event: whether it is told from an event, whose date may stand right before or behind it.
    """

    name: str
    starts: str
    pattern: str
    resolve: Callable[[Match[str], Place], When | Span | None]
    fits: Callable[[Match[str], Place], bool] = contexts.anywhere
    beside_event: bool = False


FROM_EVENT = "so long before or after an event"
"""The name of the rule for "a day after the talks"."""
SINCE_THEN = "since then"
"""The name of the rule for "since then"."""
WEEKDAY = "weekday"
"""The name of the rule for a weekday by itself."""
_OF_YEAR = "(?:YEAR|(?P<year_word>last|this|next|that|the same|the following|the previous) year)"
_UNDER_YEAR = f"(?:,? (?:of )?|-|,){_OF_YEAR}"
_THE_PART = "(?:the )?PART(?: of (?:the )?| in |(?:(?<=early)|(?<=mid)|(?<=late))[- ]|(?<=end)-)"
_SAME = "(?:(?:earlier|later)(?: on)? )?(?:that(?: same)?|(?:the )?(?:very )?same)"
_NEXT = "the (?:very )?(?P<step>following|next|previous|preceding|prior|ensuing)"
_PART_OF_DAY = "day|morning|afternoon|evening|night"
_IN_FIGURES = (
    "(?P<first>[0-9]{1,2})(?P<by>[-/.])(?P<second>[0-9]{1,2})(?P=by)"
    "(?P<full>(?:19|20)[0-9]{2}|(?<=/)[0-9]{2})(?![0-9/])"
)
_MANY = "(?:(?P<count>COUNTED) )?UNIT"

DATE_RULES = (
    # A day with its month.
    DateRule(
        "day in figures",
        "YEAR",
        r"YEAR(?P<by>[-/.])(?P<m>0[1-9]|1[0-2])(?P=by)(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9])",
        readings.iso_day,
        contexts.apart,
    ),
    DateRule(
        "day in figures",
        "NUMBER",
        _IN_FIGURES,
        readings.numeric_day,
        contexts.apart,
    ),
    DateRule(
        "day of a month", "MONTH", f"MONTH(?: | the |)DAY(?:{_UNDER_YEAR})?", readings.day_and_month, contexts.uncounted
    ),
    DateRule(
        "day of a month", "NUMBER", f"DAY(?: |-| of |)MONTH(?:{_UNDER_YEAR})?", readings.day_and_month, contexts.apart
    ),
    DateRule(
        "day of a month",
        "ORDINAL the_ORDINAL",
        f"(?:the )?ORDINAL (?:day )?of MONTH(?:{_UNDER_YEAR})?",
        readings.day_and_month,
    ),
    DateRule(
        "weekday and day",
        "SHORTWEEKDAY",
        r"SHORTWEEKDAY,? (?P<open>\()?(?:the )?(?:MONTH DAY(?:,? YEAR)?|DAY2(?: of)? MONTH2(?:,? YEAR2)?)(?(open)\))",
        readings.weekday_and_day,
    ),
    DateRule(
        "weekday and day",
        "SHORTWEEKDAY",
        rf"SHORTWEEKDAY,? (?P<open>\()?{_IN_FIGURES}(?(open)\))",
        readings.numeric_day,
    ),
    DateRule(
        "days of a month",
        "MONTH",
        f"MONTH DAY(?P<joint> ?DASH ?| to | through | until | and )DAY2(?:{_UNDER_YEAR})?",
        readings.days_of_month,
        contexts.consecutive,
    ),
    DateRule(
        "days of a month",
        "NUMBER",
        f"DAY(?P<joint> ?DASH ?| to | until | and )DAY2(?: of)? MONTH(?:{_UNDER_YEAR})?",
        readings.days_of_month,
        contexts.consecutive,
    ),
    # Months, years and their parts.
    DateRule("month of a year", "MONTH", f"MONTH{_UNDER_YEAR}", readings.month_name),
    DateRule("months", "MONTH", "MONTH ?DASH ?MONTH2 YEAR", readings.months_dash),
    DateRule("month", "MONTH", "MONTH", readings.month_name, contexts.is_month),
    DateRule(
        "last or next month by name",
        "last this next the_coming the_past",
        "(?P<which>last|this past|this coming|this|next|the coming|the past) MONTH(?! [0-9])",
        readings.which_month,
    ),
    DateRule("that month by name", "that the_same", "(?:that(?: same)?|the same) MONTH(?! [0-9])", readings.told_month),
    DateRule(
        "part of a month",
        "PART the_PART",
        f"{_THE_PART}(?P<last>last )?MONTH(?:{_UNDER_YEAR})?(?! [0-9]{{1,2}}(?![0-9]))",
        readings.part_of_month,
    ),
    DateRule(
        "week of a month",
        "first second third fourth last the_first the_second the_third the_fourth the_last",
        f"(?:the )?(?P<position>first|second|third|fourth|last) week(?:end)? (?:of|in) MONTH(?:{_UNDER_YEAR})?",
        readings.week_of_month,
    ),
    DateRule("part of a year", "PART the_PART", f"{_THE_PART}YEAR(?!['’]?s|-[0-9])", readings.part_of_year),
    DateRule(
        "half of a month",
        "first second the_first the_second",
        f"(?:the )?(?P<half>first|second) half of MONTH(?:{_UNDER_YEAR})?",
        readings.half_of_month,
    ),
    DateRule(
        "half of a year",
        "first second the_first the_second",
        f"(?:the )?(?P<half>first|second) half of {_OF_YEAR}",
        readings.half_of_year,
    ),
    DateRule(
        "quarter of a year",
        "first second third fourth last the_first the_second the_third the_fourth the_last",
        f"(?:the )?(?P<quarter>first|second|third|fourth|last) quarter(?: (?:of )?{_OF_YEAR})?(?! of)",
        readings.quarter_of_year,
    ),
    DateRule(
        "decade",
        "YEAR PART the_YEAR the_PART",
        "(?:the )?(?:PART[- ])?(?P<decade>(?:19|20)[0-9]0)['’]?s(?![a-z])",
        readings.decade,
    ),
    DateRule(
        "years",
        "YEAR",
        "YEAR ?DASH ?(?P<second>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])",
        readings.years_dash,
        contexts.is_year_range,
    ),
    DateRule("year", "YEAR", "YEAR", readings.year_alone, contexts.is_year),
    DateRule("season", "SEASON the_SEASON", f"(?:the )?SEASON{_UNDER_YEAR}", readings.season_of_year),
    DateRule("last or next season", "last this next", "(?P<which>last|this|next) SEASON", distances.which_season),
    # Weekdays.
    DateRule(
        "weekday of a week",
        "WEEKDAY",
        "WEEKDAY(?= (?:and|or|to) WEEKDAY2 (?:of )?(?P<which>last|this|next) week)",
        readings.weekday_of_week,
    ),
    DateRule(
        "weekday of a week",
        "WEEKDAY",
        "WEEKDAY(?: PARTOFDAY)?,? (?:of )?(?P<which>last|this|next) week",
        readings.weekday_of_week,
    ),
    DateRule(
        "last or next weekday",
        "last this next the_past the_coming the_upcoming the_previous",
        "(?P<which>last|this (?:past|coming|last)|this|next|the (?:past|coming|upcoming|previous)) WEEKDAY"
        "(?:[ -]PARTOFDAY)?",
        readings.which_weekday,
    ),
    DateRule(WEEKDAY, "WEEKDAY", "WEEKDAY(?:[ -]PARTOFDAY)?", readings.weekday_alone, contexts.is_weekday),
    # Told from publication.
    DateRule(
        "today",
        "today yesterday tomorrow tonight this last",
        f"(?P<word>today|yesterday|tomorrow|tonight|last (?:night|evening)|this (?:{_PART_OF_DAY}))"
        "(?: PARTOFDAY)?(?![a-z])",
        distances.today_word,
        contexts.is_today,
    ),
    DateRule("overnight", "overnight", "overnight(?![a-z])", distances.overnight, contexts.undated),
    DateRule("day but one", "the_day", "the day (?:(?P<side>before) yesterday|after tomorrow)", distances.day_but_one),
    DateRule(
        "week but one",
        "the_day the_night the_week the_month the_year",
        "the (?P<whole>day|night|week|month|year) (?:before last|(?P<ahead>after next))(?! [a-z]*day)",
        distances.whole_but_one,
    ),
    DateRule(
        "week, month or year",
        "last this next earlier later PART the_PART",
        f"(?:{_THE_PART}|(?P<shade>earlier|later)(?: on)? )?(?P<which>last|this|next) "
        "(?P<whole>week|weekend|month|year|decade)(?![a-z-])",
        distances.which_whole,
    ),
    DateRule(
        "within a week, month or year",
        "earlier later PART the_PART",
        "(?:(?P<shade>earlier|later)(?: on)? in the|(?:the )?PART of the) "
        "(?P<whole>day|week|month|year)(?![a-z-])(?! of)",
        distances.within_whole,
    ),
    DateRule("weekend", "the_weekend", f"the weekend of MONTH DAY(?:{_UNDER_YEAR})?", readings.weekend_of),
    DateRule("weekend", "the_weekend", "the weekend(?![a-z-])", distances.weekend),
    DateRule("so long ago", "COUNT NUMBER UNIT", f"{_MANY} ago", distances.units_ago),
    DateRule("so long from now", "COUNT NUMBER UNIT", f"{_MANY} from (?:now|today)", distances.units_from_now),
    DateRule(
        "in so long",
        "in",
        f"in (?:about )?{_MANY}(?:['’]s?)?(?: time)?",
        distances.units_from_now,
        contexts.is_appointment,
    ),
    DateRule(
        "past days",
        "past last the_past the_last",
        f"(?:the )?(?P<how>past|last) {_MANY}",
        distances.past_units,
        contexts.is_period,
    ),
    DateRule("recent days", "recent the_recent", "(?:the )?recent UNIT", distances.recent_units),
    DateRule(
        "coming days",
        "coming next the_coming the_next",
        f"(?:the )?(?P<how>coming|next) {_MANY}",
        distances.coming_units,
        contexts.is_period,
    ),
    DateRule(
        "coming days",
        "the_UNIT the_day the_week the_month the_year the_decade",
        "the UNIT (?:ahead|to come)",
        distances.ahead_units,
    ),
    DateRule(
        "near future",
        "the_near the_immediate the_foreseeable",
        "the (?:near|immediate|foreseeable) future",
        distances.untold,
    ),
    # Told from a date told before.
    DateRule(
        "so long before or after",
        "COUNT NUMBER UNIT",
        f"{_MANY} (?P<side>later|earlier|afterwards?|beforehand|before|after)",
        distances.units_aside,
        contexts.ends_clause,
    ),
    DateRule(
        FROM_EVENT,
        "COUNT NUMBER",
        distances.BESIDE_EVENT,
        distances.units_from_event,
        contexts.is_counted_from,
        beside_event=True,
    ),
    DateRule(
        "the day before or after",
        "the_day the_night the_week the_month the_year",
        "the (?P<whole>day|night|week|month|year) (?P<side>before|after)",
        distances.whole_aside,
        contexts.ends_clause,
    ),
    DateRule(
        "the same day",
        "that same earlier later the_same the_very",
        f"{_SAME} (?P<whole>{_PART_OF_DAY}|week|weekend|month|year|spring|summer|autumn|winter)(?![a-z-])",
        distances.same_whole,
    ),
    DateRule(
        "the following day",
        "the_very the_following the_next the_previous the_preceding the_prior the_ensuing",
        f"{_NEXT} (?P<whole>{_PART_OF_DAY}|week|weekend|month|year|spring|summer|autumn|winter)(?![a-z-])",
        distances.next_whole,
    ),
    DateRule(SINCE_THEN, "since", "since then", distances.since_then),
    # Days that have a name.
    DateRule(
        "feast",
        "christmas new",
        "(?:christmas|new year['’]?s?)(?: (?P<day_of>eve|day))?",
        readings.feast,
        contexts.is_feast,
    ),
    DateRule("September 11", "NUMBER", "9/11(?![0-9/])", readings.nine_eleven, contexts.apart),
)
