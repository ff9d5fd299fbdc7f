"""Records to lines and back."""

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import FULL_LINES, HEADER, SHORT_LINES, line_of

import mideast_events as me
from mideast_events.serialization import decode_record, encode_header, encode_record
from mideast_events.strategies import records

LINES = [*FULL_LINES.values(), *SHORT_LINES.values()]
NAMES = [*(f"full {name}" for name in FULL_LINES), *(f"short {name}" for name in SHORT_LINES)]


@pytest.mark.parametrize("data", LINES, ids=NAMES)
def test_a_canonical_line_comes_back_to_the_letter(data):
    """A line in class order with no default written out is read and written the same."""
    line = line_of(data)

    assert line == encode_record(decode_record(line))


@pytest.mark.parametrize("data", LINES, ids=NAMES)
def test_a_dict_and_a_line_say_the_same(data):
    """`record_from_dict` and `decode_record` make equal records, and `record_to_dict` gives the dict back."""
    record = me.record_from_dict(data)

    assert decode_record(line_of(data)) == record
    assert data == me.record_to_dict(record)
    assert list(data) == list(me.record_to_dict(record))


@pytest.mark.parametrize("name", FULL_LINES)
def test_a_full_line_has_every_field(name):
    """The samples leave out no field, so that what holds of them holds of every field."""
    fields = [field.name for field in attrs.fields(me.RECORD_CLASSES[name]) if field.name not in {"text", "layout"}]

    assert ["type", *fields] == list(FULL_LINES[name])


@pytest.mark.parametrize("data", FULL_LINES.values(), ids=FULL_LINES)
def test_the_order_of_keys_does_not_matter_when_reading(data):
    """A line with its keys in another order says the same record, and is written in class order."""
    shuffled = dict(reversed(data.items()))

    assert line_of(data) == encode_record(decode_record(line_of(shuffled)))


@pytest.mark.parametrize("data", SHORT_LINES.values(), ids=SHORT_LINES)
def test_written_out_defaults_are_read_and_left_out(data):
    """A line that writes defaults and nulls out says the same record as one that leaves them out."""
    cls = me.RECORD_CLASSES[data["type"]]
    spelt_out = dict(data)
    for name, field in attrs.fields_dict(cls).items():
        if name not in data and name not in {"text", "layout"}:
            spelt_out[name] = list(field.default) if isinstance(field.default, tuple | frozenset) else field.default

    assert line_of(data) == encode_record(decode_record(line_of(spelt_out)))


def test_a_default_is_left_out_however_it_was_made():
    """A text that equals the default is left out, also where it is another object than the default."""
    english = "english"[:2]
    name = me.Name(text="Cairo", language=english)

    assert {"text": "Cairo"} == me.record_to_dict(me.Place(id="cairo", kind="city", names=(name,)))["names"][0]


def test_the_members_of_a_set_are_written_in_one_order():
    """Sets are written sorted, in whichever order they were given."""
    data = FULL_LINES["ceasefire"]
    turned = data | {"purposes": data["purposes"][::-1]}

    assert line_of(data) == encode_record(decode_record(line_of(turned)))


def test_dates_are_written_in_canonical_form():
    """A date in a form that is only read is written in the form that it stands for."""
    line = line_of(SHORT_LINES["event"] | {"when": "2024-W20"})

    assert "[2024-05-13..2024-05-19]" == json.loads(encode_record(decode_record(line)))["when"]


def test_texts_are_written_as_they_are():
    """Letters outside ASCII are not escaped, and control characters, quotes and backslashes come back."""
    title = 'معبر רפח "quoted" \\ back\u2028\t\n\x00\x7f😀'
    record = decode_record(line_of(SHORT_LINES["office"] | {"title": title}))

    assert title == record.title
    assert "معبر רפח".encode() in encode_record(record)
    assert record == decode_record(encode_record(record))
    assert b"\n" not in encode_record(record)


def test_an_article_is_written_without_its_text():
    """The text of an article never reaches a line, and is no part of equality."""
    article = me.Article.from_text("A text of some length.", id="a", outlet="Example Daily", title="An example")
    line = encode_record(article)

    assert b"some length" not in line
    assert "text" not in me.record_to_dict(article)
    assert article == decode_record(line)
    assert decode_record(line).text is None


def test_the_header_names_corpus_and_version():
    """The first line names the corpus and the version, and leaves out an empty name."""
    assert HEADER == encode_header("mine")
    assert b'{"type":"corpus","schema":1}' == encode_header("")
    assert 1 == me.SCHEMA_VERSION


def test_record_from_dict_tells_every_fault():
    """A dict with several faults is refused with each of them, by path."""
    data = SHORT_LINES["meeting"] | {"statsu": "held", "when": "soon", "participants": [{"role": "hots"}]}
    with pytest.raises(me.CorpusError) as caught:
        me.record_from_dict(data)
    faults = {fault.where: str(fault) for fault in caught.value.exceptions}

    assert {"$.statsu", "$.when", "$.participants[0].role"} == set(faults)
    assert "did you mean 'status'?" in faults["$.statsu"]
    assert "did you mean 'host'?" in faults["$.participants[0].role"]


