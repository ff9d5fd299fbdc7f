"""Hypothesis strategies that give only valid values and records, every enum value and every form of date.

Periods are drawn as a day and a length rather than as two days: they are valid from the start, and shrink better.
"""

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from mideast_events import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    Ceasefire,
    CeasefireKind,
    CeasefirePurpose,
    CeasefireStatus,
    Certainty,
    ControlBasis,
    Corpus,
    Crossing,
    CrossingState,
    CrossingStatus,
    DateBasis,
    Direction,
    Directness,
    EndReason,
    Event,
    EventKind,
    EventStatus,
    Evidence,
    Figure,
    Flow,
    Measure,
    Meeting,
    MeetingActivity,
    MeetingFormat,
    MeetingStatus,
    Name,
    Office,
    ParticipantRole,
    Participation,
    Place,
    PlaceKind,
    Publicity,
    Record,
    Span,
    Stance,
    Tenure,
    When,
    digest_of,
)
from mideast_events.countries import COUNTRY_CODES

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

FIRST_DAY, LAST_DAY = date(1901, 1, 1), date(2098, 12, 31)
_SEASONS = {3: "21", 6: "22", 9: "23", 12: "24"}
_IN_FORCE = (CeasefireStatus.IN_EFFECT, CeasefireStatus.ENDED)


def certainties() -> st.SearchStrategy[Certainty]:
    """Give YES, NO or MAYBE."""
    return st.sampled_from(Certainty)


@cache
def days(first: date = FIRST_DAY, last: date = LAST_DAY) -> st.SearchStrategy[date]:
    """Give a day of the two centuries around ours."""
    return st.dates(first, last)


def _later(day: date, by: int) -> date:
    return day + timedelta(days=by)


