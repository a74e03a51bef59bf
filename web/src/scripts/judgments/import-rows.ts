// Rows of the CSV of an import, as the API takes them.
import { type DocumentType, documentTypes } from '../../../../functions/judgments/judgment-number.ts'
import { type JudgmentOutcome, judgmentOutcomes } from '../../../../functions/judgments/published-judgment.ts'
import { parseTypedDate } from '../../../../functions/kernel/civil-date.ts'
import { isOneOf } from '../../../../functions/kernel/closed-set.ts'
import { type CsvRow, formatCsv, parseCsv } from '../../../../functions/kernel/csv.ts'

const columns = [
  ...['so', 'loai', 'ngay', 'hieu_luc', 'toa_an', 'quan_he', 'ket_qua', 'an_le', 'ten', 'tom_tat', 'nguoi', 'tep'],
  ...['xet_xu_kin', 'bi_mat_nha_nuoc', 'yeu_cau_giu_kin', 'trai_thuan_phong', 'duoi_18', 'ma_hoa_duoc'],
] as const

export interface RowToSend {
  row: number
  fileName: string
  body: Record<string, unknown>
}

const many = (cell: string): string[] =>
  cell
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '')

/** Nothing but a plain yes is one; of what must be answered with yes, nothing else is. */
const isYes = (cell: string): boolean => /^(?:co|có|yes|1|x)$/i.test(cell)

const typeOf = (cell: string): DocumentType => (isOneOf(documentTypes, cell) ? cell : 'other')
const outcomeOf = (cell: string): JudgmentOutcome => (isOneOf(judgmentOutcomes, cell) ? cell : 'other')

/** A date as people type it, or the cell as it is: the API says what is wrong with it. */
const dayOf = (cell: string): string => {
  try {
    return parseTypedDate(cell)
  } catch {
    return '0000-00-00'
  }
}

const rowOf = ({ cells }: CsvRow, index: number): RowToSend => {
  const cell = (name: (typeof columns)[number]) => cells[name] ?? ''
  return {
    row: index + 1,
    fileName: cell('tep'),
    body: {
      ...{
        row: index + 1,
        number: cell('so'),
        documentType: typeOf(cell('loai')),
        date: dayOf(cell('ngay')),
        effectiveOn: dayOf(cell('hieu_luc')),
      },
      ...{ courtCode: cell('toa_an'), relation: cell('quan_he'), outcome: outcomeOf(cell('ket_qua')), precedents: many(cell('an_le')) },
      ...{ title: cell('ten'), summary: cell('tom_tat'), people: many(cell('nguoi')) },
      answers: {
        isClosedSession: isYes(cell('xet_xu_kin')),
        hasStateSecret: isYes(cell('bi_mat_nha_nuoc')),
        isSecrecyAsked: isYes(cell('yeu_cau_giu_kin')),
        isAgainstCustoms: isYes(cell('trai_thuan_phong')),
        hasMinor: isYes(cell('duoi_18')),
        canBeEncoded: isYes(cell('ma_hoa_duoc')),
      },
    },
  }
}

/** Refuses as `parseCsv` does; every column must be there, so that no question of the rules goes unanswered. */
export const rowsOfCsv = (text: string): RowToSend[] => parseCsv(text, [...columns]).map(rowOf)

export const sampleCsv = (): string =>
  formatCsv(columns, [
    {
      ...{ so: '64/2023/DS-ST', loai: 'BAST', ngay: '17/11/2023', hieu_luc: '18/12/2023', toa_an: 'NA-H-VINH' },
      ...{ quan_he: 'Tranh chấp hợp đồng vay tài sản', ket_qua: 'accepted', an_le: '', ten: 'Tranh chấp hợp đồng vay tài sản' },
      ...{ tom_tat: 'Bên vay không trả nợ đúng hạn.', nguoi: '', tep: '64-2023-ds-st.docx' },
      ...{
        xet_xu_kin: 'khong',
        bi_mat_nha_nuoc: 'khong',
        yeu_cau_giu_kin: 'khong',
        trai_thuan_phong: 'khong',
        duoi_18: 'khong',
        ma_hoa_duoc: 'co',
      },
    },
  ])
