"""Who took part in a meeting, and for whom, by the offices held on the day."""

from hypothesis import given

import mideast_events as me
from mideast_events import Actor, ActorKind, Certainty, Corpus, Meeting, Office, Participation, Span, Tenure, When
from mideast_events.capacities import Answers, Capacities
from mideast_events.lookups import Lookup, by_class
from mideast_events.strategies import corpora

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE

WORLD = [
    Actor(id="egypt", kind="state", names=("Egypt",)),
    Actor(id="service", kind="organization", names=("Service",), part_of="egypt"),
    Actor(id="party", kind="organization", names=("Party",)),
    Actor(id="kamel", kind="person", names=("Kamel",)),
    Actor(id="rashad", kind="person", names=("Rashad",)),
    Actor(id="member", kind="person", names=("Member",), part_of="party"),
    Office(id="chief", title="Chief", organization="service"),
    Office(id="envoy", title="Envoy", organization="egypt"),
    Office(id="empty", title="Empty", organization="party"),
    Tenure(id="kamel-chief", office="chief", person="kamel", span="2018/2024-10-16"),
    Tenure(id="rashad-chief", office="chief", person="rashad", span="2024-10-16/.."),
    Tenure(id="kamel-envoy", office="envoy", person="kamel", span="2021-01-01/[2021-06-01..2021-06-30]"),
]


def asked(*more: me.Record) -> Capacities:
    """Return the capacities of the persons of the samples, and of some more."""
    return Capacities(Lookup(by_class([*WORLD, *more])))


def day(text: str) -> When | Span:
    """Return the day or period that a text says."""
    return me.parse_when(text)


def test_the_holder_on_a_day():
    """Within a tenure its person stood behind the office for certain; on the day of a handover either may have."""
    capacities = asked()

    assert {"kamel": YES} == capacities.holders("chief", day("2021-05-30"))
    assert {"kamel": MAYBE, "rashad": MAYBE} == capacities.holders("chief", day("2024-10-16"))
    assert {"rashad": YES} == capacities.holders("chief", day("2024-10-17"))
    assert {} == capacities.holders("chief", day("2010"))


def test_the_holders_during_a_period():
    """Of a period, who held the office all the time is certain, and who held it for a part of it possible."""
    capacities = asked()

    assert {"kamel": YES} == capacities.holders("chief", day("2021-05-01/2021-05-30"))
    assert {"kamel": MAYBE, "rashad": MAYBE} == capacities.holders("chief", day("2024-10-01/2024-10-31"))
    assert {"kamel": MAYBE} == capacities.holders("envoy", day("2020-01-01/2021-02-01"))


def test_an_office_that_is_not_recorded_has_no_holders():
    """A reference that leads nowhere gives nobody, and no error: `verify` tells it."""
    assert {} == asked().holders("nowhere", day("2021"))


def test_the_same_question_is_answered_from_memory():
    """Who held an office on a day is found once."""
    capacities = asked()

    assert capacities.holders("chief", day("2021-05-30")) is capacities.holders("chief", day("2021-05-30"))


def test_who_a_participant_was():
    """The actor named is who it was; else the holder of the office, else the side served."""
    capacities, on = asked(), day("2021-05-30")

    assert {"rashad": YES} == capacities.who(Participation(actor="rashad", office="chief"), on)
    assert {"kamel": YES} == capacities.who(Participation(office="chief"), on)
    assert {"kamel": YES} == capacities.who(Participation(office="chief", on_behalf_of="party"), on)
    assert {"party": YES} == capacities.who(Participation(office="empty"), on)
    assert {"egypt": YES} == capacities.who(Participation(office="empty", on_behalf_of="egypt"), on)
    assert {"egypt": YES} == capacities.who(Participation(on_behalf_of="egypt"), on)
    assert {} == capacities.who(Participation(office="nowhere"), on)


def test_one_of_several_holders_of_a_shared_office():
    """Of several who certainly held a shared office each is possible, since one participant is one of them."""
    capacities = asked(
        Office(id="whip", title="Whip", organization="party", shared=True),
        *(Tenure(id=f"{one}-whip", office="whip", person=one, span="2019-01-01/..") for one in ("kamel", "member")),
    )

    assert {"kamel": YES, "member": YES} == capacities.holders("whip", day("2021"))
    assert {"kamel": MAYBE, "member": MAYBE} == capacities.who(Participation(office="whip"), day("2021"))
    assert {"party": YES} == capacities.sides(Participation(office="whip"), day("2021"))


def test_the_side_that_the_participation_says():
    """What a participation itself says of the side settles it, whatever other offices the person held."""
    capacities, on = asked(), day("2021-05-30")

    assert {"party": YES} == capacities.sides(Participation(actor="kamel", on_behalf_of="party"), on)
    assert {"party": YES} == capacities.sides(Participation(actor="kamel", office="chief", on_behalf_of="party"), on)
    assert {"service": YES} == capacities.sides(Participation(actor="kamel", office="chief"), on)
    assert {"service": YES} == capacities.sides(Participation(office="chief"), on)
    assert {"egypt": YES} == capacities.sides(Participation(on_behalf_of="egypt"), on)
    assert {} == capacities.sides(Participation(office="nowhere"), on)
    assert {} == capacities.sides(Participation(actor="kamel", office="nowhere"), on)


