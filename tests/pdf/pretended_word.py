"""A pretended Word: what COM would give, as far as it is asked. No real Word was ever tried."""

from pathlib import Path

from tests.pdf.plain_pdf import pdf_of, words_of


class PretendedError(Exception):
    """What a call that Word refuses raises."""


class PretendedDocument:
    """A document that is open in it."""

    def __init__(self, word, path):
        self._word, self._path = word, Path(path)
        self.FullName = str(path)

    def ExportAsFixedFormat(self, name, *how):  # noqa: N802 - Word's name
        """Put the document's words into a PDF."""
        self._word.said.append(("export", how))
        if self._path.name in self._word.fails:
            raise PretendedError
        Path(name).write_bytes(pdf_of(words_of(self._path)))

    def Close(self, changes):  # noqa: N802 - Word's name
        """Be open no more."""
        self._word.said.append(("close", changes))
        if self._path.name in self._word.keeps:
            raise PretendedError
        self._word.opened.remove(self)


class PretendedWord:
    """A Word that was just started; `refused` is how often it is too busy to answer.

    What it `fails` to print and what it `keeps` open are named.
    """

    def __init__(self, fails=(), refused=0, keeps=()):
        self.fails, self.refused, self.keeps = set(fails), refused, set(keeps)
        self.said, self.opened, self.is_there = [], [], True
        self.AutomationSecurity, self.Visible = 1, False
        self.Documents = self
        self.opened_meanwhile = ""

    @property
    def DisplayAlerts(self):  # noqa: N802 - Word's name
        """Is set, never asked for."""
        raise PretendedError

    @DisplayAlerts.setter
    def DisplayAlerts(self, alerts):  # noqa: N802 - Word's name
        if self.refused:
            self.refused -= 1
            raise PretendedError
        self.said.append(("alerts", alerts))

    @property
    def Count(self):  # noqa: N802 - Word's name
        """How many documents are open."""
        return len(self.opened)

    def Item(self, number):  # noqa: N802 - Word's name
        """Return an open document; the first is number one."""
        return self.opened[number - 1]

    def Open(self, name, *how):  # noqa: N802 - Word's name
        """Open a document."""
        self.said.append(("open", how))
        if self.opened_meanwhile:
            self.opened.append(PretendedDocument(self, self.opened_meanwhile))
            self.opened_meanwhile = ""
        self.opened.append(PretendedDocument(self, name))
        return self.opened[-1]

    def Quit(self, changes):  # noqa: N802 - Word's name
        """End."""
        self.said.append(("quit", changes))
        self.is_there = False
