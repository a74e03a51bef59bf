// The names of time limits that pages use, held to the rules that start them.
import { expect, test } from 'vitest'
import { codeOf, type Procedure } from '../../functions/filings/filing-deadline.ts'
import { subscriptions } from '../../functions/subscriptions.ts'
import { dutyOfCode } from '../../web/src/words/duty-of-code.ts'
import { events as eventsEn } from '../../web/src/words/en/events.ts'
import { duties } from '../../web/src/words/vi/duties.ts'
import { events } from '../../web/src/words/vi/events.ts'

const procedures: readonly Procedure[] = ['civil', 'administrative', 'request']
const names = Object.keys(duties.what)

test.each(procedures)('every term of the %s procedure is named by its duty', procedure => {
  for (const duty of [
    'assign',
    'decide',
    'answer-mediation',
    'appoint-mediator',
    'mediate',
    'amend',
    'pay',
    'pay-last',
    'answer-exemption',
    'answer-complaint',
    'accept',
    'complain',
    'notify-acceptance',
    'assign-case',
  ] as const) {
    expect(names).toContain(duty)
    const code = codeOf(duty, procedure)
    if (code !== undefined) expect(dutyOfCode(code)).toBe(duty)
  }
})

test('every event of a filing has words for its history and for the inbox, in both languages', () => {
  const filingEvents = Object.keys(subscriptions).filter(event => event.startsWith('filing.'))
  expect(filingEvents.length).toBeGreaterThan(15)
  for (const words of [events, eventsEn]) {
    expect(filingEvents.filter(event => !Object.hasOwn(words.history, event))).toEqual([])
    expect(filingEvents.filter(event => !Object.hasOwn(words.told, event))).toEqual([])
  }
})
