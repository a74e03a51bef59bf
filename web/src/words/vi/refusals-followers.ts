// Lý do từ chối khi theo dõi lịch xét xử qua email.
export const followerRefusals = {
  'follower.address-not-usable': { what: 'Không gửi thư tới địa chỉ này được.', todo: 'Nhập email đầy đủ, ví dụ ten@example.vn.' },
  'follower.no-topic': { what: 'Chưa chọn điều muốn theo dõi.', todo: 'Chọn Tòa án, loại án, hoặc nhập số thụ lý.' },
  'follower.number-without-court': {
    what: 'Số thụ lý cần đi cùng Tòa án: mỗi Tòa án đánh số riêng.',
    todo: 'Chọn Tòa án đã cấp số này.',
  },
  'follower.number-unreadable': { what: 'Không đọc được số thụ lý này.', todo: 'Nhập như trên giấy của Tòa án, ví dụ 12/2026/TLST-DS.' },
  'follower.no-such-court': { what: 'Không có Tòa án này trong danh mục.', todo: 'Tải lại trang rồi chọn Tòa án trong danh sách.' },
  'follower.no-such-kind': { what: 'Lịch công khai không có loại án này.', todo: 'Chọn loại án trong danh sách.' },
  'follower.too-many': { what: 'Một địa chỉ theo dõi nhiều nhất {count} điều.', todo: 'Thôi nhận bớt rồi xác nhận lại.' },
  'follower.link-ended': {
    what: 'Liên kết này không còn theo dõi gì.',
    todo: 'Nếu muốn nhận thư, hãy đăng ký lại ở trang lịch xét xử.',
  },
  'follower.busy': { what: 'Có thay đổi khác cùng lúc, yêu cầu này chưa được ghi.', todo: 'Thử lại ngay bây giờ.' },
  'follower.no-click': { what: 'Yêu cầu này không phải lần bấm thôi nhận.', todo: 'Mở liên kết trong thư và bấm nút ở trang đó.' },
}
