// The page that stands in for others when there is no network.

export const offline = {
  title: 'Không có kết nối mạng',
  lead: 'Trang bạn muốn xem chưa được lưu trên máy này. Hãy kiểm tra mạng rồi mở lại.',
  still: 'Khi không có mạng, bạn vẫn dùng được:',
  kept: { file: 'Viết tiếp đơn đang soạn', verify: 'Xác minh biên nhận', help: 'Hướng dẫn' },
  remember: 'Đơn và tệp chỉ đến Tòa án khi có mạng. Bạn chỉ được coi là đã nộp đơn khi nhận được mã tiếp nhận.',
}
