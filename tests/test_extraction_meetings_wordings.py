"""Wordings of newspapers that tell of meetings beyond the plainest: where, when, who, and what is none."""

import pytest
from small_articles import FRIDAY, told

import mideast_events as me
from mideast_events.extraction.articles import read_article


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (None, "Majed Faraj met Abbas Kamel on Sunday to discuss the situation in Gaza."),
        (None, "Majed Faraj met Abbas Kamel on Sunday amid the fighting in Gaza."),
        (None, "Majed Faraj held talks with Abbas Kamel on Sunday on a ceasefire in the Gaza Strip."),
        (None, "Majed Faraj met Abbas Kamel on Sunday, aimed at ending a war in Gaza."),
        (None, "Majed Faraj met Abbas Kamel on Sunday on a solution to the Middle East conflict."),
        (None, "Majed Faraj of the Ramallah-based authority met Abbas Kamel on Sunday."),
        ("cairo", "Majed Faraj held talks with Abbas Kamel on Sunday on a ceasefire in Cairo."),
        ("cairo", "Majed Faraj met Abbas Kamel in Cairo on Sunday to discuss the situation in Gaza."),
        ("gaza-strip", "Majed Faraj met Abbas Kamel in Gaza on Sunday."),
        ("ramallah", "Majed Faraj met Abbas Kamel in the West Bank city of Ramallah on Sunday."),
        ("ramallah", "Abbas Kamel flew to the West Bank city of Ramallah on Sunday for talks with Majed Faraj."),
        ("aqaba", "Majed Faraj met Abbas Kamel in the Red Sea port of Aqaba on Sunday."),
        ("sharm-el-sheikh", "Majed Faraj met Abbas Kamel in Egypt's Sharm el-Sheikh on Sunday."),
        ("cairo", "Majed Faraj returned from Cairo on Sunday after two days of talks with Abbas Kamel."),
        ("cairo", "Majed Faraj came to Cairo on Sunday. He met Abbas Kamel."),
    ],
)
def test_what_is_talked_about_is_no_place_of_a_meeting(drafter, place, text):
    """A war or a truce is somewhere, and its mention says nothing of where people met; a city named so does."""
    (one,) = told(drafter, text)
    assert str(place) == one.split()[2]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-05 cairo ~egypt+majed-faraj", "held 2018-03-08 None majed-faraj+nadav-argaman"],
            "Majed Faraj arrived in Cairo on Monday. Majed Faraj met Nadav Argaman on Thursday.",
        ),
        (
            ["held 2018-03-05 cairo ~egypt+majed-faraj", "planned [2018-03-09..] None majed-faraj+nadav-argaman"],
            "Majed Faraj arrived in Cairo on Monday. He is due to meet Nadav Argaman.",
        ),
        (
            ["planned [2018-03-09..] cairo majed-faraj+abbas-kamel"],
            "Majed Faraj arrived in Cairo on Monday. He is due to meet Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 gaza-strip nickolay-mladenov+ismail-haniyeh"],
            "Nickolay Mladenov met Ismail Haniyeh on Sunday. Nickolay Mladenov had arrived in Gaza on Sunday.",
        ),
    ],
)
def test_a_journey_says_where_only_those_at_home_there_are_met(drafter, expected, text):
    """Whoever went to Cairo on Monday met an Israeli on Thursday who knows where."""
    assert sorted(expected) == sorted(told(drafter, text))


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2018-03-07", "Abbas Kamel met Nadav Argaman on Thursday, a day after hosting Majed Faraj."),
        ("2018-03-06", "Abbas Kamel met Nadav Argaman on Thursday. It came two days after he met Majed Faraj."),
        ("2018-03-09", "Abbas Kamel met Nadav Argaman on Thursday, a day before meeting Majed Faraj."),
        ("2018-03-15", "Abbas Kamel will meet Majed Faraj, head of Palestinian intelligence, on Thursday, he said."),
        ("2018-03-11", "Egypt has authorized Abbas Kamel to travel to Ramallah on Sunday to see Majed Faraj."),
        (
            "2018-03-11",
            "Palestinian minister Majed Faraj and his delegation to meet Abbas Kamel Sunday\n\nIt was quiet.\n",
        ),
        ("2018-03-04", "A summit of Abbas Kamel and Majed Faraj was held in Cairo on Sunday."),
    ],
)
def test_the_day_is_counted_from_what_it_is_told_of(drafter, day, text):
    """The day of "a day after hosting" is not that of the hosting."""
    assert day in [one.split()[1] for one in told(drafter, text)]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("planned", "Majed Faraj is expected to raise it during his meeting with Abbas Kamel."),
        ("planned", "Majed Faraj is scheduled to take part in two meetings with Abbas Kamel."),
        ("planned", "It would be the first meeting between Majed Faraj and Abbas Kamel."),
        ("planned", "Majed Faraj wants to schedule a meeting with Abbas Kamel."),
        ("planned", "Egypt said it was sending a delegation to Israel on Sunday for talks with Nadav Argaman."),
        ("planned", "Majed Faraj is heading to Cairo later this month for talks with Abbas Kamel."),
        ("held", "Majed Faraj raised it during his meeting with Abbas Kamel."),
        ("held", "Qatar's envoy to Gaza met Abbas Kamel in Cairo."),
        ("held", "Hours before meeting Majed Faraj, Abbas Kamel slept."),
        ("held", "Majed Faraj was in Cairo to see Abbas Kamel."),
        ("held", "Abbas Kamel saw Majed Faraj. After their meeting, Abbas Kamel said he would travel."),
        ("planned", "Majed Faraj will meet Abbas Kamel on Sunday. The meeting could be postponed."),
        ("planned", "Majed Faraj will visit Cairo to meet Abbas Kamel."),
        (None, "Abbas Kamel discussed efforts to resume talks with Majed Faraj."),
        (None, "It would have been the first meeting between Majed Faraj and Abbas Kamel."),
        (None, "Should the summit take place, it would mark the second meeting between Majed Faraj and Abbas Kamel."),
        (None, "Abbas Kamel asked Egypt to press Majed Faraj to start talks with Nadav Argaman."),
    ],
)
def test_what_is_to_be_done_at_a_meeting_makes_it_planned(drafter, status, text):
    """Neither a wish nor what would have been is a meeting."""
    found = [one.split()[0] for one in told(drafter, text)]
    assert ([status] if status else []) == found


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("~israel+abbas-kamel", "A delegation of senior Israeli officials met Abbas Kamel on Sunday."),
        ("majed-faraj+~hamas+abbas-kamel", "Majed Faraj and a number of Hamas officials met Abbas Kamel on Sunday."),
        ("~israel+abbas-kamel", "A four-man Israeli team is reported to have met Abbas Kamel on Sunday."),
        ("majed-faraj+nadav-argaman+abbas-kamel", "Majed Faraj and Nadav Argaman (above) met Abbas Kamel on Sunday."),
        ("abbas-kamel+majed-faraj", "Majed Faraj, whom Abbas Kamel met on Sunday, slept."),
        ("abbas-kamel+majed-faraj+nadav-argaman", "A summit of Abbas Kamel, Majed Faraj and Nadav Argaman was held."),
        ("~egypt+~qatar+~united-states", "Talks involving Egyptian, Qatari and US mediators were held in Doha."),
        ("mahmoud-abbas+abbas-kamel", "Palestinian Authority (PA) President Mahmoud Abbas met Abbas Kamel."),
        ("mohammed-al-emadi+abbas-kamel", "The Qatari envoy to the Gaza Strip, Mohammed al-Emadi, met Abbas Kamel."),
        (
            "abbas-kamel+yahya-sinwar",
            "Hamas praised a meeting between Abbas Kamel and its leader in the Gaza Strip, Yahya Sinwar.",
        ),
        (
            "ehud-olmert+mahmoud-abbas",
            "Ehud Olmert and the leader of the Palestinian Authority in the West Bank, Mahmoud Abbas, met on Sunday.",
        ),
        ("steve-witkoff+jared-kushner+abbas-kamel", "US envoys Steve Witkoff and Jared Kushner met Abbas Kamel."),
        (
            "~hamas+ismail-haniyeh+saleh-al-arouri+abbas-kamel",
            "Hamas leaders including Ismail Haniyeh and Saleh al-Arouri met Abbas Kamel in Cairo.",
        ),
        (
            "abbas-kamel+nadav-argaman+majed-faraj",
            "Abbas Kamel met Nadav Argaman. Also present at the talks was Majed Faraj.",
        ),
        ("abbas-kamel+nadav-argaman", "After his meeting with Nadav Argaman, Abbas Kamel affirmed his support."),
        (
            "abbas-kamel+nadav-argaman",
            "Over a meeting between Abbas Kamel and Nadav Argaman, Majed Faraj on Sunday waited.",
        ),
        ("~hamas+abbas-kamel", "A delegation from the Palestinian group Hamas met Abbas Kamel."),
        ("abbas-kamel+nadav-argaman+majed-faraj", "Abbas Kamel met Nadav Argaman. Also attending was Majed Faraj."),
        ("majed-faraj+king-abdullah-ii", "Majed Faraj paid a visit to Jordan on Sunday, meeting King Abdullah II."),
        ("abbas-kamel+majed-faraj", "Majed Faraj left for Cairo to brief Abbas Kamel on his plan."),
    ],
)
def test_who_is_found_past_what_describes_them(drafter, who, text):
    """Articles, numbers, brackets, offices and where somebody sits stand between the name and the verb."""
    assert [set(who.split("+"))] == [set(one.split()[3].split("+")) for one in told(drafter, text)]


