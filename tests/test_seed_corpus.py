"""The packaged seed corpus: what five articles of 2021 to 2025 report."""

import re
import shutil
from collections import Counter
from pathlib import Path

import attrs
import pytest

import mideast_events as me
from mideast_events import Certainty

ARTICLES = {
    "jerusalem-post-2021-08-19": ("The Jerusalem Post", "2021-08-19", "embedded", "000"),
    "cgtn-2021-05-30": ("CGTN", "2021-05-30", "printed", "001"),
    "times-of-israel-2024-05-15": ("The Times of Israel", "2024-05-15", "inferred", "002"),
    "new-arab-2024-10-23": ("The New Arab", "2024-10-23", "inferred", "003"),
    "anadolu-2025-04-29": ("Anadolu Agency", "2025-04-29", "printed", "004"),
}
"""By id: outlet, day of publication, how that is known, and how the file begins."""


@pytest.fixture(scope="module")
def coded(seed) -> list[me.Record]:
    """The records that are not the registry's."""
    return [record for record in seed if record.id not in me.load_registry()]


@pytest.fixture(scope="module")
def read(articles_folder) -> me.Corpus:
    """The seed corpus with its articles."""
    return me.load_seed_corpus(articles=articles_folder)


@pytest.mark.parametrize("id", ARTICLES)
def test_an_article_is_as_published(id, seed):
    """An article has its outlet, its day of publication and how that day is known, and no text."""
    outlet, day, basis, _ = ARTICLES[id]
    article = seed.articles[id]

    assert (outlet, basis, "en") == (article.outlet, article.published_basis, article.language)
    assert article.published.overlaps(day) is Certainty.YES
    assert article.text is None


def test_there_are_five_articles(seed):
    """The seed corpus rests on five articles."""
    assert set(ARTICLES) == set(seed.articles)


def test_a_day_that_is_not_printed_is_hedged(seed):
    """The day of publication that is a day give or take is marked as such."""
    published = seed.articles["new-arab-2024-10-23"].published

    assert published.qualifier is not None or published.precision is not me.Precision.DAY


def test_it_has_no_findings(seed):
    """Nothing is wrong between its records."""
    assert () == seed.verify()


def test_it_is_large_enough(coded, seed):
    """It holds what the five articles report, class by class."""
    counts = Counter(record.type_name for record in coded)

    assert counts["meeting"] >= 20
    assert counts["ceasefire"] >= 8
    assert counts["crossing_state"] >= 9
    assert counts["event"] >= 40
    assert counts["figure"] >= 12
    assert sum(1 for tenure in seed.tenures.values() if tenure.evidence) >= 30


def test_every_record_has_evidence(coded):
    """Every record but the articles themselves names the passages on which it rests."""
    assert [] == [record.id for record in coded if record.type_name != "article" and not record.evidence]


def test_all_evidence_is_of_fields_that_are_there(coded):
    """Evidence supports fields that its record's class has and that say something, unless nobody would say."""
    for record in coded:
        fields = {field.name for field in attrs.fields(type(record))} - {"id", "evidence"}
        for one in getattr(record, "evidence", ()):
            assert set(one.supports) <= fields, (record.id, one)
            for name in one.supports:
                silent = one.stated is not None or one.stance in (me.Stance.DENIES, me.Stance.DECLINES_TO_CONFIRM)

                assert silent or getattr(record, name) not in (None, (), frozenset()), (record.id, name)


def test_every_field_that_must_be_there_is_supported(coded):
    """The time and the people of each record rest on some passage, and so does the status of a meeting."""
    for record in coded:
        evidence = getattr(record, "evidence", ())
        supported = {name for one in evidence for name in one.supports}
        whole = any(not one.supports for one in evidence)
        for name in ("when", "status", "participants", "span", "as_of", "in_effect", "parties", "actors", "recipients"):
            told_by_its_summary = name == "status" and isinstance(record, me.Event)
            if getattr(record, name, None) not in (None, (), frozenset()) and not told_by_its_summary:
                assert whole or name in supported, (record.id, name)


def test_exactly_two_ceasefires_took_effect(seed):
    """Of all the truces that were talked about, those of May 2021 and January 2025 came into force."""
    assert {"israel-hamas-truce-may-2021", "israel-hamas-truce-january-2025"} == {
        truce.id for truce in seed.ceasefires.values() if truce.in_effect is not None
    }


def who(meeting: me.Meeting, role: str) -> list[str | None]:
    """Return the actors who have a role in a meeting."""
    return [one.actor for one in meeting.participants if one.role == role]


def test_lapid_met_kamel_in_tel_aviv(seed):
    """Lapid received Kamel in Tel Aviv on 19 August 2021."""
    meeting = seed.meetings["lapid-kamel-tel-aviv-2021"]

    assert ("2021-08-19", "tel-aviv", "held") == (str(meeting.when), meeting.place, meeting.status)
    assert (["yair-lapid"], ["abbas-kamel"]) == (who(meeting, "host"), who(meeting, "visitor"))


