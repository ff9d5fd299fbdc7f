"""What several articles tell of the same is one record; what may differ is not."""

from datetime import date, timedelta

import pytest

import mideast_events as me
from mideast_events.extraction.drafting import ArticleDraft, Explanation, PassedOver
from mideast_events.extraction.drafts import assemble

TEXT = "They met on a day in a town, and it was said what for."


def story(id, *records, published="2021-08-20", passed=()):
    """Return the draft of an article with these records, each cited and explained."""
    day = me.When.parse(published) if published else None
    article = me.Article.from_text(f"{id}. {TEXT}", id=id, outlet=f"Daily {id}", published=day)
    cited = tuple(cite(record, article, number) for number, record in enumerate(records))
    explained = tuple(Explanation(one.id, id, "a rule", 0, 4, "They") for one in cited if not isinstance(one, me.Actor))
    return ArticleDraft(article, cited, explained, passed)


def cite(record, article, number):
    """Return a record with the passage of an article that begins at some character."""
    digest = me.digest_of(article.text[number : number + 10])
    evidence = me.Evidence(article=article.id, start=number, end=number + 10, digest=digest)
    fields = {name: getattr(record, name) for name in type(record).__slots__ if not name.startswith("_")}
    return type(record)(**fields | {"evidence": (evidence,)})


def meeting(*who, id="meeting", when="2021-08-19", status="held", **more):
    """Return a meeting of some actors; a name with `office:` before it is an office."""
    parts = [
        me.Participation(office=name.removeprefix("office:"))
        if name.startswith("office:")
        else me.Participation(actor=name)
        for name in who
    ]
    return me.Meeting(id=id, when=when, participants=tuple(parts), status=status, **more)


KAMEL, LAPID, BENNETT, SISI = "abbas-kamel", "yair-lapid", "naftali-bennett", "abdel-fattah-el-sisi"


def drafted(*stories):
    """Return stories as one draft, of which nothing is wrong."""
    draft = assemble(stories, me.load_registry())
    assert draft.verify() == ()
    return draft


def test_a_meeting_that_two_articles_tell_is_one_record():
    """It has the evidence and the explanations of both, the narrower time and place, and all who took part."""
    first = meeting(KAMEL, LAPID, when="2021-08", place="israel-territory", topics=("a truce",))
    second = meeting(KAMEL, LAPID, BENNETT, id="other", place="tel-aviv", format="visit", topics=("prisoners",))
    draft = drafted(story("a", first), story("b", second))

    (found,) = draft.meetings.values()
    assert ("2021-08-19", "tel-aviv", "visit") == (str(found.when), found.place, found.format)
    assert [KAMEL, LAPID, BENNETT] == [part.actor for part in found.participants]
    assert ["a", "b"] == [one.article for one in found.evidence]
    assert {"a truce", "prisoners"} == set(found.topics)
    assert "other" == found.id, "the id goes with the time that it was made of"
    assert ["a", "b"] == [one.article for one in draft.explain("other")]


@pytest.mark.parametrize(
    "other",
    [
        meeting(KAMEL, BENNETT),
        meeting(KAMEL, LAPID, when="2021-08-18"),
        meeting(KAMEL, LAPID, when="[..2021-08-19]"),
        meeting(KAMEL, LAPID, when="2021"),
        meeting(KAMEL, LAPID, place="cairo"),
        meeting(KAMEL, LAPID, format="remote"),
        meeting(KAMEL, LAPID, directness="indirect"),
        meeting(KAMEL, LAPID, status="cancelled"),
        meeting(KAMEL, when="2021-08-19", place="jerusalem"),
    ],
    ids=["who", "day", "open time", "wide time", "place", "remote", "indirect", "status", "one alone"],
)
def test_what_differs_or_is_not_known_is_told_apart(other):
    """Records of which anything differs are two, with ids of their own."""
    draft = drafted(story("a", meeting(KAMEL, LAPID, place="jerusalem")), story("b", other))

    assert ["meeting", "meeting-2"] == list(draft.meetings)
    assert [("meeting", "a"), ("meeting-2", "b")] == [
        (id, one.article) for id, ones in draft.explanations.items() for one in ones
    ]


