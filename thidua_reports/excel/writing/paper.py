"""How a sheet goes onto pages of A4: upright or across, and between which columns it is parted."""

from collections.abc import Sequence
from itertools import accumulate

from xlsxwriter.worksheet import Worksheet

from thidua_reports.frozen import frozen

A4 = 9
SIDE_MARGIN, EDGE_MARGIN = 0.4, 0.6
"""Left and right, above and below; inches."""
UPRIGHT, ACROSS = 595.2 - 144 * SIDE_MARGIN, 841.8 - 144 * SIDE_MARGIN
"""How much of a sheet's width one page takes in its own size, in points."""
LEAST_SCALE = 82
"""Below this per cent, letters of 11 points are less than 9 points high on paper."""
SPARE_PER_CENT = 99
"""Programs differ by a hair in how wide a column is."""
DIGIT, PADDING = 5.5, 5
"""How wide a digit of 11 points is, and what a column has beside its digits."""
PAGE_NUMBERS = "&C&P/&N"


@frozen
class Paper:
    """On which paper columns are printed: across or not, in what size, parted before which.

    What is not parted is as wide as its page at most, however wide its columns become.
    """

    is_across: bool
    scale: int = 100
    breaks: tuple[int, ...] = ()


def paper_for(widths: Sequence[int], repeated: int = 0) -> Paper:
    """Return the paper for columns of such widths in characters, 0 for one that is hidden.

    The first `repeated` columns are on every page. On as few pages side by side as can be read,
    about as much on each.
    """
    points = [_points(width) for width in widths]
    total = sum(points)
    if total <= ACROSS * 100 / LEAST_SCALE:
        return Paper(is_across=total > UPRIGHT)
    again, rest = sum(points[:repeated]), points[repeated:]
    pages = _parted(rest, ACROSS * SPARE_PER_CENT / LEAST_SCALE - again)
    widest = again + max(map(sum, pages))
    ends = list(accumulate(map(len, pages)))[:-1]
    scale = int(min(100, ACROSS * SPARE_PER_CENT / widest))
    return Paper(is_across=True, scale=scale, breaks=tuple(repeated + end for end in ends))


def put_on(paper: Paper, sheet: Worksheet) -> None:
    """Print a sheet on this paper, with the numbers of its pages."""
    sheet.set_paper(A4)
    if paper.is_across:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    sheet.set_margins(left=SIDE_MARGIN, right=SIDE_MARGIN, top=EDGE_MARGIN, bottom=EDGE_MARGIN)
    sheet.set_footer(PAGE_NUMBERS, {"scale_with_doc": False})
    if paper.breaks:
        sheet.set_print_scale(paper.scale)
        sheet.set_v_pagebreaks(list(paper.breaks))
    else:
        sheet.fit_to_pages(1, 0)


def _points(width: int) -> float:
    """Return how wide a column is on paper at most; a width counts digits of the default font."""
    return DIGIT * width + PADDING if width else 0


def _parted(points: Sequence[float], room: float) -> list[list[float]]:
    """Return the columns page by page: as few pages as there is room for, about equally wide."""
    fewest = len(_filled(points, room))
    widest = max(sum(points) / fewest, *points)
    while len(_filled(points, widest)) > fewest:
        widest += 1
    return _filled(points, min(widest, room))


def _filled(points: Sequence[float], room: float) -> list[list[float]]:
    pages: list[list[float]] = [[]]
    for each in points:
        if pages[-1] and sum(pages[-1]) + each > room:
            pages.append([])
        pages[-1].append(each)
    return pages
