"""What a run printed before it wrote, kept for the next run that finds everything as it was."""

from collections.abc import Mapping
from typing import Any

from thidua_reports.frozen import frozen


@frozen
class Printed:
    """The lines before the issues and those after them, and how many others were accepted."""

    before: tuple[str, ...] = ()
    accepted: int = 0
    after: tuple[str, ...] = ()


def written_printed(printed: Printed) -> dict[str, Any]:
    """Return what nhat_ky.json keeps of it."""
    before, after = list(printed.before), list(printed.after)
    return {"dau": before, "da_chap_nhan": printed.accepted, "cuoi": after}


def read_printed(kept: Mapping[str, Any]) -> Printed:
    """Return what nhat_ky.json keeps of it; KeyError or TypeError where that is something else."""
    before, after = (tuple("".join(line) for line in kept[key]) for key in ("dau", "cuoi"))
    return Printed(before, int(kept["da_chap_nhan"]), after)
