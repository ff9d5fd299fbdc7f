"""`shortest_chain`: how one actor is connected with another by way of others.

Actors are numbers here, and whoever asks says which are next to each.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TypeAlias

Near: TypeAlias = Mapping[int, AbstractSet[int]]
"""Which numbers are next to each; whichever is next to another has that one next to it."""


def shortest_chain(start: int, end: int, near: Near) -> tuple[int, ...] | None:
    """Return a shortest chain from one number to another; of several, that with the least numbers in turn.

    Returns:
        The chain with both ends, of one number where they are the same; `None` where there is no chain.

    Examples:
        >>> shortest_chain(1, 4, {1: {2, 3}, 2: {1, 4}, 3: {1, 4}, 4: {2, 3}})
        (1, 2, 4)
    """
    if start == end:
        return (start,)
    ahead, behind = near[start], near[end]
    if end in ahead:
        return start, end
    if middle := ahead & behind:
        return start, min(middle), end
    # Most chains are short: it is faster to look for one of three links than to join the sets of all neighbours.
    for second in sorted(ahead):
        if not behind.isdisjoint(near[second]):
            return start, second, min(behind & near[second]), end
    layers = _layers([{start}, ahead], [{end}, behind], near)
    if layers is None:
        return None
    chain = [start]
    for layer in layers:
        chain.append(min(near[chain[-1]] & layer))
    return tuple(chain)


def _layers(ahead: list[AbstractSet[int]], behind: list[AbstractSet[int]], near: Near) -> list[AbstractSet[int]] | None:
    """Return for each step of the shortest chains the numbers that may stand there, but for the first step.

    The search goes on from both ends until it meets, at each turn on the side with fewer numbers to go on from.

    Args:
        ahead: the numbers at each distance from the start, as far as they are known.
        behind: the same from the end.
        near: which numbers are next to each.
    """
    while not (common := ahead[-1] & behind[-1]):
        side = ahead if len(ahead[-1]) <= len(behind[-1]) else behind
        # Whichever is next to the last layer stands in it, in the one before it, or in a new one.
        side.append(set[int]().union(*map(near.__getitem__, side[-1])).difference(*side[-2:]))
        if not side[-1]:
            return None
    # Of those reached from the start, keep which lead on to where the two searches met.
    kept: list[AbstractSet[int]] = [common]
    for layer in reversed(ahead[1:-1]):
        kept.append({number for number in layer if not kept[-1].isdisjoint(near[number])})
    return [*reversed(kept), *reversed(behind[:-1])]
