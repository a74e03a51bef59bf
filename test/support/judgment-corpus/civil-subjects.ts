// Judgments on land, loans, inheritance, damages and sales: what they are about and in which words.
import { circumstance, type Subject } from './subject.ts'

const landFacts = [
  circumstance(
    'lan-ranh',
    'lấn chiếm ranh giới thửa đất liền kề | xây tường rào lấn đất',
    'Ông {b} xây tường rào lấn đất của bà {a} dọc theo ranh giới thửa đất liền kề, chiều ngang 0,7 m, chiều dài 24 m.',
    'Kết quả đo đạc cho thấy phần diện tích bị lấn chiếm là 18 m², nằm tại ranh giới hai thửa đất liền kề.',
  ),
  circumstance(
    'loi-di',
    'tranh chấp lối đi chung vào nhà | mở lối đi qua bất động sản liền kề',
    'Lối đi chung vào nhà rộng 2 m đã tồn tại từ năm 1985, nay ông {b} đổ đất, trồng cây chắn ngang.',
    'Nguyên đơn yêu cầu mở lối đi qua bất động sản liền kề vì thửa đất bị vây bọc, không còn đường ra đường công cộng.',
  ),
  circumstance(
    'cap-nham-so',
    'cấp nhầm giấy chứng nhận quyền sử dụng đất | cấp sổ đỏ chồng lấn',
    'Ủy ban nhân dân huyện cấp nhầm giấy chứng nhận quyền sử dụng đất, hai thửa chồng lấn 112 m².',
    'Việc cấp sổ đỏ chồng lấn do sai sót khi đo đạc bản đồ địa chính năm 1996.',
  ),
  circumstance(
    'chuyen-nhuong-tay',
    'chuyển nhượng đất bằng giấy viết tay | mua bán đất giấy viết tay',
    'Hai bên lập hợp đồng chuyển nhượng đất bằng giấy viết tay ngày {ngay}, giá {tien}, không công chứng, chứng thực.',
    'Việc mua bán đất bằng giấy viết tay có hai người làm chứng, bên nhận chuyển nhượng đã làm nhà ở ổn định.',
  ),
  circumstance(
    'muon-dat',
    'đòi lại đất cho mượn | cho mượn đất ở nhờ',
    'Năm 1992 cụ cho ông {b} mượn đất ở nhờ 200 m² để dựng nhà tạm, nay các thừa kế đòi lại đất cho mượn.',
    'Nguyên đơn khởi kiện đòi lại đất cho mượn, bị đơn cho rằng được tặng cho.',
  ),
]

const landEvidence = [
  circumstance(
    'dinh-gia',
    'không đồng ý kết quả định giá tài sản',
    'Bị đơn không đồng ý kết quả định giá tài sản ngày {ngay} và đề nghị định giá lại theo giá thị trường.',
    'Hội đồng định giá xác định giá trị quyền sử dụng đất là {tien}; nguyên đơn không đồng ý với kết quả định giá.',
  ),
  circumstance(
    'ban-do-299',
    'bản đồ 299 sổ mục kê | hồ sơ địa chính bản đồ 299',
    'Theo bản đồ 299 và sổ mục kê lưu tại xã, thửa đất mang tên cụ nội của nguyên đơn.',
    'Đối chiếu hồ sơ địa chính, bản đồ 299 với hiện trạng sử dụng có sự chênh lệch diện tích.',
  ),
  circumstance(
    'hoa-giai-xa',
    'hòa giải tại Ủy ban nhân dân xã không thành',
    'Tranh chấp đã được hòa giải tại Ủy ban nhân dân xã ngày {ngay} nhưng không thành.',
    'Biên bản hòa giải tại Ủy ban nhân dân xã thể hiện các bên không thống nhất được ranh giới.',
  ),
  circumstance(
    'an-le-02',
    'án lệ người Việt Nam ở nước ngoài nhờ đứng tên',
    'Có căn cứ áp dụng án lệ về việc người Việt Nam ở nước ngoài bỏ tiền và nhờ người trong nước đứng tên nhận chuyển nhượng.',
    'Người nhờ đứng tên gửi tiền về theo nhiều lần, án lệ được viện dẫn để chia phần giá trị tăng thêm.',
  ),
]

const loans = [
  circumstance(
    'vay-viet-tay',
    'vay tiền viết giấy tay không trả',
    'Ngày {ngay} bà {b} vay tiền của bà {a} {tien}, có viết giấy tay nhận nợ, hẹn ba tháng trả nhưng đến nay không trả.',
    'Giấy vay tiền viết tay có chữ ký của bị đơn, bị đơn thừa nhận chữ ký nhưng khai đã trả một phần.',
  ),
  circumstance(
    'choi-phuong',
    'vỡ phường hụi họ | chơi phường hụi không đóng tiền',
    'Bà {b} làm chủ phường, đến kỳ mở phường không có tiền giao, dẫn đến vỡ phường, nhiều hội viên bị thiệt hại.',
    'Các bên chơi phường, hụi mỗi tháng một kỳ; sau khi hốt, bà {b} không đóng tiền cho các kỳ tiếp theo.',
  ),
  circumstance(
    'lai-vuot',
    'lãi suất vượt quá 20%/năm | lãi suất cho vay vượt mức quy định',
    'Mức lãi thỏa thuận 3.000 đồng trên một triệu một ngày là lãi suất vượt quá 20%/năm nên phần vượt không có hiệu lực.',
    'Xét lãi suất cho vay vượt mức quy định, số lãi đã trả vượt được trừ vào nợ gốc.',
  ),
  circumstance(
    'the-chap',
    'ngân hàng xử lý tài sản thế chấp thu hồi nợ',
    'Ngân hàng yêu cầu xử lý tài sản thế chấp là quyền sử dụng đất tại {noi} để thu hồi nợ gốc {tien} và lãi.',
    'Hợp đồng thế chấp được công chứng, đăng ký hợp pháp nên khi không trả nợ, tài sản thế chấp được xử lý.',
  ),
  circumstance(
    'chuyen-khoan',
    'chuyển khoản nhầm tiền đòi lại',
    'Do thao tác sai số tài khoản, bà {a} chuyển khoản nhầm {tien} cho bà {b} và yêu cầu đòi lại.',
    'Việc chuyển khoản nhầm được ngân hàng xác nhận, người nhận không có căn cứ giữ tiền.',
  ),
]

