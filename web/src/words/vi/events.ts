// What each event of a filing is called: in its history, and in the filer's inbox — there without names or subject matter.

export type Told = { readonly title: string; readonly body: string }

export const events = {
  // One line of the history each, read by the filer and by officers.
  history: {
    'filing.submitted': 'Đơn được nộp trực tuyến',
    'filing.found-unreadable': 'Tòa án báo có tệp không mở được',
    'filing.resent': 'Người nộp gửi lại tệp',
    'filing.acknowledged': 'Tòa án ghi đơn vào sổ nhận đơn',
    'filing.judge-assigned': 'Tòa án phân công Thẩm phán xem xét đơn',
    'filing.mediation-offered': 'Tòa án thông báo quyền lựa chọn hòa giải, đối thoại',
    'filing.mediation-answered': 'Người nộp trả lời về hòa giải, đối thoại',
    'filing.mediation-started': 'Hòa giải, đối thoại tại Tòa án bắt đầu',
    'filing.mediation-ended': 'Hòa giải, đối thoại tại Tòa án kết thúc',
    'filing.amendment-requested': 'Thẩm phán yêu cầu sửa đổi, bổ sung đơn',
    'filing.amended': 'Người nộp sửa đổi, bổ sung đơn',
    'filing.fee-notified': 'Thẩm phán thông báo nộp tiền tạm ứng',
    'filing.accepted': 'Tòa án thụ lý',
    'filing.transferred': 'Đơn được chuyển cho Tòa án có thẩm quyền',
    'filing.returned': 'Thẩm phán trả lại đơn',
    'filing.withdrawn': 'Người nộp rút đơn',
    'filing.deadline-near': 'Cổng nhắc một hạn sắp hết',
    'filing.deadlines-recomputed': 'Cổng tính lại hạn theo lịch làm việc mới',
    'notice.resolved': 'Thư ký ghi cách đã báo cho người nộp',
  },
  // An event that this page does not know yet.
  otherHistory: 'Có thay đổi trong hồ sơ',
  // The inbox: what happened and what it means for the filer.
  told: {
    'filing.submitted': { title: 'Cổng đã nhận đơn của bạn', body: 'Giữ mã tiếp nhận để theo dõi. Việc tiếp theo là của Tòa án.' },
    'filing.found-unreadable': {
      title: 'Có tệp Tòa án không mở được',
      body: 'Mở hồ sơ để xem tệp nào và gửi lại. Ngày nộp đơn lần đầu vẫn được giữ.',
    },
    'filing.resent': {
      title: 'Cổng đã nhận các tệp bạn gửi lại',
      body: 'Ngày nộp đơn lần đầu vẫn được giữ. Việc tiếp theo là của Tòa án.',
    },
    'filing.acknowledged': {
      title: 'Tòa án đã ghi đơn của bạn vào sổ nhận đơn',
      body: 'Tòa án sẽ phân công Thẩm phán xem xét đơn. Bạn chưa phải làm gì.',
    },
    'filing.judge-assigned': {
      title: 'Đã có Thẩm phán xem xét đơn của bạn',
      body: 'Thẩm phán sẽ quyết định về đơn trong hạn luật định. Bạn chưa phải làm gì.',
    },
    'filing.mediation-offered': {
      title: 'Bạn có thể chọn hòa giải, đối thoại tại Tòa án',
      body: 'Mở hồ sơ để đọc giải thích và trả lời có hoặc không.',
    },
    'filing.mediation-answered': { title: 'Cổng đã ghi câu trả lời của bạn về hòa giải', body: 'Việc tiếp theo là của Tòa án.' },
    'filing.mediation-started': {
      title: 'Hòa giải, đối thoại tại Tòa án bắt đầu',
      body: 'Hòa giải viên sẽ liên hệ với bạn. Trong thời gian này hạn xem xét đơn tạm dừng.',
    },
    'filing.mediation-ended': { title: 'Hòa giải, đối thoại tại Tòa án đã kết thúc', body: 'Mở hồ sơ để xem kết quả và việc tiếp theo.' },
    'filing.amendment-requested': {
      title: 'Thẩm phán yêu cầu bạn sửa đổi, bổ sung đơn',
      body: 'Mở hồ sơ để xem cần bổ sung những gì, rồi gửi ngay trên Cổng trước hạn.',
    },
    'filing.amended': { title: 'Cổng đã nhận phần sửa đổi, bổ sung', body: 'Thẩm phán xem xét tiếp. Ngày nộp đơn lần đầu vẫn được giữ.' },
    'filing.fee-notified': {
      title: 'Tòa án đã thông báo nộp tiền tạm ứng',
      body: 'Mở hồ sơ để xem số tiền, nơi nộp và hạn. Nộp tiền xong, nộp biên lai cho Tòa án. Tòa án không thu tiền qua điện thoại.',
    },
    'filing.accepted': { title: 'Tòa án đã thụ lý', body: 'Tòa án sẽ gửi thông báo thụ lý. Mở hồ sơ để xem việc tiếp theo.' },
    'filing.transferred': {
      title: 'Đơn của bạn được chuyển cho Tòa án có thẩm quyền',
      body: 'Bạn không phải nộp lại. Ngày nộp đơn lần đầu vẫn được giữ.',
    },
    'filing.returned': {
      title: 'Tòa án trả lại đơn',
      body: 'Mở hồ sơ để đọc lý do. Nếu không đồng ý, bạn có quyền khiếu nại trong hạn.',
    },
    'filing.withdrawn': { title: 'Bạn đã rút đơn', body: 'Tòa án không xem xét đơn này nữa. Bạn vẫn có thể nộp đơn mới.' },
    'filing.deadline-near': { title: 'Một hạn của bạn sắp hết', body: 'Mở hồ sơ để làm việc cần làm trước khi hết hạn.' },
    'filing.deadlines-recomputed': { title: 'Hạn trong hồ sơ đã được tính lại', body: 'Lịch làm việc thay đổi. Mở hồ sơ để xem ngày mới.' },
  },
  otherTold: { title: 'Hồ sơ của bạn có thay đổi', body: 'Mở hồ sơ để xem.' },
  // Who did it.
  actors: {
    citizen: 'người nộp đơn',
    lawyer: 'luật sư',
    company: 'tổ chức nộp đơn',
    clerk: 'Thư ký Tòa án',
    judge: 'Thẩm phán',
    'chief-judge': 'Chánh án',
    accountant: 'kế toán Tòa án',
    'enforcement-accountant': 'kế toán thi hành án',
    administrator: 'quản trị viên',
    system: 'Cổng, tự động',
  },
  facts: {
    receiptCode: 'Mã tiếp nhận',
    registerNumber: 'Số trong sổ nhận đơn',
    judge: 'Thẩm phán',
    courtCode: 'Tòa án',
    fromCourt: 'Từ Tòa án',
    petitionVersion: 'Bản đơn thứ',
    what: 'Cần sửa đổi, bổ sung',
    until: 'Gửi trước hết ngày',
    reason: 'Lý do',
    ground: 'Căn cứ theo luật',
    amountVnd: 'Số tiền',
    collector: 'Nơi nộp tiền',
    basis: 'Cách tính',
    noAdvanceBecause: 'Không phải nộp tạm ứng vì',
    acceptedOn: 'Ngày thụ lý',
    agrees: 'Trả lời',
    outcome: 'Kết quả',
    note: 'Ghi chú',
    decidedBy: 'Người quyết định',
    number: 'Số văn bản',
    signedOn: 'Ngày ký',
    due: 'Hạn',
    lastDay: 'Ngày muộn nhất',
    moved: 'Ngày thay đổi',
  },
  agrees: { yes: 'đồng ý hòa giải, đối thoại', no: 'không hòa giải, đối thoại' },
  outcomes: {
    started: 'đã chỉ định Hòa giải viên',
    declined: 'không hòa giải, Thẩm phán xem xét tiếp',
    failed: 'hòa giải không thành, Thẩm phán xem xét tiếp',
    recognised: 'hòa giải thành, đã được công nhận',
  },
  moved: 'từ {from} sang {to}',
}
