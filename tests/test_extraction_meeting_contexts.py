"""What several sentences tell of meetings together: what became of them, who stayed away, and since when none was."""

import pytest
from small_articles import meetings_in

import mideast_events as me

TO_COME = "Majed Faraj is to fly to Cairo on Thursday for talks with Abbas Kamel."
HELD = "Abbas Kamel received Majed Faraj in Cairo on Sunday."
KAMEL_AND_FARAJ = {"abbas-kamel", "majed-faraj"}


def who(meeting: me.Meeting) -> set[str | None]:
    """Return who took part."""
    return {one.actor or one.office or one.on_behalf_of for one in meeting.participants}


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("cancelled", f"{TO_COME} But the visit was called off."),
        ("cancelled", f"{TO_COME} It was cancelled on Sunday."),
        ("cancelled", f"{TO_COME} Calm prevailed. The trip was scrapped."),
        ("cancelled", f"{TO_COME} The talks were cancelled."),
        ("cancelled", f"{TO_COME} The visit never took place."),
        ("postponed", f"{TO_COME} His trip has been put off."),
        ("postponed", f"{TO_COME} The talks were postponed."),
        ("planned", f"{TO_COME} The visit is his first."),
        ("planned", f"{TO_COME} Calm prevailed. It was late. All was quiet. The trip was scrapped."),
        ("planned", f"{TO_COME} An attack was called off."),
        ("unconfirmed", f"{HELD} An aide said that no such meeting took place."),
        ("unconfirmed", f"{HELD} Hamas denied it."),
        ("held", f"{HELD} Calm prevailed. Hamas denied any part in the attack."),
        ("held", f"{HELD} The meeting took place at noon."),
        ("held", f"{HELD} The visit was put off twice before."),
    ],
)
def test_a_later_sentence_says_what_became_of_a_meeting(drafter, status, text):
    """What was planned is called off or put off; what was told as held is denied. Other news leave it as it is."""
    (meeting,) = meetings_in(drafter, text)
    assert (status, KAMEL_AND_FARAJ) == (meeting.status, who(meeting))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"abbas-kamel", "saleh-al-arouri"}, f"{HELD} Saleh al-Arouri refused to attend."),
        ({"abbas-kamel", "hamas"}, f"{HELD} Hamas leaders boycotted the talks."),
        ({"egypt", "hamas"}, "Majed Faraj and Israel Katz met in Cairo on Sunday, as Hamas again refused to attend."),
    ],
)
def test_who_stays_away_has_refused_the_host(drafter, expected, text):
    """By name where the host has one, otherwise the government of the place; on the day of the meeting."""
    _, refused = meetings_in(drafter, text)
    assert ("refused", "cairo", "2018-03-04") == (refused.status, refused.place, str(refused.when))
    assert expected == who(refused)


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD} Saleh al-Arouri threatened to boycott the talks.",
        f"{HELD} Sameh Shoukry stayed away.",
        f"{HELD} Calm prevailed. It was late. All was quiet. Saleh al-Arouri stayed away.",
        "Abbas Kamel received Majed Faraj in Cairo in June 2012. Saleh al-Arouri stayed away.",
        "Abbas Kamel met Majed Faraj on Sunday. Saleh al-Arouri stayed away.",
        f"{HELD} Reporters stayed away.",
    ],
)
def test_nobody_else_has_refused(drafter, text):
    """A threat, the host's own people, a meeting of long ago, or one without a host make no refusal."""
    assert "refused" not in [one.status for one in meetings_in(drafter, text)]


