// What is owed and how it stands, in the words of the payer's pages and of the books alike.

export const orders = {
  kinds: {
    'fee-advance': 'Tạm ứng án phí',
    'request-charge': 'Tạm ứng lệ phí giải quyết việc dân sự',
    'appeal-advance': 'Tạm ứng án phí phúc thẩm',
    'court-fee': 'Án phí',
    'copy-fee': 'Lệ phí sao chụp, cấp bản sao',
    'penal-fine': 'Tiền phạt theo bản án hình sự',
    recovery: 'Khoản phải nộp theo quyết định thi hành án',
    'procedural-fine': 'Tiền phạt do cản trở tố tụng',
  },
  states: {
    proposed: 'Chờ người thứ hai kiểm tra',
    open: 'Chưa nộp',
    settled: 'Đã nộp',
    cancelled: 'Đã hủy',
    refunded: 'Đã hoàn trả hết',
  },
  rails: { card: 'Thẻ', transfer: 'Chuyển khoản', counter: 'Tại quầy' },
  attempts: { open: 'đang chờ', failed: 'không thành', expired: 'hết hạn', paid: 'đã nhận tiền' },
  refunds: {
    proposed: 'Chờ người thứ hai duyệt',
    approved: 'Đã duyệt, chờ chi',
    rejected: 'Không duyệt',
    sent: 'Đang chuyển trả',
    done: 'Đã hoàn trả',
    failed: 'Hoàn trả không thành, đang xử lý lại',
  },
}
