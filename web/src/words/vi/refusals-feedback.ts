// Lý do từ chối ở trang góp ý, phản ánh.
export const feedbackRefusals = {
  'feedback-code.invalid': { what: 'Mã góp ý chưa đúng.', todo: 'Mã bắt đầu bằng GY-, gồm 11 ký tự. Xem lại từng ký tự rồi thử lại.' },
  'feedback.missing': { what: 'Không có góp ý nào với mã này.', todo: 'Kiểm tra lại mã trên màn hình khi gửi hoặc trong thư điện tử.' },
  'feedback.desk-unknown': { what: 'Tòa án này không có trong danh sách Tòa án đang hoạt động.', todo: 'Chọn lại Tòa án trong danh sách.' },
  'feedback.text-missing': { what: 'Nội dung đang trống.', todo: 'Viết điều bạn muốn Tòa án biết rồi gửi lại.' },
  'feedback.answered-already': { what: '{by} đã trả lời góp ý này.', todo: 'Tải lại danh sách để xem câu trả lời.' },
  'feedback.changed-meanwhile': { what: 'Người khác vừa làm việc với góp ý này.', todo: 'Tải lại danh sách rồi làm tiếp.' },
  'feedback.not-now': { what: 'Chưa ghi được góp ý lúc này.', todo: 'Những gì bạn viết vẫn còn. Chờ một phút rồi gửi lại.' },
}
