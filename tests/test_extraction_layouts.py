"""What each part of an article's text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events.extraction.pages.layouts import layout_of

LEAD = (
    "An Israeli envoy landed in Cairo on Monday for talks on a truce with Egypt's intelligence chief, officials said."
)
MORE = "The two sides are to meet again within days, one of the officials added, without naming a place for the talks."


def parts(text: str) -> list[tuple[str, str]]:
    """Return the kind and the text of each part."""
    return [(str(part.kind), text[part.start : part.end]) for part in layout_of(text)]


def kinds(text: str) -> list[str]:
    """Return the kind of each part."""
    return [kind for kind, _ in parts(text)]


def page(*blocks: str) -> str:
    """Return a text of blocks with blank lines between them."""
    return "\n\n".join(blocks)


def test_a_headline_and_the_next_line():
    """A headline and the line below it are titles."""
    text = f"Envoy lands in Cairo\nTalks to go on within days\n{LEAD}\n{MORE}"
    assert ["title", "title", "paragraph", "paragraph"] == kinds(text)


def test_a_text_without_a_title():
    """A text that begins with its lead has no title."""
    assert ["paragraph", "paragraph"] == kinds(f"{LEAD}\n{MORE}")


def test_a_single_line():
    """A single line is a paragraph."""
    assert ["paragraph"] == kinds("Kamel met Lapid on Thursday")


def test_a_standfirst():
    """A standfirst with a full stop is a title above the byline."""
    text = page("Envoy lands in Cairo", "Both sides hope for calm.", "By Dana Levi", LEAD)
    assert ["title", "title", "byline", "paragraph"] == kinds(text)


@pytest.mark.parametrize(
    "line",
    [
        "By DANA R. LEVI and OMAR HADDAD, Associated Press Writers",
        "By Dana Levi and Times of Israel staff",
        "(Reporting by Dana Levi; Editing by Omar Haddad)",
        "Associated Press writer Omar Haddad in Cairo contributed to this report.",
        "Omar Haddad contributed reporting from Ramallah, West Bank.",
        "*Writing by Omar Haddad",
        "Editor: Chen Li",
        "CGTN",
        "AFP - Agence France Presse",
        "BBC News, Jerusalem",
        "Dana Levi in Jerusalem",
        "Dana Levi, Jerusalem correspondent",
    ],
)
def test_bylines(line):
    """Who wrote it is a byline."""
    assert ["title", "byline", "paragraph", "paragraph"] == kinds(page("Envoy lands in Cairo", line, LEAD, MORE))


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday evening the army had left the road along the border, and trucks rolled again.",
        "By contrast, Egypt kept its side of the crossing open through the night.",
    ],
)
def test_a_sentence_with_by(line):
    """A sentence that begins with by is no byline."""
    assert ["paragraph", "paragraph"] == kinds(page(LEAD, line))


@pytest.mark.parametrize(
    "line",
    [
        "Updated 21:15, 14-May-2020",
        "Page last updated at 14:20 GMT, Monday, 19 January 2009",
        "Thu Jun 19, 2008 11:52am EDT",
        "Published: March 4, 2010",
        "Last modified on Wed 15 Nov 2006 10.15 EST",
        "2012-11-21T10:00:00Z",
        "21/08/2013 13:05",
        "Ahram Online , Wednesday 16 Jul 2014",
        "By Dana Levi and Haaretz | Mar.14, 2012 | 8:51 AM |  14",
        "September 13, 2021",
    ],
)
def test_lines_with_the_day(line):
    """A line that prints the day is no title."""
    assert ["published", "title", "paragraph", "paragraph"] == kinds(page(line, "Envoy lands in Cairo", LEAD, MORE))


def test_a_day_before_the_first():
    """A day before the first sentence is a part of its own."""
    text = f" date 2025-03-18 {LEAD}\n\n{MORE}"
    assert [("published", "date 2025-03-18"), ("paragraph", LEAD), ("paragraph", MORE)] == parts(text)


@pytest.mark.parametrize(
    "dateline",
    [
        "CAIRO (AP) —",
        "CAIRO, Egypt (AP) _",
        "GAZA/CAIRO, June 19 (Reuters) -",
        "RAMALLAH, Tuesday, October 3, 2017 (WAFA) –",
        "SHARM EL-SHEIKH, Egypt, Jan 18 (Reuters) -",
        "CAIRO, Oct. 18 (Xinhua) --",
        "JERUSALEM —",
        "ABU DHABI, 6th December, 2023 (WAM) --",
        "MOSCOW, December 6. /TASS/.",
        "Riyadh, December 6, 2023, SPA --",
        "CAIRO:",
        "Cairo –",
        "Tel Aviv, Israel (CNN) --",
        "(Reuters) -",
    ],
)
def test_datelines(dateline):
    """A dateline stands before the paragraph of its line."""
    assert [("dateline", dateline), ("paragraph", LEAD)] == parts(f"{dateline} {LEAD}")


@pytest.mark.parametrize(
    "line",
    [
        "Hamas – which rules the enclave – agreed to the truce on Monday after talks in Cairo.",
        "BREAKING - Egypt opens its side of the crossing to the wounded, the health ministry said.",
        "The army (IDF) - and the police - closed the road to the crossing on Monday.",
    ],
)
def test_a_dash_alone(line):
    """A dash alone makes no dateline."""
    assert ["paragraph"] == kinds(line)


def test_a_line_of_cities():
    """Cities on a line of their own are a dateline."""
    assert ["title", "dateline", "paragraph", "paragraph"] == kinds(
        page("Envoy lands in Cairo", "CAIRO / ISTANBUL", LEAD, MORE)
    )


@pytest.mark.parametrize(
    "line",
    [
        "Envoys shake hands in Cairo, March 4, 2010. /AP",
        "Trucks wait at the gate on June 8, 2023. [Getty]",
        "The ministers at the palace. (Amos Katz/Flash90)",
        "The ministers at the palace (photo credit: AMOS KATZ)",
        "The ministers at the palace. Photograph: Omar Haddad/AFP",
        "The ministers at the palace. (AP Photo/Omar Haddad)",
        "FILE PHOTO: The ministers at the palace. REUTERS/Omar Haddad",
        "Omar Suleiman (R) meets Amos Gilad in Cairo, March 4, 2010",
        "In this photo released by the presidency, the ministers sit in Cairo.",
    ],
)
def test_captions(line):
    """The words below a picture are a caption."""
    assert ["title", "caption", "paragraph", "paragraph"] == kinds(page("Envoy lands in Cairo", line, LEAD, MORE))


@pytest.mark.parametrize("credit", ["Photo: Reuters", "Jane Roe/Pool/AFP", "[MaanImages/Jane Roe, HO]"])
def test_the_line_above_a_credit(credit):
    """What stands right above a credit is its picture's caption; above a gap, or in a page without gaps, it is not."""
    line = "An envoy waves as he arrives in Cairo on Sunday."
    title = "Envoy lands in Cairo"
    below = ["caption", "paragraph", "paragraph"]
    assert ["title", "caption", *below] == kinds(page(title, f"{line}\n{credit}", LEAD, MORE))
    assert "caption" not in kinds(page(title, line, LEAD, MORE))
    assert ["title", "paragraph", "caption", "paragraph", "paragraph"] == kinds(page(title, line, credit, LEAD, MORE))
    assert ["title", "paragraph", *below] == kinds(f"{title}\n{line}\n{credit}\n{LEAD}\n{MORE}")


