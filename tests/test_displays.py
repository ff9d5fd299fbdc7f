"""Tests of how things are shown: records as cards, many as tables, as a text and as HTML, and none of it harmful."""

import re
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mideast_events as me
from mideast_events import displays
from mideast_events.displays import Card, Sheet, Table, card, columns_of, plain
from mideast_events.lookups import Lookup
from mideast_events.strategies import corpora, records

HOSTILE = "<script>alert('x')</script> \x1b[31mred\x1b[0m \u202egnp\u2066 a\r\nb"
HARMLESS = r"<script>alert('x')</script> \x1b[31mred\x1b[0m \u202egnp\u2066 a  b"
LEFT_TO_RIGHT = "\u200e"
EMPTY_ELEMENTS = {"br", "hr"}


class Page(HTMLParser):
    """Gathers the text of a fragment and its tags, and refuses tags that do not match."""

    def __init__(self, fragment):
        super().__init__()
        self.text, self.tags, self.attributes, self._open = "", set(), set(), []
        self.feed(fragment)
        self.close()
        assert [] == self._open

    def handle_starttag(self, tag, attrs):
        """Take note of a tag."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in EMPTY_ELEMENTS:
            self._open.append(tag)

    def handle_endtag(self, tag):
        """Refuse an end of another tag than the last."""
        assert tag == self._open.pop()

    def handle_data(self, data):
        """Gather the text."""
        self.text += data


def html_of(thing):
    """Return what a notebook shows."""
    return Page(thing._repr_html_())


@pytest.fixture(scope="module")
def seed():
    """Return the seed corpus."""
    return me.load_seed_corpus()


@pytest.fixture(scope="module")
def hostile():
    """Return a corpus whose every text wants to do harm."""
    return me.Corpus(
        [
            me.Actor(id="a", kind="person", names=[HOSTILE]),
            me.Actor(id="b", kind="person", names=["عبد الفتاح السيسي"]),
            me.Place(id="p", kind="city", names=["תל אביב"]),
            me.Office(id="o", title=HOSTILE, organization="a"),
            me.Tenure(id="t", office="o", person="a", span="2021/.."),
            me.Crossing(id="c", names=[HOSTILE], sides=["p", "q"]),
            me.CrossingState(id="s", crossing="c", span="2021/..", side="p", controller="b", reason=HOSTILE),
            me.Meeting(
                id="m",
                when="2021-05-30",
                place="p",
                participants=[me.Participation(actor="a", description=HOSTILE), me.Participation(actor="b")],
                status="held",
                topics=[HOSTILE],
            ),
            me.Ceasefire(id="f", parties=["a", "b"], in_effect="2021/..", status="in_effect", scope=HOSTILE),
            me.Event(id="e", kind="assault", when="2021/..", actors=["a"], summary=HOSTILE, status="occurred"),
            me.Figure(id="n", measure="captive", of=HOSTILE, best=3, unit=HOSTILE, as_of="2021"),
            me.Article.from_text(HOSTILE, id="x", outlet=HOSTILE, title=HOSTILE),
        ],
        name=HOSTILE,
    )


def containers(corpus):
    """Return all that shows itself of a corpus, but for its records."""
    maps = [getattr(corpus, f"{name.removesuffix('s')}s") for name in me.RECORD_CLASSES]
    situations = [corpus.on("2021-06"), corpus.during("2021")]
    found = [corpus, *maps, corpus.timeline, corpus.timeline.by("year"), *situations, corpus.relations]
    found += [report for one in situations for report in one.crossings.values()]
    found += [one.holder(office) for one in situations for office in corpus.offices]
    for actor in corpus.actors:
        contacts = corpus.relations.contacts(actor, statuses=list(me.MeetingStatus))
        found += [contacts, *(corpus.relations.path(actor, one.actor.id, statuses="held") for one in contacts)]
    return [one for one in found if one is not None]


# Single texts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc\u2028d\xa0e", "a b c d e"),
        ("\x1b[2J\x07\x7f\x9b", r"\x1b[2J\x07\x7f\x9b"),
        ("\u202eabc\u202c\u2067", r"\u202eabc\u202c\u2067"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_what_commands_a_terminal_is_spelt_out(text, shown):
    """Control characters and those that reverse the direction are spelt out, white space is a space, joiners stay."""
    assert shown == plain(text)


@pytest.mark.parametrize(
    ("text", "columns"), [("Cairo", 5), ("القاهرة", 7), ("יְרוּשָׁלַיִם", 7), ("加沙", 4), ("é", 1), ("", 0)]
)
def test_columns_are_those_of_a_terminal(text, columns):
    """Accents and vowel signs take no column, and Chinese characters two."""
    assert columns == columns_of(text)


@given(st.text())
def test_a_plain_text_stays_on_its_line(text):
    """Whatever the text, nothing in it ends the line, rings the bell or moves the cursor."""
    assert all(one.isprintable() or one in "\u200c\u200d\u200e\u200f" for one in plain(text))


# Records


def test_a_record_is_shown_field_by_field():
    """A card has the repr as its heading, and each field that says something: unknown and empty ones do not."""
    meeting = me.Meeting(
        id="talks",
        when="2021-08-1X",
        participants=[
            me.Participation(actor="yair-lapid", office="minister", role="host"),
            me.Participation(office="spy-chief", on_behalf_of="egypt", description="and two aides"),
            me.Participation(on_behalf_of="hamas", role="head_of_delegation", name_in_source="the envoy"),
        ],
        status="held",
        topics=["a truce", "trade"],
    )
    assert str(meeting).splitlines() == [
        "Meeting talks: held 2021-08-1X, yair-lapid, spy-chief and hamas",
        "  when          2021-08-1X",
        "  participants  yair-lapid (host), as minister",
        "                spy-chief (attendee), for egypt, and two aides",
        "                hamas (head of delegation), named 'the envoy' by the source",
        "  status        held",
        "  topics        a truce",
        "                trade",
    ]


def test_evidence_is_told_with_its_place_its_stance_and_its_sources():
    """Of a passage the card says where it is, what it does, and who says so, nearest first; never the passage."""
    article = me.Article.from_text("It was so, they say.", id="daily-1", outlet="Daily", title="News")
    sources = ["Axios", "two officials"]
    told = article.cite("It was so", supports=["status"], stance="declines_to_confirm", attributed_to=sources)
    plainly = article.cite("they say", supports=["end_reason"], stated="agreed")
    whole = article.cite("so")
    truce = me.Ceasefire(
        id="t", parties=["a", "b"], declared="2021", status="proposed", purposes=["holiday", "election"],
        evidence=[told, plainly, whole],
    )  # fmt: skip
    assert str(truce).splitlines() == [
        "Ceasefire t: proposed 2021, a and b",
        "  parties   a, b",
        "  declared  2021",
        "  purposes  election, holiday",
        "  status    proposed",
        "  evidence  daily-1, characters 0 to 9: declines to confirm status, according to Axios, citing two officials",
        "            daily-1, characters 11 to 19: asserts end reason; it says 'agreed'",
        "            daily-1, characters 7 to 9: asserts the whole record",
    ]
    assert "daily-1, characters 7 to 9: asserts the whole record" == str(whole)
    assert "It was so" not in str(truce) + truce._repr_html_() + str(article) + article._repr_html_()


def test_names_are_told_with_their_language_and_note():
    """A name that is not English or that is special says so."""
    names = [me.Name(text="Sisi"), me.Name(text="السيسي", language="ar", note="surname")]
    assert "  names  Sisi\n         السيسي (ar, surname)" in str(me.Actor(id="sisi", kind="person", names=names))


def test_true_numbers_and_nought_are_told_and_false_is_not():
    """A number is told though it be nought; a switch that is off is not."""
    shared = me.Office(id="o", title="Envoy", organization="un", shared=True)
    assert "  shared        yes" in str(shared)
    assert "shared" not in str(me.Office(id="o", title="Envoy", organization="un"))
    assert "  low      0" in str(me.Figure(id="n", measure="killed", of="none", low=0, unit="persons", as_of="2021"))


def test_names_stand_in_for_ids_where_they_are_given(seed):
    """A card for a page tells who is who, and whose office and article it is, by what it is given."""
    lookup = {"abbas-kamel": "Abbas Kamel", "egypt-intelligence-director": "the director", "tel-aviv": "Tel Aviv"}
    page = Page(card(seed.meetings["lapid-kamel-tel-aviv-2021"], lambda id: lookup.get(id, f"<{id}>")).to_html())
    assert "Abbas Kamel (visitor), as the director" in page.text
    assert "<yair-lapid> (host), as <israel-foreign-minister>" in page.text
    assert "<jerusalem-post-2021-08-19>, characters 62 to 175" in page.text
    assert "placeTel Aviv" in page.text


def test_long_values_are_folded_under_each_other():
    """A long value goes on in the line below, a little indented, and no id or date is broken."""
    words = " ".join(f"word-{number}-of-many" for number in range(30))
    event = me.Event(id="e", kind="agree", when="2021", summary=words, status="occurred")
    lines = [line for line in str(event).splitlines() if "word-" in line][1:]
    assert len(lines) > 1
    assert all(len(line) <= 140 for line in lines)
    assert lines[0].startswith("  summary  word-0-of-many ")
    assert all(line.startswith(" " * 13 + "word-") for line in lines[1:])


def test_in_a_terminal_its_width_is_used(monkeypatch):
    """Where the output is a terminal, lines are as long as it is wide, though never absurdly short."""
    event = me.Event(id="e", kind="agree", when="2021", summary="so " * 60, status="occurred")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for told, columns in (("60", 60), ("5", 40)):
        monkeypatch.setenv("COLUMNS", told)
        assert max(map(len, str(event).splitlines()[1:])) <= columns


@given(records())
def test_every_record_can_be_shown(record):
    """Whatever the record, it has a text of which no line is a command, and a fragment that parses and has the same."""
    assert str(record).splitlines()[0] == plain(repr(record)[1:-1])
    assert all(line.isprintable() for line in re.sub(r"[\u200c-\u200f]", "", str(record)).splitlines())
    page = html_of(record)
    assert {"div", "table", "tbody", "tr", "th", "td", "bdi"} >= page.tags
    assert {"style", "scope"} >= page.attributes
    shown = card(record)
    assert page.text == plain(shown.heading) + "".join(
        label + "".join(map(plain, values)) for label, values in shown.lines
    )


# Tables


def test_a_table_is_aligned_and_counts_what_it_leaves_out():
    """Texts stand to the left and counts to the right; an empty column is not shown; the rest is counted."""
    rows = ((f"row {number}", number * 1000, "") for number in range(1_000_000))
    table = Table.of("1,000,000 rows", ("what", "how many", "nothing"), rows, 1_000_000)
    assert next(rows)[0] == f"row {displays.ROWS_SHOWN}"  # no more were made than are shown
    lines = table.to_text().splitlines()
    assert lines[:5] == [
        "1,000,000 rows",
        "what    how many",
        "──────  ────────",
        "row 0          0",
        "row 1      1,000",
    ]
    assert lines[-1] == "… and 999,980 more"
    assert Page(table.to_html()).text.endswith("row 1919,000… and 999,980 more")


def test_a_table_without_rows_is_its_title():
    """Where there is nothing to show, the title says so, without an empty head."""
    table = Table.of("0 meetings", ("when", "id"), (), 0)
    assert "0 meetings" == table.to_text()
    assert "0 meetings" == Page(table.to_html()).text
    assert "table" not in Page(table.to_html()).tags


def test_what_is_long_is_cut_and_words_before_ids():
    """A line has room for so much: words are cut first, and an id only where nobody could use it whole."""
    row = ("some words " * 20, "x" * 30, "an-id-" * 20)
    line = Table.of("1 row", ("words", "word", "id"), [row], 1).to_text().splitlines()[-1]
    words, word, id = re.split(r" {2,}", line)
    assert (word, len(id), id[-1]) == ("x" * 30, 44, "…")
    assert words.startswith("some words")
    assert words.endswith("…")
    assert columns_of(line) <= 140


def test_many_wide_columns_stay_readable():
    """Where a line has no room for all, each column keeps enough to be read."""
    row = ["some words " * 20] * 9
    line = Table.of("1 row", "abcdefghi", [row], 1).to_text().splitlines()[-1]
    assert 9 * 20 + 8 * 2 == columns_of(line)


def test_letters_from_right_to_left_keep_to_their_column():
    """A cell in Arabic or Hebrew begins and ends with a mark, so that two of them do not change places."""
    line = Table.of("1 row", ("a", "b", "c"), [("القاهرة", "תל אביב", "id")], 1).to_text().splitlines()[-1]
    assert f"{LEFT_TO_RIGHT}القاهرة{LEFT_TO_RIGHT}  {LEFT_TO_RIGHT}תל אביב{LEFT_TO_RIGHT}  id" == line
    assert columns_of(line) == 7 + 2 + 7 + 2 + 2


def test_piled_up_accents_are_cut():
    """A cell cannot be made endless by marks that take no room."""
    line = Table.of("1 row", ("a",), [("a" + "\u0301" * 10_000,)], 1).to_text().splitlines()[-1]
    assert len(line) < 200


@given(st.lists(st.tuples(st.text(max_size=80), st.integers(0, 10**9), st.text(max_size=400)), max_size=5))
def test_whatever_the_cells_rows_are_lines(rows):
    """Each row is one line of a terminal and one row of a page; what a page shows is the text and not a tag."""
    table = Table.of("rows", ("one", "two", "three"), rows, len(rows))
    lines = table.to_text().splitlines()
    assert (len(rows) + 3 if rows else 1) == len(lines)
    assert all(plain(line) == line for line in lines)
    page = Page(table.to_html())
    assert {"div", "table", "thead", "tbody", "tr", "th", "td", "bdi"} >= page.tags


def test_a_sheet_has_a_heading_and_tables():
    """A sheet is several tables below one heading."""
    sheet = Sheet("all", (Table.of("0 of these", (), (), 0), Table.of("1 of those", ("a",), [("b",)], 1)))
    assert "all\n\n0 of these\n\n1 of those\na\n─\nb" == sheet.to_text()
    assert "all0 of these1 of thoseab" == Page(sheet.to_html()).text


def test_a_card_without_lines_is_its_heading():
    """Where there is nothing below it, the heading stands alone."""
    assert "Actor a" == Card("Actor a", ()).to_text()


# What shows itself


def test_nothing_that_a_hostile_record_says_is_taken_for_a_command(hostile):
    """Whatever shows a hostile text, a terminal has it spelt out and a page as text."""
    for thing in [*hostile, *containers(hostile)]:
        text, page = str(thing), html_of(thing)
        assert not {one for one in text if not one.isprintable()} - {"\n", LEFT_TO_RIGHT}, repr(thing)
        assert not {"script", "b", "a", "img", "style"} & page.tags, repr(thing)
        assert {"style", "scope"} >= page.attributes
    assert HARMLESS in str(hostile)
    assert HARMLESS in html_of(hostile.meetings["m"]).text


@settings(max_examples=40)
@given(corpora())
def test_whatever_a_corpus_holds_can_be_shown(corpus):
    """All that shows itself can be shown, whatever it holds, and says the same in a terminal and on a page."""
    for thing in containers(corpus):
        if isinstance(thing, me.Resolution):  # it is a line in a terminal, and a table on a page
            assert str(thing) == repr(thing)
            assert html_of(thing).text
            continue
        head = str(thing).splitlines()[0]
        assert html_of(thing).text.startswith(head)


def test_empty_containers_say_so():
    """What holds nothing is one line, or a heading above such lines."""
    empty = me.Corpus()
    assert "Corpus without a name: 0 records" == str(empty)
    assert "0 meetings" == str(empty.meetings)
    assert "Timeline: empty" == str(empty.timeline)
    assert "Periods: 0 months with a record" == str(empty.timeline.by("month"))
    assert "Relations: 0 actors, 0 pairs, 0 meetings" == str(empty.relations)
    assert str(empty.on("2021")).split("\n\n") == [
        "Situation on 2021: 0 of 0 offices held, 0 of 0 crossings observed, 0 truces",
        "0 offices with a known holder",
        "0 crossings observed",
        "0 truces",
        "0 operations",
        "0 detentions",
    ]
    assert "<Resolution certain: nothing; possible: nothing>" == str(me.Resolution())
    assert "nothing recorded" in me.Resolution()._repr_html_()


def test_a_corpus_shows_how_many_records_of_each_class_it_has(seed):
    """A corpus is a table of its classes."""
    lines = str(me.Corpus([seed.actors["egypt"], *seed.meetings.values()], name="mine")).splitlines()
    assert lines == [
        "Corpus mine: 29 records",
        "class    records",
        "───────  ───────",
        "actor          1",
        "meeting       28",
    ]


def test_tables_have_names_and_the_ids(seed):
    """Tables say who and where by name, and have the record's id to ask for it."""
    lines = str(seed.timeline.of(me.Meeting).on("2021-08-19", certain=True)).splitlines()
    assert lines[1].split() == ["when", "status", "who", "where", "id"]
    assert re.split(r" {2,}", lines[-1]) == [
        "2021-08-19", "held", "Yair Lapid, Abbas Kamel", "Tel Aviv", "lapid-kamel-tel-aviv-2021",
    ]  # fmt: skip
    offices = str(seed.tenures).splitlines()
    assert "Ariel Sharon" in offices[3]
    assert "Prime Minister of Israel" in offices[3]


