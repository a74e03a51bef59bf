// Which judgments are published at all: every rule of NQ 03/2017 by its code.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPublishable, publicationRules, rulesAgainst } from '../../functions/judgments/publication-rule.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { refusalOf } from '../fees/money-samples.ts'
import { answers } from './judgment-samples.ts'

const effectiveOn = parseCivilDate('2026-10-15')
const publishable = { effectiveOn, hasMinor: false, isPublishedKind: true, answers }

describe('whether a judgment may be published', () => {
  it('is published when in effect and nothing stands against it (BLTTDS 269(4))', () => {
    expect(rulesAgainst(publishable)).toEqual([])
  })

  it.each([
    ['NOT-1', 'has no legal effect yet', { effectiveOn: undefined }],
    ['NOT-2', 'was tried in closed session', { answers: { ...answers, isClosedSession: true } }],
    ['NOT-3', 'holds State secrets', { answers: { ...answers, hasStateSecret: true } }],
    ['NOT-5', 'is contrary to fine customs', { answers: { ...answers, isAgainstCustoms: true } }],
    ['NOT-5', 'had somebody under 18 in it, as the clerk says', { answers: { ...answers, hasMinor: true } }],
    ['NOT-5', 'had somebody under 18 in it, as the case says against the clerk', { hasMinor: true }],
    ['NOT-6', 'holds secrets that cannot be encoded', { answers: { ...answers, canBeEncoded: false } }],
    ['LAW', 'is a document that courts never publish', { isPublishedKind: false }],
  ] as const)('%s: not when it %s', (rule, _why, changed) => {
    expect(rulesAgainst({ ...publishable, ...changed })).toEqual([rule])
  })

  it('NOT-4: secrets that a party asks to keep stand against it only where they cannot be encoded away', () => {
    expect(rulesAgainst({ ...publishable, answers: { ...answers, isSecrecyAsked: true } })).toEqual([])
    expect(rulesAgainst({ ...publishable, answers: { ...answers, isSecrecyAsked: true, canBeEncoded: false } })).toEqual(['NOT-4', 'NOT-6'])
  })

  it('refuses by naming every rule, in the order of the law', () => {
    const bad = { ...answers, isClosedSession: true, hasMinor: true }
    expect(refusalOf(() => checkPublishable({ ...publishable, effectiveOn: undefined, answers: bad }))).toBe('judgment.not-publishable')
    fc.assert(
      fc.property(
        fc.record({ ...Object.fromEntries(Object.keys(answers).map(name => [name, fc.boolean()])) }),
        fc.boolean(),
        (drawn, hasMinor) => {
          const rules = rulesAgainst({ effectiveOn: undefined, hasMinor, isPublishedKind: false, answers: { ...answers, ...drawn } })
          const order = rules.map(rule => publicationRules.indexOf(rule === 'LAW' ? 'WHEN' : rule))
          expect(order).toEqual(order.toSorted((left, right) => left - right))
        },
      ),
    )
  })
})
