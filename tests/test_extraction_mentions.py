"""Tests of `find_mentions` beside persons: bodies, places, crossings, groups, and any registry or text."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me

TEXT_WORDS = [
    "Abbas Kamel", "Abbas", "Kamel", "al-Sisi", "Al-", "King", "Abdullah", "Jordan", "Egypt", "Egypt's", "Cairo", "Mr.",
    "Gen.", "the", "The", "prime minister", "former", "then", "-", "—", ",", ".", "(", "”", "and", "of", "for", "in",
    "from", "Israelis", "Israeli", "delegation", "envoy to", "UN", "U.N.", "Rafah", "crossing", "head", "president",
    "-elect", "said", "who", "Cohen", "Hamas", "Foreign Minister", "'s", "’", "\n\n", "\u200f", "İ", "ß", "ﬁ", "Ǆ",
]  # fmt: skip


def named_in(text: str, published: str | None = "2014-08-28", registry: me.Corpus | None = None) -> list[str]:
    """Return whom and what a text names, but persons: the kind, the words, and the id."""
    mentions = me.find_mentions(me.read_article(text, published=published), registry)
    return [f"{one.kind} {one.text} = {one.record}" for one in mentions if one.kind not in {"person", "office"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hamas and the PLO quarrelled.", ["organization Hamas = hamas", "organization PLO = plo"]),
        ("The U.N. and UN staff agreed.", ["organization U.N. = united-nations", "organization UN = united-nations"]),
        (
            "Egypt's General Intelligence Service wrote.",
            ["state Egypt = egypt", "organization General Intelligence Service = egypt-general-intelligence-service"],
        ),
        ("They met at the White House.", ["organization White House = white-house"]),
        ("Jordan wrote to the US.", ["state Jordan = jordan", "state US = united-states"]),
        ("Tell us more of plo and idf.", []),
        ("The Quartet met.", ["organization Quartet = middle-east-quartet"]),
        ("A quartet played the national song.", []),
        ("He is the national adviser of a club.", []),
        ("The Prime Minister's Office wrote.", []),
    ],
)
def test_organizations_and_states_are_known_by_name(text: str, names: list[str]) -> None:
    """Organizations and states are known by name; an acronym counts only as it is printed."""
    assert names == named_in(text)


@pytest.mark.parametrize(
    ("outlet", "text", "names"),
    [
        ("Haaretz", "The Defense Ministry wrote.", ["organization Defense Ministry = israel-defense-ministry"]),
        ("Haaretz", "The Ministry of Defense wrote.", ["organization Ministry of Defense = israel-defense-ministry"]),
        ("Al-Ahram", "The foreign ministry wrote.", ["organization foreign ministry = egypt-foreign-ministry"]),
        (
            "Reuters",
            "The Foreign Ministry in Cairo wrote.",
            ["organization Foreign Ministry = egypt-foreign-ministry", "place Cairo = cairo"],
        ),
        ("Reuters", "The Foreign Ministry wrote.", []),
        (None, "The Foreign Ministry wrote.", []),
        ("Haaretz", "The Dutch Defense Ministry wrote.", []),
        ("Haaretz", "A defense ministry is a ministry.", []),
    ],
)
def test_a_newspaper_names_its_own_ministries_without_their_state(
    outlet: str | None, text: str, names: list[str]
) -> None:
    """A ministry without its state is that of the outlet's country, or of the capital in which it stands."""
    article = me.read_article(text, published="2014-08-28", outlet=outlet)
    mentions = me.find_mentions(article)
    assert [f"{one.kind} {one.text} = {one.record}" for one in mentions] == names


