"""Build the shipped Word templates, the list of their fields, and the examples in that.

Run it after changing a module beside it, or a view in `layouts/`. The examples are what the samples
print; without the samples (`input_samples/source/build_samples.py`) they stay as they are.

Who only wants another wording or look edits the .docx file in Word, in the `templates` folder of a
workspace.
"""

from collections.abc import Iterator
from pathlib import Path

from field_examples import EXAMPLES, as_text, examples
from field_list import field_list
from shipped import TEMPLATES, build, write_templates

from thidua_reports.layouts.views import Fields
from thidua_reports.pipeline import examine
from thidua_reports.presenting.answers import answer_views
from thidua_reports.presenting.documents import views_of
from thidua_reports.presenting.leaflet import leaflet
from thidua_reports.workspace.folder import open_workspace

FIELD_LIST = TEMPLATES.parent / "docs" / "danh_sach_truong.md"
SAMPLES = TEMPLATES.parent / "input_samples"


def views(workspaces: list[Path]) -> Iterator[Fields]:
    """Yield what every document of some workspaces prints."""
    for folder in workspaces:
        examined = examine(open_workspace(folder))
        yield from views_of(examined).values()
        yield from answer_views(examined)
        yield leaflet(examined.book)


if __name__ == "__main__":
    samples = sorted(path.parent for path in SAMPLES.glob("*/khoi.xlsx"))
    if samples:
        EXAMPLES.write_text(as_text(examples(views(samples))), encoding="utf-8")
    write_templates()
    FIELD_LIST.write_text(field_list(build()), encoding="utf-8")
