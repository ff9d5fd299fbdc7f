"""How Sphinx builds these pages: `sphinx-build -n -W --keep-going docs build/docs`, without a network.

Signatures and field types are taken from the source, not from the objects.
At run time an annotation such as `MeetingId` is a text with a rule, and `TimeLike` is a class; readers want the names.
"""

# Sphinx and docutils prescribe what their handlers take, whether used or not, and of what type.
# ruff: noqa: ANN401, ARG001, FBT001, PLR0913, PLR0917

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import attrs

import mideast_events as me

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx import addnodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "mideast_events"
author = "The mideast_events developers"
copyright = "2026, The mideast_events developers"
release = version = "0.1.0"
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
]
exclude_patterns = ["inventories"]
nitpicky = True
nitpick_ignore_regex = [
    (
        "py:class",
        r"(mideast_events\.\w+\.)?(R(_co)?|Found(_co)?|Timed)",
    ),  # type variables, which have no page of their own
    ("py:class", "Bar"),  # the shape of a progress bar, told of where one may be given
]
default_role = "named"

html_theme = "furo"
html_title = "mideast_events"
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["wrap.css"]
_COLOURS = ("color-brand-primary", "color-brand-content", "color-api-name", "color-api-pre-name")
html_theme_options = {
    "light_css_variables": dict.fromkeys(_COLOURS, "#1c5d74"),
    "dark_css_variables": dict.fromkeys(_COLOURS, "#7cc4dd"),
}

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

# Small committed inventories, so that a build needs no network: inventories/README.md.
intersphinx_mapping = {
    "pandas": ("https://pandas.pydata.org/docs", "inventories/pandas.inv"),
    "python": ("https://docs.python.org/3", "inventories/python.inv"),
}

autodoc_default_options = {"members": True, "member-order": "bysource"}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_attr_annotations = False
maximum_signature_line_length = 60

_HOMES = {name: "" for name in me.__all__ if hasattr(me, name)}  # which imports what is imported on demand
"""The module of each public name; type aliases and constants do not know theirs, so the modules are asked."""
for _name, _module in sorted(sys.modules.items()):
    if _name.startswith("mideast_events.") and not _name.startswith("mideast_events.serialization."):
        _defined = {
            target.id
            for node in ast.walk(ast.parse(inspect.getsource(_module)))
            for target in getattr(node, "targets", [getattr(node, "target", None)])
            if isinstance(target, ast.Name)
        }
        for _public in _HOMES:
            _same = vars(_module).get(_public) is getattr(me, _public)  # and not its namesake
            if _same and (_public in _defined or getattr(getattr(me, _public), "__module__", None) == _name):
                _HOMES[_public] = _name
# The function is told of by the package that users see, not by the module inside it.
_HOMES |= {"json_schema": "mideast_events.serialization"}
# The class behind `When` and `Span` has their shared methods, and so a place in the reference.
_SHOWN = {**_HOMES, "UncertainTime": "mideast_events.dates"}

# What the library hands out has no constructor for users.
_HANDED_OUT = {
    me.Contact,
    me.Contacts,
    me.CrossingReport,
    me.Draft,
    me.MatchedPair,
    me.Path,
    me.Periods,
    me.RecordMap,
    me.Relations,
    me.Situation,
    me.Timeline,
}

