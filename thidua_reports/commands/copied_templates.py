"""Word templates as they are copied into a new workspace, where they may be edited."""

from collections.abc import Sequence
from pathlib import Path

from thidua_reports.delivering.destinations import Output
from thidua_reports.workspace.folder import TEMPLATES_FOLDER, required_file


def copied_templates(folders: Sequence[Path]) -> tuple[Output, ...]:
    """Return the templates of the folders by name; of those with one name, the first folder's.

    Raises:
        CannotGoOn: a template cannot be opened.
    """
    paths: dict[str, Path] = {}
    for folder in folders:
        for path in folder.glob("*.docx"):
            if not path.name.startswith("~$"):
                paths.setdefault(path.name, path)
    return tuple(_copied(paths[name]) for name in sorted(paths))


def _copied(path: Path) -> Output:
    name = f"{TEMPLATES_FOLDER}/{path.name}"
    return Output(name, required_file(path, name).content)