def test_one_is_met_in_one_place_and_another_in_another(drafter):
    """Each has the place told after him."""
    text = "Abbas Kamel held talks with Majed Faraj in Ramallah and with Nadav Argaman in Tel Aviv on Sunday."
    assert [one.split()[2:] for one in told(drafter, text)] == [
        ["ramallah", "abbas-kamel+majed-faraj"],
        ["tel-aviv", "abbas-kamel+nadav-argaman"],
    ]


def test_a_call_in_a_headline_is_no_call_with_what_is_discussed(drafter):
    """The state in "US-Egypt ties" takes no part."""
    text = "Abbas Kamel, Majed Faraj discuss US-Egypt ties in phone call\n\nIt was short.\n"
    assert ["abbas-kamel+majed-faraj"] == [one.split()[3] for one in told(drafter, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Israel broke the Egyptian-brokered truce with Hamas on Sunday.",
        "Abbas Kamel, reaching out by telephone to officials, praised Majed Faraj on Sunday.",
        "Abbas Kamel discussed relations with Majed Faraj.",
        "Egypt reached an accord on Sunday.",
        "Abbas Kamel is the first Egyptian official to meet Nadav Argaman.",
        "Abbas Kamel praised the sessions of the United Nations General Assembly.",
        "On Sunday, Abbas Kamel, meeting reporters, praised Majed Faraj.",
        "An official briefed on the meeting told Reuters that Abbas Kamel and Majed Faraj were near.",
    ],
)
def test_what_sounds_like_a_meeting_and_is_none_makes_no_record(drafter, text):
    """A mediator named by an adjective, a telephone, an earlier meeting discussed, reporters."""
    assert [] == told(drafter, text)


def test_whoever_was_hosting_is_the_host(drafter):
    """A verb in its form in -ing is no passive."""
    text = "Abbas Kamel was hosting Majed Faraj in Cairo on Sunday."
    draft = drafter.draft(read_article(text, id="article", published=me.When.parse(FRIDAY)))
    roles = [
        (part.actor, part.role) for one in draft.records if isinstance(one, me.Meeting) for part in one.participants
    ]
    assert [("abbas-kamel", "host"), ("majed-faraj", "visitor")] == roles


def test_whoever_is_invited_is_not_there_on_the_day_of_the_invitation(drafter):
    """The meeting is to come, and nobody says when."""
    text = "Abbas Kamel on Sunday invited Majed Faraj to Cairo."
    assert ["planned [2018-03-09..] cairo abbas-kamel+majed-faraj"] == told(drafter, text)


def test_a_headline_that_tells_a_meeting_tells_no_visit_besides(drafter):
    """The place of the headline says where the two met, and not that one of them went there."""
    text = "Netanyahu meets Egypt's Sisi in New York\n\nBenjamin Netanyahu met Abdel Fattah al-Sisi on Thursday.\n"
    assert ["held 2018-03-08 new-york benjamin-netanyahu+abdel-fattah-el-sisi"] == told(drafter, text)


def test_a_leader_is_whom_the_article_calls_so(drafter):
    """Another held the office on the day, but the article names this one beside the words."""
    text = "Hamas leader meets Abbas Kamel\n\nHamas leader Yahya Sinwar met Abbas Kamel in Gaza on Thursday.\n"
    assert ["held 2018-03-08 gaza-strip yahya-sinwar+abbas-kamel"] == told(drafter, text)


def test_a_headline_word_is_no_part_of_a_name():
    """Capitals do not make "Mashal In" another spelling of a name."""
    article = read_article("Mashal In Cairo\n\nKhaled Mashal slept.\n", id="article", published=me.When.parse(FRIDAY))
    assert {"khaled-mashal"} == {one.record for one in me.find_mentions(article) if one.kind == "person"}


@pytest.mark.parametrize(
    ("offices", "text"),
    [
        (["egypt-foreign-minister", "jordan-foreign-minister"], "The Egyptian and Jordanian foreign ministers slept."),
        (["egypt-foreign-minister", "jordan-foreign-minister"], "The foreign ministers of Egypt and Jordan slept."),
        (["cia-director", "mossad-director"], "The CIA and Mossad chiefs slept."),
        (["cia-director", "mossad-director", "shin-bet-director"], "CIA, Mossad and Shin Bet chiefs slept."),
        ([], "Egyptian intelligence chiefs slept."),
        ([], "Arab and Egyptian foreign ministers slept."),
        ([], "The kings of Egypt and Israel slept."),
    ],
)
def test_a_plural_names_one_office_of_each(offices, text):
    """Where one of them has no such office, nobody's is named."""
    article = read_article(text, id="article", published=me.When.parse(FRIDAY))
    assert offices == [one.office for one in me.find_mentions(article) if one.kind == "office"]


