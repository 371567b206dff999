"""What a message on letters says to do clears it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.mail_bloc import ADDRESSES, NOT_A_NUMBER, NOTED, mail_workspace
from tests.workspaces import SMALL_MEMBERS, edit_workbook
from thidua_reports.mailing import compose
from thidua_reports.pdf.marks import marked
from thidua_reports.zip_package import pack

WITHOUT_BINH = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_binh"}
Act = Callable[["Office"], object]


class Office:
    """The workspace, its results, and what is typed after `make-report email`."""

    def __init__(self, folder: Path, make_report) -> None:
        self.folder, self.output = folder, folder.parent / "output" / folder.name
        self.make_report, self.typed = make_report, ["--kind", "nhac"]

    def said(self) -> str:
        """Return what the verb prints by now."""
        return self.make_report("email", self.folder.name, *self.typed)[1]


def bloc(sheets, members=None):
    """Return the act of saving khoi.xlsx with these sheets."""
    return lambda office: mail_workspace(office.folder, sheets, members)


def addresses(old, new):
    """Return the act of typing an address in the place of another."""
    return bloc(ADDRESSES.replace(old, new), WITHOUT_BINH)


def template(content):
    """Return the act of putting a template of the report into the workspace, or of taking it."""

    def act(office):
        path = office.folder / "templates" / "bao_cao_nam.docx"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content) if content is not None else path.unlink()

    return act


def forms(office):
    office.make_report("forms", office.folder.name)


def old_forms_moved(office):
    (office.output / "bieu_mau").rename(office.folder.parent / "cu")


def typed(*words):
    return lambda office: office.typed.__setitem__(slice(None), words)


def main_job(office):
    office.make_report(office.folder.name)


def made_official(office):
    office.make_report("check-document", office.output, office.folder.name, "--final")


def result(name, content):
    """Return the act of putting a file among the results; without content of taking it away."""

    def act(office):
        path = office.output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content) if content is not None else path.unlink()

    return act


def edited(office):
    path = office.output / "bao_cao.docx"
    path.write_bytes(path.read_bytes() + b" ")


def another_answer(office):
    answers = office.output / "phan_hoi"
    content = (answers / "a_so_an - phan_hoi.docx").read_bytes()
    (answers / "b_so_binh - phan_hoi.docx").write_bytes(content)


def printed(office):
    """Put the PDF there that --pdf makes of the report."""
    document = (office.output / "bao_cao.docx").read_bytes()
    result("bao_cao.pdf", marked(b"%PDF", document))(office)


def without_private_sheets(office):
    book = load_workbook(office.output / "bang_tong_hop.xlsx")
    for name in ("Vấn đề", "Tệp nhận được", "Lời của đơn vị"):
        del book[name]
    book.save(office.output / "bang_diem_khoi.xlsx")


def letters(*rows):
    table = "\n".join(f"| {row} |" for row in rows)
    return f"# Thư\n| Loại thư | Tiêu đề | Nội dung |\n{table}"


def one_line_name(name):
    return lambda office: edit_workbook(office.folder / "khoi.xlsx", "Thành viên", {"B6": name})


def unreadable(office):
    (office.folder / "thanh_vien" / "la.xlsx").write_bytes(b"khong phai so")


def moved(office):
    (office.folder / "thanh_vien" / "la.xlsx").rename(office.folder.parent / "la.xlsx")


def remedy_of(code, says, provoked, *takes):
    """Return a message with this code, the acts that bring it about, and those that clear it."""
    return pytest.param(code, says, provoked, takes, id=code, marks=pytest.mark.remedy_of(code))


HELD = "# Diễn biến\n| Mục | Nội dung |\n| kết luận | Nhất trí. |"
MEETING = typed("--kind", "moi")
LEFT_OVER = (bloc(""), main_job, template(b"hong"), main_job)
OF_TWO_VERSIONS = [
    bloc(""),
    main_job,
    edited,
    printed,
    bloc("# Khối\nhan_nop: 5/1/2025"),
    main_job,
    typed("--kind", "moi", "--attach", "bao_cao.pdf", "--attach", "bao_cao (2).docx"),
]
CASES = [
    remedy_of(
        "TH01",
        "Ghi địa chỉ vào ô này",
        [addresses("so.binh@example.vn", "")],
        bloc("", WITHOUT_BINH),
    ),
    remedy_of(
        "TH02",
        "Ghi lại địa chỉ",
        [addresses("so.binh@example.vn", "sở.bình@example.vn")],
        bloc("", WITHOUT_BINH),
    ),
    remedy_of(
        "TH02",
        "Có phải là “so.binh@example.vn”?",
        [addresses("so.binh@example.vn", "Sở Bình <so.binh@example.vn>")],
        bloc("", WITHOUT_BINH),
    ),
    remedy_of(
        "TH04",
        "Ghi địa chỉ riêng của từng đơn vị",
        [bloc(ADDRESSES.replace("so.an@", "so.binh@"), {})],
        bloc("", {}),
    ),
    remedy_of(
        "TH05",
        "Chỉ giữ một hàng cho mỗi loại thư",
        [bloc(letters("nhắc nộp | Nhắc | Gửi sổ", "nhắc nộp | Nhắc | Nộp"), WITHOUT_BINH)],
        bloc(letters("nhắc nộp | Nhắc | Gửi sổ"), WITHOUT_BINH),
    ),
    remedy_of(
        "TH06",
        "Dùng một trong các trường",
        [bloc(letters("nhắc nộp | Nhắc | Gửi [đơn vi]"), WITHOUT_BINH)],
        bloc(letters("nhắc nộp | Nhắc | Gửi [đơn vị]"), WITHOUT_BINH),
    ),
    remedy_of(
        "TH06",
        "bỏ dấu ngoặc vuông",
        [bloc(letters("nhắc nộp | [gấp] Nhắc | Gửi"), WITHOUT_BINH)],
        bloc(letters("nhắc nộp | gấp: Nhắc | Gửi"), WITHOUT_BINH),
    ),
    remedy_of(
        "TH07",
        "Viết lại trong một dòng",
        [bloc("", WITHOUT_BINH), one_line_name("Sở\nBình")],
        one_line_name("Sở Bình"),
    ),
    remedy_of(
        "TH08",
        "Điền mục Hạn nộp của thành viên ở trang Khối",
        [bloc(letters("nhắc nộp | Nhắc | Gửi trước [hạn nộp]"), WITHOUT_BINH)],
        bloc(
            letters("nhắc nộp | Nhắc | Gửi trước [hạn nộp]") + "\n# Khối\nhan_nop: 5/1/2025",
            WITHOUT_BINH,
        ),
    ),
    remedy_of(
        "TH08",
        "hoặc bỏ trường ấy khỏi lời thư",
        [bloc(letters("nhắc nộp | Nhắc | Gửi trước [hạn nộp]"), WITHOUT_BINH)],
        bloc(letters("nhắc nộp | Nhắc | Gửi sớm"), WITHOUT_BINH),
    ),
    remedy_of("TH10", "Lập văn bản (nút “Lập văn bản”", [bloc(""), MEETING], main_job),
    remedy_of(
        "TH11",
        "Lập văn bản (nút “Lập văn bản”",
        [bloc(""), MEETING, main_job, bloc("# Khối\nhan_nop: 5/1/2025")],
        main_job,
    ),
    remedy_of(
        "TH12",
        "lập văn bản (nút “Lập văn bản”",
        [
            bloc(""),
            MEETING,
            main_job,
            result("bien_ban.docx", None),
            result("bao_cao.docx", None),
            result("giay_moi.docx", None),
        ],
        main_job,
    ),
    remedy_of(
        "TH13",
        "thêm --attach “bao_cao.docx”",
        [bloc(""), MEETING, main_job, result("bao_cao (2).docx", b"cu")],
        typed("--kind", "moi", "--attach", "bao_cao.docx"),
    ),
    remedy_of(
        "TH54",
        "gửi bản đã sửa thì chọn tệp ấy ở ô “Tệp gửi kèm” (lệnh: thêm --attach “bao_cao.docx”)",
        [bloc(""), MEETING, main_job, edited],
        typed("--kind", "moi", "--attach", "bao_cao.docx"),
    ),
    remedy_of(
        "TH54",
        "chuyển bản đã sửa đi nơi khác, lập văn bản",
        [bloc(""), MEETING, main_job, edited],
        result("bao_cao.docx", None),
        main_job,
    ),
    remedy_of(
        "TH53",
        "ghi Tiêu đề, Nội dung cho loại thư “mời họp” ở trang Thư",
        [bloc(HELD), MEETING, main_job],
        bloc(f"{HELD}\n{letters('mời họp | Kết quả | Gửi văn bản của hội nghị.')}"),
        main_job,
    ),
    remedy_of(
        "TH55",
        "Lập bản “(chính thức)” của văn bản cần gửi (nút “Lập bản chính thức”",
        [bloc(""), main_job, typed("--kind", "ket-qua")],
        made_official,
    ),
    remedy_of(
        "TH24",
        "ghi --attach “bao_cao (2).docx”",
        [
            bloc(""),
            main_job,
            edited,
            bloc("# Khối\nhan_nop: 5/1/2025"),
            main_job,
            typed("--kind", "moi", "--attach", "bao_cao.docx"),
        ],
        typed("--kind", "moi", "--attach", "bao_cao (2).docx"),
    ),
    remedy_of(
        "TH13",
        "Chuyển bản không gửi đi nơi khác",
        [bloc(""), MEETING, main_job, result("bao_cao (2).docx", b"cu")],
        result("bao_cao (2).docx", None),
        main_job,
    ),
    remedy_of(
        "TH14",
        "Ghi đúng tên một tệp trong thư mục kết quả",
        [bloc(""), main_job, typed("--kind", "moi", "--attach", "bang_die.docx")],
        typed("--kind", "moi", "--attach", "bang_diem.docx"),
    ),
    remedy_of(
        "TH15",
        "Chọn văn bản cần gửi",
        [bloc(""), main_job, typed("--kind", "moi", "--attach", "bao_cao_soat_xet.docx")],
        typed("--kind", "moi", "--attach", "bao_cao.docx"),
    ),
    remedy_of(
        "TH16",
        "sửa theo các dòng [lỗi], lập lại văn bản",
        [bloc("", SMALL_MEMBERS | NOT_A_NUMBER), MEETING, main_job],
        bloc(""),
        main_job,
    ),
    remedy_of(
        "TH20",
        "tệp không phải sổ thì chuyển đi nơi khác",
        [bloc("", WITHOUT_BINH), unreadable],
        moved,
    ),
    remedy_of(
        "TH29",
        "Tìm tệp trong thư đã nhận, chép vào thư mục thanh_vien",
        [bloc(NOTED, WITHOUT_BINH)],
        bloc(NOTED, SMALL_MEMBERS),
    ),
    remedy_of(
        "TH29",
        "để xin gửi lại (lệnh: --kind nhac --member B)",
        [bloc(NOTED, WITHOUT_BINH)],
        typed("--kind", "nhac", "--member", "B"),
    ),
    remedy_of(
        "TH29",
        "thật ra chưa nhận thì xóa Ngày nhận",
        [bloc(NOTED, WITHOUT_BINH)],
        bloc("", WITHOUT_BINH),
    ),
    remedy_of(
        "TH21",
        "bỏ khỏi --attach",
        [
            bloc(""),
            main_job,
            result("phan_hoi/so_binh.xlsx", b"1"),
            typed("--kind", "moi", "--attach", "phan_hoi/so_binh.xlsx"),
        ],
        typed("--kind", "moi"),
    ),
    remedy_of(
        "TH22",
        "sửa theo các dòng [lỗi], lập văn bản",
        [*LEFT_OVER, MEETING],
        template(None),
        main_job,
    ),
    remedy_of(
        "TH22",
        "không gửi thì chuyển tệp đi nơi khác",
        [bloc(""), main_job, bloc("# Hội nghị\nngay_hop:"), main_job, MEETING],
        result("giay_moi.docx", None),
    ),
    remedy_of(
        "TH22",
        "hoặc bỏ khỏi --attach",
        [*LEFT_OVER, typed("--kind", "nhac", "--attach", "bao_cao.docx")],
        typed("--kind", "nhac"),
    ),
    remedy_of(
        "TH21",
        "tệp đang mang nhầm tên: chuyển đi nơi khác, lập lại",
        [bloc(""), main_job, another_answer, typed("--kind", "tra-loi")],
        result("phan_hoi/b_so_binh - phan_hoi.docx", None),
        main_job,
    ),
    remedy_of(
        "TH25",
        "bỏ khỏi --attach",
        [
            bloc(""),
            main_job,
            result("bao_cao.pdf", marked(b"%PDF", b"cu")),
            typed("--kind", "moi", "--attach", "bao_cao.pdf"),
        ],
        typed("--kind", "moi"),
    ),
    remedy_of(
        "TH51",
        "không gửi “bao_cao.pdf”",
        OF_TWO_VERSIONS,
        typed("--kind", "moi", "--attach", "bao_cao (2).docx"),
    ),
    remedy_of(
        "TH51",
        "kèm văn bản Word của chính bản ấy",
        OF_TWO_VERSIONS,
        typed("--kind", "moi", "--attach", "bao_cao.pdf", "--attach", "bao_cao.docx"),
    ),
    remedy_of(
        "TH52",
        "gửi thẳng từng tệp (lệnh: bằng --attach)",
        [
            bloc("", WITHOUT_BINH),
            result("ho_so.zip", pack({"cong_van.docx": b"1"})),
            typed("--kind", "nhac", "--attach", "ho_so.zip"),
        ],
        result("cong_van.docx", b"1"),
        typed("--kind", "nhac", "--attach", "cong_van.docx"),
    ),
    remedy_of(
        "TH26",
        "chuyển bản PDF ấy đi nơi khác rồi lập bản mới",
        [
            bloc(""),
            main_job,
            result("bao_cao.pdf", b"%PDF cua Word"),
            typed("--kind", "moi", "--attach", "bao_cao.pdf"),
        ],
        printed,
    ),
    remedy_of(
        "TH27",
        "bỏ khỏi --attach",
        [bloc(""), main_job, typed("--kind", "moi", "--attach", "kiem_tra.html")],
        typed("--kind", "moi"),
    ),
    remedy_of(
        "TH28",
        "xóa các trang ấy, lưu thành tệp tên khác rồi gửi",
        [bloc(""), main_job, typed("--kind", "moi", "--attach", "bang_tong_hop.xlsx")],
        without_private_sheets,
        typed("--kind", "moi", "--attach", "bang_diem_khoi.xlsx"),
    ),
    remedy_of(
        "TH23",
        "Chuyển tệp đi nơi khác",
        [bloc("", {}), forms, bloc("# Khối\nnam: 2025", {}), typed("--kind", "bieu-mau")],
        old_forms_moved,
        forms,
    ),
]


@pytest.fixture
def office(make_report, tmp_path):
    return Office(tmp_path / "khoi_9", make_report)


@pytest.mark.parametrize(("code", "says", "provoked", "takes"), CASES)
def test_a_message_on_letters_goes_away_by_what_it_says(office, code, says, provoked, takes):
    for act in provoked:
        act(office)
    lines = [line for line in office.said().splitlines() if f"[{code}]" in line]

    assert any(says in line for line in lines), office.said()

    for act in takes:
        act(office)
    said = office.said()

    assert f"[{code}]" not in said, said
    assert "[lỗi]" not in said, said


@pytest.mark.remedy_of("TH19")
def test_a_letter_that_is_too_heavy_for_most_servers_is_told_until_it_is_lighter(
    make_report, tmp_path, monkeypatch
):
    monkeypatch.setattr(compose, "HEAVY", 100_000)
    office = Office(mail_workspace(tmp_path / "khoi_9"), make_report)
    main_job(office)
    result("anh.docx", bytes(100_001))(office)
    typed("--kind", "moi", "--attach", "anh.docx")(office)

    assert "[TH19]" in office.said()

    typed("--kind", "moi")(office)

    assert "[TH19]" not in office.said()
