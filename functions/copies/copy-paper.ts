// A certified copy as a paper: what it is a copy of, the text, and under it who certifies what on which day. A Vietnamese paper: offices read it.
import { formatLongDate, formatMinute, isCivilDate } from '../kernel/civil-date.ts'
import { formatCopyCode } from './copy-code.ts'
import type { CopyStatement } from './copy-statement.ts'

export interface CopyPaper {
  /** For the document's properties; nobody's name. */
  title: string
  /** Above everything: that it is a copy, and of which kind. */
  marks: string[]
  heading: string
  lines: string[]
  body: string[]
  certification: { label: string; value: string }[]
  notes: string[]
  watermark: string
  scanHint: string
  footer: string
}

const kinds: Readonly<Record<CopyStatement['kind'], string>> = {
  'published-judgment': 'Bản sao bản án, quyết định đã công bố',
  judgment: 'Bản sao bản án, quyết định',
  extract: 'Trích lục bản án',
  document: 'Bản sao chụp tài liệu trong hồ sơ vụ án',
}

const roles: Readonly<Record<string, string>> = { clerk: 'Thư ký Tòa án', judge: 'Thẩm phán', 'chief-judge': 'Chánh án' }

/** Everything that the paper says before it is signed: of the manifest all but number of pages, which the paper itself decides. */
export const copyPaper = (statement: Omit<CopyStatement, 'pages'>, body: readonly string[]): CopyPaper => {
  const isEncoded = statement.version === 'encoded'
  const code = formatCopyCode(statement.code)
  return {
    title: `${kinds[statement.kind]}${statement.number === '' ? '' : ` ${statement.number}`}`,
    marks: ['BẢN SAO', ...(isEncoded ? ['BẢN ĐÃ MÃ HÓA'] : [])],
    heading: statement.title,
    lines: [
      statement.originName || statement.courtName,
      ...(statement.number === '' ? [] : [`Số: ${statement.number}`]),
      ...(isCivilDate(statement.date) ? [`Ngày: ${formatLongDate(statement.date, 'vi')}`] : []),
    ],
    body: [...body],
    certification: [
      { label: 'Nội dung', value: kinds[statement.kind] },
      { label: 'Mã bản sao', value: code },
      { label: 'Tòa án cấp', value: statement.courtName },
      { label: 'Cấp cho', value: statement.issuedTo },
      { label: 'Căn cứ', value: statement.article },
      {
        label: 'Người chứng thực',
        value: `${statement.certifiedBy}${roles[statement.certifierRole] ? `, ${roles[statement.certifierRole]}` : ''}`,
      },
      { label: 'Thời điểm chứng thực', value: formatMinute(statement.certifiedAt, 'vi') },
    ],
    notes: isEncoded
      ? ['Bản đã mã hóa: tên người, nơi ở và các số riêng đã được thay theo Nghị quyết 03/2017/NQ-HĐTP. Sao y bản Tòa án đã công bố.']
      : ['Sao y bản chính lưu tại Tòa án.'],
    watermark: `Cấp cho ${statement.issuedTo} · ${code}`,
    scanHint: 'Quét mã để kiểm tra bản sao này có phải do Tòa án cấp qua Cổng hay không, và còn giá trị hay không.',
    footer: `${isEncoded ? 'Bản sao, đã mã hóa' : 'Bản sao'} · ${code}`,
  }
}
