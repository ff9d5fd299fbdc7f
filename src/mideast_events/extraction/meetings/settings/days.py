"""On which day something was, where its own clause has no date: what tells it is another day, or a sentence before.

"On Monday, a day after seeing A", "has met A twice since Friday", "on the sidelines of the summit".
A day is taken only where nothing says that it was another.
"""

from bisect import bisect_left
from datetime import timedelta
from operator import attrgetter

from attrs import evolve

from mideast_events.certainty import Certainty
from mideast_events.dates import When
from mideast_events.extraction.expressions import DateBound, DateExpression
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.times.anchors import is_day
from mideast_events.extraction.times.distances import day_of_event
from mideast_events.extraction.times.rules import FROM_EVENT, SINCE_THEN, WEEKDAY
from mideast_events.segments import SegmentKind

PERFECT = frozenset({"has", "have", "had"})
"""What leads to a verb for what was done before."""

_REPORTING = words("meetings", "words", "reporting")
_FIRST_SINCE = frozenset({"first", "not", "never", "last"})
_SINCE = frozenset({"since", "until"})
_WERE = frozenset({"was", "were", "had"})
_WAS_DOING = frozenset({"was", "were"})
_BREAKS = frozenset({",", ";", "—", "that", "who", "which", "while", "but", "when", "where"})
_MARKS = frozenset({",", ";", "—"})
_BESIDES = frozenset({
    "who", "whose", "whom", "which", "when", "where", "once", "until", "since", "although", "though", "if",
})  # fmt: skip
_SIDELINES = frozenset({"sidelines", "margins", "fringes"})
_ASSEMBLIES = frozenset({"summit", "conference", "assembly", "forum", "congress"})
_BESIDE = 3
_FAR = 9
_MOST_SENTENCES = 30


def told_from(scene: Scene, place: int, last: int, before: DateExpression | None = None) -> DateExpression | None:
    """Return the day of an event from which another day is counted: "on May 26, a day after calling on A".

    Where the words give no day, as in "it came a day after A met B", what is counted was on the day told `before`.
    """
    for i in range(place - 1, max(-1, place - _FAR), -1):
        date = scene.units[i].date
        if date is not None and date.rule == FROM_EVENT:
            if any(scene.units[k].date is not None for k in scene.clause(place) if k > last):
                return None  # "a day after calling on A on Sunday"
            value = date.value or (before.value if before is not None else None)
            day = day_of_event(date.text, value)
            return evolve(date, value=day, anchor=value) if day is not None else None
        if date is not None or scene.keys[i] in _BREAKS:
            break
    return None


def as_it_was_said(scene: Scene, place: int) -> int | None:
    """Return the day on which somebody said what was going on then: "said on Monday that A was meeting B"."""
    going_on = scene.keys[place].endswith("ing") and scene.at[place - 1] in _WAS_DOING
    said = next((i for i in range(place - 1, 0, -1) if scene.keys[i] == "that"), 0) if going_on else 0
    if said < _BESIDE or scene.units[said - 1].date is None:
        return None
    verb = scene.at[said - 3] if scene.at[said - 2] == "on" else scene.at[said - 2]
    return said - 1 if verb in _REPORTING else None


def on_the_weekday_to_come(scene: Scene, place: int, date: DateExpression | None) -> DateExpression | None:
    """Return a weekday as the next one, where something is to be done on it: "decided to send A there on Tuesday"."""
    if date is None:
        return None
    published, value = scene.reading.article.published, date.value
    first = value.earliest if isinstance(value, When) and is_day(value) else None
    past = (
        first is not None and published is not None and value is not None and value.before(published) is Certainty.YES
    )
    after = past and date.rule == WEEKDAY and date.start > scene.span(place, place)[1]
    keys = scene.keys[scene.clause(place).start : place] if after else []
    if first is None or not keys or not _WERE.isdisjoint(keys) or not (keys[-1] == "to" or "ahead" in keys):
        return date
    return evolve(date, value=When.on(first + timedelta(days=7)))


def within(scene: Scene, place: int) -> DateExpression | None:
    """Return the days since which two are told to have met: "has met him twice since Friday"."""
    published = scene.reading.article.published
    clause = scene.clause(place)
    keys = set(scene.keys[clause.start : clause.stop])
    if published is None or PERFECT.isdisjoint(keys) or not _FIRST_SINCE.isdisjoint(keys):
        return None
    stop = clause.stop + _BESIDE if scene.at[clause.stop] in _SINCE else clause.stop
    for i in range(clause.start, min(stop, len(scene.units))):
        date = scene.units[i].date
        if date is None or date.value is None or not (date.bound is DateBound.START or date.rule == SINCE_THEN):
            continue
        first, last = date.value.earliest, published.latest
        if first is not None and last is not None and first <= last:
            return evolve(date, value=When.between(first, last))
    return None


def day_of_the_summit(scene: Scene) -> DateExpression | None:
    """Return the day that was told of the summit on whose sidelines two met, or `None` where none was."""
    keys = scene.keys
    aside = next((i for i, key in enumerate(keys) if key in _SIDELINES), None)
    if aside is None or keys[aside + 1 : aside + 3] != ["of", "the"]:
        return None
    noun = next((key for key in keys[aside : aside + _FAR] if key in _ASSEMBLIES), None)
    if noun is None:
        return None
    reading = scene.reading
    before = _number_of(scene)
    for number in range(before - 1, max(-1, before - _MOST_SENTENCES), -1):
        tokens, sentence = reading.ranges[number], reading.sentences[number]
        if noun in reading.tokens.keys[tokens.start : tokens.stop]:
            days = [one for one in reading.dates_of(sentence) if isinstance(one.value, When) and is_day(one.value)]
            if len(days) == 1:
                return days[0]
    return None


def day_of_one(scene: Scene, actors: set[str]) -> DateExpression | None:
    """Return the one day told of one of these actors in the sentences before, of one paragraph and of the past."""
    reading, published = scene.reading, scene.reading.article.published
    if published is None or any(scene.units[i].date is not None for i in scene.marked):
        return None
    number = _number_of(scene)
    end = scene.sentence.start
    for before in range(number - 1, max(-1, number - _BESIDE), -1):
        sentence = reading.sentences[before]
        far = before < number - 1 or sentence.kind is not SegmentKind.PARAGRAPH
        if far and "\n" in reading.text[sentence.end : end]:
            return None
        end = sentence.start
        days = reading.dates_of(sentence)
        if days:
            days = tuple(one for one in days if _is_of_a_sentence(scene, before, one))
            value = days[0].value if len(days) == 1 else None
            named = {phrase.mention.actor for phrase in reading.phrases_of_sentences[before]}
            told = isinstance(value, When) and is_day(value) and value.after(published) is Certainty.NO
            return days[0] if told and actors & named else None
    return None


def _number_of(scene: Scene) -> int:
    return bisect_left(scene.reading.sentences, scene.sentence.start, key=attrgetter("start"))


def _is_of_a_sentence(scene: Scene, number: int, date: DateExpression) -> bool:
    """Say whether a date tells when the thing told was, and not when it was said or when something besides it was."""
    if date.bound is not None:
        return False
    tokens, reached = scene.reading.tokens, scene.reading.ranges[number]
    before = [tokens.keys[i] for i in reached if tokens.ends[i] <= date.start]
    if not _REPORTING.isdisjoint(before[-_BESIDE:]):
        return False
    start = max((i + 1 for i, key in enumerate(before) if key in {",", ";", "—"}), default=0)
    return _BESIDES.isdisjoint(before[start:])
