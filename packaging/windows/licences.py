"""The licences of everything in the bundle: a list of them, and the texts that packages lack."""

from collections.abc import Iterable, Iterator, Mapping

from embedded_python import VERSION
from metadata import OWN, Package
from places import HERE, LICENCES, PROGRAM

LIST = f"{LICENCES}/DANH_SACH.txt"
ADDED = {"docxtpl": ("LGPL-2.1.txt",), "pebble": ("GPL-3.txt",)}
"""Texts that must go along and that a package does not bring itself."""
HEADING = """GIẤY PHÉP CỦA CÁC PHẦN MỀM ĐI KÈM

Mỗi dòng: tên, phiên bản, giấy phép, tệp có lời văn của giấy phép.
docxtpl và pebble theo giấy phép LGPL: là thư mục riêng trong chuong_trinh\\packages, mã nguồn để
nguyên, ai cũng thay được bằng bản khác.

"""


class NoLicenceError(Exception):
    """A package states its licence nowhere, so it must not be handed on."""


def licence_files(packages: Iterable[Package]) -> Mapping[str, bytes]:
    """Return the list of licences, and the texts that are added.

    Raises:
        NoLicenceError: the text of a licence is nowhere.
    """
    added = {
        f"{LICENCES}/{name}": (HERE / "licences" / name).read_bytes()
        for names in ADDED.values()
        for name in names
    }
    lines = [f"Python {VERSION}; PSF-2.0; {PROGRAM}/LICENSE.txt", *_lines(packages)]
    return {**added, LIST: (HEADING + "\n".join(lines) + "\n").encode("utf-8-sig")}


def _lines(packages: Iterable[Package]) -> Iterator[str]:
    for each in packages:
        own = [f"{LICENCES}/{name}" for name in ADDED.get(each.name, ())]
        texts = [*each.licence_files, *own]
        if not (texts and each.licence):
            raise NoLicenceError(each.name)
        shown = "make-report" if each.name == OWN else each.name
        yield f"{shown} {each.version}; {each.licence}; {', '.join(texts)}"
