"""Every document of every sample, and every shipped template, against the points of NĐ 30/2020."""

import pytest

from tests.workspaces import ALL_SAMPLES, TEMPLATES
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.word.decree.checklist import findings, verdicts
from thidua_reports.word.decree.points import Point, Reason, Verdict

TOLD = {document_kinds.SIGNER_WITHOUT_NAME, document_kinds.MINUTES_UNSIGNED}
"""What is reported of a signer whom the data do not name; the document leaves room for the name."""


def failures(document):
    return [each for each in findings(document) if each.verdict is Verdict.FAIL]


@pytest.mark.parametrize("name", FIELDS)
def test_a_shipped_template_fails_at_no_point(name):
    assert failures((TEMPLATES / name).read_bytes()) == []


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_a_document_fails_at_no_point_but_for_names_that_the_data_lack(documents, examined, sample):
    told = TOLD & {issue.kind for issue in examined[sample].issues}

    for name, content in documents[sample].items():
        if name.endswith(".docx"):
            found = [(each.point, each.reason) for each in failures(content)]
            unnamed = [(Point.SIGNATURE, Reason.NO_NAME)] if told else []
            assert [each for each in found if each not in unnamed] == [], name


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_each_point_that_applies_to_a_document_is_passed(documents, sample):
    report = documents[sample].get("bao_cao.docx") or documents[sample]["giao_uoc.docx"]

    passed = [point for point, verdict in verdicts(report).items() if verdict is Verdict.PASS]

    assert len(passed) >= 17
