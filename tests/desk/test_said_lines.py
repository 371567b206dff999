"""Lines of a terminal read well where no column is as wide as the next."""

from thidua_reports.desk.said import said_lines


def test_columns_are_parted_and_what_is_below_stays_below():
    lines = ["", "Còn phải điền:", "  Khối › C3      Tên khối", "xong\x1b[0m."]

    assert [(each.text, each.is_below) for each in said_lines(lines)] == [
        ("Còn phải điền:", False),
        ("Khối › C3\u2003Tên khối", True),
        ("xong\ufffd[0m.", False),
    ]
