"""A second start at a folder: its bloc is shown, or it is told why it is not."""

import pytest

from thidua_reports.desk.instance import Instance
from thidua_reports.presenting import desk_notices as notices


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("other", notices.ANOTHER_FOLDER),
        ("nothing", ""),
        ("papers", notices.NOT_A_BLOC),
        ("gone", notices.NOT_A_BLOC),
        ("other/khoi_4", ""),
        ("her_own", ""),
    ],
)
def test_a_second_start_at_a_folder_that_is_not_shown_says_why(served, own, tmp_path, named, told):
    (tmp_path / "other" / "khoi_4").mkdir(parents=True)
    (tmp_path / "other" / "khoi_4" / "khoi.xlsx").touch()
    (tmp_path / "nothing").mkdir()
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.docx").touch()
    (tmp_path / "her_own").symlink_to(served.folder.path)
    first = Instance(own)
    assert first.take()
    first.announce(served)

    assert Instance(own).way_in(tmp_path / "gone")
    assert Instance(own).way_in(tmp_path / named)

    first.leave()
    assert served.remarks() == ((told.format(folder=tmp_path / named),) if told else ())
