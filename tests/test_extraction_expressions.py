"""Calendar expressions: found where they are dates, left where they are not, and resolved as a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events import Span, When
from mideast_events.extraction.expressions import DateBound, DateExpression, dates_in
from mideast_events.extraction.pages.sentences import Sentence, sentences_of
from mideast_events.extraction.times.rules import DATE_RULES
from mideast_events.segments import Segment, SegmentKind

THURSDAY = "2021-08-19"
"""The day of publication of most examples: a Thursday."""


def read(text: str, published: str | None = THURSDAY) -> tuple[DateExpression, ...]:
    """Find the dates of one paragraph."""
    sentences = sentences_of(text, [Segment(SegmentKind.PARAGRAPH, 0, len(text))])
    return dates_in(text, sentences, When.parse(published) if published else None)


def told(text: str, published: str | None = THURSDAY) -> list[tuple[str, str]]:
    """Return the words and the value of each date."""
    return [(one.text, str(one.value or "")) for one in read(text, published)]


ABSOLUTE = [
    ("They signed on May 30, 2021.", [("May 30, 2021", "2021-05-30")]),
    ("They signed on May 30th, 2021, in Cairo.", [("May 30th, 2021", "2021-05-30")]),
    ("They signed on 30 May 2021.", [("30 May 2021", "2021-05-30")]),
    ("Posted 30-May-2021 by the desk.", [("30-May-2021", "2021-05-30")]),
    ("The 21st of May 2021 was quiet.", [("21st of May 2021", "2021-05-21")]),
    ("Posted 2021-05-30 at noon.", [("2021-05-30", "2021-05-30")]),
    ("Posted 2021/05/30 at noon.", [("2021/05/30", "2021-05-30")]),
    ("Posted 30/05/2021 at noon.", [("30/05/2021", "2021-05-30")]),
    ("Posted 05/30/2021 at noon.", [("05/30/2021", "2021-05-30")]),
    ("Posted 03.04.2021 at noon.", [("03.04.2021", "2021-04-03")]),
    ("From 05/30/2021 on, as of 03/04/2021.", [("05/30/2021", "2021-05-30"), ("03/04/2021", "2021-03-04")]),
    ("It opened on Jan. 19, 2025.", [("Jan. 19, 2025", "2025-01-19")]),
    ("After the Sept 11, 2001 attacks.", [("Sept 11, 2001", "2001-09-11")]),
    ("It began on Tuesday, October 3, 2017.", [("Tuesday, October 3, 2017", "2017-10-03")]),
    ("It began on Tuesday 3 October 2017.", [("Tuesday 3 October 2017", "2017-10-03")]),
    ("It was the first of March 2011.", [("the first of March 2011", "2011-03-01")]),
    ("In November 2012 he flew out.", [("November 2012", "2012-11")]),
    ("The war of June 1967.", [("June 1967", "1967-06")]),
    ("In November, 2012, he flew out.", [("November, 2012", "2012-11")]),
    ("A truce in Nov. 2012 held.", [("Nov. 2012", "2012-11")]),
    ("Since 1979 they have had a treaty.", [("1979", "1979")]),
    ("The 1979 treaty held.", [("1979", "1979")]),
    ("Israel's 2014 offensive killed many.", [("2014", "2014")]),
    ("The 2014 and 2021 wars.", [("2014", "2014"), ("2021", "2021")]),
    ("After both the 2014and 2021 wars.", [("2014", "2014"), ("2021", "2021")]),
    ("The crossing was closed between 2014 and 2016.", [("2014 and 2016", "2014/2016")]),
    ("During the 2008-09 war.", [("2008-09", "2008/2009")]),
    ("In 2008-2009 it was shut.", [("2008-2009", "2008/2009")]),
    ("During the 2008/9 war.", []),
    ("The Oslo accords (1993) failed.", [("1993", "1993")]),
    ("In the 1990s they talked.", [("the 1990s", "199X")]),
    ("In the early 1990s they talked.", [("the early 1990s", "[1990-01-01..1993-12-31]")]),
    ("In early May 2021 it closed.", [("early May 2021", "[2021-05-01..2021-05-10]")]),
    ("In mid-June 2007 it closed.", [("mid-June 2007", "[2007-06-11..2007-06-20]")]),
    ("By the end of May 2021 it closed.", [("the end of May 2021", "[2021-05-21..2021-05-31]")]),
    ("In late February 2020 it closed.", [("late February 2020", "[2020-02-21..2020-02-29]")]),
    ("In early 2018 they met.", [("early 2018", "[2018-01-01..2018-04-30]")]),
    ("By mid-2018 they met.", [("mid-2018", "[2018-05-01..2018-08-31]")]),
    ("In late 2018 they met.", [("late 2018", "[2018-09-01..2018-12-31]")]),
    ("At the end of 2018 they met.", [("the end of 2018", "[2018-09-01..2018-12-31]")]),
    ("In the first half of 2018 they met.", [("the first half of 2018", "[2018-01-01..2018-06-30]")]),
    ("In the second quarter of 2018.", [("the second quarter of 2018", "[2018-04-01..2018-06-30]")]),
    ("In the summer of 2014 they fought.", [("the summer of 2014", "[2014-06-01..2014-08-31]")]),
    ("In winter 2008 they fought.", [("winter 2008", "[2008-12-01..2009-02-28]")]),
    ("From May 10 to 21, 2021, they fought.", [("May 10 to 21, 2021", "2021-05-10/2021-05-21")]),
    ("The 10-21 May 2021 war.", [("10-21 May 2021", "2021-05-10/2021-05-21")]),
    ("On May 14 and 15, 2018, many died.", [("May 14 and 15, 2018", "2018-05-14/2018-05-15")]),
    ("Fighting in July and August 2014.", [("July", "2014-07"), ("August 2014", "2014-08")]),
    ("From December to January 2009.", [("December to January 2009", "2008-12/2009-01")]),
    ("The July-August 2014 war.", [("July-August 2014", "2014-07/2014-08")]),
    ("The 9/11 attacks.", [("9/11", "2001-09-11")]),
    ("The first week of May 2021.", [("The first week of May 2021", "[2021-05-01..2021-05-07]")]),
    ("On February 30, 2021 nothing happened.", [("February 30, 2021", "")]),
]

FROM_PUBLICATION = [
    ("He left on Thursday.", [("Thursday", "2021-08-19")]),
    ("He left on Wednesday.", [("Wednesday", "2021-08-18")]),
    ("He left on Friday.", [("Friday", "2021-08-13")]),
    ("He met Sisi on Sunday evening.", [("Sunday evening", "2021-08-15")]),
    ("Monday's rocket fire went unanswered.", [("Monday", "2021-08-16")]),
    ("He is to meet Sisi on Sunday.", [("Sunday", "2021-08-22")]),
    ("Egypt has invited him to a summit this Saturday.", [("this Saturday", "2021-08-21")]),
    ("He had been invited to a summit on Saturday.", [("Saturday", "2021-08-14")]),
    ("It will be their first talk since the summit in Aqaba in February.", [("February", "2021-02")]),
    ("It was closed for three days earlier this month.", [("earlier this month", "[2021-08-01..2021-08-19]")]),
    ("He will meet Sisi on Sunday.", [("Sunday", "2021-08-22")]),
    ("The talks will be held on Sunday in Cairo.", [("Sunday", "2021-08-22")]),
    ("The talks are due to resume on Monday.", [("Monday", "2021-08-23")]),
    ("A meeting scheduled for Monday may slip.", [("Monday", "2021-08-23")]),
    ("The vote, set for Tuesday, was in doubt.", [("Tuesday", "2021-08-24")]),
    ("A summit had been scheduled for Monday.", [("Monday", "2021-08-16")]),
    ("They agreed to meet again on Saturday.", [("Saturday", "2021-08-21")]),
    ("He invited Lapid to visit Cairo on Saturday.", [("Saturday", "2021-08-21")]),
    ("The truce was extended until Monday.", [("Monday", "2021-08-23")]),
    ("Talks have been postponed to Sunday.", [("Sunday", "2021-08-22")]),
    ("The truce expires on Sunday.", [("Sunday", "2021-08-22")]),
    ("On Saturday it will reopen the crossing.", [("Saturday", "2021-08-21")]),
    ("Cairo said Sunday it will send fuel.", [("Sunday", "2021-08-15")]),
    (
        "She said on Monday that the envoys would return on Saturday.",
        [("Monday", "2021-08-16"), ("Saturday", "2021-08-21")],
    ),
    ("Lapid, who on Tuesday met Kamel, will fly to Rabat.", [("Tuesday", "2021-08-17")]),
    ("The envoys met on Tuesday and will meet again on Sunday.", [("Tuesday", "2021-08-17"), ("Sunday", "2021-08-22")]),
    ("He was to travel to Amman on Friday.", [("Friday", "2021-08-20")]),
    ("Lapid will not let Kamel fly to Rabat on Friday.", [("Friday", "2021-08-20")]),
    ("Nobody knows who might give way, although on Tuesday Kamel said no.", [("Tuesday", "2021-08-17")]),
    ("He was to have travelled to Amman on Friday.", [("Friday", "2021-08-13")]),
    ("She is travelling to Doha on Friday.", [("Friday", "2021-08-20")]),
    ("They flew home ahead of Friday's summit.", [("Friday", "2021-08-20")]),
    ("Last Sunday he flew home.", [("Last Sunday", "2021-08-15")]),
    ("Next Monday is a holiday.", [("Next Monday", "2021-08-23")]),
    ("He left last Thursday.", [("last Thursday", "2021-08-12")]),
    ("The polls open this coming Sunday.", [("this coming Sunday", "2021-08-22")]),
    ("He left on Wednesday last week.", [("Wednesday last week", "2021-08-11")]),
    ("He left on Wednesday of last week.", [("Wednesday of last week", "2021-08-11")]),
    ("They return on Monday next week.", [("Monday next week", "2021-08-23")]),
    ("He met them on Thursday (August 12).", [("Thursday (August 12)", "2021-08-12")]),
    ("He left today.", [("today", "2021-08-19")]),
    ("He left yesterday evening.", [("yesterday evening", "2021-08-18")]),
    ("They sit down tomorrow.", [("tomorrow", "2021-08-20")]),
    ("Rockets fell last night.", [("last night", "2021-08-18")]),
    ("Rockets fell this morning.", [("this morning", "2021-08-19")]),
    ("Rockets fell overnight.", [("overnight", "[2021-08-18,2021-08-19]")]),
    ("Rockets fell overnight on Tuesday.", [("Tuesday", "2021-08-17")]),
    ("He came last week.", [("last week", "[2021-08-09..2021-08-15]")]),
    ("He comes next week.", [("next week", "[2021-08-23..2021-08-29]")]),
    ("He came earlier this week.", [("earlier this week", "[2021-08-16..2021-08-19]")]),
    ("He comes later this week.", [("later this week", "[2021-08-19..2021-08-22]")]),
    ("He came late last week.", [("late last week", "[2021-08-09..2021-08-15]")]),
    ("He came this week.", [("this week", "[2021-08-16..2021-08-22]")]),
    ("He came last month.", [("last month", "2021-07")]),
    ("He came late last month.", [("late last month", "[2021-07-21..2021-07-31]")]),
    ("He came earlier this month.", [("earlier this month", "[2021-08-01..2021-08-19]")]),
    ("He comes later this month.", [("later this month", "[2021-08-19..2021-08-31]")]),
    ("He came last year.", [("last year", "2020")]),
    ("He came late last year.", [("late last year", "[2020-09-01..2020-12-31]")]),
    ("He came earlier this year.", [("earlier this year", "[2021-01-01..2021-08-19]")]),
    ("He comes early next year.", [("early next year", "[2022-01-01..2022-04-30]")]),
    ("By the end of the month it reopens.", [("the end of the month", "[2021-08-21..2021-08-31]")]),
    ("By the end of this year it reopens.", [("the end of this year", "[2021-09-01..2021-12-31]")]),
    ("Earlier in the week he came.", [("Earlier in the week", "[2021-08-16..2021-08-19]")]),
    ("He came last November.", [("last November", "2020-11")]),
    ("He came last August.", [("last August", "2020-08")]),
    ("He came last May.", [("last May", "2021-05")]),
    ("He comes next March.", [("next March", "2022-03")]),
    ("He came in early May.", [("early May", "[2021-05-01..2021-05-10]")]),
    ("It closed at the end of last June.", [("the end of last June", "[2021-06-21..2021-06-30]")]),
    ("He came this summer.", [("this summer", "[2021-06-01..2021-08-31]")]),
    ("He came last winter.", [("last winter", "[2020-12-01..2021-02-28]")]),
    ("They met over the weekend.", [("the weekend", "[2021-08-14,2021-08-15]")]),
    ("They will meet at the weekend.", [("the weekend", "[2021-08-21,2021-08-22]")]),
    ("They met last weekend.", [("last weekend", "[2021-08-14,2021-08-15]")]),
    ("They met two days ago.", [("two days ago", "2021-08-17")]),
    ("They met a week ago.", [("a week ago", "2021-08-12")]),
    ("They met two weeks ago.", [("two weeks ago", "[2021-08-02..2021-08-08]")]),
    ("They met a month ago.", [("a month ago", "2021-07")]),
    ("They met a year ago.", [("a year ago", "2020")]),
    ("They met 10 years ago.", [("10 years ago", "2011")]),
    ("They met a few days ago.", [("a few days ago", "[2021-08-12..2021-08-17]")]),
    ("They meet two days from now.", [("two days from now", "2021-08-21")]),
    ("In the first half of May they met.", [("the first half of May", "[2021-05-01..2021-05-15]")]),
    ("In the second half of May they met.", [("the second half of May", "[2021-05-16..2021-05-31]")]),
    ("They met two decades ago.", [("two decades ago", "2001")]),
    ("They met decades ago.", [("decades ago", "")]),
    ("They met a few years ago.", [("a few years ago", "[2012-01-01..2019-12-31]")]),
    ("They will meet in several months.", [("in several months", "[2021-10-18..2022-06-15]")]),
    ("They will meet over the next week.", [("the next week", "[2021-08-20..2021-08-26]")]),
    ("They met last decade.", [("last decade", "201X")]),
    ("They meet later this year.", [("later this year", "[2021-08-19..2021-12-31]")]),
    ("They meet by the end of the week.", [("the end of the week", "[2021-08-16..2021-08-22]")]),
    ("They meet by the middle of the year.", [("the middle of the year", "[2021-05-01..2021-08-31]")]),
    ("They meet next winter.", [("next winter", "[2021-12-01..2022-02-28]")]),
    ("They met this August.", [("this August", "2021-08")]),
    ("They met in the last week of May.", [("the last week of May", "[2021-05-25..2021-05-31]")]),
    ("They met in the third quarter.", [("the third quarter", "[2021-07-01..2021-09-30]")]),
    ("They met in the last quarter.", [("the last quarter", "[2020-10-01..2020-12-31]")]),
    ("They met this Monday.", [("this Monday", "2021-08-16")]),
    ("They meet on New Year's Eve.", [("New Year's Eve", "2020-12-31")]),
    ("They met on New Year's Day.", [("New Year's Day", "2021-01-01")]),
    ("They met on Christmas Eve.", [("Christmas Eve", "2020-12-24")]),
    ("They met the month before last.", [("the month before last", "2021-06")]),
    ("They met the night before last.", [("the night before last", "2021-08-17")]),
    ("From Thursday to Sunday they will meet.", [("Thursday to Sunday", "2021-08-19/2021-08-22")]),
    ("They met the week before last.", [("the week before last", "[2021-08-02..2021-08-08]")]),
    ("They will meet the week after next.", [("the week after next", "[2021-08-30..2021-09-05]")]),
    ("They will meet the month after next.", [("the month after next", "2021-10")]),
    ("They met in June and into July.", [("June", "2021-06"), ("July", "2021-07")]),
    ("The gate opens at 9 a.m. (0600 GMT) on Saturday.", [("Saturday", "2021-08-21")]),
    (
        "He ended his tour, the third since May 7, on Tuesday. They met earlier in the day.",
        [("May 7", "2021-05-07"), ("Tuesday", "2021-08-17"), ("earlier in the day", "2021-08-17")],
    ),
    (
        "He ended his third tour since May 7 on Tuesday. They met earlier in the day.",
        [("May 7", "2021-05-07"), ("Tuesday", "2021-08-17"), ("earlier in the day", "2021-08-17")],
    ),
    ("The truce took hold on Saturday.", [("Saturday", "2021-08-14")]),
    ("He paid visits on Saturday to both.", [("Saturday", "2021-08-14")]),
    ("They met the year before last.", [("the year before last", "2019")]),
    ("They may sign as early as Sunday.", [("Sunday", "2021-08-22")]),
    ("Schools are closed through Saturday.", [("Saturday", "2021-08-21")]),
    ("They met the day before yesterday.", [("the day before yesterday", "2021-08-17")]),
    ("They meet the day after tomorrow.", [("the day after tomorrow", "2021-08-21")]),
    ("In the past three days it was calm.", [("the past three days", "2021-08-16/2021-08-19")]),
    ("Over the last two weeks it was calm.", [("the last two weeks", "2021-08-05/2021-08-19")]),
    ("In recent days it was calm.", [("recent days", "[2021-08-05..2021-08-19]")]),
    ("They will meet in the coming weeks.", [("the coming weeks", "[2021-08-20..2021-10-14]")]),
    ("They will meet in the next few days.", [("the next few days", "[2021-08-20..2021-09-02]")]),
    ("They will meet in the days ahead.", [("the days ahead", "[2021-08-20..2021-09-02]")]),
    ("They will meet in two months.", [("in two months", "2021-10")]),
    ("They will meet in two weeks' time.", [("in two weeks' time", "[2021-08-30..2021-09-05]")]),
    ("He came on May 21.", [("May 21", "2021-05-21")]),
    ("He came on 21 May.", [("21 May", "2021-05-21")]),
    ("He came on December 27.", [("December 27", "2020-12-27")]),
    ("The court will rule on September 14.", [("September 14", "2021-09-14")]),
    ("He came on Sept. 14.", [("Sept. 14", "2020-09-14")]),
    ("He came on 7 October last year.", [("7 October last year", "2020-10-07")]),
    ("He came on October 7 of last year.", [("October 7 of last year", "2020-10-07")]),
    ("He came in May.", [("May", "2021-05")]),
    ("It has been shut since December.", [("December", "2020-12")]),
    ("They will vote in November.", [("November", "2021-11")]),
    ("The May war ended.", [("May", "2021-05")]),
    ("In March and April they met.", [("March", "2021-03"), ("April", "2021-04")]),
    ("From March 3 until March 5 they met.", [("March 3 until March 5", "2021-03-03/2021-03-05")]),
    ("From Sunday to Tuesday they met.", [("Sunday to Tuesday", "2021-08-15/2021-08-17")]),
    ("Fighting raged for 11 days in May.", [("May", "2021-05")]),
    ("In 2018 for three days they met.", [("2018", "2018")]),
    ("He left before Christmas.", [("Christmas", "2020-12-25")]),
    ("In the near future they meet.", [("the near future", "")]),
]

FROM_TEXT = [
    ("He met Bar on Monday. A day earlier he met Katz.", [("Monday", "2021-08-16"), ("A day earlier", "2021-08-15")]),
    ("He met Bar on May 3. The following day he left.", [("May 3", "2021-05-03"), ("The following day", "2021-05-04")]),
    ("He met Bar on May 3 and left the next day.", [("May 3", "2021-05-03"), ("the next day", "2021-05-04")]),
    ("He met Bar on May 3, and Katz the day before.", [("May 3", "2021-05-03"), ("the day before", "2021-05-02")]),
    ("He met Bar on May 3. Two days later he left.", [("May 3", "2021-05-03"), ("Two days later", "2021-05-05")]),
    ("He met Bar on May 3. The same day he left.", [("May 3", "2021-05-03"), ("The same day", "2021-05-03")]),
    (
        "He came on Monday to see Bar, who had left on May 3. The next day he left.",
        [("Monday", "2021-08-16"), ("May 3", "2021-05-03"), ("The next day", "2021-08-17")],
    ),
    (
        "He came on Monday, for the first time since the October 7 attack. The next day he left.",
        [("Monday", "2021-08-16"), ("October 7", "2020-10-07"), ("The next day", "2021-08-17")],
    ),
    (
        "Bar, who had left on May 3, spoke. He said he had come a day earlier.",
        [("May 3", "2021-05-03"), ("a day earlier", "2021-05-02")],
    ),
    (
        "He will come on September 2. The dinner the next day lasted an hour.",
        [("September 2", "2021-09-02"), ("the next day", "2021-08-20")],
    ),
    (
        "He came on Tuesday.\nBar fell ill on Monday.\nLater in the day he left.",
        [("Tuesday", "2021-08-17"), ("Monday", "2021-08-16"), ("Later in the day", "2021-08-17")],
    ),
    (
        "He came on Tuesday.\nBar fell ill on Monday. Later in the day he left.",
        [("Tuesday", "2021-08-17"), ("Monday", "2021-08-16"), ("Later in the day", "2021-08-16")],
    ),
    (
        "He will come on Friday.\nBar fell ill on Monday.\nLater in the day he left.",
        [("Friday", "2021-08-20"), ("Monday", "2021-08-16"), ("Later in the day", "2021-08-16")],
    ),
    ("He met Bar on May 3. Later that day he left.", [("May 3", "2021-05-03"), ("Later that day", "2021-05-03")]),
    (
        "He met Bar on May 3 and Katz the same week.",
        [("May 3", "2021-05-03"), ("the same week", "[2021-05-03..2021-05-09]")],
    ),
    ("They met in 2018. He came again that year.", [("2018", "2018"), ("that year", "2018")]),
    ("They met in 2018. The following year they fell out.", [("2018", "2018"), ("The following year", "2019")]),
    ("They met in 2018. Two years later they fell out.", [("2018", "2018"), ("Two years later", "2020")]),
    ("They met in June 2018, and in May of that year.", [("June 2018", "2018-06"), ("May of that year", "2018-05")]),
    ("They met in 2018 and fell out that June.", [("2018", "2018"), ("that June", "2018-06")]),
    (
        "They met on June 5, 2018. That summer they fell out.",
        [("June 5, 2018", "2018-06-05"), ("That summer", "[2018-06-01..2018-08-31]")],
    ),
    (
        "They met on June 5, 2018. Weeks later they fell out.",
        [("June 5, 2018", "2018-06-05"), ("Weeks later", "[2018-06-19..2018-07-17]")],
    ),
    (
        "They met in June 2018. Two months later they fell out.",
        [("June 2018", "2018-06"), ("Two months later", "2018-08")],
    ),
    ("They met in June 2018. Three days later they fell out.", [("June 2018", "2018-06"), ("Three days later", "")]),
    (
        "They met on May 3 and over the same weekend.",
        [("May 3", "2021-05-03"), ("the same weekend", "[2021-05-08,2021-05-09]")],
    ),
    ("They met in June 2018. The same month he left.", [("June 2018", "2018-06"), ("The same month", "2018-06")]),
    ("They met in June 2018 and the previous month.", [("June 2018", "2018-06"), ("the previous month", "2018-05")]),
    ("It was seized on May 7. Since then it is shut.", [("May 7", "2021-05-07"), ("Since then", "2021-05-07/..")]),
    (
        "It was seized on May 7, the paper reported on Sunday. Since then it is shut.",
        [("May 7", "2021-05-07"), ("Sunday", "2021-08-15"), ("Since then", "2021-05-07/..")],
    ),
    ("They met a day after the summit on Sunday.", [("a day after", "2021-08-16"), ("Sunday", "2021-08-15")]),
    ("On Monday, a day after the summit, they met.", [("Monday", "2021-08-16"), ("a day after", "2021-08-16")]),
    ("A day after the summit they met.", [("A day after", "")]),
    ("The previous day he had left.", [("The previous day", "2021-08-18")]),
]

NO_DATES = [
    "He may march on the palace in a second.",
    "Prime Minister Theresa May spoke.",
    "May he rest in peace.",
    "The Great March of Return protests drew crowds.",
    "We sat in the sun.",
    "April Smith and June Carter sang.",
    "Emperor Augustus and an august body.",
    "Some 2,000 people fled, 2000 of them children.",
    "UN Security Council Resolution 1973 and resolution 2018 were cited.",
    "Resolutions 242, 338 and 1701.",
    "Channel 12 and Channel 2019 aired it.",
    "Call +20 2015 1998 or 2017-5555.",
    "He served for 11 days.",
    "A two-hour meeting and a three-day truce.",
    "The 11-day war and six weeks of calm.",
    "It must leave within 48 hours.",
    "After 50 days of fighting they stopped.",
    "It was the first visit in 13 years.",
    "The 2024/25 season opened.",
    "Black September was a group.",
    "Protests are held every Friday.",
    "Mail on Sunday and the Sunday Times differ.",
    "Good Friday accords inspire them.",
    "It cost $2014 and 2015 dollars.",
    "He watched Russia Today.",
    "They want 1967.5 tonnes and 2010% growth.",
    "Mar a Lago and Dec Donnelly.",
    "Vote 2014 9 went to Mrs March and to pre-May plans.",
    "There are 12 may reasons and 3 march routes.",
    "Over 1950 people were wounded.",
    "He is the second to leave.",
    "The last days of the siege were hard.",
    "Vision 2030 and Agenda 2030 are plans.",
    "The 30-year-old fighter was held for years.",
    "They no longer spoke, in a day of anger.",
]


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE)
def test_dates_that_stand_for_themselves(text, expected):
    """They need no day of publication."""
    assert expected == told(text)


@pytest.mark.parametrize(("text", "expected"), FROM_PUBLICATION)
def test_dates_told_from_publication(text, expected):
    """Weekdays, days without a year, and distances."""
    assert expected == told(text)


@pytest.mark.parametrize(("text", "expected"), FROM_TEXT)
def test_dates_told_from_dates_before(text, expected):
    """The last date told is the anchor; a date of the telling is not."""
    assert expected == told(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_left(text):
    """Durations, numbers, verbs and names are no dates."""
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The war began on October 7.", "2024-05-15", "2023-10-07"),
        ("The October 7 attack came at dawn.", "2025-04-29", "2023-10-07"),
        ("It marked the October 7 anniversary.", "2024-10-09", "2024-10-07"),
        ("The crossing opened on October 7.", "2012-10-09", "2012-10-07"),
        ("The 25 January revolution.", "2014-06-01", "2011-01-25"),
        ("The truce began on December 27.", "2009-01-19", "2008-12-27"),
        ("He came in December.", "2009-01-19", "2008-12"),
        ("The vote will be held in March.", "2008-12-10", "2009-03"),
        ("They met on January 2.", "2021-01-01", "2021-01-02"),
        ("He left yesterday.", "2021-01-01", "2020-12-31"),
        ("He left yesterday.", "2024-10-23~", "2024-10-22"),
        ("He left yesterday.", "[2024-10-22,2024-10-23]", "[2024-10-21,2024-10-22]"),
        ("He left on Monday.", "[2024-10-22,2024-10-23]", "2024-10-21"),
        ("He left last month.", "[2024-10-22,2024-10-23]", "2024-09"),
        ("He left since then.", "[2024-10-22,2024-10-23]", ""),
        ("He left on Monday.", "2024", ""),
        ("He left last winter.", "2021-02-10", "[2019-12-01..2020-02-29]"),
        ("He left this winter.", "2021-02-10", "[2020-12-01..2021-02-28]"),
        ("He left yesterday.", "0001-01-01", ""),
        ("He will leave tomorrow.", "9999-12-31", ""),
    ],
)
def test_the_day_of_publication_decides(text, published, expected):
    """Years and sides follow from it; where it is uncertain, so is the date."""
    assert [expected] == [value for _, value in told(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Thursday, the day after May 21, 2021.", [("Thursday", ""), ("May 21, 2021", "2021-05-21")]),
        ("They met in 2018 and on May 3.", [("2018", "2018"), ("May 3", "")]),
        (
            "They met on May 3, 2018. The next day he left.",
            [("May 3, 2018", "2018-05-03"), ("The next day", "2018-05-04")],
        ),
        ("In the coming weeks they meet.", [("the coming weeks", "")]),
    ],
)
def test_without_a_day_of_publication_only_full_dates_have_a_value(text, expected):
    """The others are still reported."""
    assert expected == told(text, None)


def test_an_article_that_gives_a_day_its_year_once_means_that_year_again():
    """Unless the day is news."""
    assert "2017-11-04" == told("He resigned on November 4, 2017. On November 4 he was in Riyadh.")[1][1]


def test_a_day_in_the_news_is_of_this_year_whatever_other_years_are_told():
    """A day right before publication needs no year."""
    assert "2021-08-15" == told("The state of August 15, 1948, is recalled. On August 15 crowds marched.")[1][1]


def test_a_caption_dates_its_picture_and_not_what_is_told_after_it():
    """Captions give no anchor."""
    text = "The bridge on June 5, 2018.\nThe same day he left."
    sentences = [Sentence(SegmentKind.CAPTION, 0, 27), Sentence(SegmentKind.PARAGRAPH, 28, len(text))]
    assert "2021-08-19" == str(dates_in(text, sentences, When.parse(THURSDAY))[1].value)


def test_a_title_may_look_ahead_without_a_verb():
    """A name, "to" and a verb are enough."""
    title = "Bennett to visit Egypt Sunday"
    (one,) = dates_in(title, [Sentence(SegmentKind.TITLE, 0, len(title))], When.parse(THURSDAY))
    assert "2021-08-22" == str(one.value)


def test_a_date_tells_its_rule_its_anchor_and_its_bound():
    """So that a reader can check it."""
    (one,) = read("It has been shut since Monday.")
    assert (DateBound.START, "weekday", When.parse(THURSDAY)) == (one.bound, one.rule, one.anchor)
    (other,) = read("It was shut until 2014.")
    assert (DateBound.END, "year", None) == (other.bound, other.rule, other.anchor)


def test_a_date_told_from_another_names_it_as_its_anchor():
    """And not the day of publication."""
    assert When.parse("2021-05-03") == read("He came on May 3. He left the next day.")[1].anchor


def test_every_rule_finds_something_in_these_examples():
    """A rule whose pattern and starts disagree would never be tried."""
    examples = [text for text, _ in (*ABSOLUTE, *FROM_PUBLICATION, *FROM_TEXT)]
    found = {one.rule for text in examples for one in read(text)}
    assert set() == {rule.name for rule in DATE_RULES} - found


WORDS = st.sampled_from(
    [
        *(
            "May",
            "march",
            "Monday",
            "Sunday",
            "last",
            "next",
            "week",
            "year",
            "the",
            "a",
            "of",
            "and",
            ",",
            ".",
            "2014",
        ),
        *(
            "21",
            "7",
            "October",
            "Oct.",
            "ago",
            "later",
            "day",
            "days",
            "same",
            "that",
            "since",
            "then",
            "coming",
            "past",
        ),
        *(
            "early",
            "mid-June",
            "2008-09",
            "9/11",
            "30/05/2021",
            "will",
            "met",
            "to",
            "from",
            "until",
            "between",
            "1990s",
        ),
        *(
            "earlier",
            "this",
            "in",
            "February",
            "29",
            "31",
            "0",
            "00",
            "9999",
            "twenty-first",
            "first",
            "quarter",
            "half",
        ),
        *("weekend", "tonight", "Christmas", "Eve", "’s", "\u00a0", "\n", "&nbsp;", "before", "after", "(", ")", "-"),
    ]
)
VAGUE_DAYS = st.sampled_from(["2021", "2021-05", "[2021-05-01..2021-05-09]", "XXXX", "[..2021-05-01]"]).map(When.parse)
DAYS = st.none() | st.dates().map(When.on) | VAGUE_DAYS


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200), DAYS)
def test_dates_are_exact_ordered_and_apart_whatever_the_text(text, published):
    """Offsets are of the text as given."""
    sentences = sentences_of(text, [Segment(SegmentKind.PARAGRAPH, 0, len(text))])
    reached = 0
    for one in dates_in(text, sentences, published):
        assert reached <= one.start < one.end
        assert text[one.start : one.end] == one.text
        assert one.value is None or isinstance(one.value, When | Span)
        reached = one.end


HOSTILE = [
    *("1" * 1_000_000, "1 " * 200_000, " " * 1_000_000, "x" * 1_000_000, "in " * 300_000, "the " * 100_000),
    *("a few " * 60_000, "May " * 60_000, "today " * 60_000, "Sunday " * 10_000, "from Monday to " * 5_000),
    *("a day after " * 20_000, "May 1, 2021 " * 20_000, "the same day " * 20_000, "03/04/2021 " * 20_000),
    "May 1" + " " * 900_000 + ", 2021",
]


@pytest.mark.no_cover  # a tracer would take many times as long
@pytest.mark.usefixtures("no_hang")
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].strip())
def test_hostile_text_is_read_to_its_end(text):
    """In time in proportion to its length."""
    whole = [Sentence(SegmentKind.PARAGRAPH, 0, len(text))]
    assert all(one.text for one in dates_in(text, whole, When.parse(THURSDAY)))
