// The key under which the portal signs whatever it certifies: receipts, served papers, copies, the roots of days. It never leaves the key service.
import { settings } from './settings.ts'
import { publicKey, signDigest } from './signing-key.ts'

const { KEY_RECEIPTS } = settings('KEY_RECEIPTS')

/** The key's public name: the last part of its ARN. */
export const receiptKeyId = KEY_RECEIPTS.slice(KEY_RECEIPTS.lastIndexOf('/') + 1)

/** ES256 over a SHA-256 digest, base64url of r‖s. One call. */
export const signWithReceiptKey = (digest: Uint8Array): Promise<string> => signDigest(KEY_RECEIPTS, digest)

/** SPKI DER, base64url. */
export const receiptPublicKey = (): Promise<string> => publicKey(KEY_RECEIPTS)
