"""Who met whom, who stood between whom, and who followed whom."""

import copy
import pickle
import random
import sys
from datetime import UTC, date, datetime
from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import (
    Actor,
    ActorKind,
    Ceasefire,
    Certainty,
    Corpus,
    Directness,
    Meeting,
    MeetingStatus,
    Office,
    ParticipantRole,
    Participation,
    Tenure,
    UnknownIdError,
)
from mideast_events.capacities import Capacities
from mideast_events.records import time_of
from mideast_events.relations import Relations
from mideast_events.strategies import spans, times

YES, MAYBE, NO = Certainty.YES, Certainty.MAYBE, Certainty.NO
EVERY_STATUS = tuple(MeetingStatus)
FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)


def relations_of(corpus: Corpus) -> Relations:
    """Return the relations of a corpus."""
    return corpus.relations


def person(id: str, **fields: object) -> Actor:
    """Return a person."""
    return Actor(id=id, kind="person", names=(id.title(),), **fields)


def body(id: str, kind: str = "organization", **fields: object) -> Actor:
    """Return an organization, or a state."""
    return Actor(id=id, kind=kind, names=(id.title(),), **fields)


def meeting(id: str, when: str, *who: str | Participation, status: str = "held", **fields: object) -> Meeting:
    """Return a meeting of actors."""
    parts = tuple(one if isinstance(one, Participation) else Participation(actor=one) for one in who)
    return Meeting(id=id, when=when, participants=parts, status=status, **fields)


def party(actor: str) -> Participation:
    """Return a participant that is a side."""
    return Participation(actor=actor, role="party")


def mediator(actor: str) -> Participation:
    """Return a participant between two sides."""
    return Participation(actor=actor, role="mediator")


def ids(found) -> list[str]:
    """Return the ids of records."""
    return [one.id for one in found]


def told(contacts) -> list[tuple[str, int, int]]:
    """Return whom contacts are with, and how often they certainly and possibly met."""
    return [(one.actor.id, one.certain, one.possible) for one in contacts]


A, B, C, D = (person(id) for id in "abcd")
EGYPT, ISRAEL, HAMAS = body("egypt", "state"), body("israel", "state"), body("hamas")
SERVICE = body("service", part_of="egypt")
CHIEF = Office(id="chief", title="Chief of the service", organization="service")


# Who met whom


def test_each_two_at_a_meeting_are_contacts():
    """A meeting of three is an encounter of each with each other."""
    relations = relations_of(Corpus([A, B, C, meeting("m", "2021-05-01", "a", "b", "c")]))

    assert [("b", 1, 0), ("c", 1, 0)] == told(relations.contacts("a"))
    assert [("a", 1, 0), ("b", 1, 0)] == told(relations.contacts("c"))


def test_contacts_are_ordered_by_certain_meetings_then_possible_ones_then_id():
    """Whom one met most often comes first; of equals, the one with more possible meetings, then the first by id."""
    chiefs = [
        Tenure(id="t-1", office="chief", person="c", span="2020/2021-05"),
        Tenure(id="t-2", office="chief", person="d", span="2021-05/2022"),
    ]
    records = [
        *(A, B, C, D, body("e"), SERVICE, CHIEF, *chiefs),
        meeting("m-1", "2021-05-01", "a", "b", "e"),
        meeting("m-2", "2021-05-10", "a", Participation(office="chief")),
        meeting("m-3", "2022-05-10", "a", "d"),
        meeting("m-4", "2022-05-11", "a", "e"),
    ]

    assert [("e", 2, 0), ("d", 1, 1), ("b", 1, 0), ("c", 0, 1)] == told(relations_of(Corpus(records)).contacts("a"))


def test_only_meetings_that_were_held_count():
    """A planned or refused meeting makes no contact, unless one asks for it, and is told apart on a contact."""
    records = [
        *(A, B, C),
        meeting("m-1", "2021-05-01", "a", "b"),
        meeting("m-2", "2021-05-02", "a", "b", status="planned"),
        meeting("m-3", "2021-05-03", "a", "c", status="refused"),
    ]
    relations = relations_of(Corpus(records))
    (contact,) = relations.contacts("a")

    assert ["m-1"] == ids(contact.meetings)
    assert {MeetingStatus.HELD: 1, MeetingStatus.PLANNED: 1} == {s: n for s, n in contact.counts.items() if n}
    assert set(MeetingStatus) == set(contact.counts)
    assert [("c", 1, 0)] == told(relations.contacts("a", statuses="refused"))
    assert [("b", 2, 0)] == told(relations.contacts("a", statuses=["held", MeetingStatus.PLANNED]))
    assert [] == told(relations.contacts("a", statuses=()))


def test_a_contact_tells_its_first_and_last_meeting():
    """The first and the last are those of the display order."""
    days = ["2021-05-03", "2021-05-01", "2021-05", "2020"]
    records = [A, B, *(meeting(f"m-{number}", day, "a", "b") for number, day in enumerate(days))]
    (contact,) = relations_of(Corpus(records)).contacts("a")

    assert ["m-3", "m-1", "m-2", "m-0"] == ids(contact.meetings)
    assert ("m-3", "m-0") == (contact.first.id, contact.last.id)
    assert "<Contact b: 4 meetings, 2020 to 2021-05-03>" == repr(contact)


def test_a_contact_says_what_is_only_possible():
    """A contact's text says how many of its meetings are possible only."""
    view = relations_of(Corpus([A, B, meeting("m", "2021-05", "a", "b")])).between("2021-05-01", "2021-05-09")

    assert "<Contact b: 1 meeting, 1 of them possibly, 2021-05>" == repr(view.contacts("a")[0])


def test_at_indirect_talks_only_the_mediators_meet_the_others():
    """Where a mediator carried messages, the sides did not face each other."""
    talks = meeting("m", "2021-05", party("hamas"), party("israel"), mediator("egypt"), directness="indirect")
    relations = relations_of(Corpus([EGYPT, ISRAEL, HAMAS, talks]))

    assert ["egypt"] == [one.actor.id for one in relations.contacts("hamas")]
    assert ["hamas", "israel"] == [one.actor.id for one in relations.contacts("egypt")]
    assert YES is relations.never_met("hamas", "israel")
    assert NO is relations.never_met("hamas", "egypt")


