"""From sightings to ceasefires: a truce told several times in an article is one record with several passages."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, final

from attrs import define

from mideast_events.ceasefires import Ceasefire, CeasefireStatus, EndReason
from mideast_events.certainty import Certainty
from mideast_events.dates import Edge, Span, When, parse_when
from mideast_events.errors import DateTextError
from mideast_events.evidence import Evidence, Stance
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.findings import Found, Ids, Passed, Reason, cite
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.truces.rules import TruceRules
from mideast_events.extraction.truces.sides import Parties, Sides
from mideast_events.extraction.truces.sightings import TruceSighting
from mideast_events.extraction.truces.stages import TOOK_EFFECT, Stage

_TALKS = frozenset({Stage.PROPOSED, Stage.NEGOTIATED})
_STATUSES = {
    Stage.PROPOSED: CeasefireStatus.PROPOSED,
    Stage.NEGOTIATED: CeasefireStatus.UNDER_NEGOTIATION,
    Stage.AGREED: CeasefireStatus.AGREED,
    Stage.IN_FORCE: CeasefireStatus.IN_EFFECT,
    Stage.OVER: CeasefireStatus.ENDED,
}
_APART = 4
_RECENT = 10
_SETTLED = 2
_OLD = 400
_UNKNOWN_TIME = parse_when("XXXX")
_DEFAULT = "the sides that the article names"


@define
class _Told:
    """A truce as an article tells it."""

    sightings: list[TruceSighting]
    parties: tuple[str, ...]
    is_alone: bool = False
    by_default: bool = False

    @property
    def stage(self) -> Stage:
        return max(one.stage for one in self.sightings)

    @property
    def is_talks(self) -> bool:
        return self.stage in _TALKS

    def first(self, name: str) -> When | None:
        """Return the first day that a sighting gives for one of its dates; those in headlines last."""
        for one in sorted(self.sightings, key=lambda one: one.is_title):
            day = _day(getattr(one, name))
            if day is not None:
                return day
        return None

    @property
    def start(self) -> When | None:
        return self.first("began") or self.first("declared")

    @property
    def is_told_apart(self) -> bool:
        """Whether the article tells so much of it that it can be no other."""
        dated = self.start is not None or self.first("ended") is not None
        return dated or bool(self.mediators) or any(one.rule in {TOOK_EFFECT, "in force"} for one in self.sightings)

    @property
    def mediators(self) -> tuple[str, ...]:
        named = dict.fromkeys(side for one in self.sightings for side in one.mediators)
        return tuple(side for side in named if side not in self.parties)


@final
class TruceDrafts:
    """Finds the ceasefires that an article tells of."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the registry's names."""
        self.gazetteer = gazetteer
        self._rules = TruceRules()
        self._parties = Parties(gazetteer)

    def find(self, reading: Reading, scenes: Sequence[Scene], ids: Ids) -> Iterator[Found | Passed]:
        """Give the ceasefires, and what looks like one and is not drafted."""
        sides = Sides(self._parties, reading, scenes)
        sightings: list[TruceSighting] = []
        for scene in scenes:
            for one in self._rules.sight(scene, sides):
                if isinstance(one, TruceSighting):
                    sightings.append(one)
                else:
                    yield one
        if not any(one.rule != "halt" for one in sightings):
            return
        yield from _Teller(sides, reading).tell(sightings, ids)


