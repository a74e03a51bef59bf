// The court's papers as versioned templates: what each is called, what must be filled in, and its text. A version that was used is never changed:
// a new text is a new version beside it. Papers of a court are Vietnamese.
import type { DocumentKind } from './document-kind.ts'

const fieldTypes = ['line', 'text', 'date', 'time', 'money'] as const
export type FieldType = (typeof fieldTypes)[number]

export interface TemplateField {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly isOptional?: true
}

/** `{name}` is a place to fill; a paragraph whose only place is an empty optional field is left out. */
export interface Template {
  readonly id: Exclude<DocumentKind, 'other'>
  readonly version: number
  readonly title: string
  readonly article: string
  readonly fields: readonly TemplateField[]
  /** The field with the day from which the court's own term to send runs; absent where none does. */
  readonly decidedOn?: string
  readonly paragraphs: readonly string[]
}

/** Filled by the portal: court, case, recipients, the day of the paper. */
export const portalFields = ['court', 'caseNumber', 'recipients', 'paperDate'] as const

const signer: readonly TemplateField[] = [
  { name: 'signerTitle', label: 'Chức danh người ký', type: 'line' },
  { name: 'signer', label: 'Họ tên người ký', type: 'line' },
]
const hearing: readonly TemplateField[] = [
  { name: 'hearingDate', label: 'Ngày mở phiên', type: 'date' },
  { name: 'hearingTime', label: 'Giờ', type: 'time' },
  { name: 'place', label: 'Địa điểm, phòng', type: 'line' },
]

/** What the portal asks of an uploaded paper, for the recipient's reading page and calendar: kinds that call somebody may say when and where. */
export const uploadedFields = (kind: DocumentKind): readonly TemplateField[] =>
  kind === 'summons' || kind === 'trial-decision' ? hearing.map(each => ({ ...each, isOptional: true })) : []

