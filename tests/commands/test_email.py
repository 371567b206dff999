"""`make-report email`: who gets which draft, and what is told instead of a guess."""

import pytest

from tests.document_text import word_text
from tests.mail_bloc import (
    ADDRESSES,
    IN_CELL,
    NOT_A_NUMBER,
    NOTED,
    files_of,
    mail_workspace,
    opened,
    text_of,
)
from tests.workspaces import SMALL_MEMBERS, edit_workbook, member_text
from thidua_reports.commands import email_wanted as verbs
from thidua_reports.issues.catalogue.mail_kinds import NOTHING_TO_SEND

WITHOUT_BINH = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_binh"}


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output" / "khoi_9"


@pytest.fixture
def drafts(output):
    """Return the drafts as they are by now, by name."""
    return lambda: {path.name: opened(path) for path in sorted((output / "thu").glob("*.eml"))}


def test_before_anything_came_the_forms_are_due(make_report, tmp_path, output, drafts):
    mail_workspace(tmp_path / "khoi_9", members={})
    make_report("forms", "khoi_9")

    code, said = make_report("email", "khoi_9")

    assert (code, "loại “biểu mẫu”" in said) == (0, True), said
    assert [message["To"] for message in drafts().values()] == [
        f"so.{each}@example.vn" for each in ("an", "binh", "cuong")
    ]
    for letter, message in drafts().items():
        form = f"{letter.removeprefix('bieu_mau_').removesuffix('.eml')}.xlsx"
        assert files_of(message) == {
            name: (output / "bieu_mau" / name).read_bytes() for name in (form, "to_roi.docx")
        }


def test_who_has_sent_nothing_is_reminded(make_report, tmp_path, drafts):
    mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)

    code, said = make_report("email", "khoi_9")

    ((name, message),) = drafts().items()
    assert (code, name, message["To"]) == (0, "nhac_b_so_binh.eml", "so.binh@example.vn"), said
    assert "chưa nhận được sổ thi đua năm 2024 của đơn vị" in text_of(message)


def test_who_has_sent_nothing_gets_its_form_again(make_report, tmp_path, output, drafts):
    mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)
    make_report("forms", "khoi_9")

    code, said = make_report("email", "khoi_9")

    (message,) = drafts().values()
    form = output / "bieu_mau" / "b_so_binh.xlsx"
    assert (code, files_of(message)) == (0, {form.name: form.read_bytes()}), said
    assert "Biểu mẫu của đơn vị gửi kèm thư này." in text_of(message)


def test_a_form_that_was_edited_does_not_go_along_with_a_reminder(
    make_report, tmp_path, output, drafts
):
    mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)
    make_report("forms", "khoi_9")
    form = output / "bieu_mau" / "b_so_binh.xlsx"
    (output / "bieu_mau" / "b_so_binh (2).xlsx").write_bytes(form.read_bytes())

    code, said = make_report("email", "khoi_9")

    (message,) = drafts().values()
    assert (code, files_of(message)) == (0, {}), said


def test_a_workbook_noted_as_received_is_looked_for_and_not_asked_for(
    make_report, tmp_path, drafts
):
    mail_workspace(tmp_path / "khoi_9", NOTED, WITHOUT_BINH)

    code, said = make_report("email", "khoi_9")

    assert (code, drafts()) == (0, {})
    assert "loại “nhắc nộp”" in said
    assert (
        "Chưa nhắc đơn vị đã ghi ngày nhận mà chưa có sổ dùng được: Sở Bình, ngày 07/01/2025"
        in said
    )
    assert "--kind nhac --member B" in said


def test_who_is_named_is_asked_for_the_workbook_that_was_received(make_report, tmp_path, drafts):
    mail_workspace(tmp_path / "khoi_9", NOTED, WITHOUT_BINH)

    code, said = make_report("email", "khoi_9", "--kind", "nhac", "--member", "B")

    (message,) = drafts().values()
    assert (code, "TH29" in said) == (0, False), said
    assert "đã ghi nhận sổ thi đua năm 2024 của đơn vị ngày 07/01/2025" in text_of(message)
    assert "chưa nhận được" not in text_of(message)