LAST_WEEK = "held [2018-02-26..2018-03-04]"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "A security delegation led by Majed Faraj visited Cairo on Sunday and met Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 cairo sameh-shoukry+ayman-safadi+majed-faraj"],
            "Ministers, including Sameh Shoukry, Ayman Safadi and Majed Faraj, gathered in Cairo on Sunday.",
        ),
        (
            [
                f"{LAST_WEEK} israel-territory ~israel+majed-faraj",
                f"{LAST_WEEK} jordan-territory ~jordan+majed-faraj",
                f"{LAST_WEEK} qatar-territory ~qatar+majed-faraj",
                "held 2018-03-08 None majed-faraj+abbas-kamel",
            ],
            "Majed Faraj, who visited Israel, Jordan and Qatar last week, called Abbas Kamel on Thursday.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "Majed Faraj, the senior Fatah official who was in Cairo on Sunday for talks with Abbas Kamel, slept.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+israel-national-security-adviser"],
            "Benjamin Netanyahu slept. Majed Faraj phoned Netanyahu's national security adviser on Sunday.",
        ),
        (
            ["held 2018-03-04 amman ~egypt+majed-faraj"],
            "Abbas Kamel slept. Kamel's deputies met Majed Faraj in Amman on Sunday.",
        ),
        (
            ["planned 2018-03-11 cairo ~egypt+~israel"],
            "Israel said its negotiators would travel to Cairo on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo ~israel+~palestinian-authority"],
            "An Israeli and a Palestinian delegation met in Cairo on Sunday.",
        ),
        (
            ["held 2018-03-04 doha majed-faraj+mohammed-bin-abdulrahman"],
            "Sheikh Mohammed bin Abdulrahman slept. Majed Faraj met Sheikh Mohammed in Doha on Sunday.",
        ),
        (["held 2018-03-04 cairo mohammed-bin-zayed+abbas-kamel"], "MBZ met Abbas Kamel in Cairo on Sunday."),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel+ayman-safadi"],
            "Majed Faraj met Abbas Kamel on Sunday before Ayman Safadi joined them.",
        ),
        (
            ["held 2018-03-04 amman ~jordan+egypt-intelligence-director"],
            "Abdel Fattah al-Sisi sent his intelligence chief to Amman on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "Abbas Kamel and Majed Faraj, meeting in Cairo on Sunday, called for calm.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "At their meeting in Cairo on Sunday, Abbas Kamel and Majed Faraj called for calm.",
        ),
        (["held 2018-03-04 cairo fatah+hamas"], "Fatah-Hamas talks opened in Cairo on Sunday."),
    ],
)
def test_who_it_was_is_told_in_many_ways(drafter, expected, text):
    """Who leads an unnamed delegation, who is listed, whose deputies they are, and who has but a given name."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["held 2018-03-04 cairo ~arab-league"], "Arab foreign ministers met in Cairo on Sunday."),
        (
            ["held 2018-03-04 cairo ~arab-league"],
            "Arab leaders meeting in Cairo on Sunday ate. They met in Cairo on Sunday.",
        ),
        (["planned 2018-03-11 None egypt+~arab-league"], "Egypt will host an Arab summit on Sunday."),
        (
            ["held 2018-03-04 cairo hamas+fatah"],
            "Palestinian factions, including Hamas and Fatah, convened in Cairo on Sunday.",
        ),
        (["held 2018-03-04 cairo ~egypt+majed-faraj"], "Majed Faraj held talks in Cairo on Sunday."),
        (["held 2018-03-04 doha ~qatar+majed-faraj"], "Majed Faraj met mediators in Doha on Sunday."),
        ([], "Majed Faraj met leaders of aid groups in Doha on Sunday."),
        (["held 2018-03-04 cairo ~egypt+majed-faraj"], "Majed Faraj left Cairo on Sunday after three days of talks."),
        (["held 2018-03-04 doha ~qatar+majed-faraj"], "Majed Faraj joined the talks in Doha on Sunday."),
        (["held 2018-03-04 cairo ~egypt+majed-faraj"], "Majed Faraj was dispatched to Cairo on Sunday."),
        ([], "Majed Faraj said that guards were sent to Cairo on Sunday."),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "Majed Faraj was back in Cairo on Sunday with Abbas Kamel.",
        ),
        (
            ["planned 2018-03-04 amman ~jordan+majed-faraj", "held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "Majed Faraj, on his way to Amman, stopped in Cairo on Sunday to meet Abbas Kamel.",
        ),
        (
            ["planned 2018-03-11 cairo abbas-kamel+majed-faraj"],
            "Majed Faraj will leave for Cairo on Sunday at the invitation of Abbas Kamel.",
        ),
        (["held 2017-10 cairo ~egypt+majed-faraj"], "Majed Faraj, whose October visit to Cairo was brief, slept."),
    ],
)
def test_whom_somebody_met_is_who_is_at_home_there(drafter, expected, text):
    """Where only the place is told, its government received the guest; many states meet by their common name."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 cairo majed-faraj+abbas-kamel", "held 2018-03-04 amman ayman-safadi+majed-faraj"],
            "Majed Faraj met Abbas Kamel in Cairo on Sunday before driving to Amman to see Ayman Safadi.",
        ),
        (
            ["held [..2018-03-09] cairo majed-faraj+abbas-kamel", "held [..2018-03-09] amman majed-faraj+ayman-safadi"],
            "Majed Faraj flew home after talks in Cairo with Abbas Kamel and in Amman with Ayman Safadi.",
        ),
        (
            ["held 2018-03-04 cairo majed-faraj+abbas-kamel", "held 2018-03-04 amman majed-faraj+ayman-safadi"],
            "Majed Faraj shuttled between Abbas Kamel in Cairo and Ayman Safadi in Amman on Sunday.",
        ),
        (
            [
                "planned 2018-03-11 egypt-territory ~egypt+majed-faraj",
                "planned 2018-03-12 israel-territory ~israel+majed-faraj",
                "planned 2018-03-13 jordan-territory ~jordan+majed-faraj",
            ],
            "Majed Faraj will visit Egypt on Sunday, Israel on Monday and Jordan on Tuesday.",
        ),
        (
            ["held 2018-03-09 cairo abbas-kamel+majed-faraj", "planned 2018-03-11 amman majed-faraj+ayman-safadi"],
            "Majed Faraj goes to Cairo today to meet Abbas Kamel, and to Amman on Sunday to see Ayman Safadi.",
        ),
        (
            [
                "held 2018-03-04 None abbas-kamel+ayman-safadi",
                "held 2018-03-04 None abbas-kamel+sameh-shoukry",
                "held 2018-03-04 None abbas-kamel+majed-faraj",
            ],
            "Abbas Kamel met separately with Ayman Safadi, Sameh Shoukry and Majed Faraj on Sunday, aides said.",
        ),
        (
            [
                "held 2018-03-04 cairo sameh-shoukry+ayman-safadi+majed-faraj",
                "held 2018-03-04 None majed-faraj+ayman-safadi",
            ],
            "Sameh Shoukry, Ayman Safadi and Majed Faraj met in Cairo on Sunday. Faraj and Safadi also conferred.",
        ),
    ],
)
def test_meetings_told_in_one_breath_are_kept_apart(drafter, expected, text):
    """By place, by day, one by one, or beside a larger one."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abbas Kamel met Majed Faraj late on Sunday and then Ayman Safadi in Amman on Monday.",
            ["held 2018-03-04 None abbas-kamel+majed-faraj", "held 2018-03-05 amman abbas-kamel+ayman-safadi"],
        ),
        (
            "Abbas Kamel met Majed Faraj for two hours, then Ayman Safadi in Amman.",
            [
                "held [..2018-03-09] None abbas-kamel+majed-faraj",
                "held [..2018-03-09] amman abbas-kamel+ayman-safadi",
            ],
        ),
        (
            "Abbas Kamel met Majed Faraj in Ramallah, then Ayman Safadi in Amman and finally Sameh Shoukry in Cairo.",
            [
                "held [..2018-03-09] ramallah abbas-kamel+majed-faraj",
                "held [..2018-03-09] amman abbas-kamel+ayman-safadi",
                "held [..2018-03-09] cairo abbas-kamel+sameh-shoukry",
            ],
        ),
        (
            "Kamel met Majed Faraj on Sunday and Ayman Safadi in Amman on Monday before going to Doha to meet Tamim.",
            [
                "held 2018-03-04 None abbas-kamel+majed-faraj",
                "held 2018-03-05 amman abbas-kamel+ayman-safadi",
                "held 2018-03-05 doha tamim-bin-hamad+abbas-kamel",
            ],
        ),
    ],
)
def test_whom_somebody_met_next_has_a_day_and_a_place_of_his_own(drafter, text, expected):
    """One verb may tell of several meetings, one after the other, and a journey goes on from the last."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Israeli and Palestinian delegations came to Cairo on Sunday for indirect talks.",
            ["held 2018-03-04 cairo ~egypt+~israel+~palestinian-authority"],
        ),
        (
            "Israeli and Palestinian delegations came to Cairo on Sunday.",
            ["held 2018-03-04 cairo ~egypt+~israel", "held 2018-03-04 cairo ~egypt+~palestinian-authority"],
        ),
        (
            "In a telephone call, Abbas Kamel told Majed Faraj that Cairo would hold a conference in May.",
            ["held [..2018-03-09] None abbas-kamel+majed-faraj"],
        ),
        (
            "Azzam al-Ahmad and Mahmoud al-Zahar initialled the accord in Cairo on Sunday.",
            ["held 2018-03-04 cairo azzam-al-ahmad+mahmoud-al-zahar"],
        ),
    ],
)
def test_who_meets_whom_and_when_by_what_is_done(drafter, text, expected):
    """Enemies who come for indirect talks take part in one meeting, and what A tells B is no day of theirs."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abbas Kamel and Majed Faraj spoke by telephone on Sunday. Ayman Safadi met both men on Monday.",
            [
                "held 2018-03-04 None abbas-kamel+majed-faraj",
                "held 2018-03-05 None ayman-safadi+abbas-kamel",
                "held 2018-03-05 None ayman-safadi+majed-faraj",
            ],
        ),
        (
            "Mahmoud al-Zahar and Khalil al-Hayya returned to Gaza on Sunday after talks in Cairo with Abbas Kamel.",
            ["held 2018-03-04 cairo mahmoud-al-zahar+khalil-al-hayya+abbas-kamel"],
        ),
        (
            "Abbas Kamel met Majed Faraj on Monday. He visited Amman in May. Sameh Shoukry attended Monday's meeting.",
            ["held 2018-03-05 None abbas-kamel+majed-faraj+sameh-shoukry", "held 2017-05 amman ~jordan+abbas-kamel"],
        ),
        (
            "Abbas Kamel met Majed Faraj on Sunday, a day after talks with Ayman Safadi, and is due to visit Amman.",
            [
                "held 2018-03-04 None abbas-kamel+majed-faraj",
                "held 2018-03-03 None abbas-kamel+ayman-safadi",
                "planned [2018-03-09..] amman ~jordan+abbas-kamel",
            ],
        ),
        (
            "Abbas Kamel flew to Ramallah and delivered a message from Tamim bin Hamad to Mahmoud Abbas on Sunday.",
            ["held 2018-03-04 ramallah mahmoud-abbas+abbas-kamel"],
        ),
        (
            "Abbas Kamel handed Mahmoud Abbas a letter from Tamim bin Hamad on Sunday.",
            ["held 2018-03-04 None abbas-kamel+mahmoud-abbas"],
        ),
        (
            "Abbas Kamel had slipped into the city on Sunday to see Majed Faraj.",
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
        ),
        (
            "Majed Faraj had called off his own visit to Cairo after the raid.",
            ["cancelled XXXX cairo ~egypt+majed-faraj"],
        ),
        (
            "Abbas Kamel met Majed Faraj on Sunday. Ayman Safadi was present.",
            ["held 2018-03-04 None abbas-kamel+majed-faraj+ayman-safadi"],
        ),
        (
            "Abbas Kamel met Majed Faraj, Ayman Safadi and Sameh Shoukry on Sunday, US and Israeli officials said.",
            ["held 2018-03-04 None abbas-kamel+majed-faraj+ayman-safadi+sameh-shoukry"],
        ),
        (
            "Majed Faraj was in Cairo on Sunday. Ayman Safadi is also expected there.",
            ["held 2018-03-04 cairo ~egypt+majed-faraj", "planned [2018-03-09..] cairo ~egypt+ayman-safadi"],
        ),
        (
            "Abbas Kamel met Majed Faraj on Sunday, then Foreign Minister Ayman Safadi, and on Monday flew to Doha.",
            [
                "held 2018-03-04 None abbas-kamel+majed-faraj",
                "held 2018-03-04 None abbas-kamel+ayman-safadi",
                "held 2018-03-05 doha ~qatar+abbas-kamel",
            ],
        ),
        (
            "Talks opened in Cairo on Sunday, with Abbas Kamel, Majed Faraj and Ayman Safadi taking part.",
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj+ayman-safadi"],
        ),
        (
            "Abbas Kamel met Majed Faraj and Ayman Safadi on Sunday, a source briefed on the visit said.",
            ["held 2018-03-04 None abbas-kamel+majed-faraj+ayman-safadi"],
        ),
    ],
)
def test_who_met_together_and_who_one_by_one(drafter, text, expected):
    """Both men are met one by one, those who return home visit nobody, and who attends was at the day's meeting."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No Israeli team travelled to Cairo.", []),
        ("Majed Faraj favours direct talks with Nadav Argaman.", []),
        ("Majed Faraj set conditions for talks with Nadav Argaman.", []),
        ("Majed Faraj is open to a meeting with Nadav Argaman.", []),
        ("A meeting between Majed Faraj and Nadav Argaman would be a mistake.", []),
        ("Before any meeting with Nadav Argaman, Majed Faraj wants a truce.", []),
        ("Majed Faraj missed a meeting with Nadav Argaman.", ["refused XXXX None majed-faraj+nadav-argaman"]),
        ("A meeting between Majed Faraj and Nadav Argaman is under discussion.", []),
        ("A meeting between Majed Faraj and Nadav Argaman has not been ruled out.", []),
        ("There was talk of a meeting between Majed Faraj and Nadav Argaman.", []),
        ("The date of a meeting between Majed Faraj and Nadav Argaman has yet to be set.", []),
        ("Majed Faraj did not say when he would meet Nadav Argaman.", []),
        (
            "A meeting between Majed Faraj and Nadav Argaman is being arranged.",
            ["planned [2018-03-09..] None majed-faraj+nadav-argaman"],
        ),
        ("No Israeli official met Abbas Kamel in Cairo.", []),
        ("Egypt would like to host a meeting of Majed Faraj and Nadav Argaman.", []),
        ("Majed Faraj would be happy to meet Nadav Argaman in Cairo.", []),
        (
            "The visit comes a week before Majed Faraj flies to Amman to see Ayman Safadi.",
            ["planned [2018-03-09..] amman ayman-safadi+majed-faraj"],
        ),
        (
            "Barack Obama spoke. Majed Faraj is expected at the White House on March 26.",
            ["planned 2018-03-26 washington ~united-states+majed-faraj"],
        ),
        (
            "Majed Faraj, who was in Cairo on Sunday, flew to Amman for a meeting with Ayman Safadi on Monday.",
            ["held 2018-03-04 cairo ~egypt+majed-faraj", "held 2018-03-05 amman ayman-safadi+majed-faraj"],
        ),
        ("Abbas Kamel received Majed Faraj before the session.", ["held [..2018-03-09] None abbas-kamel+majed-faraj"]),
        (
            '"Let Nadav Argaman come," Abbas Kamel told reporters. He met Majed Faraj on Sunday.',
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
        ),
    ],
)
def test_what_nobody_did_or_would_like_to_do_is_none(drafter, text, expected):
    """Nor is a visit told beyond its clause, and who is quoted goes on."""
    assert expected == told(drafter, text)


