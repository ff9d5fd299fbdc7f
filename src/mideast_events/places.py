"""`Place`: where things happen."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.actors import Name
from mideast_events.countries import Country
from mideast_events.displays import Shown
from mideast_events.rules import AT_LEAST_ONE, Id, Latitude, Longitude, conform, refuse, refuse_half_coordinates

PlaceId: TypeAlias = Id
"""The id of a `Place`."""


class PlaceKind(StrEnum):
    """What a place is.

    Attributes:
        COUNTRY: the land of a state.
        TERRITORY: land with a name of its own in international use, such as the Gaza Strip.
        REGION: part of a country or territory, or land across several.
        CITY: a city.
        TOWN: a town, village or kibbutz.
        CORRIDOR: a strip along a border or road.
        SITE: a building, camp or compound.
        SEA: a sea, gulf or canal.
    """

    COUNTRY = "country"
    TERRITORY = "territory"
    REGION = "region"
    CITY = "city"
    TOWN = "town"
    CORRIDOR = "corridor"
    SITE = "site"
    SEA = "sea"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Place(Shown):
    """A place by its names; it takes no side on whose it is.

    Attributes:
        id: its id.
        kind: what it is.
        names: its names, the preferred one first; at least one.
        country: the ISO 3166-1 alpha-3 code under which the field's data sets file it; `None` where they differ.
        part_of: the id of the place in which it lies; `None` where none is recorded.
        latitude: degrees north, WGS 84; `None` together with `longitude` where it is not recorded.
        longitude: degrees east, WGS 84.

    Examples:
        >>> Place(id="cairo", kind=PlaceKind.CITY, names=(Name(text="Cairo"),), country="EGY")
        <Place cairo: Cairo, city>
    """

    type_name: ClassVar[str] = "place"

    id: PlaceId
    kind: PlaceKind
    names: Annotated[tuple[Name, ...], AT_LEAST_ONE]
    country: Country | None = None
    part_of: PlaceId | None = None
    latitude: Latitude | None = None
    longitude: Longitude | None = None

    def __attrs_post_init__(self) -> None:
        if self.part_of == self.id:
            raise refuse(self, "part_of", self.part_of, "is the place itself")
        refuse_half_coordinates(self)

    @property
    def name(self) -> str:
        """The preferred name's text."""
        return self.names[0].text

    def __repr__(self) -> str:
        return f"<Place {self.id}: {self.name}, {self.kind}>"
