"""hazard_table.md -> its rows."""

import re
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("hazard_table.md")
COLUMNS = ("id", "hazard", "input", "code", "severity", "place", "read", "message")
NOTHING = "-"
NOT_USED = ("trống", "không dùng")
_READ = re.compile(r"(?P<value>.*?)(?: \((?P<at>[^()]*[A-Z]+[0-9]+)\))?", re.DOTALL)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\n")


@dataclass(frozen=True)
class Hazard:
    """A row of the table; what its columns mean is reported in test_hazard_table.py."""

    id: str
    group: str
    hazard: str
    input: str
    code: str
    severity: str
    place: str
    read: str
    message: str

    @property
    def cell_read(self) -> str:
        """The place of the cell that `read` is about."""
        return self.place if self._read["at"] is None else self._read["at"]

    @property
    def value_read(self) -> str:
        """What is used of that cell; empty where nothing is."""
        value = "" if self._read["value"] in NOT_USED else self._read["value"]
        times = re.fullmatch('"(.)" ([0-9]+) times', value)
        return times[1] * int(times[2]) if times else value

    @property
    def _read(self) -> re.Match[str]:
        match = re.fullmatch(
            r"(?P<value>.*?)(?: \((?P<at>[^()]*[A-Z]+[0-9]+)\))?", self.read, re.DOTALL
        )
        assert match
        return match

    @property
    def codes(self) -> list[str]:
        """The codes of all that is reported, "6 TV01" six times; none for "-"."""
        reported = [] if self.code == NOTHING else self.code.split(", ")
        counted = ((code[-4:], int(code[:-4] or 1)) for code in reported)
        return [code for code, times in counted for _ in range(times)]


def hazards() -> list[Hazard]:
    """Return the rows of all groups, in order."""
    found: list[Hazard] = []
    group = ""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            group = line.removeprefix("## ")
        elif re.match(r"\| [A-Z][0-9]", line):
            found.append(_hazard(group, line))
    return found


def _hazard(group: str, line: str) -> Hazard:
    cells = [_ESCAPE.sub(_character, cell) for cell in line[2:-2].split(" | ")]
    row = dict(zip(COLUMNS, cells, strict=True))
    return Hazard(group=group, **(row | {"input": row["input"].strip("`")}))


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else "\n"
