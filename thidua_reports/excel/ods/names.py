"""The names of elements and attributes of OpenDocument that a workbook is read by."""

_STANDARD = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _TEXT, _OFFICE = _STANDARD % "table", _STANDARD % "text", _STANDARD % "office"
_NUMBER, _STYLE, _CONFIG = _STANDARD % "datastyle", _STANDARD % "style", _STANDARD % "config"
_FO, _SVG = _STANDARD % "xsl-fo-compatible", _STANDARD % "svg-compatible"
_XLINK = "{http://www.w3.org/1999/xlink}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

# sheets and what they consist of
TABLES = f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table"
CALCULATION = f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}calculation-settings"
AS_SHOWN = f"{_TABLE}precision-as-shown"
NAME = f"{_TABLE}name"
ROW, COLUMN = f"{_TABLE}table-row", f"{_TABLE}table-column"
ROW_GROUPS = tuple(_TABLE + name for name in ("table-row-group", "table-header-rows", "table-rows"))
COLUMN_GROUPS = tuple(
    _TABLE + name for name in ("table-column-group", "table-header-columns", "table-columns")
)
CELL, COVERED_CELL = f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"
ROWS_REPEATED = f"{_TABLE}number-rows-repeated"
COLUMNS_REPEATED = f"{_TABLE}number-columns-repeated"
VISIBILITY, HIDDEN = f"{_TABLE}visibility", ("collapse", "filter")
LINKED, LINKED_FILE = f"{_TABLE}table-source", f"{_XLINK}href"
LINKED_SHEET = f"{_TABLE}table-name"
SHEET_STYLE, SHEET_LOOK = f"{_TABLE}style-name", f"{_STYLE}table-properties"
DISPLAY = f"{_TABLE}display"
CELL_STYLE, DEFAULT_STYLE = f"{_TABLE}style-name", f"{_TABLE}default-cell-style-name"

# what a cell holds
FORMULA = f"{_TABLE}formula"
VALUE_TYPE, OUTCOME_TYPE = f"{_OFFICE}value-type", f"{_CALC}value-type"
VALUE, TRUTH, STRING = f"{_OFFICE}value", f"{_OFFICE}boolean-value", f"{_OFFICE}string-value"
DAY, TIME = f"{_OFFICE}date-value", f"{_OFFICE}time-value"
PARAGRAPH, SPAN, TEXT_STYLE = f"{_TEXT}p", f"{_TEXT}span", f"{_TEXT}style-name"
SPACES, SPACE_COUNT = f"{_TEXT}s", f"{_TEXT}c"
ANNOTATION = f"{_OFFICE}annotation"
FILLED_SHAPES = tuple(
    _STANDARD % "drawing" + name
    for name in ("frame", "rect", "ellipse", "circle", "polygon", "path", "custom-shape")
)
END_CELL = f"{_TABLE}end-cell-address"
DRAW, FORMS = _STANDARD % "drawing", f"{_OFFICE}forms"
LABEL = f"{_STANDARD % 'form'}label"
TAB, LINE_BREAK = f"{_TEXT}tab", f"{_TEXT}line-break"

