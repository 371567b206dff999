"""A filled document -> its review copy, in which each figure says where it comes from."""

from collections.abc import Mapping

from thidua_reports.word.comments import Remark, commented
from thidua_reports.word.template import Filled
from thidua_reports.zip_package import passed_on


def review_copy(filled: Filled, remarks: Mapping[int, str]) -> bytes:
    """Return the document with a Word comment at each figure of which something is said.

    `remarks` are by the numbers of the marks. A figure that stands in the document twice is
    commented on twice.
    """
    said = [
        Remark(remarks[spot.number], spot.paragraph, spot.start, spot.end, spot.part)
        for spot in filled.spots
        if spot.number in remarks
    ]
    return commented(passed_on(filled.parts), said)
