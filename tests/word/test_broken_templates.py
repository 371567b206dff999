"""Of every broken template it is told what is wrong, where, and the cause first."""

import re

import pytest

from tests.word.broken_templates import BROKEN
from tests.word.hands import both, typed
from tests.word.own_templates import YEAR, reported, shipped
from thidua_reports.issues.issue import errors

NUMBERED = re.compile(r"đoạn \d")
"""A place that nobody finds: Word shows no numbers of paragraphs."""


def _said(issue):
    return f"{issue.place} {issue.message}".casefold()


def _about(case, issues):
    """Return the issues that say what must be told, with all the words."""
    words = [word.casefold() for word in case.words]
    of_kind = (each for each in issues if each.kind in case.told)
    return [each for each in of_kind if all(word in _said(each) for word in words)]


@pytest.mark.parametrize("case", BROKEN, ids=[each.name for each in BROKEN])
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
