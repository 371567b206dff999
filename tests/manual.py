"""The manual as its readers see it: its sections by heading, and the tables in them."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MANUAL = ROOT / "docs" / "huong_dan_su_dung.md"
EMPHASIS = re.compile(r"(\*{1,2})(\S(?:[^*]*\S)?)\1")
HEADING = re.compile(r"(#+) (.*)")


@dataclass(frozen=True)
class Section:
    """What is below a heading, up to the next heading of the same rank or a higher one."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text without marks of emphasis, line ends as blanks."""
        return plain(" ".join(self.lines))

    def below(self, start: str) -> "Section":
        """Return what is below the heading that starts with `start`, which must be there."""
        found = [
            (at, len(match[1]))
            for at, line in enumerate(self.lines)
            if (match := HEADING.fullmatch(line)) and plain(match[2]).startswith(start)
        ]
        assert len(found) == 1, (start, found)
        first, rank = found[0]
        rest = self.lines[first + 1 :]
        ends = (
            at
            for at, line in enumerate(rest)
            if (match := HEADING.fullmatch(line)) and len(match[1]) <= rank
        )
        return Section(rest[: next(ends, len(rest))])

    def has(self, start: str) -> bool:
        """Return whether a heading here starts with `start`."""
        headings = (match for line in self.lines if (match := HEADING.fullmatch(line)))
        return any(plain(match[2]).startswith(start) for match in headings)

    def tables(self) -> list[list[dict[str, str]]]:
        """Return the tables; each row is its cells by heading, without marks of emphasis."""
        found: list[list[str]] = [[]]
        for line in self.lines:
            if line.startswith("|"):
                found[-1].append(line)
            elif found[-1]:
                found.append([])
        return [_rows(lines) for lines in found if lines]

    def table(self, number: int = 0) -> list[dict[str, str]]:
        """Return one of the tables."""
        return self.tables()[number]


def manual() -> Section:
    """Return the whole manual."""
    return Section(tuple(MANUAL.read_text("utf-8").splitlines()))


def plain(text: str) -> str:
    """Return text without marks of emphasis and code; inside code a star is a star."""
    pieces = text.split("`")
    return "".join(
        piece if at % 2 else EMPHASIS.sub(r"\2", piece) for at, piece in enumerate(pieces)
    )


def _rows(lines: list[str]) -> list[dict[str, str]]:
    headings, _, *rows = [[plain(cell.strip()) for cell in line[1:-1].split("|")] for line in lines]
    return [dict(zip(headings, row, strict=True)) for row in rows]