def _season_of(day: date) -> str:
    months = day.year * 12 + day.month - 3
    year, month = divmod(months // 3 * 3, 12)
    return f"{year:04}-{_SEASONS[month + 3]}"


def _plain_forms(day: date) -> list[str]:
    """Return each form without brackets that a day fits, and that may bear a qualifier."""
    year, month, number = f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"
    return [
        f"{year}-{month}-{number}",
        f"{year}-{month}",
        f"{year}",
        _season_of(day),
        f"{year[:3]}X",
        f"{year[:2]}XX",
        f"{year}-{month}-{number[0]}X",
        f"{year}-{month}-X{number[1]}",
        f"{year}-{month}-XX",
        f"{year}-XX-{number}",
        f"{year}-XX-{number[0]}X",
        f"{year}-XX-XX",
        f"{year}-{month[0]}X",
        f"{year}-X{month[1]}-{number}",
        f"{year[:3]}X-{month}",
        f"{year[:3]}X-{month}-{number}",
    ]


def _bracketed_forms(day: date, before: int, after: int) -> list[str]:
    """Return each one-of set that a day fits, reaching some days before and after it."""
    first, last = _later(day, -before), _later(day, after)
    near, far = _later(day, -before - 2), _later(day, after + 2)
    return [
        f"[{first}..{last}]",
        f"[{first}..]",
        f"[..{last}]",
        f"[{day},{far}]",
        f"[{near},{day}]",
        f"[{near},{day},{far}]",
        f"[{first}..{day},{far}]",
        f"[..{near},{day}..{last},{_later(last, 2)}..]",
        f"[{near:%Y-%m},{day:%Y-%m}]",
    ]


@st.composite
def texts_of_day(draw: st.DrawFn, day: date, reach: int = 40) -> str:
    """Give an EDTF text of a `When` of which `day` is one possible day."""
    form = draw(st.sampled_from(["day", "plain", "hedged", "week", "bracketed", "unknown"]))
    if form == "bracketed":
        before, after = draw(st.integers(0, reach)), draw(st.integers(0, reach))
        return draw(st.sampled_from(_bracketed_forms(day, before, after)))
    if form in ("plain", "hedged"):
        return draw(st.sampled_from(_plain_forms(day))) + (draw(st.sampled_from("~?%")) if form == "hedged" else "")
    year, week, _ = day.isocalendar()
    return {"day": str(day), "week": f"{year:04}-W{week:02}", "unknown": "XXXX"}[form]


def when_texts(first: date = FIRST_DAY, last: date = LAST_DAY, reach: int = 40) -> st.SearchStrategy[str]:
    """Give a text that `When.parse` reads, of any form."""
    return days(first, last).flatmap(lambda day: texts_of_day(day, reach))


@st.composite
def span_texts(
    draw: st.DrawFn, first: date = FIRST_DAY, last: date = LAST_DAY, length: int = 400, reach: int = 40
) -> str:
    """Give a text that `Span.parse` reads: the period of some day and some length, each side of any form or an edge."""
    start = draw(days(first, last))
    return draw(_span_texts_from(start, length, reach))


@st.composite
def _span_texts_from(draw: st.DrawFn, start: date, length: int, reach: int) -> str:
    end = _later(start, draw(st.integers(0, length)))
    edge = draw(st.sampled_from(["", "", "", "start", "end"]))
    left = draw(st.sampled_from(["", ".."])) if edge == "start" else draw(texts_of_day(start, reach))
    right = draw(st.sampled_from(["", ".."])) if edge == "end" else draw(texts_of_day(end, reach))
    return f"{left}/{right}"


@cache
def whens(first: date = FIRST_DAY, last: date = LAST_DAY, reach: int = 40) -> st.SearchStrategy[When]:
    """Give an uncertain day of any form."""
    return when_texts(first, last, reach).map(When.parse)


@cache
def spans(
    first: date = FIRST_DAY, last: date = LAST_DAY, length: int = 400, reach: int = 40
) -> st.SearchStrategy[Span]:
    """Give an uncertain period of any form."""
    return span_texts(first, last, length, reach).map(Span.parse)


@cache
def times(
    first: date = FIRST_DAY, last: date = LAST_DAY, length: int = 400, reach: int = 40
) -> st.SearchStrategy[When | Span]:
    """Give an uncertain day or period."""
    return whens(first, last, reach) | spans(first, last, length, reach)


@cache
def phrases() -> st.SearchStrategy[str]:
    """Give a text that says something: any characters, some of them not blank."""
    anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
    usual = st.sampled_from(
        [
            "the envoys' talks",
            "معبر رفح",
            "מעבר כרם שלום",
            'a "quiet" truce',
            "one line\nand another",
            "Al‑Arish, 4 km",
        ]
    )
    return usual | anything.filter(lambda text: bool(re.search(r"\S", text)))


@cache
def ids() -> st.SearchStrategy[str]:
    """Give an id: a slug as a rule, and any characters that can be seen as an exception."""
    words = st.sampled_from(["kamel", "lapid", "rafah", "cairo", "truce", "2021", "egypt", "aid", "talks", "envoy"])
    slugs = st.lists(words, min_size=1, max_size=3).map("-".join)
    return slugs | st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=6)


@cache
def _maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


@cache
def _tuples(strategy: st.SearchStrategy[T], least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


@cache
def _other_ids(least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(ids(), min_size=least, max_size=most, unique=True).map(tuple)


@cache
def _sets(kind: type[E]) -> st.SearchStrategy[frozenset[E]]:
    return st.frozensets(st.sampled_from(kind))


@cache
def _countries() -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(COUNTRY_CODES)) | st.sampled_from(["EGY", "ISR", "PSE"])


@cache
def _sectors() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(["GOV", "SPY", "MIL", "REB"]), min_size=1, max_size=4).map("".join)


@cache
def _languages() -> st.SearchStrategy[str]:
    return st.sampled_from(["en", "ar", "he", "arz", "en-GB", "ar-Latn-EG", "zh-Hant"])


@cache
def names() -> st.SearchStrategy[Name]:
    """Give a name of an actor or a place."""
    return st.builds(Name, text=phrases(), language=_languages(), note=_maybe(phrases()))


@cache
def attributions() -> st.SearchStrategy[Attribution]:
    """Give a link of a source chain."""
    return st.builds(Attribution, name=phrases(), actor=_maybe(ids()))


