"""What is said to Word, against a pretended one: her own Word and documents are never touched."""

import pytest
from docx import Document

from tests.pdf.pretended_word import PretendedDocument, PretendedError, PretendedWord
from thidua_reports.pdf import word_talk
from thidua_reports.pdf.word_talk import print_files

READ_ONLY = 1
"""Where it is said, after the name of a document to open."""


@pytest.fixture
def documents(tmp_path):
    paths = [tmp_path / f"{number}.docx" for number in range(3)]
    for path in paths:
        document = Document()
        document.add_paragraph(f"Văn bản {path.stem}")
        document.save(path)
    return paths


@pytest.fixture
def started(monkeypatch):
    """Return what starts a pretended Word in place of the real one."""
    monkeypatch.setattr(word_talk, "WAITS", (0, 0))

    def start(word):
        monkeypatch.setattr(word_talk, "start_word", lambda: word)
        return word

    return start


def pdfs_of(documents):
    return [path.stem for path in documents if path.with_suffix(".pdf").exists()]


def test_all_documents_are_printed_by_one_word_that_ends(started, documents):
    word = started(PretendedWord())

    assert print_files(documents)
    assert pdfs_of(documents) == ["0", "1", "2"]
    assert not word.is_there
    assert word.opened == []


def test_nothing_is_asked_changed_or_run(started, documents):
    word = started(PretendedWord())

    print_files(documents)

    assert word.said[0] == ("alerts", word_talk.NO_ALERTS)
    assert word.AutomationSecurity == word_talk.NO_MACROS
    assert [how[READ_ONLY] for what, how in word.said if what == "open"] == [True] * 3
    assert {how for what, how in word.said if what == "close"} == {word_talk.DROP_CHANGES}


def test_a_document_that_word_cannot_print_is_tried_twice_and_hides_no_other(started, documents):
    word = started(PretendedWord(fails=["1.docx"]))

    assert print_files(documents)
    assert pdfs_of(documents) == ["0", "2"]
    assert [what for what, _ in word.said].count("export") == 4
    assert word.opened == []


def test_a_word_that_is_busy_while_it_starts_is_asked_again(started, documents):
    started(PretendedWord(refused=2))

    assert print_files(documents)
    assert pdfs_of(documents) == ["0", "1", "2"]


def test_a_word_that_never_answers_is_ended_without_a_pdf(started, documents):
    word = started(PretendedWord(refused=99))

    assert not print_files(documents)
    assert pdfs_of(documents) == []
    assert not word.is_there


def test_what_somebody_opens_in_it_meanwhile_stays_open_and_is_shown(started, documents):
    word = started(PretendedWord())
    word.opened_meanwhile = "cua_toi.docx"

    assert print_files(documents)
    assert [each.FullName for each in word.opened] == ["cua_toi.docx"]
    assert (word.is_there, word.Visible) == (True, True)
    assert word.said[-1] == ("alerts", word_talk.ALL_ALERTS)


def test_a_document_of_ours_that_word_keeps_open_ends_with_it(started, documents):
    word = started(PretendedWord(keeps=["1.docx"]))

    assert print_files(documents)
    assert pdfs_of(documents) == ["0", "1", "2"]
    assert (word.is_there, word.Visible) == (False, False)


@pytest.mark.parametrize("name", ["cua_toi.docx", "https://example.org/cua_toi.docx"])
def test_hers_is_shown_even_where_word_keeps_one_of_ours(started, documents, name):
    word = started(PretendedWord(keeps=["2.docx"]))
    word.opened_meanwhile = name

    assert print_files(documents)
    assert (word.is_there, word.Visible) == (True, True)


def test_what_came_up_with_word_is_noted(started, documents, monkeypatch):
    lists = iter([frozenset({1}), frozenset({1, 7})])
    monkeypatch.setattr(word_talk, "running", lambda _: next(lists))
    started(PretendedWord(refused=99))

    print_files(documents)

    assert word_talk.started_in(documents[0].parent) == {7}


@pytest.mark.parametrize("sign", ["a window", "a document"])
def test_a_word_in_which_somebody_works_is_let_alone(started, documents, sign):
    word = started(PretendedWord())
    word.Visible = sign == "a window"
    word.opened = [PretendedDocument(word, "cua_toi.docx")] if sign == "a document" else []
    before = [*word.opened]

    assert not print_files(documents)
    assert (word.said, word.opened, word.is_there) == ([], before, True)


def test_a_word_that_cannot_be_started_is_no_traceback(monkeypatch, documents):
    def start():
        raise PretendedError

    monkeypatch.setattr(word_talk, "start_word", start)

    assert not print_files(documents)
