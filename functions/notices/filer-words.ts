// What the person who filed is told of each event, in both languages: what happened, what to do; no names and nothing of the matter.
import type { Language } from '../kernel/actor.ts'
import { caseWords } from './case-words.ts'
import { hearingWords } from './hearing-words.ts'
import type { NoticeEvent } from './notice.ts'

export interface Words {
  subject: string
  happened: string
  /** What the person is asked to do; the day is added when there is one. */
  todo?: string
}

export type Both = Readonly<Record<Language, Words>>

const dateStays = {
  vi: 'Ngày nộp đơn lần đầu vẫn được giữ nguyên.',
  en: 'The first filing date stays.',
} as const

export const filerWords: Readonly<Record<NoticeEvent, Both>> = {
  ...caseWords,
  ...hearingWords,
  'filing.submitted': {
    vi: {
      subject: 'Đã nhận đơn của ông/bà',
      happened: 'Cổng Cửa Công đã nhận đơn của ông/bà. Hãy giữ mã tiếp nhận để theo dõi.',
    },
    en: {
      subject: 'We received your filing',
      happened: 'The Cửa Công portal has received your filing. Keep the receipt code to follow it.',
    },
  },
  'filing.found-unreadable': {
    vi: {
      subject: 'Có tệp không mở được',
      happened: `Tòa án không mở được một hoặc nhiều tệp trong đơn của ông/bà. ${dateStays.vi}`,
      todo: 'Đăng nhập, xem tệp nào không mở được và gửi lại.',
    },
    en: {
      subject: 'A file cannot be opened',
      happened: `The court could not open one or more files of your filing. ${dateStays.en}`,
      todo: 'Sign in, see which files, and send them again.',
    },
  },
  'filing.resent': {
    vi: { subject: 'Đã nhận các tệp gửi lại', happened: `Cổng Cửa Công đã nhận các tệp ông/bà gửi lại. ${dateStays.vi}` },
    en: {
      subject: 'We received your files again',
      happened: `The Cửa Công portal has received the files that you sent again. ${dateStays.en}`,
    },
  },
  'filing.acknowledged': {
    vi: { subject: 'Tòa án đã vào sổ nhận đơn', happened: 'Tòa án đã ghi đơn của ông/bà vào sổ nhận đơn.' },
    en: { subject: 'The court registered your filing', happened: 'The court has entered your filing in its register.' },
  },
  'filing.judge-assigned': {
    vi: { subject: 'Đã phân công Thẩm phán xem xét đơn', happened: 'Chánh án đã phân công một Thẩm phán xem xét đơn của ông/bà.' },
    en: { subject: 'A judge will examine your filing', happened: 'The chief judge has assigned a judge to examine your filing.' },
  },
  'filing.mediation-offered': {
    vi: {
      subject: 'Quyền chọn hòa giải, đối thoại tại Tòa án',
      happened: 'Tòa án thông báo ông/bà có quyền chọn hòa giải, đối thoại tại Tòa án.',
      todo: 'Đăng nhập để đọc thông báo và trả lời đồng ý hay không đồng ý.',
    },
    en: {
      subject: 'You may choose mediation at the court',
      happened: 'The court informs you that you may choose mediation or dialogue at the court.',
      todo: 'Sign in to read the notice and answer yes or no.',
    },
  },
  'filing.mediation-answered': {
    vi: {
      subject: 'Đã ghi nhận câu trả lời về hòa giải',
      happened: 'Cổng Cửa Công đã ghi nhận câu trả lời của ông/bà về việc hòa giải, đối thoại.',
    },
    en: { subject: 'Your answer about mediation is recorded', happened: 'The Cửa Công portal has recorded your answer about mediation.' },
  },
  'filing.mediation-started': {
    vi: { subject: 'Bắt đầu hòa giải, đối thoại', happened: 'Việc hòa giải, đối thoại tại Tòa án đã bắt đầu.' },
    en: { subject: 'Mediation has started', happened: 'Mediation or dialogue at the court has started.' },
  },
  'filing.mediation-ended': {
    vi: {
      subject: 'Kết thúc hòa giải, đối thoại',
      happened: 'Việc hòa giải, đối thoại tại Tòa án đã kết thúc. Kết quả được ghi trong hồ sơ của ông/bà.',
    },
    en: { subject: 'Mediation has ended', happened: 'Mediation or dialogue at the court has ended. The result stands in your filing.' },
  },
  'filing.amendment-requested': {
    vi: {
      subject: 'Yêu cầu sửa đổi, bổ sung đơn',
      happened: 'Thẩm phán yêu cầu ông/bà sửa đổi, bổ sung đơn.',
      todo: 'Đăng nhập, đọc yêu cầu và gửi đơn đã sửa đổi, bổ sung.',
    },
    en: {
      subject: 'You are asked to amend your filing',
      happened: 'The judge asks you to amend your filing.',
      todo: 'Sign in, read the request and send the amended filing.',
    },
  },
  'filing.amended': {
    vi: { subject: 'Đã nhận đơn sửa đổi, bổ sung', happened: `Cổng Cửa Công đã nhận đơn sửa đổi, bổ sung của ông/bà. ${dateStays.vi}` },
    en: { subject: 'We received your amended filing', happened: `The Cửa Công portal has received your amended filing. ${dateStays.en}` },
  },
  'filing.fee-notified': {
    vi: {
      subject: 'Thông báo nộp tiền tạm ứng',
      happened: 'Tòa án đã thông báo số tiền tạm ứng ông/bà phải nộp.',
      todo: 'Đăng nhập để đọc thông báo, nộp tiền cho cơ quan thi hành án dân sự, rồi nộp biên lai cho Tòa án.',
    },
    en: {
      subject: 'Notice of the advance to pay',
      happened: 'The court has notified the advance that you must pay.',
      todo: 'Sign in to read the notice, pay at the civil enforcement agency, then hand the receipt to the court.',
    },
  },
  'filing.exemption-asked': {
    vi: {
      subject: 'Đã nhận đề nghị miễn, giảm tiền tạm ứng',
      happened: 'Cổng Cửa Công đã nhận đề nghị miễn, giảm của ông/bà. Hạn nộp tiền tạm dừng cho đến khi Thẩm phán trả lời.',
    },
    en: {
      subject: 'We received your request to be excused from the advance',
      happened: 'The Cửa Công portal has received your request. The term to pay stands still until the judge has answered.',
    },
  },
  'filing.exemption-decided': {
    vi: {
      subject: 'Thẩm phán đã trả lời đề nghị miễn, giảm',
      happened: 'Thẩm phán đã trả lời đề nghị miễn, giảm tiền tạm ứng của ông/bà.',
      todo: 'Đăng nhập để đọc câu trả lời và việc cần làm tiếp.',
    },
    en: {
      subject: 'The judge answered your request to be excused from the advance',
      happened: 'The judge has answered your request to be excused from the advance.',
      todo: 'Sign in to read the answer and what must be done next.',
    },
  },
  'filing.fee-complained': {
    vi: {
      subject: 'Đã nhận khiếu nại về tiền tạm ứng',
      happened: 'Cổng Cửa Công đã nhận khiếu nại của ông/bà. Chánh án giải quyết trong 3 ngày làm việc.',
    },
    en: {
      subject: 'We received your complaint about the advance',
      happened: 'The Cửa Công portal has received your complaint. The chief judge decides in 3 working days.',
    },
  },
  'filing.fee-complaint-decided': {
    vi: {
      subject: 'Chánh án đã giải quyết khiếu nại',
      happened: 'Chánh án đã giải quyết khiếu nại của ông/bà về tiền tạm ứng. Quyết định này là cuối cùng.',
      todo: 'Đăng nhập để đọc quyết định và việc cần làm tiếp.',
    },
    en: {
      subject: 'The chief judge decided on your complaint',
      happened: 'The chief judge has decided on your complaint about the advance. The decision is final.',
      todo: 'Sign in to read it and what must be done next.',
    },
  },
  'filing.fee-paid': {
    vi: {
      subject: 'Đã ghi nhận tiền tạm ứng',
      happened: 'Tiền tạm ứng của ông/bà đã được ghi nhận. Tòa án chỉ thụ lý khi nhận được biên lai.',
      todo: 'Đăng nhập và bấm một nút để nộp biên lai cho Tòa án.',
    },
    en: {
      subject: 'The advance is recorded as paid',
      happened: 'Your advance is recorded as paid. The court accepts the case only once it has the receipt.',
      todo: 'Sign in and hand the receipt to the court with one click.',
    },
  },
  'filing.proof-received': {
    vi: {
      subject: 'Tòa án đã nhận biên lai',
      happened: 'Tòa án đã nhận biên lai nộp tiền tạm ứng. Thẩm phán sẽ thụ lý, ngày thụ lý là ngày Tòa án nhận biên lai.',
    },
    en: {
      subject: 'The court has your receipt',
      happened: 'The court has received the receipt for the advance. The judge will accept the case as of the day it was received.',
    },
  },
  'order.refunded': {
    vi: {
      subject: 'Đã hoàn trả tiền',
      happened: 'Cơ quan thu đã hoàn trả tiền cho ông/bà theo quyết định của Tòa án.',
      todo: 'Đăng nhập để xem số tiền, cách trả và số quyết định. Nếu chưa nhận được, hãy hỏi cơ quan thu.',
    },
    en: {
      subject: 'Money was paid back',
      happened: 'The collector has paid money back to you by decision of the court.',
      todo: 'Sign in to see the amount, the way and the decision. If it has not reached you, ask the collector.',
    },
  },
  'copy.quoted': {
    vi: {
      subject: 'Bản sao đã được duyệt, chờ nộp lệ phí',
      happened: 'Tòa án đã kiểm tra và duyệt cấp bản sao mà ông/bà yêu cầu. Bản sao được làm ngay khi lệ phí đã nộp.',
      todo: 'Đăng nhập để xem số trang, số tiền và nộp.',
    },
    en: {
      subject: 'Your copies are approved; the fee is to be paid',
      happened: 'The court has checked and approved the copies that you asked for. They are made as soon as the fee is paid.',
      todo: 'Sign in to see pages and amount, and to pay.',
    },
  },
  'copy.ready': {
    vi: {
      subject: 'Bản sao của ông/bà đã xong',
      happened: 'Bản sao có chứng thực của Tòa án đã làm xong.',
      todo: 'Đăng nhập để tải về, hoặc xem khi nào nhận bản giấy.',
    },
    en: {
      subject: 'Your copies are ready',
      happened: 'The certified copies are ready.',
      todo: 'Sign in to download them, or to see when you get the paper ones.',
    },
  },
  'copy.refused': {
    vi: {
      subject: 'Tòa án không cấp bản sao theo yêu cầu',
      happened: 'Tòa án đã trả lời yêu cầu cấp bản sao của ông/bà: không cấp. Lý do có trong yêu cầu.',
      todo: 'Đăng nhập để đọc lý do. Có thể yêu cầu lại khi có đủ giấy tờ.',
    },
    en: {
      subject: 'The court refused your request for copies',
      happened: 'The court has answered your request for copies: it is refused. The reason stands in the request.',
      todo: 'Sign in to read the reason. You may ask again once you have the papers.',
    },
  },
  'copy.revoked': {
    vi: {
      subject: 'Bản sao đã cấp cho ông/bà không còn nguyên giá trị',
      happened:
        'Một bản sao Tòa án đã cấp cho ông/bà được thu hồi, hoặc bản án của bản sao ấy đã được đính chính. Ai kiểm tra bản sao cũng thấy điều này.',
      todo: 'Đăng nhập để xem bản sao nào, từ ngày nào và vì sao. Đừng dùng bản sao ấy nữa; có thể yêu cầu bản mới.',
    },
    en: {
      subject: 'A copy that you were given has lost its value',
      happened: 'A copy that the court gave you was withdrawn, or its judgment was corrected. Whoever verifies the copy sees so.',
      todo: 'Sign in to see which copy, since which day and why. Do not use it any more; you may ask for a new one.',
    },
  },
  'filing.accepted': {
    vi: { subject: 'Tòa án đã thụ lý', happened: 'Tòa án đã thụ lý. Số thụ lý và các bước tiếp theo có trong hồ sơ của ông/bà.' },
    en: {
      subject: 'The court accepted your filing',
      happened: 'The court has accepted your filing. The number and the next steps stand in your filing.',
    },
  },
  'filing.transferred': {
    vi: { subject: 'Đơn đã được chuyển Tòa án khác', happened: `Đơn của ông/bà đã được chuyển đến Tòa án có thẩm quyền. ${dateStays.vi}` },
    en: {
      subject: 'Your filing went to another court',
      happened: `Your filing has been transferred to the court that is competent. ${dateStays.en}`,
    },
  },
  'filing.returned': {
    vi: {
      subject: 'Tòa án trả lại đơn',
      happened: 'Tòa án đã trả lại đơn của ông/bà, có lý do bằng văn bản.',
      todo: 'Đăng nhập để đọc lý do và những việc có thể làm. Ông/bà có quyền khiếu nại.',
    },
    en: {
      subject: 'The court returned your filing',
      happened: 'The court has returned your filing, with its reasons in writing.',
      todo: 'Sign in to read the reasons and what you can do. You have the right to complain.',
    },
  },
  'filing.withdrawn': {
    vi: { subject: 'Đã ghi nhận việc rút đơn', happened: 'Cổng Cửa Công đã ghi nhận việc ông/bà rút đơn.' },
    en: { subject: 'Your withdrawal is recorded', happened: 'The Cửa Công portal has recorded that you withdrew your filing.' },
  },
  'feedback.answered': {
    vi: {
      subject: 'Đã có trả lời góp ý, phản ánh',
      happened: 'Góp ý, phản ánh của ông/bà đã được trả lời.',
      todo: 'Đọc câu trả lời bằng mã, ở trang Góp ý, phản ánh của Cổng.',
    },
    en: {
      subject: 'Your feedback was answered',
      happened: 'Your feedback has been answered.',
      todo: 'Read the answer with the code, on the Feedback page of the portal.',
    },
  },
  'filing.deadline-near': {
    vi: {
      subject: 'Một thời hạn sắp hết',
      happened: 'Một thời hạn của ông/bà sắp hết.',
      todo: 'Đăng nhập để xem việc cần làm.',
    },
    en: { subject: 'A time limit ends soon', happened: 'One of your time limits ends soon.', todo: 'Sign in to see what must be done.' },
  },
}
