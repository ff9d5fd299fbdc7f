"""What a reader of the five seed articles would ask of the packaged corpus, and expect of it."""

import pytest

import mideast_events as me
from mideast_events import Certainty, CrossingStatus, Event, Figure, Meeting, Resolution

YES, NO, MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE
CLOSED, OPEN, RESTRICTED = CrossingStatus.CLOSED, CrossingStatus.OPEN, CrossingStatus.RESTRICTED
MAY_TRUCE, JANUARY_TRUCE = "israel-hamas-truce-may-2021", "israel-hamas-truce-january-2025"


def ids(resolution: me.Resolution[me.Actor]) -> tuple[list[str], list[str]]:
    """Return the ids of a resolution: the certain, the possible."""
    return [one.id for one in resolution.certain], [one.id for one in resolution.possible]


def by_id(found: dict) -> dict[str, Certainty]:
    """Return answers by the id of the record."""
    return {record.id: answer for record, answer in found.items()}


def ages(report: me.CrossingReport) -> dict[str, int | None]:
    """Return how old each observation of a crossing is."""
    return {one.state.id: one.age for one in report.observations}


@pytest.mark.parametrize(
    ("day", "office", "person"),
    [
        ("2021-05-30", "egypt-intelligence-director", "abbas-kamel"),
        ("2021-05-30", "egypt-foreign-minister", "sameh-shoukry"),
        ("2021-05-30", "egypt-president", "abdel-fattah-el-sisi"),
        ("2021-05-30", "israel-foreign-minister", "gabi-ashkenazi"),
        ("2021-05-30", "israel-prime-minister", "benjamin-netanyahu"),
        ("2021-05-30", "us-secretary-of-state", "antony-blinken"),
        ("2021-05-30", "hamas-political-leader", "ismail-haniyeh"),
        ("2021-08-19", "egypt-intelligence-director", "abbas-kamel"),
        ("2021-08-19", "israel-foreign-minister", "yair-lapid"),
        ("2021-08-19", "israel-prime-minister", "naftali-bennett"),
        ("2021-08-19", "israel-defense-minister", "benny-gantz"),
        ("2021-08-19", "palestinian-president", "mahmoud-abbas"),
        ("2021-08-19", "us-president", "joe-biden"),
        ("2024-05-15", "egypt-intelligence-director", "abbas-kamel"),
        ("2024-05-15", "egypt-foreign-minister", "sameh-shoukry"),
        ("2024-05-15", "israel-prime-minister", "benjamin-netanyahu"),
        ("2024-05-15", "israel-defense-minister", "yoav-gallant"),
        ("2024-05-15", "israel-foreign-minister", "israel-katz"),
        ("2024-05-15", "cogat-head", "ghassan-alian"),
        ("2024-10-23", "egypt-intelligence-director", "hassan-rashad"),
        ("2024-10-23", "shin-bet-director", "ronen-bar"),
        ("2025-03-01", "egypt-intelligence-director", "hassan-rashad"),
        ("2025-04-29", "egypt-intelligence-director", "hassan-rashad"),
        ("2025-04-29", "israel-strategic-affairs-minister", "ron-dermer"),
    ],
)
def test_who_held_which_office(day, office, person, seed):
    """The persons whom the articles name with an office held it on that day, and nobody else possibly did."""
    assert ([person], []) == ids(seed.on(day).holder(office))


def test_after_the_fighting_of_may_2021(seed):
    """On 30 May 2021 the truce of 21 May held, the eleven days of fighting were over, and nothing is sure of a gate."""
    situation = seed.on("2021-05-30")

    assert {MAY_TRUCE: YES} == by_id(situation.ceasefires)
    assert {} == situation.operations == situation.detentions
    for report in situation.crossings.values():
        assert () == report.status().certain
        assert all(() == controller.certain for controller in report.controllers.values())
        assert all(age is None for age in ages(report).values())