def test_a_timeline_of_several_classes_says_of_which_each_record_is(seed):
    """Where records are of several classes, a column says which; where of one, it does not."""
    mixed = seed.timeline.between("2021-08", "2021-08")
    assert "record" in str(mixed).splitlines()[1].split()
    assert "crossing state" in str(mixed)
    assert "record" not in str(mixed.of(me.Meeting)).splitlines()[1].split()


def test_each_class_has_its_columns(seed):
    """The records of each class have the columns that tell one from another, as far as they are filled."""
    columns = {name: str(getattr(seed, f"{name}s")).splitlines()[1].split() for name in me.RECORD_CLASSES}
    assert columns == {
        "actor": ["name", "kind", "country", "id"],
        "office": ["name", "part", "of", "id"],
        "tenure": ["when", "who", "what", "id"],
        "place": ["name", "kind", "country", "part", "of", "id"],
        "crossing": ["name", "sides", "flows", "id"],
        "article": ["when", "outlet", "what", "id"],
        "meeting": ["when", "status", "who", "where", "id"],
        "ceasefire": ["when", "status", "who", "what", "id"],
        "crossing_state": ["when", "status", "who", "where", "what", "id"],
        "event": ["when", "status", "who", "where", "what", "id"],
        "figure": ["when", "who", "what", "id"],
    }