def test_alternatives_for_one_office_did_not_meet():
    """Of two who may have held the office that is named, each possibly met the others, and none met the other."""
    handover = [
        Tenure(id="t-1", office="chief", person="a", span="2020/2021-05-10"),
        Tenure(id="t-2", office="chief", person="b", span="2021-05-10/2022"),
    ]
    held = meeting("m", "2021-05-10", Participation(office="chief"), "c")
    relations = relations_of(Corpus([A, B, C, SERVICE, CHIEF, *handover, held]))

    assert [("a", 0, 1), ("b", 0, 1)] == told(relations.contacts("c"))
    assert [("c", 0, 1)] == told(relations.contacts("a"))
    assert (MAYBE, YES) == (relations.never_met("a", "c"), relations.never_met("a", "b"))


def test_who_is_no_actor_of_the_record_is_skipped():
    """A participant whose id no actor has is nobody's contact."""
    relations = relations_of(Corpus([A, B, meeting("m", "2021", "a", "nobody", "b")]))

    assert [("b", 1, 0)] == told(relations.contacts("a"))


def test_somebody_named_twice_is_one():
    """An actor that takes part in two capacities did not meet itself."""
    relations = relations_of(Corpus([A, B, meeting("m", "2021", "a", "a", "b")]))

    assert [("b", 1, 0)] == told(relations.contacts("a"))
    assert () == relations.meetings("a", "a")
    assert YES is relations.never_met("a", "a")


# Windows


@pytest.mark.parametrize(
    ("when", "start", "end", "certain", "possible"),
    [
        ("2021-05-10", "2021-05-10", "2021-05-10", 1, 0),
        ("2021-05-10", "2021-05", "2021-05", 1, 0),
        ("2021-05-31", "2021-05", "2021-05", 1, 0),
        ("2021-06-01", "2021-05", "2021-05", 0, 0),
        ("2021-05", "2021-05-01", "2021-05-30", 0, 1),
        ("2021-05", "2021-05-01", "2021-05-31", 1, 0),
        ("2021-05", "2021-04", "2021-06", 1, 0),
        ("[2021-05-01,2021-05-20]", "2021-05-02", "2021-05-19", 0, 0),
        ("[2021-05-01,2021-05-20]", "2021-05-02", "2021-05-20", 0, 1),
        ("2021-05-01/2021-05-20", "2021-05-02", "2021-05-03", 1, 0),
        ("2021-04/2021-06", "2021-05-15", "2021-05-15", 1, 0),
        ("2021-04/2021-06", "2021-06-15", "2021-06-15", 0, 1),
        ("XXXX", "1999", "1999", 0, 1),
        ("2021-05-10", "[..2021-05-01]", "2021-05-10", 1, 0),
        ("2021-05-10", "2021-05-10", "2021-05-11/..", 1, 0),
        ("2021-05-10", date(2021, 5, 10), date(2021, 5, 10), 1, 0),
        ("2021-05-10", date(2021, 5, 11), date(2021, 5, 12), 0, 0),
    ],
)
def test_a_window_tells_certain_from_possible(when, start, end, certain, possible):
    """A meeting is in a window certainly, possibly or not at all; texts of months cover the whole month."""
    view = relations_of(Corpus([A, B, meeting("m", when, "a", "b")])).between(start, end)

    assert ([("b", certain, possible)] if certain + possible else []) == told(view.contacts("a"))
    assert certain == len(view.meetings("a", "b", certain=True))
    assert certain + possible == len(view.meetings("a", "b"))


def test_windows_chain():
    """A window in a window is what both have in common; where that is no day, nothing is left."""
    records = [A, B, meeting("m-1", "2021-05-10", "a", "b"), meeting("m-2", "2021-01/2021-12", "a", "b")]
    relations = relations_of(Corpus([*records, Ceasefire(id="c", parties=("a",), declared="2021", status="agreed")]))
    view = relations.between("2021-01", "2021-05").between("2021-05", "2021-12")
    empty = relations.between("2021-01", "2021-02").between("2021-10", "2021-12")

    assert relations.between("2021-05", "2021-05") == view
    assert ["m-2", "m-1"] == ids(view.meetings("a", "b"))
    assert () == empty.contacts("a") == empty.actors == empty.meetings("a", "b") == empty.mediations()
    assert YES is empty.never_met("a", "b")


def test_a_view_leaves_the_other_as_it_is():
    """Narrowing gives another view."""
    relations = relations_of(Corpus([A, B, meeting("m", "2021-05-10", "a", "b")]))
    relations.between("2022", "2022").by("state")

    assert [("b", 1, 0)] == told(relations.contacts("a"))


# Levels


def test_persons_are_rolled_up_to_whom_they_served_on_the_day():
    """Who changed sides counts for the one side until then, and for the other after."""
    offices = [Office(id=f"{side}-minister", title="Minister", organization=side) for side in ("egypt", "israel")]
    tenures = [
        Tenure(id="t-1", office="egypt-minister", person="a", span="2020-01-01/2021-05-10"),
        Tenure(id="t-2", office="israel-minister", person="a", span="2021-06-01/2022-05-10"),
    ]
    held = [meeting("m-1", "2021-03-01", "a", "hamas"), meeting("m-2", "2021-07-01", "a", "hamas")]
    view = relations_of(Corpus([A, EGYPT, ISRAEL, HAMAS, *offices, *tenures, *held])).by("state")

    assert ["m-1"] == ids(view.meetings("egypt", "hamas"))
    assert ["m-2"] == ids(view.meetings("israel", "hamas"))
    assert () == view.contacts("a")


def test_each_level_rolls_up_further():
    """An officer is a person, serves an organization, and by way of it a state."""
    tenure = Tenure(id="t", office="chief", person="a", span="2020/2022")
    relations = relations_of(Corpus([A, B, EGYPT, SERVICE, CHIEF, tenure, meeting("m", "2021-05-01", "a", "b")]))

    assert ["a"] == [one.actor.id for one in relations.contacts("b")]
    assert ["a"] == [one.actor.id for one in relations.by("person").contacts("b")]
    assert ["service"] == [one.actor.id for one in relations.by("organization").contacts("b")]
    assert ["egypt"] == [one.actor.id for one in relations.by("state").contacts("b")]
    assert ["egypt"] == [one.actor.id for one in relations.by("organization").by("state").contacts("b")]


def test_a_side_is_certain_where_one_service_of_it_is():
    """Who certainly served a state in one office was there for it, also where a second office is only possible."""
    offices = [CHIEF, Office(id="deputy", title="Deputy", organization="egypt")]
    tenures = [
        Tenure(id="t-1", office="chief", person="a", span="2020/2022"),
        Tenure(id="t-2", office="deputy", person="a", span="2021-05/2022"),
    ]
    records = [A, EGYPT, SERVICE, HAMAS, *offices, *tenures, meeting("m", "2021-05-10", "a", "hamas")]
    relations = relations_of(Corpus(records))

    assert [("egypt", 1, 0)] == told(relations.by("state").contacts("hamas"))
    assert [("service", 1, 0), ("egypt", 0, 1)] == told(relations.by("organization").contacts("hamas"))


