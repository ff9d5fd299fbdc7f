"""Ceasefires drafted of small articles."""

import pytest
from small_articles import found_in, records_among

import mideast_events as me
from mideast_events.extraction.articles import read_article
from mideast_events.extraction.drafting import ArticleDraft, Drafter
from mideast_events.extraction.findings import Found, Passed
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.truces.drafts import TruceDrafts


def truces_in(gazetteer: Gazetteer, day: str, text: str) -> list[me.Ceasefire]:
    """Return the ceasefires of a small article."""
    return records_among(found_in(TruceDrafts, gazetteer, text, day), me.Ceasefire)


def reasons_in(gazetteer: Gazetteer, day: str, text: str) -> list[str]:
    """Return why passages of a small article made no record."""
    return [one.reason for one in found_in(TruceDrafts, gazetteer, text, day) if isinstance(one, Passed)]


def test_one_truce_told_many_times_is_one_record_with_its_three_dates(gazetteer: Gazetteer) -> None:
    """A truce keeps all its passages, and one before it is another."""
    text = (
        "A new 72-hour truce between Israel and Hamas took effect at midnight on Sunday, the mediators said. "
        "The previous ceasefire expired on Friday when rockets were fired from Gaza. "
        "The Egyptian-brokered truce was holding on Tuesday."
    )
    now, before = truces_in(gazetteer, "2014-08-12", text)
    assert (now.parties, now.mediators, str(now.in_effect), now.status) == (
        ("israel", "hamas"), ("egypt",), "2014-08-10/..", "in_effect",
    )  # fmt: skip
    assert len(now.evidence) == 2
    assert (str(before.in_effect), before.status, before.end_reason) == (
        "[..2014-08-08]/2014-08-08",
        "ended",
        "expired",
    )


@pytest.mark.parametrize(
    ("day", "status", "parties", "text"),
    [
        (
            "2024-11-27",
            "in_effect",
            "israel hezbollah",
            "A ceasefire between Israel and Hezbollah brokered by France came into force at 4 a.m. on Wednesday.",
        ),
        (
            "2023-12-01",
            "ended",
            "israel hamas",
            "Israel resumed its offensive on Friday after a week-long truce with Hamas collapsed.",
        ),
        (
            "2014-08-04",
            "agreed",
            "israel hamas",
            "Israel and Hamas agreed on Monday to a humanitarian truce in Gaza starting on Tuesday.",
        ),
        (
            "2021-05-20",
            "under_negotiation",
            "israel hamas",
            "Egyptian mediators are trying to secure a truce between Israel and Hamas.",
        ),
        (
            "2014-07-15",
            "proposed",
            "hamas israel",
            "Hamas rejected a proposal for a ceasefire that Israel had accepted earlier on Tuesday.",
        ),
        (
            "2023-11-27",
            "in_effect",
            "israel hamas",
            "Israel and Hamas agreed to extend their truce by two days.",
        ),
        (
            "2009-01-18",
            "agreed",
            "israel",
            "Ehud Olmert declared a unilateral ceasefire late on Saturday. Hamas said it would fight on.",
        ),
        (
            "2009-01-17",
            "proposed",
            "israel",
            "Israel will declare a unilateral ceasefire on Saturday night, officials said.",
        ),
        (
            "2021-05-21",
            "agreed",
            "israel hamas",
            "Israel and Hamas will cease fire as of Friday.",
        ),
        (
            "2012-06-20",
            "proposed",
            "hamas israel",
            "Hamas said it was ready to commit to an Egyptian-brokered truce with Israel.",
        ),
        (
            "2021-05-30",
            "in_effect",
            "israel hamas",
            "The two armies observed an Israel-Hamas truce that took effect on May 21.",
        ),
        (
            "2005-03-17",
            "in_effect",
            "hamas islamic-jihad",
            "Palestinian factions, including Hamas and Islamic Jihad, agreed to extend a period of calm.",
        ),
        (
            "2025-01-20",
            "in_effect",
            "israel hamas",
            "Three hostages were freed on the first day of a ceasefire between Israel and Hamas.",
        ),
        (
            "2020-02-25",
            "in_effect",
            "israel islamic-jihad",
            "A ceasefire between Israel and Islamic Jihad appeared to be holding on Tuesday.",
        ),
        (
            "2025-02-10",
            "in_effect",
            "israel hamas",
            "Israel freed prisoners on Saturday under the ceasefire deal with Hamas, mediated by Qatar.",
        ),
        (
            "2018-08-10",
            "under_negotiation",
            "israel hamas",
            "Israel and Hamas are close to a long-term truce, officials said.",
        ),
        (
            "2018-11-14",
            "under_negotiation",
            "israel hamas",
            "Envoys hoped to turn the lull between Israel and Hamas into something longer.",
        ),
    ],
)
def test_how_far_it_has_come(gazetteer: Gazetteer, day: str, status: str, parties: str, text: str) -> None:
    """The words around the noun say how far a truce has come, and whose it is."""
    (truce,) = truces_in(gazetteer, day, text)
    assert (truce.status, truce.parties) == (status, tuple(parties.split()))


