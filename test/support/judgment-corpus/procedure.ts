// What every judgment says whatever it is about: hearings, evidence, reasons, costs. These words are everywhere, so they tell nothing apart.

/** Slots as in `subject.ts`, and `{dieu}` an article, `{so}` a small number. */
export const contentions: readonly string[] = [
  'Tại đơn khởi kiện ngày {ngay}, bản tự khai và quá trình tham gia tố tụng, {a} trình bày thống nhất với nội dung nêu trên.',
  'Tại phiên tòa, {a} giữ nguyên yêu cầu, không bổ sung thêm chứng cứ nào khác.',
  '{b} có bản tự khai đề ngày {ngay}, thừa nhận một phần lời trình bày của {a} nhưng đề nghị Tòa án xem xét hoàn cảnh gia đình.',
  '{b} đã được tống đạt hợp lệ giấy triệu tập đến lần thứ hai nhưng vắng mặt không có lý do.',
  'Người có quyền lợi, nghĩa vụ liên quan là {c} trình bày: sự việc xảy ra đã lâu, đề nghị giải quyết theo quy định của pháp luật.',
  'Người làm chứng {c} khai: vào khoảng tháng {so} có chứng kiến hai bên trao đổi tại nhà văn hóa xóm, không nghe rõ nội dung.',
  'Tại biên bản xác minh ngày {ngay}, đại diện chính quyền {noi} cung cấp: các bên sinh sống ổn định tại địa phương, chấp hành tốt chủ trương, chính sách.',
  'Tòa án đã tiến hành phiên họp kiểm tra việc giao nộp, tiếp cận, công khai chứng cứ và hòa giải ngày {ngay} nhưng các bên không thống nhất được toàn bộ nội dung.',
  'Các đương sự đã được giải thích quyền và nghĩa vụ, cam kết lời khai là đúng sự thật và chịu trách nhiệm trước pháp luật.',
  'Tài liệu do {a} giao nộp gồm bản sao giấy tờ tùy thân, {so} trang giấy viết, {so} ảnh chụp và một thẻ nhớ đã được niêm phong.',
  'Ngày {ngay}, Tòa án ra quyết định xem xét, thẩm định tại chỗ; việc thẩm định có mặt đại diện {noi} và các bên liên quan.',
  'Về phần {b}, ngoài lời trình bày còn giao nộp đơn xác nhận của {so} hộ liền kề, có chứng thực chữ ký.',
  'Đại diện Viện kiểm sát phát biểu: Thẩm phán, Hội đồng xét xử, Thư ký đã tuân thủ đúng trình tự, thủ tục.',
  'Ông {c} là người quản lý sổ sách của xóm cho biết không còn lưu giữ giấy tờ của giai đoạn trước năm 2000.',
  'Do tình hình mưa lũ, việc xem xét tại chỗ được lùi đến ngày {ngay}; các bên đồng ý và ký biên bản.',
  'Cơ quan chuyên môn có công văn trả lời số tiền ghi trên chứng từ là {tien}, phù hợp với lời khai của {a}.',
  'Người bảo vệ quyền và lợi ích hợp pháp của {a} đề nghị Hội đồng xét xử chấp nhận toàn bộ yêu cầu vì có căn cứ.',
  'Trong thời gian chuẩn bị xét xử, {a} có đơn xin hoãn một lần vì lý do sức khỏe, được chấp nhận.',
  'Phiên dịch tiếng Thái tham gia tố tụng từ ngày {ngay} theo yêu cầu của {b}.',
  'Lời khai ban đầu và lời khai tại phiên tòa của {b} có điểm khác nhau về thời gian nhưng không làm thay đổi bản chất sự việc.',
  'Hội đồng xét xử đã công bố lời khai của những người vắng mặt và các tài liệu có trong hồ sơ.',
  'Tại cấp sơ thẩm, chi phí tố tụng là {tien}, {a} đã nộp tạm ứng và đề nghị xử lý theo quy định.',
]

