// The page for an address that does not exist.

export const notFound = {
  title: 'Không có trang này',
  lead: 'Địa chỉ có thể gõ nhầm hoặc trang đã chuyển chỗ. Đơn và tệp của bạn không bị ảnh hưởng.',
  home: 'Về trang chủ',
  follow: 'Theo dõi đơn bằng mã tiếp nhận',
  help: 'Hướng dẫn',
}
