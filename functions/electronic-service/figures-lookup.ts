// The window onto what electronic service reached and saved: the figures as they were last published.
import { json } from 'node:stream/consumers'
import * as z from 'zod/mini'
import { readObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { ServiceFigures } from './service-figures.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const file: z.ZodMiniType<{ figures: ServiceFigures[] }> = z.object({
  figures: z.array(
    z.object({
      month: z.string(),
      courtCode: z.string(),
      recipients: z.int(),
      served: z.int(),
      servedElectronically: z.int(),
      savedVnd: z.int(),
    }),
  ),
})

/** By court and month; none before the first publication. */
export const publishedServiceFigures = async (): Promise<ServiceFigures[]> => {
  const object = await readObject(BUCKET_PUBLIC, 'service/figures.json')
  return object ? file.parse(await json(object.body)).figures : []
}
