// The window onto receipts of payment: what the portal signed under a number of a series, as one hash, and the code by which it is found.
import { isSensitive } from './order.ts'
import { paymentDigest } from './payment-statement.ts'
import { findOfficialReceipt } from './receipt-store.ts'

export interface CertifiedPayment {
  /** SHA-256 of what the receipt key signed. */
  digest: Uint8Array
  /** Undefined for a fine and the like: that such an order exists reveals a sanction, so its code answers nobody, here as where one pays. */
  coded: { code: string; courtCode: string; certifiedAt: string } | undefined
}

/** Undefined for a number that was not given. */
export const certifiedPayment = async (series: string, number: number): Promise<CertifiedPayment | undefined> => {
  const receipt = await findOfficialReceipt(series, number)
  if (receipt === undefined) return undefined
  const { orderCode: code, courtCode, paidFor, issuedAt: certifiedAt } = receipt.statement
  const coded = isSensitive(paidFor) ? undefined : { code, courtCode, certifiedAt }
  return { digest: await paymentDigest(receipt.statement), coded }
}
