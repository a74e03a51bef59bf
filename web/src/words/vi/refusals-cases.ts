// Lý do từ chối liên quan đến vụ án, vụ việc đã thụ lý.
export const caseRefusals = {
  'case.missing': { what: 'Không tìm thấy vụ án này.', todo: 'Kiểm tra lại số thụ lý và Tòa án, hoặc mở lại từ danh sách vụ án.' },
  'case.accepted-in-future': { what: 'Ngày thụ lý ở sau hôm nay.', todo: 'Xem lại ngày trên thông báo thụ lý.' },
  'case.appeal-at-first-court': {
    what: 'Vụ án phúc thẩm do Tòa án nhân dân cấp tỉnh thụ lý.',
    todo: 'Chọn sơ thẩm, hoặc để thư ký của Tòa án cấp tỉnh nhập vụ án này.',
  },
  'case.party-missing': {
    what: 'Còn thiếu người tham gia tố tụng bắt buộc của loại án này.',
    todo: 'Thêm ít nhất một người với vai trò đó.',
  },
  'case.party-name-missing': { what: 'Có một người tham gia tố tụng chưa ghi họ tên.', todo: 'Ghi họ tên đầy đủ hoặc bỏ dòng đó.' },
  'case.role-of-other-kind': { what: 'Vai trò này không có trong loại án đã chọn.', todo: 'Xem lại loại án và vai trò của từng người.' },
  'case.relation-of-other-kind': {
    what: 'Quan hệ pháp luật không thuộc loại án đã chọn.',
    todo: 'Chọn lại quan hệ pháp luật hoặc để trống.',
  },
  'case.not-yours': {
    what: 'Vụ án này do Thẩm phán khác giải quyết.',
    todo: 'Thư ký của Tòa án, Thẩm phán được phân công hoặc Chánh án ghi được bước này.',
  },
  'case.not-possible-now': {
    what: 'Bước này không ghi được ở trạng thái hiện tại của vụ án.',
    todo: 'Tải lại trang để xem trạng thái và các bước ghi được lúc này.',
  },
  'case.step-missing': { what: 'Không tìm thấy bước này trong vụ án.', todo: 'Tải lại trang; có thể bước này đã được gạch bỏ.' },
  'case.step-stays': {
    what: 'Bước này không gạch bỏ được lúc này.',
    todo: 'Nếu có bước sau dựa vào nó, gạch bỏ bước sau trước. Thẩm phán do Chánh án thay đổi; phiên tòa sửa ở lịch xét xử.',
  },
  'case.number-missing': { what: 'Chưa ghi số của quyết định, bản án.', todo: 'Ghi số như trên văn bản, ví dụ 15/2026/QĐXXST-DS.' },
  'case.day-in-future': { what: 'Ngày này ở sau hôm nay.', todo: 'Ghi ngày đã ban hành, đã tuyên hoặc đã gửi.' },
  'case.day-before-acceptance': { what: 'Ngày này ở trước ngày thụ lý ({acceptedOn}).', todo: 'Xem lại ngày trên văn bản.' },
  'case.day-before-last-step': { what: 'Ngày này ở trước bước trước đó ({on}).', todo: 'Xem lại ngày của cả hai bước.' },
  'case.effect-before-terms': {
    what: 'Thời hạn kháng cáo, kháng nghị (dự kiến đến hết ngày {until}) chưa hết vào ngày đã ghi.',
    todo: 'Ghi ngày có hiệu lực sau ngày đó, hoặc ghi lý do bản án, quyết định có hiệu lực sớm hơn.',
  },
  'case.changed-meanwhile': {
    what: 'Có người vừa thay đổi vụ án này.',
    todo: 'Xem nội dung mới rồi làm tiếp; những gì bạn đã nhập vẫn còn.',
  },
  'case.sealed-already': { what: 'Vụ án này đã được hạn chế công khai.', todo: 'Không cần làm gì thêm.' },
  'case.reason-missing': { what: 'Chưa ghi lý do.', todo: 'Ghi lý do bằng lời rồi gửi lại.' },
  'case.too-many-tries': {
    what: 'Hôm nay tài khoản này đã gửi {tries} yêu cầu.',
    todo: 'Mai hãy thử lại, hoặc mang thông báo thụ lý đến Tòa án để được giúp.',
  },
  'case.join-missing': { what: 'Yêu cầu này đã được trả lời.', todo: 'Tải lại danh sách yêu cầu.' },
  'draw.missing': { what: 'Không tìm thấy lần phân công này.', todo: 'Kiểm tra lại số và năm của lần phân công.' },
  'draw.not-public-yet': {
    what: 'Dấu của hạt giống ngẫu nhiên chưa được công bố.',
    todo: 'Chờ vài giây rồi thử lại; danh sách chỉ được chốt sau khi dấu này đã công khai.',
  },
  'draw.drawn-already': {
    what: 'Lần phân công này đã rút xong.',
    todo: 'Tải lại trang để xem kết quả; một lần phân công không rút lại được.',
  },
  'draw.no-judge': { what: 'Không còn Thẩm phán nào trong danh sách.', todo: 'Xem lại những Thẩm phán đã bỏ khỏi danh sách.' },
  'draw.no-case': { what: 'Không có vụ án nào chờ phân công.', todo: 'Mở lại lần phân công khi có vụ án mới thụ lý.' },
  'draw.not-drawn': { what: 'Lần phân công này chưa rút hoặc đã ký.', todo: 'Tải lại trang để xem trạng thái.' },
  'draw.judge-unknown': {
    what: 'Thẩm phán được chọn không có trong danh sách của lần phân công.',
    todo: 'Chọn một Thẩm phán trong danh sách.',
  },
  'draw.case-without-judge': {
    what: 'Có vụ án mà mọi Thẩm phán trong danh sách đều bị loại trừ ({case}).',
    todo: 'Chỉ định một Thẩm phán cho vụ án đó, kèm căn cứ và lý do.',
  },
  'case.same-judge': { what: 'Thẩm phán này đang giải quyết vụ án.', todo: 'Chọn Thẩm phán khác hoặc giữ nguyên.' },
}
