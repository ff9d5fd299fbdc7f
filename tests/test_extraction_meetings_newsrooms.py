"""How newsrooms tell who met: aides, refusals, denials, what a visit includes, and what is said between commas."""

import pytest
from small_articles import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Netanyahu aide met Abbas Kamel in Cairo on Thursday.", ["held 2018-03-08 cairo ~israel+abbas-kamel"]),
        (
            "Two senior Abbas advisers flew to Cairo on Thursday for talks.",
            ["held 2018-03-08 cairo ~egypt+~state-of-palestine"],
        ),
        (
            "Trump envoy Jason Greenblatt met Mahmoud Abbas in Ramallah on Thursday.",
            ["held 2018-03-08 ramallah jason-greenblatt+mahmoud-abbas"],
        ),
        ("Trump envoy due in Cairo\n\nA busy week lies ahead.", ["planned [2018-03-09..] cairo ~egypt+~united-states"]),
    ],
)
def test_who_serves_somebody_is_not_he(drafter, text, expected):
    """Aides and envoys who are not named are of the side of whom they serve."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj said in Cairo on Thursday, after seeing Abbas Kamel, that a deal was near.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            (
                "Majed Faraj told a news conference in Cairo on Thursday after talks with Abbas Kamel that a "
                "deal was near."
            ),
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "After talks with Abbas Kamel, Majed Faraj told reporters in Cairo that a deal was near.",
            ["held [..2018-03-09] cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj said in Amman on Thursday that he had met Abbas Kamel.",
            ["held [..2018-03-09] None majed-faraj+abbas-kamel"],
        ),
    ],
)
def test_where_somebody_speaks_after_talks_is_where_they_were(drafter, text, expected):
    """What is said in a place just after talks tells where they were; a report of others does not."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sameh Shoukry summoned the Israeli ambassador on Thursday.", ["held 2018-03-08 None sameh-shoukry+~israel"]),
        (
            "The Israeli ambassador was summoned to the Foreign Ministry in Cairo on Thursday.",
            ["held 2018-03-08 cairo egypt-foreign-ministry+~israel"],
        ),
        ("Egypt has since sent an ambassador to Tel Aviv.", []),
    ],
)
def test_an_ambassador_who_is_summoned_comes(drafter, text, expected):
    """Ambassadors are called in where they are posted, and posted without meeting anybody."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mahmoud Abbas received Abbas Kamel in Ramallah for talks on the unrest at the Al-Aqsa Mosque.",
            ["held [..2018-03-09] ramallah mahmoud-abbas+abbas-kamel"],
        ),
        (
            (
                "Mahmoud Abbas hosted Abbas Kamel in the occupied West Bank on Thursday for talks on the unrest "
                "in Jerusalem."
            ),
            ["held 2018-03-08 west-bank mahmoud-abbas+abbas-kamel"],
        ),
        (
            "Abbas Kamel hosted a round of talks between Fatah and Hamas in Cairo on Thursday.",
            ["held 2018-03-08 cairo abbas-kamel+fatah+hamas"],
        ),
    ],
)
def test_whom_somebody_receives_for_talks_is_met(drafter, text, expected):
    """A guest received for talks is no gathering; a place that is described is one."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Abbas Kamel flew to the Gaza Strip on Thursday, where he saw Yahya Sinwar, and on his way "
                "stopped in Ramallah to meet Mahmoud Abbas."
            ),
            [
                "held 2018-03-08 gaza-strip yahya-sinwar+abbas-kamel",
                "held 2018-03-08 ramallah mahmoud-abbas+abbas-kamel",
            ],
        ),
        (
            "Majed Faraj travelled to the Jordan Valley on Thursday and was received by Yoav Mordechai.",
            ["held 2018-03-08 None yoav-mordechai+majed-faraj"],
        ),
    ],
)
def test_a_stop_on_the_way_has_a_place_of_its_own(drafter, text, expected):
    """What is done on the way is elsewhere; a valley is not the country of its name."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Benjamin Netanyahu will not let Yossi Cohen fly to Cairo on Thursday for talks with Abbas Kamel.",
            ["refused 2018-03-15 cairo abbas-kamel+yossi-cohen"],
        ),
        (
            "Israel barred Majed Faraj from going to Cairo on Thursday to see Abbas Kamel.",
            ["refused 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Egypt did not allow Ismail Haniyeh to travel to Doha on Thursday to meet Mohammed bin Abdulrahman.",
            ["refused 2018-03-08 doha mohammed-bin-abdulrahman+ismail-haniyeh"],
        ),
        (
            "Israel blocked a visit by Majed Faraj to Gaza on Thursday.",
            ["refused 2018-03-08 gaza-strip ~hamas+majed-faraj"],
        ),
        (
            "Benjamin Netanyahu let Yossi Cohen fly to Cairo on Thursday to see Abbas Kamel.",
            ["held 2018-03-08 cairo abbas-kamel+yossi-cohen"],
        ),
    ],
)
def test_whoever_is_kept_from_a_journey_meets_nobody(drafter, text, expected):
    """What others do not let somebody do is refused; what they let him do was done."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nickolay Mladenov, a Bulgarian diplomat who took office in 2015, met Yahya Sinwar in Gaza on Thursday.",
            ["held 2018-03-08 gaza-strip nickolay-mladenov+yahya-sinwar"],
        ),
        (
            "Majed Faraj, an Abbas aide who leads the service, met Abbas Kamel in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj, a Palestinian envoy who has led the service for years, met Abbas Kamel in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj, who leads the service, and Abbas Kamel met in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj, accompanied by Hussein al-Sheikh, and Abbas Kamel conferred in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            (
                "Yossi Cohen met on Tuesday with Abbas Kamel, a confidant of Sisi, and Yoav Mordechai has sat "
                "twice with Majed Faraj."
            ),
            ["held 2018-03-06 None yossi-cohen+abbas-kamel", "held [..2018-03-09] None yoav-mordechai+majed-faraj"],
        ),
    ],
)
def test_who_acts_is_found_past_what_is_said_of_him(drafter, text, expected):
    """Relative clauses, companions and callings between commas do not hide who met."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Abbas Kamel met Yahya Sinwar in Gaza on Thursday and, separately, with leaders of Islamic Jihad.",
            [
                "held 2018-03-08 gaza-strip abbas-kamel+yahya-sinwar",
                "held 2018-03-08 gaza-strip abbas-kamel+~islamic-jihad",
            ],
        ),
        (
            "Abbas Kamel conferred with Yahya Sinwar on Thursday as well as with leaders of Islamic Jihad.",
            ["held 2018-03-08 None abbas-kamel+yahya-sinwar", "held 2018-03-08 None abbas-kamel+~islamic-jihad"],
        ),
    ],
)
def test_those_met_separately_are_met_apart(drafter, text, expected):
    """Whom somebody met separately, or as well, has a meeting of his own."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Thirteen factions including Fatah, Hamas and the Popular Front gathered in the Egyptian "
                "capital on Thursday."
            ),
            ["held 2018-03-08 cairo fatah+hamas+pflp"],
        ),
        (
            "Delegates of six Palestinian factions including Fatah and Hamas met in Cairo on Thursday.",
            ["held 2018-03-08 cairo fatah+hamas"],
        ),
    ],
)
def test_factions_listed_before_the_verb_meet(drafter, text, expected):
    """Movements named of several meet each other."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj arrived in Cairo on Thursday. The visit did include talks with Abbas Kamel.",
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Majed Faraj flew to Cairo on Thursday. His engagements there include a meeting with Abbas Kamel.",
            ["planned [2018-03-09..] cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj visited Cairo on Thursday. The trip included a meeting with Abbas Kamel.",
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        (
            (
                "Majed Faraj is due in Cairo on Sunday. His ministry said the visit would also include lunch "
                "with Sameh Shoukry."
            ),
            ["planned 2018-03-11 cairo sameh-shoukry+majed-faraj"],
        ),
        (
            "Majed Faraj is due in Cairo on Sunday. The visit will include talks with Abbas Kamel.",
            ["planned 2018-03-11 cairo abbas-kamel+majed-faraj"],
        ),
    ],
)
def test_what_a_visit_includes_is_told_of_the_visitor(drafter, text, expected):
    """Talks that are part of a visit are the visitor's, where and when the visit is."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hamas denied reports that Ismail Haniyeh would visit Cairo on Sunday.",
            ["unconfirmed 2018-03-11 cairo ~egypt+ismail-haniyeh"],
        ),
        (
            "Reports to the effect that Ismail Haniyeh would meet Abbas Kamel on Sunday were denied in Gaza.",
            ["unconfirmed 2018-03-11 None ismail-haniyeh+abbas-kamel"],
        ),
        (
            "Hamas said that Ismail Haniyeh would meet Abbas Kamel on Sunday.",
            ["planned 2018-03-11 None ismail-haniyeh+abbas-kamel"],
        ),
    ],
)
def test_a_plan_that_is_denied_is_unconfirmed(drafter, text, expected):
    """A plan that somebody denies is kept, and marked as not confirmed."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nickolay Mladenov met Yahya Sinwar in Gaza on Thursday. Islamic Jihad stayed away from the meeting.",
            [
                "held 2018-03-08 gaza-strip nickolay-mladenov+yahya-sinwar",
                "refused 2018-03-08 gaza-strip nickolay-mladenov+islamic-jihad",
            ],
        ),
    ],
)
def test_those_at_home_stay_away_from_the_guest(drafter, text, expected):
    """Who stays away where he is at home does not meet whoever came."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj met Abbas Kamel in Cairo on Thursday. A visit planned for February was called off.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel", "cancelled 2018-02 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj met Abbas Kamel in Cairo on Thursday. An earlier meeting, set for 5 March, was postponed.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel", "postponed 2018-03-05 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj met Abbas Kamel in Cairo on Thursday. A visit to a school planned for Monday was called off.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
    ],
)
def test_another_visit_that_was_called_off_is_one_of_the_same(drafter, text, expected):
    """Another meeting of those told of is one that was not to be."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A small team led by Yoav Mordechai would leave for Egypt on Sunday.",
            ["planned 2018-03-11 egypt-territory ~egypt+yoav-mordechai"],
        ),
        (
            "Majed Faraj, who began a tour on Thursday with a call on Abbas Kamel, was tired.",
            ["held 2018-03-08 None majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj and Abbas Kamel greeted each other at a hotel in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            (
                "Majed Faraj is expected to hold talks with Abbas Kamel and, separately, with Ayman Safadi. "
                "The meetings with Abbas Kamel in Cairo and Ayman Safadi in Amman would come after a lull."
            ),
            [
                "planned [2018-03-09..] cairo majed-faraj+abbas-kamel",
                "planned [2018-03-09..] amman majed-faraj+ayman-safadi",
            ],
        ),
    ],
)
def test_what_is_to_come_or_told_in_passing_is_found(drafter, text, expected):
    """Teams that leave, calls on somebody, greetings, and what is told of meetings to come."""
    assert expected == told(drafter, text)


def test_a_leader_of_a_movement_without_one_is_whoever_of_it_is_named(drafter):
    """An office that nobody holds on the day stands for any of the movement."""
    text = "Abbas Kamel meets Hamas leader in Cairo\n\nAbbas Kamel saw Khalil al-Hayya in Cairo on Thursday."
    assert ["held 2024-12-12 cairo abbas-kamel+khalil-al-hayya"] == told(drafter, text, "2024-12-13")


def test_what_they_come_for_leaves_their_own_talks_direct(drafter):
    """An arrival to meet is the meeting, those of one side meet the visitor, and what is talked about is theirs."""
    text = (
        "Abbas Kamel waved upon his arrival to meet with Majed Faraj in Ramallah on Thursday.\n\nAbbas Kamel came to "
        "Ramallah on Thursday for talks with Majed Faraj over starting the proximity talks with Israel.\n\n"
        "Sameh Shoukry is to visit Israel on Sunday for talks with Benjamin Netanyahu, Yossi Cohen and other officials."
    )
    assert [
        "held 2018-03-08 ramallah abbas-kamel+majed-faraj",
        "planned 2018-03-11 israel-territory benjamin-netanyahu+yossi-cohen+sameh-shoukry",
    ] == sorted(told(drafter, text))


def test_a_head_of_something_goes_nowhere(drafter):
    """A calling that is also a verb tells of no journey."""
    assert not told(drafter, "Majed Faraj, head of a council in the Gaza Strip, spoke of calm.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj arrived in the Egyptian resort city of Sharm el-Sheikh on Thursday.",
            ["held 2018-03-08 sharm-el-sheikh ~egypt+majed-faraj"],
        ),
        (
            "Majed Faraj met Abbas Kamel on Thursday in the de facto Palestinian capital of Ramallah.",
            ["held 2018-03-08 ramallah majed-faraj+abbas-kamel"],
        ),
        (
            (
                "Qatari officials are expected to arrive in the resort of Sharm el-Sheikh on Sunday to help "
                "with the talks."
            ),
            ["planned 2018-03-11 sharm-el-sheikh ~egypt+~qatar"],
        ),
    ],
)
def test_a_city_may_be_named_with_its_kind(drafter, text, expected):
    """Resorts, cities and capitals lead to the place that is named after them."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "After two days of talks on a truce between Israel and Hamas, Majed Faraj and Hussein al-Sheikh "
                "flew to Cairo on Thursday."
            ),
            ["held 2018-03-08 cairo ~egypt+majed-faraj+hussein-al-sheikh"],
        ),
        (
            "Majed Faraj, right, and Abbas Kamel met in Cairo on Thursday.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
    ],
)
def test_who_acts_stands_behind_the_words_that_begin_a_sentence(drafter, text, expected):
    """Neither talks of others before a comma nor who stands where in a picture hide who met."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leaders from the rival Hamas and Fatah factions met in Cairo on Thursday.",
            ["held 2018-03-08 cairo ~hamas+~fatah"],
        ),
        (
            "Egypt and Qatar envoys arrived in Ramallah on Thursday for talks.",
            ["held 2018-03-08 ramallah ~palestinian-authority+~egypt+~qatar"],
        ),
        (
            "The dialogue between Fatah and Hamas held in Cairo on Thursday was long.",
            ["held 2018-03-08 cairo fatah+hamas"],
        ),
    ],
)
def test_movements_and_states_in_a_row_are_several(drafter, text, expected):
    """Factions, envoys and dialogues of several name each of them."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Majed Faraj will travel to Cairo and Amman on Sunday and meet with Abbas Kamel and King "
                "Abdullah of Jordan."
            ),
            [
                "planned 2018-03-11 cairo abbas-kamel+majed-faraj",
                "planned 2018-03-11 amman king-abdullah-ii+majed-faraj",
            ],
        ),
        (
            "The visit came a day after Abbas Kamel met Majed Faraj and Yoav Mordechai in Aqaba.",
            ["held [..2018-03-09] aqaba abbas-kamel+majed-faraj+yoav-mordechai"],
        ),
        (
            "Majed Faraj and Hussein al-Sheikh flew to Cairo on Thursday for talks. Azzam al-Ahmad also joined them.",
            ["held 2018-03-08 cairo ~egypt+majed-faraj+hussein-al-sheikh+azzam-al-ahmad"],
        ),
    ],
)
def test_stops_companions_and_what_a_visit_follows_are_told_apart(drafter, text, expected):
    """Hosts of several stops are met one by one, those who met before a visit together; others join them."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj rang Avi Dichter, a lawmaker who joined Benjamin Netanyahu in a coalition.",
            ["held [..2018-03-09] None majed-faraj+avi-dichter"],
        ),
        ("Abbas Kamel authorised Majed Faraj to meet with Hamas leaders on Thursday if necessary.", []),
        ("Egypt hopes a series of meetings with Majed Faraj will lead to talks.", []),
        ("Abbas Kamel said that he would prefer a negotiated settlement with Israel.", []),
        (
            "Abbas Kamel met Majed Faraj in Cairo on Thursday to discuss resuming peace talks with Israel.",
            ["held 2018-03-08 cairo abbas-kamel+majed-faraj"],
        ),
        ("Abbas Kamel used Amman as a base for talks with Israel and Hamas on Thursday.", []),
        ("Majed Faraj, who is to head peace talks with Israel, was ill on Thursday.", []),
        ("Majed Faraj is opposed to renewed negotiations with Israel in Amman.", []),
        ("Majed Faraj is expected to meet with Yoav Mordechai regularly.", []),
        ("Majed Faraj flew back to Amman on Thursday.", []),
        ("Fatah men are searched each time they go to Gaza.", []),
        ("An Israeli official said no Israeli member of the cabinet had met a Palestinian official since 2000.", []),
        (
            "Majed Faraj and Abbas Kamel discussed truce talks with Israel by phone on Thursday.",
            ["held 2018-03-08 None majed-faraj+abbas-kamel"],
        ),
    ],
)
def test_what_is_hoped_for_opposed_or_a_rule_makes_no_meeting_of_its_own(drafter, text, expected):
    """Coalitions, conditions, hopes, adjectives, efforts to revive talks, habits and ways home are no meetings."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj told a news conference alongside Abbas Kamel in Cairo on Thursday that a deal was near.",
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Israeli officials discussed a truce with Qatari officials in Doha on Thursday.",
            ["held 2018-03-08 doha ~israel+~qatar"],
        ),
    ],
)
def test_who_speaks_beside_another_or_discusses_with_others_there_met_them(drafter, text, expected):
    """A news conference alongside somebody, and a discussion of officials in a place, are meetings."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj arrived in Aqaba, Jordan, on Thursday to join talks between Israel and Hamas.",
            ["held 2018-03-08 aqaba majed-faraj+israel+hamas"],
        ),
        (
            "Qatari and US delegations — including US envoy Jason Greenblatt — arrived in Cairo on Thursday.",
            ["held 2018-03-08 cairo ~egypt+~qatar+jason-greenblatt+~united-states"],
        ),
    ],
)
def test_whoever_arrived_to_join_talks_has_come(drafter, text, expected):
    """A comma after a country does not make a plan of it, nor dashes hide who came."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gaza Islamist leader Ismail Haniyeh met Abbas Kamel on Thursday.",
            ["held 2018-03-08 None ismail-haniyeh+abbas-kamel"],
        ),
        (
            "Majed Faraj is to visit Egypt on Sunday to meet Abbas Kamel in the resort of Sharm el-Sheikh.",
            ["planned 2018-03-11 sharm-el-sheikh abbas-kamel+majed-faraj"],
        ),
        (
            "Majed Faraj travels to Cairo today to meet Abbas Kamel about crossings at the Gaza-Egypt border.",
            ["held 2018-03-09 cairo abbas-kamel+majed-faraj"],
        ),
        (
            "Majed Faraj entered Israel on Thursday at the Gaza border and met with Yoav Mordechai.",
            ["held 2018-03-08 israel-territory majed-faraj+yoav-mordechai"],
        ),
        (
            "Majed Faraj briefed Abbas Kamel on Thursday on the talks held in Doha.",
            ["held 2018-03-08 None majed-faraj+abbas-kamel"],
        ),
        (
            "Majed Faraj is to leave for Amman on Sunday to see Ayman Safadi, according to the embassy in Cairo.",
            ["planned 2018-03-11 amman ayman-safadi+majed-faraj"],
        ),
    ],
)
def test_a_place_is_where_they_met_and_not_what_is_named_beside(drafter, text, expected):
    """Titles, borders, talks told of and those who are quoted have places of their own."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "A summit is due to take place in Aqaba on Sunday with the participation of Benjamin Netanyahu "
                "and Mahmoud Abbas. The summit is being hosted by King Abdullah of Jordan and will be attended by "
                "Abbas Kamel."
            ),
            ["planned 2018-03-11 aqaba benjamin-netanyahu+mahmoud-abbas+king-abdullah-ii+abbas-kamel"],
        ),
    ],
)
def test_who_holds_and_attends_a_summit_belongs_to_it(drafter, text, expected):
    """Later sentences say who holds a summit and who comes."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Majed Faraj met Abbas Kamel in Cairo on Thursday. He wanted calm, Majed Faraj said before his "
                "meeting with Abbas Kamel."
            ),
            ["held 2018-03-08 cairo majed-faraj+abbas-kamel"],
        ),
        (
            "Before meeting Abbas Kamel, Majed Faraj saw Ayman Safadi on Thursday.",
            ["held 2018-03-08 None majed-faraj+abbas-kamel", "held 2018-03-08 None majed-faraj+ayman-safadi"],
        ),
        (
            "Before meeting Abbas Kamel, Majed Faraj will see Ayman Safadi on Sunday.",
            ["planned 2018-03-11 None majed-faraj+abbas-kamel", "planned 2018-03-11 None majed-faraj+ayman-safadi"],
        ),
        (
            "Abbas Kamel called Majed Faraj on Thursday. Abbas Kamel and Majed Faraj discussed the calm.",
            ["held 2018-03-08 None abbas-kamel+majed-faraj"],
        ),
        (
            (
                "Majed Faraj met Ayman Safadi in Cairo, following two meetings he held with Abbas Kamel on "
                "Tuesday and again on Wednesday."
            ),
            [
                "held [..2018-03-09] cairo majed-faraj+ayman-safadi",
                "held 2018-03-06 cairo majed-faraj+abbas-kamel",
                "held 2018-03-07 cairo majed-faraj+abbas-kamel",
            ],
        ),
    ],
)
def test_what_is_said_of_before_and_after_leaves_one_meeting_one(drafter, text, expected):
    """Words before a meeting, what was discussed by telephone, and rounds with others."""
    assert expected == told(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Majed Faraj set to visit Cairo, Egypt for Gaza talks\n\nA busy week lies ahead.",
            ["planned [2018-03-09..] cairo ~egypt+majed-faraj"],
        ),
        (
            "Egypt delegation postpones mediation visit to Gaza\n\nNo reason was given.",
            ["postponed XXXX gaza-strip ~hamas+~egypt"],
        ),
        (
            "A Fatah delegation under Azzam al-Ahmad arrived in Gaza on Thursday for talks.",
            ["held 2018-03-08 gaza-strip ~hamas+azzam-al-ahmad+~fatah"],
        ),
    ],
)
def test_headlines_and_heads_of_teams(drafter, text, expected):
    """Plans and postponements in headlines, and a delegation under somebody."""
    assert expected == told(drafter, text)


def test_who_attends_what_only_a_headline_tells_of_belongs_to_it(drafter):
    """A meeting that the text below its headline takes for granted."""
    text = "Majed Faraj to Meet Abbas Kamel in Cairo\n\nThe talks will be attended by Sameh Shoukry, it was said."
    assert ["planned [2018-03-09..] cairo majed-faraj+abbas-kamel+sameh-shoukry"] == told(drafter, text)
