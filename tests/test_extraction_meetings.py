"""What single sentences tell of meetings: every way of telling, every status, and what is no meeting."""

import pytest
from small_articles import drafted, meetings_in

import mideast_events as me
from mideast_events.evidence import digest_of
from mideast_events.extraction.drafting import Drafter
from mideast_events.extraction.lexicons import lexicon
from mideast_events.extraction.meetings.triggers import triggers_by_word

KAMEL_AND_FARAJ = {"abbas-kamel", "majed-faraj"}


def reasons_in(drafter: Drafter, text: str) -> list[str]:
    """Return why words for meetings made no record."""
    rules = set(lexicon("meetings"))
    return [one.reason for one in drafted(drafter, text).passed_over if one.rule in rules]


def who(meeting: me.Meeting) -> str:
    """Return who took part in which role, in order."""
    return " ".join(f"{one.actor or one.office or one.on_behalf_of}:{one.role}" for one in meeting.participants)


# Ways of telling

WAYS = [
    ("meet", "Abbas Kamel met Majed Faraj in Cairo on Sunday."),
    ("hold-talks", "Abbas Kamel held two rounds of talks with Majed Faraj in Cairo on Sunday."),
    ("dine", "Abbas Kamel had a working lunch with Majed Faraj in Cairo on Sunday."),
    ("bring-together", "Sameh Shoukry brought together Abbas Kamel and Majed Faraj in Cairo on Sunday."),
    ("face", "Abbas Kamel came face to face with Majed Faraj in Cairo on Sunday."),
    ("sit-with", "Abbas Kamel sat opposite Majed Faraj in Cairo on Sunday."),
    ("join", "Abbas Kamel joined Majed Faraj for coffee in Cairo on Sunday."),
    ("confer", "Abbas Kamel conferred with Majed Faraj in Cairo on Sunday."),
    ("confer", "Abbas Kamel and Majed Faraj conferred in Cairo on Sunday."),
    ("be-gathering", "Abbas Kamel and Majed Faraj were gathering in Cairo on Sunday."),
    ("be-at-the-home-of", "Abbas Kamel drove to the home of Majed Faraj in Cairo on Sunday."),
    ("go-over", "Abbas Kamel went over the list with Majed Faraj in Cairo on Sunday."),
    ("pay-call", "Majed Faraj paid a courtesy call on Abbas Kamel in Cairo on Sunday."),
    ("chair", "Majed Faraj and Abbas Kamel co-chaired a meeting in Cairo on Sunday."),
    ("show-around", "Majed Faraj was shown around Ramallah by Abbas Kamel on Sunday."),
    ("spend-time", "Abbas Kamel spent an hour with Majed Faraj in Cairo on Sunday."),
    ("sit-down", "Abbas Kamel sat down with Majed Faraj in Cairo on Sunday."),
    ("shake-hands", "Abbas Kamel shook hands with Majed Faraj in Cairo on Sunday."),
    ("telephone", "Abbas Kamel spoke by telephone with Majed Faraj on Sunday."),
    ("call-up", "Abbas Kamel telephoned Majed Faraj on Sunday."),
    ("call", "Abbas Kamel called Majed Faraj on Sunday."),
    ("call-on", "Majed Faraj called on Abbas Kamel in Cairo on Sunday."),
    ("sign", "Abbas Kamel signed an accord with Majed Faraj in Cairo on Sunday."),
    ("address-by-telephone", "Abbas Kamel urged Majed Faraj by telephone on Sunday to show restraint."),
    ("brief", "Majed Faraj briefed Abbas Kamel in Cairo on Sunday."),
    ("after-briefing", "Majed Faraj left Cairo on Sunday after briefing Abbas Kamel."),
    ("in-the-company", "Majed Faraj toured Cairo on Sunday in the company of Abbas Kamel."),
    ("discuss", "Majed Faraj discussed the border with Abbas Kamel in Cairo on Sunday."),
    ("speak-with", "Majed Faraj spoke with Abbas Kamel in Cairo on Sunday."),
    ("host", "Abbas Kamel received Majed Faraj in Cairo on Sunday."),
    ("host", "Majed Faraj was received by Abbas Kamel in Cairo on Sunday."),
    ("see", "Majed Faraj saw Abbas Kamel in Cairo on Sunday."),
    ("visit", "Majed Faraj visited Cairo on Sunday for talks with Abbas Kamel."),
    ("visit", "Majed Faraj visited Cairo on Sunday and told Abbas Kamel that calm was near."),
    ("go", "Majed Faraj flew to Cairo on Sunday to meet Abbas Kamel."),
    ("be-expected", "Majed Faraj is expected in Cairo on Tuesday for talks with Abbas Kamel."),
    ("be-there", "Majed Faraj was in Cairo on Sunday for talks with Abbas Kamel."),
    ("be-in-headline", "Majed Faraj in Cairo for talks with Abbas Kamel\n\nCAIRO - The city was quiet."),
    ("contact", "Majed Faraj was in contact with Abbas Kamel on Sunday."),
    ("meeting-noun", "A meeting between Majed Faraj and Abbas Kamel took place in Cairo on Sunday."),
    ("meeting-noun", "Talks between Majed Faraj and Abbas Kamel were held in Cairo on Sunday."),
    ("meeting-noun", "Majed Faraj emerged from a meeting on Sunday with Abbas Kamel in Cairo."),
    ("meeting-noun", "During a meeting in Cairo on Sunday, Abbas Kamel told Majed Faraj that calm was near."),
    ("meeting-noun", "The Kamel-Faraj meeting in Cairo was short, said Abbas Kamel and Majed Faraj."),
    ("meeting-noun", "During his meeting with Majed Faraj in Cairo on Sunday, Abbas Kamel said that calm was near."),
    ("meeting-noun", "At a meeting in Cairo on Sunday, Abbas Kamel and Majed Faraj called for calm."),
    ("meeting-noun", "Abbas Kamel and Majed Faraj spoke to reporters on Sunday after their meeting in Cairo."),
    ("call-noun", "A call between Abbas Kamel and Majed Faraj took place on Sunday."),
    ("call-noun", "Abbas Kamel and Majed Faraj agreed in a call on Sunday to coordinate."),
    ("call-noun", "Abbas Kamel received a phone call from Majed Faraj on Sunday."),
    ("tour", "Majed Faraj toured Cairo on Sunday for talks with Abbas Kamel."),
    ("stay-there", "Majed Faraj spent two days in Cairo to brief Abbas Kamel."),
    ("visit-noun", "Majed Faraj's visit to Cairo on Sunday for talks with Abbas Kamel was brief."),
    ("visit-noun", "A visit by Majed Faraj to Cairo on Sunday for talks with Abbas Kamel was brief."),
    ("visit-noun", "A visit to Cairo took place on Sunday between Majed Faraj and Abbas Kamel."),
    ("attend", "Abbas Kamel and Majed Faraj attended a meeting in Cairo on Sunday."),
    ("attend", "Abbas Kamel attended talks with Majed Faraj in Cairo on Sunday."),
    ("attend", "The summit was attended by Abbas Kamel and Majed Faraj in Cairo on Sunday."),
    ("be-with", "Majed Faraj was with Abbas Kamel in Cairo on Sunday."),
    ("consult", "Majed Faraj consulted Abbas Kamel in Cairo on Sunday."),
    ("chat", "Abbas Kamel and Majed Faraj talked in Cairo on Sunday."),
    ("be-chaired", "Ministers gathered in Cairo on Sunday at talks chaired by Abbas Kamel and Majed Faraj."),
    ("give-dinner", "Abbas Kamel gave a dinner for Majed Faraj in Cairo on Sunday."),
    ("with-a-call-on", "Majed Faraj began his trip on Sunday with a call on Abbas Kamel."),
    ("have-to-lunch", "Abbas Kamel had Majed Faraj to lunch in Cairo on Sunday."),
    ("leave-for", "Majed Faraj left for Cairo on Sunday for talks with Abbas Kamel."),
    ("cross-to", "Majed Faraj slipped into Cairo on Sunday for talks with Abbas Kamel."),
    ("move-to", "Majed Faraj moved to Cairo on Sunday for talks with Abbas Kamel."),
    ("move-on", "Majed Faraj moved on to Cairo on Sunday for talks with Abbas Kamel."),
    ("stop-in", "Majed Faraj stopped in Cairo on Sunday for talks with Abbas Kamel."),
    ("pay-visit", "Majed Faraj paid a visit to Abbas Kamel on Sunday."),
    ("attended-by", "Calm was hailed at a ceremony in Cairo on Sunday attended by Abbas Kamel and Majed Faraj."),
    ("be-off", "Majed Faraj is off to Cairo on Tuesday for talks with Abbas Kamel."),
    ("take-to", "Majed Faraj is back. A mission took him to Cairo on Sunday for talks with Abbas Kamel."),
    ("with-in-caption", "(Photo: Abbas Kamel with Majed Faraj in Cairo on Sunday.)"),
    ("in-touch", "Majed Faraj was in touch with Abbas Kamel on Sunday."),
    ("on-the-phone", "Majed Faraj was on the phone to Abbas Kamel on Sunday."),
    ("sit-down-noun", "Abbas Kamel left a sit-down with Majed Faraj in Cairo on Sunday."),
    ("embrace", "Abbas Kamel embraced Majed Faraj in Cairo on Sunday."),
    ("attend-too", "Abbas Kamel met Israel Katz in Cairo on Sunday. Majed Faraj also attended."),
    ("in-presence", "Abbas Kamel met Israel Katz in Cairo on Sunday in the presence of Majed Faraj."),
    ("take-part", "Abbas Kamel and Majed Faraj took part in a round of talks in Cairo on Sunday."),
    ("see", "Majed Faraj was seen by Abbas Kamel in Cairo on Sunday."),
    ("be-guest", "Majed Faraj was the guest of Abbas Kamel in Cairo on Sunday."),
    (
        "tell-visitor",
        "Abbas Kamel told visiting Palestinian official Majed Faraj in Cairo on Sunday that calm was near.",
    ),
    ("speak-together", "Abbas Kamel and Majed Faraj spoke on Sunday."),
    ("invite", "Abbas Kamel invited Majed Faraj to Cairo on Sunday."),
    ("reach", "Majed Faraj reached Cairo on Sunday for talks with Abbas Kamel."),
    ("touch-down", "Majed Faraj touched down in Cairo on Sunday for talks with Abbas Kamel."),
    ("exchange-views", "Abbas Kamel exchanged views with Majed Faraj in Cairo on Sunday."),
    ("get-together", "Abbas Kamel and Majed Faraj got together in Cairo on Sunday."),
    ("be-together", "Abbas Kamel and Majed Faraj were together in Cairo on Sunday."),
    ("be-together", "Abbas Kamel and Majed Faraj were face to face in Cairo on Sunday."),
    ("sit-around", "Abbas Kamel and Majed Faraj sat around a table in Cairo on Sunday."),
    ("on-the-way", "Majed Faraj was on his way to Cairo on Sunday for talks with Abbas Kamel."),
    ("lead-to", "Majed Faraj led a delegation to Cairo on Sunday for talks with Abbas Kamel."),
    ("round-noun", "A round between Majed Faraj and Abbas Kamel is over; a round in Cairo began on Sunday."),
    ("be-accompanied", "Abbas Kamel met Majed Faraj in Cairo on Sunday. Kamel was accompanied by Sameh Shoukry."),
    ("sit-in", "Abbas Kamel met Israel Katz in Cairo on Sunday. Majed Faraj sat in on the talks."),
    ("attend-too", "Abbas Kamel met Israel Katz in Cairo on Sunday. Also present was Majed Faraj."),
    ("take-part-in-it", "Abbas Kamel met Israel Katz in Cairo on Sunday. Majed Faraj took part, too."),
    ("attend-it", "A summit was held. Abbas Kamel, Israel Katz and Majed Faraj attended."),
    ("be-present", "Abbas Kamel met Israel Katz in Cairo on Sunday. Majed Faraj was present."),
    ("among-those", "Abbas Kamel met Israel Katz in Cairo on Sunday. Among those present was Majed Faraj."),
    ("refuse-to-attend", "Abbas Kamel hosted Israel Katz in Cairo on Sunday. Majed Faraj refused to attend."),
    ("refuse-to-take-part", "Abbas Kamel hosted Israel Katz in Cairo on Sunday. Majed Faraj would not take part."),
    ("boycott", "Abbas Kamel hosted Israel Katz in Cairo on Sunday. Majed Faraj boycotted the talks."),
    ("stay-away", "Abbas Kamel hosted Israel Katz in Cairo on Sunday. Majed Faraj stayed away."),
    ("pull-out", "Abbas Kamel hosted Israel Katz in Cairo on Sunday. Majed Faraj pulled out of the talks."),
    ("present-at", "Abbas Kamel met Israel Katz in Cairo on Sunday. Present at the talks was Majed Faraj."),
    ("see-each-other", "Abbas Kamel and Majed Faraj are friends. The two men saw each other in Cairo on Sunday."),
    ("appear", "Abbas Kamel and Majed Faraj held a joint news conference in Cairo on Sunday."),
    ("summon", "Abbas Kamel summoned Majed Faraj on Sunday."),
    ("be-the-guest", "Majed Faraj was Abbas Kamel's guest in Cairo on Sunday."),
    ("be-in-his-office", "Majed Faraj was in Abbas Kamel's office on Sunday."),
    ("have-been-there", "Majed Faraj slept in Cairo. He was there on Sunday for talks with Abbas Kamel."),
    ("answer-invitation", "Majed Faraj has accepted an invitation from Abbas Kamel."),
    ("visit-somebody", "Majed Faraj visited Abbas Kamel on Sunday."),
    ("get-together-noun", "A get-together of Majed Faraj and Abbas Kamel in Cairo on Sunday was brief."),
    ("be-pictured", "Abbas Kamel was pictured with Majed Faraj in Cairo on Sunday."),
    ("sit-for-hours", "Abbas Kamel sat for two hours on Sunday with Majed Faraj."),
    ("stand-beside", "Speaking alongside Majed Faraj in Cairo on Sunday, Abbas Kamel was brief."),
    ("stand-next-to", "Standing next to Majed Faraj in Cairo on Sunday, Abbas Kamel was brief."),
    ("one-on-one", "Abbas Kamel had a one-on-one with Majed Faraj in Cairo on Sunday."),
    ("news-conference", "At a news conference with Majed Faraj in Cairo on Sunday, Abbas Kamel was brief."),
    ("been-to", "Majed Faraj had been to Cairo on Sunday for talks with Abbas Kamel."),
    ("hand-over", "Abbas Kamel handed Majed Faraj a letter in Cairo on Sunday."),
    ("deliver", "Abbas Kamel delivered a message from Sameh Shoukry to Majed Faraj on Sunday."),
    ("tell", "Abbas Kamel told Majed Faraj in Cairo on Sunday that calm was near."),
    ("extend-invitation", "Abbas Kamel extended an invitation to Majed Faraj to come to Cairo."),
    ("mediate", "Abbas Kamel mediated between Majed Faraj and Ismail Haniyeh on Sunday."),
    ("hours-with", "Abbas Kamel had two hours with Majed Faraj in Cairo on Sunday."),
    ("face-across", "Abbas Kamel faced Majed Faraj across a table in Cairo on Sunday."),
    ("stop-in", "Majed Faraj stopped in Cairo on Sunday for talks with Abbas Kamel."),
    ("snub", "Abbas Kamel snubbed Majed Faraj on Sunday."),
    ("go-back-and-forth", "Abbas Kamel went back and forth between Majed Faraj and Ismail Haniyeh on Sunday."),
    ("pass-messages", "Abbas Kamel passed messages between Majed Faraj and Ismail Haniyeh on Sunday."),
    ("one-on-one", "Abbas Kamel had a tete-a-tete with Majed Faraj in Cairo on Sunday."),
    ("confer", "Abbas Kamel was later closeted with Majed Faraj in Cairo on Sunday."),
    ("take-part-in-it", "Abbas Kamel met Israel Katz in Cairo on Sunday. Majed Faraj took part, too."),
    ("attend-it", "A summit was held. Abbas Kamel, Israel Katz and Majed Faraj attended."),
    ("be-present", "Abbas Kamel met Israel Katz in Cairo on Sunday. Majed Faraj was present."),
    ("among-those", "Abbas Kamel met Israel Katz in Cairo on Sunday. Among those who attended was Majed Faraj."),
]


