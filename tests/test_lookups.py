"""Who bears a name, and who held an office on a day."""

import pytest
from crowded import crowded_times
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import Actor, Certainty, Corpus, Name, Office, Place, Tenure, fold
from mideast_events.certainty import any_of
from mideast_events.lookups import Lookup, by_class
from mideast_events.strategies import corpora

KAMEL = Actor(id="abbas-kamel", kind="person", names=("Abbas Kamel", Name(text="عباس كامل", language="ar")))
RASHAD = Actor(id="hassan-rashad", kind="person", names=("Hassan Rashad",))
SISI = Actor(id="sisi", kind="person", names=("Abdel-Fattah el-Sisi",))
NUNU = Actor(id="nunu", kind="person", names=("Taher al-Nunu", "Naïm Nünü", "T. Nunu"))
TWIN = Actor(id="other-kamel", kind="person", names=("Omar Kamel",))
COMPANY = Actor(id="kamel-company", kind="organization", names=("Bank Kamel",))
CHIEF = Office(id="chief", title="Chief", organization="service")
MEMBER = Office(id="member", title="Member", organization="cabinet", shared=True)


SERVICE = Actor(id="service", kind="organization", names=("Service",), part_of="egypt")
EGYPT = Actor(id="egypt", kind="state", names=("Egypt",))
BRANCH = Actor(id="branch", kind="organization", names=("Branch",), part_of="service")
GAZA = Place(id="gaza", kind="territory", names=("Gaza",))
RAFAH = Place(id="rafah", kind="city", names=("Rafah",), part_of="gaza")


def held(*tenures: tuple[str, str], office: Office = CHIEF) -> Corpus:
    """Return a corpus in which persons hold an office for some periods."""
    return Corpus(
        [
            KAMEL,
            RASHAD,
            SISI,
            office,
            *(
                Tenure(id=f"tenure-{number}", office=office.id, person=person, span=span)
                for number, (person, span) in enumerate(tenures)
            ),
        ]
    )


def ids(resolution: me.Resolution[Actor]) -> tuple[list[str], list[str]]:
    """Return the ids of a resolution: the certain, the possible."""
    return [one.id for one in resolution.certain], [one.id for one in resolution.possible]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abbas Kamel", "ABBAS KAMEL"),
        ("Abbas Kamel", "  abbas\tkamel\u00a0"),
        ("Abdel-Fattah el-Sisi", "Abdel Fattah al Sisi"),
        ("Abdel-Fattah el-Sisi", "abdel–fattah Sisi"),
        ("Rami Al-Hamdallah", "Rami el Hamdallah"),
        ("As-Siafa", "Siafa"),
        ("ash-Shuja'iya", "al Shujaiya"),
        ("Shuja'iya", "Shuja’iya"),
        ("Shuja'iya", "Shujaʿiya"),
        ("Erdoğan", "Erdogan"),
        ("Türkiye", "TURKIYE"),
        ("José Núñez", "Jose Nunez"),
        ("J. Biden", "J Biden"),
        ("Straße", "STRASSE"),
        ("e\u0301tat", "état"),
        ("ＨＡＭＡＳ", "hamas"),
        ("حَمَاس", "حماس"),
    ],
)
def test_names_that_are_written_alike_fold_alike(one, other):
    """Case, accents, hyphens, apostrophes, points, spaces and the Arabic article do not tell names apart."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abbas Kamel", "Kamel Abbas"),
        ("Ali", "Aly"),
        ("Abu Mazen", "Mazen"),
        ("حماس", "فتح"),
        ("Sinai", "Sisi"),
        ("Al", "El"),
    ],
)
def test_names_that_are_written_otherwise_fold_otherwise(one, other):
    """Folding guesses nothing: another order, another spelling or a missing word is another name."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize("name", ["", " ", "-", "'", "al", "al-", "\u0301", "...", "🙂"])
def test_folding_takes_any_text(name):
    """Folding never fails, also where little of a name is left."""
    assert isinstance(fold(name), str)


@pytest.mark.parametrize(
    "name",
    [
        "Taher al-Nunu",
        "TAHER AL-NUNU",
        "taher nunu",
        "Taher el Nunu",
        "Taher as-Nunu",
        "Naim Nunu",
        "naïm-nünü",
        "T Nunu",
    ],
)
def test_find_folds_names(name):
    """An actor is found by any of its names, in whatever way they are written."""
    assert (NUNU,) == Corpus([NUNU, KAMEL]).find(name)


