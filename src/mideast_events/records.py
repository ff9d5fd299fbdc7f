"""`Record`: the closed union of the record classes, and the names by which files tag them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.crossings import Crossing, CrossingState
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
