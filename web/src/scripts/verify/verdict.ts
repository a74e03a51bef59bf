// Decides what to say of a receipt: from the link of its QR code, or from the bytes of its PDF. Everything happens on this device.
import {
  type CompactPayment,
  readSealedPayment,
  verifySealedPayment,
  verifySealedPaymentPdf,
} from '../../../../functions/fees/payment-statement.ts'
import { type CompactStatement, verifySealedStatement } from '../../../../functions/filings/receipt.ts'
import { splitSealedPdf, verifySealedPdf } from '../../../../functions/filings/receipt-seal.ts'
import type { KnownKeys } from './receipt-keys.ts'

export type Looked = 'pdf' | 'link'
export type Verdict =
  | { readonly what: 'genuine'; readonly looked: Looked; readonly keyId: string; readonly compact: CompactStatement }
  | { readonly what: 'genuine-payment'; readonly looked: Looked; readonly keyId: string; readonly compact: CompactPayment }
  | {
      readonly what: 'changed' | 'not-ours' | 'not-genuine' | 'unreadable' /** Only by the keys of this device, which may be old. */
      readonly mayBeOld: boolean
    }
  | { readonly what: 'no-keys' }

export async function verdictOfLink(sealed: string, known: KnownKeys | undefined): Promise<Verdict> {
  if (known === undefined) return { what: 'no-keys' }
  if (readSealedPayment(sealed)) {
    const paid = await verifySealedPayment(sealed, known.keys)
    if (paid.verdict === 'genuine') return { what: 'genuine-payment', looked: 'link', keyId: paid.keyId, compact: paid.compact }
    return { what: paid.verdict, mayBeOld: known.mayBeOld }
  }
  const found = await verifySealedStatement(sealed, known.keys)
  if (found.verdict === 'genuine') return { what: 'genuine', looked: 'link', keyId: found.keyId, compact: found.compact }
  // A link does not name its key: it may be one that this device does not know yet.
  return { what: found.verdict, mayBeOld: known.mayBeOld && found.verdict === 'not-genuine' }
}

export async function verdictOfPdf(bytes: Uint8Array, known: KnownKeys | undefined): Promise<Verdict> {
  if (known === undefined) return { what: 'no-keys' }
  const paid = await verifySealedPaymentPdf(bytes, known.keys)
  if (paid.verdict === 'genuine') return { what: 'genuine-payment', looked: 'pdf', keyId: paid.keyId, compact: paid.compact }
  const found = await verifySealedPdf(bytes, known.keys)
  if (found.verdict === 'genuine') return { what: 'genuine', looked: 'pdf', keyId: found.keyId, compact: found.compact }
  const keyId = splitSealedPdf(bytes)?.keyId
  const knowsKey = keyId === undefined || known.keys.some(key => key.keyId === keyId)
  return { what: found.verdict, mayBeOld: known.mayBeOld && !knowsKey }
}

/** What follows `#r=` in the link of a receipt; undefined when the page was opened otherwise. */
export function sealedInFragment(hash: string): string | undefined {
  return /^#r=(.*)$/.exec(hash)?.[1]
}
