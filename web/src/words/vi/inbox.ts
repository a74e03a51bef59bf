// The inbox: notices of what happened in the filings of a person.

export const inbox = {
  title: 'Hộp thư',
  description: 'Thông báo về các hồ sơ của bạn.',
  lead: 'Mọi thông báo về hồ sơ của bạn. Thông báo không ghi tên người và nội dung vụ việc; mở hồ sơ để xem đầy đủ.',
  why: 'Hộp thư chỉ mở cho chủ tài khoản.',
  unread: '{count} thông báo chưa mở',
  allRead: 'Bạn đã mở hết các thông báo.',
  isNew: 'Mới',
  opened: 'Đã mở lúc {minute}',
  open: 'Mở thông báo',
  code: 'Hồ sơ',
  due: 'Hạn của bạn',
  dueDay: '{day} (dự kiến)',
  toFiling: 'Mở hồ sơ này',
  empty: {
    title: 'Chưa có thông báo nào',
    body: 'Khi Tòa án làm một bước trong hồ sơ của bạn, thông báo sẽ ở đây và trong thư điện tử của bạn.',
  },
  notNoted: 'Chưa ghi được là bạn đã mở thông báo này; nội dung vẫn đọc được.',
  // What an officer is told of in their own inbox.
  judge: {
    'filing.judge-assigned': { title: 'Bạn được phân công xem xét một đơn', body: 'Mở hồ sơ ở bàn làm việc để xem hạn quyết định.' },
    'filing.amended': { title: 'Người nộp đã sửa đổi, bổ sung đơn', body: 'Hạn xem xét chạy từ hôm đó. Mở hồ sơ để xem bản mới.' },
    'filing.withdrawn': { title: 'Người nộp đã rút đơn', body: 'Không còn phải xem xét đơn này.' },
  },
}
