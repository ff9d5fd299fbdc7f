import pytest
from hypothesis import given

from mideast_events import Actor, ActorKind, Name, Office, RecordError, Span, Tenure, When
from mideast_events.strategies import actors, names, offices, tenures

ACTOR = {"id": "mona-haddad", "kind": "person", "names": ["Mona Haddad"]}
OFFICE = {"id": "ferry-minister", "title": "Minister of Ferries", "organization": "jordan"}
TENURE = {"id": "haddad-ferries", "office": "ferry-minister", "person": "mona-haddad", "span": "2020-10-12/.."}


@pytest.mark.parametrize(
    ("cls", "base", "changes", "path", "value", "expected"),
    [
        (Actor, ACTOR, {"names": ()}, ("names",), (), "is empty: at least one is needed"),
        (Actor, ACTOR, {"country": "JRD"}, ("country",), "JRD", "is not an ISO 3166-1 alpha-3 code"),
        (Actor, ACTOR, {"country": "jor"}, ("country",), "jor", "is not an ISO 3166-1 alpha-3 code"),
        (Actor, ACTOR, {"country": "JO"}, ("country",), "JO", "is not an ISO 3166-1 alpha-3 code"),
        (Actor, ACTOR, {"sector": "GOVT"}, ("sector",), "GOVT", "is not a PLOVER sector code"),
        (Actor, ACTOR, {"wikidata": "43723"}, ("wikidata",), "43723", "is not a Wikidata item"),
        (Actor, ACTOR, {"part_of": "mona-haddad"}, ("part_of",), "mona-haddad", "is the actor itself"),
        (
            Actor,
            ACTOR,
            {"kind": "state", "died": "2021"},
            ("died",),
            When.parse("2021"),
            "is for persons, not for a state",
        ),
        (
            Actor,
            ACTOR,
            {"kind": "organization", "died": "2021"},
            ("died",),
            When.parse("2021"),
            "is for persons, not for a",
        ),
        (Actor, ACTOR, {"died": "2021/2022"}, ("died",), "2021/2022", "is not one day, not a period"),
        (Office, OFFICE, {"title": "  "}, ("title",), "  ", "is blank"),
        (Office, OFFICE, {"names": ["ferry chief", ""]}, ("names", 1), "", "is blank"),
        (Office, OFFICE, {"shared": 1}, ("shared",), 1, "is not true or false"),
        (Tenure, TENURE, {"span": "2020-10-12"}, ("span",), "2020-10-12", "is not a period with a '/'"),
        (Tenure, TENURE, {"span": "2021/2020"}, ("span",), "2021/2020", "is not a date: expected an end"),
        (Tenure, TENURE, {"reference": ""}, ("reference",), "", "is blank"),
        (Name, {"text": "Mona"}, {"text": "\n"}, ("text",), "\n", "is blank"),
        (Name, {"text": "Mona"}, {"language": "Arabic"}, ("language",), "Arabic", "is not a BCP 47 language tag"),
    ],
)
def test_refused(cls, base, changes, path, value, expected):  # noqa: PLR0913, PLR0917 - a table's columns
    """A record that breaks a rule is refused, and the error tells where, what and why."""
    with pytest.raises(RecordError) as caught:
        cls(**{**base, **changes})

    assert cls.__name__ == caught.value.owner
    assert path == caught.value.path
    assert value == caught.value.value
    assert caught.value.expected.startswith(expected)


def test_a_misspelt_kind():
    """A misspelt kind is refused, with the nearest one."""
    with pytest.raises(RecordError, match="did you mean 'person'"):
        Actor(**{**ACTOR, "kind": "persn"})


def test_actor_defaults():
    """Of an actor no more than id, kind and a name is needed."""
    actor = Actor(**ACTOR)

    assert ActorKind.PERSON is actor.kind
    assert (Name(text="Mona Haddad", language="en", note=None),) == actor.names
    assert actor.country is actor.sector is actor.part_of is actor.died is actor.wikidata is None
    assert () == actor.evidence
    assert "<Actor mona-haddad: Mona Haddad, person>" == repr(actor)


def test_the_preferred_name_is_the_first():
    """`name` is the text of the first name."""
    actor = Actor(**{**ACTOR, "names": [Name(text="منى حداد", language="ar"), "Mona Haddad"]})

    assert "منى حداد" == actor.name


def test_name_prints_as_its_text():
    """A name prints as its text, and shows its language where that is not English."""
    assert "Mona" == str(Name(text="Mona"))
    assert "<Name Mona>" == repr(Name(text="Mona"))
    assert "<Name Mona (de)>" == repr(Name(text="Mona", language="de"))


@pytest.mark.parametrize("country", ["PSE", "EGY", "ISR", "JOR"])
def test_countries(country):
    """The codes of ISO 3166-1 are taken, Palestine's among them."""
    assert country == Actor(**ACTOR, country=country).country


def test_office_and_tenure():
    """An office is held alone unless shared; a tenure takes its period as a text."""
    assert False is Office(**OFFICE).shared
    assert () == Office(**OFFICE).names
    assert "<Office ferry-minister: Minister of Ferries>" == repr(Office(**OFFICE))
    assert Span.parse("2020-10-12/..") == Tenure(**TENURE).span
    assert "<Tenure haddad-ferries: mona-haddad as ferry-minister, 2020-10-12/..>" == repr(Tenure(**TENURE))


@given(actors())
def test_only_persons_die(actor):
    """A death is recorded of persons only."""
    assert actor.died is None or actor.kind is ActorKind.PERSON


@given(names())
def test_a_name_is_what_it_prints(name):
    """A name prints as its text, whatever the text."""
    assert name.text == str(name)


@given(offices(), tenures())
def test_reprs_name_the_id(office, tenure):
    """A representation begins with the class and the id."""
    assert repr(office).startswith(f"<Office {office.id}: ")
    assert repr(tenure).startswith(f"<Tenure {tenure.id}: ")
