// How filing works, step by step. Each section: a heading, sentences, a list, the article of law ('' where there is none).

export const helpFiling = {
  title: 'Nộp đơn khởi kiện từng bước',
  lead: 'Từ câu hỏi đầu tiên đến khi Tòa án thụ lý. Bạn có thể dừng bất cứ lúc nào; bản nháp được lưu.',
  start: 'Bắt đầu nộp đơn',
  sections: [
    {
      id: 'chuan-bi',
      heading: 'Chuẩn bị',
      ordered: false,
      paragraphs: ['Chỉ cần những gì bạn đang có. Đơn vẫn nộp được khi chưa đủ chứng cứ, hãy ghi lý do.'],
      items: [
        'Cách đăng nhập: tài khoản VNeID, hoặc email hay số điện thoại để nhận mã một lần.',
        'Một địa chỉ email, vì quy định về gửi đơn điện tử yêu cầu.',
        'Họ tên, địa chỉ của người bị kiện và người có liên quan.',
        'Yêu cầu của bạn, từng yêu cầu một, kèm số tiền nếu có.',
        'Giấy tờ, chứng cứ: ảnh chụp hoặc tệp.',
      ],
      article: 'BLTTDS Điều 189 khoản 4 và 5',
    },
    {
      id: 'viet-don',
      heading: 'Viết đơn',
      ordered: true,
      paragraphs: ['Mỗi trang một câu hỏi. Mỗi chỗ phải điền đều ghi điều luật yêu cầu nó.'],
      items: [
        'Có ai tranh chấp với bạn không? Có tranh chấp là vụ án, viết đơn khởi kiện. Không có tranh chấp là việc dân sự, viết đơn yêu cầu.',
        'Vụ của bạn về chuyện gì: vay nợ, đất đai, ly hôn, lao động…',
        'Tòa án nào: thường là Tòa án nơi người bị kiện ở; tranh chấp nhà đất thì nơi có nhà đất. Chọn nhầm thì Tòa án chuyển đơn, ngày khởi kiện giữ nguyên.',
        'Các bên: người khởi kiện, người bị kiện, người có liên quan, người đại diện, người làm chứng.',
        'Yêu cầu và số tiền.',
        'Sự việc: kể theo thứ tự thời gian, ngắn gọn.',
        'Giấy tờ, chứng cứ kèm theo.',
        'Xem lại, sửa nếu cần, rồi ký.',
      ],
      article: 'BLTTDS Điều 189, 190 khoản 4; mẫu 23-DS, NQ 01/2017/NQ-HĐTP',
    },
    {
      id: 'giay-to',
      heading: 'Gửi giấy tờ, chứng cứ',
      ordered: false,
      paragraphs: [
        'Gửi được tệp PDF, JPEG, PNG, HEIC và DOCX, mỗi tệp đến {size}. Mất mạng giữa chừng thì gửi tiếp từ chỗ dừng. Tệp có lỗi gì, Cổng nói rõ lỗi đó.',
        'Mỗi tệp đến nơi có một mã băm SHA-256, giống như dấu vân tay của tệp. Mã này nằm trong biên nhận.',
        'Những thứ sau không gửi qua mạng mà nộp tại Tòa án; trong đơn bạn chỉ mô tả:',
      ],
      items: [
        'vật chứng;',
        'băng ghi âm, ghi hình;',
        'tài liệu liên quan đến bí mật mà luật bảo vệ;',
        'những gì không thể chuyển thành dữ liệu điện tử.',
      ],
      article: 'NQ 04/2016/NQ-HĐTP Điều 19 khoản 2; BLTTDS Điều 109 khoản 2',
    },
    {
      id: 'ky-ten',
      heading: 'Ký tên',
      ordered: false,
      paragraphs: [
        'Bạn xem chính tệp đơn sẽ được ký. Ký bằng cách xác nhận lại danh tính và gõ họ tên; Tòa án có thể yêu cầu thêm chữ ký điện tử có chứng thực.',
        'Người không biết chữ, không nhìn được hoặc không tự ký được thì nhờ người khác viết giúp, có người làm chứng cùng ký.',
      ],
      items: [],
      article: 'BLTTDS Điều 189 khoản 2',
    },
    {
      id: 'bien-nhan',
      heading: 'Nhận biên nhận',
      ordered: false,
      paragraphs: ['Gửi xong, bạn có biên nhận với mã tiếp nhận. Chỉ khi có mã này đơn mới được coi là đã gửi. Biên nhận ghi:'],
      items: [
        'mã tiếp nhận và mã QR;',
        'Tòa án nhận đơn và giờ nhận, đến từng phút;',
        'từng tệp với dung lượng và mã băm;',
        'các bước tiếp theo với ngày dự kiến và điều luật.',
      ],
      article: 'BLTTDS Điều 190 khoản 3, Điều 191 khoản 1',
    },
    {
      id: 'toa-an-xem-xet',
      heading: 'Tòa án xem xét đơn',
      ordered: false,
      paragraphs: [
        'Trong 3 ngày làm việc, Chánh án phân công Thẩm phán. Trong 5 ngày làm việc tiếp theo, Thẩm phán ra một trong các quyết định sau. Quyết định nào cũng được báo cho bạn qua email và hộp thư trên Cổng.',
      ],
      items: [
        'Yêu cầu sửa đổi, bổ sung đơn: tối đa 1 tháng, trường hợp đặc biệt thêm không quá 15 ngày.',
        'Thông báo nộp tạm ứng án phí, hoặc thụ lý ngay nếu không phải nộp.',
        'Chuyển đơn đến Tòa án có thẩm quyền; ngày khởi kiện giữ nguyên.',
        'Trả lại đơn, có lý do bằng văn bản. Trong 10 ngày bạn có quyền khiếu nại; nhiều trường hợp được nộp lại.',
      ],
      article: 'BLTTDS Điều 191, 192, 193, 194',
    },
    {
      id: 'an-phi',
      heading: 'Tạm ứng án phí và thụ lý',
      ordered: false,
      paragraphs: [
        'Nộp tiền cho cơ quan thi hành án dân sự ghi trong thông báo, rồi nộp biên lai cho Tòa án. Vụ án được thụ lý khi Tòa án nhận biên lai, không phải lúc bạn trả tiền.',
        'Bộ luật ghi hạn 7 ngày, Nghị quyết 326 ghi 7 ngày làm việc. Hãy làm trong 7 ngày cho chắc.',
        'Người được miễn án phí phải có đơn đề nghị miễn kèm giấy tờ chứng minh.',
      ],
      items: [],
      article: 'BLTTDS Điều 195; NQ 326/2016/UBTVQH14 Điều 10, 12, 14, 17',
    },
    {
      id: 'su-co',
      heading: 'Khi có sự cố',
      ordered: false,
      paragraphs: [
        'Mất mạng, hết phiên đăng nhập hay đóng nhầm trang: mở lại, bản nháp và tệp đã gửi vẫn còn.',
        'Cổng ngừng hoạt động lâu: bạn có thể nộp trực tiếp hoặc qua bưu điện. Nếu sự cố không khắc phục được trong 3 ngày thì 3 ngày đó không tính vào thời hạn.',
      ],
      items: [],
      article: 'NQ 04/2016/NQ-HĐTP Điều 9 khoản 3',
    },
  ],
  basisNote:
    'Từ ngày 01/3/2026, Nghị quyết 01/2026/NQ-HĐTP quy định tố tụng trên môi trường điện tử. Phần trích Nghị quyết 04/2016 ở trang này đang chờ đối chiếu với văn bản mới.',
}
