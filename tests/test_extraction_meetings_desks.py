"""What desks of different outlets write of who met whom: headlines, stops in a row, one by one, people of somebody."""

import pytest
from small_articles import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abbas Kamel spoke by phone over the weekend with Majed Faraj and, separately, with Yoav Mordechai.",
            [
                "held [2018-03-03,2018-03-04] None abbas-kamel+majed-faraj",
                "held [2018-03-03,2018-03-04] None abbas-kamel+yoav-mordechai",
            ],
        ),
        (
            "Abbas Kamel met a critic in exile, Khaled Mashal, on Thursday.",
            ["held 2018-03-08 None abbas-kamel+khaled-mashal"],
        ),
        (
            "Abbas Kamel met Foreign Minister Riyad al-Maliki's envoy in Cairo on Thursday.",
            ["held 2018-03-08 cairo abbas-kamel+~state-of-palestine"],
        ),
        (
            (
                "Yoav Mordechai is to fly to Cairo on Sunday to hear from Abbas Kamel what Majed Faraj and "
                "Azzam al-Ahmad had told him."
            ),
            ["planned 2018-03-11 cairo abbas-kamel+yoav-mordechai"],
        ),
        ("Yoav Mordechai was to continue to Jordan, Qatar, Turkey, Lebanon and Kuwait.", []),
    ],
)
def test_who_is_met_by_whom(drafter, text, expected):
    """People of somebody stand for his side; a round of many countries tells of nobody."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Faraj heads to Cairo Sunday\n\nMajed Faraj will visit Egypt on Sunday to meet Abbas Kamel.\n",
            ["planned 2018-03-11 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Majed Faraj calls Abbas Kamel, heads to Amman Sunday\n\nIt was a busy week.\n",
            ["held [..2018-03-09] None majed-faraj+abbas-kamel", "planned 2018-03-11 amman ~jordan+majed-faraj"],
        ),
        (
            "Abbas Kamel set to join Gaza hostage talks in Doha\n\nAbbas Kamel is expected in Doha on Sunday.\n",
            ["planned 2018-03-11 doha ~qatar+abbas-kamel"],
        ),
        (
            "Egypt and Qatar host Gaza talks in Cairo\n\nEnvoys arrived.\n",
            [],
        ),
    ],
)
def test_headlines_tell_of_journeys_to_come_and_of_what_is_talked_about(drafter, text, expected):
    """A weekday behind a journey in a headline may lie ahead, and what talks are about is not where they are."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Abbas Kamel met Majed Faraj on Thursday on preparations for negotiations between Hamas and Israel in "
                "Amman next week. The meeting, attended by Yoav Mordechai, lasted an hour."
            ),
            [
                "held 2018-03-08 None abbas-kamel+majed-faraj+yoav-mordechai",
                "planned [2018-03-12..2018-03-18] amman hamas+israel",
            ],
        ),
        (
            "Majed Faraj, the Palestinian official in charge of negotiating a release, slipped into Cairo.",
            ["held [..2018-03-09] cairo ~egypt+majed-faraj"],
        ),
        (
            "Majed Faraj, the official in charge of talks with Israel since May, was ill on Thursday.",
            [],
        ),
        (
            "A summit hosted by Abbas Kamel and Majed Faraj was held in Aqaba on Thursday.",
            ["held 2018-03-08 aqaba abbas-kamel+majed-faraj"],
        ),
        (
            "Abbas Kamel held a meeting on Thursday with the two main envoys, Majed Faraj and Yoav Mordechai.",
            ["held 2018-03-08 None abbas-kamel+majed-faraj+yoav-mordechai"],
        ),
        (
            "Abbas Kamel saw a Fatah delegation under Azzam al-Ahmad on Thursday.",
            ["held 2018-03-08 None abbas-kamel+azzam-al-ahmad+~fatah"],
        ),
        ("Abbas Kamel saw Hamas fighters on Thursday.", []),
        ("Majed Faraj insists on direct talks with Yoav Mordechai in Amman.", []),
        ("Negotiations between Israel and the Palestinians collapsed in April 2014.", []),
        (
            "Abbas Kamel met Majed Faraj and Azzam al-Ahmad in separate visits to Amman and Ramallah on Monday.",
            ["held 2018-03-05 amman abbas-kamel+majed-faraj", "held 2018-03-05 amman abbas-kamel+azzam-al-ahmad"],
        ),
        ("A Fatah team led by Majed Faraj and Azzam al-Ahmad sat down on Thursday for a frank exchange.", []),
        (
            "Majed Faraj met Yoav Mordechai on Thursday in Cairo. Abbas Kamel received his guests at a palace.",
            ["held 2018-03-08 cairo majed-faraj+yoav-mordechai+abbas-kamel"],
        ),
    ],
)
def test_who_belongs_to_which_meeting(drafter, text, expected):
    """Who attended belongs to what was held; talks that broke off are none, and who leads a team meets others."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Abbas Kamel arrived in Gaza on Thursday. He will see Yahya Sinwar before returning to Ramallah, where "
                "he conferred on Sunday with Majed Faraj."
            ),
            [
                "planned [2018-03-09..] gaza-strip abbas-kamel+yahya-sinwar",
                "held 2018-03-04 ramallah abbas-kamel+majed-faraj",
            ],
        ),
        (
            "Majed Faraj flew to Cairo. A spokesman, Azzam al-Ahmad, said: “The trip is short, and he will see Kamel.”",
            ["planned [2018-03-09..] cairo majed-faraj+abbas-kamel"],
        ),
        (
            (
                "Foreign Minister Sameh Shoukry met on Tuesday with the foreign minister of Jordan, Ayman Safadi. The "
                "minister also rang Majed Faraj on Wednesday."
            ),
            ["held 2018-03-06 None sameh-shoukry+ayman-safadi", "held 2018-03-07 None sameh-shoukry+majed-faraj"],
        ),
    ],
)
def test_he_is_whoever_a_sentence_goes_on_with(drafter, text, expected):
    """The clause after "where he" goes on with "he", and nobody calls himself so in what he says."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize("visitor", ["the spy chief", "Kamel"])
