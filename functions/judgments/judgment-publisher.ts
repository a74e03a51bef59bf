// Puts a judgment before the public and takes it away again; the only writer of judgments/ and of the pages under ban-an/<id>.
import { deleteObject, listVersions, putObject } from '../platform/bucket.ts'
import { publishPage } from '../platform/page-shell.ts'
import { settings } from '../platform/settings.ts'
import { pageSlots } from './judgment-page.ts'
import { renderJudgment } from './judgment-pdf.ts'
import { type PublishedJudgment, publishedJson, publishedPage, publishedPdf } from './published-judgment.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

const languages = ['vi', 'en'] as const

/** How long the edge may answer before it asks again: a takedown reaches everyone within this time, without an invalidation. */
const freshForSeconds = 30
const cacheControl = `public, max-age=0, s-maxage=${freshForSeconds}`

const putJson = (judgment: PublishedJudgment) =>
  putObject(BUCKET_PUBLIC, publishedJson(judgment.id), new TextEncoder().encode(JSON.stringify(judgment)), {
    contentType: 'application/json; charset=utf-8',
    cacheControl,
  })

/** The page comes last: what it links to is there. */
export const publishFiles = async (judgment: PublishedJudgment): Promise<void> => {
  await putObject(BUCKET_PUBLIC, publishedPdf(judgment.id), await renderJudgment(judgment), {
    contentType: 'application/pdf',
    cacheControl,
  })
  await putJson(judgment)
  for (const language of languages) {
    await publishPage({ shell: 'judgment', path: publishedPage(judgment.id), freshForSeconds }, language, pageSlots(judgment, language))
  }
}

/** Where files of one judgment lie; ids are of one length, so no prefix is the beginning of another's. */
const placesOf = (id: string): string[] => [`judgments/${id}.`, `ban-an/${id}/`, `en/ban-an/${id}/`]

/** Only the tombstones are left: every other version that S3 has kept is gone for good, the PDF with its delete markers. */
export const takeAwayFiles = async (tombstone: PublishedJudgment): Promise<void> => {
  const { id } = tombstone
  await putJson(tombstone)
  for (const language of languages) {
    await publishPage({ shell: 'judgment-gone', path: publishedPage(id), freshForSeconds }, language, { id })
  }
  const versions = (await Promise.all(placesOf(id).map(place => listVersions(BUCKET_PUBLIC, place)))).flat()
  const gone = versions.filter(({ key, isCurrent }) => !isCurrent || key === publishedPdf(id))
  for (const { key, versionId } of gone) await deleteObject(BUCKET_PUBLIC, key, versionId)
}
