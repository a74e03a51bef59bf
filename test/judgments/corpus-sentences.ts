// What judgments say: sentences with places for people ({a}: any mention, {a:subject}, {a:full}, {a:titled}), papers ({phone}) and money.

export interface Story {
  readonly relation: string
  readonly code: string
  readonly sentences: readonly string[]
}

export const stories: readonly Story[] = [
  {
    relation: 'Tranh chấp hợp đồng vay tài sản',
    code: 'DS',
    sentences: [
      'Ngày {date}, {b} vay của {a} số tiền {money}, lãi suất 1,5%/tháng, thời hạn 06 tháng, có viết giấy vay tiền.',
      '{a:subject} nhiều lần gọi đến {phone} để đòi nợ nhưng {b} không nghe máy.',
      'Số tiền trên được chuyển vào {account} mang tên {b:full} mở tại {bank}.',
      '{b:subject} thừa nhận chữ ký trong giấy vay tiền ngày {date} là của mình nhưng cho rằng đã trả cho {a} {money}.',
      'Theo sao kê, người nhận là {b:slip}, số tiền {money}, nội dung “tra tien vay”.',
      '{c:subject} là vợ của {b} khai không biết việc vay mượn giữa {a} và {b}.',
      '{d:subject} chứng kiến việc giao tiền và ký tên làm chứng vào giấy vay.',
      'Hợp đồng vay tài sản giữa {a:full} và {b:full} là tự nguyện, phù hợp với Điều 463 Bộ luật Dân sự năm 2015.',
      'Buộc {b} phải trả cho {a} số tiền gốc {money} và tiền lãi {money}.',
      'Chiếc xe ô tô {vehicle}, {plate} được {b} giao cho {a} giữ để làm tin.',
      'Công bố lời khai của {d} tại phiên tòa; Hòa giải không thành do {b} vắng mặt không có lý do.',
      'Tài sản duy nhất của {b} là ngôi nhà cấp 4 trên {parcel}.',
      '{a:subject} rút một phần yêu cầu khởi kiện về tiền lãi. Bình thường, lãi suất do các bên thỏa thuận.',
      'Thanh toán bằng tiền mặt, có {d} và {e} cùng biết việc này.',
    ],
  },
  {
    relation: 'Tranh chấp quyền sử dụng đất',
    code: 'DS',
    sentences: [
      'Nguồn gốc {parcel}, diện tích 215,6m2 là của bố mẹ {a} để lại.',
      '{a:subject} được Ủy ban nhân dân huyện cấp {landcert} ngày {date}.',
      'Năm 2015, {b} xây tường rào lấn sang đất của {a} khoảng 12,5m2.',
      '{c:subject} và {d} đều xác nhận ranh giới giữa hai nhà là hàng cây do {a} trồng.',
      'Ủy ban nhân dân xã nơi có đất đã hòa giải ngày {date} nhưng {b} không đồng ý.',
      'Hội đồng xem xét, thẩm định tại chỗ ngày {date} có mặt {a:full}, {b:full} và cán bộ địa chính.',
      'Theo kết quả đo đạc, {b:titled} đang sử dụng thừa 12,5m2; giá đất theo Hội đồng định giá là {money}.',
      'Chấp nhận yêu cầu khởi kiện của {a}, buộc {b} và {c} tháo dỡ tường rào.',
      'Sau khi {e} chết, {a} tiếp tục sử dụng đất; Thành phần gia đình gồm có {a}, {b} và {c}.',
      'Giấy chuyển nhượng viết tay ghi bên bán: {e:full}, bên mua: {a:full}.',
      'Việc cấp đất cho {b} không đúng trình tự theo Điều 106 Luật Đất đai năm 2013.',
      '{d:subject} cho rằng bà con trong xóm đều biết thửa đất này của {a}.',
      'Trích lục bản đồ do Văn phòng đăng ký đất đai Nghệ An - Chi nhánh Nam Đàn lập ngày {date}.',
    ],
  },
  {
    relation: 'Ly hôn, tranh chấp nuôi con',
    code: 'HNGĐ',
    sentences: [
      '{a:subject} và {b} kết hôn trên cơ sở tự nguyện, đăng ký tại Ủy ban nhân dân xã ngày {date}.',
      'Vợ chồng sống hạnh phúc đến năm 2021 thì phát sinh mâu thuẫn do {b} thường xuyên uống rượu, đánh đập {a}.',
      'Về con chung: có một con là {k:intro}. Hiện cháu đang ở với {a}.',
      'Cháu {k:given} có nguyện vọng ở với mẹ.',
      '{b:subject} đề nghị được nuôi {k} và không yêu cầu {a} cấp dưỡng.',
      'Hạnh phúc gia đình không còn, mục đích hôn nhân không đạt được nên cần chấp nhận yêu cầu của {a}.',
      'Giao {k:full} cho {a} trực tiếp nuôi dưỡng đến khi đủ 18 tuổi.',
      '{c:subject} là mẹ đẻ của {b} cho biết {b} làm việc tại {company}, thu nhập {money} mỗi tháng.',
      'Áp dụng Điều 51, Điều 56, Điều 81 Luật Hôn nhân và gia đình năm 2014.',
      'Nợ chung: vay {bank} số tiền {money}, người đứng tên là {b:full}, {idcard}.',
      'Chiếc xe {vehicle} {plate} giao cho {b} sở hữu; {a:titled} được chia {money}.',
      '{d:subject}, Chi hội trưởng Hội Liên hiệp Phụ nữ xóm, xác nhận mâu thuẫn của {a} và {b}.',
    ],
  },
  {
    relation: 'Trộm cắp tài sản',
    code: 'HS',
    sentences: [
      'Khoảng 22 giờ 30 phút ngày {date}, {b} rủ {c} đi trộm cắp tài sản, {c} đồng ý.',
      '{b:subject} điều khiển xe mô tô {vehicle}, {plate} chở {c} đến nhà {a}.',
      'Lợi dụng lúc {a} ngủ say, {b} cạy cửa lấy 01 điện thoại {phonemodel} trị giá {money}.',
      '{c:subject} đứng ngoài cảnh giới. Sau đó {b} bán chiếc điện thoại cho {d} được {money}.',
      'Bị cáo {b:name} và bị cáo {c:name} khai nhận toàn bộ hành vi phạm tội.',
      'Các bị cáo {b:name}, {c:name} phạm tội “Trộm cắp tài sản” theo khoản 1 Điều 173 Bộ luật Hình sự.',
      'Bị hại {a:name} yêu cầu bồi thường {money}.',
      'Ngày {date}, Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An bắt quả tang {b}.',
      'Kiểm tra điện thoại thuê bao {phone} của {b} thấy có nhiều tin nhắn với {d}.',
      'Xử phạt {b:name} 12 tháng tù; xử phạt {c:name} 09 tháng tù nhưng cho hưởng án treo.',
      'Nhân thân: {b} chưa có tiền án, tiền sự; bố là {e:full}, làm ruộng.',
      'Thấy {e} đi làm về, {c} bỏ chạy, bỏ lại {b} ở hiện trường.',
      'Tiền bán tài sản {b} chia cho {c} {money}, số còn lại {b} tiêu xài hết.',
    ],
  },
  {
    relation: 'Tranh chấp hợp đồng mua bán hàng hóa',
    code: 'KDTM',
    sentences: [
      'Ngày {date}, {company} và {othercompany} ký Hợp đồng mua bán vật liệu xây dựng.',
      '{company} đã giao đủ hàng trị giá {money} nhưng {othercompany:short} chỉ thanh toán {money}.',
      'Biên bản đối chiếu công nợ ngày {date} có chữ ký của {a} và {b}.',
      '{a:subject} là Giám đốc {company:short}; {b:subject} là người đại diện theo pháp luật của {othercompany:short}.',
      'Yêu cầu {othercompany:short} trả nợ gốc {money} và lãi chậm trả theo Điều 306 Luật Thương mại năm 2005.',
      'Hóa đơn giá trị gia tăng ghi {taxcode}, người mua hàng: {c:full}.',
      '{c:subject}, kế toán trưởng, gửi {email} đề nghị gia hạn thanh toán.',
      'Tiền hàng chuyển vào {account} tại {bank} do {c} đứng tên.',
      '{d:subject} là thủ kho xác nhận đã nhận hàng từ {company:short}.',
      'Xe tải {vehicle} {plate} do {e} điều khiển đã giao hàng ba lần.',
      'Buộc {othercompany:short} phải trả cho {company:short} tổng số tiền {money}.',
    ],
  },
  {
    relation: 'Tranh chấp đơn phương chấm dứt hợp đồng lao động',
    code: 'LĐ',
    sentences: [
      'Ngày {date}, {a} ký hợp đồng lao động với {company}, mức lương {money} mỗi tháng.',
      '{b:subject}, Trưởng phòng Nhân sự, thông báo cho {a} nghỉ việc từ ngày {date}.',
      '{a:subject} tham gia bảo hiểm xã hội, {insurance}, từ năm 2012.',
      'Công ty không trả {money} tiền lương cho {a}. Lương tháng cuối {c} giữ lại.',
      '{d:subject} và {e} cùng làm ở phân xưởng với {a} xác nhận sự việc.',
      'Quyết định của {company:short} trái Điều 36 Bộ luật Lao động năm 2019.',
      'Buộc {company:short} nhận {a} trở lại làm việc và bồi thường {money}.',
      '{a:subject} gửi đơn đến Liên đoàn Lao động tỉnh Nghệ An ngày {date}, kèm {idcard}.',
      'Tiền lương được trả qua {account} mang tên {a:slip}.',
    ],
  },
]

