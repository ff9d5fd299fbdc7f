"""What is wrong between records, and on what their evidence disagrees."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import FULL_LINES

import mideast_events as me
from mideast_events import (
    Actor,
    Article,
    Attribution,
    Ceasefire,
    Corpus,
    Crossing,
    CrossingState,
    Event,
    Evidence,
    Figure,
    FindingKind,
    Meeting,
    Office,
    Participation,
    Place,
    Tenure,
)
from mideast_events.strategies import records

TEXT = "The envoy met the minister on Friday. No truce was agreed."
ARTICLE = Article.from_text(TEXT, id="article", outlet="Example Daily", title="A visit")
EGYPT = Actor(id="egypt", kind="state", names=("Egypt",))
ENVOY = Actor(id="envoy", kind="person", names=("The Envoy",), part_of="egypt")
MINISTER = Actor(id="minister", kind="person", names=("The Minister",))
LAND = Place(id="land", kind="country", names=("Land",))
STRIP = Place(id="strip", kind="territory", names=("Strip",))
TOWN = Place(id="town", kind="town", names=("Town",), part_of="land")
OFFICE = Office(id="office", title="Chief", organization="egypt")
GATE = Crossing(id="gate", names=("Gate",), sides=("land", "strip"), flows=("aid",))
SOUND = (ARTICLE, EGYPT, ENVOY, MINISTER, LAND, STRIP, TOWN, OFFICE, GATE)


def found(*more: me.Record) -> list[tuple[str, str, str]]:
    """Return what is wrong once some records are added to sound ones: kind, record and path of each finding."""
    return [(str(one.kind), one.record, one.path) for one in Corpus([*SOUND, *more]).verify()]


def meeting(**fields: Any) -> Meeting:
    """Return a meeting with some fields set."""
    return Meeting(**({"id": "meeting", "when": "2021-05-21", "status": "held"} | fields))


def tenure(id: str, person: str, span: str) -> Tenure:
    """Return a tenure of the office."""
    return Tenure(id=id, office="office", person=person, span=span)


def test_sound_records_have_no_findings():
    """Where every reference leads somewhere, nothing is found."""
    assert [] == found()
    assert () == Corpus().verify()


DANGLING = {
    "actor.part_of": (Actor(id="x", kind="person", names=("x",), part_of="none"), "part_of"),
    "office.organization": (Office(id="x", title="x", organization="none"), "organization"),
    "tenure.office": (Tenure(id="x", office="none", person="envoy", span="2021/2022"), "office"),
    "tenure.person": (Tenure(id="x", office="office", person="none", span="2021/2022"), "person"),
    "place.part_of": (Place(id="x", kind="city", names=("x",), part_of="none"), "part_of"),
    "crossing.sides": (Crossing(id="x", names=("x",), sides=("land", "none")), "sides[1]"),
    "state.crossing": (CrossingState(id="x", crossing="none", span="2021/2022", status="open"), "crossing"),
    "state.side": (CrossingState(id="x", crossing="gate", span="2021/2022", status="open", side="none"), "side"),
    "state.controller": (CrossingState(id="x", crossing="gate", span="2021/2022", controller="none"), "controller"),
    "meeting.place": (meeting(id="x", place="none"), "place"),
    "meeting.part_of": (meeting(id="x", part_of="none"), "part_of"),
    "participation.actor": (meeting(id="x", participants=(Participation(actor="none"),)), "participants[0].actor"),
    "participation.office": (
        meeting(id="x", participants=(Participation(actor="envoy"), Participation(office="none"))),
        "participants[1].office",
    ),
    "participation.on_behalf_of": (
        meeting(id="x", participants=(Participation(on_behalf_of="none"),)),
        "participants[0].on_behalf_of",
    ),
    "ceasefire.parties": (Ceasefire(id="x", parties=("egypt", "none"), status="proposed"), "parties[1]"),
    "ceasefire.mediators": (
        Ceasefire(id="x", parties=("egypt",), mediators=("none",), status="proposed"),
        "mediators[0]",
    ),
    "ceasefire.ended_by": (
        Ceasefire(id="x", parties=("egypt",), in_effect="2021/2022", status="ended", ended_by="none"),
        "ended_by",
    ),
    "event.place": (Event(id="x", kind="aid", when="2021", summary="x", status="occurred", place="none"), "place"),
    "event.actors": (
        Event(id="x", kind="aid", when="2021", summary="x", status="occurred", actors=("none",)),
        "actors[0]",
    ),
    "event.recipients": (
        Event(id="x", kind="aid", when="2021", summary="x", status="occurred", recipients=("none",)),
        "recipients[0]",
    ),
    "event.concerns": (
        Event(id="x", kind="aid", when="2021", summary="x", status="occurred", concerns=("gate", "none")),
        "concerns[1]",
    ),
    "figure.group": (Figure(id="x", measure="count", of="x", low=1, unit="x", as_of="2021", group="none"), "group"),
    "figure.by": (Figure(id="x", measure="count", of="x", low=1, unit="x", as_of="2021", by="none"), "by"),
    "attribution.actor": (
        meeting(id="x", evidence=(ARTICLE.cite("met", attributed_to=("a", Attribution(name="b", actor="none"))),)),
        "evidence[0].attributed_to[1].actor",
    ),
}


@pytest.mark.parametrize(("record", "path"), DANGLING.values(), ids=DANGLING)
def test_an_id_that_leads_nowhere_is_found(record, path):
    """Every field that refers to a record is followed, and told by its path where no record has the id."""
    assert ("dangling_id", "x", path) in found(record)
    assert {path} == {one for _, _, one in found(record)}


def test_every_reference_of_every_class_is_followed():
    """Alone in a corpus, a record with every field set refers to nothing that is there, and each such field is told."""
    for data in FULL_LINES.values():
        record = me.record_from_dict(data)
        paths = {one.path.partition("[")[0] for one in Corpus([record]).verify()}
        texts = {
            name
            for name in data
            if name in {
                "part_of", "organization", "office", "person", "sides", "crossing", "side", "controller", "place",
                "participants", "parties", "mediators", "ended_by", "actors", "recipients", "concerns", "group", "by",
                "evidence",
            }
        }  # fmt: skip

        assert texts == {path.partition(".")[0] for path in paths}, record


def test_a_dangling_id_names_the_nearest():
    """A finding says which id may have been meant."""
    (one,) = Corpus([*SOUND, meeting(place="twon")]).verify()

    assert "meeting: place: no record has the id 'twon'; did you mean 'town'? (dangling_id)" == str(one)


WRONG = {
    "a place as an actor": (Actor(id="x", kind="person", names=("x",), part_of="town"), "part_of"),
    "an office as an actor": (meeting(id="x", participants=(Participation(actor="office"),)), "participants[0].actor"),
    "an actor as an office": (meeting(id="x", participants=(Participation(office="envoy"),)), "participants[0].office"),
    "an actor as a place": (meeting(id="x", place="egypt"), "place"),
    "a place as a meeting": (meeting(id="x", part_of="town"), "part_of"),
    "a state in an office": (Tenure(id="x", office="office", person="egypt", span="2021/2022"), "person"),
    "a place as a crossing": (CrossingState(id="x", crossing="town", span="2021/2022", status="open"), "crossing"),
    "an actor as a side": (Crossing(id="x", names=("x",), sides=("land", "egypt")), "sides[1]"),
    "an article as a source": (
        meeting(id="x", evidence=(ARTICLE.cite("met", attributed_to=(Attribution(name="b", actor="article"),)),)),
        "evidence[0].attributed_to[0].actor",
    ),
}


@pytest.mark.parametrize(("record", "path"), WRONG.values(), ids=WRONG)
def test_an_id_of_another_class_is_found(record, path):
    """A reference to a record of a class, or an actor of a kind, that the field does not want is told."""
    assert [("wrong_kind", "x", path)] == found(record)


def test_an_event_may_concern_any_record():
    """What an event concerns may be of any class."""
    event = Event(
        id="x", kind="aid", when="2021", summary="x", status="occurred", concerns=("gate", "egypt", "article", "office")
    )

    assert [] == found(event)


def test_evidence_of_no_article_is_found():
    """Evidence of an article that is not in the corpus is told."""
    evidence = Evidence(article="none", start=0, end=1, digest="0" * 64)

    assert [("missing_article", "meeting", "evidence[1].article")] == found(
        meeting(evidence=(ARTICLE.cite("met"), evidence))
    )


@pytest.mark.parametrize("article", [ARTICLE, me.record_from_dict(me.record_to_dict(ARTICLE))], ids=["text", "no text"])
def test_evidence_past_the_end_of_its_article_is_found(article):
    """Evidence that ends after its article is told, with text and without; one that ends with it is not."""
    past = Evidence(article="article", start=0, end=len(TEXT) + 1, digest="0" * 64)
    corpus = Corpus([article, meeting(evidence=(past,)), meeting(id="whole", evidence=(ARTICLE.cite(TEXT),))])

    assert [("outside_article", "meeting", "evidence[0].end")] == [
        (str(one.kind), one.record, one.path) for one in corpus.verify()
    ]


def test_a_passage_that_changed_is_found_where_the_text_is_attached():
    """Evidence whose digest is not that of its passage is told, if the text is there to be asked."""
    changed = Evidence(article="article", start=0, end=3, digest="0" * 64)
    bare = me.record_from_dict(me.record_to_dict(ARTICLE))

    assert [("changed_passage", "meeting", "evidence[0]")] == found(meeting(evidence=(changed,)))
    assert () == Corpus([bare, meeting(evidence=(changed,))]).verify()


def test_a_field_that_the_record_lacks_is_found():
    """Evidence that supports a field which the record's class does not have is told, with the nearest."""
    corpus = Corpus([*SOUND, meeting(evidence=(ARTICLE.cite("met", supports=("wehn", "status", "span")),))])
    findings = corpus.verify()

    assert [("unknown_field", "evidence[0].supports")] * 2 == [(str(one.kind), one.path) for one in findings]
    assert any("'wehn' is not a field of Meeting; did you mean 'when'?" == one.problem for one in findings)
    assert any("'span' is not a field of Meeting" in one.problem for one in findings)


