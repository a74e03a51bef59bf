// Following by the receipt code alone: the same file that the worker writes, the code never in an address, slips told at once.
import { describe, expect, test, vi } from 'vitest'
import type { Duty } from '../../functions/filings/filing.ts'
import { codeOf, type Procedure } from '../../functions/filings/filing-deadline.ts'
import { statusKey } from '../../functions/filings/status.ts'
import { deadlineRule } from '../../functions/kernel/deadline-table.ts'
import { makeReceiptCode, parseReceiptCode } from '../../functions/kernel/receipt-code.ts'
import { articlesOf, articlesOfDuty } from '../../web/src/scripts/follow/duty-articles.ts'
import { leftSaid } from '../../web/src/scripts/follow/next-terms.ts'
import { fetchStatus, readStatus, statusAddress } from '../../web/src/scripts/follow/status-file.ts'
import { codeInFragment, readTypedCode } from '../../web/src/scripts/follow/typed-code.ts'
import { follow } from '../../web/src/words/vi/follow.ts'
import { receiptCodeRefusals } from '../../web/src/words/vi/refusals-receipt-code.ts'

const code = makeReceiptCode(new Uint8Array([7, 20, 3, 22, 25, 2, 29, 10, 5, 26]))
const file = {
  v: 1,
  state: 'AMENDMENT_REQUESTED',
  since: '2026-11-22',
  filedOn: '2026-11-20',
  next: [{ duty: 'amend', due: '2026-12-07', warnBy: '2026-12-06', provisional: false, by: 'filer' }],
  steps: [{ state: 'SUBMITTED', on: '2026-11-20' }],
}
const answering = (status: number, body?: unknown) => vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body ?? {}), { status }))

describe('the status file', () => {
  test('is asked for where the worker writes it', async () => {
    expect(await statusAddress(code)).toBe(`/${await statusKey(code)}`)
  })

  test('is asked for without the code and without cookies', async () => {
    const load = answering(200, file)
    await fetchStatus(code, load)
    const [address, options] = load.mock.calls[0] ?? []
    expect(String(address)).not.toContain(code.slice(3))
    expect(options?.credentials).toBe('omit')
  })

  test('is shown as it is, with states and duties that this page does not know yet', () => {
    const newer = { ...file, state: 'TOMORROW', next: [{ ...file.next[0], duty: 'sing', by: 'court' }], extra: 1 }
    expect(readStatus(newer)).toMatchObject({ state: 'TOMORROW', next: [{ duty: 'sing', by: 'court' }] })
  })

  test.each([[404], [403]])('an answer %i means that no filing has this code', async status => {
    expect(await fetchStatus(code, answering(status))).toBe('unknown')
  })

  test.each([
    ['the line is broken', vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')))],
    ['the site is down', answering(503)],
    ['something else stands there', answering(200, { hello: 'world' })],
  ])('never calls a code unknown because %s', async (_, load) => {
    expect(await fetchStatus(code, load)).toBe('unreachable')
  })
})

describe('the typed code', () => {
  test('is read as people type it', () => {
    const typed = code.toLowerCase().replace('na-', ' na  ').replaceAll('0', 'o')
    expect(readTypedCode(typed, receiptCodeRefusals)).toEqual({ code })
  })

  test('a slip in a whole code is told by its check character, before anything is asked', () => {
    const slip = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`
    expect(readTypedCode(slip, receiptCodeRefusals)).toMatchObject({
      isWhole: true,
      wrong: expect.stringContaining('ký tự bị sai hoặc bị đổi chỗ'),
    })
  })

  test('a code cut short says how many characters are there', () => {
    expect(readTypedCode('NA-7K3M', receiptCodeRefusals)).toMatchObject({
      isWhole: false,
      wrong: expect.stringContaining('bạn đã nhập 4'),
    })
  })

  test('comes from the fragment of a link, never from anything else there', () => {
    expect(codeInFragment(`#${code}`)).toBe(code)
    expect(codeInFragment('#NA%2D7K3M')).toBe('NA-7K3M')
    expect(codeInFragment('#status-title')).toBeUndefined()
    expect(codeInFragment('')).toBeUndefined()
    expect(parseReceiptCode(codeInFragment(`#${code.toLowerCase()}`) ?? '')).toBe(code)
  })
})

describe('what comes next', () => {
  const procedures: readonly Procedure[] = ['civil', 'administrative', 'request']
  const words = (articles: readonly string[]) => articles.join(' ').replaceAll(/NQ 326 (Art\. )?/g, 'NQ 326 ')
  const duties: readonly Duty[] = [
    'assign',
    'decide',
    'amend',
    'pay',
    'pay-last',
    'complain',
    'notify-acceptance',
    'assign-case',
    'mediate',
  ]

  test.each(duties)('%s cites the article of every law that knows it, so that it tells no kind of case', duty => {
    const cited = words(articlesOfDuty[duty])
    for (const procedure of procedures) {
      const term = codeOf(duty, procedure)
      if (term === undefined) continue
      for (const article of words([deadlineRule(term).article]).split('; ')) {
        const [, law = '', number = ''] = /^(\S+(?: 326)?) (.+)$/.exec(article) ?? []
        expect(cited).toContain(law)
        expect(cited).toContain(number)
      }
    }
  })

  test('a duty of tomorrow has no article rather than a wrong one', () => {
    expect(articlesOf('sing')).toEqual([])
  })

  const at = (instant: string) => new Date(instant)
  test.each([
    ['a late evening in Vietnam is still the same day', '2026-11-25T16:59:00Z', '2026-11-26', 'court', 'còn 1 ngày'],
    ['after midnight in Vietnam the last day has come, whatever UTC says', '2026-11-25T17:00:00Z', '2026-11-26', 'court', follow.today],
    ['on its due day a term is not over', '2026-11-26T16:59:00Z', '2026-11-26', 'filer', follow.today],
    ['the court’s past date accuses nobody', '2026-11-27T05:00:00Z', '2026-11-26', 'court', follow.pastCourt],
    ['the filer’s past date says what to do', '2026-11-27T05:00:00Z', '2026-11-26', 'filer', follow.pastFiler],
  ] as const)('%s', (_, now, due, by, said) => {
    expect(leftSaid({ due, by }, at(now), follow)).toBe(said)
  })
})
