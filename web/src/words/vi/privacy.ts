// The privacy notice: only what the portal really does.

export const privacy = {
  title: 'Quyền riêng tư',
  lead: 'Cổng giữ gì về bạn, vì sao, ai xem được và bạn có quyền gì.',
  sections: [
    {
      id: 'giu-gi',
      heading: 'Cổng giữ gì, vì sao',
      ordered: false,
      paragraphs: ['Chỉ những gì luật tố tụng yêu cầu để Tòa án giải quyết đơn của bạn:'],
      items: [
        'Danh tính từ VNeID, hoặc email hay số điện thoại bạn dùng để đăng nhập: để biết ai nộp đơn.',
        'Nội dung đơn, giấy tờ, chứng cứ: để Tòa án xem xét (BLTTDS Điều 189).',
        'Email: để báo tin và tống đạt khi bạn đồng ý (BLTTDS Điều 173).',
        'Email theo dõi lịch xét xử, nếu bạn đăng ký: chỉ để gửi thư về lịch. Chưa xác nhận thì xóa sau 7 ngày; thôi nhận điều cuối cùng thì xóa ngay.',
        'Sổ ghi việc: ai đã làm gì, lúc nào trên đơn của bạn. Sổ này chỉ ghi thêm, không xóa, để không ai sửa được lịch sử.',
      ],
      article: '',
    },
    {
      id: 'ai-xem',
      heading: 'Ai xem được',
      ordered: false,
      paragraphs: [],
      items: [
        'Bạn, sau khi đăng nhập.',
        'Cán bộ của Tòa án nhận đơn, theo phận sự; mỗi lần ra quyết định đều ghi tên người làm.',
        'Người có mã tiếp nhận chỉ thấy trạng thái, bước tiếp theo và các ngày. Không thấy tên, Tòa án, loại việc hay tệp.',
        'Tin nhắn và email nhắc việc không ghi tên người hay nội dung vụ việc.',
      ],
      article: '',
    },
    {
      id: 'tren-may',
      heading: 'Trên máy của bạn',
      ordered: false,
      paragraphs: ['Cổng không dùng cookie quảng cáo, không đo đếm người xem và không tải gì từ trang của bên thứ ba. Trên máy chỉ có:'],
      items: [
        'một cookie giữ phiên đăng nhập, mã lệnh của trang web không đọc được;',
        'bản nháp đang viết, đã mã hóa, xóa khi bạn đăng xuất;',
        'các trang của Cổng để dùng khi mất mạng, không có nội dung đơn hay bản án;',
        'một dấu cho biết máy này đã đăng nhập, không có tên bạn.',
      ],
      article: '',
    },
    {
      id: 'dung-chung',
      heading: 'Khi dùng chung điện thoại',
      ordered: false,
      paragraphs: ['Xong việc hãy bấm Đăng xuất. Giữ kín mã tiếp nhận, dù mã chỉ cho biết trạng thái và ngày.'],
      items: [],
      article: '',
    },
    {
      id: 'bao-lau',
      heading: 'Giữ bao lâu',
      ordered: false,
      paragraphs: [
        'Đơn đã nộp và tệp kèm theo là hồ sơ của Tòa án, giữ theo quy định về lưu trữ của Tòa án. Tệp đã gửi lên nhưng không nộp cùng đơn thì tự hết hạn và bị xóa.',
      ],
      items: [],
      article: '',
    },
    {
      id: 'quyen',
      heading: 'Quyền của bạn',
      ordered: false,
      paragraphs: [],
      items: [
        'Xem và sửa thông tin của mình; bổ sung đơn trên Cổng khi Tòa án yêu cầu.',
        'Bỏ bản nháp bất cứ lúc nào; rút đơn khi đơn còn đang được xem xét.',
        'Đề nghị Tòa án giữ kín tài liệu liên quan đến bí mật đời tư, bí mật gia đình (BLTTDS Điều 109 khoản 2).',
        'Khiếu nại tới Tòa án nhận đơn nếu thông tin của bạn bị dùng sai.',
      ],
      article: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
    },
  ],
}
