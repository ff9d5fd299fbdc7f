"""The drawing of a page, by Bokeh: bars on an axis of time, in lanes that the page's script fills."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple, cast

from mideast_events.errors import MissingExtraError

# The columns that the script of the page fills with the records that are chosen.
_BARS = ("record", "left", "right", "top", "bottom", "colour", "alpha", "line_alpha", "dash", "what", "when")
_MARKS = ("x", "y", "colour", "angle", "kind")
_BOX = {side: side for side in ("left", "right", "top", "bottom")}
_HOVER = '<div class="hover"><b>@what</b><br>@when</div>'
_HEIGHT = 320
_OVERVIEW_HEIGHT = 18
_CLOSEST_MILLISECONDS = 432_000_000  # five days
_GREY = "#808080"  # to be seen on light and on dark ground
_FONT = "system-ui, sans-serif"


class Drawing(NamedTuple):
    """What a page needs to draw.

    Attributes:
        item: the drawing as Bokeh's script embeds it.
        scripts: Bokeh's script, from its package.
    """

    item: Mapping[str, Any]
    scripts: tuple[str, ...]


def drawing(lanes: Mapping[str, str], view: tuple[float, float], whole: tuple[float, float]) -> Drawing:
    """Return an empty drawing of these lanes.

    Args:
        lanes: the names of the lanes by their ids.
        view: the stretch of time shown at first, in milliseconds since 1970.
        whole: the stretch of time of all records, in the same.

    Raises:
        MissingExtraError: where Bokeh is not installed.
    """
    bokeh = _Bokeh()
    models = bokeh.models
    time = models.Range1d(start=view[0], end=view[1], bounds=whole, min_interval=_CLOSEST_MILLISECONDS, name="time")
    main = bokeh.figure(
        name="main", x_range=time, y_range=models.Range1d(start=1, end=0, name="rows"), frame_height=_HEIGHT,
        toolbar_location="above", lod_threshold=None,
    )  # fmt: skip
    main.toolbar.logo = None
    main.add_layout(models.DatetimeAxis(), "above")
    _fill(bokeh, main)
    _equip(bokeh, main)
    for id, name in lanes.items():
        label = models.Label(
            name=f"lane-{id}", text=name, x=4, x_units="screen", y=0, text_font=_FONT, text_font_style="bold",
            text_font_size="13px", text_baseline="middle", visible=False,
        )  # fmt: skip
        main.add_layout(label)
    page = models.Column(children=[main, _overview(bokeh, time, whole)], sizing_mode="stretch_width")
    return Drawing(_renumbered(bokeh.embed.json_item(page)), tuple(bokeh.scripts()))


def _fill(bokeh: "_Bokeh", main: Any) -> None:  # noqa: ANN401 - a model of Bokeh
    """Add what is drawn, each with a source of its own for the script to fill."""
    gaps, marks = bokeh.source("gaps", "left", "right", "y", "colour"), bokeh.source("marks", *_MARKS)
    main.segment(x0="left", x1="right", y0="y", y1="y", source=gaps, line_color="colour", line_dash="dotted")
    bars = main.quad(
        **_BOX, source=bokeh.source("bars", *_BARS), fill_color="colour", fill_alpha="alpha", line_color="colour",
        line_alpha="line_alpha", line_dash="dash", line_width=1.5, name="bar",
    )  # fmt: skip
    bars.selection_glyph = bars.nonselection_glyph = bars.muted_glyph = None
    frame = main.quad(**_BOX, source=bokeh.source("chosen", *_BOX), fill_color=None, line_width=2)
    main.scatter(x="x", y="y", angle="angle", marker="kind", source=marks, size=9, color="colour")
    question = main.text(
        x="x", y="y", source=bokeh.source("questions", "x", "y"), text={"value": "?"}, text_font={"value": _FONT},
        text_font_size="11px", text_font_style="bold", text_align="center", text_baseline="middle",
        background_fill_alpha=0.75, padding=[0, 2], border_radius=3,
    )  # fmt: skip
    frame.glyph.name, question.glyph.name = "frame", "question"


def _equip(bokeh: "_Bokeh", main: Any) -> None:  # noqa: ANN401 - a model of Bokeh
    """Add the tools; the plain wheel scrolls the page, as everywhere on it."""
    models, bars = bokeh.models, main.select_one("bar")
    pan, wheel = models.PanTool(dimensions="width"), models.WheelZoomTool(dimensions="width", visible=False)
    wheel.modifiers = {"ctrl": True}
    main.add_tools(
        pan, models.BoxZoomTool(dimensions="width"), wheel, models.ZoomInTool(dimensions="width"),
        models.ZoomOutTool(dimensions="width", maintain_focus=False), models.ResetTool(), models.SaveTool(),
        models.TapTool(renderers=[bars], visible=False),
        models.HoverTool(renderers=[bars], tooltips=_HOVER, limit=1, point_policy="follow_mouse", visible=False),
    )  # fmt: skip
    main.toolbar.active_drag, main.toolbar.active_scroll = pan, wheel


def _overview(bokeh: "_Bokeh", time: Any, whole: tuple[float, float]) -> Any:  # noqa: ANN401 - models of Bokeh
    """Return the strip below the bars, where what is in view is a part of the whole."""
    models = bokeh.models
    strip = bokeh.figure(
        name="overview", x_range=models.Range1d(start=whole[0], end=whole[1], name="whole"),
        y_range=models.Range1d(start=0, end=1), frame_height=_OVERVIEW_HEIGHT, toolbar_location=None,
    )  # fmt: skip
    strip.xgrid.visible = False
    ticks = bokeh.source("ticks", "x", "colour")
    strip.segment(x0="x", x1="x", y0=0.15, y1=0.85, source=ticks, line_color="colour", line_alpha=0.6)
    mover = models.RangeTool(x_range=time, start_gesture="pan")
    mover.overlay.update(fill_color=_GREY, fill_alpha=0.2, line_color=_GREY, line_alpha=1)
    strip.add_tools(mover)
    return strip


class _Bokeh:
    """The parts of Bokeh that are used; imported when a page is made."""

    def __init__(self) -> None:
        try:
            self.models: Any = import_module("bokeh.models")
            self.plotting: Any = import_module("bokeh.plotting")
            self.embed: Any = import_module("bokeh.embed")
            self._resources: Any = import_module("bokeh.resources")
        except ImportError as error:
            raise MissingExtraError("bokeh", "html") from error

    def figure(self, **options: Any) -> Any:  # noqa: ANN401 - what Bokeh takes, and a model of it
        """Return a figure as wide as there is room, with an axis of time, on whatever ground the page has."""
        figure = self.plotting.figure(
            x_axis_type="datetime", tools="", sizing_mode="stretch_width", background_fill_color=None,
            border_fill_color=None, outline_line_color=None, min_border_left=8, min_border_right=14, **options,
        )  # fmt: skip
        figure.yaxis.visible = figure.ygrid.visible = False
        return figure

    def source(self, name: str, *columns: str) -> Any:  # noqa: ANN401 - a model of Bokeh
        """Return a source with these columns, empty."""
        return self.models.ColumnDataSource({column: [] for column in columns}, name=name)

    def scripts(self) -> list[str]:
        """Return Bokeh's script from its package, without those for widgets, tables, formulas and 3D."""
        found: list[str] = self._resources.Resources(mode="inline", components=["bokeh"], log_level="warn").js_raw
        return found


def _renumbered(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a drawing with its models numbered as they come, and not as they were made in this process."""
    numbers: dict[object, str] = {}

    def walked(value: object) -> object:
        if isinstance(value, list):
            return [walked(one) for one in cast("list[object]", value)]
        if isinstance(value, dict):
            return {key: told(key, one) for key, one in cast("dict[str, object]", value).items()}
        return value

    def told(key: str, value: object) -> object:
        return numbers.setdefault(value, f"m{len(numbers)}") if key in {"id", "root_id"} else walked(value)

    return {key: told(key, value) for key, value in item.items()}
