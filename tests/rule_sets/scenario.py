"""A rule set as a bloc would set it up, random achievements for it, and what they must bring.

The bloc is text (khoi.txt as in input_samples/source); nothing of a rule set is known to the
program but that text. `exact` computes points again, from the words of the regulation, in
fractions, and shares no code with the program.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import floor
from pathlib import Path
from random import Random

from tests.workspaces import build_workspace

SETTINGS = """
# Khối
ten_khoi: Khối thi đua 9
ky_hieu: KTĐ9
co_quan_chu_quan: TỈNH MẪU
dia_danh: Tỉnh Mẫu
ky: Năm
nam: 2024
phan_nam: 1
khoi_truong: V01
lam_tron_diem: làm tròn
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]%
"""
CLOSING = """
# Căn cứ, nơi nhận
| Mục | Nội dung |
| kính gửi | Ban Thi đua - Khen thưởng tỉnh |
# Người ký
| Thẩm quyền ký | Họ và tên |
| TM. KHỐI THI ĐUA | Nguyễn Văn An |
# Lời báo cáo
| Phần | Nội dung |
| hạn chế | Một số việc còn chậm. |
| phương hướng | Thực hiện tốt các chỉ tiêu. |
"""


@dataclass(frozen=True)
class Reported:
    """What a unit reports of a target (`plan` given or "không có") or of a criterion."""

    achieved: Decimal | str | None = None
    plan: Decimal | None = None
    without_plan: bool = False
    out_of: Decimal | None = None
    count: Decimal | None = None
    other: Decimal | None = None
    own: Decimal | None = None
    bonus: Decimal | None = None
    deduction: Decimal | None = None
    group: str = ""

    @property
    def ratio(self) -> Fraction:
        """Achieved over plan, exactly; more is better."""
        return Fraction(self.achieved) / Fraction(self.plan)

    @property
    def rate(self) -> Fraction:
        """Achieved over population, exactly."""
        return Fraction(self.achieved) / Fraction(self.out_of)


Exact = tuple[Fraction, Fraction]
"""Points and bonus."""


@dataclass(frozen=True)
class Scored:
    """How a criterion's cases are drawn and what they bring.

    `boundaries` are drawn first, one a member. `targets` is how many targets each member has; 0 for
    a criterion that is scored as a whole. `exact` gets the member's own reports and everybody's.
    """

    draw: Callable[[Random], Reported]
    exact: Callable[[Sequence[Reported], Sequence[Reported]], Sequence[Exact]]
    boundaries: Sequence[Reported] = ()
    targets: int = 0
    members: frozenset[str] | None = None


@dataclass(frozen=True)
class RuleSet:
    """A rule set: its sheets as text, its decimals, and its criteria by code.

    `cap` is the most a total can be, without the criteria `outside` the scale.
    """

    sheets: str
    criteria: Mapping[str, Scored]
    decimals: int = 1
    settings: str = ""
    member_count: int = 12
    cap: Decimal = Decimal("Infinity")
    outside: tuple[str, ...] = ()

    @property
    def members(self) -> list[str]:
        """The members' codes."""
        return [f"V{number:02}" for number in range(1, self.member_count + 1)]


@dataclass(frozen=True)
class Scenario:
    """A workspace, and by member and criterion the points it must give, item by item."""

    folder: Path
    expected: Mapping[tuple[str, str], list[tuple[Decimal, Decimal]]] = field(default_factory=dict)

    @property
    def cases(self) -> int:
        """How many items are compared."""
        return sum(len(items) for items in self.expected.values())


def half_up(exact: Fraction, decimals: int) -> Decimal:
    """Return `exact` rounded as taught at school, halves away from zero."""
    units = floor(abs(exact) * 10**decimals + Fraction(1, 2))
    return Decimal(units if exact >= 0 else -units).scaleb(-decimals)


