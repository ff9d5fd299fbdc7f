"""Whether a date can be when what a word tells was or is to be."""

from mideast_events.certainty import Certainty
from mideast_events.dates import Span
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.meetings.cues.nouns import PREPARING
from mideast_events.extraction.meetings.settings.days import (
    PERFECT,
)
from mideast_events.extraction.meetings.sightings import Sighting
from mideast_events.extraction.meetings.spots import Spot
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.meetings import MeetingStatus
from mideast_events.segments import SegmentKind

REAL = frozenset({MeetingStatus.HELD, MeetingStatus.UNCONFIRMED})
_HEADS = frozenset({
    "heads", "leaves", "flies", "drives", "travels", "departs", "returns", "meets", "hosts", "receives", "sees",
    "goes",
})  # fmt: skip
_PRESENT = frozenset({"is", "are", "will"})
_WAS = frozenset({"was", "were"})
_DUE = frozenset({"due", "scheduled", "expected", "set", "to"})
_GOES = _HEADS | {"goes", "arrives", "visits", "comes"}
_OFTEN = frozenset({"often", "repeatedly", "previously", "recently", "regularly", "once", "formerly", "times"})
_AFTER = frozenset({"after", "following"})
_SAID = frozenset({"said", "told"})
_OWN = frozenset({"his", "her", "their"})
_ABOUT = frozenset({"on", "about", "of"})
_MARKS = frozenset({".", "?", "!", "”", '"', "…", "...", ":", ")"})
_NEAR = 4
_FAR = 9


def is_to_come(scene: Scene, time: DateExpression | None) -> bool:
    """Say whether a date lies behind the day of publication."""
    published = scene.reading.article.published
    value = time.value if time is not None else None
    return value is not None and published is not None and value.after(published) is Certainty.YES


def is_invited(scene: Scene, place: int) -> bool:
    """Say whether somebody was but invited to do what a verb tells: "was invited last month to visit Cairo"."""
    return "invited" in scene.keys[scene.clause(place).start : place]


def is_over(scene: Scene, place: int, time: DateExpression | None) -> bool:
    """Say whether a date cannot be when somebody "is to" do something, as it has passed."""
    before = scene.keys[max(0, place - _NEAR) : place]
    announced = not _PRESENT.isdisjoint(before) or is_invited(scene, place)
    if time is None or not (announced or _is_before_a_plan(scene, place, time)):
        return False
    published, value = scene.reading.article.published, time.value
    return value is not None and published is not None and value.before(published) is Certainty.YES


