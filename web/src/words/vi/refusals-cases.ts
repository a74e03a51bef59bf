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
}
