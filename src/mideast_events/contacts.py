"""`Contact` and `Path`: whom an actor met, directly or by way of others."""

from collections.abc import Mapping
from itertools import pairwise, repeat
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex, final, overload

from mideast_events.actors import Actor
from mideast_events.displays import Cell, Shown, Table, counted
from mideast_events.frames import Column, Columns, frame
from mideast_events.meetings import Meeting, MeetingStatus
from mideast_events.scopes import Chosen, Scope

if TYPE_CHECKING:
    from pandas import DataFrame

HOW_OFTEN: Columns = {
    "certain": Column.COUNT,
    "possible": Column.COUNT,
    "first": Column.TIME,
    "last": Column.TIME,
    **{status.value: Column.COUNT for status in MeetingStatus},
}
"""The columns that tell how often two met."""


class Asked(NamedTuple):
    """The question that contacts answer, once for them all, and how their keys are read.

    Attributes:
        scope: which encounters count.
        actor: the number of the actor whose contacts they are.
        statuses: which meetings count.
        actors: how many actors there are.
        base: more than the possible meetings with any of them.
    """

    scope: Scope
    actor: int
    statuses: Chosen
    actors: int
    base: int


def contacts(scope: Scope, actor: int, statuses: Chosen) -> "Contacts":
    """Return whom an actor met: by the number of certain meetings, then of possible ones, then by id."""
    certain, possible = scope.counts(actor, statuses)
    size = len(scope.index.actors)
    base = max(possible.values(), default=0) + 1
    # One number says how often and who, so that sorting compares numbers and nothing else.
    if possible:
        others = certain.keys() | possible.keys()
        keys = [other - (certain.get(other, 0) * base + possible.get(other, 0)) * size for other in others]
    else:
        keys = [other - count * size for other, count in certain.items()]
    keys.sort()
    return Contacts(map(Contact, repeat(Asked(scope, actor, statuses, size, base)), keys))


