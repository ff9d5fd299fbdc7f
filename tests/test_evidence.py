import pickle
from hashlib import sha256

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from mideast_events import (
    Article,
    Attribution,
    DateBasis,
    DateTextError,
    Evidence,
    PassageError,
    RecordError,
    Stance,
    When,
    digest_of,
)
from mideast_events.strategies import articles, evidences

TEXT = (
    "CAIRO, 3 June (Example Daily) - The ferry minister met her Jordanian colleague on Tuesday.\n"
    "They met again on Thursday, two officials told a harbour newsletter.\n"
    "No agreement was signed in Port\u00a0Said."
)
ARTICLE = Article.from_text(TEXT, id="ferry-talks", outlet="Example Daily", title="Ferry talks", published="2021-06-03")
PROOF = {"article": "ferry-talks", "start": 10, "end": 20, "digest": "0" * 64}
BARE = {"id": "a", "outlet": "Example Daily", "title": "A title", "digest": "0" * 64, "length": 5}


def fault(make, base, **changes):
    """Return the error that a class raises for some fields."""
    with pytest.raises(RecordError) as caught:
        make(**{**base, **changes})
    return caught.value


def test_digest_is_sha256_of_utf8():
    """A digest is SHA-256 of the text in UTF-8, in lower-case hexadecimal digits."""
    assert sha256("Port\u00a0Saïd".encode()).hexdigest() == digest_of("Port\u00a0Saïd")


def test_evidence_defaults():
    """Evidence without more speaks for the whole record, in the article's own voice."""
    proof = Evidence(**PROOF)

    assert () == proof.supports
    assert Stance.ASSERTS is proof.stance
    assert () == proof.attributed_to
    assert proof.stated is None
    assert "<Evidence ferry-talks[10:20] asserts>" == repr(proof)


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected"),
    [
        ({"end": 10}, ("end",), 10, "is not after the start, 10"),
        ({"end": 3}, ("end",), 3, "is not after the start, 10"),
        ({"start": -1}, ("start",), -1, "is not a number of characters, from 0 to a thousand million"),
        ({"start": 1.0}, ("start",), 1.0, "is not a whole number"),
        ({"start": True}, ("start",), True, "is not a number"),
        ({"stated": "held"}, ("stated",), "held", "needs the one field it speaks of in 'supports'"),
        (
            {"stated": "held", "supports": ["when", "status"]},
            ("stated",),
            "held",
            "needs the one field it speaks of in 'supports'",
        ),
        ({"stated": " ", "supports": ["when"]}, ("stated",), " ", "is blank; leave an unknown text out"),
        ({"supports": "when"}, ("supports",), "when", "is not a list of values"),
        ({"supports": ["when", "In Effect"]}, ("supports", 1), "In Effect", "is not a field's name, such as 'when'"),
        ({"article": ""}, ("article",), "", "is not an id, such as 'lapid-kamel-tel-aviv-2021'"),
        ({"digest": "0" * 63}, ("digest",), "0" * 63, "is not a SHA-256 digest: 64 hexadecimal digits in lower case"),
        ({"attributed_to": [5]}, ("attributed_to", 0), 5, "is not of the class Attribution"),
    ],
)
def test_evidence_refuses(changes, path, value, expected):
    """Evidence that breaks a rule is refused, and the error tells where, what and why."""
    error = fault(Evidence, PROOF, **changes)

    assert (path, value, expected, None, "Evidence") == (
        error.path,
        error.value,
        error.expected,
        error.near,
        error.owner,
    )


def test_a_misspelt_stance():
    """A misspelt stance is refused, with the nearest one."""
    error = fault(Evidence, PROOF, stance="denys")

    assert ("stance",) == error.path
    assert "is not a Stance" == error.expected
    assert "denies" == error.near


def test_stated_with_one_field():
    """What a passage states otherwise is kept beside the one field that it speaks of."""
    assert "2021-06-04" == Evidence(**PROOF, supports=["when"], stated="2021-06-04").stated


def test_a_text_stands_for_an_attribution():
    """A source chain may be given as texts."""
    proof = Evidence(**PROOF, attributed_to=["a harbour newsletter", Attribution(name="two officials")])

    assert (Attribution(name="a harbour newsletter"), Attribution(name="two officials")) == proof.attributed_to