@pytest.mark.parametrize(
    ("day", "truces", "fighting"),
    [
        ("2021-05-09", {}, {}),
        ("2021-05-10", {}, {"gaza-war-2021": MAYBE}),
        ("2021-05-20", {}, {"gaza-war-2021": YES}),
        ("2021-05-21", {MAY_TRUCE: YES}, {"gaza-war-2021": YES}),
        ("2021-05-22", {MAY_TRUCE: YES}, {}),
    ],
)
def test_the_fighting_of_may_2021_ended_with_a_truce(day, truces, fighting, seed):
    """There was no truce on 20 May 2021; on 21 May the fighting ended and the truce began."""
    assert truces == by_id(seed.on(day).ceasefires)
    assert fighting == by_id(seed.on(day).operations)


def test_the_truce_of_may_2021_held_till_an_unknown_day(seed):
    """Between June 2021 and the attack of October 2023 no article says whether the truce of May 2021 still held."""
    for day in ("2021-08-19", "2022-08-06", "2023-10-07"):
        assert {MAY_TRUCE: MAYBE} == by_id(seed.on(day).ceasefires)
    assert {} == seed.on("2023-10-08").ceasefires


def test_the_crossings_of_august_2021(seed):
    """On 19 August 2021 Israel had eased its limits at Kerem Shalom and Erez; of Rafah nothing is reported."""
    situation = seed.on("2021-08-19")

    assert Resolution((RESTRICTED,)) == situation.crossing("kerem-shalom").status(flow="goods")
    assert Resolution((RESTRICTED,)) == situation.crossing("erez").status(flow="people")
    assert (["israel"], []) == ids(situation.crossing("erez").controller("israel-territory"))
    assert () == situation.crossing("rafah").status().certain


def test_after_the_capture_of_rafah(seed):
    """On 15 May 2024 Israel held the Gaza side of Rafah, no aid passed there, and at Kerem Shalom less than before."""
    situation = seed.on("2024-05-15")
    rafah, kerem_shalom = situation.crossing("rafah"), situation.crossing("kerem-shalom")

    assert (["israel"], []) == ids(rafah.controller("gaza-strip"))
    assert Resolution((CLOSED,)) == rafah.status(flow="aid") == rafah.status(flow="aid", direction="entry")
    assert Resolution((RESTRICTED,)) == kerem_shalom.status(flow="aid")
    assert "israel" not in [one.id for one in rafah.controller("egypt-territory").possible]
    assert {} == situation.ceasefires
    assert {"gaza-war-2023": YES, "rafah-operation-2024": YES} == by_id(situation.operations)
    assert () == situation.conflicts


def test_the_captives_of_may_2024(seed):
    """On 15 May 2024 128 of those taken on 7 October 2023 were still held."""
    ((held, answer),) = seed.on("2024-05-15").detentions.items()

    assert isinstance(held, Figure)
    assert (128, "persons", YES) == (held.best, held.unit, answer)


def test_what_the_state_of_rafah_rests_on(seed):
    """The state of Rafah on 15 May 2024 rests on observations of that day, of months before and of months after."""
    rafah = seed.on("2024-05-15").crossing("rafah")

    assert {"rafah-gaza-side-israel-2024": 0, "rafah-aid-2024": 0, "rafah-seen-2024-07-04": 0} == {
        id: age for id, age in ages(rafah).items() if age == 0
    }
    assert 228 == ages(rafah)["rafah-egypt-side-before-war"]
    assert ages(rafah)["rafah-egypt-side-seen-2024-07-04"] is None


def test_a_crossing_of_which_no_article_tells(seed):
    """Of Karni nothing is reported, which is not that it is closed."""
    karni = seed.on("2024-05-15").crossing("karni")

    assert () == karni.observations
    assert karni.status().is_empty
    assert all(answer.is_empty for answer in [*karni.controllers.values(), *karni.statuses.values()])


