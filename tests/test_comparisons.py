"""Two codings beside each other: which records count as the same, what their fields share, and how it is told."""

import pickle
from datetime import date, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import (
    Actor,
    Article,
    Ceasefire,
    Corpus,
    CrossingState,
    Event,
    Meeting,
    Office,
    Participation,
    Place,
    Tenure,
)
from mideast_events.comparisons import Comparison, Difference, MatchedPair, Score, compare
from mideast_events.strategies import corpora

CLASSES = ("meeting", "ceasefire", "crossing_state", "event")
TEXT = "The envoy met the minister on Friday. No truce was agreed."
ARTICLE = Article.from_text(TEXT, id="article", outlet="Example Daily", title="A visit")
OTHER_ARTICLE = Article.from_text(TEXT + " More.", id="other", outlet="Example Daily", title="Another")
PROOF, OTHER_PROOF = (ARTICLE.cite("met"),), (OTHER_ARTICLE.cite("met"),)
REGISTRY = Corpus(
    [
        Actor(id="egypt", kind="state", names=("Egypt",), country="EGY"),
        Actor(id="israel", kind="state", names=("Israel",), country="ISR"),
        Actor(id="ministry", kind="organization", names=("Ministry",), country="ISR", part_of="israel"),
        Actor(id="spies", kind="organization", names=("Spies",), country="EGY", part_of="egypt"),
        Actor(id="chief", kind="person", names=("Chief",), country="EGY"),
        Actor(id="next-chief", kind="person", names=("Next",), country="EGY"),
        Actor(id="minister", kind="person", names=("Minister",), country="ISR"),
        Actor(id="envoy", kind="person", names=("Envoy",), country="ISR"),
        Office(id="spy-chief", title="Chief of spies", organization="spies"),
        Office(id="minister-office", title="Minister", organization="ministry"),
        Tenure(id="t1", office="spy-chief", person="chief", span="2018/2021-06-30"),
        Tenure(id="t2", office="spy-chief", person="next-chief", span="2021-07-01/.."),
        Tenure(id="t3", office="minister-office", person="minister", span="2020/2022"),
        Place(id="land", kind="country", names=("Land",)),
        Place(id="city", kind="city", names=("City",), part_of="land"),
        Place(id="district", kind="region", names=("District",), part_of="city"),
        Place(id="elsewhere", kind="city", names=("Elsewhere",)),
    ]
)


def parts(*actors: str) -> tuple[Participation, ...]:
    """Return participants who are these actors."""
    return tuple(Participation(actor=actor) for actor in actors)


def meeting(id: str = "m", **fields: Any) -> Meeting:
    """Return a meeting with some fields set."""
    usual = {"when": "2021-05-21", "participants": parts("chief", "minister"), "status": "held", "evidence": PROOF}
    return Meeting(**({"id": id} | usual | fields))


def truce(id: str = "c", **fields: Any) -> Ceasefire:
    """Return a ceasefire with some fields set."""
    return Ceasefire(**({"id": id, "parties": ("israel", "hamas"), "status": "proposed", "evidence": PROOF} | fields))


def state(id: str = "s", **fields: Any) -> CrossingState:
    """Return an observation of a crossing with some fields set."""
    return CrossingState(**({"id": id, "crossing": "gate", "span": "2021-05-21/..", "evidence": PROOF} | fields))


def event(id: str = "e", **fields: Any) -> Event:
    """Return an event with some fields set."""
    usual = {"kind": "aid", "when": "2021-05-21", "actors": ("egypt",), "summary": "Aid", "status": "occurred"}
    return Event(**({"id": id, "evidence": PROOF} | usual | fields))


def compared(drafted: Any, coded: Any, **options: Any) -> Comparison:
    """Return two codings beside each other, given as a record or some records each."""
    sides = [Corpus(one if isinstance(one, list) else [one]) for one in (drafted, coded)]
    return compare(*sides, registry=REGISTRY, **options)


def matches(drafted: Any, coded: Any, **options: Any) -> list[tuple[str, str]]:
    """Return the ids of the records that count as the same."""
    return [(pair.drafted.id, pair.coded.id) for pair in compared(drafted, coded, **options).pairs]


def likeness(field: str, drafted: Any, coded: Any) -> tuple[int, int]:
    """Return how many values of a field of two records are the same, and how many are at least compatible."""
    (pair,) = compared(drafted, coded).pairs
    return pair.score(field).agreed, pair.score(field, compatible=True).agreed