def test_only_the_rows_that_are_shown_are_made(monkeypatch):
    """A table of a long timeline asks for the names of the records that it shows, and of no others."""
    asked = []
    many = [me.Meeting(id=f"m{day}", when=f"20{day:02}", place=f"p{day}", status="held") for day in range(80)]
    monkeypatch.setattr(Lookup, "name_of", lambda _, id: asked.append(id) or id)
    assert str(me.Corpus(many).timeline).endswith("… and 60 more")
    assert [f"p{day}" for day in range(20)] == asked


def test_unknown_bounds_are_shown_as_they_are_written():
    """A time without bounds is shown as its EDTF text, and no day is made up for it."""
    unknown = me.Event(id="e", kind="aid", when="XXXX", summary="so", status="occurred")
    open_ended = me.Event(id="f", kind="aid", when="/2021", summary="so", status="planned")
    corpus = me.Corpus([unknown, open_ended])
    lines = str(corpus.timeline).splitlines()
    assert {"XXXX", "/2021"} == {line.split()[0] for line in lines[3:]}


def test_a_situation_shows_its_sections(seed):
    """A situation shows holders, crossings with the age of what was seen, truces, operations and detentions."""
    told = str(seed.on("2025-02-01"))
    assert re.search(r"^Director of the General .* Hassan Rashad +egypt-intelligence-director$", told, re.MULTILINE)
    assert re.search(r"^\d+ offices with a known holder$", told, re.MULTILINE)
    assert re.search(r"^Rafah crossing +control, side of Gaza Strip +Israel +102$", told, re.MULTILINE)
    truce = re.search(r"^1 truce\n(.*)\n.*\n(.*)$", told, re.MULTILINE)
    assert truce[1].split() == ["when", "who", "what", "certainty", "id"]
    assert re.split(r" {2,}", truce[2])[1:4] == ["Israel, Hamas", "Gaza", "yes"]


