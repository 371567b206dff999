"""The sheets of khoi.xlsx: the bloc itself, its members, its own words."""

from thidua_reports.domain import words
from thidua_reports.domain.bloc import Member, Signer
from thidua_reports.domain.period import Period
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.domain.submission import Passage
from thidua_reports.excel.layout.sheet_layout import (
    ALWAYS_ASKED,
    CellKind,
    Column,
    Limits,
    ReadAs,
    Setting,
    SettingsLayout,
    Sheet,
    SheetOf,
)
from thidua_reports.layouts import document_settings
from thidua_reports.layouts.document_settings import DocumentSettings
from thidua_reports.layouts.example_bloc import CONTENT, HEALTH

CODE, TEXT, LONG = CellKind.CODE, CellKind.TEXT, CellKind.LONG_TEXT
NUMBER, DATE = CellKind.NUMBER, CellKind.DATE
WORDING, CODES = ReadAs.WORDING, ReadAs.CODES
YEARS, DECIMAL_PLACES = Limits(2000, 2100, whole=True), Limits(0, 9, whole=True)
ROUNDING_WORDS = tuple(mode.value for mode in RoundingMode)
NAME = Setting("ten_khoi", "Tên khối", hint="Ví dụ: Khối thi đua 4.")
SYMBOL = Setting("ky_hieu", "Ký hiệu trong số văn bản", CODE, "Ví dụ: KTĐ4, để có số 05/BC-KTĐ4.")
GOVERNING_BODY = Setting(
    "co_quan_chu_quan",
    "Cơ quan chủ quản",
    hint="Dòng trên tên khối ở đầu văn bản; để trống thì văn bản không có dòng này.",
)
PROVINCE = Setting(
    "tinh",
    "Tỉnh, thành phố",
    hint="Để phân biệt với khối cùng tên của tỉnh khác khi đối chiếu văn bản; có thể để trống.",
)
SEAT = Setting("dia_danh", "Địa danh", hint="Đứng trước ngày tháng ở đầu văn bản.")
PERIOD = Setting(
    "ky", "Kỳ", hint="Giao ước, 6 tháng hoặc Năm.", choices=tuple(p.value for p in Period)
)
YEAR = Setting("nam", "Năm", NUMBER, "Năm thi đua, ví dụ 2026.", limits=YEARS)
ELAPSED = Setting(
    "phan_nam",
    "Phần năm đã qua",
    NUMBER,
    "0 khi ký giao ước; 0,5 sáu tháng; 1 cả năm.",
    limits=Limits(0, 1, whole=False),
)
LEADER = Setting("khoi_truong", "Khối trưởng", CODE, "Mã đơn vị trong trang Thành viên.")
DEPUTY = Setting("khoi_pho", "Khối phó", CODE, "Mã đơn vị; để trống nếu khối không có.")
DRAFTER = Setting(
    "don_vi_soan",
    "Đơn vị soạn báo cáo",
    CODE,
    "Mã đơn vị soạn, trình bày báo cáo, nhận sổ. Để trống: Khối trưởng trình bày; sổ gửi về Khối "
    "phó, khối không có Khối phó thì về Khối trưởng.",
)
DEADLINE = Setting("han_nop", "Hạn nộp của thành viên", DATE)
REPORT = DocumentSettings(
    "bao_cao",
    number=Setting(
        "so_bao_cao", "Số báo cáo", CODE, "Kỳ Giao ước: số bản giao ước. Để trống khi chưa lấy số."
    ),
    day=Setting(
        "ngay_bao_cao", "Ngày báo cáo", DATE, "Kỳ Giao ước: ngày ký kết. Để trống khi chưa ký."
    ),
    subject=Setting(
        "trich_yeu_bao_cao", "Trích yếu báo cáo", LONG, "Kỳ Giao ước: trích yếu bản giao ước."
    ),
)
PLEDGE_SYMBOL = Setting(
    "ky_hieu_giao_uoc",
    "Ký hiệu bản giao ước",
    CODE,
    "Ví dụ: BKK, để có số 12/BKK-KTĐ4. Để trống: GƯ. Chỉ dùng ở kỳ Giao ước.",
)
MINUTES = DocumentSettings(
    "bien_ban",
    number=Setting("so_bien_ban", "Số biên bản", CODE, "Để trống khi chưa lấy số."),
    subject=Setting(
        "trich_yeu_bien_ban", "Tên hội nghị trong biên bản", LONG, "Ví dụ: Hội nghị sơ kết …"
    ),
)
SCORED = Setting(
    "cham_diem",
    "Kỳ này chấm điểm",
    hint="có: tính điểm (kỳ Giao ước: giao ước nêu cách chấm). không: giữ nguyên cách chấm, điểm "
    "chuẩn mà không tính điểm nào.",
    choices=(words.SCORED, words.NOT_SCORED),
)
POINTS_ROUNDING = Setting(
    "lam_tron_diem", "Làm tròn điểm", hint="làm tròn: 0,5 trở lên thành 1.", choices=ROUNDING_WORDS
)
POINTS_DECIMALS = Setting("so_le_diem", "Số lẻ của điểm", NUMBER, limits=DECIMAL_PLACES)
PERCENT_ROUNDING = Setting(
    "lam_tron_ty_le",
    "Làm tròn tỷ lệ",
    hint="cắt bỏ: bỏ phần lẻ phía sau, không làm tròn lên. Dùng cho cả tỷ lệ điểm khi xếp hạng.",
    choices=ROUNDING_WORDS,
)
PERCENT_DECIMALS = Setting("so_le_ty_le", "Số lẻ của tỷ lệ %", NUMBER, limits=DECIMAL_PLACES)
RANKED_BY = Setting(
    "xep_hang_theo",
    "Xếp hạng theo",
    hint="điểm (mặc định), hoặc tỷ lệ điểm: phần trăm của tổng điểm chuẩn được giao cho đơn vị.",
    choices=tuple(each.value for each in RankedBy),
)
SHARE_DECIMALS = Setting(
    "so_le_ty_le_diem",
    "Số lẻ của tỷ lệ điểm (%)",
    NUMBER,
    "Để trống: 2. Dùng khi xếp hạng; làm tròn hay cắt bỏ theo mục Làm tròn tỷ lệ.",
    limits=DECIMAL_PLACES,
)
SCALE = Setting(
    "thang_diem",
    "Tổng điểm chuẩn",
    NUMBER,
    "Ví dụ 1000; chương trình so với tổng điểm chuẩn của các tiêu chí. Để trống nếu không công bố.",
)
TOTAL_CAP = Setting(
    "tong_toi_da",
    "Tổng điểm tối đa",
    NUMBER,
    "Tổng điểm (kể cả thưởng, không kể điểm ngoài thang) không vượt quá số này. Trống: không giới "
    "hạn.",
)
LOW_TOTAL_CAP = Setting(
    "tran_thap_hon_chuan",
    "Tổng tối đa thấp hơn điểm chuẩn",
    hint="Đánh x nếu khối quy định Tổng điểm tối đa thấp hơn cả tổng điểm chuẩn. Trống: báo lỗi.",
    choices=(words.CROSS,),
)
EXTRA_RESULTS = Setting(
    "ket_qua_them",
    "Số kết quả ngoài giao ước",
    NUMBER,
    "Mỗi đơn vị được nêu thêm nhiều nhất bấy nhiêu kết quả, chỉ nêu số, không tính điểm. Trống: "
    "không.",
)
PATTERN = Setting(
    "mau_cau",
    "Mẫu câu kết quả",
    LONG,
    "Dùng cho chỉ tiêu không có mẫu riêng: [chỉ tiêu] [giá trị] [đơn vị tính] [tỷ lệ] [vượt] "
    "[tăng] [so với] [mức] [lời kèm].",
)
PLEDGE_SEAL = Setting(
    "dau_giao_uoc",
    "Dấu của giao ước đã chốt",
    hint="Chương trình tự ghi khi chốt giao ước, sang kỳ sau, để biết trang Giao ước đã chốt còn "
    "nguyên; không sửa.",
)
DOCUMENTS = (REPORT, MINUTES, *document_settings.OF_THE_YEAR)
ESSENTIAL = (
    NAME,
    PERIOD,
    YEAR,
    ELAPSED,
    POINTS_ROUNDING,
    POINTS_DECIMALS,
    PERCENT_ROUNDING,
    PERCENT_DECIMALS,
)
"""Without these nothing can be computed or worded that would not be a guess."""
REQUIRED = (
    *ESSENTIAL,
    SYMBOL,
    SEAT,
    LEADER,
    PATTERN,
)
BLOC = SettingsLayout(
    "Khối",
    "THÔNG TIN CHUNG CỦA KHỐI",
    tuple(
        setting
        for declared in (*vars().values(), *document_settings.OF_THE_YEAR)
        if isinstance(declared, Setting | DocumentSettings)
        for setting in (declared if isinstance(declared, DocumentSettings) else (declared,))
    ),
    hint="Ô nền hồng ở cột Giá trị: phải điền. Không sửa cột Mã.",
)
"""Its settings are those that are declared above, in their order, and those of documents last."""