def test_who_ended_it_and_when(gazetteer: Gazetteer) -> None:
    """A truce that one side broke has its beginning from another sentence."""
    text = (
        "Israel broke the ceasefire with Hamas early on Tuesday with a wave of strikes. "
        "The truce, brokered by Egypt, Qatar and the US, had been in place since January 19."
    )
    (truce,) = truces_in(gazetteer, "2025-03-18", text)
    assert (str(truce.in_effect), truce.end_reason, truce.ended_by) == (
        "2025-01-19/2025-03-18", "resumed_hostilities", "israel",
    )  # fmt: skip
    assert truce.mediators == ("egypt", "qatar", "united-states")


def test_a_truce_declared_over(gazetteer: Gazetteer) -> None:
    """Who says that a truce is over has ended it."""
    text = "Hamas declared on Friday that its six-month truce with Israel, brokered by Egypt in June, was over."
    (truce,) = truces_in(gazetteer, "2008-12-19", text)
    assert (str(truce.in_effect), truce.end_reason, truce.ended_by) == ("2008-06/2008-12-19", "renounced", "hamas")


def test_a_told_length_ends_a_truce_by_itself_and_uncertainly(gazetteer: Gazetteer) -> None:
    """A truce whose time was up by the day of the article is over, if nothing else is said."""
    text = "A five-day truce between Israel and Hamas took effect on August 13."
    (truce,) = truces_in(gazetteer, "2014-08-25", text)
    assert (str(truce.in_effect), truce.status, truce.end_reason) == ("2014-08-13/2014-08-18?", "ended", "expired")


def test_what_is_announced_is_not_yet_in_force(gazetteer: Gazetteer) -> None:
    """A day to come is no day on which it took effect."""
    text = (
        "Israel and Hamas have reached a ceasefire deal that will take effect on Sunday, Qatar announced on Wednesday."
    )
    (truce,) = truces_in(gazetteer, "2025-01-15", text)
    assert (str(truce.declared), truce.in_effect, truce.status) == ("2025-01-15", None, "agreed")


def test_separate_truces_of_two_sides_are_two_records(gazetteer: Gazetteer) -> None:
    """Each side that declares its own truce has its own record."""
    text = "Separate ceasefires announced by Israel and Hamas were holding in Gaza on Monday."
    assert [truce.parties for truce in truces_in(gazetteer, "2009-01-19", text)] == [("israel",), ("hamas",)]


def test_the_sides_of_a_gaza_truce_are_those_whom_the_article_names(gazetteer: Gazetteer) -> None:
    """Nothing is taken for granted of a truce whose sides the article does not name."""
    told = "A ceasefire took effect in Gaza on Friday at noon."
    (found,) = [
        one
        for one in found_in(TruceDrafts, gazetteer, f"{told} Hamas and Israel confirmed it.", "2025-10-10")
        if isinstance(one, Found)
    ]
    assert isinstance(found.record, me.Ceasefire)
    assert found.record.parties == ("israel", "hamas")
    assert "the sides that the article names" in found.reasons[0].notes
    assert truces_in(gazetteer, "2025-10-10", told) == []
    assert reasons_in(gazetteer, "2025-10-10", told) == ["the article does not say whose"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The UN called for an immediate ceasefire in Gaza as Israel and Hamas fought on.", "wished for"),
        ("There was no truce in the price war between Israel's supermarkets, Hamas said.", "denied by the sentence"),
        ("The 1949 armistice line runs through the village, Israel and Hamas say.", "not a truce itself"),
        ("Israel said Hamas was obstructing a ceasefire agreement.", "said in passing"),
        ("A ceasefire in Ruritania took effect. Israel and Hamas were silent.", "of a land whose sides are not known"),
    ],
)  # fmt: skip
def test_what_is_no_truce(gazetteer: Gazetteer, text: str, reason: str) -> None:
    """What is only wished for, denied or mentioned is passed over with its reason."""
    assert truces_in(gazetteer, "2024-08-20", text) == []
    assert reason in reasons_in(gazetteer, "2024-08-20", text)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "After talks on a ceasefire between Israel and Hamas, US envoy Amos Hochstein flew home to Washington.",
            [("israel", "hamas")],
        ),
        (
            "A ceasefire between Israel, Hamas and Islamic Jihad took effect on Monday.",
            [("israel", "hamas", "islamic-jihad")],
        ),
        ("Joint efforts between Egypt, the US and Qatar to make progress on ceasefire negotiations went on.", []),
    ],
)
def test_the_sides_of_a_truce_are_those_it_is_between(
    gazetteer: Gazetteer, text: str, parties: list[tuple[str, ...]]
) -> None:
    """Neither who acts behind a comma nor those who mediate together are sides."""
    assert [truce.parties for truce in truces_in(gazetteer, "2024-08-20", text)] == parties


