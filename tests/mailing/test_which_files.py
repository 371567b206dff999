"""Which files go along with letters: those of the last run, and nobody else's."""

from pathlib import Path

import pytest

from tests.mail_bloc import files_of, mail_workspace, opened, text_of
from tests.workspaces import SMALL_MEMBERS
from thidua_reports.issues.catalogue import file_kinds, mail_kinds
from thidua_reports.presenting.document_titles import REFERRED_TO, TO_THE_MEETING
from thidua_reports.zip_package import pack, unpack

FORM, LEAFLET = "bieu_mau/b_so_binh.xlsx", "bieu_mau/to_roi.docx"


@pytest.fixture
def bloc(tmp_path):
    """Return what saves the bloc anew; its folder is khoi_9."""
    return lambda sheets="", members=None: mail_workspace(tmp_path / "khoi_9", sheets, members)


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output" / "khoi_9"


@pytest.fixture
def meeting(make_report, output):
    """Return what makes the letter of the meeting: the code, what was printed, its files."""

    def make(*typed):
        code, said = make_report("email", "khoi_9", "--kind", "moi", *typed)
        path = output / "thu" / "moi.eml"
        return code, said, files_of(opened(path)) if path.exists() else {}

    return make


@pytest.fixture
def made(bloc, make_report):
    """The documents of the meeting are made."""
    bloc()
    make_report("khoi_9")


@pytest.fixture
def held_open(monkeypatch):
    """Return what keeps bao_cao.docx from being replaced, as Word does while it shows it."""
    replace = Path.replace

    def refused(source, target):
        if Path(target).name == "bao_cao.docx":
            raise PermissionError(13, "Word")
        return replace(source, target)

    def hold():
        monkeypatch.setattr("thidua_reports.delivering.staging.WAITS", ())
        monkeypatch.setattr(Path, "replace", refused)

    return hold


def broken_template(folder):
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "bao_cao_nam.docx").write_bytes(b"hong")


@pytest.mark.usefixtures("made")
def test_a_report_that_only_an_earlier_run_made_never_goes_out(make_report, bloc, output, meeting):
    old = (output / "bao_cao.docx").read_bytes()
    broken_template(bloc("# Khối\nhan_nop: 5/1/2025"))
    make_report("khoi_9")
    assert (output / "bao_cao.docx").read_bytes() == old

    code, said, files = meeting()

    assert (code, files) == (1, {})
    assert f"[{mail_kinds.LEFT_OVER.code}]" in said

    code, said, files = meeting("--attach", "bao_cao.docx")

    assert (code, files) == (1, {})
    assert f"[{mail_kinds.LEFT_OVER.code}]" in said


def test_what_could_not_be_made_is_told_among_the_errors(make_report, bloc, meeting):
    broken_template(bloc())
    make_report("khoi_9")

    code, said, files = meeting()

    others = ["bang_diem.docx", "bien_ban.docx", "bien_ban_binh_xet.docx", "giay_moi.docx"]
    assert (code, sorted(files)) == (0, others)
    assert "còn 1 lỗi" in said
    assert f"[{mail_kinds.ERRORS_LEFT.code}]" in said


@pytest.mark.usefixtures("made")
def test_another_template_makes_documents_old_although_something_was_left_over(
    make_report, bloc, output, meeting
):
    folder = bloc()
    (output / "bao_cao.docx").write_bytes(b"sua tay")
    bloc("# Khối\nhan_nop: 5/1/2025")
    make_report("khoi_9")
    assert (output / "bao_cao (2).docx").is_file()

    broken_template(folder)
    code, said, _ = meeting()

    assert (code, "[TH11]" in said) == (2, True), said


@pytest.mark.usefixtures("made")
def test_the_new_version_goes_out_where_the_old_one_is_only_left_over(
    make_report, bloc, output, meeting, held_open
):
    old = (output / "bao_cao.docx").read_bytes()
    bloc("# Khối\nnam: 2025")
    held_open()
    make_report("khoi_9")
    assert (output / "bao_cao.docx").read_bytes() == old

    code, said, files = meeting()

    assert code == 0, said
    assert files["bao_cao_2.docx"] == (output / "bao_cao (2).docx").read_bytes()
    assert "bao_cao.docx" not in files


@pytest.mark.usefixtures("made")
def test_an_official_copy_keeps_no_draft_from_going_out_before_the_meeting(output, meeting):
    (output / "bao_cao (chính thức).docx").write_bytes(b"ban ky")

    code, said, files = meeting()

    assert (code, "[TH13]" in said) == (0, False), said
    assert files["bao_cao.docx"] == (output / "bao_cao.docx").read_bytes()


