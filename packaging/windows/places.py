"""Where things lie: in this repository, in the cache of downloads, in the bundle."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FILES = HERE / "files"
"""What goes into the bundle as it is, or nearly so."""
CACHE = ROOT / "build" / "windows" / "downloads"
DIST = ROOT / "dist"
PICTURES = Path("build", "manual", "pictures")
"""Where `make manual` puts the pictures of the manual, in the project."""
PAGE_NUMBERS = Path("build", "manual_pages.json")
"""Where it keeps the numbers of the contents of the manual's Word edition."""

PROGRAM = "chuong_trinh"
"""The folder of the bundle that holds Python and the packages; short, as paths are limited."""
PACKAGES = f"{PROGRAM}/packages"
LICENCES = f"{PROGRAM}/giay_phep"
CHECKSUMS = f"{PROGRAM}/SHA256SUMS"
SAMPLES = "mau"
MANUAL = "huong_dan"
STARTER = "Lập báo cáo.cmd"
READ_FIRST = "ĐỌC TRƯỚC.txt"