def test_a_line_printed_twice():
    """A line printed twice in a row is a caption."""
    line = "The foreign ministers at the presidential palace in the capital"
    assert ["title", "caption", "caption", "paragraph"] == kinds(page("Envoy lands in Cairo", line, line, LEAD))


def test_a_short_line_between_paragraphs():
    """A short line between paragraphs is a heading."""
    text = page(LEAD, "Renewed contacts", MORE, "'No way back'", LEAD + " Again.", "- Calm returns -", MORE + " Twice.")
    assert ["paragraph", "heading", "paragraph", "heading", "paragraph", "heading", "paragraph"] == kinds(text)


@pytest.mark.parametrize(
    "line",
    [
        "— Israel Foreign Ministry (@ExampleMFA) August 19, 2021",
        "The demands were:",
        "gate and the road that leads to it",
        "- Release of captives",
    ],
)
def test_no_headings(line):
    """A post a list or a cut sentence is no heading."""
    assert ["paragraph"] * 3 == kinds(page(LEAD, line, MORE))


def test_the_page_around():
    """The page around an article is furniture."""
    text = page(
        "Download",
        "Share    Tweet    Print",
        LEAD,
        "• Also read: Envoys land in Doha",
        "Advertisement",
        MORE,
        "bur-hk/dv/jkb",
        "Search Trends",
        "© 2021 Agence France-Presse",
        "Source link",
    )
    assert [("paragraph", LEAD), ("paragraph", MORE)] == [part for part in parts(text) if part[0] != "furniture"]


