"""A chart by other figures is told, whichever of its words and totals have changed with them."""

import pytest

from thidua_reports.word.edited.drawn import drawn_otherwise

_XMLNS = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


def _points(words):
    points = (f'<c:pt idx="{at}"><c:v>{word}</c:v></c:pt>' for at, word in enumerate(words) if word)
    return "".join(points)


def chart(names, values):
    return {
        "word/charts/chart1.xml": f"<c:chart {_XMLNS}><c:ser><c:tx>{_points(['Nội dung 1'])}</c:tx>"
        f"<c:cat>{_points(names)}</c:cat><c:val>{_points(values)}</c:val></c:ser></c:chart>".encode()
    }


MADE = chart(["Sở A (95,5)", "Sở B (90,0)", "Sở C (−1.080)"], ["95.5", "90", "80"])


@pytest.mark.parametrize(
    ("names", "values"),
    [
        (["Sở A (95,5)", "Sở B (91,0)", "Sở C (−1.080)"], ["95.5", "91", "80"]),
        (["Sở A (96,5)", "Sở B (91,0)", "Sở C (81,0)"], ["96.5", "91", "81"]),
        (["Sở A (96,5)", "Sở B (91,0)", "Sở C"], ["96.5", "91", "81"]),
    ],
)
def test_a_chart_is_told_when_one_or_all_totals_have_changed(names, values):
    assert drawn_otherwise(MADE, chart(names, values)) == 1


def test_a_chart_of_the_same_figures_and_one_of_somebody_elses_are_not_told():
    other = chart(["Quý I", "Quý II", "Quý III"], ["1", "2", "3"])

    assert drawn_otherwise(MADE, MADE) == 0
    assert drawn_otherwise(other, MADE) == 0
