"""The mark behind the end of a PDF: of which document it is, and that nobody changed it."""

import pytest

from thidua_reports.pdf.marks import is_made_here, is_made_of, marked, origin_of

PDF = b"%PDF-1.4\nx\n%%EOF\n"


def test_a_copy_is_known_by_the_document_it_was_made_of():
    copy = marked(PDF, b"the document")

    assert is_made_here(copy)
    assert is_made_of(copy, b"the document")
    assert not is_made_of(copy, b"another one")
    assert copy.startswith(PDF)


@pytest.mark.parametrize(
    "changed",
    [
        PDF,
        b"",
        marked(PDF, b"a") + b"2 0 obj\n%%EOF\n",
        marked(PDF, b"a").replace(b"x", b"y"),
        marked(PDF, b"a")[:-1],
    ],
    ids=["of another program", "empty", "signed", "changed", "cut off"],
)
def test_what_another_program_made_or_saved_is_not_ours(changed):
    assert not is_made_here(changed)
    assert not is_made_of(changed, b"a")


def test_a_copy_that_was_signed_still_tells_what_it_was_made_of():
    copy = marked(PDF, b"the document")

    assert origin_of(copy + b"2 0 obj\n%%EOF\n") == origin_of(copy) != ""
    assert origin_of(copy.replace(b"x", b"y") + b"2 0 obj\n%%EOF\n") == origin_of(PDF) == ""
