"""`Relations`: who met whom, who stood between whom, and who followed whom, as far as the record goes.

A meeting is an encounter of each two that took part in it.
Who took part is uncertain where only an office is named and several may have held it; whether it falls into a window
is uncertain where its day is; so every answer tells what is certain from what is possible.
"""

from collections import defaultdict
from collections.abc import Mapping
from heapq import nsmallest
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, final

from attrs import frozen

from mideast_events import edtf
from mideast_events.actors import Actor
from mideast_events.calendars import days_between
from mideast_events.certainty import Certainty
from mideast_events.chains import shortest_chain
from mideast_events.contacts import HOW_OFTEN, Contacts, Path, contacts, how_often, pairs, told
from mideast_events.dates import TimeLike
from mideast_events.displays import ROWS_SHOWN, Shown, Table, counted
from mideast_events.encounters import LEVELS, Encounters
from mideast_events.errors import MissingExtraError, refuse_unless_among
from mideast_events.frames import Column, frame
from mideast_events.lookups import Lookup
from mideast_events.mediations import Mediation, mediations
from mideast_events.meetings import Meeting
from mideast_events.scopes import HELD, Scope, Statuses, chosen
from mideast_events.successions import Succession, successions

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from pandas import DataFrame

_ASKED_OF = ("actor", "office", "tenure", "meeting", "ceasefire")
# Sums of floating-point numbers differ in their last digits by the order of threads; the order of answers must not.
_DIGITS = 12


@final
@frozen
class Broker:
    """An actor by way of whom others are connected.

    Attributes:
        actor: who it is.
        betweenness: the share of the shortest chains between any two others that lead by way of the actor, from 0 to 1.
        mediations: between whom the actor mediated.

    Examples:
        >>> import mideast_events as me
        >>> me.load_seed_corpus().relations.by("state").brokers()[0]
        <Broker egypt: betweenness 0.433, 1 mediation>
    """

    actor: Actor
    betweenness: float
    mediations: tuple[Mediation, ...]

    def __repr__(self) -> str:
        number = len(self.mediations)
        return f"<Broker {self.actor.id}: betweenness {self.betweenness:.3f}, {counted(number, 'mediation')}>"