def test_calm_in_general_is_nothing(gazetteer: Gazetteer) -> None:
    """Calm is no truce."""
    text = "The leaders discussed the need to maintain calm between Israel and Hamas."
    assert found_in(TruceDrafts, gazetteer, text, "2021-09-13") == []


def test_talks_on_a_truce_that_has_come_are_not_drafted_and_those_on_a_longer_one_are(gazetteer: Gazetteer) -> None:
    """Talks count for themselves where they are on another truce."""
    told = "A truce between Israel and Hamas took effect on Tuesday."
    then = f"{told} Ceasefire talks between Israel and Hamas had lasted a week."
    assert len(truces_in(gazetteer, "2018-11-14", then)) == 1
    both = truces_in(gazetteer, "2018-11-14", f"{told} Egypt continues efforts to reach a long-term truce.")
    assert [truce.status for truce in both] == ["in_effect", "under_negotiation"]
    assert both[1].mediators == ("egypt",)


@pytest.mark.parametrize(
    "text", ["ceasefire " * 20000, "truce between " * 10000, "Israel and Hamas " * 10000 + "truce"]
)
def test_hostile_texts_end(gazetteer: Gazetteer, text: str) -> None:
    """Texts that nobody would write are read in reasonable time."""
    assert len(truces_in(gazetteer, "2021-05-21", text)) <= 1


def test_a_drafter_drafts_them_with_their_reasons() -> None:
    """The drafter says which word and which date made the record."""
    text = "A truce between Israel and Hamas took effect on Friday after Egyptian mediation."
    drafted: ArticleDraft = Drafter(me.load_registry()).draft(
        read_article(text, id="one", published=me.When.parse("2021-05-21"))
    )
    (truce,) = [record for record in drafted.records if isinstance(record, me.Ceasefire)]
    (told,) = [one for one in drafted.explanations if one.record == truce.id]
    assert (told.trigger, told.rule) == ("truce", "took effect")
    assert told.anchors == ("'Friday' is 2021-05-21, weekday, from 2021-05-21",)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("ended", "Hamas declared the truce with Israel over on Friday."),
        ("ended", "Hamas pronounced the truce between Israel and Hamas dead."),
        ("ended", "The truce between Israel and Hamas was called off on Friday."),
        ("agreed", "Israel and Hamas announced a truce over the weekend."),
        ("agreed", "Israel and Hamas agreed to a truce over Gaza."),
        ("agreed", "Israel and Hamas agreed to a nine-hour “humanitarian pause” on Friday."),
        ("agreed", "The truce between Israel and Hamas will commence on Saturday."),
        ("in_effect", "The truce between Israel and Hamas commenced on Friday."),
    ],
)
def test_a_truce_declared_over_has_ended(status: str, text: str, gazetteer: Gazetteer) -> None:
    """A truce declared over or called off has ended, and one over Gaza or a weekend has not."""
    assert [one.status for one in truces_in(gazetteer, "2014-08-23", text)] == [status]


def test_unnamed_factions_are_the_movement_that_the_article_names(gazetteer: Gazetteer) -> None:
    """Unnamed Palestinian factions are the armed movement that the article names."""
    text = "Islamic Jihad buried a fighter. A truce between Israel and Palestinian factions took effect on Friday."
    (truce,) = truces_in(gazetteer, "2014-08-23", text)
    assert truce.parties == ("israel", "islamic-jihad")


def test_unnamed_factions_of_an_article_without_a_movement_are_no_side(gazetteer: Gazetteer) -> None:
    """Factions of which the article names none are not taken for the Palestinian Authority."""
    assert not truces_in(gazetteer, "2014-08-23", "Israel and Palestinian factions extended their truce on Friday.")


@pytest.mark.parametrize("verb", ["took hold", "took effect", "came into force"])
def test_the_day_on_which_a_truce_took_hold_is_past(gazetteer: Gazetteer, verb: str) -> None:
    """What took hold on a day has done so."""
    (truce,) = truces_in(gazetteer, "2014-08-23", f"The truce between Israel and Hamas {verb} on Friday.")
    assert str(truce.in_effect) == "2014-08-22/.."