export const commonSentences: readonly string[] = [
  'Em trai của {a} là {neighbour} cũng biết việc này; anh {neighbour} đã đi làm ăn xa.',
  'Ông {neighbour} ở cạnh nhà {b} nghe tiếng {a} kêu cứu.',
  'Hôm đó {a:bare}, {b:bare} và {d:bare} cùng có mặt tại nhà văn hóa xóm.',
  'Chủ tọa hỏi {b}, {b:bare} trả lời không nhớ; {a:bare} đồng ý với ý kiến của {d:bare}.',
  'Tại phiên tòa, {a} giữ nguyên yêu cầu khởi kiện.',
  'Tòa án đã triệu tập hợp lệ {b} đến lần thứ hai nhưng {b} vẫn vắng mặt nên căn cứ Điều 227 Bộ luật Tố tụng dân sự xét xử vắng mặt.',
  'Kiểm sát viên phát biểu: Thẩm phán, Hội đồng xét xử, Thư ký phiên tòa đã tuân thủ đúng quy định của Bộ luật Tố tụng dân sự.',
  'Căn cứ Nghị quyết số 326/2016/UBTVQH14 ngày 30/12/2016 của Ủy ban Thường vụ Quốc hội quy định về án phí, lệ phí Tòa án.',
  '{e:subject} có đơn xin xét xử vắng mặt. {d:subject} trình bày phù hợp với lời khai của {a}.',
  'Theo Biên lai thu tiền số 0001234 ngày {date} của Thi hành án dân sự tỉnh Nghệ An, {a} đã nộp tạm ứng án phí 300.000 đồng.',
  'Luật sư {lawyer} bảo vệ quyền lợi cho {a} đề nghị Hội đồng xét xử chấp nhận toàn bộ yêu cầu.',
  'Tham khảo Án lệ số 02/2016/AL được Hội đồng Thẩm phán Tòa án nhân dân tối cao thông qua.',
  'Công an xã xác nhận {b} vẫn đăng ký thường trú tại địa phương.',
  'Ngày {date}, {a} đến Tòa án nhân dân khu vực 1 - Nghệ An nộp đơn khởi kiện.',
  'Ngoài ra {a}, {c} và {d} không có ý kiến gì khác; An ninh trật tự phiên tòa được bảo đảm.',
  'Các đương sự {a:name}, {b:name} đều có mặt; {c:name} vắng mặt.',
  'Số tiền {money} này do {e} đưa cho {a} vào dịp Tết Nguyên đán năm 2024.',
]