def test_links_and_comments():
    """What follows a list of links or a comment form is furniture."""
    text = page(
        LEAD, "Related stories", "Gaza fishermen back at sea", "Egypt, the broker", MORE, "Leave a Comment", "Nice!"
    )
    assert [("paragraph", LEAD), ("paragraph", MORE)] == [part for part in parts(text) if part[0] != "furniture"]


def test_no_furniture():
    """Running text that speaks of sharing is no furniture."""
    text = (
        "Share of the goods that come in by Kerem Shalom has grown since the truce, the United Nations said on Monday. "
        * 3
    )
    assert ["paragraph"] == kinds(text)


def test_wrapped_lines():
    """Wrapped lines are joined into paragraphs where blank lines part them."""
    text = page(
        "Envoy lands in Cairo",
        "An Israeli envoy landed in Cairo on Monday for talks on a truce that\n"
        "Egypt has been trying to broker for weeks between the two sides, said\n"
        "officials in both capitals who would not be named.",
        "The two sides are to meet again within days, one of these officials\n"
        "added, without naming the place where the talks would go on.",
    )
    assert ["title", "paragraph", "paragraph"] == kinds(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    """Line ends of every kind part lines."""
    text = f"\ufeffEnvoy lands in Cairo{end}{end}{LEAD}\u00a0{end}{MORE}{end}"
    assert [("title", "Envoy lands in Cairo"), ("paragraph", LEAD), ("paragraph", MORE)] == parts(text)


@pytest.mark.parametrize("text", ["", " \n\t\u00a0", "\u200b\ufeff\n"])
def test_a_text_of_nothing(text):
    """A text of nothing has no parts."""
    assert () == layout_of(text)


SHORT = "|Download|By Dana Levi|CAIRO (AP) —|CAIRO —|Related|Comments (3)|4 May 2010|date 2025-03-18 An|A photo /AP"
ODD = "Envoy lands|(R)|- Calm -|his|* Point|Updated 1:2|\u200b|CAIRO / GAZA|“"
LINES = st.sampled_from([*SHORT.split("|"), *ODD.split("|"), LEAD, MORE])


@given(
    st.lists(LINES, max_size=12).flatmap(
        lambda lines: st.sampled_from(["\n", "\r\n", "\n\n"]).map(lambda end: end.join(lines))
    )
    | st.text(max_size=300)
)
def test_parts_hold_everything(text):
    """Parts are trimmed and ordered and hold all that can be seen."""
    end = 0
    seen: list[str] = []
    for part in layout_of(text):
        piece = text[part.start : part.end]
        assert end <= part.start < part.end
        assert piece == piece.strip()
        seen.append(text[end : part.start])
        end = part.end
    assert not any(character.isalnum() for gap in [*seen, text[end:]] for character in gap)


@pytest.mark.parametrize("text", ["a" * 10**6, " " * 10**6, "word " * 10**5, "Some heading\n\n" * 10**4, "A-" * 10**5])
def test_hostile_texts(text):
    """Hostile texts are read in time."""
    layout_of(text)
