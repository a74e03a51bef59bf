// What the building blocks of interactive pages say: fields, files, deadlines, steps, waiting, failed requests.

export const kit = {
  required: 'bắt buộc',
  optional: 'không bắt buộc',
  // Before an article of law under a hint: "Căn cứ: BLTTDS Điều 189".
  legalBasis: 'Căn cứ: {article}',
  errorPrefix: 'Lỗi:',
  errorSummary: { title: 'Có {count} chỗ cần sửa' },
  date: { day: 'Ngày', month: 'Tháng', year: 'Năm', example: 'Ví dụ: 27 11 2026' },
  money: { unit: 'đồng', example: 'Ví dụ: 1.500.000' },
  // The words that open each kind of notice; the kind is never told by colour alone.
  notice: { information: 'Thông tin', success: 'Đã xong', warning: 'Chú ý', error: 'Lỗi' },
  stepper: {
    position: 'Bước {current} trong {total}',
    minutes: 'khoảng {minutes} phút nữa',
    all: 'Xem tất cả các bước',
    done: 'đã xong',
    here: 'đang ở đây',
    ahead: 'chưa làm',
  },
  deadline: {
    due: 'Hạn: {day}',
    expected: 'dự kiến',
    daysLeft: 'còn {count} ngày',
    workingDaysLeft: 'còn {count} ngày làm việc',
    today: 'hôm nay là ngày cuối',
    daysOver: 'đã quá {count} ngày',
    workingDaysOver: 'đã quá {count} ngày làm việc',
    paused: 'tạm dừng tính hạn',
    met: 'đã làm đúng hạn',
    why: 'vì sao?',
    steps: 'Cách tính',
    // One line of the count each; {name} is the holiday's name.
    step: {
      event: '{day}: ngày xảy ra, không tính.',
      counted: '{day}: ngày làm việc thứ {count}.',
      'skipped-weekend': '{day}: cuối tuần, không tính.',
      'skipped-holiday': '{day}: nghỉ lễ ({name}), không tính.',
      'last-day': '{day}: hết số ngày theo lịch.',
      moved: '{day}: ngày làm việc tiếp theo, hạn hết lúc 24 giờ ngày này.',
    },
    monthEnd: 'Tháng này không có ngày tương ứng nên lấy ngày cuối tháng (BLDS Điều 148 khoản 3).',
    undecided: 'Chưa có quyết định ngày này có được nghỉ hay không.',
    provisional: 'Lịch nghỉ chưa được quyết định hết, ngày này có thể thay đổi.',
  },
  file: {
    waiting: 'Chờ gửi',
    sending: 'Đang gửi, {percent}%',
    slow: 'Đường truyền chậm, vẫn đang gửi, {percent}%',
    checking: 'Đã gửi, đang kiểm tra',
    received: 'Đã nhận',
    failed: 'Chưa nhận được',
    retry: 'Gửi lại',
    remove: 'Bỏ tệp',
    // After the verb the name of the file is read by screen readers: "Bỏ tệp: hop-dong.pdf".
    of: '{action}: {name}',
    fingerprint: 'Mã băm SHA-256',
  },
  receipt: { label: 'Mã tiếp nhận', copy: 'Sao chép mã', copied: 'Đã sao chép mã' },
  pages: { label: 'Các trang', previous: 'Trang trước', next: 'Trang sau', position: 'Trang {current} trong {total}' },
  wait: { loading: 'Đang tải…', progress: 'Đã xong {percent}%' },
  problem: {
    signedOut: {
      title: 'Phiên đăng nhập đã hết',
      body: 'Những gì bạn đã nhập vẫn còn. Đăng nhập lại, bạn sẽ trở về đúng chỗ này.',
      action: 'Đăng nhập lại',
    },
    offline: {
      title: 'Không có kết nối mạng',
      body: 'Chưa gửi được. Những gì bạn đã nhập vẫn còn trên máy này. Khi có mạng, hãy thử lại.',
    },
    busy: { title: 'Hệ thống đang bận', body: 'Yêu cầu chưa được ghi. Hãy chờ một phút rồi thử lại.' },
    unexpected: {
      title: 'Lỗi của hệ thống, không phải của bạn',
      body: 'Yêu cầu chưa hoàn thành và chúng tôi đã ghi lại lỗi. Hãy thử lại. Nếu vẫn lỗi, báo cho Tòa án mã lỗi: {correlationId}.',
    },
    retry: 'Thử lại',
  },
}
