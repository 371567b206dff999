"""The charts of a Word document: which figures each draws, by its alternative text.

A chart is designed in Word; its alternative text is the key of the figures that it is to draw. The
drawing names a chart part, which holds the figures as Word draws them, and that names a workbook,
which Word opens for "Edit Data".
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from fractions import Fraction
from functools import lru_cache

from lxml import etree

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.place import Place
from thidua_reports.excel.writing.chart_data import chart_data
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import chart_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.mentions import YEAR
from thidua_reports.layouts.charts import Chart
from thidua_reports.word.chart_frames import (
    NAME_OF,
    RELATION_ID,
    ChartFrame,
    chart_frames,
)
from thidua_reports.word.chart_xml import (
    can_be_refilled,
    draws_one_series,
    has_lying_bars,
    refill,
    titles,
)
from thidua_reports.word.source import ReadPart, TemplateSource
from thidua_reports.word.text import (
    PARAGRAPH,
    PICTURES,
    RUN,
    SECTION,
    filled_parts,
    parse,
    remove,
    serialized,
    text_in,
)
from thidua_reports.zip_package import CONTENT_TYPES, relations_part

_RELATED = ("/relationships/chart", "/relationships/chartex")
_FULL, _AROUND = 10, 2
"""A template has room for ten lying bars, and for two more about them; fewer need less height."""
_ONE_LINE, _LOW = 50, Fraction(78, 100)
"""Bars whose names have at most so many letters stand closer: a name of two lines has no room."""
Parts = MutableMapping[str, bytes]
Roots = Mapping[str, etree._Element]


@frozen
class _Drawn:
    """A chart that stands in a part, and the name of its own part."""

    frame: ChartFrame
    part: str


def chart_issues(source: TemplateSource, known: Mapping[str, str]) -> Iterator[Issue]:
    """Yield what is wrong with the charts of a template.

    `known` are the keys of the figures that it can draw, with their meaning.
    """
    for name, part in zip(filled_parts(source.parts), source.read, strict=True):
        for drawn in _drawn(name, part.root, source.parts):
            yield from _issues(drawn, source.parts, known, _place(drawn, part))


def stale_titles(source: TemplateSource, bloc: Bloc) -> Iterator[Issue]:
    """Yield each title that is typed into a chart and speaks of another year than this or next.

    No tag is filled there.
    """
    for name, part in zip(filled_parts(source.parts), source.read, strict=True):
        for drawn in _drawn(name, part.root, source.parts):
            for text in titles(parse(source.parts[drawn.part])):
                yield from (
                    chart_kinds.STALE_CHART_TITLE.at(
                        _place(drawn, part),
                        key=drawn.frame.key,
                        found=year,
                        year=bloc.year,
                        text=text,
                    )
                    for year in dict.fromkeys(YEAR.findall(text))
                    if int(year) not in (bloc.year, bloc.year + 1)
                )


def without_charts(
    source: TemplateSource, fields: Mapping[str, object], charts: Iterable[str]
) -> Mapping[str, object]:
    """Return the fields of a template, the names blank of the charts that it does not have.

    So a chart may be deleted in a template without a trace of it in the document.
    """
    there = _keys(source)
    absent = {NAME_OF + key for key in charts if key not in there}
    return {name: "" if name in absent else value for name, value in fields.items()}


@lru_cache(maxsize=64)
def _keys(source: TemplateSource) -> frozenset[str]:
    roots = (parse(source.parts[name]) for name in filled_parts(source.parts))
    return frozenset(frame.key for root in roots for frame in chart_frames(root))


def fill_charts(
    parts: Parts, roots: Roots, charts: Mapping[str, Chart], place: Place
) -> tuple[Issue, ...]:
    """Put figures into the charts of a filled document; return what is not drawn of them.

    `roots` are the parts that were filled; they and `parts` are changed. A chart that has nothing
    to draw goes with its paragraph. What no drawing leads to any more goes too: sample figures
    would travel unseen in a document that is signed.
    """
    blank: Mapping[str, bytes] = dict(parts)
    found: list[Issue] = []
    for name, root in roots.items():
        for drawn in [*_drawn(name, root, parts)]:
            chart = charts.get(drawn.frame.key)
            if chart is not None and chart.is_empty:
                _take_out(drawn.frame.drawing)
            elif chart is not None:
                found.extend(_filled(drawn, chart, blank, parts, place))
        _drop_unused(name, root, parts)
    return tuple(found)


def _issues(
    drawn: _Drawn, parts: Mapping[str, bytes], known: Mapping[str, str], place: Place
) -> Iterator[Issue]:
    if drawn.frame.key not in known:
        keys = "; ".join(f"{key} ({meaning})" for key, meaning in known.items())
        kind = chart_kinds.UNKNOWN_CHART if known else chart_kinds.NO_CHART_IS_FILLED
        yield kind.at(place, key=drawn.frame.key, keys=keys)
    elif drawn.frame.is_young or not can_be_refilled(parse(parts[drawn.part])):
        yield chart_kinds.CHART_CANNOT_BE_FILLED.at(place, key=drawn.frame.key)


def _place(drawn: _Drawn, part: ReadPart) -> Place:
    around = next(drawn.frame.drawing.iterancestors(PARAGRAPH), None)
    places = (each.place for each in part.paragraphs if each.element is around)
    return next(places, part.place)


def _drawn(name: str, root: etree._Element, parts: Mapping[str, bytes]) -> Iterator[_Drawn]:
    """Yield the charts of a part whose own parts are there."""
    frames = [*chart_frames(root)]
    targets = _targets(name, parts) if frames else {}
    found = (_Drawn(each, targets.get(each.relation, "")) for each in frames)
    yield from (each for each in found if each.part in parts)


def _filled(
    drawn: _Drawn, chart: Chart, blank: Mapping[str, bytes], parts: Parts, place: Place
) -> Iterator[Issue]:
    root = parse(blank[drawn.part])
    series = [each for each in chart.series if not each.is_empty]
    if draws_one_series(root) and len(series) > 1:
        yield chart_kinds.CHART_DRAWS_ONE_SERIES.at(
            place, key=drawn.frame.key, first=series[0].name, count=len(series)
        )
    refill(root, chart)
    parts[drawn.part] = serialized(root)
    for workbook in _workbooks(drawn.part, parts):
        parts[workbook] = chart_data(
            chart.categories, [(each.name, each.values) for each in series]
        )
    drawn.frame.describe(chart.description)
    if has_lying_bars(root):
        bars = min(len(chart.categories), _FULL)
        is_low = all(len(each) <= _ONE_LINE for each in chart.categories)
        drawn.frame.shrink(Fraction(bars + _AROUND, _FULL + _AROUND) * (_LOW if is_low else 1))


def _take_out(drawing: etree._Element) -> None:
    """Remove a drawing with its paragraph, which stays where it holds anything else."""
    paragraph = next(drawing.iterancestors(PARAGRAPH))
    remove(next(drawing.iterancestors(RUN)))
    is_needed = text_in(paragraph).strip() or next(paragraph.iter(SECTION, *PICTURES), None)
    holder = paragraph.getparent()
    if is_needed is None and holder is not None and len(holder.findall(PARAGRAPH)) > 1:
        remove(paragraph)


def _drop_unused(name: str, root: etree._Element, parts: Parts) -> None:
    """Drop the charts of a part that no drawing in it leads to."""
    relations = relations_part(name)
    tree = parse(parts[relations]) if relations in parts else etree.Element("none")
    charts = [each for each in tree if each.get("Type", "").lower().endswith(_RELATED)]
    if not charts:
        return
    used = {str(each.get(RELATION_ID)) for each in root.iter("*") if each.get(RELATION_ID)}
    unused = [each for each in charts if each.get("Id") not in used]
    targets = _targets(name, parts)
    for relation in unused:
        tree.remove(relation)
    if unused:
        parts[relations] = serialized(tree)
    for relation in unused:
        _drop(targets[relation.get("Id", "")], parts)


def _drop(part: str, parts: Parts) -> None:
    """Drop a part that nothing leads to any more, and what only it leads to."""
    owners = [each for each in parts if each.endswith(".rels")]
    needed = {target for each in owners for target in _targets_in(each, parts).values()}
    if part not in parts or part in needed:
        return
    beyond = _targets(part, parts).values()
    for each in {part, relations_part(part)} & parts.keys():
        del parts[each]
    types = parse(parts[CONTENT_TYPES])
    for entry in [*types]:
        if entry.get("PartName") == f"/{part}":
            types.remove(entry)
    parts[CONTENT_TYPES] = serialized(types)
    for each in beyond:
        _drop(each, parts)


def _workbooks(part: str, parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the workbook that a chart keeps its figures in, if there is one."""
    yield from (
        each for each in _targets(part, parts).values() if each.endswith(".xlsx") and each in parts
    )


def _targets(part: str, parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return the parts that a part leads to, by the names it gives them."""
    relations = relations_part(part)
    return _targets_in(relations, parts) if relations in parts else {}


def _targets_in(relations: str, parts: Mapping[str, bytes]) -> Mapping[str, str]:
    folder = "/" + posixpath.dirname(posixpath.dirname(relations))
    return {
        each.get("Id", ""): posixpath.normpath(
            posixpath.join(folder, each.get("Target", ""))
        ).lstrip("/")
        for each in parse(parts[relations])
        if each.get("TargetMode") != "External"
    }
