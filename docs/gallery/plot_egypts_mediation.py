"""
Study: Egypt's mediation, 2018 to 2025
======================================

What does the record say of Egypt between Israel and Hamas, from 2018 to 2025, and on whose word?

The material is the seed corpus: five news articles of 2021, 2024 and 2025, by five outlets, coded by hand.
That is enough to show how such a study is done, and far too little to say how often Egypt mediated.
Each number below is computed from the records while this page is made.
"""

# %%
# The question
# ------------
#
# A mediation is a meeting with a mediator and at least two parties, or a ceasefire that names who mediated it.
# `Relations.mediations` finds both, in a window.

from collections import Counter
from textwrap import fill, indent

import mideast_events as me

corpus = me.load_seed_corpus()
years = "2018", "2025"
for mediation in corpus.relations.between(*years).mediations():
    one, other = (actor.name for actor in mediation.between)
    mediator, count = mediation.mediator.name, len(mediation.records)
    print(f"{mediator:14} between {one} and {other}: {count}")

# %%
# Counted are records, not rounds of talks: one record may stand for months of them.
# Ceasefires without a time belong to no window; the seed corpus has several that were talked about and never came into force.

for truce in corpus.ceasefires.values():
    if "egypt" in truce.mediators:
        print(f"{truce.status.replace('_', ' '):17}  {truce.id}, {truce.in_effect or 'no time'}")

# %%
# The table
# ---------
#
# Egypt's meetings, with whom they were, and by which article each is known.
# A person counts for the state served on the day; a participant named only by office, for whoever held it.


def outlets_of(record: me.Meeting | me.Event) -> str:
    """Return the outlets whose articles tell of a record."""
    articles = [corpus.articles[one.article] for one in record.evidence]
    return ", ".join(sorted({article.outlet or article.id for article in articles}))


def present_at(meeting: me.Meeting) -> str:
    """Return who took part, by the names and titles that the record gives."""
    ids = [part.actor or part.office or part.on_behalf_of or "" for part in meeting.participants]
    names = [corpus.actors[id].name if id in corpus.actors else corpus.offices[id].title for id in ids]
    return ", ".join(names)


meetings = corpus.timeline.of(me.Meeting).involving("egypt").between(*years)
for meeting in meetings:
    print(f"{meeting.when!s:37} {meeting.status:12} {outlets_of(meeting)}")
    print(f"    {present_at(meeting)}")

# %%
# Planned, refused and unconfirmed meetings are no meetings, and no count of this library takes them for such unless asked.
# They are part of the story all the same.

for status, number in Counter(meeting.status for meeting in meetings).most_common():
    print(f"{status:12} {number}")

# %%
# First picture: when
# -------------------
#
# The meetings, and the truces between Israel and Hamas.
# The hatched ones may not have taken place; faded days are possible ones.
# The years between are empty in the record: no article of the corpus is about them.

truces = corpus.timeline.of(me.Ceasefire)
ax = (meetings | truces).between(*years).plot()

# %%
# How far apart the records are can be asked: periods of half a year and more in which certainly nothing is recorded.

for gap in meetings.with_status("held").gaps(days=183):
    print(gap)

# %%
# Second picture: who
# -------------------
#
# Everybody who met somebody in these years, with the meetings that nobody confirmed.
# Egypt's side is its presidency, its ministers and above all its intelligence service; across from it are both parties.
# A line says that two took part in one meeting, not what they said.

relations = corpus.relations.between(*years)
ax = relations.plot(statuses=["held", "unconfirmed"])

# %%
# The two parties met the mediators, and never each other, as far as the record goes.

states = relations.by("state")
print("Israel and Hamas never met:", states.never_met("israel", "hamas").value)
for contact in states.contacts("egypt"):
    print(f"Egypt and {contact.actor.name}: {contact.certain} certainly, {contact.possible} possibly")

# %%
# Third picture: the quarrel
# --------------------------
#
# In May 2024 the mediator was at odds with one of the parties: over Rafah, on Egypt's own border.
# When the Gaza side changed hands is known to the week only, and what passed before and after from few observations.

ax = corpus.during("2023-10", "2024-12").crossing("rafah").plot()

# %%
# What was said about it in those days, each with the outlet.

events = corpus.timeline.of(me.Event).involving("egypt")
for event in events.between("2024-05-06", "2024-05-15", certain=True):
    print(f"{event.when!s:40} {outlets_of(event)}")
    print(indent(fill(event.summary, 72), "    "))

# %%
# On whose word
# -------------
#
# The records of this study rest on these articles.
# Much is told by one outlet alone, and sources within a story are often unnamed.

words = Counter(one.article for meeting in meetings for one in meeting.evidence)
for article, passages in words.most_common():
    told = corpus.articles[article]
    print(f"{passages:3} passages  {told.outlet}, {told.published}")
alone = sum(len({one.article for one in meeting.evidence}) == 1 for meeting in meetings)
print(f"{alone} of {len(meetings)} meetings are told by one article alone")

# %%
# Caveats
# -------
#
# - **Five articles.** Their dates decide which years seem busy. That nothing is recorded of 2019 or 2020 says nothing about these years.
# - **Outlets.** Each article is one outlet's account, in English. Where two tell of the same meeting, the record keeps both passages; where they differ, `Corpus.disagreements` says so.
# - **Planned, refused, unconfirmed.** Of these a source says that they were announced, declined, or told of by somebody who is not named. They are drawn apart, and counted in no contact.
# - **Days.** Many are known to a week or a month. Counts for short windows are therefore ranges: certain ones, and possible ones besides.
# - **What mediation is.** A record says that somebody mediated where its source says so. Messages carried without a meeting, and what was said in the room, are not in the record.
# - **Persons and states.** A person counts for the state whose office he or she held on the day, which is the record's reading and not a statement on whose behalf anybody spoke.
