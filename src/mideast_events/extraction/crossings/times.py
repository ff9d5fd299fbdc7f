"""From when to when a crossing was as a sentence says."""

from datetime import timedelta
from typing import NamedTuple

from mideast_events.dates import Edge, Span, When
from mideast_events.edtf import Precision
from mideast_events.errors import DateTextError
from mideast_events.extraction.expressions import DateBound, DateExpression
from mideast_events.extraction.lexicons import lexicon
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.times.rules import FROM_EVENT

_NUMBERS: dict[str, int] = lexicon("crossing_words")["numbers"]
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_HOURS_A_DAY = 24
_NEAR = 6
_DIGITS = 3
_SECOND = 2
_THIRD = 3
_TURNS = frozenset({"after", "and", "before", "since", "when", "but"})
_EXCEPTING = frozenset({"except", "excepting", "excluding", "barring"})
_EXCEPTED = 5
_ROWS = frozenset({"", "and", "on", "for", ","})
_APART = frozenset({"after", "before", "following", "ahead"})


class Told(NamedTuple):
    """The time that a sentence gives.

    Attributes:
        start: the first day; `None` where it is not said.
        end: the last; `None` where it is not said.
        dates: the expressions that gave it.
        days: for how many days, where that is said.
    """

    start: When | None
    end: When | None
    dates: tuple[DateExpression, ...] = ()
    days: int | None = None


def told_at(scene: Scene, place: int, window: range, *, lasting: bool = True, sole: bool = False) -> Told:
    """Return the time told of a verb: of a date behind it, else before it.

    Args:
        scene: the sentence.
        place: the place of the verb.
        window: the units of its clause.
        lasting: whether it can go on since a day; else "since 1996" is of something else.
        sole: whether the only date of a sentence is its date wherever it stands.
    """
    days = _days(scene, window)
    usable = [
        i
        for i in scene.marked
        if (date := scene.units[i].date) is not None
        and date.value is not None
        and not _is_apart(scene, i)
        and (lasting or not (scene.at[i - 1] == "since" or date.rule == FROM_EVENT or _is_of_another(scene, place, i)))
    ]
    inside = [i for i in usable if i in window]
    chosen = (
        [i for i in inside if i > place][:1]
        or [i for i in inside if i < place and not _turns(scene, range(i + 1, place))][-1:]
        or [i for i in usable if i < place and _leads(scene, i) and not _is_earlier(scene, i, place)][-1:]
    )
    if not chosen:
        when = next((i for i in range(place - 1, max(-1, place - _NEAR), -1) if scene.at[i] == "when"), None)
        chosen = [i for i in usable if when is not None and i in {when - 1, when - 2}]
    if not chosen and len(usable) == 1 and sole:
        chosen = usable
    if not chosen:
        return Told(None, None, (), days)
    i = chosen[0]
    expression = scene.units[i].date
    if expression is None:
        return Told(None, None, (), days)
    second = (
        scene.units[i + 2].date
        if len(scene.units) > i + 2 and scene.at[i + 1] in {"and", "to", "until", "through", "-", "–"}
        else None
    )
    if second is None and len(scene.units) > i + 3 and scene.at[i + 1] in {"and", "until"} and scene.at[i + 2] == "on":
        second = scene.units[i + 3].date
    if second is None:
        second = next(
            (
                date
                for k in scene.marked
                if k > i and k in window and (date := scene.units[k].date) is not None and date.bound is DateBound.END
            ),
            None,
        )
    value = expression.value
    if isinstance(value, Span):
        start, end = (side if isinstance(side, When) else None for side in (value.start, value.end))
        return Told(start, end, (expression,), days)
    if expression.bound is DateBound.END and scene.at[i - 1] != "by":
        return Told(None, value, (expression,), days)
    if second is not None and isinstance(second.value, When):
        return Told(value, second.value, (expression, second), days)
    return Told(value, None, (expression,), days)


def _is_of_another(scene: Scene, place: int, i: int) -> bool:
    """Say whether another verb stands between: "shut after rockets were fired, reopened on Friday"."""
    between = range(place + 1, i)
    if any((date := scene.units[k].date) is not None and date.rule == FROM_EVENT for k in between):
        return True  # "fired rockets, a day after the first visit since June"
    commas = (k for k in between if scene.keys[k] == ",")
    return any(scene.is_past(k + 1) or scene.is_finite(k + 1) for k in commas)


def _turns(scene: Scene, between: range) -> bool:
    """Say whether a clause ends between a date and a verb; "two months after" ends one too."""
    return any(
        scene.at[i] in _TURNS or ((date := scene.units[i].date) is not None and date.text.split()[-1] in _TURNS)
        for i in between
    )


def _leads(scene: Scene, i: int) -> bool:
    """Say whether a date begins a sentence: "On Monday, Egypt ...", "Egypt on Monday ..."."""
    if i <= 1 or (i == _SECOND and scene.at[0] in {"on", "in", "late", "early"}):
        return True
    return i <= _THIRD and all(scene.units[k].acts or scene.at[k] in {"on", "the", "has"} for k in range(i))


