"""On which day a meeting was, by its own sentence and by those before it, and in which roles people met there."""

import pytest
from small_articles import meetings_in

from mideast_events.extraction.drafting import Drafter


def met(drafter: Drafter, text: str) -> list[tuple[str, str]]:
    """Return when each meeting of a small article was, with who met in which role."""
    meetings = meetings_in(drafter, text)
    who = [" ".join(f"{one.actor or one.office}:{one.role}" for one in meeting.participants) for meeting in meetings]
    return [(str(meeting.when), its) for meeting, its in zip(meetings, who, strict=True)]


def days(drafter: Drafter, text: str) -> list[str]:
    """Return when each meeting of a small article was."""
    return [when for when, _ in met(drafter, text)]


# In its own sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" on March 3, a day after seeing Yahya Sinwar in Gaza.", "2018-03-03 2018-03-02"),
        (" on March 1, two days before seeing Yahya Sinwar in Gaza.", "2018-03-01 2018-03-03"),
        (", a day after seeing Yahya Sinwar in Gaza on Friday.", "2018-03-03 2018-03-02"),
        (" a few days after seeing Yahya Sinwar in Gaza.", "[..2018-03-05] [..2018-03-05]"),
    ],
)
def test_days_counted_from_another(drafter, text, expected):
    """What a day is counted from has its own day."""
    assert expected == " ".join(days(drafter, f"Abbas Kamel met Majed Faraj in Cairo{text}"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("had met Majed Faraj and would see Yahya Sinwar in Gaza on Friday.", "[..2018-03-05] 2018-03-09"),
        ("had met Majed Faraj and was due to see Yahya Sinwar on Friday.", "[..2018-03-05] 2018-03-09"),
        ("would meet Majed Faraj and would see Yahya Sinwar on Friday.", "2018-03-09 2018-03-09"),
        ("had met Majed Faraj and seen Yahya Sinwar on Friday.", "2018-03-02 2018-03-02"),
    ],
)
def test_what_is_to_come_has_its_own_day(drafter, text, expected):
    """Where a sentence turns to what is to come, the day behind is that of the latter."""
    assert expected == " ".join(days(drafter, f"Abbas Kamel said that he {text}"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abbas Kamel has met Majed Faraj twice since Thursday.", ["[2018-03-01..2018-03-05]"]),
        ("Abbas Kamel and Majed Faraj have spoken by telephone since February 27.", ["[2018-02-27..2018-03-05]"]),
        ("The envoys left on Thursday. Since then Abbas Kamel has met Majed Faraj.", ["[2018-03-01..2018-03-05]"]),
        ("Abbas Kamel has met Majed Faraj for the first time since 2016.", ["[..2018-03-05]"]),
        ("Abbas Kamel met Majed Faraj in Cairo on Friday, the first such visit since 2016.", ["2018-03-02"]),
    ],
)
def test_days_since(drafter, text, expected):
    """Who has met since a day has met between that day and publication, but for the first time since a day."""
    assert expected == days(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency said on Sunday that Abbas Kamel was meeting Majed Faraj in Cairo.", ["2018-03-04"]),
        ("The agency said Sunday that Abbas Kamel and Majed Faraj were meeting in Cairo.", ["2018-03-04"]),
        ("The agency said on Sunday that Abbas Kamel met Majed Faraj in Cairo.", ["[..2018-03-05]"]),
    ],
)
def test_days_of_saying(drafter, text, expected):
    """What was going on when somebody said so was on that day; what had been was on no day that is told."""
    assert expected == days(drafter, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abbas Kamel leaves on Tuesday for Ramallah and a meeting with Majed Faraj on Thursday.", ["2018-03-08"]),
        ("Abbas Kamel leaves on Tuesday for Ramallah for talks with Majed Faraj.", ["2018-03-06"]),
    ],
)
def test_days_of_leaving(drafter, text, expected):
    """A meeting that somebody leaves for is on its own day, where one is told."""
    assert expected == days(drafter, text)


