// Trong hộp thư: việc gì đã xảy ra trong vụ án của đương sự, không nêu tên và nội dung vụ án.
export const caseTold = {
  'case.notice-sent': { title: 'Tòa án đã gửi thông báo thụ lý', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.judge-assigned': { title: 'Vụ án của bạn đã có Thẩm phán', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.judge-replaced': { title: 'Vụ án của bạn có Thẩm phán khác', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.summary-procedure': { title: 'Vụ án của bạn theo thủ tục rút gọn', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.foreign-element': { title: 'Vụ án của bạn có yếu tố nước ngoài', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.preparation-extended': { title: 'Thời hạn chuẩn bị xét xử được gia hạn', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.suspended': { title: 'Vụ án của bạn tạm đình chỉ', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.resumed': { title: 'Vụ án của bạn được tiếp tục giải quyết', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.to-trial': {
    title: 'Vụ án của bạn được đưa ra xét xử',
    body: 'Mở vụ án để xem quyết định. Ngày giờ phiên tòa có ở Phiên tòa của tôi.',
  },
  'case.settled': { title: 'Tòa án công nhận sự thỏa thuận', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.pronounced': { title: 'Tòa án đã tuyên án, ra quyết định', body: 'Mở vụ án để xem ngày tuyên và hạn kháng cáo dự kiến.' },
  'case.discontinued': { title: 'Vụ án của bạn được đình chỉ', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.transferred': { title: 'Vụ án của bạn được chuyển Tòa án khác', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.judgment-sent': {
    title: 'Tòa án đã gửi bản án, quyết định',
    body: 'Mở vụ án để xem ngày gửi. Nếu chưa nhận được, hãy hỏi Tòa án.',
  },
  'case.appealed': { title: 'Vụ án của bạn có kháng cáo, kháng nghị', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.file-sent-up': { title: 'Hồ sơ đã chuyển lên Tòa án phúc thẩm', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.in-effect': { title: 'Bản án, quyết định đã có hiệu lực pháp luật', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.enforcement-transferred': {
    title: 'Bản án đã chuyển cho cơ quan thi hành án',
    body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.',
  },
  'case.enforcement-opened': { title: 'Đã có quyết định thi hành án', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.enforcement-ended': { title: 'Việc thi hành án đã kết thúc', body: 'Mở vụ án để xem ngày, các thời hạn và điều luật.' },
  'case.step-struck': {
    title: 'Một bước trong vụ án của bạn được đính chính',
    body: 'Tòa án đã gạch bỏ một bước ghi nhầm. Mở vụ án để xem bước nào, lý do và các thời hạn tính lại.',
  },
  'case.party-joined': { title: 'Bạn đã tham gia vụ án trên Cổng', body: 'Thư ký đã đồng ý. Mở vụ án để xem các bước và thời hạn.' },
  'case.join-declined': {
    title: 'Yêu cầu tham gia vụ án chưa được chấp nhận',
    body: 'Mở Vụ án của tôi để đọc lý do. Bạn có thể gửi lại, hoặc mang giấy tờ đến Tòa án.',
  },
}