class BasisAndRecipients(
    Sheet, name="Căn cứ, nơi nhận", title="KÍNH GỬI, CĂN CỨ BAN HÀNH VÀ NƠI NHẬN", optional=True
):
    """To whom a report is addressed, on which grounds documents are made, and to whom they go."""

    part = Column(
        "Mục",
        TEXT,
        14,
        "kính gửi: cơ quan cấp trên mà báo cáo gửi đến; mỗi nơi một hàng.",
        choices=(words.ADDRESSEE, words.LEGAL_BASIS, words.RECIPIENT),
        is_required=True,
        example=(words.ADDRESSEE, words.LEGAL_BASIS),
    )
    text = Column(
        "Nội dung",
        LONG,
        110,
        example=(
            "Hội đồng Thi đua - Khen thưởng tỉnh",
            (
                "Căn cứ Quyết định số …/QĐ-UBND ngày … của Ủy ban nhân dân tỉnh về "
                "việc chia khối thi đua;"
            ),
        ),
    )


class Signers(
    SheetOf[Signer], name="Người ký", title="NGƯỜI KÝ BÁO CÁO (một hoặc hai người)", optional=True
):
    """Who signs."""

    authority = Column(
        "Thẩm quyền ký",
        TEXT,
        30,
        "Ví dụ: TM. KHỐI THI ĐUA 4.",
        read_as=WORDING,
        example="TM. KHỐI THI ĐUA",
    )
    position = Column("Chức vụ", TEXT, 40, read_as=WORDING, example="KHỐI TRƯỞNG")
    name = Column("Họ và tên", TEXT, 30, read_as=WORDING, example="Nguyễn Văn A")


