"""What the catalogue promises of every kind of problem; a test names all kinds that break it."""

import re
import string
from functools import cache
from pathlib import Path

from tests.issue_kinds import KINDS
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import Severity

TESTS = Path(__file__).resolve().parents[1]
CATALOGUE = Path(catalogue.__file__).resolve().parent
PROGRAM = CATALOGUE.parents[1]
VIETNAMESE_LETTER = re.compile(
    "[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]"
)


def kinds_with(is_so):
    """Return code and name of the kinds of which `is_so` is true."""
    return [f"{kind.code} {name}" for name, kind in KINDS.items() if is_so(kind)]


def fields_of(sentence):
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


def sentences_of(kind):
    return kind.message, kind.remedy.removesuffix("{hint}")


def begins_like_a_sentence(sentence):
    return sentence[0].isupper() or sentence[0] in "“{"


@cache
def words_in(folder, but):
    """Return the words of the modules in a folder, and `"` with those in quotation marks."""
    files = (path for path in sorted(folder.rglob("*.py")) if but not in (path, *path.parents))
    text = "\n".join(path.read_text("utf-8") for path in files)
    return {*re.findall(r"\w+", text), *re.findall(r'"\w+(?=")', text)}


def test_no_two_kinds_share_a_code():
    codes = [kind.code for kind in KINDS.values()]

    assert sorted(codes) == sorted(set(codes))


def test_a_code_is_two_letters_and_two_digits():
    assert kinds_with(lambda kind: not re.fullmatch("[A-Z]{2}[0-9]{2}", kind.code)) == []


def test_message_and_remedy_are_vietnamese():
    assert kinds_with(lambda kind: not all(map(VIETNAMESE_LETTER.search, sentences_of(kind)))) == []


def test_message_and_remedy_begin_like_a_sentence():
    assert kinds_with(lambda kind: not all(map(begins_like_a_sentence, sentences_of(kind)))) == []


def test_message_and_remedy_end_with_a_full_stop():
    assert kinds_with(lambda kind: not all(each.endswith(".") for each in sentences_of(kind))) == []


def test_message_and_remedy_have_no_two_blanks_together():
    assert kinds_with(lambda kind: any("  " in each for each in sentences_of(kind))) == []


def test_a_hint_is_only_at_the_end_of_a_remedy():
    assert kinds_with(lambda kind: "hint" in fields_of(kind.message)) == []
    assert kinds_with(lambda kind: "{hint}" in kind.remedy.removesuffix("{hint}")) == []


def test_what_may_be_accepted_names_no_cell_that_may_move():
    """A warning or note that was accepted is known again by its words."""
    moving = {"cell", "place", "row", "where"}

    assert (
        kinds_with(
            lambda kind: kind.severity is not Severity.ERROR and fields_of(kind.message) & moving
        )
        == []
    )


def test_quotation_marks_come_in_pairs():
    texts = {f"{kind.code} {name}": kind.message + kind.remedy for name, kind in KINDS.items()}

    assert [name for name, text in texts.items() if text.count("“") != text.count("”")] == []
    assert [name for name, text in texts.items() if '"' in text] == []


def test_every_kind_is_raised_somewhere_in_the_program():
    assert KINDS.keys() - words_in(PROGRAM, but=CATALOGUE) == set()


def test_every_kind_is_provoked_by_some_test():
    """The code or the name of every kind is in some other test file.

    This proves that somebody thought of the kind while writing a test, not that the test passes
    through the line that raises it; it needs no order of tests and no state between them.
    """
    words = words_in(TESTS, but=Path(__file__).resolve())

    assert {
        name for name, kind in KINDS.items() if words.isdisjoint({name, f'"{kind.code}'})
    } == set()
