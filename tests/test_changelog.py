"""Every entry of CHANGELOG.md is whole: a merge has left no half of one under another."""

from itertools import pairwise

from tests.manual import ROOT

LINES = (ROOT / "CHANGELOG.md").read_text("utf-8").splitlines()


def test_no_line_stands_twice():
    lines = [line.strip() for line in LINES if line.strip()]

    assert [line for line in lines if lines.count(line) > 1] == []


def test_no_entry_goes_on_in_the_midst_of_a_sentence_after_its_full_stop():
    halves = [
        after
        for before, after in pairwise(LINES)
        if before.endswith(".") and after.startswith("  ") and after.lstrip()[0].islower()
    ]

    assert halves == []
