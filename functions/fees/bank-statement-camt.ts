// Statements as ISO 20022 camt.053: booked entries of one account, whatever the version of the message.
import { XMLParser } from 'fast-xml-parser'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { tidyText } from '../kernel/search-key.ts'
import { readStatementAmount, type Statement, type StatementLine, statementOf } from './bank-statement.ts'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // A statement has no need of entities of its own; files that declare some are refused before.
  processEntities: true,
  isArray: name => ['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd'].includes(name),
})

const inside = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => {
    const part = Array.isArray(at) ? at[0] : at
    return part !== null && typeof part === 'object' ? Reflect.get(part, name) : undefined
  }, value)

const listIn = (value: unknown, ...path: readonly string[]): unknown[] => {
  const found = inside(value, ...path)
  return found === undefined ? [] : Array.isArray(found) ? found : [found]
}

/** The text of an element, whether or not it has attributes. */
const textIn = (value: unknown, ...path: readonly string[]): string => {
  const found = inside(value, ...path)
  const one = Array.isArray(found) ? found[0] : found
  const text = one !== null && typeof one === 'object' ? Reflect.get(one, '#text') : one
  return typeof text === 'string' ? text.trim() : ''
}

const dayIn = (entry: unknown, line: number): CivilDate => {
  const written = textIn(entry, 'BookgDt', 'Dt') || textIn(entry, 'BookgDt', 'DtTm')
  const day = written.slice(0, 10)
  return isCivilDate(day) ? day : refuse('invalid', 'statement.day-unreadable', { line, text: written })
}

const accountOf = (statement: unknown): string =>
  textIn(statement, 'Acct', 'Id', 'IBAN') || textIn(statement, 'Acct', 'Id', 'Othr', 'Id') || refuse('invalid', 'statement.account-missing')

/** The payer's own words, of every detail of the entry; else what the bank wrote of it. */
const contentOf = (entry: unknown): string => {
  const details = listIn(entry, 'NtryDtls').flatMap(each => listIn(each, 'TxDtls'))
  const words = details.flatMap(detail => listIn(detail, 'RmtInf', 'Ustrd')).filter(word => typeof word === 'string')
  return tidyText(words.length > 0 ? words.join(' ') : textIn(entry, 'AddtlNtryInf'))
}

const signs: Readonly<Record<string, number>> = { CRDT: 1, DBIT: -1 }

const lineOf = (entry: unknown, account: string, line: number): StatementLine => {
  const sign =
    signs[textIn(entry, 'CdtDbtInd')] ?? refuse('invalid', 'statement.amount-unreadable', { line, text: textIn(entry, 'CdtDbtInd') })
  // A reversal takes back an entry of the other direction and is written with its own.
  const reversed = textIn(entry, 'RvslInd') === 'true' ? ' (reversal)' : ''
  const transactionId =
    textIn(entry, 'AcctSvcrRef') ||
    textIn(entry, 'NtryDtls', 'TxDtls', 'Refs', 'AcctSvcrRef') ||
    textIn(entry, 'NtryRef') ||
    refuse('invalid', 'statement.transaction-missing', { line })
  return {
    line,
    account,
    transactionId,
    bookedOn: dayIn(entry, line),
    amount: sign * readStatementAmount(textIn(entry, 'Amt'), line),
    currency: String(inside(entry, 'Amt', '@Ccy') ?? 'VND').toLowerCase(),
    content: `${contentOf(entry)}${reversed}`,
  }
}

/** `BOOK`, as text in old versions and as code in new ones. */
const isBooked = (entry: unknown): boolean => (textIn(entry, 'Sts', 'Cd') || textIn(entry, 'Sts')) === 'BOOK'

export const looksLikeXml = (content: string): boolean => /^\uFEFF?\s*</.test(content)

/** Reads a statement as camt.053. Refuses `statement.not-camt053`, and as for CSV. */
export const readCamtStatement = (content: string): Statement => {
  if (/<!DOCTYPE|<!ENTITY/i.test(content)) refuse('invalid', 'statement.not-camt053')
  let document: unknown
  try {
    document = parser.parse(content.replace(/^\uFEFF/, ''), true)
  } catch {
    return refuse('invalid', 'statement.not-camt053')
  }
  const statements = listIn(document, 'Document', 'BkToCstmrStmt', 'Stmt')
  if (statements.length === 0) refuse('invalid', 'statement.not-camt053')
  let line = 0
  let pending = 0
  const lines: StatementLine[] = []
  for (const statement of statements) {
    const account = accountOf(statement).replace(/\s/g, '')
    for (const entry of listIn(statement, 'Ntry')) {
      line += 1
      if (isBooked(entry)) lines.push(lineOf(entry, account, line))
      else pending += 1
    }
  }
  return statementOf('camt.053', lines, pending)
}
