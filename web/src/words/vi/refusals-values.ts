// Refusals of single values: dates, money, names, addresses, numbers of persons, taxes and cases, codes of the law's tables.

export const valueRefusals = {
  'date.invalid': { what: '“{text}” không phải một ngày có thật.', todo: 'Nhập ngày, tháng, năm, ví dụ 27/11/2026.' },
  'date.amount-invalid': { what: 'Số {amount} không tính được thành ngày hoặc tháng.', todo: 'Nhập một số nguyên.' },
  'date.out-of-range': { what: 'Ngày tính ra vượt quá năm 9999.', todo: 'Kiểm tra lại ngày bắt đầu và số ngày.' },
  'instant.invalid': { what: 'Thời điểm “{text}” không đọc được.', todo: 'Tải lại trang rồi thử lại.' },

  'deadline.unknown-code': { what: 'Bảng thời hạn không có mã {code}.', todo: 'Tải lại trang để dùng bảng mới nhất.' },
  'deadline.not-counted': {
    what: 'Thời hạn {code} kết thúc bằng một sự kiện, không tính ra ngày được.',
    todo: 'Xem điều luật của thời hạn này.',
  },
  'deadline.amount-invalid': { what: 'Thời hạn phải là số nguyên từ 1 trở lên.', todo: 'Sửa số {amount} rồi tính lại.' },

  'money.fraction': { what: 'Số tiền phải là số đồng nguyên, không có phần lẻ.', todo: 'Bỏ phần sau dấu phẩy rồi nhập lại.' },
  'money.negative': { what: 'Số tiền không được âm.', todo: 'Nhập số tiền từ 0 đồng trở lên.' },
  'money.unreadable': { what: '“{text}” không đọc được thành số tiền.', todo: 'Chỉ nhập chữ số, ví dụ 1.500.000.' },
  'money.unsafe': { what: 'Số tiền quá lớn.', todo: 'Kiểm tra lại số chữ số 0.' },

  'name.missing': { what: 'Chưa có họ và tên.', todo: 'Nhập đầy đủ họ, chữ đệm và tên.' },
  'name.too-long': { what: 'Tên dài quá {longest} ký tự.', todo: 'Nhập tên như trong giấy tờ, bỏ phần ghi chú.' },
  'name.unreadable': { what: 'Tên có ký tự không đọc được.', todo: 'Gõ lại tên, không dán từ nơi khác.' },

  'address.commune-missing': { what: 'Chưa chọn xã hoặc phường.', todo: 'Chọn xã, phường từ danh sách.' },
  'address.commune-unknown': { what: 'Không có xã, phường mang mã {commune}.', todo: 'Chọn lại xã, phường từ danh sách.' },
  'address.province-unknown': { what: 'Không có tỉnh, thành phố mang mã {province}.', todo: 'Chọn lại tỉnh, thành phố từ danh sách.' },
  'address.too-long': { what: 'Địa chỉ dài quá {longest} ký tự.', todo: 'Rút gọn: số nhà, đường, xóm, bản hoặc khối.' },

  'phone.invalid': { what: 'Số điện thoại không đúng.', todo: 'Nhập 10 chữ số, bắt đầu bằng 0, ví dụ 0912 345 678.' },
  'personal-number.invalid': { what: 'Số định danh cá nhân không đúng.', todo: 'Nhập 12 chữ số như trên thẻ Căn cước.' },
  'tax-code.invalid': { what: 'Mã số thuế không đúng.', todo: 'Nhập 10 chữ số, hoặc 10 chữ số và 3 chữ số của đơn vị phụ thuộc.' },
  'tax-code.wrong-check': { what: 'Mã số thuế có chữ số bị sai.', todo: 'So từng chữ số với giấy đăng ký rồi nhập lại.' },

  'case-number.unreadable': { what: 'Không đọc được số này.', todo: 'Nhập như trên giấy, ví dụ 12/2026/TLST-DS.' },
  'case-number.no-symbol': { what: 'Số này thiếu ký hiệu sau năm.', todo: 'Nhập cả ký hiệu, ví dụ TLST-DS.' },
  'case-number.two-digit-year': { what: 'Năm phải có bốn chữ số.', todo: 'Nhập 2026, không nhập 26.' },

  'case-kind.unknown': { what: 'Không có loại vụ việc {kind}.', todo: 'Tải lại trang rồi chọn lại loại vụ việc.' },
  'legal-relation.unknown': { what: 'Không có quan hệ pháp luật {relation}.', todo: 'Tải lại trang rồi chọn lại.' },
  'wizard-topic.unknown': { what: 'Không có chủ đề {topic}.', todo: 'Tải lại trang rồi chọn lại chủ đề.' },
  'jurisdiction-rule.unknown': { what: 'Không có quy tắc thẩm quyền {rule}.', todo: 'Tải lại trang rồi chọn Tòa án lại.' },
  'return-ground.unknown': { what: 'Điều 192 khoản 1 không có điểm {ground}.', todo: 'Chọn một trong bảy điểm của khoản này.' },
}
