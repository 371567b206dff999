"""What the packages of a bundle say of themselves: names, versions, needs, licences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from pathlib import PurePosixPath

from embedded_python import VERSION
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
from places import PACKAGES

OWN = canonicalize_name("thidua-reports")
EXTRAS = {OWN: ("", "send")}
"""Letters are sent from Windows as well, so the system's keyring is asked for the password."""
_WINDOWS: Mapping[str, str] = {
    **{name: str(value) for name, value in default_environment().items()},
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "python_version": VERSION.rpartition(".")[0],
    "python_full_version": VERSION,
    "implementation_version": VERSION,
}
_LICENCE_WORDS = ("licen", "copying", "notice")
_OF_THE_LAW = "License :: "


@dataclass(frozen=True)
class Package:
    """A package of the bundle, with the files of the bundle that state its licence."""

    name: NormalizedName
    version: str
    metadata: Message
    licence_files: tuple[str, ...]

    @property
    def licence(self) -> str:
        """The licence as the package names it."""
        told = [self.metadata.get("License-Expression", ""), self.metadata.get("License", "")]
        classes = self.metadata.get_all("Classifier", [])
        told += [each.rpartition(" :: ")[2] for each in classes if each.startswith(_OF_THE_LAW)]
        return next((line for each in told if (line := each.partition("\n")[0].strip())), "")


def packages_of(files: Mapping[str, bytes]) -> Iterator[Package]:
    """Yield the packages among the files of a bundle."""
    for name in sorted(files):
        path = PurePosixPath(name)
        if path.name == "METADATA" and path.parent.suffix == ".dist-info":
            metadata = BytesParser().parsebytes(files[name])
            beside = [each for each in files if each.startswith(f"{path.parent}/")]
            yield Package(
                canonicalize_name(metadata["Name"]),
                metadata["Version"],
                metadata,
                tuple(sorted(each for each in beside if _states_a_licence(each))),
            )


def _states_a_licence(name: str) -> bool:
    inside = name.removeprefix(f"{PACKAGES}/").partition("/")[2].lower()
    return any(word in inside for word in _LICENCE_WORDS)


def unmet(packages: Mapping[NormalizedName, Package]) -> Iterator[str]:
    """Yield what a package needs on Windows and the bundle does not have, in that version."""
    for package in packages.values():
        for line in package.metadata.get_all("Requires-Dist", []):
            needed = Requirement(line)
            if _is_needed(needed, EXTRAS.get(package.name, ("",))) and not _is_met(
                needed, packages
            ):
                yield f"{package.name} needs {needed}"


def _is_needed(needed: Requirement, extras: tuple[str, ...]) -> bool:
    marker = needed.marker
    return marker is None or any(marker.evaluate({**_WINDOWS, "extra": each}) for each in extras)


def _is_met(needed: Requirement, packages: Mapping[NormalizedName, Package]) -> bool:
    found = packages.get(canonicalize_name(needed.name))
    return found is not None and needed.specifier.contains(found.version)
