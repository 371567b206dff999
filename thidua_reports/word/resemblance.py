"""Which of the templates a file is: by its name, or by the fields that it prints."""

from collections.abc import Collection

from thidua_reports.language.matching import without_diacritics
from thidua_reports.layouts.template_fields import FIELDS

_ENDING = ".docx"
_CLEARLY = 0.25
"""By so much more must the fields of a file be those of another template than of its own."""


def template_named(stem: str) -> str:
    """Return the template whose name a file's name holds, such as "bao_cao_nam (sửa)", or ""."""
    key = without_diacritics(stem).replace(" ", "_")
    held = [name for name in FIELDS if name.removesuffix(_ENDING) in key]
    return max(held, key=len, default="")


def template_resembled(printed: Collection[str]) -> str:
    """Return the template whose fields are most nearly those that are printed, "" if none are."""
    best = max(FIELDS, key=lambda name: likeness(printed, name))
    return best if likeness(printed, best) else ""


def clearly_another(printed: Collection[str], declared: Collection[str]) -> str:
    """Return the template that a file clearly is where `declared` are another's, else ""."""
    best = template_resembled(printed)
    if not best or {*FIELDS[best]} == {*declared}:
        return ""
    is_clear = likeness(printed, best) - _share(printed, declared) > _CLEARLY
    return best if is_clear else ""


def likeness(printed: Collection[str], name: str) -> float:
    """Return what part of the fields, printed or declared, are both; 1 is all of them."""
    return _share(printed, FIELDS[name])


def _share(printed: Collection[str], declared: Collection[str]) -> float:
    one, other = {*printed}, {*declared}
    return len(one & other) / max(len(one | other), 1)