export const templates: readonly Template[] = [
  {
    id: 'summons',
    version: 1,
    title: 'Giấy triệu tập',
    article: 'BLTTDS Điều 170, 173, 220 khoản 1 điểm i',
    fields: [
      { name: 'purpose', label: 'Lý do triệu tập', type: 'line' },
      ...hearing,
      { name: 'bring', label: 'Giấy tờ cần mang theo', type: 'text', isOptional: true },
      ...signer,
    ],
    paragraphs: [
      'Căn cứ các Điều 170, 173 của Bộ luật Tố tụng dân sự;',
      'Căn cứ hồ sơ vụ việc thụ lý số {caseNumber}, {court} triệu tập:',
      '{recipients}',
      'Đúng {hearingTime}, {hearingDate}, có mặt tại: {place}.',
      'Để: {purpose}.',
      'Khi đến, mang theo: {bring}',
      'Người được triệu tập mang theo giấy này và giấy tờ tùy thân. Nếu không thể có mặt vì lý do chính đáng thì báo ngay cho Tòa án bằng văn bản, kèm chứng cứ.',
    ],
  },
  {
    id: 'acceptance-notice',
    version: 1,
    title: 'Thông báo về việc thụ lý vụ án',
    article: 'BLTTDS Điều 196',
    fields: [
      { name: 'acceptedOn', label: 'Ngày thụ lý', type: 'date' },
      { name: 'plaintiff', label: 'Người khởi kiện', type: 'line' },
      { name: 'claims', label: 'Những vấn đề người khởi kiện yêu cầu Tòa án giải quyết', type: 'text' },
      { name: 'evidence', label: 'Tài liệu, chứng cứ kèm theo đơn', type: 'text', isOptional: true },
      ...signer,
    ],
    decidedOn: 'acceptedOn',
    paragraphs: [
      'Căn cứ Điều 195 và Điều 196 của Bộ luật Tố tụng dân sự, {court} thông báo:',
      'Ngày {acceptedOn}, Tòa án đã thụ lý vụ án số {caseNumber} theo đơn khởi kiện của: {plaintiff}.',
      'Người khởi kiện yêu cầu Tòa án giải quyết: {claims}',
      'Tài liệu, chứng cứ kèm theo đơn: {evidence}',
      'Trong thời hạn 15 ngày kể từ ngày nhận được thông báo này, bị đơn và người có quyền lợi, nghĩa vụ liên quan phải nộp cho Tòa án văn bản ghi ý kiến của mình đối với yêu cầu của người khởi kiện và tài liệu, chứng cứ kèm theo, yêu cầu phản tố, yêu cầu độc lập (nếu có) (Điều 199, 200, 201).',
      'Kính gửi: {recipients}',
    ],
  },
  {
    id: 'fee-advance-notice',
    version: 1,
    title: 'Thông báo nộp tiền tạm ứng án phí',
    article: 'BLTTDS Điều 195',
    fields: [
      { name: 'amountVnd', label: 'Số tiền tạm ứng (đồng)', type: 'money' },
      { name: 'collector', label: 'Cơ quan thu', type: 'line' },
      ...signer,
    ],
    paragraphs: [
      'Căn cứ Điều 195 của Bộ luật Tố tụng dân sự, {court} thông báo cho: {recipients}',
      'Nộp tiền tạm ứng án phí: {amountVnd}, tại: {collector}.',
      'Trong thời hạn 07 ngày kể từ ngày nhận được thông báo này phải nộp tiền tạm ứng án phí và nộp cho Tòa án biên lai thu tiền. Hết thời hạn đó mà không nộp thì Tòa án trả lại đơn, trừ trường hợp có trở ngại khách quan hoặc sự kiện bất khả kháng.',
    ],
  },
  {
    id: 'trial-decision',
    version: 1,
    title: 'Quyết định đưa vụ án ra xét xử',
    article: 'BLTTDS Điều 220',
    fields: [
      { name: 'decidedOn', label: 'Ngày ra quyết định', type: 'date' },
      ...hearing,
      { name: 'mode', label: 'Xét xử công khai hay kín', type: 'line' },
      { name: 'panel', label: 'Hội đồng xét xử, Thư ký, Kiểm sát viên', type: 'text' },
      { name: 'witnesses', label: 'Người làm chứng, người giám định, người phiên dịch', type: 'text', isOptional: true },
      ...signer,
    ],
    decidedOn: 'decidedOn',
    paragraphs: [
      'Căn cứ Điều 220 của Bộ luật Tố tụng dân sự; xét hồ sơ vụ án thụ lý số {caseNumber}, ngày {decidedOn} {court} quyết định:',
      'Đưa vụ án ra xét xử vào {hearingTime}, {hearingDate}, tại: {place}. Vụ án được {mode}.',
      'Những người tiến hành tố tụng: {panel}',
      'Những người tham gia tố tụng: {recipients}',
      'Những người được triệu tập khác: {witnesses}',
    ],
  },
  {
    id: 'judgment-extract',
    version: 1,
    title: 'Trích lục bản án',
    article: 'BLTTDS Điều 269',
    fields: [
      { name: 'judgmentNumber', label: 'Số bản án', type: 'line' },
      { name: 'pronouncedOn', label: 'Ngày tuyên án', type: 'date' },
      { name: 'holdings', label: 'Phần quyết định', type: 'text' },
      ...signer,
    ],
    decidedOn: 'pronouncedOn',
    paragraphs: [
      'Căn cứ Điều 269 của Bộ luật Tố tụng dân sự, {court} trích lục bản án số {judgmentNumber} tuyên ngày {pronouncedOn} trong vụ án thụ lý số {caseNumber}.',
      'QUYẾT ĐỊNH: {holdings}',
      'Đương sự có quyền kháng cáo trong thời hạn 15 ngày kể từ ngày tuyên án; người không có mặt tại phiên tòa hoặc không có mặt khi tuyên án vì lý do chính đáng: kể từ ngày nhận được bản án hoặc bản án được niêm yết (Điều 273).',
      'Nơi nhận: {recipients}',
    ],
  },
]