def _is_earlier(scene: Scene, i: int, place: int) -> bool:
    """Say whether a relative clause goes back behind a date: "On Monday it opened Erez, which it had shut"."""
    return "which" in scene.keys[i:place] and "had" in scene.keys[max(0, place - _THIRD) : place]


def _is_apart(scene: Scene, i: int) -> bool:
    """Say whether a date is that of something else: "for the first time since 2007", "after Monday's attack"."""
    before = scene.at[i - 1]
    excepted = i - 1
    while scene.at[excepted] in _ROWS and i - excepted < _EXCEPTED:
        excepted -= 1
    if scene.at[excepted] in _EXCEPTING:
        return True  # "open every day except Friday and Saturday"
    if before in {"since", "in"} and "time" in {scene.at[i - 2], scene.at[i - 3]}:
        return True
    if "since" in (lead := scene.keys[max(0, i - _NEAR) : i]) and {"first", "time"} <= set(scene.keys[:i]):
        return "," not in lead  # "the first time that it was shut since the war last summer"
    return before in _APART or scene.at[i + 1] == "'s"


def is_since(scene: Scene, place: int) -> bool:
    """Say whether a day behind a verb is one since which something holds: "no fuel has entered since Sunday"."""
    dates = [one for unit in scene.units[place:] if (one := unit.date) is not None]
    return bool(dates) and dates[0].bound is DateBound.START


def begun_by(told: Told) -> Told:
    """Return the time of a state that had begun by the day told: "remained shut on Monday"."""
    if told.start is None or told.start.latest is None or told.start.precision is not Precision.DAY:
        return told
    return told._replace(start=When.parse(f"[..{told.start.latest}]"))


def _days(scene: Scene, window: range) -> int | None:
    """Return for how many days: "for three days", "for 48 hours"."""
    for i in window:
        if scene.at[i] not in {"for", "a"}:
            continue
        k = i + 1
        while scene.at[k] in {"only", "just", "a", "the", "at", "least", "-", "period", "of"}:
            k += 1
        word = scene.at[k]
        number = _NUMBERS.get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) <= _DIGITS else 0)
        if not number and scene.at[k] in {"day", "week"}:
            number, k = 1, k - 1
        unit = scene.at[k + 1]
        unit = scene.at[k + 2] if unit in {"-", "consecutive", "straight", "more"} else unit
        if scene.at[k + 2] in {"a", "per", "each", "every", "daily"}:
            continue  # "for four hours a day" is no duration
        if number and unit in _DAYS:
            return number * _DAYS[unit]
        if number and unit in {"hours", "hour"}:
            return max(1, -(-number // _HOURS_A_DAY))
    return None


def span_of(told: Told, reading: Reading, *, to_come: bool, passing: bool) -> Span | None:
    """Return the period of a state, or `None` where nothing at all is known of it.

    Args:
        told: what the sentence gives.
        reading: the article, whose day stands in where nothing is told.
        to_come: whether it was only announced.
        passing: whether it held on the day told and is not said to go on.
    """
    published = reading.article.published
    first, last = (published.earliest, published.latest) if published is not None else (None, None)
    start: When | Edge = told.start or Edge.UNKNOWN
    end: When | Edge = told.end or Edge.OPEN
    if told.start is None:
        if to_come:
            start = When.parse(f"[{first}..]") if first is not None else Edge.UNKNOWN
        else:
            start = When.parse(f"[..{last}]") if last is not None else Edge.UNKNOWN
            if told.end is None and first is not None:
                end = When.parse(f"[{first}..]")
    elif told.end is None:
        if (
            told.days is not None
            and told.start.precision is Precision.DAY
            and told.start.earliest == told.start.latest
            and told.start.latest
        ):
            end = When.on(told.start.latest + timedelta(told.days - 1))
        elif passing and told.start.precision is Precision.DAY:
            end = told.start
    try:
        return Span.of(start, end)
    except DateTextError:
        return Span.of(start, Edge.OPEN) if isinstance(start, When) else None


def ended(span: Span, by: When, *, days: int | None = None) -> Span:
    """Return a period without an end of its own, ended the day before another began; `days` is how long it was."""
    if days and by.earliest is not None and by.precision is Precision.DAY:
        return Span.of(When.on(by.earliest - timedelta(days)), When.on(by.earliest - timedelta(1)))
    if (
        by.earliest is None
        or not isinstance(span.start, When)
        or span.start.earliest is None
        or span.start.latest is None
    ):
        return span
    if isinstance(span.end, When) and span.end.latest is not None:
        return span
    day = by.earliest - timedelta(1)
    if by.precision is not Precision.DAY:
        return span
    if day < span.start.latest:
        return span
    return Span.of(span.start, When.on(day))