@pytest.mark.parametrize(
    ("changes", "path", "value", "expected"),
    [
        (
            {"published": When.parse("2021")},
            ("published_basis",),
            None,
            "must be given together with 'published', and left out without it",
        ),
        (
            {"published_basis": "printed"},
            ("published_basis",),
            DateBasis.PRINTED,
            "must be given together with 'published', and left out without it",
        ),
        ({"language": "english"}, ("language",), "english", "is not a BCP 47 language tag, such as 'en' or 'ar'"),
        ({"length": -1}, ("length",), -1, "is not a number of characters, from 0 to a thousand million"),
        ({"outlet": " "}, ("outlet",), " ", "is blank; leave an unknown text out"),
        ({"url": ""}, ("url",), "", "is blank; leave an unknown text out"),
        ({"text": "12345"}, ("text",), "12345", "is not the text of which 'digest' and 'length' were taken"),
    ],
)
def test_article_refuses(changes, path, value, expected):
    """An article that breaks a rule is refused, and the error tells where, what and why."""
    error = fault(Article, BARE, **changes)

    assert (path, value, expected, "Article") == (error.path, error.value, error.expected, error.owner)


def test_a_misspelt_basis():
    """A misspelt basis of the date is refused, with the nearest one."""
    assert "dateline" == fault(Article, BARE, published="2021", published_basis="datelin").near


def test_from_text():
    """An article made from its text has its digest and length, and the text attached."""
    assert digest_of(TEXT) == ARTICLE.digest
    assert len(TEXT) == ARTICLE.length
    assert TEXT == ARTICLE.text
    assert When.parse("2021-06-03") == ARTICLE.published
    assert DateBasis.SUPPLIED is ARTICLE.published_basis
    assert "<Article ferry-talks: Example Daily, 2021-06-03, text attached>" == repr(ARTICLE)


def test_from_text_keeps_the_basis():
    """A basis that is given is kept."""
    article = Article.from_text("x", id="a", outlet="o", title="t", published="2021", published_basis="dateline")

    assert DateBasis.DATELINE is article.published_basis


def test_from_text_without_a_day():
    """An article whose day is not known has no basis either."""
    article = Article.from_text("x", id="a", outlet="o", title="t")

    assert article.published is None
    assert article.published_basis is None
    assert "<Article a: o, day unknown, text attached>" == repr(article)


def test_the_text_is_no_part_of_equality():
    """An article with its text attached equals the same without, and has its hash."""
    bare = evolve(ARTICLE, text=None)

    assert bare == ARTICLE
    assert hash(bare) == hash(ARTICLE)
    assert "<Article ferry-talks: Example Daily, 2021-06-03, no text>" == repr(bare)


def test_with_text():
    """The right text can be attached later, and leaves the article that it was attached to."""
    bare = evolve(ARTICLE, text=None)

    assert TEXT == bare.with_text(TEXT).text
    assert bare.text is None


@pytest.mark.parametrize("text", ["", TEXT + " ", TEXT.replace("Tuesday", "Monday "), TEXT.replace("\u00a0", " ")])
def test_with_another_text(text):
    """Any other text is refused, even of the same length."""
    with pytest.raises(RecordError, match=r"Article\.text: .* is not the text of which"):
        evolve(ARTICLE, text=None).with_text(text)


def test_cite():
    """A phrase that stands once is cited by its place and digest."""
    proof = ARTICLE.cite("signed", supports=("status",), stance=Stance.DENIES, attributed_to=["two officials"])

    assert "signed" == TEXT[proof.start : proof.end]
    assert digest_of("signed") == proof.digest
    assert "ferry-talks" == proof.article
    assert ("status",) == proof.supports
    assert Stance.DENIES is proof.stance
    assert (Attribution(name="two officials"),) == proof.attributed_to
    assert "<Evidence ferry-talks[177:183] denies for status>" == repr(proof)


def test_cite_takes_one_field_as_a_text():
    """A bare text in `supports` is one field, not its letters."""
    assert ("status",) == ARTICLE.cite("signed", supports="status").supports


def test_cite_states():
    """What the passage states otherwise is kept."""
    assert "2021-06-10" == ARTICLE.cite("Thursday", supports=["when"], stated="2021-06-10").stated
    with pytest.raises(RecordError, match="needs the one field"):
        ARTICLE.cite("Thursday", stated="2021-06-10")


def test_cite_an_absent_phrase():
    """A phrase that does not stand in the text is refused, with the longest beginning that does."""
    with pytest.raises(PassageError) as caught:
        ARTICLE.cite("met her Egyptian colleague")

    assert "ferry-talks" == caught.value.article
    assert "'met her Egyptian colleague' does not stand in it" in caught.value.problem
    assert "the longest beginning of it stands at 51: 'met her Jordanian" in caught.value.problem


