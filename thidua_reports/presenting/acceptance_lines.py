"""What `make-report accept` has frozen, agreed or accepted -> the lines on the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.domain.targets import Target
from thidua_reports.issues import verbs
from thidua_reports.language.vietnamese import counted_integer, joined, number


def acceptance_lines(
    targets: Sequence[Target],
    added: Sequence[Target],
    kept: str,
    again: Sequence[str],
    *,
    failed: bool,
) -> Iterator[str]:
    """Yield what became of the pledge; `kept` is where khoi.xlsx is as it was before.

    All `targets` are frozen; those `added` are new to khoi.xlsx.
    """
    members = len({target.member for target in targets})
    old = len(targets) - len(added)
    yield ""
    if kept:
        parts = f": {len(added)} mới ghi vào trang Chỉ tiêu, {old} đã có ở đó" if old else ""
        yield f"Đã chốt {len(targets)} chỉ tiêu của {members} đơn vị vào khoi.xlsx{parts}."
        yield "Chỉ tiêu, điểm, cách chấm, cách làm tròn nay ghi ở trang Giao ước đã chốt."
        yield from (f"  Chốt lại: {each}" for each in again)
        yield f"Sổ khối trước khi chốt: {kept}."
        yield f"Tiếp theo: lập giao ước {verbs.MAKE}; ký xong thì sang kỳ sau {verbs.NEXT}."
    elif failed:
        yield "Còn lỗi nên chưa chốt; khoi.xlsx giữ nguyên. Sửa theo các dòng [lỗi] rồi làm lại."
    else:
        yield "Không có gì mới để chốt: khoi.xlsx giữ nguyên."


def agreement_lines(
    filled: Sequence[tuple[str, str]],
    existing: int,
    lacking: Mapping[str, Sequence[str]],
    kept: str,
) -> Iterator[str]:
    """Yield what became of the scores; `filled` are codes of member and criterion.

    `existing` is how many scores were agreed before, `lacking` are criteria without sure points by
    member, and `kept` is where khoi.xlsx is as it was before.
    """
    units = len({member for member, _ in filled})
    yield ""
    if filled:
        yield (
            f"Đã ghi {len(filled)} điểm thống nhất bằng điểm tính, của {units} đơn vị, vào trang "
            "Điểm thống nhất của khoi.xlsx."
        )
    else:
        yield "Không có điểm nào mới để ghi vào trang Điểm thống nhất."
        if kept:
            yield "Cột Điểm tính được ghi thêm bên cạnh các điểm đã có, để đối chiếu về sau."
    if existing:
        yield f"Giữ nguyên {existing} điểm đã có."
    if lacking:
        units_lacking = "; ".join(f"{name} ({', '.join(own)})" for name, own in lacking.items())
        yield f"Chưa ghi vì điểm tính còn thiếu hoặc cần xác minh: {units_lacking}."
    if kept:
        yield f"Sổ khối trước khi ghi: {kept}."
        yield (
            "Điểm nào hội nghị thay đổi thì sửa cột Điểm, ghi Lý do, giữ nguyên cột Điểm tính; rồi "
            f"lập văn bản {verbs.MAKE}."
        )


def acknowledgement_lines(count: int, kept: str) -> Iterator[str]:
    """Yield how many messages were accepted; `kept` is where khoi.xlsx is as it was before."""
    yield ""
    if not kept:
        yield "Không có cảnh báo, ghi chú nào để chấp nhận: khoi.xlsx giữ nguyên."
        return
    yield f"Đã ghi {count} cảnh báo, ghi chú vào trang Đã chấp nhận của khoi.xlsx."
    yield f"Sổ khối trước khi ghi: {kept}."
    yield "Thông báo nào chưa đồng ý thì xóa hàng ấy. Lỗi không chấp nhận được, phải sửa."


def to_be_filled_lines(
    scores: Sequence[tuple[MemberStanding, CriterionScore]],
) -> Iterator[str]:
    """Yield how many points would be filled in, and what they come to for each member."""
    if not scores:
        yield "Lúc này không có điểm nào còn trống mà ghi được."
        return
    of_members: dict[str, list[Decimal]] = {}
    for standing, score in scores:
        of_members.setdefault(standing.member.name, []).append(score.computed)
    told = [
        f"{name} {counted_integer(len(points))} điểm, cộng {number(sum(points, Decimal(0)))}"
        for name, points in of_members.items()
    ]
    yield f"Lúc này sẽ ghi {counted_integer(len(scores))} điểm: {joined(told)}."


def nothing_agreed() -> str:
    """Return the line on errors in khoi.xlsx that keep every score from being agreed."""
    return (
        "Chưa ghi điểm nào: khoi.xlsx còn lỗi ở trang quyết định điểm. Sửa theo các dòng [lỗi] của "
        "khoi.xlsx rồi làm lại."
    )
