"""What a warning on how a number is written says to do quiets it."""

import pytest

from tests.remedies.acts import in_form, in_khoi, pastes, types
from tests.remedies.remedy import quiets, remedy_of


def _sum_with_a_text(book):
    """Somebody adds up two cells beside the table, of which one holds a text."""
    _beside(book, "50")
    book["Nội dung 1"]["Y5"], book["Nội dung 1"]["H5"] = 50, "=SUM(X5:Y5)"


def _beside(book, value):
    book["Nội dung 1"]["X5"] = value


def _standard(value, number_format):
    """The secretary types the standard points of TC2, and gives the cell a format."""

    def change(book):
        cell = book["Tiêu chí"]["E3"]
        cell.value, cell.number_format = value, number_format

    return in_khoi(change)


REMEDIES = [
    remedy_of(
        "SO27",
        "Đúng là 30 thì gõ lại 30",
        _standard(30, "0"),
        provoked=[_standard(29.6, "0")],
    ),
    remedy_of(
        "SO27",
        "cho ô hiện đủ chữ số",
        _standard(29.6, "0.0"),
        provoked=[_standard(29.6, "0")],
    ),
    remedy_of(
        "SO29",
        "đúng là 100 thì gõ lại 100",
        types("A", "Nội dung 1", "A1", Thực_hiện="100"),
        provoked=[pastes("A", "Nội dung 1", "A1", "0", Thực_hiện=99.7)],
    ),
    remedy_of(
        "TB59",
        "Gõ lại những ô ấy thành số",
        in_form("A", lambda book: _beside(book, 50)),
        provoked=[in_form("A", _sum_with_a_text)],
    ),
    remedy_of(
        "SO01",
        "gõ lại thành số để Excel tính được",
        types("A", "Nội dung 1", "A1", Thực_hiện="101"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="101")],
    ),
    remedy_of(
        "SO03",
        "chỉ gõ con số, không gõ đơn vị tính vào ô này",
        types("A", "Nội dung 1", "A1", Thực_hiện="101"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="101 cây")],
    ),
    remedy_of(
        "SO04",
        "các chữ số viết liền",
        types("A", "Nội dung 1", "A1", Thực_hiện="1010"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="1 010")],
    ),
    remedy_of(
        "SO05",
        "hàng nghìn viết liền",
        types("A", "Nội dung 1", "A1", Thực_hiện="1010"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="1.010")],
    ),
    remedy_of(
        "SO06",
        "gõ lại thành số với dấu phẩy thập phân",
        types("A", "Nội dung 1", "A1", Thực_hiện="101,5"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="101.5")],
    ),
    remedy_of(
        "SO07",
        "hàng nghìn viết liền",
        types("A", "Nội dung 1", "A1", Thực_hiện="1010,5"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="1,010.5")],
    ),
    remedy_of(
        "SO08",
        "gõ đủ các chữ số theo đơn vị tính của dòng này",
        types("A", "Nội dung 1", "A1", Thực_hiện="1000"),
        provoked=[pastes("A", "Nội dung 1", "A1", Thực_hiện="1 nghìn")],
    ),
]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_what_the_message_says_quiets_the_warning(remedy, tmp_path):
    quiets(remedy, tmp_path / "khoi_9")
