"""
Meetings a quarter
==================

How many meetings of the seed corpus were held in each quarter from 2023 to 2025, for certain and possibly.

A meeting of an uncertain day may belong to several quarters: it is counted as possible in each of them, and in none as certain.
So the bars must not be added up, and a low bar says that little is recorded, not that little happened.
"""

# %%
# A timeline files its records by calendar periods.
# Each period tells apart what is certainly in it and what possibly is.

import matplotlib.pyplot as plt

import mideast_events as me

meetings = me.load_seed_corpus().timeline.of(me.Meeting).with_status("held").between("2023", "2025")
quarters = meetings.by("quarter")
quarters

# %%
# The certain ones are drawn solid, and on top of them the possible ones hatched.

certain = [len(group.certain) for group in quarters.values()]
possible = [len(group.possible) for group in quarters.values()]

_, ax = plt.subplots(figsize=(7, 3.5), layout="constrained")
ax.bar(list(quarters), certain, color="#1c5d74", label="certainly")
ax.bar(list(quarters), possible, bottom=certain, color="none", edgecolor="#1c5d74", hatch="//", label="possibly")
ax.set_ylabel("meetings held")
ax.yaxis.get_major_locator().set_params(integer=True)
ax.legend(frameon=False)