class Members(SheetOf[Member], name="Thành viên", title="CÁC ĐƠN VỊ THÀNH VIÊN"):
    """The members of the bloc."""

    code = Column(
        "Mã đơn vị",
        CODE,
        12,
        "Ngắn, không dấu, không đổi giữa các kỳ.",
        is_key=True,
        example=HEALTH,
    )
    name = Column("Tên đơn vị", TEXT, 36, asked=ALWAYS_ASKED, example="Sở Y tế")
    short_name = Column("Tên gọi tắt", TEXT, 18, example="Sở YT")
    other_names = Column(
        "Tên gọi khác",
        TEXT,
        26,
        "Nhiều tên cách nhau bằng dấu chấm phẩy.",
        read_as=CODES,
        example="Ngành Y tế; Sở Y tế tỉnh",
    )
    representative = Column(
        "Người đại diện", TEXT, 26, read_as=WORDING, example="Bà Trần Thị B, Giám đốc"
    )
    email = Column("Thư điện tử", TEXT, 24, example="syt@example.vn")
    note = Column("Trường hợp đặc biệt", LONG, 25, read_as=WORDING)


class Passages(
    SheetOf[Passage], name="Lời báo cáo", title="LỜI CHUNG CỦA KHỐI TRONG BÁO CÁO", optional=True
):
    """The bloc's own words in the report."""

    section = Column(
        "Phần",
        TEXT,
        24,
        "Mã nội dung, hoặc: " + ", ".join(words.REPORT_PARTS) + ".",
        is_required=True,
        example=(words.LIMITATIONS, CONTENT),
    )
    text = Column(
        "Nội dung",
        LONG,
        120,
        read_as=WORDING,
        example=(
            "Một số đơn vị gửi báo cáo chưa đúng thời gian quy định.",
            "Các đơn vị đã triển khai đồng bộ các nhiệm vụ được giao.",
        ),
    )
