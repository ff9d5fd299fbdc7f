import pytest
from hypothesis import given

from mideast_events import Event, EventKind, EventStatus, RecordError, Span, When
from mideast_events.strategies import events

EVENT = {
    "id": "ferry-strike",
    "kind": "protest",
    "when": "2021-06-05",
    "summary": "Ferry crews strike",
    "status": "occurred",
}


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected", "near"),
    [
        ({"kind": "protst"}, ("kind",), "protst", "is not a EventKind", "protest"),
        ({"status": "ocurred"}, ("status",), "ocurred", "is not a EventStatus", "occurred"),
        ({"when": "Sat"}, ("when",), "Sat", "is not a date: expected an EDTF date", None),
        ({"summary": "\n"}, ("summary",), "\n", "is blank", None),
        ({"mode": ""}, ("mode",), "", "is blank", None),
        ({"actors": ["a", "a"]}, ("actors",), ("a", "a"), "names the same record twice", None),
        ({"recipients": ["a", "a"]}, ("recipients",), ("a", "a"), "names the same record twice", None),
        ({"concerns": ["a", "b", "a"]}, ("concerns",), ("a", "b", "a"), "names the same record twice", None),
        ({"actors": "crews"}, ("actors",), "crews", "is not a list of values", None),
        ({"actors": ["a", "ferry crews"]}, ("actors", 1), "ferry crews", "is not an id", None),
        ({"evidence": ["a"]}, ("evidence", 0), "a", "is not of the class Evidence", None),
    ],
)
def test_refused(changes, path, value, expected, near):
    """An event that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        Event(**{**EVENT, **changes})

    assert "Event" == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert caught.value.expected.replace("is not an Event", "is not a Event").startswith(expected)
    assert near == caught.value.near


def test_plover_has_sixteen_kinds():
    """The kinds are PLOVER's sixteen event types."""
    assert 16 == len(EventKind)


def test_defaults():
    """What is not said of an event is empty or `None`."""
    event = Event(**EVENT)

    assert When.parse("2021-06-05") == event.when
    assert () == event.actors == event.recipients == event.concerns == event.evidence
    assert event.mode is event.place is None
    assert "<Event ferry-strike: protest 2021-06-05, Ferry crews strike>" == repr(event)


def test_repr_shows_what_did_not_occur():
    """An event that did not take place shows its status."""
    event = Event(**{**EVENT, "status": "threatened", "when": "2021-06-05/.."})

    assert EventStatus.THREATENED is event.status
    assert Span.parse("2021-06-05/..") == event.when
    assert "<Event ferry-strike: threatened protest 2021-06-05/.., Ferry crews strike>" == repr(event)


@given(events())
def test_ids_are_named_once(event):
    """A valid event names no actor, recipient or record twice in a field."""
    for ids in (event.actors, event.recipients, event.concerns):
        assert len(set(ids)) == len(ids)
