"""The day of publication, and how it is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events.dates import When
from mideast_events.evidence import DateBasis
from mideast_events.extraction.pages.layouts import layout_of
from mideast_events.extraction.pages.outlets import country_of
from mideast_events.extraction.pages.publication import publication_of

LEAD = "An Israeli envoy landed in Cairo for talks on a truce with Egypt's intelligence chief, officials said."


def published(text: str, country: str | None = None) -> tuple[str, str] | None:
    """Return the day and its basis, as text."""
    found = publication_of(text, layout_of(text), country=country)
    return None if found is None else (str(found[0]), str(found[1]))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated 21:15, 14-May-2020", "2020-05-14"),
        ("Published 12 March 2009", "2009-03-12"),
        ("This story is from March 12, 2009", "2009-03-12"),
        ("Page last updated at 14:20 GMT, Monday, 19 January 2009", "2009-01-19"),
        ("September 13, 2021, 05:11 PM - latest revision September 14, 2021, 08:02 AM", "2021-09-13"),
        ("March 4, 2010", "2010-03-04"),
        ("12.03.2012", "2012-03-12"),
        ("21/08/2013 13:05", "2013-08-21"),
        ("08/21/2013 13:05", "2013-08-21"),
        ("Oct. 18, 2011", "2011-10-18"),
        ("Wed 15 Nov 2006 10.15 EST", "2006-11-15"),
        ("2012-11-21T10:00:00Z", "2012-11-21"),
        ("Last modified on Wed 15 Nov 2006 10.15 EST", "2006-11-15"),
        ("Thu Mar 10 16:41:00 EST 2005", "2005-03-10"),
        ("Wed 03/04/2013", "2013-04-03"),
        ("Published: 4 March 2010 | Updated: 5 March 2010", "2010-03-04"),
        ("Updated: 5 March 2010 | Published: 4 March 2010", "2010-03-04"),
        ("Mar 4th 2010 | CAIRO", "2010-03-04"),
        ("Mar 4th 2010 | CAIRO AND GAZA | From the print edition", "2010-03-04"),
        ("By Dana Example and Noa Levi, March 4, 2010 at 3:15 p.m. EDT", "2010-03-04"),
        ("THE NEW YORK TIMES, MARCH 4, 2010", "2010-03-04"),
        ("Al Jazeera and agencies | 4 Mar 2010 18:30", "2010-03-04"),
        ("Source: Xinhua | 2010-03-04 01:15:18 | Editor: huaxia", "2010-03-04"),
        ("March 4, 20106:30 PM ET", "2010-03-04"),
        ("18:30-4 March 2010 AD ـ 18 Rabi al-Awwal 1431 AH", "2010-03-04"),
        ("Date: 25 / 03 / 2010 Time: 18:30", "2010-03-25"),
        ("Example staff (abc) March 4, 2010", "2010-03-04"),
        ("Ramallah, Palestinian Territories (AFP) March 4, 2010", "2010-03-04"),
        ("A version of this article appears in print on March 4, 2010, on page A6.", "2010-03-04"),
    ],
)
def test_printed_days(line, day):
    """The day that a page prints is read in many forms."""
    assert (day, "printed") == published(f"Envoy lands in Cairo\n\n{line}\n\n{LEAD}")


def test_a_day_before_the_first():
    """A day before the first sentence is printed."""
    assert ("2025-03-18", "printed") == published(f" date 2025-03-18 {LEAD}")


@pytest.mark.parametrize("line", ["News | Middle East", "News | Middle East | Cairo", "Source: March 4 Movement"])
def test_lines_that_print_no_day(line):
    """Sections and sources are no printed day."""
    assert published(f"Envoy lands in Cairo\n\n{line}\n\n{LEAD}") is None


@pytest.mark.parametrize(
    "start", ["CAIRO – 4 March 2010: ", "Cairo, Thursday 4 March 2010: ", "4 March 2010 – ", "4 March 2010 - "]
)
def test_a_day_before_a_colon_or_a_dash(start):
    """A paragraph may begin with its place and day."""
    assert ("2010-03-04", "dateline") == published(f"Envoy lands in Cairo\n\n{start}{LEAD}")
    assert published(f"Envoy lands in Cairo\n\nThe truce of 4 March 2010 held. {LEAD}") is None


def test_the_days_of_a_chronology_are_not_that_of_the_article():
    """Where the second paragraph begins with a day too, neither is the day of publication."""
    assert published(f"Envoy lands in Cairo\n\n4 March 2010 – {LEAD}\n\n7 May 2010 – {LEAD}") is None


@pytest.mark.parametrize("line", ["By Dana Example, March 4", "By Dana Example and Noa Levi March 4 at 7:30 PM"])
def test_a_day_beside_the_author_takes_the_year_that_the_page_tells(line):
    """The year is that of the copyright, or of another day nearby; where neither is there, nothing is known."""
    page = f"Envoy lands in Cairo\n\n{line}\n\n{LEAD}"
    assert published(page) is None
    assert ("2010-03-04", "printed") == published(f"{page}\n\n(c) 2010 The Example Post")
    assert ("2010-03-04", "printed") == published(f"{page} The talks began on February 20, 2010.")


def test_order_by_outlet():
    """Some dailies print the month first, though their country does not."""
    assert ["USA", "USA", "ISR"] == [country_of(outlet) for outlet in ("Ynet", "The Jerusalem Post", "Haaretz")]


def test_order_by_country():
    """The order of day and month is known by the outlet's country."""
    text = f"Envoy lands in Cairo\n\n03/04/2013\n\n{LEAD}"
    assert ("2013-04-03", "printed") == published(text, "GBR")
    assert ("2013-03-04", "printed") == published(text, "USA")