@pytest.mark.parametrize(("way", "text"), WAYS)
def test_every_way_of_telling_makes_a_meeting_with_its_name_and_place_in_the_text(drafter, way, text):
    """The explanation names the table of the word list, and its characters begin with a word of that table."""
    draft = drafted(drafter, text)
    meetings = [one for one in draft.records if isinstance(one, me.Meeting)]
    (meeting,) = [one for one in meetings if {who.actor for who in one.participants} >= KAMEL_AND_FARAJ]
    assert len(meetings) == (2 if lexicon("meetings")[way]["shape"] == "declining" else 1)
    found = next(one for one in draft.explanations if one.rule == way)
    assert (meeting.id, "article", text[found.start : found.end]) == (found.record, found.article, found.trigger)
    assert found.trigger.lower().split()[0] in lexicon("meetings")[way]["verb"]
    assert found.notes
    for evidence in meeting.evidence:
        assert digest_of(text[evidence.start : evidence.end]) == evidence.digest


def test_every_table_of_the_word_list_is_tried():
    """A new way of telling needs a sentence here."""
    told = {name for name, table in lexicon("meetings").items() if "shape" in table}
    assert told == {way for way, _ in WAYS}
    assert told == {trigger.name for triggers in triggers_by_word().values() for trigger in triggers}


