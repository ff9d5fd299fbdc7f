"""Which records an actor has a part in: by name, by an office held on the day, or by those who act for it."""

import attrs
import pytest
from crowded import peopled
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import (
    Actor,
    ActorKind,
    Ceasefire,
    Certainty,
    Corpus,
    CrossingState,
    Event,
    Figure,
    Meeting,
    Office,
    Participation,
    Span,
    Tenure,
    When,
)
from mideast_events.capacities import Answers
from mideast_events.involvement import Involvement, named_in
from mideast_events.lookups import Lookup, by_class
from mideast_events.records import TimedRecord, time_of

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE

WORLD = [
    Actor(id="egypt", kind="state", names=("Egypt",)),
    Actor(id="service", kind="organization", names=("Service",), part_of="egypt"),
    Actor(id="kamel", kind="person", names=("Kamel",)),
    Actor(id="rashad", kind="person", names=("Rashad",)),
    Actor(id="israel", kind="state", names=("Israel",)),
    Actor(id="lapid", kind="person", names=("Lapid",), part_of="israel"),
    Actor(id="hamas", kind="organization", names=("Hamas",)),
    Office(id="chief", title="Chief", organization="service"),
    Tenure(id="kamel-chief", office="chief", person="kamel", span="2018-01-01/2024-10-16"),
    Tenure(id="rashad-chief", office="chief", person="rashad", span="2024-10-16/.."),
]


def asked(*records: TimedRecord) -> Involvement:
    """Return the parts that the actors of the samples have in some records and in the tenures."""
    corpus = Corpus([*WORLD, *records])
    return Involvement(corpus.timeline, Lookup(by_class(corpus)))


def meeting(*parts: Participation | str, when: str = "2021-05-30", directness: str = "unknown") -> Meeting:
    """Return a meeting of some participants; a text stands for an actor."""
    participants = [Participation(actor=part) if isinstance(part, str) else part for part in parts]
    return Meeting(id="m", when=when, participants=participants, status="held", directness=directness)


def in_meetings(involvement: Involvement, actor: str) -> dict[str, Certainty]:
    """Return the ids of the records, other than tenures, in which an actor has a part."""
    return {record.id: answer for record, answer in involvement.of(actor) if not isinstance(record, Tenure)}


@pytest.mark.parametrize(
    ("record", "named"),
    [
        (meeting("kamel", Participation(office="chief", on_behalf_of="egypt")), ["kamel", "chief", "egypt"]),
        (
            Event(
                id="e",
                kind="aid",
                when="2021",
                summary="It happens",
                actors=("egypt",),
                recipients=("hamas",),
                status="occurred",
            ),
            ["egypt", "hamas"],
        ),
        (
            Ceasefire(
                id="c",
                parties=("israel", "hamas"),
                mediators=("egypt",),
                in_effect="2021/2022",
                status="ended",
                ended_by="lapid",
            ),
            ["israel", "hamas", "egypt", "lapid"],
        ),
        (Ceasefire(id="c", parties=("israel",), status="proposed"), ["israel"]),
        (CrossingState(id="s", crossing="rafah", span="2021/2022", controller="egypt"), ["egypt"]),
        (CrossingState(id="s", crossing="rafah", span="2021/2022", status="open"), []),
        (
            Figure(id="f", measure="killed", of="x", group="hamas", best=1, unit="persons", as_of="2021", by="israel"),
            ["hamas", "israel"],
        ),
        (Figure(id="f", measure="killed", of="x", best=1, unit="persons", as_of="2021"), []),
        (Tenure(id="t", office="chief", person="kamel", span="2021/2022"), ["kamel", "chief"]),
    ],
    ids=lambda one: type(one).__name__,
)
def test_whom_a_record_names(record, named):
    """A record names the actors and offices of its fields, in the order of the fields."""
    assert named == list(named_in(record))


def test_a_named_actor_has_a_part():
    """An actor that a record names has a part in it for certain, whatever the day."""
    involvement = asked(meeting("kamel", when="XXXX"))

    assert {"m": YES} == in_meetings(involvement, "kamel")
    assert {} == in_meetings(involvement, "rashad")
    assert ["m"] == [record.id for record in involvement.naming("kamel") if isinstance(record, Meeting)]
    assert [] == list(involvement.naming("lapid"))


