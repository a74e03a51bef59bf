// The window onto receipts of filings: what the portal signed, as one hash.
import { signedDigest } from './receipt.ts'
import { findReceipt } from './submission-store.ts'

/** SHA-256 of what the receipt key signed; undefined before there is a receipt. */
export const receiptDigest = async (filingId: string): Promise<Uint8Array | undefined> => {
  const receipt = await findReceipt(filingId)
  return receipt && signedDigest(receipt.statement)
}