def test_order_by_another_date():
    """The order of day and month is known by another date."""
    text = f"Envoy lands in Cairo\n\n03/04/2013\n\n{LEAD} The truce of 1 March 2013 held."
    assert ("2013-03-04", "printed") == published(text)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("They had met on April 1.", "2013-04-03"),
        ("They had met on 1 March.", "2013-03-04"),
        ("There has been no truce since March 3.", "[2013-03-04,2013-04-03]"),
        ("They met on March 3 and on April 1.", "[2013-03-04,2013-04-03]"),
    ],
)
def test_order_by_a_day_of_the_same_year(told, day):
    """A day without a year tells in which month the page was printed, unless it tells since when."""
    assert (day, "printed") == published(f"Envoy lands in Cairo\n\n03/04/2013 13:05\n\n{LEAD} {told}")


def test_order_by_the_leads_weekday():
    """Where nobody signs, what happened on the lead's weekday is told that day or the day after."""
    page = "Envoy lands in Cairo\n\nPublished: 11.06.18, 10:14\n\nAn Israeli envoy landed in Cairo, officials said {}."
    assert ("2018-11-06", "printed") == published(page.format("Tuesday"))
    assert ("2018-06-11", "printed") == published(page.format("Sunday"))
    assert ("2018-06-11", "printed") == published(page.format("Tuesday"), "GBR")


def test_full_stops_before_a_whole_year():
    """With full stops before a year of four digits the day comes first, whatever weekday the lead tells."""
    assert published(f"Envoy lands in Cairo\n\n06.12.2023 - Update: 07.12.2023\n\nOn Sunday they met. {LEAD}") == (
        "2023-12-06",
        "printed",
    )


def test_an_american_hour():
    """Beside an hour of the United States the month comes first."""
    assert ("2023-12-06", "printed") == published(f"Envoy lands in Cairo\n\nPosted: 12/06/2023 6:45 pm EST\n\n{LEAD}")


def test_an_open_order():
    """An order that stays open leaves both days."""
    assert ("[2013-03-04,2013-04-03]", "printed") == published(f"Envoy lands in Cairo\n\n03/04/2013\n\n{LEAD}")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"RAMALLAH, Tuesday, October 3, 2017 (WAFA) – {LEAD}", "2017-10-03"),
        (f"ABU DHABI, 6th December, 2023 (WAM) -- {LEAD}", "2023-12-06"),
        (f"Riyadh, December 6, 2023, SPA -- {LEAD}", "2023-12-06"),
        (f"MOSCOW, December 6. /TASS/. {LEAD} Talks began on December 1, 2023.", "2023-12-06"),
        (f"ABU DHABI, December 6th (WAM) -- {LEAD} Talks began on 1st December 2023.", "2023-12-06"),
        (f"GAZA/CAIRO, June 19 (Reuters) - {LEAD}\n\n© Reuters 2008 All rights reserved", "2008-06-19"),
        (f"CAIRO, June 19 (Reuters) - {LEAD} A truce of 10 June 2008 held.", "2008-06-19"),
        (f"CAIRO, June 19 (Reuters) - On Thursday, so they said. {LEAD} Talks began in 2008.", "2008-06-19"),
        (f"CAIRO, June 19 (Reuters) - On Friday, so they said. {LEAD} They began on 10 August 2008.", "2009-06-19"),
        (f"CAIRO, June 19 (Reuters) - On Tuesday, so they said. {LEAD} They begin on 10 August 2008.", "2008-06-19"),
        (f"CAIRO, June 19 (Reuters) - On Friday, so they said. {LEAD} War broke out on 10 April 2008.", "2009-06-19"),
        (f"CAIRO, June 19 (Reuters) - On Friday, so they said. {LEAD} War broke out on 10 June 2008.", "2008-06-19"),
    ],
)
def test_a_datelines_year(text, day):
    """A dateline gives the day and the text its year."""
    assert (day, "dateline") == published(text)


def test_a_dateline_without_year():
    """A dateline whose year nothing tells gives no day."""
    assert published(f"CAIRO, June 19 (Reuters) - {LEAD}") is None


def test_print_before_dateline():
    """A page that prints a day is believed before its dateline."""
    assert ("2008-06-20", "printed") == published(
        f"Envoy in Cairo\n\nJune 20, 2008\n\nCAIRO, June 19, 2008 (AP) — {LEAD}"
    )


