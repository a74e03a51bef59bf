// Judgments on trade, labour and acts of the administration: what they are about and in which words.
import { circumstance, type Subject } from './subject.ts'

export const otherSubjects: readonly Subject[] = [
  {
    code: 'mua-ban-hang',
    kind: 'KDTM',
    relation: 'Tranh chấp hợp đồng mua bán hàng hóa',
    groups: [
      [
        circumstance(
          'xi-mang',
          'mua bán xi măng chậm thanh toán',
          'Hai công ty ký hợp đồng nguyên tắc mua bán xi măng, bên mua chậm thanh toán {tien}.',
          'Đối chiếu công nợ ngày {ngay} xác nhận tiền xi măng chưa thanh toán.',
        ),
        circumstance(
          'go-keo',
          'mua bán gỗ keo dăm giao thiếu khối lượng',
          'Bên bán giao thiếu khối lượng gỗ keo dăm so với phiếu cân ngày {ngay}.',
          'Hợp đồng mua bán gỗ keo quy định độ ẩm, các bên tranh chấp về khối lượng giao thiếu.',
        ),
        circumstance(
          'thuc-an-nuoi',
          'đại lý thức ăn chăn nuôi nợ tiền hàng',
          'Đại lý cấp 1 nhận thức ăn chăn nuôi theo hình thức gối đầu, nợ tiền hàng {tien}.',
          'Công ty thức ăn chăn nuôi khởi kiện đại lý đòi nợ tiền hàng và lãi chậm trả.',
        ),
        circumstance(
          'thi-cong',
          'hợp đồng thi công xây dựng nợ khối lượng hoàn thành',
          'Nhà thầu đã nghiệm thu khối lượng hoàn thành theo hợp đồng thi công xây dựng nhưng chủ đầu tư còn nợ {tien}.',
          'Các bên tranh chấp giá trị quyết toán hợp đồng thi công xây dựng, khối lượng hoàn thành giai đoạn 2.',
        ),
      ],
      [
        circumstance(
          'phat-vi-pham',
          'phạt vi phạm hợp đồng 8% giá trị',
          'Mức phạt vi phạm hợp đồng không quá 8% giá trị phần nghĩa vụ bị vi phạm theo Điều 301 Luật Thương mại.',
          'Nguyên đơn yêu cầu phạt vi phạm hợp đồng và bồi thường thiệt hại.',
        ),
        circumstance(
          'lai-cham-tra',
          'lãi chậm trả theo lãi suất nợ quá hạn trung bình',
          'Lãi chậm trả được tính theo lãi suất nợ quá hạn trung bình của ba ngân hàng thương mại tại Nghệ An.',
          'Bị đơn không đồng ý lãi suất nợ quá hạn trung bình mà nguyên đơn áp dụng để tính lãi chậm trả.',
        ),
      ],
    ],
    outcomes: ['accepted', 'partly-accepted', 'discontinued'],
    articles: ['Điều 50', 'Điều 301', 'Điều 306 Luật Thương mại năm 2005'],
    weight: 6,
  },
  {
    code: 'lao-dong',
    kind: 'LĐ',
    relation: 'Tranh chấp về xử lý kỷ luật sa thải, đơn phương chấm dứt hợp đồng lao động',
    groups: [
      [
        circumstance(
          'sa-thai',
          'sa thải trái pháp luật công nhân may',
          'Công ty may ra quyết định sa thải công nhân khi chưa họp xét kỷ luật, là sa thải trái pháp luật.',
          'Người lao động là công nhân may, bị sa thải vì tự ý nghỉ việc 05 ngày cộng dồn.',
        ),
        circumstance(
          'thai-san',
          'chấm dứt hợp đồng lao động khi nghỉ thai sản',
          'Công ty chấm dứt hợp đồng lao động trong thời gian chị {a} nghỉ thai sản.',
          'Người lao động nữ đang nghỉ thai sản không bị đơn phương chấm dứt hợp đồng lao động.',
        ),
        circumstance(
          'tai-nan',
          'bồi thường tai nạn lao động mỏ đá',
          'Anh {a} bị tai nạn lao động tại mỏ đá ngày {ngay}, suy giảm khả năng lao động 45%.',
          'Chủ mỏ đá không trang bị bảo hộ, phải bồi thường tai nạn lao động {tien}.',
        ),
        circumstance(
          'no-bhxh',
          'công ty nợ bảo hiểm xã hội không chốt sổ',
          'Công ty nợ bảo hiểm xã hội nhiều tháng nên không chốt sổ cho người lao động khi nghỉ việc.',
          'Nguyên đơn yêu cầu công ty đóng đủ bảo hiểm xã hội và chốt sổ.',
        ),
      ],
    ],
    outcomes: ['accepted', 'partly-accepted', 'rejected'],
    articles: ['Điều 36', 'Điều 41', 'Điều 125 Bộ luật Lao động năm 2019'],
    weight: 3,
  },
  {
    code: 'hanh-chinh',
    kind: 'HC',
    relation: 'Khiếu kiện quyết định hành chính, hành vi hành chính',
    groups: [
      [
        circumstance(
          'thu-hoi-dat',
          'khiếu kiện quyết định thu hồi đất bồi thường giải phóng mặt bằng',
          'Người khởi kiện yêu cầu hủy quyết định thu hồi đất và phương án bồi thường giải phóng mặt bằng dự án đường cao tốc.',
          'Việc thu hồi đất không có thông báo trước 90 ngày, đơn giá bồi thường giải phóng mặt bằng áp dụng sai vị trí.',
        ),
        circumstance(
          'xu-phat-xay-dung',
          'xử phạt vi phạm hành chính xây nhà trên đất nông nghiệp',
          'Chủ tịch Ủy ban nhân dân xã xử phạt vi phạm hành chính vì xây nhà trên đất nông nghiệp {tien}.',
          'Quyết định xử phạt xác định sai hành vi xây nhà trên đất nông nghiệp, sai thẩm quyền.',
        ),
        circumstance(
          'tu-choi-cap-so',
          'không cấp giấy chứng nhận đất giao trái thẩm quyền',
          'Ủy ban nhân dân huyện trả hồ sơ, không cấp giấy chứng nhận vì cho rằng đất giao trái thẩm quyền trước năm 1993.',
          'Đất giao trái thẩm quyền đã nộp tiền, người sử dụng ổn định nên việc không cấp giấy chứng nhận là không đúng.',
        ),
        circumstance(
          'che-do-thuong-binh',
          'cắt chế độ trợ cấp thương binh',
          'Sở Lao động ban hành quyết định cắt chế độ trợ cấp thương binh và thu hồi {tien}.',
          'Hồ sơ thương binh bị kết luận khai man, người khởi kiện cho rằng việc cắt trợ cấp thiếu căn cứ.',
        ),
      ],
    ],
    outcomes: ['accepted', 'rejected', 'discontinued'],
    articles: ['Điều 30', 'Điều 116', 'Điều 193 Luật Tố tụng hành chính năm 2015'],
    weight: 4,
  },
]
