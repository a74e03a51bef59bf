// What a filing owes follows its present state, whichever message made us look.
import { describe, expect, it, test } from 'vitest'
import { advanceFor, type Owing } from '../../functions/fees/filing-advance.ts'
import { filingStates } from '../../functions/filings/filing.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { today } from './money-samples.ts'

const deadline = (duty: 'pay' | 'pay-last', due: string) => ({
  ...{
    duty,
    code: 'X',
    startedOn: today,
    due: parseCivilDate(due),
    warnBy: parseCivilDate(due),
    provisional: false,
    article: '',
    actor: '',
  },
})
const filing: Owing = {
  ...{
    id: 'f',
    receiptCode: 'NA-1',
    owner: 'payer',
    ownerName: 'An',
    courtCode: 'NA-KV01',
    state: 'FEE_NOTICE',
    matter: 'dispute',
    kind: 'DS',
  },
  feeNotice: { amountVnd: 2_500_000, collector: 'THADS', basis: 'án phí', notifiedOn: today },
  deadlines: [deadline('pay', '2026-11-30'), deadline('pay-last', '2026-12-02')],
  proof: null,
}

describe('a notified advance', () => {
  it('is owed by the filer to the enforcement agency, with both days', () => {
    expect(advanceFor(filing, {})).toMatchObject({
      ...{ kind: 'fee-advance', book: 'thads-NA', amountVnd: 2_500_000, due: '2026-11-30', lastDay: '2026-12-02' },
      payer: { subject: 'payer' },
    })
  })
  it.each([
    [{ matter: 'request' as const }, 'request-charge', /363/],
    [{ kind: 'VDS' }, 'request-charge', /363/],
    [{ kind: 'HC' }, 'fee-advance', /TTHC 125/],
  ])('%o is a %s', (more, kind, article) => {
    const owed = advanceFor({ ...filing, ...more }, {})
    expect(owed).toMatchObject({ kind })
    expect(owed !== 'nothing' && owed !== 'as-it-is' && owed.basis.article).toMatch(article)
  })
})

test.each(filingStates)('%s', state => {
  const owed = advanceFor({ ...filing, state }, {})
  const over = ['ACCEPTED', 'RETURNED', 'WITHDRAWN', 'TRANSFERRED', 'UNDER_REVIEW']
  expect(typeof owed === 'string' ? owed : 'owed').toBe(state === 'FEE_NOTICE' ? 'owed' : over.includes(state) ? 'nothing' : 'as-it-is')
})

test('who is excused of the whole owes nothing; while the judge has not answered all stays', () => {
  expect(advanceFor({ ...filing, state: 'EXEMPTION_ASKED' }, { granted: 'whole' })).toBe('nothing')
  expect(advanceFor({ ...filing, state: 'EXEMPTION_ASKED' }, {})).toBe('as-it-is')
})