def test_one_alone_is_the_same_only_in_the_same_place():
    """Somebody's talks with nobody named are the same only where both articles say where."""
    alone = meeting(KAMEL, place="jerusalem")
    assert 1 == len(drafted(story("a", alone), story("b", alone)).meetings)
    nowhere = meeting(KAMEL)
    assert 2 == len(drafted(story("a", nowhere), story("b", nowhere)).meetings)


def test_what_one_article_tells_twice_stays_two():
    """An article tells its meetings apart, and another's may be only one of them: of equals, the first."""
    twice = story("a", meeting(KAMEL, LAPID), meeting(KAMEL, LAPID, id="meeting-2"))
    draft = drafted(twice, story("b", meeting(KAMEL, LAPID)))

    assert [["a", "b"], ["a"]] == [[one.article for one in found.evidence] for found in draft.meetings.values()]
    same = drafted(twice, story("b", meeting(KAMEL, LAPID), meeting(KAMEL, LAPID, id="m")))
    assert [["a", "b"], ["a", "b"]] == [[one.article for one in found.evidence] for found in same.meetings.values()]


def test_a_month_with_two_days_is_neither():
    """A month goes to the only day that it can mean, and to none of two, whichever article comes first."""
    days = [meeting(KAMEL, LAPID, when="2021-08-05"), meeting(KAMEL, LAPID, when="2021-08-19")]
    month = meeting(KAMEL, LAPID, when="2021-08")
    for order in ([month, *days], [*days, month], [days[0], month, days[1]]):
        draft = drafted(*(story(f"a{number}", one) for number, one in enumerate(order)))
        assert sorted(map(str, [*(one.when for one in days), month.when])) == sorted(
            str(one.when) for one in draft.meetings.values()
        )


def test_an_office_is_its_certain_holder():
    """The head of Egypt's intelligence of that day is the person named in the other article."""
    by_office = meeting("office:egypt-intelligence-director", LAPID)
    (found,) = drafted(story("a", by_office), story("b", meeting(KAMEL, LAPID))).meetings.values()

    assert [(KAMEL, "egypt-intelligence-director"), (LAPID, None)] == [
        (part.actor, part.office) for part in found.participants
    ]


def test_roles_are_kept():
    """Who is only said to have been there by one article is the host by the other."""
    host = me.Participation(actor=LAPID, role="host")
    second = me.Meeting(id="m", when="2021-08-19", participants=(me.Participation(actor=KAMEL), host), status="held")
    (found,) = drafted(story("a", meeting(KAMEL, LAPID)), story("b", second)).meetings.values()

    assert ["attendee", "host"] == [part.role for part in found.participants]


@pytest.mark.parametrize(("one", "other"), [("held", "unconfirmed"), ("unconfirmed", "held")])
def test_what_one_article_vouches_for_is_held(one, other):
    """A meeting that another article leaves unconfirmed is held."""
    draft = drafted(story("a", meeting(KAMEL, LAPID, status=one)), story("b", meeting(KAMEL, LAPID, status=other)))
    assert ["held"] == [found.status for found in draft.meetings.values()]


@pytest.mark.parametrize("status", ["held", "cancelled", "postponed", "refused", "unconfirmed"])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_plan_and_what_came_of_it_are_one(status, is_first):
    """A plan of which a later article tells what came of it is one record with the later status."""
    plan = story("a", meeting(KAMEL, LAPID, status="planned", when="[2021-08-16..2021-08-22]"), published="2021-08-18")
    told = story("b", meeting(KAMEL, LAPID, status=status), published="2021-08-20")
    draft = drafted(*((plan, told) if is_first else (told, plan)))

    assert [(status, 2)] == [(found.status, len(found.evidence)) for found in draft.meetings.values()]


