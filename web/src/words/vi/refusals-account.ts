// Refusals of requests as such, of signing in, of the profile, of officers and of notices.

export const accountRefusals = {
  'request.sign-in-needed': { what: 'Bạn chưa đăng nhập, hoặc phiên đăng nhập đã hết.', todo: 'Đăng nhập lại; những gì đã nhập vẫn còn.' },
  'request.not-allowed': {
    what: 'Tài khoản này không được làm việc đó.',
    todo: 'Kiểm tra bạn đang đăng nhập bằng tài khoản nào. Người nộp đơn và cán bộ Tòa án dùng những trang khác nhau.',
  },
  'request.forged': {
    what: 'Yêu cầu không đến từ trang của Cổng nên bị chặn.',
    todo: 'Mở lại Cổng bằng địa chỉ của Tòa án rồi làm lại. Không làm theo liên kết do người lạ gửi.',
  },
  'request.not-through-the-front': {
    what: 'Yêu cầu không đi qua lối vào của Cổng nên bị chặn.',
    todo: 'Mở lại Cổng bằng địa chỉ của Tòa án rồi làm lại.',
  },
  'request.not-json': {
    what: 'Cổng không đọc được nội dung gửi lên, có thể đường truyền bị đứt.',
    todo: 'Gửi lại. Nếu vẫn lỗi, tải lại trang; những gì đã lưu vẫn còn.',
  },
  'request.fields': {
    what: 'Có nội dung không đúng khuôn: {fields}.',
    todo: 'Tải lại trang rồi nhập lại. Nếu vẫn lỗi, báo cho Tòa án nguyên văn dòng trên.',
  },
  'request.no-such-route': { what: 'Cổng không có địa chỉ này.', todo: 'Quay về trang chủ và chọn lại việc cần làm.' },

  'message.not-json': { what: 'Cổng không đọc được một tin nhắn nội bộ.', todo: 'Báo cho Tòa án; nội dung bạn đã gửi không bị mất.' },

  'code.address-not-usable': {
    what: 'Không gửi mã đến đây được.',
    todo: 'Nhập một địa chỉ thư điện tử, hoặc số điện thoại di động Việt Nam gồm 10 chữ số.',
  },
  'code.too-many': {
    what: 'Đã gửi {codes} mã trong một giờ đến địa chỉ này.',
    todo: 'Dùng mã mới nhất đã nhận, xem cả thư rác; hoặc chờ một giờ rồi yêu cầu mã mới.',
  },
  'code.wrong': { what: 'Mã không đúng. Bạn còn {left} lần thử.', todo: 'Xem lại mã mới nhất đã nhận rồi nhập lại.' },
  'code.expired': { what: 'Mã đã hết hạn: mỗi mã có hiệu lực {minutes} phút.', todo: 'Yêu cầu mã mới.' },
  'code.too-many-tries': { what: 'Mã đã bị nhập sai {tries} lần nên không dùng được nữa.', todo: 'Yêu cầu mã mới.' },
  'code.used-or-unknown': { what: 'Mã này đã được dùng hoặc không còn.', todo: 'Yêu cầu mã mới.' },

  'profile.email-not-an-address': {
    what: 'Đây không phải địa chỉ thư điện tử.',
    todo: 'Nhập theo mẫu ten@example.vn, hoặc để trống.',
  },
  'profile.phone-not-a-mobile': {
    what: 'Đây không phải số điện thoại di động Việt Nam.',
    todo: 'Nhập 10 chữ số, bắt đầu bằng 0, hoặc để trống.',
  },
  'profile.unknown': {
    what: 'Cổng không tìm thấy tài khoản của bạn.',
    todo: 'Đăng xuất rồi đăng nhập lại. Nếu vẫn lỗi, báo cho Tòa án.',
  },

  'officer.unknown': { what: 'Không có cán bộ nào như vậy trong danh sách.', todo: 'Tải lại danh sách rồi chọn lại.' },
  'officer.court-missing': { what: 'Cán bộ giữ vai trò này phải thuộc một Tòa án.', todo: 'Chọn Tòa án rồi lưu lại.' },
  'officer.changed-meanwhile': {
    what: 'Người khác vừa thay đổi cán bộ này.',
    todo: 'Tải lại danh sách để xem bản mới nhất, rồi sửa nếu vẫn cần.',
  },

  'notice.unknown': { what: 'Không tìm thấy thông báo này.', todo: 'Tải lại trang. Nội dung vẫn có trong hồ sơ của bạn.' },
  'notice.not-unresolved': { what: 'Thông báo này không cần xử lý nữa.', todo: 'Tải lại danh sách để xem trạng thái mới nhất.' },
  'notice.changed-meanwhile': { what: 'Người khác vừa xử lý thông báo này.', todo: 'Tải lại danh sách để xem kết quả.' },
}