# Scores


def test_a_score_is_the_usual_three_numbers():
    """Precision is of what was drafted, recall of what was coded, and F1 their harmonic mean."""
    score = Score(agreed=3, drafted=4, coded=6)
    assert (0.75, 0.5) == (score.precision, score.recall)
    assert 2 * 0.75 * 0.5 / (0.75 + 0.5) == pytest.approx(score.f1)


def test_a_share_of_nothing_is_none():
    """Where nothing was drafted or coded there is no share, not one of nought."""
    assert (None, None, None) == (Score(0, 0, 0).precision, Score(0, 0, 0).recall, Score(0, 0, 0).f1)
    assert (None, 0.0, 0.0) == (Score(0, 0, 3).precision, Score(0, 0, 3).recall, Score(0, 0, 3).f1)
    assert (0.0, None, 0.0) == (Score(0, 3, 0).precision, Score(0, 3, 0).recall, Score(0, 3, 0).f1)


def test_scores_add_up():
    """The sum of scores counts all that they count."""
    assert Score(3, 5, 7) == Score(1, 2, 3) + Score(2, 3, 4)


def test_empty_corpora_share_nothing():
    """Of two empty corpora nothing can be said, and every class has its score."""
    comparison = compare(Corpus(), Corpus())
    assert dict.fromkeys(CLASSES, Score(0, 0, 0)) == comparison.scores
    assert ((), (), (), ()) == (
        comparison.pairs,
        comparison.only_drafted,
        comparison.only_coded,
        comparison.differences,
    )


# Which records are the same


def test_records_of_one_id_are_not_the_same_for_that():
    """An id is the coder's choice: records are compared by what they say."""
    assert [] == matches(meeting(), meeting(participants=parts("envoy", "egypt")))
    assert [("a", "b")] == matches(meeting("a"), meeting("b"))


def test_records_rest_on_the_same_article():
    """Meetings of two articles are not the same record, unless one asks for that or one has no evidence."""
    one, other = meeting("a"), meeting("b", evidence=OTHER_PROOF)
    assert [] == matches(one, other)
    assert [("a", "b")] == matches(one, other, same_article=False)
    assert [("a", "b")] == matches(meeting("a", evidence=()), other)
    assert [("a", "b")] == matches(one, meeting("b", evidence=()))
    assert [("a", "b")] == matches(one, meeting("b", evidence=(*OTHER_PROOF, *PROOF)))


def test_an_article_is_known_by_its_text():
    """One text under two ids is one article, where the corpora have the articles."""
    renamed = evolve(ARTICLE, id="renamed")
    drafted, coded = meeting("a", evidence=(renamed.cite("met"),)), meeting("b")
    assert [] == matches(drafted, coded)
    assert [("a", "b")] == matches([drafted, renamed], [coded, ARTICLE])


@pytest.mark.parametrize(
    ("drafted", "coded", "same"),
    [
        (("chief", "minister"), ("chief", "minister"), True),
        (("chief", "minister"), ("chief", "envoy"), False),
        (("chief", "minister"), ("minister", "envoy", "chief", "egypt"), True),
        (("chief", "minister", "envoy"), ("chief", "minister", "hamas"), True),
        (("chief",), ("chief", "minister"), True),
        (("chief", "hamas"), ("chief", "minister"), False),
        (("egypt", "israel"), ("chief", "minister"), True),
        ((), ("chief", "minister"), False),
        ((), (), True),
    ],
)
def test_more_than_half_of_the_shorter_list_is_alike(drafted, coded, same):
    """Two meetings are the same if more than half of the fewer participants are the same or compatible."""
    one, other = meeting("a", participants=parts(*drafted)), meeting("b", participants=parts(*coded))
    assert ([("a", "b")] if same else []) == matches(one, other)


