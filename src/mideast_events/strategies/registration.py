"""Which strategy `hypothesis.strategies.from_type` takes for which class."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from hypothesis.strategies import SearchStrategy, register_type_strategy

from mideast_events.actors import Actor, Name, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.corpora import Corpus
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.dates import Span, UncertainTime, When
from mideast_events.events import Event
from mideast_events.evidence import Article, Attribution, Evidence
from mideast_events.figures import Figure
from mideast_events.meetings import Meeting, Participation
from mideast_events.places import Place
from mideast_events.segments import Segment
from mideast_events.strategies.actors import actors, names, offices, tenures
from mideast_events.strategies.ceasefires import ceasefires
from mideast_events.strategies.corpora import corpora
from mideast_events.strategies.crossings import crossing_states, crossings
from mideast_events.strategies.events import events
from mideast_events.strategies.evidence import articles, attributions, evidences, segments
from mideast_events.strategies.figures import figures
from mideast_events.strategies.meetings import meetings, participations
from mideast_events.strategies.places import places
from mideast_events.strategies.times import spans, times, whens

STRATEGIES: Mapping[type, Callable[[], SearchStrategy[Any]]] = MappingProxyType(
    {
        When: whens,
        Span: spans,
        UncertainTime: times,  # what `AnyTime` and `TimeLike` are at run time
        Name: names,
        Attribution: attributions,
        Evidence: evidences,
        Participation: participations,
        Segment: segments,
        Actor: actors,
        Office: offices,
        Tenure: tenures,
        Place: places,
        Crossing: crossings,
        Article: articles,
        Meeting: meetings,
        Ceasefire: ceasefires,
        CrossingState: crossing_states,
        Event: events,
        Figure: figures,
        Corpus: corpora,
    }
)
"""The strategy of each public class of values and records; Hypothesis knows enums and unions by itself."""


def register() -> None:
    """Tell Hypothesis; no strategy is made before it is asked for."""
    for cls, strategy in STRATEGIES.items():
        register_type_strategy(cls, _asked(strategy))


def _asked(strategy: Callable[[], SearchStrategy[Any]]) -> Callable[[type], SearchStrategy[Any]]:
    return lambda _: strategy()
