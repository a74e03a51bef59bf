// Reads the shells of published pages, which the site's build left in the public bucket, and writes the pages made of them.
import { text } from 'node:stream/consumers'
import type { Language } from '../kernel/actor.ts'
import { fillShell, type Slots } from '../kernel/published-page.ts'
import { putObject, readObject } from './bucket.ts'
import { settings } from './settings.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

/** A site that was published anew is noticed after this long. */
const keptForMilliseconds = 60_000

const kept = new Map<string, { shell: string; until: number }>()

/** `_shell/<name>/<language>/index.html`. Throws when the site has not been published yet: the message comes again. */
const readShell = async (name: string, language: Language): Promise<string> => {
  const key = `_shell/${name}/${language}/index.html`
  const known = kept.get(key)
  if (known && known.until > Date.now()) return known.shell
  const object = await readObject(BUCKET_PUBLIC, key)
  if (object === undefined) throw new Error(`page-shell: ${key} is not published`)
  const shell = await text(object.body)
  kept.set(key, { shell, until: Date.now() + keptForMilliseconds })
  return shell
}

export interface PublishedPage {
  /** Name of the shell: `hearing-day`. */
  shell: string
  /** The page's address without its language: `/lich-xet-xu/NA-KV01`. */
  path: `/${string}`
  /** How long the edge may answer before it asks again. */
  freshForSeconds: number
}

/** Fills the shell of one language and writes the page where its address leads. */
export const publishPage = async ({ shell, path, freshForSeconds }: PublishedPage, language: Language, slots: Slots): Promise<void> => {
  const page = fillShell(await readShell(shell, language), slots)
  await putObject(BUCKET_PUBLIC, `${language === 'en' ? 'en' : ''}${path}/index.html`.replace(/^\//, ''), new TextEncoder().encode(page), {
    contentType: 'text/html; charset=utf-8',
    cacheControl: `public, max-age=0, s-maxage=${freshForSeconds}`,
  })
}