@pytest.mark.parametrize(
    ("published", "when"), [("2021-08-21", "2021-08-19"), (None, "2021-08-19"), ("2021-08-18", "2021-08")]
)
def test_a_plan_told_afterwards_or_for_a_month_is_another_meeting(published, when):
    """What is still to come after the meeting was told is another one; so may be what is planned for some day."""
    plan = story("a", meeting(KAMEL, LAPID, status="planned", when=when), published=published)
    draft = drafted(plan, story("b", meeting(KAMEL, LAPID)))
    assert ["planned", "held"] == [found.status for found in draft.meetings.values()]


def truce(id="truce", **more):
    """Return a truce of Israel and Hamas."""
    return me.Ceasefire(
        **{"id": id, "parties": ("israel", "hamas"), "status": "agreed", "declared": "2021-05-20"} | more
    )


def test_a_truce_that_two_articles_tell_is_one():
    """It is as far as the later article has it, with the mediators of both and each date from whoever says it."""
    agreed = truce(mediators=("egypt",))
    ended = truce(
        "x", status="ended", in_effect="2021-05/2021-06-16", declared=None, mediators=("qatar",), end_reason="expired"
    )
    began = truce("y", parties=("hamas", "israel"), status="in_effect", in_effect="2021-05-20/..", declared=None)
    (found,) = drafted(story("a", agreed), story("b", ended), story("c", began)).ceasefires.values()

    assert ("ended", "2021-05-20", "2021-05-20/2021-06-16") == (found.status, str(found.declared), str(found.in_effect))
    assert {"egypt", "qatar"} == set(found.mediators)
    assert ["a", "b", "c"] == [one.article for one in found.evidence]


@pytest.mark.parametrize(
    "other",
    [
        truce(parties=("israel", "islamic-jihad")),
        truce(declared="2021-05-22"),
        truce(declared=None),
        truce(status="never_in_effect"),
    ],
    ids=["parties", "day", "no day", "status"],
)
def test_truces_that_differ_are_two(other):
    """Truces of other parties or days, or that came to nothing, are others."""
    assert 2 == len(drafted(story("a", truce()), story("b", other)).ceasefires)


def test_truces_whose_ends_differ_are_two():
    """Two truces that begin alike and end on different days are two."""
    ends = [truce(status="ended", in_effect=f"2021-05-20/{end}") for end in ("2021-05-22", "2021-06-16")]
    assert 2 == len(drafted(story("a", ends[0]), story("b", ends[1])).ceasefires)


def closing(**more):
    """Return an observation of Rafah."""
    known = {"id": "rafah-closed", "crossing": "rafah", "span": me.Span.parse("2014-07-08/.."), "status": "closed"}
    return me.CrossingState(**known | more)


def test_an_observation_that_two_articles_tell_is_one():
    """It begins on the day known most closely and ends on the one that is known."""
    other = closing(span=me.Span.parse("2014-07/2014-07-10"), reason="fighting")
    (found,) = drafted(story("a", closing()), story("b", other)).crossing_states.values()

    assert ("2014-07-08/2014-07-10", "fighting") == (str(found.span), found.reason)
    assert ["a", "b"] == [one.article for one in found.evidence]


@pytest.mark.parametrize(
    "other",
    [
        closing(crossing="kerem-shalom"),
        closing(side="gaza-strip"),
        closing(status="open"),
        closing(flow="people"),
        closing(span=me.Span.parse("2014-07-09/..")),
        closing(span=me.Span.parse("/2014-07-10")),
    ],
    ids=["crossing", "side", "status", "flow", "start", "no start"],
)
def test_observations_that_differ_are_two(other):
    """Observations of another crossing, side, state, flow or day are others."""
    assert 2 == len(drafted(story("a", closing()), story("b", other)).crossing_states)


