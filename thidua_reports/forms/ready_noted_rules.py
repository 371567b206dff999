"""Ready ways of scoring what the bloc itself notes down: lateness, violations, commendations."""

from thidua_reports.forms.ready_rule import ReadyRule

READY_NOTED_RULES = (
    ReadyRule(
        "Trừ theo ngày nộp chậm",
        "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_ngay_cham)",
        "",
        "Được [điểm chuẩn] điểm; mỗi ngày nộp báo cáo chậm so với hạn bị trừ [tham số 1] điểm, trừ "
        "không quá [trừ tối đa] điểm.",
        {"diem_chuan": "10", "tru_toi_da": "10", "tham_so_1": "2", "so_ngay_cham": "3"},
        "Ngày nhận ghi ở bảng Tiếp nhận. Hạn 05/7, nhận 08/7: chậm 3 ngày, mỗi ngày trừ 2: được "
        "10 − 6 = 4 điểm.",
    ),
    ReadyRule(
        "Trừ theo lần báo cáo chậm",
        "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_bao_cao_cham)",
        "",
        "Được [điểm chuẩn] điểm; mỗi lần báo cáo chậm do Khối ghi nhận bị trừ [tham số 1] điểm, "
        "trừ không quá [trừ tối đa] điểm.",
        {"diem_chuan": "5", "tru_toi_da": "2", "tham_so_1": "0.5", "so_bao_cao_cham": "3"},
        "Bảng Khối ghi nhận có 3 lần báo cáo chậm, mỗi lần trừ 0,5: được 5 − 1,5 = 3,5 điểm.",
    ),
    ReadyRule(
        "Trừ theo vi phạm khối ghi nhận",
        "=0",
        "=-MIN(tru_toi_da,tham_so_1*so_vi_pham)",
        "Mỗi lần vi phạm do Khối ghi nhận bị trừ [tham số 1] điểm, trừ không quá [trừ tối đa] "
        "điểm.",
        {"tru_toi_da": "10", "tham_so_1": "2", "so_vi_pham": "1"},
        "Điểm chuẩn ghi 0. Bảng Khối ghi nhận có 1 lần vi phạm, trừ 2: −2 điểm.",
    ),
    ReadyRule(
        "Thưởng theo biểu dương",
        "=0",
        "=MIN(thuong_toi_da,tham_so_1*so_bieu_duong)",
        "Mỗi lần được biểu dương do Khối ghi nhận được thưởng [tham số 1] điểm, không quá [thưởng "
        "tối đa] điểm.",
        {"thuong_toi_da": "5", "tham_so_1": "2", "so_bieu_duong": "3"},
        "Điểm chuẩn ghi 0. Được biểu dương 3 lần, mỗi lần 2: 6, tính tối đa 5 điểm.",
    ),
)
