"""A workspace with own Word templates: which are used, and what is reported of the others."""

from io import BytesIO

import pytest
from docx import Document

from tests.word.own_templates import edited, shipped, without_text
from tests.workspaces import small_workspace
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """Return the small bloc's workspace, in which nothing is wrong; its period is a year."""
    return small_workspace(tmp_path_factory.mktemp("khoi"))


@pytest.fixture
def made(workspace, tmp_path):
    """Make the documents with these files in the templates folder."""

    def make(**templates):
        for name, content in templates.items():
            (tmp_path / f"{name}.docx").write_bytes(content)
        return render(examine(open_workspace(workspace)), (tmp_path, shipped_templates()))

    return make


def of_templates(documents):
    return [issue for issue in documents.issues if issue.kind.code.startswith("MW")]


def said(documents):
    return [issue.kind.code for issue in of_templates(documents)]


def test_untouched_copies_of_the_shipped_templates_are_not_spoken_of(made):
    names = ("bao_cao_6_thang", "bao_cao_nam", "giao_uoc", "bien_ban_truoc_hop", "bien_ban_sau_hop")

    assert said(made(**{name: shipped(f"{name}.docx") for name in names})) == []


def test_a_broken_template_of_another_period_is_reported_before_it_is_needed(made):
    broken = edited("giao_uoc.docx", without_text("{%p endfor %}"))

    documents = made(giao_uoc=broken)

    (issue,) = of_templates(documents)
    assert (issue.place.workbook, issue.kind.code) == ("templates/giao_uoc.docx", "MW45")
    assert "không có thẻ kết thúc" in issue.message
    assert len([each for each in documents.outputs if "/" not in each.name]) == 7


def test_a_template_that_lost_the_doubt_marks_makes_no_report(made):
    documents = made(bao_cao_nam=edited("bao_cao_nam.docx", without_text("{{ cau.dau }}")))

    assert said(documents) == ["MW36"]
    names = [output.name for output in documents.outputs]
    assert "bao_cao.docx" not in names
    assert {"bien_ban.docx", "bang_tong_hop.xlsx"} <= {*names}


def test_a_template_without_a_part_makes_a_report_with_a_warning(made):
    documents = made(bao_cao_nam=edited("bao_cao_nam.docx", without_text("{{ h.cung_ky }}")))

    report = Document(BytesIO(documents.outputs[0].content))
    assert said(documents) == ["MW38"]
    assert any("Sở An" in paragraph.text for paragraph in report.paragraphs)