def test_what_rolls_up_into_one_is_no_contact():
    """Two who serve the same did not meet as sides; a third met their side once."""
    records = [A, B, EGYPT, SERVICE, HAMAS, meeting("m", "2021", "egypt", "service", "hamas")]
    view = relations_of(Corpus(records)).by("state")

    assert [("hamas", 1, 0)] == told(view.contacts("egypt"))
    assert [("egypt", 1, 0)] == told(view.contacts("hamas"))


def test_by_person_leaves_out_all_others():
    """At the level of persons, organizations and states meet nobody, and persons met by office do."""
    tenure = Tenure(id="t", office="chief", person="a", span="2020/2022")
    held = meeting("m", "2021-05-01", Participation(office="chief"), "b", "egypt")
    view = relations_of(Corpus([A, B, EGYPT, SERVICE, CHIEF, tenure, held])).by(ActorKind.PERSON)

    assert [("b", 1, 0)] == told(view.contacts("a"))
    assert () == view.contacts("egypt")


# Paths


def test_a_path_leads_from_one_to_the_other():
    """A path gives the actors from end to end and the meetings of each link."""
    held = [meeting("m-1", "2021-05-01", "a", "b"), meeting("m-2", "2021-05-02", "b", "c")]
    held.append(meeting("m-3", "2021-05-03", "b", "c"))
    path = relations_of(Corpus([A, B, C, D, *held])).path("a", "c")

    assert ["a", "b", "c"] == ids(path.actors)
    assert [["m-1"], ["m-2", "m-3"]] == [ids(link) for link in path.meetings]
    assert "<Path a, b, c>" == repr(path)


def test_the_path_to_oneself_is_empty():
    """From an actor to itself there is one actor and no meeting, also where it never met anybody."""
    path = relations_of(Corpus([A])).path("a", "a")

    assert (["a"], ()) == (ids(path.actors), path.meetings)


def test_without_a_chain_there_is_no_path():
    """Where no chain connects two actors the answer is None."""
    relations = relations_of(Corpus([A, B, C, D, meeting("m-1", "2021", "a", "b"), meeting("m-2", "2021", "c", "d")]))

    assert None is relations.path("a", "c")
    assert None is relations.path("a", "b", statuses="planned")


def test_a_path_of_certain_meetings_leaves_out_possible_ones():
    """With `certain`, a link that is only possible does not connect."""
    view = relations_of(Corpus([A, B, meeting("m", "2021", "a", "b")])).between("2021-05", "2021-05")

    assert ["a", "b"] == ids(view.path("a", "b").actors)
    assert None is view.path("a", "b", certain=True)


@given(st.lists(st.tuples(st.integers(0, 14), st.integers(1, 3)), min_size=8, max_size=30), st.permutations(range(16)))
def test_of_several_shortest_paths_the_first_by_ids_is_given(links, order):
    """A path is the first of all shortest ones by the ids in turn, however long it is."""
    actors = [person(f"p-{number:02}") for number in range(16)]
    # Each is linked with one of the next three, so that chains are long; what ids they have is left to chance.
    pairs = [(order[one], order[min(one + step, 15)]) for one, step in links]
    held = [meeting(f"m-{number}", "2021", *(actors[one].id for one in pair)) for number, pair in enumerate(pairs)]
    relations = relations_of(Corpus([*actors, *held]))
    graph = nx.Graph(pairs)
    for one, other in combinations(graph, 2):
        path = relations.path(actors[one].id, actors[other].id)
        if path is None:
            assert not nx.has_path(graph, one, other)
        else:
            assert min(nx.all_shortest_paths(graph, one, other)) == [int(actor.id[2:]) for actor in path.actors]


# Between others


def test_a_mediator_stands_between_two_parties():
    """A meeting with a mediator and parties says of each pair of parties who stood between them."""
    talks = meeting("m", "2021", mediator("egypt"), party("a"), party("b"), party("c"), "d")
    relations = relations_of(Corpus([A, B, C, D, EGYPT, talks]))

    found = [(one.mediator.id, *ids(one.between)) for one in relations.mediations()]
    assert [("egypt", "a", "b"), ("egypt", "a", "c"), ("egypt", "b", "c")] == found
    assert () == relations.mediations(statuses="planned")


def test_a_ceasefire_says_who_mediated():
    """The mediators of a ceasefire stand between its parties; one without a time belongs to no window."""
    ceasefires = [
        Ceasefire(id="no-time", parties=("hamas", "israel"), mediators=("egypt",), status="proposed"),
        Ceasefire(id="timed", parties=("israel", "hamas"), mediators=("egypt",), status="ended", in_effect="2021/2022"),
        Ceasefire(id="alone", parties=("israel",), mediators=("egypt",), status="agreed", declared="2021-05-05"),
    ]
    relations = relations_of(Corpus([EGYPT, ISRAEL, HAMAS, *ceasefires]))

    assert [["timed", "no-time"]] == [ids(one.records) for one in relations.mediations()]
    assert [["timed"]] == [ids(one.records) for one in relations.between("2022-06", "2022-07").mediations()]
    assert () == relations.between("2023", "2023").mediations()
    assert "<Mediation egypt between hamas and israel: 2 records>" == repr(relations.mediations()[0])


def test_mediations_are_rolled_up_as_well():
    """In a view by state, a service mediates for its state, and not between its state and another."""
    records = [
        *(EGYPT, SERVICE, ISRAEL, HAMAS),
        Ceasefire(id="c-1", parties=("hamas", "israel"), mediators=("service",), status="proposed"),
        Ceasefire(id="c-2", parties=("egypt", "israel"), mediators=("service",), status="proposed"),
    ]
    found = relations_of(Corpus(records)).by("state").mediations()

    assert [("egypt", ["hamas", "israel"], ["c-1"])] == [
        (one.mediator.id, ids(one.between), ids(one.records)) for one in found
    ]


def test_brokers_connect_others():
    """The actor in the middle is a broker, and the ends are not; a mediator is one in any case."""
    held = [meeting("m-1", "2021", "a", "b"), meeting("m-2", "2021", "b", "c")]
    truce = Ceasefire(id="t", parties=("hamas", "israel"), mediators=("egypt",), status="proposed")
    brokers = relations_of(Corpus([A, B, C, EGYPT, ISRAEL, HAMAS, *held, truce])).brokers()

    assert [("b", 1.0, 0), ("egypt", 0.0, 1)] == [
        (one.actor.id, one.betweenness, len(one.mediations)) for one in brokers
    ]
    assert "<Broker b: betweenness 1.000, 0 mediations>" == repr(brokers[0])


