"""The review copy tells of every figure in the annexes where it comes from."""

import re
from collections import Counter

import pytest

from tests.examined_samples import examined_sample, views_of_sample
from tests.workspaces import ALL_SAMPLES, OUT_OF_1000, PLEDGE
from thidua_reports.presenting.review_remarks import review_remarks
from thidua_reports.presenting.tracing import traced

ANNEXES = ("bang_chi_tieu[]", "bang_diem[]", "diem_don_vi[]")
NAMES = ("chi_tieu", "tieu_chi", "don_vi", "ten", "don_vi_tinh")
REPORT = "bao_cao.docx"


def told_of(sample):
    """Return the figures of a report, each with what is said of it."""
    figures = traced(views_of_sample(sample)[REPORT]).figures
    said = review_remarks(examined_sample(sample), figures)
    return [
        (figure, said[number].words if number in said else "")
        for number, figure in enumerate(figures)
    ]


@pytest.mark.parametrize("sample", [each for each in ALL_SAMPLES if each != PLEDGE])
def test_every_figure_of_every_column_of_the_annexes_has_a_comment(sample):
    silent = Counter(
        figure.field
        for figure, said in told_of(sample)
        if figure.field.startswith(ANNEXES) and figure.attribute not in NAMES and not said
    )

    assert not silent


def test_what_is_said_of_points_names_their_criterion():
    criteria = [
        (figure, said)
        for figure, said in told_of(OUT_OF_1000)
        if figure.field.startswith("diem_don_vi[].dong[].t") and figure.attribute not in NAMES
    ]

    assert len(criteria) > 60
    codes: dict[str, set[str]] = {}
    for figure, said in criteria:
        found = re.search(r" của tiêu chí ([\w.-]+)", said)
        if not found:
            assert "của các tiêu chí" in said
        else:
            codes.setdefault(figure.labels[1], set()).add(found[1])
    assert len(codes) > 4
    assert len(set().union(*codes.values())) == sum(map(len, codes.values())) == len(codes)


def test_a_figure_that_is_reckoned_with_is_not_taken_for_a_rank():
    reckoned = [
        said
        for figure, said in told_of(OUT_OF_1000)
        if figure.attribute == "cach_tinh" and len(figure.labels) > 1
    ]

    assert reckoned
    assert not [said for said in reckoned if said.startswith("Hạng")]


def test_what_rests_on_a_cell_of_a_member_is_known_without_its_words():
    figures = traced(views_of_sample(OUT_OF_1000)[REPORT]).figures
    said = review_remarks(examined_sample(OUT_OF_1000), figures).values()

    reported = [each.words for each in said if each.is_reported]
    others = [each.words for each in said if not each.is_reported]
    assert all("thanh_vien/" in words for words in reported)
    assert len(reported) > 100
    assert not [words for words in others if "thanh_vien/" in words]
    assert len(others) > 100
