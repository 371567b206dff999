"""No document is made official while a figure is to be asked about, or ranks may yet change."""

import pytest

from tests.document_text import word_text
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text

FAR_OFF = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "331250", "28")}
WHERE = "thanh_vien/so_an.xlsx › Nội dung 1"
ACCEPTING = ("accept", "khoi_9", "--readings", "--by", "An", "--date", "1/2/2025")
NOT_ALL_AGREED = SMALL_BLOC.replace("| A | TC1 | 70,7 | Hội nghị | |\n", "")


def made(make_report, workspace, bloc=SMALL_BLOC, members=FAR_OFF):
    build_workspace(workspace, bloc, members)
    make_report("khoi_9")


def made_official(make_report, document):
    code, said = make_report("check-document", document, "khoi_9", "--final")
    return code, said, document.with_name(f"{document.stem} (chính thức).docx").exists()


def test_the_draft_marks_a_figure_that_is_to_be_asked_about(make_report, document, workspace):
    made(make_report, workspace)

    text = word_text(document.read_bytes())
    assert "[DỰ THẢO: còn 01 con số phải hỏi lại, chưa trình ký]" in text
    assert "331.250 cây, đạt 331.250% [cần xác minh]" in text


@pytest.mark.remedy_of("DC65")
def test_no_document_is_official_until_such_a_figure_is_corrected(make_report, document, workspace):
    made(make_report, workspace)

    code, said, is_there = made_official(make_report, document)
    assert (code, is_there, "[DC65]" in said, WHERE in said) == (1, False, True, True)

    made(make_report, workspace, members=SMALL_MEMBERS)
    code, said, is_there = made_official(make_report, document)
    assert (code, is_there, "[DC65]" in said) == (0, True, False)


def test_no_document_is_official_until_such_a_figure_is_accepted(make_report, document, workspace):
    made(make_report, workspace)
    make_report(*ACCEPTING)
    make_report("khoi_9")

    code, said, is_there = made_official(make_report, document)
    assert (code, is_there, "[DC65]" in said) == (0, True, False)
    official = word_text(document.with_name("bao_cao (chính thức).docx").read_bytes())
    assert ("331.250%" in official, "cần xác minh" in official) == (True, False)


def test_what_only_the_bloc_decides_rests_on_no_such_figure(make_report, document, workspace):
    bloc = SMALL_BLOC + "\n# Hội nghị\nngay_hop: 20/12/2024\ndia_diem: Hội trường\n"
    made(make_report, workspace, bloc)

    invitation = document.with_name("giay_moi.docx")
    code, said, is_there = made_official(make_report, invitation)
    assert (code, is_there, "[DC65]" in said) == (0, True, False)


@pytest.mark.remedy_of("DC66")
def test_no_document_with_provisional_ranks_is_official_until_points_are_agreed(
    make_report, document, workspace
):
    made(make_report, workspace, NOT_ALL_AGREED, SMALL_MEMBERS)

    code, said, is_there = made_official(make_report, document)
    assert (code, is_there, "[DC66]" in said) == (1, False, True)
    assert "Khối chưa thống nhất đủ điểm" in said

    make_report("accept", "khoi_9")
    make_report("khoi_9")
    code, said, is_there = made_official(make_report, document)
    assert (code, is_there, "[DC66]" in said) == (0, True, False)