# By the sentences before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some leaders held their summit on Saturday.\n\nOn the sidelines of the summit, {}.", ["2018-03-03"]),
        ("Some leaders ended their summit last week.\n\nOn the sidelines of the summit, {}.", ["[..2018-03-05]"]),
        ("Some leaders held their summit on Saturday.\n\nOn the sidelines of a forum, {}.", ["[..2018-03-05]"]),
    ],
)
def test_days_of_a_summit(drafter, text, expected):
    """On a summit's sidelines one meets on the day of the summit, where one day was told of it."""
    assert expected == days(drafter, text.format("Abbas Kamel met Majed Faraj"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abbas Kamel crossed the bridge on Friday. He met Majed Faraj over lunch.", "2018-03-02"),
        ("Abbas Kamel crossed the bridge on Friday.\n\nKamel met Majed Faraj over lunch.", "2018-03-02"),
        ("Abbas Kamel crossed the bridge on Friday. Kamel has met Majed Faraj in Amman.", "[..2018-03-05]"),
        ("Abbas Kamel crossed the bridge on Friday. Kamel had met Majed Faraj in Amman.", "[..2018-03-05]"),
        ("Abbas Kamel crossed the bridge on Friday. Kamel often met Majed Faraj in Amman.", "[..2018-03-05]"),
        ("Abbas Kamel crossed the bridge on Friday. Sameh Shoukry met Majed Faraj over lunch.", "[..2018-03-05]"),
        ("Abbas Kamel, who crossed the bridge on Friday, was pleased. He met Majed Faraj.", "[..2018-03-05]"),
        ("Abbas Kamel said on Friday that he was pleased. Kamel met Majed Faraj over lunch.", "[..2018-03-05]"),
        ("Abbas Kamel will cross the bridge on Friday. Kamel met Majed Faraj over lunch.", "[..2018-03-05]"),
        ("Abbas Kamel crossed the bridge last week. Kamel met Majed Faraj over lunch.", "[..2018-03-05]"),
    ],
)
def test_days_of_one_of_them(drafter, text, expected):
    """The day that is told of somebody holds for his next meeting, and not for what has been or had been."""
    assert expected == days(drafter, text)[-1]


# Roles


@pytest.mark.parametrize(
    "text",
    [
        "King Abdullah was to host Mahmoud Abbas in Amman on Sunday.",
        "King Abdullah was to have hosted Mahmoud Abbas in Amman on Sunday.",
        "King Abdullah was hosting Mahmoud Abbas in Amman on Sunday.",
        "Mahmoud Abbas was hosted by King Abdullah in Amman on Sunday.",
        "Mahmoud Abbas had been received in Amman by King Abdullah on Sunday.",
        "Mahmoud Abbas was to be received in Amman by King Abdullah on Sunday.",
        "Mahmoud Abbas was later received in Amman by King Abdullah on Sunday.",
    ],
)
def test_hosts(drafter, text):
    """Whoever was to host or was hosting is the host, and whoever was hosted the visitor."""
    ((_, who),) = met(drafter, text)
    assert {"king-abdullah-ii:host", "mahmoud-abbas:visitor"} == set(who.split())


def test_roles_by_a_place_told_later(drafter):
    """The place that only a second sentence tells gives roles too."""
    text = "Abbas Kamel met Majed Faraj on Sunday. Kamel and Faraj met in Cairo, an official said."
    ((when, who),) = met(drafter, text)
    assert ("2018-03-04", {"abbas-kamel:host", "majed-faraj:visitor"}) == (when, set(who.split()))


def test_those_besides(drafter):
    """Whoever was there besides keeps no role by the place."""
    ((_, who),) = met(drafter, "Abbas Kamel met Majed Faraj in Cairo on Sunday in the presence of Sameh Shoukry.")
    assert {"abbas-kamel:host", "majed-faraj:visitor", "sameh-shoukry:attendee"} == set(who.split())


def test_a_caption_shows_what_was(drafter):
    """A caption in the present tense tells of the day before; what it announces is to come."""
    text = "Talks in Cairo\n\nThey talked for a long while on Thursday, the office said in a statement.\n\n{}\n"
    shown = "(Photo credit: A. Hand/GPO) Abbas Kamel meets Majed Faraj in Cairo on Thursday."
    assert ["2018-03-01"] == days(drafter, text.format(shown))
    assert ["2018-03-08"] == days(drafter, text.format(shown.replace("meets", "will meet")))
