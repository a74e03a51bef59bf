// Refusals of an administrator's edits: the calendar of the courts, the court directory, CSV files.

export const administrationRefusals = {
  'calendar.changed-meanwhile': {
    what: 'Người khác vừa thay đổi lịch.',
    todo: 'Tải lại trang để xem lịch mới nhất, rồi nhập lại thay đổi của bạn.',
  },
  'calendar.year-without-data': {
    what: 'Chưa có lịch nghỉ của năm {year} nên không tính được ngày làm việc.',
    todo: 'Quản trị viên cần nhập ngày nghỉ của năm này.',
  },
  'calendar.unknown-kind': { what: 'Dòng {line} ({date}): không có loại ngày “{kind}”.', todo: 'Chọn một loại ngày trong danh sách.' },
  'calendar.unknown-status': {
    what: 'Dòng {line} ({date}): không có trạng thái “{status}”.',
    todo: 'Chọn một trạng thái trong danh sách.',
  },
  'calendar.name-missing': { what: 'Dòng {line} ({date}): thiếu tên tiếng Việt hoặc tiếng Anh.', todo: 'Nhập cả hai tên.' },
  'calendar.duplicate-day': { what: 'Dòng {line}: ngày {date} đã có ở dòng trước.', todo: 'Bỏ một trong hai dòng.' },
  'calendar.make-up-not-on-weekend': {
    what: 'Dòng {line}: ngày làm bù {date} không rơi vào thứ Bảy hoặc Chủ nhật.',
    todo: 'Kiểm tra lại ngày, hoặc đổi loại ngày.',
  },
  'calendar.day-off-on-weekend': {
    what: 'Dòng {line}: ngày nghỉ bù hoặc nghỉ hoán đổi {date} rơi vào cuối tuần.',
    todo: 'Kiểm tra lại ngày, hoặc đổi loại ngày.',
  },

  'court-directory.changed-meanwhile': {
    what: 'Người khác vừa thay đổi danh bạ Tòa án.',
    todo: 'Tải lại trang để xem danh bạ mới nhất, rồi nhập lại tệp.',
  },
  'court-directory.empty': { what: 'Tệp không có Tòa án nào.', todo: 'Kiểm tra đã chọn đúng tệp và tệp có dòng tiêu đề.' },
  'court-directory.code-invalid': {
    what: 'Dòng {line}: mã Tòa án “{court}” không đúng.',
    todo: 'Dùng chữ in hoa, chữ số và dấu gạch nối, ví dụ NA-KV01.',
  },
  'court-directory.unknown-level': {
    what: 'Dòng {line} ({court}): không có cấp Tòa án “{level}”.',
    todo: 'Dùng một cấp có trong danh bạ hiện nay.',
  },
  'court-directory.name-missing': {
    what: 'Dòng {line} ({court}): thiếu tên Tòa án.',
    todo: 'Nhập tên tiếng Việt, tên ngắn và tên tiếng Anh.',
  },
  'court-directory.area-of-another-level': {
    what: 'Dòng {line} ({court}): chỉ Tòa án khu vực có danh sách xã, phường.',
    todo: 'Để trống cột xã, phường ở dòng này.',
  },
  'court-directory.ends-before-it-begins': {
    what: 'Dòng {line} ({court}): ngày kết thúc trước ngày bắt đầu.',
    todo: 'Sửa một trong hai ngày.',
  },
  'court-directory.duplicate-court': { what: 'Dòng {line}: Tòa án {court} đã có ở dòng trước.', todo: 'Bỏ một trong hai dòng.' },
  'court-directory.unknown-successor': {
    what: 'Dòng {line} ({court}): Tòa án kế tục {successor} không có trong tệp.',
    todo: 'Thêm Tòa án kế tục, hoặc sửa mã.',
  },
  'court-directory.successor-cycle': {
    what: 'Dòng {line} ({court}): các Tòa án kế tục nhau thành vòng tròn.',
    todo: 'Sửa cột Tòa án kế tục để có điểm cuối.',
  },
  'court-directory.unknown-commune': { what: 'Dòng {line} ({court}): không có xã, phường mang mã {commune}.', todo: 'Sửa mã xã, phường.' },
  'court-directory.commune-claimed-twice': {
    what: 'Dòng {line}: xã, phường {commune} thuộc cả {court} và {other} trong cùng thời gian.',
    todo: 'Bỏ xã, phường này khỏi một trong hai Tòa án, hoặc sửa ngày hiệu lực.',
  },
  'court-directory.court-vanished': {
    what: 'Tệp thiếu các Tòa án đang có: {courts}.',
    todo: 'Không xóa Tòa án đã có; ghi ngày kết thúc và Tòa án kế tục.',
  },

  'csv.missing-column': { what: 'Tệp CSV thiếu cột “{column}”.', todo: 'Thêm cột này vào dòng tiêu đề rồi nhập lại tệp.' },
  'csv.cell-count': { what: 'Dòng {line} có {found} ô, cần {expected} ô.', todo: 'Kiểm tra dấu phẩy và dấu ngoặc kép ở dòng này.' },
  'csv.unclosed-quote': { what: 'Dấu ngoặc kép mở ở dòng {line} không được đóng.', todo: 'Thêm dấu ngoặc kép đóng rồi nhập lại tệp.' },
}
