"""The tests of what Windows does otherwise, run by the Python of the bundle with its own pytest."""

import pytest

# what writes, replaces and locks files, starts processes, asks Windows, and prints
CHOSEN = {
    "delivering": ("tests/delivering",),
    "command line": ("tests/test_cli.py",),
    "files that come in": ("tests/workspace", "tests/collecting", "tests/test_init.py"),
    "the next period": ("tests/rollover",),
    "what members typed": ("tests/excel/xlsx", "tests/excel/sheets"),
    "PDF copies": ("tests/pdf", "tests/answers/test_names.py", "tests/test_zip_package.py"),
}
NOTHING_FAILED = 0


@pytest.mark.parametrize("name", CHOSEN)
def test_what_windows_does_otherwise_is_tested_there(testing_python, name):
    python, tree = testing_python
    options = (
        "-q",
        "-p",
        "no:cacheprovider",
        "-m",
        "not slow and not audited",
        "--hypothesis-profile=checks",
    )

    ran = python.run("-m", "pytest", *options, *CHOSEN[name], cwd=tree)

    assert ran.code == NOTHING_FAILED, ran.text
