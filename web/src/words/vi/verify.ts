// Verifying a receipt: from its QR code, from its PDF, by its code.

export const verify = {
  title: 'Xác minh giấy tờ',
  description:
    'Kiểm tra biên nhận, biên lai, bản sao có chứng thực, giấy chứng nhận tống đạt là thật hay đã bị sửa: quét mã QR, chọn tệp PDF, hoặc nhập mã.',
  lead: 'Kiểm tra một biên nhận, biên lai nộp tiền, bản sao có chứng thực hoặc giấy chứng nhận tống đạt là thật, đã bị sửa, hay không phải của Cổng.',
  nothingSent: 'Việc kiểm tra làm ngay trên máy này. Không có gì được tải lên. Sau một lần mở, trang này dùng được cả khi không có mạng.',
  pdf: {
    title: 'Có tệp PDF',
    hint: 'Dùng đúng tệp đã tải từ Cổng. Bản chụp, bản quét hay bản in ra PDF khác không kiểm tra được cách này; hãy quét mã QR trên đó.',
    choose: 'Chọn tệp PDF',
    drop: 'hoặc thả tệp vào đây',
    tooLarge: 'Tệp này lớn hơn {limit}. Biên nhận của Cổng luôn nhỏ hơn nhiều, nên tệp này không phải biên nhận.',
    unreadable: 'Không đọc được tệp này trên máy của bạn. Hãy chọn lại tệp.',
  },
  qr: {
    title: 'Có mã QR',
    body: 'Mở máy ảnh của điện thoại, đưa vào mã QR trên biên nhận rồi bấm vào liên kết. Kết quả hiện ngay trên trang này. Hãy nhìn thanh địa chỉ: liên kết phải mở đúng trang này của Cổng.',
  },
  typed: {
    title: 'Chỉ có mã',
    label: 'Mã ghi trên giấy',
    hint: 'Mã tiếp nhận (NA-…), mã khoản nộp (KN-…), mã tống đạt (TD-…) hoặc mã bản sao (BS-…). Cần có mạng. Cách này chỉ cho biết có giấy mang mã đó hay không và giấy còn giá trị hay không, không chứng thực tờ giấy.',
    submit: 'Kiểm tra mã',
    missing: 'Nhập mã ghi trên giấy.',
    wrong: 'Mã này có chỗ viết chưa đúng. Hãy so lại từng ký tự với mã in trên giấy.',
    found: {
      title: 'Có hồ sơ mang mã này',
      body: 'Mã {code} có trong Cổng. Điều này chưa chứng thực tờ giấy hay tệp bạn đang giữ: hãy quét mã QR hoặc chọn tệp PDF.',
      follow: 'Xem hồ sơ đang ở đâu',
    },
    unknown: {
      title: 'Không có hồ sơ nào mang mã này',
      body: 'Mã {code} viết đúng kiểu nhưng không có trong Cổng. Nếu đơn vừa nộp, chờ một phút rồi thử lại. Nếu ai đó đưa bạn biên nhận mang mã này, biên nhận có thể là giả.',
    },
    unreachable: {
      title: 'Chưa kiểm tra được mã',
      body: 'Cách này cần mạng. Khi có mạng, hãy thử lại; hoặc kiểm tra bằng mã QR hay tệp PDF.',
    },
  },
  // The verdicts. What was looked at is a PDF or a link (the QR code carries a link).
  genuine: {
    title: 'Biên nhận thật',
    pdf: 'Tệp này do Cổng cấp và không bị sửa một byte nào.',
    link: 'Những điều sau do Cổng ký. Hãy so từng dòng với tờ giấy hoặc tệp bạn đang giữ.',
    vouches: 'Chữ ký của Cổng chứng thực',
    code: 'Mã tiếp nhận',
    court: 'Tòa án nhận đơn',
    at: 'Thời điểm nhận',
    day: 'Ngày nộp đơn',
    files: 'Số tệp, kể cả đơn',
    key: 'Khóa ký',
    follow: 'Xem hồ sơ này đang ở đâu',
  },
  // A receipt of a payment; the words around it are those of `genuine`.
  payment: {
    receipt: 'Biên lai thu tiền thật',
    confirmation: 'Xác nhận thanh toán thật',
    number: 'Số',
    symbol: 'Mẫu số, ký hiệu',
    collector: 'Nơi thu tiền',
    amount: 'Số tiền',
    day: 'Ngày nộp tiền',
    cancelled: 'Chữ ký không cho biết biên lai có bị hủy sau đó hay không. Khi cần, hỏi nơi thu tiền theo số biên lai.',
  },
  changed: {
    title: 'Tệp này đã bị sửa',
    body: 'Tệp mang dấu của Cổng nhưng nội dung không khớp với chữ ký. Không dùng tệp này.',
    todo: 'Xin tệp gốc từ người nộp đơn: họ tải lại được ở Hồ sơ của tôi. Nếu nghi có người làm giả, báo cho Tòa án.',
  },
  notOurs: {
    title: 'Đây không phải biên nhận của Cổng',
    body: 'Tệp không mang dấu của Cổng.',
    todo: 'Có thể đây là bản chụp, bản quét hoặc bản lưu lại bằng chương trình khác. Hãy dùng tệp gốc đã tải từ Cổng, hoặc quét mã QR trên biên nhận.',
  },
  notGenuine: {
    title: 'Mã QR này không do Cổng ký',
    body: 'Nội dung trong liên kết không khớp với khóa nào của Cổng. Đừng tin tờ giấy mang mã này.',
    todo: 'Nếu ai đó yêu cầu bạn chuyển tiền kèm tờ giấy này, đừng chuyển. Báo cho Tòa án hoặc Công an.',
  },
  unreadable: {
    title: 'Liên kết bị thiếu hoặc sai',
    body: 'Không đọc được nội dung sau dấu # của liên kết.',
    todo: 'Quét lại mã QR; nếu dán liên kết, hãy dán đủ cả liên kết.',
  },
  noKeys: {
    title: 'Chưa kiểm tra được',
    body: 'Máy này chưa có khóa công khai của Cổng vì đang không có mạng và chưa lưu từ trước.',
    todo: 'Khi có mạng, mở lại trang này một lần; từ đó về sau kiểm tra được cả khi không có mạng.',
    retry: 'Thử lại',
  },
  oldKeys:
    'Máy đang không có mạng nên dùng khóa lưu từ trước. Biên nhận ký bằng khóa mới hơn có thể bị nhận nhầm: hãy kiểm tra lại khi có mạng.',
  compare: {
    title: 'So các tệp với biên nhận',
    body: 'Chọn tệp bạn có để xem mã băm SHA-256 của từng tệp và so với biên nhận. Tệp không được tải lên.',
    choose: 'Chọn tệp để so',
    hash: 'Mã băm SHA-256',
    listed: 'Có trong biên nhận, không sai một byte',
    notListed: 'Không có trong biên nhận',
    byEye: 'So với mã in trên biên nhận',
    tooLarge: 'Tệp lớn hơn {limit}, máy này không tính được mã băm ở đây.',
    unreadable: 'Không đọc được tệp này.',
    working: 'Đang tính mã băm…',
    statement: 'Danh sách tệp của biên nhận đã được lấy từ tài khoản của bạn và khớp với chữ ký.',
    signedOut: 'Nếu bạn là người nộp đơn, đăng nhập để trang tự so. Nếu không, so từng mã băm bằng mắt với biên nhận.',
    signIn: 'Đăng nhập',
    notYours: 'Hồ sơ này không thuộc tài khoản đang đăng nhập. Hãy so từng mã băm bằng mắt với biên nhận.',
  },
}
