"""A timeline as a page: what is written into the file, without a browser."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given

import mideast_events as me
from mideast_events import edtf
from mideast_events.records import TIME_FIELDS
from mideast_events.strategies import times
from mideast_events.webpages import COLOURS
from mideast_events.webpages.cards import safe
from mideast_events.webpages.stretches import edges_of, is_exact, stretches_of

pytest.importorskip("bokeh", reason="Bokeh is not installed")

HOSTILE = (
    "<script>window.harm=1</script>",
    "</script><script>window.harm=1</script>",
    "<img src=x onerror=window.harm=1>",
    '"><svg onload=window.harm=1>',
    "{{ 7*7 }} ${harm} $title $$x^2$$ \\(x\\) @when @{what}{safe} $index &lt;b&gt;",
    "\u202eright to left\u2028a line\x00\x1b[31m\x07 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
)
HARMLESS = tuple(f"harmless {place}" for place in range(len(HOSTILE)))


class Parts(HTMLParser):
    """The elements of a page, its scripts and what it refers to."""

    def __init__(self, page: str) -> None:
        """Take the page apart."""
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.texts: dict[str, str] = {}
        self.scripts: list[str] = []
        self.references: list[str] = []
        self.policy = ""
        self._open: tuple[str, str | None] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        found = dict(attrs)
        self.tags[tag] += 1
        self.attributes.update([*found])
        self.references += [found[name] or "" for name in ("src", "href", "action", "srcset", "data") if name in found]
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"] or ""
        self._open = (tag, found.get("id"))

    def handle_data(self, data: str) -> None:
        """Note the text of scripts and of elements with an id."""
        if self._open is not None:
            tag, id = self._open
            if id is not None:
                self.texts[id] = self.texts.get(id, "") + data
            elif tag == "script":
                self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - as the parser calls it
        """Leave an element."""
        self._open = None


def page_of(timeline: me.Timeline, folder: Path, **options: object) -> str:
    """Return the page of a timeline."""
    return timeline.to_html(folder / "page.html", **options).read_text(encoding="utf-8")


def data_of(page: str) -> dict:
    """Return what the script of a page works on."""
    return json.loads(Parts(page).texts["data"])


def corpus_of(texts: tuple[str, ...]) -> me.Corpus:
    """Return records that say these texts wherever records say something."""
    slug = ["".join(one for one in text if one.isascii() and one.isprintable() and one != " ") for text in texts]
    article = me.Article.from_text("A passage.", id=slug[0], outlet=texts[1], title=texts[2], url="javascript:alert(1)")
    cited = article.cite("passage", supports=("summary",), attributed_to=texts, stated=texts[3])
    actors = [me.Actor(id=f"{one}-{place}", kind="person", names=[texts[place]]) for place, one in enumerate(slug)]
    events = [
        me.Event(
            id=f"event-{place}-{slug[place]}", kind="consult", mode=text, when=f"2021-05-0{place + 1}", summary=text,
            actors=[actors[place].id], status="occurred", evidence=[cited],
        )
        for place, text in enumerate(texts)
    ]  # fmt: skip
    meeting = me.Meeting(
        id=f"meeting-{slug[4]}", when="2021-05", status="planned", topics=texts, outcome=texts[5], evidence=[cited],
        participants=[
            me.Participation(actor=one.id, description=text, name_in_source=text)
            for one, text in zip(actors, texts, strict=True)
        ],
    )  # fmt: skip
    figure = me.Figure(id="figure", measure="count", of=texts[0], unit=texts[1], best=2, as_of="2021-05-02")
    return me.Corpus([article, *actors, *events, meeting, figure])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-21", ["2021-05-21 2021-05-21 certain"]),
        ("2021-05", ["2021-05-01 2021-05-31 possible"]),
        ("[2024-10-14,2024-10-16]", [
            "2024-10-14 2024-10-14 possible", "2024-10-15 2024-10-15 gap", "2024-10-16 2024-10-16 possible"
        ]),
        ("[..2021-08-19]", ["None 2021-08-19 possible"]),
        ("XXXX", ["None None possible"]),
        ("2025-01-19/2025-03-18", ["2025-01-19 2025-03-18 certain"]),
        ("2024-05-07/..", ["2024-05-07 None certain"]),
        ("2024-05-07/", ["2024-05-07 2024-05-07 certain", "2024-05-08 None possible"]),
        ("/2024-10-23~", ["None 2024-10-22 possible", "2024-10-23 2024-10-23 certain"]),
        ("[..2021-08-19]/[2021-08-19..]", [
            "None 2021-08-18 possible", "2021-08-19 2021-08-19 certain", "2021-08-20 None possible"
        ]),
        ("2024-05/2024-07", [
            "2024-05-01 2024-05-30 possible", "2024-05-31 2024-07-01 certain", "2024-07-02 2024-07-31 possible"
        ]),
        ("2024-05/2024-05-20", ["2024-05-01 2024-05-19 possible", "2024-05-20 2024-05-20 certain"]),
        ("2024-05/2024-05", ["2024-05-01 2024-05-31 possible"]),
    ],
)  # fmt: skip
def test_certain_days_are_told_from_possible_ones(text: str, expected: list[str]) -> None:
    """A day is solid where the record holds on it for certain, faded where it may, and nothing where it cannot."""
    found = [
        f"{first and edtf.day(first)} {end and edtf.day(end - 1)} {shade}"
        for first, end, shade in stretches_of(me.parse_when(text))
    ]
    assert expected == found


@given(times())
def test_a_day_is_drawn_as_the_questions_answer(time: me.When | me.Span) -> None:
    """On a solid day a period certainly is, on a faded one possibly, and beside all stretches certainly not."""
    drawn = stretches_of(time)
    known = {day for one in drawn for day in (one.first, one.end) if day is not None}
    for number in sorted({day + step for day in known for step in (-1, 0, 1)}):
        if not edtf.PAST < number < edtf.FUTURE:
            continue
        answer = time.overlaps(edtf.day(number) or "XXXX")
        shades = [
            shade
            for first, end, shade in drawn
            if (first is None or first <= number) and (end is None or number < end) and shade != "gap"
        ]
        assert [] == shades if answer is me.Certainty.NO else len(shades) == 1
        assert (shades == ["certain"]) is (answer is me.Certainty.YES)


def test_sides_without_a_bound_are_open_or_unknown() -> None:
    """An arrow says that there is no such end, a question mark that no source says it."""
    told = {
        text: edges_of(me.parse_when(text)) for text in ("2024-05-07/..", "2024-05-07/", "../2024", "[..2021]", "2021")
    }
    assert told == {
        "2024-05-07/..": (None, me.Edge.OPEN),
        "2024-05-07/": (None, me.Edge.UNKNOWN),
        "../2024": (me.Edge.OPEN, None),
        "[..2021]": (me.Edge.UNKNOWN, None),
        "2021": (None, None),
    }


def test_exact_is_what_needs_no_doubt() -> None:
    """A day, a period between two days, and one that goes on are exact; a month, a hedge and an unknown end are not."""
    exact = ("2021-05-21", "2025-01-19/2025-03-18", "2024-05-07/..")
    inexact = ("2021-05", "2021-05-21?", "2024-05-07/", "2024-05-07~/..", "[2021-05-01,2021-05-03]")
    assert all(is_exact(me.parse_when(text)) for text in exact)
    assert not any(is_exact(me.parse_when(text)) for text in inexact)


def test_the_page_answers_as_the_library_does(seed: me.Corpus, tmp_path: Path) -> None:
    """The kind, the answer whether it took place, and the parts of actors are those of the questions."""
    page = page_of(seed.timeline, tmp_path)
    data = data_of(page)
    ids = [record.id for record in seed.timeline]
    assert [record.type_name for record in seed.timeline] == data["kind"]
    assert ["meeting", "ceasefire", "crossing_state", "event", "figure", "tenure"] == [
        one["id"] for one in data["lanes"]
    ]
    took = Counter(zip(data["kind"], data["took"], strict=True))
    assert len(seed.timeline.of(me.Tenure)) == took.pop(("tenure", "yes"))
    assert {"yes": 108, "maybe": 10, "no": 1} == Counter(answer for _, answer in took.elements())
    names = re.findall(r'name="actor" value="(\d+)"><span>(.*?)</span>', page)
    places = {name: int(place) for place, name in names}
    for name, id in (("Egypt", "egypt"), ("Abbas Kamel", "abbas-kamel"), ("Hamas", "hamas")):
        assert [one.id for one in seed.timeline.involving(id)] == [ids[place] for place in data["actors"][places[name]]]


def test_every_class_with_a_time_has_a_colour_of_its_own() -> None:
    """No class is left out, and no two look alike."""
    assert {cls.type_name for cls in TIME_FIELDS} == COLOURS.keys()
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_offices_held_are_there_and_not_chosen(seed: me.Corpus, tmp_path: Path) -> None:
    """Beside other records the many tenures wait for a click; alone they are shown."""
    box = r'name="kind" value="tenure"( checked)?>'
    assert re.search(box, page_of(seed.timeline, tmp_path))[1] is None
    assert re.search(box, page_of(seed.timeline.of(me.Tenure), tmp_path))[1] == " checked"


def test_a_card_has_every_passage_and_its_chain(seed: me.Corpus, tmp_path: Path) -> None:
    """Who says it stands nearest first, with the article, the passage's place, and how it stands to the record."""
    one = seed.timeline.of(me.Meeting).where(lambda meeting: meeting.id == "rashad-bar-cairo-2024")
    (card,) = data_of(page_of(one, tmp_path))["cards"]
    assert "<h2>Hassan Rashad and Ronen Bar</h2>" in card
    assert "Evidence: 6 passages" in card
    assert '<ol class="chain"><li>Axios</li><li>two unnamed Israeli officials</li></ol>' in card
    assert "<b>reports</b> outcome" in card
    assert "characters 2,126 to 2,184" in card
    assert "in the article’s own voice" in card