def test_a_side_or_flow_that_the_crossing_lacks_is_found():
    """A state of a side or of a flow that its crossing does not have is told."""
    state = CrossingState(id="x", crossing="gate", span="2021/2022", side="town", flow="fuel", status="open")

    assert [("foreign_side", "x", "flow"), ("foreign_side", "x", "side")] == found(state)


def test_a_crossing_without_flows_takes_any():
    """Where it is not recorded what passes a crossing, a state may be of any flow."""
    crossing = Crossing(id="other-gate", names=("Gate",), sides=("land", "strip"))
    state = CrossingState(id="x", crossing="other-gate", span="2021/2022", side="land", flow="fuel", status="open")

    assert [] == found(crossing, state)


def test_two_certain_holders_are_found():
    """Two persons who certainly hold a single-holder office on one day are told, at the office."""
    assert [("two_holders", "office", "id")] == found(
        tenure("one", "envoy", "2021-01-01/2021-06-30"), tenure("other", "minister", "2021-03-01/2021-12-31")
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2021-01-01/2021-06-30", "2021-06-30/.."),
        ("2021-01-01/2021-06-30", "2021-07-01/.."),
        ("2021-01/2021-06", "2021-06/2021-12"),
        ("2021-01-01/[2021-06-01..2021-08-31]", "[2021-06-01..2021-08-31]/.."),
        ("2021-01-01/", "2021-06-30/.."),
        ("2021-01-01/2021-06-30", "[2021-06-30,2021-07-01]/.."),
    ],
)
def test_a_handover_is_no_conflict(one, other):
    """Tenures that share the day of a handover, or that may not overlap at all, are no two certain holders."""
    assert [] == found(tenure("one", "envoy", one), tenure("other", "minister", other))


