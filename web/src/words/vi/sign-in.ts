// The sign-in page.

export const signIn = {
  title: 'Đăng nhập',
  description: 'Đăng nhập Cửa Công bằng VNeID, hoặc bằng mã dùng một lần khi không có VNeID.',
  lead: 'Đăng nhập để nộp đơn, xem hồ sơ của bạn và nhận thông báo. Tra cứu lịch và theo dõi bằng mã tiếp nhận thì không cần đăng nhập.',
  eid: 'Đăng nhập bằng VNeID',
  eidHint: 'Bạn sẽ sang trang của VNeID rồi quay lại đúng chỗ đang làm. Cửa Công không nhìn thấy mật khẩu của bạn.',
  signedInAs: 'Bạn đang đăng nhập: {fullName}.',
  goOn: 'Tiếp tục',
  signOut: 'Đăng xuất',
  signOutHint: 'Đăng xuất sẽ xóa bản nháp lưu trên thiết bị này. Bản nháp trên máy chủ vẫn còn.',
  code: {
    title: 'Không dùng được VNeID?',
    lead: 'Bạn vẫn nộp đơn được bằng mã dùng một lần gửi đến thư điện tử hoặc điện thoại. Sau này đăng nhập VNeID từ chính tài khoản đó để gắn hồ sơ; thời điểm nộp đơn giữ nguyên.',
    fullName: 'Họ và tên của bạn',
    fullNameHint: 'Như trong Căn cước.',
    to: 'Thư điện tử hoặc số điện thoại di động',
    toHint: 'Ví dụ: ten@example.vn hoặc 0912 345 678.',
    send: 'Gửi mã cho tôi',
    sentTitle: 'Mã đã được gửi',
    sentBody:
      'Chúng tôi gửi mã gồm 6 chữ số đến {to}. Mã có hiệu lực {minutes} phút. Chưa thấy mã sau 2 phút thì xem cả hộp thư rác, rồi yêu cầu mã mới.',
    code: 'Mã gồm 6 chữ số',
    confirm: 'Đăng nhập',
    again: 'Gửi mã khác',
    missingName: 'Nhập họ và tên của bạn.',
    missingTo: 'Nhập thư điện tử hoặc số điện thoại.',
    missingCode: 'Nhập đủ 6 chữ số của mã.',
  },
  // Reasons why signing in with VNeID did not succeed; the code stands in the address.
  failures: {
    'refused-by-person': {
      title: 'Bạn đã dừng đăng nhập',
      body: 'Chưa có gì thay đổi. Bản nháp của bạn vẫn còn nguyên. Bạn có thể đăng nhập lại bất cứ lúc nào.',
    },
    'provider-down': {
      title: 'VNeID đang không trả lời',
      body: 'Lỗi không phải của bạn và bản nháp vẫn còn nguyên. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mã dùng một lần ở dưới để nộp đơn ngay.',
    },
    expired: {
      title: 'Lần đăng nhập này đã quá lâu',
      body: 'Mỗi lần đăng nhập có hiệu lực 15 phút và dùng một lần. Bản nháp vẫn còn nguyên. Hãy đăng nhập lại.',
    },
    mismatch: {
      title: 'Không xác nhận được đăng nhập',
      body: 'VNeID trả về thông tin không khớp nên chúng tôi không cho vào. Bản nháp vẫn còn nguyên. Hãy đăng nhập lại; nếu vẫn lỗi, dùng mã dùng một lần.',
    },
  },
}
