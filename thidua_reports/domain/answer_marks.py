"""By what the bloc's answer in a member's workbook is known again, whoever has saved it since.

Text is what every spreadsheet program keeps; names of parts and authors are not.
"""

BEGINNING, END = "— Phản hồi của khối —", "— Hết phản hồi của khối —"
"""Around what the bloc says in a comment, see `excel/raw/own_words.py`; found as they were sent."""
UNCHECKED_END = "— Hết phản hồi —"
"""After what the bloc said in a comment before a check sum told it from its member's words."""
MARKS = (BEGINNING, END, UNCHECKED_END)
"""One of them is in every comment in which the bloc speaks."""
SHEET_NAME = "Phản hồi của Khối"
SHEET_MARK = "Trang do Khối lập để phản hồi; không điền gì vào trang này."
"""In the cell below the title of the bloc's sheet."""
MARKED_ROW, MARKED_COLUMN = 2, 1
"""Where that cell is, from 1."""
