"""`Corpus`: records by id, merged, compared, copied."""

import copy
import pickle
from collections.abc import Hashable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import FULL_LINES

import mideast_events as me
from mideast_events import Article, Corpus, Place
from mideast_events.strategies import records

CAIRO = Place(id="cairo", kind="city", names=("Cairo",))
RAFAH = Place(id="rafah-city", kind="city", names=("Rafah",))
EGYPT = me.Actor(id="egypt", kind="state", names=("Egypt",))
EVERY = [me.record_from_dict(data) for data in FULL_LINES.values()]
MAPS = {
    "actors": "actor",
    "offices": "office",
    "tenures": "tenure",
    "places": "place",
    "crossings": "crossing",
    "crossing_states": "crossing_state",
    "meetings": "meeting",
    "ceasefires": "ceasefire",
    "events": "event",
    "figures": "figure",
    "articles": "article",
}


def pickled(corpus: Corpus, protocol: int) -> Corpus:
    """Return what a pickle of a corpus gives back."""
    return pickle.loads(pickle.dumps(corpus, protocol))  # noqa: S301 - our own pickle


def unique_records() -> st.SearchStrategy[list[me.Record]]:
    """Return a strategy for records of distinct ids."""
    return st.lists(records(), unique_by=lambda record: record.id, max_size=8)


@pytest.mark.parametrize(("name", "type_name"), MAPS.items())
def test_each_class_has_its_mapping(name, type_name):
    """Each class of records has a mapping by id that holds the records of that class alone."""
    records_of_class = getattr(Corpus(EVERY), name)
    expected = me.record_from_dict(FULL_LINES[type_name])

    assert isinstance(records_of_class, Mapping)
    assert {expected.id: expected} == dict(records_of_class)
    assert 1 == len(records_of_class)
    assert f"<1 {type_name.replace('_', ' ')}>" == repr(records_of_class)


def test_there_is_a_mapping_for_every_class():
    """No class of records is without its mapping."""
    assert set(me.RECORD_CLASSES) == set(MAPS.values())


def test_a_mapping_behaves_as_a_mapping():
    """A mapping has items, keys and values, membership and `get`, in the order in which records were given."""
    places = Corpus([RAFAH, CAIRO, EGYPT]).places

    assert CAIRO is places["cairo"]
    assert ["rafah-city", "cairo"] == list(places) == list(places.keys())
    assert [RAFAH, CAIRO] == list(places.values())
    assert [("rafah-city", RAFAH), ("cairo", CAIRO)] == list(places.items())
    assert "cairo" in places
    assert "egypt" not in places
    assert None not in places
    assert CAIRO is places.get("cairo")
    assert places.get("egypt") is None
    assert RAFAH is places.get("egypt", RAFAH)
    assert {"cairo": CAIRO, "rafah-city": RAFAH} == places


def test_a_mapping_cannot_be_changed():
    """A mapping takes and loses nothing."""
    places = Corpus([CAIRO]).places
    with pytest.raises(TypeError):
        places["rafah-city"] = RAFAH
    with pytest.raises(TypeError):
        del places["cairo"]
    for name in ("pop", "clear", "update", "setdefault", "popitem"):
        assert not hasattr(places, name)


def test_an_unknown_id_names_the_nearest():
    """An id that is not there raises `UnknownIdError`, also a `KeyError`, with class, id and the nearest id."""
    with pytest.raises(me.UnknownIdError) as caught:
        Corpus([CAIRO, RAFAH]).places["cario"]

    assert isinstance(caught.value, KeyError)
    assert ("place", "cario", "cairo") == (caught.value.kind, caught.value.id, caught.value.near)
    assert "no place has the id 'cario'; did you mean 'cairo'?" == str(caught.value)


@pytest.mark.parametrize("id", ["zzzzzz", "", "c" * 10_000, 5, None, ("cairo",)], ids=repr)
def test_an_unknown_id_may_be_like_nothing(id):
    """Where no id is near, none is named, whatever was asked for."""
    with pytest.raises(me.UnknownIdError) as caught:
        Corpus([CAIRO]).places[id]

    assert caught.value.near is None
    assert len(str(caught.value)) < 300


def test_an_id_of_another_class_is_unknown_in_a_mapping():
    """A mapping knows the ids of its own class alone; the corpus knows them all."""
    corpus = Corpus([CAIRO, EGYPT])
    with pytest.raises(me.UnknownIdError, match="no place has the id 'egypt'"):
        corpus.places["egypt"]

    assert EGYPT is corpus["egypt"]
    assert CAIRO is corpus["cairo"]


