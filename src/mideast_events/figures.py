"""`Figure`: a number that somebody reports."""

from enum import StrEnum
from itertools import pairwise
from typing import ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.dates import AnyTime
from mideast_events.displays import Shown
from mideast_events.evidence import ActorId, Evidence
from mideast_events.rules import Amount, Id, Text, brief, conform, refuse

FigureId: TypeAlias = Id
"""The id of a `Figure`."""


class Measure(StrEnum):
    """What a figure measures.

    Attributes:
        KILLED: deaths.
        INJURED: persons hurt.
        CAPTIVE: persons held at the time.
        ABDUCTED: persons taken.
        RELEASED: persons set free.
        ARRESTED: persons detained.
        DISPLACED: persons driven from home.
        PLEDGED: money or goods promised.
        DELIVERED: money or goods handed over.
        DURATION: how long something lasted.
        LENGTH: how long something is.
        COUNT: any other count, which `of` describes.
    """

    KILLED = "killed"
    INJURED = "injured"
    CAPTIVE = "captive"
    ABDUCTED = "abducted"
    RELEASED = "released"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    PLEDGED = "pledged"
    DELIVERED = "delivered"
    DURATION = "duration"
    LENGTH = "length"
    COUNT = "count"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Figure(Shown):
    """A reported number, with what it leaves open: "at least 248" has a low and no high.

    Attributes:
        id: its id.
        measure: what it measures.
        of: what was counted, in the coder's words.
        group: the id of the actor to which the counted belong; `None` where there is none.
        low: the least it can be; `None` where the source sets no lower bound.
        best: the source's own figure; `None` where it gives bounds alone.
        high: the most it can be; `None` where the source sets no upper bound.
        unit: what one is, in the plural: "persons", "USD", "kilometres", "days".
        as_of: the day or period for which it is given.
        by: the id of the actor who gives it; `None` where the article speaks for itself.
        evidence: the passages on which the record rests.

    Examples:
        >>> Figure(id="may-2021-dead", measure="killed", of="Palestinians", low=248, unit="persons", as_of="2021-05-21")
        <Figure may-2021-dead: killed 248 or more persons (Palestinians), 2021-05-21>
    """

    type_name: ClassVar[str] = "figure"

    id: FigureId
    measure: Measure
    of: Text
    group: ActorId | None = None
    low: Amount | None = None
    best: Amount | None = None
    high: Amount | None = None
    unit: Text
    as_of: AnyTime
    by: ActorId | None = None
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        known = [(field, getattr(self, field)) for field in ("low", "best", "high") if getattr(self, field) is not None]
        if not known:
            raise refuse(self, "best", None, "is missing: give low, best or high")
        for (lesser, least), (field, value) in pairwise(known):
            if value < least:
                raise refuse(self, field, value, f"is less than {lesser}, {least}")

    def __repr__(self) -> str:
        return f"<Figure {self.id}: {self.measure} {self.amount} {brief(self.unit)} ({brief(self.of)}), {self.as_of}>"

    @property
    def amount(self) -> str:
        """The number in words, with what it leaves open: `248 or more`."""
        bounds = f"{self.low} to {self.high}"
        if self.low is None or self.high is None:
            bounds = f"{self.low} or more" if self.high is None else f"{self.high} or less"
        if self.best is None:
            return bounds
        return str(self.best) if self.low is None and self.high is None else f"{self.best} ({bounds})"
