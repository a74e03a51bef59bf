// What the public record says of a paper whose signature is genuine: still valid or not, and in the root of its day. Only its hash is asked for.

import { sha256, signedJson } from '../../../../functions/filings/sealed-statement.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { toHex } from '../../../../functions/kernel/merkle.ts'
import { isIncluded } from '../../../../functions/proofs/proof.ts'
import { type DayFile, dayFile, dayPath, type ThingFile, thingFile, thingPath } from '../../../../functions/proofs/proof-form.ts'
import { fill } from '../../words/fill.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { proofs } from './proofs-words.ts'

const words = proofs.online

type Asked<File> = File | 'missing' | 'offline'

export async function ask<File>(path: string, read: (value: unknown) => File): Promise<Asked<File>> {
  try {
    const answer = await fetch(path, { cache: 'no-cache', credentials: 'omit' })
    if (answer.status === 404 || answer.status === 403) return 'missing'
    return answer.ok ? read(await answer.json()) : 'offline'
  } catch {
    return 'offline'
  }
}

const daySaid = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

interface OnlineStatus {
  readonly thing: Asked<ThingFile>
  readonly day: Asked<DayFile>
  readonly included: boolean
}

/** One file by the hash of what was signed, and the root of its day. */
async function onlineStatus(hash: string): Promise<OnlineStatus> {
  const thing = await ask(thingPath(hash), value => thingFile.parse(value))
  if (typeof thing === 'string' || thing.place === null) return { thing, day: 'missing', included: false }
  const day = await ask(dayPath(thing.day), value => dayFile.parse(value))
  return { thing, day, included: typeof day !== 'string' && (await isIncluded(thing, day)) }
}

function rootSaid(thing: ThingFile, { day, included }: OnlineStatus): string {
  const said = daySaid(thing.day)
  if (typeof day === 'string') return fill(words.waiting, { day: said })
  if (!included) return fill(words.notIncluded, { day: said })
  return day.count > 1 ? fill(words.included, { day: said, count: day.count - 1 }) : fill(words.alone, { day: said })
}

function statusView(status: OnlineStatus): HTMLElement {
  const { thing, day, included } = status
  if (thing === 'offline') return notice('information', words.title, h('p', {}, words.offline))
  if (thing === 'missing') return notice('warning', words.title, h('p', {}, words.unknown))
  const state = fill(words[thing.state], { day: daySaid(thing.asOf ?? '') })
  const kind = thing.state === 'valid' ? 'success' : thing.state === 'corrected' ? 'warning' : 'error'
  return notice(
    typeof day !== 'string' && !included ? 'error' : kind,
    words.title,
    h('p', { id: 'online-state' }, h('strong', {}, state)),
    h('p', { id: 'online-root' }, rootSaid(thing, status)),
    typeof day === 'string' ? null : h('p', { class: 'file-hash' }, `${words.root}: `, h('code', {}, day.root)),
    h('p', { class: 'quiet' }, words.how),
  )
}

export async function showStatusOf(place: HTMLElement, hash: string): Promise<void> {
  fillPlace(place, h('p', { role: 'status' }, words.looking))
  fillPlace(place, statusView(await onlineStatus(hash)))
}

/** Below the verdict, which is complete without it. */
export async function showOnlineStatus(place: HTMLElement, compact: object): Promise<void> {
  await showStatusOf(place, toHex(await sha256(signedJson(compact))))
}
