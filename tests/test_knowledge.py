"""What was known of a record on a day: what the articles published by then say."""

from datetime import date

import attrs
import pytest
from crowded import crowded_times
from hypothesis import given

import mideast_events as me
from mideast_events import (
    Article,
    Ceasefire,
    CeasefireStatus,
    Certainty,
    CrossingState,
    Edge,
    EndReason,
    Event,
    Evidence,
    Meeting,
    Span,
    Tenure,
    When,
    digest_of,
)
from mideast_events.knowledge import as_known_on
from mideast_events.records import TIME_FIELDS, TimedRecord, time_of
from mideast_events.strategies import corpora

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
PAPERS = {
    id: Article.from_text("It happened.", id=id, outlet="Daily", title="News", published=published)
    for id, published in [
        ("early", When.parse("2024-05-10")),
        ("vague", When.parse("[2024-05-15..2024-05-25]")),
        ("late", When.parse("2024-06-10")),
        ("undated", None),
    ]
}


def proof(article: str, *supports: str) -> Evidence:
    """Return the evidence of an article for some fields; without any, for the whole record."""
    return Evidence(article=article, start=0, end=2, digest=digest_of("It"), supports=supports)


def truce(*evidence: Evidence, in_effect: str = "2024-05-01/2024-06-05") -> Ceasefire:
    """Return a ceasefire that a party ended."""
    return Ceasefire(
        id="truce",
        parties=("israel", "hamas"),
        mediators=("egypt",),
        in_effect=in_effect,
        status="ended",
        end_reason="renounced",
        ended_by="israel",
        evidence=evidence,
    )


def known(record: TimedRecord, on: str, *, certain: bool = False) -> TimedRecord | None:
    """Return what was known of a record on a day by the sample articles."""
    return as_known_on(record, me.parse_when(on), PAPERS, certain=certain)


def test_before_the_first_article_nothing_is_known():
    """A record is not known before the day of its first article, and known on that day."""
    record = truce(proof("early"))

    assert known(record, "2024-05-09") is None
    assert record is known(record, "2024-05-10")


def test_what_no_article_tells_is_never_known():
    """A record without evidence was known on no day."""
    assert known(truce(), "9999-12-31") is None


def test_a_record_of_which_all_articles_tell_is_the_record_itself():
    """Where no evidence is cut, nothing is changed, not even an end that lies after the articles."""
    record = truce(proof("early"), proof("early", "status"))

    assert record is known(record, "2024-05-10")


def test_the_end_of_a_truce_is_not_known_before_it_is_told():
    """Of a truce that ended after the last article left, the end, its reason and who ended it are not known."""
    found = known(truce(proof("early"), proof("late", "in_effect", "status")), "2024-05-20")

    assert Span.parse("2024-05-01/[2024-05-10..]") == found.in_effect
    assert CeasefireStatus.IN_EFFECT is found.status
    assert (None, None) == (found.end_reason, found.ended_by)
    assert (proof("early"),) == found.evidence
    assert ("israel", "hamas") == found.parties


def test_an_end_that_was_told_is_known():
    """A truce that was over by the last article left is known to be over, and why."""
    found = known(truce(proof("early"), proof("late"), in_effect="2024-05-01/2024-05-09"), "2024-05-20")

    assert Span.parse("2024-05-01/2024-05-09") == found.in_effect
    assert (CeasefireStatus.ENDED, EndReason.RENOUNCED) == (found.status, found.end_reason)


def test_an_end_on_the_day_of_the_last_article_is_known():
    """What ended on the day of an article may have been told in it."""
    found = known(truce(proof("early"), proof("late"), in_effect="2024-05-01/2024-05-10"), "2024-05-20")

    assert Span.parse("2024-05-01/2024-05-10") == found.in_effect


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("2024-05-01/2024-06-05", "2024-05-01/[2024-05-10..]"),
        ("2024-05-01/[2024-05-05..2024-06-05]", "2024-05-01/[2024-05-05..]"),
        ("2024-05-01/[2024-05-12..2024-06-05]", "2024-05-01/[2024-05-10..]"),
        ("2024-05-01/[2024-05-12..]", "2024-05-01/[2024-05-10..]"),
        ("2024-05-01/[2024-05-05..]", "2024-05-01/[2024-05-05..]"),
        ("2024-05-01/[..2024-05-05]", "2024-05-01/[..2024-05-05]"),
        ("2024-05-01/..", "2024-05-01/.."),
        ("2024-05-01/", "2024-05-01/"),
        ("/2024-06-05", "/[2024-05-10..]"),
        ("../2024-06-05", "../[2024-05-10..]"),
        ("[2024-05-01..2024-05-20]/2024-06-05", "[2024-05-01..2024-05-20]/[2024-05-10..]"),
    ],
)
def test_a_period_ends_nowhere_after_the_last_article(span, expected):
    """A period ends on a day that was past, or at some time not before the last article; open and unknown ends stay."""
    record = CrossingState(
        id="s", crossing="rafah", span=span, status="closed", evidence=(proof("early"), proof("late"))
    )

    assert Span.parse(expected) == known(record, "2024-05-20").span


