"""What a verb has found and made -> the JSON document that other programs read.

Its keys are those of nhat_ky.json, and stay; new ones may join them. All letters are ASCII, as a
pipe of Windows changes others.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from thidua_reports.commands.result import Found, Made, Part, Words
from thidua_reports.delivering.run_record import issue_rows
from thidua_reports.issues.issue import Issue, Severity, count_of
from thidua_reports.language.text import slug
from thidua_reports.version import VERSION


def document(verb: str, code: int, parts: Sequence[Part], failure: str = "") -> str:
    """Return the document of a verb that ended with `code`.

    `failure` is what went wrong beyond all issues, such as a wrong command line.
    """
    found = [each for each in parts if isinstance(each, Found)]
    issues = tuple(issue for each in found for issue in each.issues)
    shown: dict[str, Any] = {
        "chuong_trinh": "make-report",
        "phien_ban": VERSION,
        "lenh": verb,
        "ma_ket_thuc": code,
        "su_co": failure,
        "van_de": issue_rows(issues),
        "tong_cong": _counts(issues, sum(each.accepted for each in found)),
        "ket_qua": [row for each in parts if isinstance(each, Made) for row in _files(each)],
        "man_hinh": _lines(each for each in parts if isinstance(each, Words)),
    }
    return json.dumps(shown, indent=2)


def _counts(issues: Sequence[Issue], accepted: int) -> dict[str, int]:
    counts = {slug(each.value): count_of(issues, each) for each in Severity}
    return {**counts, "da_chap_nhan": accepted}


def _files(made: Made) -> list[dict[str, str]]:
    keys = ("thu_muc", "ten", "trang_thai")
    return [dict(zip(keys, (made.folder, *each), strict=True)) for each in made.files]


def _lines(parts: Iterable[Words]) -> list[str]:
    return [line for each in parts for line in each.lines if line]
