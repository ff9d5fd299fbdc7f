"""The public API as a user writes it: type-checked in strict mode, never run."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from datetime import date
from typing import assert_never, assert_type

from matplotlib.axes import Axes
from pandas import DataFrame

import mideast_events as me
from mideast_events import Certainty, Span, When


def times() -> None:
    day = When.parse("2021-05-21")
    assert_type(day, When)
    assert_type(When.on(date(2021, 5, 21)), When)
    assert_type(When.between(date(2021, 5, 1), date(2021, 5, 9)), When)
    assert_type(day.earliest, date | None)
    assert_type(day.latest, date | None)
    assert_type(day.precision, me.Precision)
    assert_type(day.qualifier, me.Qualifier | None)
    assert_type(day.padded(days=2), When)
    assert_type(day.sort_key, tuple[int, int, str])
    assert_type(str(day), str)

    span = Span.parse("2024-05-07/..")
    assert_type(span, Span)
    assert_type(Span.of("2024-05-07", me.Edge.OPEN), Span)
    assert_type(Span.of(date(2024, 5, 7), day), Span)
    assert_type(span.start, When | me.Edge)
    assert_type(span.padded(days=1), Span)

    assert_type(me.parse_when("2021"), When | Span)
    assert_type(me.as_time(date(2021, 5, 21)), When | Span)

    assert_type(day.before(span), Certainty)
    assert_type(day.after("2021-05"), Certainty)
    assert_type(span.overlaps(date(2024, 5, 7)), Certainty)
    assert_type(span.contains(day), Certainty)


def certainties(answer: Certainty) -> str:
    assert_type(answer & Certainty.YES, Certainty)
    assert_type(answer | ~answer, Certainty)
    assert_type(bool(answer), bool)
    match answer:
        case Certainty.YES:
            return "yes"
        case Certainty.NO:
            return "no"
        case Certainty.MAYBE:
            return "maybe"


def records() -> None:
    article = me.Article.from_text("Haddad met Said.", id="harbour-news", outlet="Harbour News", title="Talks")
    proof = article.cite("met", supports=("status",), attributed_to=("an aide",))
    assert_type(proof, me.Evidence)
    assert_type(article.quote(proof), str)
    assert_type(proof.supports, tuple[str, ...])
    assert_type(proof.attributed_to, tuple[me.Attribution, ...])

    # Ids are plain texts, and fields are typed as what the record holds.
    meeting = me.Meeting(
        id="ferry-talks",
        when=When.parse("2021-06-01"),
        place="old-harbour",
        participants=(
            me.Participation(actor="mona-haddad", role=me.ParticipantRole.HOST),
            me.Participation(office="ferry-minister"),
        ),
        status=me.MeetingStatus.HELD,
        evidence=(proof,),
    )
    assert_type(meeting.id, str)
    assert_type(meeting.when, When | Span)
    assert_type(meeting.place, str | None)
    assert_type(meeting.status, me.MeetingStatus)
    assert_type(meeting.participants, tuple[me.Participation, ...])
    assert_type(meeting.participants[0].role, me.ParticipantRole)
    assert_type(meeting.topics, tuple[str, ...])

    truce = me.Ceasefire(
        id="harbour-truce",
        parties=("north", "south"),
        in_effect=Span.parse("2021-06-01/.."),
        purposes=frozenset({me.CeasefirePurpose.HOLIDAY}),
        status=me.CeasefireStatus.IN_EFFECT,
    )
    assert_type(truce.state_on("2021-06-02"), Certainty)
    assert_type(truce.state_on(date(2021, 6, 2)), Certainty)
    assert_type(truce.purposes, frozenset[me.CeasefirePurpose])

    figure = me.Figure(
        id="crews", measure=me.Measure.COUNT, of="crews", low=248, unit="persons", as_of=When.parse("2021-06-05")
    )
    assert_type(figure.low, int | float | None)

    place = me.Place(id="old-harbour", kind=me.PlaceKind.SITE, names=(me.Name(text="Old Harbour"),))
    assert_type(place.latitude, float | None)
    assert_type(place.name, str)


def corpora() -> None:
    corpus = me.load_seed_corpus()
    assert_type(corpus, me.Corpus)
    assert_type(corpus | me.load_registry(), me.Corpus)

    meetings: Mapping[str, me.Meeting] = corpus.meetings
    assert_type(corpus.meetings["lapid-kamel-tel-aviv-2021"], me.Meeting)
    assert_type(meetings.get("nothing"), me.Meeting | None)
    for meeting in corpus.meetings.values():
        assert_type(meeting, me.Meeting)
    for id, ceasefire in corpus.ceasefires.items():
        assert_type(id, str)
        assert_type(ceasefire, me.Ceasefire)

    assert_type(corpus.find("Abu Mazen"), tuple[me.Actor, ...])
    assert_type(corpus.verify(), tuple[me.Finding, ...])
    assert_type(corpus.disagreements(), tuple[me.Disagreement, ...])
    holders = corpus.holders("egypt-intelligence-director", on="2021-05-30")
    assert_type(holders, me.Resolution[me.Actor])
    assert_type(holders.certain, tuple[me.Actor, ...])
    assert_type(holders.possible, tuple[me.Actor, ...])


def questions() -> None:
    corpus = me.load_seed_corpus()
    timeline = corpus.timeline
    assert_type(timeline, me.Timeline[me.TimedRecord])
    meetings = timeline.of(me.Meeting)
    assert_type(meetings, me.Timeline[me.Meeting])
    assert_type(meetings.between("2021-05", date(2021, 8, 31), certain=True), me.Timeline[me.Meeting])
    assert_type(meetings[0], me.Meeting)
    assert_type(meetings[:2], me.Timeline[me.Meeting])
    assert_type(meetings.first, me.Meeting | None)
    assert_type(meetings.span, Span | None)
    assert_type(meetings.by("month")["2021-08"], me.Resolution[me.Meeting])
    assert_type(meetings.where(lambda meeting: meeting.when.before("2021")), me.Timeline[me.Meeting])
    assert_type(timeline.order("a", "b"), Certainty)
    assert_type(timeline.since("abbas-kamel", "yair-lapid"), me.Elapsed | None)
    assert_type(timeline.gaps(days=90), tuple[Span, ...])
    assert_type(timeline.plot(by="actor"), Axes)
    assert_type(timeline.plot_figures(measure="killed"), Axes)
    for meeting in meetings:
        assert_type(meeting, me.Meeting)

    now = corpus.on("2024-05-15")
    assert_type(now, me.Situation)
    assert_type(now.holder("egypt-president"), me.Resolution[me.Actor])
    assert_type(now.crossing("rafah").controller("gaza-strip"), me.Resolution[me.Actor])
    assert_type(now.crossing("rafah").status(flow="aid"), me.Resolution[me.CrossingStatus])
    assert_type(now.crossing("rafah").stretches(), tuple[me.Stretch, ...])
    assert_type(now.crossing("rafah").plot(), Axes)
    assert_type(now.ceasefires, Mapping[me.Ceasefire, Certainty])
    assert_type(now.changes_since("2024-05-01"), tuple[me.Change, ...])
    assert_type(corpus.during("2024-05", "2024-06"), me.Situation)

    relations = corpus.relations.between("2021", "2024").by("state")
    assert_type(relations, me.Relations)
    assert_type(relations.contacts("egypt", statuses="planned"), me.Contacts)
    assert_type(relations.contacts("egypt")[0], me.Contact)
    assert_type(relations.contacts("egypt")[:2], me.Contacts)
    assert_type(relations.meetings("egypt", "israel"), tuple[me.Meeting, ...])
    assert_type(relations.never_met("egypt", "israel"), Certainty)
    assert_type(relations.path("egypt", "hamas"), me.Path | None)
    assert_type(relations.mediations(), tuple[me.Mediation, ...])
    assert_type(relations.plot(statuses="planned"), Axes)
    assert_type(relations.brokers(), tuple[me.Broker, ...])
    assert_type(relations.successors("egypt-president"), tuple[me.Succession, ...])


def tables() -> None:
    corpus = me.load_seed_corpus()
    assert_type(str(corpus.meetings["lapid-kamel-tel-aviv-2021"]), str)
    assert_type(corpus.meetings.to_dataframe(), DataFrame)
    assert_type(corpus.timeline.to_dataframe(), DataFrame)
    assert_type(corpus.timeline.by("month").to_dataframe(), DataFrame)
    assert_type(corpus.on("2024-05-15").to_dataframe(), DataFrame)
    assert_type(corpus.on("2024-05-15").crossing("rafah").to_dataframe(), DataFrame)
    assert_type(corpus.relations.to_dataframe(statuses="planned"), DataFrame)
    assert_type(corpus.relations.contacts("egypt").to_dataframe(), DataFrame)


def reading() -> None:
    article = me.read_article("Talks go on.\n", published=date(2021, 8, 19), outlet="Harbour News")
    assert_type(article, me.Article)
    assert_type(article.title, str | None)
    assert_type(article.layout, tuple[me.Segment, ...])
    assert_type(article.layout[0].kind, me.SegmentKind)
    assert_type(me.read_articles("archive/", on_error=print), Iterator[me.Article])
    assert_type(me.find_sentences(article), tuple[me.Sentence, ...])
    dates = me.find_dates(article)
    assert_type(dates, tuple[me.DateExpression, ...])
    assert_type(dates[0].value, When | Span | None)
    assert_type(dates[0].bound, me.DateBound | None)
    mentions = me.find_mentions(article, me.load_registry())
    assert_type(mentions, tuple[me.Mention, ...])
    assert_type(mentions[0].kind, me.MentionKind)
    assert_type(mentions[0].record, str | None)
    markup = me.mark_up(article)
    assert_type(markup, me.Markup)
    assert_type(markup.marks, tuple[me.Mark, ...])
    assert_type(markup.to_terminal(), str)


def drafting(executor: Executor) -> None:
    draft = me.draft_corpus("archive/", me.load_registry(), executor=executor, progress=False, on_error=print)
    assert_type(draft, me.Draft)
    assert_type(draft.meetings["m"], me.Meeting)
    assert_type(draft.explain("m"), tuple[me.Explanation, ...])
    assert_type(draft.passed_over, tuple[me.PassedOver, ...])
    assert_type(draft.failures, tuple[me.DraftingError, ...])
    assert_type(draft | me.load_seed_corpus(), me.Corpus)
    for one in me.draft_articles([me.read_article("Talks go on.\n")]):
        assert_type(one, me.ArticleDraft)
        assert_type(one.records, tuple[me.Record, ...])

    comparison = me.compare(draft, me.load_seed_corpus(), record_classes="meeting", pad_days=0)
    assert_type(comparison, me.Comparison)
    assert_type(comparison.scores, Mapping[str, me.Score])
    assert_type(comparison.scores["meeting"].f1, float | None)
    assert_type(comparison.fields["meeting", "place"], me.FieldScore)
    assert_type(comparison.differences, tuple[me.Difference, ...])
    assert_type(comparison.pairs[0], me.MatchedPair)
    assert_type(comparison.to_table(), str)


def label(record: me.Record) -> str:  # noqa: PLR0911 - one return for each class
    """A `match` over the closed union: a class forgotten here is an error."""
    match record:
        case me.Actor() | me.Place() | me.Crossing():
            return record.name
        case me.Office():
            return record.title
        case me.Article():
            return record.title or record.id
        case me.Tenure():
            return record.person
        case me.Meeting() | me.Event():
            return str(record.when)
        case me.Ceasefire():
            return record.status
        case me.CrossingState():
            return record.crossing
        case me.Figure():
            return record.of
        case _:
            assert_never(record)


def errors() -> str | None:
    try:
        me.load_corpus("mine/")
    except me.CorpusError as group:
        assert_type(group.exceptions, tuple[me.MideastEventsError | ExceptionGroup[me.MideastEventsError], ...])
        return str(group)
    except me.RecordError as error:
        assert_type(error.path, tuple[str | int, ...])
        assert_type(error.near, str | None)
        return error.expected
    except me.UnknownIdError as error:
        return error.near
    return None
