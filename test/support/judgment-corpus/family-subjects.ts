// Judgments on marriage and family: what they are about and in which words.
import { circumstance, type Subject } from './subject.ts'

const causes = [
  circumstance(
    'bao-luc',
    'chồng bạo lực gia đình | chồng đánh đập vợ',
    'Anh {b} thường xuyên say rượu, đánh đập, chửi bới chị {a}; ngày {ngay} Công an xã đã lập biên bản về hành vi bạo lực gia đình.',
    'Nguyên nhân mâu thuẫn do chồng đánh đập vợ trước mặt các con, chị {a} phải điều trị thương tích tại bệnh viện.',
  ),
  circumstance(
    'co-bac',
    'chồng cờ bạc nợ nần | ham mê cờ bạc',
    'Anh {b} ham mê cờ bạc, lô đề, vay mượn nhiều nơi với số tiền {tien}, gia đình nhiều lần phải bán trâu để trả nợ.',
    'Quá trình chung sống anh {b} sa vào cờ bạc, nợ nần, không quan tâm đến vợ con.',
  ),
  circumstance(
    'ma-tuy',
    'chồng nghiện ma túy | đi cai nghiện bắt buộc',
    'Anh {b} nghiện ma túy từ năm 2015, đã hai lần bị đưa vào cơ sở cai nghiện bắt buộc nhưng không từ bỏ được.',
    'Do chồng nghiện ma túy, tài sản trong nhà bị đem bán dần, chị {a} phải đưa con về nhà ngoại.',
  ),
  circumstance(
    'ngoai-tinh',
    'ngoại tình | sống chung như vợ chồng với người khác',
    'Chị {a} phát hiện anh {b} ngoại tình và sống chung như vợ chồng với người phụ nữ khác tại {noi}.',
    'Vợ chồng mất lòng tin vì một bên ngoại tình, hai bên gia đình đã họp khuyên nhủ nhưng không thành.',
  ),
  circumstance(
    'xuat-khau',
    'đi xuất khẩu lao động không về | bỏ trốn lao động nước ngoài',
    'Năm 2017 anh {b} đi xuất khẩu lao động tại Đài Loan, hết hạn hợp đồng không về nước và cắt đứt liên lạc.',
    'Bị đơn đi lao động nước ngoài, bỏ trốn ra làm việc tự do, từ đó vợ chồng ly thân hoàn toàn.',
  ),
  circumstance(
    'biet-tich',
    'bỏ nhà đi biệt tích | vắng mặt không rõ địa chỉ',
    'Từ tháng 3 năm 2018 chị {a} bỏ nhà đi biệt tích, gia đình tìm kiếm nhiều nơi không có tin tức.',
    'Tòa án đã thông báo trên phương tiện thông tin đại chúng nhưng đương sự vẫn vắng mặt, không rõ địa chỉ cư trú.',
  ),
  circumstance(
    'khong-hop',
    'bất đồng quan điểm sống ly thân | tính tình không hợp',
    'Vợ chồng tính tình không hợp, bất đồng quan điểm trong cách làm ăn và nuôi dạy con, đã sống ly thân từ năm 2019.',
    'Hai bên bất đồng quan điểm sống, nhiều lần to tiếng, tình cảm vợ chồng không còn.',
  ),
]

const children = [
  circumstance(
    'duoi-36-thang',
    'con dưới 36 tháng tuổi giao cho mẹ nuôi',
    'Con chung dưới 36 tháng tuổi nên cần giao cho mẹ trực tiếp nuôi dưỡng theo khoản 3 Điều 81 Luật Hôn nhân và gia đình.',
    'Xét cháu bé mới 20 tháng tuổi, là con dưới 36 tháng tuổi, giao cho mẹ nuôi là phù hợp.',
  ),
  circumstance(
    'nguyen-vong-con',
    'nguyện vọng của con từ đủ 7 tuổi',
    'Cháu đã có đơn trình bày nguyện vọng được ở với bố; nguyện vọng của con từ đủ 7 tuổi trở lên cần được xem xét.',
    'Tại biên bản lấy lời khai có mặt giáo viên chủ nhiệm, cháu nêu nguyện vọng của con là ở với mẹ, cháu từ đủ 7 tuổi.',
  ),
  circumstance(
    'cap-duong',
    'cấp dưỡng nuôi con hàng tháng | mức cấp dưỡng nuôi con',
    'Buộc anh {b} cấp dưỡng nuôi con hàng tháng {tien} cho đến khi con đủ 18 tuổi.',
    'Về mức cấp dưỡng nuôi con, căn cứ thu nhập thực tế của anh {b} làm thợ xây, chấp nhận mỗi tháng {tien}.',
  ),
  circumstance(
    'khong-con',
    'vợ chồng không có con chung',
    'Về con chung: vợ chồng không có con chung nên không yêu cầu Tòa án giải quyết.',
    'Hai bên xác nhận vợ chồng không có con chung, không ai mang thai.',
  ),
  circumstance(
    'con-khuyet-tat',
    'con khuyết tật đã thành niên cần nuôi dưỡng',
    'Cháu bị khuyết tật đặc biệt nặng từ nhỏ, là con khuyết tật đã thành niên, không có khả năng lao động, cần người nuôi dưỡng.',
    'Việc chăm sóc con khuyết tật đã thành niên cần được bố mẹ cùng gánh vác.',
  ),
]

