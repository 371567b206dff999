"""Harmless edits of a template are not spoken of, and its documents print the same figures."""

from collections import Counter

import pytest

from tests.word.filled_templates import data, figures, figures_of_shipped, filled
from tests.word.harmless_templates import HARMLESS
from tests.word.own_templates import reported, shipped
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.workspace.templates import shipped_templates
from thidua_reports.zip_package import unpack

of_every_edit = pytest.mark.parametrize("case", HARMLESS, ids=[each.name for each in HARMLESS])


def alarms(issues):
    return [str(each) for each in issues if each.kind.severity is not Severity.NOTE]


def agree(before, after, expected):
    """Return whether the figures printed before and after an edit stand as expected."""
    if expected == "the same":
        return before == after
    one, two = Counter(before), Counter(after)
    return {
        "in another order": one == two,
        "more": one <= two and one != two,
        "fewer": two <= one and one != two,
    }[expected]


@of_every_edit
def test_a_harmless_edit_is_not_spoken_of_and_its_figures_are_printed(case):
    template = case.edit(shipped(case.template))

    assert alarms(reported(case.template, template)) == []
    for fields, before in zip(data(case.template), figures_of_shipped(case.template), strict=True):
        after, issues = filled(case.template, template, fields)
        assert after is not None, alarms(issues)
        assert agree(before, figures(after), case.figures)


@pytest.mark.slow("validates a hundred documents")
@of_every_edit
def test_its_document_has_no_fault_that_the_template_has_not(case, tmp_path, package_faults):
    template = tmp_path / "template.docx"
    template.write_bytes(case.edit(shipped(case.template)))
    document, _ = filled(case.template, template.read_bytes(), data(case.template)[-1])
    made = tmp_path / "document.docx"
    made.write_bytes(document)

    assert not package_faults(made, beyond=template)
    assert "w:dataBinding" not in unpack(document)["word/document.xml"].decode()


@pytest.fixture(scope="module")
def saved_again(libreoffice):
    """Return the shipped templates as LibreOffice saves them, by name."""
    copies = libreoffice.converted([shipped_templates() / name for name in FIELDS], "docx")
    return {copy.name: copy.read_bytes() for copy in copies}


@pytest.mark.parametrize("name", FIELDS)
def test_a_template_saved_by_libreoffice_prints_the_figures_of_the_samples(name, saved_again):
    issues = reported(name, saved_again[name])

    assert alarms(issues) == []
    for fields, before in zip(data(name), figures_of_shipped(name), strict=True):
        after, _ = filled(name, saved_again[name], fields)
        assert figures(after) == before


def test_there_are_thirty_edits_and_each_has_its_name():
    names = [each.name for each in HARMLESS]

    assert len(names) == len(set(names)) >= 30