_ABROAD = {"date": "datetime", "datetime": "datetime"} | dict.fromkeys(
    ("Callable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "Sequence", "ValuesView"),
    "collections.abc",
)
_ABROAD |= {"DataFrame": "pandas", "Executor": "concurrent.futures", "PathLike": "os"}
"""The modules of others' names as our source writes them; intersphinx takes it from there."""


class _Plain(ast.NodeTransformer):
    """Write an annotation as a reader wants it: public names stay, texts with a rule become `str`."""

    def __init__(self, names: dict[str, Any]) -> None:
        self.names = names

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return self.visit(ast.parse(node.value, mode="eval").body) if isinstance(node.value, str) else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        if isinstance(node.value, ast.Name) and node.value.id == "Annotated" and isinstance(node.slice, ast.Tuple):
            return self.visit(node.slice.elts[0])
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        value = self.names.get(node.id)
        origin = get_origin(value)
        if node.id in _SHOWN or not (origin in {Annotated, Callable} or isinstance(value, UnionType)):
            return node
        plain = get_args(value)[0] if origin is Annotated else value
        text = plain.__name__ if isinstance(plain, type) else str(plain)
        return self.visit(ast.parse(text, mode="eval").body)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        return ast.Name(node.attr) if isinstance(node.value, ast.Name | ast.Attribute) else node


def _annotation(node: ast.AST, names: dict[str, Any]) -> str:
    return ast.unparse(_Plain(names).visit(node))


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))


def _definition(thing: Any) -> Any:
    found: Any = _tree(thing.__module__)
    for name in thing.__qualname__.split("."):
        found = next(node for node in found.body if getattr(node, "name", None) == name)
    return deepcopy(found)  # it will be rewritten


def _fields(cls: type) -> Iterator[tuple[str, str]]:
    """Give the name and the type of each field of an attrs class, in order."""
    names = vars(sys.modules[cls.__module__])
    for node in _definition(cls).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, _annotation(node.annotation, names)


def _constructor(cls: type) -> str:
    """Return an attrs class's signature: the fields by name, with their defaults; their types stand beside them."""
    fields = attrs.fields(cls)
    parts = ["*"] if all(field.kw_only for field in fields) else []
    for field in fields:
        default = field.default
        value = getattr(default, "value", default)
        shown = "frozenset()" if value == frozenset() and value != () else repr(value)
        parts.append(field.name if default is attrs.NOTHING else f"{field.name}={shown}")
    return f"({', '.join(parts)})"


