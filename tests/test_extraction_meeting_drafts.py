"""From what sentences tell of meetings to records: one record a meeting, explained, and the same each time."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from small_articles import drafted, meetings_in

import mideast_events as me
from mideast_events.errors import PassageError
from mideast_events.evidence import digest_of
from mideast_events.extraction.articles import read_article
from mideast_events.extraction.finders import find_sentences
from mideast_events.extraction.findings import Ids, time_of_telling
from mideast_events.extraction.readings import Reading

NEWSROOM = Path(__file__).parent / "newsroom" / "development" / "articles"


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    """Every sentence of the articles to develop on."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(NEWSROOM.glob("*.txt"))]
    articles = [read_article(text, id=f"article-{number}") for number, text in enumerate(texts)]
    return [one.text[part.start : part.end] for one in articles for part in find_sentences(one)]


def actors_of(meeting: me.Meeting) -> set[str | None]:
    """Return who took part."""
    return {one.actor or one.office or one.on_behalf_of for one in meeting.participants}


def are_verified(record: me.Record, text: str) -> bool:
    """Say whether every passage of a record is where it says."""
    return all(digest_of(text[one.start : one.end]) == one.digest for one in record.evidence)


FIRST = "Abbas Kamel met Majed Faraj in Cairo on Sunday."


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} Kamel and Faraj met alone.",
        f"{FIRST} The talks between Kamel and Faraj lasted for two hours.",
        f"{FIRST} Abbas Kamel held talks with Majed Faraj in Egypt on March 4.",
        f"{FIRST} They met at the Ittihadiya Palace.",
        f"{FIRST} Egyptian officials met Palestinian officials in Cairo on Sunday.",
        f"{FIRST} Egypt's intelligence chief met Majed Faraj in Cairo on Sunday.",
        f"Egyptian officials met Palestinian officials in Cairo on Sunday. {FIRST}",
        f"Egypt's intelligence chief met Majed Faraj in Cairo on Sunday. {FIRST}",
        f"Egyptian officials met Palestinian officials in Egypt last week. {FIRST}",
    ],
)
def test_a_meeting_told_twice_is_one_record_with_all_its_passages(drafter, text):
    """Whoever is told of more closely stays, with the narrower place and day, in whichever order they are told."""
    draft = drafted(drafter, text)
    (meeting,) = [one for one in draft.records if isinstance(one, me.Meeting)]
    assert {"abbas-kamel", "majed-faraj"} == actors_of(meeting)
    assert ("2018-03-04", "held", 2) == (str(meeting.when), meeting.status, len(meeting.evidence))
    assert ("ittihadiya-palace" if "Palace" in text else "cairo") == meeting.place
    assert 2 == len(draft.explanations)
    assert are_verified(meeting, text)


def test_a_headline_and_its_story_are_one_meeting(drafter):
    """The headline is a passage of it; a meeting of another year in the background is another record."""
    text = (
        "Netanyahu meets Sisi in Cairo\n\nCAIRO - Egyptian President Abdel Fattah al-Sisi met Israeli Prime Minister "
        "Benjamin Netanyahu on Sunday.\n\nThe two leaders had met in New York in September 2017.\n"
    )
    now, before = meetings_in(drafter, text)
    assert ("2018-03-04", "cairo", 2) == (str(now.when), now.place, len(now.evidence))
    assert ("2017-09", "new-york", 1) == (str(before.when), before.place, len(before.evidence))
    assert actors_of(now) == actors_of(before) == {"abdel-fattah-el-sisi", "benjamin-netanyahu"}


@pytest.mark.parametrize(
    "other",
    [
        "Abbas Kamel met Majed Faraj in Cairo on Saturday.",
        "Abbas Kamel met Majed Faraj in Ramallah.",
        "Abbas Kamel telephoned Majed Faraj on Sunday.",
        "Abbas Kamel held indirect talks with Majed Faraj in Cairo on Sunday.",
        "Abbas Kamel will meet Majed Faraj in Cairo.",
        "Abbas Kamel met Ismail Haniyeh in Cairo on Sunday.",
        "Meir Ben-Shabbat met Majed Faraj in Cairo on Sunday.",
    ],
)
def test_another_day_place_way_status_or_person_is_another_meeting(drafter, other):
    """What cannot be of one meeting makes two."""
    assert 2 == len(meetings_in(drafter, f"{FIRST} {other}"))


def test_told_again_with_fewer_it_keeps_all(drafter):
    """A passage need not name everybody."""
    text = "Abbas Kamel met Majed Faraj and Ismail Haniyeh in Cairo on Sunday. Kamel and Haniyeh met at length."
    (meeting,) = meetings_in(drafter, text)
    assert ({"abbas-kamel", "majed-faraj", "ismail-haniyeh"}, 2) == (actors_of(meeting), len(meeting.evidence))


def test_what_was_planned_and_called_off_is_one_record(drafter):
    """The later word on it stands."""
    text = "Abbas Kamel will meet Majed Faraj in Cairo. A meeting between Abbas Kamel and Majed Faraj in Cairo was "
    for status in ("cancelled", "postponed"):
        (meeting,) = meetings_in(drafter, f"{text}{status}.")
        assert (status, 2) == (meeting.status, len(meeting.evidence))