@final
class _Teller:
    """Makes one truce of the sightings that are of one."""

    def __init__(self, sides: Sides, reading: Reading) -> None:
        self._sides = sides
        self._reading = reading
        published = reading.article.published
        self._today = published.latest if published is not None else None
        self._truces: list[_Told] = []
        self._talks: list[_Told] = []

    def tell(self, sightings: Sequence[TruceSighting], ids: Ids) -> Iterator[Found | Passed]:
        """Give the truces and the talks on truces that these sightings tell of."""
        # The text says more than the headline: whose truce it is, and when.
        ordered = sorted(sightings, key=lambda one: (one.rule == "halt", one.is_title))
        for one in ordered:
            if one.stage not in _TALKS:
                yield from self._add_truce(one)
        for one in ordered:
            if one.stage in _TALKS:
                yield from self._add_talks(one)
        for told in sorted((*self._truces, *self._talks), key=lambda told: min(one.trigger for one in told.sightings)):
            record = self._record(told, ids)
            if record is None:
                yield from (
                    Passed(*one.trigger, "truce", "without anything that tells which truce it is")
                    for one in told.sightings
                )
            else:
                told.sightings.sort(key=lambda one: one.trigger)
                yield Found(record, tuple(_reason(one, by_default=told.by_default) for one in told.sightings))

    def _add_truce(self, one: TruceSighting) -> Iterator[Passed]:
        known = [told for told in self._truces if self._same(told, one)]
        if one.rule == "halt" and not known:
            return
        if known:
            told = max(
                known,
                key=lambda told: (
                    bool(one.parties) and set(told.parties) == set(one.parties),
                    told.start is not None and told.start == _start(one),
                ),
            )
            told.sightings.append(one)
            if len(one.parties) > len(told.parties) or (told.by_default and one.parties):
                told.parties, told.by_default = one.parties, False
            return
        parties = one.parties or self._sides.fighting_in(_land(one))
        if not parties:
            yield Passed(*one.trigger, "truce", "the article does not say whose")
            return
        self._truces.append(_Told([one], parties, one.is_alone, not one.parties))

    def _same(self, told: _Told, one: TruceSighting) -> bool:  # noqa: PLR0911 - one return a sign
        """Say whether a sighting can be of a truce told before."""
        mine, theirs = set(one.parties), set(told.parties)
        if mine and not told.by_default and not (mine <= theirs or theirs <= mine):
            return False
        if (one.is_alone or told.is_alone) and mine and mine != theirs:
            return False
        start, known = _start(one), told.start
        if one.is_previous is not any(other.is_previous for other in told.sightings):
            return False
        if start is not None and known is not None:
            return _apart(start, known) <= _APART
        ended, its_end = told.first("ended"), _day(one.ended)
        if ended is not None and start is not None and ended.before(start) is Certainty.YES:
            return False
        if its_end is not None and known is not None and its_end.before(known) is Certainty.YES:
            return False
        return not (
            start is None
            and known is not None
            and self._is_old(known)
            and one.stage is not Stage.OVER
            and len(self._truces) > 1
        )

    def _add_talks(self, one: TruceSighting) -> Iterator[Passed]:
        parties = one.parties or self._sides.fighting_in(_land(one))
        by_default = not one.parties
        if by_default and self._talks:
            parties = self._talks[0].parties
        if not parties:
            yield Passed(*one.trigger, "talks on a truce", "the article does not say between whom")
            return
        told = next(
            (told for told in self._talks if set(parties) <= set(told.parties) or set(told.parties) <= set(parties)),
            None,
        )
        if told is not None:
            told.sightings.append(one)
            return
        if not one.is_further and any(
            self._is_of_now(truce) and set(truce.parties) & set(parties) for truce in self._truces
        ):
            yield Passed(*one.trigger, "talks on a truce", "the article tells of the truce that came of them")
            return
        self._talks.append(_Told([one], parties, by_default=by_default))

    def _is_old(self, day: When) -> bool:
        return self._today is not None and day.latest is not None and (self._today - day.latest).days > _RECENT

    def _is_of_now(self, told: _Told) -> bool:
        if told.stage is Stage.OVER:
            return False
        return told.start is None or not self._is_old(told.start)

    # The record

    def _record(self, told: _Told, ids: Ids) -> Ceasefire | None:
        if told.is_talks:
            return self._make(told, ids, _Course(_STATUSES[told.stage]), None)
        if told.by_default and not told.is_told_apart:
            return None
        declared = told.first("declared")
        course = self._course(told)
        span = course.span
        if (
            declared is not None
            and span is not None
            and isinstance(span.start, When)
            and declared.after(span.start) is not Certainty.NO
        ):
            declared = None if told.first("began") is not None else declared
        if (
            declared is not None
            and declared == (span.start if span is not None else None)
            and not any(one.stage is Stage.AGREED for one in told.sightings)
        ):
            declared = None
        return self._make(told, ids, course, declared)

    def _course(self, told: _Told) -> "_Course":
        """Return how far a truce has come, when it was in force and why it ended."""
        start = told.start
        to_come = (
            start is not None
            and self._today is not None
            and start.earliest is not None
            and start.earliest > self._today
        )
        if (told.stage is Stage.AGREED and (start is None or not self._is_settled(start))) or to_come:
            return _Course(CeasefireStatus.AGREED)
        began: When = start or self._by_now(None)
        if told.stage is Stage.OVER:
            last = told.first("ended") or self._by_now(began.earliest)
            reasons = [one.end_reason for one in told.sightings if one.end_reason is not None]
            reason = reasons[0] if reasons else EndReason.UNCLEAR
            if start is None and last.latest is not None:
                began = When.parse(f"[..{last.latest}]")
            if (span := _span(began, last)) is not None:
                return _Course(CeasefireStatus.ENDED, span, reason)
            return _Course(CeasefireStatus.ENDED, Span.of(began, Edge.UNKNOWN), reason)
        if (over := self._run_out(told, began)) is not None:
            return _Course(CeasefireStatus.ENDED, over, EndReason.EXPIRED)
        old = began.latest is not None and self._today is not None and (self._today - began.latest).days > _OLD
        return _Course(CeasefireStatus.IN_EFFECT, Span.of(began, Edge.UNKNOWN if old else Edge.OPEN))

    def _is_settled(self, day: When) -> bool:
        """Say whether what was agreed on a day has had time to begin by the day of the article."""
        return self._today is not None and day.latest is not None and (self._today - day.latest).days >= _SETTLED

    def _by_now(self, first: date | None) -> When:
        if self._today is None:
            return When.parse("XXXX")
        if first is not None and first <= self._today:
            return When.between(first, self._today)
        return When.parse(f"[..{self._today}]")

    def _run_out(self, told: _Told, began: When) -> Span | None:
        """Return when a truce of a told length was in force, where its time was up by the day of the article."""
        days = next((one.days for one in told.sightings if one.days is not None), None)
        extended = any(note.startswith(("exten", "prolong")) for one in told.sightings for note in one.notes)
        if days is None or extended or self._today is None or began.earliest is None or began.earliest != began.latest:
            return None
        last = began.earliest + timedelta(days=round(days))
        return _span(began, When.parse(f"{last}?")) if last < self._today else None

    def _make(self, told: _Told, ids: Ids, course: "_Course", declared: When | None) -> Ceasefire:
        status, span, reason = course
        mediators = tuple(dict.fromkeys((*told.mediators, *(self._sides.mediators if self._is_mediated(told) else ()))))
        time = span or declared
        ended_by = next((one.ended_by for one in told.sightings if one.ended_by), None)
        lands = [one.land for one in told.sightings if one.land]
        return Ceasefire(
            id=ids.give("truce", list(told.parties), None, time if time is not None else _UNKNOWN_TIME),
            parties=told.parties,
            mediators=tuple(side for side in mediators if side not in told.parties),
            declared=declared,
            in_effect=span,
            purposes=frozenset(purpose for one in told.sightings for purpose in one.purposes),
            scope=self._name(lands[0]) if lands else None,
            status=status,
            end_reason=reason if status is CeasefireStatus.ENDED else None,
            ended_by=ended_by if status is CeasefireStatus.ENDED else None,
            evidence=tuple({one.passage: self._evidence(one) for one in told.sightings}.values()),
        )

    def _is_mediated(self, told: _Told) -> bool:
        """Say whether those of whom the article says only that they mediate do so here."""
        if told.is_talks:
            return True
        alone = told.is_alone or told.mediators or any(one.is_previous for one in told.sightings)
        return not alone and len(self._truces) == 1 and self._is_of_now(told)

    def _name(self, place: str) -> str:
        return self._sides.name_of(place)

    def _evidence(self, one: TruceSighting) -> Evidence:
        said = [
            *["parties"] * bool(one.parties),
            *["mediators"] * bool(one.mediators),
            *["declared"] * (one.declared is not None),
        ]
        said += ["in_effect"] * (one.began is not None or one.ended is not None)
        stance = Stance.ANTICIPATES if one.stage is Stage.PROPOSED else Stance.ASSERTS
        return cite(self._reading, one.passage, (*said, "status"), stance)