def test_events_are_never_put_together():
    """Two articles' events are two: what happened is in the coder's words."""
    event = me.Event(
        id="e", kind="assault", when="2021-05-10", actors=("israel",), summary="shelling", status="occurred"
    )
    assert ["e", "e-2"] == list(drafted(story("a", event), story("b", event)).events)


def test_a_drafted_actor_is_one_in_all_articles():
    """Somebody of no registry whom two articles name is one actor, with both names and both passages."""
    one, other = (me.Actor(id="a-stranger", kind="person", names=(name,)) for name in ("A Stranger", "A. Stranger"))
    draft = drafted(
        story("a", one, meeting(KAMEL, "a-stranger")), story("b", other, meeting(KAMEL, "a-stranger", id="m"))
    )

    actor = draft.actors["a-stranger"]
    assert ["A Stranger", "A. Stranger"] == [name.text for name in actor.names]
    assert ["a", "b"] == [one.article for one in actor.evidence]
    assert 1 == len(draft.meetings)


def test_references_follow_the_ids():
    """A part of a visit and what an event concerns are found under the ids that the records get."""

    def told(id, place):
        visit = meeting(KAMEL, LAPID, id="visit", place=place)
        part = meeting(KAMEL, BENNETT, id="part", place=place, part_of="visit")
        event = me.Event(
            id="e", kind="consult", when="2021-08-19", summary="talks", status="occurred", concerns=("visit",)
        )
        return story(id, visit, part, event)

    apart = drafted(told("a", "jerusalem"), told("b", "cairo"))
    assert ["visit", "visit-2"] == [apart.meetings[id].part_of for id in ("part", "part-2")]
    assert [("visit",), ("visit-2",)] == [apart.events[id].concerns for id in ("e", "e-2")]
    together = drafted(told("a", "jerusalem"), told("b", "jerusalem"))
    assert ["visit", "visit"] == [together.meetings["part"].part_of, together.events["e-2"].concerns[0]]


def test_ids_of_the_registry_and_of_articles_are_not_given_again():
    """A drafted record whose id is a place's or an article's gets another."""
    stranger = me.Actor(id="cairo", kind="person", names=("Cairo",))
    draft = drafted(
        story("meeting", stranger, meeting(KAMEL, "cairo")), story("b", meeting(KAMEL, LAPID, when="2021-08-01"))
    )

    assert ["meeting-2", "meeting-3"] == list(draft.meetings)
    assert "cairo-2" == draft.meetings["meeting-2"].participants[1].actor


def test_an_article_is_taken_in_once():
    """The same article twice counts once; another one of the same id, or of another record's, is told of."""
    one = story("a", meeting(KAMEL, LAPID))
    changed = ArticleDraft(me.Article.from_text("Other words.", id="a"), (), (), ())
    named = ArticleDraft(me.Article.from_text("Other words.", id="egypt"), (), (), ())
    draft = drafted(one, one, changed, named)

    assert (["a"], 1) == (list(draft.articles), len(draft.meetings))
    assert [
        "article a: different records share the id 'a'",
        "article egypt: the id is that of <Actor egypt: Egypt, state> in the registry: give the article another",
    ] == [str(failure) for failure in draft.failures]


def test_what_was_passed_over_is_kept_in_order():
    """What was not drafted is told article by article."""
    passed = [(PassedOver(id, "a rule", 0, 4, "They", "a figure of speech"),) for id in "ab"]
    draft = drafted(*(story(one[0].article, passed=one) for one in passed))
    assert ["a", "b"] == [one.article for one in draft.passed_over]


def test_many_meetings_of_a_few_are_put_together_without_comparing_all():
    """Tens of thousands of meetings of one pair are told apart by their days, in the order of the articles."""
    days = [date(2000, 1, 1) + timedelta(days=number % 5_000) for number in range(10_000)]
    draft = drafted(*(story(f"a{number}", meeting(KAMEL, LAPID, when=day)) for number, day in enumerate(days)))

    assert 5_000 == len(draft.meetings)
    assert ["a7", "a5007"] == [one.article for one in list(draft.meetings.values())[7].evidence]