def test_who_has_errors_is_told_its_own_cells(make_report, tmp_path, drafts):
    mail_workspace(tmp_path / "khoi_9", members=SMALL_MEMBERS | NOT_A_NUMBER)

    make_report("email", "khoi_9", "--kind", "nhac")

    (message,) = drafts().values()
    assert message["To"] == "so.binh@example.vn"
    assert f"- Trang Nội dung 1, ô {IN_CELL}: “mười tám” không phải là số." in text_of(message)


def test_where_a_member_sent_several_files_each_fault_names_its_file(make_report, tmp_path, drafts):
    several = SMALL_MEMBERS | NOT_A_NUMBER | {"binh moi": SMALL_MEMBERS["so_binh"]}
    mail_workspace(tmp_path / "khoi_9", members=several)

    make_report("email", "khoi_9", "--kind", "nhac")

    (message,) = drafts().values()
    told = text_of(message)
    assert f"- Tệp “so_binh.xlsx”, trang Nội dung 1, ô {IN_CELL}: “mười tám”" in told
    assert "có hai sổ khác nhau: “binh moi.xlsx” và “so_binh.xlsx”" in told
    assert "Cho Khối biết sổ nào đúng, hoặc gửi lại một sổ đầy đủ." in told


def test_a_member_is_not_reminded_of_what_only_the_bloc_can_mend(make_report, tmp_path, drafts):
    folder = mail_workspace(tmp_path / "khoi_9")
    members = folder / "thanh_vien"
    (members / "cu").mkdir()
    (members / "so_binh.xlsx").rename(members / "cu" / "so_binh.xlsx")
    (members / "so_an.xlsx").write_bytes(b"")

    _, said = make_report("email", "khoi_9", "--kind", "nhac")

    told = {message["To"]: text_of(message) for message in drafts().values()}
    assert "so.binh@example.vn" not in told
    assert "thanh_vien/cu/so_binh.xlsx" in said
    assert "[TH20]" in said
    assert "Mở thử tệp bằng Excel rồi gửi lại sổ." in told["so.an@example.vn"]
    assert "thanh_vien" not in "".join(told.values())


def test_a_workbook_that_is_only_misplaced_is_neither_reminded_of_nor_looked_for_in_the_mail(
    make_report, tmp_path, drafts
):
    folder = mail_workspace(tmp_path / "khoi_9", NOTED)
    members = folder / "thanh_vien"
    (members / "so_binh.xlsx").rename(folder / "so_binh.xlsx")

    _, said = make_report("email", "khoi_9", "--kind", "nhac", "--member", "B")

    assert (drafts(), "so_binh.xlsx" in said, "[TH20]" in said) == ({}, True, True), said
    assert "[TH29]" not in said


def test_when_all_is_in_the_meeting_is_due_with_its_documents(
    make_report, tmp_path, output, drafts
):
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")

    code, said = make_report("email", "khoi_9")

    (message,) = drafts().values()
    assert code == 0, said
    assert message["To"] == "so.an@example.vn, so.binh@example.vn, so.cuong@example.vn"
    assert files_of(message) == {
        name: (output / name).read_bytes()
        for name in (
            *("bao_cao.docx", "bien_ban.docx", "giay_moi.docx"),
            *("bang_diem.docx", "bien_ban_binh_xet.docx"),
        )
    }
    assert "Địa điểm: Hội trường Sở An." in text_of(message)


def test_a_second_run_changes_no_draft(make_report, tmp_path, output):
    mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)
    make_report("email", "khoi_9")
    (path,) = (output / "thu").iterdir()
    before = path.stat().st_mtime_ns, path.read_bytes()

    code, said = make_report("email", "khoi_9")

    assert (code, "không đổi" in said) == (0, True)
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before


