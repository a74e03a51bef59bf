// The public keys by which receipts are verified: from the site, or as this device kept them from an earlier visit.
import { publishedKeysPath, type ReceiptKey } from '../../../../functions/filings/sealed-statement.ts'
import { keptMark } from '../../offline/handled.ts'

export type KnownKeys = {
  readonly keys: readonly ReceiptKey[]
  /** Kept from before: a receipt of a newer key would seem not genuine. */
  readonly mayBeOld: boolean
}

/** Undefined where neither the network nor this device has them. */
export async function loadKeys(load: typeof fetch = fetch): Promise<KnownKeys | undefined> {
  try {
    const answer = await load(publishedKeysPath, { cache: 'no-cache', credentials: 'omit' })
    if (!answer.ok) return undefined
    const keys = readKeys(await answer.json())
    return keys.length === 0 ? undefined : { keys, mayBeOld: answer.headers.get(keptMark) !== null }
  } catch {
    return undefined
  }
}

function readKeys(value: unknown): ReceiptKey[] {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !Array.isArray(value.keys)) return []
  return value.keys.flatMap((key: unknown) => {
    if (typeof key !== 'object' || key === null || !('keyId' in key) || !('spki' in key)) return []
    return [{ keyId: String(key.keyId), spki: String(key.spki) }]
  })
}
