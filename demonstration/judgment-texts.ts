// Invented judgments as a court would write them, with invented names: what the portal anonymises before anybody reads it.

export interface Parties {
  plaintiff: string
  defendant: string
  birth: string
  number: string
  address: string
  phone: string
}

interface Head {
  court: string
  number: string
  day: string
  matter: string
}

const head = ({ court, number, day, matter }: Head): string[] => [
  court.toUpperCase(),
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  `Bản án số: ${number}`,
  `Ngày ${day}`,
  `V/v ${matter}`,
  'NHÂN DANH',
  'NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  court.toUpperCase(),
  'Thành phần Hội đồng xét xử gồm có:',
  'Thẩm phán - Chủ tọa phiên tòa: Ông Lê Văn Thắng.',
  'Các Hội thẩm nhân dân: Bà Hoàng Thị Mai và ông Trần Quốc Toản.',
  'Thư ký phiên tòa: Bà Đặng Thị Quý - Thư ký Tòa án.',
]

const parties = ({ plaintiff, defendant, birth, number, address, phone }: Parties): string[] => [
  `Nguyên đơn: Bà ${plaintiff}, sinh ngày ${birth}; căn cước công dân số ${number}; nơi cư trú: ${address}; điện thoại ${phone}. Có mặt.`,
  `Bị đơn: Ông ${defendant}; nơi cư trú: ${address}. Có mặt.`,
]

const given = (name: string): string => name.split(' ').at(-1) ?? name

export const loanText = (its: Head, who: Parties, docket: string): string =>
  [
    ...head(its),
    `Trong các ngày xét xử tại trụ sở, Tòa án xét xử sơ thẩm công khai vụ án thụ lý số ${docket} về ${its.matter}, giữa các đương sự:`,
    ...parties(who),
    'NỘI DUNG VỤ ÁN:',
    `Theo đơn khởi kiện và lời khai tại Tòa án, bà ${given(who.plaintiff)} trình bày: ngày 05 tháng 3 năm 2024, bà cho ông ${who.defendant} vay 200.000.000 đồng, hẹn trả trong sáu tháng, lãi suất 1%/tháng. Hai bên lập giấy vay viết tay, có chữ ký của ông ${given(who.defendant)}.`,
    `Đến hạn, ông ${given(who.defendant)} mới trả được 20.000.000 đồng tiền lãi. Bà ${given(who.plaintiff)} nhiều lần yêu cầu nhưng ông ${given(who.defendant)} khất lần.`,
    `Ông ${given(who.defendant)} thừa nhận có vay và chữ ký là của mình, nhưng cho rằng việc làm ăn thua lỗ nên xin trả dần trong ba năm.`,
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    '[1] Quan hệ tranh chấp là hợp đồng vay tài sản theo Điều 463 Bộ luật Dân sự; vụ án thuộc thẩm quyền của Tòa án nơi bị đơn cư trú.',
    `[2] Giấy vay được ông ${given(who.defendant)} thừa nhận nên là tình tiết không phải chứng minh theo khoản 2 Điều 92 Bộ luật Tố tụng dân sự.`,
    '[3] Lãi suất các bên thỏa thuận không vượt quá mức 20%/năm theo Điều 468 Bộ luật Dân sự nên được chấp nhận trong thời hạn vay; thời gian chậm trả tính theo mức quy định.',
    '[4] Yêu cầu trả dần không được nguyên đơn đồng ý nên không có căn cứ chấp nhận; việc trả dần do các bên thỏa thuận khi thi hành án.',
    'QUYẾT ĐỊNH:',
    `1. Chấp nhận yêu cầu khởi kiện của bà ${who.plaintiff}. Buộc ông ${who.defendant} trả cho bà ${who.plaintiff} 200.000.000 đồng tiền gốc và 31.500.000 đồng tiền lãi.`,
    `2. Về án phí: Ông ${who.defendant} phải chịu 11.575.000 đồng án phí dân sự sơ thẩm.`,
    '3. Các đương sự có quyền kháng cáo trong thời hạn 15 ngày kể từ ngày tuyên án.',
  ].join('\n')

