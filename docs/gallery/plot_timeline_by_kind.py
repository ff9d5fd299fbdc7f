"""
A timeline by kind of record
============================

What five articles report of the summer of 2021: each record from when to when, as far as that is known.

Solid are the days on which something certainly was, faded those on which it possibly was.
A dotted line with a question mark runs to where no source sets a bound; an angle at the edge says that something reaches beyond the picture.
What was planned, threatened or is not confirmed is hatched, or half a dot; what was refused is hollow.
"""

# %%
# The window of `between` is what the picture shows.
# Tenures are not drawn beside other records: the note under the picture says how many there are.

import mideast_events as me

timeline = me.load_seed_corpus().timeline
ax = timeline.between("2021-05", "2021-09").plot()

# %%
# Without a window the days are chosen from the records.
# Here the truces alone, of which one ended on a day that the sources leave open for more than two years.

ax = timeline.of(me.Ceasefire).plot()

# %%
# Twelve days, of which few are known outright: what was reported of some day of that week is faded on each of them.

ax = timeline.of(me.Meeting, me.Event).between("2024-10-12", "2024-10-24").plot()
ax.set_title("October 2024", loc="left", fontsize=10)

# %%
# The figure is saved as any other, by the ending of its name: `ax.figure.savefig("october.svg")`, or `.pdf`, or `.png`.
