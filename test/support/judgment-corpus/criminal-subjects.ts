// Criminal judgments: what they are about and in which words. Some things stolen differ from frequent words by their tones alone.
import { circumstance, type Subject } from './subject.ts'

const circumstances = [
  circumstance(
    'tai-pham',
    'tái phạm nguy hiểm chưa được xóa án tích',
    'Bị cáo đã hai lần bị kết án, chưa được xóa án tích, lần phạm tội này là tái phạm nguy hiểm.',
    'Về nhân thân: tái phạm nguy hiểm, án tích chưa được xóa.',
  ),
  circumstance(
    'thanh-khan',
    'thành khẩn khai báo ăn năn hối cải án treo',
    'Bị cáo thành khẩn khai báo, ăn năn hối cải, có nơi cư trú rõ ràng nên cho hưởng án treo.',
    'Xét bị cáo phạm tội lần đầu, ăn năn hối cải, được hưởng án treo cũng đủ tác dụng giáo dục.',
  ),
  circumstance(
    'nguoi-co-cong',
    'bố mẹ có công với cách mạng giảm nhẹ hình phạt',
    'Bố bị cáo được tặng Huân chương kháng chiến, là người có công với cách mạng nên được giảm nhẹ hình phạt.',
    'Ông nội bị cáo là liệt sĩ, gia đình có công với cách mạng, đây là tình tiết giảm nhẹ.',
  ),
  circumstance(
    'dan-toc',
    'người dân tộc thiểu số nhận thức pháp luật hạn chế',
    'Bị cáo là người dân tộc thiểu số, sống ở vùng đặc biệt khó khăn, nhận thức pháp luật hạn chế.',
    'Hoàn cảnh gia đình hộ nghèo, nhận thức pháp luật hạn chế do ở vùng sâu.',
  ),
]

export const criminalSubjects: readonly Subject[] = [
  {
    code: 'trom-cap',
    kind: 'HS',
    relation: 'Tội trộm cắp tài sản',
    groups: [
      [
        circumstance(
          'xe-may',
          'trộm xe máy dựng trước cổng',
          'Bị cáo dùng vam phá khóa trộm xe máy của anh {a} dựng trước cổng, trị giá {tien}.',
          'Chiếc xe máy dựng trước cổng không rút chìa khóa, bị cáo lấy trộm rồi đem cầm cố.',
        ),
        circumstance(
          'de',
          'trộm dê | bắt trộm đàn dê',
          'Bị cáo bắt trộm 04 con dê của bà {a} nhốt trên chuồng gần rừng, bán cho quán ăn được {tien}.',
          'Đàn dê bị mất gồm dê mẹ và dê con, bị cáo thừa nhận trộm dê vào ban đêm.',
        ),
        circumstance(
          'cho',
          'câu trộm chó bằng kích điện',
          'Bị cáo dùng kích điện và thòng lọng câu trộm chó của 7 hộ dân.',
          'Tang vật là 05 con chó đã chết do bị kích điện, các bị cáo rủ nhau đi câu trộm.',
        ),
        circumstance(
          'keo',
          'trộm gỗ keo trong rừng trồng',
          'Bị cáo thuê người cưa trộm gỗ keo trong rừng trồng của hợp tác xã.',
          'Khối lượng gỗ keo bị cưa trộm là 6 m³, rừng trồng năm thứ năm.',
        ),
        circumstance(
          'tien-cong-duc',
          'trộm tiền công đức trong đền chùa',
          'Lợi dụng đêm khuya bị cáo cạy hòm công đức trong đền, trộm {tien}.',
          'Hòm tiền công đức của chùa bị phá khóa, camera ghi lại hình ảnh bị cáo.',
        ),
      ],
      circumstances,
    ],
    outcomes: ['convicted'],
    articles: ['Điều 173', 'Điều 51', 'Điều 52', 'Điều 65 Bộ luật Hình sự'],
    weight: 9,
  },
  {
    code: 'ma-tuy',
    kind: 'HS',
    relation: 'Tội tàng trữ trái phép chất ma túy',
    groups: [
      [
        circumstance(
          'heroin',
          'tàng trữ heroin để sử dụng',
          'Khi bị kiểm tra, bị cáo giấu 0,8 gam heroin trong vỏ bao thuốc lá, khai tàng trữ để sử dụng.',
          'Kết luận giám định chất bột màu trắng là heroin; bị cáo tàng trữ để sử dụng cho bản thân.',
        ),
        circumstance(
          'hong-phien',
          'hồng phiến viên nén methamphetamine mua của người Lào',
          'Bị cáo mua 200 viên nén hồng phiến của một người Lào không rõ lai lịch tại khu vực biên giới.',
          'Số viên nén màu hồng là methamphetamine, thường gọi hồng phiến, mua của người Lào.',
        ),
        circumstance(
          'ketamin',
          'ketamine thuốc lắc quán karaoke',
          'Tổ công tác kiểm tra quán karaoke, thu giữ ketamine và 12 viên thuốc lắc.',
          'Các đối tượng góp tiền mua ketamine, thuốc lắc mang đến quán karaoke để cùng sử dụng.',
        ),
      ],
      circumstances,
    ],
    outcomes: ['convicted'],
    articles: ['Điều 249', 'Điều 47', 'Điều 51 Bộ luật Hình sự'],
    weight: 7,
  },
  {
    code: 'giao-thong',
    kind: 'HS',
    relation: 'Tội vi phạm quy định về tham gia giao thông đường bộ',
    groups: [
      [
        circumstance(
          'nong-do-con',
          'nồng độ cồn vượt mức gây tai nạn chết người',
          'Bị cáo điều khiển ô tô trong tình trạng nồng độ cồn vượt mức, gây tai nạn làm một người chết.',
          'Kết quả xét nghiệm nồng độ cồn trong máu 1,2 mg/ml; tai nạn gây hậu quả chết người.',
        ),
        circumstance(
          'khong-giay-phep',
          'không có giấy phép lái xe xe tải va chạm',
          'Bị cáo không có giấy phép lái xe, điều khiển xe tải va chạm với xe đạp điện.',
          'Xe tải do người không có giấy phép lái xe điều khiển lấn sang phần đường ngược chiều.',
        ),
        circumstance(
          'bo-chay',
          'gây tai nạn rồi bỏ chạy không cứu giúp',
          'Sau khi gây tai nạn bị cáo bỏ chạy, cố ý không cứu giúp người bị nạn.',
          'Tình tiết bỏ chạy để trốn tránh trách nhiệm, không cứu giúp người bị nạn.',
        ),
      ],
      circumstances,
    ],
    outcomes: ['convicted'],
    articles: ['Điều 260', 'Điều 51', 'Điều 65 Bộ luật Hình sự'],
    weight: 4,
  },
]
