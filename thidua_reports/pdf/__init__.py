"""PDF copies of Word documents, made by LibreOffice."""
