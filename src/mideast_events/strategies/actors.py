"""Strategies for actors, their names, offices and tenures."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.actors import Actor, ActorKind, Name, Office, Tenure
from mideast_events.dates import Span, When
from mideast_events.evidence import Evidence
from mideast_events.strategies.evidence import proofs
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import spans, whens
from mideast_events.strategies.values import countries, draw_whole, ids, languages, maybe, phrases, sectors, tuples

_NAMES = ("Mona Haddad", "Al‑Sayed O'Hara", "منى حداد", "מונה חדד", "José Ñandú")


def names(
    *,
    text: SearchStrategy[str] | None = None,
    language: SearchStrategy[str] | None = None,
    note: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Name]:
    """Return a strategy for names of actors and places, some in Arabic and Hebrew letters.

    The language is drawn by itself, and does not tell the letters.
    It shrinks to a made-up English name.

    Args:
        text: the name.
        language: the tag of the language it is written in.
        note: what is special about it, or `None`.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(names(), lambda name: not name.text.isascii())
        <Name Al‑Sayed O'Hara>
    """
    return built(name, **given(text=text, language=language, note=note))


def name(fields: Fields) -> Name:
    """Return a name, the fields that are open drawn."""
    fields.rest(text=phrases(*_NAMES), language=languages(), note=maybe(phrases()))
    return fields.make(Name)


def actors(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    kind: SearchStrategy[ActorKind] | None = None,
    names: SearchStrategy[tuple[Name, ...]] | None = None,
    country: SearchStrategy[str | None] | None = None,
    sector: SearchStrategy[str | None] | None = None,
    part_of: SearchStrategy[str | None] | None = None,
    died: SearchStrategy[When | None] | None = None,
    wikidata: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
) -> SearchStrategy[Actor]:
    """Return a strategy for persons, organizations and states.

    It shrinks to a person with one name.

    Args:
        id: its id; by default never the same as `part_of`.
        kind: what it is; by default a person where `died` is not `None`.
        names: its names, at least one.
        country: the code of its country, or `None`.
        sector: PLOVER's code of its role, or `None`.
        part_of: the id of the actor it belongs to, or `None`.
        died: the day a person died, or `None`; by default `None` of any but a person.
        wikidata: its Wikidata item, or `None`.
        evidence: the passages on which the record rests.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(actors(), lambda actor: actor.kind is ActorKind.STATE)
        <Actor actor-1: Mona Haddad, state>
    """
    return built(
        actor,
        **given(
            id=id,
            kind=kind,
            names=names,
            country=country,
            sector=sector,
            part_of=part_of,
            died=died,
            wikidata=wikidata,
            evidence=evidence,
        ),
    )


def actor(fields: Fields) -> Actor:
    """Return an actor, the fields that are open drawn."""
    draw_whole(fields, "actor")
    kind = fields.one("kind", st.just(ActorKind.PERSON) if fields.says("died") else st.sampled_from(ActorKind))
    fields.one("died", maybe(whens()) if kind == ActorKind.PERSON else st.none())
    fields.rest(**_actor_fields())
    return fields.make(Actor)


@cache
def _actor_fields() -> Given:
    return {
        "names": tuples(names(), least=1),
        "country": maybe(countries()),
        "sector": maybe(sectors()),
        "wikidata": maybe(st.integers(1, 10**12 - 1).map("Q{}".format)),
        "evidence": proofs(Actor),
    }


def offices(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    title: SearchStrategy[str] | None = None,
    organization: SearchStrategy[str] | None = None,
    names: SearchStrategy[tuple[str, ...]] | None = None,
    sector: SearchStrategy[str | None] | None = None,
    shared: SearchStrategy[bool] | None = None,
) -> SearchStrategy[Office]:
    """Return a strategy for offices.

    It shrinks to an office that one person holds at a time.

    Args:
        id: its id.
        title: its name in full.
        organization: the id of the actor whose post it is.
        names: phrases for its holder.
        sector: PLOVER's code of the holder's role, or `None`.
        shared: whether several persons hold it at once.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(offices(), lambda office: True)
        <Office office-1: envoy to the talks>
    """
    return built(
        office, **given(id=id, title=title, organization=organization, names=names, sector=sector, shared=shared)
    )


def office(fields: Fields) -> Office:
    """Return an office, the fields that are open drawn."""
    fields.rest(**_office_fields())
    return fields.make(Office)


@cache
def _office_fields() -> Given:
    titles = phrases("envoy to the talks", "head of the crossing", "رئيس", "שר")
    return {
        "id": ids("office"),
        "title": titles,
        "organization": ids("actor"),
        "names": tuples(titles),
        "sector": maybe(sectors()),
        "shared": st.booleans(),
    }


def tenures(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    office: SearchStrategy[str] | None = None,
    person: SearchStrategy[str] | None = None,
    span: SearchStrategy[Span] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
    reference: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Tenure]:
    """Return a strategy for the times in which persons held offices.

    It shrinks to a tenure of one day.

    Args:
        id: its id.
        office: the id of the office.
        person: the id of the person.
        span: from when to when.
        evidence: the passages on which the record rests.
        reference: the public record that says so, or `None`.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(tenures(), lambda tenure: True)
        <Tenure tenure-1: person-1 as office-1, 2000-01-01/2000-01-01>
    """
    return built(
        tenure, **given(id=id, office=office, person=person, span=span, evidence=evidence, reference=reference)
    )


def tenure(fields: Fields) -> Tenure:
    """Return a tenure, the fields that are open drawn."""
    fields.rest(**_tenure_fields())
    return fields.make(Tenure)


@cache
def _tenure_fields() -> Given:
    return {
        "id": ids("tenure"),
        "office": ids("office"),
        "person": ids("person"),
        "span": spans(),
        "evidence": proofs(Tenure),
        "reference": maybe(phrases("a public register")),
    }