# Status

PAIR = "between Majed Faraj and Abbas Kamel in Cairo on Sunday"


@pytest.mark.parametrize(
    ("status", "reason", "text"),
    [
        ("held", "told as a fact", "Majed Faraj met Abbas Kamel in Cairo."),
        ("held", "told as a fact", "Majed Faraj flew to Cairo to see Abbas Kamel."),
        ("held", "told as a fact", "After meeting Majed Faraj in Cairo, Abbas Kamel said calm was near."),
        ("planned", "announced", "Majed Faraj will meet Abbas Kamel in Cairo on Tuesday."),
        ("planned", "announced", "Majed Faraj would meet Abbas Kamel in Cairo on Tuesday, officials said."),
        ("planned", "announced", "Majed Faraj is to meet Abbas Kamel in Cairo on Tuesday."),
        ("planned", "announced", "Majed Faraj agreed to meet Abbas Kamel in Cairo."),
        ("planned", "announced", "Majed Faraj was planning on meeting Abbas Kamel in Cairo."),
        ("planned", "announced", "Majed Faraj will meet Abbas Kamel in Cairo and fly home."),
        ("planned", "intended", "Majed Faraj vowed to meet Abbas Kamel in Cairo."),
        ("planned", "announced", f"An upcoming meeting {PAIR} drew attention."),
        ("planned", "announced", "A meeting between Majed Faraj and Abbas Kamel will take place in Cairo on Tuesday."),
        ("planned", "announced", "Talks in Cairo between Majed Faraj and Abbas Kamel were now expected on Tuesday."),
        ("planned", "before it", "Ahead of a meeting between Majed Faraj and Abbas Kamel in Cairo, calm prevailed."),
        ("planned", "before it", "Majed Faraj slept before meeting Abbas Kamel in Cairo."),
        ("planned", "after the day of publication", "Majed Faraj meets Abbas Kamel in Cairo on March 9, 2018."),
        ("planned", "announced", "Majed Faraj is expected in Cairo for talks with Abbas Kamel."),
        ("refused", "refused", "Majed Faraj refused to meet Abbas Kamel in Cairo."),
        ("refused", "refused", "Majed Faraj ruled out meeting Abbas Kamel in Cairo."),
        ("refused", "refused", "Majed Faraj declined a meeting with Abbas Kamel in Cairo on Sunday."),
        ("refused", "refused", "Majed Faraj ruled out a meeting with Abbas Kamel in Cairo on Sunday."),
        ("refused", "refused", "Majed Faraj turned down a meeting with Abbas Kamel in Cairo on Sunday."),
        ("refused", "would not", "Majed Faraj will not meet Abbas Kamel in Cairo."),
        ("refused", "would not", "Majed Faraj would not meet Abbas Kamel in Cairo."),
        ("refused", "did not", "Majed Faraj did not meet Abbas Kamel in Cairo on Sunday."),
        ("refused", "not meant to", "Majed Faraj has no plans to meet Abbas Kamel."),
        ("refused", "not meant to", "There is no plan for Majed Faraj to meet Abbas Kamel."),
        ("refused", "not meant to", "Majed Faraj decided not to meet Abbas Kamel in Cairo."),
        ("planned", "announced", "A day was set for Majed Faraj and Abbas Kamel to meet in Cairo."),
        ("planned", "told in the present tense", "From Doha Majed Faraj heads for Cairo to meet Abbas Kamel."),
        ("planned", "announced", "Majed Faraj was due in Cairo on Tuesday to confer with Abbas Kamel."),
        ("held", "told as a fact", "Majed Faraj had been to see Abbas Kamel, and was set up to talk."),
        ("cancelled", "cancelled", "Majed Faraj cancelled a meeting with Abbas Kamel in Cairo on Sunday."),
        ("cancelled", "scrapped", f"A meeting {PAIR} was scrapped."),
        ("cancelled", "called off", "Majed Faraj called off a meeting with Abbas Kamel in Cairo on Sunday."),
        ("cancelled", "called off", f"A meeting {PAIR} was called off."),
        ("cancelled", "was to have been", "Majed Faraj was to have met Abbas Kamel in Cairo on Sunday."),
        ("cancelled", "called off", "Majed Faraj was due to meet Abbas Kamel in Cairo, but the trip was cancelled."),
        ("cancelled", "called off", "Majed Faraj was due to meet Abbas Kamel in Cairo, but the trip was called off."),
        ("postponed", "postponed", "Majed Faraj postponed a meeting with Abbas Kamel in Cairo on Sunday."),
        ("postponed", "delayed", f"A meeting {PAIR} was delayed."),
        ("postponed", "put off", f"A meeting {PAIR} was pushed back."),
        ("postponed", "put off", "Majed Faraj put off a meeting with Abbas Kamel in Cairo on Sunday."),
        ("postponed", "put off", "Majed Faraj was due to meet Abbas Kamel in Cairo, but the talks were put off."),
        ("postponed", "put off", "Majed Faraj was due to meet Abbas Kamel in Cairo, but the talks were delayed."),
        ("unconfirmed", "reported and not confirmed", "Majed Faraj reportedly met Abbas Kamel in Cairo on Sunday."),
        ("unconfirmed", "reported and not confirmed", "Majed Faraj is said to have met Abbas Kamel in Cairo."),
        ("unconfirmed", "reported and not confirmed", "Majed Faraj denied that he met Abbas Kamel in Cairo."),
        ("unconfirmed", "reported and not confirmed", "Majed Faraj met Abbas Kamel in Cairo, an unnamed aide said."),
        (
            "unconfirmed",
            "the next sentence denies it or does not confirm it",
            "Majed Faraj met Abbas Kamel in Cairo. Hamas denied the report.",
        ),
        (
            "unconfirmed",
            "the next sentence denies it or does not confirm it",
            "Majed Faraj met Abbas Kamel in Cairo. Egypt declined to confirm it.",
        ),
    ],
)
def test_the_words_around_say_whether_it_took_place(drafter, status, reason, text):
    """The status comes with the reason for it, and with the stance of the passage."""
    draft = drafted(drafter, text)
    (meeting,) = [one for one in draft.records if isinstance(one, me.Meeting)]
    assert (status, KAMEL_AND_FARAJ) == (meeting.status, {one.actor for one in meeting.participants})
    assert reason in [note for one in draft.explanations for note in one.notes]
    stances = {"planned": me.Stance.ANTICIPATES, "unconfirmed": me.Stance.REPORTS}
    assert stances.get(status, me.Stance.ASSERTS) is meeting.evidence[0].stance


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("a figure of speech", "Abbas Kamel met criticism at home on Sunday."),
        ("a figure of speech", "Abbas Kamel's plan met with fierce criticism on Sunday."),
        ("a figure of speech", "Hamas vowed to meet all the demands of Egypt."),
        ("a figure of speech", "Egypt met its obligations to Israel on Sunday."),
        ("a figure of speech", "Abbas Kamel met Egypt's conditions on Sunday."),
        ("wished for or possible only", "Majed Faraj hopes to meet Abbas Kamel in Cairo on Tuesday."),
        ("wished for or possible only", "Majed Faraj could meet Abbas Kamel in Cairo on Tuesday."),
        ("wished for or possible only", "Majed Faraj was considering meeting Abbas Kamel in Cairo."),
        ("wished for or possible only", "Majed Faraj would have met Abbas Kamel in Cairo."),
        ("wished for or possible only", "Majed Faraj would meet Abbas Kamel in Cairo if the rockets stopped."),
        ("wished for or possible only", "If Majed Faraj meets Abbas Kamel in Cairo, calm may follow."),
        ("wished for or possible only", "Majed Faraj hopes to visit Cairo on Tuesday."),
        ("wished for or possible only", "If Egypt mediates between Israel and Hamas, calm may follow."),
        ("wished for or possible only", f"A possible meeting {PAIR} was raised."),
        ("denied by the sentence", "Majed Faraj did not visit Cairo on Sunday."),
        ("denied by the sentence", "Majed Faraj has not met Abbas Kamel since January 2018."),
        ("denied by the sentence", "Majed Faraj had no plans to visit Cairo on Sunday."),
        ("wished for or possible only", "Majed Faraj called for Abbas Kamel to meet Israel Katz."),
        ("wished for or possible only", "Majed Faraj spoke of ways to resume talks with Abbas Kamel."),
        ("talked about only", "Majed Faraj spoke of the launch of talks between Abbas Kamel and Israel Katz."),
        ("denied by the sentence", f"There was no meeting {PAIR}."),
        ("nobody to meet is named", "Abbas Kamel met reporters on Sunday."),
        ("nobody to meet is named", "They met in Cairo on Sunday."),
        ("nobody to meet is named", "He met her in Cairo on Sunday."),
        ("nobody to meet is named", "The two sides met in Cairo on Sunday."),
        ("who met them is not named", "Barghouti met Abbas Kamel in Cairo on Sunday."),
        ("who met them is not named", "Reporters met Abbas Kamel on Sunday."),
        ("no day, no place and nobody in person", "Egypt had talks with Israel."),
    ],
)
def test_what_only_looks_like_a_meeting_is_passed_over_with_its_reason(drafter, reason, text):
    """Figures of speech, wishes and what names nobody make no record."""
    assert ([], [reason]) == (meetings_in(drafter, text), reasons_in(drafter, text))