def test_the_two_are_those_who_met_and_not_those_who_will(drafter):
    """A plan told in the same sentence does not change of whom the next one goes on."""
    text = (
        "Abbas Kamel met Majed Faraj on Sunday and said that he would meet Ayman Safadi. The two will meet on Monday."
    )
    assert "planned 2018-03-12 None abbas-kamel+majed-faraj" in told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["cancelled 2018-03-11 None majed-faraj+abbas-kamel"],
            "Majed Faraj was to have seen Abbas Kamel on Sunday, but the meeting was called off.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj failed on Sunday to win over Abbas Kamel in a telephone conversation.",
        ),
        (["refused XXXX None majed-faraj+abbas-kamel"], "Majed Faraj pulled out of a meeting with Abbas Kamel."),
        (
            ["refused XXXX None majed-faraj+abbas-kamel"],
            "Majed Faraj's request for a meeting with Abbas Kamel was turned down.",
        ),
        (
            ["cancelled XXXX cairo majed-faraj+abbas-kamel"],
            "The meeting in Cairo of Majed Faraj with Abbas Kamel will not take place.",
        ),
        (
            ["cancelled XXXX None majed-faraj+abbas-kamel"],
            "His aides said that a meeting of Majed Faraj with Abbas Kamel would not go ahead.",
        ),
        (
            ["cancelled 2018-03-09 None majed-faraj+abbas-kamel"],
            "A planned meeting of Majed Faraj and Abbas Kamel on Friday did not happen.",
        ),
        (
            ["held 2018-03-09 None majed-faraj+abbas-kamel"],
            "Majed Faraj spoke after reconciliation talks with Abbas Kamel on Friday.",
        ),
        (
            ["held 2017-09 cairo majed-faraj+abbas-kamel", "planned 2018-03-11 None majed-faraj+abbas-kamel"],
            "Majed Faraj and Abbas Kamel, who last met in Cairo in September, are to hold talks on Sunday.",
        ),
        (
            ["cancelled XXXX None majed-faraj+abbas-kamel"],
            "Plans for a meeting between Majed Faraj and Abbas Kamel were dropped.",
        ),
        ([], "A meeting of Majed Faraj with Abbas Kamel in Cairo is being considered for next week."),
        ([], "It was impossible for Majed Faraj to be seen shaking hands with Abbas Kamel on Sunday."),
        (["unconfirmed [..2018-03-09] None majed-faraj+abbas-kamel"], "Majed Faraj denied meeting Abbas Kamel."),
    ],
)
def test_what_became_of_it_is_told_around_it(drafter, expected, text):
    """A stop called off was still to come, who fails to win somebody over has talked to him, and a thought is none."""
    assert expected == told(drafter, text)