def test_a_shared_office_may_have_many_holders():
    """An office that several hold at once has no two holders too many."""
    shared = Office(id="member", title="Member", organization="egypt", shared=True)
    both = [Tenure(id=f"{who}-t", office="member", person=who, span="2021/2023") for who in ("envoy", "minister")]

    assert [] == found(shared, *both)


def test_one_person_may_hold_an_office_by_several_records():
    """Several tenures of one person in one office may overlap."""
    assert [] == found(tenure("one", "envoy", "2021/2023"), tenure("other", "envoy", "[..2022]/[2022..]"))


def test_a_participant_who_was_dead_is_found():
    """Somebody who takes part in a held meeting after death is told; on the day of death, or in a plan, nobody is."""
    dead = Actor(id="dead", kind="person", names=("x",), died="2021-05-20")
    there = (Participation(actor="envoy"), Participation(actor="dead"))

    assert [("dead_participant", "meeting", "participants[1].actor")] == found(dead, meeting(participants=there))
    assert [] == found(dead, meeting(participants=there, when="2021-05-20"))
    assert [] == found(dead, meeting(participants=there, when="2021-05"))
    assert [] == found(dead, meeting(participants=there, status="planned"))


def test_a_participant_in_anothers_office_is_found():
    """Somebody who takes part in a held meeting in an office that was another's is told; by no record, nobody is."""
    there = (Participation(actor="envoy", office="office"),)

    assert [("not_in_office", "meeting", "participants[0].office")] == found(
        tenure("one", "minister", "2021-01-01/2021-12-31"), meeting(participants=there)
    )
    assert [("not_in_office", "meeting", "participants[0].office")] == found(
        tenure("one", "envoy", "2020-01-01/2020-12-31"), meeting(participants=there)
    )
    assert [] == found(meeting(participants=there))
    assert [] == found(tenure("one", "envoy", "2021-05/2021-12"), meeting(participants=there))
    assert [] == found(
        tenure("one", "minister", "2021-01-01/2021-12-31"), meeting(participants=there, status="planned")
    )


@pytest.mark.parametrize("length", [2, 3, 50])
def test_a_circle_is_found(length):
    """Records that are parts of each other in a circle are told, each of them."""
    ring = [
        Place(id=f"p{number}", kind="city", names=("x",), part_of=f"p{(number + 1) % length}")
        for number in range(length)
    ]
    tail = Place(id="tail", kind="city", names=("x",), part_of="p0")

    assert sorted(("cycle", f"p{number}", "part_of") for number in range(length)) == sorted(found(*ring, tail))