def test_a_period_that_was_foreseen_is_kept():
    """A period that begins after the last article left was foreseen, and keeps its end."""
    record = Meeting(id="m", when="2024-07-01/2024-07-03", status="planned", evidence=(proof("early"), proof("late")))

    assert Span.parse("2024-07-01/2024-07-03") == known(record, "2024-05-20").when


def test_a_single_day_is_kept():
    """The day of an event that was announced is known before it comes."""
    record = Event(
        id="e",
        kind="protest",
        when="2024-07-01",
        summary="It happens",
        status="planned",
        evidence=(proof("early"), proof("late")),
    )

    assert When.parse("2024-07-01") == known(record, "2024-05-20").when


def test_fields_that_later_articles_alone_support_are_empty():
    """A field of which only later articles tell is empty, one of which an earlier one tells too is kept."""
    record = Meeting(
        id="m",
        when="2024-05-08",
        place="cairo",
        participants=(me.Participation(actor="kamel"),),
        topics=("aid",),
        outcome="none",
        status="held",
        evidence=(
            proof("early", "when", "participants", "status"),
            proof("late", "place", "outcome", "participants"),
            proof("late", "status"),
        ),
    )
    found = known(record, "2024-05-20")

    assert (None, None) == (found.place, found.outcome)
    assert record.participants == found.participants
    assert ("aid",) == found.topics  # no evidence speaks of it
    assert me.MeetingStatus.HELD is found.status
    assert record == known(record, "2024-06-10")


def test_a_field_of_an_article_that_tells_the_whole_is_kept():
    """Evidence that names no field supports the whole record, so that later articles alone support nothing."""
    record = Meeting(
        id="m", when="2024-05-08", place="cairo", status="held", evidence=(proof("early"), proof("late", "place"))
    )

    assert "cairo" == known(record, "2024-05-20").place


def test_a_declaration_that_later_articles_alone_tell_is_not_known():
    """The day of a declaration of which only later articles tell is a field like any other, and may be empty."""
    record = Ceasefire(
        id="truce",
        parties=("israel",),
        declared="2024-06-09",
        status="agreed",
        evidence=(proof("early", "parties"), proof("late", "declared")),
    )

    assert known(record, "2024-05-20").declared is None


def test_what_is_left_may_say_too_little_to_be_a_record():
    """A state of which later articles tell the status, and nothing else says what it is about, was not known."""
    record = CrossingState(
        id="s",
        crossing="rafah",
        span="2024-05-01/..",
        status="closed",
        evidence=(proof("early", "span"), proof("late", "status")),
    )

    assert known(record, "2024-05-20") is None


def test_the_end_of_a_tenure_is_not_known_before_it_is_told():
    """The end of a tenure that came later is open."""
    record = Tenure(id="t", office="o", person="p", span="2020/2024-06", evidence=(proof("early"), proof("late")))

    assert Span.parse("2020/[2024-05-10..]") == known(record, "2024-05-20").span


def test_an_article_of_uncertain_day_is_possibly_known():
    """An article that was possibly published by then counts unless only certain ones are asked for."""
    record = truce(proof("vague"))

    assert known(record, "2024-05-14") is None
    assert record is known(record, "2024-05-15")
    assert known(record, "2024-05-24", certain=True) is None
    assert record is known(record, "2024-05-25", certain=True)


