"""Other events: those with a clear trigger, by whom and against whom, in our own words."""

import pytest
from small_articles import found_in, records_among

from mideast_events.events import Event, EventStatus
from mideast_events.extraction.events.rules import EventRules
from mideast_events.extraction.findings import Passed
from mideast_events.extraction.names.gazetteers import Gazetteer

PUBLISHED = "2014-08-27"


def events_in(text: str, gazetteer: Gazetteer) -> list[Event]:
    """Return the events in a text."""
    return records_among(found_in(EventRules, gazetteer, text, PUBLISHED), Event)


def said(event: Event) -> str:
    """Return what a record says, as text."""
    who = f"{' '.join(event.actors)} > {' '.join(event.recipients)}"
    return f"{event.kind}: {who}; {event.when} {event.place or ''}".strip()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Islamic Jihad fired rockets at Tel Aviv on Tuesday.", "assault: islamic-jihad > israel; 2014-08-26 tel-aviv"),
        ("Mortar shells landed near Kibbutz Nirim on Thursday.", "assault:  > israel; 2014-08-21"),
        (
            "Israeli jets struck three Hamas positions in the Gaza Strip on Monday.",
            "assault: israel > hamas; 2014-08-25 gaza-strip",
        ),
        ("A suicide bombing in Tel Aviv on Monday killed two.", "assault:  > ; 2014-08-25 tel-aviv"),
        ("Gilad Shalit was captured by Hamas in June 2006.", "coerce: hamas > gilad-shalit; 2006-06"),
        ("Israel released 26 Palestinian prisoners on Wednesday.", "concede: israel > ; 2014-08-27"),
        ("Saeb Erekat resigned on Sunday.", "reject: saeb-erekat > ; 2014-08-24"),
        ("Hamas accused Israel on Tuesday of violating the truce.", "accuse: hamas > israel; 2014-08-26"),
        ("Hamas rejected the proposal on Sunday.", "reject: hamas > ; 2014-08-24"),
        ("Qatar pledged $480 million in aid to the Palestinians on Tuesday.", "aid: qatar > ; 2014-08-26"),
        ("Egypt expelled two diplomats on Sunday.", "sanction: egypt > ; 2014-08-24"),
        ("Thousands of Israelis protested in Tel Aviv on Saturday night.", "protest:  > ; 2014-08-23 tel-aviv"),
        ("Israel withdrew its troops on Tuesday.", "retreat: israel > ; 2014-08-26"),
        ("Egypt and Israel signed a peace treaty in 1979.", "agree: egypt israel > ; 1979"),
        ("The Israel Air Force struck two sites in Gaza on Monday.", "assault: israel > ; 2014-08-25 gaza-strip"),
        ("The IDF attacked a Hamas post in Gaza on Monday.", "assault: israel > hamas; 2014-08-25 gaza-strip"),
        ("Israeli tank shelling killed two shepherds on Monday.", "assault: israel > ; 2014-08-25"),
        ("Hamas resumed rocket fire at Israel on Monday.", "assault: hamas > israel; 2014-08-25 israel-territory"),
        ("Islamic Jihad turned down the offer on Monday.", "reject: islamic-jihad > ; 2014-08-25"),
        ("Hamas released a soldier on Monday.", "concede: hamas > ; 2014-08-25"),
        ("Israel froze the tax revenues on Monday.", "sanction: israel > ; 2014-08-25"),
        ("Egypt recalled its ambassador on Monday.", "sanction: egypt > ; 2014-08-25"),
        ("Hamas rejected the proposal.", "reject: hamas > ; [..2014-08-27]"),
        ("Saeb Erekat called on Israel to halt the raids.", "request: saeb-erekat > israel; [..2014-08-27]"),
        ("Saeb Erekat demanded that Israel leave.", "request: saeb-erekat > israel; [..2014-08-27]"),
        ("The court recalled the 2012 Gaza war.", "assault: israel hamas > ; 2012 gaza-strip"),
        ("A committee looked at the Gaza war that began on July 8.", "assault: israel hamas > ; 2014-07-08 gaza-strip"),
        ("Nobody answered Monday's rocket fire on Sderot.", "assault:  > israel; 2014-08-25 sderot"),
        ("Hamas' attack on Israel on Monday was the third.", "assault: hamas > israel; 2014-08-25"),
        ("It was the worst since the October 7, 2013 attack in Eilat.", "assault:  > israel; 2013-10-07 eilat"),
        ("It came after the assassination of Ahmed Jabari in 2012.", "assault:  > ahmed-jabari; 2012"),
        ("The Israeli offensive in Gaza in July was the longest.", "assault: israel > ; 2014-07 gaza-strip"),
        ("The IDF renewed its assault on Gaza on Monday.", "assault: israel-defense-forces > ; 2014-08-25 gaza-strip"),
        (
            "The International Criminal Court issued warrants on Monday for Ehud Barak and Tzipi Livni.",
            "coerce: international-criminal-court > ehud-barak tzipi-livni; 2014-08-25",
        ),
        ("Hamas took control of the Gaza Strip in 2007.", "coerce: hamas > ; 2007 gaza-strip"),
        ("Egypt captured the Gaza side of the Erez crossing on Monday.", "coerce: egypt > ; 2014-08-25 gaza-strip"),
        (
            "The crossing, shut on Monday after rockets were fired at Israel, opened on Tuesday.",
            "assault:  > israel; [..2014-08-27] israel-territory",
        ),
    ],
)
def test_a_clear_trigger_makes_an_event(text: str, event: str, gazetteer: Gazetteer) -> None:
    """A clear trigger makes an event."""
    assert [said(one) for one in events_in(text, gazetteer)] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The rocket maker's shares fell 3 per cent on Monday.",
        "The IDF hit its recruitment goals on Monday.",
        "A strike of nurses killed trade on Monday.",
        "Hamas turned down the road on Monday.",
        "The market hit a record.",
        "A missile hit a house in Gaza on Thursday.",
        "No rockets were fired at Israel on Thursday.",
        "Israel could release prisoners, an analyst said.",
        "Doctors demonstrated a new device.",
        "The two men quit the room.",
        "Syrian warplanes bombed Aleppo on Tuesday.",
        "Mr Sharon fired two ministers.",
        "The war of words grew on Monday.",
        "A possible offensive in Gaza was on his mind on Monday.",
        "He had a heart attack in Cairo on Monday.",
        "They spoke of the release of captured soldier Gilad Shalit on Monday.",
        "Egypt is to discuss the agreement signed in Cairo in 2011.",
        "Sisi recalled the long-standing relations with France.",
        "Hamas took part in talks in Cairo on Monday.",
        "George Mitchell called on Netanyahu on Monday to deliver a letter.",
    ],
)
def test_what_has_no_clear_trigger_is_no_event(text: str, gazetteer: Gazetteer) -> None:
    """What has no clear trigger is no event."""
    assert events_in(text, gazetteer) == []


def test_the_summary_is_in_our_own_words(gazetteer: Gazetteer) -> None:
    """The summary is in our own words."""
    (event,) = events_in("Hamas accused Israel on Tuesday of violating the truce.", gazetteer)
    assert event.summary == "Accusation by Hamas against Israel"


def test_what_is_told_twice_is_one_event(gazetteer: Gazetteer) -> None:
    """What is told twice is one event."""
    text = "Saeb Erekat resigned on Sunday, aides said. Mr Erekat quit on Sunday."
    (event,) = events_in(text, gazetteer)
    assert len(event.evidence) == 2


def test_what_is_announced_for_a_day_is_planned(gazetteer: Gazetteer) -> None:
    """What is announced for a day is planned."""
    (event,) = events_in("Israel will release 26 prisoners on Friday.", gazetteer)
    assert event.status is EventStatus.PLANNED


def test_what_is_denied_is_passed_over_with_its_reason(gazetteer: Gazetteer) -> None:
    """What is denied is passed over with its reason."""
    (one,) = found_in(EventRules, gazetteer, "Israel did not release prisoners on Friday.", PUBLISHED)
    assert isinstance(one, Passed)
    assert one.reason == "denied by the sentence"
