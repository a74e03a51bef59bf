// Holds refusals to their shape: kind, code and facts, told apart from faults.
import { expect, test } from 'vitest'
import { isRefusal, Refusal, refuse } from '../../functions/kernel/refusal.ts'

test('a refusal carries its kind, its code and its facts', () => {
  expect(() => refuse('conflict', 'filing.already-accepted', { acceptedOn: '2026-11-21' })).toThrow(
    expect.objectContaining({ kind: 'conflict', code: 'filing.already-accepted', facts: { acceptedOn: '2026-11-21' } }),
  )
})

test('facts may be left out', () => {
  expect(new Refusal('missing', 'filing.not-found').facts).toEqual({})
})

test('a fault is not a refusal, whatever it looks like', () => {
  expect(isRefusal(new Refusal('busy', 'x'))).toBe(true)
  expect(isRefusal(new Error('x'))).toBe(false)
  expect(isRefusal({ kind: 'busy', code: 'x', facts: {} })).toBe(false)
})
