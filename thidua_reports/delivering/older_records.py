"""nhat_ky.json of earlier versions -> the keys of today, so that its figures can be compared."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thidua_reports.domain.changes import ChangeKind

KEPT_BEFORE = ("Điểm thống nhất", "Hạng")
"""The points and ranks that a record had before each figure told its kind."""

_KINDS = {
    "Tỷ lệ (%)": ChangeKind.RATIO,
    "Điểm thống nhất": ChangeKind.POINTS,
    "Điểm xếp hạng": ChangeKind.POINTS,
    "Hạng": ChangeKind.RANK,
}
_NO_PLACE = {"tep": "", "trang": "", "o": ""}


def is_older(document: Mapping[str, Any]) -> bool:
    """Return whether a record was written before each of its figures told its kind."""
    return "sua_tay" not in document


def in_keys_of_today(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record with every key that one of today has; the first kept no account.

    What tells figures apart that are called alike came later, how targets are judged last.

    Raises:
        KeyError, TypeError, AttributeError: it is damaged.
    """
    if is_older(document):
        document = _with_what_came_since(document)
    told_apart = {
        rows: [{"cua": "", **row} for row in document[rows]] for rows in ("so_lieu", "thay_doi")
    }
    has_some = any(row["loai"] == ChangeKind.JUDGEMENT.value for row in document["so_lieu"])
    return {"danh_gia": has_some, **document, **told_apart}


def _with_what_came_since(document: Mapping[str, Any]) -> Mapping[str, Any]:
    of_runs = {"dieu_chinh": [], "thanh_vien": [], "trang_thai": "", "man_hinh": [], "thu_tu": []}
    figures = list(_with_kinds(document["so_lieu"]))
    changes = list(_with_kinds({**_NO_PLACE, **row} for row in document["thay_doi"]))
    return {**of_runs, **document, "so_lieu": figures, "thay_doi": changes, "sua_tay": []}


def _with_kinds(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        kind = _KINDS.get(row["dai_luong"], ChangeKind.FIGURE)
        yield {**row, "loai": kind.value}
