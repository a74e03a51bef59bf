// The directory of the 13 courts and their communes; what is unknown is said.

export const courts = {
  title: 'Danh bạ Tòa án',
  lead: 'Tòa án nhân dân tỉnh Nghệ An và 12 Tòa án nhân dân khu vực, từ ngày 01/7/2025. Không còn Tòa án cấp huyện.',
  unknownTitle: 'Còn thiếu dữ liệu',
  unknown:
    'Đã biết địa bàn của Tòa án khu vực {known}. Địa bàn các khu vực còn lại ({missing} xã, phường), trụ sở và điện thoại của các Tòa án chưa có văn bản để đối chiếu nên chưa ghi ở đây.',
  unknownChoice:
    'Nếu xã, phường của bạn chưa có dữ liệu, bạn tự chọn Tòa án khi nộp đơn; chọn nhầm thì Tòa án chuyển đơn, ngày khởi kiện giữ nguyên (BLTTDS Điều 190 khoản 4, Điều 191 khoản 3).',
  courtsTitle: 'Các Tòa án',
  provincialRole: 'Xét xử phúc thẩm các vụ án của Tòa án khu vực.',
  area: 'Địa bàn: {count} xã, phường thuộc {districts} cũ.',
  areaUnknown: 'Chưa có dữ liệu về địa bàn.',
  formerCourts: 'Nhận việc của: {courts}.',
  communesTitle: 'Tìm theo xã, phường',
  communesLead: '{count} xã, phường, xếp theo bảng chữ cái. Trong ngoặc là huyện, thị xã, thành phố trước ngày 01/7/2025.',
  commune: 'Xã, phường',
  court: 'Tòa án khu vực',
  regional: 'Khu vực {number}',
  noData: 'Chưa có dữ liệu',
  lettersLabel: 'Chữ cái đầu',
  source: 'Nguồn: Nghị quyết 81/2025/UBTVQH15; Nghị quyết 1678/NQ-UBTVQH15. Số liệu đến ngày {day}.',
}