@final
class Contact:
    """One whom an actor met, and how often.

    `certain` and `possible` count meetings of the statuses that were asked for, `counts` those of every status.

    Examples:
        >>> import mideast_events as me
        >>> contact = me.load_seed_corpus().relations.contacts("abbas-kamel")[0]
        >>> contact
        <Contact benjamin-netanyahu: 1 meeting, 2021-05-30>
        >>> contact.meetings
        (<Meeting netanyahu-egypt-intelligence-chief-2021: held 2021-05-30, benjamin-netanyahu and ...>,)
    """

    __slots__ = ("_asked", "_key")

    # Made by the thousand in one answer, hence a plain class that takes apart its key only when asked.
    def __init__(self, asked: Asked, key: int) -> None:
        """Take what was asked, and one number that says who was met and how often."""
        self._asked = asked
        self._key = key

    @property
    def _number(self) -> int:
        return self._key % self._asked.actors

    @property
    def _counted(self) -> tuple[int, int]:
        return divmod(-(self._key // self._asked.actors), self._asked.base)

    @property
    def actor(self) -> Actor:
        """The other one."""
        return self._asked.scope.index.actors[self._number]

    @property
    def certain(self) -> int:
        """How many meetings there certainly were."""
        return self._counted[0]

    @property
    def possible(self) -> int:
        """How many more there possibly were."""
        return self._counted[1]

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings that are counted as certain or possible, in display order."""
        scope, actor, statuses, *_ = self._asked
        return scope.meetings(actor, self._number, statuses)

    @property
    def counts(self) -> Mapping[MeetingStatus, int]:
        """How many meetings of each status the two certainly or possibly share, planned and refused ones too."""
        scope, actor, *_ = self._asked
        return MappingProxyType({one: len(scope.meetings(actor, self._number, (one,))) for one in MeetingStatus})

    @property
    def first(self) -> Meeting:
        """The first of the meetings in display order; where days are uncertain, another may have come first."""
        return self.meetings[0]

    @property
    def last(self) -> Meeting:
        """The last of the meetings in display order; where days are uncertain, another may have come last."""
        return self.meetings[-1]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Contact):
            return NotImplemented
        mine, yours = ((one.actor, one.certain, one.possible, one.meetings, dict(one.counts)) for one in (self, other))
        return mine == yours

    def __hash__(self) -> int:
        return hash((self.actor.id, self.certain, self.possible))

    def __repr__(self) -> str:
        number = self.certain + self.possible
        open_ones = f", {self.possible} of them possibly" if self.possible else ""
        first, last = self.first.when, self.last.when
        days = f"{first}" if number == 1 else f"{first} to {last}"
        return f"<Contact {self.actor.id}: {number} meeting{'' if number == 1 else 's'}{open_ones}, {days}>"


@final
class Contacts(Shown, tuple[Contact, ...]):
    """Whom an actor met, as a tuple that shows itself as a table.

    Examples:
        >>> import mideast_events as me
        >>> print(me.load_seed_corpus().relations.between("2021", "2021").contacts("abbas-kamel")[:2])
        2 contacts
        who                 certain  possible  first                     last                      id
        ──────────────────  ───────  ────────  ────────────────────────  ────────────────────────  ──────────────────
        Benjamin Netanyahu        1         0  2021-05-30                2021-05-30                benjamin-netanyahu
        Benny Gantz               1         0  [2021-08-15..2021-08-19]  [2021-08-15..2021-08-19]  benny-gantz
    """

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex) -> Contact: ...
    @overload
    def __getitem__(self, index: slice) -> "Contacts": ...
    def __getitem__(self, index: SupportsIndex | slice) -> "Contact | Contacts":
        return Contacts(super().__getitem__(index)) if isinstance(index, slice) else super().__getitem__(index)

    def to_dataframe(self) -> "DataFrame":
        """Return the contacts as a pandas DataFrame, one row a contact.

        The columns are `actor`, the id; `name`; `certain` and `possible`, how many meetings there certainly and
        possibly besides were; `first` and `last`, the time of the first and the last meeting in display order as EDTF
        text, each with `_earliest` and `_latest` as `datetime64[s]`, `NaT` where there is no such bound; and the number
        of meetings of each status that the two certainly or possibly share, from `planned` to `unconfirmed`.

        Raises:
            MissingExtraError: where pandas is not installed.

        Examples:
            >>> import mideast_events as me
            >>> contacts = me.load_seed_corpus().relations.contacts("benjamin-netanyahu").to_dataframe()
            >>> contacts[["actor", "certain", "first"]].values.tolist()[:2]
            [['abbas-kamel', 1, '2021-05-30'], ['abdel-fattah-el-sisi', 1, '2018']]
        """
        columns = {"actor": Column.TEXT, "name": Column.TEXT, **HOW_OFTEN}
        return frame(columns, ((one.actor.id, one.actor.name, *how_often(one)) for one in self))

    def _display(self) -> Table:
        columns = ("who", "certain", "possible", "first", "last", "id")
        rows = ((one.actor.name, *told(one), one.actor.id) for one in self)
        return Table.of(counted(len(self), "contact"), columns, rows, len(self))


def pairs(scope: Scope, statuses: Chosen) -> list[tuple[Actor, Contact]]:
    """Return each two that met, by their ids: the one, and the other as its contact."""
    ids = [actor.id for actor in scope.index.actors]  # in their order
    found = (
        (number, other, contact)
        for number in scope.graph(statuses)
        for contact in contacts(scope, number, statuses)
        if (other := contact.actor.id) > ids[number]
    )
    return [(scope.index.actors[number], contact) for number, _, contact in sorted(found, key=itemgetter(0, 1))]


def told(contact: Contact) -> tuple[Cell, ...]:
    """Return for a table how often two met, and the time of the first and of the last meeting."""
    meetings = contact.meetings
    return contact.certain, contact.possible, str(meetings[0].when), str(meetings[-1].when)


def how_often(contact: Contact) -> tuple[Any, ...]:
    """Return the values of the columns that tell how often two met."""
    meetings = contact.meetings
    return (contact.certain, contact.possible, meetings[0].when, meetings[-1].when, *contact.counts.values())


@final
class Path(Shown):
    """A shortest chain of actors of whom each met the next.

    Examples:
        >>> import mideast_events as me
        >>> path = me.load_seed_corpus().relations.path("yair-lapid", "antony-blinken")
        >>> path
        <Path yair-lapid, abbas-kamel, benjamin-netanyahu, antony-blinken>
        >>> [[meeting.id for meeting in link] for link in path.meetings]
        [['lapid-kamel-tel-aviv-2021'], ['netanyahu-egypt-intelligence-chief-2021'], ['blinken-netanyahu-israel-2024']]
    """

    __slots__ = ("_certain", "_numbers", "_scope", "_statuses")

    def __init__(self, scope: Scope, numbers: tuple[int, ...], statuses: Chosen, *, certain: bool) -> None:
        """Take the numbers of the actors."""
        self._scope = scope
        self._numbers = numbers
        self._statuses = statuses
        self._certain = certain

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors from the one end to the other, both included."""
        return tuple(self._scope.index.actors[number] for number in self._numbers)

    @property
    def meetings(self) -> tuple[tuple[Meeting, ...], ...]:
        """The meetings of each link, in display order; one link less than there are actors."""
        links = pairwise(self._numbers)
        return tuple(self._scope.meetings(*link, self._statuses, certain=self._certain) for link in links)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Path):
            return NotImplemented
        return (self.actors, self.meetings) == (other.actors, other.meetings)

    def __hash__(self) -> int:
        return hash(tuple(actor.id for actor in self.actors))

    def _display(self) -> Table:
        links = list(zip(pairwise(actor.name for actor in self.actors), self.meetings, strict=True))
        rows = [(one, other, len(met), str(met[0].when), str(met[-1].when)) for (one, other), met in links]
        title = f"{counted(len(links), 'link')} from {self.actors[0].name} to {self.actors[-1].name}"
        return Table.of(title, ("one", "other", "meetings", "first", "last"), rows, len(rows))

    def __repr__(self) -> str:
        return f"<Path {', '.join(actor.id for actor in self.actors)}>"
