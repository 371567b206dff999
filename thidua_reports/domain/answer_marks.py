"""By what the bloc's answer in a member's workbook is known again, whoever has saved it since.

Text is what every spreadsheet program keeps; names of parts and authors are not.
"""

BEGINNING, END = "— Phản hồi của khối —", "— Hết phản hồi —"
"""Around what the bloc says in a comment, see `excel/raw/own_words.py`."""
SHEET_NAME = "Phản hồi của khối"
SHEET_MARK = "Trang do khối lập để phản hồi; không điền gì vào trang này."
"""In the cell below the title of the bloc's sheet."""
MARKED_ROW, MARKED_COLUMN = 2, 1
"""Where that cell is, from 1."""
