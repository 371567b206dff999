"""What the catalogue promises of every kind of problem."""

import re
import string
from pathlib import Path

import pytest

from tests.issue_kinds import KINDS
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import Severity

EACH_KIND = pytest.mark.parametrize(
    ("name", "kind"), [pytest.param(*item, id=item[1].code) for item in KINDS.items()]
)
TESTS = Path(__file__).resolve().parents[1]
CATALOGUE = Path(catalogue.__file__).resolve().parent
PROGRAM = CATALOGUE.parents[1]
VIETNAMESE_LETTER = re.compile(
    "[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]"
)


def fields_of(sentence):
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


def text_of(folder, but):
    files = (path for path in sorted(folder.rglob("*.py")) if but not in (path, *path.parents))
    return "\n".join(path.read_text("utf-8") for path in files)


TEST_TEXT = text_of(TESTS, but=Path(__file__).resolve())
PROGRAM_TEXT = text_of(PROGRAM, but=CATALOGUE)


def test_no_two_kinds_share_a_code():
    codes = [kind.code for kind in KINDS.values()]

    assert sorted(codes) == sorted(set(codes))


@EACH_KIND
def test_a_code_is_two_letters_and_two_digits(name, kind):
    assert re.fullmatch("[A-Z]{2}[0-9]{2}", kind.code), name


@EACH_KIND
def test_message_and_remedy_are_vietnamese_sentences(name, kind):
    for sentence in (kind.message, kind.remedy.removesuffix("{hint}")):
        assert VIETNAMESE_LETTER.search(sentence), name
        assert sentence[0].isupper() or sentence[0] in "“{", name
        assert sentence.endswith("."), name
        assert "  " not in sentence, name


@EACH_KIND
def test_a_hint_stands_only_at_the_end_of_a_remedy(name, kind):
    assert "hint" not in fields_of(kind.message), name
    assert "{hint}" not in kind.remedy.removesuffix("{hint}"), name


@EACH_KIND
def test_what_may_be_accepted_names_no_cell_that_may_move(name, kind):
    """A warning or note that was accepted is known again by its words."""
    is_acceptable = kind.severity is not Severity.ERROR

    assert not (is_acceptable and fields_of(kind.message) & {"cell", "place", "row", "where"}), name


@EACH_KIND
def test_quotation_marks_come_in_pairs(name, kind):
    sentence = kind.message + kind.remedy

    assert sentence.count("“") == sentence.count("”"), name
    assert '"' not in sentence, name


@EACH_KIND
def test_every_kind_is_raised_somewhere_in_the_program(name, kind):
    assert re.search(rf"\b{name}\b", PROGRAM_TEXT), f"nothing raises {kind.code} {name}"


@EACH_KIND
def test_every_kind_is_provoked_by_some_test(name, kind):
    """The code or the name of every kind stands in some other test file.

    This proves that somebody thought of the kind while writing a test, not that the test passes
    through the line that raises it; it needs no order of tests and no state between them.
    """
    mentioned = rf'"{kind.code}"|\b{name}\b'

    assert re.search(mentioned, TEST_TEXT), f"no test provokes {kind.code} {name}"