@pytest.mark.parametrize(
    ("when", "format", "text"),
    [
        ("2018-01", "unspecified", f"{HELD[:-1]}, their first meeting since January 2018."),
        ("2018-01", "unspecified", f"{HELD} It was the first meeting between the two since January 2018."),
        ("2018-01", "unspecified", f"{HELD} The two had not met since January 2018."),
        (
            "2018-01-19",
            "remote",
            f"Abbas Kamel rang Majed Faraj on Sunday. {HELD} The call was their first since January 19.",
        ),
    ],
)
def test_since_when_there_was_none_tells_of_another(drafter, when, format, text):
    """The same met on the day since which they had not."""
    (before,) = [one for one in meetings_in(drafter, text) if str(one.when) == when]
    assert ("held", None, KAMEL_AND_FARAJ, format) == (before.status, before.place, who(before), before.format)


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD} It was the first meeting between the two since Abbas Kamel took office.",
        f"{HELD} It was the first visit of a minister since January 2018.",
        f"{HELD} The call was their first since January 2018.",
        f"{HELD} Rockets fell, their worst since January 2018.",
        f"{HELD} The two have met weekly since January 2018.",
        "It was their first meeting since January 2018.",
    ],
)
def test_not_every_first_tells_of_another(drafter, text):
    """Without a day, of other people, of something else or long after, it tells of none."""
    assert not [one for one in meetings_in(drafter, text) if str(one.when) == "2018-01"]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (KAMEL_AND_FARAJ, f"{HELD} The talks lasted two hours."),
        (KAMEL_AND_FARAJ, "Abbas Kamel and Majed Faraj called for calm after two rounds of talks on Sunday."),
        (KAMEL_AND_FARAJ, "Abbas Kamel and Majed Faraj called for calm during a long and frank meeting on Sunday."),
        (KAMEL_AND_FARAJ, "Abbas Kamel is no friend of Majed Faraj. The two intelligence chiefs met on Sunday."),
        (KAMEL_AND_FARAJ, f"{HELD} Majed Faraj was shown around Cairo and briefed by Abbas Kamel."),
        (KAMEL_AND_FARAJ, "Majed Faraj flew to Cairo on Sunday to see Abbas Kamel. Majed Faraj made a stop in Cairo."),
    ],
)
def test_a_meeting_told_again_without_names_is_the_same(drafter, expected, text):
    """By a noun that stands for it, by those who speak after it, or by what they are called."""
    (meeting,) = meetings_in(drafter, text)
    assert expected == who(meeting)


@pytest.mark.parametrize(
    "text",
    [
        "Abbas Kamel and Sameh Shoukry called for calm after two rounds of talks on Sunday.",
        "Abbas Kamel and Majed Faraj called for calm after the talks on Sunday.",
        "The talks lasted two hours.",
    ],
)
def test_talks_of_others_are_not_of_those_who_speak_after_them(drafter, text):
    """Two of one side come from a meeting with others, and "the talks" are those told of before."""
    assert [] == meetings_in(drafter, text)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("planned", "Majed Faraj may fly to Cairo on Thursday for talks with Abbas Kamel."),
        ("planned", "Majed Faraj has been asked to come to Cairo next week for talks with Abbas Kamel."),
        ("planned", "Majed Faraj has been summoned to Cairo next week for talks with Abbas Kamel."),
        ("postponed", "A trip to Cairo that Majed Faraj had planned for talks with Abbas Kamel was put off."),
        ("planned", "Abbas Kamel was tired. Majed Faraj was in Cairo. Ismail Haniyeh is due in the city on Thursday."),
    ],
)
def test_journeys_that_may_be_made(drafter, status, text):
    """A journey on a day to come is planned, be it only that somebody may go or was asked to."""
    assert status in [one.status for one in meetings_in(drafter, text)]


def test_who_is_named_by_office_is_who_holds_it(drafter):
    """An office and the name of its holder are one participant, told twice."""
    text = "Egypt's foreign minister met Majed Faraj in Cairo on Sunday. Sameh Shoukry and Majed Faraj met for an hour."
    (meeting,) = meetings_in(drafter, text)
    assert {"sameh-shoukry", "majed-faraj"} == who(meeting)


@pytest.mark.parametrize(("number", "day"), [(1, "Thursday"), (2, "March 20")])
def test_a_journey_to_come_is_made_for_the_meeting_of_the_week(drafter, number, day):
    """Where both lie ahead, the meeting may be some days after the journey."""
    text = f"Majed Faraj leaves on a visit to Cairo on Tuesday. Majed Faraj will meet Abbas Kamel in Cairo on {day}."
    assert number == len(meetings_in(drafter, text))