def test_an_earlier_visit_that_was_not_to_be(drafter, visitor):
    """A visit of the same people that was called off is another than the one told before."""
    text = f"An earlier visit by {visitor}, which was to have taken place in January, was called off after a storm."
    expected = [
        "held 2018-03-08 ramallah majed-faraj+abbas-kamel",
        "cancelled 2018-01 ramallah abbas-kamel+majed-faraj",
    ]
    assert expected == told(drafter, f"Abbas Kamel arrived in Ramallah on Thursday to meet Majed Faraj. {text}")


@pytest.mark.parametrize(
    "later",
    [
        "The trip, planned for January, was delayed because of a strike.",
        "The visit was originally planned for January but was postponed.",
    ],
)
def test_a_day_that_was_planned_first(drafter, later):
    """What was held in the end and had been put off before is told as two."""
    expected = ["held 2018-03-08 amman abbas-kamel+majed-faraj", "postponed 2018-01 amman abbas-kamel+majed-faraj"]
    assert expected == told(drafter, f"Abbas Kamel met Majed Faraj in Amman on Thursday. {later}")


def test_an_earlier_visit_of_somebody_else(drafter):
    """Who visited another time is not one of those told of."""
    text = "Abbas Kamel met Majed Faraj on Thursday. An earlier visit by Netanyahu was cancelled in January."
    assert ["held 2018-03-08 None abbas-kamel+majed-faraj"] == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abbas Kamel and Majed Faraj exchanged good wishes for the feast on Thursday.", []),
        (
            "Abbas Kamel and Majed Faraj exchanged views on Libya in Cairo on Thursday.",
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Abbas Kamel exchanged views on Libya with Majed Faraj in Cairo on Thursday.",
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Abbas Kamel discussed Gilad Shalit with Majed Faraj on Thursday.",
            ["held 2018-03-08 None abbas-kamel+majed-faraj"],
        ),
        (
            "Abbas Kamel met parliament speaker Aziz Dweik and cabinet secretary Majed Faraj on Thursday.",
            ["held 2018-03-08 None abbas-kamel+aziz-dweik+majed-faraj"],
        ),
        ("Abbas Kamel plans to visit the Netzarim corridor on Sunday.", []),
        ("A row broke out over the crown prince's visit to the Temple Mount in January.", []),
        (
            "Abbas Kamel will travel to Qatar on Sunday, but his trip is not expected to include a stop in Jordan.",
            ["planned 2018-03-11 qatar-territory ~qatar+abbas-kamel"],
        ),
        (
            (
                "Netanyahu spoke by telephone with Mahmoud Abbas on Thursday, the first such conversation between an "
                "Israeli prime minister and the Palestinian president in years."
            ),
            ["held 2018-03-08 None benjamin-netanyahu+mahmoud-abbas"],
        ),
    ],
)
def test_what_is_exchanged_seen_and_passed_by(drafter, text, expected):
    """Wishes are no talks, a corridor receives nobody, and the first call of two offices is the one just told."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Welcoming Majed Faraj in Cairo on Thursday, Abbas Kamel spoke of calm.",
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        ("Abbas Kamel spoke on Thursday, welcoming Majed Faraj as the new director.", []),
        ("Abbas Kamel sent word; the greeting Majed Faraj sent back on Thursday was warm.", []),
        (
            "Abbas Kamel told reporters alongside Majed Faraj on Thursday that calm was near.",
            ["held 2018-03-08 None abbas-kamel+majed-faraj"],
        ),
        (
            "Sameh Shoukry and his Jordanian opposite number, Ayman Safadi, met on Thursday.",
            ["held 2018-03-08 None sameh-shoukry+ayman-safadi"],
        ),
        (
            "Abbas Kamel has met Majed Faraj three times this year, most recently in Amman in February.",
            ["held 2018-02 amman abbas-kamel+majed-faraj"],
        ),
    ],
)
def test_who_stands_with_whom_and_when_last(drafter, text, expected):
    """Who welcomes somebody in person or speaks beside him is with him; of several meetings the last has its day."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj was to have flown to Cairo on March 20 to meet Abbas Kamel.",
            ["cancelled 2018-03-20 cairo abbas-kamel+majed-faraj"],
        ),
        (
            (
                "Majed Faraj was welcomed by Abbas Kamel on Thursday, becoming the first Palestinian official to be "
                "received in Cairo this year."
            ),
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Majed Faraj became on Thursday the first Palestinian official to visit Ankara.",
            ["held 2018-03-08 ankara ~turkey+majed-faraj"],
        ),
        (
            "Abbas Kamel and Yoav Mordechai chaired a summit in Cairo on Thursday that was attended by Majed Faraj.",
            ["held 2018-03-08 cairo abbas-kamel+yoav-mordechai+majed-faraj"],
        ),
        (
            "The two teams, headed by Majed Faraj and Yoav Mordechai, sat down in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+yoav-mordechai"],
        ),
        ("Egypt called for the resumption of “serious” negotiations between Israel and the Palestinians.", []),
        ("An aide dismissed as nonsense a report that Netanyahu had refused to receive Abbas Kamel.", []),
        (
            "An aide dismissed reports that Netanyahu had met Abbas Kamel in Amman.",
            ["unconfirmed [..2018-03-09] amman benjamin-netanyahu+abbas-kamel"],
        ),
        (
            "Abbas Kamel met Majed Faraj on Thursday and handed him an invitation to visit Netanyahu.",
            [
                "held 2018-03-08 None abbas-kamel+majed-faraj",
                "planned [2018-03-09..] None majed-faraj+benjamin-netanyahu",
            ],
        ),
        (
            "Majed Faraj cancelled a meeting that was set for Thursday in Cairo with Abbas Kamel.",
            ["cancelled 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Abbas Kamel went to Ramallah on Thursday to brief Majed Faraj on his talks with Yahya Sinwar.",
            [
                "held 2018-03-08 ramallah majed-faraj+abbas-kamel",
                "held [..2018-03-09] None abbas-kamel+yahya-sinwar",
            ],
        ),
        (
            "Abbas Kamel had Majed Faraj as a guest on Thursday.",
            ["held 2018-03-08 None abbas-kamel+majed-faraj"],
        ),
    ],
)
def test_what_was_not_to_be_is_denied_or_told_of_the_same(drafter, text, expected):
    """A journey not made is cancelled, a refusal denied is none, and a record set is no second meeting."""
    assert expected == told(drafter, text)


