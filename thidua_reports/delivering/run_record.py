"""The record of a run: what went in, what came out, what was found."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from thidua_reports.delivering.record_file import read_as
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.received import Fate, Received
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import as_typed

FINDING_KEYS = ("ma", "muc_do", "tep", "trang", "o", "noi_dung", "cach_sua")
FIGURE_KEYS = ("don_vi", "muc", "dai_luong", "gia_tri", "tep", "trang", "o")
CORRECTION_KEYS = ("don_vi", "muc", "cot", "so_cu", "so_moi", "ly_do", "nguon", "tep", "trang", "o")
RECEIVED_KEYS = ("ten", "ket_qua", "don_vi", "vi_sao")
CHANGE_KEYS = ("don_vi", "muc", "dai_luong", "gia_tri_truoc", "gia_tri")


@dataclass(frozen=True, order=True)
class Fingerprint:
    """A file's name within its folder, parts joined by `/`, and the sha256 of its content."""

    name: str
    sha256: str


@frozen
class Finding:
    """An issue as it was told; plain words, so that a later version can still read it."""

    code: str
    severity: str
    place: Place
    message: str
    remedy: str


@frozen
class Figure:
    """One figure of a run: whose, of which target or criterion, what it is, and where from."""

    member: str
    item: str
    what: str
    value: str
    source: Place


@frozen
class CorrectedFigure:
    """A figure that was corrected after submission: from what to what, why, on whose word."""

    member: str
    item: str
    column: str
    old: str
    new: str
    reason: str
    source: str
    place: Place


@dataclass(frozen=True, order=True)
class Change:
    """A figure that differs from the run before; an absent figure has the empty value."""

    member: str
    item: str
    what: str
    before: str
    now: str


@frozen
class RunRecord:
    """What nhat_ky.json holds.

    `state` stands for all that decided the results and `screen` is what was told before they were
    written; both are empty where the next run has to look again. No absolute path and no time
    belongs in it: the same run leaves the same bytes.
    """

    version: str
    inputs: tuple[Fingerprint, ...]
    issues: tuple[Finding, ...]
    figures: tuple[Figure, ...]
    changes: tuple[Change, ...] = ()
    outputs: tuple[Fingerprint, ...] = ()
    corrections: tuple[CorrectedFigure, ...] = ()
    received: tuple[Received, ...] = ()
    state: str = ""
    screen: tuple[str, ...] = ()


def fingerprint(name: str, content: bytes) -> Fingerprint:
    """Return what identifies `content` under `name`."""
    return Fingerprint(name, hashlib.sha256(content).hexdigest())


def finding(issue: Issue) -> Finding:
    """Return the words of `issue`."""
    kind = issue.kind
    return Finding(kind.code, kind.severity.value, issue.place, issue.message, issue.remedy)


def corrected_figure(correction: Correction) -> CorrectedFigure:
    """Return the words of `correction`."""
    return CorrectedFigure(
        correction.member,
        correction.item,
        correction.column,
        correction.found or _figure_text(correction.old),
        _figure_text(correction.new),
        correction.reason,
        correction.source,
        correction.new.place,
    )


def record_bytes(record: RunRecord) -> bytes:
    """Return the content of nhat_ky.json; equal records give equal bytes."""
    document = {
        "phien_ban": record.version,
        "dau_vao": {file.name: file.sha256 for file in record.inputs},
        "dau_ra": {file.name: file.sha256 for file in record.outputs},
        "van_de": [_finding_row(issue) for issue in record.issues],
        "so_lieu": [_figure_row(figure) for figure in record.figures],
        "dieu_chinh": [_correction_row(each) for each in record.corrections],
        "thanh_vien": [_received_row(each) for each in record.received],
        "thay_doi": [_row(CHANGE_KEYS, astuple(change)) for change in record.changes],
        "trang_thai": record.state,
        "man_hinh": record.screen,
        "thu_tu": _in_order(record.outputs) if record.state else [],
    }
    text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    # a file name of another encoding holds surrogates, which json.loads takes back
    return text.encode("utf-8", "surrogatepass")


def _in_order(outputs: Sequence[Fingerprint]) -> list[str]:
    """Return the names in the order of delivery, which comes after what was there before."""
    return [*dict.fromkeys(file.name for file in reversed(outputs))][::-1]


def read_record(path: Path) -> RunRecord | None:
    """Return the record at `path`, or None if it is missing, damaged or not a record."""
    return read_as(path, _parsed)


def _parsed(document: Mapping[str, Any]) -> RunRecord:
    return RunRecord(
        version=_text(document["phien_ban"]),
        inputs=_fingerprints(document["dau_vao"]),
        outputs=_fingerprints(document["dau_ra"]),
        issues=tuple(_finding(_texts(row, FINDING_KEYS)) for row in document["van_de"]),
        figures=tuple(_figure(_texts(row, FIGURE_KEYS)) for row in document["so_lieu"]),
        changes=tuple(Change(*_texts(row, CHANGE_KEYS)) for row in document["thay_doi"]),
        # the first version kept neither
        corrections=tuple(
            _correction(_texts(row, CORRECTION_KEYS)) for row in document.get("dieu_chinh", [])
        ),
        received=tuple(
            _received(*_texts(row, RECEIVED_KEYS)) for row in document.get("thanh_vien", [])
        ),
        state=_text(document.get("trang_thai", "")),
        screen=tuple(map(_text, document.get("man_hinh", []))),
    )


def _finding_row(issue: Finding) -> dict[str, str]:
    place = issue.place.address
    return _row(FINDING_KEYS, (issue.code, issue.severity, *place, issue.message, issue.remedy))


def _finding(texts: tuple[str, ...]) -> Finding:
    code, severity, workbook, sheet, cell, message, remedy = texts
    return Finding(code, severity, Place(workbook, sheet, cell), message, remedy)


def _figure_row(figure: Figure) -> dict[str, str]:
    told = (figure.member, figure.item, figure.what, figure.value)
    return _row(FIGURE_KEYS, (*told, *figure.source.address))


def _figure(texts: tuple[str, ...]) -> Figure:
    member, item, what, value, workbook, sheet, cell = texts
    return Figure(member, item, what, value, Place(workbook, sheet, cell))


def _correction_row(each: CorrectedFigure) -> dict[str, str]:
    *words, place = (getattr(each, field.name) for field in fields(each))
    return _row(CORRECTION_KEYS, (*words, *place.address))


def _correction(texts: tuple[str, ...]) -> CorrectedFigure:
    *told, workbook, sheet, cell = texts
    member, item, column, old, new, reason, source = told
    place = Place(workbook, sheet, cell)
    return CorrectedFigure(member, item, column, old, new, reason, source, place)


def _received_row(each: Received) -> dict[str, str]:
    return _row(RECEIVED_KEYS, (each.name, each.fate.value, each.member, each.why))


def _received(name: str, fate: str, member: str, why: str) -> Received:
    return Received(name, Fate(fate), member, why)


def _figure_text(figure: Placed[Decimal | None]) -> str:
    return "" if figure.value is None else as_typed(figure.value)


def _row(keys: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    return dict(zip(keys, texts, strict=True))


def _texts(row: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_text(row[key]) for key in keys)


def _fingerprints(names: Mapping[str, Any]) -> tuple[Fingerprint, ...]:
    return tuple(Fingerprint(name, _text(sha256)) for name, sha256 in names.items())


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