export const findings: readonly string[] = [
  '[1] Về thẩm quyền: {b} cư trú tại tỉnh Nghệ An nên Tòa án nhân dân khu vực 1 - Nghệ An thụ lý, giải quyết là đúng theo khoản 3 Điều 26, Điều 35, Điều 39 Bộ luật Tố tụng dân sự.',
  '[2] Xét yêu cầu của {a}: lời khai của {d} phù hợp với tài liệu, chứng cứ có trong hồ sơ vụ án.',
  '[3] Minh chứng do {a} giao nộp là hợp pháp; Tài liệu do {b} cung cấp không có giá trị chứng minh.',
  '[4] Về án phí: {b} phải chịu án phí dân sự sơ thẩm theo quy định của pháp luật.',
]

export const decisions: readonly string[] = [
  '1. Chấp nhận yêu cầu khởi kiện của {a:full} đối với {b:full}.',
  '2. Buộc {b} và {c} có nghĩa vụ liên đới trả cho {a} số tiền {money}.',
  '3. Án phí: {b:full} phải chịu {money}. Trả lại cho {a} số tiền tạm ứng án phí đã nộp.',
  '4. Quyền kháng cáo: {a}, {b}, {c} có quyền kháng cáo trong thời hạn 15 ngày kể từ ngày tuyên án.',
]