def test_find_takes_arabic_names():
    """A name in Arabic letters is found, with vowel signs and without."""
    corpus = Corpus([NUNU, KAMEL])

    assert (KAMEL,) == corpus.find("عباس كامل")
    assert (KAMEL,) == corpus.find("عَبَّاس كَامِل")


@pytest.mark.parametrize("name", ["", " ", "-", "al", "zzz", "🙂", "\ud800", "x" * 100_000])
def test_find_finds_nothing_where_there_is_nothing(name):
    """A name that nobody bears gives an empty tuple."""
    assert () == Corpus([NUNU, KAMEL]).find(name)
    assert () == Corpus().find(name)


def test_find_gives_all_who_bear_the_name():
    """Of several actors of one name all are given, by id, each once."""
    one = Actor(id="b", kind="person", names=("Ali Ali", "ali-ali"))
    other = Actor(id="a", kind="person", names=("ALI ALI",))

    assert (other, one) == Corpus([one, other]).find("Ali Ali")


def test_find_takes_a_surname_that_nobody_bears_in_full():
    """A name that no actor bears in full finds the persons with it as their last word, by id, and no organizations."""
    assert (KAMEL, TWIN) == Corpus([TWIN, COMPANY, KAMEL, RASHAD]).find("Kamel")
    assert (KAMEL, TWIN) == Corpus([TWIN, COMPANY, KAMEL, RASHAD]).find("al-KAMEL")
    assert (SISI,) == Corpus([TWIN, SISI]).find("Sisi")
    assert () == Corpus([KAMEL]).find("Abbas")
    assert () == Corpus([COMPANY]).find("Kamel")


def test_find_prefers_a_full_name_to_a_surname():
    """Where somebody bears the name in full, surnames are not asked."""
    whole = Actor(id="z", kind="organization", names=("Kamel",))

    assert (whole,) == Corpus([TWIN, KAMEL, whole]).find("Kamel")


def test_holders_within_a_tenure_are_certain():
    """Within a tenure its person is certain, and on the days before and after nobody is."""
    corpus = held(("abbas-kamel", "2021-01-10/2021-01-20"))

    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2021-01-15"))
    assert ([], []) == ids(corpus.holders("chief", on="2021-01-09"))
    assert ([], []) == ids(corpus.holders("chief", on="2021-01-21"))


@pytest.mark.parametrize("day", ["2021-01-10", "2021-01-20"])
def test_both_days_of_a_tenure_belong_to_it(day):
    """The first and the last day of a tenure are its own where nobody else claims them."""
    assert (["abbas-kamel"], []) == ids(held(("abbas-kamel", "2021-01-10/2021-01-20")).holders("chief", on=day))


def test_an_uncertain_edge_makes_a_holder_possible():
    """On a day on which a tenure may have begun, its person is possible."""
    corpus = held(("abbas-kamel", "2021-01/2021-03"))

    assert ([], ["abbas-kamel"]) == ids(corpus.holders("chief", on="2021-01-15"))
    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2021-02-15"))
    assert ([], ["abbas-kamel"]) == ids(corpus.holders("chief", on="2021-03-15"))


def test_on_the_day_of_a_handover_both_are_possible():
    """On a day that ends one tenure and begins another, the record does not say who held the office at which hour."""
    corpus = held(("abbas-kamel", "2018/2024-10-16"), ("hassan-rashad", "2024-10-16/.."))

    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2024-10-15"))
    assert ([], ["abbas-kamel", "hassan-rashad"]) == ids(corpus.holders("chief", on="2024-10-16"))
    assert (["hassan-rashad"], []) == ids(corpus.holders("chief", on="2024-10-17"))


def test_a_certain_holder_rules_others_out():
    """Of an office that one person holds at a time, a certain holder leaves nobody else possible."""
    corpus = held(("abbas-kamel", "2021-01-10/2021-03-20"), ("hassan-rashad", "[2021-02..2021-12]/.."))

    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2021-02-15"))
    assert ([], ["hassan-rashad"]) == ids(corpus.holders("chief", on="2021-05-15"))


def test_a_shared_office_rules_nobody_out():
    """Of a shared office, a certain holder and a possible one stand side by side, also on a day of handover."""
    corpus = held(
        ("abbas-kamel", "2021-01-10/2021-03-20"),
        ("hassan-rashad", "[2021-02..2021-12]/.."),
        ("sisi", "2021-03-20/.."),
        office=MEMBER,
    )

    assert (["abbas-kamel"], ["hassan-rashad"]) == ids(corpus.holders("member", on="2021-02-15"))
    assert (["abbas-kamel", "sisi"], ["hassan-rashad"]) == ids(corpus.holders("member", on="2021-03-20"))


