import pytest
from hypothesis import given

from mideast_events import (
    Directness,
    Meeting,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    ParticipantRole,
    Participation,
    Publicity,
    RecordError,
    Span,
    When,
)
from mideast_events.strategies import meetings

MEETING = {"id": "ferry-talks", "when": "2021-06-01", "status": "held"}


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected", "near"),
    [
        ({"when": "last week"}, ("when",), "last week", "is not a date: expected an EDTF date", None),
        ({"when": "2021-06-02/2021-06-01"}, ("when",), "2021-06-02/2021-06-01", "is not a date: expected an end", None),
        ({"when": None}, ("when",), None, "is not a date", None),
        ({"status": "hled"}, ("status",), "hled", "is not a MeetingStatus", "held"),
        ({"status": None}, ("status",), None, "is not a MeetingStatus; one of planned, held", None),
        ({"format": "visitt"}, ("format",), "visitt", "is not a MeetingFormat", "visit"),
        ({"activity": "negotiating"}, ("activity",), "negotiating", "is not a MeetingActivity", "negotiation"),
        ({"directness": "indirekt"}, ("directness",), "indirekt", "is not a Directness", "indirect"),
        ({"publicity": "secrt"}, ("publicity",), "secrt", "is not a Publicity", "secret"),
        ({"topics": "ferries"}, ("topics",), "ferries", "is not a list of values", None),
        ({"topics": ["ferries", " "]}, ("topics", 1), " ", "is blank", None),
        ({"outcome": ""}, ("outcome",), "", "is blank", None),
        ({"place": "old harbour"}, ("place",), "old harbour", "is not an id", None),
        ({"part_of": "ferry-talks"}, ("part_of",), "ferry-talks", "is the meeting itself", None),
        ({"participants": ["mona-haddad"]}, ("participants", 0), "mona-haddad", "is not of the class", None),
    ],
)
def test_refused(changes, path, value, expected, near):
    """A meeting that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        Meeting(**{**MEETING, **changes})

    assert "Meeting" == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert caught.value.expected.startswith(expected)
    assert near == caught.value.near


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected", "near"),
    [
        ({}, ("actor",), None, "is missing: give an actor, an office or on_behalf_of", None),
        ({"description": "an aide"}, ("actor",), None, "is missing: give an actor, an office or on_behalf_of", None),
        ({"actor": "a", "role": "hots"}, ("role",), "hots", "is not a ParticipantRole", "host"),
        ({"actor": "a b"}, ("actor",), "a b", "is not an id, such as 'lapid-kamel-tel-aviv-2021'", None),
        ({"actor": "a", "description": " "}, ("description",), " ", "is blank; leave an unknown text out", None),
    ],
)
def test_participation_refused(changes, path, value, expected, near):
    """A participant needs an actor, an office or a side, and a role that exists."""
    with pytest.raises(RecordError) as caught:
        Participation(**changes)

    assert ("Participation", path, value, expected, near) == (
        caught.value.owner,
        caught.value.path,
        caught.value.value,
        caught.value.expected,
        caught.value.near,
    )


@pytest.mark.parametrize("field", ["actor", "office", "on_behalf_of"])
def test_one_of_three_is_enough(field):
    """An actor, an office or a side alone makes a participant, and is what is shown of it."""
    participation = Participation(**{field: "jordan"})

    assert ParticipantRole.ATTENDEE is participation.role
    assert "<Participation jordan: attendee>" == repr(participation)


def test_defaults():
    """What is not said of a meeting is unspecified or unknown."""
    meeting = Meeting(**MEETING)

    assert When.parse("2021-06-01") == meeting.when
    assert MeetingStatus.HELD is meeting.status
    assert MeetingFormat.UNSPECIFIED is meeting.format
    assert MeetingActivity.UNSPECIFIED is meeting.activity
    assert Directness.UNKNOWN is meeting.directness
    assert Publicity.UNKNOWN is meeting.publicity
    assert () == meeting.participants == meeting.topics == meeting.evidence
    assert meeting.place is meeting.outcome is meeting.part_of is None


def test_a_meeting_may_last():
    """A meeting's time may be a period."""
    assert Span.parse("2021-06-01/2021-06-03") == Meeting(**{**MEETING, "when": "2021-06-01/2021-06-03"}).when


@pytest.mark.parametrize(
    ("actors", "place", "expected"),
    [
        ([], None, "<Meeting ferry-talks: held 2021-06-01, nobody named>"),
        (["a"], None, "<Meeting ferry-talks: held 2021-06-01, a>"),
        (["a", "b"], "port-said", "<Meeting ferry-talks: held 2021-06-01 in port-said, a and b>"),
        (["a", "b", "c"], None, "<Meeting ferry-talks: held 2021-06-01, a, b and c>"),
    ],
)
def test_repr(actors, place, expected):
    """A meeting shows its status, its time, its place and who met."""
    meeting = Meeting(**MEETING, place=place, participants=[Participation(actor=actor) for actor in actors])

    assert expected == repr(meeting)


@given(meetings())
def test_every_participant_is_somebody(meeting):
    """No participant of a valid meeting is without an actor, an office and a side."""
    for one in meeting.participants:
        assert {None} != {one.actor, one.office, one.on_behalf_of}
