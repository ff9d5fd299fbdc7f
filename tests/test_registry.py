"""The packaged registry: actors, offices, tenures, places and crossings."""

import re
from collections import Counter

import pytest

import mideast_events as me

CHECKED_WIKIDATA = {
    "benjamin-netanyahu": "Q43723",
    "naftali-bennett": "Q39318",
    "yair-lapid": "Q1396120",
    "abdel-fattah-el-sisi": "Q307871",
    "mahmoud-abbas": "Q127998",
    "hamas": "Q38799",
    "international-criminal-court": "Q47488",
    "international-court-of-justice": "Q7801",
    "palestinian-authority": "Q42620",
    "state-of-palestine": "Q219060",
    "israel": "Q801",
}
"""The only Wikidata items that have been looked up; others circulate that are wrong."""

CROSSINGS = {
    "rafah": ("egypt-territory", {"people", "aid"}, (31.24858, 34.25923), ("Rafah crossing", "معبر رفح")),
    "kerem-shalom": (
        "israel-territory",
        {"goods", "fuel", "aid"},
        (31.22083, 34.27056),
        ("Kerem Shalom", "Karem Abu Salem", "معبر كرم أبو سالم", "כרם שלום"),
    ),
    "erez": (
        "israel-territory",
        {"people"},
        (31.55777, 34.54623),
        ("Erez", "Beit Hanoun", "معبر بيت حانون", "מעבר ארז"),
    ),
    "zikim": ("israel-territory", {"aid"}, (31.5936, 34.5169), ("Zikim", "Erez West", "As-Siafa")),
    "kissufim": ("israel-territory", {"aid"}, (31.3661, 34.3903), ("Kissufim", "Crossing 147")),
    "salah-al-din": ("egypt-territory", {"goods"}, (31.2715, 34.2507), ("Salah al-Din Gate",)),
    "gate-96": ("israel-territory", {"aid"}, None, ("Gate 96",)),
    "karni": ("israel-territory", {"goods"}, None, ("Karni", "al-Mintar")),
    "sufa": ("israel-territory", {"goods"}, None, ("Sufa", "al-Awda")),
    "nahal-oz": ("israel-territory", {"fuel"}, None, ("Nahal Oz", "ash-Shuja'iya")),
}
"""By id: the side that is not the Gaza Strip, what passes, latitude and longitude, and names."""


def test_it_is_large_enough():
    """It has at least 150 persons, 60 organizations and 40 offices."""
    kinds = Counter(actor.kind for actor in me.load_registry().actors.values())

    assert kinds[me.ActorKind.PERSON] >= 150
    assert kinds[me.ActorKind.ORGANIZATION] >= 60
    assert len(me.load_registry().offices) >= 40


def test_it_has_no_findings(registry):
    """Every reference in it leads somewhere, and no office has two holders at once."""
    assert () == registry.verify()


def test_it_holds_no_observations(registry):
    """It has actors, offices, tenures, places and crossings, and nothing that an article would report."""
    assert {"actor", "office", "tenure", "place", "crossing"} == {record.type_name for record in registry}


def test_no_id_stands_twice(data_folder):
    """Each of its lines has an id of its own, and so has each line of the seed corpus beside it."""
    ids = Counter(
        re.match(r'\{"type":"\w+","id":"([^"]*)"', line)[1]
        for file in ("registry.jsonl", "seed.jsonl")
        for line in (data_folder / file).read_text("utf-8").splitlines()[1:]
    )

    assert [] == [id for id, count in ids.items() if count > 1]


