"""The documentation shows every public name, and its examples and pages are where readers look for them."""

import re
import zlib
from pathlib import Path

import pytest

import mideast_events as me

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
INVENTORY = ROOT / "build" / "docs" / "objects.inv"
HEAD_LINES = 4
ROLES = {"class", "data", "exception", "function", "type"}


@pytest.fixture
def documented() -> set[str]:
    """Return the names of classes, functions and data in the inventory of the built pages."""
    if not INVENTORY.exists():
        pytest.skip("the pages are not built: sphinx-build -n -W docs build/docs")
    packed = INVENTORY.read_bytes().split(b"\n", HEAD_LINES)[HEAD_LINES]
    entries = [re.match(r"(\S+) py:(\w+) ", line) for line in zlib.decompress(packed).decode().splitlines()]
    return {entry[1].rpartition(".")[2] for entry in entries if entry and entry[2] in ROLES}


def test_every_public_name_is_in_the_reference(documented: set[str]) -> None:
    """A name that `__all__` gives is described on some page."""
    assert set() == set(me.__all__) - documented


def test_nothing_private_is_in_the_reference(documented: set[str]) -> None:
    """What `__all__` does not give is not described, but for the class behind the two dates."""
    assert {"UncertainTime"} == documented - set(me.__all__)


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_every_python_block_runs(page: Path) -> None:
    """A block of Python is written with prompts, so that the doctests run it; others are shell or data."""
    blocks = re.findall(r"^```(\S+)\n(.*?)^```$", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for language, code in blocks:
        if language in {"python", "pycon"}:
            assert code.startswith(">>> ")
            assert code.endswith("\n\n")  # or a doctest takes the fence for output
        else:
            assert language in {"sh", "toml", "{eval-rst}", "{toctree}", "{include}"}


def test_the_list_of_floors_is_told_in_full() -> None:
    """The page on floors names every module and package, and of the packages inside it the parts as well."""
    told = (DOCS / "explanation" / "floors.md").read_text(encoding="utf-8")
    package = Path(me.__file__).parent
    modules = {
        path.stem
        for folder in (package, package / "extraction", package / "webpages")
        for path in folder.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert set() == {name for name in modules - {"__init__"} if f"`{name}`" not in told}


def test_the_changelog_tells_of_this_version() -> None:
    """The version that the package is built with has its section."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(r'^version = "(.+)"$', project, flags=re.MULTILINE)
    assert found is not None
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## {found[1]} (" in changelog
    assert f'version = "{found[1]}"' in (DOCS / "conf.py").read_text(encoding="utf-8")
    assert f"\nversion: {found[1]}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
