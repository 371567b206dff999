"""What we write puts the tone where Decree 30/2020 does: hóa, lũy, ủy, not hoá, luỹ, uỷ."""

import re
from pathlib import Path

import pytest

from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace
from thidua_reports.domain.targets import TargetKind
from thidua_reports.issues.issue import Severity
from thidua_reports.language.matching import OLD_TONES
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

ROOT = Path(__file__).resolve().parent.parent
OURS = (
    "thidua_reports",
    "templates/source",
    "docs",
    "input_samples/source",
    "README.md",
    "CHANGELOG.md",
)
AT_HOME_IN_BOTH = ROOT / "thidua_reports" / "language"
"""The room that knows both ways of writing."""
NEW_STYLE = re.compile(rf"\b\w*(?<![qQ])(?:{'|'.join(OLD_TONES)})\b", re.IGNORECASE)


def sources():
    for name in OURS:
        path = ROOT / name
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (each for each in found if each.suffix in {".py", ".md", ".txt", ".toml"})


def test_no_word_of_ours_has_its_tone_on_the_last_vowel():
    found = {
        f"{path.relative_to(ROOT)}: {word}"
        for path in sources()
        if AT_HOME_IN_BOTH not in path.parents
        for word in NEW_STYLE.findall(path.read_text("utf-8"))
    }

    assert found == set()


@pytest.mark.parametrize(
    ("word", "is_new"), [("luỹ", True), ("hoá", True), ("kế hoạch", False), ("quý", False)]
)
def test_which_words_are_of_the_new_style(word, is_new):
    assert (NEW_STYLE.search(word) is not None) is is_new


def test_the_words_of_older_workbooks_are_read_alike(tmp_path):
    """Forms that were handed out before have "luỹ kế" where the list now says "lũy kế"."""
    bloc = SMALL_BLOC.replace("lũy kế", "luỹ kế")
    assert "luỹ kế" in bloc

    found = examine(open_workspace(build_workspace(tmp_path / "khoi_9", bloc, SMALL_MEMBERS)))

    assert {issue.kind.severity for issue in found.issues} == {Severity.NOTE}
    assert {each.target.kind for each in found.standings.results} == {TargetKind.CUMULATIVE}