const belongings = [
  circumstance(
    'nha-bo-me',
    'nhà xây trên đất bố mẹ chồng | chia nhà trên đất của bố mẹ',
    'Ngôi nhà cấp bốn được xây trên đất bố mẹ chồng, chưa được tách thửa, công sức đóng góp của chị {a} được tính {tien}.',
    'Bố mẹ chồng không đồng ý chia nhà trên đất của bố mẹ, chỉ chấp nhận hoàn trả giá trị.',
  ),
  circumstance(
    'no-chung',
    'nợ chung của vợ chồng vay ngân hàng chính sách',
    'Vợ chồng có khoản nợ chung vay Ngân hàng chính sách xã hội {tien} để chăn nuôi, mỗi người phải trả một nửa.',
    'Khoản nợ chung của vợ chồng vay ngân hàng chính sách được hai bên thừa nhận.',
  ),
  circumstance(
    'rung-keo',
    'chia rừng keo khi ly hôn',
    'Tài sản chung gồm 2 héc ta rừng keo trồng năm 2016 tại {noi}, được định giá {tien}.',
    'Khi ly hôn hai bên đề nghị chia rừng keo theo công sức chăm sóc, khai thác.',
  ),
  circumstance(
    'khong-tai-san',
    'tài sản chung tự thỏa thuận',
    'Về tài sản chung: hai bên tự thỏa thuận, không yêu cầu Tòa án giải quyết.',
    'Tài sản chung và nợ chung các đương sự tự thỏa thuận.',
  ),
]

export const familySubjects: readonly Subject[] = [
  {
    code: 'ly-hon',
    kind: 'HNGĐ',
    relation: 'Ly hôn, tranh chấp nuôi con, chia tài sản khi ly hôn',
    groups: [causes, children, belongings],
    outcomes: ['accepted', 'partly-accepted', 'rejected'],
    articles: ['Điều 56', 'Điều 81', 'Điều 82', 'Điều 83 Luật Hôn nhân và gia đình năm 2014', 'Điều 28 Bộ luật Tố tụng dân sự'],
    weight: 30,
  },
  {
    code: 'thay-doi-nuoi-con',
    kind: 'HNGĐ',
    relation: 'Thay đổi người trực tiếp nuôi con sau khi ly hôn',
    groups: [
      [
        circumstance(
          'di-lam-xa',
          'người nuôi con đi làm ăn xa gửi con cho ông bà',
          'Sau khi ly hôn, anh {b} là người nuôi con đi làm ăn xa ở miền Nam, gửi con cho ông bà nội đã già yếu.',
          'Người đang nuôi con đi làm ăn xa, thực tế ông bà chăm sóc cháu, việc học hành sa sút.',
        ),
        circumstance(
          'can-tro-tham',
          'cản trở thăm nom con sau ly hôn',
          'Anh {b} nhiều lần khóa cổng, cản trở thăm nom con, không cho chị {a} đón cháu vào cuối tuần.',
          'Hành vi cản trở thăm nom con đã được chính quyền xóm lập biên bản nhắc nhở.',
        ),
        circumstance(
          'bo-di-tu',
          'người nuôi con đang chấp hành án phạt tù',
          'Anh {b} đang chấp hành án phạt tù tại Trại giam số 6 nên không thể trực tiếp nuôi con.',
          'Người trực tiếp nuôi con đang chấp hành án phạt tù, điều kiện chăm sóc con không còn.',
        ),
      ],
      children,
    ],
    outcomes: ['accepted', 'rejected', 'agreement-recognised'],
    articles: ['Điều 81', 'Điều 84 Luật Hôn nhân và gia đình năm 2014'],
    weight: 5,
  },
]
