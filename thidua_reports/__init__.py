"""From the workbooks of an emulation bloc to its draft report, minutes and score table.

read      khoi.xlsx and the members' workbooks -> domain values and issues   (reading)
check     domain values -> issues                                            (checking)
merge     submissions -> one table, a row per member and target or criterion (merging)
score     table and the bloc's own rules -> standings                        (scoring)
word      standings -> the sentences and tables that will be shown           (presenting)
fill      sentences and tables -> Word and Excel files                       (rendering)
write     files -> the output folder, never over somebody's edits            (delivering)

Around this flow goes the bloc's year (yearly): a workspace is begun, forms are made for members
(forms), what they register is frozen into khoi.xlsx, the next period is carried over (carrying).
"""
