// Links into online rooms, in the table of hearings.
//
// pk                 sk    what                                                        found by
// link#<digest>      link  for one person, once; `usedAt` once it was opened (TTL)     key
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { putItemOnce, updateItem } from '../platform/table.ts'
import type { HearingLink } from './hearing-link.ts'

const { TABLE_HEARINGS } = settings('TABLE_HEARINGS')

const linkItem: z.ZodMiniType<HearingLink> = z.object({
  digest: z.string(),
  courtCode: z.string(),
  hearingId: z.string(),
  subject: z.string(),
  validUntil: z.string(),
})

export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const keyOf = (digest: string) => ({ pk: `link#${digest}`, sk: 'link' })

export const saveLink = async (link: HearingLink): Promise<void> => {
  await putItemOnce(TABLE_HEARINGS, { ...keyOf(link.digest), ...link, expiresAt: Math.ceil(Date.parse(link.validUntil) / 1000) })
}

/** The link, for the one call that may use it: of this person, in time, and never before. */
export const useLink = async (token: string, subject: string, now: string): Promise<HearingLink | undefined> => {
  const condition = 'attribute_not_exists(usedAt) AND validUntil > :now AND subject = :subject'
  const item = await updateItem(
    TABLE_HEARINGS,
    keyOf(digestOfToken(token)),
    'SET usedAt = :now',
    { ':now': now, ':subject': subject },
    { condition },
  )
  return item && linkItem.parse(item)
}
