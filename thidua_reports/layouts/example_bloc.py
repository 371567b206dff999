"""Names that the example rows of khoi.xlsx share: those of a bloc that does not exist."""

HEALTH, EDUCATION = "YT", "GDDT"
CONTENT, CRITERION, TARGET = "ND1", "TC1.1", "YT1"
PROPORTIONAL, TYPED_IN = "Tỷ lệ thuận, có thưởng vượt", "Người chấm nhập điểm"
FLAG = "Cờ thi đua của UBND tỉnh"