def test_the_side_by_the_offices_held():
    """A person without a side served the organizations whose offices the person held on the day."""
    capacities = asked()
    part = Participation(actor="kamel")

    assert {"service": YES, "egypt": YES} == capacities.sides(part, day("2021-05-30"))
    assert {"service": YES, "egypt": MAYBE} == capacities.sides(part, day("2021-06-15"))
    assert {"service": YES} == capacities.sides(part, day("2022"))
    assert {"service": MAYBE} == capacities.sides(part, day("2024-10-16"))
    assert {} == capacities.sides(part, day("2025"))


def test_a_person_serves_what_the_person_is_part_of():
    """What a person is part of is served on every day."""
    capacities = asked(Tenure(id="t", office="envoy", person="member", span="2022-01-01/2023"))

    assert {"party": YES} == capacities.served("member", day("2021"))
    assert {"party": YES, "egypt": YES} == capacities.served("member", day("2022-06"))


def test_an_organization_is_its_own_side():
    """An organization or a state that takes part serves itself; so does an actor that is not recorded."""
    capacities, on = asked(), day("2021-05-30")

    assert {"service": YES} == capacities.sides(Participation(actor="service"), on)
    assert {"unknown": YES} == capacities.sides(Participation(actor="unknown"), on)
    assert {} == capacities.served("unknown", on)


def test_two_offices_of_one_organization_are_as_certain_as_the_surer_one():
    """Of an organization that a person serves in two offices, the more certain one counts."""
    capacities = asked(
        Office(id="deputy", title="Deputy", organization="service"),
        Tenure(id="t", office="deputy", person="kamel", span="2024-10-01/2024-10-31"),
    )

    assert {"service": YES} == capacities.served("kamel", day("2024-10-16"))


def test_who_was_present():
    """Each participant of a meeting is given with who it was, in the order of the record."""
    parts = (Participation(office="chief"), Participation(actor="member"), Participation(on_behalf_of="egypt"))
    meeting = Meeting(id="m", when="2024-10-16", participants=parts, status="held")
    expected = [{"kamel": MAYBE, "rashad": MAYBE}, {"member": YES}, {"egypt": YES}]

    assert list(zip(parts, expected, strict=True)) == list(asked().present(meeting))
    assert [] == list(asked().present(Meeting(id="n", when="2021", status="held")))


def test_seed_meetings_have_somebody_behind_each_office(seed):
    """Of the seed corpus, every participant is somebody."""
    capacities = Capacities(Lookup(by_class(seed)))

    assert all(who for meeting in seed.meetings.values() for _, who in capacities.present(meeting))


def holders(corpus: Corpus, office: str, on: When | Span) -> Answers:
    """Return who held an office, by the tenures: within it on every reading, or on some reading for some day."""
    found = corpus.holders(office, on=on)
    answers = {actor.id: MAYBE for actor in found.possible}
    if isinstance(on, Span):
        for tenure in corpus.tenures.values():
            died = corpus.actors[tenure.person].died
            alive = died is None or (died.before(on) is not YES and died.before(tenure.span) is not YES)
            if tenure.office == office and alive and tenure.span.overlaps(on) is not NO:
                answers[tenure.person] = MAYBE
    return {**answers, **{actor.id: YES for actor in found.certain}}


def served(corpus: Corpus, person: str, on: When | Span) -> Answers:
    """Return what a person serves: the organizations of the offices held, and what the person is part of."""
    pairs = [
        (office.organization, holders(corpus, office.id, on).get(person, NO)) for office in corpus.offices.values()
    ]
    pairs += [(whole, YES) for whole in [corpus.actors[person].part_of] if whole]
    sure = {side for side, answer in pairs if answer is YES}
    return {side: YES if side in sure else MAYBE for side, answer in pairs if answer is not NO}


@given(corpora(contradictions=True))
def test_the_holders_are_those_of_the_tenures(corpus):
    """On the day of every record the holders of every office are those whose tenures say so."""
    capacities = Capacities(Lookup(by_class(corpus)))

    for meeting in corpus.meetings.values():
        for office in corpus.offices:
            assert holders(corpus, office, meeting.when) == capacities.holders(office, meeting.when)


@given(corpora(contradictions=True))
def test_who_and_for_whom_are_as_the_docstrings_say(corpus):
    """Who took part and for whom follows the order of what is named: actor, office, side; and side, office, tenures."""
    capacities = Capacities(Lookup(by_class(corpus)))

    for meeting in corpus.meetings.values():
        for part, who in capacities.present(meeting):
            named = part.on_behalf_of or (part.office and corpus.offices[part.office].organization)
            held = holders(corpus, part.office, meeting.when) if part.office else {}
            if len(held) > 1:  # one participant is one of them
                held = dict.fromkeys(held, MAYBE)
            assert ({part.actor: YES} if part.actor else held or {named: YES}) == who
            if named:
                expected = {named: YES}
            elif corpus.actors[part.actor].kind is ActorKind.PERSON:
                expected = served(corpus, part.actor, meeting.when)
            else:
                expected = {part.actor: YES}
            assert expected == capacities.sides(part, meeting.when)
