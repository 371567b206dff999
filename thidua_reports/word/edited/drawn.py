"""Charts of an edited document against those that would be drawn now."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from thidua_reports.word.text import parse

_CHART = re.compile(r"word/charts/chart\w*\.xml")
_TOTAL = re.compile(r"\s*\([−-]?\d[\d.,]*\)$")
_SERIES, _POINT, _VALUE = (
    f"{{http://schemas.openxmlformats.org/drawingml/2006/chart}}{name}"
    for name in ("ser", "pt", "v")
)

ChartContent = tuple[tuple[str, ...], tuple[tuple[int, str, float], ...]]
"""The words of a chart, and its figures, each with its series and its place in that."""


def drawn_otherwise(edited: Mapping[str, bytes], now: Mapping[str, bytes]) -> int:
    """Return how many charts draw what one of now does, by other figures."""
    current = list(_drawn(now))
    return sum(each not in current and _is_alike(each, current) for each in _drawn(edited))


def _is_alike(drawn: ChartContent, others: Sequence[ChartContent]) -> bool:
    """Return whether a chart shares most of its words, the names of the members, with another."""
    words = _names(drawn)
    return any(2 * len(words & _names(other)) >= len(words) > 0 for other in others)


def _names(drawn: ChartContent) -> set[str]:
    """Return the words of a chart without the totals that stand behind the names of members."""
    return {_TOTAL.sub("", word) for word in drawn[0]}


def _drawn(parts: Mapping[str, bytes]) -> Iterator[ChartContent]:
    for name, blob in sorted(parts.items()):
        if _CHART.fullmatch(name):
            try:
                root = parse(blob)
            except etree.XMLSyntaxError:
                continue
            words = tuple(_text(each) for each in root.iter(_POINT) if _number(each) is None)
            yield words, tuple(_figures(root))


def _figures(root: etree._Element) -> Iterator[tuple[int, str, float]]:
    for number, series in enumerate(root.iter(_SERIES)):
        for point in series.iter(_POINT):
            value = _number(point)
            if value is not None:
                yield number, point.get("idx", ""), value


def _text(point: etree._Element) -> str:
    return point.findtext(_VALUE) or ""


def _number(point: etree._Element) -> float | None:
    try:
        return round(float(_text(point)), 6)
    except ValueError:
        return None
