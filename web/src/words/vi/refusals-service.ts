// Refusals of electronic service: at the desk, and to the person served.
import type { RefusalWords } from './refusals.ts'

export const serviceRefusals = {
  'service.missing': { what: 'Không tìm thấy văn bản tống đạt này.', todo: 'Kiểm tra lại đường dẫn, hoặc mở lại từ danh sách.' },
  'service.case-missing': { what: 'Tòa án không có vụ việc với số thụ lý này.', todo: 'Kiểm tra lại số thụ lý, hoặc tự nhập người nhận.' },
  'service.changed-meanwhile': { what: 'Việc tống đạt vừa có diễn biến mới.', todo: 'Tải lại trang để xem, rồi làm tiếp.' },
  'service.not-now': { what: 'Việc này không làm được ở bước hiện tại.', todo: 'Tải lại trang để xem bước hiện tại và việc được đề xuất.' },
  'service.not-on-this-channel': {
    what: 'Kết quả này không thuộc phương thức đang thực hiện.',
    todo: 'Chọn kết quả đúng với phương thức hiện tại.',
  },
  'service.channel-closed': {
    what: 'Chưa thể dùng phương thức này cho người nhận.',
    todo: 'Không gửi lại thư điện tử; chỉ niêm yết khi không rõ địa chỉ hoặc đã tống đạt mà không gặp (BLTTDS Điều 179).',
  },
  'service.first-channel-closed': {
    what: 'Chưa thể bắt đầu bằng phương thức đã chọn cho {name}.',
    todo: 'Tống đạt điện tử cần đăng ký của người nhận; các cách khác cần địa chỉ; niêm yết khi không rõ địa chỉ.',
  },
  'service.no-consent': {
    what: '{name} không còn đăng ký nhận tống đạt điện tử.',
    todo: 'Bỏ văn bản này và lập lại với phương thức khác cho người đó.',
  },
  'service.no-recipients': { what: 'Chưa có người nhận.', todo: 'Thêm ít nhất một người nhận.' },
  'service.recipients-many': { what: 'Một lần tống đạt nhiều nhất {most} người nhận.', todo: 'Chia thành nhiều lần.' },
  'service.no-court': { what: 'Tài khoản này không thuộc Tòa án nào.', todo: 'Báo quản trị viên.' },
  'service.not-ready': { what: 'Văn bản chưa sẵn sàng hoặc đã được tống đạt.', todo: 'Tải lại trang để xem trạng thái.' },
  'service.other-file': { what: 'Văn bản đã khác với bản bạn đọc.', todo: 'Tải lại trang, đọc lại rồi tống đạt.' },
  'service.prepared-long-ago': {
    what: 'Văn bản lập đã quá {days} ngày.',
    todo: 'Bỏ văn bản này và lập lại, để người nhận và đăng ký là hiện tại.',
  },
  'service.day-impossible': {
    what: 'Ngày ghi trên giấy không hợp lý.',
    todo: 'Ghi ngày từ {first} đến hôm nay.',
  },
  'service.posting-not-over': { what: 'Thời hạn niêm yết chưa hết.', todo: 'Chờ hết ngày {due} (BLTTDS Điều 179 khoản 3).' },
  'service.not-served': { what: 'Chưa có chứng cứ cho thấy đã tống đạt.', todo: 'Ghi kết quả của bước hiện tại trước khi chứng nhận.' },
  'service.not-opened': { what: 'Bạn chưa mở văn bản.', todo: 'Mở văn bản rồi xác nhận đã nhận.' },
  'service.basis-unknown': { what: 'Cấu hình căn cứ tống đạt chưa đúng.', todo: 'Báo quản trị viên.' },
  'service-consent.needs-identity': {
    what: 'Cần đăng nhập bằng VNeID để đăng ký nhận tống đạt điện tử.',
    todo: 'Đăng nhập bằng VNeID rồi đăng ký lại.',
  },
  'service-consent.form-outdated': { what: 'Nội dung đăng ký đã có bản mới.', todo: 'Tải lại trang, đọc bản mới rồi đăng ký.' },
  'service-consent.in-force': { what: 'Bạn đã đăng ký với địa chỉ này.', todo: 'Không cần làm gì thêm.' },
  'service-consent.not-in-force': { what: 'Bạn không có đăng ký nào đang có hiệu lực.', todo: 'Không cần làm gì thêm.' },
  'service-consent.too-many-codes': { what: 'Đã gửi {codes} mã trong một giờ.', todo: 'Chờ một giờ rồi thử lại.' },
  'service-consent.code-gone': { what: 'Mã không còn dùng được.', todo: 'Yêu cầu mã mới; mỗi mã dùng một lần, trong {minutes} phút.' },
  'service-consent.code-wrong': { what: 'Mã chưa đúng.', todo: 'Xem lại thư rồi nhập lại; còn {left} lần.' },
  'service-consent.changed-meanwhile': { what: 'Đăng ký vừa được thay đổi ở nơi khác.', todo: 'Tải lại trang để xem.' },
  'template.unknown': { what: 'Không có mẫu văn bản này.', todo: 'Chọn lại mẫu.' },
  'template.field-unknown': { what: 'Mẫu không có chỗ cho thông tin “{field}”.', todo: 'Tải lại trang rồi nhập lại.' },
  'template.fields-missing': { what: 'Văn bản còn thiếu: {fields}.', todo: 'Điền đủ rồi lập lại.' },
  'template.fields-unreadable': { what: 'Văn bản có chỗ chưa đúng dạng: {fields}.', todo: 'Sửa những chỗ đó rồi lập lại.' },
} satisfies Record<string, RefusalWords>