def test_what_was_passed_over_says_where_it_stands(drafter):
    """The word that was seen has its exact place."""
    text = "Calm was near. Abbas Kamel met criticism at home."
    (passed,) = drafted(drafter, text).passed_over
    assert ("article", "meet", "met") == (passed.article, passed.rule, passed.trigger)
    assert text.index("met") == passed.start
    assert text.index("met") + 3 == passed.end


@pytest.mark.parametrize(
    "text",
    [
        "Egypt called on Israel to show restraint.",
        "Egypt and Israel signed a trade agreement in Cairo on Sunday.",
        "The leaders signed an agreement in Cairo on Sunday.",
        "Hamas and Fatah have signed an agreement in Cairo.",
        "Abbas Kamel has been in constant contact with Majed Faraj.",
        "Majed Faraj refused to attend.",
        "Abbas Kamel called on Majed Faraj to show restraint.",
        "Abbas Kamel called Majed Faraj's plan a step.",
        "Abbas Kamel received a letter from Majed Faraj on Sunday.",
        "Abbas Kamel received the letter on Sunday.",
        "Egypt hosted Israel on Sunday.",
        "Egypt hosted a summit in Cairo on Sunday.",
        "The meeting, which Abbas Kamel hosted, was held in Cairo.",
        "The talks hosted by Abbas Kamel ended.",
        "Abbas Kamel attended a meeting in Cairo on Sunday.",
        "Abbas Kamel went to the market in Cairo on Sunday.",
        "Abbas Kamel went home from Israel; Cairo was quiet.",
        "Rockets flew to Israel on Sunday.",
        "Hamas mediated between Israel and nobody on Sunday.",
        "Talks between Egypt and nobody ended.",
        "At the meeting Egypt told Israel that calm was near.",
        "Majed Faraj arrived there on Sunday.",
        "Abbas Kamel vowed to call for calm.",
        "Israel mediated between Israel and Hamas on Sunday.",
        "Fahmi Zarrouqi sent word to Egypt on Sunday.",
        "Abbas Kamel visited Europe on Sunday.",
        "Abbas Kamel visited Egypt on Sunday.",
        "The visit was brief.",
        "A visit to Israel was brief.",
        "Egypt and Qatar have been patient in the talks.",
        "Egypt saw Israel as a neighbour.",
        "Sameh Shoukry brought together ministers in Cairo.",
    ],
)
def test_words_that_tell_of_no_meeting_make_none(drafter, text):
    """An appeal, a name given to something, a letter, a journey home or a gathering of nobody named."""
    assert [] == meetings_in(drafter, text)


