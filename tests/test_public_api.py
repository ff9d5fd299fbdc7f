"""The face of the library: what it exports, that all of it is documented, and that importing it is cheap."""

import doctest
import importlib
import importlib.resources
import inspect
import pkgutil
import subprocess
import sys

import pytest

import mideast_events as me

HEAVY = [
    "bokeh",
    "dask",
    "edtf",
    "hypothesis",
    "matplotlib",
    "networkx",
    "numpy",
    "pandas",
    "pydantic",
    "pytest",
    "rustworkx",
    "scipy",
]
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(me.__path__, "mideast_events.")
    if not module.name.endswith("__main__")
)
CLASSES = [name for name in me.__all__ if inspect.isclass(getattr(me, name))]
FUNCTIONS = [name for name in me.__all__ if inspect.isfunction(getattr(me, name))]
PUBLIC_MODULES = sorted({getattr(me, name).__module__ for name in CLASSES + FUNCTIONS})
# Classes that are shown where they are used: choices, and errors whose examples stand where they are raised.
SHOWN_ELSEWHERE = ("Enum", "Error")
# Without an example of their own, and where they are shown instead.
EXEMPT = {
    "Attribution": "in Article.cite, whose texts stand for it",
    "Disagreement": "Corpus.disagreements returns it",
    "Finding": "Corpus.verify returns it",
    "Name": "in Actor and Place",
    "RecordMap": "every mapping of Corpus is one",
    "Resolution": "Corpus.holders returns it",
    "attach_articles": "needs a folder of articles; load_corpus(articles=...) is the usual way",
    "mideast_events.edtf": "its two enums are choices; what it reads is shown in mideast_events.dates",
    "mideast_events.periods": "its one enum is a choice; Timeline.by shows it",
    "mideast_events.integrity": "its findings are shown in mideast_events.corpora",
}


def is_choice_or_error(cls):
    """Say whether a class is an enum or an error."""
    return any(parent.__name__.endswith(SHOWN_ELSEWHERE) or parent is Exception for parent in cls.__mro__)


def methods_of(cls):
    """Return the public methods and properties that a class itself defines."""
    return {
        name: member.__func__ if isinstance(member, classmethod | staticmethod) else member
        for name, member in vars(cls).items()
        if not name.startswith("_")
        and (inspect.isfunction(member) or isinstance(member, property | classmethod | staticmethod))
    }


def test_all_is_sorted():
    """`__all__` is sorted, constants first as ruff's RUF022 wants it, and names nothing twice."""
    assert sorted(set(me.__all__), key=lambda name: (not name.isupper(), name)) == me.__all__


@pytest.mark.parametrize("name", me.__all__)
def test_every_name_is_there(name):
    """Every name in `__all__` can be imported."""
    assert hasattr(me, name)


def test_nothing_public_is_left_out():
    """Whatever the package imports without an underscore is exported, but for its modules."""
    found = {name for name, value in vars(me).items() if not name.startswith("_") and not inspect.ismodule(value)}

    assert set() == found - set(me.__all__)


@pytest.mark.parametrize("name", CLASSES + FUNCTIONS)
def test_every_object_has_a_docstring(name):
    """Every public class and function says in its own words what it is, the first line a sentence."""
    documentation = vars(getattr(me, name)).get("__doc__") if name in CLASSES else getattr(me, name).__doc__

    assert documentation
    assert documentation.split("\n\n")[0].rstrip().endswith((".", ":"))


@pytest.mark.parametrize("name", CLASSES)
def test_every_method_has_a_docstring(name):
    """Every public method and property of a public class is documented."""
    for method, member in methods_of(getattr(me, name)).items():
        assert inspect.getdoc(member), method


@pytest.mark.parametrize("name", CLASSES)
def test_every_choice_is_explained(name):
    """Every member of a public enum, and every field of a public class, stands under `Attributes:`."""
    cls = getattr(me, name)
    members = list(getattr(cls, "__members__", ())) or [
        field.name for field in getattr(cls, "__attrs_attrs__", ()) if not field.name.startswith("_")
    ]
    for member in members:
        assert f"\n        {member}: " in cls.__doc__, member


def test_no_exemption_is_idle():
    """What is exempt from having an example exists."""
    assert set() == set(EXEMPT) - {*CLASSES, *FUNCTIONS, *PUBLIC_MODULES}


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name not in EXEMPT])
def test_every_function_has_an_example(name):
    """Every public function shows an example."""
    assert ">>>" in getattr(me, name).__doc__


@pytest.mark.parametrize(
    "name", [name for name in CLASSES if name not in EXEMPT and not is_choice_or_error(getattr(me, name))]
)
def test_every_class_has_an_example(name):
    """Every public class, but for choices and errors, shows an example in its docstring or in a method's."""
    cls = getattr(me, name)
    texts = [cls.__doc__, *(inspect.getdoc(member) for member in methods_of(cls).values())]

    assert any(">>>" in (text or "") for text in texts)


@pytest.mark.parametrize("name", MODULES)
def test_every_module_has_a_docstring(name):
    """Every module begins with a docstring, and every public function or class in it has one."""
    module = importlib.import_module(name)

    assert module.__doc__
    for key, value in vars(module).items():
        ours = getattr(value, "__module__", None) == name and not key.startswith("_")
        if ours and (inspect.isclass(value) or inspect.isfunction(value)):
            assert value.__doc__, key


@pytest.mark.parametrize("name", [name for name in PUBLIC_MODULES if name not in EXEMPT])
def test_every_public_module_has_doctests(name):
    """Each module that defines something public contributes at least one example that pytest collects and runs."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [example for test in finder.find(importlib.import_module(name)) for example in test.examples]

    assert found


def test_import_stays_light():
    """`import mideast_events` loads no library that is heavy, optional or for tests."""
    code = f"import sys, mideast_events; print([name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code

    assert "[]" == run.stdout.strip()


def test_import_says_nothing():
    """Importing the package prints nothing and warns of nothing."""
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import mideast_events"], capture_output=True, text=True, check=True
    )

    assert ("", "") == (run.stdout, run.stderr)


def test_the_package_is_typed():
    """The package carries the marker that tells type checkers to read its annotations."""
    assert (importlib.resources.files("mideast_events") / "py.typed").is_file()
