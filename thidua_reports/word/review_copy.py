"""A filled document -> its review copy, in which each figure says where it comes from."""

from collections.abc import Mapping

from thidua_reports.word.comments import Remark, commented
from thidua_reports.word.draft_sign import with_draft_sign
from thidua_reports.word.template import Filled
from thidua_reports.zip_package import pack, pack_uncompressed, unpack


def review_copy(filled: Filled, remarks: Mapping[int, str], sign: str = "") -> bytes:
    """Return the document with a Word comment at each figure of which something is said.

    `remarks` are by the numbers of the marks. A figure that stands in the document twice is
    commented on twice. `sign` is that of a draft.
    """
    said = [
        Remark(remarks[spot.number], spot.paragraph, spot.start, spot.end, spot.part)
        for spot in filled.spots
        if spot.number in remarks
    ]
    copy = commented(pack_uncompressed(filled.parts), said)
    return pack(with_draft_sign(unpack(copy), sign))
