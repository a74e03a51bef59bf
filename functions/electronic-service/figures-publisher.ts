// The figures of electronic service as a public file.
import { putObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { ServiceFigures } from './service-figures.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

export const publishFigures = async (figures: readonly ServiceFigures[], at: string): Promise<void> => {
  const bytes = new TextEncoder().encode(JSON.stringify({ at, figures }))
  await putObject(BUCKET_PUBLIC, 'service/figures.json', bytes, {
    contentType: 'application/json',
    cacheControl: 'public, max-age=60, s-maxage=60',
  })
}
