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
from picture_list import DRIVEN, PRINTED, SHOWN
from word_edition import word_edition


def editions(pictures: Path = PICTURES) -> dict[str, bytes]:
    """Return the editions by file name, with the pictures that a folder holds."""
    parts = manual_parts(pictures)
    return {
        "huong_dan_su_dung.html": html_edition(parts),
        "huong_dan_su_dung.docx": word_edition(parts, known_pages(parts)),
    }


def missing_pictures(pictures: Path = PICTURES) -> list[str]:
    """Return the names of pictures that a folder lacks, which the editions go without."""
    names = (each.name for each in (*PRINTED, *SHOWN, *DRIVEN))
    return [name for name in names if not (pictures / f"{name}.png").is_file()]


def write_manual() -> None:
    """Write the editions where the program and its packages look for them.

    What they lack of pictures is told.
    """
    if missing := missing_pictures():
        print("without the pictures", ", ".join(missing), file=sys.stderr)
    BUILT.mkdir(parents=True, exist_ok=True)
    for name, content in editions().items():
        (BUILT / name).write_bytes(content)


if __name__ == "__main__":
    if "--number-pages" in sys.argv:
        keep_pages(manual_parts(PICTURES))
    write_manual()
