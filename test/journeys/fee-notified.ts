// A lawsuit whose judge has notified the advance: filed and acted upon through the portal's doors, with the order that the notice opened.
import { z } from 'zod/mini'
import { fileLawsuit } from '../../demonstration/file-lawsuit.ts'
import { photoPaper } from '../../demonstration/papers.ts'
import { loanPetition } from '../../demonstration/petitions.ts'
import type { PortalClient } from '../../demonstration/portal-client.ts'
import { formatReceiptCode, parseReceiptCode } from '../../functions/kernel/receipt-code.ts'
import { officer, signedIn, todayHere } from '../portal/people.ts'

export const filer = { login: 'an', fullName: 'Nguyễn Văn An' }

const ordersSchema = z.object({ orders: z.array(z.object({ id: z.string(), filingId: z.optional(z.string()), amountVnd: z.number() })) })
const versionSchema = z.object({ version: z.number() })

export interface FeeNotified {
  filingId: string
  /** As it stands on pages: `NA-7K3M-P2XA-5TV`. */
  receiptCode: string
  orderId: string
  amountVnd: number
  /** The filer without a browser. */
  client: PortalClient
}

export const feeNotified = async (origin: string, amountVnd: number): Promise<FeeNotified> => {
  const [client, clerk, chief, judge] = await Promise.all([
    signedIn(origin, filer.login),
    officer(origin, 'thuky1', 'clerk'),
    officer(origin, 'chanhan', 'chief-judge'),
    officer(origin, 'thamphan1', 'judge'),
  ])
  const filed = await fileLawsuit(client, [photoPaper()], ids => loanPetition(ids, todayHere()), filer.fullName)
  const act = async (who: PortalClient, door: string, body: object): Promise<void> => {
    const { version } = versionSchema.parse(await who.get(`/api/desk/filings/${filed.id}`))
    await who.post(`/api/desk/filings/${filed.id}/${door}`, { version, ...body })
  }
  await act(clerk, 'acknowledgement', {})
  await act(chief, 'judge', { judge: 'vneid-thamphan1' })
  const notified = { decision: 'notify-fee', amountVnd, collector: 'Thi hành án dân sự tỉnh Nghệ An', basis: 'Án phí có giá ngạch' }
  await act(judge, 'decision', notified)
  const ofFiling = (value: unknown) => ordersSchema.parse(value).orders.find(order => order.filingId === filed.id)
  const order = ofFiling(await client.until('/api/orders', value => ofFiling(value) !== undefined))
  if (order === undefined) throw new Error('fee-notified: the notice opened no order')
  const receiptCode = formatReceiptCode(parseReceiptCode(filed.receiptCode))
  return { filingId: filed.id, receiptCode, orderId: order.id, amountVnd: order.amountVnd, client }
}
