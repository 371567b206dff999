"""Of every broken template it is told what is wrong, where, and the cause first."""

import re

import pytest

from tests.word.broken_templates import BROKEN
from tests.word.hands import both, typed
from tests.word.own_templates import YEAR, reported, shipped
from thidua_reports.issues.issue import errors

NUMBERED = re.compile(r"đoạn \d")
"""A place that nobody finds: Word shows no numbers of paragraphs."""

_LOST_SOMETIMES = "that a part is lost only in some years is not looked for"
_BY_A_FIELD = "what a field of Word's fetches is not looked at"
MISSED = {
    "the results deleted from the annex of blocs without figures of last year": _LOST_SOMETIMES,
    "the ranking below the condition of another section": _LOST_SOMETIMES,
    "a tag deleted with Track Changes": "called a tag where none can be filled, without the row",
    "code in the title among the properties of the file": "the place is the name of a part",
    "the text of a file elsewhere, by a field": _BY_A_FIELD,
    "a picture of the internet, by a field": _BY_A_FIELD,
    "a cell of a workbook, by a link": _BY_A_FIELD,
    "a template of Word's with macros": "called a file of another kind, without the macros",
    "the report on a lying page": "the table of the head passes for one that needs the width",
    "an annex in capitals by its format": "a title that is a tag is not judged",
    "no main part": "called a template without tags, not a damaged file",
}
"""By name: what is not told yet, and why."""


def _cases():
    for each in BROKEN:
        missed = MISSED.get(each.name) or (not each.told and "no kind says it yet")
        marks = [pytest.mark.xfail(reason=missed)] if missed else []
        yield pytest.param(each, id=each.name, marks=marks)


def _said(issue):
    return f"{issue.place} {issue.message}".casefold()


def _about(case, issues):
    """Return the issues that say what must be told, with all the words."""
    words = [word.casefold() for word in case.words]
    of_kind = (each for each in issues if each.kind in case.told)
    return [each for each in of_kind if all(word in _said(each) for word in words)]


@pytest.mark.parametrize("case", list(_cases()))
def test_what_is_broken_is_told_and_no_error_stands_before_the_cause(case):
    issues = reported(case.template, case.edit(shipped(case.template)))

    told = _about(case, issues)
    assert told, [str(each) for each in issues]
    before = issues[: issues.index(told[0])]
    assert not errors(each for each in before if each.kind not in case.told)
    assert not [each for each in issues if NUMBERED.search(_said(each))]


def test_there_are_enough_cases_and_each_has_its_name():
    names = [each.name for each in BROKEN]

    assert len(names) == len(set(names)) >= 60
    assert set(MISSED) <= set(names)


def test_all_faults_are_told_at_once():
    broken = both(
        typed("{{ so_ky_hieu }}", "{{ so_kyhieu }}"),
        typed("{{ loi_mo_dau }}", "{ loi_mo_dau }"),
        typed("{%p for dong in han_che %}", "{%p for dong in hanche %}"),
        typed("{{ h.don_vi }}", "{{ h.don_vi|upper }}"),
        typed("{{ loi_ket }}", "«loi_ket»"),
    )(shipped(YEAR))

    said = " ".join(_said(each) for each in reported(YEAR, broken))

    for fault in ("so_kyhieu", "{ loi_mo_dau }", "hanche", "h.don_vi|upper", "«loi_ket»"):
        assert fault in said
