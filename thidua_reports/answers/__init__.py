"""What each member gets back: its own workbook with comments, and a note."""