def test_a_draft_is_renewed_unless_somebody_edited_it(make_report, tmp_path, output):
    folder = mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)
    make_report("email", "khoi_9")
    mail_workspace(folder, "# Khối\nhan_nop: 5/1/2025", WITHOUT_BINH)
    make_report("email", "khoi_9")
    path = output / "thu" / "nhac_b_so_binh.eml"

    assert "Hạn nộp: ngày 05/01/2025." in text_of(opened(path))

    path.write_bytes(path.read_bytes().replace(b"X-Unsent: 1", b"X-Unsent: 1\r\nX-Own: 1"))
    edited = path.read_bytes()
    mail_workspace(folder, "# Khối\nhan_nop: 6/1/2025", WITHOUT_BINH)
    _, said = make_report("email", "khoi_9")

    assert path.read_bytes() == edited
    assert "[GH11]" in said
    assert (output / "thu" / "nhac_b_so_binh (2).eml").is_file()


def test_a_draft_that_is_no_longer_due_is_named(make_report, tmp_path):
    folder = mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)
    make_report("email", "khoi_9")
    mail_workspace(folder)

    _, said = make_report("email", "khoi_9", "--kind", "nhac")

    assert "nhac_b_so_binh.eml" in said
    assert "[GH04]" in said
    assert f"[{NOTHING_TO_SEND.code}]" in said


def test_drafts_to_others_are_no_leftovers_of_a_run_for_one_member(make_report, tmp_path):
    mail_workspace(tmp_path / "khoi_9", members={})
    make_report("email", "khoi_9", "--kind", "nhac")

    _, said = make_report("email", "khoi_9", "--kind", "nhac", "--member", "A")

    assert "[GH04]" not in said


def test_a_document_that_somebody_edited_is_asked_about(make_report, tmp_path, output, drafts):
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    report = output / "bao_cao.docx"
    report.write_bytes(report.read_bytes() + b" ")

    code, said = make_report("email", "khoi_9", "--kind", "moi")

    assert (code, drafts()) == (1, {})
    assert "“bao_cao.docx” đã có người sửa" in said
    assert "[TH54]" in said

    taken, _ = make_report("email", "khoi_9", "--kind", "moi", "--attach", "bao_cao.docx")

    assert taken == 0
    assert files_of(drafts()["moi.eml"])["bao_cao.docx"] == report.read_bytes()


@pytest.fixture
def letters(make_report, tmp_path, output, drafts):
    """Return what a test of letters needs, when the documents of the meeting are made."""
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    return make_report, output, drafts