def test_the_state_is_named_within_the_words_for_an_office() -> None:
    """Egypt is named in the words for the office of its intelligence chief."""
    assert "state Egypt = egypt" in named_in("Egypt's intelligence chief Omar Suleiman flew home.", "2008-05-01")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cairo said no.", ["state Cairo = egypt"]),
        ("Cairo's answer was no.", ["state Cairo = egypt"]),
        ("Cairo received him.", ["state Cairo = egypt"]),
        ("They called on Cairo to act.", ["state Cairo = egypt"]),
        ("They called on him in Cairo to talk.", ["place Cairo = cairo"]),
        ("It lies on the border with Jordan.", ["place Jordan = jordan-territory"]),
        ("Talks went on in Cairo.", ["place Cairo = cairo"]),
        ("It lies between Cairo and Jerusalem.", ["state Cairo = egypt", "state Jerusalem = israel"]),
        ("A quarrel with Doha and Ramallah grew.", ["state Doha = qatar", "state Ramallah = palestinian-authority"]),
        ("Israel and Cairo quarrel.", ["state Israel = israel", "state Cairo = egypt"]),
        ("Yesterday Cairo and Doha agreed.", ["state Cairo = egypt", "state Doha = qatar"]),
        ("Haifa and Cairo grow.", ["place Haifa = haifa", "place Cairo = cairo"]),
        ("He flew from Cairo to Jerusalem.", ["place Cairo = cairo", "place Jerusalem = jerusalem"]),
        ("Cairo, a city of millions, slept.", ["place Cairo = cairo"]),
        ("The Egyptian capital slept.", ["place Egyptian capital = cairo"]),
        ("The Algerian capital slept.", []),
        ("The Egyptian flag flew.", []),
        ("Haifa said no.", ["place Haifa = haifa"]),
    ],
)
def test_a_capital_is_a_government_or_a_place(text: str, names: list[str]) -> None:
    """The name of a capital stands for a government beside a verb of saying or another government, else for a place."""
    assert names == named_in(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He left Jordan for Egypt.", ["place Jordan = jordan-territory", "place Egypt = egypt-territory"]),
        ("He flew to Jordan from nearby Egypt.", ["place Jordan = jordan-territory", "place Egypt = egypt-territory"]),
        ("Aid to Jordan rose.", ["state Jordan = jordan"]),
        ("In Egypt's view it fell.", ["state Egypt = egypt"]),
        ("It fell inside the southern Gaza Strip.", ["place southern Gaza Strip = southern-gaza"]),
        ("Rafah crossing shut; Rafah burned.", ["crossing Rafah crossing = rafah", "place Rafah = rafah-city"]),
        (
            "Erez and the Kerem Shalom terminal shut.",
            ["crossing Erez = erez", "crossing Kerem Shalom terminal = kerem-shalom"],
        ),
    ],
)
def test_states_are_also_lands_and_towns_also_crossings(text: str, names: list[str]) -> None:
    """The name of a state is its land after words of place and motion; "crossing" tells a gate from its town."""
    assert names == named_in(text)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("A Hamas delegation sat.", ["A Hamas delegation = hamas"]),
        ("Two senior Israeli security officials sat.", ["Two senior Israeli security officials = israel"]),
        (
            "Israeli and Palestinian officials sat.",
            ["Israeli = israel", "Palestinian officials = palestinian-authority"],
        ),
        ("The Israelis sat, and so did Egyptians.", ["Israelis = israel", "Egyptians = egypt"]),
        ("Leaders of Hamas sat.", ["Leaders of Hamas = hamas"]),
        ("A high-level team from the rival Fatah sat.", ["A high-level team from the rival Fatah = fatah"]),
        ("Egypt's negotiators sat.", ["Egypt's negotiators = egypt"]),
        ("A Hamas delegation sat. The delegation rose.", ["A Hamas delegation = hamas", "The delegation = hamas"]),
        ("A Hamas delegation sat. Some delegation rose.", ["A Hamas delegation = hamas"]),
        ("Hamas rose. The group's senior negotiators sat.", ["The group's senior negotiators = hamas"]),
        ("Hamas rose. A delegation from the movement sat.", ["A delegation from the movement = hamas"]),
        ("Israel rose. The group's negotiators sat.", []),
        ("The delegation sat. Officials rose.", []),
        ("Officials from Mars sat.", []),
        ("An official Hamas paper sat.", []),
        ("Hamas negotiator Khalil al-Hayya sat.", []),
        ("Delegates of Egyptian descent sat.", []),
    ],
)
def test_unnamed_people_are_a_group_of_their_side(text: str, groups: list[str]) -> None:
    """Unnamed people are a group of the side that is said beside them, or was said before."""
    mentions = me.find_mentions(me.read_article(text, published="2014-08-28"))
    assert groups == [f"{one.text} = {one.actor}" for one in mentions if one.kind == "group"]


def test_a_mention_lies_inside_the_phrase_that_it_is_part_of() -> None:
    """Mentions come in order, what lies inside another after it, and each tells its rule."""
    article = me.read_article("Egypt's spy chief met a Hamas envoy.", published="2008-05-12")
    assert [
        '<Mention office "Egypt\'s spy chief" [0:17]: omar-suleiman, office on the day>',
        "<Mention state 'Egypt' [0:5]: egypt, name in the registry>",
        "<Mention group 'a Hamas envoy' [22:35]: hamas, group of a side>",
        "<Mention organization 'Hamas' [24:29]: hamas, name in the registry>",
    ] == [repr(one) for one in me.find_mentions(article)]


def test_what_a_mention_stands_for_may_be_unknown() -> None:
    """A mention of several possible persons stands for none."""
    (king,) = me.find_mentions(me.read_article("King Abdullah slept.", published="2010-05-30"))
    assert (None, me.Certainty.MAYBE) == (king.record, king.certainty)
    assert ("king-abdullah-ii", "king-abdullah-saudi") == king.possible
    assert "unknown" in repr(king)


