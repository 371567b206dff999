"""The consolidated workbook bang_tong_hop.xlsx, a module for each kind of sheet."""
