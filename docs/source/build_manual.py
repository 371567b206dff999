"""Build the manual's editions beside each other: Word, and HTML with search.

`make manual` makes the pictures before; without them the editions have none. With `--number-pages`
it is found out which numbers the contents of the Word edition show; without they show what was
found out before of the same text, or none.
"""

import sys
from pathlib import Path

# the look of Word documents is that of the templates
sys.path.append(str(Path(__file__).resolve().parents[2] / "templates" / "source"))

from html_edition import html_edition
from manual_text import BUILT, PICTURES, manual_parts
from page_numbers import keep_pages, known_pages
from word_edition import word_edition


def editions(pictures: Path = PICTURES) -> dict[str, bytes]:
    """Return the editions by file name, with the pictures that a folder holds."""
    parts = manual_parts(pictures)
    return {
        "huong_dan_su_dung.html": html_edition(parts),
        "huong_dan_su_dung.docx": word_edition(parts, known_pages(parts)),
    }


def write_manual() -> None:
    """Write the editions where the program and its packages look for them."""
    BUILT.mkdir(parents=True, exist_ok=True)
    for name, content in editions().items():
        (BUILT / name).write_bytes(content)


if __name__ == "__main__":
    if "--number-pages" in sys.argv:
        keep_pages(manual_parts(PICTURES))
    write_manual()
