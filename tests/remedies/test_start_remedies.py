"""What a message on a new bloc's list of members, period or year says to do clears its error."""

import pytest

from thidua_reports.commands.new_members import listed_members
from thidua_reports.issues.issue import CannotGoOn, errors


def list_remedy_of(code, says, wrong, right):
    """Return a list that is refused, and the same list after what the message says."""
    return pytest.param(code, says, wrong, right, id=code, marks=pytest.mark.remedy_of(code))


LISTS = [
    list_remedy_of(
        "BD02",
        "lưu lại theo bảng mã UTF-8",
        "Sở Y tế".encode().replace(b"\xba", b"\xff"),
        "Sở Y tế".encode(),
    ),
    list_remedy_of(
        "BD17",
        "Chép lại danh sách từ bản gốc, khi lưu chọn bảng mã UTF-8",
        b"S? Y t?\nS? Du l?ch\n",
        "Sở Y tế\nSở Du lịch\n".encode(),
    ),
    list_remedy_of("BD03", "Ghi mỗi đơn vị một dòng", b"\n\n", "Sở Y tế\n".encode()),
    list_remedy_of("BD04", "Ghi tên đơn vị sau mã", b"YT;\n", "YT;Sở Y tế\n".encode()),
    list_remedy_of(
        "BD05",
        "Đặt cho mỗi đơn vị một mã riêng",
        "YT;Sở Y tế\nYT;Sở Yên Thế".encode(),
        "YT;Sở Y tế\nYTH;Sở Yên Thế".encode(),
    ),
    list_remedy_of(
        "BD05",
        "xóa dòng thừa",
        "YT;Sở Y tế\nYT;Ngành Y tế".encode(),
        "YT;Sở Y tế".encode(),
    ),
    list_remedy_of("BD06", "Xóa dòng thừa", "Sở Y tế\nSở Y tế".encode(), "Sở Y tế".encode()),
    list_remedy_of(
        "BD06",
        "ghi tên đầy đủ để phân biệt hai đơn vị",
        "Sở Y tế\nSở Y tế".encode(),
        "Sở Y tế\nSở Y tế thành phố".encode(),
    ),
    list_remedy_of("BD07", "Đặt mã khác", "Ví dụ YT;Sở Y tế".encode(), "YT;Sở Y tế".encode()),
    list_remedy_of(
        "BD10",
        "Dùng dấu chấm phẩy giữa mã và tên",
        "YT,Sở Y tế\nDL,Sở Du lịch".encode(),
        "YT;Sở Y tế\nDL;Sở Du lịch".encode(),
    ),
    list_remedy_of(
        "BD11",
        "Bỏ dấu chấm phẩy thừa",
        "YT;Sở Y tế;Y tế;Ngành Y tế".encode(),
        "YT;Sở Y tế;Y tế".encode(),
    ),
]


def refused(path):
    """Return what a list is refused for."""
    try:
        _, issues = listed_members(path)
    except CannotGoOn as stop:
        issues = stop.issues
    return errors(issues)


@pytest.mark.parametrize(("code", "says", "wrong", "right"), LISTS)
def test_a_list_mended_as_the_message_says_is_taken(tmp_path, code, says, wrong, right):
    path = tmp_path / "ds.txt"
    path.write_bytes(wrong)
    found = [issue.remedy for issue in refused(path) if issue.kind.code == code]
    path.write_bytes(right)

    assert [remedy for remedy in found if says in remedy]
    assert refused(path) == ()


@pytest.fixture
def init(make_report, tmp_path):
    """Make a new workspace with one option; return the exit code and what is said."""
    (tmp_path / "ds.txt").write_text("Sở Y tế\n", "utf-8")
    return lambda option, typed: make_report("init", "khoi_1", option, typed)


def option_remedy_of(code, says, option, *typed):
    """Return an option as it was typed first, and as the message says."""
    marks = pytest.mark.remedy_of(code)
    return pytest.param(code, says, option, typed, id=code, marks=marks)


@pytest.mark.parametrize(
    ("code", "says", "option", "typed"),
    [
        option_remedy_of("BD01", "(lệnh: sau --members)", "--members", "ds.tx", "ds.txt"),
        option_remedy_of(
            "BD12", "sau --period ghi giao-uoc, 6-thang hoặc nam", "--period", "quý", "6-thang"
        ),
        option_remedy_of(
            "BD13", "Ghi một năm từ 2000 đến 2100 (lệnh: sau --year)", "--year", "hai nghìn", "2027"
        ),
    ],
)
def test_an_option_typed_as_the_message_says_is_taken(init, code, says, option, typed):
    refusal, said = init(option, typed[0])
    taken, again = init(option, typed[1])

    assert (refusal, taken) == (2, 0), again
    assert f"[{code}]" in said
    assert says in said
