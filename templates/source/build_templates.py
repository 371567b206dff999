"""Build the shipped Word templates and the list of their fields.

Run it after changing a module beside it, or a view in `layouts/`. Who only wants another
wording or look edits the .docx file in Word, in the `templates` folder of a workspace.
"""

from field_list import field_list
from shipped import TEMPLATES, build, write_templates

FIELD_LIST = TEMPLATES.parent / "docs" / "danh_sach_truong.md"


if __name__ == "__main__":
    write_templates()
    FIELD_LIST.write_text(field_list(build()), encoding="utf-8")
