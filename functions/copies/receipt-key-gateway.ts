// The portal's receipt key as copies use it: the same key, and the same published public half, as for receipts.
import { settings } from '../platform/settings.ts'
import { signDigest } from '../platform/signing-key.ts'

const { KEY_RECEIPTS } = settings('KEY_RECEIPTS')

/** The key's public name: the last part of its ARN. */
export const receiptKeyId = KEY_RECEIPTS.slice(KEY_RECEIPTS.lastIndexOf('/') + 1)

/** ES256 over a SHA-256 digest, base64url of r‖s. One call. */
export const signWithReceiptKey = (digest: Uint8Array): Promise<string> => signDigest(KEY_RECEIPTS, digest)
