"""
The Rafah crossing
==================

Who held each side of the crossing, and what could pass, from the days before the war to the end of 2024.

In May 2024 its Gaza side changed hands in a week of which no article says the day.
For that week two controllers are possible and none is certain, and the picture shows both.
"""

# %%
# A situation of a period reports on every crossing; the report draws itself as strips of days.
# Hatched is possible, not certain: an observation of one day says nothing of how long it held.
# A dotted line is unknown, which is not the same as closed.

import mideast_events as me

corpus = me.load_seed_corpus()
ax = corpus.during("2023-10", "2024-12").crossing("rafah").plot()

# %%
# The weeks of the change.

ax = corpus.during("2024-04-22", "2024-05-26").crossing("rafah").plot()

# %%
# The strips are drawn from stretches of days on which every answer is the same, and these can be had without a picture.

for stretch in corpus.during("2024-04-22", "2024-05-26").crossing("rafah").stretches():
    held = stretch.controllers["gaza-strip"]
    names = [actor.name for actor in held.certain] + [f"{actor.name}?" for actor in held.possible]
    print(f"{stretch.span!s:24}", ", ".join(names))

# %%
# Kerem Shalom, over four years, of which little is recorded.

ax = corpus.during("2021", "2024").crossing("kerem-shalom").plot()