@cache
@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Give the evidence of some passage."""
    start = draw(st.integers(0, 5000))
    fields = ("when", "place", "status", "in_effect", "participants")
    supports = draw(st.lists(st.sampled_from(fields), unique=True, max_size=3).map(tuple))
    return Evidence(
        article=draw(ids()),
        start=start,
        end=start + draw(st.integers(1, 300)),
        digest=draw(phrases().map(digest_of)),
        supports=supports,
        stance=draw(st.sampled_from(Stance)),
        attributed_to=draw(_tuples(attributions(), most=2)),
        stated=draw(_maybe(phrases())) if len(supports) == 1 else None,
    )


@cache
def _proofs() -> st.SearchStrategy[tuple[Evidence, ...]]:
    return _tuples(evidences(), most=2)


def _apart(id: str) -> st.SearchStrategy[str | None]:
    return _maybe(ids().filter(lambda other: other != id))


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    """Give a person, an organization or a state."""
    id = draw(ids())
    kind = draw(st.sampled_from(ActorKind))
    return Actor(
        id=id,
        kind=kind,
        names=draw(_tuples(names(), least=1)),
        country=draw(_maybe(_countries())),
        sector=draw(_maybe(_sectors())),
        part_of=draw(_apart(id)),
        died=draw(_maybe(whens())) if kind is ActorKind.PERSON else None,
        wikidata=draw(_maybe(st.integers(1, 10**12 - 1).map("Q{}".format))),
        evidence=draw(_proofs()),
    )


def offices() -> st.SearchStrategy[Office]:
    """Give an office."""
    return st.builds(
        Office,
        id=ids(),
        title=phrases(),
        organization=ids(),
        names=_tuples(phrases()),
        sector=_maybe(_sectors()),
        shared=st.booleans(),
    )


def tenures() -> st.SearchStrategy[Tenure]:
    """Give the time that a person held an office."""
    return st.builds(
        Tenure,
        id=ids(),
        office=ids(),
        person=ids(),
        span=spans(),
        evidence=_proofs(),
        reference=_maybe(phrases()),
    )


@cache
@st.composite
def _coordinates(draw: st.DrawFn) -> dict[str, float | None]:
    if draw(st.booleans()):
        return {"latitude": None, "longitude": None}
    return {"latitude": draw(st.floats(-90, 90)), "longitude": draw(st.floats(-180, 180))}


@st.composite
def places(draw: st.DrawFn) -> Place:
    """Give a place, with its coordinates or without."""
    id = draw(ids())
    return Place(
        id=id,
        kind=draw(st.sampled_from(PlaceKind)),
        names=draw(_tuples(names(), least=1)),
        country=draw(_maybe(_countries())),
        part_of=draw(_apart(id)),
        **draw(_coordinates()),
    )


@st.composite
def crossings(draw: st.DrawFn) -> Crossing:
    """Give a crossing of two sides."""
    where = draw(_coordinates())
    return Crossing(
        id=draw(ids()),
        names=draw(_tuples(names(), least=1)),
        sides=draw(_other_ids(least=2, most=2)),
        flows=draw(_sets(Flow)),
        coordinate_source=None if where["latitude"] is None else draw(_maybe(phrases())),
        **where,
    )


@st.composite
def crossing_states(draw: st.DrawFn) -> CrossingState:
    """Give an observation of a crossing: its status, who controls a side, or both."""
    about = draw(st.sampled_from(["status", "control", "both"]))
    controlled = about != "status"
    return CrossingState(
        id=draw(ids()),
        crossing=draw(ids()),
        span=draw(spans()),
        side=draw(_maybe(ids())),
        flow=draw(_maybe(st.sampled_from(Flow))),
        direction=draw(_maybe(st.sampled_from(Direction))),
        status=None if about == "control" else draw(st.sampled_from(CrossingStatus)),
        controller=draw(ids()) if controlled else None,
        control_basis=draw(_maybe(st.sampled_from(ControlBasis))) if controlled else None,
        reason=draw(_maybe(phrases())),
        evidence=draw(_proofs()),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Give an article, its text attached or not."""
    published = draw(_maybe(whens()))
    article = Article.from_text(
        draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=60)),
        id=draw(ids()),
        outlet=draw(phrases()),
        title=draw(phrases()),
        published=published,
        published_basis=None if published is None else draw(_maybe(st.sampled_from(DateBasis))),
        language=draw(_languages()),
        url=draw(_maybe(st.just("https://news.example/a"))),
    )
    if draw(st.booleans()):
        return article
    values: dict[str, Any] = {
        field.name: getattr(article, field.name) for field in attrs.fields(Article) if field.name != "text"
    }
    return Article(**values)