class _Course(NamedTuple):
    """How far a truce has come, when it was in force and why it ended."""

    status: CeasefireStatus
    span: Span | None = None
    reason: EndReason | None = None


def _land(one: TruceSighting) -> str | None:
    return None if one.land in {"israel-territory", "west-bank"} else one.land


def _day(expression: DateExpression | None) -> When | None:
    """Return the day that an expression means; of a period its first."""
    if expression is None or expression.value is None:
        return None
    value = expression.value
    if isinstance(value, Span):
        return value.start if isinstance(value.start, When) else None
    return value


def _start(one: TruceSighting) -> When | None:
    return _day(one.began) or _day(one.declared)


def _apart(one: When, other: When) -> int:
    """Return the least number of days between two days; 0 where they can be the same or nothing is known."""
    if None in {one.earliest, one.latest, other.earliest, other.latest}:
        return 0
    bounds: Iterable[tuple[date | None, date | None]] = ((one.earliest, other.latest), (other.earliest, one.latest))
    return max(0, *((first - last).days for first, last in bounds if first is not None and last is not None))


def _span(start: When, end: When) -> Span | None:
    try:
        return Span.of(start, end)
    except DateTextError:
        return None


def _reason(one: TruceSighting, *, by_default: bool) -> Reason:
    dates = tuple(day for day in (one.declared, one.began, one.ended) if day is not None)
    length = (f"for {one.days:g} days",) if one.days is not None else ()
    return Reason(one.rule, *one.trigger, dates, (*one.notes, *[_DEFAULT] * by_default, *length))
