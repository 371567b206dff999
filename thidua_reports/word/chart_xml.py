"""A chart part with other figures in it: whatever its author has designed stays as it is."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from decimal import Decimal

from lxml import etree

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.writing.chart_data import SHEET
from thidua_reports.layouts.charts import Chart, Series
from thidua_reports.word.text import remove

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_PLOTS = {
    C + name + "Chart"
    for name in (
        *("bar", "bar3D", "line", "line3D", "area", "area3D"),
        *("pie", "pie3D", "doughnut", "ofPie", "radar"),
    )
}
"""The kinds of charts that draw one figure for each category."""
_OF_ONE_SERIES = {C + name + "Chart" for name in ("pie", "pie3D", "ofPie")}
_TYPED = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_SERIES, _INDEX, _ORDER = C + "ser", C + "idx", C + "order"
_AFTER_FIGURES = {C + name for name in ("shape", "smooth", "bubble3D", "extLst")}
_SLIVER = Decimal("0.02")
"""The part of the longest bar below which a piece of a bar has no room for its figure."""
_GENERAL = "General"
"""As many decimals as each figure has, in the format of a figure on a bar."""
_OF_ONE_POINT = (C + "dPt", C + "dLbl")
_OWN_LOOK = [C + name for name in ("spPr", "marker", "dPt", "extLst")]


def can_be_refilled(root: etree._Element) -> bool:
    """Return whether all that a chart draws are figures by category."""
    area = root.find(f"{C}chart/{C}plotArea")
    plots = [] if area is None else [each for each in area if str(each.tag).endswith("Chart")]
    return bool([*root.iter(_SERIES)]) and all(each.tag in _PLOTS for each in plots)


def draws_one_series(root: etree._Element) -> bool:
    """Return whether a chart draws its first series only."""
    return next(root.iter(*_OF_ONE_SERIES), None) is not None


def has_lying_bars(root: etree._Element) -> bool:
    """Return whether the categories stand below one another, each with its bar."""
    return any(each.get("val") == "bar" for each in root.iter(C + "barDir"))


def titles(root: etree._Element) -> Iterator[str]:
    """Yield the titles that somebody has typed into a chart, of its axes as well."""
    for title in root.iter(C + "title"):
        text = "".join(piece.text or "" for piece in title.iter(_TYPED)).strip()
        if text:
            yield text


def refill(root: etree._Element, chart: Chart) -> None:
    """Put a chart's figures in the place of those of a part that can be refilled.

    The series take the look of those in the part by their order, an empty one as well, which is
    then left out; those beyond them get a look of Word's own. The cells that the part names are
    those of `chart_data`.
    """
    found = [*root.iter(_SERIES)]
    elements = [*found]
    while len(elements) < len(chart.series):
        elements.append(_another(elements))
    drawn = 0
    for element, series in zip(elements, chart.series, strict=False):
        if not series.is_empty:
            drawn += 1
            _put(element, chart.categories, series, letters_of(drawn + 1))
    _write_alike(elements, chart)
    if _is_stacked(root):
        _silence_slivers(elements, chart)
    empty = (e for e, series in zip(elements, chart.series, strict=False) if series.is_empty)
    for unused in (*empty, *found[len(chart.series) :]):
        remove(unused)


def _write_alike(elements: Sequence[etree._Element], chart: Chart) -> None:
    """Write all figures with the decimals of the one that has most: 607,0 beside 601,6."""
    values = [each for series in chart.series for each in series.values if each is not None]
    decimals = max((-int(each.normalize().as_tuple().exponent) for each in values), default=0)
    if decimals <= 0:
        return
    for form in (each for element in elements for each in element.iter(C + "numFmt")):
        code = form.get("formatCode", "")
        form.set("formatCode", code.replace(_GENERAL, f"#,##0.{'0' * decimals}"))


def _is_stacked(root: etree._Element) -> bool:
    """Return whether the pieces of a bar stand in a row, so that a thin one has no room."""
    return any(each.get("val") == "stacked" for each in root.iter(C + "grouping"))


def _silence_slivers(elements: Sequence[etree._Element], chart: Chart) -> None:
    """Take the figure off a piece of a bar that is too thin for it; it would hide others."""
    rows = [series.values for series in chart.series]
    lengths = [sum(abs(each or 0) for each in column) for column in zip(*rows, strict=True)]
    least = max(lengths, default=Decimal(0)) * _SLIVER
    for element, series in zip(elements, chart.series, strict=False):
        thin = [at for at, each in enumerate(series.values) if each and abs(each) < least]
        for labels in element.iterfind(C + "dLbls"):
            for at in thin:
                _silence(labels, at)


def _silence(labels: etree._Element, at: int) -> None:
    for own in [each for each in labels.iterfind(C + "dLbl") if _index_of(each) == at]:
        labels.remove(own)
    silent = etree.Element(C + "dLbl")
    etree.SubElement(silent, _INDEX, {"val": str(at)})
    etree.SubElement(silent, C + "delete", {"val": "1"})
    labels.insert(len(labels.findall(C + "dLbl")), silent)


def _another(existing: Sequence[etree._Element]) -> etree._Element:
    """Return a further series after the last one, numbered and coloured by itself."""
    last = existing[-1]
    made = deepcopy(last)
    for tag in (_INDEX, _ORDER):
        used = [int(each.get("val", "0")) for series in existing for each in series.iterfind(tag)]
        for number in made.iterfind(tag):
            number.set("val", str(max(used, default=0) + 1))
    for tag in _OWN_LOOK:
        for own in made.findall(tag):
            made.remove(own)
    last.addnext(made)
    return made


def _put(element: etree._Element, categories: Sequence[str], series: Series, letters: str) -> None:
    last = len(categories) + 1
    for tag in ("tx", "cat", "val"):
        for old in element.findall(C + tag):
            element.remove(old)
    name = etree.Element(C + "tx")
    name.append(_cells("str", f"{SHEET}!${letters}$1", [series.name]))
    element.insert(sum(each.tag in (_INDEX, _ORDER) for each in element), name)
    named, figures = etree.Element(C + "cat"), etree.Element(C + "val")
    named.append(_cells("str", f"{SHEET}!$A$2:$A${last}", categories))
    cells = f"{SHEET}!${letters}$2:${letters}${last}"
    figures.append(_cells("num", cells, [*map(_stored, series.values)]))
    following = next((each for each in element if each.tag in _AFTER_FIGURES), None)
    for made in (named, figures):
        if following is None:
            element.append(made)
        else:
            following.addprevious(made)
    for point in [*_beyond(element, len(categories))]:
        remove(point)


def _stored(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _cells(kind: str, address: str, values: Sequence[str | None]) -> etree._Element:
    """Return the cells of a workbook with their contents; a blank one has no point."""
    reference = etree.Element(f"{C}{kind}Ref")
    etree.SubElement(reference, C + "f").text = address
    cache = etree.SubElement(reference, f"{C}{kind}Cache")
    if kind == "num":
        etree.SubElement(cache, C + "formatCode").text = "General"
    etree.SubElement(cache, C + "ptCount", {"val": str(len(values))})
    for at, value in enumerate(values):
        if value is not None:
            point = etree.SubElement(cache, C + "pt", {"idx": str(at)})
            etree.SubElement(point, C + "v").text = value
    return reference


def _beyond(series: etree._Element, count: int) -> Iterator[etree._Element]:
    """Yield what is said of single points that are no longer there."""
    for point in series.iter(*_OF_ONE_POINT):
        if _index_of(point) >= count:
            yield point


def _index_of(point: etree._Element) -> int:
    index = point.find(_INDEX)
    return -1 if index is None else int(index.get("val", "0"))