def test_in_the_week_of_the_capture_either_side_may_have_held_rafah(seed):
    """Rafah was taken in the week of 6 May 2024: in it, either may have held the Gaza side."""
    for day in ("2024-05-10", "[2024-05-06..2024-05-12]", "2024-W19"):
        rafah = seed.on(day).crossing("rafah")

        assert ([], ["israel", "palestinian-authorities-unspecified"]) == ids(rafah.controller("gaza-strip"))
        assert OPEN in rafah.status(flow="aid", direction="entry").possible
    assert (["israel"], []) == ids(seed.on("2024-05-13").crossing("rafah").controller("gaza-strip"))
    assert ([], ["palestinian-authorities-unspecified"]) == ids(
        seed.on("2024-05-05").crossing("rafah").controller("gaza-strip")
    )


def test_in_the_truce_of_2025(seed):
    """On 1 March 2025 the truce of January held, and of Rafah it is only possible that it was as last seen."""
    situation = seed.on("2025-03-01")
    rafah = situation.crossing("rafah")

    assert {JANUARY_TRUCE: YES} == by_id(situation.ceasefires)
    assert ([], ["israel"]) == ids(rafah.controller("gaza-strip"))
    assert Resolution((), (CLOSED,)) == rafah.status() == rafah.status(flow="aid")
    assert (130, 290, 240) == tuple(
        ages(rafah)[id] for id in ("rafah-gaza-side-israel-2024", "rafah-aid-2024", "rafah-seen-2024-07-04")
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-01-18", NO),
        ("2025-01-19", YES),
        ("2025-03-17", YES),
        ("2025-03-18", MAYBE),
        ("2025-03-19", NO),
        ("2025-03", MAYBE),
    ],
)
def test_the_truce_of_january_2025(day, expected, seed):
    """The truce of 19 January 2025 held until 17 March, maybe for a part of 18 March, and not on 19 March."""
    assert expected is by_id(seed.on(day).ceasefires).get(JANUARY_TRUCE, NO)


@pytest.mark.parametrize(
    ("window", "truces"),
    [
        (("2021-05",), {MAY_TRUCE: YES}),
        (("2024",), {}),
        (("2025",), {JANUARY_TRUCE: YES}),
        (("2025-03-18", "2025-04"), {JANUARY_TRUCE: MAYBE}),
        (("2021-05-21", "2025-01-19"), {MAY_TRUCE: YES, JANUARY_TRUCE: YES}),
    ],
)
def test_truces_of_a_period(window, truces, seed):
    """The truces of a period are those that held on a day of it."""
    assert truces == by_id(seed.during(*window).ceasefires)


def test_what_may_2024_brought(seed):
    """In May 2024 Israel took the Gaza side of Rafah, and aid passed there before and not after: no conflict."""
    month = seed.during("2024-05")
    rafah = month.crossing("rafah")

    assert ["israel"] == [one.id for one in rafah.controller("gaza-strip").certain]
    assert Resolution((CLOSED, OPEN)) == rafah.status(flow="aid", direction="entry")
    assert () == month.conflicts


def test_what_changed_between_two_articles(seed):
    """From May to October 2024 Egypt and Hamas changed their heads, and of the crossings less was certain."""
    changes = {
        (one.record.id, one.aspect): (one.before, one.after)
        for one in seed.on("2024-10-23").changes_since("2024-05-15")
    }

    before, after = changes["egypt-intelligence-director", "holder"]
    assert (["abbas-kamel"], []) == ids(before)
    assert (["hassan-rashad"], []) == ids(after)
    before, after = changes["hamas-gaza-leader", "holder"]
    assert ["yahya-sinwar"] == [one.id for one in before.certain]
    assert "yahya-sinwar" not in [one.id for one in (*after.certain, *after.possible)]
    before, after = changes["rafah", "controller of gaza-strip"]
    assert (["israel"], []) == ids(before)
    assert ([], ["israel"]) == ids(after)
    assert (Resolution((CLOSED,)), Resolution((), (CLOSED,))) == changes["rafah", "status of aid, entry"]
    assert ("israel-prime-minister", "holder") not in changes
    assert not any(aspect == "state" for _, aspect in changes)