# Who


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("majed-faraj:visitor abbas-kamel:host", "Majed Faraj met Abbas Kamel in Cairo on Sunday."),
        ("majed-faraj:party abbas-kamel:party", "Majed Faraj met Abbas Kamel in Paris on Sunday."),
        ("majed-faraj:attendee abbas-kamel:attendee", "Majed Faraj met Abbas Kamel on Sunday."),
        ("abbas-kamel:attendee mahmoud-abbas:attendee", "Abbas Kamel met Mahmoud Abbas on Sunday."),
        ("abdel-fattah-el-sisi:host abbas-kamel:visitor", "Abdel Fattah al-Sisi hosted Abbas Kamel in Cairo."),
        (
            "meir-ben-shabbat:head_of_delegation israel:member abbas-kamel:host",
            "An Israeli delegation headed by Meir Ben-Shabbat met Abbas Kamel in Cairo on Sunday.",
        ),
        (
            "abbas-kamel:host ismail-haniyeh:head_of_delegation hamas:member",
            "Abbas Kamel received a Hamas delegation led by Ismail Haniyeh in Cairo on Sunday.",
        ),
        (
            "abbas-kamel:host hamas:visitor ismail-haniyeh:head_of_delegation",
            "Abbas Kamel met a Hamas delegation in Cairo on Sunday. The delegation, led by Ismail Haniyeh, left.",
        ),
        (
            "mahmoud-abbas:host abbas-kamel:visitor meir-ben-shabbat:visitor",
            "Mahmoud Abbas hosted talks between Abbas Kamel and Meir Ben-Shabbat in Ramallah on Sunday.",
        ),
        ("egypt:host qatar:visitor jordan:visitor", "Egypt hosted a summit with Qatar and Jordan in Cairo on Sunday."),
        ("egypt:mediator israel:party hamas:party", "Egypt mediated between Israel and Hamas on Sunday."),
        (
            "egypt:mediator qatar:mediator israel:party hamas:party",
            "Egypt, along with Qatar, has been mediating between Israel and Hamas.",
        ),
        (
            "egypt:host israel:visitor hamas:visitor",
            "Talks between Egypt, Israel and Hamas were held in Cairo on Sunday.",
        ),
        (
            "egypt-intelligence-director:visitor mahmoud-abbas:host",
            "The Egyptian intelligence chief will meet Mahmoud Abbas in Ramallah on Tuesday.",
        ),
        (
            "abbas-kamel:host meir-ben-shabbat:visitor",
            "Abbas Kamel met his Israeli counterpart, Meir Ben-Shabbat, in Cairo on Sunday.",
        ),
        (
            "abbas-kamel:host meir-ben-shabbat:visitor majed-faraj:visitor",
            "Abbas Kamel met Israeli and Palestinian counterparts Meir Ben-Shabbat and Majed Faraj in Cairo on Sunday.",
        ),
        (
            "abbas-kamel:host meir-ben-shabbat:visitor",
            "Abbas Kamel met his Israeli counterparts and Meir Ben-Shabbat in Cairo on Sunday.",
        ),
        (
            "egypt-intelligence-director:host majed-faraj:visitor",
            "During a meeting in Cairo on Sunday, Egypt's intelligence chief told Majed Faraj that calm was near.",
        ),
        ("israel:host abbas-kamel:visitor", "Abbas Kamel visited Israel on Sunday."),
        ("israel:host abbas-kamel:visitor", "Egypt sent Abbas Kamel to Israel on Sunday for talks."),
        ("egypt:host israel:visitor", "Benjamin Netanyahu sent an envoy to Egypt on Sunday for talks."),
        ("israel:host abbas-kamel:visitor", "On his visit to Israel on Sunday, Abbas Kamel was tired."),
        (
            "abbas-kamel:host majed-faraj:visitor meir-ben-shabbat:attendee",
            "Abbas Kamel met Majed Faraj in Cairo on Sunday. Meir Ben-Shabbat also attended the meeting.",
        ),
        (
            "palestinian-authority:host abbas-kamel:visitor",
            "Abbas Kamel visited Ramallah on Sunday and told Benjamin Netanyahu that calm was near.",
        ),
        ("majed-faraj:host abbas-kamel:visitor", "Abbas Kamel visited Majed Faraj at his house in Ramallah on Sunday."),
        ("abbas-kamel:host majed-faraj:visitor", "Abbas Kamel will host Faraj, Majed Faraj's office in Cairo said."),
        (
            "abbas-kamel:attendee majed-faraj:attendee",
            "In a talk on Sunday, Abbas Kamel met Majed Faraj, Palestinian officials said.",
        ),
        ("abbas-kamel:host majed-faraj:visitor", "Abbas Kamel, a former general, met Majed Faraj in Cairo on Sunday."),
        ("abbas-kamel:host majed-faraj:visitor", "Abbas Kamel, who met Majed Faraj in Cairo on Sunday, was tired."),
        ("abbas-kamel:attendee majed-faraj:attendee", "Abbas Kamel met Majed Faraj and Israel agreed to wait."),
    ],
)
def test_who_took_part_in_which_role(drafter, expected, text):
    """Hosts are at home, visitors are not; delegations have heads; mediators stand between parties."""
    assert [expected] == [who(one) for one in meetings_in(drafter, text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel said calm was near. He met Majed Faraj in Cairo on Sunday."),
        ({"abbas-kamel", "majed-faraj"}, "Majed Faraj wanted calm and Abbas Kamel met him in Cairo on Sunday."),
        ({"abbas-kamel", "majed-faraj"}, "Majed Faraj flew to Cairo on Sunday. Abbas Kamel met him in Cairo."),
        ({"abbas-kamel", "majed-faraj"}, "Majed Faraj flew to Cairo, where he met Abbas Kamel on Sunday."),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel and Majed Faraj held talks on Sunday. The two men met in Cairo."),
        ({"abbas-kamel", "majed-faraj"}, "After Abbas Kamel and Majed Faraj had prayed, the two men met in Cairo."),
        ({"israel", "hamas"}, "Israel and Hamas wanted calm. The two sides held talks in Cairo on Sunday."),
        ({"abbas-kamel", "majed-faraj"}, "Majed Faraj arrived in Cairo on Sunday. Faraj met Abbas Kamel."),
        (
            {"abbas-kamel", "majed-faraj"},
            "As Abbas Kamel and Majed Faraj sat, while Mahmoud Abbas slept, the two men met in Cairo.",
        ),
        (
            {"abbas-kamel", "majed-faraj"},
            "Mahmoud Abbas slept, Abbas Kamel and Majed Faraj sat, Ismail Haniyeh ate and the two men met.",
        ),
        (
            {"abbas-kamel", "mahmoud-abbas"},
            "Abbas Kamel said calm was near. After an hour with Majed Faraj, he met Mahmoud Abbas on Sunday.",
        ),
        (
            {"abbas-kamel", "mahmoud-abbas"},
            "Abbas Kamel said calm was near. With Majed Faraj he was done. He met Mahmoud Abbas on Sunday.",
        ),
        ({"israel", "abbas-kamel"}, "Abbas Kamel went to Israel. He arrived there on Sunday for talks."),
    ],
)
def test_pronouns_and_pairs_stand_for_those_named_before(drafter, expected, text):
    """Of a sentence itself first, then of the sentences before."""
    for meeting in meetings_in(drafter, text):
        assert expected == {one.actor or one.on_behalf_of for one in meeting.participants}
    assert meetings_in(drafter, text)


