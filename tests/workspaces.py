"""Workspaces for the end-to-end tests: made from readable text, changed in sight."""

import importlib
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "input_samples"
TEMPLATES = ROOT / "templates"
HALF_YEAR = "kien_giang_khoi_4_2020_6_thang"
YEAR = "kien_giang_khoi_4_2018_nam"
OUT_OF_1000 = "kien_giang_khoi_4_2017_nam"
WORDS_ONLY = "binh_dinh_tham_muu_tong_hop_2018_6_thang"
PLEDGE = "kien_giang_khoi_17_2018_giao_uoc"
INVENTED_YEAR = "kien_giang_khoi_17_2018_nam_minh_hoa"
JUDGING, REQUEST = "bien_ban_binh_xet.docx", "to_trinh.docx"
OF_THE_YEAR = {
    YEAR: (JUDGING, REQUEST),
    OUT_OF_1000: (JUDGING,),
    INVENTED_YEAR: (JUDGING, "phieu_suy_ton.docx", "bien_ban_kiem_phieu.docx", REQUEST),
}
"""What is made of a year beyond report and minutes: a request where there are honours."""
ALL_SAMPLES = (HALF_YEAR, YEAR, OUT_OF_1000, WORDS_ONLY, PLEDGE, INVENTED_YEAR)
_INVITATION, _MATRIX = "giay_moi.docx", "bang_diem.docx"
_NOTICE, _ANSWERS = "thong_bao_ket_luan.docx", "tiep_thu_y_kien.docx"
SENT_OUT = {
    HALF_YEAR: (
        _INVITATION,
        _NOTICE,
    ),
    YEAR: (_MATRIX, _INVITATION, _NOTICE),
    OUT_OF_1000: (_MATRIX, _INVITATION, _NOTICE, _ANSWERS),
    WORDS_ONLY: (_INVITATION, _NOTICE, _ANSWERS),
    PLEDGE: (_INVITATION, _NOTICE, _ANSWERS, "ke_hoach.docx", "quy_che.docx"),
    INVENTED_YEAR: (_MATRIX, _INVITATION, _NOTICE),
}
"""What is made of each sample beside report, minutes and summary."""

SMALL_BLOC = """
# Khối
ten_khoi: Khối thi đua 9
ky_hieu: KTĐ9
co_quan_chu_quan: TỈNH MẪU
dia_danh: Tỉnh Mẫu
ky: Năm
nam: 2024
phan_nam: 1
cham_diem: có
khoi_truong: A
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [so với]

# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
| C | Sở Cường |

# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Thi đua thực hiện chỉ tiêu |

# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 |
| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | 0,7 |
| TC2 | ND1 | Nền nếp | Người chấm nhập điểm | 30 | | |

# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |
| C | C1 | Khám bệnh | lượt | lũy kế | tăng | 3000 | TC1 |

# Điểm thống nhất
| Đơn vị | Tiêu chí | Điểm | Người chấm | Lý do |
| A | TC1 | 70,7 | Hội nghị | |
| A | TC2 | 28 | Hội nghị | |
| B | TC1 | 63 | Hội nghị | |
| B | TC2 | 30 | Hội nghị | |
| C | TC1 | 77 | Hội nghị | |
| C | TC2 | 25 | Hội nghị | |

# Khen thưởng
| Hạng | Hình thức đề nghị | Điều kiện |
| 1 | Cờ thi đua của UBND tỉnh | |

# Căn cứ, nơi nhận
| Mục | Nội dung |
| kính gửi | Ban Thi đua - Khen thưởng tỉnh |
# Người ký
| Thẩm quyền ký | Chức vụ | Họ và tên |
| TM. KHỐI THI ĐUA 9 | Khối trưởng | Nguyễn Văn An |
"""


def member_text(code: str, target: str, achieved: str, score: str) -> str:
    """Return a member's workbook as text: what it achieved of its target, its score for TC2."""
    return f"""
# Đơn vị
ma_don_vi: {code}

# Nội dung 1
| Mã | Thực hiện | Nổi bật |
| {target} | {achieved} | x |

# Tiêu chí
| Mã | Tự chấm |
| TC2 | {score} |
"""


SMALL_MEMBERS = {
    "so_an": member_text("A", "A1", "101", "28"),
    "so_binh": member_text("B", "B1", "18", "30"),
    "so_cuong": member_text("C", "C1", "4000", "25"),
}


