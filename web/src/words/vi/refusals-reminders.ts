// Lý do từ chối ở trang nhận tin nhắc.
export const reminderRefusals = {
  'reminders.address-not-usable': {
    what: 'Không gửi được tới số hoặc địa chỉ này.',
    todo: 'Nhập số di động Việt Nam, ví dụ 0912 345 678, hoặc email đầy đủ.',
  },
  'reminders.too-many-codes': { what: 'Đã gửi {codes} mã trong một giờ.', todo: 'Chờ một giờ rồi thử lại.' },
  'reminders.code-gone': {
    what: 'Mã đã hết hiệu lực hoặc đã nhập sai quá nhiều lần.',
    todo: 'Yêu cầu mã mới; mã có hiệu lực {minutes} phút.',
  },
  'reminders.code-wrong': { what: 'Mã chưa đúng.', todo: 'Xem lại tin nhắn rồi nhập lại; còn {left} lần.' },
  'reminders.changed-meanwhile': { what: 'Lựa chọn vừa được đổi ở nơi khác.', todo: 'Tải lại trang rồi làm tiếp.' },
}
