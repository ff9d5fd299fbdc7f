"""What expressions that only say a distance mean: "last week", "two days later", "in the coming weeks".

As in `date_readings`, each function takes the match of a rule's pattern and the `Place` where it stands.
"""

from datetime import date, timedelta
from re import Match

from mideast_events.dates import Edge, Span, When
from mideast_events.extraction.times import values
from mideast_events.extraction.times.anchors import Place, is_bounded, last_day
from mideast_events.extraction.times.tenses import Tense
from mideast_events.extraction.times.words import SEASONS, WEEKDAYS, count_of, part_of, pattern_of, steps_of, unit_of


def today_word(match: Match[str], place: Place) -> When:
    """Read "today", "yesterday", "tomorrow" and "last night"."""
    shift = {"yesterday": -1, "tomorrow": 1, "last": -1}.get(match["word"].split()[0].lower(), 0)
    return values.on(place.today + timedelta(shift))


def overnight(_match: Match[str], place: Place) -> When:
    """Read "overnight": the night before publication has two days."""
    return values.between(place.today - timedelta(1), place.today)


def which_whole(match: Match[str], place: Place) -> When:
    """Read last, this or next week, weekend, month, year or decade, or a part of it."""
    today, steps, unit = place.today, steps_of(match), match["whole"].lower()
    shade, part = match.groupdict().get("shade"), match.groupdict().get("part")
    if unit == "decade":
        return When.parse(f"{today.year // 10 + steps:03}X")
    if shade and not steps:
        return _shaded(today, unit, shade.lower())
    if unit == "week":
        return values.week(today + timedelta(7 * steps)) if steps else _this_week(place)
    if unit == "weekend":
        return values.weekend(_weekend_day(place) if not steps else today + timedelta(7 * steps))
    if unit == "month":
        there = values.month(today.year, today.month + steps).earliest or today
        return (
            values.part_of_month(there.year, there.month, part_of(match))
            if part
            else values.month(there.year, there.month)
        )
    number = today.year + steps
    return values.part_of_year(number, part_of(match)) if part else values.year(number)


def _this_week(place: Place) -> When:
    """Return this week; on a Sunday the one that begins, as it does in the region, if it is told what will be."""
    begins = place.today.weekday() == WEEKDAYS["sunday"] and place.tense in {Tense.FUTURE, Tense.NEAR}
    return values.between(place.today, place.today + timedelta(6)) if begins else values.week(place.today)


def _weekend_day(place: Place) -> date:
    """Return a day of the week whose weekend is meant: the last one until Saturday, but for clauses that look ahead."""
    ahead = place.today.weekday() >= WEEKDAYS["saturday"] or place.tense in {Tense.FUTURE, Tense.NEAR}
    return place.today - timedelta(0 if ahead else 7)


def weekend(_match: Match[str], place: Place) -> When:
    """Read "the weekend"."""
    return values.weekend(_weekend_day(place))


def _shaded(today: date, unit: str, shade: str) -> When:
    """Return the part of this week, month or year before or after publication."""
    if unit in {"week", "weekend"}:
        first = today - timedelta(today.weekday())
        last = first + timedelta(6)
    elif unit == "month":
        first, last = today.replace(day=1), values.last_of_month(today.year, today.month)
    else:
        first, last = date(today.year, 1, 1), date(today.year, 12, 31)
    return values.between(first, today) if shade == "earlier" else values.between(today, last)


def within_whole(match: Match[str], place: Place) -> When:
    """Read "earlier in the week" and "the end of the month"; "earlier in the day" is of the day told of."""
    unit = match["whole"].lower()
    if unit == "day":
        return values.on(place.told_day_of_news())
    today = place.today
    if shade := match.groupdict().get("shade"):
        return _shaded(today, unit, shade.lower())
    if unit == "week":
        return values.week(today)
    return (
        values.part_of_month(today.year, today.month, part_of(match))
        if unit == "month"
        else values.part_of_year(today.year, part_of(match))
    )


BESIDE_EVENT = "(?P<count>COUNTED) UNIT (?P<side>before|after)"
"""The pattern of "a day after", whose event follows."""
_DURING = frozenset({"over", "in", "within", "during", "for"})


def which_season(match: Match[str], place: Place) -> When:
    """Read "last summer"."""
    return values.season_near(place, match["season"], match["which"].lower())


def units_ago(match: Match[str], place: Place) -> When | None:
    """Read "two days ago"."""
    count, unit = count_of(match["count"]), unit_of(match)
    if count is None:
        return values.vaguely_shifted(place.today, unit, -1)
    return values.shifted(place.today, unit, -count)


def units_from_now(match: Match[str], place: Place) -> When | None:
    """Read "in two weeks"."""
    count, unit = count_of(match["count"]), unit_of(match)
    if count is None:
        return values.vaguely_shifted(place.today, unit, 1)
    return values.shifted(place.today, unit, count)