def test_the_president_of_a_readout_is_whom_it_names_first():
    """With a capital it is the head of the house; newspapers write "the president" of whoever was named last."""
    text = "President Mahmoud Abbas met President Abdel Fattah al-Sisi. The {} slept."
    for word, person in [("President", "mahmoud-abbas"), ("president", "abdel-fattah-el-sisi")]:
        article = read_article(text.format(word), id="article", published=me.When.parse(FRIDAY))
        assert [person] == [one.actor for one in me.find_mentions(article) if one.kind == "office"]


def test_an_envoy_is_not_whose_he_is(drafter):
    """The prime minister's envoy is nobody whom "the prime minister" stands for."""
    text = "Majed Faraj, the prime minister's envoy, slept. The prime minister phoned Abbas Kamel on Sunday."
    assert [] == told(drafter, text)


def test_what_a_diary_tells_in_the_present_is_to_come(drafter):
    """Running text tells in the present what is planned, and a headline what was."""
    assert ["planned [2018-03-09..] cairo abbas-kamel+majed-faraj"] == told(
        drafter, "Abbas Kamel hosts Majed Faraj in Cairo."
    )


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["planned 2018-03-11 cairo ayman-safadi+majed-faraj+abbas-kamel"],
            "Ayman Safadi and Majed Faraj will join Abbas Kamel in Cairo on Sunday.",
        ),
        (
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel", "held 2017-06 cairo ~egypt+majed-faraj"],
            "Majed Faraj met Abbas Kamel in Cairo on Thursday. His last visit there, in June, was short.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj spoke. His speech was about Ayman Safadi; he and Abbas Kamel met on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "Majed Faraj won their consent on Sunday at a meeting in Cairo attended by Abbas Kamel.",
        ),
        (
            [
                "planned [2018-03-09..] cairo ~egypt+majed-faraj",
                "planned [2018-03-09..] doha ~qatar+majed-faraj",
                "planned [2018-03-09..] amman ~jordan+majed-faraj",
            ],
            "Majed Faraj sets out on a tour that will take him to Cairo, Doha and Amman.",
        ),
        (
            ["planned 2018-03-11 None majed-faraj+abbas-kamel", "planned 2018-03-12 None majed-faraj+israel-katz"],
            "Majed Faraj will see his counterpart, Abbas Kamel, at Downing Street on Sunday and Israel Katz on Monday.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj called a cabinet meeting on Sunday and later spoke by phone with Abbas Kamel.",
        ),
    ],
)
def test_what_is_told_further_on_belongs_to_whom_it_is_told_of(drafter, expected, text):
    """Who is there already, where "there" is, and who goes on after "and"."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["planned [2018-03-09..] cairo ~egypt+majed-faraj"], "Majed Faraj has accepted an invitation to Cairo."),
        (
            ["planned [2018-03-09..] cairo abbas-kamel+majed-faraj"],
            "Majed Faraj accepted Abbas Kamel's invitation to Cairo.",
        ),
        (["refused XXXX None abbas-kamel+majed-faraj"], "Majed Faraj turned down an invitation from Abbas Kamel."),
    ],
)
def test_an_invitation_is_answered(drafter, expected, text):
    """Who accepts is expected, and who turns it down refuses, be the host named or only the place."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            [
                "planned 2018-03-11 cairo abbas-kamel+ayman-safadi",
                "planned [2018-03-09..] riyadh ~saudi-arabia+ayman-safadi",
            ],
            "Ayman Safadi goes from here to Riyadh, and on Sunday to Cairo for talks with Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 ramallah ayman-safadi+majed-faraj", "held 2018-03-05 cairo abbas-kamel+ayman-safadi"],
            "Ayman Safadi saw Majed Faraj in Ramallah on Sunday, and the next day he was in Cairo with Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 ramallah majed-faraj+ayman-safadi", "held 2018-03-05 cairo abbas-kamel+ayman-safadi"],
            "Ayman Safadi went to Ramallah on Sunday to see Majed Faraj, and on Monday was in Cairo with Abbas Kamel.",
        ),
        (
            ["held [..2018-03-09] ramallah majed-faraj+ayman-safadi"],
            "Ayman Safadi had earlier been to Ramallah to talk to Majed Faraj.",
        ),
        (
            [
                "held [..2018-03-09] ramallah ayman-safadi+majed-faraj",
                "held [..2018-03-09] cairo abbas-kamel+ayman-safadi",
            ],
            "After meeting Majed Faraj in Ramallah, Ayman Safadi flew to Cairo, where he met Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 damascus jimmy-carter+khaled-mashal"],
            "Jimmy Carter went to Damascus on Sunday and embraced Khaled Mashaal.",
        ),
    ],
)
def test_each_day_and_place_belongs_to_its_own_verb(drafter, expected, text):
    """What somebody did next, or where he went on to, says nothing of what was told before."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], "A meeting between Majed Faraj and Abbas Kamel on Sunday was not on the schedule."),
        ([], "Ayman Safadi and Majed Faraj spoke to reporters, as did Abbas Kamel."),
        ([], "Majed Faraj gave no promise that he would return to peace negotiations with Israel."),
        (
            ["held 2018-03-08 cairo ayman-safadi+abbas-kamel"],
            "Ayman Safadi, who saw Abbas Kamel in Cairo on Thursday, was back in Amman on Friday.",
        ),
        (
            ["held 2018-03-05 amman ayman-safadi+majed-faraj"],
            "Ayman Safadi met Majed Faraj in Amman on Monday. The two had talked about Gaza on Sunday, he said.",
        ),
        (
            ["held 2018-03-05 amman ayman-safadi+majed-faraj"],
            "Ayman Safadi met Majed Faraj in Amman on Monday. The talks were initially to have begun in March.",
        ),
        (
            ["held 2018-03-04 cairo egypt+israel+hamas"],
            "Egypt hosted a round of indirect talks between Israel and Hamas in Cairo on Sunday.",
        ),
    ],
)
def test_what_was_not_to_be_and_what_was_told_before_make_no_record(drafter, expected, text):
    """A stop at home, a speech to reporters and the same talks told once more are no further meetings."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["refused XXXX None ayman-safadi+majed-faraj", "held 2018-03-04 cairo majed-faraj+abbas-kamel"],
            "Majed Faraj, whom Ayman Safadi refused to see, met Abbas Kamel in Cairo on Sunday.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj had received a call from Abbas Kamel on Sunday.",
        ),
        (["held 2018-03-04 cairo abbas-kamel+majed-faraj"], "Abbas Kamel gave Majed Faraj dinner in Cairo on Sunday."),
        (
            ["held 2018-03-04 cairo ismail-haniyeh+~hamas+~egypt"],
            "Talks between a Hamas team led by Ismail Haniyeh and Egyptian mediators ended in Cairo on Sunday.",
        ),
        (
            ["planned [2018-03-09..] cairo ayman-safadi+majed-faraj+abbas-kamel"],
            "Ayman Safadi and Majed Faraj land in Cairo on Sunday before Israel Katz. The pair will see Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 None king-abdullah-ii+mahmoud-abbas"],
            "King Abdullah II of Jordan, who spoke after seeing Mahmoud Abbas on Sunday, left.",
        ),
        (
            ["postponed 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj told reporters that a meeting with Abbas Kamel on Sunday had been postponed.",
        ),
        (
            ["held 2018-03-04 new-york middle-east-quartet"],
            "A meeting of the Middle East Quartet was held in New York on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+ayman-safadi"],
            "Ayman Safadi flew to Cairo on Sunday to urge Abbas Kamel to open the crossing.",
        ),
        (
            ["held 2018-03-04 None ayman-safadi+abbas-kamel"],
            "Ayman Safadi presented the proposal to Abbas Kamel on Sunday.",
        ),
        (["held 2018-03-04 None ayman-safadi+abbas-kamel"], "Ayman Safadi and Abbas Kamel compared notes on Sunday."),
        (
            ["planned 2018-03-11 None ayman-safadi+abbas-kamel"],
            "Ayman Safadi and Abbas Kamel will talk again on Sunday.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj's phone conversations with Abbas Kamel on Sunday were short.",
        ),
        (["refused 2018-03-04 None abbas-kamel+majed-faraj"], "Abbas Kamel did not receive Majed Faraj on Sunday."),
        (["planned 2018-03-11 None abbas-kamel+majed-faraj"], "Abbas Kamel is also to host Majed Faraj on Sunday."),
        (
            ["held 2018-03-04 None abbas-kamel+ayman-safadi"],
            "Abbas Kamel met Deputy Prime Minister and Foreign Minister Ayman Safadi on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo ~egypt+hussein-al-sheikh+majed-faraj"],
            "Hussein al-Sheikh and Majed Faraj held talks in Cairo on Sunday.",
        ),
        (
            [
                "held 2018-03-04 cairo abbas-kamel+majed-faraj+ayman-safadi",
                "held 2018-03-04 None abbas-kamel+majed-faraj",
            ],
            "Abbas Kamel, Majed Faraj and Ayman Safadi met in Cairo on Sunday. Abbas Kamel had tea with Majed Faraj.",
        ),
    ],
)
def test_who_meets_is_found_past_what_stands_between(drafter, expected, text):
    """A refusal beside it, a title, a perfect or a "that" between them changes nothing of who met."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj", "held 2018-03-04 None abdel-fattah-el-sisi+majed-faraj"],
            "Majed Faraj was received on Sunday by Abbas Kamel, and later by President Abdel Fattah el-Sisi.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+sameh-shoukry+majed-faraj"],
            "Majed Faraj was welcomed on Sunday by Abbas Kamel and by Sameh Shoukry.",
        ),
        (["held 2018-03-04 cairo ~egypt+majed-faraj"], "Majed Faraj was received in Cairo on Sunday."),
        ([], "The proposal was received in Cairo on Sunday."),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel", "held 2018-03-04 None majed-faraj+ayman-safadi"],
            "Majed Faraj sat down on Sunday with both Abbas Kamel and Ayman Safadi.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel", "held 2018-03-04 None majed-faraj+ayman-safadi"],
            "Majed Faraj saw Abbas Kamel and Ayman Safadi, each on their own, on Sunday.",
        ),
        (
            ["held 2018-03-04 None sameh-shoukry+ayman-safadi"],
            "Sameh Shoukry called his Jordanian counterpart, Ayman Safadi, on Sunday.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+israel-katz"],
            "Majed Faraj, an aide to Mahmoud Abbas, who met Israel Katz on Sunday, was brief.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+israel-katz"],
            "Majed Faraj, a former general who met Israel Katz on Sunday, was brief.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "For Abbas Kamel, Sunday brought the first meeting with Majed Faraj.",
        ),
        (
            ["refused XXXX None ~egypt+majed-faraj"],
            "Majed Faraj has turned down an Egyptian invitation.",
        ),
    ],
)
def test_who_received_or_saw_whom_one_by_one(drafter, expected, text):
    """Who was received by several, saw each of two, or serves somebody who is named beside him."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            'Majed Faraj is back. "It was late," he told Abbas Kamel on Sunday when the two met.',
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel", "held 2018-03-05 None majed-faraj+ayman-safadi"],
            "Majed Faraj is back. He met Abbas Kamel on Sunday, and on Monday he received Ayman Safadi.",
        ),
        (
            ["held 2018-03-04 None israel-katz+majed-faraj"],
            "Israel Katz for Israel and Majed Faraj for the Palestinians sat down together on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo sameh-shoukry+~israel"],
            "An Israeli envoy came to Cairo on Sunday, where Sameh Shoukry received him.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+ayman-safadi+abbas-kamel"],
            "Abbas Kamel thanked Majed Faraj and Ayman Safadi, and the three met on Sunday.",
        ),
        (
            [
                "held 2018-03-03 cairo abbas-kamel+majed-faraj",
                "held 2018-03-04 None majed-faraj+ayman-safadi",
            ],
            "Majed Faraj's first stop was Cairo, where Abbas Kamel met him on Saturday. He saw Ayman Safadi on Sunday.",
        ),
    ],
)
def test_for_whom_pronouns_stand_in_features(drafter, expected, text):
    """He who speaks and to whom, an envoy without a name, as many as are counted, and who owns what is told of."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-02 None john-kerry+abbas-kamel+majed-faraj"],
            "In February, at talks that were kept quiet, John Kerry brought together Abbas Kamel and Majed Faraj.",
        ),
        (
            ["held 2018-03-08 None majed-faraj+abbas-kamel"],
            "Majed Faraj met Abbas Kamel on Thursday, hoping to keep Saturday's march from turning violent.",
        ),
        (
            [
                "held 2018-03-04 None majed-faraj+abbas-kamel",
                "planned [2018-03-09..] None majed-faraj+abbas-kamel+ayman-safadi",
            ],
            "Majed Faraj and Abbas Kamel met on Sunday and are due to see Ayman Safadi soon.",
        ),
        (
            ["held 2018-03-04 amman ayman-safadi+majed-faraj", "planned [2018-03-09..] taba ~egypt+majed-faraj"],
            "Majed Faraj was in Amman, where he was the guest of Ayman Safadi on Sunday, and will end a tour in Taba.",
        ),
        (
            ["held 2018-03-04 jerusalem hillary-clinton+benjamin-netanyahu"],
            "Hillary Clinton landed in Tel Aviv on Sunday and met Benjamin Netanyahu in Jerusalem on Sunday.",
        ),
        (["held 2018-03-04 None majed-faraj+abbas-kamel"], "Majed Faraj did hold talks with Abbas Kamel on Sunday."),
        (["held 2018-03-02 None majed-faraj+abbas-kamel"], "Majed Faraj had met Abbas Kamel the previous Friday."),
        (
            ["postponed 2018-03-08 cairo ~egypt+majed-faraj"],
            "Majed Faraj put off a trip to Cairo that was set for Thursday.",
        ),
        (
            ["planned [2018-03-09..] new-york ~united-nations+majed-faraj"],
            "Majed Faraj will fly to New York for talks.",
        ),
    ],
)
def test_which_day_and_place_is_whose(drafter, expected, text):
    """A day owned by something else, one that has passed and a place of what comes next belong to another meeting."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    "text",
    [
        "Abbas Kamel kept Majed Faraj from leaving for Amman to see Ayman Safadi.",
        "Neither Majed Faraj nor Abbas Kamel plans a trip to Amman.",
        "Sameh Shoukry urged Majed Faraj to talk to Ismail Haniyeh.",
        "Majed Faraj ended a tour on Sunday without persuading Egypt and Jordan to help.",
        "Abbas Kamel presented a plan that Majed Faraj had made.",
        "Majed Faraj and Abbas Kamel are back. A new summit might be held in Cairo in April.",
        "Abbas Kamel met Majed Faraj on Sunday. A third meeting of the leaders has been mentioned.",
    ],
)
def test_what_nobody_did_makes_no_meeting(drafter, text):
    """What somebody was kept from, is not planning, was urged to do or but spoke of is no meeting."""
    assert [one for one in told(drafter, text) if "2018-03-04 None abbas-kamel+majed-faraj" not in one] == []