def test_cite_a_phrase_of_foreign_letters():
    """Of a phrase of which not even the first letter stands in the text, the message says where was searched."""
    with pytest.raises(PassageError, match=f"searched from 0 to {len(TEXT)}"):
        ARTICLE.cite("Ωmega")


@pytest.mark.parametrize("phrase", ["Port Said", "port said", "no agreement", "Tuesday. They met", "MET AGAIN"])
def test_cite_a_phrase_of_other_spacing_or_capitals(phrase):
    """Where only white space (a non-breaking space, a line end) or capitals differ, the message says so."""
    with pytest.raises(PassageError, match="but for capitals or white space"):
        ARTICLE.cite(phrase)


def test_cite_an_ambiguous_phrase():
    """A phrase that stands more than once is refused with its places, until one is chosen."""
    with pytest.raises(PassageError, match=r"'met' stands 2 times; say which by .*: 1 at 51 .*, 2 at 96"):
        ARTICLE.cite("met")

    assert (51, 54) == (ARTICLE.cite("met", occurrence=1).start, ARTICLE.cite("met", occurrence=1).end)
    assert 96 == ARTICLE.cite("met", occurrence=2).start


def test_cite_a_very_ambiguous_phrase():
    """Of many places the message shows the first few."""
    with pytest.raises(PassageError, match=r", …$"):
        ARTICLE.cite("e")


@pytest.mark.parametrize("occurrence", [0, -1, 3])
def test_cite_an_occurrence_that_is_not_there(occurrence):
    """An occurrence out of range is refused, counted from 1."""
    with pytest.raises(PassageError, match=rf"at \[51, 96\]; there is no occurrence {occurrence}"):
        ARTICLE.cite("met", occurrence=occurrence)


def test_cite_overlapping_places():
    """Places that overlap are counted each."""
    article = Article.from_text("aaa", id="a", outlet="o", title="t")

    assert 1 == article.cite("aa", occurrence=2).start


def test_cite_nothing():
    """An empty phrase is refused."""
    with pytest.raises(PassageError, match="an empty phrase points at nothing"):
        ARTICLE.cite("")


def test_cite_and_quote_without_a_text():
    """Without its text an article can neither be cited nor quoted, and the message says how to attach one."""
    bare = evolve(ARTICLE, text=None)

    for ask in (lambda: bare.cite("met"), lambda: bare.quote(ARTICLE.cite("signed"))):
        with pytest.raises(PassageError, match=r"its text is not attached; .*with_text"):
            ask()


def test_quote_of_another_article():
    """Evidence of another article is refused."""
    with pytest.raises(PassageError, match="the evidence is of another article, 'other'"):
        ARTICLE.quote(evolve(ARTICLE.cite("signed"), article="other"))


def test_quote_past_the_end():
    """Evidence that reaches past the text's end is refused."""
    with pytest.raises(PassageError, match=f"characters 5 to 9999 reach past its end, {len(TEXT)}"):
        ARTICLE.quote(evolve(ARTICLE.cite("signed"), start=5, end=9999))


def test_quote_of_another_passage():
    """A passage that is not the one that was cited is refused."""
    proof = ARTICLE.cite("signed")
    with pytest.raises(PassageError, match="the digests differ"):
        ARTICLE.quote(evolve(proof, start=proof.start + 1, end=proof.end + 1))


def test_a_text_is_refused_as_a_day():
    """A day of publication that is no date is refused."""
    with pytest.raises((RecordError, DateTextError), match="'last week'"):
        Article.from_text("x", id="a", outlet="o", title="t", published="last week")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60), st.data())
def test_what_is_cited_is_quoted(text, data):
    """The quote of a citation is the phrase, wherever it stands."""
    article = Article.from_text(text, id="a", outlet="o", title="t")
    start = data.draw(st.integers(0, len(text) - 1))
    phrase = text[start : data.draw(st.integers(start + 1, len(text)))]
    places = [place for place in range(len(text)) if text.startswith(phrase, place)]
    proof = article.cite(phrase, occurrence=places.index(start) + 1)

    assert phrase == article.quote(proof)
    assert (start, start + len(phrase)) == (proof.start, proof.end)


@given(articles())
def test_a_text_comes_back(article):
    """The text that was attached can be taken off and attached again."""
    assume(article.text is not None)

    assert article == evolve(article, text=None).with_text(article.text)
    assert article.text == pickle.loads(pickle.dumps(article)).text  # noqa: S301 - our own bytes


@given(evidences())
def test_evidence_is_a_passage(proof):
    """Valid evidence has at least one character."""
    assert proof.start < proof.end
