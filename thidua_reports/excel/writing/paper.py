"""How a sheet goes onto pages of A4: upright or across, between which columns and rows parted."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from xlsxwriter.worksheet import Worksheet

from thidua_reports.frozen import frozen

A4 = 9
SIDE_MARGIN, EDGE_MARGIN = 0.24, 0.6
"""Left and right, above and below; inches."""
SHORT_SIDE, LONG_SIDE = 595.2, 841.8
UPRIGHT, ACROSS = SHORT_SIDE - 144 * SIDE_MARGIN, LONG_SIDE - 144 * SIDE_MARGIN
"""How much of a sheet's width one page takes in its own size, in points."""
LEAST_SCALE = 82
"""Below this per cent, letters of 11 points are less than 9 points high on paper."""
SPARE_PER_CENT = 99
"""Programs differ by a hair in how wide a column is."""
NARROWEST = 0.9
"""How wide columns may be at least, beside what they are at most."""
SPARE_IN_HEIGHT = 95
"""And by more in how high a row is."""
ROOM = ACROSS * SPARE_PER_CENT / LEAST_SCALE
"""How wide columns can be that are printed on one page, in points of their own size."""
FEW = 3
"""So few rows are not left to a page of their own, where that can be helped."""
DIGIT, PADDING = 5.5, 4
"""How wide a digit of 11 points is, and what a column has beside its digits."""
PAGE_NUMBERS = "&C&P/&N"


@frozen
class Paper:
    """On which paper columns are printed: across or not, in what size, parted before which.

    Pages end above `rows`, from 0. What is not parted is as wide as its page at most, however wide
    its columns become; Excel does not part by rows what is made to fit so. What `is_one` page is
    made to fit its height as well.
    """

    is_across: bool
    scale: int = 100
    breaks: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    is_one: bool = False


@frozen
class Heights:
    """How high, in points, what is above the rows of a table is, what is repeated, and each row.

    The first of the rows is at `first`, from 0.
    """

    above: float
    repeated: float
    first: int
    rows: Sequence[float]


def paper_for(widths: Sequence[int], repeated: int = 0) -> Paper:
    """Return the paper for columns of such widths in characters, 0 for one that is hidden.

    The first `repeated` columns are on every page. On as few pages side by side as can be read,
    about as much on each.
    """
    points = [points_of(width) for width in widths]
    total = sum(points)
    if total <= ACROSS * 100 / LEAST_SCALE:
        return Paper(is_across=total > UPRIGHT)
    again, rest = sum(points[:repeated]), points[repeated:]
    pages = _parted(rest, ACROSS * SPARE_PER_CENT / LEAST_SCALE - again)
    widest = again + max(map(sum, pages))
    ends = list(accumulate(map(len, pages)))[:-1]
    scale = int(min(100, ACROSS * SPARE_PER_CENT / widest))
    return Paper(is_across=True, scale=scale, breaks=tuple(repeated + end for end in ends))


def paper_with_rows(widths: Sequence[int], heights: Heights) -> Paper:
    """Return the paper for a table that is on no pages side by side, whose last page is no rest.

    A few rows that would be alone on it go onto the page before, which gets smaller as far as it
    can be read, or else a few more go along.
    """
    plain = paper_for(widths)
    total = sum(map(points_of, widths))
    width, height = (ACROSS, SHORT_SIDE) if plain.is_across else (UPRIGHT, LONG_SIDE)
    widest = int(min(100, width * SPARE_PER_CENT / total))
    room = (height - 144 * EDGE_MARGIN) * SPARE_IN_HEIGHT
    scales = range(widest, min(widest, LEAST_SCALE) - 1, -1)
    found = {scale: _filled_pages(heights, room / scale) for scale in scales}
    largest = room / min(100, width * 100 / (NARROWEST * total))
    likely = (room / widest, largest, 100 * largest / SPARE_IN_HEIGHT)
    if not any(_has_rest(_filled_pages(heights, each)) for each in likely):
        return plain
    scale = next((each for each in scales if not _has_rest(found[each])), widest)
    pages = found[scale]
    if _has_rest(pages):
        moved = min(FEW + 1 - pages[-1], pages[-2] - 1)
        pages = [*pages[:-2], pages[-2] - moved, pages[-1] + moved]
    ends = [heights.first + each for each in accumulate(pages)][:-1]
    return Paper(plain.is_across, scale, rows=tuple(ends), is_one=len(pages) == 1)


def _has_rest(pages: Sequence[int]) -> bool:
    return len(pages) > 1 and pages[-1] <= FEW


def _filled_pages(heights: Heights, room: float) -> list[int]:
    """Return how many rows go onto each page."""
    pages, used = [0], heights.above
    for points in heights.rows:
        if pages[-1] and used + points > room:
            pages.append(0)
            used = heights.repeated
        pages[-1] += 1
        used += points
    return pages


def paper_for_tables(widths: Sequence[int], tables: Sequence[tuple[int, float]]) -> Paper:
    """Return the paper for tables one under the other: their first rows, and heights in points.

    None goes over the end of a page that could be whole on the next. They are smaller, as far as
    they can be read, where that takes fewer pages.
    """
    total = sum(points_of(width) for width in widths)
    is_across = total > UPRIGHT
    width, height = (ACROSS, SHORT_SIDE) if is_across else (UPRIGHT, LONG_SIDE)
    widest = int(min(100, width * SPARE_PER_CENT / total))
    room = (height - 144 * EDGE_MARGIN) * SPARE_IN_HEIGHT
    rows = {scale: tuple(_begun_anew(tables, room / scale)) for scale in (widest, LEAST_SCALE)}
    scale = min(rows, key=lambda each: len(rows[each]))
    is_one = not rows[scale] and sum(points for _, points in tables) <= room / scale
    return Paper(is_across=is_across, scale=scale, rows=rows[scale], is_one=is_one)


def put_on(paper: Paper, sheet: Worksheet) -> None:
    """Print a sheet on this paper, with the numbers of its pages."""
    sheet.set_paper(A4)
    if paper.is_across:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    sheet.set_margins(left=SIDE_MARGIN, right=SIDE_MARGIN, top=EDGE_MARGIN, bottom=EDGE_MARGIN)
    sheet.set_footer(PAGE_NUMBERS, {"scale_with_doc": False})
    if paper.is_one:
        sheet.fit_to_pages(1, 1)
        return
    if paper.breaks or paper.rows:
        sheet.set_print_scale(paper.scale)
        sheet.set_v_pagebreaks(list(paper.breaks))
        sheet.set_h_pagebreaks(list(paper.rows))
    else:
        sheet.fit_to_pages(1, 0)


def _begun_anew(tables: Sequence[tuple[int, float]], room: float) -> Iterator[int]:
    """Yield the first rows of tables that begin a page; a longer one than a page begins one too."""
    used = 0.0
    for row, points in tables:
        if used and used + points > room:
            yield row
            used = 0.0
        used = (used + points) % room


def points_of(width: int) -> float:
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
