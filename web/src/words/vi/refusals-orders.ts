// Refusals to who pays: orders, attempts, the card provider.
import type { RefusalWords } from './refusals.ts'

export const orderRefusals = {
  'order-code.invalid': { what: 'Mã khoản nộp này có ký tự sai.', todo: 'So lại từng ký tự với thông báo giấy.' },
  'order.missing': {
    what: 'Không tìm thấy khoản nộp này.',
    todo: 'Kiểm tra mã trên thông báo. Tiền phạt chỉ hiện cho đúng người phải nộp, sau khi đăng nhập.',
  },
  'order.not-payable': { what: 'Khoản này không còn chờ nộp.', todo: 'Tải lại trang để xem tình trạng mới. Đừng nộp lại.' },
  'order.paid-on-paper': {
    what: 'Tòa án đã nhận biên lai giấy cho khoản này; cơ quan thu đang ghi sổ.',
    todo: 'Đừng nộp lại. Nếu bạn chưa nộp, hãy hỏi cơ quan thu.',
  },
  'attempt.rail-not-offered': { what: 'Khoản này không nộp bằng cách đó được.', todo: 'Chọn cách nộp khác trong danh sách.' },
  'attempt.missing': { what: 'Không tìm thấy lần nộp này.', todo: 'Mở lại khoản nộp để xem tình trạng.' },
  'attempt.busy': { what: 'Một thẻ khác đang mở lần nộp cho khoản này.', todo: 'Chờ vài giây rồi thử lại. Khoản chỉ được nộp một lần.' },
  'card.provider-silent': {
    what: 'Nhà cung cấp thanh toán thẻ chưa trả lời. Chưa có tiền nào bị trừ.',
    todo: 'Chờ một phút rồi thử lại, hoặc chọn chuyển khoản.',
  },
  'card.checkout-ended': { what: 'Phiên thanh toán thẻ này đã kết thúc.', todo: 'Mở lại khoản nộp để bắt đầu phiên mới.' },
  'card.amount-not-taken': { what: 'Nhà cung cấp thẻ không nhận số tiền này.', todo: 'Chọn chuyển khoản hoặc nộp tại quầy.' },
  'card.object-unknown': { what: 'Nhà cung cấp thẻ không biết giao dịch này.', todo: 'Kiểm tra lại mã giao dịch.' },
  'collector.missing': { what: 'Nơi nhận tiền này chưa được thiết lập trên Cổng.', todo: 'Nộp tại quầy theo thông báo giấy.' },
} satisfies Readonly<Record<string, RefusalWords>>