export const reasons: readonly string[] = [
  'Về thẩm quyền: đây là việc thuộc thẩm quyền giải quyết của Tòa án theo quy định của pháp luật tố tụng.',
  'Về sự vắng mặt: việc xét xử vắng mặt không làm ảnh hưởng đến việc giải quyết, căn cứ các Điều 227 và 228 nên Tòa án vẫn tiến hành xét xử.',
  'Xét các chứng cứ do hai bên giao nộp, đối chiếu với kết quả xác minh, có đủ cơ sở để kết luận về các tình tiết của vụ án.',
  'Những tình tiết mà các bên cùng thừa nhận không phải chứng minh.',
  'Quan điểm của Viện kiểm sát phù hợp với nhận định của Hội đồng xét xử nên được ghi nhận.',
  'Lời trình bày của {c} phù hợp với tài liệu có trong hồ sơ và có căn cứ để xem xét.',
  'Trong quá trình giải quyết, Tòa án đã phân tích, hòa giải nhiều lần, tạo điều kiện để hai bên tự thỏa thuận.',
  'Hội đồng xét xử thấy cần áp dụng {dieu} để giải quyết là đúng đắn, bảo đảm quyền lợi hợp pháp của các bên.',
  'Đối với yêu cầu còn lại, do không đưa ra được chứng cứ chứng minh nên không có cơ sở để xem xét.',
  'Về thời hiệu: các bên không yêu cầu áp dụng thời hiệu nên không đặt ra xem xét.',
  'Các vấn đề khác do không có kháng cáo, kháng nghị nên đã có hiệu lực, không xem xét lại.',
  'Việc đánh giá chứng cứ được tiến hành khách quan, toàn diện, đầy đủ và chính xác.',
  'Về án phí: đương sự phải chịu án phí theo Nghị quyết số 326/2016/UBTVQH14 ngày 30/12/2016.',
  'Từ các phân tích trên, xét đề nghị của đại diện Viện kiểm sát là có căn cứ một phần.',
  'Tình tiết này cũng được {noi} xác nhận tại văn bản ngày {ngay}, không bên nào phản đối.',
  'Số tiền {tien} nêu tại bảng kê không có hóa đơn, chứng từ hợp lệ nên chỉ chấp nhận phần phù hợp với thực tế.',
]

export const orders: readonly string[] = [
  'Căn cứ {dieu}; căn cứ Nghị quyết số 326/2016/UBTVQH14, tuyên xử:',
  'Án phí: buộc đương sự phải chịu {tien} tiền án phí, được khấu trừ vào số tiền tạm ứng đã nộp.',
  'Kể từ ngày có đơn yêu cầu thi hành án, nếu chậm thi hành thì còn phải chịu lãi đối với số tiền chậm trả theo khoản 2 Điều 468 Bộ luật Dân sự.',
  'Quyền kháng cáo: các đương sự có mặt được quyền kháng cáo trong hạn 15 ngày kể từ ngày tuyên án; người vắng mặt kể từ ngày nhận được bản án hoặc bản án được niêm yết.',
  'Trường hợp bản án được thi hành theo Điều 2 Luật Thi hành án dân sự thì người được thi hành án, người phải thi hành án có quyền thỏa thuận, tự nguyện thi hành án hoặc bị cưỡng chế.',
]

/** Invented; officers of the court are named as they sign. */
export const officers = {
  family: ['Nguyễn', 'Trần', 'Lê', 'Phan', 'Hoàng', 'Hồ', 'Cao', 'Đặng', 'Vi', 'Lô', 'Thái', 'Bùi'],
  middle: ['Văn', 'Thị', 'Đình', 'Hữu', 'Xuân', 'Thanh', 'Ngọc', 'Quang', 'Minh', 'Hồng'],
  given: ['Bình', 'Lan', 'Hải', 'Tuấn', 'Hương', 'Sơn', 'Thủy', 'Dũng', 'Hà', 'Quân', 'Nga', 'Thắng', 'Phúc', 'Yến', 'Long', 'Khánh'],
} as const

/** Parties as published: the given name is a letter. */
export const partyLetters = 'ABCDĐGHKLMNPQSTVXY'

/** Hamlets and communes of published texts are letters. */
export const places: readonly string[] = [
  'Ủy ban nhân dân xã M',
  'xóm B, xã T',
  'khối C, phường H',
  'bản P, xã K',
  'xã D, huyện cũ',
  'xã N, tỉnh Nghệ An',
  'thôn Đ, xã L',
]