@pytest.mark.parametrize(
    "text",
    [
        "Abbas Kamel called on Majed Faraj to meet Ayman Safadi in Cairo.",
        "Protesters want Abbas Kamel to meet Majed Faraj.",
        "Ayman Safadi suggested that Abbas Kamel meet Majed Faraj.",
        "Abbas Kamel will meet Majed Faraj if the truce holds.",
        "Abbas Kamel would shake hands with Majed Faraj only once the truce held.",
        "Abbas Kamel said that he would meet any Israeli officials at any time.",
        "No date was set for a meeting of Abbas Kamel and Majed Faraj.",
        "Ayman Safadi sent Majed Faraj a letter on Sunday, calling for talks with Abbas Kamel.",
        "Majed Faraj said on Sunday that talks with Abbas Kamel were pointless.",
        "Ayman Safadi accused Abbas Kamel on Sunday of avoiding a meeting with Majed Faraj.",
        "In a post, Abbas Kamel told Majed Faraj on Sunday that calm was near.",
        "Naftali Bennett, asked about it at a meeting of his Likud party, smiled.",
        "Hamas, which has no part in the talks, spoke of Abbas Kamel with respect.",
        "Egypt and Israel have been at odds over Gaza since Sunday.",
        "Abbas Kamel, whose men moved their mission to Ramallah on Sunday, was silent.",
        "Steve Witkoff visited the Netzarim corridor in Gaza on Sunday.",
        "Catherine Ashton, who was in Gaza on Sunday, did not sit with the police.",
        "It was the first visit to Gaza by an Egyptian official since 2010.",
    ],
)
def test_what_is_asked_for_conditional_or_but_talked_about_is_no_meeting(drafter, text):
    """Nor is a journey of a state, of a mission or to a place where nobody receives anybody."""
    assert [] == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj+hussein-al-sheikh"],
            (
                "Abbas Kamel held talks with Palestinian officials on Sunday. "
                "Abbas Kamel met Majed Faraj and Hussein al-Sheikh in Cairo on Sunday. "
                "Abbas Kamel's talks with Hussein al-Sheikh lasted an hour."
            ),
        ),
        (
            ["held 2018-03-04 cairo ismail-haniyeh+~hamas+~egypt"],
            (
                "A Hamas delegation led by Ismail Haniyeh met Egyptian mediators in Cairo. "
                "Egyptian mediators held talks with a Hamas delegation in Cairo on Sunday."
            ),
        ),
        (
            ["held 2018-03-04 cairo majed-faraj+abbas-kamel+sameh-shoukry"],
            "Majed Faraj met Abbas Kamel in Cairo on Sunday. Abbas Kamel was joined by Sameh Shoukry.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "Abbas Kamel met Majed Faraj on Sunday. The meeting was the first between an Egyptian president and Hamas.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj", "held 2018-03-06 None majed-faraj+ayman-safadi"],
            (
                "Abbas Kamel met Majed Faraj on Sunday. Majed Faraj met Ayman Safadi on Tuesday. "
                "After the meeting with Abbas Kamel, Majed Faraj was to fly home."
            ),
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "Abbas Kamel met Majed Faraj on Sunday. After their talks, Abbas Kamel hoped for calm in the coming weeks.",
        ),
    ],
)
def test_a_meeting_that_is_told_again_is_one(drafter, expected, text):
    """With one of those who met, with a delegation without its head, with his own men, or before something else."""
    assert sorted(expected) == sorted(told(drafter, text))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03 cairo abbas-kamel+majed-faraj"],
            "Hosni Mubarak spoke of Mahmoud Abbas. Abbas Kamel thanked Majed Faraj when the two met in Cairo in March.",
        ),
        (
            ["planned [2018-03-09..] None abbas-kamel+majed-faraj"],
            (
                "Abbas Kamel and Majed Faraj ate. Calm is near, said Ayman Safadi, King Abdullah's envoy. "
                "The two men will meet again."
            ),
        ),
        (
            ["held 2011-01 None benjamin-netanyahu+hosni-mubarak"],
            "The last time was in January 2011, when Benjamin Netanyahu visited Hosni Mubarak, a month before the end.",
        ),
        (
            ["held 2018-03-04 None mahmoud-abbas+abbas-kamel"],
            "Much is hoped of Mahmoud Abbas, too, who last met Abbas Kamel on Sunday.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+~israel"],
            "Hosni Mubarak slept. An Israeli envoy came to Cairo on Sunday, where he met Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 cairo yair-lapid+abbas-kamel"],
            "Majed Faraj slept. In Cairo, where he met Abbas Kamel on Sunday, Yair Lapid thanked everybody.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "Abbas Kamel, who was in Cairo on Sunday for talks with Majed Faraj, is to address the nation on Friday.",
        ),
        (
            ["held 2018-03 None abbas-kamel+majed-faraj", "held 2018-02 None abbas-kamel+majed-faraj"],
            "Abbas Kamel met Majed Faraj in March and then in secret in February.",
        ),
    ],
)
def test_who_and_when_are_found_in_the_clause_that_tells_them(drafter, expected, text):
    """The two men are those named or told of before, and a day beside another clause is another's."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 ittihadiya-palace hosni-mubarak+ayman-safadi+sameh-shoukry+abbas-kamel"],
            (
                "Hosni Mubarak received Ayman Safadi on Sunday at the Ittihadiya Palace in Cairo, "
                "in the presence of Sameh Shoukry and Abbas Kamel."
            ),
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj, who headed the team at the indirect talks with Israel, met Abbas Kamel on Sunday.",
        ),
        (
            ["held 2018-03-04 None sameh-shoukry+mahmoud-abbas"],
            "Sameh Shoukry met Mahmoud Abbas on Sunday. Shoukry handed Abbas a letter inviting him to Cairo.",
        ),
        (
            [
                "held 2018-03-04 ramallah mahmoud-abbas+sameh-shoukry",
                "planned 2018-03-12 amman mahmoud-abbas+ayman-safadi",
            ],
            (
                "President Mahmoud Abbas met Sameh Shoukry in Ramallah on Sunday. Shoukry brought him the greetings of "
                "President Abdel Fattah al-Sisi. The president will receive Ayman Safadi in Amman on March 12."
            ),
        ),
        (
            ["planned [2018-03-09..] amman mahmoud-abbas+ayman-safadi"],
            "Mahmoud Abbas will also stop over in Amman to meet Ayman Safadi.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj", "held [..2018-03-09] None abbas-kamel+majed-faraj"],
            "Abbas Kamel received Majed Faraj in Cairo on Sunday. The two have since spoken twice by telephone.",
        ),
        (
            ["held 2018-03-04 gaza-strip hamas+islamic-jihad+abbas-kamel"],
            "Abbas Kamel flew to Gaza on Sunday to persuade Hamas and Islamic Jihad to keep the truce.",
        ),
        (
            ["planned [2018-03-09..] cairo israel+hamas"],
            "The talks on a deal between Israel and Hamas are set to resume in Cairo within a month.",
        ),
        (
            ["held 2018-03-04 None sameh-shoukry+ayman-safadi"],
            "Sameh Shoukry met Ayman Safadi on Sunday ahead of a summit due in Amman on March 24.",
        ),
        ([], "Hamas and Israel agreed on a truce. Abbas Kamel met with none of the parties."),
        (
            ["held 2018-03-04 beirut ismail-haniyeh+nabih-berri"],
            "Ismail Haniyeh met Nabih Berri in Beirut on Sunday. He was denied entry to Egypt.",
        ),
        (
            ["held 2017-09 ramallah yair-lapid+mahmoud-abbas"],
            "It was Yair Lapid's choice. In September he became the first premier in years to meet Abbas in Ramallah.",
        ),
        (
            [
                "held [..2018-03-09] beirut nabih-berri+ayman-safadi",
                "planned [2018-03-09..] None ayman-safadi+abbas-kamel",
            ],
            "Ayman Safadi, who was in Beirut, where he met Nabih Berri, was to see Abbas Kamel.",
        ),
        (
            [
                "held 2018-03-06 None ayman-safadi+majed-faraj",
                "planned [2018-03-09..] cairo abbas-kamel+ayman-safadi",
            ],
            "Ayman Safadi met Majed Faraj on Tuesday and was due to fly to Cairo for talks with Abbas Kamel.",
        ),
        ([], "Abbas Kamel ate with Majed Faraj in silence. They met Ayman Safadi in Paris in November?"),
        ([], "Abbas Kamel received Lord Ahmad in Cairo on Sunday."),
        (
            ["held 2018-02 None abbas-kamel+majed-faraj"],
            "Abbas Kamel met Majed Faraj twice in February to end a row of Fatah and Hamas, a daily said on Monday.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "Abbas Kamel met Majed Faraj on Sunday. Gaza was calm. It rained. A new round is expected in Doha.",
        ),
    ],
)
def test_what_stands_beside_a_meeting_makes_no_other_of_it(drafter, expected, text):
    """Another occasion, a letter, who is not there, and what has been since."""
    assert expected == told(drafter, text)
