// Entries of invented judgments as a clerk sends them, each with words of its own by which it can be looked for everywhere.
import { answers } from './judgment-samples.ts'

/** Stands in no other text: what a takedown must not leave behind. */
export const wordsOf = (token: string): string => `ruộng lúa vụ chiêm ${token}`

const paragraphs = (token: string): string[] => [
  'Tòa án xét xử công khai vụ án thụ lý số 977/2026/TLST-DS ngày 02 tháng 3 năm 2026 về tranh chấp hợp đồng vay tài sản, giữa các đương sự:',
  'Nguyên đơn: Bà Vi Thị Yến, sinh ngày 03/5/1988; căn cước công dân số 040188007345; điện thoại 0976 300 415.',
  'Bị đơn: Ông Lương Văn Khăm.',
  'NỘI DUNG VỤ ÁN:',
  `Bà Yến cho ông Khăm vay 20.000.000 đồng để làm ${wordsOf(token)}, hẹn trả sau sáu tháng.`,
  'QUYẾT ĐỊNH:',
  'Buộc ông Lương Văn Khăm trả cho bà Vi Thị Yến 20.000.000 đồng.',
]

/** What nobody may find in a public file. */
export const secrets = ['Vi Thị Yến', 'Lương Văn Khăm', '040188007345', '0976 300 415', '977/2026/TLST-DS', '03/5/1988']

export const judgmentEntry = (number: string, token: string, changes: object = {}): Record<string, unknown> => ({
  ...{ number, documentType: 'BAST', date: '2026-09-14', effectiveOn: '2026-10-15', relation: 'Tranh chấp hợp đồng vay tài sản' },
  ...{ outcome: 'accepted', precedents: [], people: ['Vi Thị Yến', 'Lương Văn Khăm'], answers },
  title: `Vay tiền làm ${wordsOf(token)}`,
  summary: `Bà Vi Thị Yến đòi ông Lương Văn Khăm tiền vay làm ${wordsOf(token)}.`,
  text: paragraphs(token).join('\n'),
  ...changes,
})
