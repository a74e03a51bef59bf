// A bank line belongs to the order of its one reference, and to nobody otherwise.
import { expect, test } from 'vitest'
import { type BankLine, factOfLine, referencesOf } from '../../functions/fees/matching.ts'
import { makeTransferReference } from '../../functions/fees/transfer-reference.ts'
import { civilDateOf } from '../../functions/kernel/civil-date.ts'
import { now } from './money-samples.ts'

const [one, two] = [makeTransferReference(new Uint8Array(9).fill(5)), makeTransferReference(new Uint8Array(9).fill(9))]
const line = (content: string): BankLine => ({
  ...{ id: 'bl_1', book: 'thads-NA', account: '1', transactionId: 'T1', bookedOn: '2026-11-21', amount: 5, currency: 'vnd' },
  ...{ content, fileId: 'f', importedAt: now },
})
const known = (reference: string, orderId: string, attemptId = `a-${reference}`) => ({ reference, orderId, attemptId })

test('every reference of the line is looked up', () => expect(referencesOf(line(`${one} ${two.toLowerCase()}`))).toEqual([one, two]))

test('one reference: its order and attempt', () => {
  expect(factOfLine(line(one), [known(one, 'o1')], 'x')).toMatchObject({
    orderId: 'o1',
    attemptId: `a-${one}`,
    state: 'paid',
    factId: 'bl_1',
  })
})

test('two attempts of one order are one order', () => {
  expect(factOfLine(line(`${one} ${two}`), [known(one, 'o1'), known(two, 'o1')], 'x').orderId).toBe('o1')
})

test('references of two orders, or none at all: nobody’s, for a person to look', () => {
  expect(factOfLine(line(`${one} ${two}`), [known(one, 'o1'), known(two, 'o2')], 'x').orderId).toBeUndefined()
  expect(factOfLine(line('nop tien'), [], 'x').orderId).toBeUndefined()
})

test('the day of the line is its day in Vietnam', () => expect(civilDateOf(factOfLine(line(''), [], 'x').at)).toBe('2026-11-21'))
