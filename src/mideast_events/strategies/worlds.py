"""The records of a corpus while it is made.

A reference is drawn from the records that are there, and what it needs and does not find is made.
So a corpus has what its records need, whatever they are, and shrinks to just that.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeVar, final

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.actors import Actor, ActorKind, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.crossings import Crossing, CrossingState, Flow
from mideast_events.dates import Edge, Span, When
from mideast_events.events import Event
from mideast_events.evidence import Article, Attribution, Evidence, digest_of
from mideast_events.figures import Figure
from mideast_events.meetings import Meeting, Participation
from mideast_events.places import Place
from mideast_events.records import Record
from mideast_events.strategies.actors import actor, office, tenure
from mideast_events.strategies.ceasefires import ceasefire
from mideast_events.strategies.crossings import crossing, crossing_state
from mideast_events.strategies.events import event
from mideast_events.strategies.evidence import article, attribution, evidence
from mideast_events.strategies.fields import Fields
from mideast_events.strategies.figures import figure
from mideast_events.strategies.meetings import meeting, participation
from mideast_events.strategies.places import place
from mideast_events.strategies.values import field_names, maybe

T = TypeVar("T")

TEXT: Final = "The envoys met. A day later the gate was open, two officials told Example Radio."
"""The text of every article, in our own words."""

_MOST_OF_A_CLASS = 5
_BODIES = (ActorKind.ORGANIZATION, ActorKind.STATE)
# What is said of who took part: each alone, and together.
_WHO = (
    {"actor"},
    {"office"},
    {"on_behalf_of"},
    {"actor", "office"},
    {"actor", "on_behalf_of"},
    {"office", "on_behalf_of"},
    {"actor", "office", "on_behalf_of"},
)


@frozen(eq=False)
class Window:
    """When all happens.

    Attributes:
        whens: gives days.
        spans: gives periods.
        times: gives either.
    """

    whens: SearchStrategy[When]
    spans: SearchStrategy[Span]
    times: SearchStrategy[When | Span]


@final
class World:
    """The records of a corpus while it is made.

    What is drawn for a reference does not depend on what is there, so that a record can be left out and the next ones
    stay as they are: this is how Hypothesis makes an example small.

    Attributes:
        draw: what Hypothesis draws values with.
        window: when all happens.
        with_articles: whether there are articles, and evidence from them.
        records: the records so far.
    """

    draw: st.DrawFn
    window: Window
    with_articles: bool
    records: list[Record]

    def __init__(self, draw: st.DrawFn, window: Window, *, with_articles: bool) -> None:
        """Begin with no records."""
        self.draw = draw
        self.window = window
        self.with_articles = with_articles
        self.records = []

    def add(self, cls: type[Record], *kinds: ActorKind) -> Record:
        """Make a record of a class, an actor of one of some kinds, and before it what it needs."""
        number = sum(type(record) is cls for record in self.records) + 1
        fields = Fields(self.draw, id=f"{cls.type_name}-{number}")
        record = self.actor(fields, *kinds) if cls is Actor else _MAKERS[cls](self, fields)
        self.records.append(record)
        return record

    def add_some(self, classes: Sequence[type[Record]], most: int) -> None:
        """Make at most so many records of some classes."""
        if classes:
            self.many(lambda: self.add(classes[self.upto(len(classes) - 1)]), most)

    def known(self, cls: type[Record], *kinds: ActorKind) -> list[str]:
        """Return the ids of the records of a class that are there."""
        return [
            record.id
            for record in self.records
            if type(record) is cls and not (kinds and isinstance(record, Actor) and record.kind not in kinds)
        ]

    def one(self, cls: type[Record], *kinds: ActorKind) -> str:
        """Return the id of a record of a class: of one that is there, or of a new one."""
        known = self.known(cls, *kinds)
        at = self.upto(_MOST_OF_A_CLASS)
        if not known or (at == _MOST_OF_A_CLASS > len(known)):
            return self.add(cls, *kinds).id
        return known[at % len(known)]

    def maybe(self, cls: type[Record], *kinds: ActorKind) -> str | None:
        """Return the id of a record of a class, or `None`."""
        return self.one(cls, *kinds) if self.upto(1) else None

    def earlier(self, cls: type[Record], *kinds: ActorKind) -> str | None:
        """Return the id of a record that is there, or `None`; nothing is made, so that no circle closes."""
        known = self.known(cls, *kinds)
        at = self.upto(_MOST_OF_A_CLASS)
        return known[at % len(known)] if known and at else None

    def some(self, cls: type[Record], least: int = 0, most: int = 2) -> tuple[str, ...]:
        """Return the ids of so many records of a class, each once."""
        found = dict.fromkeys([self.one(cls) for _ in range(least + self.upto(most - least))])
        while len(found) < least:
            found[self.add(cls).id] = None
        return tuple(found)

    def many(self, make: Callable[[], T], most: int) -> tuple[T, ...]:
        """Return at most so many of what a function makes.

        They are counted first, and each is made by a draw of its own: of such a sequence Hypothesis can leave out any
        one, however much was drawn for it, which it seldom can of a list's large members.
        """
        return tuple([self.draw(st.builds(make)) for _ in range(self.upto(most))])

    def any(self) -> tuple[str, ...]:
        """Return the ids of some records that are there, of any class."""
        ids = [record.id for record in self.records]
        drawn = [self.upto(_MOST_OF_A_CLASS) for _ in range(self.upto(2))]
        return tuple(dict.fromkeys(ids[at % len(ids)] for at in drawn)) if ids else ()

    def upto(self, most: int) -> int:
        """Return a number from 0 to another."""
        return self.draw(st.integers(0, most)) if most else 0

    def proofs(self, cls: type[Record]) -> tuple[Evidence, ...]:
        """Return evidence for a record of a class, of passages that the articles have."""
        return self.many(lambda: self._proof(cls), 2) if self.with_articles else ()

    def _proof(self, cls: type[Record]) -> Evidence:
        start = self.upto(len(TEXT) - 1)
        end = start + 1 + self.upto(len(TEXT) - 1 - start)
        fields = Fields(
            self.draw,
            article=self.one(Article),
            start=start,
            end=end,
            digest=digest_of(TEXT[start:end]),
            supports=self.draw(field_names(cls.type_name)),
            attributed_to=(self._attribution(),) if self.upto(1) else (),
        )
        return evidence(fields)

    def _attribution(self) -> Attribution:
        return attribution(Fields(self.draw, actor=self.earlier(Actor)))

    def actor(self, fields: Fields, *kinds: ActorKind) -> Actor:
        """Return an actor of one of some kinds that fits the others."""
        allowed = kinds or tuple(ActorKind)
        kind = allowed[self.upto(len(allowed) - 1)]
        fields.rest(died=maybe(self.window.whens) if kind is ActorKind.PERSON else st.none())
        fields.know(kind=kind, part_of=self.earlier(Actor, *_BODIES), evidence=())
        return actor(fields)

    def office(self, fields: Fields) -> Office:
        """Return an office that fits the others."""
        fields.know(organization=self.one(Actor, *_BODIES))
        return office(fields)

    def tenure(self, fields: Fields) -> Tenure:
        """Return a tenure that fits the others."""
        fields.rest(span=self.window.spans)
        fields.know(office=self.one(Office), person=self.one(Actor, ActorKind.PERSON), evidence=self.proofs(Tenure))
        return tenure(fields)

    def place(self, fields: Fields) -> Place:
        """Return a place that fits the others."""
        fields.know(part_of=self.earlier(Place))
        return place(fields)

    def crossing(self, fields: Fields) -> Crossing:
        """Return a crossing that fits the others."""
        fields.know(sides=self.some(Place, 2))
        return crossing(fields)

    def article(self, fields: Fields) -> Article:
        """Return an article with its text."""
        fields.rest(published=maybe(self.window.whens))
        fields.know(text=TEXT)
        return article(fields)

    def meeting(self, fields: Fields) -> Meeting:
        """Return a meeting that fits the others."""
        fields.rest(when=self.window.times)
        fields.know(
            place=self.maybe(Place),
            participants=self.many(self._participation, 3),
            part_of=self.earlier(Meeting),
            evidence=self.proofs(Meeting),
        )
        return meeting(fields)

    def _participation(self) -> Participation:
        known = _WHO[self.upto(len(_WHO) - 1)]
        fields = Fields(
            self.draw,
            actor=self.one(Actor) if "actor" in known else None,
            office=self.one(Office) if "office" in known else None,
            on_behalf_of=self.one(Actor) if "on_behalf_of" in known else None,
        )
        return participation(fields)

    def ceasefire(self, fields: Fields) -> Ceasefire:
        """Return a ceasefire that fits the others."""
        in_effect = fields.one("in_effect", maybe(self.window.spans))
        if in_effect is None:
            fields.rest(declared=maybe(self.window.whens))
        over = in_effect is not None and in_effect.end is not Edge.OPEN
        fields.know(
            parties=self.some(Actor, 1),
            mediators=self.some(Actor),
            ended_by=self.maybe(Actor) if over else None,
            evidence=self.proofs(Ceasefire),
        )
        return ceasefire(fields)

    def crossing_state(self, fields: Fields) -> CrossingState:
        """Return an observation of a crossing that fits the others."""
        of = self.one(Crossing)
        known = next(record for record in self.records if isinstance(record, Crossing) and record.id == of)
        flows = sorted(known.flows) or tuple(Flow)
        fields.rest(span=self.window.spans)
        fields.know(
            crossing=of,
            side=[None, *known.sides][self.upto(len(known.sides))],
            flow=[None, *flows][self.upto(len(flows))],
            controller=self.maybe(Actor),
            evidence=self.proofs(CrossingState),
        )
        return crossing_state(fields)

    def event(self, fields: Fields) -> Event:
        """Return an event that fits the others."""
        fields.rest(when=self.window.times)
        fields.know(
            place=self.maybe(Place),
            actors=self.some(Actor),
            recipients=self.some(Actor),
            concerns=self.any(),
            evidence=self.proofs(Event),
        )
        return event(fields)

    def figure(self, fields: Fields) -> Figure:
        """Return a figure that fits the others."""
        fields.rest(as_of=self.window.times)
        fields.know(group=self.maybe(Actor), by=self.maybe(Actor), evidence=self.proofs(Figure))
        return figure(fields)


_MAKERS: Mapping[type[Record], Callable[[World, Fields], Record]] = MappingProxyType(
    {
        Office: World.office,
        Tenure: World.tenure,
        Place: World.place,
        Crossing: World.crossing,
        Article: World.article,
        Meeting: World.meeting,
        Ceasefire: World.ceasefire,
        CrossingState: World.crossing_state,
        Event: World.event,
        Figure: World.figure,
    }
)
