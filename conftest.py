"""How Hypothesis runs, in the tests and in the examples of docstrings and pages, and what counts for coverage."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

# No test depends on how fast the machine is, none leaves files beside the project, and what an example shows is shown
# without the hundred runs that would tell which of its parts matter. Thirty examples of each keep the
# whole suite, in which there are some hundreds of properties, to a few minutes.
settings.register_profile(
    "project",
    max_examples=30,
    deadline=None,
    database=None,
    phases=[phase for phase in Phase if phase is not Phase.explain],
    suppress_health_check=[HealthCheck.too_slow],
)
# An example that is shown with what comes out must find the same each time.
settings.register_profile("examples", settings.get_profile("project"), derandomize=True)
settings.load_profile("project")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the other tests reach every line: what a property happens to draw counts for no coverage."""
    for item in items:
        if item.get_closest_marker("hypothesis"):
            item.add_marker("no_cover")


@pytest.fixture(autouse=True)
def steady_examples(request: pytest.FixtureRequest) -> Iterator[None]:
    """Draw the same in every run of an example."""
    if not isinstance(request.node, pytest.DoctestItem):
        yield
        return
    settings.load_profile("examples")
    yield
    settings.load_profile("project")
