// Refusals of payment by card.

export const cardRefusals = {
  'card.provider-silent': {
    what: 'Dịch vụ thẻ chưa trả lời. Chưa rõ yêu cầu đã được ghi hay chưa; bạn sẽ không bị thu hai lần.',
    todo: 'Chờ một phút rồi bấm lại, hoặc chuyển khoản bằng mã QR.',
  },
  'card.checkout-ended': {
    what: 'Lượt thanh toán này đã kết thúc.',
    todo: 'Quay lại khoản nộp để xem đã nộp hay chưa, rồi bắt đầu lượt mới nếu cần.',
  },
  'card.amount-not-taken': {
    what: 'Dịch vụ thẻ không nhận số tiền này.',
    todo: 'Hãy chuyển khoản bằng mã QR hoặc nộp tại quầy.',
  },
  'card.refund-exceeds-payment': {
    what: 'Số tiền trả lại lớn hơn phần còn lại của khoản đã thu qua thẻ.',
    todo: 'Xem lại các lần trả lại trước của khoản thu này rồi nhập số tiền nhỏ hơn.',
  },
  'card.payment-disputed': {
    what: 'Chủ thẻ đang khiếu nại khoản thu này với ngân hàng, nên chưa trả lại qua thẻ được.',
    todo: 'Chờ ngân hàng kết luận; khoản này vẫn nằm trong danh sách việc.',
  },
}
