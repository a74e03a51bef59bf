// The help page: the way in, then questions and answers from data/faq.json.

export const help = {
  title: 'Hướng dẫn',
  lead: 'Cách nộp đơn và những câu hỏi thường gặp. Đây là thông tin về thủ tục, không phải lời khuyên cho vụ việc của riêng bạn.',
  filing: { title: 'Nộp đơn khởi kiện từng bước', body: 'Chuẩn bị gì, viết đơn thế nào, gửi giấy tờ ra sao, sau đó Tòa án làm gì.' },
  courts: { title: 'Danh bạ Tòa án', body: 'Tòa án khu vực của từng xã, phường.' },
  glossary: { title: 'Thuật ngữ', body: 'Từ pháp lý giải thích bằng lời thường.' },
  questions: 'Câu hỏi thường gặp',
  topicsLabel: 'Chủ đề',
  topics: {
    filing: 'Nộp đơn',
    fees: 'Án phí, lệ phí',
    copies: 'Bản sao bản án',
    appeal: 'Kháng cáo',
    divorce: 'Ly hôn, con, tài sản chung',
    limitation: 'Thời hiệu',
    land: 'Đất đai',
    labour: 'Lao động',
    admin: 'Kiện quyết định hành chính',
    hearing: 'Phiên tòa',
    service: 'Tống đạt, thông báo',
    enforcement: 'Thi hành án',
    fines: 'Tiền phạt',
    'legal-aid': 'Trợ giúp pháp lý',
    case: 'Vụ án đang giải quyết',
  },
  basis: 'Căn cứ: {articles}',
  // How sure we are that the answer matches the text of the law.
  confidence: {
    confirmed: 'Đã đối chiếu văn bản',
    mixed: 'Đối chiếu một phần',
    memory: 'Chưa đối chiếu văn bản',
  },
  confidenceNote:
    '“Đối chiếu một phần” và “Chưa đối chiếu văn bản”: hãy hỏi lại cán bộ Tòa án trước khi dựa vào câu trả lời. Số liệu đến ngày {day}.',
  abbreviationsTitle: 'Chữ viết tắt',
  abbreviations: [
    { short: 'BLTTDS', long: 'Bộ luật Tố tụng dân sự 2015' },
    { short: 'TTHC', long: 'Luật Tố tụng hành chính 2015' },
    { short: 'BLDS', long: 'Bộ luật Dân sự 2015' },
    { short: 'HNGĐ', long: 'Luật Hôn nhân và gia đình 2014' },
    { short: 'BLLĐ', long: 'Bộ luật Lao động 2019' },
    { short: 'LHGĐT', long: 'Luật Hòa giải, đối thoại tại Tòa án 2020' },
    { short: 'NQ 326', long: 'Nghị quyết 326/2016/UBTVQH14 về án phí, lệ phí Tòa án' },
    { short: 'TGPL', long: 'trợ giúp pháp lý' },
    { short: 'THADS', long: 'thi hành án dân sự' },
  ],
}