def test_the_holder_of_a_named_office_has_a_part():
    """In a record that names an office alone, its holder on the day has a part; on the day of a handover, possibly."""
    part = Participation(office="chief")

    assert {"m": YES} == in_meetings(asked(meeting(part)), "kamel")
    assert {} == in_meetings(asked(meeting(part)), "rashad")
    assert {"m": MAYBE} == in_meetings(asked(meeting(part, when="2024-10-16")), "rashad")
    assert {"m": MAYBE} == in_meetings(asked(meeting(part, when="2024-10")), "kamel")


def test_a_holder_has_no_part_where_somebody_else_is_named():
    """Where a participation names an actor besides the office, the office's holder has no part in it."""
    assert {} == in_meetings(asked(meeting(Participation(actor="rashad", office="chief"))), "kamel")


def test_those_have_a_part_for_whom_somebody_acts():
    """The organization that a participant serves by the office held has a part, and what it is part of."""
    involvement = asked(meeting("kamel"))

    assert {"m": YES} == in_meetings(involvement, "service")
    assert {"m": YES} == in_meetings(involvement, "egypt")
    assert {} == in_meetings(involvement, "israel")


def test_a_whole_has_a_part_where_a_part_of_it_is_named():
    """What an actor is part of has a part wherever the actor is named."""
    assert {"m": YES} == in_meetings(asked(meeting("lapid")), "israel")
    assert {"m": YES} == in_meetings(asked(meeting("service")), "egypt")
    assert {} == in_meetings(asked(meeting("egypt")), "service")


def test_what_the_record_says_of_the_side_settles_it():
    """Where a participation says for whom somebody came, the offices held do not count."""
    involvement = asked(meeting(Participation(actor="kamel", on_behalf_of="hamas")))

    assert {"m": YES} == in_meetings(involvement, "hamas")
    assert {} == in_meetings(involvement, "egypt")


def test_persons_act_for_their_offices_in_events_too():
    """In a record that is no meeting, a person acts for the organizations whose offices the person held at the time."""
    event = Event(id="e", kind="assault", when="2024-10", actors=("rashad",), summary="It happens", status="occurred")

    assert {"e": MAYBE} == in_meetings(asked(event), "egypt")
    assert {} == in_meetings(asked(event), "kamel")


def test_an_office_involves_its_organization():
    """A tenure involves its person, the organization of the office, and what that is part of."""
    involvement = asked()

    assert {"kamel-chief", "rashad-chief"} == {record.id for record, _ in involvement.of("egypt")}
    assert ["kamel-chief"] == [record.id for record, _ in involvement.of("kamel")]


def test_each_record_is_given_once():
    """However many parts an actor has in a record, the record is given once, with the surest answer."""
    involvement = asked(meeting("egypt", "kamel", Participation(office="chief"), "service", when="2024-10-16"))

    assert [("m", YES)] == [(one.id, answer) for one, answer in involvement.of("egypt") if isinstance(one, Meeting)]


def test_an_actor_that_is_nowhere_has_no_part():
    """An actor that no record names, and for whom nobody acts, has a part in nothing."""
    assert [] == list(asked(meeting("kamel")).of("hamas"))


def test_a_reference_that_leads_nowhere_is_no_error():
    """A record may name actors and offices that are not recorded; their parts are by name alone."""
    involvement = asked(
        meeting("ghost", Participation(office="nowhere")),
        Tenure(id="t", office="nowhere", person="ghost", span="2021/2022"),
        Event(id="e", kind="aid", when="2021", actors=("ghost",), summary="It happens", status="occurred"),
    )

    assert {"m", "t", "e"} == {record.id for record, _ in involvement.of("ghost")}


def test_two_who_face_each_other():
    """Two actors are together where different participants stand for them."""
    visit = meeting("kamel", "lapid")
    involvement = asked(visit)

    assert involvement.together(visit, "kamel", "lapid") is YES
    assert involvement.together(visit, "israel", "egypt") is YES
    assert involvement.together(visit, "kamel", "rashad") is NO
    assert involvement.together(visit, "kamel", "egypt") is NO
    assert involvement.together(visit, "kamel", "kamel") is NO


def test_two_are_possibly_together_where_it_is_open_who_came():
    """Where it is open who held the office, it is open who was together."""
    visit = meeting(Participation(office="chief"), "lapid", when="2024-10-16")

    assert asked(visit).together(visit, "rashad", "lapid") is MAYBE
    assert asked(visit).together(visit, "egypt", "lapid") is YES


