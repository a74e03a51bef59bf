// The collectors of this deployment: accounts, series and rails, from the data file by the name of the stage.
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import type { Collector } from './collector.ts'
import data from './data/collectors.json' with { type: 'json' }

const { COLLECTORS } = settings('COLLECTORS')

const account = z.nullable(z.object({ bin: z.string(), bank: z.string(), account: z.string(), name: z.string() }))

const collectorSchema: z.ZodMiniType<Collector> = z.object({
  book: z.string(),
  payee: z.enum(['THADS', 'COURT']),
  courtCode: z.nullable(z.string()),
  nameVi: z.string(),
  nameEn: z.string(),
  account,
  treasury: account,
  card: z.boolean(),
  electronicSeries: z.nullable(z.object({ form: z.string(), symbol: z.string() })),
  handsOverProof: z.boolean(),
})

const byStage = z.record(z.string(), z.array(collectorSchema))

/** Every collector, the enforcement agency first. A stage without a list does not start. */
export const collectors: readonly Collector[] =
  byStage.parse(data.stages)[COLLECTORS] ??
  (() => {
    throw new Error(`collector-store: no collectors for ${COLLECTORS} in data/collectors.json`)
  })()