@cache
@st.composite
def participations(draw: st.DrawFn) -> Participation:
    """Give a participant: an actor, the holder of an office, somebody for a side, or all of these."""
    known = draw(st.sets(st.sampled_from(["actor", "office", "on_behalf_of"]), min_size=1))
    return Participation(
        actor=draw(ids()) if "actor" in known else None,
        office=draw(ids()) if "office" in known else None,
        on_behalf_of=draw(ids()) if "on_behalf_of" in known else None,
        role=draw(st.sampled_from(ParticipantRole)),
        description=draw(_maybe(phrases())),
        name_in_source=draw(_maybe(phrases())),
    )


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Give a meeting of up to three participants."""
    id = draw(ids())
    return Meeting(
        id=id,
        when=draw(times()),
        place=draw(_maybe(ids())),
        participants=draw(_tuples(participations())),
        status=draw(st.sampled_from(MeetingStatus)),
        format=draw(st.sampled_from(MeetingFormat)),
        activity=draw(st.sampled_from(MeetingActivity)),
        directness=draw(st.sampled_from(Directness)),
        publicity=draw(st.sampled_from(Publicity)),
        topics=draw(_tuples(phrases())),
        outcome=draw(_maybe(phrases())),
        part_of=draw(_apart(id)),
        evidence=draw(_proofs()),
    )


@st.composite
def ceasefires(draw: st.DrawFn) -> Ceasefire:
    """Give a ceasefire of any status, in effect from some day for some length where the status says so."""
    status = draw(st.sampled_from(CeasefireStatus))
    start = draw(days())
    ended = status is CeasefireStatus.ENDED
    texts = _span_texts_from(start, 400, 40)
    if ended:
        texts = texts.filter(lambda text: not text.endswith("/.."))
    return Ceasefire(
        id=draw(ids()),
        parties=draw(_other_ids(least=1)),
        mediators=draw(_other_ids()),
        declared=draw(_maybe(texts_of_day(start).map(When.parse))),
        in_effect=Span.parse(draw(texts)) if status in _IN_FORCE else None,
        kind=draw(st.sampled_from(CeasefireKind)),
        purposes=draw(_sets(CeasefirePurpose)),
        scope=draw(_maybe(phrases())),
        status=status,
        end_reason=draw(_maybe(st.sampled_from(EndReason))) if ended else None,
        ended_by=draw(_maybe(ids())) if ended else None,
        conflict=draw(_maybe(phrases())),
        evidence=draw(_proofs()),
    )


def events() -> st.SearchStrategy[Event]:
    """Give an event."""
    return st.builds(
        Event,
        id=ids(),
        kind=st.sampled_from(EventKind),
        mode=_maybe(phrases()),
        when=times(),
        place=_maybe(ids()),
        actors=_other_ids(),
        recipients=_other_ids(),
        summary=phrases(),
        concerns=_other_ids(),
        status=st.sampled_from(EventStatus),
        evidence=_proofs(),
    )


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Give a figure with one, two or three of its amounts."""
    known = sorted(draw(st.sets(st.sampled_from([0, 1, 2]), min_size=1)))
    amount = st.integers(0, 10**15) | st.integers(0, 500) | st.floats(0, 1e15)
    amounts = sorted(draw(st.lists(amount, min_size=len(known), max_size=len(known))))
    found = dict(zip(known, amounts, strict=True))
    return Figure(
        id=draw(ids()),
        measure=draw(st.sampled_from(Measure)),
        of=draw(phrases()),
        group=draw(_maybe(ids())),
        low=found.get(0),
        best=found.get(1),
        high=found.get(2),
        unit=draw(st.sampled_from(["persons", "USD", "km", "days"])),
        as_of=draw(times()),
        by=draw(_maybe(ids())),
        evidence=draw(_proofs()),
    )


def records() -> st.SearchStrategy[Record]:
    """Give a record of any class."""
    return st.one_of(
        actors(),
        offices(),
        tenures(),
        places(),
        crossings(),
        articles(),
        meetings(),
        ceasefires(),
        crossing_states(),
        events(),
        figures(),
    )


# Whole corpora are small and crowded: most of their days lie in one half-year, so that much of them overlaps.
CROWDED = (date(2021, 1, 1), date(2021, 6, 30))


