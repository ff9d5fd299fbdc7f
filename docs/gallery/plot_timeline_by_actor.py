"""
A timeline by actor
===================

Who was busy when: the meetings of 2021 to 2025, a lane for each of those who took part in most of them.

A record stands in the lane of each actor that it names, and so in several.
The note under the picture tells how many actors have no lane, and how many records are in none.
"""

# %%
# Persons and organizations as the records name them.

import mideast_events as me

timeline = me.load_seed_corpus().timeline
ax = timeline.of(me.Meeting).between("2021", "2025").plot(by="actor", most=6)

# %%
# Kinds have colours where lanes do not tell them: one man's year, in whatever part.
# `involving` finds the meeting in which only his office is named, too.

ax = timeline.involving("abbas-kamel").of(me.Meeting, me.Event).between("2021-05", "2021-09").plot(by="actor", most=4)

# %%
# Tenures are drawn where there is nothing else: who headed Israel's government, and Egypt's intelligence service.
# For how long the last of them stayed, the registry does not say.

offices = {"israel-prime-minister", "egypt-intelligence-director"}
tenures = me.load_registry().timeline.of(me.Tenure).where(lambda tenure: tenure.office in offices)
ax = tenures.between("2018", "2025").plot()