# how it looks
DEFAULT_LOOK = f"{_STYLE}default-style"
STYLE, STYLE_NAME, FAMILY = f"{_STYLE}style", f"{_STYLE}name", f"{_STYLE}family"
DISPLAY_NAME = f"{_STYLE}display-name"
PARENT_STYLE, DATA_STYLE = f"{_STYLE}parent-style-name", f"{_STYLE}data-style-name"
MAP, MAPPED_STYLE = f"{_STYLE}map", f"{_STYLE}apply-style-name"
CONDITIONAL_FORMATS = f"{_CALC}conditional-formats/{_CALC}conditional-format"
CONDITIONAL_AREA = f"{_CALC}target-range-address"
RULE, RULE_OF_DAYS = f"{_CALC}condition", f"{_CALC}date-is"
RULE_STYLE, STYLE_OF_DAYS = f"{_CALC}apply-style-name", f"{_CALC}style"
DRAWN_RULES, SHOWS_VALUE = (f"{_CALC}icon-set", f"{_CALC}data-bar"), f"{_CALC}show-value"
CONDITION = f"{_STYLE}condition"
PERCENT_STYLE, DAY_STYLE = f"{_NUMBER}percentage-style", f"{_NUMBER}date-style"
TIME_STYLE, TEXT_DATA_STYLE = f"{_NUMBER}time-style", f"{_NUMBER}text-style"
DATA_STYLES = (
    *(PERCENT_STYLE, DAY_STYLE, TIME_STYLE, TEXT_DATA_STYLE),
    *(_NUMBER + name for name in ("number-style", "currency-style", "boolean-style")),
)
DAY_OF_MONTH, MONTH, YEAR = f"{_NUMBER}day", f"{_NUMBER}month", f"{_NUMBER}year"
HOURS, MINUTES, SECONDS = f"{_NUMBER}hours", f"{_NUMBER}minutes", f"{_NUMBER}seconds"
HALF_OF_DAY, WEEKDAY = f"{_NUMBER}am-pm", f"{_NUMBER}day-of-week"
LENGTH, IS_NAMED = f"{_NUMBER}style", f"{_NUMBER}textual"
ORDERED_BY_MACHINE = f"{_NUMBER}automatic-order"
FILL = f"{_NUMBER}fill-character"
FRACTION, LITERAL = f"{_NUMBER}fraction", f"{_NUMBER}text"
DIGITS, MONEY_SIGN = f"{_NUMBER}number", f"{_NUMBER}currency-symbol"
TYPED_TEXT, EXPONENT = f"{_NUMBER}text-content", f"{_NUMBER}scientific-number"
LEAST_WHOLE, LEAST_DECIMALS = f"{_NUMBER}min-integer-digits", f"{_NUMBER}decimal-places"
EMBEDDED, EMBEDDED_AT = f"{_NUMBER}embedded-text", f"{_NUMBER}position"
GROUPED, DIVISOR = f"{_NUMBER}grouping", f"{_NUMBER}display-factor"
STOPS_AT_A_DAY = f"{_NUMBER}truncate-on-overflow"
TEXT_LOOK, POSITION = f"{_STYLE}text-properties", f"{_STYLE}text-position"
STRUCK_STYLE, STRUCK_TYPE = (
    f"{_STYLE}text-line-through-style",
    f"{_STYLE}text-line-through-type",
)
CELL_LOOK = f"{_STYLE}table-cell-properties"
GROUND, INK, INK_OF_MACHINE = (
    f"{_FO}background-color",
    f"{_FO}color",
    f"{_STYLE}use-window-font-color",
)
DIAGONALS, REPEATED = (
    (f"{_STYLE}diagonal-bl-tr", f"{_STYLE}diagonal-tl-br"),
    f"{_STYLE}repeat-content",
)
FONT_FACE, FONT, FAMILY_OF_FONT = f"{_STYLE}font-face", f"{_STYLE}font-name", f"{_FO}font-family"
FAMILY_OF_FACE = f"{_SVG}font-family"
SIZE = f"{_FO}font-size"
PAGE, PAGE_OF_SHEET = f"{_STYLE}master-page", f"{_STYLE}master-page-name"
DISPLAY_ON_PAGE = f"{_STYLE}display"
ON_PAGES = tuple(f"{_STYLE}{name}" for name in ("header", "footer", "header-left", "footer-left"))
ROW_LOOK, ROW_HEIGHT = f"{_STYLE}table-row-properties", f"{_STYLE}row-height"
COLUMN_LOOK, COLUMN_WIDTH = f"{_STYLE}table-column-properties", f"{_STYLE}column-width"

# properties and settings of the file
SUBJECT = ".//{http://purl.org/dc/elements/1.1/}subject"
CREATED = ".//{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date"
SAVED = ".//{http://purl.org/dc/elements/1.1/}date"
AUTOMATIC_CALCULATION = f".//{_CONFIG}config-item[@{_CONFIG}name='AutoCalculate']"
SHOWS_ZEROS = f".//{_CONFIG}config-item[@{_CONFIG}name='ShowZeroValues']"
