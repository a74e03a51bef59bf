// What the examining judge is told of the events that ask something of them, in both languages; no names and nothing of the matter.
import type { Both } from './filer-words.ts'
import type { NoticeEvent } from './notice.ts'

export const judgeWords: Readonly<Partial<Record<NoticeEvent, Both>>> = {
  'filing.judge-assigned': {
    vi: {
      subject: 'Được phân công xem xét đơn',
      happened: 'Ông/bà được phân công xem xét một đơn.',
      todo: 'Mở bàn làm việc để xem hồ sơ và thời hạn.',
    },
    en: {
      subject: 'A filing is assigned to you',
      happened: 'You have been assigned to examine a filing.',
      todo: 'Open the desk to see the filing and its time limit.',
    },
  },
  'filing.amended': {
    vi: {
      subject: 'Đã có đơn sửa đổi, bổ sung',
      happened: 'Người nộp đơn đã gửi đơn sửa đổi, bổ sung.',
      todo: 'Mở bàn làm việc để xem hồ sơ và thời hạn.',
    },
    en: {
      subject: 'An amended filing arrived',
      happened: 'The filer has sent the amended filing.',
      todo: 'Open the desk to see the filing and its time limit.',
    },
  },
  'filing.exemption-asked': {
    vi: {
      subject: 'Có đề nghị miễn, giảm tiền tạm ứng',
      happened: 'Người nộp đơn đề nghị miễn, giảm tiền tạm ứng.',
      todo: 'Mở bàn làm việc để xem đề nghị và trả lời trong hạn.',
    },
    en: {
      subject: 'A request to be excused from the advance',
      happened: 'The filer asks to be excused from the advance.',
      todo: 'Open the desk to see the request and answer it in time.',
    },
  },
  'filing.fee-complained': {
    vi: {
      subject: 'Có khiếu nại về tiền tạm ứng',
      happened: 'Người nộp đơn khiếu nại về thông báo tạm ứng hoặc về câu trả lời miễn, giảm. Chánh án giải quyết trong 3 ngày làm việc.',
    },
    en: {
      subject: 'A complaint about the advance',
      happened:
        'The filer complains about the notice of the advance or the answer on exemption. The chief judge decides in 3 working days.',
    },
  },
  'filing.fee-complaint-decided': {
    vi: { subject: 'Chánh án đã giải quyết khiếu nại', happened: 'Chánh án đã giải quyết khiếu nại về tiền tạm ứng của một đơn.' },
    en: { subject: 'A complaint was decided', happened: 'The chief judge has decided on a complaint about the advance of a filing.' },
  },
  'filing.proof-received': {
    vi: {
      subject: 'Đã nhận biên lai tạm ứng của một đơn',
      happened: 'Tòa án đã nhận biên lai nộp tiền tạm ứng. Ngày nhận là ngày thụ lý.',
      todo: 'Mở bàn làm việc để thụ lý.',
    },
    en: {
      subject: 'The receipt for an advance arrived',
      happened: 'The court has the receipt for the advance. The day of its receipt is the day of acceptance.',
      todo: 'Open the desk to accept the case.',
    },
  },
  'filing.withdrawn': {
    vi: { subject: 'Người nộp đơn rút đơn', happened: 'Người nộp đơn đã rút đơn.' },
    en: { subject: 'A filing was withdrawn', happened: 'The filer has withdrawn the filing.' },
  },
}
