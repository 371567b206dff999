"""Jobs whose end nobody has seen: kept beyond the end of the program, told at the next start."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from thidua_reports.commands.result import Found, Made, Part, Refused, Words
from thidua_reports.commands.running import NOT_MADE
from thidua_reports.delivering.run_record import issue_rows, read_issues
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.presenting.desk_notices import BROKEN_OFF

BEGINNING = "viec_"
MOST = 40
"""How many are kept; of more the oldest are dropped."""


class KeptJobs:
    """The jobs of one folder of hers, as they are kept."""

    def __init__(self, own: OwnFiles, folder: Path) -> None:
        self._own = own
        self._folder = str(folder)

    def keep(self, job: Job) -> None:
        """Keep a job as it is now: one that is kept at work was broken off."""
        self._own.write(
            f"{BEGINNING}{job.id}",
            {
                "thu_muc": self._folder,
                "khoi": job.bloc,
                "viec": job.title,
                "lenh": list(job.arguments),
                "ma_ket_thuc": job.code,
                "su_co": job.failure,
                "man_hinh": [_row(part) for part in job.parts],
            },
        )
        for name in self._own.names(BEGINNING)[:-MOST]:
            self._own.remove(name)

    def forget(self, job: Job) -> None:
        """Keep a job no more: its end was seen."""
        self._own.remove(f"{BEGINNING}{job.id}")

    def there(self) -> Iterator[Job]:
        """Yield the jobs that are kept of this folder, the oldest first."""
        for name in self._own.names(BEGINNING):
            kept = self._own.read(name) or {}
            if kept.get("thu_muc") == self._folder:
                # of another version of the program, or half of one: there is nothing to tell
                with suppress(LookupError, TypeError, ValueError):
                    yield _job(name.removeprefix(BEGINNING), kept)


def _job(job_id: str, kept: dict[str, Any]) -> Job:
    job = Job(kept["khoi"], kept["viec"], kept["lenh"], job_id)
    code = kept["ma_ket_thuc"]
    for row in kept["man_hinh"]:
        job.screen.show(_part(row))
    job.screen.fail(BROKEN_OFF if code is None else kept["su_co"])
    job.screen.close(NOT_MADE if code is None else code)
    return job


def _row(part: Part) -> dict[str, Any]:
    match part:
        case Refused():
            return {"loi_tu_choi": list(part.lines)}
        case Words():
            return {"loi": list(part.lines)}
        case Made():
            return {"thu_muc": part.folder, "tep": [list(each) for each in part.files]}
        case Found():
            return {"van_de": issue_rows(part.issues), "da_chap_nhan": part.accepted}


def _part(row: dict[str, Any]) -> Part:
    if "van_de" in row:
        return Found(read_issues(row["van_de"]), row["da_chap_nhan"])
    if "tep" in row:
        return Made(row["thu_muc"], tuple((name, what) for name, what in row["tep"]))
    if "loi_tu_choi" in row:
        return Refused(tuple(row["loi_tu_choi"]))
    return Words(tuple(row["loi"]))