def test_two_certain_holders_of_a_single_office_are_both_told():
    """A record that gives one office to two persons at once is not mended: both are certain, and `verify` tells it."""
    corpus = held(("abbas-kamel", "2021/2023"), ("hassan-rashad", "2021/2023"))

    assert (["abbas-kamel", "hassan-rashad"], []) == ids(corpus.holders("chief", on="2022-05-15"))
    assert any(one.kind is me.FindingKind.TWO_HOLDERS for one in corpus.verify())


def test_several_tenures_of_one_person_are_one_holder():
    """A person with several tenures of an office stands in an answer once, as certain if any tenure says so."""
    corpus = held(("abbas-kamel", "2021-01/2021-03"), ("abbas-kamel", "[..2021-01-15]/[2021-01-15..]"))

    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2021-01-15"))
    assert ([], ["abbas-kamel"]) == ids(corpus.holders("chief", on="2021-01-16"))


def test_a_period_is_asked_as_a_whole():
    """Somebody certainly held an office in a period only where the whole of it lies within the tenure."""
    corpus = held(("abbas-kamel", "2021-01-10/2021-03-20"))

    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2021-02"))
    assert ([], ["abbas-kamel"]) == ids(corpus.holders("chief", on="2021-03"))


def test_an_open_tenure_goes_on():
    """A tenure without an end holds on every later day, one whose end is unknown possibly."""
    assert (["sisi"], []) == ids(held(("sisi", "2014-06-08/..")).holders("chief", on="2999-01-01"))
    assert ([], ["sisi"]) == ids(held(("sisi", "2014-06-08/")).holders("chief", on="2999-01-01"))


def test_a_tenure_of_nobody_known_names_nobody():
    """A tenure whose person is no record of the corpus gives no holder; `verify` tells it."""
    corpus = Corpus([CHIEF, Tenure(id="t", office="chief", person="unknown", span="2021/2022")])

    assert ([], []) == ids(corpus.holders("chief", on="2021-05-15"))


def test_an_unknown_office_names_the_nearest():
    """An office that is not there raises `UnknownIdError` with the nearest."""
    with pytest.raises(me.UnknownIdError, match="no office has the id 'cheif'; did you mean 'chief'"):
        held().holders("cheif", on="2021")


def test_a_day_that_is_no_date_is_told():
    """A day in words raises `DateTextError`, also where the office has no tenures."""
    with pytest.raises(me.DateTextError):
        held().holders("chief", on="yesterday")


def test_the_repr_of_a_resolution_tells_certain_from_possible():
    """A resolution prints its ids."""
    corpus = held(("abbas-kamel", "2021-01/2021-03"))

    assert "<Resolution certain: nothing; possible: abbas-kamel>" == repr(corpus.holders("chief", on="2021-01-15"))
    assert "<Resolution certain: abbas-kamel; possible: nothing>" == repr(corpus.holders("chief", on="2021-02-15"))
    assert me.Resolution() == me.Resolution(certain=(), possible=())


def test_the_repr_of_what_is_no_actor_is_its_text():
    """A resolution of other things prints them as they print themselves."""
    assert "<Resolution certain: one, two; possible: nothing>" == repr(me.Resolution(certain=("one", "two")))


def test_the_record_with_the_nearest_id():
    """The id that looks most like a slip is found among few records, and among very many those that begin alike."""
    few = Lookup(by_class([SISI, KAMEL]))
    many = [Place(id=f"place-{number:03}", kind="city", names=("Place",)) for number in range(300)]

    assert "sisi" == few.nearest_id("sissi")
    assert few.nearest_id("zzz") is None
    assert "abbas-kamel" == Lookup(by_class([SISI, KAMEL, *many])).nearest_id("abbas-kamal")
    assert Lookup(by_class([])).nearest_id("abbas-kamal") is None


def test_the_offices_of_a_person_are_those_ever_held():
    """The offices of a person are all that the person ever held, each once and sorted; of others there are none."""
    tenures = [
        Tenure(id="t1", office="member", person="sisi", span="2010/2011"),
        Tenure(id="t2", office="chief", person="sisi", span="2012/2013"),
        Tenure(id="t3", office="member", person="sisi", span="2014/.."),
        Tenure(id="t4", office="nowhere", person="abbas-kamel", span="2014/.."),
    ]
    lookup = Lookup(by_class([CHIEF, MEMBER, SISI, *tenures]))

    assert ("chief", "member") == lookup.offices_of("sisi")
    assert ("nowhere",) == lookup.offices_of("abbas-kamel")
    assert () == lookup.offices_of("hassan-rashad")