def units_aside(match: Match[str], place: Place) -> When | None:
    """Read "two days later" and "a week earlier", from the last date told."""
    direction = 1 if match["side"].lower() in {"later", "after", "afterwards", "afterward"} else -1
    count, unit = count_of(match["count"]), unit_of(match)
    if unit in {"year", "decade"} and count is not None:
        return values.year(place.told_year() + direction * count * (10 if unit == "decade" else 1))
    if unit == "month" and count is not None:
        told_year, told_month = place.told_month()
        return values.month(told_year, told_month + direction * count)
    day = place.told_day()
    if count is None:
        return values.vaguely_shifted(day, unit, direction)
    then = values.shifted(day, unit, direction * count)
    return None if place.belies(then) else then  # "the two spoke three days later", of a day not understood


def same_whole(match: Match[str], place: Place) -> When | None:
    """Read "the same day" and "that year"."""
    return _told_whole(match, place, 0)


def next_whole(match: Match[str], place: Place) -> When | Span | None:
    """Read "the following day"; "over the next week" is told from publication."""
    forward = match["step"].lower() in {"following", "next", "ensuing"}
    unit = match["whole"].lower()
    if forward and unit in {"week", "month", "year"} and place.word_before.lower() in _DURING:
        return values.rolling(place.today, unit, 1, 1)
    return _told_whole(match, place, 1 if forward else -1)


def _told_whole(match: Match[str], place: Place, steps: int) -> When | None:
    """Return the day, week, month or year of the last date told, or so many from it."""
    unit = match["whole"].lower()
    if unit == "year":
        return values.year(place.told_year() + steps)
    if unit == "month":
        its_year, its_month = place.told_month()
        return values.month(its_year, its_month + steps)
    if unit in SEASONS:
        return values.season(place.told_year() + steps, SEASONS[unit])
    if unit in {"week", "weekend"}:
        day = place.told(_is_within_week).earliest or place.today
        return (values.week if unit == "week" else values.weekend)(day + timedelta(7 * steps))
    return values.on(place.told_day() + timedelta(steps))


def _is_within_week(value: When | Span) -> bool:
    first, last = value.earliest, last_day(value) or value.latest
    return first is not None and last is not None and (last - first).days < 7  # noqa: PLR2004 - days of a week


def day_but_one(match: Match[str], place: Place) -> When:
    """Read "the day before yesterday"."""
    return values.on(place.today + timedelta(-2 if match["side"] else 2))


def whole_but_one(match: Match[str], place: Place) -> When:
    """Read "the week before last" and "the week after next"."""
    unit, today, steps = match["whole"].lower(), place.today, 2 if match["ahead"] else -2
    if unit == "week":
        return values.week(today + timedelta(7 * steps))
    if unit in {"day", "night"}:
        return values.on(today + timedelta(steps))
    return values.month(today.year, today.month + steps) if unit == "month" else values.year(today.year + steps)


def untold(_match: Match[str], _place: Place) -> None:
    """Read "the near future", which has no bounds."""
    return


def units_from_event(match: Match[str], place: Place) -> When | Span | None:
    """Read "a day after the talks on Sunday" from that Sunday, and "on Monday, a day after the talks" as Monday."""
    direction = 1 if match["side"].lower() == "after" else -1
    if place.event is not None:
        count, day = count_of(match["count"]), last_day(place.event)
        if count is None or day is None:
            return None
        place.anchor = place.event
        return values.shifted(day, unit_of(match), direction * count)
    if place.apposed is not None:
        place.anchor = place.apposed
    return place.apposed


def day_of_event(text: str, told: When | Span | None) -> When | None:
    """Return the day of the event from which "a day after" counts, by the day that is told from it."""
    match, day = pattern_of(BESIDE_EVENT).match(text), last_day(told) if told is not None else None
    count = count_of(match["count"]) if match is not None else None
    if match is None or day is None or count is None:
        return None
    return values.shifted(day, unit_of(match), count if match["side"].lower() == "before" else -count)


def whole_aside(match: Match[str], place: Place) -> When | Span | None:
    """Read "the day before"."""
    return _told_whole(match, place, -1 if match["side"].lower() == "before" else 1)


def since_then(_match: Match[str], place: Place) -> Span:
    """Read "since then" as a period that goes on."""
    told = place.told(is_bounded)
    start = told if isinstance(told, When) else told.start
    return Span.of(start, Edge.OPEN)


def past_units(match: Match[str], place: Place) -> When | Span:
    """Read "the past three days"."""
    count = count_of(match["count"]) if match["count"] else (None if match["unit"].lower().endswith("s") else 1)
    return values.rolling(place.today, unit_of(match), count, -1)


def coming_units(match: Match[str], place: Place) -> When | Span:
    """Read "the coming weeks"."""
    count = count_of(match["count"]) if match["count"] else (None if match["unit"].lower().endswith("s") else 1)
    return values.rolling(place.today, unit_of(match), count, 1)


def recent_units(match: Match[str], place: Place) -> When | Span:
    """Read "recent days"."""
    return values.rolling(place.today, unit_of(match), None, -1)


def ahead_units(match: Match[str], place: Place) -> When | Span:
    """Read "the days ahead"."""
    return values.rolling(place.today, unit_of(match), None, 1)
