"""`shortest_chain`: how one actor is connected with another by way of others.

Actors are numbers here, and whoever asks says which are next to each.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import cache


def shortest_chain(start: int, end: int, near: Callable[[int], AbstractSet[int]]) -> tuple[int, ...] | None:
    """Return a shortest chain from one number to another; of several, that with the least numbers in turn.

    Args:
        start: the number at the one end.
        end: the number at the other end.
        near: says which numbers are next to one; whoever is next to another has that one next to it.

    Returns:
        The chain with both ends, of one number where they are the same; `None` where there is no chain.

    Examples:
        >>> shortest_chain(1, 4, {1: {2, 3}, 2: {1, 4}, 3: {1, 4}, 4: {2, 3}}.__getitem__)
        (1, 2, 4)
    """
    if start == end:
        return (start,)
    near = cache(near)
    if end in near(start):
        return start, end
    if middle := near(start) & near(end):
        return start, min(middle), end
    layers = _layers(start, end, near)
    if layers is None:
        return None
    chain = [start]
    for layer in layers:
        chain.append(min(near(chain[-1]) & layer))
    return tuple(chain)


def _layers(start: int, end: int, near: Callable[[int], AbstractSet[int]]) -> list[AbstractSet[int]] | None:
    """Return for each step of the shortest chains the numbers that may stand there, but for the first step.

    The search goes on from both ends until it meets, at each turn on the side with fewer numbers to go on from.
    """
    ahead: list[AbstractSet[int]] = [{start}]
    behind: list[AbstractSet[int]] = [{end}]
    while not (common := ahead[-1] & behind[-1]):
        side = ahead if len(ahead[-1]) <= len(behind[-1]) else behind
        # Who is next to the last layer stands in it, in the one before it, or in a new one.
        side.append(_next_to(side[-1], near).difference(*side[-2:]))
        if not side[-1]:
            return None
    # Of those reached from the start, keep who leads on to where the two searches met.
    kept: list[AbstractSet[int]] = [common]
    for layer in reversed(ahead[1:-1]):
        kept.append(layer & _next_to(kept[-1], near))
    if len(ahead) == 1:
        kept = []
    return [*reversed(kept), *reversed(behind[:-1])]


def _next_to(numbers: Iterable[int], near: Callable[[int], AbstractSet[int]]) -> set[int]:
    return set[int]().union(*(near(number) for number in numbers))