@pytest.mark.parametrize(
    ("drafted", "coded", "pad", "same"),
    [
        ("2021-05-21", "2021-05-24", 3, True),
        ("2021-05-21", "2021-05-25", 3, False),
        ("2021-05-21", "2021-05-22", 0, False),
        ("2021-05", "2021-05-22", 0, True),
        ("XXXX", "2021-05-22", 0, True),
        ("[2021-05-01,2021-05-31]", "2021-05-15", 0, False),
        ("[2021-05-01,2021-05-31]", "2021-05-15", 14, True),
        ("2021-05-21/..", "2030-05-22", 0, True),
        ("[..2021-05-21]", "2021-05-22", 0, False),
    ],
)
def test_times_have_a_day_in_common(drafted, coded, pad, same):
    """The possible days of two records miss each other by no more days than asked for."""
    one, other = meeting("a", when=drafted), meeting("b", when=coded)
    assert ([("a", "b")] if same else []) == matches(one, other, pad_days=pad)
    assert ([("b", "a")] if same else []) == matches(other, one, pad_days=pad)


def test_another_status_is_no_other_record():
    """A meeting drafted as held and coded as refused is one record with a difference."""
    comparison = compared(meeting(status="refused"), meeting())
    assert ["m as m: status: refused for held"] == list(map(str, comparison.differences))


def test_the_best_pair_is_made_first():
    """A record goes with the one that agrees with it most, and what is left with what is left."""
    drafted = [meeting("a", place="city"), meeting("b", when="2021-05-22", place="elsewhere")]
    coded = [meeting("x", when="2021-05-22", place="elsewhere"), meeting("y", place="city")]
    assert [("b", "x"), ("a", "y")] == matches(drafted, coded)
    assert [("b", "x")] == matches(drafted, coded[:1])


def test_a_tie_is_settled_by_ids():
    """Of records that agree as much, those with one id go together, and then the lower ids, in whatever order."""
    three = [meeting(id) for id in "abc"]
    assert [("a", "a"), ("b", "b"), ("c", "c")] == matches(three[::-1], three)
    assert [("a", "x")] == matches(three[::-1], meeting("x"))


def test_ceasefires_share_parties_and_time():
    """Two truces are the same if their parties are alike, and their times meet or neither came into force."""
    force = {"status": "in_effect", "in_effect": "2021-05-21/.."}
    assert [("c", "c")] == matches(truce(), truce(status="agreed", declared="2021-05-20"))
    assert [("c", "c")] == matches(truce(status="agreed", declared="2021-05-20"), truce(**force))
    assert [] == matches(truce(status="agreed", declared="2021-05-10"), truce(**force))
    assert [] == matches(truce(), truce(**force))
    assert [] == matches(truce(), truce(parties=("egypt", "islamic-jihad")))


def test_states_are_of_the_same_subject():
    """Two states are the same if crossing, side, flow and direction do not differ, and both say status or control."""
    opened, held = {"status": "open"}, {"controller": "israel"}
    assert [("s", "s")] == matches(state(**opened), state(status="closed", side="land"))
    assert [("s", "s")] == matches(state(**opened, side="land"), state(**opened, side="city"))  # in the land
    assert [] == matches(state(**opened), state(**held))
    assert [("s", "s")] == matches(state(**opened), state(**opened, **held))
    assert [] == matches(state(**opened), state(**opened, crossing="other"))
    assert [] == matches(state(**opened, side="land"), state(**opened, side="elsewhere"))
    assert [] == matches(state(**opened, flow="aid"), state(**opened, flow="people"))
    assert [] == matches(state(**opened), state(**opened, span="2020/2021-01-01"))


def test_events_are_of_one_kind_and_the_same_actors():
    """Who did it to whom is minded; what one of the two leaves out is not."""
    assert [("e", "e")] == matches(event(), event(recipients=("israel",)))
    assert [] == matches(event(), event(kind="assault"))
    one, other = event(actors=("a",), recipients=("b",)), event(actors=("b",), recipients=("a",))
    assert [] == matches(one, other)
    assert [] == matches(event(), event(actors=(), recipients=("egypt",)))
    assert [] == matches(event(actors=()), event())
    assert [("e", "e")] == matches(event(actors=()), event(actors=()))


# What the fields share


