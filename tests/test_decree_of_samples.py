"""Every document of every sample, and every shipped template, against the points of NĐ 30/2020."""

from collections import Counter

import pytest

from tests.examined_samples import examined_sample, outputs_of_sample
from tests.workspaces import ALL_SAMPLES, TEMPLATES
from thidua_reports.issues.catalogue import ballot_kinds, document_kinds
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.word.decree.checklist import findings, verdicts
from thidua_reports.word.decree.points import Point, Reason, Verdict

TOLD = {
    document_kinds.SIGNER_WITHOUT_NAME,
    document_kinds.MINUTES_UNSIGNED,
    ballot_kinds.COUNTED_BY_NOBODY,
}
"""What is reported of a signer whom the data do not name; the document leaves room for the name."""


FEWEST_POINTS = 15
"""So many apply to minutes, which have no addressee, place and date, legal basis, and annex."""
ANNEX, PAPER = 5, 9
POINTS_OF = {"bang_diem.docx": ANNEX, "phieu_suy_ton.docx": PAPER}
"""So many apply to an annex in a file of its own, and to a slip, which nobody signs."""


def failures(document):
    return [each for each in findings(document) if each.verdict is Verdict.FAIL]


@pytest.mark.parametrize("name", FIELDS)
def test_a_shipped_template_fails_at_no_point(name):
    assert failures((TEMPLATES / name).read_bytes()) == []


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_a_document_fails_at_no_point_but_for_names_that_the_data_lack(sample):
    told = TOLD & {issue.kind for issue in examined_sample(sample).issues}
    unnamed = {(Point.SIGNATURE, Reason.NO_NAME)} if told else set()

    for name, content in outputs_of_sample(sample).items():
        if name.endswith(".docx"):
            failed = {(each.point, each.reason) for each in failures(content)}
            passed = Counter(verdicts(content).values())[Verdict.PASS]
            assert failed <= unnamed, name
            fewest = PAPER if name.startswith("phan_hoi/") else POINTS_OF.get(name, FEWEST_POINTS)
            assert passed >= fewest, name
