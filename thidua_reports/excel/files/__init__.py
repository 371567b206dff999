"""Which kind of file came in, and its workbook."""