def test_the_sides_of_indirect_talks_meet_the_mediator_alone():
    """Of indirect talks the sides were each with the mediator, and not with each other."""
    parts = (Participation(actor="egypt", role="mediator"), Participation(actor="israel", role="party"))
    talks = meeting(*parts, Participation(actor="hamas", role="party"), directness="indirect")
    involvement = asked(talks)

    assert involvement.together(talks, "israel", "hamas") is NO
    assert involvement.together(talks, "hamas", "egypt") is YES
    assert involvement.together(talks, "egypt", "israel") is YES


def held(corpus: Corpus, office: str, on: When | Span) -> Answers:
    """Return who held an office, by the tenures; of a period, for a part of it possibly."""
    found = corpus.holders(office, on=on)
    answers = {actor.id: MAYBE for actor in found.possible}
    if isinstance(on, Span):
        of_office = [tenure for tenure in corpus.tenures.values() if tenure.office == office]
        answers |= {tenure.person: MAYBE for tenure in of_office if tenure.span.overlaps(on) is not NO}
    return {**answers, **{actor.id: YES for actor in found.certain}}


def by_offices(corpus: Corpus, person: str, on: When | Span) -> list[tuple[str, Certainty]]:
    """Return the organizations whose offices a person held."""
    return [
        (office.organization, held(corpus, office.id, on)[person])
        for office in corpus.offices.values()
        if person in held(corpus, office.id, on)
    ]


def behind(corpus: Corpus, part: Participation, on: When | Span) -> list[tuple[str, Certainty]]:
    """Return all for whom a participant of a meeting stands, without the wholes of which they are parts."""
    side = part.on_behalf_of or (corpus.offices[part.office].organization if part.office else None)
    if part.actor is not None:
        person = corpus.actors[part.actor].kind is ActorKind.PERSON
        sides = [(side, YES)] if side else by_offices(corpus, part.actor, on) if person else []
        return [(part.actor, YES), *sides]
    holders = held(corpus, part.office, on) if part.office else {}
    if [*holders.values()].count(YES) > 1:  # one participant is one of them
        holders = dict.fromkeys(holders, MAYBE)
    return [*holders.items(), (side, YES)]


def parts_in(corpus: Corpus, record: TimedRecord) -> list[list[tuple[str, Certainty]]]:
    """Return of each that a record names for whom it stands."""
    if isinstance(record, Meeting):
        return [behind(corpus, part, record.when) for part in record.participants]
    if isinstance(record, Tenure):
        return [[(record.person, YES), (corpus.offices[record.office].organization, YES)]]
    fields = ("actors", "recipients", "parties", "mediators", "ended_by", "controller", "group", "by")
    found = [getattr(record, field, None) or () for field in fields]
    named = {id for ids in found for id in ([ids] if isinstance(ids, str) else ids)}
    persons = {id for id in named if corpus.actors[id].kind is ActorKind.PERSON}
    return [[(id, YES), *(by_offices(corpus, id, time_of(record)) if id in persons else [])] for id in sorted(named)]


def wholes(corpus: Corpus, id: str) -> set[str]:
    """Return an actor and all that it is part of."""
    whole = corpus.actors[id].part_of
    return {id} if whole is None else {id} | wholes(corpus, whole)


def stands(corpus: Corpus, found: list[tuple[str, Certainty]], actor: str) -> Certainty:
    """Say whether one who stands for some stands for an actor: for itself, or for a part of it."""
    answers = {answer for id, answer in found if actor in wholes(corpus, id)}
    return YES if YES in answers else MAYBE if MAYBE in answers else NO


def alive(corpus: Corpus) -> Corpus:
    """Return the same records with everybody alive: what death ends is the business of the tests of lookups."""
    return Corpus(attrs.evolve(one, died=None) if isinstance(one, Actor) else one for one in corpus)


def has_a_part(corpus: Corpus, record: TimedRecord, actor: str) -> Certainty:
    """Say whether an actor has a part in a record, straight from what involvement means."""
    answers = {stands(corpus, found, actor) for found in parts_in(corpus, record)}
    return YES if YES in answers else MAYBE if MAYBE in answers else NO