@cache
def crowded_times() -> st.SearchStrategy[When | Span]:
    """Give an uncertain day or period of any form, not far from others."""
    return times(*CROWDED, length=60, reach=10)


@cache
def crowded_spans() -> st.SearchStrategy[Span]:
    """Give an uncertain period of any form, not far from others."""
    return spans(*CROWDED, length=60, reach=10)


@cache
def crowded_whens() -> st.SearchStrategy[When]:
    """Give an uncertain day of any form, not far from others."""
    return whens(*CROWDED, reach=10)


def _one_of(found: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(found)


def _some_of(found: list[str], least: int = 0, most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(_one_of(found), min_size=least, max_size=most, unique=True).map(tuple)


@st.composite
def _whole(draw: st.DrawFn, earlier: list[str]) -> str | None:
    """Give what something is part of: nothing, or one of those that were made before it, so that no circle closes."""
    return draw(st.none() | _one_of(earlier)) if earlier else None


@st.composite
def _communities(draw: st.DrawFn) -> list[Actor]:
    """Give a state, a person and some actors of all kinds that may be part of it or of each other."""
    found = [Actor(id="state-0", kind="state", names=("State",))]
    kinds = [ActorKind.PERSON, *draw(st.lists(st.sampled_from(ActorKind), max_size=4))]
    for number, kind in enumerate(kinds, start=1):
        wholes = [actor.id for actor in found if actor.kind is not ActorKind.PERSON]
        found.append(Actor(id=f"{kind}-{number}", kind=kind, names=(f"{kind} {number}",), part_of=draw(_whole(wholes))))
    return found


@st.composite
def _geographies(draw: st.DrawFn) -> list[Place | Crossing]:
    """Give some places, one within another or not, and a crossing of two of them."""
    found: list[Place | Crossing] = []
    for number in range(draw(st.integers(1, 4))):
        whole = draw(_whole([place.id for place in found]))
        found.append(Place(id=f"place-{number}", kind="region", names=(f"Place {number}",), part_of=whole))
    if len(found) > 1 and draw(st.booleans()):
        sides = draw(_some_of([place.id for place in found], 2))
        found.append(Crossing(id="crossing-0", names=("Crossing",), sides=sides))
    return found


@st.composite
def _papers(draw: st.DrawFn) -> list[Article]:
    """Give some articles, their days exactly known, roughly, or not at all."""
    days = draw(st.lists(st.none() | crowded_whens(), max_size=4))
    return [
        Article.from_text("It happened.", id=f"article-{number}", outlet="Daily", title="News", published=published)
        for number, published in enumerate(days)
    ]


@st.composite
def _proofs_from(draw: st.DrawFn, papers: list[str], fields: tuple[str, ...]) -> tuple[Evidence, ...]:
    if not papers:
        return ()
    drawn = draw(st.lists(st.tuples(_one_of(papers), _some_of([*fields])), max_size=4))
    return tuple(
        Evidence(article=article, start=0, end=2, digest=digest_of("It"), supports=supports)
        for article, supports in drawn
    )


@st.composite
def _takings_part(draw: st.DrawFn, actors: list[str], offices: list[str]) -> Participation:
    known = draw(st.sets(st.sampled_from(["actor", "office", "on_behalf_of"]), min_size=1))
    office = draw(_one_of(offices)) if "office" in known and offices else None
    side = draw(_one_of(actors)) if "on_behalf_of" in known else None
    actor = draw(_one_of(actors)) if "actor" in known or (office is None and side is None) else None
    return Participation(actor=actor, office=office, on_behalf_of=side, role=draw(st.sampled_from(ParticipantRole)))


@st.composite
def _timed_records(  # noqa: PLR0913, PLR0917 - all that it may refer to
    draw: st.DrawFn,
    id: str,
    actors: list[str],
    offices: list[str],
    places: list[str],
    crossings: list[str],
    papers: list[str],
) -> Record:
    """Give a meeting, a ceasefire, an event, a figure or the state of a crossing, of those actors and places."""
    kinds = ["meeting", "meeting", "ceasefire", "event", "figure", *(["crossing_state"] if crossings else [])]
    match draw(st.sampled_from(kinds)):
        case "meeting":
            return Meeting(
                id=id,
                when=draw(crowded_times()),
                place=draw(_maybe(_one_of(places))),
                participants=draw(_tuples(_takings_part(actors, offices))),
                status=draw(st.sampled_from(MeetingStatus)),
                directness=draw(st.sampled_from(Directness)),
                evidence=draw(_proofs_from(papers, ("when", "place", "participants", "status"))),
            )
        case "ceasefire":
            status = draw(st.sampled_from(CeasefireStatus))
            ended = status is CeasefireStatus.ENDED
            periods = crowded_spans()
            if ended:
                periods = periods.filter(lambda span: not str(span).endswith(".."))
            in_effect = draw(periods) if status in _IN_FORCE else None
            days = crowded_whens()
            if in_effect is not None:
                days = days.filter(lambda day: in_effect.before(day) is not Certainty.YES)
            return Ceasefire(
                id=id,
                parties=draw(_some_of(actors, 1)),
                mediators=draw(_some_of(actors)),
                declared=draw(_maybe(days)),
                in_effect=in_effect,
                status=status,
                end_reason=draw(_maybe(st.sampled_from(EndReason))) if ended else None,
                ended_by=draw(_maybe(_one_of(actors))) if ended else None,
                evidence=draw(_proofs_from(papers, ("in_effect", "parties", "mediators", "status", "ended_by"))),
            )
        case "event":
            return Event(
                id=id,
                kind=draw(st.sampled_from(EventKind)),
                when=draw(crowded_times()),
                place=draw(_maybe(_one_of(places))),
                actors=draw(_some_of(actors)),
                recipients=draw(_some_of(actors)),
                summary="It happens",
                status=draw(st.sampled_from(EventStatus)),
                evidence=draw(_proofs_from(papers, ("when", "place", "actors", "recipients"))),
            )
        case "figure":
            return Figure(
                id=id,
                measure=draw(st.sampled_from(Measure)),
                of="something",
                group=draw(_maybe(_one_of(actors))),
                best=draw(st.integers(0, 500)),
                unit="persons",
                as_of=draw(crowded_times()),
                by=draw(_maybe(_one_of(actors))),
                evidence=draw(_proofs_from(papers, ("as_of", "best", "group", "by"))),
            )
        case _:
            return CrossingState(
                id=id,
                crossing=draw(_one_of(crossings)),
                span=draw(crowded_spans()),
                side=draw(_maybe(_one_of(places))),
                status=draw(st.sampled_from(CrossingStatus)),
                controller=draw(_maybe(_one_of(actors))),
                evidence=draw(_proofs_from(papers, ("span", "side", "status", "controller"))),
            )


@st.composite
def corpora(draw: st.DrawFn, most: int = 6) -> Corpus:
    """Give a whole small corpus without dangling references, of at most so many records that are no tenures.

    There are actors of all kinds and parts of others, offices with tenures, places within places, articles that are
    published on uncertain days or on none, and records of every class, status and form of date.
    """
    community = draw(_communities())
    land = draw(_geographies())
    papers = draw(_papers())
    organizations = [actor.id for actor in community if actor.kind is not ActorKind.PERSON]
    persons = [actor.id for actor in community if actor.kind is ActorKind.PERSON]
    offices = [
        Office(id=f"office-{number}", title="Office", organization=draw(_one_of(organizations)), shared=shared)
        for number, shared in enumerate(draw(st.lists(st.booleans(), min_size=1, max_size=3)))
    ]
    sittings = draw(st.lists(crowded_spans(), max_size=4))
    actor_ids, office_ids, paper_ids = ([one.id for one in found] for found in (community, offices, papers))
    tenures = [
        Tenure(
            id=f"tenure-{number}",
            office=draw(_one_of(office_ids)),
            person=draw(_one_of(persons)),
            span=span,
            evidence=draw(_proofs_from(paper_ids, ("span",))),
        )
        for number, span in enumerate(sittings)
    ]
    places = [one.id for one in land if isinstance(one, Place)]
    crossings = [one.id for one in land if isinstance(one, Crossing)]
    timed = [
        draw(_timed_records(f"record-{number}", actor_ids, office_ids, places, crossings, paper_ids))
        for number in range(draw(st.integers(0, most)))
    ]
    return Corpus([*community, *offices, *tenures, *land, *papers, *timed])
