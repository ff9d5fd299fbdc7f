"""
Reported numbers
================

What numbers the articles give, of what day, and which outlet gives them.

"At least 248" is a bound and no figure: a hollow point with an arrow.
Numbers of different years, places and ways of counting stand side by side here; the picture compares none of them.
"""

# %%
# Axes have one unit.
# Where numbers differ a hundredfold, the axis goes by powers of ten, and says so.

import mideast_events as me

timeline = me.load_seed_corpus().timeline
ax = timeline.plot_figures(unit="persons")

# %%
# One measure, in a window.

ax = timeline.between("2023-09", "2025-05").plot_figures(measure="killed")

# %%
# Asked for a picture of several units, the library names them.

try:
    timeline.plot_figures()
except me.QueryError as error:
    print(error)
