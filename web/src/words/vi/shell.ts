// The frame of every page: header, warning, trail, footer.

export const shell = {
  siteName: 'Cửa Công',
  courtName: 'Tòa án nhân dân tỉnh Nghệ An',
  skip: 'Bỏ qua, đến nội dung chính',
  homeLink: 'trang chủ',
  // Short names of the four jobs; they must stand side by side on a 360-pixel phone.
  navigation: {
    label: 'Việc chính',
    file: 'Nộp đơn',
    follow: 'Theo dõi',
    hearings: 'Lịch xét xử',
    judgments: 'Bản án',
    verify: 'Xác minh',
    help: 'Hướng dẫn',
  },
  signIn: 'Đăng nhập',
  inbox: 'Hộp thư',
  books: 'Sổ sách',
  desk: 'Bàn làm việc',
  administration: 'Quản trị',
  // The name of the other language, in that language; the short one stands on phones.
  otherLanguage: { name: 'English', short: 'EN' },
  trail: { label: 'Bạn đang ở', home: 'Trang chủ' },
  fraud: {
    label: 'Cảnh báo lừa đảo',
    sentence: 'Tòa án không bao giờ yêu cầu chuyển tiền qua điện thoại.',
    more: 'Cách nhận biết',
  },
  footer: {
    label: 'Thông tin về cổng',
    about: 'Cổng dịch vụ trực tuyến của Tòa án nhân dân hai cấp tỉnh Nghệ An.',
    posture: 'Cổng tiếp nhận, ghi lại và nhắc việc. Mọi quyết định là của Tòa án. Ngày do Cổng tính là ngày dự kiến, kèm điều luật.',
    help: 'Hướng dẫn',
    fees: 'Tính án phí',
    courts: 'Danh bạ Tòa án',
    glossary: 'Thuật ngữ',
    feedback: 'Góp ý, phản ánh',
    fraud: 'Cảnh báo lừa đảo',
    accessibility: 'Trợ giúp tiếp cận',
    privacy: 'Quyền riêng tư',
  },
  contents: 'Trong trang này',
  noScript: 'Trang này cần JavaScript để làm việc. Các trang hướng dẫn, danh bạ Tòa án và cảnh báo vẫn đọc được khi không có JavaScript.',
}
