// Decides what to say of a signed paper: from the link of its QR code, or from the bytes of its PDF. Everything happens on this device.
import { type CompactCopy, type CopyStatement, verifySealedCopy, verifySealedCopyPdf } from '../../../../functions/copies/copy-statement.ts'
import {
  type CompactService,
  verifySealedService,
  verifySealedServicePdf,
} from '../../../../functions/electronic-service/service-statement.ts'
import { type CompactPayment, verifySealedPayment, verifySealedPaymentPdf } from '../../../../functions/fees/payment-statement.ts'
import { type CompactStatement, verifySealedStatement } from '../../../../functions/filings/receipt.ts'
import { splitSealedPdf, verifySealedPdf } from '../../../../functions/filings/receipt-seal.ts'
import type { KnownKeys } from './receipt-keys.ts'

export type Looked = 'pdf' | 'link'

interface Genuine<What extends string, Compact> {
  readonly what: What
  readonly looked: Looked
  readonly keyId: string
  readonly compact: Compact
}

export type GenuineCopy = Genuine<'genuine-copy', CompactCopy> & { readonly statement?: CopyStatement }
export type GenuineService = Genuine<'genuine-service', CompactService>

export type Verdict =
  | Genuine<'genuine', CompactStatement>
  | Genuine<'genuine-payment', CompactPayment>
  | GenuineCopy
  | GenuineService
  | {
      readonly what: 'changed' | 'not-ours' | 'not-genuine' | 'unreadable' /** Only by the keys of this device, which may be old. */
      readonly mayBeOld: boolean
    }
  | { readonly what: 'no-keys' }

/** Of the papers that came after receipts of filings the first that knows this one; undefined when none does. */
async function laterPaper(sealed: string, { keys }: KnownKeys): Promise<Verdict | 'not-genuine' | undefined> {
  const copy = await verifySealedCopy(sealed, keys)
  if (copy.verdict === 'genuine') return { what: 'genuine-copy', looked: 'link', keyId: copy.keyId, compact: copy.compact }
  const paid = await verifySealedPayment(sealed, keys)
  if (paid.verdict === 'genuine') return { what: 'genuine-payment', looked: 'link', keyId: paid.keyId, compact: paid.compact }
  const served = await verifySealedService(sealed, keys)
  if (served.verdict === 'genuine') return { what: 'genuine-service', looked: 'link', keyId: served.keyId, compact: served.compact }
  return [copy, paid, served].some(({ verdict }) => verdict === 'not-genuine') ? 'not-genuine' : undefined
}

export async function verdictOfLink(sealed: string, known: KnownKeys | undefined): Promise<Verdict> {
  if (known === undefined) return { what: 'no-keys' }
  const later = await laterPaper(sealed, known)
  if (later === 'not-genuine') return { what: later, mayBeOld: known.mayBeOld }
  if (later !== undefined) return later
  const found = await verifySealedStatement(sealed, known.keys)
  if (found.verdict === 'genuine') return { what: 'genuine', looked: 'link', keyId: found.keyId, compact: found.compact }
  // A link does not name its key: it may be one that this device does not know yet.
  return { what: found.verdict, mayBeOld: known.mayBeOld && found.verdict === 'not-genuine' }
}

async function laterPdf(bytes: Uint8Array, { keys }: KnownKeys): Promise<Verdict | undefined> {
  const copy = await verifySealedCopyPdf(bytes, keys)
  if (copy.verdict === 'genuine') {
    const manifest = copy.statement ? { statement: copy.statement } : {}
    return { what: 'genuine-copy', looked: 'pdf', keyId: copy.keyId, compact: copy.compact, ...manifest }
  }
  const paid = await verifySealedPaymentPdf(bytes, keys)
  if (paid.verdict === 'genuine') return { what: 'genuine-payment', looked: 'pdf', keyId: paid.keyId, compact: paid.compact }
  const served = await verifySealedServicePdf(bytes, keys)
  if (served.verdict === 'genuine') return { what: 'genuine-service', looked: 'pdf', keyId: served.keyId, compact: served.compact }
  return undefined
}

export async function verdictOfPdf(bytes: Uint8Array, known: KnownKeys | undefined): Promise<Verdict> {
  if (known === undefined) return { what: 'no-keys' }
  const later = await laterPdf(bytes, known)
  if (later !== undefined) return later
  const found = await verifySealedPdf(bytes, known.keys)
  if (found.verdict === 'genuine') return { what: 'genuine', looked: 'pdf', keyId: found.keyId, compact: found.compact }
  const keyId = splitSealedPdf(bytes)?.keyId
  const knowsKey = keyId === undefined || known.keys.some(key => key.keyId === keyId)
  return { what: found.verdict, mayBeOld: known.mayBeOld && !knowsKey }
}

/** What follows `#r=` in the link of a signed paper; undefined when the page was opened otherwise. */
export function sealedInFragment(hash: string): string | undefined {
  return /^#r=(.*)$/.exec(hash)?.[1]
}