@pytest.mark.usefixtures("made")
def test_of_an_edited_report_and_a_new_one_that_of_the_last_run_is_named_first(
    make_report, output, meeting
):
    (output / "bao_cao.docx").write_bytes(b"sua tay")
    make_report("khoi_9")

    _, said, files = meeting()

    assert files == {}
    assert "bao_cao (2).docx (lần chạy cuối lập), bao_cao.docx (đã có người sửa)" in said
    assert "thêm --attach “bao_cao (2).docx”" in said


@pytest.mark.parametrize(
    "name",
    [
        "phan_hoi/so_binh.xlsx",
        "./phan_hoi/so_binh.xlsx",
        "thu/../phan_hoi/so_binh.xlsx",
        "phan_hoi\\so_binh.xlsx",
        "phan_hoi/so_binh (2).xlsx",
        "phan_hoi/don_vi_cu.xlsx",
        "bieu_mau/b_so_binh.xlsx",
        "thu/tra_loi_b_so_binh.eml",
        "lien_ket.xlsx",
    ],
)
@pytest.mark.usefixtures("made")
def test_a_file_of_one_member_goes_to_no_other_however_it_is_named(output, meeting, name):
    for each in ("phan_hoi/so_binh (2).xlsx", "phan_hoi/don_vi_cu.xlsx", FORM):
        (output / each).parent.mkdir(exist_ok=True)
        (output / each).write_bytes(b"1")
    (output / "thu").mkdir()
    (output / "thu" / "tra_loi_b_so_binh.eml").write_bytes(b"1")
    (output / "lien_ket.xlsx").symlink_to(output / "phan_hoi" / "so_binh.xlsx")

    code, said, files = meeting("--attach", name)

    assert (code, files) == (1, {})
    assert "[TH21]" in said


@pytest.mark.usefixtures("made")
def test_a_file_outside_the_results_goes_to_nobody(tmp_path, output, meeting):
    (tmp_path / "output" / "ngoai.docx").write_bytes(b"1")
    (output / "lien_ket.docx").symlink_to(tmp_path / "output" / "ngoai.docx")

    for name in ("../ngoai.docx", str(tmp_path / "output" / "ngoai.docx"), "lien_ket.docx"):
        code, said, files = meeting("--attach", name)

        assert (code, files) == (1, {})
        assert "[TH14]" in said


@pytest.mark.usefixtures("made")
def test_a_review_copy_under_another_name_is_not_sent(output, meeting):
    (output / "lien_ket.docx").symlink_to(output / "bao_cao_soat_xet.docx")

    code, said, _ = meeting("--attach", "lien_ket.docx")

    assert (code, "[TH15]" in said) == (1, True)


@pytest.mark.usefixtures("made")
def test_the_letter_lists_drafts_as_drafts(output, meeting):
    meeting()

    lines = text_of(opened(output / "thu" / "moi.eml")).splitlines()
    assert "- Dự thảo báo cáo (bao_cao.docx);" in lines
    assert any(line.startswith("- Giấy mời (giay_moi.docx)") for line in lines)
    files = [line for line in lines if line.startswith("- ") and ".docx" in line]
    assert [line[-1] for line in files] == [";"] * (len(files) - 1) + ["."]


@pytest.mark.parametrize(
    ("period", "name"), [("giao ước", "giao_uoc.docx"), ("năm", "bao_cao.docx")]
)
def test_where_no_document_is_left_that_of_the_period_is_asked_for(
    make_report, bloc, meeting, period, name
):
    output = bloc(f"# Khối\nky: {period}", {}).parent / "output" / "khoi_9"
    make_report("khoi_9")
    for each in set(TO_THE_MEETING) - REFERRED_TO:
        (output / each).unlink(missing_ok=True)

    _, said, _ = meeting()

    assert f"Không thấy tệp “{name}”" in said


@pytest.fixture
def left(make_report, bloc, output):
    """The last run made no report; that of an earlier one lies there under two names."""
    bloc()
    make_report("khoi_9")
    (output / "gui_di.docx").write_bytes((output / "bao_cao.docx").read_bytes())
    broken_template(bloc(members={"so_an": SMALL_MEMBERS["so_an"]}))
    make_report("khoi_9")
    make_report("forms", "khoi_9")

    def make(*typed):
        return *make_report("email", "khoi_9", *typed), [*(output / "thu").glob("*.eml")]

    return make


@pytest.mark.parametrize("kind", ["nhac", "bieu-mau"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("bao_cao.docx", "TH22"),
        ("gui_di.docx", "TH22"),
        ("kiem_tra.html", "TH27"),
        ("nhat_ky.json", "TH27"),
        ("bao_cao_soat_xet.docx", "TH15"),
        ("phan_hoi/so_an.xlsx", "TH21"),
    ],
)
def test_what_does_not_go_to_all_goes_along_with_no_other_letter_either(left, kind, name, code):
    ended, said, letters = left("--kind", kind, "--attach", name)

    assert (ended, f"[{code}]" in said, letters) == (1, True, []), said


