"""From the workbooks of an emulation bloc to its draft report, minutes and score table.

read      khoi.xlsx and the members' workbooks -> domain values and issues   (reading)
collect   members' workbooks -> whose each is, what is used of it            (collecting)
check     domain values -> issues                                            (checking)
score     merged table and the bloc's own rules -> standings                 (scoring)
word      standings -> the sentences and tables that will be shown           (presenting)
fill      sentences and tables -> Word and Excel files                       (word, summary)
write     files -> the output folder, never over somebody's edits            (delivering)

Around this flow goes the bloc's year (commands): a workspace is begun, forms are made for members
(forms), what they register is frozen into khoi.xlsx, the next period is carried over (rollover).
Below lie three libraries that know no bloc: excel, word and language.
"""
