"""What Word documents and their PDF copies are called."""

WORD, PDF = ".docx", ".pdf"


def copy_name(document: str) -> str:
    """Return what the PDF copy of a .docx is called."""
    return document.removesuffix(WORD) + PDF


def is_pdf(name: str) -> bool:
    """Return whether a file is called a PDF."""
    return name.casefold().endswith(PDF)


def document_name(name: str) -> str:
    """Return of which Word document a PDF is by its name; any other name as it is."""
    return f"{name[: -len(PDF)]}{WORD}" if is_pdf(name) else name
