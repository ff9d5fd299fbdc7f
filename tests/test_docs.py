"""The documentation shows every public name, and its examples and pages are where readers look for them."""

import codeop
import re
import shlex
import tomllib
import zlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import readme_renderer.markdown

import mideast_events as me
from mideast_events import strategies

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
INVENTORY = ROOT / "build" / "docs" / "objects.inv"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PAGES = sorted(DOCS.rglob("*.md"))
BLOCK = re.compile(r"^```(\S+)[^\n]*\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
# The programs that pages call, and the distribution that brings each.
PROGRAMS = {
    "dask": "distributed",
    "lint-imports": "import-linter",
    "pytest": "pytest",
    "ruff": "ruff",
    "sphinx-build": "sphinx",
}
HEAD_LINES = 4
PROMPT = ">>> "
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
    """A name that `__all__` gives, of the package or of the strategies, is described on some page."""
    assert set() == {*me.__all__, *strategies.__all__} - documented


def test_nothing_private_is_in_the_reference(documented: set[str]) -> None:
    """What neither `__all__` gives is not described, but for the class behind the two dates."""
    assert {"UncertainTime"} == documented - {*me.__all__, *strategies.__all__}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_every_block_is_of_a_kind_that_is_checked(page: Path) -> None:
    """A block of Python is written with prompts, so that the doctests run it; the others have their own tests."""
    for language, code in BLOCK.findall(page.read_text(encoding="utf-8")):
        if language in {"python", "pycon"}:
            assert code.startswith(">>> ")
            assert code.endswith("\n\n")  # or a doctest takes the fence for output
        elif language == "console":
            assert page.parent.name == "tutorial"  # which is followed word for word
        else:
            assert language in {"sh", "toml", "{eval-rst}", "{example}", "{toctree}", "{include}"}


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: str(page.relative_to(ROOT)))
def test_a_block_can_be_pasted_at_a_prompt(page: Path) -> None:
    """An older prompt wants an empty line where a loop or a function ends, and refuses what follows without one."""
    for _, code in BLOCK.findall(page.read_text(encoding="utf-8")):
        waiting: list[str] = []
        for line in re.findall(r"^(?:>>> .*|\.\.\.(?: .*)?)$", code, flags=re.MULTILINE):
            if waiting or line != "...":  # which stands for what the output leaves out
                waiting.append(line[len(PROMPT) :])
            if codeop.compile_command("\n".join(waiting)) is not None:
                waiting.clear()
        assert codeop.compile_command("\n".join([*waiting, ""])) is not None


def commands() -> list[list[str]]:
    """Return the commands of all pages, each as its words."""
    pages = [*PAGES, ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "benchmarks" / "README.md"]
    blocks = [block for page in pages for block in BLOCK.findall(page.read_text(encoding="utf-8"))]
    lines = [line for language, code in blocks if language == "sh" for line in code.splitlines()]
    return [shlex.split(command, comments=True) for line in lines for command in line.split("&&")]


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_can_be_run(command: list[str]) -> None:
    """A command of a page calls a program, script, group and extra that exist, with options that the script knows."""
    program, *arguments = command
    name = program.rpartition("/")[2]
    if name in {"python", "python3"} and arguments[0] == "-m":
        name, *arguments = arguments[1:]
    if name in {"python", "python3"}:
        script = ROOT / arguments[0]
        assert all(one in script.read_text(encoding="utf-8") for one in arguments[1:] if one.startswith("--"))
    elif name == "pip":
        refuse_unknown_parts(arguments)
    elif name != "venv":
        assert any(PROGRAMS[name] in line for group in PROJECT["dependency-groups"].values() for line in group)


def refuse_unknown_parts(arguments: list[str]) -> None:
    """Fail where pip is asked for a dependency group or an extra that the project does not have."""
    groups = {group for option, group in pairwise(arguments) if option == "--group"}
    extras = {extra for one in arguments for extra in re.findall(r"^\.\[(.+)\]$", one)}
    assert groups <= PROJECT["dependency-groups"].keys()
    assert extras <= PROJECT["project"]["optional-dependencies"].keys()
    assert "install" in arguments


def test_the_table_that_teaches_a_verb_is_one() -> None:
    """The table that a page adds to `meetings.toml` has keys and a shape that the tables there have."""
    page = (DOCS / "how-to" / "teach-the-reader.md").read_text(encoding="utf-8")
    (added,) = [tomllib.loads(code) for language, code in BLOCK.findall(page) if language == "toml"]
    known = tomllib.loads((Path(me.__file__).parent / "data" / "meetings.toml").read_text(encoding="utf-8"))
    tables: list[dict[str, Any]] = [table for table in known.values() if "shape" in table]
    for name, table in added.items():
        assert name not in known
        assert table.keys() <= {key for one in tables for key in one}
        assert table["shape"] in {one["shape"] for one in tables}


def test_every_example_script_has_its_page() -> None:
    """The pages of examples show all scripts, each once."""
    shown = [
        call.split()[0]
        for page in (DOCS / "examples").glob("*.md")
        for call in re.findall(r"^```\{example\} (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    ]
    assert sorted(shown) == sorted(path.name for path in (ROOT / "examples").glob("*.py"))


@pytest.mark.parametrize("page", sorted((DOCS / "reference").glob("*.md")), ids=lambda page: page.stem)
def test_a_page_of_the_reference_opens_with_whom_it_is_for(page: Path) -> None:
    """Below the title, a reader learns first whether the page is for them."""
    title, empty, first, *_ = page.read_text(encoding="utf-8").splitlines()
    assert title.startswith("# ")
    assert not empty
    assert re.match(r"For (everyone|those who) ?", first)


def test_the_readme_renders_as_the_page_of_the_package() -> None:
    """Outside the repository it has its headings, its blocks of code, and no link to a file that is not there."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    page = readme_renderer.markdown.render(text)
    assert page is not None
    blocks = BLOCK.findall(text)
    prose = BLOCK.sub("", text)

    assert len(blocks) == page.count("<pre")
    assert len(re.findall(r"^#+ ", prose, flags=re.MULTILINE)) == len(re.findall(r"<h\d", page))
    assert [] == [link for link in re.findall(r'(?:href|src)="(.*?)"', page) if not link.startswith(("#", "https://"))]


def test_the_list_of_floors_is_told_in_full() -> None:
    """The page on floors names every module and package, and of the packages inside it the parts as well."""
    told = (DOCS / "explanation" / "floors.md").read_text(encoding="utf-8")
    package = Path(me.__file__).parent
    modules = {
        path.stem
        for folder in (package, *(package / name for name in ("extraction", "plots", "strategies", "webpages")))
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