def test_ids_are_slugs(registry):
    """An id is made of small letters, digits and hyphens."""
    assert [] == [record.id for record in registry if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", record.id)]


def test_ids_encode_no_office(registry):
    """An actor's id says nothing that may change, such as a title."""
    titles = re.compile(r"(^|-)(president|minister|premier|chief|director|former|acting)(-|$)")
    persons = [actor.id for actor in registry.actors.values() if actor.kind is me.ActorKind.PERSON]

    assert [] == [id for id in persons if titles.search(id)]


def test_wikidata_items_are_the_checked_ones(registry):
    """No actor has a Wikidata item but those that have been looked up, and each of those has its own."""
    assert CHECKED_WIKIDATA == {actor.id: actor.wikidata for actor in registry.actors.values() if actor.wikidata}


@pytest.mark.parametrize("id", CROSSINGS)
def test_a_crossing_is_as_published(id, registry):
    """A crossing has the sides, the flows, the coordinates and the names of its published description."""
    side, flows, coordinates, names = CROSSINGS[id]
    crossing = registry.crossings[id]

    assert (side, "gaza-strip") == crossing.sides
    assert flows == {flow.value for flow in crossing.flows}
    assert (coordinates or (None, None)) == (crossing.latitude, crossing.longitude)
    assert set(names) <= {name.text for name in crossing.names}


def test_there_are_ten_crossings(registry):
    """The gates of Gaza are ten."""
    assert set(CROSSINGS) == set(registry.crossings)


def test_the_philadelphi_corridor_is_a_place(registry):
    """The corridor is a place, not a crossing."""
    assert me.PlaceKind.CORRIDOR is registry.places["philadelphi-corridor"].kind
    assert "philadelphi-corridor" not in registry.crossings


HOLDERS = [
    ("egypt-intelligence-director", "abbas-kamel", "2018-02-01", "2024-10-15"),
    ("egypt-intelligence-director", "hassan-rashad", "2024-10-17", "2025-06-01"),
    ("shin-bet-director", "ronen-bar", "2021-11-01", "2025-05-31"),
    ("israel-foreign-minister", "yair-lapid", "2021-07-01", "2022-06-30"),
    ("israel-foreign-minister", "israel-katz", "2024-01-03", "2024-10-31"),
    ("israel-foreign-minister", "gabi-ashkenazi", "2020-06-01", "2021-05-31"),
    ("egypt-foreign-minister", "sameh-shoukry", "2014-07-01", "2024-07-02"),
    ("egypt-president", "hosni-mubarak", "1981-10-15", "2011-02-10"),
    ("egypt-president", "abdel-fattah-el-sisi", "2014-06-09", "2025-04-29"),
]


@pytest.mark.parametrize(("office", "person", "first", "last"), HOLDERS)
def test_an_office_was_held_by_whom_it_was(office, person, first, last, registry):
    """Throughout the published term its holder is certain, and nobody else is possible."""
    for day in (first, last):
        held = registry.holders(office, on=day)

        assert ((person,), ()) == (tuple(one.id for one in held.certain), tuple(one.id for one in held.possible))


EDGES = [
    ("egypt-intelligence-director", "2024-10-16", {"abbas-kamel", "hassan-rashad"}),
    ("egypt-foreign-minister", "2024-07-03", {"sameh-shoukry", "badr-abdelatty"}),
]


@pytest.mark.parametrize(("office", "day", "persons"), EDGES)
def test_on_a_day_of_handover_both_are_possible(office, day, persons, registry):
    """On the day on which an office changes hands, nobody is certain and both are possible."""
    held = registry.holders(office, on=day)

    assert () == held.certain
    assert persons == {one.id for one in held.possible}


@pytest.mark.parametrize("day", ["2024-01-01", "2024-01-02"])
def test_on_a_day_of_handover_that_is_not_known_only_the_two_come_into_question(day, registry):
    """Where sources differ by a day on when an office changed hands, nobody but the two comes into question."""
    held = registry.holders("israel-foreign-minister", on=day)

    assert {one.id for one in (*held.certain, *held.possible)} <= {"eli-cohen", "israel-katz"}
    assert held.certain or held.possible


SPANS = {
    "yair-lapid-israel-foreign-minister": "2021-06-13/2022-07-01",
    "hosni-mubarak-egypt-president": "1981-10-14/2011-02-11",
    "sameh-shoukry-egypt-foreign-minister": "2014-06/2024-07-03",
    "gabi-ashkenazi-israel-foreign-minister": "2020-05/2021-06",
    "israel-katz-israel-foreign-minister-2": "[2024-01-01,2024-01-02]/2024-11",
    "abbas-kamel-egypt-intelligence-director": "2018-01/2024-10-16",
    "ronen-bar-shin-bet-director": "2021-10-13/2025-06",
}


@pytest.mark.parametrize(("id", "span"), SPANS.items())
def test_a_term_is_as_published(id, span, registry):
    """A term is written as exactly as it was published, and no more exactly."""
    assert me.Span.parse(span) == registry.tenures[id].span


@pytest.mark.parametrize(
    ("id", "start"),
    [
        ("hassan-rashad-egypt-intelligence-director", "2024-10-16"),
        ("abdel-fattah-el-sisi-egypt-president", "2014-06-08"),
    ],
)
def test_a_term_that_goes_on_begins_as_published(id, start, registry):
    """A term that had not ended when the registry was made begins on its published day."""
    assert start == str(registry.tenures[id].span.start)


def test_every_tenure_has_a_reference(registry):
    """A tenure of the registry names the public record that says so, since no article does."""
    assert [] == [tenure.id for tenure in registry.tenures.values() if not tenure.reference]


def test_the_registry_cites_no_article(registry):
    """Nothing in the registry rests on an article."""
    assert [] == [record.id for record in registry if getattr(record, "evidence", ())]


SPELLINGS = {
    "abdel-fattah-el-sisi": (
        "Sisi", "Sissi", "al-Sisi", "el-Sisi", "El-Sissi", "Abdel Fattah al-Sisi", "Abdel-Fattah el-Sissi",
        "Abdel Fattah el Sisi", "السيسي", "عبد الفتاح السيسي",
    ),
    "ismail-haniyeh": ("Ismail Haniyeh", "Ismail Haniya", "Haniyeh", "Haniya", "إسماعيل هنية"),
    "sameh-shoukry": ("Sameh Shoukry", "Sameh Shukri", "Sameh Shukry", "Shoukry", "Shukri", "سامح شكري"),
    "mahmoud-abbas": ("Mahmoud Abbas", "Abu Mazen", "abu-mazen", "محمود عباس", "أبو مازن"),
    "abbas-kamel": ("Abbas Kamel", "Kamel", "عباس كامل"),
    "ronen-bar": ("Ronen Bar", "רונן בר"),
    "benjamin-netanyahu": ("Benjamin Netanyahu", "Netanyahu", "Bibi Netanyahu", "בנימין נתניהו"),
    "gabi-ashkenazi": ("Gabi Ashkenazi", "Ashkenazi"),
    "hosni-mubarak": ("Hosni Mubarak", "Mubarak"),
    "yahya-sinwar": ("Yahya Sinwar", "Yahya al-Sinwar", "Yehya Sinwar"),
    "antony-blinken": ("Antony Blinken", "Blinken"),
    "hamas": ("Hamas", "HAMAS", "حماس", "Islamic Resistance Movement"),
    "shin-bet": ("Shin Bet", "Shin-Bet", "Shabak", "Israel Security Agency"),
    "palestinian-authority": ("Palestinian Authority", "Palestinian National Authority"),
}  # fmt: skip


@pytest.mark.parametrize(("id", "name"), [(id, name) for id, names in SPELLINGS.items() for name in names])
def test_spellings_are_found(id, name, registry):
    """An actor is found by the spellings that newspapers use."""
    assert id in [actor.id for actor in registry.find(name)]


@pytest.mark.parametrize("name", ["Housni Mubarak", "Housni", "Baranm", "Ban", "Ronen Baranm"])
def test_plain_errors_are_no_names(name, registry):
    """A spelling that is a slip of one article is no name of anybody."""
    assert () == registry.find(name)


def test_every_actor_is_found_by_each_of_its_names(registry):
    """No name is lost in folding."""
    for actor in registry.actors.values():
        for name in actor.names:
            assert actor in registry.find(name.text)


def test_persons_of_one_full_name_are_few(registry):
    """A full name of two words or more belongs to one person, but for two kings."""
    bearers = Counter(
        folded
        for actor in registry.actors.values()
        if actor.kind is me.ActorKind.PERSON
        for folded in {me.fold(name.text) for name in actor.names}
        if " " in folded
    )

    assert ["king abdullah"] == [name for name, count in bearers.items() if count > 1]


def test_coordinates_are_near_gaza(registry):
    """Every crossing that has coordinates lies on the edge of the Gaza Strip."""
    for crossing in registry.crossings.values():
        if crossing.latitude is not None:
            assert 31.2 < crossing.latitude < 31.7
            assert 34.2 < crossing.longitude < 34.6


def test_died_before_no_office(registry):
    """Nobody holds an office certainly after death."""
    for tenure in registry.tenures.values():
        died = registry.actors[tenure.person].died

        assert died is None or tenure.span.after(died) is not me.Certainty.YES
        assert (
            died is None
            or not isinstance(tenure.span.end, me.When)
            or tenure.span.end.after(died) is not me.Certainty.YES
        )
