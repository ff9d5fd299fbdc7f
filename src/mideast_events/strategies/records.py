"""A strategy for records of any class."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.records import Record
from mideast_events.strategies.actors import actors, offices, tenures
from mideast_events.strategies.ceasefires import ceasefires
from mideast_events.strategies.crossings import crossing_states, crossings
from mideast_events.strategies.events import events
from mideast_events.strategies.evidence import articles
from mideast_events.strategies.figures import figures
from mideast_events.strategies.meetings import meetings
from mideast_events.strategies.places import places


def records() -> SearchStrategy[Record]:
    """Return a strategy for records of every class; for some classes alone, write `meetings() | events()`.

    Their references lead nowhere in particular: of records that belong together, `corpora` gives whole sets.
    It shrinks to the simplest actor.

    Examples:
        >>> from hypothesis import find
        >>> find(records(), lambda record: record.type_name != "actor")
        <Office office-1: envoy to the talks>
    """
    return st.one_of(
        actors(),
        offices(),
        tenures(),
        places(),
        crossings(),
        articles(),
        meetings(),
        ceasefires(),
        crossing_states(),
        events(),
        figures(),
    )
