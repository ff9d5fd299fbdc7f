"""A strategy for places."""

from functools import cache

from hypothesis.strategies import SearchStrategy

from mideast_events.actors import Name
from mideast_events.places import Place, PlaceKind
from mideast_events.strategies.actors import names
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.values import choices, countries, draw_coordinates, draw_whole, maybe, phrases, tuples


def places(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    kind: SearchStrategy[PlaceKind] | None = None,
    names: SearchStrategy[tuple[Name, ...]] | None = None,
    country: SearchStrategy[str | None] | None = None,
    part_of: SearchStrategy[str | None] | None = None,
    latitude: SearchStrategy[float | None] | None = None,
    longitude: SearchStrategy[float | None] | None = None,
) -> SearchStrategy[Place]:
    """Return a strategy for places, with coordinates or without.

    It shrinks to a country with one name and without coordinates.

    Args:
        id: its id; by default never the same as `part_of`.
        kind: what it is.
        names: its names, at least one.
        country: the code of its country, or `None`.
        part_of: the id of the place in which it lies, or `None`.
        latitude: degrees north, or `None`; by default there where `longitude` is.
        longitude: degrees east, or `None`; by default there where `latitude` is.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(places(), lambda place: place.kind is PlaceKind.CITY)
        <Place place-1: Old Harbour, city>
    """
    return built(
        place,
        **given(
            id=id,
            kind=kind,
            names=names,
            country=country,
            part_of=part_of,
            latitude=latitude,
            longitude=longitude,
        ),
    )


def place(fields: Fields) -> Place:
    """Return a place, the fields that are open drawn."""
    draw_whole(fields, "place")
    draw_coordinates(fields)
    fields.rest(**_place_fields())
    return fields.make(Place)


@cache
def _place_fields() -> Given:
    return {
        "kind": choices(PlaceKind),
        "names": tuples(names(text=phrases("Old Harbour", "Al‑Bab", "الميناء", "הנמל")), least=1),
        "country": maybe(countries()),
    }