@pytest.mark.parametrize(
    ("drafted", "coded", "found"),
    [
        ({"actor": "chief"}, {"actor": "chief"}, (1, 1)),
        ({"actor": "chief"}, {"office": "spy-chief"}, (1, 1)),
        ({"office": "spy-chief"}, {"office": "spy-chief"}, (1, 1)),
        ({"actor": "chief", "office": "spy-chief", "on_behalf_of": "egypt"}, {"actor": "chief"}, (1, 1)),
        ({"on_behalf_of": "egypt"}, {"actor": "chief"}, (0, 1)),
        ({"on_behalf_of": "spies"}, {"actor": "chief"}, (0, 1)),
        ({"on_behalf_of": "egypt"}, {"on_behalf_of": "spies"}, (0, 1)),
        ({"actor": "egypt"}, {"on_behalf_of": "egypt"}, (1, 1)),
        ({"office": "spy-chief"}, {"on_behalf_of": "egypt"}, (0, 1)),
        ({"office": "spy-chief"}, {"actor": "next-chief"}, (0, 0)),
        ({"office": "spy-chief"}, {"actor": "next-chief", "office": "spy-chief"}, (0, 1)),
        ({"actor": "envoy"}, {"on_behalf_of": "israel"}, (0, 1)),
        ({"actor": "envoy"}, {"actor": "ministry"}, (0, 0)),
        ({"actor": "unheard-of"}, {"actor": "unheard-of"}, (1, 1)),
        ({"office": "unheard-of"}, {"office": "unheard-of"}, (1, 1)),
        ({"office": "unheard-of"}, {"actor": "chief"}, (0, 0)),
    ],
)
def test_a_participant_is_an_actor_an_office_or_a_side(drafted, coded, found):
    """Two are the same as one actor, an office as its holder on the day, and compatible if one stands for the other."""
    # Three others keep the meetings together.
    rest = parts("x", "y", "z")
    one, other = (meeting(participants=(*rest, Participation(**who))) for who in (drafted, coded))
    same, compatible = found
    assert (3 + same, 3 + compatible) == likeness("participants", one, other)
    assert (3 + same, 3 + compatible) == likeness("participants", other, one)


def test_somebody_new_is_known_by_name():
    """Actors and places that one coder alone has are the same as the other's own ones if they share a name."""

    def coding(prefix: str, name: str) -> list[me.Record]:
        who = Actor(id=f"{prefix}-carter", kind="person", names=(name,), part_of=f"{prefix}-centre")
        centre = Actor(id=f"{prefix}-centre", kind="organization", names=("Centre",))
        hall = Place(id=f"{prefix}-hall", kind="site", names=("The Hall",))
        return [who, centre, hall, meeting(prefix, participants=parts(who.id, "minister"), place=hall.id)]

    draft, coded = coding("draft", "JIMMY CARTER"), coding("coded", "Jimmy Carter")
    assert (2, 2) == likeness("participants", draft, coded)
    assert (1, 1) == likeness("place", draft, coded)
    part = Participation(on_behalf_of="draft-centre")
    assert (1, 2) == likeness("participants", [*draft[:3], meeting(participants=(part, *parts("minister")))], coded)
    assert () == compared(draft, coding("coded", "James Carter")).pairs


def test_known_actors_of_one_name_are_apart():
    """Actors of the registry, or of both codings, are told apart by id, whatever they are called."""
    twins = [Actor(id=f"abbas-{number}", kind="person", names=("Abbas",)) for number in range(2)]
    drafted, coded = ([*twins, meeting(participants=parts(id, "minister", "x"))] for id in ("abbas-0", "abbas-1"))
    assert (2, 2) == likeness("participants", drafted, coded)


def test_a_possible_holder_is_compatible():
    """Where it is not known who held the office on the day, each who may have is compatible, and none the same."""
    rest, when = parts("x", "y"), "[2021-06-20..2021-07-10]"
    one = meeting(participants=(*rest, Participation(office="spy-chief")), when=when)
    for holder in ("chief", "next-chief"):
        other = meeting(participants=(*rest, *parts(holder)), when=when)
        assert (2, 3) == likeness("participants", one, other)


def test_no_participant_counts_twice():
    """One participant that stands for two is set beside one of them."""
    one = meeting(participants=(Participation(on_behalf_of="egypt"), *parts("minister")))
    other = meeting(participants=parts("chief", "next-chief", "minister"))
    assert (1, 2) == likeness("participants", one, other)


def test_a_role_is_of_its_participant():
    """A role is the same if the same participant has it, and "attendee" says nothing."""
    one = meeting(participants=(Participation(actor="chief", role="host"), *parts("minister")))
    other = meeting(participants=(*parts("minister"), Participation(actor="chief", role="host")))
    swapped = meeting(participants=(*parts("chief"), Participation(actor="minister", role="host")))
    side = meeting(participants=(Participation(on_behalf_of="egypt", role="host"), *parts("minister")))
    assert (1, 1) == likeness("participants.role", one, other)
    assert (0, 0) == likeness("participants.role", one, swapped)
    assert (0, 1) == likeness("participants.role", one, side)


