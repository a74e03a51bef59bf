// Closes every day that is over: its root, chained to the day before and signed, and for each thing certified the path that leads to it.
import { civilDateOf } from '../kernel/civil-date.ts'
import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { afterPlacing, closedDay, daysToClose, linkedBytes } from './proof.ts'
import { publishDay, publishThing } from './proof-publisher.ts'
import { changeThing, firstDay, type KeptRoot, keepRoot, latestRoots, leavesOf, noteRootPublished } from './proof-store.ts'

/** How many days a stopped run is taken up again. */
const daysLookedBack = 10
const atOnce = 20

/** May run twice: root, paths and files come out the same. */
const publishRoot = async (root: KeptRoot): Promise<void> => {
  const hashes = (await leavesOf(root.day)).sort()
  const { places } = await closedDay(root.day, hashes, undefined)
  const waiting = [...places]
  while (waiting.length > 0)
    await Promise.all(
      waiting.splice(0, atOnce).map(async ([hash, place]) => {
        await changeThing(hash, thing => afterPlacing(thing, place))
        await publishThing(hash)
      }),
    )
  const { isPublished: _, ...linked } = root
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', linkedBytes(linked)))
  await publishDay({ ...linked, keyId: receiptKeyId, signature: await signWithReceiptKey(digest) }, hashes)
  await noteRootPublished(root)
}

export const handler = scheduledFunction('publish-proofs', async ({ now }) => {
  const [first, latest] = await Promise.all([firstDay(), latestRoots(daysLookedBack)])
  if (first === undefined) return
  for (const root of latest.filter(each => !each.isPublished).reverse()) await publishRoot(root)
  let previous = latest[0]
  for (const day of daysToClose(first, previous?.day, civilDateOf(now))) {
    const { root } = await closedDay(day, await leavesOf(day), previous)
    const kept: KeptRoot = { ...root, day, isPublished: false }
    await keepRoot(kept)
    await publishRoot(kept)
    previous = kept
  }
})