def test_the_corpus_names_the_nearest_id_of_any_class():
    """Asking the corpus for an id that is not there names the nearest of all ids."""
    with pytest.raises(me.UnknownIdError, match="no record has the id 'egpyt'; did you mean 'egypt'"):
        Corpus([CAIRO, EGYPT])["egpyt"]


def test_records_are_in_the_corpus_by_id_and_by_content():
    """A record is in the corpus if its equal is, and an id if some record has it."""
    corpus = Corpus([CAIRO])

    assert "cairo" in corpus
    assert copy.copy(CAIRO) in corpus
    assert "rafah-city" not in corpus
    assert RAFAH not in corpus
    assert Place(id="cairo", kind="town", names=("Cairo",)) not in corpus
    assert 5 not in corpus
    assert None not in corpus


def test_length_and_iteration_take_in_every_class():
    """The length counts all records, and iteration gives each once, class by class."""
    corpus = Corpus(reversed(EVERY))

    assert len(EVERY) == len(corpus)
    assert EVERY == list(corpus)
    assert EVERY == list(iter(corpus))


def test_repr_counts_the_classes():
    """The repr gives the name and how many records of each class there are."""
    assert "<Corpus without a name: empty>" == repr(Corpus())
    assert "<Corpus mine: 1 actor, 2 places>" == repr(Corpus([CAIRO, RAFAH, EGYPT], name="mine"))


def test_equal_records_count_once():
    """A record given twice is there once."""
    assert 1 == len(Corpus([CAIRO, CAIRO, Place(id="cairo", kind="city", names=("Cairo",))]))


def test_all_clashes_are_told_at_once():
    """Different records of one id raise one `DuplicateIdError` with every such id, sorted, of whichever classes."""
    clashing = [
        CAIRO,
        RAFAH,
        EGYPT,
        Place(id="rafah-city", kind="town", names=("Rafah",)),
        Place(id="cairo", kind="town", names=("Cairo",)),
        Place(id="egypt", kind="country", names=("Egypt",)),
    ]
    with pytest.raises(me.DuplicateIdError) as caught:
        Corpus(clashing)

    assert ("cairo", "egypt", "rafah-city") == caught.value.ids
    assert "different records share the id 'cairo', 'egypt', 'rafah-city'" == str(caught.value)


@pytest.mark.parametrize("sizes", [(1, 1, 1), (10, 1, 1), (1, 10, 1), (5, 5, 5)], ids=repr)
def test_an_id_in_two_classes_clashes_whatever_their_sizes(sizes):
    """An id that two classes share is found wherever the many records are."""
    places, actors, offices = sizes
    some = [
        *(Place(id=f"place-{n}", kind="city", names=("x",)) for n in range(places)),
        *(me.Actor(id=f"actor-{n}", kind="state", names=("x",)) for n in range(actors)),
        *(me.Office(id=f"office-{n}", title="x", organization="y") for n in range(offices)),
    ]
    Corpus(some)
    for clash in (
        Place(id="actor-0", kind="city", names=("x",)),
        Place(id="office-0", kind="city", names=("x",)),
        me.Actor(id="office-0", kind="state", names=("x",)),
        me.Office(id="place-0", title="x", organization="y"),
    ):
        with pytest.raises(me.DuplicateIdError, match=clash.id):
            Corpus([*some, clash])


def test_a_merge_takes_what_both_have():
    """`|` gives a new corpus of both sides' records, in which equal ones count once."""
    one, other = Corpus([CAIRO, EGYPT], name="one"), Corpus([CAIRO, RAFAH], name="other")
    both = one | other

    assert Corpus([CAIRO, RAFAH, EGYPT]) == both
    assert "one | other" == both.name
    assert (2, 2) == (len(one), len(other))
    assert "one" == (one | Corpus()).name


def test_a_merge_tells_all_clashes():
    """A merge with clashes ends in one `DuplicateIdError` with every id that clashes."""
    other = Corpus(
        [Place(id="cairo", kind="town", names=("Cairo",)), Place(id="rafah-city", kind="town", names=("Rafah",)), EGYPT]
    )
    with pytest.raises(me.DuplicateIdError) as caught:
        Corpus([CAIRO, RAFAH, EGYPT]) | other

    assert ("cairo", "rafah-city") == caught.value.ids


def test_a_merge_keeps_attached_texts():
    """An article whose text is attached on one side keeps it, whichever side that is."""
    with_text = Article.from_text("A text.", id="a", outlet="Example Daily", title="A")
    without = me.record_from_dict(me.record_to_dict(with_text))
    for both in (Corpus([with_text]) | Corpus([without]), Corpus([without]) | Corpus([with_text])):
        assert "A text." == both.articles["a"].text