@pytest.mark.parametrize(
    ("name", "code"), [("bao_cao.docx", "TH11"), ("gui.docx", "TH11"), ("cong_van.docx", "")]
)
@pytest.mark.usefixtures("made")
def test_a_document_goes_along_with_a_reminder_only_while_it_is_that_of_the_data(
    make_report, bloc, output, name, code
):
    (output / "gui.docx").write_bytes((output / "bao_cao.docx").read_bytes())
    (output / "cong_van.docx").write_bytes(b"1")
    bloc("# Khối\nhan_nop: 5/1/2025", {"so_an": SMALL_MEMBERS["so_an"]})

    ended, said = make_report("email", "khoi_9", "--kind", "nhac", "--attach", name)

    assert (ended, f"[{code}]" in said if code else code) == (2 if code else 0, bool(code) or "")


def test_before_any_run_a_file_called_like_a_document_goes_to_nobody(make_report, bloc, output):
    bloc(members={})
    output.mkdir(parents=True)
    (output / "bao_cao.docx").write_bytes(b"cua nam truoc")

    ended, said = make_report("email", "khoi_9", "--kind", "nhac", "--attach", "bao_cao.docx")

    assert (ended, "[TH10]" in said) == (2, True)


@pytest.mark.parametrize("kind", ["moi", "nhac", "bieu-mau"])
@pytest.mark.usefixtures("made")
def test_a_file_that_is_held_open_is_named_and_goes_to_nobody(
    make_report, output, monkeypatch, kind
):
    (output / "cong_van.docx").write_bytes(b"1")
    read = Path.read_bytes

    def refused(path):
        if path.name == "cong_van.docx":
            raise PermissionError(13, "Word")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)

    ended, said = make_report("email", "khoi_9", "--kind", kind, "--attach", "cong_van.docx")

    assert (ended, f"[{file_kinds.FILE_LOCKED.code}]" in said) == (2, True), said
    assert "cong_van.docx" in said


@pytest.fixture
def forms(bloc, make_report, output):
    """Return what makes the letters with the forms, which are made: code, words, letters."""
    bloc(members={})
    make_report("forms", "khoi_9")

    def make(*typed):
        code, said = make_report("email", "khoi_9", "--kind", "bieu-mau", *typed)
        paths = sorted((output / "thu").glob("*.eml"))
        return code, said, {path.stem: opened(path) for path in paths}

    return make


def test_a_form_of_an_older_bloc_is_not_sent_until_it_is_made_anew(forms, bloc, make_report):
    bloc("# Khối\nhan_nop: 5/1/2025\nnam: 2025", {})

    code, said, letters = forms()

    assert (code, letters) == (1, {})
    assert f"[{mail_kinds.OUTDATED_FORM.code}]" in said
    assert "[TH13]" not in said

    make_report("forms", "khoi_9")
    code, said, letters = forms()

    assert (code, len(letters)) == (0, 3), said


def test_where_the_results_lie_elsewhere_the_forms_are_asked_for_there(bloc, make_report, tmp_path):
    bloc(members={})
    there = ("email", "khoi_9", "--kind", "bieu-mau", "--output", "noi_khac")

    _, said = make_report(*there)
    make_report("forms", "khoi_9", "--output", "noi_khac/bieu_mau")
    code, _ = make_report(*there)

    assert (code, "forms THƯ_MỤC --output “noi_khac" in said) == (0, True), said
    assert (tmp_path / "noi_khac" / "thu").is_dir()


def test_a_form_that_somebody_filled_in_is_asked_about(forms, output):
    from openpyxl import load_workbook

    book = load_workbook(output / FORM)
    book.save(output / FORM)

    code, said, letters = forms()

    assert (code, len(letters)) == (1, 2)
    assert "“b_so_binh.xlsx” đã có người sửa" in said


def test_the_leaflet_beside_the_forms_goes_along_with_each(forms, output):
    leaflet = (output / LEAFLET).read_bytes()

    code, said, letters = forms()

    assert (code, len(letters)) == (0, 3), said
    for letter in letters.values():
        assert files_of(letter)["to_roi.docx"] == leaflet
        assert "- Phiếu hướng dẫn điền sổ (to_roi.docx)" in text_of(letter)


def test_where_there_is_no_leaflet_the_forms_go_alone(forms, output):
    (output / LEAFLET).unlink()

    code, said, letters = forms()

    assert code == 0, said
    assert {len(files_of(each)) for each in letters.values()} == {1}