export const landText = (its: Head, who: Parties, docket: string): string =>
  [
    ...head(its),
    `Tòa án xét xử sơ thẩm công khai vụ án thụ lý số ${docket} về ${its.matter}, giữa các đương sự:`,
    ...parties(who),
    'NỘI DUNG VỤ ÁN:',
    `Gia đình bà ${who.plaintiff} sử dụng thửa đất số 214, tờ bản đồ số 17 từ năm 1992 và đã được cấp giấy chứng nhận quyền sử dụng đất. Năm 2022, ông ${who.defendant} xây tường rào lấn sang phía thửa đất của bà ${given(who.plaintiff)} một dải rộng 0,6 m, dài 14 m.`,
    `Ông ${given(who.defendant)} cho rằng ranh giới là hàng tre cũ, do cha mẹ để lại; tường xây đúng vị trí hàng tre.`,
    'Hội đồng định giá và cơ quan đo đạc xác định phần tranh chấp có diện tích 8,4 m², giá trị 42.000.000 đồng.',
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    '[1] Đây là tranh chấp ranh giới giữa các bất động sản liền kề theo Điều 175 Bộ luật Dân sự; đã qua hòa giải tại Ủy ban nhân dân cấp xã nhưng không thành.',
    '[2] Kết quả đo đạc phù hợp với bản đồ địa chính lập năm 1998; không có tài liệu nào chứng minh hàng tre là ranh giới.',
    `[3] Tường rào xây năm 2022 nằm trên phần đất thuộc quyền sử dụng của bà ${given(who.plaintiff)}; ông ${given(who.defendant)} phải tháo dỡ phần lấn.`,
    'QUYẾT ĐỊNH:',
    `1. Buộc ông ${who.defendant} tháo dỡ phần tường rào dài 14 m và trả lại cho bà ${who.plaintiff} 8,4 m² đất.`,
    '2. Không chấp nhận yêu cầu bồi thường 15.000.000 đồng do không có chứng cứ về thiệt hại.',
    `3. Ông ${who.defendant} chịu 300.000 đồng án phí và toàn bộ chi phí đo đạc, định giá.`,
  ].join('\n')

export const divorceText = (its: Head, who: Parties, docket: string): string =>
  [
    ...head(its),
    `Tòa án xét xử sơ thẩm công khai vụ án hôn nhân và gia đình thụ lý số ${docket} về ${its.matter}, giữa các đương sự:`,
    ...parties(who),
    'NỘI DUNG VỤ ÁN:',
    `Bà ${who.plaintiff} và ông ${who.defendant} kết hôn năm 2008 trên cơ sở tự nguyện, có đăng ký. Vợ chồng sống hòa thuận đến năm 2019 thì phát sinh mâu thuẫn về kinh tế, sống ly thân từ tháng 5 năm 2022.`,
    `Vợ chồng không có con chung. Về tài sản, bà ${given(who.plaintiff)} và ông ${given(who.defendant)} tự thỏa thuận, không yêu cầu Tòa án giải quyết.`,
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    '[1] Mâu thuẫn vợ chồng đã kéo dài, hai bên không còn chung sống và không cùng nhau vun đắp gia đình; mục đích của hôn nhân không đạt được.',
    '[2] Căn cứ Điều 56 Luật Hôn nhân và gia đình, yêu cầu ly hôn có cơ sở để chấp nhận.',
    'QUYẾT ĐỊNH:',
    `1. Cho bà ${who.plaintiff} được ly hôn ông ${who.defendant}.`,
    '2. Về con chung, tài sản chung và nợ chung: không giải quyết.',
    `3. Bà ${who.plaintiff} chịu 300.000 đồng án phí hôn nhân và gia đình sơ thẩm.`,
  ].join('\n')

export const goodsText = (its: Head, who: { seller: string; buyer: string; manager: string }, docket: string): string =>
  [
    ...head(its),
    `Tòa án xét xử sơ thẩm công khai vụ án kinh doanh, thương mại thụ lý số ${docket} về ${its.matter}, giữa các đương sự:`,
    `Nguyên đơn: ${who.seller}; người đại diện theo pháp luật: ông ${who.manager} - Giám đốc.`,
    `Bị đơn: ${who.buyer}.`,
    'NỘI DUNG VỤ ÁN:',
    `Theo hợp đồng ký ngày 12 tháng 01 năm 2023, ${who.seller} bán cho ${who.buyer} 400 tấn xi măng. Bên mua đã nhận đủ hàng và mới thanh toán 60% giá trị hợp đồng.`,
    `Đối chiếu công nợ ngày 30 tháng 9 năm 2023, ${who.buyer} xác nhận còn nợ 268.400.000 đồng.`,
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    '[1] Hợp đồng mua bán hàng hóa được giao kết đúng pháp luật; biên bản đối chiếu công nợ có chữ ký và con dấu của hai bên.',
    '[2] Bên mua chậm thanh toán nên phải trả tiền lãi theo Điều 306 Luật Thương mại, tính theo lãi suất nợ quá hạn trung bình trên thị trường.',
    'QUYẾT ĐỊNH:',
    `1. Buộc ${who.buyer} thanh toán cho ${who.seller} 268.400.000 đồng tiền hàng và 41.200.000 đồng tiền lãi chậm trả.`,
    `2. ${who.buyer} chịu 15.480.000 đồng án phí kinh doanh, thương mại sơ thẩm.`,
  ].join('\n')

