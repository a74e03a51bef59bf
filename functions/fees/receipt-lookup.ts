// The window onto receipts of payment: what the portal signed under a number of a series, as one hash.
import { paymentDigest } from './payment-statement.ts'
import { findOfficialReceipt } from './receipt-store.ts'

/** SHA-256 of what the receipt key signed; undefined for a number that was not given. */
export const paymentReceiptDigest = async (series: string, number: number): Promise<Uint8Array | undefined> => {
  const receipt = await findOfficialReceipt(series, number)
  return receipt && paymentDigest(receipt.statement)
}