def test_meetings_at_several_places_are_told_apart(drafter):
    """Each person with the place that follows."""
    text = "Abbas Kamel met Mahmoud Abbas in Ramallah and Benjamin Netanyahu in Jerusalem on Sunday."
    assert [("ramallah", {"abbas-kamel", "mahmoud-abbas"}), ("jerusalem", {"abbas-kamel", "benjamin-netanyahu"})] == [
        (one.place, {party.actor for party in one.participants}) for one in meetings_in(drafter, text)
    ]


def test_with_whom_somebody_went_on_to_meet(drafter):
    """Words such as "and earlier with" carry on the verb before."""
    text = "Abbas Kamel met separately on Sunday with Mahmoud Abbas, and earlier with Majed Faraj."
    assert [{"abbas-kamel", "mahmoud-abbas"}, {"abbas-kamel", "majed-faraj"}] == [
        {party.actor for party in one.participants} for one in meetings_in(drafter, text)
    ]


def test_of_a_journey_to_two_places_each_host_is_met_at_home(drafter):
    """Those who receive at one place are not at the other; without names, the governments receive."""
    text = "Abbas Kamel flew to Ramallah and Jerusalem on Sunday for talks with Majed Faraj and Benjamin Netanyahu."
    assert [("ramallah", "majed-faraj"), ("jerusalem", "benjamin-netanyahu")] == [
        (one.place, one.participants[0].actor) for one in meetings_in(drafter, text)
    ]
    text = "Abbas Kamel flew to Ramallah and Jerusalem on Sunday for talks."
    assert [("ramallah", "palestinian-authority"), ("jerusalem", "israel")] == [
        (one.place, one.participants[0].on_behalf_of) for one in meetings_in(drafter, text)
    ]


def told(meeting: me.Meeting) -> set[str | None]:
    """Return where it was, "-" where that is not said, and who took part."""
    return {meeting.place or "-", *(one.actor or one.office or one.on_behalf_of for one in meeting.participants)}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["cairo egypt majed-faraj", "amman jordan majed-faraj", "tel-aviv israel majed-faraj"],
            "Majed Faraj travelled to Cairo, Amman and Tel Aviv on Sunday.",
        ),
        (
            ["cairo egypt majed-faraj", "doha qatar majed-faraj"],
            "Majed Faraj made stops in Cairo on Sunday and Doha on Monday.",
        ),
        (
            ["- abbas-kamel majed-faraj", "- abbas-kamel mahmoud-abbas"],
            "Abbas Kamel met Majed Faraj on Sunday, then Mahmoud Abbas.",
        ),
        (
            ["- abbas-kamel majed-faraj", "- abbas-kamel mahmoud-abbas"],
            "Abbas Kamel met Majed Faraj on Sunday, followed by Mahmoud Abbas.",
        ),
        (
            ["- abbas-kamel majed-faraj", "- abbas-kamel mahmoud-abbas"],
            "Abbas Kamel met with Majed Faraj on Sunday and, in another room, with Mahmoud Abbas.",
        ),
        (["- abbas-kamel majed-faraj"], "Abbas Kamel met Majed Faraj on Sunday, then Mahmoud Abbas left."),
        (
            ["- abbas-kamel majed-faraj", "- abbas-kamel mahmoud-abbas"],
            "Abbas Kamel met Majed Faraj on Saturday and Mahmoud Abbas on Sunday.",
        ),
        (
            ["ramallah abbas-kamel majed-faraj", "jerusalem abbas-kamel benjamin-netanyahu"],
            "Abbas Kamel held talks in Ramallah with Majed Faraj on Saturday and in Jerusalem with Benjamin Netanyahu.",
        ),
        (
            ["cairo abbas-kamel majed-faraj", "cairo abbas-kamel majed-faraj"],
            "Abbas Kamel met Majed Faraj in Cairo on Friday and again on Sunday.",
        ),
        (
            ["- abbas-kamel majed-faraj", "- abbas-kamel majed-faraj"],
            "Abbas Kamel rang Majed Faraj twice, on Friday and on Sunday.",
        ),
        (["cairo abbas-kamel majed-faraj"], "Abbas Kamel met Majed Faraj in Cairo on Saturday and Sunday."),
        (
            ["ramallah majed-faraj abbas-kamel", "ramallah mahmoud-abbas abbas-kamel"],
            "Abbas Kamel was in Ramallah on Sunday for talks with Majed Faraj and with Mahmoud Abbas.",
        ),
        (
            ["cairo israel abbas-kamel", "cairo palestinian-authority abbas-kamel"],
            "In Cairo on Sunday Abbas Kamel held talks with Israeli and Palestinian officials.",
        ),
        (["cairo abbas-kamel qatar egypt"], "In Cairo on Sunday Abbas Kamel met Qatari and Egyptian officials."),
    ],
)
def test_meetings_that_follow_each_other_are_told_apart(drafter, expected, text):
    """From place to place, one after the other, and with the officials of two enemies."""
    assert [set(one.split()) for one in expected] == [told(one) for one in meetings_in(drafter, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Majed Faraj then flew on to Cairo on Sunday.",
        "Majed Faraj returned to Cairo on Sunday.",
        "Majed Faraj spoke on Sunday before going on to Cairo.",
        "Majed Faraj left for Cairo on Sunday.",
        "Majed Faraj said that guards were sent to the border near Cairo.",
    ],
)
def test_a_journey_onward_or_back_is_no_meeting(drafter, text):
    """Where nothing is told but the way."""
    assert [] == meetings_in(drafter, text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (1, "Danish Foreign Minister Lars Holm was in Cairo on Sunday."),
        (1, "Danish Foreign Minister Lars Holm slept. Holm was in Cairo on Sunday."),
        (0, "Danish banker Lars Holm was in Cairo on Sunday."),
    ],
)
def test_whoever_travels_for_a_government_is_received_by_one(drafter, expected, text):
    """Of persons of no registry an article must tell their office."""
    assert expected == len(meetings_in(drafter, text))


