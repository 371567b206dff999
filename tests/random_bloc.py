"""A bloc drawn by lot: a dozen members, every kind of target, rules of its own."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.workspaces import SMALL_BLOC, build_workspace, edit_workbook, without_sheets
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.forms.ready_rules import READY_RULES

FIRST_OWN_RULE_ROW = FIRST_ROW + len(READY_RULES)
# written into khoi.xlsx as its user would, below the ready ones
RULES = {
    "So với đơn vị dẫn đầu": (
        "=IF(ty_le<1,0.5*diem_chuan*ty_le,IF(ty_le_cao_nhat>1,"
        "diem_chuan*(0.5+0.5*(ty_le-1)/(ty_le_cao_nhat-1)),0.5*diem_chuan))",
        "",
    ),
    "Theo bậc": ("=LOOKUP(ty_le,{0,0.8,0.9,1},{0,35,50,70})", "=IF(ty_le>=1.2,thuong_toi_da,0)"),
}
CRITERIA = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Trừ tối đa | Tham số 1 |
| T1 | ND1 | Chỉ tiêu chính | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | | 0,7 |
| T2 | ND1 | Chỉ tiêu thi đua | So với đơn vị dẫn đầu | 70 | | | |
| T3 | ND1 | Chỉ tiêu theo bậc | Theo bậc | 70 | 7 | | |
| T4 | ND1 | Chỉ tiêu bắt buộc | Đạt hoặc không | 20 | | | |
| N1 | ND1 | Nền nếp | Người chấm nhập điểm | 30 | | | |
| N2 | ND1 | Kỷ luật | Trừ theo vụ việc | 10 | | 1,5 | 0,5 |
"""  # noqa: E501 - a table reads best in whole rows
KINDS = ("lũy kế", "thời điểm", "tỷ lệ")
TARGET_HEADINGS = (
    "| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |"
)


def random_workspace(folder: Path, seed: str) -> Path:
    """Write a workspace whose figures are drawn from `seed` into `folder`."""
    draw = Random(seed)
    codes = [f"V{number:02}" for number in range(1, 13)]
    targets = {code: list(_targets(draw, code)) for code in codes}
    kept = without_sheets(
        SMALL_BLOC, "Thành viên", "Tiêu chí", "Chỉ tiêu", "Điểm thống nhất", "Khen thưởng"
    ).replace("khoi_truong: A", "khoi_truong: V01")
    names = (f"| {code} | Sở thứ {code[1:]} |" for code in codes)
    lines = (line for own in targets.values() for line, _ in own)
    bloc = "\n".join(
        (
            kept,
            "# Thành viên\n| Mã đơn vị | Tên đơn vị |",
            *names,
            CRITERIA,
            f"# Chỉ tiêu\n{TARGET_HEADINGS}",
            *lines,
        )
    )
    members = {code: _member(draw, code, [row for _, row in targets[code]]) for code in codes}
    build_workspace(folder, bloc, members)
    for row, (name, (points, bonus)) in enumerate(RULES.items(), FIRST_OWN_RULE_ROW):
        cells = {f"A{row}": name, f"B{row}": points, f"C{row}": bonus or None}
        edit_workbook(folder / "khoi.xlsx", "Cách chấm", cells)
    return folder


def _targets(draw: Random, code: str) -> Iterator[tuple[str, str]]:
    """Yield a target as it is registered, and the member's row for it."""
    for number in range(1, 5):
        kind, way = draw.choice(KINDS), draw.choice(("tăng", "giảm"))
        plan = draw.randint(5, 100) if kind == "tỷ lệ" else draw.randint(1, 5000)
        name = f"{code}{number}"
        registered = (
            f"| {code} | {name} | Việc {name} | việc | {kind} | {way} | {plan} | T{number} |"
        )
        yield registered, f"| {name} | {_achieved(draw, kind)} | {draw.randint(1, 9000)} |"


def _achieved(draw: Random, kind: str) -> str:
    if kind != "tỷ lệ":
        return f"{draw.randint(1, 6000)} |"
    population = draw.randint(100, 9000)
    return f"{draw.randint(1, population)} | {population}"


def _member(draw: Random, code: str, results: list[str]) -> str:
    score = f"{draw.randint(0, 300) / 10}".replace(".", ",")
    return "\n".join(
        (
            f"# Đơn vị\nma_don_vi: {code}",
            "# Nội dung 1\n| Mã | Thực hiện | Trên tổng số | Cùng kỳ năm trước |",
            *results,
            "# Tiêu chí\n| Mã | Tự chấm | Số lượng, số vụ |",
            f"| N1 | {score} | |",
            f"| N2 | | {draw.randint(0, 5)} |",
        )
    )
