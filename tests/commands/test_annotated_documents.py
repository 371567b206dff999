"""A copy with comments that is checked or made final: it has one name, and its comments go."""

import pytest

from tests.edited_documents import edited, paragraph_with, replaced
from tests.word.word_documents import commented_words
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.workspace.version_names import annotated_name

WRONG = replaced("Trồng cây: 101", "Trồng cây: 110")
OTHER = replaced("Trồng cây: 110", "Trồng cây: 111")


@pytest.fixture
def copy(make_report, document):
    """Return the copy with a comment on a wrong figure."""
    document.write_bytes(edited(document.read_bytes(), WRONG))
    make_report("check-document", document, "khoi_9")
    return document.with_name("bao_cao (góp ý).docx")


def copies(document):
    return sorted(path.name for path in document.parent.glob("*(góp ý)*.docx"))


def test_a_copy_with_comments_that_is_checked_again_is_written_anew(make_report, copy):
    make_report("check-document", copy, "khoi_9")

    assert copies(copy) == [copy.name]
    assert len(commented_words(copy.read_bytes())) == 1


def test_a_copy_that_somebody_edited_is_kept_and_the_new_one_has_no_old_comments(make_report, copy):
    copy.write_bytes(edited(copy.read_bytes(), OTHER))
    make_report("check-document", copy, "khoi_9")
    second = copy.with_name("bao_cao (góp ý) (2).docx")

    assert copies(copy) == [second.name, copy.name]
    ((text, words),) = commented_words(second.read_bytes())
    assert ("ghi “111”" in text, words) == (True, "111")

    make_report("check-document", second, "khoi_9")
    assert copies(copy) == [second.name, copy.name]


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("bao_cao", "bao_cao (góp ý).docx"),
        ("bao_cao (2)", "bao_cao (2) (góp ý).docx"),
        ("bao_cao (góp ý)", "bao_cao (góp ý).docx"),
        ("bao_cao (góp ý) (2)", "bao_cao (góp ý).docx"),
        ("bao_cao (chính thức)", "bao_cao (chính thức) (góp ý).docx"),
    ],
)
def test_a_copy_of_a_copy_has_the_name_of_the_first(stem, name):
    assert annotated_name(stem) == name


def test_comments_that_the_final_version_took_off_are_told(make_report, copy):
    copy.write_bytes(edited(copy.read_bytes(), replaced("Trồng cây: 110", "Trồng cây: 101")))
    said = make_report("check-document", copy, "khoi_9", "--final")[1]

    assert "đã bỏ 1 nhận xét (Comment) của chương trình" in said
    assert commented_words(copy.with_name("bao_cao (chính thức).docx").read_bytes()) == []


@pytest.mark.remedy_of("DC52")
def test_comments_of_people_are_told_until_they_are_deleted(make_report, document):
    made = document.read_bytes()
    document.write_bytes(edited(made, commented_by_the_leader))

    said = make_report("check-document", document, "khoi_9", "--final")[1]
    assert "còn 1 nhận xét (Comment) của người khác" in said
    assert f"[{final_kinds.COMMENTS_TAKEN_OFF.code}]" not in said

    document.write_bytes(made)
    assert "[DC52]" not in make_report("check-document", document, "khoi_9", "--final")[1]


def commented_by_the_leader(opened):
    runs = paragraph_with(opened, "Trồng cây").runs
    opened.add_comment(runs, "Viết gọn lại.", "Khối trưởng", "KT")


def test_a_final_version_of_a_review_copy_has_no_comments_and_the_name_of_the_report(
    make_report, document
):
    review = document.with_name("bao_cao_soat_xet.docx")
    count = len(commented_words(review.read_bytes()))
    assert count

    code, said = make_report("check-document", review, "khoi_9", "--final")

    assert (code, f"đã bỏ {count} nhận xét" in said, "[DC09]" in said) == (0, True, True)
    final = document.with_name("bao_cao (chính thức).docx")
    assert commented_words(final.read_bytes()) == []