def test_kamel_met_abbas_in_ramallah(seed):
    """Kamel was with Mahmoud Abbas in Ramallah the day before."""
    meeting = seed.meetings["abbas-kamel-ramallah-2021"]

    assert ("2021-08-18", "ramallah", "held") == (str(meeting.when), meeting.place, meeting.status)
    assert "mahmoud-abbas" in who(meeting, "host")
    assert ["abbas-kamel"] == who(meeting, "visitor")


def test_a_guest_known_by_office_is_resolved_by_the_day(seed):
    """Netanyahu's guest of 30 May 2021 is coded by office alone, and was certainly Kamel."""
    meeting = seed.meetings["netanyahu-egypt-intelligence-chief-2021"]
    (guest,) = [one for one in meeting.participants if one.actor is None]
    held = seed.holders(guest.office, on=meeting.when)

    assert ("2021-05-30", "held", "egypt-intelligence-director") == (str(meeting.when), meeting.status, guest.office)
    assert ["benjamin-netanyahu"] == who(meeting, "host")
    assert (["abbas-kamel"], ()) == ([one.id for one in held.certain], held.possible)


def test_rashads_meeting_with_bar_is_unconfirmed_and_attributed(seed):
    """That Rashad received Bar on 20 October 2024 is known from Axios, which had it from two unnamed officials."""
    meeting = seed.meetings["rashad-bar-cairo-2024"]
    chains = [[source.name for source in one.attributed_to] for one in meeting.evidence if one.attributed_to]

    assert ("2024-10-20", "cairo", "unconfirmed") == (str(meeting.when), meeting.place, meeting.status)
    assert {"hassan-rashad", "ronen-bar"} == {one.actor for one in meeting.participants}
    assert any(
        chain[0] == "Axios" and re.search("two unnamed.* officials", chain[1]) for chain in chains if len(chain) > 1
    )


def test_a_garbled_name_is_kept_beside_the_person(seed):
    """The misspelling of Bar's name stands with his part in the meeting, not among his names."""
    (bar,) = [one for one in seed.meetings["rashad-bar-cairo-2024"].participants if one.actor == "ronen-bar"]

    assert "Baranm" in bar.name_in_source
    assert not [name for name in seed.actors["ronen-bar"].names if "Baranm" in name.text]


@pytest.mark.parametrize(
    ("id", "day", "state"),
    [
        ("israel-hamas-truce-january-2025", "2025-01-18", Certainty.NO),
        ("israel-hamas-truce-january-2025", "2025-01-19", Certainty.YES),
        ("israel-hamas-truce-january-2025", "2025-03-17", Certainty.YES),
        ("israel-hamas-truce-january-2025", "2025-03-18", Certainty.MAYBE),
        ("israel-hamas-truce-january-2025", "2025-03-19", Certainty.NO),
        ("israel-hamas-truce-may-2021", "2021-05-20", Certainty.NO),
        ("israel-hamas-truce-may-2021", "2021-05-30", Certainty.YES),
        ("israel-hamas-truce-may-2021", "2022-05-30", Certainty.MAYBE),
        ("israel-hamas-truce-may-2021", "2023-10-08", Certainty.NO),
        ("israel-hamas-permanent-ceasefire-2021", "2021-06-30", Certainty.NO),
    ],
)
def test_a_truce_was_in_force_or_not(id, day, state, seed):
    """Whether a truce was in force on a day is YES, NO, or MAYBE where the articles do not settle it."""
    assert state is seed.ceasefires[id].state_on(day)


def test_israel_controlled_rafahs_gaza_side(seed):
    """On 15 May 2024 Israel held the Gaza side of the Rafah crossing, by force."""
    states = [
        state
        for state in seed.crossing_states.values()
        if state.crossing == "rafah" and state.side == "gaza-strip" and state.controller is not None
        if state.span.contains("2024-05-15") is Certainty.YES
    ]

    assert [("israel", "military")] == [(state.controller, state.control_basis) for state in states]


def test_no_state_of_rafah_contradicts_another(seed):
    """No two observations certainly give one side of a crossing to two controllers on one day."""
    states = [state for state in seed.crossing_states.values() if state.controller and state.side]
    for one in states:
        for other in states:
            if (one.crossing, one.side) == (other.crossing, other.side) and one.controller != other.controller:
                assert one.span.overlaps(other.span) is not Certainty.YES, (one.id, other.id)


def test_both_days_of_the_may_truce_are_kept(seed):
    """The one article that says both "May 21" and "a week ago" of the truce disagrees with itself, and is told so."""
    told = {(one.record.id, one.field): one for one in seed.disagreements()}
    one = told["israel-hamas-truce-may-2021", "declared"]

    assert "2021-05-21" == one.value
    assert ["cgtn-2021-05-30"] == [evidence.article for evidence in one.differing]
    assert me.When.parse(one.differing[0].stated).overlaps("2021-05-23") is Certainty.YES


def test_what_is_stated_of_a_date_is_a_date(seed):
    """Where evidence states another date, it states it as EDTF."""
    for one in seed.disagreements():
        if one.field in {"when", "declared", "span", "as_of", "in_effect"}:
            for evidence in one.differing:
                assert evidence.stated is None or me.parse_when(evidence.stated)