@given(peopled().map(alive))
def test_involvement_is_what_it_means(corpus):
    """An actor has a part in exactly the records that name it, its office on the day, or somebody who acts for it."""
    involvement = Involvement(corpus.timeline, Lookup(by_class(corpus)))

    for actor in corpus.actors:
        expected = {record.id: has_a_part(corpus, record, actor) for record in corpus.timeline}
        found = [(record.id, answer) for record, answer in involvement.of(actor)]
        assert {id: answer for id, answer in expected.items() if answer is not NO} == dict(found)
        assert len(found) == len(dict(found))
        assert expected == {record.id: involvement.in_record(record, actor) for record in corpus.timeline}


@given(peopled().map(alive))
def test_the_timeline_of_an_actor_is_what_involvement_means(corpus):
    """`involving` gives the records in which an actor has a part: all, the certain ones, or those that name it."""
    timeline = corpus.timeline
    for actor in corpus.actors:
        answers = {record.id: has_a_part(corpus, record, actor) for record in timeline}
        assert [one for one in timeline if answers[one.id] is not NO] == list(timeline.involving(actor))
        assert [one for one in timeline if answers[one.id] is YES] == list(timeline.involving(actor, certain=True))
        named = [one for one in timeline if actor in named_in(one)]
        assert named == list(timeline.involving(actor, exactly=True))
        assert named == list(timeline.involving(actor, exactly=True, certain=True))


@given(peopled().map(alive))
def test_together_is_what_it_means(corpus):
    """Two are together where different participants stand for them, of indirect talks one of the two a mediator."""
    involvement = Involvement(corpus.timeline, Lookup(by_class(corpus)))

    for one in corpus.meetings.values():
        parts = [(part.role == "mediator", behind(corpus, part, one.when)) for part in one.participants]
        for actor in corpus.actors:
            for other in corpus.actors:
                answers = {
                    stands(corpus, mine, actor) & stands(corpus, theirs, other)
                    for place, (mediates, mine) in enumerate(parts)
                    for number, (mediates_too, theirs) in enumerate(parts)
                    if place != number and (one.directness != "indirect" or mediates or mediates_too)
                }
                expected = YES if YES in answers else MAYBE if MAYBE in answers else NO
                assert expected is involvement.together(one, actor, other)


@given(peopled().map(alive), st.data())
def test_being_together_is_mutual(corpus, data):
    """If one was together with another, the other was with the one, and both had a part in the meeting."""
    involvement = Involvement(corpus.timeline, Lookup(by_class(corpus)))
    pairs = st.sampled_from(sorted(corpus.actors))
    actor, other = data.draw(pairs), data.draw(pairs)

    for one in corpus.meetings.values():
        answer = involvement.together(one, actor, other)
        assert answer is involvement.together(one, other, actor)
        both = {involvement.in_record(one, actor), involvement.in_record(one, other)}
        assert NO not in both or answer is NO
        assert both == {YES} or answer is not YES


@given(peopled().map(alive))
def test_a_whole_has_a_part_wherever_its_parts_have(corpus):
    """What an actor is part of has a part in a record at least as certainly as the actor."""
    involvement = Involvement(corpus.timeline, Lookup(by_class(corpus)))
    strength = [NO, MAYBE, YES]

    for actor in corpus.actors.values():
        for record in corpus.timeline if actor.part_of else ():
            of_part = strength.index(involvement.in_record(record, actor.id))
            assert of_part <= strength.index(involvement.in_record(record, actor.part_of))


def test_the_chief_of_the_seed_corpus(seed):
    """Abbas Kamel has a part in the meeting of May 2021 that names him by his office alone."""
    found = seed.timeline.involving("abbas-kamel").of(me.Meeting)
    named = seed.timeline.involving("abbas-kamel", exactly=True).of(me.Meeting)

    assert "netanyahu-egypt-intelligence-chief-2021" in found
    assert "netanyahu-egypt-intelligence-chief-2021" not in named
    assert "lapid-kamel-tel-aviv-2021" in named


def test_states_of_the_seed_corpus_have_a_part_by_their_officers(seed):
    """Israel has a part in its foreign minister's visit to Cairo, and Egypt in its host's."""
    for state in ("israel", "egypt"):
        assert "shoukry-ashkenazi-cairo-2021" in seed.timeline.involving(state, certain=True)
        assert "shoukry-ashkenazi-cairo-2021" not in seed.timeline.involving(state, exactly=True)