@pytest.mark.parametrize("article", ["undated", "nowhere"])
def test_an_article_without_a_day_is_possibly_known_on_every_day(article):
    """Of an article that is not recorded, or whose day is not known, it is open whether it was published."""
    record = truce(proof(article), proof("late"))

    assert (proof(article),) == known(record, "1900").evidence
    assert known(record, "1900", certain=True) is None
    assert Span.parse("2024-05-01/2024-06-05") == known(record, "1900").in_effect


def test_a_day_that_is_uncertain_itself():
    """Of a day that is not exactly known, an article is certainly published by then if it is so on each."""
    record = truce(proof("early"))

    assert record is known(record, "2024-05")
    assert known(record, "2024-05", certain=True) is None
    assert record is known(record, "2024-06", certain=True)


def published_by(corpus: me.Corpus, evidence: Evidence, day: When | Span) -> Certainty:
    """Say whether an article was published by a day, straight from what that means."""
    published = corpus.articles[evidence.article].published
    return MAYBE if published is None else ~published.after(day)


def every(corpus: me.Corpus, day: When | Span) -> list[tuple[TimedRecord, TimedRecord | None, TimedRecord | None]]:
    """Return each record with what was possibly and what was certainly known of it on a day."""
    return [
        (
            record,
            as_known_on(record, day, corpus.articles),
            as_known_on(record, day, corpus.articles, certain=True),
        )
        for record in corpus.timeline
    ]


@given(corpora(contradictions=True), crowded_times())
def test_the_evidence_is_that_of_the_articles_published_by_then(corpus, day):
    """What is known rests on exactly the evidence of articles published by then; without any, nothing is known."""
    for record, possible, certain in every(corpus, day):
        for found, wanted in ((possible, {YES, MAYBE}), (certain, {YES})):
            kept = tuple(one for one in record.evidence if published_by(corpus, one, day) in wanted)
            assert found is None or kept == found.evidence
            assert kept or found is None
            if kept == record.evidence and kept:
                assert record is found


@given(corpora(contradictions=True), crowded_times())
def test_what_is_certainly_known_is_possibly_known(corpus, day):
    """A record of which an article certainly tells is one of which an article possibly tells, with no less evidence."""
    for _, possible, certain in every(corpus, day):
        if certain is not None:
            assert set(certain.evidence) <= set(possible.evidence)


@given(corpora(contradictions=True), crowded_times())
def test_only_what_later_articles_alone_tell_is_gone(corpus, day):
    """A field of the record is kept or, where no evidence is left of what there was, empty; nothing is made up."""
    for record, *found in every(corpus, day):
        for one in found:
            for field in attrs.fields(type(record)) if one is not None else ():
                before, after = getattr(record, field.name), getattr(one, field.name)
                if field.name in {"evidence", "status", "end_reason", *TIME_FIELDS[type(record)]} or before == after:
                    continue
                told = [evidence for evidence in record.evidence if field.name in evidence.supports]
                assert field.default == after
                assert told or field.name == "ended_by"
                assert not set(told) & set(one.evidence) or field.name == "ended_by"


@given(corpora(contradictions=True), crowded_times())
def test_no_period_ends_after_the_last_article(corpus, day):
    """Where evidence was cut, and the last article's day is known, no period that began by then ends later."""
    for record, *found in every(corpus, day):
        for one in found:
            if one is None or len(one.evidence) == len(record.evidence):
                continue
            days = [corpus.articles[evidence.article].published for evidence in one.evidence]
            if any(published is None or published.latest is None for published in days):
                continue
            last = max(published.latest for published in days)
            for field in TIME_FIELDS[type(record)]:
                before, after = getattr(record, field), getattr(one, field)
                if not isinstance(before, Span) or isinstance(before.end, Edge) or before.after(last) is YES:
                    assert before == after
                    continue
                assert before.start == after.start
                if before.latest is None or before.latest > last:
                    assert after.latest is None
                    assert after.end.earliest == min(last, before.end.earliest or date.max) or (
                        before.end.earliest is None and last == after.end.earliest
                    )
                    assert one.status is CeasefireStatus.IN_EFFECT if isinstance(one, Ceasefire) else True


@given(corpora(contradictions=True), crowded_times())
def test_asking_twice_is_asking_once(corpus, day):
    """What was known on a day is all that was known of it on that day."""
    for _, *found in every(corpus, day):
        for one, certain in zip(found, (False, True), strict=True):
            if one is not None:
                assert one == as_known_on(one, day, corpus.articles, certain=certain)