def each(score: Callable[[Reported], Exact]) -> Callable[..., Sequence[Exact]]:
    """Return what scores every report by itself."""
    return lambda own, _: [score(report) for report in own]


def build(rules: RuleSet, folder: Path, seed: str) -> Scenario:
    """Write the workspace of the rule set with achievements drawn from `seed`."""
    draw = Random(seed)
    reports = {
        (member, code): _reports(scored, draw, position)
        for code, scored in rules.criteria.items()
        for position, member in enumerate(_assigned(rules, scored))
    }
    bloc = "\n".join(
        (
            SETTINGS,
            f"so_le_diem: {rules.decimals}",
            rules.settings,
            "# Thành viên\n| Mã đơn vị | Tên đơn vị |",
            *(f"| {member} | Sở thứ {member[1:]} |" for member in rules.members),
            rules.sheets,
            *_target_sheet(rules, reports),
            CLOSING,
        )
    )
    texts = {member: _member_text(rules, reports, member) for member in rules.members}
    build_workspace(folder, bloc, texts)
    return Scenario(folder, _expected(rules, reports))


def _assigned(rules: RuleSet, scored: Scored) -> list[str]:
    return [each for each in rules.members if scored.members is None or each in scored.members]


def _reports(scored: Scored, draw: Random, position: int) -> list[Reported]:
    found = [scored.draw(draw) for _ in range(max(1, scored.targets))]
    if position < len(scored.boundaries):
        found[0] = scored.boundaries[position]
    return found


Reports = Mapping[tuple[str, str], list[Reported]]


def _expected(
    rules: RuleSet, reports: Reports
) -> dict[tuple[str, str], list[tuple[Decimal, Decimal]]]:
    found = {}
    for (member, code), own in reports.items():
        everybody = [each for (_, other), all_ in reports.items() if other == code for each in all_]
        exact = rules.criteria[code].exact(own, everybody)
        found[member, code] = [
            (half_up(points, rules.decimals), half_up(bonus, rules.decimals))
            for points, bonus in exact
        ]
    return found


def _target_sheet(rules: RuleSet, reports: Reports) -> list[str]:
    rows = [
        f"| {member} | {member}{code}{at} | Việc {at} | việc | lũy kế | tăng | {_plan(each)} "
        f"| {code} | {each.group} |"
        for (member, code), own in reports.items()
        if rules.criteria[code].targets
        for at, each in enumerate(own, 1)
    ]
    headings = "Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch"
    return [f"# Chỉ tiêu\n| {headings} | Tiêu chí | Nhóm |", *rows] if rows else []


def _member_text(rules: RuleSet, reports: Reports, member: str) -> str:
    results, rows = [], []
    for (owner, code), own in reports.items():
        if owner != member:
            continue
        if rules.criteria[code].targets:
            results += [
                f"| {member}{code}{at} | {_text(r.achieved)} |" for at, r in enumerate(own, 1)
            ]
        else:
            rows += [_criterion_row(code, each) for each in own]
    columns = "Mã | Thực hiện | Trên tổng số | Số lượng, số vụ | Số liệu khác | Tự chấm"
    return "\n".join(
        (
            f"# Đơn vị\nma_don_vi: {member}",
            "# Nội dung 1\n| Mã | Thực hiện |" if results else "",
            *results,
            f"# Tiêu chí\n| {columns} | Điểm thưởng | Điểm trừ |" if rows else "",
            *rows,
        )
    )


def _criterion_row(code: str, each: Reported) -> str:
    figures = (
        each.achieved, each.out_of, each.count, each.other, each.own, each.bonus, each.deduction,
    )  # fmt: skip
    return f"| {code} | {' | '.join(map(_text, figures))} |"


def _plan(each: Reported) -> str:
    return "không có" if each.without_plan else _text(each.plan)


def _text(figure: Decimal | str | None) -> str:
    if isinstance(figure, Decimal):
        return f"{figure:f}".replace(".", ",")
    return figure or ""
