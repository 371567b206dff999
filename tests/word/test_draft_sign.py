"""The sign of a draft stands once on a page, on the first of each section that begins one."""

import pytest

from tests.word.word_documents import NAMESPACES
from thidua_reports.word.draft_sign import with_draft_sign
from thidua_reports.word.text import BODY

SIGN = "[DỰ THẢO: còn 03 lỗi chưa sửa, chưa trình ký]"
STANDING, LYING = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906"/>'


def signs(kind, paper=STANDING):
    """Return how many signs a document of two sections has, the second one of a kind."""
    end = f"<w:p><w:pPr><w:sectPr>{STANDING}</w:sectPr></w:pPr></w:p>"
    last = f"<w:sectPr>{kind}{paper}</w:sectPr>"
    body = f"<w:body><w:p/>{end}<w:p/><w:p/>{last}</w:body>"
    document = f"<w:document {NAMESPACES}>{body}</w:document>".encode()
    return with_draft_sign({BODY: document}, SIGN)[BODY].decode().count(SIGN)


@pytest.mark.parametrize("kind", ["", '<w:type w:val="nextPage"/>', '<w:type w:val="oddPage"/>'])
def test_a_section_on_a_page_of_its_own_has_a_sign_of_its_own(kind):
    assert signs(kind) == 2


@pytest.mark.parametrize("kind", ["continuous", "nextColumn"])
def test_a_section_that_goes_on_upon_the_page_has_none(kind):
    assert signs(f'<w:type w:val="{kind}"/>') == 1


def test_paper_of_another_size_begins_a_page_whatever_is_said():
    assert signs('<w:type w:val="continuous"/>', LYING) == 2
