// What a history says of an entry: for people, in their language, without what only machines need.
import { expect, test } from 'vitest'
import { events as en } from '../../web/src/words/en/events.ts'
import { factsSaid } from '../../web/src/words/facts-said.ts'
import { stateSaid } from '../../web/src/words/state.ts'
import { events as vi } from '../../web/src/words/vi/events.ts'

const names = { court: (code: string) => `Tòa án ${code}`, ground: (code: string) => `điểm ${code}` }

test('money, days and courts are written out; what is empty or only for machines is left out', () => {
  const facts = {
    state: 'FEE_NOTICE',
    amountVnd: 12_500_000,
    collector: 'Thi hành án dân sự tỉnh',
    basis: ' ',
    due: '2026-12-01',
    judgeSubject: 'x',
  }
  expect(factsSaid('vi', vi, facts, names)).toEqual([
    { label: 'Số tiền', value: '12.500.000 đ' },
    { label: 'Nơi nộp tiền', value: 'Thi hành án dân sự tỉnh' },
    { label: 'Hạn', value: 'thứ Ba, 01/12/2026' },
  ])
  expect(factsSaid('en', en, { courtCode: 'NA-KV02', agrees: false }, names)).toEqual([
    { label: 'Court', value: 'Tòa án NA-KV02' },
    { label: 'Answer', value: 'no to mediation' },
  ])
})

test('a payment, its receipt and the judge’s answer are said in words, the order’s code as it is printed', () => {
  const facts = {
    orderCode: 'KN-7K3MQ2XA5TB',
    rail: 'counter',
    paidOn: '2026-12-01',
    by: 'portal',
    granted: 'half',
    caseNumber: '12/2026/TLST-DS',
  }
  expect(factsSaid('en', en, facts, names)).toEqual([
    { label: 'Order code', value: 'KN-7K3M-Q2XA-5TB' },
    { label: 'Paid by', value: 'cash at the counter' },
    { label: 'Paid on', value: 'Tuesday, 1 December 2026' },
    { label: 'Handed over by', value: 'the portal, as the court has chosen' },
    { label: 'Answer of the judge', value: 'reduced by half' },
    { label: 'Case number', value: '12/2026/TLST-DS' },
  ])
})

test('a first petition is not called a version; later ones are', () => {
  expect(factsSaid('vi', vi, { petitionVersion: 1 }, names)).toEqual([])
  expect(factsSaid('vi', vi, { petitionVersion: 2 }, names)).toEqual([{ label: 'Bản đơn thứ', value: '2' }])
})

test('terms counted anew say from which day to which', () => {
  const changed = [{ code: 'CIV-AMEND', from: '2026-11-27', to: '2026-11-30' }]
  expect(factsSaid('en', en, { changed }, names)).toEqual([
    { label: 'Changed date', value: 'from Friday, 27 November 2026 to Monday, 30 November 2026' },
  ])
})

test('a state is said in the kernel’s words, without a number that nobody has filled in', () => {
  expect(stateSaid('ACCEPTED', 'vi').said).toBe('Đã thụ lý.')
  expect(stateSaid('ACCEPTED', 'en').said).toBe('Accepted.')
  expect(stateSaid('SUBMITTED', 'vi').said).toBe('Đã gửi. Ngày khởi kiện là ngày gửi đơn.')
})

test('a state of tomorrow is shown by its code', () => {
  expect(stateSaid('TOMORROW', 'vi')).toEqual({ name: 'TOMORROW', said: '', tone: 'neutral' })
})
