"""Hypothesis strategies for uncertain dates, for every class of records, and for whole corpora.

For tests of code that takes records: they give what the constructors accept, every status and every form of date, and
shrink to the simplest record that still fails.
Each strategy of a class takes the strategies of that class's fields, to narrow the ones that a test is about; what is
left open is drawn so as to fit.
Importing this module, or Hypothesis where this library is installed, also teaches `hypothesis.strategies.from_type` and
`hypothesis.strategies.builds` the classes.

Raises:
    MissingExtraError: where Hypothesis is not installed.

Examples:
    >>> from hypothesis import find
    >>> from hypothesis import strategies as st
    >>> from mideast_events import Meeting, MeetingStatus
    >>> from mideast_events.strategies import meetings, whens
    >>> held = meetings(status=st.just(MeetingStatus.HELD), when=whens())
    >>> find(held, lambda meeting: meeting.when.earliest is None)
    <Meeting meeting-1: held XXXX, nobody named>
    >>> find(st.from_type(Meeting), lambda meeting: meeting.place is not None)
    <Meeting meeting-1: planned 2000-01-01 in place-1, nobody named>
"""

from importlib import import_module as _import_module

from mideast_events.errors import MissingExtraError as _MissingExtraError

try:
    _import_module("hypothesis")
except ModuleNotFoundError as _error:
    if _error.name != "hypothesis":  # it is there, and something that it needs is not
        raise
    raise _MissingExtraError("hypothesis", "strategies") from None

from mideast_events.strategies.actors import actors, names, offices, tenures
from mideast_events.strategies.ceasefires import ceasefires
from mideast_events.strategies.corpora import corpora
from mideast_events.strategies.crossings import crossing_states, crossings
from mideast_events.strategies.events import events
from mideast_events.strategies.evidence import articles, attributions, evidences, segments
from mideast_events.strategies.figures import figures
from mideast_events.strategies.meetings import meetings, participations
from mideast_events.strategies.places import places
from mideast_events.strategies.records import records
from mideast_events.strategies.registration import register as _register
from mideast_events.strategies.times import spans, times, whens
from mideast_events.strategies.values import certainties, ids

__all__ = [
    "actors",
    "articles",
    "attributions",
    "ceasefires",
    "certainties",
    "corpora",
    "crossing_states",
    "crossings",
    "events",
    "evidences",
    "figures",
    "ids",
    "meetings",
    "names",
    "offices",
    "participations",
    "places",
    "records",
    "segments",
    "spans",
    "tenures",
    "times",
    "whens",
]

_register()