@pytest.mark.parametrize(
    ("host", "day"), [("palestinian-authority", "2006-03-05"), ("hamas", "2010-03-05"), ("hamas", "2018-03-05")]
)
def test_who_receives_in_gaza_depends_on_the_day(drafter, host, day):
    """A place without a capital has rulers, each since some day."""
    holder = "Omar Suleiman" if day < "2011" else "Abbas Kamel"
    (meeting,) = meetings_in(drafter, f"{holder} visited Gaza on Sunday.", day)
    assert host == meeting.participants[0].on_behalf_of


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            {"mahmoud-abbas", "abbas-kamel"},
            "Abbas Kamel was in Ramallah on Sunday, where Mahmoud Abbas gave him a medal.",
        ),
        (
            {"angela-merkel", "abbas-kamel"},
            "Angela Merkel slept. A trip on Sunday took her to Cairo to see Abbas Kamel.",
        ),
        ({"majed-faraj", "abbas-kamel"}, "Abbas Kamel and Majed Faraj toured Ramallah on Sunday."),
        (
            {"abbas-kamel", "majed-faraj"},
            "Abbas Kamel spoke on Sunday beside Majed Faraj, with whom he had held talks.",
        ),
        (
            {"abbas-kamel", "majed-faraj"},
            "Abbas Kamel sat down on Sunday for the third time in two days with Majed Faraj.",
        ),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel was tired. His talks with Majed Faraj on Sunday were long."),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel came home. A session with Majed Faraj followed on Sunday."),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel came from Doha, where talks with Majed Faraj on Sunday failed."),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel is no friend of Majed Faraj. The two met in Cairo on Sunday."),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel hopes to meet Majed Faraj. The two last met in Cairo on Sunday."),
        (
            {"abbas-kamel", "majed-faraj"},
            "Majed Faraj, the Palestinian envoy, slept. Abbas Kamel met the envoy on Sunday.",
        ),
        ({"abbas-kamel", "israel-katz"}, "Israel Katz slept. Abbas Kamel met the Israeli minister in Cairo on Sunday."),
        ({"israel-katz", "abbas-kamel"}, "Israel Katz rang his Egyptian opposite number, Abbas Kamel, on Sunday."),
        (
            {"angela-merkel", "abbas-kamel"},
            "Angela Merkel was late. Majed Faraj slept. She met Abbas Kamel in Cairo on Sunday.",
        ),
        ({"hady-amr", "majed-faraj"}, "President Joe Biden's envoy Hady Amr met Majed Faraj in Ramallah on Sunday."),
        (
            {"abdel-fattah-el-sisi", "abbas-kamel", "majed-faraj"},
            "Abdel Fattah al-Sisi brought Abbas Kamel and Majed Faraj together in Cairo on Sunday.",
        ),
        (
            {"abdel-fattah-el-sisi", "abbas-kamel", "majed-faraj"},
            "Abbas Kamel and Majed Faraj were brought together in Cairo by Abdel Fattah al-Sisi on Sunday.",
        ),
        (
            {"israel", "nitzan-alon", "ronen-bar", "abbas-kamel"},
            "An Israeli delegation, which included Nitzan Alon and Ronen Bar, met Abbas Kamel in Cairo on Sunday.",
        ),
        ({"abbas-kamel", "majed-faraj"}, "Majed Faraj's envoy, Abbas Kamel, met Majed Faraj on Sunday."),
        ({"tzipi-livni", "abbas-kamel"}, "Tzipi Livni slept. Abbas Kamel received her in Cairo on Sunday."),
        (
            {"mahmoud-abbas", "majed-faraj"},
            "Mahmoud Abbas's trip ended. Mahmoud Abbas's house is old. He met Majed Faraj in Ramallah on Sunday.",
        ),
        ({"abbas-kamel", "majed-faraj"}, "Abbas Kamel spoke of Majed Faraj, whom he met in Cairo on Sunday."),
        (
            {"abbas-kamel", "mahmoud-abbas"},
            "Majed Faraj said that Mahmoud Abbas was late because he had met Abbas Kamel on Sunday.",
        ),
        (
            {"abbas-kamel", "majed-faraj"},
            "Mahmoud Abbas's house is old. He and Abbas Kamel are friends. Abbas Kamel met Majed Faraj.",
        ),
        (
            {"abdel-fattah-el-sisi", "majed-faraj"},
            "Abdel Fattah al-Sisi's spokesman said the president had met Majed Faraj on Sunday.",
        ),
        ({"egypt", "majed-faraj"}, "Egyptian officials said on Sunday that they had met Majed Faraj in Cairo."),
        ({"hamas", "abbas-kamel"}, "A Hamas delegation arrived on Sunday. It met Abbas Kamel in Cairo."),
        (
            {"azzam-al-ahmad", "saleh-al-arouri", "abbas-kamel"},
            "Azzam al-Ahmad of Fatah and Saleh al-Arouri of Hamas met Abbas Kamel in Cairo on Sunday.",
        ),
        (
            {"yossi-cohen", "tamir-pardo", "abbas-kamel"},
            "Yossi Cohen and his predecessor, Tamir Pardo, met Abbas Kamel in Cairo on Sunday.",
        ),
        (
            {"abbas-kamel", "majed-faraj", "israel-katz"},
            "Abbas Kamel was joined over lunch in Cairo on Sunday by Majed Faraj and Israel Katz.",
        ),
        (
            {"abdel-fattah-el-sisi", "donald-trump"},
            "Leaders flew in for a summit hosted by Abdel Fattah al-Sisi and Donald Trump in Cairo on Sunday.",
        ),
        ({"donald-trump", "mahmoud-abbas"}, "Mahmoud Abbas had a White House meeting with Donald Trump on Sunday."),
    ],
)
def test_whom_a_sentence_means(drafter, expected, text):
    """Who met whom follows from where, from relative clauses, from owners, and from the sentences before."""
    (meeting,) = meetings_in(drafter, text)
    assert expected == {one.actor or one.on_behalf_of for one in meeting.participants}


@pytest.mark.parametrize(
    ("status", "expected", "text"),
    [
        ("planned", "abbas-kamel majed-faraj cairo", "Abbas Kamel has invited Majed Faraj to Cairo."),
        ("planned", "abbas-kamel majed-faraj cairo", "Majed Faraj was invited by Abbas Kamel to talks in Cairo."),
        ("planned", "egypt majed-faraj cairo", "Majed Faraj has been invited to Cairo."),
        ("refused", "abbas-kamel majed-faraj cairo", "Abbas Kamel invited Majed Faraj to Cairo, but he declined."),
        ("planned", "abbas-kamel majed-faraj -", "Abbas Kamel invited Majed Faraj to further talks."),
    ],
)
def test_who_is_invited_is_expected(drafter, status, expected, text):
    """By whoever invites, or else by the government of the place; unless the invitation is declined."""
    (meeting,) = meetings_in(drafter, text)
    assert (status, set(expected.split())) == (meeting.status, told(meeting))


@pytest.mark.parametrize("text", ["Abbas Kamel invited Majed Faraj to dance.", "Majed Faraj was invited to talks."])
def test_not_every_invitation_is_one_to_a_meeting(drafter, text):
    """It needs a place or talks, and somebody who invites."""
    assert [] == meetings_in(drafter, text)


@pytest.mark.parametrize("outlet", ["Reuters", "Haaretz", "Al Jazeera"])
def test_the_press_takes_no_part(drafter, outlet):
    """Whoever tells it to a newspaper does not meet the newspaper."""
    assert [] == meetings_in(drafter, f"{outlet} spoke with Majed Faraj in Cairo on Sunday.")


def test_a_further_round_is_another_meeting_of_the_same(drafter):
    """With the day and place that are said of it."""
    text = "Abbas Kamel met Majed Faraj in Cairo on Sunday. A new round of talks is expected in Doha next week."
    first, second = meetings_in(drafter, text)
    assert KAMEL_AND_FARAJ == {one.actor for one in first.participants} == {one.actor for one in second.participants}
    assert [("cairo", "held"), ("doha", "planned")] == [(one.place, one.status) for one in (first, second)]


# Where and when