@pytest.mark.parametrize(("answer", "made"), [("2", True), ("", False), ("9", False)])
def test_at_a_terminal_the_version_is_asked_for(letters, monkeypatch, answer, made):
    make_report, output, drafts = letters
    edited = output / "bao_cao (sua lai).docx"
    edited.write_bytes(b"sua lai")
    monkeypatch.setattr(verbs.sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr(verbs.click, "prompt", lambda *_, **__: answer)

    make_report("email", "khoi_9", "--kind", "moi")

    assert bool(drafts()) is made
    if made:
        attached = files_of(drafts()["moi.eml"])
        assert attached["bao_cao_sua_lai.docx"] == b"sua lai"


def test_documents_of_other_figures_are_not_sent(make_report, tmp_path, drafts):
    folder = mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    mail_workspace(folder, "# Khối\nhan_nop: 5/1/2025")

    code, said = make_report("email", "khoi_9", "--kind", "moi")

    assert (code, drafts()) == (2, {})
    assert "[TH11]" in said


@pytest.mark.parametrize("content", [None, b"{", b"[]"])
def test_without_a_record_no_document_is_sent(make_report, tmp_path, output, drafts, content):
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    record = output / "nhat_ky.json"
    record.unlink()
    if content is not None:
        record.write_bytes(content)

    code, said = make_report("email", "khoi_9", "--kind", "moi")

    assert (code, drafts()) == (2, {})
    assert "[TH10]" in said


def test_each_member_gets_its_own_answers_only(letters):
    make_report, output, drafts = letters

    code, said = make_report("email", "khoi_9", "--kind", "tra-loi")

    assert code == 0, said
    for unit in ("an", "binh", "cuong"):
        (message,) = [each for each in drafts().values() if each["To"] == f"so.{unit}@example.vn"]
        own = {path.read_bytes() for path in (output / "phan_hoi").glob(f"*so_{unit}*")}
        assert set(files_of(message).values()) == own
        assert len(own) == 2


def test_a_reminder_asks_about_far_off_figures_below_what_is_wrong(make_report, tmp_path, drafts):
    both = {"so_binh": member_text("B", "B1", "30.000", "ba mươi")}
    mail_workspace(tmp_path / "khoi_9", "# Khối\nhan_nop: 5/1/2025", SMALL_MEMBERS | both)

    make_report("email", "khoi_9", "--kind", "nhac")

    (message,) = drafts().values()
    faults, mark, asked = text_of(message).partition("Ngoài ra có 1 con số cần đơn vị xác nhận")
    assert mark
    assert "còn 1 chỗ cần sửa" in faults
    assert "“ba mươi”" in faults
    assert "Số thực hiện là 30.000" in asked
    assert "Nếu đúng thì để nguyên, chỉ trả lời Khối là số đúng." in asked
    assert "Hạn nộp: ngày 05/01/2025. Nếu đã quá hạn, đề nghị đơn vị gửi ngay." in asked


def test_who_has_only_a_far_off_figure_is_asked_about_it(make_report, tmp_path, drafts):
    far = {"so_binh": member_text("B", "B1", "30.000", "28")}
    mail_workspace(tmp_path / "khoi_9", "# Khối\nhan_nop: 5/1/2025", SMALL_MEMBERS | far)

    make_report("email", "khoi_9", "--kind", "nhac")

    (message,) = drafts().values()
    assert message["To"] == "so.binh@example.vn"
    assert "Qua kiểm tra có 1 con số cần đơn vị xác nhận" in text_of(message)
    assert "Số thực hiện là 30.000" in text_of(message)


def test_the_letter_of_answers_asks_as_much_as_the_note_in_it(make_report, tmp_path, drafts):
    mail_workspace(tmp_path / "khoi_9", "# Khối\nhan_nop: 5/1/2025", SMALL_MEMBERS | NOT_A_NUMBER)
    make_report("khoi_9")

    make_report("email", "khoi_9", "--kind", "tra-loi")

    said = {message["To"]: text_of(message) for message in drafts().values()}
    to_an, to_binh = (said[f"so.{unit}@example.vn"] for unit in ("an", "binh"))
    assert "không phải gửi lại sổ" in to_an
    assert "- Sổ của đơn vị, có thêm trang của Khối (so_an.xlsx)" in to_an
    assert "- Sổ của đơn vị, có nhận xét tại ô (so_binh.xlsx)" in to_binh
    assert "Hạn nộp" not in to_an
    assert "nhận xét ngay tại ô" not in to_an
    assert "gửi lại sổ bằng cách trả lời thư này. Trong sổ kèm theo" in to_binh
    assert "Hạn nộp: ngày 05/01/2025." in to_binh


def test_the_letter_of_answers_tells_that_a_deadline_has_passed(make_report, tmp_path, drafts):
    held = "# Khối\nhan_nop: 5/1/2025\n# Tiếp nhận\n| Đơn vị | Ngày nhận |\n| A | 8/1/2025 |\n"
    mail_workspace(tmp_path / "khoi_9", held, SMALL_MEMBERS | NOT_A_NUMBER)
    make_report("khoi_9")

    make_report("email", "khoi_9", "--kind", "tra-loi")

    (said,) = (text_of(each) for each in drafts().values() if each["To"] == "so.binh@example.vn")
    assert "Hạn nộp (ngày 05/01/2025) đã qua; đề nghị đơn vị gửi lại sớm." in said


def test_the_answer_to_one_member_goes_to_no_other(letters):
    make_report, _, drafts = letters

    code, said = make_report(
        "email", "khoi_9", "--kind", "moi", "--attach", "phan_hoi/so_binh.xlsx"
    )

    assert (code, drafts()) == (1, {})
    assert "[TH21]" in said


def test_another_file_goes_along_where_it_is_named(make_report, tmp_path, drafts):
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")

    make_report("email", "khoi_9", "--kind", "moi", "--attach", "bang_diem.docx")

    assert "bang_diem.docx" in files_of(drafts()["moi.eml"])


def test_a_name_with_marks_is_kept_on_demand(make_report, tmp_path, output, drafts):
    mail_workspace(tmp_path / "khoi_9")
    make_report("khoi_9")
    (output / "Hướng dẫn.docx").write_bytes(b"1")
    named = ("--kind", "moi", "--attach", "Hướng dẫn.docx")

    make_report("email", "khoi_9", *named)
    assert "huong_dan.docx" in files_of(drafts()["moi.eml"])

    make_report("email", "khoi_9", *named, "--unicode-filenames")
    assert "Hướng dẫn.docx" in files_of(drafts()["moi.eml"])


OWN = """
# Thư
| Loại thư | Tiêu đề | Nội dung |
| nhắc nộp | [Khối] nhắc [đơn vị] | Kính gửi [người đại diện] của [đơn vị]: [tình trạng] |
"""


def test_the_blocs_own_words_are_taken_and_a_line_without_value_is_left_out(
    make_report, tmp_path, drafts
):
    mail_workspace(tmp_path / "khoi_9", OWN, {"so_cuong": SMALL_MEMBERS["so_cuong"]})

    make_report("email", "khoi_9", "--kind", "nhac")

    to_an, to_binh = drafts().values()
    assert to_an["Subject"] == "Khối thi đua 9 nhắc Sở An"
    assert text_of(to_an).startswith("Kính gửi Bà Trần Thị An của Sở An: Đến nay")
    assert text_of(to_binh).strip() == ""


def test_a_letter_that_asks_for_something_and_cannot_say_by_when_is_told(make_report, tmp_path):
    mail_workspace(tmp_path / "khoi_9", members={})
    _, unsaid = make_report("email", "khoi_9", "--kind", "nhac")
    mail_workspace(tmp_path / "khoi_9", "# Khối\nhan_nop: 5/1/2025", {})
    _, said = make_report("email", "khoi_9", "--kind", "nhac")

    assert "Điền mục Hạn nộp của thành viên ở trang Khối" in unsaid
    assert "[TH08]" not in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("14 giờ 00", "dự hội nghị: 14 giờ 00 phút, ngày 21 tháng 01 năm 2025."),
        ("buổi sáng", "dự hội nghị: buổi sáng ngày 21 tháng 01 năm 2025."),
        ("", "dự hội nghị: ngày 21 tháng 01 năm 2025."),
    ],
)
def test_a_letter_has_no_dots_to_be_filled_in_by_hand(make_report, tmp_path, drafts, typed, told):
    mail_workspace(tmp_path / "khoi_9", f"# Hội nghị\nbat_dau: {typed}")
    make_report("khoi_9")

    make_report("email", "khoi_9", "--kind", "moi")

    (message,) = drafts().values()
    assert told in text_of(message)