def test_names_are_found_in_headlines_and_captions_and_not_over_their_ends() -> None:
    """Names are found in every sentence, and none reaches from one into the next."""
    text = "Talks with Mahmoud\r\n\r\nAbbas Kamel came.\r\n\r\nPHOTO: Yahya Sinwar waves. (AP)\r\n"
    found = [one.actor for one in me.find_mentions(me.read_article(text, published="2019-05-06")) if one.actor]
    assert ["abbas-kamel", "yahya-sinwar"] == [
        one for one in found if one in {"abbas-kamel", "yahya-sinwar", "mahmoud-abbas"}
    ]


def test_any_registry_will_do() -> None:
    """Only what the registry has is found, and nothing that it lacks is named."""
    cairo = me.Place(id="cairo", names=["Cairo"], kind="city")
    envoy = me.Actor(id="zed-orlan", kind="person", names=["Zed Orlan"])
    body = me.Actor(id="knesset", kind="organization", names=["Knesset"])
    gate = me.Crossing(id="west-gate", names=["West border crossing"], sides=["gaza-strip", "israel-territory"])
    registry = me.Corpus([cairo, envoy, body, gate])
    text = "Cairo said that Orlan slept at the Knesset by the West crossing. Zed Orlan left Egypt with Abbas."
    article = me.read_article(text, published="2014-08-28")
    assert [
        ("place", "cairo"), ("person", "zed-orlan"), ("organization", "knesset"), ("crossing", "west-gate"),
        ("person", "zed-orlan"),
    ] == [(one.kind, one.record) for one in me.find_mentions(article, registry)]  # fmt: skip
    assert () == me.find_mentions(article, me.Corpus())


def test_an_office_of_another_registry_is_one() -> None:
    """Offices, too, are those of the registry given."""
    guild = me.Actor(id="guild", kind="organization", names=["Weavers' Guild"])
    ann = me.Actor(id="ann-loom", kind="person", names=["Ann Loom"])
    office = me.Office(
        id="guild-master", title="Master of the Guild", organization="guild", names=["guild master", "UN envoy"]
    )
    held = me.Tenure(id="ann-master", office="guild-master", person="ann-loom", span="2001/2009")
    registry = me.Corpus([guild, ann, office, held])
    article = me.read_article("The guild master slept.", published="2004-05-06")
    assert [("ann-loom", "guild-master")] == [(one.actor, one.office) for one in me.find_mentions(article, registry)]


def test_a_text_must_be_at_hand() -> None:
    """An article without its text has no sentences, dates or mentions to find."""
    article = attrs.evolve(me.read_article("Olmert came."), text=None)
    for find in (me.find_sentences, me.find_dates, me.find_mentions):
        with pytest.raises(me.PassageError, match="its text is not attached"):
            find(article)


def test_sentences_and_dates_are_found_without_a_registry() -> None:
    """Sentences and dates are found alone, each where it stands, also where an article came without a layout."""
    text = "Olmert came on Monday. He left on Tuesday."
    article = me.Article.from_text(text, id="plain", published="2008-05-14")
    assert ["Olmert came on Monday.", "He left on Tuesday."] == [
        text[one.start : one.end] for one in me.find_sentences(article)
    ]
    assert ["2008-05-12", "2008-05-13"] == [str(one.value) for one in me.find_dates(article)]


@given(
    text=st.text()
    | st.lists(st.sampled_from(TEXT_WORDS)).map(" ".join)
    | st.lists(st.sampled_from(TEXT_WORDS)).map("".join)
)
def test_no_text_crashes_and_every_mention_stands_where_it_says(text: str) -> None:
    """Whatever the text, each mention is at its place, inside its phrase, in order, and what it stands for is known."""
    article = me.read_article(f"{text}\n", published="2014-08-28", id="any")
    mentions = me.find_mentions(article)
    registry = me.load_registry()
    assert sorted(mentions, key=lambda one: (one.start, -one.end)) == list(mentions)
    for one in mentions:
        assert one.text == article.text[one.start : one.end] != ""
        assert one.phrase_start <= one.start < one.end <= one.phrase_end <= len(article.text)
        assert one.actor is None or one.is_new is (one.actor not in registry.actors)
        assert one.place is None or one.place in registry.places
        assert one.possible == () or one.actor is None


@pytest.mark.parametrize(
    "text",
    [
        "Abbas " * 30_000,
        "Egypt's " * 30_000,
        "former prime minister of the " * 20_000,
        "al-" * 100_000,
        "Israeli and " * 50_000 + "officials",
        "Mr. " * 30_000,
        "Abbas Kamel met Kamel. " * 15_000,
        "King Abdullah in Amman. " * 10_000,
        "The president met Egyptian President Sisi. " * 8_000,
        "delegation of the joint " * 30_000,
    ],
    ids=lambda text: text[:12].strip(),
)
@pytest.mark.no_cover  # a tracer would take many times as long
@pytest.mark.usefixtures("no_hang")
def test_long_monotonous_texts_do_not_hang(text: str) -> None:
    """The time grows with the text, whatever is repeated in it."""
    me.find_mentions(me.read_article(text, published="2014-08-28", id="long"))
