"""make-report init --sample: a sample to try the program on, anywhere."""

from tests.workspaces import ALL_SAMPLES, HALF_YEAR, SAMPLES, YEAR


def laid_out(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.xlsx")
    }


def test_a_sample_is_laid_out_under_its_own_name(make_report, tmp_path):
    code, said = make_report("init", "--sample", HALF_YEAR)

    assert code == 0
    assert laid_out(tmp_path / HALF_YEAR) == laid_out(SAMPLES / HALF_YEAR)
    assert said.endswith(f"lệnh make-report {HALF_YEAR}).\n")


def test_what_it_shows_is_told_without_what_leads_into_the_repository(make_report, tmp_path):
    make_report("init", "--sample", HALF_YEAR, "Thử mẫu")

    told = (tmp_path / "Thử mẫu" / "gioi_thieu.txt").read_text("utf-8-sig")

    assert told.startswith("Khối thi đua 4 tỉnh Kiên Giang: sơ kết 6 tháng đầu năm 2020\n")
    assert f"    make-report email {HALF_YEAR}\n" in told
    assert "source/" not in told


def test_laid_out_again_nothing_changes(make_report):
    make_report("init", "--sample", HALF_YEAR)

    code, said = make_report("init", "--sample", HALF_YEAR)

    assert code == 0
    assert "đã ghi" not in said


def test_beside_the_workbook_of_another_bloc_no_members_are_put(make_report, tmp_path):
    make_report("init", "khoi_7", "--year", "2027")
    before = (tmp_path / "khoi_7" / "khoi.xlsx").read_bytes()

    code, said = make_report("init", "--sample", YEAR, "khoi_7")

    assert code == 1
    assert "[BD14]" in said
    assert (tmp_path / "khoi_7" / "khoi.xlsx").read_bytes() == before
    assert list((tmp_path / "khoi_7" / "thanh_vien").iterdir()) == []


def test_a_workbook_that_was_tried_on_is_kept(make_report, tmp_path):
    make_report("init", "--sample", YEAR, "thu")
    tried = next((tmp_path / "thu" / "thanh_vien").iterdir())
    tried.write_bytes(b"her own")

    code, said = make_report("init", "--sample", YEAR, "thu")

    assert code == 1
    assert said.count("[BD14]") == 1
    assert tried.read_bytes() == b"her own"


def test_a_name_that_is_none_lists_those_there_are(make_report, tmp_path):
    code, said = make_report("init", "--sample", "kien_giang_khoi_4_2020")

    assert code == 2
    assert f"Có phải là “{HALF_YEAR}”?" in said
    assert [name for name in ALL_SAMPLES if f"\n  {name} " not in said] == []
    assert list(tmp_path.iterdir()) == []


def test_a_sample_takes_no_statements_on_a_new_bloc(make_report, tmp_path):
    code, said = make_report("init", "--sample", HALF_YEAR, "--name", "Khối 7", "--year", "2027")

    assert code == 2
    assert "--sample không đi cùng --name, --year" in said
    assert list(tmp_path.iterdir()) == []


def test_without_a_sample_the_folder_must_be_named(make_report):
    code, said = make_report("init", "--year", "2027")

    assert code == 2
    assert "Thiếu tên thư mục làm việc" in said


def test_an_installation_without_samples_says_so(make_report, monkeypatch):
    monkeypatch.setattr("thidua_reports.workspace.samples.samples_folder", lambda: None)

    code, said = make_report("init", "--sample", HALF_YEAR)

    assert code == 2
    assert "Bản cài đặt này không có bộ mẫu nào" in said
