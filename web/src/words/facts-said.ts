// Says the facts of one entry of a filing's history as label and value; facts for machines are left out.
import { formatOrderCode } from '../../../functions/fees/order-code.ts'
import { formatLongDate, isCivilDate } from '../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../functions/kernel/money.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../functions/kernel/receipt-code.ts'
import type { Language } from '../site/language.ts'
import { fill } from './fill.ts'
import type { events } from './vi/events.ts'

/** Names that are read elsewhere: of a court by its code, of a ground for returning by its letter. */
export type FactNames = { court(code: string): string; ground(code: string): string }
export type FactSaid = { readonly label: string; readonly value: string }

type FactName = keyof typeof events.facts

export function factsSaid(
  language: Language,
  words: typeof events,
  facts: Readonly<Record<string, unknown>>,
  names: FactNames,
): FactSaid[] {
  const choices = new Map<FactName, Readonly<Record<string, string>>>([
    ['outcome', words.outcomes],
    ['granted', words.granted],
    ['rail', words.rails],
    ['by', words.handedOverBy],
  ])
  const say = (name: FactName, value: unknown): string => {
    if (name === 'petitionVersion') return value === 1 ? '' : String(value)
    if (name === 'agrees') return value === true ? words.agrees.yes : words.agrees.no
    if (typeof value === 'number') return name === 'amountVnd' ? formatVnd(value, language) : String(value)
    if (typeof value !== 'string') return ''
    if (isCivilDate(value)) return formatLongDate(value, language)
    if (name === 'receiptCode') return codeSaid(value)
    if (name === 'orderCode') return value === '' ? '' : formatOrderCode(value)
    if (name === 'courtCode' || name === 'fromCourt') return names.court(value)
    if (name === 'ground') return names.ground(value)
    const chosen = choices.get(name)
    if (chosen !== undefined) return new Map(Object.entries(chosen)).get(value) ?? value
    return value.trim()
  }
  const labels = new Map(Object.entries(words.facts))
  const said = Object.entries(facts).flatMap(([name, value]) => {
    const label = labels.get(name)
    return label !== undefined && isFactName(words, name) ? [{ label, value: say(name, value) }] : []
  })
  return [...said, ...movedDays(language, words, facts.changed)].filter(fact => fact.value !== '')
}

function movedDays(language: Language, words: typeof events, changed: unknown): FactSaid[] {
  if (!Array.isArray(changed)) return []
  return changed.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('from' in each) || !('to' in each)) return []
    const [from, to] = [each.from, each.to].map(day => (typeof day === 'string' && isCivilDate(day) ? formatLongDate(day, language) : '—'))
    return [{ label: words.facts.moved, value: fill(words.moved, { from, to }) }]
  })
}

function codeSaid(code: string): string {
  try {
    return formatReceiptCode(parseReceiptCode(code))
  } catch {
    return code
  }
}

function isFactName(words: typeof events, name: string): name is FactName {
  return Object.hasOwn(words.facts, name)
}