def test_a_break_in_a_name_makes_no_header(make_report, tmp_path, drafts):
    folder = mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH)
    edit_workbook(
        folder / "khoi.xlsx", "Thành viên", {"B6": "Sở Bình\r\nBcc: ai@example.vn", "C6": "Sở Bình"}
    )

    _, said = make_report("email", "khoi_9", "--kind", "nhac")

    (message,) = drafts().values()
    assert message["Bcc"] is None
    assert "Sở Bình Bcc: ai@example.vn" in message["Subject"]
    assert "[TH07]" in said


def test_what_is_wrong_with_one_member_does_not_keep_others_from_a_letter(
    make_report, tmp_path, drafts
):
    wrong = ADDRESSES.replace("so.an@example.vn", "so.an@").replace("so.cuong@example.vn", "")
    mail_workspace(tmp_path / "khoi_9", wrong, {})

    code, said = make_report("email", "khoi_9", "--kind", "nhac")

    assert code == 1
    assert [message["To"] for message in drafts().values()] == ["so.binh@example.vn"]
    assert all(each in said for each in ("[TH01]", "[TH02]"))


@pytest.mark.parametrize("kind", ["nhac", "bieu-mau"])
def test_a_letter_to_one_member_is_not_made_to_the_address_of_another(
    make_report, tmp_path, drafts, kind
):
    mail_workspace(tmp_path / "khoi_9", ADDRESSES.replace("so.an@", "so.binh@"), WITHOUT_BINH)
    make_report("forms", "khoi_9")

    code, said = make_report("email", "khoi_9", "--kind", kind, "--member", "Sở Bình")

    assert (code, drafts()) == (1, {})
    assert "Địa chỉ “so.binh@example.vn” cũng là của Sở An" in said


