"""`Record`: the closed union of the record classes, and the names by which files tag them."""

from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import TypeAlias, cast

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.dates import Span, When
from mideast_events.events import Event
from mideast_events.evidence import Article
from mideast_events.figures import Figure
from mideast_events.meetings import Meeting
from mideast_events.places import Place

Record: TypeAlias = (
    Actor | Office | Tenure | Place | Crossing | Article | Meeting | Ceasefire | CrossingState | Event | Figure
)
"""Any record; a `match` over it can be checked to be exhaustive."""

RECORD_CLASSES: Mapping[str, type[Record]] = MappingProxyType(
    {
        cls.type_name: cls
        for cls in (
            Actor,
            Office,
            Tenure,
            Place,
            Crossing,
            Article,
            Meeting,
            Ceasefire,
            CrossingState,
            Event,
            Figure,
        )
    }
)
"""The record classes by the name that stands in a line's `type`, in the order in which files hold them."""

TimedRecord: TypeAlias = Tenure | Meeting | Ceasefire | CrossingState | Event | Figure
"""A record of a class that has a time."""

# The fields that say the time of a record of each class; of several, the first that is not `None`.
TIME_FIELDS: Mapping[type[TimedRecord], tuple[str, ...]] = MappingProxyType(
    {
        Tenure: ("span",),
        Meeting: ("when",),
        Ceasefire: ("in_effect", "declared"),
        CrossingState: ("span",),
        Event: ("when",),
        Figure: ("as_of",),
    }
)

# Of the classes whose records always have a time, how to get at it fast.
_ONLY_TIMES = {cls: attrgetter(*fields) for cls, fields in TIME_FIELDS.items() if len(fields) == 1}


def time_of(record: TimedRecord) -> When | Span | None:
    """Return when a record was so, or took place.

    Of a ceasefire that is the time in which it was in force or, where it never was, the day it was declared.

    Returns:
        The time, or `None` where a ceasefire has neither.

    Examples:
        >>> truce = Ceasefire(id="talks", parties=("israel", "hamas"), declared="2021-05-21", status="agreed")
        >>> time_of(truce)
        When.parse('2021-05-21')
    """
    if (only_time := _ONLY_TIMES.get(type(record))) is not None:
        return cast("When | Span", only_time(record))
    for field in TIME_FIELDS[type(record)]:
        if (time := getattr(record, field)) is not None:
            return cast("When | Span", time)
    return None