def test_betweenness_is_that_of_networkx():
    """Betweenness is exact and normalised, also of a graph that is not connected."""
    rng = random.Random(7)  # noqa: S311 - no secret
    actors = [person(f"p-{number:03}") for number in range(80)]
    held = [meeting(f"m-{number}", "2021", *ids(rng.sample(actors, 3))) for number in range(45)]
    relations = relations_of(Corpus([*actors, *held]))
    expected = nx.betweenness_centrality(nx.Graph(relations.to_networkx()))
    found = {one.actor.id: one.betweenness for one in relations.brokers()}

    assert {id: value for id, value in expected.items() if value} == pytest.approx(found, abs=1e-9)
    assert sorted(found, key=lambda id: (-found[id], id)) == list(found)


def test_the_graph_for_networkx_has_an_edge_for_each_pair_and_meeting():
    """Nodes tell the actor, and edges the meeting."""
    egyptian = person("a", country="EGY")
    held = [
        meeting("m-1", "2021-05-01", "a", "b", place="cairo"),
        meeting("m-2", "2021-05", "a", "b"),
        meeting("m-3", "XXXX", "a", "c", status="planned"),
    ]
    relations = relations_of(Corpus([egyptian, B, C, *held]))
    graph = relations.between("2021-05-01", "2021-05-15").to_networkx()

    assert {
        "a": {"name": "A", "kind": "person", "country": "EGY"},
        "b": {"name": "B", "kind": "person", "country": None},
    } == dict(graph.nodes(data=True))
    assert {"m-1", "m-2"} == set(graph["a"]["b"])
    assert {
        "earliest": date(2021, 5, 1),
        "latest": date(2021, 5, 1),
        "when": "2021-05-01",
        "status": "held",
        "place": "cairo",
        "evidence": 0,
        "certainty": "yes",
    } == graph["a"]["b"]["m-1"]
    assert "maybe" == graph["a"]["b"]["m-2"]["certainty"]
    assert {"m-3": None} == {
        key: data["earliest"]
        for _, _, key, data in relations.to_networkx(statuses="planned").edges(keys=True, data=True)
    }


@pytest.mark.parametrize(("method", "library"), [("brokers", "rustworkx"), ("to_networkx", "networkx")])
def test_a_missing_extra_is_named(monkeypatch, method, library):
    """Where a library is not installed, the error says how to install it."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(me.MissingExtraError, match=library) as caught:
        getattr(relations_of(Corpus([A])), method)()

    assert (library, library) == (caught.value.library, caught.value.extra)


# Successions


def held_by(*tenures: tuple[str, str]) -> Relations:
    """Return the relations of a corpus in which persons hold an office for some periods."""
    numbered = enumerate(tenures)
    held = [Tenure(id=f"t-{number}", office="chief", person=one, span=span) for number, (one, span) in numbered]
    return relations_of(Corpus([A, B, C, SERVICE, CHIEF, *held]))


def followed(relations: Relations, office: str = "chief") -> list[tuple[str, str, Certainty]]:
    """Return who followed whom."""
    return [(one.before.person, one.after.person, one.order) for one in relations.successors(office)]


@pytest.mark.parametrize(
    ("before", "after", "order"),
    [
        ("2020/2021-05-10", "2021-05-11/2022", YES),
        ("2020/2021-05-10", "2021-05-10/2022", YES),
        ("2020/2021-05-10", "2023/..", YES),
        ("2020/2021-05", "2021-05/2022", MAYBE),
        ("2020/2021-05", "2021-06/2022", YES),
        ("2020/", "2021-06/2022", MAYBE),
        ("2020/2021-05-10", "2021-05-09/2022", NO),
        ("2020/..", "2021-05-09/2022", NO),
        ("/2021-05-10", "2021-05-11/2022", YES),
        ("/2021-05-10", "2021-05-10/2022", MAYBE),
    ],
)
def test_a_succession_says_whether_the_order_is_certain(before, after, order):
    """The later one certainly followed where it began after the other, and no earlier than the other ended."""
    assert [("a", "b", order)] == followed(held_by(("b", after), ("a", before)))


def test_who_was_seen_in_office_did_not_enter_it_again():
    """An observation within a tenure of the same person is that tenure, wherever its own first day may lie."""
    seen = ("a", "[..2021-08-19]/[2021-08-19..]")

    assert [("c", "a", YES), ("a", "b", YES)] == followed(
        held_by(("c", "2010/2019-12-31"), ("a", "2020-01-01/2022-01-01"), seen, ("b", "2022-01-01/.."))
    )


def test_who_was_only_seen_in_office_stands_where_it_was_seen():
    """An observation without a tenure stands between those before and after its day."""
    seen = ("a", "[..2021-08-19]/[2021-08-19..]")

    assert [("c", "a", MAYBE), ("a", "b", MAYBE)] == followed(held_by(("c", "2010/2019"), seen, ("b", "2022/..")))


def test_who_comes_back_follows_again():
    """Two tenures of a person with another's between them are two, and an observation belongs to the one it fits."""
    seen = ("a", "[..2023-05]/[2023-05..]")
    relations = held_by(("a", "2019/2020-05-01"), ("b", "2020-05-01/2022-05-01"), ("a", "2022-05-01/2024"), seen)

    assert [("a", "b", YES), ("b", "a", YES)] == followed(relations)
    assert ["t-0", "t-1"] == [one.before.id for one in relations.successors("chief")]
    assert ["t-1", "t-2"] == [one.after.id for one in relations.successors("chief")]


def test_tenures_of_one_person_that_overlap_are_one():
    """Of what is told twice of one term, the earliest known beginning and the latest known end count."""
    relations = held_by(
        ("c", "2018/2019"), ("a", "2020/2023-05-01"), ("a", "2021-01-01/2021-06-01"), ("b", "2023-05-01/..")
    )

    assert [("c", "a", YES), ("a", "b", YES)] == followed(relations)
    assert [("t-0", "t-1"), ("t-1", "t-3")] == [(one.before.id, one.after.id) for one in relations.successors("chief")]