def test_the_wholes_of_an_actor_or_a_place():
    """An actor or a place comes with all that it is part of, the nearest first."""
    lookup = Lookup(by_class([EGYPT, SERVICE, BRANCH, GAZA, RAFAH]))

    assert ("branch", "service", "egypt") == lookup.wholes_of("branch")
    assert ("egypt",) == lookup.wholes_of("egypt")
    assert ("rafah", "gaza") == lookup.wholes_of("rafah")
    assert ("nowhere",) == lookup.wholes_of("nowhere")


def test_the_parts_of_an_actor_or_a_place():
    """An actor or a place comes with all that is part of it, directly or by way of others."""
    lookup = Lookup(by_class([BRANCH, SERVICE, EGYPT, GAZA, RAFAH]))

    assert {"branch", "service", "egypt"} == lookup.parts_of("egypt")
    assert {"branch"} == lookup.parts_of("branch")
    assert {"gaza", "rafah"} == lookup.parts_of("gaza")
    assert {"nowhere"} == lookup.parts_of("nowhere")


def test_a_part_of_what_is_not_recorded():
    """What an actor is part of counts also where it is no record of the corpus."""
    lookup = Lookup(by_class([BRANCH, SERVICE]))

    assert ("branch", "service", "egypt") == lookup.wholes_of("branch")
    assert {"branch", "service", "egypt"} == lookup.parts_of("egypt")


def test_a_circle_of_parts_ends():
    """Actors that are parts of each other, which `verify` tells, are each part of the other, and nothing hangs."""
    one = Actor(id="one", kind="organization", names=("One",), part_of="other")
    other = Actor(id="other", kind="organization", names=("Other",), part_of="one")
    lookup = Lookup(by_class([one, other]))

    assert ("one", "other") == lookup.wholes_of("one")
    assert {"one", "other"} == lookup.parts_of("one") == lookup.parts_of("other")


def test_the_holders_during_a_period():
    """Who held an office on a day of a period for certain, and who possibly, are told apart."""
    corpus = held(("abbas-kamel", "2018-01-01/2021-03-10"), ("hassan-rashad", "[2021-03-01..2021-03-31]/.."))
    lookup = Lookup(by_class(corpus))

    assert (["abbas-kamel"], []) == ids(lookup.holders_during("chief", "2020-01-01/2020-12-31"))
    assert (["abbas-kamel"], ["hassan-rashad"]) == ids(lookup.holders_during("chief", "2021-03-05/2021-03-20"))
    assert (["abbas-kamel", "hassan-rashad"], []) == ids(lookup.holders_during("chief", "2021-01-01/2021-12-31"))
    assert ([], []) == ids(lookup.holders_during("chief", "2010/2011"))


def test_the_holders_during_a_period_of_two_tenures_of_one_person():
    """A person who held an office twice stands in the answer once, as certain as the surer tenure."""
    corpus = held(("abbas-kamel", "2021-01-01/2021-02-01"), ("abbas-kamel", "[2021-01-01..2021-12-31]/.."))

    assert (["abbas-kamel"], []) == ids(Lookup(by_class(corpus)).holders_during("chief", "2021-01-10"))


def test_the_holders_during_a_period_of_an_unknown_office():
    """An office that is not there raises `UnknownIdError`, and a period that is none `DateTextError`."""
    lookup = Lookup(by_class(held()))

    with pytest.raises(me.UnknownIdError, match="did you mean 'chief'"):
        lookup.holders_during("cheif", "2021")
    with pytest.raises(me.DateTextError):
        lookup.holders_during("chief", "last year")


@given(corpora(contradictions=True))
def test_parts_and_wholes_are_converse(corpus):
    """One is among the parts of another exactly where the other is among its wholes."""
    lookup = Lookup(by_class(corpus))
    for table in (corpus.actors, corpus.places):
        for one in table:
            assert {other for other in table if one in lookup.parts_of(other)} == set(lookup.wholes_of(one))
            assert one in lookup.parts_of(one)


@given(corpora(contradictions=True))
def test_wholes_are_what_one_is_part_of_step_by_step(corpus):
    """The wholes of one are it, and the wholes of what it is directly part of."""
    lookup = Lookup(by_class(corpus))
    for one in (*corpus.actors.values(), *corpus.places.values()):
        further = lookup.wholes_of(one.part_of) if one.part_of else ()
        assert (one.id, *further) == lookup.wholes_of(one.id)


@given(corpora(contradictions=True))
def test_offices_of_are_those_of_the_tenures(corpus):
    """A person's offices are those of the person's tenures."""
    lookup = Lookup(by_class(corpus))
    for person in corpus.actors:
        offices = {tenure.office for tenure in corpus.tenures.values() if tenure.person == person}
        assert tuple(sorted(offices)) == lookup.offices_of(person)


