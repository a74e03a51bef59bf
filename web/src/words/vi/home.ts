// The home page: what can I do here, in one screen; then what happens after filing.

export const home = {
  title: 'Cửa Công – Tòa án nhân dân tỉnh Nghệ An',
  description:
    'Nộp đơn khởi kiện, theo dõi vụ việc, xem lịch xét xử, tra cứu bản án, nộp tiền và xin bản sao trực tuyến tại Tòa án nhân dân hai cấp tỉnh Nghệ An.',
  heading: 'Bạn cần làm việc gì?',
  lead: 'Làm với Tòa án ngay trên điện thoại, kể cả ngày nghỉ.',
  services: 'Các việc làm được tại đây',
  file: {
    title: 'Nộp đơn khởi kiện',
    body: 'Trả lời từng câu hỏi, Cổng viết đơn cho bạn.',
    action: 'Bắt đầu nộp đơn',
  },
  follow: { title: 'Theo dõi đơn đã nộp', body: 'Nhập mã tiếp nhận, biết đơn đến bước nào. Không cần đăng nhập.' },
  verify: { title: 'Xác minh biên nhận', body: 'Kiểm tra một biên nhận là do Tòa án cấp và chưa bị sửa.' },
  hearings: { title: 'Xem lịch xét xử', body: 'Phiên tòa nào, ngày nào, phòng nào; theo dõi bằng lịch trên điện thoại.' },
  judgments: { title: 'Bản án đã công bố', body: 'Tìm theo câu chữ, Tòa án, năm, loại vụ việc. Tên người đã được mã hóa.' },
  copies: { title: 'Xin bản sao', body: 'Bản sao bản án, tài liệu trong hồ sơ, có chữ ký số của Tòa án.' },
  pay: { title: 'Nộp tiền', body: 'Tạm ứng, án phí, lệ phí theo mã trên giấy thông báo: thẻ, chuyển khoản hoặc tại quầy.' },
  transparency: { title: 'Minh bạch', body: 'Phân công Thẩm phán ai cũng kiểm lại được; tiến độ của từng Tòa án.' },
  fees: { title: 'Tính án phí', body: 'Biết trước phải nộp bao nhiêu, ai được miễn. Dùng được khi không có mạng.' },
  courts: { title: 'Tìm Tòa án', body: 'Tòa án khu vực của từng xã, phường.' },
  help: { title: 'Hướng dẫn', body: 'Cách nộp đơn và {count} câu hỏi thường gặp.' },
  after: {
    title: 'Sau khi bạn gửi đơn',
    steps: [
      {
        title: 'Bạn nhận mã tiếp nhận',
        when: 'Ngay khi gửi xong',
        body: 'Ngày gửi là ngày khởi kiện, kể cả thứ Bảy, Chủ nhật và ngày lễ.',
        article: 'BLTTDS Điều 190 khoản 3',
      },
      {
        title: 'Chánh án phân công Thẩm phán xem xét đơn',
        when: 'Trong 3 ngày làm việc',
        body: '',
        article: 'BLTTDS Điều 191 khoản 2',
      },
      {
        title: 'Thẩm phán xem xét đơn',
        when: 'Trong 5 ngày làm việc từ khi được phân công',
        body: 'Thẩm phán có thể yêu cầu bổ sung, thông báo nộp tạm ứng án phí, thụ lý, chuyển đơn đến Tòa án khác hoặc trả lại đơn kèm lý do.',
        article: 'BLTTDS Điều 191 khoản 3',
      },
      {
        title: 'Bạn nộp tạm ứng án phí và đưa biên lai cho Tòa án',
        when: 'Trong 7 ngày từ khi nhận thông báo',
        body: 'Nộp cho cơ quan thi hành án dân sự ghi trong thông báo. Người được miễn thì không phải nộp.',
        article: 'BLTTDS Điều 195 khoản 2',
      },
      {
        title: 'Tòa án thụ lý vụ án',
        when: 'Khi Tòa án nhận biên lai',
        body: 'Trong 3 ngày làm việc, Tòa án báo việc thụ lý cho các bên.',
        article: 'BLTTDS Điều 195 khoản 3, Điều 196',
      },
    ],
    mediation:
      'Trước khi thụ lý, Tòa án có thể mời bạn chọn hòa giải tại Tòa án. Thời gian hòa giải không tính vào các hạn trên (LHGĐT Điều 16 khoản 9).',
    more: 'Xem hướng dẫn nộp đơn từng bước',
  },
  ready: {
    title: 'Chuẩn bị trước khi nộp',
    items: [
      'Tài khoản VNeID; nếu chưa có, dùng email hoặc số điện thoại để nhận mã đăng nhập.',
      'Tên và địa chỉ của người bị kiện. Không biết chỗ ở hiện nay thì ghi địa chỉ cuối cùng mà bạn biết.',
      'Điều bạn yêu cầu Tòa án giải quyết, kèm số tiền nếu có.',
      'Ảnh chụp hoặc tệp PDF của giấy tờ, chứng cứ đang có. Thiếu thì nộp bổ sung sau.',
    ],
  },
  paper: {
    title: 'Không dùng mạng?',
    body: 'Bạn vẫn có thể nộp đơn trực tiếp tại Tòa án hoặc gửi qua bưu điện (BLTTDS Điều 190 khoản 1).',
  },
}
