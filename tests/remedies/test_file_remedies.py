"""What a message on files and folders says to do clears its error."""

import errno
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from tests.opendocument import ods_bytes, without_end
from tests.remedies.acts import (
    adds,
    drops,
    in_form,
    khoi,
    new_form,
    puts,
    removes,
    renames,
    resaved,
    saved_again,
)
from tests.remedies.desk import laid_out, send_form
from tests.remedies.remedy import clears, remedy_of
from thidua_reports.excel.files.workbook_file import MAX_UNPACKED
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.excel.xlsx.file import MAX_SIGNS
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.layouts.identity_sheet import IDENTITY, VERSION
from thidua_reports.workspace.folder import MOST_BYTES, open_workspace
from thidua_reports.workspace.templates import find_template, shipped_templates

SO_A = "thanh_vien/A.xlsx"
UNIT = "Đơn vị"
TWO_MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
"""
ENCRYPTED = ods_bytes("", **{"META-INF/manifest": "<manifest:encryption-data/>"})
FULL_TO_THE_BRIM = ods_bytes(
    "".join(
        f'<t table:name="{number}"><r table:number-rows-repeated="5000">'
        '<c table:number-columns-repeated="100"><p>5</p></c></r></t>'
        for number in range(3)
    )
)
HALF_YEAR, YEAR = "# Khối\nky: 6 tháng\nphan_nam: 0,5", "# Khối\nky: Năm\nphan_nam: 1"


def unit(row, value):
    """Return the change of a line of the sheet of the unit, which nobody protects any more."""

    def change(book):
        book[UNIT].protection.sheet = False
        book[UNIT].cell(FIRST_ROW + row, 3).value = value

    return change


def period_line(code, value):
    """Return the change of the whole line of the period."""

    def change(book):
        unit(3, value)(book)
        book[UNIT].cell(FIRST_ROW + 3, 1).value = code

    return change


def with_part(name, content):
    """Return the change that puts a part into a workbook, in place of its own or beside it."""

    def change(workbook):
        target = BytesIO()
        with ZipFile(BytesIO(workbook)) as package, ZipFile(target, "w", ZIP_DEFLATED) as copy:
            for part in package.namelist():
                if part != name:
                    copy.writestr(part, package.read(part))
            copy.writestr(name, content)
        return target.getvalue()

    return change


def another_mark(book):
    book.properties.subject = book.properties.subject.replace("2024", "2023")


def form_of_half_a_year(desk):
    """The form of the period before comes, filled in."""
    khoi(HALF_YEAR)(desk)
    send_form(desk, "A")
    khoi(YEAR)(desk)


def form_of_another_bloc(desk):
    """The form that another bloc made for a member of the same code comes."""
    khoi("# Khối\nky_hieu: KTĐ8\nten_khoi: Khối thi đua 8")(desk)
    send_form(desk, "A")
    khoi("# Khối\nky_hieu: KTĐ9\nten_khoi: Khối thi đua 9")(desk)


def corrected_copy_in_a_folder(desk):
    """A corrected form comes, and is put into a folder of its own beside the first one."""
    first = desk.workbook_of("A").read_bytes()
    new_form("A", A1="102")(desk)
    in_a_folder_only(desk, "A")
    desk.workbook_of("A").write_bytes(first)


def in_a_folder_only(desk, member="B"):
    """A form lies in a folder within the members' folder."""
    folder = desk.folder / "thanh_vien" / "sửa"
    folder.mkdir()
    desk.workbook_of(member).rename(folder / f"{member}.xlsx")


