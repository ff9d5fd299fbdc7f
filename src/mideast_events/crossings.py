"""`Crossing`, `CrossingState`: the gates of Gaza, each with two sides, and what was observed of them."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.actors import Name
from mideast_events.dates import Span
from mideast_events.displays import Shown
from mideast_events.evidence import ActorId, Evidence
from mideast_events.places import PlaceId
from mideast_events.rules import (
    AT_LEAST_ONE,
    Id,
    Latitude,
    Longitude,
    Rule,
    Text,
    conform,
    refuse,
    refuse_half_coordinates,
    refuse_repeats,
)

CrossingId: TypeAlias = Id
"""The id of a `Crossing`."""
CrossingStateId: TypeAlias = Id
"""The id of a `CrossingState`."""

_TWO_SIDES = Rule(count=(2, 2), expected="is not two places: a crossing has two sides")


class Flow(StrEnum):
    """What passes a crossing; OCHA reports each apart.

    Attributes:
        PEOPLE: travellers.
        GOODS: commercial goods.
        FUEL: fuel and cooking gas.
        AID: humanitarian supplies.
    """

    PEOPLE = "people"
    GOODS = "goods"
    FUEL = "fuel"
    AID = "aid"


class Direction(StrEnum):
    """Which way, seen from the Gaza Strip, as OCHA counts.

    Attributes:
        ENTRY: into the Gaza Strip.
        EXIT: out of it.
    """

    ENTRY = "entry"
    EXIT = "exit"


class CrossingStatus(StrEnum):
    """Whether a crossing lets a flow pass; the words are OCHA's and Gisha's.

    Attributes:
        OPEN: as a rule.
        RESTRICTED: for some, or less than usual.
        EXCEPTIONALLY_OPEN: closed as a rule, opened for some days or cases.
        CLOSED: nothing passes.
    """

    OPEN = "open"
    RESTRICTED = "restricted"
    EXCEPTIONALLY_OPEN = "exceptionally_open"
    CLOSED = "closed"


class ControlBasis(StrEnum):
    """On what somebody's control of a side rests.

    Attributes:
        SOVEREIGNTY: the side lies in that state's own land.
        AGREEMENT: an agreement gives it the side to run.
        ADMINISTRATION: it governs the territory in fact.
        MILITARY: its forces took or hold the side.
    """

    SOVEREIGNTY = "sovereignty"
    AGREEMENT = "agreement"
    ADMINISTRATION = "administration"
    MILITARY = "military"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Crossing(Shown):
    """A gate between two places; who runs each side, and whether it is open, are observations of their own.

    Attributes:
        id: its id.
        names: its names, the preferred one first; at least one.
        sides: the ids of the two places it joins.
        flows: what passes it when it is open.
        latitude: degrees north, WGS 84; `None` together with `longitude` where it is not recorded.
        longitude: degrees east, WGS 84.
        coordinate_source: who gives the coordinates; `None` where there are none or it is not recorded.

    Examples:
        >>> Crossing(id="rafah", names=(Name(text="Rafah crossing"),), sides=("egypt-territory", "gaza-strip"))
        <Crossing rafah: Rafah crossing, egypt-territory to gaza-strip>
    """

    type_name: ClassVar[str] = "crossing"

    id: CrossingId
    names: Annotated[tuple[Name, ...], AT_LEAST_ONE]
    sides: Annotated[tuple[PlaceId, ...], _TWO_SIDES]
    flows: frozenset[Flow] = frozenset()
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    coordinate_source: Text | None = None

    def __attrs_post_init__(self) -> None:
        refuse_repeats(self, "sides")
        refuse_half_coordinates(self)
        if self.coordinate_source is not None and self.latitude is None:
            raise refuse(self, "coordinate_source", self.coordinate_source, "is for coordinates, and there are none")

    @property
    def name(self) -> str:
        """The preferred name's text."""
        return self.names[0].text

    def __repr__(self) -> str:
        return f"<Crossing {self.id}: {self.name}, {' to '.join(self.sides)}>"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class CrossingState(Shown):
    """What was observed of a crossing for a time: whether it was open, or who controlled a side.

    It is an observation: later ones are added and never rewrite it.
    Where there is none, the state is unknown, which is not "closed".

    Attributes:
        id: its id.
        crossing: the id of the crossing.
        span: from when to when.
        side: the id of the side it is about; `None` means both, or that the source does not say.
        flow: what it is about; `None` means all, or that the source does not say.
        direction: which way; `None` means both, or that the source does not say.
        status: whether it was open; `None` where the observation is about control.
        controller: the id of the actor in control of the side; `None` where the observation is not about control.
        control_basis: on what the control rests; `None` where the source does not say.
        reason: why it is so, in the coder's words; `None` where the source does not say.
        evidence: the passages on which the record rests.

    Examples:
        >>> CrossingState(
        ...     id="rafah-gaza-side-taken", crossing="rafah", span=Span.parse("2024-05-07/.."), side="gaza-strip",
        ...     controller="israel", control_basis="military",
        ... )
        <CrossingState rafah-gaza-side-taken: rafah (gaza-strip) held by israel, 2024-05-07/..>
    """

    type_name: ClassVar[str] = "crossing_state"

    id: CrossingStateId
    crossing: CrossingId
    span: Span
    side: PlaceId | None = None
    flow: Flow | None = None
    direction: Direction | None = None
    status: CrossingStatus | None = None
    controller: ActorId | None = None
    control_basis: ControlBasis | None = None
    reason: Text | None = None
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.status is None and self.controller is None:
            raise refuse(self, "status", None, "is missing: give a status, a controller or both")
        if self.control_basis is not None and self.controller is None:
            raise refuse(self, "control_basis", self.control_basis, "is for a controller, and there is none")

    def __repr__(self) -> str:
        about = ", ".join(str(part) for part in (self.side, self.flow, self.direction) if part)
        says = " ".join(part for part in (self.status, self.controller and f"held by {self.controller}") if part)
        return f"<CrossingState {self.id}: {self.crossing}{f' ({about})' if about else ''} {says}, {self.span}>"
