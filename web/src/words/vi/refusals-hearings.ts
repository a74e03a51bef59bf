// Why something about a hearing is refused.

export const hearingRefusals = {
  'hearing.missing': { what: 'Không tìm thấy phiên tòa này.', todo: 'Mở lại từ lịch xét xử.' },
  'hearing.no-such-case': {
    what: 'Tòa án này không có vụ án mang số thụ lý {number}.',
    todo: 'So lại số thụ lý. Vụ án chưa có trên Cổng thì nhập vụ án trước.',
  },
  'hearing.case-not-open': {
    what: 'Vụ án không ở giai đoạn có thể đưa ra xét xử.',
    todo: 'Xem trạng thái vụ án: tạm đình chỉ, đã giải quyết hay đã chuyển.',
  },
  'hearing.room-taken': {
    what: '{name} đã có phiên tòa khác từ {startsAt} đến {endsAt} ngày {day}.',
    todo: 'Chọn phòng khác hoặc giờ khác.',
  },
  'hearing.person-taken': {
    what: '{name} đã dự phiên tòa khác từ {startsAt} đến {endsAt} ngày {day}.',
    todo: 'Chọn giờ khác hoặc người khác.',
  },
  'hearing.hours': { what: 'Giờ mở và giờ kết thúc chưa hợp lý.', todo: 'Giờ kết thúc phải sau giờ mở, trong khoảng 06:00 đến 21:00.' },
  'hearing.room-missing': { what: 'Chưa có phòng xử án.', todo: 'Ghi tên phòng, kể cả khi xét xử trực tuyến.' },
  'hearing.panel-too-big': { what: 'Hội đồng xét xử đông hơn quy định.', todo: 'Xem lại số Thẩm phán và Hội thẩm nhân dân.' },
  'hearing.panel-twice': { what: 'Có người được ghi hai lần trong Hội đồng xét xử.', todo: 'Bỏ tên bị trùng.' },
  'hearing.no-such-judge': { what: 'Thẩm phán được chọn không thuộc Tòa án này.', todo: 'Chọn lại từ danh sách.' },
  'hearing.no-such-clerk': { what: 'Thư ký được chọn không thuộc Tòa án này.', todo: 'Chọn lại từ danh sách.' },
  'hearing.in-the-past': { what: 'Giờ mở phiên tòa đã qua.', todo: 'Chọn ngày giờ sau lúc này.' },
  'hearing.too-far': { what: 'Ngày mở phiên tòa xa hơn {days} ngày.', todo: 'Xem lại năm và tháng.' },
  'hearing.day-off': {
    what: 'Ngày {day} Tòa án nghỉ ({holiday}).',
    todo: 'Chọn ngày làm việc, hoặc đánh dấu rằng phiên tòa vẫn mở vào ngày nghỉ.',
  },
  'hearing.address-without-network': {
    what: 'Phiên tòa tại phòng xử án không cần địa chỉ phòng trực tuyến.',
    todo: 'Chọn hình thức trực tuyến, hoặc để trống địa chỉ.',
  },
  'hearing.after-term': {
    what: 'Ngày mở phiên tòa sau thời hạn (dự kiến {due}, {article}).',
    todo: 'Chọn ngày sớm hơn, hoặc ghi lý do chính đáng.',
  },
  'hearing.after-longest-term': {
    what: 'Ngày mở phiên tòa sau thời hạn dài nhất (dự kiến {due}, {article}).',
    todo: 'Chọn ngày trong thời hạn.',
  },
  'hearing.put-off-too-long': {
    what: 'Ngày mở lại sau thời hạn hoãn hoặc tạm ngừng (dự kiến {due}, {article}).',
    todo: 'Chọn ngày trong thời hạn.',
  },
  'hearing.decision-in-the-future': { what: 'Ngày của quyết định ở sau hôm nay.', todo: 'Xem lại ngày trên quyết định.' },
  'hearing.before-its-decision': { what: 'Phiên tòa mở trước ngày của quyết định ({on}).', todo: 'Xem lại hai ngày này.' },
  'hearing.over': { what: 'Phiên tòa này không còn trong lịch.', todo: 'Tải lại trang để xem việc gì đã được ghi.' },
  'hearing.not-yet': { what: 'Chưa đến ngày {day} của phiên tòa.', todo: 'Ghi "đã xét xử" từ ngày đó trở đi.' },
  'hearing.changed-meanwhile': { what: 'Có người vừa đổi phiên tòa này.', todo: 'Tải lại trang, xem bản mới rồi làm tiếp.' },
  'hearing.diary-busy': { what: 'Nhiều người đang đặt lịch cùng lúc.', todo: 'Chờ vài giây rồi gửi lại.' },
  'hearing.room-not-open': {
    what: 'Phòng trực tuyến chưa mở hoặc đã đóng.',
    todo: 'Lấy đường dẫn từ 30 phút trước giờ mở phiên tòa đến khi dự kiến xong.',
  },
  'hearing.link-used': {
    what: 'Đường dẫn này đã dùng, đã hết hạn hoặc không phải của bạn.',
    todo: 'Lấy đường dẫn mới ở trang Phiên tòa của tôi.',
  },
}