@pytest.mark.parametrize("other", [None, [CAIRO], {"cairo": CAIRO}, "cairo"], ids=repr)
def test_only_corpora_merge_and_compare(other):
    """Anything but a corpus neither merges with one nor equals one."""
    with pytest.raises(TypeError):
        Corpus([CAIRO]) | other

    assert Corpus([CAIRO]) != other


def test_equality_minds_content_alone():
    """Two corpora are equal if their records are, whatever their order and names."""
    assert Corpus([CAIRO, RAFAH], name="one") == Corpus([RAFAH, CAIRO], name="other")
    assert Corpus([CAIRO]) != Corpus([CAIRO, RAFAH])
    assert Corpus([CAIRO]) != Corpus([Place(id="cairo", kind="town", names=("Cairo",))])
    assert Corpus() == Corpus([])


def test_a_corpus_has_no_hash():
    """A corpus is compared by content, and as a dict is no key."""
    assert not isinstance(Corpus(), Hashable)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Corpus())


@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, *(lambda corpus, n=n: pickled(corpus, n) for n in range(6))],
    ids=["copy", "deep copy", *(f"pickle {n}" for n in range(6))],
)
def test_a_corpus_survives_copying_and_pickling(again):
    """A copy or a pickle of a corpus is equal, has the same order, name and texts, and answers questions."""
    article = Article.from_text("A text.", id="with-text", outlet="Example Daily", title="A")
    corpus = Corpus([*EVERY, RAFAH, CAIRO, article], name="mine")
    new = again(corpus)

    assert corpus == new
    assert list(corpus) == list(new)
    assert "mine" == new.name
    assert "A text." == new.articles["with-text"].text
    assert corpus.find("An Actor") == new.find("An Actor")
    assert corpus.verify() == new.verify()


def test_the_seed_corpus_survives_pickling(seed):
    """The whole packaged corpus can be sent to another process."""
    assert seed == pickled(seed, pickle.HIGHEST_PROTOCOL)


def test_records_are_taken_once_from_an_iterator():
    """The records may come from an iterator."""
    assert 2 == len(Corpus(iter([CAIRO, RAFAH])))


def test_changing_the_list_afterwards_changes_nothing():
    """A corpus keeps its records whatever becomes of the list from which they came."""
    some = [CAIRO]
    corpus = Corpus(some)
    some.append(RAFAH)

    assert 1 == len(corpus)


def test_quote_gives_the_passage():
    """`quote` gives the passage of the attached text, and tells an article that is not there, or that has no text."""
    article = Article.from_text("They met at noon.", id="a", outlet="Example Daily", title="A")
    evidence = article.cite("met")
    bare = me.record_from_dict(me.record_to_dict(article))

    assert "met" == Corpus([article]).quote(evidence)
    with pytest.raises(me.PassageError, match="its text is not attached"):
        Corpus([bare]).quote(evidence)
    with pytest.raises(me.UnknownIdError, match="no article has the id 'a'"):
        Corpus().quote(evidence)


@settings(max_examples=30)
@given(unique_records(), st.randoms())
def test_equality_regardless_of_order(some, random):
    """The order in which records are given is no part of equality."""
    shuffled = random.sample(some, len(some))

    assert Corpus(some) == Corpus(shuffled)


@settings(max_examples=30)
@given(unique_records(), unique_records())
def test_a_merge_is_the_union(some, others):
    """A merge has the records of both sides, both ways round; merging with oneself or with nothing changes nothing."""
    ids = {record.id for record in some}
    one, other = Corpus(some), Corpus(record for record in others if record.id not in ids)

    assert one | other == other | one
    assert len(one) + len(other) == len(one | other)
    assert one == one | one
    assert one == one | Corpus()
    assert all(record in one | other for record in [*one, *other])


@settings(max_examples=30)
@given(unique_records())
def test_every_record_is_found_by_its_id(some):
    """Each record is found by its id in the corpus and in its class's mapping."""
    corpus = Corpus(some)

    assert len(some) == len(corpus)
    for record in some:
        assert record is corpus[record.id]
        assert record in corpus
        assert record.id in corpus


def test_two_records_of_different_classes_cannot_share_an_id():
    """An id is unique across the classes, also where each class has one record."""
    place = me.Place(id="rafah", kind="city", names=("Rafah",))
    crossing = me.Crossing(id="rafah", names=("Rafah",), sides=("one", "other"))

    with pytest.raises(me.DuplicateIdError, match="'rafah'"):
        me.Corpus([place, crossing])
