// Refusals of the calculator of court fees.

export const feeRefusals = {
  'fee.no-table': {
    what: 'Chưa có bảng án phí, lệ phí cho ngày {day}.',
    todo: 'Chọn một ngày từ 01/01/2017, khi Nghị quyết 326/2016/UBTVQH14 có hiệu lực.',
  },
  'fee.copies-invalid': { what: 'Số trang và số bản phải là số nguyên từ 1 trở lên.', todo: 'Nhập lại số trang của một bản và số bản.' },
  'fee.unknown-relief': { what: 'Không có diện miễn, giảm {relief}.', todo: 'Tải lại trang rồi chọn lại.' },
}
