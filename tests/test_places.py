import pytest
from hypothesis import given

from mideast_events import Place, PlaceKind, RecordError
from mideast_events.strategies import places

PLACE = {"id": "old-harbour", "kind": "site", "names": ["Old Harbour"]}


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected", "near"),
    [
        ({"names": []}, ("names",), [], "is empty: at least one is needed", None),
        ({"kind": "citty"}, ("kind",), "citty", "is not a PlaceKind", "city"),
        ({"latitude": 95, "longitude": 34}, ("latitude",), 95, "is not in degrees from -90 to 90", None),
        ({"latitude": 31, "longitude": -181}, ("longitude",), -181, "is not in degrees from -180 to 180", None),
        ({"latitude": "31", "longitude": 34}, ("latitude",), "31", "is not a number", None),
        ({"latitude": 31}, ("longitude",), None, "is missing: give both latitude and longitude, or neither", None),
        ({"longitude": 34}, ("latitude",), None, "is missing: give both latitude and longitude, or neither", None),
        ({"part_of": "old-harbour"}, ("part_of",), "old-harbour", "is the place itself", None),
        ({"country": "XXX"}, ("country",), "XXX", None, None),
    ],
)
def test_refused(changes, path, value, expected, near):
    """A place that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        Place(**{**PLACE, **changes})

    assert "Place" == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert (expected or "is not an ISO 3166-1 alpha-3 code, such as 'EGY', 'ISR' or 'PSE'") == caught.value.expected
    assert near == caught.value.near


def test_an_empty_name_tells_its_place():
    """An empty name is refused, and the error tells its position among the place's names."""
    with pytest.raises(RecordError) as caught:
        Place(**{**PLACE, "names": ["Old Harbour", ""]})

    assert ("names", 1) == caught.value.path[:2]


def test_an_empty_name():
    """An empty name is refused."""
    with pytest.raises(RecordError, match="'' is blank; leave an unknown text out"):
        Place(**{**PLACE, "names": [""]})


@pytest.mark.parametrize("degrees", [float("nan"), float("inf"), float("-inf")])
def test_degrees_are_finite(degrees):
    """Degrees that are not a finite number are refused."""
    for changes in ({"latitude": degrees, "longitude": 0}, {"latitude": 0, "longitude": degrees}):
        with pytest.raises(RecordError, match=r"Place\.(lat|long)itude: (nan|-?inf) is not"):
            Place(**PLACE, **changes)


def test_defaults():
    """Of a place no more than id, kind and a name is needed."""
    place = Place(**PLACE)

    assert PlaceKind.SITE is place.kind
    assert "Old Harbour" == place.name
    assert place.country is place.part_of is place.latitude is place.longitude is None
    assert "<Place old-harbour: Old Harbour, site>" == repr(place)


@pytest.mark.parametrize(("latitude", "longitude"), [(0, 0), (90, 180), (-90, -180), (31.25, 34.3)])
def test_coordinates(latitude, longitude):
    """The poles, the date line and zero degrees are coordinates."""
    place = Place(**PLACE, latitude=latitude, longitude=longitude)

    assert (float(latitude), float(longitude)) == (place.latitude, place.longitude)
    assert float is type(place.latitude)


@given(places())
def test_coordinates_come_in_pairs(place):
    """A place has both coordinates or none."""
    assert (place.latitude is None) is (place.longitude is None)
