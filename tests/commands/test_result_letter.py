"""`make-report email --kind ket-qua`: the official documents go to all members."""

import pytest

from tests.edited_documents import edited, replaced
from tests.mail_bloc import files_of, mail_workspace, opened, text_of
from tests.workspaces import SMALL_MEMBERS, member_text

LETTER = ("email", "khoi_9", "--kind", "ket-qua")
OFFICIAL = "bao_cao (chính thức).docx"


@pytest.fixture
def output(make_report, tmp_path):
    """Return the results of the small bloc, with the official copies of all that is signed."""
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    made = tmp_path / "output" / "khoi_9"
    make_report("check-document", made, "khoi_9", "--final")
    return made


@pytest.fixture
def letter(make_report, output):
    """Return what makes the letter: the code, what was printed, the letter if there is one."""

    def make(*typed):
        code, said = make_report(*LETTER, *typed)
        path = output / "thu" / "ket_qua.eml"
        return code, said, opened(path) if path.exists() else None

    return make


def reports_in(letter):
    return [name for name in files_of(letter) if name.startswith("bao_cao")]


def test_one_letter_takes_the_official_documents_to_all_and_no_draft(letter, output):
    code, said, made = letter()

    assert code == 0, said
    assert made["To"] == "so.an@example.vn, so.binh@example.vn, so.cuong@example.vn"
    files = files_of(made)
    assert files["bao_cao_chinh_thuc.docx"] == (output / OFFICIAL).read_bytes()
    assert {"bien_ban_chinh_thuc.docx", "bien_ban_binh_xet_chinh_thuc.docx"} <= files.keys()
    points = output / "bang_diem (chính thức).docx"
    assert files["bang_diem_chinh_thuc.docx"] == points.read_bytes()
    assert all("_chinh_thuc" in name for name in files)
    assert "- Báo cáo (bao_cao_chinh_thuc.docx)" in text_of(made)
    assert "Dự thảo" not in text_of(made)


def test_a_proposal_for_the_council_goes_to_no_member(letter, output):
    assert list(output.glob("to_trinh (chính thức)*.docx"))

    _, _, made = letter()

    assert not [name for name in files_of(made) if name.startswith("to_trinh")]


def test_the_newest_copy_that_holds_goes_and_no_other_version_of_it(letter, output, make_report):
    copy = output / OFFICIAL
    copy.write_bytes(
        edited(copy.read_bytes(), replaced("Trồng cây: 101 cây", "Nhờ đó, trồng cây: 101 cây"))
    )
    assert make_report("check-document", copy, "khoi_9", "--final")[0] == 0
    copies = sorted(output.glob("bao_cao (chính thức)*.docx"))

    code, said, made = letter()

    assert (len(copies), code) == (2, 0), said
    assert reports_in(made) == ["bao_cao_chinh_thuc_2.docx"]
    assert reports_in(letter("--attach", OFFICIAL)[2]) == ["bao_cao_chinh_thuc.docx"]


def test_a_copy_that_no_longer_holds_keeps_the_letter_back(letter, make_report, tmp_path):
    members = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "104", "28")}
    mail_workspace(tmp_path / "khoi_9", members=members)
    make_report("khoi_9")

    code, said, made = letter()

    assert (code, "[DC57]" in said, made) == (1, True, None)


def test_without_any_official_copy_it_is_told_how_to_make_them(make_report, tmp_path):
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")

    code, said = make_report(*LETTER)

    assert (code, "[TH55]" in said, "“Lập bản chính thức”" in said) == (1, True, True)
    assert not list((tmp_path / "output" / "khoi_9" / "thu").glob("*.eml"))
