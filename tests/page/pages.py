"""Pages for the tests: of a sample, of a small bloc whose texts are changed, of a large one."""

from functools import cache

from lxml import html

from tests.examined_samples import examined_sample
from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text
from thidua_reports.delivering.deliveries import Delivery, Status
from thidua_reports.delivering.overview import Memory, Planned
from thidua_reports.delivering.run_record import Fingerprint
from thidua_reports.page.page import RunOutcome, page, page_view
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

HOSTILE = '"><img src=x onerror=alert(1)>'
HOSTILE_TITLE = "</title><script>alert(1)</script>"
MANY = 30


def delivered(*names, kept=()):
    """Return the deliveries of files of these names; the first passed over those kept."""
    return [
        Delivery(name, Fingerprint(name, ""), Status.WRITTEN, () if at else tuple(kept))
        for at, name in enumerate(names)
    ]


REPORT = delivered("bao_cao.docx", "bang_tong_hop.xlsx")


def found_in(examined):
    """Return what the page tells of an examined workspace."""
    return RunOutcome(examined, examined.issues, examined.account, accepted=len(examined.accepted))


def examined_bloc(folder, changes="", members=SMALL_MEMBERS):
    """Return what is found out of the small bloc with some sheets in other words."""
    return examine(open_workspace(build_workspace(folder, merged(SMALL_BLOC, changes), members)))


def planned(deliveries=REPORT, told=(), memory=Memory.KNOWN):
    """Return the deliveries as they are planned."""
    return Planned(tuple(deliveries), tuple(told), memory)


def view_of(examined, deliveries=REPORT, **others):
    """Return what the page shows of an examined workspace."""
    return page_view(found_in(examined), planned(deliveries, **others))


def parsed(examined, deliveries=REPORT):
    """Return the page as a tree of elements."""
    return html.fromstring(page(found_in(examined), planned(deliveries)))


@cache
def sample_page(sample):
    """Return the bytes of a sample's page."""
    return page(found_in(examined_sample(sample)), planned())


def large_bloc():
    """Return the texts of a bloc of many members with more than 40 issues, two awaited."""
    codes = [f"M{number}" for number in range(1, MANY + 1)]
    names = {code: f"Sở số {code[1:]} của tỉnh có tên khá dài" for code in codes} | {"M3": HOSTILE}
    rows = {
        "Thành viên": ["| Mã đơn vị | Tên đơn vị |", *(f"| {c} | {names[c]} |" for c in codes)],
        "Chỉ tiêu": [
            "| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch "
            "| Tiêu chí |",
            *(f"| {c} | {c}.1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |" for c in codes),
        ],
        "Điểm thống nhất": ["| Đơn vị | Tiêu chí | Điểm |"],
    }
    sheets = "\n".join(f"# {name}\n" + "\n".join(lines) + "\n" for name, lines in rows.items())
    settings = f"# Khối\nten_khoi: Khối {HOSTILE_TITLE}\nkhoi_truong: M1\n"
    members = {
        f"so_{code}": member_text(
            code, f"{code}.1", "rất nhiều" if at % 2 else str(60 + 3 * at), "quá nhiều"
        )
        for at, code in enumerate(codes[: MANY - 2])
    }
    return settings + sheets, members


@cache
def large_page(folder):
    """Return the bytes of the page of the large bloc."""
    return page(found_in(examined_bloc(folder, *large_bloc())), planned())