def test_two_addresses_are_told(make_report, tmp_path, drafts):
    two = ADDRESSES.replace("so.an@example.vn", "so.an@example.vn; vp@example.vn")
    mail_workspace(tmp_path / "khoi_9", two, {})

    code, said = make_report("email", "khoi_9", "--kind", "nhac", "--member", "Sở An")

    (message,) = drafts().values()
    assert (code, message["To"]) == (0, "so.an@example.vn, vp@example.vn")
    assert "[TH03]" in said


def test_a_reminder_says_of_a_cell_what_the_note_to_the_member_says(
    make_report, tmp_path, output, drafts
):
    folder = mail_workspace(tmp_path / "khoi_9")
    edit_workbook(folder / "thanh_vien" / "so_binh.xlsx", "Nội dung 1", {"G5": 999})
    make_report("khoi_9")
    make_report("email", "khoi_9", "--kind", "nhac")

    remedy = "(ô bị khóa thì điền vào biểu mẫu mới của Khối)"
    (message,) = drafts().values()
    note = word_text((output / "phan_hoi" / "b_so_binh - phan_hoi.docx").read_bytes())
    assert remedy in text_of(message)
    assert remedy in note
    assert "make-report" not in text_of(message) + note


def test_a_file_that_was_another_members_answer_never_goes_along(make_report, tmp_path):
    """The file of one member is called as that of another one was, whose answer was edited."""
    folder = mail_workspace(tmp_path / "khoi_9")
    members, answers = folder / "thanh_vien", tmp_path / "output" / "khoi_9" / "phan_hoi"
    (members / "so_an.xlsx").rename(members / "bao cao.xlsx")
    make_report("khoi_9")
    (answers / "bao cao.xlsx").write_bytes(b"edited: of So An")
    (members / "bao cao.xlsx").rename(members / "so_an.xlsx")
    (members / "so_binh.xlsx").rename(members / "bao cao.xlsx")
    make_report("khoi_9")

    typed = ("--kind", "tra-loi", "--member", "B", "--attach", "phan_hoi/bao cao.xlsx")
    refused, said = make_report("email", "khoi_9", *typed)
    made, _ = make_report("email", "khoi_9", *typed[:4])

    assert (refused, made) == (1, 0)
    assert "[TH21]" in said
    letter = opened(tmp_path / "output" / "khoi_9" / "thu" / "tra_loi_b_so_binh.eml")
    contents = [part.get_content() for part in letter.iter_attachments()]
    assert (answers / "bao cao (2).xlsx").read_bytes() in contents
    assert b"edited: of So An" not in contents


def test_who_is_named_and_has_no_workbook_is_given_as_the_reason_for_no_answer(
    make_report, tmp_path
):
    mail_workspace(tmp_path / "khoi_9", members={"so_an": SMALL_MEMBERS["so_an"]})
    make_report("khoi_9")

    _, of_one = make_report("email", "khoi_9", "--kind", "tra-loi", "--member", "B")

    assert "đơn vị được nêu chưa có sổ dùng được" in of_one


def test_nobody_is_reminded_for_a_file_that_another_may_have_sent(make_report, tmp_path, drafts):
    of_a = SMALL_MEMBERS["so_an"].replace("A1 | ", "A1 | 1")
    mail_workspace(tmp_path / "khoi_9", members=WITHOUT_BINH | {"so_binh": of_a})

    code, said = make_report("email", "khoi_9", "--kind", "nhac")

    assert (code, drafts()) == (0, {}), said
    assert "của đơn vị được nhắc: so_an.xlsx; so_binh.xlsx." in said