def test_a_situation_leaves_today_s_status_out(seed):
    """That a truce has ended since is no part of how things stood while it held."""
    assert "ended" not in str(seed.on("2025-02-01"))
    assert "ended" in str(seed.ceasefires)


def test_a_crossing_shows_answers_and_observations(seed):
    """The report of a crossing has what follows on top, and what it rests on below; unknown is not closed."""
    told = str(seed.on("2024-05-15").crossing("rafah"))
    assert re.search(r"^control, side of Egypt +Egypt +228$", told, re.MULTILINE)
    assert re.search(r"^aid, entry +closed +0$", told, re.MULTILINE)
    assert "\n5 observations\n" in told
    assert re.search(r" Gaza Strip +Israel +yes +0 +rafah-gaza-side-israel-2024$", told, re.MULTILINE)
    assert "CrossingReport karni: nothing observed" == str(seed.on("2024-05-15").crossing("karni"))


def test_relations_show_those_who_met_most_first(seed):
    """Relations are a table of pairs, those that certainly met most often first."""
    lines = str(seed.relations.by("state")).splitlines()
    assert lines[1].split() == ["one", "other", "certain", "possible", "first", "last"]
    assert lines[3].split()[:4] == ["Egypt", "Israel", "14", "0"]


def test_contacts_are_a_tuple_that_shows_itself(seed):
    """Contacts compare, slice and print in a list as a tuple; a slice shows itself too."""
    contacts = seed.relations.contacts("abbas-kamel")
    assert isinstance(contacts, tuple)
    assert type(contacts) is type(contacts[:2]) is me.Contacts
    assert contacts == (*contacts,)
    assert repr((*contacts,)) == repr(contacts)
    assert contacts[0] == next(iter(contacts))
    assert (len(contacts[1:3]), contacts[-1].actor.id) == (2, "yair-lapid")
    assert str(contacts[:1]).splitlines()[0] == "1 contact"
    assert str(contacts).splitlines()[0] == "8 contacts"
    assert str(contacts[:0]) == "0 contacts"


def test_a_path_shows_its_links(seed):
    """A path is a table of who met whom in turn; from somebody to themselves there is none."""
    lines = str(seed.relations.path("yair-lapid", "antony-blinken")).splitlines()
    assert lines[0] == "3 links from Yair Lapid to Antony Blinken"
    assert re.split(r" {2,}", lines[3])[:2] == ["Yair Lapid", "Abbas Kamel"]
    assert "0 links from Yair Lapid to Yair Lapid" == str(seed.relations.path("yair-lapid", "yair-lapid"))


def test_a_resolution_shows_what_is_certain_and_what_possible(seed):
    """An answer is one line of ids, and on a page a table of names, each certain or possible."""
    answer = seed.during("2025").holder("egypt-intelligence-director")
    assert str(answer) == "<Resolution certain: hassan-rashad; possible: abbas-kamel>"
    told = html_of(answer).text
    assert told.startswith("1 certain, 1 possible")
    assert told.endswith("Hassan Rashadyeshassan-rashadAbbas Kamelmaybeabbas-kamel")
    assert html_of(seed.on("2024-05-15").crossing("rafah").status()).text.endswith("closedyes")
