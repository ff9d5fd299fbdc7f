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

import mideast_events as me

corpus = me.load_seed_corpus()
years = "2018", "2025"
for mediation in corpus.relations.between(*years).mediations():
    one, other = (actor.name for actor in mediation.between)
    print(f"{mediation.mediator.name:14} between {one} and {other}: {len(mediation.records)}")

# %%
# Counted are records, not rounds of talks: one record may stand for months of them.
# Ceasefires without a time belong to no window; the seed corpus has several that were talked about and never came into force.

for truce in corpus.ceasefires.values():
    if "egypt" in truce.mediators:
        print(f"{truce.status.replace('_', ' '):18} {truce.in_effect or 'no time'!s:32} {truce.id}")

# %%
# The table
# ---------
#
# Egypt's meetings, with whom they were, and by which article each is known.
# A person counts for the state served on the day; a participant named only by office, for whoever held it.


def outlets_of(record: me.Meeting | me.Event) -> str:
    """Return the outlets whose articles tell of a record."""
    return ", ".join(sorted({corpus.articles[one.article].outlet or "?" for one in record.evidence}))


def others_at(meeting: me.Meeting) -> str:
    """Return who took part beside Egypt's own, by the names that the record gives."""
    ids = [part.actor or part.office or part.on_behalf_of or "" for part in meeting.participants]
    known = [corpus.actors.get(id) or corpus.offices.get(id) for id in ids if id != "egypt"]
    return ", ".join(one.name if isinstance(one, me.Actor) else one.title for one in known if one is not None)


meetings = corpus.timeline.of(me.Meeting).involving("egypt").between(*years)
print(f"{'day or period':38} {'status':12} {'outlet':26} who")
for meeting in meetings:
    print(f"{meeting.when!s:38} {meeting.status:12} {outlets_of(meeting):26} {others_at(meeting)}")

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

held = corpus.timeline.of(me.Meeting).involving("egypt").with_status("held").between(*years)
for gap in held.gaps(days=183):
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

print("Israel and Hamas never met:", relations.by("state").never_met("israel", "hamas").value)
for contact in relations.by("state").contacts("egypt"):
    print(f"Egypt and {contact.actor.name}: {contact.certain} certain, {contact.possible} possible")

# %%
# Third picture: the quarrel
# --------------------------
#
# In May 2024 the mediator was at odds with one of the parties: over Rafah, on Egypt's own border.
# When the Gaza side changed hands is known to the week only, and what passed before and after from few observations.

ax = corpus.during("2023-10", "2024-12").crossing("rafah").plot()

# %%
# What was said about it in those days, each with the outlet.

rift = corpus.timeline.of(me.Event).involving("egypt").between("2024-05-06", "2024-05-15", certain=True)
for event in rift:
    print(f"{event.when!s:38} {outlets_of(event):34} {event.summary}")

# %%
# On whose word
# -------------
#
# The records of this study rest on these articles.
# Much is told by one outlet alone, and sources within a story are often unnamed.

words = Counter(one.article for meeting in meetings for one in meeting.evidence)
for article, passages in words.most_common():
    print(f"{passages:3} passages  {corpus.articles[article].outlet}, {corpus.articles[article].published}")
alone = [meeting for meeting in meetings if len({one.article for one in meeting.evidence}) == 1]
print(f"{len(alone)} of {len(meetings)} meetings are told by one article alone")

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
