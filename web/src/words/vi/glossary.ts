// The glossary page; its terms are in data/glossary.json.

export const glossary = {
  title: 'Thuật ngữ',
  lead: 'Từ pháp lý hay gặp, giải thích bằng lời thường. Lời giải thích giúp dễ hiểu, không thay cho điều luật.',
  areas: {
    filing: 'Nộp đơn',
    kinds: 'Loại việc',
    courts: 'Tòa án và người tiến hành tố tụng',
    fees: 'Tiền',
    procedure: 'Thủ tục',
    outcome: 'Kết quả',
    service: 'Giao giấy tờ',
    identity: 'Danh tính',
    place: 'Nơi chốn',
    people: 'Người tham gia',
  },
  areasLabel: 'Nhóm từ',
}
