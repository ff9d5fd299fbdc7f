"""Tests of `mark_up`: an article with what was found in it marked, as a text, for a terminal and for a notebook."""

from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mideast_events as me
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.readings import Reading

TEXT = "Olmert met Mubarak in Cairo on Monday, <b>Egypt & Israel</b> said. The envoys met with anger at Rafah crossing."


@pytest.fixture(scope="module")
def markup() -> me.Markup:
    """An article's marks, of every sort."""
    return me.mark_up(me.read_article(TEXT, published="2008-06-24"))


def test_every_sort_of_finding_is_marked(markup: me.Markup) -> None:
    """Mentions, dates, triggers of records and what was passed over are marked, each with its rule and apart."""
    kinds = {TEXT[mark.start : mark.end]: mark.kind for mark in markup.marks}
    expected = {
        "Olmert": "person",
        "met": "passed over",
        "Cairo": "place",
        "Monday": "date",
        "Rafah crossing": "crossing",
    }
    assert expected.items() <= kinds.items()
    assert "meeting" in [mark.kind for mark in markup.marks]
    assert all(mark.rule and mark.label for mark in markup.marks)
    assert all(one.end <= other.start for one, other in zip(markup.marks, markup.marks[1:], strict=False))


def test_as_a_text_it_has_what_each_mark_stands_for_in_brackets() -> None:
    """As a text it has each marked passage in brackets with what it stands for; "unknown" where that is not known."""
    article = me.read_article("King Abdullah flew on Monday.")
    assert "King [Abdullah | person: unknown] flew on [Monday | date: unknown]." == str(me.mark_up(article))


def test_in_a_terminal_kinds_are_told_apart_by_colour() -> None:
    """In a terminal each kind has its colour, and the text without colours and labels is the article's."""
    marks = [
        me.Mark(0, 1, "person", "a", "r"),
        me.Mark(1, 2, "place", "b", "r"),
        me.Mark(3, 4, "date", "c", "r"),
        me.Mark(4, 5, "meeting", "d", "r"),
        me.Mark(5, 6, "passed over", "e", "r"),
    ]
    shown = me.Markup("ABxCDEy", tuple(marks)).to_terminal()
    grey = "\x1b[90m({})\x1b[0m"
    assert (
        f"\x1b[36mA\x1b[0m{grey.format('a')}\x1b[32mB\x1b[0m{grey.format('b')}x\x1b[33mC\x1b[0m{grey.format('c')}"
        f"\x1b[31mD\x1b[0m{grey.format('d')}\x1b[90mE\x1b[0m{grey.format('e')}y"
    ) == shown


def test_in_a_notebook_all_text_is_escaped() -> None:
    """In a notebook nothing of the article, its labels or its rules is taken for HTML."""
    html = me.Markup("<b>&x", (me.Mark(0, 3, "person", '"><script>', "<i>"),))._repr_html_()
    assert "<script>" not in html
    assert "<i>" not in html
    assert '<mark style="background:#dbeafe;color:#111" title="person: &quot;&gt;&lt;script&gt; (&lt;i&gt;)">' in html
    assert html.endswith("&lt;b&gt;</mark>&amp;x</div>")


class _Texts(HTMLParser):
    """Gathers the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


@settings(max_examples=40)
@given(st.text(st.characters(blacklist_characters="\r\0", codec="utf-8")) | st.just(TEXT))
def test_marking_up_loses_nothing(text: str) -> None:
    """Whatever the text, a notebook shows all of it, and the marks are apart and in order."""
    article = me.read_article(f"{text}\n", published="2008-06-24", id="any")
    markup = me.mark_up(article)
    page = _Texts()
    page.feed(markup._repr_html_())
    page.close()
    assert article.text == page.text == markup.text
    edges = [edge for mark in markup.marks for edge in (mark.start, mark.end)]
    assert sorted(edges) == edges


def test_another_registry_gives_other_marks() -> None:
    """What is not in the registry given is not marked."""
    article = me.read_article("Hamas spoke in Cairo.", published="2008-06-24")
    assert "Hamas spoke in Cairo." == str(me.mark_up(article, me.Corpus()))


def test_a_text_must_be_at_hand() -> None:
    """An article without its text has nothing to mark."""
    bare = attrs.evolve(me.read_article("Olmert came."), text=None)
    with pytest.raises(me.PassageError, match="its text is not attached"):
        me.mark_up(bare)


def test_a_reading_without_names_has_none() -> None:
    """A reading without a gazetteer has sentences and dates, and no names."""
    reading = Reading(me.read_article("Olmert came on Monday. Abbas left.", published="2008-06-24"))
    assert ([], [[], []]) == (reading.phrases, reading.phrases_of_sentences)
    assert [1, 0] == [len(reading.dates_of(sentence)) for sentence in reading.sentences]


def test_word_lists_are_read_once_and_in_lower_case() -> None:
    """A packaged word list is read once; its words are in lower case."""
    assert lexicon("names") is lexicon("names")
    assert {"mr", "sheikh"} <= words("names", "words", "honorifics")
