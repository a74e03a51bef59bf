// Publishes draws and designations: records that anyone can replay, under transparency/.
import { putObject } from '../platform/bucket.ts'
import { settings } from '../platform/settings.ts'
import type { Draw } from './draw-record.ts'
import { indexRow } from './draw-view.ts'

const { BUCKET_PUBLIC } = settings('BUCKET_PUBLIC')

/** The list and a record that goes on change within the minute; what was decided never does. */
const put = async (key: string, value: unknown, seconds: number): Promise<void> => {
  await putObject(BUCKET_PUBLIC, key, new TextEncoder().encode(JSON.stringify(value)), {
    contentType: 'application/json; charset=utf-8',
    cacheControl: `public, max-age=0, s-maxage=${seconds}`,
  })
}

export const publishDraw = (draw: Draw): Promise<void> =>
  put(`transparency/draws/${draw.id}.json`, draw.published, draw.state === 'decided' ? 3_600 : 15)

export const publishDrawList = (courtCode: string, draws: readonly Draw[]): Promise<void> =>
  put(`transparency/draws/${courtCode}.json`, { courtCode, draws: draws.map(indexRow) }, 15)
