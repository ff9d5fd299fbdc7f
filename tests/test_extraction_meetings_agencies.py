"""Wordings of news agencies that tell of meetings: calls, visits, diaries, and what was put off or refused."""

import pytest
from small_articles import told

LEDE = "Talks go on\n\nCAIRO, March 9 - "


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["planned 2018-03-11 cairo ~egypt+majed-faraj"], LEDE + "Majed Faraj is expected here on Sunday.\n"),
        (
            [
                "planned 2018-03-11 amman ayman-safadi+abbas-kamel",
                "planned 2018-03-12 ramallah ~palestinian-authority+abbas-kamel",
            ],
            "Abbas Kamel will travel to Amman on Sunday to meet Ayman Safadi, and to Ramallah on Monday.",
        ),
        (
            [
                "held 2018-03-08 tel-aviv nadav-argaman+abbas-kamel",
                "planned 2018-03-11 ramallah ~palestinian-authority+abbas-kamel",
            ],
            "Abbas Kamel was in Tel Aviv on Thursday to see Nadav Argaman and goes on to Ramallah on Sunday.",
        ),
        (["planned 2018-03-11 amman ~jordan+~egypt"], "An Egyptian team slept. It will go on to Amman on Sunday."),
        (
            ["planned 2018-03-11 washington ~united-states+mahmoud-abbas"],
            "Mahmoud Abbas was invited to the White House on Sunday.",
        ),
        (
            ["held 2018-03-04 washington ~united-states+~qatar"],
            "A Qatari delegation visited the White House on Sunday.",
        ),
        (
            ["held 2018-03-04 manama ~bahrain+abbas-kamel"],
            "Abbas Kamel held talks with King Hamad in Manama on Sunday.",
        ),
        ([], "Mahmoud Abbas will travel to New York on Sunday to deliver a speech."),
        (
            ["held [..2018-03-09] doha ~qatar+un-secretary-general"],
            "UN chief arrives in Doha to begin tour over Gaza\n\nIt was quiet.\n",
        ),
        (
            ["planned [2018-03-09..] sharm-el-sheikh abbas-kamel+majed-faraj"],
            "Abbas Kamel will meet Majed Faraj at an Egyptian-hosted summit in the Red Sea resort of Sharm el-Sheikh.",
        ),
    ],
)
def test_where_somebody_goes_is_told_in_many_ways(drafter, expected, text):
    """A dateline says where "here" is, a journey goes on, and a house may be meant for who receives there."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            ["abbas-kamel+majed-faraj", "abbas-kamel+nadav-argaman"],
            "Abbas Kamel received telephone calls from Majed Faraj and Nadav Argaman on Sunday.",
        ),
        (
            ["abbas-kamel+majed-faraj", "abbas-kamel+nadav-argaman"],
            "Abbas Kamel had phone conversations with Majed Faraj and Nadav Argaman on Sunday.",
        ),
        (
            ["abbas-kamel+majed-faraj", "abbas-kamel+nadav-argaman"],
            "Abbas Kamel plans meetings on Sunday with Majed Faraj and Nadav Argaman.",
        ),
        (
            ["abbas-kamel+nadav-argaman", "abbas-kamel+majed-faraj", "abbas-kamel+ayman-safadi"],
            "On his tour in January Abbas Kamel saw Nadav Argaman, Majed Faraj and Ayman Safadi.",
        ),
        (
            ["abbas-kamel+nadav-argaman+majed-faraj"],
            "On his tour in January Abbas Kamel held a summit with Nadav Argaman and Majed Faraj.",
        ),
        (
            ["abbas-kamel+majed-faraj+nadav-argaman", "abbas-kamel+majed-faraj"],
            "Abbas Kamel, Majed Faraj and Nadav Argaman met in Aqaba. Abbas Kamel and Majed Faraj then held talks.",
        ),
        (
            ["benjamin-netanyahu+mike-pence"],
            "Benjamin Netanyahu spoke on Sunday with Mike Pence. Mike Pence phoned him from Washington on Sunday.",
        ),
        (
            ["~egypt+majed-faraj+nickolay-mladenov", "abbas-kamel+nickolay-mladenov"],
            "Majed Faraj and Nickolay Mladenov are expected in Cairo. Abbas Kamel would not meet Nickolay Mladenov.",
        ),
    ],
)
def test_calls_and_meetings_with_several_are_kept_apart_where_each_is_one(drafter, who, text):
    """Whoever rang two held two calls, and who was seen in turn on a tour was seen alone."""
    assert who == [one.split()[3] for one in told(drafter, text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["refused XXXX None abbas-kamel+majed-faraj"], "Abbas Kamel has rejected calls to meet with Majed Faraj."),
        (
            ["planned 2018-03-13 None abbas-kamel+majed-faraj"],
            "Abbas Kamel slept. A meeting with Majed Faraj was pencilled in for Tuesday.",
        ),
        (
            ["planned [2018-03-09..] amman ayman-safadi+abbas-kamel"],
            "Abbas Kamel slept. A stop in Amman to see Ayman Safadi was added to his schedule, Majed Faraj said.",
        ),
        (["refused XXXX cairo ~egypt+~hamas"], "Hamas would send no delegation to Cairo."),
        (
            ["refused XXXX None majed-faraj+abbas-kamel"],
            "Majed Faraj slept. He said that his offers to meet with Abbas Kamel had gone unanswered.",
        ),
        (
            ["planned 2018-03-11 cairo fatah+hamas"],
            "A meeting between Fatah and Hamas, postponed from Thursday, will now take place in Cairo on Sunday.",
        ),
        (
            ["postponed XXXX jordan-territory ~jordan+abbas-kamel"],
            "Abbas Kamel postponed until next week a visit to Jordan.",
        ),
        (
            ["postponed 2018-03-10 damascus ~syria+majed-faraj"],
            "Majed Faraj, who had been due in Damascus on Saturday, put off the trip.",
        ),
        (
            ["cancelled XXXX amman ~jordan+majed-faraj", "held [..2018-03-09] cairo majed-faraj+abbas-kamel"],
            "Majed Faraj cancelled plans to travel to Amman and met Abbas Kamel in Cairo.",
        ),
        (
            ["planned 2018-03-11 None abbas-kamel+majed-faraj"],
            "Abbas Kamel is attending his first summit and is scheduled to meet Majed Faraj on Sunday.",
        ),
        (
            ["planned [2018-03-09..] None mahmoud-abbas+abbas-kamel"],
            "Mahmoud Abbas to address parliament, meet Abbas Kamel\n\nIt was quiet.\n",
        ),
        (
            ["held [..2018-03-09] None catherine-ashton+mohamed-morsi"],
            "Catherine Ashton was flown to a base to see Mohamed Morsi.",
        ),
    ],
)
def test_what_became_of_a_plan_is_told_beside_it(drafter, expected, text):
    """What is off for a day may be on for another, and what was called off is not what was done instead."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-08 None abbas-kamel+majed-faraj", "held 2018-01 amman abbas-kamel+majed-faraj"],
            "Abbas Kamel met Majed Faraj after his arrival on Thursday. He last saw Faraj in Amman in January.",
        ),
        (
            ["held [..2018-03-09] cairo abbas-kamel+majed-faraj"],
            "Abbas Kamel on Thursday described his talks with Majed Faraj in Cairo as useful.",
        ),
        (
            ["held 2018-01 amman majed-faraj+abbas-kamel"],
            "Majed Faraj met Abbas Kamel. Their last face-to-face meeting was in January in Amman.",
        ),
        (
            ["held 2018-03-04 doha majed-faraj+abbas-kamel"],
            LEDE + "Majed Faraj and Abbas Kamel met in Doha. The two shook hands on Sunday.\n",
        ),
        (
            ["held [..2018-03-09] None abbas-kamel+majed-faraj", "held [..2018-03-09] amman ~jordan+abbas-kamel"],
            "Abbas Kamel meets Majed Faraj, heads to Amman\n\nIt was quiet.\n",
        ),
    ],
)
def test_each_day_and_place_is_of_its_own_meeting(drafter, expected, text):
    """The last meeting is not the one before it, and the day of a remark is not what the remark is about."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (
            ["abbas-kamel+majed-faraj", "ayman-safadi+majed-faraj"],
            "Abbas Kamel met Majed Faraj, currently on a visit to Cairo to attend a meeting with Ayman Safadi.",
        ),
        (
            ["abbas-kamel+majed-faraj", "abbas-kamel+ayman-safadi"],
            "Abbas Kamel will receive Majed Faraj, his spokesman said, and will hold talks with Ayman Safadi.",
        ),
        (["abbas-kamel+majed-faraj"], 'Abbas Kamel had a "useful exchange" with Majed Faraj in Cairo on Sunday.'),
        (
            ["abbas-kamel+majed-faraj+khaled-fawzy", "abbas-kamel+ayman-safadi"],
            "Abbas Kamel met Majed Faraj. The meeting was attended by Khaled Fawzy. He rang Ayman Safadi on Sunday.",
        ),
        (
            ["benjamin-netanyahu+mahmoud-abbas", "abbas-kamel+ayman-safadi", "benjamin-netanyahu+mahmoud-abbas"],
            "Benjamin Netanyahu met Mahmoud Abbas. Abbas Kamel met Ayman Safadi. The leaders will meet again in Cairo.",
        ),
        (
            ["abbas-kamel+hamad-bin-khalifa"],
            "Hamad bin Khalifa, the Qatari ruler, was received by Abbas Kamel on Sunday.",
        ),
    ],
)
def test_who_is_meant_is_told_before(drafter, who, text):
    """Who attended or is quoted beside it is not whom the next words tell of."""
    assert who == [one.split()[3] for one in told(drafter, text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-04 cairo majed-faraj+abbas-kamel"],
            "Majed Faraj left Cairo for Amman on Sunday after meetings with Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 None majed-faraj+abbas-kamel"],
            "Majed Faraj left for Amman on Sunday after meetings with Abbas Kamel.",
        ),
        (
            ["held 2018-03-04 cairo ~hamas+abbas-kamel"],
            "A Hamas delegation left Cairo for Doha on Sunday after meetings with Abbas Kamel.",
        ),
    ],
)
def test_meetings_before_leaving_are_not_where_somebody_goes(drafter, expected, text):
    """Whom somebody met before he left he did not meet there, nor does his leaving tell of hosts."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ([], "A meeting between Abbas Kamel and Majed Faraj remains a distant prospect."),
        ([], "Abbas Kamel said he hoped Majed Faraj would meet Ayman Safadi before Sunday."),
        ([], "Will Abbas Kamel and Majed Faraj meet?"),
        ([], "Abbas Kamel might see Majed Faraj on the sidelines of a visit to Amman on Sunday."),
        ([], "Abbas Kamel won a pledge to resume peace talks with Israel, as Qatar moved to help."),
        ([], "Abbas Kamel would not shake the hand of Majed Faraj on Sunday."),
        ([], "Abbas Kamel and Majed Faraj were consulted on Sunday."),
        ([], "It was late, sources told Majed Faraj on Sunday."),
        ([], "Majed Faraj visited a school in Gaza on Sunday."),
        ([], "Majed Faraj was in Beirut to observe elections on Sunday."),
        ([], "Majed Faraj will go to Geneva on Sunday."),
        ([], "Delegations from all the Palestinian factions are due in Cairo on Sunday."),
        ([], "Majed Faraj said that mediators flew to Cairo on Sunday."),
        ([], "Majed Faraj left Doha as negotiators met Abbas Kamel on Sunday."),
        ([], "Majed Faraj toured the Rafah crossing between Gaza and Egypt on Sunday."),
        ([], "Aides to Abbas Kamel and Majed Faraj are trying to arrange a meeting between the two."),
        ([], "Majed Faraj was told to meet at an EU gathering on Sunday."),
        (["abbas-kamel+majed-faraj"], "Abbas Kamel spoke to Majed Faraj. On Sunday the two soldiers met in Cairo."),
        (["majed-faraj+abbas-kamel"], "Majed Faraj, who is also in Doha, is to meet Abbas Kamel on Sunday."),
    ],
)
def test_what_but_sounds_like_a_meeting_is_none(drafter, who, text):
    """What is asked, hoped for or far off, a place where others meet, and what others did tell of no meeting."""
    assert who == [one.split()[3] for one in told(drafter, text)]


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (["abbas-kamel+majed-faraj"], "Abbas Kamel after the summit met Majed Faraj on Sunday."),
        (
            ["abbas-kamel+majed-faraj", "ayman-safadi+khaled-fawzy"],
            "Abbas Kamel met Majed Faraj on Sunday, and Ayman Safadi telephoned Khaled Fawzy.",
        ),
        (
            ["abbas-kamel+majed-faraj", "ayman-safadi+khaled-fawzy"],
            "Abbas Kamel spoke to Majed Faraj, and Ayman Safadi telephoned Khaled Fawzy.",
        ),
        (
            ["abbas-kamel+majed-faraj", "ayman-safadi+khaled-fawzy"],
            "Abbas Kamel met Majed Faraj and Ayman Safadi telephoned Khaled Fawzy.",
        ),
        (
            ["abbas-kamel+majed-faraj", "abbas-kamel+ayman-safadi"],
            "Abbas Kamel met Majed Faraj a day after seeing Ayman Safadi.",
        ),
        (
            ["abbas-kamel+yahya-sinwar", "~palestinian-authority+abbas-kamel"],
            "Abbas Kamel met Yahya Sinwar. The visit came a day after Majed Faraj had rested. He flew to Ramallah.",
        ),
        (
            ["~qatar+khalil-al-hayya+~hamas", "khalil-al-hayya+~hamas+abbas-kamel"],
            "A Hamas team headed by Khalil al-Hayya came to Doha. The team met Abbas Kamel on Sunday.",
        ),
        (
            ["ayman-safadi+majed-faraj"],
            "Talks were proposed by Ayman Safadi in a telephone conversation with Majed Faraj.",
        ),
        (
            ["abbas-kamel+majed-faraj", "abbas-kamel+ayman-safadi"],
            "Majed Faraj and Ayman Safadi waited. Abbas Kamel visited both men on Sunday.",
        ),
        (
            ["abbas-kamel+majed-faraj"],
            "Abbas Kamel urged Khaled Fawzy to wait in telephone talks with Majed Faraj.",
        ),
    ],
)
def test_each_is_met_by_whoever_met_him(drafter, who, text):
    """Who acts in the next clause is not met, and who but tells when something was did not act."""
    assert who == [one.split()[3] for one in told(drafter, text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj", "planned 2018-03-12 amman abbas-kamel+ayman-safadi"],
            "Abbas Kamel met Majed Faraj in Cairo on Thursday ahead of talks with Ayman Safadi in Amman on Monday.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "On Sunday Abbas Kamel received Majed Faraj, and the text was signed on Thursday.",
        ),
        (
            ["planned 2018-03-13 gaza-strip ~hamas+majed-faraj"],
            "Abbas Kamel decided at a long session in Cairo to send Majed Faraj to Gaza on Tuesday.",
        ),
        (
            ["planned 2018-03-09 washington abbas-kamel+majed-faraj"],
            "Abbas Kamel was to fly to Washington later on Friday and meet Majed Faraj.",
        ),
        (
            ["held [..2018-03-09] None abbas-kamel+majed-faraj"],
            "Abbas Kamel had a long meeting with Majed Faraj on ways to end violence in Israel and the West Bank.",
        ),
        (
            ["held 2018-03-04 cairo abbas-kamel+majed-faraj"],
            "CAIRO - Abbas Kamel received Majed Faraj here on Sunday.\n\nIt was quiet.\n",
        ),
    ],
)
def test_what_goes_before_and_after_a_meeting_has_days_and_places_of_its_own(drafter, expected, text):
    """A meeting ahead is planned, and what is talked about lies elsewhere."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], "If Rami Hamdallah, the prime minister, were to meet Yahya Sinwar on Sunday, they would disagree."),
        ([], "The ministry said that Abbas Kamel and Majed Faraj agreed to meet regularly."),
        ([], "Majed Faraj, who is in Jerusalem, was asked for his opinion on the radio."),
        (
            ["unconfirmed 2018-03-04 None abbas-kamel+majed-faraj"],
            "Reports of a meeting between Abbas Kamel and Majed Faraj on Sunday were baseless, his office said.",
        ),
        (
            ["held 2018-03-04 cairo ~egypt+majed-faraj"],
            "Majed Faraj flew to Cairo on Sunday for talks on a truce between Israel and Hamas.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "Abbas Kamel received Majed Faraj on Sunday ahead of his trip to New York for the assembly.",
        ),
    ],
)
def test_what_is_but_thought_of_or_spoken_about_is_no_meeting(drafter, expected, text):
    """A condition, a habit, the parties of a deal and the hosts of an assembly have met nobody."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            [
                "planned [2018-03-12..2018-03-18] gaza-strip ~hamas+abbas-kamel",
                "held 2018-02 cairo abbas-kamel+khaled-mashal",
            ],
            (
                "Abbas Kamel is due in Gaza next week for talks with the Palestinian factions, and last month sat down "
                "in Cairo with Khaled Meshaal."
            ),
        ),
        (
            [
                "held [..2018-03-09] None majed-faraj+abbas-kamel",
                "held 2018-03-04 None majed-faraj+ayman-safadi",
            ],
            "Majed Faraj briefed Abbas Kamel on his talks with Ayman Safadi on Sunday.",
        ),
        (
            [
                "held [..2018-03-09] None majed-faraj+abbas-kamel",
                "held 2018-03-04 None majed-faraj+ayman-safadi",
            ],
            "After his meeting with Abbas Kamel, Majed Faraj said he had met Ayman Safadi on Sunday.",
        ),
        (
            [
                "held [..2018-03-09] None abbas-kamel+majed-faraj",
                "held [..2018-03-09] None abbas-kamel+ayman-safadi",
            ],
            "Abbas Kamel has spoken to Majed Faraj and Ayman Safadi.",
        ),
        (
            [
                "held 2018-03-04 None ~israel+~egypt",
                "held 2018-03-04 None mike-pompeo+yair-lapid+abbas-kamel+ayman-safadi",
            ],
            (
                "An Israeli envoy met Egyptian officials on Sunday. "
                "Mike Pompeo, Yair Lapid, Abbas Kamel and Ayman Safadi conferred on Sunday."
            ),
        ),
        (
            ["held 2018-03-04 None abbas-kamel+majed-faraj"],
            "Abbas Kamel met UN relief coordinator Majed Faraj on Sunday.",
        ),
    ],
)
def test_each_meets_whom_and_when_its_own_words_tell(drafter, expected, text):
    """Whom and when the next words tell of is not told of those before, nor are two delegations others' meeting."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ([], "Neither Majed Faraj nor Ayman Safadi met Abbas Kamel on Sunday."),
        (
            ["held 2018-03-04 None abbas-kamel+ayman-safadi"],
            "Instead of meeting Majed Faraj, Abbas Kamel received Ayman Safadi on Sunday.",
        ),
        ([], "Majed Faraj stopped short of agreeing to meet Abbas Kamel on Sunday."),
        ([], "Had Majed Faraj met Abbas Kamel on Sunday, the truce would have held."),
        ([], "Abbas Kamel usually meets Majed Faraj in Cairo."),
        ([], "Whenever Abbas Kamel meets Majed Faraj, the border is on the table."),
        (
            ["unconfirmed 2018-03-04 None abbas-kamel+majed-faraj"],
            "It is not true that Abbas Kamel met Majed Faraj on Sunday, an official said.",
        ),
        (
            ["cancelled 2018-03-04 None majed-faraj+abbas-kamel"],
            "A meeting on Sunday between Majed Faraj and Abbas Kamel never happened.",
        ),
        (
            ["held 2018-03-04 None abbas-kamel+ayman-safadi"],
            "Majed Faraj thanked Abbas Kamel for receiving Ayman Safadi on Sunday.",
        ),
        (
            ["planned [2018-03-12..2018-03-18] None majed-faraj+abbas-kamel"],
            "Majed Faraj, Ayman Safadi said on Sunday, will meet Abbas Kamel next week.",
        ),
        (
            ["held [..2018-03-09] None abbas-kamel+majed-faraj"],
            "Abbas Kamel spoke on Sunday of his meeting with Majed Faraj.",
        ),
    ],
)
def test_only_what_was_done_is_drafted_and_of_whoever_did_it(drafter, expected, text):
    """What was left undone, is a rule or a mere thought is no meeting, and who praises or speaks of it is not in it."""
    assert expected == told(drafter, text)