@given(corpora(contradictions=True), crowded_times())
def test_the_holders_during_a_period_are_those_whose_tenures_overlap_it(corpus, period):
    """A person held an office in a period as certainly as some tenure overlaps it, and the person was alive."""
    lookup = Lookup(by_class(corpus))

    def alive(tenure):
        died = corpus.actors[tenure.person].died
        return Certainty.YES if died is None else ~any_of(died.before(time) for time in (period, tenure.span))

    for office in corpus.offices:
        answers = {
            (tenure.person, tenure.span.overlaps(period) & alive(tenure))
            for tenure in corpus.tenures.values()
            if tenure.office == office
        }
        certain = {person for person, answer in answers if answer is Certainty.YES}
        possible = {person for person, answer in answers if answer is Certainty.MAYBE} - certain
        assert (sorted(certain), sorted(possible)) == ids(lookup.holders_during(office, period))


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name):
    """Folding a folded name changes nothing."""
    assert fold(name) == fold(fold(name))


@given(st.text(max_size=20).filter(str.strip))
def test_an_actor_is_found_by_its_own_name(name):
    """Whatever an actor is called, its name finds it."""
    actor = Actor(id="a", kind="person", names=(name,))

    assert (actor,) == Corpus([actor]).find(name)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["abbas-kamel", "hassan-rashad", "sisi"]),
            st.integers(1, 28),
            st.integers(0, 30),
            st.booleans(),
        ),
        max_size=6,
    ),
    st.integers(1, 28),
    st.booleans(),
)
def test_certain_and_possible_are_disjoint(tenures, day, shared):
    """Nobody is both certain and possible, each stands once and in order, and a shared office rules nobody out."""
    spans = [
        (person, f"2021-01-{start:02}/2021-{2 if month else 3:02}{'' if month else f'-{min(28, length + 1):02}'}")
        for person, start, length, month in tenures
    ]
    office = MEMBER if shared else CHIEF
    corpus = held(*spans, office=office)
    on = f"2021-02-{day:02}"
    certain, possible = ids(corpus.holders(office.id, on=on))
    states = {person: [me.Span.parse(span).contains(on) for who, span in spans if who == person] for person, _ in spans}

    assert not set(certain) & set(possible)
    assert (sorted(set(certain)), sorted(set(possible))) == (certain, possible)
    assert all(me.Certainty.YES in states[person] for person in certain)
    if shared:
        named = {person for person, answers in states.items() if set(answers) != {me.Certainty.NO}}

        assert named == {*certain, *possible}


def test_nobody_holds_an_office_after_death():
    """Who certainly died before a day or a period held no office then, and on the day of death still did."""
    dead = Actor(id="abbas-kamel", kind="person", names=("Abbas Kamel",), died="2021-05-14")
    corpus = Corpus([dead, CHIEF, Tenure(id="t", office="chief", person="abbas-kamel", span="2018/..")])

    assert (["abbas-kamel"], []) == ids(corpus.holders("chief", on="2021-05-14"))
    assert ([], []) == ids(corpus.holders("chief", on="2021-05-15"))
    assert ([], []) == ids(corpus.holders("chief", on="[2021-05-15..2021-06-15]"))
    assert (["abbas-kamel"], []) == ids(corpus.during("2021-05-01", "2021-05-14").holder("chief"))
    assert ([], []) == ids(corpus.during("2021-05-15", "2022").holder("chief"))


@pytest.mark.parametrize(("died", "day"), [("2021-05", "2021-05-15"), ("2021-05-14", "2021-05")])
def test_whoever_may_be_dead_is_a_possible_holder(died, day):
    """Who possibly died before a day is possible as a holder on it, and not certain."""
    dead = Actor(id="abbas-kamel", kind="person", names=("Abbas Kamel",), died=died)
    corpus = Corpus([dead, CHIEF, Tenure(id="t", office="chief", person="abbas-kamel", span="2018/..")])

    assert ([], ["abbas-kamel"]) == ids(corpus.holders("chief", on=day))


def test_a_day_that_may_be_that_of_the_handover():
    """On an uncertain day that may be that of a handover, both are possible, as they are on that day itself."""
    corpus = held(("abbas-kamel", "2018/2024-10-16"), ("hassan-rashad", "2024-10-16/.."))

    assert ([], ["abbas-kamel", "hassan-rashad"]) == ids(corpus.holders("chief", on="[2024-10-10..2024-10-16]"))
