// Answers for numbers of cases, judgments and decisions as courts write them: serial, year, symbol. A number alone is not unique: courts
// begin again every year, so a case is known by its court and register too.
import { refuse } from './refusal.ts'
import { tidyText } from './search-key.ts'

export interface CaseNumber {
  readonly serial: number
  /** The letter of a number squeezed in between: `12A`. Empty as a rule. */
  readonly suffix: string
  readonly year: number
  /** `TLST-DS`, `DS-ST`, `QĐST-HNGĐ` … */
  readonly symbol: string
}

const introduction = /^(?:(?:BẢN ÁN|QUYẾT ĐỊNH|THÔNG BÁO|THỤ LÝ|VỤ ÁN|GIẤY)\s*)*(?:(?:SƠ THẨM|PHÚC THẨM|THỤ LÝ)\s*)*(?:SỐ\s*)?[:.]?\s*/

/** Kinds and instances that old papers and hasty typing run together: DSST, HSPT, HNGDST. */
const joined = /^(DS|HNGĐ|KDTM|LĐ|HC|HS)(ST|PT|GĐT|TT)$/

function repairPart(part: string): string {
  return part
    .replace(/^HNGD/, 'HNGĐ')
    .replace(/^LD(?=$|ST$|PT$)/, 'LĐ')
    .replace(/^QD/, 'QĐ')
    .replace(/GDT$/, 'GĐT')
}

function repairSymbol(symbol: string): string {
  const parts = symbol.split('-').map(repairPart).join('-')
  return parts.replace(joined, '$1-$2')
}

/**
 * Reads a number as it is printed or typed: `Số: 12/2026/TLST-DS`, `58 /2023/HNGÐ–ST`, `03/2022/DSST`. Refuses `case-number.two-digit-year`,
 * `case-number.no-symbol`, `case-number.unreadable`: a person is asked, nothing is guessed.
 */
export function readCaseNumber(text: string): CaseNumber {
  const plain = tidyText(text)
    .toUpperCase()
    .replace(introduction, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s/g, '')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1-')
  if (/^\d{1,5}[A-Z]?\/\d{2}\//.test(plain)) refuse('invalid', 'case-number.two-digit-year')
  if (/^\d{1,5}[A-Z]?\/(?:19|20)\d{2}\/?$/.test(plain)) refuse('invalid', 'case-number.no-symbol')
  const [, serial = '', suffix = '', year = '', symbol = ''] =
    /^(\d{1,5})([A-Z]?)\/((?:19|20)\d{2})\/([A-ZĐ]{1,10}(?:-[A-ZĐ]{1,10}){0,2})$/.exec(plain) ?? []
  if (Number(serial) === 0) refuse('invalid', 'case-number.unreadable')
  return { serial: Number(serial), suffix, year: Number(year), symbol: repairSymbol(symbol) }
}

/** `03/2022/DS-ST`: the serial with at least two digits. */
export function formatCaseNumber(number: CaseNumber): string {
  return `${String(number.serial).padStart(2, '0')}${number.suffix}/${number.year}/${number.symbol}`
}
