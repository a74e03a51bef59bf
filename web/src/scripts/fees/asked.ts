// What the calculator of court fees was asked, and how a link carries it: no person, only the matter. Reliefs are never part of it, they tell of age, health and means.
import { type FeeQuote, type Procedure, quoteCopies, quoteFee, type Stage } from '../../../../functions/fees/fee-calculator.ts'
import { isOneOf } from '../../../../functions/kernel/closed-set.ts'

/** What a person may need, with its word in a link: Vietnamese in both languages, as paths are. */
export const subjectWords = {
  civil: 'dan-su',
  family: 'hon-nhan-gia-dinh',
  business: 'kinh-doanh',
  labour: 'lao-dong',
  administrative: 'hanh-chinh',
  request: 'viec-dan-su',
  copy: 'ban-sao',
} as const
export type Subject = keyof typeof subjectWords
export const subjects: readonly Subject[] = ['civil', 'family', 'business', 'labour', 'administrative', 'request', 'copy']

export interface Asked {
  readonly subject: Subject
  readonly divorce: boolean
  readonly valueVnd: number | null
  readonly stage: Stage
  readonly procedure: Procedure
  readonly pages: number
  readonly copies: number
}

export type Question = 'divorce' | 'value' | 'stage' | 'procedure' | 'pages' | 'copies'

/** The questions that matter to the answer, in their order. */
export function questionsOf({ subject, stage }: Pick<Asked, 'subject' | 'stage'>): Question[] {
  if (subject === 'copy') return ['pages', 'copies']
  if (subject === 'request') return ['stage']
  if (stage === 'appeal') return ['stage', 'procedure']
  return subject === 'family' ? ['stage', 'divorce', 'value', 'procedure'] : ['stage', 'value', 'procedure']
}

export function quoteAsked(asked: Asked, on: string): FeeQuote {
  const { subject, pages, copies, ...question } = asked
  return subject === 'copy' ? quoteCopies({ pages, copies, on }) : quoteFee({ ...question, kind: subject, on })
}

/** Only what was asked and is not the usual. */
export function queryOf(asked: Asked): string {
  const said: Readonly<Record<Question, string>> = {
    divorce: asked.divorce ? 'co' : '',
    value: asked.valueVnd === null ? '' : String(asked.valueVnd),
    stage: asked.stage === 'appeal' ? 'phuc-tham' : '',
    procedure: asked.procedure === 'summary' ? 'rut-gon' : '',
    pages: String(asked.pages),
    copies: String(asked.copies),
  }
  const query = new URLSearchParams({ loai: subjectWords[asked.subject] })
  for (const question of questionsOf(asked)) if (said[question] !== '') query.set(names[question], said[question])
  return `?${query}`
}

/** Undefined where a link names no matter; what it says wrongly is left out. */
export function askedIn(query: string): Asked | undefined {
  const said = new URLSearchParams(query)
  const subject = subjects.find(each => subjectWords[each] === said.get('loai'))
  if (subject === undefined) return undefined
  return {
    subject,
    divorce: said.get(names.divorce) === 'co',
    valueVnd: wholeIn(said.get(names.value), Number.MAX_SAFE_INTEGER) ?? null,
    stage: isOneOf(['phuc-tham'], said.get(names.stage) ?? '') ? 'appeal' : 'first-instance',
    procedure: isOneOf(['rut-gon'], said.get(names.procedure) ?? '') ? 'summary' : 'ordinary',
    pages: wholeIn(said.get(names.pages), mostCounted) ?? 1,
    copies: wholeIn(said.get(names.copies), mostCounted) ?? 1,
  }
}

/** Pages or copies. */
export const mostCounted = 10_000

/** A whole number from 1. */
export function wholeIn(text: string | null, most: number): number | undefined {
  const number = /^\d{1,16}$/.test(text?.trim() ?? '') ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

const names: Readonly<Record<Question, string>> = {
  divorce: 'ly-hon',
  value: 'gia-tri',
  stage: 'cap',
  procedure: 'thu-tuc',
  pages: 'trang',
  copies: 'ban',
}
