"""PDF copies of Word documents, made by Word or LibreOffice."""