@given(corpora(contradictions=True))
def test_at_the_end_of_days_all_is_known(corpus):
    """After all articles, every record that has evidence is known as it is."""
    for record, possible, _ in every(corpus, When.parse("9999-12-31")):
        assert (record if record.evidence else None) is possible


@given(corpora(contradictions=True), crowded_times())
def test_the_timeline_as_known_is_what_was_known_of_its_records(corpus, day):
    """`as_known_on` gives what was known of each record that still has a time, in display order."""
    for place, certain in ((1, False), (2, True)):
        known_then = [one[place] for one in every(corpus, day) if one[place] is not None]
        expected = {one.id: one for one in known_then if time_of(one) is not None}
        found = corpus.timeline.as_known_on(day, certain=certain)
        assert expected == {record.id: record for record in found}
        assert list(found) == list(me.Corpus([*corpus.articles.values(), *expected.values()]).timeline)


def test_on_a_day_between_the_seed_articles(seed):
    """On 20 May 2024 nothing was known of what the articles of October 2024 and April 2025 alone tell."""
    known_then = seed.timeline.as_known_on("2024-05-20")
    told_by = {evidence.article for record in known_then for evidence in record.evidence}

    assert {"jerusalem-post-2021-08-19", "cgtn-2021-05-30", "times-of-israel-2024-05-15"} == told_by
    assert "israel-hamas-truce-january-2025" not in known_then
    assert "sinwar-killed-2024" not in known_then
    assert "alian-cairo-2024" in known_then


def test_the_hold_of_rafah_was_known_until_the_last_article(seed):
    """On 20 May 2024 Israel was known to hold Rafah's Gaza side up to the article of 15 May."""
    found = seed.timeline.as_known_on("2024-05-20")
    (hold,) = (one for one in found.of(CrossingState) if one.id == "rafah-gaza-side-israel-2024")

    assert Span.parse("[2024-05-06..2024-05-12]/[2024-05-15..]") == hold.span
    assert "israel" == hold.controller
    assert {"times-of-israel-2024-05-15"} == {evidence.article for evidence in hold.evidence}


def test_the_truce_of_may_2021_was_known_with_its_end(seed):
    """On 20 May 2024 the truce of May 2021 was known to be over, since all that tells of it was published by then."""
    (found,) = (one for one in seed.timeline.as_known_on("2024-05-20") if one.id == "israel-hamas-truce-may-2021")

    assert seed.ceasefires["israel-hamas-truce-may-2021"] == found
    assert CeasefireStatus.ENDED is found.status


def test_the_truce_of_may_2021_was_in_effect_in_june(seed):
    """On 1 June 2021 the truce of May 2021 was in force, and nothing known of its end."""
    (found,) = (one for one in seed.timeline.as_known_on("2021-06-01") if one.id == "israel-hamas-truce-may-2021")

    assert CeasefireStatus.IN_EFFECT is found.status
    assert (None, None) == (found.end_reason, found.ended_by)
    assert Span.parse("2021-05-21/[2021-05-30..]") == found.in_effect
    assert When.parse("2021-05-21") == found.declared


def test_before_the_first_seed_article_nothing_is_known(seed):
    """On the day before the first of the five articles nothing was known."""
    assert 0 == len(seed.timeline.as_known_on("2021-05-29"))
    assert 0 < len(seed.timeline.as_known_on("2021-05-30"))


def test_a_period_that_began_on_the_day_of_the_last_article_is_cut():
    """Its end may be given by the month in which it begins, which is no reason to take it for foreseen."""
    articles = {
        id: me.Article.from_text(id, id=id, published=me.When.parse(day))
        for id, day in (("early", "2021-01-02"), ("late", "2021-03-01"))
    }
    truce = me.Ceasefire(
        id="truce",
        parties=("a", "b"),
        in_effect="2021-01-02/2021-01",
        status="ended",
        evidence=(articles["early"].cite("early"), articles["late"].cite("late")),
    )
    known = as_known_on(truce, me.When.parse("2021-02-01"), articles, certain=False)
    assert isinstance(known, me.Ceasefire)
    assert (str(known.in_effect), known.status) == ("2021-01-02/[2021-01-01..]", "in_effect")
