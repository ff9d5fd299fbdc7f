"""The sentences of an article's parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events.extraction.pages.layouts import layout_of
from mideast_events.extraction.pages.sentences import MOST_CHARACTERS, sentences_of
from mideast_events.segments import Segment, SegmentKind


def split(text: str) -> list[str]:
    """Return the sentences of one paragraph."""
    whole = [Segment(SegmentKind.PARAGRAPH, 0, len(text))]
    return [text[one.start : one.end] for one in sentences_of(text, whole)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Gilad met Gen. Suleiman and Lt. Col. Haddad on Tuesday.",
        "Brig.-Gen. Gilad left at 10.15 for Cairo.",
        "U.S. President Barack Obama called the U.N. Security Council.",
        "The envoy, John O. Brennan, saw the king on Jan. 4 under Res. 1860.",
        "He landed at 9 a.m. on Sunday and left by 4 p.m. that day.",
        "The gate opens at 9 a.m. (0600 GMT) for patients.",
        "About 1.5 million litres of fuel at $2.30 came in through St. George.",
        "“Will the calm hold?” the minister asked at noon.",
        "“We will go on!” Prime Minister Olmert said.",
        "The envoy ... waited until dusk.",
        "1. The crossing opens daily.",
        "See www.example.org/a.html for the map.",
    ],
)
def test_a_stop_inside_a_sentence(text):
    """A stop inside a sentence does not end it."""
    assert [text] == split(text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Talks ended in the U.S.", "The envoy flew home."),
        ("They met at 9 p.m.", "It was late."),
        ("Did they meet?", "Nobody knew."),
        ('"It is calm."', "He left."),
        ("(The gate stayed shut.)", "Trucks waited."),
        ("The truce held…", "Then rockets flew."),
        ("The envoys left.", "“We shall see,” one said."),
        ("The envoys left.", "al-Sisi stayed."),
        ("It was over in Sept.", "Hamas said so."),
        ("He said no.", "Then he left."),
        ("غادر الوفد القاهرة.", "ثم عاد."),
    ],
)
def test_a_stop_at_the_end(first, second):
    """A stop before a new sentence ends it."""
    assert [first, second] == split(f"{first} {second}")


def test_a_lost_space():
    """A sentence may begin right after a stop whose space was lost."""
    assert ["The gate opened.", "Trucks rolled in."] == split("The gate opened.Trucks rolled in.")


def test_sentences_over_lines():
    """A sentence crosses the ends of wrapped lines."""
    assert ["The envoy met\nMr.\nSuleiman.", "He\u00a0left."] == split("The envoy met\nMr.\nSuleiman.\nHe\u00a0left.")


def test_furniture_is_not_read():
    """What is not read has no sentences."""
    text = "Share this. Tweet it."
    assert () == sentences_of(text, [Segment(SegmentKind.FURNITURE, 0, len(text))])


def test_long_sentences():
    """What is too long is cut at a space."""
    pieces = split("word " * 2_000 + "end")
    assert all(len(piece) <= MOST_CHARACTERS for piece in pieces)
    assert {"word"} == {word for piece in pieces for word in piece.split()} - {"end"}


def test_a_word_without_end():
    """A word without end is cut too."""
    assert [MOST_CHARACTERS, 10] == [len(piece) for piece in split("x" * (MOST_CHARACTERS + 10))]


@given(st.text(alphabet=st.sampled_from("aB .!?…\n\r\u00a0\u200b\"'”)U.S1-"), max_size=200) | st.text(max_size=200))
def test_sentences_in_their_parts(text):
    """Every sentence is trimmed and stands in order within its part."""
    layout = layout_of(text)
    end = 0
    for sentence in sentences_of(text, layout):
        assert end <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        assert any(part.start <= sentence.start and sentence.end <= part.end for part in layout)
        end = sentence.end


@given(st.text(alphabet=st.sampled_from("aB .!?…\u00a0\"'”)U.S1-"), min_size=1, max_size=200))
def test_nothing_is_lost(text):
    """No letter is lost between sentences."""
    assert "".join(text.split()) == "".join("".join(split(text.strip())).split())
