"""make-report check-template on every broken and every harmless template of the corpus."""

import pytest

from tests.word.broken_templates import BROKEN
from tests.word.harmless_templates import HARMLESS
from tests.word.own_templates import shipped

pytestmark = pytest.mark.slow("checks two hundred templates by the command")


@pytest.fixture
def checked(make_report, tmp_path):
    """Check a case by the command; return the exit code, what it printed and the copies it made."""

    def check(case):
        path = tmp_path / case.template
        path.write_bytes(case.edit(shipped(case.template)))
        code, printed = make_report("check-template", path)
        return code, printed, sorted((tmp_path / "output").rglob("*.docx"))

    return check


@pytest.mark.parametrize("case", BROKEN, ids=[each.name for each in BROKEN])
def test_a_broken_template_is_judged_and_its_copy_has_no_fault_of_its_own(
    case, checked, tmp_path, package_faults
):
    code, printed, copies = checked(case)

    assert code in (0, 1)
    assert (code == 1) == ("[lỗi]" in printed)
    for copy in copies:
        assert not package_faults(copy, beyond=tmp_path / case.template)


@pytest.mark.parametrize("case", HARMLESS, ids=[each.name for each in HARMLESS])
def test_a_harmless_edit_is_no_error_for_the_command(case, checked):
    code, printed, _ = checked(case)

    assert code == 0
    assert "[lỗi]" not in printed
