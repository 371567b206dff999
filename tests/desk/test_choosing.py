"""Her folder: the usual one, the one she chose, and why another cannot be it."""

import errno
import os
import stat

import pytest

from thidua_reports.desk import choosing
from thidua_reports.desk.choosing import in_a_cloud, problem_of, state_of, usual_folder
from thidua_reports.desk.desk import CHOSEN, FOLDER, Desk
from thidua_reports.desk.own_files import OwnFiles
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.presenting import desk_words as words


def refused(*_, **__):
    raise PermissionError(13, "Permission denied")


def test_the_usual_folder_is_in_her_documents(monkeypatch, tmp_path):
    monkeypatch.setattr(choosing, "user_documents_path", lambda: tmp_path)

    assert usual_folder() == tmp_path / "Khối thi đua"


def test_a_folder_is_made_and_kept_for_the_next_start(desk, own, tmp_path):
    chosen = tmp_path / "D" / "Thi đua 2020"

    assert desk.choose(chosen) == ""
    assert chosen.is_dir()
    assert (desk.folder.path, own.read(CHOSEN)) == (chosen, {FOLDER: str(chosen)})


def test_a_folder_that_cannot_be_hers_is_told_and_changes_nothing(desk, own, tmp_path, monkeypatch):
    before, bloc = desk.folder.path, desk.folder.path / "khoi_4"
    told = [desk.choose(choosing.Path("khoi")), desk.choose(bloc / "khoi.xlsx"), desk.choose(bloc)]
    with monkeypatch.context() as patch:
        patch.setattr(choosing.Path, "mkdir", refused)
        told.append(desk.choose(tmp_path / "x"))
    with monkeypatch.context() as patch:
        patch.setattr(choosing.tempfile, "TemporaryFile", refused)
        told.append(desk.choose(tmp_path))

    assert told == [
        notices.NOT_WHOLE_PATH.format(folder="khoi"),
        notices.A_FILE.format(folder=bloc / "khoi.xlsx"),
        notices.A_BLOC_ITSELF.format(folder=bloc, parent=before),
        notices.NOT_MADE_FOLDER.format(folder=tmp_path / "x", reason="không có quyền"),
        notices.NOT_WRITABLE.format(folder=tmp_path, reason="không có quyền"),
    ]
    assert (desk.folder.path, own.read(CHOSEN)) == (before, None)


def test_of_a_refused_folder_nothing_is_made(desk, tmp_path, monkeypatch):
    deep = tmp_path / "a" / "b"
    told = [desk.choose(deep / ("c" * 300))]
    monkeypatch.setattr(choosing.tempfile, "TemporaryFile", refused)
    told.append(desk.choose(deep))

    assert [each.partition("(")[0].split()[0] for each in told] == ["Đường", "Không"]
    assert not (tmp_path / "a").exists()


def test_of_a_path_without_end_only_beginning_and_end_are_told(desk, tmp_path):
    told = [
        desk.choose(tmp_path / "/".join(["x" * 200] * 350)),
        desk.choose(choosing.Path("y" * 70_000)),
    ]

    assert [len(each) < 700 for each in told] == [True, True]
    assert str(tmp_path) in told[0]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EEXIST, "đã có tệp hoặc thư mục cùng tên"),
        (errno.ENOENT, "không thấy tệp hoặc thư mục"),
        (errno.EOPNOTSUPP, "ổ đĩa này không làm được việc ấy"),
    ],
)
def test_the_reason_of_the_system_is_told_in_her_words(desk, tmp_path, monkeypatch, number, why):
    def fails(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(choosing.Path, "mkdir", fails)

    assert f"({why})" in desk.choose(tmp_path / "x")


def test_trying_a_folder_leaves_nothing_in_it(tmp_path):
    assert problem_of(tmp_path) == ""
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_gone_is_told_on_the_page(visitor, her_folder):
    her_folder.rename(her_folder.with_name("usb"))
    page = visitor.get("/")

    assert (page.status, notices.FOLDER_GONE.format(folder=her_folder) in page.text) == (200, True)


def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(choosing.Path, "iterdir", refused)

    assert state_of(tmp_path) == notices.FOLDER_CLOSED.format(folder=tmp_path)


def test_a_folder_in_the_cloud_is_told(tmp_path, monkeypatch):
    (tmp_path / "Documents").mkdir()
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))

    assert state_of(tmp_path / "Documents") == notices.ON_ONEDRIVE


def test_what_is_only_advice_is_told_until_she_knows(her_folder, own, monkeypatch, visitor):
    monkeypatch.setenv("OneDrive", str(her_folder.parent))
    told = visitor.get("/").text
    visitor.post("/da-biet")

    assert (notices.ON_ONEDRIVE in told, words.KNOWN in told) == (True, True)
    assert notices.ON_ONEDRIVE not in visitor.get("/").text
    assert Desk(her_folder, print, own).advice() == ""
    assert Desk(her_folder / "khoi_4", print, own).advice() == notices.ON_ONEDRIVE


@pytest.mark.parametrize("variables", [{}, {"OneDrive": ""}, {"OneDrive": "/else"}])
def test_a_folder_elsewhere_is_in_no_cloud(tmp_path, variables):
    assert not in_a_cloud(tmp_path, variables)


def test_nothing_is_asked_of_a_folder_that_nobody_has_chosen_yet(tmp_path, own):
    assert Desk(tmp_path / "none", print, own, is_chosen=False).remarks() == ()


def test_what_the_program_keeps_is_hers_alone(own):
    assert own.write("a", {"b": "ế"})
    assert own.read("a") == {"b": "ế"}
    if os.name == "posix":
        assert stat.S_IMODE((own.folder / "a.json").stat().st_mode) == 0o600


def test_where_nothing_can_be_kept_it_is_said(tmp_path):
    (tmp_path / "file").touch()
    nowhere = OwnFiles(tmp_path / "file" / "own")

    assert not nowhere.is_writable()
    assert not nowhere.write("a", {})
    assert nowhere.read("a") is None
    assert nowhere.names("") == []


def test_a_folder_with_too_long_a_path_is_told_with_its_length(tmp_path):
    path = tmp_path / ("Khối thi đua" * 30)
    told = problem_of(path)

    assert told == notices.TOO_LONG.format(path=path, length=len(str(path)))


def test_a_start_that_can_keep_nothing_is_told_on_the_page_too(visitor, own, monkeypatch):
    told = notices.NOTHING_KEPT.format(folder=own.folder)
    assert told not in visitor.get("/").text

    monkeypatch.setattr(own, "is_writable", lambda: False)

    assert told in visitor.get("/").text