def test_a_leaflet_of_an_older_bloc_is_not_sent(forms, output, bloc, make_report):
    old = (output / LEAFLET).read_bytes()
    bloc("# Khối\nhan_nop: 5/1/2025", {})
    make_report("forms", "khoi_9")
    for form in (output / "bieu_mau").glob("*.xlsx"):
        form.unlink()
    make_report("forms", "khoi_9")
    new = (output / LEAFLET).read_bytes()
    (output / LEAFLET).write_bytes(old)

    code, said, letters = forms()

    assert (code, letters) == (1, {})
    assert old != new
    assert "Biểu mẫu “to_roi.docx” được lập từ khoi.xlsx cũ" in said

    make_report("forms", "khoi_9")
    code, said, letters = forms()

    assert (code, len(letters)) == (0, 3), said
    assert {files_of(each)["to_roi.docx"] for each in letters.values()} == {new}


def test_a_leaflet_that_she_edited_is_asked_about_and_goes_along_when_named(forms, output):
    from docx import Document

    document = Document(str(output / LEAFLET))
    document.add_paragraph("Gửi về trước ngày 10.")
    document.save(str(output / LEAFLET))

    code, said, letters = forms()

    assert (code, letters) == (1, {})
    assert f"[{mail_kinds.EDITED_VERSION.code}]" in said

    code, said, letters = forms("--attach", "to_roi.docx")

    assert (code, len(letters)) == (0, 3), said
    edited = (output / LEAFLET).read_bytes()
    assert {files_of(each)["to_roi.docx"] for each in letters.values()} == {edited}


@pytest.mark.usefixtures("made")
def test_the_leaflet_may_go_along_with_any_letter_and_a_form_may_not(meeting, make_report):
    make_report("forms", "khoi_9")

    code, said, files = meeting("--attach", LEAFLET)

    assert (code, "to_roi.docx" in files) == (0, True), said
    assert f"[{mail_kinds.PRIVATE_FILE.code}]" in meeting("--attach", FORM)[1]


def test_letters_of_the_office_and_documents_go_along_with_the_forms(forms, output, make_report):
    make_report("khoi_9")
    (output / "cong_van.docx").write_bytes(b"1")

    code, said, letters = forms("--attach", "cong_van.docx", "--attach", "giay_moi.docx")

    assert code == 0, said
    assert {len(files_of(each)) for each in letters.values()} == {4}


def test_the_versions_of_one_answer_are_none_of_another_member_s(make_report, bloc, output):
    names = {"so_an": "so", "so_binh": "so (2)", "so_cuong": "c"}
    bloc(members={names[each]: text for each, text in SMALL_MEMBERS.items()})
    make_report("khoi_9")
    (output / "phan_hoi" / "so (2) (2).xlsx").write_bytes(b"cua ai")

    make_report("email", "khoi_9", "--kind", "tra-loi")

    letters = {path.stem: files_of(opened(path)) for path in (output / "thu").glob("*.eml")}
    own = {"tra_loi_a_so_an": "so.xlsx", "tra_loi_b_so_binh": "so (2).xlsx"}
    for letter, name in own.items():
        assert (output / "phan_hoi" / name).read_bytes() in letters[letter].values()
    assert not [each for each in letters.values() if b"cua ai" in each.values()]


@pytest.fixture
def reminded(make_report, bloc):
    """Return what makes the reminders once more; all that lies among results is there."""
    bloc(members={"so_an": SMALL_MEMBERS["so_an"]})
    make_report("khoi_9")
    make_report("forms", "khoi_9")
    make_report("email", "khoi_9", "--kind", "nhac")
    return lambda *typed: make_report("email", "khoi_9", "--kind", "nhac", *typed)


@pytest.mark.parametrize(
    ("source", "name", "code"),
    [
        ("nhat_ky.json", "n.json", "TH27"),
        ("thu/nhac_b_so_binh.eml", "m.eml", "TH21"),
        (FORM, "bm.xlsx", "TH21"),
        ("phan_hoi/so_an.xlsx", "sua.xlsx", "TH21"),
        ("phan_hoi/a_so_an - phan_hoi.docx", "phieu.docx", "TH21"),
        ("bao_cao_soat_xet.docx", "soat.docx", "TH15"),
    ],
)
def test_no_copy_of_what_does_not_go_to_all_goes_out_saved_anew_or_not(
    reminded, output, source, name, code
):
    content = (output / source).read_bytes()
    if source.endswith("x"):
        content = pack(unpack(content) | {"docProps/app.xml": b"<Properties/>"})
    (output / name).write_bytes(content)

    ended, said = reminded("--attach", name)

    assert (ended, f"[{code}]" in said) == (1, True), said