def test_talks_set_for_another_day_at_first(drafter):
    """What was set for a day, put off and held in the end is told as two."""
    text = (
        "Majed Faraj flew to Cairo on Thursday for talks with Abbas Kamel, which had been set for March 1 but were "
        "put off because of a storm."
    )
    expected = ["held 2018-03-08 cairo abbas-kamel+majed-faraj", "postponed 2018-03-01 cairo abbas-kamel+majed-faraj"]
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Abbas Kamel said in Cairo alongside Majed Faraj on Thursday that calm was near.",
        "Speaking in Cairo on Thursday alongside Majed Faraj, Abbas Kamel was brief.",
        "Abbas Kamel made the announcement in Cairo on Thursday alongside Majed Faraj.",
        "Standing next to Majed Faraj in Cairo on Thursday, Abbas Kamel was brief.",
    ],
)
def test_beside_somebody_in_a_place(drafter, text):
    """Who speaks in a place alongside somebody is with him there."""
    assert ["held 2018-03-08 cairo abbas-kamel+majed-faraj"] == told(drafter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Abbas Kamel promised Majed Faraj during talks in Cairo on Thursday to open the gate.",
        "Abbas Kamel handed Majed Faraj, during a meeting in Cairo on Thursday, a letter.",
        "Abbas Kamel reassured Majed Faraj at a session in Cairo on Thursday.",
        "Abbas Kamel voiced his concern to Majed Faraj during their meeting in Cairo on Thursday.",
    ],
)
def test_what_somebody_said_to_another_in_talks(drafter, text):
    """Who promises or hands another something in talks meets him."""
    assert ["held 2018-03-08 cairo abbas-kamel+majed-faraj"] == told(drafter, text)


