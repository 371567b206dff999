"""The record of a run in nhat_ky.json: what went in and came out, was found, and has changed."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import Enum
from pathlib import Path, PurePath
from typing import Any, TypeVar, cast

from thidua_reports.delivering.older_records import in_keys_of_today, is_older
from thidua_reports.delivering.printed import Printed, read_printed, written_printed
from thidua_reports.delivering.recorded_issues import RecordedIssue, recorded_issue, reported_again
from thidua_reports.delivering.staging import retry_while_locked, staged
from thidua_reports.domain.changes import Change, RunFigure
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.submission import Received
from thidua_reports.domain.tabs import full_name, sheet_named
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import as_typed

Built = TypeVar("Built")
RECORD_NAME = "nhat_ky.json"
_BEFORE = "lan_truoc"
_NAMES_OF_RESULTS = ("dau_ra", "sua_tay", "thu_tu", "khong_ro")


def read_as(path: Path, build: Callable[[Mapping[str, Any]], Built]) -> Built | None:
    """Return what `build` makes of the record; None if it is missing, damaged or not a record.

    No run writes a record that names a result elsewhere than in its own folder: it is none either.
    """
    try:
        found = json.loads(retry_while_locked(path.read_bytes))
        names = map(PurePath, _names_of_results(found))
        return build(found) if all(map(is_within, names)) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _names_of_results(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of results in a record, and in the one before that it keeps."""
    for key in _NAMES_OF_RESULTS:
        yield from found.get(key, ())
    if found.get(_BEFORE) is not None:
        yield from _names_of_results(found[_BEFORE])


def is_within(name: PurePath) -> bool:
    """Return whether a name leads to something in the folder that it is looked up in."""
    return bool(name.parts) and not name.anchor and ".." not in name.parts


T = TypeVar("T", bound="Row")


@dataclass(frozen=True, order=True)
class Fingerprint:
    """A file's name within its folder, parts joined by `/`, and the sha256 of its content."""

    name: str
    sha256: str


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


@frozen
class RunRecord:
    """What nhat_ky.json holds.

    `state` identifies all that decided the results, "" where that could not be known. The next run
    has to look again in any case if this one `looks_again`; otherwise `printed` is what it printed
    before writing. `outputs` are also files of earlier runs that are still there, `delivered` the
    names of those of this run, in their order. `edited` are the documents that were found edited by
    hand, and kept; `unsure` those of which no record told whether they were. `is_older` is one of
    an earlier version, which kept fewer figures; `judges`, whether it keeps how targets are judged,
    though none may be yet. `basis` is the record to compare the next run with, where this run found
    something locked and so does not tell how things are. No absolute path and no time belongs in
    it: the same run leaves the same bytes.
    """

    version: str
    inputs: tuple[Fingerprint, ...]
    issues: tuple[RecordedIssue, ...]
    figures: tuple[RunFigure, ...]
    changes: tuple[Change, ...] = ()
    outputs: tuple[Fingerprint, ...] = ()
    corrections: tuple[CorrectedFigure, ...] = ()
    received: tuple[Received, ...] = ()
    state: str = ""
    printed: Printed = Printed()
    edited: tuple[str, ...] = ()
    delivered: tuple[str, ...] = ()
    looks_again: bool = False
    is_older: bool = False
    judges: bool = True
    basis: "RunRecord | None" = None
    unsure: tuple[Fingerprint, ...] = ()


Row = RecordedIssue | RunFigure | CorrectedFigure | Received | Change
_PLACE = ("tep", "trang", "o")
_KEYS: Mapping[type, tuple[str, ...]] = {
    RecordedIssue: ("ma", "muc_do", *_PLACE, "noi_dung", "cach_sua"),
    RunFigure: ("loai", "don_vi", "muc", "dai_luong", "gia_tri", *_PLACE, "cua"),
    CorrectedFigure: ("don_vi", "muc", "cot", "so_cu", "so_moi", "ly_do", "nguon", *_PLACE),
    Received: ("ten", "ket_qua", "don_vi", "vi_sao"),
    Change: (
        *("loai", "don_vi", "muc", "dai_luong", "gia_tri_truoc", "gia_tri", *_PLACE, "cua"),
        *("muc_truoc", "dai_luong_truoc"),
    ),
}
"""Under which keys the fields of a row are kept, in their order; a place takes three."""