def test_the_change_at_the_head_of_egypts_intelligence(seed):
    """Kamel was replaced by Rashad on 16 October 2024: on that day it is open who was in office."""
    office = "egypt-intelligence-director"

    assert (["abbas-kamel"], []) == ids(seed.on("2024-10-15").holder(office))
    assert ([], ["abbas-kamel", "hassan-rashad"]) == ids(seed.on("2024-10-16").holder(office))
    assert (["hassan-rashad"], []) == ids(seed.on("2024-10-17").holder(office))
    assert (["abbas-kamel", "hassan-rashad"], []) == ids(seed.during("2024-10").holder(office))
    assert ["egypt-intelligence-director: holder: abbas-kamel -> hassan-rashad"] == [
        str(one) for one in seed.on("2024-10-17").changes_since("2024-10-15") if one.record.id == office
    ]


def test_what_was_known_in_may_2024(seed):
    """On 20 May 2024 the capture of Rafah was known, and neither the change of October nor the truce of 2025."""
    known = seed.timeline.as_known_on("2024-05-20")

    assert {"rafah-gaza-side-israel-2024", "alian-cairo-2024", "lapid-kamel-tel-aviv-2021", MAY_TRUCE} <= {
        one.id for one in known
    }
    for later in (JANUARY_TRUCE, "rafah-seen-2024-07-04", "rafah-gaza-side-before-war", "kamel-bar-cairo-2024"):
        assert later in seed
        assert later not in known
    assert not any(article.startswith(("new-arab", "anadolu")) for one in known for article in cited(one))


def test_the_capture_as_it_was_known_in_may_2024(seed):
    """On 20 May 2024 Israel was known to hold Rafah up to 15 May; the later article made it 22 October."""
    (then,) = (one for one in seed.timeline.as_known_on("2024-05-20") if one.id == "rafah-gaza-side-israel-2024")

    assert "[2024-05-06..2024-05-12]/[2024-05-15..]" == str(then.span)
    assert "[2024-05-06..2024-05-12]/[2024-10-22..]" == str(seed.crossing_states[then.id].span)


def cited(record: me.Record) -> list[str]:
    """Return the ids of the articles on which a record rests."""
    return [one.article for one in getattr(record, "evidence", ())]


def test_whom_kamel_met(seed):
    """Kamel met Netanyahu in May 2021, and Bennett, Gantz, Lapid and Abbas in August; of Bar it is only reported."""
    meetings = seed.timeline.involving("abbas-kamel").of(Meeting)

    assert [
        "netanyahu-egypt-intelligence-chief-2021",
        "bennett-kamel-israel-2021",
        "gantz-kamel-israel-2021",
        "abbas-kamel-ramallah-2021",
        "lapid-kamel-tel-aviv-2021",
    ] == [one.id for one in meetings.with_status("held")]
    assert ["kamel-bar-cairo-2024"] == [one.id for one in meetings.with_status("unconfirmed")]
    assert len(meetings) == 6
    assert ["netanyahu-egypt-intelligence-chief-2021"] == [
        one.id for one in meetings if one not in meetings.involving("abbas-kamel", exactly=True)
    ]


def test_whom_rashad_met(seed):
    """Rashad met Bar in October 2024 and the Israeli negotiators in April 2025, as far as is reported."""
    meetings = seed.timeline.involving("hassan-rashad").of(Meeting)

    assert {"ronen-bar", "ron-dermer"} <= {part.actor for meeting in meetings for part in meeting.participants}
    assert all(one.when.earliest.year >= 2024 for one in meetings)


def test_the_fighting_goes_on_in_april_2025(seed):
    """On 29 April 2025 no truce held, and the war that began in October 2023 went on."""
    situation = seed.on("2025-04-29")

    assert {} == situation.ceasefires
    assert YES is situation.operations[seed.events["gaza-war-2023"]]
    assert all(isinstance(one, Event) for one in situation.operations)
