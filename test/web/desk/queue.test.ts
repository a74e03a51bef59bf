// What an officer asks to see of the queue, in the address and of the API; moving among its rows by keyboard.
import { describe, expect, it } from 'vitest'
import { choiceOf, everything, isFiltered, queuePath, searchOf } from '../../../web/src/scripts/desk/queue-address.ts'
import { rowAfter } from '../../../web/src/scripts/desk/row-keys.ts'

const narrow = { closed: false, state: 'UNDER_REVIEW', kind: 'HNGĐ', mine: true }

describe('the filters of the queue', () => {
  it('stand in the address and are read back from it', () => {
    expect(choiceOf(searchOf(narrow))).toEqual(narrow)
    expect(choiceOf(searchOf({ ...everything, closed: true }))).toEqual({ ...everything, closed: true })
  })

  it('leave the address bare when nothing is chosen', () => {
    expect(searchOf(everything)).toBe('')
    expect(isFiltered(everything)).toBe(false)
  })

  it('read a kind that was typed in decomposed letters', () => {
    expect(choiceOf(`?loai=${'HNGĐ'.normalize('NFD')}`).kind).toBe('HNGĐ')
  })

  it('are asked of the API in its own words, one page after another', () => {
    expect(queuePath(everything)).toBe('/api/desk/filings?queue=open')
    const asked = new URL(queuePath(narrow, 'key-2'), 'https://portal.example').searchParams
    expect(Object.fromEntries(asked)).toEqual({ queue: 'open', state: 'UNDER_REVIEW', kind: 'HNGĐ', judge: 'me', next: 'key-2' })
  })
})

describe('moving from row to row', () => {
  it.each([
    ['down from none leads to the first', -1, 3, 1, 0],
    ['up from none leads to the last', -1, 3, -1, 2],
    ['down leads on', 0, 3, 1, 1],
    ['down stays on the last', 2, 3, 1, 2],
    ['up stays on the first', 0, 3, -1, 0],
  ] as const)('%s', (_, focused, rows, step, wanted) => {
    expect(rowAfter(focused, rows, step)).toBe(wanted)
  })

  it('leads nowhere in an empty queue', () => {
    expect(rowAfter(-1, 0, 1)).toBe(-1)
  })
})