@pytest.mark.parametrize(
    ("span", "seen"),
    [
        ("2020/..", "[..2023]/[2023..]"),
        ("../2021-05-01", "[..2019]/[2019..]"),
        ("2020-05/2021-06", "[..2021-06-05]/[2021-06-05..]"),
    ],
)
def test_the_tenure_speaks_for_what_was_seen(span, seen):
    """Where a tenure and an observation may be one, the tenure is told, whichever of its sides is open."""
    relations = held_by(("c", "1990/1991"), ("a", seen), ("a", span), ("b", "2030/2031"))

    assert {"t-2"} == {
        one.id for pair in relations.successors("chief") for one in (pair.before, pair.after) if one.person == "a"
    }


@pytest.mark.parametrize(
    "again",
    ["[..2021-06-05]/[2021-06-05..]", "2021-02-01/2021-05-01"],
)
def test_what_is_told_twice_does_not_come_after_another(again):
    """Where others hold the office meanwhile, a second record of one term is still no second term."""
    relations = held_by(("a", again), ("b", "2021-01/2023"), ("a", "2020/2021-06"))

    assert [("a", "b", NO)] == followed(relations)


def test_who_was_seen_in_another_term_came_back():
    """An observation that fits no tenure of its person, by its first day or its last, is a term of its own."""
    later, earlier = ("a", "[..2023]/[2023..]"), ("a", "[..2018-03-01]/[2018-03-01..]")

    assert [("a", "b", YES), ("b", "a", MAYBE)] == followed(
        held_by(("a", "2019/2020-05-01"), ("b", "2020-05-01/2022-05-01"), later)
    )
    assert [("a", "b", MAYBE), ("b", "a", YES)] == followed(
        held_by(earlier, ("b", "2018-06/2020-01-01"), ("a", "2020-01-01/2022"))
    )


def test_an_observation_makes_no_bridge():
    """An observation that may belong to either of two terms leaves them two."""
    seen = ("a", "[..2022-05]/[2022-05..]")
    relations = held_by(seen, ("a", "2019/[2020..2024]"), ("b", "2021/2023"), ("a", "[2020..2024]/2025"))

    assert [("a", "b", MAYBE), ("b", "a", MAYBE)] == followed(relations)


def test_who_stays_does_not_follow_oneself():
    """Of neighbouring tenures of one person the first follows, and the last is followed."""
    relations = held_by(("b", "2018/2019"), ("a", "2020/2021-05-01"), ("a", "2021-05-01/2022"), ("c", "2023/2024"))

    assert [("b", "a"), ("a", "c")] == [(one.before.person, one.after.person) for one in relations.successors("chief")]
    assert ["t-0", "t-2"] == [one.before.id for one in relations.successors("chief")]
    assert ["t-1", "t-3"] == [one.after.id for one in relations.successors("chief")]


def test_an_office_of_nobody_has_no_successions():
    """Without tenures, or with one, nobody followed anybody."""
    assert [] == followed(held_by())
    assert [] == followed(held_by(("a", "2020/2021")))
    assert "<Succession chief: a, then b (yes)>" == repr(
        held_by(("a", "2020/2021"), ("b", "2022/..")).successors("chief")[0]
    )


# What is wrong, and what a view is


@pytest.mark.parametrize(
    "ask",
    [
        lambda relations: relations.contacts("aa"),
        lambda relations: relations.meetings("aa", "b"),
        lambda relations: relations.meetings("b", "aa"),
        lambda relations: relations.never_met("b", "aa"),
        lambda relations: relations.path("aa", "b"),
        lambda relations: relations.by("state").path("b", "aa"),
    ],
)
def test_an_unknown_actor_is_named(ask):
    """An id that no actor has is an error, which names the nearest one."""
    with pytest.raises(UnknownIdError, match="no actor has the id 'aa'"):
        ask(relations_of(Corpus([A, B, meeting("m", "2021", "a", "b")])))


def test_the_nearest_id_is_named():
    """A slip in an id is answered with the id that was meant."""
    relations = relations_of(Corpus([person("abbas-kamel"), SERVICE, CHIEF]))

    with pytest.raises(UnknownIdError, match="did you mean 'abbas-kamel'"):
        relations.contacts("abas-kamel")
    with pytest.raises(UnknownIdError, match="no office has the id 'chef'; did you mean 'chief'"):
        relations.successors("chef")


@pytest.mark.parametrize(
    ("ask", "argument", "near"),
    [
        (lambda relations: relations.by("stat"), "level", "state"),
        (lambda relations: relations.by(7), "level", None),
        (lambda relations: relations.by(None), "level", None),
        (lambda relations: relations.between("2021-08", "2021-05"), "between", None),
        (lambda relations: relations.between("XXXX", "XXXX"), "between", None),
        (lambda relations: relations.contacts("a", statuses="hald"), "statuses", "held"),
        (lambda relations: relations.contacts("a", statuses=["held", "plannd"]), "statuses", "planned"),
        (lambda relations: relations.contacts("a", statuses=7), "statuses", None),
        (lambda relations: relations.meetings("a", "b", statuses=[7]), "statuses", None),
        (lambda relations: relations.never_met("a", "b", statuses=None), "statuses", None),
        (lambda relations: relations.path("a", "b", statuses="x"), "statuses", None),
        (lambda relations: relations.mediations(statuses="x"), "statuses", None),
        (lambda relations: relations.brokers(statuses="x"), "statuses", None),
        (lambda relations: relations.to_networkx(statuses="x"), "statuses", None),
    ],
)
def test_a_question_without_sense_is_an_error(ask, argument, near):
    """A level, a window or a status that does not exist is named, with what was probably meant."""
    with pytest.raises(me.QueryError) as caught:
        ask(relations_of(Corpus([A, B])))

    assert (argument, near) == (caught.value.argument, caught.value.near)


@pytest.mark.parametrize("day", ["May 2021", None, 7, datetime(2021, 5, 1, tzinfo=UTC)])
def test_a_window_wants_dates(day):
    """A side of a window that is no date is an error."""
    relations = relations_of(Corpus([A]))

    with pytest.raises(me.DateTextError):
        relations.between(day, "2021")
    with pytest.raises(me.DateTextError):
        relations.between("2021", day)


def test_an_actor_that_met_nobody_has_no_contacts():
    """An actor of the record that is no node of a view gets empty answers, not errors."""
    view = relations_of(Corpus([A, B, HAMAS, meeting("m", "2021", "a", "b")])).by("person")

    assert () == view.contacts("hamas") == view.meetings("hamas", "a")
    assert YES is view.never_met("hamas", "a")
    assert None is view.path("hamas", "a")