@pytest.mark.parametrize(
    ("place", "when", "text"),
    [
        ("cairo", "2018-03-04", "In Cairo, Abbas Kamel met Majed Faraj on Sunday."),
        ("ittihadiya-palace", "2018-03-04", "Abbas Kamel met Majed Faraj on Sunday at the Ittihadiya Palace in Cairo."),
        ("ramallah", "2018-03-04", "Abbas Kamel flew to Ramallah, where Majed Faraj met him on Sunday."),
        ("cairo", "2018-03-04", "CAIRO - The city was quiet. Abbas Kamel met Majed Faraj on Sunday."),
        (
            "cairo",
            "2018-03-04",
            "CAIRO - It was hot. It was dry. It was late. Abbas Kamel met Majed Faraj here on Sunday.",
        ),
        (
            None,
            "2018-03-04",
            "CAIRO - It was hot. It was dry. It was late. Meir Ben-Shabbat met Majed Faraj on Sunday.",
        ),
        (None, "2018-03-04", "ATLANTIS - Abbas Kamel met Majed Faraj on Sunday."),
        ("cairo", "2018-03-04", "Abbas Kamel (right) met Majed Faraj (left) in Cairo on Sunday."),
        (None, "2018-03-04", "Abbas Kamel met Majed Faraj on Sunday and later spoke to reporters in Cairo."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel met Majed Faraj in Cairo, the agency said on Sunday."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel met Majed Faraj in Cairo, the agency reported Sunday."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel has met Majed Faraj in Cairo since the war began on Sunday."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel met Majed Faraj in Cairo."),
        ("cairo", "2018-03-04", "Cairo talks between Abbas Kamel and Majed Faraj ended on Sunday."),
        ("cairo", "2018-03-04", "Abbas Kamel met Majed Faraj in Cairo on Sunday and he then dined with Majed Faraj."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel's meeting with Majed Faraj in Cairo was short."),
        ("cairo", "[..2018-03-05]", "Ramallah, where Majed Faraj met Abbas Kamel in Cairo, is far."),
        ("sharm-el-sheikh", "2018-03-04", "Abbas Kamel met Majed Faraj in the resort of Sharm el-Sheikh on Sunday."),
        ("sharm-el-sheikh", "2018-03-04", "Abbas Kamel met Majed Faraj in Sinai, Sharm el-Sheikh, on Sunday."),
        ("ramallah", "2018-03-04", "The meeting took place in Ramallah on Sunday between Abbas Kamel and Majed Faraj."),
        (None, "2018-03-04", "The summit, which took in Cairo between Egypt and Israel, ended on Sunday."),
        ("cairo", "[2018-03-05..]", "Abbas Kamel will meet Majed Faraj in Cairo."),
        ("cairo", "2017-12", "It is his first trip since December 2017, when Abbas Kamel met Majed Faraj in Cairo."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel met Majed Faraj in Cairo, Kan revealed on Sunday."),
        ("cairo", "2018-03-04", "Majed Faraj left Cairo on Sunday after two days of talks with Abbas Kamel."),
        ("amman", "2018-03-04", "Abbas Kamel met Majed Faraj in Amman, Jordan, on Sunday."),
        (
            "sharm-el-sheikh",
            "2018-03-04",
            "Abbas Kamel told Majed Faraj, at a meeting in Sharm el-Sheikh on Sunday, to wait.",
        ),
        ("cairo", "2018-03-04", "Majed Faraj left Cairo on Sunday after talks with Abbas Kamel."),
        (None, "2018-03-04", "Majed Faraj left on Sunday after talks with Abbas Kamel."),
        ("gaza-strip", "2018-03-04", "Abbas Kamel entered Gaza on Sunday for talks with Ismail Haniyeh."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel met Majed Faraj in Cairo to speak of the truce of 4 March."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel met Majed Faraj in Cairo to speak of the March 4 attack."),
        ("cairo", "2018-03-04", "Since he fell ill in February, Abbas Kamel met Majed Faraj in Cairo on Sunday."),
        ("cairo", "[..2018-03-05]", "Abbas Kamel, who, since he fell ill in February, met Majed Faraj in Cairo, left."),
        ("cairo", "[..2018-03-05]", "In Cairo Abbas Kamel met Majed Faraj, who left on Sunday."),
        ("cairo", "[..2018-03-05]", "A march was called for Saturday and Abbas Kamel met Majed Faraj in Cairo."),
        ("cairo", "XXXX", "A visit to Cairo by Majed Faraj was postponed on Sunday."),
        ("doha", "[..2018-03-05]", "Abbas Kamel landed in Cairo, a day after talks in Doha with Majed Faraj."),
        (None, "2018-01/2018-03-05", "Egypt has been mediating between Israel and Hamas since January 2018."),
        (None, "2018-03-04", "Abbas Kamel telephoned Majed Faraj in Ramallah on Sunday."),
        ("sharm-el-sheikh", "2008-06", "Hosni Mubarak met Ehud Barak in Sharm el-Sheikh in June 2008."),
    ],
)
def test_where_and_when(drafter, place, when, text):
    """The nearest place and day of the clause; not since when, nor the day of saying, nor where a call was taken."""
    (meeting,) = meetings_in(drafter, text)
    assert (place, when) == (meeting.place, str(meeting.when))


def test_without_a_day_of_publication_nothing_is_guessed(drafter):
    """The day stays open, also of what has been going on since some day."""
    (meeting,) = meetings_in(drafter, "Abbas Kamel met Majed Faraj in Cairo.", None)
    assert "XXXX" == str(meeting.when)
    (meeting,) = meetings_in(drafter, "Egypt has been mediating between Israel and Hamas since spring.", None)
    assert "XXXX" == str(meeting.when)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("format", "remote", "Abbas Kamel phoned Majed Faraj on Sunday."),
        ("format", "remote", "Abbas Kamel and Majed Faraj discussed the border in a telephone call on Sunday."),
        ("format", "remote", "In a phone call on Sunday, Abbas Kamel and Majed Faraj discussed the border."),
        ("format", "remote", "In a phone call on Sunday, Abbas Kamel urged Majed Faraj to wait."),
        ("format", "remote", "Abbas Kamel held a telephone conversation with Majed Faraj on Sunday."),
        ("format", "visit", "Majed Faraj arrived in Cairo on Sunday."),
        ("format", "unspecified", "Abbas Kamel met Majed Faraj on Sunday."),
        ("directness", "indirect", "Abbas Kamel held indirect talks with Majed Faraj in Cairo on Sunday."),
        ("directness", "indirect", "Egypt mediated between Israel and Hamas on Sunday."),
        ("directness", "direct", "Abbas Kamel met Majed Faraj on Sunday."),
        ("directness", "unknown", "Abbas Kamel will meet Majed Faraj on Tuesday."),
        ("activity", "mediation", "Egypt shuttled between Israel and Hamas on Sunday."),
        ("activity", "signing", "Abbas Kamel signed an accord with Majed Faraj on Sunday."),
        ("publicity", "secret", "Abbas Kamel secretly met Majed Faraj on Sunday."),
        ("publicity", "undisclosed", "Abbas Kamel met Majed Faraj on an unannounced trip on Sunday."),
        ("publicity", "public", "Abbas Kamel publicly met Majed Faraj on Sunday."),
        ("publicity", "unknown", "Abbas Kamel met Majed Faraj on Sunday."),
    ],
)
def test_how_they_met(drafter, field, value, text):
    """Format, directness, activity and publicity are as the words say, else not known."""
    assert [value] == [getattr(one, field) for one in meetings_in(drafter, text)]
