"""The last sentence of a remedy: which known word was probably meant."""

from collections.abc import Iterable

from thidua_reports.issues import fragments
from thidua_reports.language.matching import nearest


def did_you_mean(text: str, candidates: Iterable[str]) -> str:
    """Return a sentence that names the near candidate, or nothing."""
    near = nearest(text, candidates)
    return fragments.DID_YOU_MEAN.format(near=near) if near else ""
