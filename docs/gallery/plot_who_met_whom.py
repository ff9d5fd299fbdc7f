"""
Who met whom
============

Actors on a circle, side by side with those who served the same state; a line for each two that met, the wider the more often.

The place of an actor says to whom it belongs, and nothing else.
A layout by forces would put close together whom chance and the last meeting put there, and otherwise on another day; this one is the same for the same actors, and names never overlap.
"""

# %%
# Meetings that were held.
# In indirect talks each side met the mediators, and not the other side.

import mideast_events as me

relations = me.load_seed_corpus().relations
ax = relations.plot()

# %%
# A window, with the meetings that were only planned, or that nobody confirmed.

ax = relations.between("2024", "2024").plot(statuses=["held", "planned", "unconfirmed"])

# %%
# Where a day is not known, two possibly met in a window, and the line is dashed.

ax = relations.between("2021-08-16", "2021-08-18").plot()

# %%
# Persons rolled up to the states that they served on the day.

ax = relations.by("state").plot()