export const theftText = (its: Head, who: { accused: string; victim: string; birth: string; address: string }, docket: string): string =>
  [
    ...head(its),
    `Tòa án xét xử sơ thẩm công khai vụ án hình sự thụ lý số ${docket} đối với bị cáo:`,
    `${who.accused}, sinh ngày ${who.birth}; nơi cư trú: ${who.address}; nghề nghiệp: lao động tự do. Bị cáo có mặt tại phiên tòa.`,
    `Bị hại: Chị ${who.victim}; nơi cư trú: ${who.address}. Có mặt.`,
    'NỘI DUNG VỤ ÁN:',
    `Khoảng 02 giờ ngày 11 tháng 4 năm 2025, bị cáo ${who.accused} trèo qua hàng rào vào sân nhà chị ${who.victim}, lấy một chiếc xe đạp điện trị giá 9.500.000 đồng rồi mang đi cất giấu. Sáng hôm sau chị ${given(who.victim)} trình báo; tài sản đã được thu hồi và trả lại.`,
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    '[1] Lời khai của bị cáo tại phiên tòa phù hợp với lời khai của bị hại, biên bản khám nghiệm hiện trường và kết luận định giá tài sản.',
    '[2] Hành vi của bị cáo đã cấu thành tội trộm cắp tài sản theo khoản 1 Điều 173 Bộ luật Hình sự.',
    '[3] Bị cáo phạm tội lần đầu, thành khẩn khai báo, tài sản đã được thu hồi; bị hại xin giảm nhẹ hình phạt.',
    'QUYẾT ĐỊNH:',
    `1. Tuyên bố bị cáo ${who.accused} phạm tội trộm cắp tài sản.`,
    `2. Xử phạt ${who.accused} 09 tháng tù, cho hưởng án treo, thời gian thử thách 18 tháng.`,
    '3. Bị cáo phải chịu 200.000 đồng án phí hình sự sơ thẩm.',
  ].join('\n')

export const appealText = (its: Head, who: Parties, docket: string): string =>
  [
    ...head(its),
    `Tòa án xét xử phúc thẩm công khai vụ án thụ lý số ${docket} về ${its.matter}, do có kháng cáo của bị đơn, giữa các đương sự:`,
    ...parties(who),
    'NỘI DUNG VỤ ÁN:',
    `Cụ ông để lại ngôi nhà và 320 m² đất, không để lại di chúc. Bà ${who.plaintiff} yêu cầu chia di sản cho bốn người con; ông ${who.defendant} đang quản lý nhà đất và không đồng ý chia vì đã chăm sóc cha mẹ nhiều năm.`,
    'Bản án sơ thẩm chia di sản thành bốn phần bằng nhau. Bị đơn kháng cáo, đề nghị trích công sức quản lý, tôn tạo di sản.',
    'NHẬN ĐỊNH CỦA TÒA ÁN:',
    `[1] Người làm chứng và chính quyền địa phương xác nhận ông ${given(who.defendant)} sửa nhà, kè bờ ao và nộp thuế đất từ năm 2003.`,
    '[2] Tòa án cấp sơ thẩm chưa xem xét công sức của người quản lý di sản; cần trích một phần tương đương một suất thừa kế.',
    'QUYẾT ĐỊNH:',
    `1. Chấp nhận một phần kháng cáo của ông ${who.defendant}; sửa bản án sơ thẩm.`,
    `2. Trích cho ông ${who.defendant} 1/5 giá trị di sản; phần còn lại chia đều cho bốn người thừa kế.`,
    `3. Ông ${who.defendant} không phải chịu án phí phúc thẩm.`,
  ].join('\n')