def write_signature(
    app: Sphinx,
    what: str,
    name: str,
    obj: Any,
    options: Any,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Return the signature of a class or function as its source writes it."""
    if what in {"class", "exception"}:
        if issubclass(obj, Enum) or obj in _HANDED_OUT:
            return "", None
        if attrs.has(obj):
            return _constructor(obj), None
        if "__init__" not in vars(obj) or obj in {me.When, me.Span}:
            return None, None
        function = obj.__init__
    elif what in {"function", "method"}:
        function = inspect.unwrap(getattr(obj, "__func__", obj))
    else:
        return signature, returns
    tree = _definition(function)
    names = function.__globals__
    if what != "function":
        tree.args.args = tree.args.args[1:]
    for argument in ast.walk(tree.args):
        if isinstance(argument, ast.arg) and argument.annotation:
            argument.annotation = _Plain(names).visit(argument.annotation)
    gives = None if tree.returns is None or what in {"class", "exception"} else _annotation(tree.returns, names)
    return f"({ast.unparse(tree.args)})", gives


_COLON = "\N{RATIO}"


def write_types(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Put each field's type, or each choice's text in files, into the `Attributes:` of a class."""
    if what == "class" and attrs.has(obj):
        types = dict(_fields(obj))
        for number, line in enumerate(lines):
            field, colon, rest = line.strip().partition(": ")
            if colon and field in types and line.startswith("    ") and not line.startswith("     "):
                lines[number] = f"    {field} ({types.pop(field)}): {rest}"
    if what == "property":
        # Napoleon would take what stands before a colon of the first line for the property's type.
        lines[0] = lines[0].replace(":", _COLON)
    if what == "class" and issubclass(obj, Enum):
        for number, line in enumerate(lines):
            member, colon, rest = line.strip().partition(": ")
            if colon and member in obj.__members__:
                lines[number] = f'    {member}: ``"{obj[member].value}"``, {rest}'


def after_napoleon(app: Sphinx, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Write the colons that were hidden, and put each field's type into the line of its name."""
    if what == "property":
        lines[:] = [line.replace(_COLON, ":") for line in lines]
    if what == "class" and attrs.has(obj):
        opened = 0
        for number, line in enumerate(list(lines)):
            if line.startswith(".. attribute::"):
                opened = number + 1
            elif opened and line.startswith("   :type: "):
                lines.insert(opened, lines.pop(number))
                opened = 0


def skip_private(app: Sphinx, what: str, name: str, obj: Any, skip: bool, options: Any) -> bool | None:
    """Leave out what a module does not give to the public."""
    return True if what == "module" and name not in _SHOWN else None


def shorten_alias(app: Sphinx, domain: str, kind: str, content: addnodes.desc_content) -> None:
    """Say of an alias what it stands for, not its run-time form with the rule that texts must keep."""
    from docutils import nodes  # noqa: PLC0415 - pytest imports this file, and tests need no Sphinx

    for paragraph in list(content.findall(nodes.paragraph)):
        text = paragraph.astext()
        if text.startswith("alias of Annotated["):
            paragraph.clear()
            paragraph += [nodes.Text("A "), nodes.literal("", "str"), nodes.Text(" to type checkers.")]


def trim_blocks(app: Sphinx, tree: nodes.document) -> None:
    """Drop the empty line that ends an example for the doctest's sake."""
    from docutils import nodes  # noqa: PLC0415 - pytest imports this file, and tests need no Sphinx

    for block in tree.findall(nodes.literal_block):
        text = block.astext().rstrip()
        block.rawsource = text
        block.clear()
        block.append(nodes.Text(text))


def find_public(
    app: Sphinx,
    env: BuildEnvironment,
    node: addnodes.pending_xref,
    content: nodes.TextElement,
) -> nodes.Node | None:
    """Resolve a public name by itself, as `When`, to the module that defines it."""
    if node.get("reftarget") in _ABROAD:
        node["reftarget"] = f"{_ABROAD[node['reftarget']]}.{node['reftarget']}"
        return None
    head, _, rest = node.get("reftarget", "").removeprefix("mideast_events.").partition(".")
    if node.get("refdomain") != "py" or head not in _SHOWN:
        return None
    domain = env.domains.python_domain
    target = ".".join(filter(None, (_SHOWN[head], head, rest)))
    return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", target, node, content)


def named(
    role: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Any,
    options: Any = None,
    content: Any = None,
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Show what stands in single backticks as code, and link it where it is a public name."""
    from docutils import nodes, utils  # noqa: PLC0415 - pytest imports this file, and tests need no Sphinx
    from sphinx import addnodes  # noqa: PLC0415 - the same

    text = utils.unescape(text)
    literal = nodes.literal(rawtext, text, classes=["py"])
    parts = text.removesuffix("()").removeprefix("mideast_events.").split(".")
    found: Any = getattr(me, parts[0], None) if parts[0] in me.__all__ else None
    if found is None or any(not (found := getattr(found, part, None)) for part in parts[1:]):
        return [literal], []
    attributes = {"refdomain": "py", "reftype": "obj", "reftarget": ".".join(parts), "refwarn": False}
    return [addnodes.pending_xref(rawtext, literal, refdoc=inliner.document.settings.env.docname, **attributes)], []


def setup(app: Sphinx) -> None:
    """Connect the functions above."""
    app.add_role("named", named)
    app.connect("autodoc-process-signature", write_signature)
    app.connect("autodoc-process-docstring", write_types, priority=400)  # before napoleon
    app.connect("autodoc-process-docstring", after_napoleon, priority=600)  # after napoleon
    app.connect("autodoc-skip-member", skip_private)
    app.connect("doctree-read", trim_blocks)
    app.connect("object-description-transform", shorten_alias)
    app.connect("missing-reference", find_public, priority=400)  # before intersphinx


assert all(_HOMES.values()), [name for name, home in _HOMES.items() if not home]  # noqa: S101
assert Path(__file__).with_name("inventories").is_dir()  # noqa: S101