@final
class Relations(Shown):
    """Who met whom, over the meetings of a corpus or of a window; it cannot be changed, only narrowed to another view.

    Two met where both took part in one meeting; where it was indirect, each met the mediators only.
    Of several persons who may have held the one office that is named, each possibly took part, and none met another.
    Unless `statuses` says otherwise, only meetings that were held count; a meeting counts as certain where both were
    certainly there, and it certainly has a day in the window.
    That nothing is recorded does not say that nobody met.
    Printed, or in a notebook, they are a table of those who met most often.

    Examples:
        >>> import mideast_events as me
        >>> relations = me.load_seed_corpus().relations
        >>> relations
        <Relations: 25 actors, 36 pairs, 18 meetings>
        >>> relations.between("2021-08-16", "2021-08-16").contacts("abbas-kamel")[0]
        <Contact benny-gantz: 1 meeting, 1 of them possibly, [2021-08-15..2021-08-19]>
    """

    __slots__ = ("_scope",)

    def __init__(self, lookup: Lookup) -> None:
        """Take the records; no index is made before the first question."""
        self._scope = Scope(Encounters(lookup))

    @classmethod
    def _of(cls, scope: Scope) -> "Relations":
        view = object.__new__(cls)
        view._scope = scope
        return view

    def between(self, start: TimeLike, end: TimeLike) -> "Relations":
        """Return a view of the meetings that possibly have a day in a window.

        Within a view of a window, the new window is what both have in common.

        Args:
            start: the window begins with its first possible day; `2021-05` is the 1st of May.
            end: the window ends with its last possible day; `2021-08` is the 31st of August.

        Raises:
            DateTextError: where `start` or `end` is no date.
            QueryError: where the window ends before it starts, or has no bound at all.
        """
        first, last = days_between("between", start, end)
        scope = self._scope
        if scope.days is not None:
            first, last = max(first, scope.days[0]), min(last, scope.days[1])
        return self._of(Scope(scope.index, scope.level, (first, last)))

    def by(self, level: str) -> "Relations":
        """Return a view in which those who took part are rolled up to whom they served on the day.

        What rolls up into one and the same did not meet itself.

        Args:
            level: `"organization"`, whose office each held; `"state"`, the outermost actor that this organization is
                part of, or the organization itself; or `"person"`, which leaves out all that are no persons.
                A person of whom no service is known stays the person.

        Raises:
            QueryError: where it is no such level.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().relations.between("2021", "2021").by("state").contacts("israel")
            (<Contact egypt: 6 meetings, 2021-05-21/2021-08-19 to 2021-08-19>,)
        """
        refuse_unless_among("level", level, LEVELS)
        return self._of(Scope(self._scope.index, str(level), self._scope.days))

    # Who met whom

    def contacts(self, actor: str, *, statuses: Statuses = HELD) -> Contacts:
        """Return whom an actor met: by the number of certain meetings, then of possible ones, then by id.

        Args:
            actor: the id.
            statuses: which meetings count.

        Raises:
            UnknownIdError: where there is no such actor.
            QueryError: where `statuses` names a status that does not exist.
        """
        return contacts(self._scope, self._number(actor), chosen(statuses))

    def meetings(
        self, one: str, other: str, *, statuses: Statuses = HELD, certain: bool = False
    ) -> tuple[Meeting, ...]:
        """Return the meetings of two actors, in display order.

        Args:
            one: the id of an actor.
            other: the id of another actor.
            statuses: which meetings count.
            certain: leave out those that are no more than possible.

        Raises:
            UnknownIdError: where there is no such actor.
            QueryError: where `statuses` names a status that does not exist.

        Examples:
            >>> import mideast_events as me
            >>> relations = me.load_seed_corpus().relations
            >>> relations.meetings("abdel-fattah-el-sisi", "benjamin-netanyahu")
            (<Meeting netanyahu-sisi-new-york-2018: held 2018 in new-york, ...>,)
            >>> relations.meetings("abdel-fattah-el-sisi", "benjamin-netanyahu", statuses="refused")
            (<Meeting netanyahu-sisi-cairo-2021: refused [2021-01-01..2021-08-19] in cairo, ...>,)
        """
        return self._scope.meetings(self._number(one), self._number(other), chosen(statuses), certain=certain)

    def never_met(self, one: str, other: str, *, statuses: Statuses = HELD) -> Certainty:
        """Say whether two actors never met, as far as the record goes.

        Raises:
            UnknownIdError: where there is no such actor.
            QueryError: where `statuses` names a status that does not exist.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().relations.never_met("hamas", "israel")
            <Certainty.YES: 'yes'>
        """
        pair, counted = (self._number(one), self._number(other)), chosen(statuses)
        certain, possible = (bool(self._scope.positions(*pair, counted, certain=sure)) for sure in (True, False))
        return ~Certainty.of(always=certain, ever=possible)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors that met somebody at a meeting that was held, certainly or possibly, by id."""
        return tuple(self._scope.index.actors[number] for number in self._scope.graph(HELD))

    # Who is connected by way of whom

    def path(self, one: str, other: str, *, statuses: Statuses = HELD, certain: bool = False) -> Path | None:
        """Return a shortest chain of actors, of whom each met the next; of several, the first by the ids in turn.

        Args:
            one: the id of the actor at the one end.
            other: the id of the actor at the other end.
            statuses: which meetings count.
            certain: count only meetings that certainly were.

        Returns:
            The chain, of one actor where both ends are the same; `None` where there is none.

        Raises:
            UnknownIdError: where there is no such actor.
            QueryError: where `statuses` names a status that does not exist.
        """
        start, end, counted = self._number(one), self._number(other), chosen(statuses)
        numbers = shortest_chain(start, end, self._scope.near(counted, certain=certain))
        return None if numbers is None else Path(self._scope, numbers, counted, certain=certain)

    def mediations(self, *, statuses: Statuses = HELD) -> tuple[Mediation, ...]:
        """Return who mediated between whom, certainly or possibly, by the ids of the mediator and the parties.

        A meeting says so by its roles: a mediator, and at least two parties.
        A ceasefire says so of whatever status; one without a time belongs to no window.

        Args:
            statuses: which meetings count; of ceasefires all do.

        Raises:
            QueryError: where `statuses` names a status that does not exist.
        """
        return mediations(self._scope, chosen(statuses))

    def brokers(self, *, statuses: Statuses = HELD) -> tuple[Broker, ...]:
        """Return the actors by way of whom others are connected, or who mediated, the most central first.

        Betweenness is exact, over the unweighted graph of who certainly or possibly met whom, and normalised.

        Args:
            statuses: which meetings count.

        Raises:
            MissingExtraError: where rustworkx is not installed.
            QueryError: where `statuses` names a status that does not exist.
        """
        library = _extra("rustworkx")
        counted = chosen(statuses)
        met = self._scope.graph(counted)
        graph = library.PyGraph(multigraph=False)
        place = dict(zip(met, graph.add_nodes_from(list(met)), strict=True))
        graph.add_edges_from_no_data(
            [(place[one], place[other]) for one, near in met.items() for other in near if one < other]
        )
        centrality: Mapping[int, float] = library.graph_betweenness_centrality(graph)
        mediated: defaultdict[str, list[Mediation]] = defaultdict(list)
        for mediation in mediations(self._scope, counted):
            mediated[mediation.mediator.id].append(mediation)
        found: list[Broker] = []
        for number, actor in enumerate(self._scope.index.actors):
            betweenness = round(centrality[place[number]], _DIGITS) if number in place else 0.0
            if betweenness or actor.id in mediated:
                found.append(Broker(actor, betweenness, tuple(mediated[actor.id])))
        return tuple(sorted(found, key=lambda broker: -broker.betweenness))

    def to_networkx(self, *, statuses: Statuses = HELD) -> Any:  # noqa: ANN401 - networkx has no types
        """Return a `networkx.MultiGraph` with a node for each actor that met another, an edge for each meeting.

        Nodes are ids, with `name`, `kind` and `country`.
        Edges have the meeting's id as their key, and `earliest`, `latest` (days, or `None`), `when` (its EDTF text),
        `status`, `place` (an id or `None`), `evidence` (how many passages) and `certainty` (`"yes"` or `"maybe"`).

        Args:
            statuses: which meetings count.

        Raises:
            MissingExtraError: where networkx is not installed.
            QueryError: where `statuses` names a status that does not exist.
        """
        library = _extra("networkx")
        counted, scope = chosen(statuses), self._scope
        met = scope.graph(counted)
        actors, graph = scope.index.actors, library.MultiGraph()
        for number in met:
            actor = actors[number]
            graph.add_node(actor.id, name=actor.name, kind=str(actor.kind), country=actor.country)
        for one, other in _pairs(met):
            certain = set(scope.positions(one, other, counted, certain=True))
            for position in scope.positions(one, other, counted):
                meeting = scope.index.meetings[position]
                certainty = Certainty.YES if position in certain else Certainty.MAYBE
                graph.add_edge(actors[one].id, actors[other].id, meeting.id, **_attributes(meeting, certainty))
        return graph

    def plot(self, *, ax: "Axes | None" = None, statuses: Statuses = HELD) -> "Axes":
        """Draw who met whom: actors on a circle, side by side with those who served the same state.

        The more meetings, the wider the line: solid for certain ones, faded for those that are possible besides, and
        dashed where two only possibly met.
        Colour and shape are those of the state that an actor served in most of the meetings, as `by("state")` has it.
        Place says to which state an actor belongs, nothing else.

        Args:
            ax: where to draw; `None` means a new figure of pyplot.
            statuses: which meetings count.

        Raises:
            MissingExtraError: where matplotlib is not installed.
            QueryError: where `statuses` names a status that does not exist.

        Examples:
            >>> import mideast_events as me
            >>> ax = me.load_seed_corpus().relations.by("state").plot()
            >>> sorted(text.get_text() for text in ax.texts)[:3]
            ['Egypt', 'Hamas', 'Israel']
        """
        from mideast_events.plots import networks  # noqa: PLC0415 - matplotlib is heavy, and an extra

        scope, counted = self._scope, chosen(statuses)
        actors, met = scope.index.actors, scope.graph(counted)
        nodes = [
            networks.Node(actors[one].id, actors[one].name, actors[state].name)
            for one, state in scope.served(counted).items()
        ]
        ties: list[networks.Tie] = []
        for one, other in _pairs(met):
            certain, every = (len(scope.positions(one, other, counted, certain=sure)) for sure in (True, False))
            ties.append(networks.Tie(actors[one].id, actors[other].id, certain, every - certain))
        return networks.drawn(nodes, ties, ax)

    # Who followed whom

    def successors(self, office: str) -> tuple[Succession, ...]:
        """Return who followed whom in an office, in the order in which they held it; windows and levels do not count.

        Several tenures of one person that overlap, or may be one and the same, count as one: what an article saw of
        a holder on some day is no second time in office.

        Raises:
            UnknownIdError: where there is no such office.

        Examples:
            >>> import mideast_events as me
            >>> me.load_seed_corpus().relations.successors("egypt-intelligence-director")[-1]
            <Succession egypt-intelligence-director: abbas-kamel, then hassan-rashad (yes)>
        """
        return successions(self._scope.index.lookup, office)

    def _number(self, actor: str) -> int:
        numbers = self._scope.index.numbers
        # The lookup names the nearest id, where there is no such actor.
        return numbers[actor] if actor in numbers else numbers[self._scope.index.lookup.require("actor", actor).id]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Relations):
            return NotImplemented
        this, that = self._scope, other._scope
        if (this.level, this.days) != (that.level, that.days):
            return False
        mine, yours = this.index.lookup, that.index.lookup
        return mine is yours or all(mine.of(name) == yours.of(name) for name in _ASKED_OF)

    # As for a corpus: large, and compared by content.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __copy__(self) -> "Relations":
        return self

    def __deepcopy__(self, memo: object) -> "Relations":
        return self

    def to_dataframe(self, *, statuses: Statuses = HELD) -> "DataFrame":
        """Return who met whom as a pandas DataFrame, one row for each two, by their ids.

        The columns are `one` and `other`, the ids, with `one_name` and `other_name`, and then those of
        `Contacts.to_dataframe` that tell how often the two met.

        Args:
            statuses: which meetings count.

        Raises:
            MissingExtraError: where pandas is not installed.
            QueryError: where `statuses` names a status that does not exist.

        Examples:
            >>> import mideast_events as me
            >>> pairs = me.load_seed_corpus().relations.by("state").to_dataframe()
            >>> pairs[pairs["certain"] > 4][["one", "other", "certain"]].values.tolist()
            [['egypt', 'hamas', 5], ['egypt', 'israel', 14]]
        """
        names = ("one", "one_name", "other", "other_name")
        rows = (
            (one.id, one.name, contact.actor.id, contact.actor.name, *how_often(contact))
            for one, contact in pairs(self._scope, chosen(statuses))
        )
        return frame({**dict.fromkeys(names, Column.TEXT), **HOW_OFTEN}, rows)

    def _display(self) -> Table:
        found = pairs(self._scope, HELD)
        most = nsmallest(ROWS_SHOWN, found, key=lambda pair: (-pair[1].certain, -pair[1].possible))
        rows = ((one.name, contact.actor.name, *told(contact)) for one, contact in most)
        return Table.of(repr(self)[1:-1], ("one", "other", "certain", "possible", "first", "last"), rows, len(found))

    def __repr__(self) -> str:
        level, days = self._scope.level, self._scope.days
        met = self._scope.graph(HELD)
        pairs = _pairs(met)
        meetings = {position for pair in pairs for position in self._scope.positions(*pair, HELD)}
        counts = ((len(met), "actor"), (len(pairs), "pair"), (len(meetings), "meeting"))
        told = ", ".join(counted(*count) for count in counts)
        rolled_up = f" by {level}" if level else ""
        first, last = map(edtf.day, days or (edtf.PAST, edtf.FUTURE))
        when = f", {first or '..'} to {last or '..'}" if days else ""
        return f"<Relations{rolled_up}{when}: {told}>"


def _pairs(met: Mapping[int, frozenset[int]]) -> list[tuple[int, int]]:
    """Return each two that met, once, in order."""
    return [(one, other) for one, near in met.items() for other in sorted(near) if one < other]


def _extra(library: str) -> Any:  # noqa: ANN401 - a module that has no types
    """Return a library that only some questions need."""
    try:
        return import_module(library)
    except ImportError:
        raise MissingExtraError(library, library) from None


def _attributes(meeting: Meeting, certainty: Certainty) -> dict[str, Any]:
    """Return what an edge says of a meeting."""
    return {
        "earliest": meeting.when.earliest,
        "latest": meeting.when.latest,
        "when": str(meeting.when),
        "status": str(meeting.status),
        "place": meeting.place,
        "evidence": len(meeting.evidence),
        "certainty": certainty.value,
    }