@pytest.mark.parametrize(
    ("drafted", "coded", "found"),
    [
        ("2021-05-21", "2021-05-21", (1, 1)),
        ("2021-05", "2021-05-21", (0, 1)),
        ("2021-05-21~", "2021-05-21", (0, 1)),
        ("2021-05-20", "2021-05-21", (0, 0)),
        ("2021", "2021-05-21", (0, 0)),
        ("[..2021-05-22]", "[..2021-05-21]", (0, 1)),
        ("[..2021-05-22]", "2021-05-21", (0, 0)),
        ("[2021-05-01..2021-05-21]", "[2021-05-10..2021-05-31]", (0, 0)),
        ("[2021-05-20,2021-05-22]", "2021-05-21", (0, 0)),
        ("2021-05-20/2021-05-22", "2021-05-21", (0, 1)),
        ("2021-05-20/..", "2021-05-20/2021-05-22", (0, 0)),
        ("XXXX", "2021-05-21", (0, 0)),
        ("XXXX", "XXXX", (0, 0)),
    ],
)
def test_a_time_is_the_same_or_says_the_same_more_exactly(drafted, coded, found):
    """Compatible are times of which one lies within the other, which is at most 31 days wider on each side."""
    assert found == likeness("when", meeting(when=drafted), meeting(when=coded))
    assert found == likeness("when", meeting(when=coded), meeting(when=drafted))


@pytest.mark.parametrize(
    ("drafted", "coded", "found"),
    [
        ("city", "city", (1, 1)),
        ("district", "land", (0, 1)),
        ("land", "district", (0, 1)),
        ("elsewhere", "land", (0, 0)),
        (None, "land", (0, 0)),
    ],
)
def test_a_place_may_lie_in_another(drafted, coded, found):
    """Compatible are places of which one lies in the other, directly or by way of others."""
    assert found == likeness("place", meeting(place=drafted), meeting(place=coded))


def test_a_choice_that_says_nothing_is_no_value():
    """What is "unspecified" or "unknown" was not drafted, and is not missed where it was coded so."""
    found = compared(meeting(format="visit", directness="direct"), meeting(directness="indirect")).fields
    assert Score(0, 1, 0) == found["meeting", "format"].same
    assert Score(0, 1, 1) == found["meeting", "directness"].same
    assert Score(0, 0, 0) == found["meeting", "publicity"].same


def test_the_three_dates_of_a_ceasefire_are_told_apart():
    """When a truce was declared, began and ended are fields of their own, and so are the sides of a state's span."""
    span = {"status": "in_effect", "declared": "2021-05-20"}
    found = compared(truce(in_effect="2021-05-21/..", **span), truce(in_effect="2021-05-21/", **span)).fields
    assert Score(1, 1, 1) == found["ceasefire", "declared"].same
    assert Score(1, 1, 1) == found["ceasefire", "in_effect.start"].same
    assert Score(0, 1, 0) == found["ceasefire", "in_effect.end"].same
    assert (0, 1) == likeness("span.start", state(status="open", span="2021-05/.."), state(status="open"))
    assert (1, 1) == likeness("span.end", state(status="open", span="2021-05/.."), state(status="open"))


def test_values_are_counted_in_pairs_and_of_all():
    """What a record of one coding only says counts among all values, and not among those of records that both have."""
    drafted = [meeting("a", place="city"), meeting("b", place="city", participants=parts("x", "y", "z"))]
    coded = [meeting("a", place="district")]
    found = compared(drafted, coded).fields["meeting", "place"]
    assert (Score(0, 1, 1), Score(1, 1, 1)) == (found.same, found.compatible)
    assert (Score(0, 2, 1), Score(1, 2, 1)) == (found.same_of_all, found.compatible_of_all)
    who = compared(drafted, coded).fields["meeting", "participants"]
    assert (Score(2, 2, 2), Score(2, 5, 2)) == (who.same, who.same_of_all)


