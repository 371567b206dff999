"""The pictures of the manual are of the real thing, show what they should, and stay small."""

import os
import re
import shutil
import subprocess
import sys
import zlib

import pytest

from tests.manual import ROOT
from tests.workspaces import manual_builder, page_numbers, picture_list, pictures

NAMED = re.compile(r"!\[([^]]+)\]\(\.\./build/manual/pictures/(\w+)\.png \"([^\"]+)\"\)")
NEEDED = ("soffice", "pdftotext", "pdftoppm", "chromium")
SMALL = 6 * 1024 * 1024


def pictures_of_the_pages():
    texts = (path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md")))
    return [match for text in texts for match in NAMED.findall(text)]


def listed():
    every = picture_list()
    return {each.name: each for each in (*every.PRINTED, *every.SHOWN, *every.DRIVEN)}


def test_every_picture_of_the_pages_is_made_and_every_one_made_is_shown():
    shown = [name for _, name, _ in pictures_of_the_pages()]

    assert sorted(shown) == sorted(listed())
    assert len(shown) >= 12


def test_every_picture_is_described_and_has_a_caption_of_its_own():
    for alternative, _, caption in pictures_of_the_pages():
        assert alternative != caption
        assert len(alternative) > 30
    assert "![" not in NAMED.sub("", (ROOT / "docs" / "huong_dan_su_dung.md").read_text("utf-8"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing and "CI" in os.environ:
        pytest.fail(f"{missing} must be installed for the checks of a change")
    if missing:
        pytest.skip(f"{missing} are not installed")
    pytest.importorskip("playwright.sync_api")
    folder = tmp_path_factory.mktemp("pictures")
    # a process of its own: another browser may be driven in this one, and one at a time is allowed
    subprocess.run([sys.executable, ROOT / "docs" / "source" / "pictures.py", folder], check=True)
    return folder


def colours(png):
    """Return how many different bytes the rows of an image are made of."""
    at, packed = 8, b""
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    return len(set(zlib.decompress(packed)))


@pytest.mark.slow("starts LibreOffice and a browser")
def test_every_picture_can_be_made_and_is_not_blank(made):
    images = {path.stem: path.read_bytes() for path in made.iterdir()}

    assert images.keys() == listed().keys()
    assert [name for name, png in images.items() if colours(png) < 50] == []


@pytest.mark.slow("starts LibreOffice and a browser")
def test_the_editions_hold_every_picture_and_stay_small(made):
    editions = manual_builder().editions(made)
    page = editions["huong_dan_su_dung.html"]

    assert page.count(b"<img ") == len(listed())
    assert all(len(content) < SMALL for content in editions.values())


@pytest.mark.slow("starts LibreOffice and a browser")
def test_the_beginning_of_the_printed_manual_has_four_pages_with_its_pictures(made, tmp_path):
    builder, numbering, kept = manual_builder(), page_numbers(), tmp_path / "pages.json"
    parts = builder.manual_parts(made)

    numbering.keep_pages(parts, kept)
    headings = numbering.headings_of_contents(parts)
    pages = zip(headings, numbering.known_pages(parts, kept), strict=True)
    beginning, reference, *_ = [int(page) for heading, page in pages if heading.rank == 1]

    assert reference - beginning == 4


@pytest.mark.slow("starts LibreOffice and a browser")
def test_a_picture_that_would_not_show_its_words_is_not_made(libreoffice, tmp_path):
    source = tmp_path / "trang.txt"
    source.write_text("Chỉ có dòng này.", encoding="utf-8-sig")
    pdf = libreoffice.to_pdf(source)
    there = picture_list().Printed("co", "", "", ("Chỉ có dòng này.",))
    elsewhere = picture_list().Printed("khong", "", "", ("Dòng khác",))
    below = picture_list().Printed("duoi", "", "", ("Chỉ có dòng này.",), (0.5, 1.0))

    pictures().picture(there, pdf, tmp_path)
    for wanted in (elsewhere, below):
        with pytest.raises(pictures().NotShownError):
            pictures().picture(wanted, pdf, tmp_path)

    assert [path.name for path in tmp_path.glob("*.png")] == ["co.png"]


def test_without_its_picture_the_text_of_an_edition_goes_on(tmp_path):
    page = manual_builder().editions(tmp_path)["huong_dan_su_dung.html"].decode()

    assert "<figure" not in page
    assert "figcaption>" not in page


def test_it_is_told_which_pictures_an_edition_lacks(tmp_path):
    first, *others = listed()
    (tmp_path / f"{first}.png").write_bytes(b"")

    assert manual_builder().missing_pictures(tmp_path) == others
