"""What a warning on a file in the members' folder says to do quiets it."""

import zipfile
from io import BytesIO

import pytest

from tests.remedies.acts import puts, removes, renames
from tests.remedies.remedy import quiets, remedy_of


def zipped(desk):
    """The member's workbook comes in an archive, and nothing else of it."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("A.xlsx", b"")
    (desk.folder / "thanh_vien" / "A.zip").write_bytes(target.getvalue())


def in_a_folder(desk):
    """A note lies in a folder of its own."""
    (desk.folder / "thanh_vien" / "cu").mkdir()
    (desk.folder / "thanh_vien" / "cu" / "ghi_chu.xlsx").write_bytes(b"PK")


def out_of_the_folder(desk):
    """The folder is moved out of the members' folder."""
    (desk.folder / "thanh_vien" / "cu").rename(desk.folder / "cu")


REMEDIES = [
    remedy_of(
        "TM14",
        "chuyển ra khỏi thanh_vien",
        renames("thanh_vien/cong_van.pdf", "../cong_van.pdf"),
        provoked=[puts("thanh_vien/cong_van.pdf", b"%PDF-1.4")],
    ),
    remedy_of(
        "TM33",
        "chuyển thư mục con này ra khỏi thanh_vien",
        out_of_the_folder,
        provoked=[in_a_folder],
    ),
    remedy_of(
        "TM34",
        "nếu không cần thì xóa tệp này",
        removes("thanh_vien/B.xlsx.crdownload"),
        provoked=[puts("thanh_vien/B.xlsx.crdownload", b"PK")],
    ),
    remedy_of(
        "TM35",
        "rồi xóa lối tắt",
        removes("thanh_vien/A.lnk"),
        provoked=[puts("thanh_vien/A.lnk", b"L")],
    ),
    remedy_of(
        "TM36",
        "chép sổ vào thư mục thanh_vien rồi xóa tệp này",
        removes("thanh_vien/A.zip"),
        provoked=[zipped],
    ),
    remedy_of(
        "TM37",
        "nếu không thì xóa",
        removes("thanh_vien/.ghi_chu.xlsx"),
        provoked=[puts("thanh_vien/.ghi_chu.xlsx", b"PK")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(remedy, tmp_path / "khoi_9")
