"""The ways of scoring that a new khoi.xlsx comes with; from there on they are the bloc's own.

They cover the shapes met in the regulations of provinces, ministries and unions; figures that a
regulation fixes in bands are in the formula, to be changed there.
"""

from thidua_reports.forms.ready_noted_rules import READY_NOTED_RULES
from thidua_reports.forms.ready_rule import ReadyRule

READY_RULES = (
    ReadyRule(
        "Tỷ lệ thuận, có thưởng vượt",
        "=MIN(diem_chuan,diem_chuan*ty_le)",
        "=MIN(thuong_toi_da,MAX(0,ty_le-1)*100*tham_so_1)",
        "Đạt đủ kế hoạch được [điểm chuẩn] điểm; chưa đạt thì được số điểm theo tỷ lệ thực hiện. "
        "Mỗi 1% vượt kế hoạch (tính cả phần lẻ của 1%) được thưởng [tham số 1] điểm, không quá "
        "[thưởng tối đa] điểm.",
        {
            "ke_hoach": "100",
            "thuc_hien": "106",
            "ty_le": "1.06",
            "diem_chuan": "70",
            "thuong_toi_da": "7",
            "tham_so_1": "0.7",
        },
        "Đạt 106% kế hoạch, mỗi 1% vượt thưởng 0,7: đủ 70 điểm, thưởng 6 × 0,7 = 4,2 điểm.",
    ),
    ReadyRule(
        "Người chấm nhập điểm",
        "=MAX(0,MIN(diem_chuan,diem_nhap))",
        "",
        "Đơn vị tự chấm, không quá [điểm chuẩn] điểm; Khối thống nhất lại tại hội nghị.",
        {"diem_chuan": "100", "diem_nhap": "92.5"},
        "Cột Tự chấm ghi 92,5, điểm chuẩn 100: được 92,5 điểm.",
    ),
    ReadyRule(
        "Trừ theo vụ việc",
        "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)",
        "",
        "Được [điểm chuẩn] điểm; mỗi [tên gọi số lượng] bị trừ [tham số 1] điểm, trừ không quá "
        "[trừ tối đa] điểm.",
        {
            "diem_chuan": "10",
            "tru_toi_da": "1.5",
            "tham_so_1": "0.5",
            "so_luong": "2",
        },
        "Cột Số lượng, số vụ ghi 2, mỗi vụ trừ 0,5: được 10 − 1 = 9 điểm.",
    ),
    ReadyRule(
        "Đạt hoặc không",
        "=IF(ty_le>=1,diem_chuan,0)",
        "",
        "Đạt hoặc vượt kế hoạch được [điểm chuẩn] điểm; chưa đạt thì không có điểm.",
        {"diem_chuan": "20", "ty_le": "1"},
        "Đạt đúng 100% kế hoạch: được 20 điểm.",
    ),
    ReadyRule(
        "Nửa điểm khi chưa đạt",
        "=IF(ty_le>=1,diem_chuan,tham_so_1*diem_chuan*ty_le)",
        "",
        "Đạt hoặc vượt kế hoạch được [điểm chuẩn] điểm; chưa đạt thì [điểm chuẩn] điểm nhân tỷ lệ "
        "thực hiện rồi nhân [tham số 1].",
        {"diem_chuan": "70", "ty_le": "0.9", "tham_so_1": "0.5"},
        "Đạt 90% kế hoạch, Tham số 1 là 0,5: 0,5 × 70 × 90% = 31,5 điểm.",
    ),
    ReadyRule(
        "Theo bậc tỷ lệ",
        "=LOOKUP(ty_le,{0,0.96,0.97,0.98},{0,3,4,5})",
        "",
        "Từ 98% được 5 điểm; từ 97% đến dưới 98% được 4 điểm; từ 96% đến dưới 97% được 3 điểm; "
        "dưới 96% không có điểm.",
        {"ty_le": "0.975"},
        "Trong công thức, dãy thứ nhất là các mốc (0,96 là 96%), dãy thứ hai là điểm từng bậc; sửa "
        "theo quy định của khối. Đạt 97,5%: được 4 điểm.",
    ),
    ReadyRule(
        "Trừ theo bậc tỷ lệ",
        "=IF(ty_le>=0.21,0,diem_chuan-LOOKUP(ty_le,{0,0.01,0.11},{0,10,20}))",
        "",
        "Được [điểm chuẩn] điểm khi tồn đọng dưới 1%; từ 1% đến dưới 11% trừ 10 điểm; từ 11% đến "
        "dưới 21% trừ 20 điểm; từ 21% trở lên không có điểm.",
        {"ty_le": "0.105", "diem_chuan": "110"},
        "Các bậc viết liền nhau, không để hở giữa 10% và 11%. Tồn đọng 10,5%: được 110 − 10 = 100 "
        "điểm.",
    ),
    ReadyRule(
        "Cộng, trừ theo mức hoàn thành kế hoạch",
        "=diem_chuan",
        "=IF(co_ke_hoach=0,-3,IF(ty_le<0.95,-2,IF(ty_le<1,-1,IF(ty_le<=1,0,IF(ty_le<1.2,1,2)))))",
        "Không có kế hoạch trừ 3 điểm; đạt dưới 95% kế hoạch trừ 2 điểm; từ 95% đến dưới 100% trừ "
        "1 điểm; vượt dưới 20% cộng 1 điểm; vượt từ 20% trở lên cộng 2 điểm.",
        {"diem_chuan": "10", "co_ke_hoach": "1", "ty_le": "1.2"},
        "Điểm chuẩn ghi 0 nếu chỉ cộng, trừ. Điểm chuẩn 10, vượt đúng 20%: được 10 điểm, cộng 2 "
        "điểm.",
    ),
    ReadyRule(
        "Thưởng theo từng bước vượt mốc",
        "=diem_chuan",
        "=IF(ty_le<tham_so_1,0,MIN(thuong_toi_da,tham_so_2*"
        "(1+INT(ROUND((ty_le-tham_so_1)*100/tham_so_3,9)))))",
        "Đạt từ [tham số 1 %] được thưởng [tham số 2] điểm, cứ thêm trọn [tham số 3]% được thưởng "
        "thêm [tham số 2] điểm, không quá [thưởng tối đa] điểm.",
        {
            "diem_chuan": "0",
            "ty_le": "0.945",
            "thuong_toi_da": "0.5",
            "tham_so_1": "0.92",
            "tham_so_2": "0.1",
            "tham_so_3": "1",
        },
        "Điểm chuẩn ghi 0 nếu chỉ thưởng. Mốc 92% (Tham số 1 ghi 0,92), đạt 94,5%: qua mốc và "
        "thêm 2 bước trọn 1%, thưởng 3 × 0,1 = 0,3 điểm.",
    ),
    ReadyRule(
        "Số lượng nhân điểm",
        "=MIN(diem_chuan,tham_so_1*so_luong)",
        "",
        "Mỗi [tên gọi số lượng] được tính [tham số 1] điểm, không quá [điểm chuẩn] điểm.",
        {"diem_chuan": "10", "tham_so_1": "2", "so_luong": "6"},
        "Cột Số lượng, số vụ ghi 6, mỗi việc 2 điểm: 12, tính tối đa 10 điểm.",
    ),
    ReadyRule(
        "Thưởng theo số lượng",
        "=0",
        "=MIN(thuong_toi_da,tham_so_1*so_luong)",
        "Mỗi [tên gọi số lượng] được thưởng [tham số 1] điểm, không quá [thưởng tối đa] điểm.",
        {"thuong_toi_da": "1", "tham_so_1": "0.2", "so_luong": "3"},
        "Điểm chuẩn ghi 0. Có 3 việc, mỗi việc 0,2: thưởng 0,6 điểm.",
    ),
    ReadyRule(
        "Thưởng mức cao hơn trong hai mức",
        "=diem_chuan",
        "=MAX(IF(ty_le>=tham_so_1,tham_so_3,0),IF(AND(ty_le>=tham_so_1,so_lieu_khac>=tham_so_2),"
        "thuong_toi_da,0))",
        "Tỷ lệ đạt từ [tham số 1 %] được thưởng [tham số 3] điểm; nếu số liệu thứ hai cũng từ "
        "[tham số 2] trở lên thì được thưởng [thưởng tối đa] điểm; chỉ tính mức cao hơn.",
        {
            "diem_chuan": "0",
            "ty_le": "0.99",
            "so_lieu_khac": "95",
            "thuong_toi_da": "2",
            "tham_so_1": "0.99",
            "tham_so_2": "95",
            "tham_so_3": "1",
        },
        "Điểm chuẩn ghi 0 nếu chỉ thưởng. Đạt 99%, cột Số liệu khác ghi 95: thưởng 2 điểm, không "
        "cộng cả hai mức.",
    ),
    ReadyRule(
        "Trừ theo quy mô",
        "=diem_chuan",
        "=-IF(tu_so=0,0,IF(mau_so<1000,"
        "LOOKUP(ty_le,{0,0.01,0.07,0.1},{1,1.5,2,2.5}),IF(mau_so<2000,"
        "LOOKUP(ty_le,{0,0.01,0.07,0.1},{0.6,1.1,1.6,2.1}),"
        "LOOKUP(ty_le,{0,0.01,0.07,0.1},{0.2,0.7,1.2,1.7}))))",
        "Trừ theo tỷ lệ hồ sơ trễ hạn (dưới 1%; từ 1% đến dưới 7%; từ 7% đến dưới 10%; từ 10%): "
        "đơn vị dưới 1.000 hồ sơ trừ 1; 1,5; 2; 2,5 điểm; từ 1.000 đến dưới 2.000 hồ sơ trừ 0,6; "
        "1,1; 1,6; 2,1 điểm; từ 2.000 hồ sơ trừ 0,2; 0,7; 1,2; 1,7 điểm.",
        {
            "diem_chuan": "10",
            "tu_so": "30",
            "mau_so": "1500",
            "ty_le": "0.02",
        },
        "Cột Thực hiện ghi số hồ sơ trễ, cột Trên tổng số ghi tổng số hồ sơ. Trễ 30 trên 1.500 "
        "(2%): được 10 điểm, trừ 1,1 điểm (−1,1).",
    ),
    ReadyRule(
        "So với đơn vị dẫn đầu",
        "=IF(co_ke_hoach=0,IF(thuc_hien=0,0,diem_chuan*thuc_hien/thuc_hien_cao_nhat),"
        "IF(ty_le<=1,tham_so_1*diem_chuan*ty_le,"
        "IF(ROUND(ty_le_cao_nhat-ty_le,9)<0.0001,diem_chuan,"
        "diem_chuan*(tham_so_1+(1-tham_so_1)*(ty_le-1)"
        "/(ty_le_cao_nhat-1)))))",
        "",
        "Chưa đạt hoặc vừa đạt kế hoạch: [điểm chuẩn] điểm nhân tỷ lệ thực hiện, nhân [tham số 1]. "
        "Đơn vị vượt cao nhất, hoặc kém chưa đến 0,01%, được [điểm chuẩn] điểm; đơn vị vượt khác "
        "được "
        "phần còn lại theo mức vượt so với đơn vị cao nhất. Các đơn vị không có kế hoạch được so "
        "riêng với nhau theo số "
        "thực hiện.",
        {
            "diem_chuan": "10",
            "co_ke_hoach": "1",
            "thuc_hien": "120",
            "ty_le": "1.2",
            "ty_le_cao_nhat": "1.5",
            "thuc_hien_cao_nhat": "300",
            "tham_so_1": "0.5",
        },
        "Chỉ tính được khi tổng hợp cả khối. Đạt 120%, đơn vị cao nhất đạt 150%, Tham số 1 là 0,5: "
        "10 × (0,5 + 0,5 × 20/50) = 7 điểm.",
    ),
    ReadyRule(
        "Bình quân các chỉ tiêu",
        "=diem_chuan*ty_le_binh_quan",
        "",
        "[điểm chuẩn] điểm của cả tiêu chí nhân với bình quân tỷ lệ thực hiện các chỉ tiêu, mỗi "
        "chỉ tiêu tính không quá 100%; không có thưởng vượt.",
        {"diem_chuan": "30", "ty_le_binh_quan": "0.95"},
        "Hai chỉ tiêu đạt 90% và 130%: bình quân (90% + 100%) : 2 = 95%, được 28,5 điểm.",
    ),
    ReadyRule(
        "Nhập điểm theo bước",
        "=MAX(0,MIN(diem_chuan,ROUND(diem_nhap/tham_so_1,0)*tham_so_1))",
        "",
        "Đơn vị tự chấm theo bước [tham số 1] điểm, không quá [điểm chuẩn] điểm.",
        {"diem_chuan": "10", "diem_nhap": "7.3", "tham_so_1": "0.5"},
        "Cột Tự chấm ghi 7,3, Tham số 1 là 0,5: đưa về bước gần nhất là 7,5 điểm.",
    ),
    ReadyRule(
        "Nhập điểm, thưởng, trừ",
        "=MAX(0,MIN(diem_chuan,diem_nhap))",
        "=MAX(0,MIN(thuong_toi_da,thuong_nhap))-MAX(0,MIN(tru_toi_da,tru_nhap))",
        "Đơn vị tự chấm, không quá [điểm chuẩn] điểm; thưởng không quá [thưởng tối đa] điểm, trừ "
        "không quá [trừ tối đa] điểm.",
        {
            "diem_chuan": "20",
            "diem_nhap": "18",
            "thuong_toi_da": "3",
            "thuong_nhap": "2",
            "tru_toi_da": "5",
            "tru_nhap": "0.5",
        },
        "Cột Tự chấm 18, Điểm thưởng 2, Điểm trừ 0,5: được 18 điểm, cộng 1,5 điểm.",
    ),
    ReadyRule(
        "Đủ điểm khi đạt mức",
        "=IF(thuc_hien>=tham_so_1,diem_chuan,0)",
        "",
        "Đạt từ mức [mức 1] trở lên được [điểm chuẩn] điểm; dưới mức đó không có điểm.",
        {"diem_chuan": "10", "thuc_hien": "1", "tham_so_1": "1"},
        "Tham số 1 là giá trị của mức ở bảng Mức đánh giá; cột Thực hiện của đơn vị ghi mức. Mức "
        "“đạt” có giá trị 1, cần từ 1: được 10 điểm.",
    ),
    ReadyRule(
        "Cộng cố định khi đạt mức",
        "=0",
        "=IF(thuc_hien>=tham_so_1,thuong_toi_da,0)",
        "Đạt từ mức [mức 1] trở lên được cộng [thưởng tối đa] điểm.",
        {"thuc_hien": "4", "tham_so_1": "4", "thuong_toi_da": "5"},
        "Điểm chuẩn ghi 0; đánh x ở cột Ngoài thang nếu là điểm cộng ngoài thang. Mức “xuất sắc” "
        "có giá trị 4, cần từ 4: cộng 5 điểm.",
    ),
    ReadyRule(
        "Cộng, trừ theo số lượng",
        "=0",
        "=MAX(-tru_toi_da,MIN(thuong_toi_da,tham_so_1*so_luong-tham_so_2*so_lieu_khac))",
        "Mỗi [tên gọi số lượng] được cộng [tham số 1] điểm, mỗi lần vi phạm bị trừ [tham số 2] "
        "điểm; sau khi bù trừ, cộng không quá [thưởng tối đa] điểm, trừ không quá [trừ tối đa] "
        "điểm.",
        {
            "thuong_toi_da": "5",
            "tru_toi_da": "5",
            "tham_so_1": "1",
            "so_luong": "4",
            "tham_so_2": "0.5",
            "so_lieu_khac": "3",
        },
        "Việc được cộng ghi ở cột Số lượng, số vụ; việc bị trừ ghi ở cột Số liệu khác. 4 × 1 − 3 × "
        "0,5 = 2,5 điểm.",
    ),
    ReadyRule(
        "Chỉ trừ theo vụ việc",
        "=0",
        "=-MIN(tru_toi_da,tham_so_1*so_luong)",
        "Mỗi [tên gọi số lượng] bị trừ [tham số 1] điểm, trừ không quá [trừ tối đa] điểm.",
        {"tru_toi_da": "40", "tham_so_1": "20", "so_luong": "1"},
        "Dùng cho điểm trừ ngoài thang. Cột Số lượng, số vụ ghi 1, mỗi vụ trừ 20: −20 điểm.",
    ),
    *READY_NOTED_RULES,
)