def test_an_empty_corpus_has_no_relations():
    """Where there are no records every answer is empty."""
    relations = relations_of(Corpus())

    assert () == relations.actors == relations.mediations() == relations.brokers()
    assert 0 == len(relations.to_networkx())
    assert "<Relations: 0 actors, 0 pairs, 0 meetings>" == repr(relations)


def test_a_view_says_what_it_is():
    """The text of a view tells its level and its window."""
    relations = relations_of(Corpus([A, B, meeting("m", "2021-05-05", "a", "b")]))

    assert "<Relations: 2 actors, 1 pair, 1 meeting>" == repr(relations)
    assert "<Relations by state, 2021-05-01 to ..: 2 actors, 1 pair, 1 meeting>" == repr(
        relations.by("state").between("2021-05", "2021-06/..")
    )


def test_views_and_answers_can_be_copied_pickled_and_compared():
    """A view, and what it answers, equals its copies; views of another window, level or corpus differ."""
    held = [meeting("m-1", "2021-05-01", "a", "b"), meeting("m-2", "2021-06-01", "b", "c")]
    corpus = Corpus([A, B, C, *held])
    view = relations_of(corpus).between("2021-05", "2021-06").by("person")
    answers = (view, view.contacts("b"), view.path("a", "c"), view.brokers())

    for again in (pickle.loads(pickle.dumps(answers)), tuple(map(copy.copy, answers)), copy.deepcopy(answers)):  # noqa: S301 - our own
        assert answers == again
        assert hash(answers[1:]) == hash(again[1:])
    assert view == relations_of(Corpus([*held, C, B, A])).by("person").between("2021-05", "2021-06")
    assert view not in (relations_of(corpus), view.by("state"), view.between("2021-05", "2021-05"), "view")
    assert relations_of(corpus) != relations_of(Corpus([A, B, C]))
    assert view.contacts("b")[0] != view.contacts("b")[1]
    assert view.contacts("b")[0] != "contact"
    assert view.path("a", "b") not in (view.path("a", "c"), "path")
    with pytest.raises(TypeError, match="unhashable"):
        hash(view)


# The seed corpus


def test_whom_kamel_met_in_2021(seed):
    """By the seed articles the Egyptian intelligence chief met eight persons in 2021, one of them known by office."""
    view = relations_of(seed).between("2021", "2021")

    assert [
        ("benjamin-netanyahu", 1, 0),
        ("benny-gantz", 1, 0),
        ("hussein-al-sheikh", 1, 0),
        ("mahmoud-abbas", 1, 0),
        ("majed-faraj", 1, 0),
        ("nabil-abu-rudeineh", 1, 0),
        ("naftali-bennett", 1, 0),
        ("yair-lapid", 1, 0),
    ] == told(view.contacts("abbas-kamel"))
    assert ["netanyahu-egypt-intelligence-chief-2021"] == ids(view.meetings("abbas-kamel", "benjamin-netanyahu"))


def test_an_unconfirmed_meeting_is_no_contact(seed):
    """That two met is not told where it is unconfirmed, unless one asks for that."""
    relations = relations_of(seed)

    assert "ronen-bar" not in [one.actor.id for one in relations.contacts("abbas-kamel")]
    assert ["kamel-bar-cairo-2024"] == ids(relations.meetings("abbas-kamel", "ronen-bar", statuses="unconfirmed"))
    assert YES is relations.never_met("abbas-kamel", "ronen-bar")


def test_netanyahu_and_sisi_in_the_seeds(seed):
    """Of two whose meetings were held, unconfirmed and refused, each is told apart."""
    contacts = relations_of(seed).contacts("abdel-fattah-el-sisi")
    (contact,) = [one for one in contacts if one.actor.id == "benjamin-netanyahu"]

    assert ["netanyahu-sisi-new-york-2018"] == ids(contact.meetings)
    assert {"held": 1, "unconfirmed": 1, "refused": 1} == {str(s): n for s, n in contact.counts.items() if n}


def test_hamas_and_israel_met_by_way_of_mediators_only(seed):
    """By the seed articles the two never faced each other, at any level, and Egypt mediated between them."""
    relations = relations_of(seed)

    for view in (relations, relations.by("organization"), relations.by("state")):
        assert YES is view.never_met("hamas", "israel")
        assert ("egypt", "hamas", "israel") in [(one.mediator.id, *ids(one.between)) for one in view.mediations()]


def test_kamel_counts_for_egypt(seed):
    """By state, what the intelligence chief met is met by Egypt, and he himself is no node."""
    view = relations_of(seed).between("2021", "2021").by("state")

    assert {"lapid-kamel-tel-aviv-2021", "bennett-kamel-israel-2021", "gantz-kamel-israel-2021"} <= set(
        ids(view.meetings("egypt", "israel"))
    )
    assert ["abbas-kamel-ramallah-2021"] == ids(view.meetings("egypt", "state-of-palestine"))
    assert () == view.contacts("abbas-kamel")


def test_kamel_was_followed_by_rashad(seed):
    """What articles saw of holders makes no succession of its own."""
    found = relations_of(seed).successors("egypt-intelligence-director")

    assert ["khaled-fawzy", "abbas-kamel"] == [one.before.person for one in found[-2:]]
    assert ("abbas-kamel-egypt-intelligence-director", "hassan-rashad-egypt-intelligence-director", YES) == (
        found[-1].before.id,
        found[-1].after.id,
        found[-1].order,
    )


def test_the_foreign_ministers_of_israel_in_turn(seed):
    """Who held an office twice, or went on in it, appears as often as the office changed hands."""
    found = relations_of(seed).successors("israel-foreign-minister")

    assert [
        "silvan-shalom",
        "tzipi-livni",
        "avigdor-lieberman",
        "benjamin-netanyahu",
        "avigdor-lieberman",
        "benjamin-netanyahu",
        "israel-katz",
        "gabi-ashkenazi",
        "yair-lapid",
        "eli-cohen",
        "israel-katz",
        "gideon-saar",
    ] == [found[0].before.person, *(one.after.person for one in found)]
    assert [] == [one for one in found if "-seen-" in one.before.id + one.after.id]
    assert "yair-lapid-israel-foreign-minister-2" in [one.before.id for one in found]


def test_no_succession_of_the_seeds_is_of_one_person(seed):
    """Of every office, neighbours are different persons, and none certainly held it side by side."""
    for office in seed.offices.values():
        found = relations_of(seed).successors(office.id)
        assert all(one.before.person != one.after.person for one in found)
        assert all(one.before.person == before.after.person for before, one in pairwise(found))


# Properties, against the definition

