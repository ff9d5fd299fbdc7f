"""Pictures of records, drawn with matplotlib; the methods of timelines, reports and relations hand them what to draw.

Everywhere solid is certain and faded is possible, and no colour says what nothing else says.
"""

from importlib.util import find_spec

from mideast_events.errors import MissingExtraError

if find_spec("matplotlib") is None:
    raise MissingExtraError("matplotlib", "plot")
