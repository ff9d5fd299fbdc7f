"""Lines of meetings that look like a real corpus, and records with times, the same ones in every run.

A few people meet often and most seldom (Zipf's law), each holds one office, and newspapers tell a day, one day of a
week or of a few days, or a month.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from mideast_events import Event

COUNT = 200_000
HEADER = b'{"type":"corpus","schema":1,"name":"generated"}'

_ACTORS, _OFFICES, _PLACES, _ARTICLES = 2_000, 400, 150, 5_000
_FIRST_DAY, _DAYS = date(2015, 1, 1), 3_834  # to the middle of 2025
_STATUSES = ("held", "held", "held", "held", "held", "planned", "planned", "cancelled", "postponed", "refused")
_SUPPORTS = (["when", "place"], ["when", "participants"], ["participants"], ["status", "when"], [])
_ONE_IN = 100


def meetings(count: int = COUNT, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Give the dicts of some meetings."""
    random = Random(seed)
    popularity = list(accumulate(1 / rank for rank in range(1, _ACTORS + 1)))
    offices = [f"office-of-{random.randrange(_OFFICES):03}" for _ in range(_ACTORS)]
    for number in range(count):
        host, guest = random.choices(range(_ACTORS), cum_weights=popularity, k=2)
        start = random.randrange(4_000)
        evidence: dict[str, Any] = {
            "article": f"article-{random.randrange(_ARTICLES):05}",
            "start": start,
            "end": start + random.randrange(40, 160),
            "digest": sha256(str(number).encode()).hexdigest(),
        }
        if supports := random.choice(_SUPPORTS):
            evidence["supports"] = supports
        yield {
            "type": "meeting",
            "id": f"meeting-{number:06}",
            "when": when(random),
            "place": f"place-{random.randrange(_PLACES):03}",
            "participants": [
                {"actor": f"actor-{host:04}", "role": "host"},
                {"actor": f"actor-{guest:04}", "office": offices[guest], "role": "visitor"},
            ],
            "status": random.choice(_STATUSES),
            "format": "visit",
            "evidence": [evidence],
        }


def when(random: Random) -> str:
    """Return the EDTF text of a day (70 of 100), of one day of a week (10) or of a few days (15), or of a month (5)."""
    day = _FIRST_DAY + timedelta(random.randrange(_DAYS))
    kind = random.random()
    if kind < 0.70:
        return f"{day}"
    if kind < 0.80:
        monday = day - timedelta(day.weekday())
        return f"[{monday}..{monday + timedelta(6)}]"
    if kind < 0.95:
        return f"[{day}..{day + timedelta(random.randrange(2, 14))}]"
    return f"{day:%Y-%m}"


def mixed_date(random: Random) -> str:
    """Return an EDTF text of any form: half of them days, the others of ten forms."""
    day = _FIRST_DAY + timedelta(random.randrange(_DAYS))
    later = day + timedelta(random.randrange(2, 90))
    forms = (
        *[f"{day}"] * 10,
        f"{day:%Y-%m}",
        f"{day:%Y}",
        f"{day}~",
        f"{day:%Y-%m}?",
        f"{day.year}-{random.randrange(21, 25)}",
        f"{day:%Y-%m-%d}"[:-1] + "X",
        f"[{day}..{later}]",
        f"[{day},{later}]",
        f"{day}/{later}",
        f"{day}/..",
    )
    return random.choice(forms)


def compact(records: Iterable[dict[str, Any]]) -> list[bytes]:
    """Return records as lines, as `save_corpus` writes them."""
    return [json.dumps(record, separators=(",", ":")).encode() for record in records]


def spaced(records: Iterable[dict[str, Any]]) -> list[bytes]:
    """Return records as lines, as `json.dumps` writes them unless it is told otherwise."""
    return [json.dumps(record).encode() for record in records]


def partly_bad(lines: list[bytes], seed: int = 11) -> list[bytes]:
    """Return lines of which one in a hundred is bad, in five ways by turns."""
    random = Random(seed)
    changed = list(lines)
    for turn, place in enumerate(random.sample(range(len(lines)), len(lines) // _ONE_IN)):
        record = json.loads(lines[place])
        if turn % 5 == 0:
            record["statsu"] = "held"
        elif turn % 5 == 1:
            record["when"] = "2021-02-30"
        elif turn % 5 == 2:
            record["participants"][0]["role"] = "hots"
        elif turn % 5 == 3:
            del record["evidence"][0]["article"]
        changed[place] = (
            compact([record])[0] if turn % 5 < 4 else lines[place][: random.randrange(1, len(lines[place]))]
        )
    return changed


def write(file: Path, lines: list[bytes]) -> Path:
    """Write a corpus file of these lines and return its path."""
    file.write_bytes(b"".join(line + b"\n" for line in (HEADER, *lines)))
    return file


RARE, RARELY = "actor-rare", 200
"""An actor of its own, and in how many of the events it takes part, however many there are."""


def events(count: int, seed: int = 3) -> list[Event]:
    """Return events in order of time, from 2005 to 2026.

    Of a hundred, 70 are on one day, 25 take up to thirty, and 5 months or years or are still going on.
    """
    random = Random(seed)
    first_day, days = date(2005, 1, 1).toordinal(), 8_035
    iso = [date.fromordinal(first_day + day).isoformat() for day in range(days + 1_100)]
    texts: list[str] = []
    for _ in range(count):
        start, kind = random.randrange(days), random.random()
        if kind < 0.70:
            texts.append(iso[start])
        elif kind < 0.99:
            low, high = (1, 30) if kind < 0.95 else (30, 180) if kind < 0.97 else (365, 1_095)
            texts.append(f"{iso[start]}/{iso[start + random.randrange(low, high)]}")
        else:
            texts.append(f"{iso[start]}/..")
    texts.sort()
    every = count // RARELY
    return [
        Event(
            id=f"event-{number:07}",
            kind="assault",  # type: ignore[arg-type]
            when=text,
            actors=(f"actor-{random.randrange(_ACTORS):04}" if number % every else RARE,),
            summary="x",
            status="occurred",  # type: ignore[arg-type]
        )
        for number, text in enumerate(texts)
    ]


def windows(count: int, seed: int = 5) -> list[tuple[str, str]]:
    """Return windows of one to thirty days as ISO texts, between 2005 and 2026."""
    random = Random(seed)
    starts = [date(2005, 1, 1) + timedelta(random.randrange(8_035)) for _ in range(count)]
    return [(f"{start}", f"{start + timedelta(random.randrange(30))}") for start in starts]