def test_a_journey_is_told_with_the_meeting_for_which_it_was_made(drafter):
    """Where the same person travels there about then; otherwise it is a visit to whoever governs there."""
    (meeting,) = meetings_in(drafter, f"Majed Faraj flew to Cairo on Saturday. {FIRST}")
    assert ({"abbas-kamel", "majed-faraj"}, 2) == (actors_of(meeting), len(meeting.evidence))
    for journey in (
        "Mahmoud Abbas flew to Cairo on Saturday.",
        "Majed Faraj flew to Cairo in January 2018.",
        "Majed Faraj flew to Paris on Saturday.",
        "Majed Faraj will fly to Cairo.",
    ):
        visit, _ = meetings_in(drafter, f"{journey} {FIRST}")
        assert visit.participants[0].on_behalf_of in {"egypt", "france"}


def test_meetings_one_by_one_are_a_record_each(drafter):
    """Somebody who met several separately did not meet them together."""
    text = "Abbas Kamel met separately with Mahmoud Abbas, Majed Faraj and Ismail Haniyeh in Ramallah on Sunday."
    expected = [{"abbas-kamel", one} for one in ("mahmoud-abbas", "majed-faraj", "ismail-haniyeh")]
    assert expected == [actors_of(one) for one in meetings_in(drafter, text)]


def test_two_destinations_are_two_visits(drafter):
    """Each with its own host; going home is no visit."""
    visits = meetings_in(drafter, "Abbas Kamel flew to Tel Aviv and Ramallah on Sunday for talks.")
    assert [("tel-aviv", "israel"), ("ramallah", "palestinian-authority")] == [
        (one.place, one.participants[0].on_behalf_of) for one in visits
    ]
    for there in ("Tel Aviv and Cairo", "Tel Aviv and Haifa", "Tel Aviv and home"):
        assert 1 == len(meetings_in(drafter, f"Abbas Kamel flew to {there} on Sunday for talks."))


def test_what_a_sentence_leaves_out_comes_from_the_meeting_told_before(drafter):
    """And the explanation says so, with the expression of the day and where it was counted from."""
    text = f"CAIRO, March 5, 2018 (Reuters) - {FIRST} Abbas Kamel met Mahmoud Abbas here."
    draft = drafted(drafter, text)
    inherited = draft.explanations[-1]
    assert ("meet", "met", text.rindex("met")) == (inherited.rule, inherited.trigger, inherited.start)
    assert ("'Sunday' is 2018-03-04, weekday, from 2018-03-05",) == inherited.anchors
    assert ("told as a fact", "the day of the meeting told before", "the place of the dateline") == inherited.notes


def test_somebody_in_no_registry_becomes_a_drafted_actor(drafter):
    """With the passage that names him, once, and marked so."""
    text = "Abbas Kamel met Egyptian lawmaker Fahmi Zarrouqi in Cairo on Sunday. Fahmi Zarrouqi thanked Abbas Kamel."
    draft = drafted(drafter, text)
    actor, meeting = draft.records
    assert isinstance(actor, me.Actor)
    assert ("Fahmi Zarrouqi", "drafted from an article") == (actor.names[0].text, actor.names[0].note)
    assert {"abbas-kamel", actor.id} == actors_of(meeting)
    assert text.index("Fahmi") == actor.evidence[0].start


def test_an_article_without_its_text_cannot_be_drafted(drafter):
    """The error names the article."""
    with pytest.raises(PassageError, match="article"):
        drafter.draft(evolve(read_article(FIRST, id="article"), text=None))


def test_ids_are_given_once_an_article():
    """The same words get a number."""
    ids, day = Ids(), me.When.parse("2018-03-04")
    given = [ids.give("meeting", ["b", "a", "d", "c"], place, day) for place in ("cairo", "cairo", None)]
    assert ["meeting-a-b-c-cairo-2018-03-04", "meeting-a-b-c-cairo-2018-03-04-2", "meeting-a-b-c-2018-03-04"] == given
    assert "meeting-undated" == ids.give("meeting", [], None, me.When.parse("XXXX"))
    assert len(ids.give("meeting", ["x" * 300], None, day)) == 150


@pytest.mark.parametrize(
    ("expected", "to_come", "published"),
    [("[..2018-03-05]", False, "2018-03-05"), ("[2018-03-05..]", True, "2018-03-05"), ("XXXX", True, None)],
)
def test_the_time_of_telling_is_by_or_from_the_day_of_publication(expected, to_come, published):
    """And open where that is not known."""
    article = read_article(FIRST, id="article", published=me.When.parse(published) if published else None)
    assert expected == str(time_of_telling(Reading(article), to_come=to_come))


@given(picked=st.lists(st.integers(0, 10**6), min_size=1, max_size=25), day=st.dates(me.When.parse("2005").earliest))
def test_any_sentences_in_any_order_make_sound_drafts(drafter, sentences, picked, day):
    """Nothing raises, every passage is where it says, all records stand together, and each time they are the same."""
    text = " ".join(sentences[place % len(sentences)] for place in picked)
    article = read_article(text, id="article", published=me.When.parse(str(day)))
    draft = drafter.draft(article)
    assert draft == drafter.draft(article)
    ids = [one.id for one in draft.records]
    assert len(set(ids)) == len(ids)
    for record in draft.records:
        assert record.evidence
        assert are_verified(record, text)
    explained = {one.record for one in draft.explanations}
    assert explained == {one.id for one in draft.records if not isinstance(one, me.Actor)}
    for one in (*draft.explanations, *draft.passed_over):
        assert text[one.start : one.end] == one.trigger != ""