POST = "“A good talk.”\n— Israel Foreign Ministry (@ExampleMFA) August 18, 2021"


def test_a_dateline_long_before_print():
    """What an archive prints years later was published on the day of its dateline."""
    text = f"Envoy lands in Cairo\n\nArchive 31/December/2015 10:41 AM\n\nCAIRO, March 4, 2010 (AFP) - {LEAD}"
    assert ("2010-03-04", "dateline") == published(text)


def test_a_datelines_year_some_years_after_the_last_one_told():
    """The year is the first after the last one told in which the lead's weekday fits, and none where none does soon."""
    told = "An Israeli envoy landed in Cairo on Wednesday. Hamas has held Gaza since {year}."
    assert ("2010-10-13", "dateline") == published(f"Envoy lands\n\nCAIRO, Oct 13 (AFP) - {told.format(year=2007)}")
    assert published(f"Envoy lands\n\nCAIRO, Oct 13 (AFP) - {told.format(year=2006)}") is None


def test_a_year_since_which_something_lasts_is_past():
    """Nobody writes "since 2010" in 2010, though the lead's weekday fits."""
    lead = "CAIRO, Oct 13 (AFP) - An Israeli envoy landed in Cairo on Wednesday."
    assert ("2010-10-13", "dateline") == published(f"Envoy lands\n\n{lead} The talks began in 2010.")
    assert published(f"Envoy lands\n\n{lead} The talks have gone on since 2010.") is None


@pytest.mark.parametrize(
    ("weekday", "expected"),
    [
        ("Wednesday", ("2021-08-18", "embedded")),
        ("Tuesday", ("2021-08-18", "embedded")),
        ("Thursday", ("2021-08-19", "inferred")),
        ("Saturday", ("[2021-08-18..2021-08-21]", "inferred")),
    ],
)
def test_a_quoted_post(weekday, expected):
    """A quoted post dates the article with the lead's weekday."""
    assert expected == published(
        f"An envoy landed in Cairo on {weekday} for long talks on a truce, officials said.\n{POST}"
    )


def test_a_post_alone():
    """A post alone dates the article."""
    assert ("2021-08-18", "embedded") == published(f"{LEAD}\n{POST}")


def test_a_captions_day():
    """A caption's day counts only where it is the lead's weekday."""
    caption = "The gate at Rafah, on June 8, 2023. [Getty]"
    lead = "An envoy landed in Cairo on {} for long talks on a truce in the enclave, two officials said."
    assert published(f"Envoy lands\n\n{caption}\n\n{lead.format('Tuesday')}") is None
    thursday = published(f"Envoy lands\n\n{caption}\n\n{lead.format('Thursday')}")
    assert ("[2023-06-08,2023-06-09]", "inferred") == thursday


def test_a_lead_with_its_day():
    """A lead that names its day in full dates the article."""
    text = "The president met an Israeli envoy on Monday, May 11, 2009, his office said after the talks had ended."
    assert ("[2009-05-11,2009-05-12]", "inferred") == published(text)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Envoys flew in on Wednesday, a week after troops seized the Rafah crossing.", None),
        (
            "Envoys flew in on Wednesday over the seizure: troops took control of the Rafah crossing last week.",
            "2024-05-15",
        ),
        ("Envoys flew in after troops seized the Rafah crossing three days ago, they said.", "2024-05-10"),
        (
            "Envoys flew in, a day after the killing of Yahya Sinwar; he had been hunted since last month.",
            "[2024-11-01..2024-11-30]",
        ),
        ("Talks go on after the assassination of Ismail Haniyeh last week. On Monday they met.", "2024-08-05"),
        ("Talks go on after the assassination of Ismail Haniyeh last week, they said.", "[2024-08-04..2024-08-11]"),
        ("Talks go on after the assassination of an officer last week, they said.", None),
    ],
)
def test_a_dated_fact(lead, day):
    """A dated fact that was so long ago dates the article."""
    assert (None if day is None else (day, "inferred")) == published(lead)


@pytest.mark.parametrize("text", ["", " \n", LEAD, f"{LEAD} Israel and Egypt made peace on March 26, 1979."])
def test_no_day(text):
    """An article that tells no day has none."""
    assert published(text) is None


def test_many_weeks():
    """Many weeks are read in time."""
    assert published("last week " * 10**5) is None


DAYS = "Updated |03/04/2013|4 May 2010|CAIRO, June 31 (AP) — |on Monday|31/02/2011|99.99.9999|© 2010|Dec. 31, 9999"
OTHERS = "٣/٤/2013| 2008|\n|\n\n|Sinwar’s death |last week |0 days ago |99 days ago |— A (@b) "
PIECES = st.sampled_from([*DAYS.split("|"), *OTHERS.split("|"), LEAD, POST])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_day_and_basis(text):
    """A day is given with its basis or not at all."""
    found = publication_of(text, layout_of(text))
    assert found is None or (type(found[0]) is When and type(found[1]) is DateBasis)