def test_what_a_coding_lacks_it_has_from_the_other_and_from_the_registry():
    """Offices and holders of either corpus or of the registry are known; without any, ids are compared as they are."""
    drafted = Corpus([meeting(participants=(Participation(office="spy-chief"), *parts("minister")))])
    coded = Corpus([meeting()])
    for one, other, registry in (
        (drafted, coded, REGISTRY),
        (drafted | REGISTRY, coded, None),
        (drafted, coded | REGISTRY, None),
    ):
        comparison = compare(one, other, registry=registry)
        assert 2 == comparison.fields["meeting", "participants"].same.agreed
    assert () == compare(drafted, coded).pairs


# Differences and tables


def test_a_difference_lists_what_the_other_does_not_have():
    """Of a list, only the values without one that is the same are told, and whether they can all be right."""
    one = meeting("a", participants=(*parts("minister", "x"), Participation(on_behalf_of="egypt")))
    other = meeting("b", participants=parts("chief", "minister", "x"))
    (difference,) = compared(one, other).differences
    assert ("participants", True) == (difference.field, difference.compatible)
    assert (parts("chief"), (Participation(on_behalf_of="egypt"),)) == (difference.coded, difference.drafted)
    assert "a as b: participants: egypt (attendee) for chief (attendee), which is compatible" == str(difference)
    assert "<MatchedPair a as b>" == repr(difference.pair)
    (lone,) = compared(one, evolve(other, participants=parts("minister", "x"))).differences
    assert not lone.compatible
    assert () == lone.coded


def test_the_table_has_a_line_for_each_class_and_field():
    """Fields that neither gives anywhere have no line; numbers are rounded to two places."""
    table = compared([meeting(place="city"), event()], meeting(), record_classes=["event", "meeting"]).to_table()
    assert (
        """\
|                      | agreed | drafted | coded | precision | recall |   F1 | compatible | of all |
|:---------------------|-------:|--------:|------:|----------:|-------:|-----:|-----------:|-------:|
| meeting              |      1 |       1 |     1 |      1.00 |   1.00 | 1.00 |            |        |
| meeting.participants |      2 |       2 |     2 |      1.00 |   1.00 | 1.00 |       1.00 |   1.00 |
| meeting.when         |      1 |       1 |     1 |      1.00 |   1.00 | 1.00 |       1.00 |   1.00 |
| meeting.place        |      0 |       1 |     0 |      0.00 |      – | 0.00 |       0.00 |   0.00 |
| meeting.status       |      1 |       1 |     1 |      1.00 |   1.00 | 1.00 |       1.00 |   1.00 |
| event                |      0 |       1 |     0 |      0.00 |      – | 0.00 |            |        |
| event.actors         |      0 |       0 |     0 |         – |      – |    – |          – |   0.00 |
| event.when           |      0 |       0 |     0 |         – |      – |    – |          – |   0.00 |
| event.status         |      0 |       0 |     0 |         – |      – |    – |          – |   0.00 |"""
        == table
    )


def test_a_comparison_says_what_it_holds():
    """Its text is the table, and its short form the counts."""
    comparison = compared(meeting(place="city"), meeting(), record_classes="meeting")
    assert comparison.to_table() == str(comparison)
    assert "<Comparison meeting 1 of 1 drafted, 1 of 1 coded: 1 difference>" == repr(comparison)


class Tags(HTMLParser):
    """Counts the tags of a page, and gathers its text."""

    def __init__(self):
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, _):
        """Take a tag."""
        self.tags.append(tag)

    def handle_data(self, data):
        """Take a text."""
        self.text += data


def test_a_notebook_shows_it_escaped():
    """Ids are text in the page, whatever characters they have."""
    comparison = compared([meeting("<script>", place="<b>"), event("<i>")], [meeting(), event("&amp;", kind="assault")])
    page = Tags()
    page.feed(comparison._repr_html_())
    assert {"table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li"} == set(page.tags)
    assert "<script> as m: place: <b> for nothing" in page.text
    assert "<Event <i>: aid" in page.text
    assert "<Event &amp;: assault" in page.text


