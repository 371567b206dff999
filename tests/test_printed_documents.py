"""Documents as LibreOffice prints them: nothing is lost on the way, and no page is blank."""

import re
import subprocess
from collections import Counter
from io import BytesIO
from shutil import which

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.examined_samples import outputs_of_sample
from tests.workspaces import INVENTED_YEAR

HYPHEN = "-"
"""Not counted: at the end of a line pdftotext takes one for a broken word."""


def letters(text):
    return Counter(re.sub(rf"[\s{HYPHEN}]", "", text))


@pytest.fixture
def pages(libreoffice, tmp_path):
    """Return the text of each page of a printed document."""
    if which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")

    def printed(content):
        source = tmp_path / "van_ban.docx"
        source.write_bytes(content)
        command = ["pdftotext", "-layout", str(libreoffice.to_pdf(source)), "-"]
        text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        return text.split("\f")[:-1]

    return printed


def test_every_letter_of_a_years_report_is_printed_and_no_page_is_blank(pages):
    report = outputs_of_sample(INVENTED_YEAR)["bao_cao.docx"]

    printed = pages(report)

    body = Document(BytesIO(report)).element.body
    written = "".join(node.text or "" for node in body.iter(qn("w:t")))
    assert letters(written) - letters("".join(printed)) == Counter()
    assert [number for number, page in enumerate(printed, 1) if len(page.split()) < 3] == []
