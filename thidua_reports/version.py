"""The version of the tool."""

from importlib.metadata import PackageNotFoundError, version


def tool_version() -> str:
    """Return the installed version; "0" when it runs from its source folder, not installed."""
    try:
        return version("thidua-reports")
    except PackageNotFoundError:
        return "0"