def test_it_is_a_value():
    """Comparisons are equal, hashed and pickled by what they hold."""
    one, other = (compared(meeting(place="city"), meeting()) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one == pickle.loads(pickle.dumps(one))  # noqa: S301 - our own
    assert one.differences == pickle.loads(pickle.dumps(one.differences))  # noqa: S301 - our own


def test_bad_options_are_refused():
    """A class that is not compared, a field that is none and a negative number are named."""
    with pytest.raises(me.QueryError, match=r"record_classes: 'meetings' is none of .*; did you mean 'meeting'"):
        compare(Corpus(), Corpus(), record_classes="meetings")
    with pytest.raises(me.QueryError, match="record_classes: 'figure' is none of"):
        compare(Corpus(), Corpus(), record_classes=("meeting", "figure"))
    with pytest.raises(me.QueryError, match="pad_days: -1 is negative"):
        compare(Corpus(), Corpus(), pad_days=-1)
    with pytest.raises(me.QueryError, match=r"field: 'plaec' is none of .*; did you mean 'place'"):
        compared(meeting(), meeting()).pairs[0].score("plaec")


def test_only_the_classes_asked_for_are_compared():
    """Other records are not there, in the order of the library whatever the order asked for."""
    everything = [event(), meeting(), truce()]
    comparison = compared(everything, [], record_classes=("event", "meeting", "event"))
    assert ("meeting", "event") == comparison.record_classes == tuple(comparison.scores)
    assert ["m", "e"] == [record.id for record in comparison.only_drafted]


# The seed corpus


def test_the_seed_corpus_agrees_with_itself(seed):
    """Each record goes with itself, and every value is the same."""
    comparison = compare(seed, seed)
    assert all(pair.drafted is pair.coded for pair in comparison.pairs)
    assert all(score.f1 in (1.0, None) for score in comparison.scores.values())
    assert len(seed.meetings) == comparison.scores["meeting"].agreed
    assert () == comparison.differences
    assert {1.0, None} >= {found.same_of_all.f1 for found in comparison.fields.values()}


@pytest.mark.parametrize("field", ["place", "status", "publicity", "directness", "format", "activity"])
def test_a_change_of_one_field_shows_in_that_field_alone(seed, field):
    """Seed meetings with one field changed are still the same records, with that difference and no other."""
    values = {"place": "sharm-el-sheikh", "status": "postponed", "publicity": "secret", "directness": "indirect"}
    values |= {"format": "remote", "activity": "ceremony"}
    changed = [evolve(one, id=f"draft-{one.id}", **{field: values[field]}) for one in seed.meetings.values()]
    comparison = compare(Corpus(changed), seed, record_classes="meeting")
    assert 1.0 == comparison.scores["meeting"].f1
    assert {field} == {difference.field for difference in comparison.differences}
    different = [one for one in seed.meetings.values() if getattr(one, field) != values[field]]
    assert len(different) == len(comparison.differences)
    assert all(pair.drafted.id == f"draft-{pair.coded.id}" for pair in comparison.pairs)


def test_what_is_left_out_is_missed(seed):
    """Without some of the meetings, recall falls and precision does not."""
    kept = list(seed.meetings.values())[::2]
    score = compare(Corpus(kept), seed).scores["meeting"]
    assert (1.0, len(kept) / len(seed.meetings)) == (score.precision, score.recall)


# Properties


def without(corpus: Corpus, classes: tuple[str, ...]) -> list[me.Record]:
    """Return the records of a corpus that are of none of some classes."""
    return [record for record in corpus if record.type_name not in classes]


@st.composite
def codings(draw: st.DrawFn) -> tuple[Corpus, Corpus]:
    """Give two codings: corpora that know nothing of each other, or a corpus and a changed copy of it."""
    coded = draw(corpora(contradictions=True))
    if draw(st.booleans()):
        return draw(corpora(contradictions=True)), coded
    changed: list[me.Record] = without(coded, CLASSES)
    others = draw(corpora(contradictions=True))
    for record in coded:
        if record.type_name in CLASSES and draw(st.booleans()):
            fields = {"id": draw(st.sampled_from([record.id, f"draft-{record.id}"]))}
            if isinstance(record, Meeting | Event):
                donors = [*others.meetings.values(), *others.events.values(), record]
                fields["when"] = draw(st.sampled_from(donors)).when
            if isinstance(record, Meeting):
                donors = [*others.meetings.values(), record]
                fields["participants"] = draw(st.sampled_from(donors)).participants
            changed.append(evolve(record, **fields))
    return Corpus(changed), coded


def turned(score: Score) -> Score:
    """Return a score with the codings swapped."""
    return Score(score.agreed, score.coded, score.drafted)


@given(corpora(contradictions=True))
def test_a_corpus_agrees_with_itself(corpus):
    """Compared with itself, each record goes with itself, nothing differs, and every score is 1 or of nothing."""
    comparison = compare(corpus, corpus)
    assert all(pair.drafted == pair.coded for pair in comparison.pairs)
    assert ((), (), ()) == (comparison.only_drafted, comparison.only_coded, comparison.differences)
    scores = [*comparison.scores.values(), *(found.same_of_all for found in comparison.fields.values())]
    assert {1.0, None} >= {share for score in scores for share in (score.precision, score.recall, score.f1)}


@given(codings(), st.integers(0, 10), st.booleans())
def test_swapping_the_codings_swaps_precision_and_recall(pair, pad_days, same_article):
    """What is drafted and what is coded is a matter of the order of the arguments alone."""
    drafted, coded = pair
    one = compare(drafted, coded, pad_days=pad_days, same_article=same_article)
    other = compare(coded, drafted, pad_days=pad_days, same_article=same_article)
    assert {name: turned(score) for name, score in one.scores.items()} == other.scores
    for key, found in one.fields.items():
        back = other.fields[key]
        assert turned(found.same) == back.same
        assert turned(found.compatible) == back.compatible
        assert turned(found.same_of_all) == back.same_of_all
        assert turned(found.compatible_of_all) == back.compatible_of_all
    assert {(p.drafted.id, p.coded.id) for p in one.pairs} == {(p.coded.id, p.drafted.id) for p in other.pairs}
    assert one.only_drafted == other.only_coded
    assert len(one.differences) == len(other.differences)


@given(codings())
def test_each_record_stands_in_one_place(pair):
    """Every record of a compared class is in one pair, or among those that only its coding has."""
    drafted, coded = pair
    comparison = compare(drafted, coded)
    for corpus, paired, only in (
        (drafted, [one.drafted for one in comparison.pairs], comparison.only_drafted),
        (coded, [one.coded for one in comparison.pairs], comparison.only_coded),
    ):
        ids = [record.id for record in corpus if record.type_name in CLASSES]
        assert sorted(ids) == sorted(record.id for record in (*paired, *only))
    for found in comparison.fields.values():
        for less, more in ((found.same, found.compatible), (found.same_of_all, found.compatible_of_all)):
            assert less.agreed <= more.agreed <= min(more.drafted, more.coded)
            assert (less.drafted, less.coded) == (more.drafted, more.coded)


@given(codings())
def test_the_order_of_records_does_not_matter(pair):
    """The same records in another order give an equal comparison."""
    drafted, coded = pair
    reversed_ones = [Corpus(list(corpus)[::-1]) for corpus in pair]
    assert compare(drafted, coded) == compare(*reversed_ones)


@given(codings())
def test_a_table_is_a_table(pair):
    """Every line of a table is as wide as the others, and there is one for each class."""
    comparison = compare(*pair)
    lines = comparison.to_table().splitlines()
    assert 1 == len({len(line) for line in lines})
    assert set(CLASSES) <= {line.split("|")[1].strip() for line in lines}


def many(number: int, *, evidence: bool) -> list[Meeting]:
    """Return meetings of twelve actors over years, five an article."""
    first = date(2015, 1, 1)
    return [
        meeting(
            f"m-{index:05}",
            when=str(first + timedelta(days=index // 2)),
            participants=parts(f"a-{index % 12}", f"a-{index % 11 + 1}", f"b-{index % 7}"),
            evidence=(evolve(PROOF[0], article=f"article-{index // 5}"),) if evidence else (),
        )
        for index in range(number)
    ]


@pytest.mark.no_cover  # a tracer would take many times as long
@pytest.mark.usefixtures("no_hang")
@pytest.mark.parametrize("evidence", [True, False])
def test_thousands_of_records_are_quick(evidence):
    """Not every record is looked at beside every other, whether there are articles to go by or not."""
    drafted, coded = (Corpus(many(1_000, evidence=evidence)) for _ in range(2))
    assert 1_000 == compare(drafted, coded, registry=REGISTRY).scores["meeting"].agreed


def test_the_classes_of_a_result():
    """What a comparison holds is of the classes that the reference page tells of."""
    comparison = compared(meeting(place="city"), meeting())
    assert {MatchedPair} == {type(pair) for pair in comparison.pairs}
    assert {Difference} == {type(one) for one in comparison.differences}
