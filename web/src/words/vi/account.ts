// The person's account: who they are to the portal, language, where notices reach them, binding to VNeID, signing out.

export const account = {
  title: 'Tài khoản',
  description: 'Bạn là ai trên Cổng, ngôn ngữ, nơi nhận thông báo, đăng xuất.',
  lead: 'Bạn là ai trên Cổng, và thông báo đến bạn bằng đường nào.',
  why: 'Tài khoản chỉ mở cho chủ tài khoản.',
  // The page of a person who is not signed in.
  gate: { title: 'Cần đăng nhập', action: 'Đăng nhập', back: 'Đăng nhập xong, bạn sẽ trở về đúng trang này.' },
  nav: {
    label: 'Trang của bạn',
    inbox: 'Hộp thư',
    filings: 'Hồ sơ của tôi',
    cases: 'Vụ án của tôi',
    copies: 'Bản sao',
    reminders: 'Tin nhắc',
    account: 'Tài khoản',
  },
  who: {
    title: 'Bạn là ai',
    name: 'Họ và tên',
    number: 'Số định danh cá nhân',
    organisation: 'Tổ chức',
    role: 'Vai trò',
    court: 'Tòa án',
    proof: 'Cách đăng nhập',
    assurance: { eid: 'VNeID', code: 'Mã dùng một lần' },
    until: 'Phiên này hết lúc',
    untilNote: '{end}; nếu không thao tác thì lúc {idle}.',
  },
  bind: {
    title: 'Gắn với VNeID',
    body: 'Bạn đang dùng mã dùng một lần. Đăng nhập VNeID từ đây để gắn các hồ sơ đã nộp vào VNeID của bạn. Giờ nộp đơn giữ nguyên. Họ tên phải trùng với VNeID.',
    action: 'Đăng nhập VNeID để gắn',
  },
  apart: {
    title: 'Tài khoản mã dùng một lần chưa được gắn',
    body: [
      'Họ tên trên tài khoản đó khác họ tên trên VNeID của bạn, nên Cổng không tự gắn. Hồ sơ và bản nháp ở đó vẫn còn nguyên.',
      'Nếu đó là của bạn, đăng nhập lại bằng mã dùng một lần để xem, và mang giấy tờ tùy thân đến Tòa án để xác nhận.',
    ],
    goOn: 'Tiếp tục việc đang làm',
  },
  contact: {
    title: 'Nơi nhận thông báo',
    hint: 'Thông báo luôn có trong hộp thư. Thư điện tử chỉ nhắc bạn, không ghi tên người và nội dung vụ việc.',
    email: 'Thư điện tử',
    emailHint: 'Để trống nếu không muốn nhận thư điện tử.',
    emailWrong: 'Đây không phải địa chỉ thư điện tử. Nhập theo mẫu ten@example.vn, hoặc để trống.',
    phone: 'Số điện thoại di động',
    phoneHint: 'Để Tòa án liên hệ khi cần. Cổng không gọi điện và không nhắn tin đòi tiền.',
    phoneWrong: 'Đây không phải số điện thoại di động Việt Nam. Nhập 10 chữ số, bắt đầu bằng 0, hoặc để trống.',
    language: 'Ngôn ngữ của thông báo',
    save: 'Lưu thay đổi',
    saved: 'Đã lưu',
    savedBody: 'Thông báo từ nay dùng thông tin mới.',
  },
  signOut: {
    title: 'Đăng xuất',
    body: 'Đăng xuất xóa các bản nháp lưu trên máy này. Bản nháp trên máy chủ vẫn còn. Hãy đăng xuất khi dùng máy chung.',
    action: 'Đăng xuất',
  },
}