def fingerprint(name: str, content: bytes) -> Fingerprint:
    """Return what identifies `content` under `name`."""
    return Fingerprint(name, hashlib.sha256(content).hexdigest())


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
    text = json.dumps(_document(record), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    # a file name of another encoding holds surrogates, which json.loads takes back
    return text.encode("utf-8", "surrogatepass")


def _document(record: RunRecord) -> dict[str, object]:
    basis = {} if record.basis is None else {_BEFORE: _document(record.basis)}
    unsure = {"khong_ro": {file.name: file.sha256 for file in record.unsure}}
    return {
        "phien_ban": record.version,
        "dau_vao": {file.name: file.sha256 for file in record.inputs},
        "dau_ra": {file.name: file.sha256 for file in record.outputs},
        "van_de": _written(record.issues),
        "so_lieu": _written(record.figures),
        "dieu_chinh": _written(record.corrections),
        "thanh_vien": _written(record.received),
        "thay_doi": _written(record.changes),
        "sua_tay": record.edited,
        "trang_thai": record.state,
        "man_hinh": written_printed(record.printed),
        "thu_tu": record.delivered,
        "xem_lai": record.looks_again,
        "danh_gia": record.judges,
        **basis,
        **(unsure if record.unsure else {}),
    }


def read_record(path: Path) -> RunRecord | None:
    """Return the record at `path`, or None if it is missing, damaged or not a record."""
    return read_as(path, _parsed)


def read_last_record(folder: Path) -> RunRecord | None:
    """Return the record of the last run that was completed; None if there is none to be read.

    Where it could not be put in place it lies beside; that of a crashed run has documents with it.
    """
    waiting, own = staged(folder), staged(folder, RECORD_NAME)
    beside = read_record(own[-1]) if own and waiting == own else None
    return beside or read_record(folder / RECORD_NAME)


def _parsed(found: Mapping[str, Any]) -> RunRecord:
    document = in_keys_of_today(found)
    basis = document.get(_BEFORE)
    return RunRecord(
        version=_text(document["phien_ban"]),
        inputs=_fingerprints(document["dau_vao"]),
        outputs=_fingerprints(document["dau_ra"]),
        issues=_read(RecordedIssue, document["van_de"]),
        figures=_read(RunFigure, document["so_lieu"]),
        changes=_read(Change, document["thay_doi"]),
        corrections=_read(CorrectedFigure, document["dieu_chinh"]),
        received=_read(Received, document["thanh_vien"]),
        state=_text(document["trang_thai"]),
        printed=_printed(document["man_hinh"]),
        edited=tuple(map(_text, document["sua_tay"])),
        delivered=tuple(map(_text, document["thu_tu"])),
        looks_again=document.get("xem_lai") is True,
        unsure=_fingerprints(document.get("khong_ro", {})),
        is_older=is_older(found),
        judges=document["danh_gia"] is True,
        basis=None if basis is None else _parsed(basis),
    )


def _printed(kept: object) -> Printed:
    """Return what was printed; earlier versions kept all of it as one list of lines."""
    return read_printed(kept) if isinstance(kept, dict) and kept else Printed()


def issue_rows(issues: Iterable[Issue]) -> list[dict[str, str]]:
    """Return the issues as nhat_ky.json keeps them."""
    return _written(map(recorded_issue, issues))


def read_issues(rows: Iterable[Mapping[str, Any]]) -> tuple[Issue, ...]:
    """Return the issues of what `issue_rows` gave."""
    return tuple(map(reported_again, _read(RecordedIssue, rows)))


def _figure_text(figure: Placed[Decimal | None]) -> str:
    return "" if figure.value is None else as_typed(figure.value)


def _written(rows: Iterable[Row]) -> list[dict[str, str]]:
    return [dict(zip(_KEYS[type(row)], _texts_of(row), strict=True)) for row in rows]


def _texts_of(row: Row) -> Iterator[str]:
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, Place):
            yield from (value.workbook, full_name(value.sheet), value.cell)
        else:
            yield value.value if isinstance(value, Enum) else value


def _read(kind: type[T], rows: Iterable[Mapping[str, Any]]) -> tuple[T, ...]:
    return tuple(_built(kind, [_text(row[key]) for key in _KEYS[kind]]) for row in rows)


def _built(kind: type[T], texts: Iterable[str]) -> T:
    left, build = iter(texts), cast(Callable[..., T], kind)
    return build(*(_value(field.type, left) for field in fields(kind)))


def _value(kind: object, texts: Iterator[str]) -> Place | Enum | str:
    if kind is Place:
        return Place(next(texts), sheet_named(next(texts)), next(texts))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(next(texts))
    return next(texts)


def _fingerprints(names: Mapping[str, Any]) -> tuple[Fingerprint, ...]:
    return tuple(Fingerprint(name, _text(sha256)) for name, sha256 in names.items())


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
