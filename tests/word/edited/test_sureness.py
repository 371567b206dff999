"""Figures of a sentence are replaced all or not at all, and never where another may be meant."""

import pytest

from tests.edited_documents import edited, examined, made_of, replaced
from tests.workspaces import SAMPLES, build_workspace, sample_texts
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.edited.units import units_of
from thidua_reports.word.text import BODY, parse
from thidua_reports.zip_package import unpack

SAMPLE = "kien_giang_khoi_17_2018_nam_minh_hoa"
BUDGET = "Thu ngân sách nội địa: 8.925 tỷ đồng, đạt 105% kế hoạch"
CHECKS = "thanh tra, kiểm tra người nộp thuế: 960 doanh nghiệp, đạt 120% kế hoạch"
OF_TAX = f"- Cục Thuế tỉnh: {BUDGET}; {CHECKS}."
REWORDED = replaced(
    OF_TAX,
    "- Ngành thuế thu được 8.925 tỷ đồng (105% kế hoạch), thanh tra 960 doanh nghiệp (120%).",
)
EXCHANGED = replaced(OF_TAX, f"- Cục Thuế tỉnh: {CHECKS}; {BUDGET}.")


@pytest.fixture(scope="module")
def report():
    return made_of(SAMPLES / SAMPLE)


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    """Return the report as it would be after 8.925 was corrected to 8.670, and its points."""
    bloc, members = sample_texts(SAMPLE)
    assert any("8925" in text for text in members.values())
    assert "| THUE | TC1.1 | 367,6" in bloc
    bloc = bloc.replace("| THUE | TC1.1 | 367,6", "| THUE | TC1.1 | 365,5")
    corrected = {name: text.replace("8925", "8670") for name, text in members.items()}
    folder = tmp_path_factory.mktemp("nam") / SAMPLE
    return made_of(build_workspace(folder, bloc, corrected)).origin


def finished(document, now):
    opened = opened_document(InputFile("bao_cao.docx", document))
    final = final_version(opened, examined_document(opened, now))
    units = units_of(parse(unpack(final.content)[BODY]))
    texts = [" ".join(piece.text for piece in unit.pieces) for unit in units]
    return texts, {each.kind.code: each.message for each in final.issues}


@pytest.mark.parametrize(
    ("edit", "words", "left"),
    [
        (REWORDED, "- Ngành thuế", ("8.925", "105", "960", "120")),
        (EXCHANGED, "- Cục Thuế tỉnh : thanh tra", ("960", "120", "8.925", "105")),
    ],
)
def test_a_sentence_of_which_a_figure_is_not_sure_is_left_whole_and_told(
    report, now, edit, words, left
):
    texts, codes = finished(edited(report.content, edit), now)

    (line,) = (text for text in texts if text.startswith(words))
    assert tuple(word for word in line.split() if word[0].isdigit()) == left
    assert "câu phải viết khác" in codes["DC05"]
    assert "theo số liệu hiện có thì ghi: “" in codes["DC05"]


def test_a_sentence_that_is_as_it_was_made_gets_its_new_figures(report, now):
    texts, codes = finished(report.content, now)

    assert any("nội địa : 8.670 tỷ đồng , đạt 102 % kế hoạch" in text for text in texts)
    assert "DC05" not in codes


def test_words_beside_equal_figures_may_change_while_the_data_do_not(report):
    for edit in (REWORDED, EXCHANGED):
        examination = examined(edited(report.content, edit), report.origin)

        assert not examination.counts[Agreement.REWORDED]
        assert {each.kind.severity.name for each in examination.issues} <= {"NOTE"}


def test_a_sentence_that_was_written_as_the_data_say_is_told_no_more(report, now):
    new = "- Ngành thuế thu được 8.670 tỷ đồng (102% kế hoạch), thanh tra 960 doanh nghiệp (120%)."

    _, codes = finished(edited(report.content, replaced(OF_TAX, new)), now)

    assert "DC05" not in codes


COUNTS = "có 44/50 chỉ tiêu đạt và vượt kế hoạch (33 chỉ tiêu vượt, 11 chỉ tiêu đạt)"


@pytest.mark.parametrize(
    ("new", "is_error"),
    [
        ("có 50 chỉ tiêu, trong đó 44 chỉ tiêu đạt và vượt kế hoạch (33 chỉ tiêu vượt, 11 chỉ "
         "tiêu đạt)", False),
        ("có 44 trên tổng số 50 chỉ tiêu đạt và vượt kế hoạch (11 chỉ tiêu đạt, 33 chỉ tiêu "
         "vượt)", False),
        ("đã có 44/50 chỉ tiêu đạt và vượt kế hoạch (11 chỉ tiêu vượt, 33 chỉ tiêu đạt)", True),
        ("đã có 50/44 chỉ tiêu đạt và vượt kế hoạch (33 chỉ tiêu vượt, 11 chỉ tiêu đạt)", True),
    ],
)  # fmt: skip
def test_figures_that_changed_places_are_errors_unless_their_words_went_along(
    report, new, is_error
):
    examination = examined(edited(report.content, replaced(COUNTS, new)), report.origin)

    codes = {each.kind.code for each in examination.issues}
    assert bool(codes & {"DC03", "DC25"}) is is_error
    assert codes