def documents_made(sample: str) -> tuple[str, ...]:
    """Return the names of the documents of a sample."""
    main = "giao_uoc.docx" if sample == PLEDGE else "bao_cao.docx"
    return (
        main,
        "bien_ban.docx",
        *SENT_OUT[sample],
        *OF_THE_YEAR.get(sample, ()),
        "bang_tong_hop.xlsx",
    )


def review_copy_of(sample: str) -> str:
    """Return the name of the review copy of a sample's report or pledge."""
    return f"{Path(documents_made(sample)[0]).stem}_soat_xet.docx"


@cache
def sample_builder() -> ModuleType:
    """Return input_samples/source/build_samples.py as a module."""
    return _imported(SAMPLES / "source" / "build_samples.py")


@cache
def template_builder() -> ModuleType:
    """Return templates/source/shipped.py as a module."""
    return _imported(TEMPLATES / "source" / "shipped.py")


@cache
def code_list() -> ModuleType:
    """Return docs/source/code_list.py as a module."""
    return _imported(ROOT / "docs" / "source" / "code_list.py")


@cache
def manual_builder() -> ModuleType:
    """Return docs/source/build_manual.py as a module."""
    return _imported(ROOT / "docs" / "source" / "build_manual.py")


@cache
def pictures() -> ModuleType:
    """Return docs/source/pictures.py as a module."""
    return _imported(ROOT / "docs" / "source" / "pictures.py")


@cache
def picture_list() -> ModuleType:
    """Return docs/source/picture_list.py as a module."""
    return _imported(ROOT / "docs" / "source" / "picture_list.py")


@cache
def page_numbers() -> ModuleType:
    """Return docs/source/page_numbers.py as a module."""
    return _imported(ROOT / "docs" / "source" / "page_numbers.py")


@cache
def column_shares() -> ModuleType:
    """Return docs/source/column_shares.py as a module."""
    return _imported(ROOT / "docs" / "source" / "column_shares.py")


@cache
def field_list() -> ModuleType:
    """Return templates/source/field_list.py as a module."""
    return _imported(TEMPLATES / "source" / "field_list.py")


@cache
def field_examples() -> ModuleType:
    """Return templates/source/field_examples.py as a module."""
    return _imported(TEMPLATES / "source" / "field_examples.py")


@cache
def field_loops() -> ModuleType:
    """Return templates/source/loops.py as a module."""
    return _imported(TEMPLATES / "source" / "loops.py")


def _imported(script: Path) -> ModuleType:
    """Return a module that finds those beside it as it does when it is run."""
    sys.path.insert(0, str(script.parent))
    try:
        return importlib.import_module(script.stem)
    finally:
        sys.path.remove(str(script.parent))


def build_workspace(folder: Path, bloc: str, members: Mapping[str, str]) -> Path:
    """Write the workbooks that the texts stand for into `folder`, and return it."""
    for name, content in _workbooks(bloc, tuple(members.items())):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@cache
def _workbooks(bloc: str, members: tuple[tuple[str, str], ...]) -> tuple[tuple[str, bytes], ...]:
    with TemporaryDirectory() as name:
        source = Path(name)
        (source / "thanh_vien").mkdir()
        (source / "khoi.txt").write_text(bloc, "utf-8")
        for member, text in members:
            (source / "thanh_vien" / f"{member}.txt").write_text(text, "utf-8")
        return tuple(sample_builder().sample_files(source))


def small_workspace(folder: Path) -> Path:
    """Write the small bloc of three members, in which nothing is wrong, into `folder`."""
    return build_workspace(folder, SMALL_BLOC, SMALL_MEMBERS)


def sample_texts(sample: str) -> tuple[str, dict[str, str]]:
    """Return the texts of a sample: khoi.txt, and the members' by file name."""
    source = SAMPLES / "source" / sample
    members = {path.stem: path.read_text("utf-8") for path in (source / "thanh_vien").iterdir()}
    return (source / "khoi.txt").read_text("utf-8"), members


def without_sheets(text: str, *names: str) -> str:
    """Return the text of a workbook without some of its sheets."""
    first, *sheets = text.split("\n# ")
    kept = (sheet for sheet in sheets if sheet.partition("\n")[0] not in names)
    return "\n# ".join((first, *kept))


def edit_workbook(path: Path, sheet: str, cells: Mapping[str, object]) -> None:
    """Change cells of a workbook as its user would."""
    workbook = load_workbook(path)
    for address, value in cells.items():
        workbook[sheet][address] = value
    workbook.save(path)
