// Refusals of a typed receipt code; pages that read a code load these words alone.

export const receiptCodeRefusals = {
  'receipt-code.wrong-length': {
    what: 'Mã tiếp nhận có {expected} ký tự sau NA-, bạn đã nhập {found}.',
    todo: 'Xem lại biên nhận và nhập đủ mã.',
  },
  'receipt-code.unknown-character': {
    what: 'Mã tiếp nhận không có ký tự “{character}”.',
    todo: 'Xem lại ký tự này trên biên nhận. Mã chỉ gồm chữ số và chữ cái không dấu, không có chữ U.',
  },
  'receipt-code.wrong-check': {
    what: 'Mã này có ký tự bị sai hoặc bị đổi chỗ.',
    todo: 'So từng nhóm với biên nhận rồi nhập lại. Ký tự cuối dùng để phát hiện lỗi gõ.',
  },
  'receipt-code.too-little-randomness': {
    what: 'Cổng chưa tạo được mã tiếp nhận, đơn chưa được ghi.',
    todo: 'Thử lại. Nếu vẫn lỗi, báo cho Tòa án.',
  },
}