def test_what_somebody_said_of_another_in_a_meeting_of_others(drafter):
    """A meeting of others is none of those with whom somebody speaks."""
    assert told(drafter, "Abbas Kamel reassured Majed Faraj at a meeting of donors in Cairo on Thursday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abbas Kamel received Kaja Kallas in Cairo on Thursday. She later met Majed Faraj.",
            ["held 2018-03-08 cairo abbas-kamel+kaja-kallas", "held 2018-03-08 None kaja-kallas+majed-faraj"],
        ),
        ("Abbas Kamel was silent on Thursday. A hostage's mother was there. She had met Netanyahu.", []),
        ("Hamas leaders had moved to Turkey.", []),
        (
            "Abbas Kamel called Majed Faraj on Thursday. He spoke as well with Yoav Mordechai.",
            ["held 2018-03-08 None abbas-kamel+majed-faraj", "held 2018-03-08 None abbas-kamel+yoav-mordechai"],
        ),
        (
            "Hamas fired rockets. A delegation of the Islamist movement left for Cairo on Thursday.",
            ["held 2018-03-08 cairo ~egypt+~hamas"],
        ),
        (
            "Abbas Kamel was accompanied by the head of the ministry's Gaza bureau, Sameh Shoukry, and met Netanyahu.",
            ["held [..2018-03-09] None abbas-kamel+benjamin-netanyahu"],
        ),
        (
            "Majed Faraj met Netanyahu on Thursday. Abbas Kamel is expected to join mediators for another round.",
            ["held 2018-03-08 None majed-faraj+benjamin-netanyahu"],
        ),
        (
            "Majed Faraj will leave for Kuwait later on Sunday on a two-day visit, according to a diplomat in Cairo.",
            ["planned 2018-03-11 kuwait-territory ~kuwait+majed-faraj"],
        ),
        (
            "Abbas Kamel is to lead a group of ministers into Gaza on Sunday.",
            ["planned 2018-03-11 gaza-strip ~hamas+abbas-kamel"],
        ),
    ],
)
def test_who_is_told_of(drafter, text, expected):
    """She is the woman named last and no man, and an Islamist movement is the one told of."""
    assert expected == told(drafter, text)
