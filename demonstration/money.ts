// Invented money: a fee and a fine that somebody owes, one order that waits for a second officer, one paid, one paid short: so that the books are not empty.
import { type PortalClient, textOf } from './portal-client.ts'

/** Phạm Đức Hùng of people.json: whoever signs in as him finds what he owes. */
const payer = { payerName: 'Phạm Đức Hùng', personalNumber: '040080002468' }
const judgment = { text: 'Bản án dân sự sơ thẩm', article: 'NQ 326 Điều 26', number: '12/2026/DS-ST', signedOn: '2026-11-02' }
const fine = { text: 'Quyết định thi hành án', article: 'Luật THADS Điều 36', number: '46/QĐ-THADS', signedOn: '2026-11-09' }
const account = '3600201001234'

const entry = (kind: string, amountVnd: number, basis: object, more: object = {}) => ({
  ...{ kind, amountVnd, basis, courtCode: 'NA-KV01', due: '' },
  ...{ ...payer, ...more },
})

interface Entered {
  id: string
  code: string
}

const versionOf = (order: unknown): number =>
  order !== null && typeof order === 'object' && 'version' in order ? Number(order.version) : 0

/** `first` enters from a paper, `second` compares it. */
export const oweMoney = async (first: PortalClient, second: PortalClient, today: string): Promise<void> => {
  const enter = (body: object) => first.post('/api/books/orders', body)
  const opened = async (body: object): Promise<Entered> => {
    const order = await enter(body)
    const id = textOf(order, 'id')
    await second.post(`/api/books/orders/${id}/check`, { version: versionOf(order), agrees: true, reason: '' })
    return { id, code: textOf(order, 'code') }
  }
  const referenceFor = async ({ code }: Entered): Promise<string> => {
    const answer = await first.post(`/api/orders/by-code/${code}/attempts`, { rail: 'transfer' })
    return /"reference":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? ''
  }
  await opened(entry('court-fee', 12_450_000, judgment))
  await opened(entry('penal-fine', 10_000_000, fine))
  await enter(entry('recovery', 3_200_000, fine))
  const paid = await opened(entry('court-fee', 2_500_000, judgment, { payerName: 'Cao Thị Ngân', personalNumber: '' }))
  const short = await opened(entry('court-fee', 1_200_000, judgment, { payerName: 'Hồ Văn Dũng', personalNumber: '' }))
  const lines = [
    ['DEMO0001', 2_500_000, `${await referenceFor(paid)} nop an phi`],
    ['DEMO0002', 1_000_000, `${await referenceFor(short)} nop an phi`],
    ['DEMO0003', 300_000, 'NGUYEN VAN TAM nop tien cho toa'],
  ]
  const content = [
    `Số tài khoản: ${account}`,
    'Ngày giao dịch;Mã giao dịch;Ghi nợ;Ghi có;Nội dung',
    ...lines.map(([id, amount, text]) => `${today};${id};;${amount};${text}`),
  ].join('\n')
  await first.post('/api/books/statements', { fileName: 'sao-ke-trinh-dien.csv', content })
}
