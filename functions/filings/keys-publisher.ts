// Publishes the public keys of receipts, so that anyone can verify one in the browser; the only writer of keys/.
import { text } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { putObject, readObject } from '../platform/bucket.ts'
import { receiptKeyId, receiptPublicKey } from '../platform/receipt-key.ts'
import { settings } from '../platform/settings.ts'
import type { ReceiptKey } from './sealed-statement.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const key = 'keys/receipts.json'
const published = z.object({ keys: z.array(z.object({ keyId: z.string(), spki: z.string() })) })

const publishedKeys = async (): Promise<ReceiptKey[]> => {
  const object = await readObject(BUCKET_PUBLIC, key)
  return object === undefined ? [] : published.parse(JSON.parse(await text(object.body))).keys
}

/** Adds the key in use to those published before: receipts of an older key stay verifiable. */
export const publishKeys = async (): Promise<void> => {
  const older = (await publishedKeys()).filter(each => each.keyId !== receiptKeyId)
  const keys: ReceiptKey[] = [{ keyId: receiptKeyId, spki: await receiptPublicKey() }, ...older]
  await putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(JSON.stringify({ keys })), {
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'public, max-age=3600',
  })
}
