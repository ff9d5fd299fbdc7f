"""`Situation`: what stood on a day: who held which office, how each crossing was, which truces were in force."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar, final

from attrs import frozen

from mideast_events import edtf
from mideast_events.actors import Actor, Office, Tenure
from mideast_events.calendars import Calendar, bounds_of, window
from mideast_events.ceasefires import Ceasefire
from mideast_events.certainty import Certainty
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.dates import Span, TimeLike, When, as_time
from mideast_events.displays import Sheet, Shown, Table, counted
from mideast_events.errors import DateTextError
from mideast_events.events import Event, EventKind, EventStatus
from mideast_events.evidence import Article, Stance
from mideast_events.figures import Figure, Measure
from mideast_events.frames import Column, frame
from mideast_events.lookups import Lookup, Resolution
from mideast_events.narrowing import calendar_of, known_time
from mideast_events.observations import ANSWER_COLUMNS, CrossingReport, Observation, report_rows
from mideast_events.records import TimedRecord
from mideast_events.tables import answer_cells, records_table

if TYPE_CHECKING:
    from pandas import DataFrame

Filed = TypeVar("Filed", bound=TimedRecord)

Answer: TypeAlias = Resolution[Any] | Certainty

_FIGHTING = {EventKind.ASSAULT, EventKind.MOBILIZE}
_DETAINING = {EventKind.COERCE, EventKind.ASSAULT}
_DETAINING_MODES = {"abduct", "abduction", "arrest", "captivity", "detain", "detention", "hostage-taking"}
_DETAINED = {Measure.CAPTIVE, Measure.ARRESTED}
_SAID_SO = {Stance.ASSERTS, Stance.REPORTS}
_NOBODY: Resolution[Actor] = Resolution()
_STATE = "state"

_Alone: TypeAlias = tuple[int, int, Resolution[Actor], Resolution[Actor]]


@final
@frozen
class Change:
    """What is answered otherwise in one situation than in another.

    Attributes:
        record: the office, crossing or ceasefire that it is about.
        aspect: what of it: `holder`, `state`, or the side or flow of a crossing as `controller of gaza-strip` and
            `status of aid, entry`.
        before: the answer of the other situation.
        after: the answer of the situation that was asked.

    Examples:
        >>> import mideast_events as me
        >>> for change in me.load_seed_corpus().on("2025-03-19").changes_since("2025-03-17"):
        ...     print(change)
        israel-hamas-truce-january-2025: state: yes -> no
    """

    record: Office | Crossing | Ceasefire
    aspect: str
    before: Resolution[Any] | Certainty
    after: Resolution[Any] | Certainty

    def __str__(self) -> str:
        return f"{self.record.id}: {self.aspect}: {_told(self.before)} -> {_told(self.after)}"


@final
class Ledger:
    """The records that stand for a time, filed by day; situations are read from it."""

    def __init__(self, lookup: Lookup) -> None:
        """Take the records of a lookup."""
        self.lookup = lookup
        # Of each tenure that was asked for: the first and last day on which it is certain, and the answer on these days
        # and on its others, where it alone is in question; `None` of somebody who died.
        self.alone: dict[str, _Alone | None] = {}

    def on(self, day: TimeLike) -> "Situation":
        """Return what stood on a day.

        Raises:
            DateTextError: where `day` is no date, or is a period.
        """
        time = as_time(day)
        if isinstance(time, Span):
            raise DateTextError(day, "one day; ask `during` for a period")
        return Situation(self, time)

    def during(self, start: TimeLike, end: TimeLike | None = None) -> "Situation":
        """Return what stood on at least one day of a period.

        Raises:
            DateTextError: where `start` or `end` is no date.
            QueryError: where the period ends before it starts.
        """
        return Situation(self, window("during", start, start if end is None else end))

    @cached_property
    def offices(self) -> list[str]:
        """The ids of the offices, sorted."""
        return sorted(self.lookup.of("office"))

    @cached_property
    def tenures(self) -> Calendar[Tenure]:
        """The tenures by day."""
        return calendar_of(self.lookup.of("tenure").values())

    @cached_property
    def states(self) -> Calendar[CrossingState]:
        """The observations of crossings by day."""
        return calendar_of(self.lookup.of("crossing_state").values())

    @cached_property
    def truces(self) -> Calendar[Ceasefire]:
        """The ceasefires that took effect, by day."""
        truces: Iterable[Ceasefire] = self.lookup.of("ceasefire").values()
        return calendar_of(truce for truce in truces if truce.in_effect is not None)

    @cached_property
    def operations(self) -> Calendar[Event]:
        """The events of fighting that went on for a time, by day."""
        events: Iterable[Event] = self.lookup.of("event").values()
        return calendar_of(event for event in events if _lasts(event, _FIGHTING))

    @cached_property
    def detentions(self) -> Calendar[Event | Figure]:
        """The detentions that went on for a time, and the counts of those held, by day."""
        events: Iterable[Event] = self.lookup.of("event").values()
        figures: Iterable[Figure] = self.lookup.of("figure").values()
        return calendar_of(
            [
                *(event for event in events if _lasts(event, _DETAINING) and event.mode in _DETAINING_MODES),
                *(figure for figure in figures if figure.measure in _DETAINED),
            ]
        )

    def held_alone(self, tenure: Tenure) -> "_Alone | None":
        """Note in `alone`, and return, what is so where one tenure alone is in question."""
        actor: Actor | None = self.lookup.of("actor").get(tenure.person)
        holder = () if actor is None else (actor,)
        _, first_to, last_from, _ = bounds_of(tenure.span)
        died = actor is not None and actor.died is not None
        found = None if died else (first_to, last_from, Resolution(holder), Resolution((), holder))
        self.alone[tenure.id] = found
        return found


@final
class Situation(Shown):
    """What stood on a day, or on at least one day of a period, as far as it is recorded.

    Every answer is read when it is first asked for.
    Of a day that is not exactly known, certain is what stood on whichever day it was.

    Attributes:
        when: the day or the period asked about.

    Examples:
        >>> import mideast_events as me
        >>> corpus = me.load_seed_corpus()
        >>> situation = corpus.on("2025-03-18")
        >>> situation.ceasefires
        mappingproxy({<Ceasefire israel-hamas-truce-january-2025: ended 2025-01-19/2025-03-18, israel and hamas>: \
<Certainty.MAYBE: 'maybe'>})
        >>> situation.holder("israel-prime-minister")
        <Resolution certain: benjamin-netanyahu; possible: nothing>
    """

    def __init__(self, ledger: Ledger, when: When | Span) -> None:
        """Read the situation from a ledger: of a day, or of a period with known sides."""
        self._ledger = ledger
        self._lookup = ledger.lookup
        self.when = when
        self._first, _, _, self._last = bounds_of(when)

    def _answer(self, time: When | Span) -> Certainty:
        """Say whether something that is so at a time was so at the time asked about."""
        return time.overlaps(self.when) if isinstance(self.when, Span) else time.contains(self.when)

    def _among(self, calendar: Calendar[Filed]) -> dict[Filed, Certainty]:
        found = ((one, self._answer(known_time(one))) for one in calendar.window(self._first, self._last))
        return {one: answer for one, answer in found if answer is not Certainty.NO}

    # Offices

    @cached_property
    def holders(self) -> Mapping[str, Resolution[Actor]]:
        """Every office by its id, with its certain and possible holders; empty for one of which no holder is known."""
        found = dict.fromkeys(self._ledger.offices, _NOBODY)
        tenures = self._ledger.tenures.window(self._first, self._last)
        offices = [tenure.office for tenure in tenures]
        in_question = dict(zip(offices, tenures, strict=True))
        if not in_question.keys() <= found.keys():  # a reference that leads nowhere is told by `verify`
            in_question = {office: tenure for office, tenure in in_question.items() if office in found}
        to_ask = {office for office, count in Counter(offices).items() if count > 1}
        if self._first != self._last:
            to_ask = set(in_question)
        # Nearly always one tenure alone is in question, and its answer is at hand.
        day, alone, note = self._first, self._ledger.alone, self._ledger.held_alone
        for office, tenure in in_question.items():
            id = tenure.id
            held = alone[id] if id in alone else note(tenure)
            if held is None or office in to_ask:
                to_ask.add(office)
            elif held[0] <= day <= held[1]:
                found[office] = held[2]
            elif self._answer(tenure.span) is not Certainty.NO:
                found[office] = held[3]
        ask = self._lookup.holders_during if isinstance(self.when, Span) else self._lookup.holders
        for office in to_ask & in_question.keys():
            found[office] = ask(office, self.when)
        return MappingProxyType(found)

    def holder(self, office: str) -> Resolution[Actor]:
        """Return who held an office.

        Raises:
            UnknownIdError: where there is no such office.
        """
        self._lookup.require("office", office)
        return self.holders[office]

    # Crossings

    @cached_property
    def crossings(self) -> Mapping[str, CrossingReport]:
        """Every crossing by its id, with what was observed of it."""
        observed: defaultdict[str, list[Observation]] = defaultdict(list)
        for state in self._ledger.states.window(self._first, self._last):
            answer = self._answer(state.span)
            if answer is not Certainty.NO:
                observed[state.crossing].append(self._observation(state, answer))
        crossings: Mapping[str, Crossing] = self._lookup.of("crossing")
        return MappingProxyType(
            {id: CrossingReport(crossings[id], observed.get(id, ()), self._lookup) for id in sorted(crossings)}
        )

    def _observation(self, state: CrossingState, answer: Certainty) -> Observation:
        _, first_to, last_from, _ = bounds_of(state.span)
        on_a_day = not isinstance(self.when, Span)
        settled = on_a_day and first_to < self._first and self._last < last_from
        return Observation(state, answer, self._age(state), settled)

    def _age(self, state: CrossingState) -> int | None:
        """Return how many days before the time asked about a state was last known to be so."""
        _, first_to, last_from, _ = bounds_of(state.span)
        if last_from == edtf.FUTURE:
            # Of what goes on, it is known up to the day of the last article that says so.
            last_from = max(first_to, self._last_published(state))
        if first_to > min(last_from, self._last) or last_from == edtf.PAST:
            return None
        return max(0, self._first - last_from)

    def _last_published(self, state: CrossingState) -> int:
        articles: Mapping[str, Article] = self._lookup.of("article")
        said = [one.article for one in state.evidence if one.stance in _SAID_SO and one.article in articles]
        days = [articles[id].published for id in said]
        return max((bounds_of(day)[0] for day in days if day is not None), default=edtf.PAST)

    def crossing(self, id: str) -> CrossingReport:
        """Return what was observed of a crossing.

        Raises:
            UnknownIdError: where there is no such crossing.
        """
        self._lookup.require("crossing", id)
        return self.crossings[id]

    # Truces, operations, detentions

    @cached_property
    def ceasefires(self) -> Mapping[Ceasefire, Certainty]:
        """The ceasefires that were in force, with YES or MAYBE; on the day one ended, that is MAYBE."""
        found: dict[Ceasefire, Certainty] = {}
        for truce in self._ledger.truces.window(self._first, self._last):
            answer = truce.state_during(self.when) if isinstance(self.when, Span) else truce.state_on(self.when)
            if answer is not Certainty.NO:
                found[truce] = answer
        return MappingProxyType(found)

    @cached_property
    def operations(self) -> Mapping[Event, Certainty]:
        """The fighting that went on: events of PLOVER's types assault and mobilize whose time is a period."""
        return MappingProxyType(self._among(self._ledger.operations))

    @cached_property
    def detentions(self) -> Mapping[Event | Figure, Certainty]:
        """Who was held: arrests, detentions and abductions whose time is a period, and counts given for the time."""
        return MappingProxyType(self._among(self._ledger.detentions))

    @cached_property
    def conflicts(self) -> tuple[tuple[Observation, Observation], ...]:
        """The pairs of observations of crossings that cannot both be so."""
        return tuple(pair for report in self.crossings.values() for pair in report.conflicts)

    # Changes

    def changes_since(self, day: TimeLike) -> tuple[Change, ...]:
        """Return what is answered otherwise than on another day, by record id and aspect.

        Raises:
            DateTextError: where `day` is no date, or is a period.
        """
        earlier, later = self._ledger.on(day).answers, self.answers
        changes: list[Change] = []
        for id, aspect in sorted(earlier.keys() | later.keys()):
            nothing: Answer = Certainty.NO if aspect == _STATE else _NOBODY
            before, after = (answers.get((id, aspect), nothing) for answers in (earlier, later))
            if before != after:
                changes.append(Change(self._lookup.get(id), aspect, before, after))  # type: ignore[arg-type]
        return tuple(changes)

    @property
    def answers(self) -> dict[tuple[str, str], Answer]:
        """Every answer by the id of the office, crossing or ceasefire, and by what of it (see `Change.aspect`)."""
        answers: dict[tuple[str, str], Answer] = {}
        for office, holder in self.holders.items():
            answers[office, "holder"] = holder
        for id, report in self.crossings.items():
            for side, controller in report.controllers.items():
                answers[id, f"controller of {side}"] = controller
            for (flow, direction), status in report.statuses.items():
                answers[id, f"status of {flow}, {direction}"] = status
        for truce, state in self.ceasefires.items():
            answers[truce.id, _STATE] = state
        return answers

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Situation):
            return NotImplemented
        return (self.when, self.answers, self.operations, self.detentions) == (
            other.when,
            other.answers,
            other.operations,
            other.detentions,
        )

    # Large, and compared by content.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return _read, (self._lookup, self.when)

    def to_dataframe(self) -> "DataFrame":
        """Return the situation as a pandas DataFrame, one row an answer, by record id and aspect.

        The columns are `record`, the id of the office, crossing or ceasefire, of the event or figure; `type`, the name
        of its class; `aspect`, what of it, as in `Change`, or `operation` or `detention`; `certain` and `possible`,
        each a tuple of the ids of actors or of the statuses of a crossing, both empty where nothing is recorded.
        Of a ceasefire, an operation and a detention, `yes` stands in the one or the other.

        Raises:
            MissingExtraError: where pandas is not installed.

        Examples:
            >>> import mideast_events as me
            >>> frame = me.load_seed_corpus().on("2024-05-15").to_dataframe()
            >>> frame[(frame["record"] == "rafah") & (frame["aspect"] == "controller of gaza-strip")]["certain"].item()
            ('israel',)
        """
        answers = self.answers
        for aspect, found in (("operation", self.operations), ("detention", self.detentions)):
            answers |= {(record.id, aspect): answer for record, answer in found.items()}
        columns = dict.fromkeys(("record", "type", "aspect"), Column.TEXT)
        return frame(
            {**columns, "certain": Column.SEVERAL, "possible": Column.SEVERAL},
            ((id, self._type_of(id), aspect, *_values(answer)) for (id, aspect), answer in sorted(answers.items())),
        )

    def _type_of(self, id: str) -> str | None:
        record = self._lookup.get(id)
        return None if record is None else record.type_name

    def _display(self) -> Sheet:
        held = {office: holders for office, holders in self.holders.items() if not holders.is_empty}
        offices = ((self._lookup.name_of(id), *answer_cells(found), id) for id, found in held.items())
        seen = [report for report in self.crossings.values() if report.observations]
        answers = [(report.crossing.name, *row) for report in seen for row in report_rows(report, self._lookup.name_of)]
        office_title = f"{counted(len(held), 'office')} with a known holder"
        crossing_title = f"{counted(len(seen), 'crossing')} observed"
        return Sheet(
            repr(self)[1:-1],
            (
                Table.of(office_title, ("office", "certain", "possible", "id"), offices, len(held)),
                Table.of(crossing_title, ("crossing", *ANSWER_COLUMNS), answers, len(answers)),
                self._table("truce", self.ceasefires),
                self._table("operation", self.operations),
                self._table("detention", self.detentions),
            ),
        )

    def _table(self, noun: str, found: Mapping[Any, Certainty]) -> Table:
        return records_table(counted(len(found), noun), found, len(found), self._lookup.name_of, found)

    def __repr__(self) -> str:
        held = sum(not holder.is_empty for holder in self.holders.values())
        seen = sum(bool(report.observations) for report in self.crossings.values())
        return (
            f"<Situation {'during' if isinstance(self.when, Span) else 'on'} {self.when}: "
            f"{held} of {len(self.holders)} offices held, {seen} of {len(self.crossings)} crossings observed, "
            f"{len(self.ceasefires)} truce{'' if len(self.ceasefires) == 1 else 's'}>"
        )


def _read(lookup: Lookup, when: When | Span) -> Situation:
    return Situation(Ledger(lookup), when)


def _lasts(event: Event, kinds: Collection[EventKind]) -> bool:
    """Say whether something of these kinds took place and went on for a time."""
    return event.kind in kinds and event.status is EventStatus.OCCURRED and isinstance(event.when, Span)


def _values(answer: Answer) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids or texts that are certain, and those that are possible."""
    if isinstance(answer, Certainty):
        yes = (Certainty.YES.value,)
        return (yes, ()) if answer is Certainty.YES else ((), yes)
    certain, possible = (
        tuple(str(getattr(one, "id", one)) for one in found) for found in (answer.certain, answer.possible)
    )
    return certain, possible


def _told(answer: Answer) -> str:
    if isinstance(answer, Certainty):
        return answer.value
    if answer.is_empty:
        return "nothing recorded"
    certain = " and ".join(str(getattr(one, "id", one)) for one in answer.certain)
    possible = " or ".join(str(getattr(one, "id", one)) for one in answer.possible)
    return "; ".join([certain] * bool(certain) + [f"possibly {possible}"] * bool(possible))
