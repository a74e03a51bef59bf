// Publishes what the holder of a receipt code may know; the only writer of status/.
import { putObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { Filing } from './filing.ts'
import { publicStatus, statusKey } from './status.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

export const publishStatusOf = async (filing: Filing): Promise<void> => {
  await putObject(BUCKET_PUBLIC, await statusKey(filing.receiptCode), new TextEncoder().encode(JSON.stringify(publicStatus(filing))), {
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'no-cache',
  })
}