const estates = [
  circumstance(
    'khong-di-chuc',
    'chia di sản thừa kế theo pháp luật không có di chúc',
    'Cụ ông chết năm 2009, cụ bà chết năm 2015, không có di chúc; các con yêu cầu chia di sản thừa kế theo pháp luật.',
    'Di sản thừa kế là 640 m² đất vườn, được chia theo pháp luật cho năm người con vì không có di chúc.',
  ),
  circumstance(
    'di-chuc-mieng',
    'di chúc miệng không hợp pháp',
    'Di chúc miệng của cụ không được người làm chứng ghi chép lại trong thời hạn 05 ngày nên không hợp pháp.',
    'Những người làm chứng khai khác nhau về nội dung di chúc miệng, Hội đồng xét xử xác định di chúc không hợp pháp.',
  ),
  circumstance(
    'tho-cung',
    'đất hương hỏa nhà thờ họ | di sản dùng vào việc thờ cúng',
    'Ngôi nhà thờ họ và đất hương hỏa do các đời để lại là di sản dùng vào việc thờ cúng, không chia.',
    'Các bên tranh chấp quyền quản lý nhà thờ họ, đất hương hỏa tại {noi}.',
  ),
  circumstance(
    'con-nuoi',
    'quyền thừa kế của con nuôi thực tế',
    'Anh {b} được cụ nhận nuôi từ năm 1979, là con nuôi thực tế nên có quyền thừa kế như con đẻ.',
    'Xóm trưởng và hàng xóm xác nhận quan hệ con nuôi thực tế; quyền thừa kế được chấp nhận.',
  ),
]

const damages = [
  circumstance(
    'trau-bo',
    'bò thả rông phá lúa bồi thường | bò phá hoại hoa màu',
    'Đàn bò thả rông của ông {b} phá lúa và ngô của bà {a} trên diện tích 3 sào, thiệt hại {tien}.',
    'Chủ đàn bò phải bồi thường vì để bò phá hoại hoa màu của người khác.',
  ),
  circumstance(
    'cho-can',
    'chó cắn người bồi thường thiệt hại sức khỏe',
    'Con chó của ông {b} không rọ mõm cắn người gây thương tích 6%, phải bồi thường thiệt hại sức khỏe {tien}.',
    'Chi phí điều trị do chó cắn gồm tiền vắc xin, tiền thuốc và thu nhập bị mất.',
  ),
  circumstance(
    'o-nhiem-lon',
    'trại lợn gây ô nhiễm nguồn nước',
    'Trại lợn của ông {b} xả thải gây ô nhiễm nguồn nước giếng của bốn hộ dân.',
    'Kết quả quan trắc xác định nguồn nước bị ô nhiễm do trại lợn không có hầm xử lý.',
  ),
  circumstance(
    'no-min',
    'nổ mìn khai thác đá làm nứt nhà',
    'Doanh nghiệp nổ mìn khai thác đá làm nứt nhà của 12 hộ dân tại {noi}.',
    'Kết luận giám định: vết nứt nhà do rung chấn khi nổ mìn khai thác đá.',
  ),
]

export const civilSubjects: readonly Subject[] = [
  {
    code: 'dat-dai',
    kind: 'DS',
    relation: 'Tranh chấp quyền sử dụng đất',
    groups: [landFacts, landEvidence],
    outcomes: ['accepted', 'partly-accepted', 'rejected', 'quashed'],
    articles: ['Điều 166', 'Điều 175 Bộ luật Dân sự', 'Điều 203 Luật Đất đai năm 2013', 'Điều 236 Luật Đất đai năm 2024'],
    weight: 14,
  },
  {
    code: 'vay',
    kind: 'DS',
    relation: 'Tranh chấp hợp đồng vay tài sản',
    groups: [loans],
    outcomes: ['accepted', 'partly-accepted', 'rejected'],
    articles: ['Điều 463', 'Điều 466', 'Điều 468 Bộ luật Dân sự'],
    weight: 12,
  },
  {
    code: 'thua-ke',
    kind: 'DS',
    relation: 'Tranh chấp thừa kế tài sản',
    groups: [estates, landEvidence],
    outcomes: ['accepted', 'partly-accepted', 'rejected', 'quashed'],
    articles: ['Điều 612', 'Điều 650', 'Điều 651 Bộ luật Dân sự'],
    weight: 5,
  },
  {
    code: 'boi-thuong',
    kind: 'DS',
    relation: 'Bồi thường thiệt hại ngoài hợp đồng',
    groups: [damages],
    outcomes: ['accepted', 'partly-accepted', 'rejected'],
    articles: ['Điều 584', 'Điều 590', 'Điều 603 Bộ luật Dân sự'],
    weight: 4,
  },
]
