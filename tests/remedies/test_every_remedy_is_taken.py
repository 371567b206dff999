"""The rule of the house: an error, or a warning, that nobody can clear is a fault of ours."""

import re
from pathlib import Path

from tests.issue_kinds import KINDS
from thidua_reports.issues.issue import Severity

TESTS = Path(__file__).resolve().parents[1]
MARKED = re.compile(r'remedy_of\(\s*"([A-Z]{2}[0-9]{2})"')
OF_TEMPLATES = TESTS / "word" / "test_template_remedies.py"
OF_A_TEMPLATE = re.compile(r'"(MW[0-9]{2})"')
"""The remedies for a Word template are taken in a file of their own, which names their codes."""
ERRORS = {kind.code for kind in KINDS.values() if kind.severity is Severity.ERROR}
NOT_YET = {
    "MW29": "it guards what is written; nothing that brings it about is known",
    "NK43": "it guards what is written; nothing that brings it about is known",
    "NK46": "it guards what is written; nothing that brings it about is known",
}
"""Errors whose remedy no test takes yet, by code, each with the reason; the list only shrinks."""


WARNINGS = {kind.code for kind in KINDS.values() if kind.severity is Severity.WARNING}
WARNINGS_NOT_YET = set((Path(__file__).parent / "warnings_not_yet.txt").read_text("utf-8").split())
"""Warnings older than the demand, whose remedy no test takes yet; the list only shrinks."""


def codes_taken():
    """Return the codes whose remedies are taken: by a case, or a test marked `remedy_of`."""
    texts = (path.read_text("utf-8") for path in TESTS.rglob("*.py"))
    marked = {code for text in texts for code in MARKED.findall(text)}
    return marked | set(OF_A_TEMPLATE.findall(OF_TEMPLATES.read_text("utf-8")))


def test_the_remedy_of_every_error_is_taken_by_some_test():
    without = sorted(ERRORS - codes_taken() - NOT_YET.keys())

    assert without == [], "take the remedy of its message in a test: tests/remedies/remedy.py"


def test_the_remedy_of_every_new_warning_is_taken_by_some_test():
    without = sorted(WARNINGS - codes_taken() - WARNINGS_NOT_YET)

    assert without == [], "take the remedy of its message in a test: quiets() of remedy.py"


def test_a_remedy_is_left_out_only_while_no_test_takes_it():
    assert sorted(NOT_YET.keys() & codes_taken()) == []
    assert sorted(NOT_YET.keys() - ERRORS) == []
    assert sorted(WARNINGS_NOT_YET & codes_taken()) == []
    assert sorted(WARNINGS_NOT_YET - WARNINGS) == []


def test_only_codes_of_the_catalogue_are_marked():
    known = {kind.code for kind in KINDS.values()}

    assert sorted(codes_taken() - known) == []