@pytest.mark.usefixtures("no_hang")
def test_a_long_chain_is_no_circle():
    """A chain of thousands of parts, however deep, ends well and soon."""
    length = 4000
    chain = [Place(id=f"p{number}", kind="city", names=("x",), part_of=f"p{number + 1}") for number in range(length)]

    assert [] == found(*chain, Place(id=f"p{length}", kind="city", names=("x",)))


@pytest.mark.no_cover  # a tracer would take many times as long
@pytest.mark.usefixtures("no_hang")
def test_a_part_of_a_record_is_verified_soon():
    """Thousands of references that lead nowhere, as in a corpus without its registry, are all told, and soon."""
    events = [
        Event(
            id=f"event-number-{number}",
            kind="aid",
            when="2021",
            summary="x",
            status="occurred",
            actors=(f"actor-number-{number}",),
        )
        for number in range(1900)
    ]

    assert 1900 == len(Corpus(events).verify())


def test_every_kind_of_finding_has_its_test():
    """The kinds are those that the tests of this file name."""
    assert {
        "dangling_id",
        "wrong_kind",
        "missing_article",
        "outside_article",
        "changed_passage",
        "unknown_field",
        "foreign_side",
        "two_holders",
        "dead_participant",
        "not_in_office",
        "cycle",
    } == set(FindingKind)


def test_findings_are_sorted():
    """Findings come by record, path and kind, whatever the order of the records."""
    broken = [meeting(id=id, place="none", part_of="none") for id in ("c", "a", "b")]
    findings = Corpus(broken).verify()

    assert sorted(findings, key=lambda one: (one.record, one.path, one.kind)) == list(findings)
    assert findings == Corpus(reversed(broken)).verify()


def test_a_statement_that_differs_is_a_disagreement():
    """Evidence that states something else of a field is told with the record, the field and its value."""
    evidence = ARTICLE.cite("on Friday", supports=("when",), stated="2021-05-22")
    record = meeting(evidence=(ARTICLE.cite("met", supports=("when",)), evidence))
    (one,) = Corpus([*SOUND, record]).disagreements()

    assert (record, "when", "2021-05-21", (evidence,)) == (one.record, one.field, one.value, one.differing)
    assert "meeting.when is 2021-05-21; article states 2021-05-22" == str(one)


def test_a_denial_is_a_disagreement():
    """Evidence that denies fields, or the whole record, is a disagreement about each of them."""
    fields = ARTICLE.cite("No truce", supports=("status", "when"), stance="denies")
    whole = ARTICLE.cite("met", stance="denies")
    told = Corpus([*SOUND, meeting(evidence=(fields, whole))]).disagreements()

    assert [("", ""), ("status", "held"), ("when", "2021-05-21")] == [(one.field, one.value) for one in told]
    assert "meeting; article denies it" == str(told[0])


def test_evidence_of_one_field_is_told_together():
    """All the evidence that differs on a field stands in one disagreement."""
    one = ARTICLE.cite("on Friday", supports=("when",), stated="2021-05-22")
    other = ARTICLE.cite("Friday", supports=("when",), stated="2021-05-23")

    assert [(one, other)] == [found.differing for found in Corpus([meeting(evidence=(one, other))]).disagreements()]


@pytest.mark.parametrize("stance", ["asserts", "reports", "anticipates", "declines_to_confirm"])
def test_other_evidence_is_no_disagreement(stance):
    """Evidence that says nothing else and denies nothing disagrees with nothing."""
    record = meeting(evidence=(ARTICLE.cite("met", supports=("when",), stance=stance),))

    assert () == Corpus([record]).disagreements()


def test_values_of_disagreements_are_texts():
    """The record's own value is given as a text, of several values as a list, of none as nothing."""
    truce = Ceasefire(
        id="truce",
        parties=("egypt", "envoy"),
        status="proposed",
        evidence=tuple(
            ARTICLE.cite("truce", supports=(field,), stated="other") for field in ("parties", "declared", "purposes")
        ),
    )
    told = {one.field: one.value for one in Corpus([truce]).disagreements()}

    assert {"parties": "egypt, envoy", "declared": "", "purposes": ""} == told


@settings(max_examples=30)
@given(st.lists(records(), unique_by=lambda record: record.id, max_size=6))
def test_any_records_can_be_verified(some):
    """`verify` and `disagreements` take any records, and tell the same whatever their order."""
    corpus, turned = Corpus(some), Corpus(reversed(some))

    assert corpus.verify() == turned.verify()
    assert corpus.disagreements() == turned.disagreements()
    assert {one.record for one in corpus.verify()} <= {record.id for record in some}
    assert all(str(one) for one in (*corpus.verify(), *corpus.disagreements()))