def test_record_from_dict_takes_no_file_header():
    """The first line of a file is no record."""
    with pytest.raises(me.CorpusError) as caught:
        me.record_from_dict({"type": "corpus", "schema": 1})

    assert "'corpus' is not a record's type" in str(caught.value)


def test_equal_references_are_one_object():
    """References of equal text in different lines are read as the same object, and so are equal dates."""
    one = decode_record(line_of(SHORT_LINES["event"] | {"id": "one", "place": "cairo", "actors": ["egypt"]}))
    other = decode_record(line_of(SHORT_LINES["event"] | {"id": "other", "place": "cairo", "actors": ["egypt"]}))

    assert one.place is other.place
    assert one.actors[0] is other.actors[0]
    assert one.when is other.when


def test_loaded_references_and_dates_are_shared(seed):
    """After a load every text that refers to an id is there once, and every date is there once."""
    persons = {}
    times = {}
    for tenure in seed.tenures.values():
        assert tenure.person is persons.setdefault(tenure.person, tenure.person)
        assert tenure.span is times.setdefault(str(tenure.span), tenure.span)


def test_packaged_files_are_in_the_form_in_which_files_are_written(data_folder, tmp_path):
    """Loading a packaged file and saving it writes the same bytes."""
    for name in ("registry.jsonl", "seed.jsonl"):
        copy = tmp_path / name
        me.save_corpus(me.load_corpus(data_folder / name), copy)

        assert copy.read_bytes() == (data_folder / name).read_bytes()


def test_the_order_of_records_is_kept(tmp_path):
    """Within a class, records are written and loaded in the order in which they were given."""
    ids = ["b", "c", "a", "z", "0"]
    corpus = me.Corpus(me.Place(id=id, kind="city", names=(id,)) for id in ids)
    me.save_corpus(corpus, tmp_path / "mine.jsonl")

    assert ids == list(me.load_corpus(tmp_path / "mine.jsonl").places)


def test_classes_are_written_in_a_fixed_order(tmp_path):
    """Records of the classes stand in the order of `RECORD_CLASSES`, whatever the order in which they were given."""
    corpus = me.Corpus(me.record_from_dict(data) for data in reversed(SHORT_LINES.values()))
    me.save_corpus(corpus, tmp_path / "mine.jsonl")
    types = [json.loads(line)["type"] for line in (tmp_path / "mine.jsonl").read_text("utf-8").splitlines()]

    assert ["corpus", *me.RECORD_CLASSES] == types


@given(records())
def test_a_record_comes_back_from_its_line(record):
    """Decoding what was encoded gives the equal record."""
    assert record == decode_record(encode_record(record))


@given(records())
def test_a_record_comes_back_from_its_dict(record):
    """`record_from_dict` undoes `record_to_dict`."""
    assert record == me.record_from_dict(me.record_to_dict(record))


@given(records())
def test_a_line_is_canonical(record):
    """A line is one line of UTF-8 in class order, `type` first and `id` second, with no field that has its default."""
    line = encode_record(record)
    data = json.loads(line.decode())
    fields = attrs.fields_dict(type(record))

    assert b"\n" not in line
    assert b"\r" not in line
    assert record.type_name == data["type"]
    assert ["type", "id"] == list(data)[:2]
    assert [name for name in fields if name in data] == list(data)[1:]
    for name, value in data.items():
        if name != "type":
            assert value not in (None, [])
            assert fields[name].default != getattr(record, name)


@given(records())
def test_the_dict_and_the_line_are_the_same_json(record):
    """`record_to_dict` is what the line says."""
    assert json.loads(encode_record(record)) == me.record_to_dict(record)


@settings(max_examples=25)
@given(st.lists(records(), unique_by=lambda record: record.id, max_size=12), st.text(max_size=8))
def test_a_saved_corpus_loads_equal_and_is_saved_the_same(tmp_path_factory, some, name):
    """A corpus that was saved loads equal, under its name, and is written to the same bytes again."""
    name = name.encode("utf-8", "ignore").decode()
    folder = tmp_path_factory.mktemp("saved")
    corpus = me.Corpus(some, name=name)
    me.save_corpus(corpus, folder / "one.jsonl")
    loaded = me.load_corpus(folder / "one.jsonl")
    me.save_corpus(me.Corpus(loaded, name=name), folder / "two.jsonl")

    assert corpus == loaded
    assert list(corpus) == list(loaded)
    assert (name or "one") == loaded.name
    assert (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()


def test_the_seed_corpus_saves_and_loads_equal(seed, tmp_path):
    """The packaged corpus as a whole survives a round trip, findings and all."""
    file = Path(tmp_path) / "all.jsonl"
    me.save_corpus(seed, file)
    loaded = me.load_corpus(file)

    assert seed == loaded
    assert "seed" == loaded.name
    assert () == loaded.verify()
