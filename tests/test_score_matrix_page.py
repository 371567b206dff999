"""The score matrix of a full bloc stays on one landscape page, as LibreOffice prints it."""

import subprocess
from dataclasses import replace
from io import BytesIO
from shutil import which

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Length

from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_bloc,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_grade,
    a_member,
    a_submission,
    agreed,
    ranked_by,
    standings_of,
)
from tests.examined_samples import outputs_of_sample
from tests.workspaces import INVENTED_YEAR
from thidua_reports.checking.letter_checks import MOST_COLUMNS
from thidua_reports.domain.place import Place
from thidua_reports.presenting import matrix_size
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_matrix import SIZES, score_matrix_view
from thidua_reports.word.column_widths import NARROWEST, NARROWEST_OF_WORDS
from thidua_reports.word.template import fill_template
from thidua_reports.workspace.templates import shipped_templates

NAMES = (
    *("Văn phòng Ủy ban nhân dân", "Văn phòng Đoàn đại biểu Quốc hội", "Sở Nội vụ", "Sở Y tế"),
    *("Sở Khoa học và Công nghệ", "Sở Kế hoạch và Đầu tư", "Sở Tài nguyên và Môi trường"),
    *("Liên minh Hợp tác xã", "Viện Nghiên cứu phát triển", "Ban Dân tộc", "Sở Ngoại vụ"),
)
CONTENTS = ("ND1", "ND2", "ND3")
LONG_NAMES = (*[("Cơ quan có tên rất dài " * 6)[:120]] * 6, *NAMES[6:])


def a_full_book(names, criteria):
    """Return a bloc of these members, all agreed scores given, three contents, two classes."""
    codes = "ABCDEFGHIJK"[: len(names)]
    own = tuple(
        a_criterion(
            f"TC{at}",
            TYPED_IN.name,
            standard=50,
            content=CONTENTS[at % 3],
            name="Thực hiện chủ trương, chính sách, pháp luật",
        )
        for at in range(1, criteria + 1)
    )
    members = tuple(a_member(code, name=name) for code, name in zip(codes, names, strict=True))
    given = tuple(
        agreed(m.code, c.code, f"{40 + at}.5") for at, m in enumerate(members) for c in own
    )
    book = a_book(codes, bloc=a_bloc(codes, members=members), criteria=own, agreed=given)
    contents = tuple(a_content(code, "Thi đua thực hiện nhiệm vụ chính trị") for code in CONTENTS)
    graded = ranked_by(book, grades=(a_grade("Xuất sắc", 800), a_grade("Tốt", 0)))
    return replace(graded, contents=contents, meeting=NO_MEETING)


@pytest.mark.parametrize(
    ("names", "criteria"),
    [
        *[(NAMES, 20), (NAMES[:1], 20), (LONG_NAMES, 20)],
        *[(NAMES, 40), (NAMES[:7], 8), (NAMES[:7], 15)],
    ],
    ids=[
        *["11 members", "1 member", "6 names of 120 letters"],
        *["40 criteria", "few rows in large letters", "some rows in middling letters"],
    ],
)
def test_a_matrix_stays_on_one_page_in_letters_as_large_as_fit(
    names, criteria, libreoffice, tmp_path
):
    if which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed")
    book = a_full_book(names, criteria)
    submissions = tuple(
        a_submission(
            member.code,
            criteria=[
                a_criterion_report(member.code, c.code, self_score=45) for c in book.criteria
            ],
        )
        for member in book.bloc.members
    )
    standings = standings_of(book, *submissions)
    view = score_matrix_view(Material(book, submissions, standings, ()))
    template = (shipped_templates() / view.template).read_bytes()
    content, issues = fill_template(template, Place(view.template), vars(view))
    assert issues == ()
    assert content is not None
    (tmp_path / "bang_diem.docx").write_bytes(content)

    printed = libreoffice.to_pdf(tmp_path / "bang_diem.docx")

    told = subprocess.run(["pdfinfo", printed], check=True, capture_output=True, encoding="utf-8")
    assert "Pages:           1\n" in told.stdout


def test_the_sizes_that_are_reckoned_with_are_those_of_the_template():
    document = Document(str(shipped_templates() / "bang_diem.docx"))
    page = document.sections[0]
    named = ("Bảng lớn", "Bảng vừa", "Bảng nhỏ", "Bảng khá nhỏ", "Bảng rất nhỏ")
    letters = [document.styles[f"{name} {part}"] for name in named for part in ("chữ", "tổng")]
    grids = [[column.get(qn("w:w")) for column in table._tbl.tblGrid] for table in document.tables]
    fixed, standard, _, member, _ = (int(each) for each in grids[0])

    assert [style.font.size.pt for style in letters[::2]] == [*SIZES]
    assert [style.font.size.pt for style in letters[1::2]] == [*SIZES]
    assert document.styles["Bảng nhỏ ghi chú"].font.size.pt == matrix_size._NOTES
    assert document.styles["Tên phụ lục"].font.size.pt == matrix_size._TITLE
    assert document.styles["Sau bảng"].font.size.pt == matrix_size._GAP
    assert grids == grids[:1] * len(SIZES)
    assert fixed / member == pytest.approx(matrix_size._NAMES / matrix_size._MEMBER, rel=0.01)
    assert standard / member == pytest.approx(matrix_size._STANDARD / matrix_size._MEMBER, rel=0.01)
    room = page.page_height - page.top_margin - page.bottom_margin
    assert Length(room).pt >= matrix_size._HEIGHT
    across = page.page_width - page.left_margin - page.right_margin
    assert Length(across).pt == pytest.approx(matrix_size._WIDTH, abs=1)


def test_the_matrix_of_a_whole_year_is_in_letters_that_can_be_read():
    content = outputs_of_sample(INVENTED_YEAR)["bang_diem.docx"]
    (table,) = Document(BytesIO(content)).tables
    cells = [cell for row in table.rows for cell in row.cells]
    sizes = {each.style.font.size.pt for cell in cells for each in cell.paragraphs}

    assert min(sizes) >= 8


def test_as_many_columns_as_there_may_be_leave_room_for_a_figure_in_each():
    left = matrix_size._WIDTH * 20 - MOST_COLUMNS * NARROWEST - NARROWEST

    assert left >= NARROWEST_OF_WORDS
