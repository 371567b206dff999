"""What Word documents and their PDF copies are called."""

WORD, PDF = ".docx", ".pdf"


def copy_name(document: str) -> str:
    """Return what the PDF copy of a .docx is called."""
    return document.removesuffix(WORD) + PDF
