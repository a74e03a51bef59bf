// Writes the public dockets: data under docket/, pages under so-thu-ly/. The only writer of both.
import { json } from 'node:stream/consumers'
import * as z from 'zod/mini'
import type { Language } from '../kernel/actor.ts'
import type { Court } from '../kernel/courts.ts'
import { putObject, readObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import { stepKinds } from './case-step.ts'
import { docketCourtSlots, docketCourtsSlots, docketPageSlots } from './docket-page.ts'
import { type DocketIndex, type DocketPage, docketPageName, publicStates } from './public-docket.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const freshForSeconds = 30

const pageFile: z.ZodMiniType<DocketPage> = z.object({
  courtCode: z.string(),
  symbol: z.string(),
  year: z.int(),
  page: z.int(),
  entries: z.array(
    z.object({
      serial: z.int(),
      number: z.string(),
      kind: z.string(),
      matter: z.string(),
      relation: z.string(),
      acceptedOn: z.string(),
      state: z.enum(publicStates),
      steps: z.array(z.object({ kind: z.enum(stepKinds), on: z.string(), article: z.string() })),
    }),
  ),
})
const indexFile: z.ZodMiniType<DocketIndex> = z.object({
  courtCode: z.string(),
  registers: z.array(z.object({ symbol: z.string(), year: z.int(), pages: z.int() })),
})

const readFile = async <File>(key: string, schema: z.ZodMiniType<File>): Promise<File | undefined> => {
  const object = await readObject(BUCKET_PUBLIC, key)
  return object && schema.parse(await json(object.body))
}

const writeFile = async (key: string, value: unknown): Promise<void> => {
  await putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(JSON.stringify(value)), {
    contentType: 'application/json; charset=utf-8',
    cacheControl: `public, max-age=0, s-maxage=${freshForSeconds}`,
  })
}

const pageKey = (page: Pick<DocketPage, 'courtCode' | 'symbol' | 'year' | 'page'>): string =>
  `docket/${page.courtCode}/${docketPageName(page)}.json`
const indexKey = (courtCode: string): string => `docket/${courtCode}.json`

export const readDocketPage = async (of: Pick<DocketPage, 'courtCode' | 'symbol' | 'year' | 'page'>): Promise<DocketPage> =>
  (await readFile(pageKey(of), pageFile)) ?? { ...of, entries: [] }

export const readDocketIndex = async (courtCode: string): Promise<DocketIndex> =>
  (await readFile(indexKey(courtCode), indexFile)) ?? { courtCode, registers: [] }

const languages: readonly Language[] = ['vi', 'en']

export const publishDocketPage = async (page: DocketPage, court: Court): Promise<void> => {
  await writeFile(pageKey(page), page)
  const path = `/so-thu-ly/${page.courtCode}/${docketPageName(page)}` as const
  for (const language of languages)
    await publishPage({ shell: 'docket-page', path, freshForSeconds }, language, docketPageSlots(page, court, language))
}

export const publishDocketIndex = async (index: DocketIndex, court: Court): Promise<void> => {
  await writeFile(indexKey(index.courtCode), index)
  const path = `/so-thu-ly/${index.courtCode}` as const
  for (const language of languages)
    await publishPage({ shell: 'docket-court', path, freshForSeconds }, language, docketCourtSlots(index, court, language))
}

/** The page that leads to every court's dockets. */
export const publishDocketCourts = async (courts: readonly Court[]): Promise<void> => {
  for (const language of languages)
    await publishPage({ shell: 'dockets', path: '/so-thu-ly', freshForSeconds: 300 }, language, docketCourtsSlots(courts, language))
}
