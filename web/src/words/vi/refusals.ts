// What a person reads when the portal refuses: for each code what happened and what to do now. Places in braces are the facts of the refusal.
import { accountRefusals } from './refusals-account.ts'
import { administrationRefusals } from './refusals-administration.ts'
import { bookRefusals } from './refusals-books.ts'
import { cardRefusals } from './refusals-card.ts'
import { caseRefusals } from './refusals-cases.ts'
import { copyRefusals } from './refusals-copies.ts'
import { deskRefusals } from './refusals-desk.ts'
import { feedbackRefusals } from './refusals-feedback.ts'
import { feeRefusals } from './refusals-fees.ts'
import { filingRefusals } from './refusals-filing.ts'
import { followerRefusals } from './refusals-followers.ts'
import { hearingRefusals } from './refusals-hearings.ts'
import { judgmentRefusals } from './refusals-judgments.ts'
import { orderRefusals } from './refusals-orders.ts'
import { receiptCodeRefusals } from './refusals-receipt-code.ts'
import { reminderRefusals } from './refusals-reminders.ts'
import { serviceRefusals } from './refusals-service.ts'
import { valueRefusals } from './refusals-values.ts'

export type RefusalWords = { readonly what: string; readonly todo: string }

export const refusals = {
  // By kind, for a code that has no words of its own yet.
  kinds: {
    invalid: { what: 'Có thông tin chưa đúng.', todo: 'Xem lại những chỗ được đánh dấu rồi gửi lại.' },
    unidentified: { what: 'Bạn chưa đăng nhập.', todo: 'Đăng nhập rồi tiếp tục; những gì đã nhập vẫn còn.' },
    forbidden: { what: 'Tài khoản này không được làm việc đó.', todo: 'Nếu bạn nghĩ có nhầm lẫn, hãy liên hệ Tòa án.' },
    missing: { what: 'Không tìm thấy nội dung bạn cần.', todo: 'Kiểm tra lại mã hoặc đường dẫn.' },
    conflict: { what: 'Nội dung đã thay đổi từ lúc bạn mở trang.', todo: 'Tải lại trang để xem bản mới nhất rồi làm tiếp.' },
    gone: { what: 'Nội dung này không còn nữa.', todo: 'Quay lại trang trước và chọn nội dung khác.' },
    busy: { what: 'Hệ thống đang bận, yêu cầu chưa được ghi.', todo: 'Chờ một phút rồi thử lại.' },
  },
  codes: {
    'fault.unexpected': {
      what: 'Lỗi của hệ thống, không phải của bạn.',
      todo: 'Hãy thử lại. Nếu vẫn lỗi, báo cho Tòa án mã lỗi hiện trên màn hình.',
    },
    ...accountRefusals,
    ...administrationRefusals,
    ...cardRefusals,
    ...caseRefusals,
    ...bookRefusals,
    ...copyRefusals,
    ...deskRefusals,
    ...feedbackRefusals,
    ...feeRefusals,
    ...filingRefusals,
    ...followerRefusals,
    ...hearingRefusals,
    ...judgmentRefusals,
    ...orderRefusals,
    ...receiptCodeRefusals,
    ...serviceRefusals,
    ...reminderRefusals,
    ...valueRefusals,
  },
}
