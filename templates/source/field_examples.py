"""An example of each field, as the samples print it; git holds what they printed last."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path

from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.layouts.views import Fields
from thidua_reports.presenting import chart_words

EXAMPLES = Path(__file__).resolve().with_suffix(".json")
_LONGEST = 90

Examples = Mapping[str, Mapping[str, str]]

_MEMBERS = "Công an tỉnh"
OF_NO_SAMPLE: Examples = {
    "bao_cao_6_thang.docx": {
        "ten_bieu_do_chi_tieu": chart_words.TARGETS_AT_MID_YEAR.format(year=2020),
        "ghi_chu_bieu_do_chi_tieu[]": chart_words.LEFT_OUT.format(
            members=_MEMBERS, why=chart_words.NO_TARGET_AT_MID_YEAR
        ),
    },
    "bao_cao_nam.docx": {
        "ghi_chu_bieu_do_chi_tieu[]": chart_words.LEFT_OUT.format(
            members=_MEMBERS, why=chart_words.NO_TARGET_OF_YEAR
        ),
    },
}
"""What charts say that none of the samples draws, in the words that the documents have for it."""


def committed() -> Examples:
    """Return the examples that git holds, by template and field."""
    found: Examples = json.loads(EXAMPLES.read_text("utf-8"))
    return found


def examples(views: Iterable[Fields]) -> Examples:
    """Return the first text that any of the views has for each field, "" where none has one."""
    found: dict[str, dict[str, str]] = {
        name: dict.fromkeys(paths, "") for name, paths in FIELDS.items()
    }
    for view in views:
        own = found[view.template]
        for field in fields(view):
            for path, text in _texts(getattr(view, field.name), field.name):
                if path in own and not own[path]:
                    own[path] = _short(text)
    return {name: _filled(name, own, found.values()) for name, own in found.items()}


def _filled(
    name: str, own: Mapping[str, str], all_own: Iterable[Mapping[str, str]]
) -> Mapping[str, str]:
    """Return the examples of a template, where it has none those of the same field of another."""
    others = [OF_NO_SAMPLE.get(name, {}), *(each for each in all_own if each is not own)]
    return {
        path: text or next((each[path] for each in others if each.get(path)), "")
        for path, text in own.items()
    }


def as_text(found: Examples) -> str:
    """Return the examples as git holds them."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Sequence):
        for entry in value:
            yield from _texts(entry, f"{path}[]")


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else one_line[:_LONGEST].rstrip() + "…"