def _is_before_a_plan(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a date stands before what announces a meeting: "met A on Tuesday and was due to see B"."""
    plan = next((i for i in range(place - 1, 1, -1) if scene.keys[i] == "and" and scene.keys[i + 1] in _WAS), 0)
    due = bool(plan) and not _DUE.isdisjoint(scene.keys[plan + 2 : plan + _NEAR])
    return due and time.end < scene.span(plan, plan)[0]


def is_of_another(spot: Spot, time: DateExpression, status: MeetingStatus | None) -> bool:
    """Say whether a date belongs to what goes before an announced meeting, or follows one that was held."""
    if spot.trigger.announced:
        return _is_before_it(spot.scene, spot.place, time)
    if status is MeetingStatus.PLANNED and "ahead" in spot.scene.keys:
        return _is_told_ahead(spot.scene, spot.place, time)
    if status is MeetingStatus.PLANNED and spot.trigger.shape == "noun" and not PREPARING.isdisjoint(spot.scene.keys):
        return time.end < spot.scene.span(spot.place, spot.place)[0]  # "met on Sunday to prepare a summit of A and B"
    held = spot.trigger.shape == "noun" and status is MeetingStatus.HELD
    if held and is_told_about(spot) and time.end < spot.scene.span(spot.place, spot.place)[0]:
        return True  # "briefed A on Monday on his talks with B"
    return held and (
        _is_of_what_follows(spot.scene, spot.place, time) or _is_of_what_was_said(spot.scene, spot.place, time)
    )


def is_told_about(spot: Spot) -> bool:
    """Say whether a noun tells what somebody speaks of: "briefed A on his talks with B", but not "on his visit"."""
    before = spot.scene.at[spot.place - 2]
    return spot.scene.at[spot.place - 1] in _OWN and before in _ABOUT and not spot.trigger.going


def _is_before_it(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a date tells what was before: "met on Thursday, a week before A is due there"."""
    start = scene.clause(place).start
    return scene.at[start - 1] == "before" and time.end < scene.span(start, place)[0]


def _is_told_ahead(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a date tells when that was which went before: "met A on Thursday ahead of talks with B"."""
    ahead = next((i for i in range(place - 1, 0, -1) if scene.keys[i] == "ahead"), 0)
    return bool(ahead) and scene.at[ahead + 1] == "of" and time.end < scene.span(ahead, ahead)[0]


def _is_of_what_follows(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a day to come is that of what came of a meeting: "after their talks, A said he would go on Friday".

    What "lasted" is past, too.
    """
    if not is_to_come(scene, time):
        return False
    if _AFTER.isdisjoint(scene.keys[max(0, place - _NEAR) : place]):
        return "lasted" in scene.keys[place : scene.clause(place).stop]
    stop = place + 1 if scene.at[place + 1] == "," else scene.clause(place).stop
    return stop < len(scene.units) and time.start >= scene.span(stop, stop)[0]


def _is_of_what_was_said(scene: Scene, place: int, time: DateExpression) -> bool:
    """Say whether a day is of what was said after a meeting: "after the meeting, A said he had seen B on Friday"."""
    if _AFTER.isdisjoint(scene.keys[max(0, place - _NEAR) : place]) or "," not in scene.keys[place:]:
        return False
    comma = scene.keys.index(",", place)
    said = next((i for i in range(comma + 1, len(scene.keys)) if scene.keys[i] in _SAID), None)
    return said is not None and time.start >= scene.span(said, said)[0]


def is_going_on(scene: Scene, place: int, time: DateExpression | None) -> bool:
    """Say whether somebody "is heading" or "goes" somewhere in a time that has not passed, as in "later this week"."""
    heading = scene.at[place].endswith("ing") and scene.at[place - 1] in {"is", "are"}
    if time is None or not (heading or scene.at[place] in _GOES):
        return False
    published = scene.reading.article.published
    today, latest = published.latest if published else None, time.value.latest if time.value else None
    return today is not None and latest is not None and latest > today


def has_a_day(sighting: Sighting) -> bool:
    """Say whether a meeting that was held has a day which the next one can share."""
    time = sighting.time if sighting.status in REAL and not sighting.before else None
    return time is not None and not isinstance(time.value, Span)


def is_of_another_time(spot: Spot) -> bool:
    """Say whether a word tells what has been or had been before, or what goes on: "has often met", "is shuttling"."""
    clause = spot.scene.clause(spot.place)
    before = set(spot.scene.keys[max(clause.start, spot.place - _NEAR) : spot.place])
    return spot.trigger.shape == "carrying" or not PERFECT.isdisjoint(before) or not _OFTEN.isdisjoint(spot.scene.keys)


def is_since(spot: Spot) -> bool:
    """Say whether something has been since what was told before: "the two have since spoken twice"."""
    before = spot.scene.keys[max(0, spot.place - _NEAR) : spot.place]
    return "since" in before and not PERFECT.isdisjoint(before)


def is_under_way(spot: Spot) -> bool:
    """Say whether running text tells of what is to come: "from Tel Aviv he heads for Cairo", "when he sees A"."""
    scene = spot.scene
    running = scene.sentence.kind is SegmentKind.PARAGRAPH and not _is_a_heading(scene)
    return scene.at[spot.place] in _HEADS and running


def _is_a_heading(scene: Scene) -> bool:
    """Say whether a sentence stands over what follows, as it ends without a mark."""
    last = next((key for key in reversed(scene.keys) if key != "\n"), "")
    return last not in _MARKS and len(scene.keys) > _FAR