ROLES = [ParticipantRole.MEDIATOR, ParticipantRole.PARTY, ParticipantRole.ATTENDEE]
_RANKS = (NO, MAYBE, YES)


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Give a few actors, offices and tenures, and meetings of them of every status and precision."""
    kinds = draw(st.lists(st.sampled_from(ActorKind), min_size=2, max_size=6))
    names = [f"actor-{number}" for number in range(len(kinds))]
    actors = [
        Actor(
            id=id,
            kind=kind,
            names=(id,),
            part_of=draw(st.none() | st.none() | st.sampled_from([*names[:number], "nobody"])),
        )
        for number, (id, kind) in enumerate(zip(names, kinds, strict=True))
    ]
    offices = [
        Office(id=f"office-{number}", title="x", organization=draw(st.sampled_from(names)), shared=draw(st.booleans()))
        for number in range(draw(st.integers(0, 2)))
    ]
    posts = ids(offices)
    persons = [one.id for one in actors if one.kind is ActorKind.PERSON]
    tenures = [
        Tenure(
            id=f"tenure-{number}",
            office=draw(st.sampled_from(posts)),
            person=draw(st.sampled_from(persons)),
            span=draw(spans(FIRST, LAST)),
        )
        for number in range(draw(st.integers(0, 4)) if posts and persons else 0)
    ]
    who = st.sampled_from([*names, *names, "nobody"])
    parts = st.builds(Participation, actor=who, role=st.sampled_from(ROLES))
    if posts:
        post = st.sampled_from(posts)
        parts |= st.builds(Participation, office=post, role=st.sampled_from(ROLES))
        parts |= st.builds(Participation, actor=who, office=post, role=st.sampled_from(ROLES))
    parts |= st.builds(Participation, on_behalf_of=who, role=st.sampled_from(ROLES))
    statuses = st.sampled_from([MeetingStatus.HELD, *MeetingStatus])
    days = st.dates(FIRST, LAST).map(str)
    meetings = [
        Meeting(
            id=f"meeting-{number}",
            when=draw(days | times(FIRST, LAST)),
            participants=tuple(draw(st.lists(parts, max_size=4))),
            status=draw(statuses),
            directness=draw(st.sampled_from(Directness)),
        )
        for number in range(draw(st.integers(0, 12)))
    ]
    ceasefires = [
        Ceasefire(
            id=f"ceasefire-{number}",
            parties=tuple(draw(st.lists(who, unique=True, min_size=1, max_size=3))),
            mediators=tuple(draw(st.lists(who, unique=True, max_size=2))),
            declared=draw(st.none() | days),
            status="proposed",
        )
        for number in range(draw(st.integers(0, 2)))
    ]
    return Corpus([*actors, *offices, *tenures, *meetings, *ceasefires])


@st.composite
def _windows(draw: st.DrawFn) -> tuple[str, str] | None:
    if draw(st.booleans()):
        return None
    start, end = sorted([draw(st.dates(FIRST, LAST)), draw(st.dates(FIRST, LAST))])
    return draw(st.sampled_from([(str(start), str(end)), (str(start)[:7], str(end)[:7])]))


LEVELS = st.sampled_from([None, "person", "organization", "state"])
CHOICES = st.just((MeetingStatus.HELD,)) | st.sets(st.sampled_from(MeetingStatus)).map(tuple)


@st.composite
def cases(draw: st.DrawFn) -> "Case":
    """Give a corpus and a view of it."""
    return Case(draw(corpora()), draw(LEVELS), draw(_windows()), draw(CHOICES))


class Case:
    """A view of a corpus, and what it should answer by the definition, with ranks 0, 1, 2 for NO, MAYBE, YES."""

    def __init__(self, corpus, level, window, statuses):
        self.corpus, self.level, self.window, self.statuses = corpus, level, window, statuses
        self.capacities = Capacities(corpus._lookup)  # noqa: SLF001 - the floor below has its own tests
        self.span = me.Span.of(*self._days(window)) if window else None

    @staticmethod
    def _days(window):
        return me.parse_when(window[0]).earliest, me.parse_when(window[1]).latest

    @property
    def view(self):
        """The view."""
        view = relations_of(self.corpus)
        if self.window:
            view = view.between(*self.window)
        return view.by(self.level) if self.level else view

    def __repr__(self):
        return f"Case({list(self.corpus)!r}, {self.level!r}, {self.window!r}, {self.statuses!r})"

    def within(self, time):
        """Return the rank of having a day in the window."""
        return _RANKS.index(time.overlaps(self.span)) if self.span else 2

    def nodes(self, part, on):
        """Return who a participant was, each with its rank."""
        who, actors = self.capacities.who(part, on), self.corpus.actors
        if self.level in ("organization", "state"):
            found = {}
            for side, certainty in self.capacities.sides(part, on).items():
                whole = side
                while self.level == "state" and whole in actors and actors[whole].part_of in actors:
                    whole = actors[whole].part_of
                found[whole] = max(found.get(whole, 0), _RANKS.index(certainty))
            found = {id: rank for id, rank in found.items() if id in actors}
            if found:
                return found
        known = {id: _RANKS.index(certainty) for id, certainty in who.items() if id in actors}
        if self.level == "person":
            known = {id: rank for id, rank in known.items() if actors[id].kind is ActorKind.PERSON}
        return known

    def rank(self, one, other, meeting):
        """Return the rank of two having met in a meeting."""
        found = 0
        for this, that in combinations(meeting.participants, 2):
            roles = {this.role, that.role}
            if meeting.directness is Directness.INDIRECT and ParticipantRole.MEDIATOR not in roles:
                continue
            these, those = self.nodes(this, meeting.when), self.nodes(that, meeting.when)
            for first, second in ((one, other), (other, one)):
                found = max(found, min(these.get(first, 0), those.get(second, 0)))
        return min(found, self.within(meeting.when)) if one != other else 0

    def met(self, one, other, statuses=None):
        """Return the meetings that two possibly share, in display order, each with its rank."""
        found = [
            (meeting.when.sort_key[:2], meeting.id, rank)
            for meeting in self.corpus.meetings.values()
            if meeting.status in (self.statuses if statuses is None else statuses)
            and (rank := self.rank(one, other, meeting))
        ]
        return [(id, rank) for _, id, rank in sorted(found)]

    def graph(self, least=1):
        """Return the graph of who met whom."""
        graph = nx.Graph()
        graph.add_nodes_from(self.corpus.actors)
        for one, other in combinations(self.corpus.actors, 2):
            if any(rank >= least for _, rank in self.met(one, other)):
                graph.add_edge(one, other)
        return graph


@given(cases())
def test_contacts_are_as_defined(case):
    """Contacts are all who share a counted meeting, with how many certain and possible ones, in order."""
    for one in case.corpus.actors:
        expected = []
        for other in case.corpus.actors:
            if met := case.met(one, other):
                certain = sum(rank == 2 for _, rank in met)
                expected.append((-certain, certain - len(met), other))
        found = case.view.contacts(one, statuses=case.statuses)

        assert [(id, -certain, -possible) for certain, possible, id in sorted(expected)] == told(found)
        for contact in found:
            assert [id for id, _ in case.met(one, contact.actor.id)] == ids(contact.meetings)
            assert contact.certain + contact.possible == len(contact.meetings)
            assert contact.certain + contact.possible == sum(contact.counts[status] for status in case.statuses)
            assert len(case.met(one, contact.actor.id, EVERY_STATUS)) == sum(contact.counts.values())
            assert (contact.meetings[0], contact.meetings[-1]) == (contact.first, contact.last)


@given(cases())
def test_meetings_and_never_met_are_as_defined(case):
    """The meetings of two are those they possibly share, the certain ones among them; they never met where none is."""
    for one, other in combinations(case.corpus.actors, 2):
        met = case.met(one, other)
        found = case.view.meetings(one, other, statuses=case.statuses)
        certain = case.view.meetings(one, other, statuses=case.statuses, certain=True)
        never = case.view.never_met(one, other, statuses=case.statuses)

        assert [id for id, _ in met] == ids(found)
        assert [id for id, rank in met if rank == 2] == ids(certain)
        assert {2: NO, 1: MAYBE, 0: YES}[max((rank for _, rank in met), default=0)] is never
        assert found == case.view.meetings(other, one, statuses=case.statuses)
        assert never is case.view.never_met(other, one, statuses=case.statuses)


@given(cases(), st.booleans())
def test_paths_are_as_long_as_those_of_networkx(case, certain):
    """A path is the first of the shortest ones by ids, and there is none only where there is no chain."""
    graph = case.graph(least=2 if certain else 1)
    for one, other in combinations(case.corpus.actors, 2):
        path = case.view.path(one, other, statuses=case.statuses, certain=certain)
        if path is None:
            assert not nx.has_path(graph, one, other)
        else:
            assert min(nx.all_shortest_paths(graph, one, other)) == ids(path.actors)
            assert [
                [id for id, rank in case.met(*link) if rank == 2 or not certain] for link in pairwise(ids(path.actors))
            ] == [ids(link) for link in path.meetings]


@given(cases())
def test_mediations_are_as_defined(case):
    """Who mediated between whom is told by the roles of meetings and by ceasefires, within the window."""
    found = {}
    told_by = [
        (one, one.when, [(part.role, part) for part in one.participants])
        for one in case.corpus.meetings.values()
        if one.status in case.statuses
    ]
    for one in case.corpus.ceasefires.values():
        parts = [(ParticipantRole.MEDIATOR, Participation(actor=id)) for id in one.mediators]
        parts += [(ParticipantRole.PARTY, Participation(actor=id)) for id in one.parties]
        told_by.append((one, time_of(one), parts))
    for record, when, parts in told_by:
        if (when is None and case.window) or (when is not None and not case.within(when)):
            continue
        present = [(role, case.nodes(part, when or me.When.parse("XXXX"))) for role, part in parts]
        for _, middle in (one for one in present if one[0] is ParticipantRole.MEDIATOR):
            for (_, these), (_, those) in combinations([one for one in present if one[0] is ParticipantRole.PARTY], 2):
                for triple in ((m, *sorted((p, q))) for m in middle for p in these for q in those):
                    if len(set(triple)) == 3:
                        found.setdefault(triple, set()).add(record.id)
    answer = case.view.mediations(statuses=case.statuses)

    assert sorted(found) == [(one.mediator.id, *ids(one.between)) for one in answer]
    assert [found[triple] for triple in sorted(found)] == [set(ids(one.records)) for one in answer]
    assert all(len(set(ids(one.records))) == len(one.records) for one in answer)


@given(cases())
def test_the_graph_is_as_defined(case):
    """The graph has an edge for each two and each meeting that they possibly share, and the view counts the same."""
    graph = case.view.to_networkx(statuses=case.statuses)
    expected = {
        (one, other, id, ["no", "maybe", "yes"][rank])
        for one, other in combinations(case.corpus.actors, 2)
        for id, rank in case.met(one, other)
    }

    assert expected == {
        (*sorted((a, b)), key, data["certainty"]) for a, b, key, data in graph.edges(keys=True, data=True)
    }
    assert {id for one, other, *_ in expected for id in (one, other)} == set(graph)
    betweenness = nx.betweenness_centrality(nx.Graph(graph)) if graph else {}
    for broker in case.view.brokers(statuses=case.statuses):
        assert betweenness.get(broker.actor.id, 0.0) == pytest.approx(broker.betweenness, abs=1e-9)
        assert broker.betweenness or broker.mediations


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_no_answer(case, rng):
    """Records in another order give equal answers in the same order."""
    records = list(case.corpus)
    rng.shuffle(records)
    view = case.view
    again = Case(Corpus(records), case.level, case.window, case.statuses).view

    assert view == again
    assert view.actors == again.actors
    assert view.mediations(statuses=case.statuses) == again.mediations(statuses=case.statuses)
    assert view.brokers(statuses=case.statuses) == again.brokers(statuses=case.statuses)
    assert repr(view) == repr(again)
    for one in case.corpus.actors:
        assert view.contacts(one, statuses=case.statuses) == again.contacts(one, statuses=case.statuses)
    for office in case.corpus.offices:
        assert view.successors(office) == again.successors(office)


@given(cases())
def test_successions_are_of_neighbours(case):
    """Each succession begins with whom the one before it led to, and its order agrees with `before`."""
    for office in case.corpus.offices:
        found = case.view.successors(office)
        for one in found:
            assert one.before.person != one.after.person
            assert {office} == {one.office.id, one.before.office, one.after.office}
            if one.before.span.before(one.after.span) is YES:
                assert YES is one.order
            assert NO is not one.order or NO is one.before.span.before(one.after.span)
        for one, later in pairwise(found):
            assert one.after.person == later.before.person
        persons = {tenure.person for tenure in case.corpus.tenures.values() if tenure.office == office}
        assert (persons if found else set()) == {tenure.person for one in found for tenure in (one.before, one.after)}
        assert bool(found) is (len(persons) > 1)
