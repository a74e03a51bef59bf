// What parties are told of their case, in both languages; no names, no number, nothing of the matter.
import type { RecordedStep } from '../cases/case-step.ts'
import type { Both } from './filer-words.ts'

/** The subject says what kind of step it was; day, number and what was decided are read after signing in. */
const step = (subjectVi: string, subjectEn: string): Both => ({
  vi: {
    subject: subjectVi,
    happened: 'Tòa án đã ghi một bước mới trong vụ án có ông/bà tham gia.',
    todo: 'Đăng nhập để xem ngày, các thời hạn và điều luật.',
  },
  en: {
    subject: subjectEn,
    happened: 'The court has recorded a new step in a case in which you take part.',
    todo: 'Sign in to see its day, the terms and the articles of law.',
  },
})

type Told = RecordedStep | 'judge-assigned' | 'judge-replaced' | 'step-struck' | 'party-joined' | 'join-declined'

export const caseWords: Readonly<Record<`case.${Told}`, Both>> = {
  'case.notice-sent': step('Tòa án đã gửi thông báo thụ lý', 'The court has sent the notice of acceptance'),
  'case.judge-assigned': step('Vụ án của ông/bà đã có Thẩm phán', 'Your case has a judge'),
  'case.judge-replaced': step('Vụ án của ông/bà có Thẩm phán khác', 'Your case has another judge'),
  'case.summary-procedure': step('Vụ án của ông/bà theo thủ tục rút gọn', 'Your case follows the summary procedure'),
  'case.foreign-element': step('Vụ án của ông/bà có yếu tố nước ngoài', 'Your case has a foreign element'),
  'case.preparation-extended': step('Thời hạn chuẩn bị xét xử được gia hạn', 'The preparation for trial is extended'),
  'case.suspended': step('Vụ án của ông/bà tạm đình chỉ', 'Your case is suspended'),
  'case.resumed': step('Vụ án của ông/bà được tiếp tục giải quyết', 'Your case goes on'),
  'case.to-trial': step('Vụ án của ông/bà được đưa ra xét xử', 'Your case is brought to trial'),
  'case.settled': step('Tòa án công nhận sự thỏa thuận', 'The court has recognised the agreement'),
  'case.pronounced': step('Tòa án đã tuyên án, ra quyết định', 'Judgment or decision has been pronounced'),
  'case.discontinued': step('Vụ án của ông/bà được đình chỉ', 'Your case is discontinued'),
  'case.transferred': step('Vụ án của ông/bà được chuyển Tòa án khác', 'Your case goes to another court'),
  'case.judgment-sent': step('Tòa án đã gửi bản án, quyết định', 'The court has sent the judgment or decision'),
  'case.appealed': step('Vụ án của ông/bà có kháng cáo, kháng nghị', 'There is an appeal or protest in your case'),
  'case.file-sent-up': step('Hồ sơ đã chuyển lên Tòa án phúc thẩm', 'The file has gone to the court of appeal'),
  'case.in-effect': step('Bản án, quyết định đã có hiệu lực pháp luật', 'The judgment or decision has taken effect'),
  'case.enforcement-transferred': step('Bản án đã chuyển cho cơ quan thi hành án', 'The judgment has gone to the enforcement office'),
  'case.enforcement-opened': step('Đã có quyết định thi hành án', 'Enforcement has been ordered'),
  'case.enforcement-ended': step('Việc thi hành án đã kết thúc', 'Enforcement has ended'),
  'case.step-struck': {
    vi: {
      subject: 'Một bước trong vụ án của ông/bà được đính chính',
      happened: 'Tòa án đã gạch bỏ một bước ghi nhầm trong vụ án có ông/bà tham gia. Các thời hạn được tính lại.',
      todo: 'Đăng nhập để xem bước nào, lý do và các thời hạn mới.',
    },
    en: {
      subject: 'A step in your case was corrected',
      happened: 'The court has struck out a step that was recorded in error in a case in which you take part. The terms are computed anew.',
      todo: 'Sign in to see which step, why, and the new terms.',
    },
  },
  'case.party-joined': {
    vi: {
      subject: 'Ông/bà đã được tham gia vụ án trên Cổng',
      happened: 'Thư ký Tòa án đã đối chiếu và đồng ý để ông/bà xem vụ án của mình trên Cổng.',
      todo: 'Đăng nhập để xem các bước, thời hạn và nhận thông báo tiếp theo.',
    },
    en: {
      subject: 'You can follow your case here now',
      happened: 'A clerk of the court has compared your papers and lets you follow your case in the portal.',
      todo: 'Sign in to see its steps and terms; you will be told of what comes next.',
    },
  },
  'case.join-declined': {
    vi: {
      subject: 'Yêu cầu tham gia vụ án chưa được chấp nhận',
      happened: 'Thư ký Tòa án đã xem yêu cầu tham gia vụ án của ông/bà và chưa chấp nhận.',
      todo: 'Đăng nhập, mở Vụ án của tôi để đọc lý do. Ông/bà có thể gửi lại, hoặc mang giấy tờ đến Tòa án.',
    },
    en: {
      subject: 'Your request to join a case was not accepted',
      happened: 'A clerk of the court has looked at your request to join a case and has not accepted it.',
      todo: 'Sign in and open My cases to read why. You can ask again, or bring your papers to the court.',
    },
  },
}
