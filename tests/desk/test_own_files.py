"""What the program keeps for itself is there, or is not; nothing breaks where it goes meanwhile."""

import os

import pytest

from thidua_reports.desk.own_files import OwnFiles


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links without a right to")
def test_what_is_removed_while_names_are_looked_up_is_left_out(tmp_path):
    own = OwnFiles(tmp_path)
    own.write("viec_1", {})
    own.write("viec_2", {})
    (tmp_path / "viec_0.json").symlink_to(tmp_path / "removed.json")

    assert own.names("viec_") == ["viec_1", "viec_2"]