def test_meetings_are_told_apart_by_status(seed):
    """Planned, refused and unconfirmed meetings are in the record, and are not held."""
    statuses = Counter(meeting.status for meeting in seed.meetings.values())

    assert statuses.keys() >= {"held", "planned", "refused", "unconfirmed"}
    assert "refused" == seed.meetings["netanyahu-sisi-cairo-2021"].status
    assert "planned" == seed.meetings["bennett-sisi-cairo-2021"].status


def test_blinken_was_in_cairo_when_the_state_department_says(seed):
    """The meetings of Blinken agree with the public record of his journeys."""
    assert "2021-05-26" == str(seed.meetings["sisi-blinken-cairo-2021"].when)
    assert "2024-10-22" == str(seed.meetings["blinken-netanyahu-israel-2024"].when)


def test_at_least_has_no_high(seed):
    """The dead of May 2021 are "at least" a number: it has a low, and no high."""
    figure = seed.figures["may-2021-palestinians-killed"]

    assert (248, None, None) == (figure.low, figure.best, figure.high)


def test_nothing_that_is_known_is_later_than_its_article(seed):
    """What is reported as held or as having occurred did not certainly take place after the article was published."""
    for record in (*seed.meetings.values(), *seed.events.values()):
        if record.status in ("held", "occurred"):
            for one in record.evidence:
                published = seed.articles[one.article].published.padded(days=2)

                assert record.when.after(published) is not Certainty.YES, (record.id, one)


# What follows needs the texts.


@pytest.mark.parametrize("id", ARTICLES)
def test_an_article_has_its_own_text(id, read, articles_folder):
    """Each article gets the text of its own file, to the byte."""
    (file,) = articles_folder.glob(f"{ARTICLES[id][3]}*.txt")

    assert file.read_bytes().decode() == read.articles[id].text


def test_it_has_no_findings_with_its_texts(read):
    """Every passage is the one that was cited."""
    assert () == read.verify()


def test_it_equals_itself_without_texts(read, seed):
    """The texts are no part of equality."""
    assert seed == read


def test_quotes_come_back(read):
    """The passages of a record read as the articles have them."""
    quotes = [read.quote(one) for one in read.meetings["lapid-kamel-tel-aviv-2021"].evidence]

    assert any("Lapid" in quote for quote in quotes)
    assert any("Kamel" in quote for quote in quotes)


def test_every_quote_is_tidy(read, coded):
    """No passage begins or ends with white space, and none is longer than a paragraph."""
    for record in coded:
        for one in getattr(record, "evidence", ()):
            quote = read.quote(one)

            assert quote == quote.strip(), (record.id, quote)
            assert len(quote) <= 600, (record.id, quote)


def test_misspellings_stand_in_their_articles(read):
    """What is given as printed is printed so in an article that the record cites."""
    for meeting in read.meetings.values():
        text = " ".join(" ".join(read.articles[one.article].text.split()) for one in meeting.evidence)
        for one in meeting.participants:
            for name in (one.name_in_source or "").split("; "):
                assert name in text, (meeting.id, name)


def test_a_changed_article_is_refused(articles_folder, tmp_path):
    """A text with one letter changed ends in a `CorpusError` that names the article."""
    folder = Path(shutil.copytree(articles_folder, tmp_path / "texts"))
    (file,) = folder.glob("001*.txt")
    file.write_text(file.read_text("utf-8").replace("Cairo", "Kairo", 1), "utf-8")
    with pytest.raises(me.CorpusError) as caught:
        me.load_seed_corpus(articles=folder)

    assert ["cgtn-2021-05-30"] == [fault.article for fault in caught.value.exceptions]
    assert file.name in str(caught.value)


def test_a_missing_article_is_refused(articles_folder, tmp_path):
    """A folder without one of the five texts ends in a `CorpusError` that names the article."""
    folder = Path(shutil.copytree(articles_folder, tmp_path / "texts"))
    next(folder.glob("004*.txt")).unlink()
    with pytest.raises(me.CorpusError) as caught:
        me.load_seed_corpus(articles=folder)

    assert ["anadolu-2025-04-29"] == [fault.article for fault in caught.value.exceptions]


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """Return every run of so many words in a text, without case."""
    words = [word.casefold() for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text)]
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_no_sentence_of_the_articles_is_in_the_project(articles_folder, pytestconfig):
    """No run of eight words of an article stands in a file of the project."""
    articles = set().union(*(runs(file.read_text("utf-8"), 8) for file in articles_folder.glob("*.txt")))
    assert len(articles) > 1000

    root = pytestconfig.rootpath
    kinds = {".cff", ".jsonl", ".md", ".py", ".pyi", ".toml", ".txt"}
    parts = ("src", "tests", "docs", "examples", "benchmarks", "tools")
    files = [*root.glob("*.*"), *(file for part in parts for file in (root / part).rglob("*.*"))]
    texts = [file for file in files if file.suffix in kinds]
    assert len(texts) > 100
    assert [] == [str(file) for file in texts if not articles.isdisjoint(runs(file.read_text("utf-8"), 8))]