def test_passages_are_quoted_only_where_that_is_asked(tmp_path: Path) -> None:
    """A page says where a passage stands; what it says needs the text and the caller's word."""
    timeline = corpus_of(HARMLESS).timeline
    assert "<blockquote>" not in page_of(timeline, tmp_path)
    cards = data_of(page_of(timeline, tmp_path, quotes=True))["cards"]
    assert any("<blockquote>passage</blockquote>" in card for card in cards)


def test_a_source_is_linked_only_where_a_browser_would_open_a_page(tmp_path: Path) -> None:
    """An address of the web becomes a link that tells nothing of the page; any other address is no link."""

    def card_of(url: str) -> str:
        article = me.Article.from_text("A passage.", id="a", title="Title", url=url)
        event = me.Event(
            id="e", kind="consult", when="2021", summary="Something", status="occurred",
            evidence=[article.cite("passage"), me.Evidence(article="lost", start=1, end=2, digest="0" * 64)],
        )  # fmt: skip
        (card,) = data_of(page_of(me.Corpus([article, event]).timeline, tmp_path))["cards"]
        assert "the article <code>lost</code>, which is not at hand" in card
        return card

    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer"' in card_of(
        "https://example.org/?a=1&b=2"
    )
    for url in ("javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc/passwd"):
        assert "<a " not in card_of(url)


