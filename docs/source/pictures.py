"""Make the manual's pictures of the real thing: samples are run, printed by LibreOffice, opened.

`make manual` runs this; it takes LibreOffice, poppler and Chromium, as the tests do. A picture that
does not show what it should is not made: the run ends with an error. An argument is another folder
to make them in.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from manual_text import DOCS, PICTURES
from picture_list import PRINTED, SAMPLES, SHOWN, Printed, Shown

_SAMPLES = DOCS.parent / "input_samples"
_PAGE = re.compile(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
_EDGE = 10
"""What is shown around the words, in points."""
_WIDTH, _MOST_DOTS = 1300, 190
"""How wide a picture is at most, in its own points, and how fine."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SCREEN = {"width": 1000, "height": 900}


class NotShownError(LookupError):
    """A picture would not show what it should."""


@dataclass(frozen=True)
class _Word:
    box: tuple[float, float, float, float]
    text: str


@dataclass(frozen=True)
class _Page:
    size: tuple[float, float]
    words: tuple[_Word, ...]

    def part(self, wanted: Printed) -> list[_Word]:
        """Return the words of the part that a picture shows."""
        return [each for each in self.words if self._is_inside(each, wanted)]

    def _is_inside(self, word: _Word, wanted: Printed) -> bool:
        left, top, right, bottom = word.box
        (from_left, to_right), (from_top, to_bottom) = wanted.across, wanted.down
        width, height = self.size
        is_across = left >= from_left * width and right <= to_right * width
        return is_across and top >= from_top * height and bottom <= to_bottom * height


def make_pictures(folder: Path = PICTURES) -> None:
    """Make every picture anew.

    Raises:
        NotShownError: what a picture should show stands nowhere.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        work = Path(scratch)
        for sample in SAMPLES:
            _run(sample, work / sample)
        printed = _print([_found(each, work) for each in PRINTED], work)
        for each in PRINTED:
            picture(each, printed[_found(each, work)], folder)
        _show(work, folder)


def _run(sample: str, folder: Path) -> None:
    """Run a sample as a user would; its workspace, its forms, its documents lie in one folder."""
    shutil.copytree(_SAMPLES / sample, folder)
    for command in (
        (str(folder), "--output", str(folder)),
        ("forms", str(folder), "--output", str(folder / "bieu_mau")),
    ):
        done = subprocess.run([sys.executable, "-m", "thidua_reports", *command], check=False)
        if done.returncode not in (0, 1):
            raise NotShownError(sample, command)


def _found(wanted: Printed | Shown, work: Path) -> Path:
    paths = sorted((work / wanted.sample).glob(wanted.pattern))
    if not paths:
        raise NotShownError(wanted.name, wanted.pattern)
    return paths[0]


def _print(sources: Sequence[Path], work: Path) -> dict[Path, Path]:
    """Print files to PDF; return where each is."""
    made = {}
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    for source in dict.fromkeys(sources):
        target = work / "pdf" / source.parent.relative_to(work)
        subprocess.run(
            ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", target, source],
            check=True,
            capture_output=True,
        )
        made[source] = target / f"{source.stem}.pdf"
    return made


def picture(wanted: Printed, pdf: Path, folder: Path) -> None:
    """Make a picture of the first page of a PDF that shows the words.

    Raises:
        NotShownError: no page does, or the words are outside the part that is shown.
    """
    for number, page in enumerate(_pages(pdf), 1):
        part = page.part(wanted)
        if not _lacking(wanted.words, " ".join(each.text for each in part)):
            _draw(pdf, number, _bounds(part), folder / f"{wanted.name}.png")
            return
    raise NotShownError(wanted.name, wanted.words)


def _pages(pdf: Path) -> Iterator[_Page]:
    """Yield the pages with their words and the places of these, as pdftotext tells them."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True)
    for width, height, inside in _PAGE.findall(told.stdout.decode()):
        words = [
            _Word((float(left), float(top), float(right), float(bottom)), unescape(text))
            for left, top, right, bottom, text in _WORD.findall(inside)
        ]
        yield _Page((float(width), float(height)), tuple(words))


def _lacking(words: Sequence[str], text: str) -> list[str]:
    return [each for each in words if each not in text]


def _bounds(words: Sequence[_Word]) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*(each.box for each in words), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _draw(pdf: Path, number: int, bounds: tuple[float, float, float, float], path: Path) -> None:
    left, top, right, bottom = bounds
    dots = min(_MOST_DOTS, _WIDTH * 72 / (right - left + 2 * _EDGE))
    scale = dots / 72
    box = (left - _EDGE, top - _EDGE, right - left + 2 * _EDGE, bottom - top + 2 * _EDGE)
    options = [
        text
        for name, value in zip("xyWH", box, strict=True)
        for text in (f"-{name}", str(max(0, round(value * scale))))
    ]
    page = ["-f", str(number), "-l", str(number), "-singlefile", "-r", f"{dots:.2f}"]
    subprocess.run(["pdftoppm", "-png", *page, *options, pdf, path.with_suffix("")], check=True)


def _show(work: Path, folder: Path) -> None:
    """Open pages in the browser, and take pictures of them."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, _BROWSERS)))
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=sandbox)
        page = browser.new_page(viewport=_SCREEN)
        for each in SHOWN:
            page.goto(_found(each, work).as_uri())
            element = page.locator(each.selector).first
            lacking = _lacking(each.words, element.inner_text())
            if lacking:
                raise NotShownError(each.name, lacking)
            box = element.bounding_box() or {}
            clip = {**box, "height": min(box["height"], each.height)}
            page.screenshot(path=folder / f"{each.name}.png", clip=clip, full_page=True)
        browser.close()


if __name__ == "__main__":
    make_pictures(*map(Path, sys.argv[1:]))
