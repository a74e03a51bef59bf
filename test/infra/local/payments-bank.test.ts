// The bank's page and its statements, read by the portal's own readers: what a person did to a transfer is what the statement says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { looksLikeXml, readCamtStatement } from '../../../functions/fees/bank-statement-camt.ts'
import { readCsvStatement } from '../../../functions/fees/bank-statement-csv.ts'
import { makeTransferReference, referencesIn } from '../../../functions/fees/transfer-reference.ts'
import { vietQr } from '../../../functions/fees/vietqr.ts'
import { type Sandbox, startSandbox } from './payments-sandbox.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

const amountVnd = 1_250_000
const reference = makeTransferReference(new Uint8Array([7, 1, 30, 12, 9, 22, 5, 17, 3]))
const code = (account: string) => vietQr({ bin: '970405', account, amountVnd, content: reference })

const transfer = async (input: object) => {
  const answer = await fetch(`${sandbox.payments.address}/bank/transfers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  return { status: answer.status, value: await answer.json() }
}
const statement = async (account: string, form: 'csv' | 'xml') => {
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  return (await fetch(`${sandbox.payments.address}/bank/statements/${account}/${day}.${form}`)).text()
}
const read = (text: string) => (looksLikeXml(text) ? readCamtStatement(text) : readCsvStatement(text))

describe.each(['csv', 'xml'] as const)('a statement as %s', form => {
  it.each([
    ['exact', amountVnd, [reference]],
    ['short', 1_125_000, [reference]],
    ['over', 1_300_000, [reference]],
    ['spaced', amountVnd, [reference]],
    ['mistyped', amountVnd, []],
    ['without-code', amountVnd, []],
  ])('%s: %i đồng, and the reference as far as it can be found', async (variant, amount, references) => {
    const account = `36002010${form === 'csv' ? 1 : 2}${variant.length}${amount % 7}`
    const made = await transfer({ code: code(account), variant })
    expect(made).toMatchObject({ status: 201, value: { account, amount } })
    const { lines, account: of } = read(await statement(account, form))
    expect(of).toBe(account)
    expect(lines).toMatchObject([{ amount, currency: 'vnd', transactionId: made.value.id }])
    expect(referencesIn(lines[0]?.content ?? '')).toEqual(references)
  })
  it('is the same file when it is taken twice, and holds every transfer of its day', async () => {
    const account = `770000${form === 'csv' ? 1 : 2}`
    for (const variant of ['exact', 'exact', 'short']) await transfer({ code: code(account), variant })
    const first = await statement(account, form)
    expect(await statement(account, form)).toBe(first)
    expect(read(first).lines.map(line => line.amount)).toEqual([1_250_000, 1_250_000, 1_125_000])
  })
})

describe('the bank', () => {
  it('takes what was typed instead of what the code says, as an app lets its user do', async () => {
    expect(await transfer({ code: code('880'), amount: '99.000', content: 'khac', variant: 'exact' })).toMatchObject({
      status: 201,
      value: { account: '880', amount: 99_000, content: expect.stringContaining('khac') },
    })
  })
  it('refuses what is no code, no account or no amount', async () => {
    expect(await transfer({ code: 'khong phai ma' })).toMatchObject({ status: 422, value: { error: expect.stringContaining('VietQR') } })
    expect(await transfer({ amount: 1000 })).toMatchObject({ status: 422 })
    expect(await transfer({ account: '1', amount: '1,5' })).toMatchObject({ status: 422 })
  })
  it('has a page that a person can use, and that says what it is', async () => {
    const answer = await fetch(`${sandbox.payments.address}/bank/transfers`, {
      method: 'POST',
      body: new URLSearchParams({ code: code('990'), variant: 'exact' }),
    })
    const text = await answer.text()
    for (const words of ['MÔI TRƯỜNG THỬ — không có tiền thật', 'Đã chuyển 1.250.000 đ đến 990', '/bank/statements/990/'])
      expect(text).toContain(words)
    expect(await (await fetch(`${sandbox.payments.address}/bank/statements/none/2026-01-01.csv`)).status).toBe(404)
  })
})