def test_a_passage_that_is_not_what_was_cited_is_not_quoted(tmp_path: Path) -> None:
    """Where the attached text has something else at the place, the card says so."""
    article = me.Article.from_text("A passage.", id="a")
    cited = me.Evidence(article="a", start=0, end=5, digest="0" * 64)
    event = me.Event(id="e", kind="consult", when="2021", summary="Something", status="occurred", evidence=[cited])
    (card,) = data_of(page_of(me.Corpus([article, event]).timeline, tmp_path, quotes=True))["cards"]
    assert "<blockquote>" not in card
    assert "No quotation: characters 0 to 5 are not the passage that was cited" in card


def test_the_policy_allows_our_scripts_alone(seed: me.Corpus, tmp_path: Path) -> None:
    """Nothing may be asked for, and no script may run but those whose digests the page names."""
    parts = Parts(page_of(seed.timeline.of(me.Ceasefire), tmp_path))
    allowed = {f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in parts.scripts}
    rules = dict(rule.strip().split(" ", 1) for rule in parts.policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert allowed == set(rules["script-src"].split())
    assert "connect-src" not in rules
    assert rules["img-src"] == "data:"
    assert [] == parts.references


def test_hostile_texts_add_nothing_to_a_page(tmp_path: Path) -> None:
    """Whatever records say, the page has the elements and attributes of a page that says something harmless."""
    harmless, hostile = [
        Parts(page_of(corpus_of(texts).timeline, tmp_path, title=texts[0])) for texts in (HARMLESS, HOSTILE)
    ]
    assert harmless.tags - hostile.tags == hostile.tags - harmless.tags - Counter(bdi=99) == Counter()
    assert harmless.attributes == hostile.attributes
    assert harmless.scripts == hostile.scripts
    cards = [json.loads(parts.texts["data"])["cards"] for parts in (harmless, hostile)]
    for one, other in zip(*cards, strict=True):
        assert Parts(one).tags == Parts(other).tags - Counter(bdi=99)
        assert Parts(one).references == Parts(other).references == []


def test_a_text_is_escaped_and_keeps_its_direction() -> None:
    """Control characters are spelt out, and letters from right to left are kept to themselves."""
    assert safe("<b>\x1b") == "&lt;b&gt;\\x1b"
    assert safe("\u202eא") == "<bdi>\\u202eא</bdi>"


def test_the_same_records_give_the_same_bytes(seed: me.Corpus, tmp_path: Path) -> None:
    """Neither what was made before nor the order of hashes shows in a page."""
    code = "import sys, mideast_events as me; me.load_seed_corpus().timeline.of(me.Meeting).to_html(sys.argv[1])"
    pages = {page_of(seed.timeline.of(me.Meeting), tmp_path)}
    pages.add(page_of(seed.timeline.of(me.Meeting), tmp_path))
    for hashes in ("1", "2"):
        command = [sys.executable, "-c", code, str(tmp_path / "other.html")]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": hashes})  # noqa: S603 - our own code
        pages.add((tmp_path / "other.html").read_text(encoding="utf-8"))
    assert len(pages) == 1


def test_nothing_to_show_is_a_page_as_well(seed: me.Corpus, tmp_path: Path) -> None:
    """A view without records says so."""
    page = page_of(seed.timeline.of(me.Meeting).before("1900"), tmp_path)
    assert "<p>no records</p>" in page
    assert [] == data_of(page)["cards"]


def test_the_path_comes_back_and_a_failed_page_leaves_the_old_one(seed, tmp_path, monkeypatch):
    """A file is replaced whole or not at all."""
    file = tmp_path / "page.html"
    file.write_text("old", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(me.DataFileError, match="cannot be written: Permission denied"):
            seed.timeline.of(me.Ceasefire).to_html(file)
    assert "old" == file.read_text(encoding="utf-8")
    assert [file] == list(tmp_path.iterdir())
    assert file == seed.timeline.of(me.Ceasefire).to_html(str(file), title="Truces & more")
    assert "<title>Truces &amp; more</title>" in file.read_text(encoding="utf-8")


def test_a_missing_bokeh_is_named(seed, tmp_path, monkeypatch):
    """Who has no Bokeh learns which extra brings it, and no file is made."""
    monkeypatch.setitem(sys.modules, "bokeh.models", None)
    with pytest.raises(me.MissingExtraError, match=r"pip install 'mideast-events\[html\]'"):
        seed.timeline.to_html(tmp_path / "page.html")
    assert [] == list(tmp_path.iterdir())
