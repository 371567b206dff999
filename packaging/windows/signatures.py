"""Whose the programs and libraries of Python are: their Authenticode signatures.

`roots.pem` holds the two roots that the Python Software Foundation's certificates lead to; their
SHA-1 thumbprints, as Windows shows them, are F40042E2E5F7E8EF8189FED15519AECE42C3BFA2 (Microsoft
Identity Verification Root Certificate Authority 2020) and DDFB16CD4931C973A2037D3FC83A4D7D775D05E4
(DigiCert Trusted Root G4). Lists of revoked certificates are not asked for: the build needs no
network but PyPI.
"""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from places import HERE

TOOL = "osslsigncode"
LEAST_VERSION = (2, 9)
SIGNER = "/O=Python Software Foundation/"
OF_MICROSOFT = ("vcruntime140.dll", "vcruntime140_1.dll")
"""Microsoft's own, whose roots stand in no signature; the pin of the whole archive holds them."""

_SIGNED = (".exe", ".dll", ".pyd", ".cat")
_ROOTS = HERE / "roots.pem"
_TRUST = ("-ignore-crl", "-CAfile", _ROOTS, "-TSA-CAfile", _ROOTS)
_FIRST_SUBJECT = re.compile(r"Signer's certificate:.*?Subject: (.*?)\n", re.DOTALL)


def why_not_checked() -> str:
    """Return why signatures cannot be checked here; an empty text if they can."""
    found = shutil.which(TOOL)
    told = subprocess.run([TOOL, "--version"], check=False, capture_output=True) if found else None
    version = re.search(rb"osslsigncode (\d+)\.(\d+)", told.stdout) if told else None
    if version and tuple(map(int, version.groups())) >= LEAST_VERSION:
        return ""
    return f"{TOOL} {'.'.join(map(str, LEAST_VERSION))} or later is not installed"


def unsigned(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the programs and libraries that the Python Software Foundation has not signed."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            own = PurePosixPath(name).name
            if own.endswith(_SIGNED) and own not in OF_MICROSOFT:
                path = Path(folder) / own
                path.write_bytes(content)
                if not _is_signed(path):
                    yield own


def _is_signed(path: Path) -> bool:
    command = [TOOL, "verify", *map(str, _TRUST), "-in", str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    subject = _FIRST_SUBJECT.search(done.stdout)
    return done.returncode == 0 and subject is not None and SIGNER in subject[1]
