"""Text that means something to Word, to XML or to a template comes out of every document equal."""

import re
from collections import Counter
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.document_text import spaced, word_text
from tests.full_bloc import full_workspace
from thidua_reports.domain.answer_marks import SHEET_NAME
from thidua_reports.domain.period import Period
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.layouts.answer_views import AnswerNote
from thidua_reports.layouts.leaflet_view import Leaflet
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.pipeline import examine, render
from thidua_reports.presenting.answer_words import ON_SHEET
from thidua_reports.presenting.documents import views_of
from thidua_reports.word.decree.written import Written
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

HARD = """ & < > " ' {{ ten_khoi }} {% if x %} {# chú #} {{ 7*7 }} 😀 </w:t> &amp; z"""
NUMBERED = re.compile(r"k(\d+)z", re.IGNORECASE)
SHORTENED = re.compile("“[^“”]*…”")
"""What a message quotes of a long text."""
NOTE_OF = re.compile(r"^phan_hoi/(\w)_.*")
"""The name of a member's unit is in that of its note."""
CASES = {
    "pledge": (Period.PLEDGE, True),
    "half a year": (Period.HALF_YEAR, True),
    "year": (Period.YEAR, True),
    "before the meeting": (Period.HALF_YEAR, False),
}
FEWEST_TEXTS = {"pledge": 85, "half a year": 65, "year": 80, "before the meeting": 60}
"""So many texts of the workbooks are printed in some document at least."""


def plain(text, number):
    """A harmless text as long as the hard one: what is long is written otherwise in places."""
    return f"{text} k{number}z{'a' * len(HARD)}"


def brief(text, number):
    return f"{text} k{number}z"


def hard(text, number):
    return f"{text} k{number}z{HARD}"


def in_lines(text, number):
    """A text as it comes from old programs: line ends of all kinds, signs that XML forbids."""
    return f"{text} k{number}z một_x000C_hai_x000D_\nba_x0007_bốn\nnăm{number}z"


class Made:
    """What is made of the bloc with such texts in it."""

    def __init__(self, folder, case, text_of):
        period, is_held = CASES[case]
        full_workspace(folder, period, text_of, is_held=is_held)
        self.examined = examine(open_workspace(folder))
        self.rendered = render(self.examined, (shipped_templates(),))
        self.outputs = {each.name: each.content for each in self.rendered.outputs}

    @property
    def documents(self):
        """The Word documents by the names of their files; notes by the codes of the members."""
        return {
            NOTE_OF.sub(r"phan_hoi/\1", name): each
            for name, each in self.outputs.items()
            if name.endswith(".docx")
        }

    @property
    def errors(self):
        """What is wrong with the workbooks."""
        return [str(each) for each in self.rendered.issues if each.kind.severity.value == "lỗi"]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a function that makes the documents of a case once for all tests."""
    known = {}

    def of(case, text_of):
        if (case, text_of) not in known:
            folder = tmp_path_factory.mktemp("khoi") / "khoi_9"
            known[case, text_of] = Made(folder, case, text_of)
        return known[case, text_of]

    return of


REST = ON_SHEET.format(what="", sheet=SHEET_NAME)
"""What a note says where one page does not hold it all."""


def counted(text):
    return Counter(NUMBERED.findall(text))


@pytest.mark.slow(reason="makes some forty documents")
def test_every_template_is_among_those_that_the_texts_are_put_into(made):
    views = [views_of(made(case, plain).examined).values() for case in CASES]

    assert {view.template for of_case in views for view in of_case} | {
        AnswerNote.template,
        Leaflet.template,
    } == set(FIELDS)


@pytest.mark.slow(reason="makes some forty documents")
@pytest.mark.parametrize("case", CASES)
def test_each_text_stands_in_the_documents_as_it_was_typed(case, made):
    usual, given = made(case, plain), made(case, hard)

    assert usual.errors == given.errors == []
    assert usual.documents.keys() == given.documents.keys()
    found = set()
    for name, document in given.documents.items():
        text = SHORTENED.sub("", spaced(word_text(document)))
        numbers = counted(text)
        assert numbers == counted(SHORTENED.sub("", word_text(usual.documents[name]))), name
        whole = re.compile(NUMBERED.pattern + re.escape(HARD), re.IGNORECASE)
        assert Counter(whole.findall(text)) == numbers, name
        found |= numbers.keys()
    assert len(found) >= FEWEST_TEXTS[case]


@pytest.mark.slow(reason="makes some forty documents")
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("text_of", [hard, in_lines])
def test_the_documents_are_sound(case, text_of, made, package_faults, tmp_path):
    path = tmp_path / "van_ban.docx"
    for name, document in made(case, text_of).documents.items():
        path.write_bytes(document)
        assert package_faults(path) == set(), name


@pytest.mark.slow(reason="makes some forty documents")
@pytest.mark.parametrize("case", CASES)
def test_lines_stand_below_each_other_and_forbidden_signs_are_gone(case, made):
    usual, given = made(case, brief), made(case, in_lines)

    assert usual.errors == given.errors == []
    for name, document in given.documents.items():
        text = word_text(document)
        expected = word_text(usual.documents[name])
        assert counted(text) == counted(expected) or REST in f"{text}{expected}", name
        ends = Counter(re.findall(r"năm(\d+)z", text, re.IGNORECASE))
        assert ends == counted(text), name
        assert not re.search("[\x00-\x08\x0b-\x1f]|_x00", text), name


@pytest.mark.slow(reason="makes some forty documents")
@pytest.mark.parametrize("case", CASES)
def test_no_sentence_is_broken_in_which_a_text_of_several_lines_stands(case, made):
    for name, document in made(case, in_lines).documents.items():
        broken = [
            line.text
            for line in Written(document).lines
            if "\n" in line.text and line.cell is None and not line.is_centred
        ]
        assert broken == [], name


@pytest.mark.slow(reason="makes some forty documents")
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("text_of", [hard, in_lines])
def test_nothing_is_found_in_a_document_that_nobody_edited(case, text_of, made):
    for each in made(case, text_of).rendered.made:
        opened = opened_document(InputFile(each.name, each.content))

        assert examined_document(opened, each.origin).issues == (), each.name


@pytest.mark.slow(reason="makes some forty documents")
@pytest.mark.parametrize("case", CASES)
def test_the_summary_holds_each_text_as_text(case, made):
    usual, given = (made(case, each).outputs["bang_tong_hop.xlsx"] for each in (plain, hard))

    texts = [_texts(content) for content in (usual, given)]
    assert counted("\n".join(texts[0])) == counted("\n".join(texts[1]))
    broken = [
        each for each in texts[1] if NUMBERED.search(each) and HARD not in each and "…" not in each
    ]
    assert broken == []


def _texts(content):
    cells = (
        cell
        for sheet in load_workbook(BytesIO(content)).worksheets
        for row in sheet.iter_rows()
        for cell in row
    )
    return [str(cell.value) for cell in cells if cell.value is not None]
