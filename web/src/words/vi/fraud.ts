// The warning about false court calls, messages and QR codes.

export const fraud = {
  title: 'Cảnh báo lừa đảo',
  lead: 'Có kẻ giả danh Tòa án qua điện thoại, tin nhắn và mã QR để lấy tiền hoặc thông tin của bạn.',
  sections: [
    {
      id: 'khong-bao-gio',
      heading: 'Tòa án không bao giờ',
      ordered: false,
      paragraphs: [],
      items: [
        'yêu cầu bạn chuyển tiền qua điện thoại hoặc tin nhắn;',
        'hỏi mã OTP, mật khẩu ngân hàng hay mật khẩu VNeID;',
        'yêu cầu cài ứng dụng hoặc chia sẻ màn hình điện thoại;',
        'gửi mã QR qua Zalo, tin nhắn để nộp án phí hay tiền phạt;',
        'dọa bắt giữ để bạn chuyển tiền vào “tài khoản an toàn”;',
        'nhận tiền vào tài khoản của một cá nhân.',
      ],
      article: '',
    },
    {
      id: 'thong-bao-that',
      heading: 'Thông báo thật trông thế nào',
      ordered: false,
      paragraphs: [
        'Tin nhắn và email của Cổng chỉ nhắc rằng có việc mới. Văn bản chính thức nằm trong hộp thư của bạn trên Cổng, sau khi đăng nhập.',
        'Tạm ứng án phí và tiền phạt do cơ quan thi hành án dân sự thu, theo thông báo bằng văn bản. Thông báo ghi tên cơ quan nhận tiền, số tài khoản, số tiền và số của thông báo.',
        'Trước khi nộp, so tên người nhận và số tài khoản trên màn hình với văn bản. Khác một chữ, một số thì dừng lại.',
      ],
      items: [],
      article: 'BLTTDS Điều 195; NQ 326/2016/UBTVQH14 Điều 10',
    },
    {
      id: 'khi-nghi-ngo',
      heading: 'Khi nghi ngờ',
      ordered: true,
      paragraphs: [],
      items: [
        'Dừng cuộc gọi. Không chuyển tiền, không đọc mã.',
        'Tự gõ địa chỉ của Cổng, đăng nhập và xem hộp thư. Không bấm đường dẫn trong tin nhắn.',
        'Có biên nhận trong tay thì kiểm tra ở trang Xác minh.',
        'Đến Tòa án ghi trong giấy tờ để hỏi trực tiếp.',
        'Đã lỡ chuyển tiền: gọi ngay cho ngân hàng của bạn và báo công an nơi gần nhất.',
      ],
      article: '',
    },
  ],
  verify: 'Xác minh một biên nhận',
}