def zipped(name, content):
    """Return an archive of one part."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr(name, content)
    return target.getvalue()


def packed(workbook):
    """Return an archive in which the workbook lies."""
    return zipped("A.xlsx", workbook)


def unpacked(desk):
    """What lies in the archive is put in its place."""
    archive = desk.folder / OTHER_FILE
    with ZipFile(archive) as files:
        files.extractall(archive.parent)
    archive.unlink()


def grown(name):
    """A file becomes larger than any workbook is."""

    def act(desk):
        with (desk.folder / name).open("ab") as file:
            file.truncate(MOST_BYTES + 1)

    return act


def unit_unnamed(book):
    """Neither code nor name of the unit is there, and no mark of ours."""
    unit(0, None)(book)
    unit(1, None)(book)
    book.properties.subject = ""
    del book[IDENTITY.name]


def table_without_a_form():
    book, target = Workbook(), BytesIO()
    book.active["A1"] = "Số liệu"
    book.save(target)
    return target.getvalue()


OTHER_FILE = "thanh_vien/so_lieu.xlsx"
PHOTO = b"\xff\xd8\xff\xe0"
PDF, LETTER, TABLE = b"%PDF-1.7", rb"{\rtf1 So lieu}", table_without_a_form()
SAVE_IT_OTHERWISE = "kiểu Excel Workbook (.xlsx) rồi chép bản ấy vào thay"
FOREIGN = [
    remedy_of(
        "TM61",
        SAVE_IT_OTHERWISE,
        new_form("A"),
        provoked=[puts(SO_A, zipped("xl/workbook.bin", b""))],
    ),
    remedy_of(
        "TM62",
        "Xin đơn vị gửi biểu mẫu của khối đã điền",
        new_form("A"),
        provoked=[puts(SO_A, b"<html><table></table></html>")],
    ),
    remedy_of(
        "TM63",
        SAVE_IT_OTHERWISE,
        new_form("A"),
        provoked=[puts(SO_A, b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ),
    remedy_of(
        "TM64",
        "Xin đơn vị gửi biểu mẫu của khối đã điền",
        new_form("A"),
        provoked=[puts(SO_A, "Mã;Thực hiện\nA1;101".encode())],
    ),
    remedy_of(
        "TM65",
        "Xin đơn vị gửi chính sổ Excel đã điền (biểu mẫu của khối)",
        new_form("A"),
        provoked=[puts(SO_A, PDF)],
    ),
    remedy_of(
        "TM66",
        "Xin đơn vị gửi sổ Excel đã điền (biểu mẫu của khối)",
        new_form("A"),
        provoked=[puts(SO_A, LETTER)],
    ),
    remedy_of(
        "TM67",
        "bên trong không có sổ thì xin đơn vị gửi biểu mẫu đã điền",
        new_form("A"),
        provoked=[puts(SO_A, zipped("A.txt", b""))],
    ),
    remedy_of(
        "TM68",
        "Chép chính tệp sổ ấy vào thư mục thanh_vien",
        new_form("A"),
        provoked=[puts(SO_A, b"[InternetShortcut]\nURL=a.vn")],
    ),
    remedy_of(
        "TM69",
        "Xin đơn vị gửi số liệu trong biểu mẫu của khối",
        new_form("A"),
        provoked=[puts(SO_A, TABLE)],
    ),
    remedy_of(
        "TM65",
        "bản PDF thì chuyển ra khỏi thư mục thanh_vien",
        removes(OTHER_FILE),
        provoked=[puts(OTHER_FILE, PDF)],
    ),
    remedy_of(
        "TM66",
        "văn bản thì chuyển ra khỏi thư mục thanh_vien",
        removes(OTHER_FILE),
        provoked=[puts(OTHER_FILE, LETTER)],
    ),
    remedy_of(
        "TM69",
        "sổ không phải để nộp thì chuyển ra khỏi thư mục thanh_vien",
        removes(OTHER_FILE),
        provoked=[puts(OTHER_FILE, TABLE)],
    ),
    remedy_of(
        "TM67",
        "Giải nén, chép sổ bên trong vào thư mục thanh_vien rồi xóa tệp này",
        unpacked,
        provoked=[resaved(SO_A, packed), renames(SO_A, OTHER_FILE)],
    ),
    remedy_of(
        "TM76",
        "chép nhầm tệp thì chép đúng sổ vào thay",
        saved_again,
        provoked=[puts("khoi.xlsx", PDF)],
    ),
    remedy_of(
        "TM76",
        "Sổ Excel lưu kiểu khác thì mở bằng Excel, lưu lại thành kiểu Excel Workbook (.xlsx)",
        saved_again,
        provoked=[puts("khoi.xlsx", zipped("xl/workbook.bin", b""))],
    ),
    remedy_of(
        "TM75",
        "Xin đơn vị gửi sổ Excel đã điền (biểu mẫu của khối)",
        new_form("A"),
        provoked=[puts(SO_A, PHOTO)],
    ),
    remedy_of(
        "TM75",
        "tệp này thì chuyển ra khỏi thư mục thanh_vien",
        removes(OTHER_FILE),
        provoked=[puts(OTHER_FILE, PHOTO)],
    ),
    remedy_of(
        "TM72",
        "Xóa ảnh, các trang thừa, các hàng và cột trống đã định dạng ở xa, rồi lưu lại",
        new_form("A"),
        provoked=[grown(SO_A)],
    ),
    remedy_of(
        "TM72",
        "không phải sổ để nộp thì chuyển ra khỏi thư mục thanh_vien",
        removes(OTHER_FILE),
        provoked=[puts(OTHER_FILE, b""), grown(OTHER_FILE)],
    ),
    remedy_of(
        "TM74",
        "Ghi mã đơn vị ở trang Đơn vị của sổ này",
        in_form("A", unit(0, "A")),
        provoked=[in_form("A", unit_unnamed)],
    ),
    remedy_of(
        "TM74",
        "xin đơn vị điền lại vào biểu mẫu đã gửi",
        new_form("A"),
        provoked=[in_form("A", unit_unnamed)],
    ),
]
REMEDIES = [
    remedy_of(
        "TM02",
        "đặt tên khoi.xlsx",
        renames("so_khoi.xlsx", "khoi.xlsx"),
        provoked=[renames("khoi.xlsx", "so_khoi.xlsx")],
    ),
    remedy_of(
        "TM03",
        "Chép các sổ Excel đã nhận của thành viên vào thư mục thanh_vien",
        new_form("A"),
        provoked=[removes(SO_A)],
    ),
    remedy_of(
        "TM04",
        "Đôn đốc đơn vị gửi sổ rồi chép vào thư mục thanh_vien",
        new_form("B"),
        bloc=TWO_MEMBERS,
        provoked=[removes("thanh_vien/B.xlsx")],
    ),
    remedy_of(
        "KN13",
        "Tìm tệp trong thư đã nhận, chép vào thư mục thanh_vien",
        new_form("B"),
        bloc=TWO_MEMBERS + "# Tiếp nhận\n| Đơn vị | Ngày nhận |\n| B | 07/01/2025 |",
        provoked=[removes("thanh_vien/B.xlsx")],
    ),
    remedy_of(
        "TM04",
        "ghi đơn vị, lý do vào trang Không xếp loại và đánh x ở cột Không nộp",
        khoi("# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| B | Đang giải thể | x |"),
        bloc=TWO_MEMBERS,
        provoked=[removes("thanh_vien/B.xlsx")],
    ),
    remedy_of(
        "TM04",
        "cho điểm mọi tiêu chí của đơn vị ở trang Điểm thống nhất, hàng nào cũng ghi Lý do",
        khoi(
            """
            # Điểm thống nhất
            | Đơn vị | Tiêu chí | Điểm | Lý do |
            | B | TC1 | 60 | Thẩm định |
            | B | TC2 | 20 | Thẩm định |
            """
        ),
        bloc=TWO_MEMBERS,
        provoked=[removes("thanh_vien/B.xlsx")],
    ),
    remedy_of(
        "TM60",
        "Xóa dấu x ở cột Không nộp (không xếp loại nữa thì xóa cả hàng)",
        drops("Không xếp loại", "B"),
        bloc=TWO_MEMBERS,
        provoked=[khoi("# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| B | Giải thể | x |")],
    ),
    remedy_of(
        "TM60",
        "chuyển sổ ra khỏi thư mục thanh_vien",
        removes("thanh_vien/B.xlsx"),
        bloc=TWO_MEMBERS,
        provoked=[khoi("# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| B | Giải thể | x |")],
    ),
    remedy_of(
        "TM05",
        "Sửa mã đơn vị ở sổ này",
        in_form("A", unit(0, "A")),
        provoked=[in_form("A", unit(0, "Ax"))],
    ),
    remedy_of(
        "TM05",
        "thêm đơn vị vào trang Thành viên của khoi.xlsx",
        adds("Thành viên", "B", "Sở Bình"),
        bloc=TWO_MEMBERS,
        provoked=[drops("Thành viên", "B")],
    ),
    remedy_of(
        "TM05",
        "sổ không phải của Khối thì chuyển ra khỏi thư mục thanh_vien",
        removes("thanh_vien/B.xlsx"),
        bloc=TWO_MEMBERS,
        provoked=[drops("Thành viên", "B"), drops("Chỉ tiêu", "B")],
    ),
    remedy_of(
        "TM06",
        "hoặc chuyển sổ kia ra khỏi thư mục thanh_vien",
        removes("thanh_vien/A cũ.xlsx"),
        provoked=[renames(SO_A, "thanh_vien/A cũ.xlsx"), new_form("A", A1="102")],
    ),
    remedy_of(
        "TM06",
        "hoặc chuyển sổ kia ra khỏi thư mục thanh_vien",
        removes("thanh_vien/Sở Bình.xlsx"),
        bloc=TWO_MEMBERS,
        provoked=[renames(SO_A, "thanh_vien/Sở Bình.xlsx"), new_form("A", A1="102")],
    ),
    remedy_of(
        "TM31",
        "để bản ấy ngay trong thư mục thanh_vien, chuyển bản kia ra khỏi thư mục của khối",
        renames("thanh_vien/sửa/A.xlsx", SO_A),
        provoked=[corrected_copy_in_a_folder],
    ),
    remedy_of(
        "TM32",
        "Chuyển tệp này vào ngay trong thư mục thanh_vien",
        renames("thanh_vien/sửa/A.xlsx", SO_A),
        provoked=[corrected_copy_in_a_folder, removes(SO_A)],
    ),
    remedy_of(
        "TM32",
        "không dùng đến thì chuyển ra khỏi thư mục của khối",
        removes("thanh_vien/sửa/B.xlsx"),
        bloc=TWO_MEMBERS,
        provoked=[
            khoi("# Không xếp loại\n| Đơn vị | Lý do | Không nộp |\n| B | Giải thể | x |"),
            in_a_folder_only,
        ],
    ),
    remedy_of(
        "TM09",
        "Tải lại tệp đính kèm từ thư của đơn vị",
        new_form("A"),
        provoked=[puts(SO_A, b"")],
    ),
    remedy_of(
        "TM10",
        "Mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi chép lại",
        new_form("A"),
        provoked=[puts(SO_A, b"\x01\x02\x03")],
    ),
    remedy_of(
        "TM10",
        "tải lại tệp từ thư của đơn vị hoặc xin gửi lại",
        new_form("A"),
        provoked=[resaved(SO_A, lambda workbook: workbook[: len(workbook) // 2])],
    ),
    remedy_of(
        "TM11",
        "lưu lại rồi chép lại",
        new_form("A"),
        provoked=[puts(SO_A, ENCRYPTED)],
    ),
    remedy_of(
        "TM13",
        "Chuyển tệp này ra khỏi thư mục thanh_vien",
        removes("thanh_vien/A 6 tháng.xlsx"),
        new_form("A"),
        provoked=[form_of_half_a_year, renames(SO_A, "thanh_vien/A 6 tháng.xlsx")],
    ),
    remedy_of(
        "TM21",
        "sửa mã hoặc tên ở trang Đơn vị",
        in_form("A", unit(1, "Sở An")),
        bloc=TWO_MEMBERS,
        provoked=[in_form("A", unit(1, "Sở Bình"))],
    ),
    remedy_of(
        "TM21",
        "xin đơn vị ấy điền lại vào đúng biểu mẫu của mình",
        new_form("A"),
        bloc=TWO_MEMBERS,
        provoked=[in_form("A", unit(1, "Sở Bình"))],
    ),
    remedy_of(
        "TM22",
        "Điền mục Kỳ là “Năm”, mục Năm là 2024",
        in_form("A", period_line("ky", "Năm")),
        provoked=[in_form("A", period_line(None, None))],
    ),
    remedy_of(
        "TM23",
        "Xóa các trang thừa, xóa các hàng và cột trống đã định dạng ở xa, rồi lưu lại",
        new_form("A"),
        provoked=[puts(SO_A, FULL_TO_THE_BRIM)],
    ),
    remedy_of(
        "TM70",
        "xóa các hàng và cột trống đã định dạng ở cuối mỗi trang rồi lưu lại",
        new_form("A"),
        provoked=[
            resaved(SO_A, with_part("xl/worksheets/sheet1.xml", b"<row/>" * (MAX_SIGNS + 1)))
        ],
    ),
    remedy_of(
        "TM70",
        "chép số liệu sang một sổ mẫu mới",
        new_form("A"),
        provoked=[
            resaved(SO_A, with_part("xl/worksheets/sheet1.xml", b"<row/>" * (MAX_SIGNS + 1)))
        ],
    ),
    remedy_of(
        "TM24",
        "Xin đơn vị điền lại vào đúng biểu mẫu đã gửi",
        new_form("A"),
        provoked=[in_form("A", another_mark)],
    ),
    remedy_of(
        "TM25",
        "Chuyển tệp này sang thư mục của khối ấy",
        removes("thanh_vien/A khối 8.xlsx"),
        new_form("A"),
        provoked=[form_of_another_bloc, renames(SO_A, "thanh_vien/A khối 8.xlsx")],
    ),
    remedy_of(
        "TM25",
        "mới đổi ký hiệu khối thì đặt lại như cũ",
        khoi("# Khối\nky_hieu: KTĐ9\nten_khoi: Khối thi đua 9"),
        provoked=[khoi("# Khối\nky_hieu: KTĐ8\nten_khoi: Khối thi đua 8")],
    ),
    remedy_of(
        "TM28",
        "Xin đơn vị điền vào đúng biểu mẫu đã gửi cho mình",
        new_form("A"),
        provoked=[in_form("A", unit(4, 2023))],
    ),
    remedy_of(
        "TM29",
        "các hàng và cột trống đã định dạng ở xa, rồi lưu lại",
        new_form("A"),
        provoked=[resaved(SO_A, with_part("xl/media/anh.png", bytes(MAX_UNPACKED + 1)))],
    ),
    remedy_of(
        "TM30",
        "lưu lại thành kiểu Excel Workbook (.xlsx)",
        saved_again,
        provoked=[puts("khoi.xlsx", ods_bytes('<t table:name="Khối"><r><c/></r></t>'))],
    ),
]


@pytest.mark.parametrize("remedy", [*REMEDIES, *FOREIGN])
def test_what_the_message_says_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")


@pytest.fixture
def desk(tmp_path):
    return laid_out(tmp_path / "khoi_9", "", {})


def codes(folder):
    """Return the codes of what is wrong before anything can be read."""
    try:
        open_workspace(folder).bloc_workbook()
    except CannotGoOn as stop:
        return [issue.kind.code for issue in stop.issues]
    return []


@pytest.mark.remedy_of("TM01")
def test_the_right_path_leads_to_the_workspace(desk):
    assert codes(desk.folder.with_name("khoi_10")) == ["TM01"]
    assert codes(desk.folder) == []


@pytest.mark.remedy_of("TM19")
def test_the_folder_that_the_message_names_is_the_workspace(desk):
    with pytest.raises(CannotGoOn) as stop:
        open_workspace(desk.folder / "khoi.xlsx")

    (issue,) = stop.value.issues
    assert issue.kind.code == "TM19"
    assert issue.remedy == f"Chọn thư mục {desk.folder}."
    assert codes(desk.folder) == []


@pytest.mark.remedy_of("TM17")
def test_what_excel_held_is_read_once_it_is_closed(desk, monkeypatch):
    with monkeypatch.context() as excel:
        excel.setattr("pathlib.Path.read_bytes", held_by_excel)
        assert codes(desk.folder) == ["TM17"]

    assert codes(desk.folder) == []
    assert desk.errors() == ()


def held_by_excel(path):
    """Refuse to open what Excel holds, as Windows does."""
    raise PermissionError(path.name)


@pytest.mark.remedy_of("TM39")
def test_what_is_in_onedrive_only_is_read_once_it_is_fetched(desk, monkeypatch):
    with monkeypatch.context() as cloud:
        cloud.setattr("pathlib.Path.read_bytes", held_by_excel)
        cloud.setattr("thidua_reports.workspace.folder.is_in_the_cloud", lambda _: True)
        assert codes(desk.folder) == ["TM39"]
        assert "Luôn giữ trên thiết bị này" in desk.errors()[0].remedy

    assert desk.errors() == ()


@pytest.mark.remedy_of("TM40")
def test_what_lies_too_deep_is_read_once_the_folder_is_moved(desk, tmp_path, monkeypatch):
    def refuse(path):
        raise OSError(errno.ENAMETOOLONG, "File name too long", str(path))

    with monkeypatch.context() as system:
        system.setattr("pathlib.Path.read_bytes", refuse)
        assert codes(desk.folder) == ["TM40"]
        (issue,) = desk.errors()
        assert str(desk.folder) in issue.message
        assert "Chuyển thư mục của khối đến gần gốc ổ đĩa" in issue.remedy

    desk.folder = desk.folder.rename(tmp_path / "K")

    assert desk.errors() == ()


@pytest.mark.remedy_of("TM38")
@pytest.mark.parametrize("name", ["khoi_9", "thanh_vien"])
def test_a_folder_that_may_not_be_looked_into_is_read_once_it_may(desk, monkeypatch, name):
    look = Path.iterdir

    def refused(folder):
        """Deny a folder to its user, as a system does; a test may be run by root."""
        if folder.name == name:
            raise PermissionError(name)
        return look(folder)

    with monkeypatch.context() as system:
        system.setattr("pathlib.Path.iterdir", refused)
        (issue,) = desk.errors()
        assert (str(issue.place), issue.kind.code) == (name, "TM38")

    assert desk.errors() == ()


@pytest.mark.remedy_of("TM15")
def test_a_template_copied_into_her_folder_is_found(tmp_path):
    with pytest.raises(CannotGoOn) as stop:
        find_template("bao_cao_nam.docx", (tmp_path,))
    (tmp_path / "bao_cao_nam.docx").write_bytes(
        (shipped_templates() / "bao_cao_nam.docx").read_bytes()
    )

    assert [issue.kind.code for issue in stop.value.issues] == ["TM15"]
    assert find_template("bao_cao_nam.docx", (tmp_path,)).content


@pytest.mark.remedy_of("TM18")
@pytest.mark.parametrize("remedy", [[], ["--templates", "mau"]], ids=["left out", "right path"])
def test_without_the_option_or_with_the_right_path_the_report_is_made(
    desk, make_report, tmp_path, remedy
):
    (tmp_path / "mau").mkdir()

    code, said = make_report(desk.folder, "--templates", "mẫu")
    again, _ = make_report(desk.folder, *remedy)

    assert (code, again) == (2, 0)
    assert "[TM18]" in said


@pytest.mark.remedy_of("TM27")
def test_the_program_that_made_the_form_reads_it(desk):
    newer = FIRST_ROW + list(IDENTITY).index(VERSION)

    def made_later(book):
        book[IDENTITY.name].cell(newer, 3).value += 1
        book.properties.subject = ""

    desk.edit("A", made_later)
    found = [issue.kind.code for issue in desk.errors()]
    new_form("A")(desk)

    assert found == ["TM27"]
    assert desk.errors() == ()


@pytest.mark.remedy_of("TM71")
@pytest.mark.parametrize("says", ["các hàng và cột trống đã định dạng ở xa", "sang biểu mẫu mới"])
def test_a_form_without_all_that_lay_around_it_is_read_in_time(desk, monkeypatch, says):
    with monkeypatch.context() as machine:
        machine.setattr("thidua_reports.excel.files.workbook_file.SECONDS", 0.5)
        puts(SO_A, without_end())(desk)
        (found,) = desk.errors()
        new_form("A")(desk)

        assert desk.errors() == ()
    assert (found.kind.code, str(found.place)) == ("TM71", SO_A)
    assert says in found.remedy
