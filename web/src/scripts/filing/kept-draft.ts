// What a device keeps of a draft: the petition as last typed, and beside it the version that a person set aside when two differed.

import type { DraftView } from '../../../../functions/filings/filing-form.ts'
import { type Petition, petitionForm } from '../../../../functions/filings/petition-form.ts'
import { canonicalJson } from '../../../../functions/kernel/event.ts'
import { forgetOnDevice, keepOnDevice, readFromDevice } from './device-draft.ts'

export type Amends = DraftView['amends']

export interface Kept {
  revision: number
  petition: Petition
  /** False while the server has not confirmed this petition. */
  confirmed: boolean
  amends: Amends
}

export interface Aside {
  petition: Petition
  /** Instant at which it was set aside. */
  at: string
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const readAmends = (value: unknown): Amends => {
  if (!isObject(value)) return undefined
  return { filingId: String(value.filingId), what: String(value.what), due: String(value.due), article: String(value.article) }
}

export const keptOnDevice = async (subject: string, id: string): Promise<Kept | undefined> => {
  const value = await readFromDevice(subject, id)
  if (!isObject(value)) return undefined
  const petition = petitionForm.safeParse(value.petition)
  if (!petition.success) return undefined
  return {
    petition: petition.data,
    revision: Number(value.revision),
    confirmed: value.confirmed === true,
    amends: readAmends(value.amends),
  }
}

export const keepDraft = (subject: string, id: string, kept: Kept): Promise<boolean> => keepOnDevice(subject, id, kept)

const asideName = (id: string): string => `${id}/aside`

export const setAside = (subject: string, id: string, aside: Aside): Promise<boolean> => keepOnDevice(subject, asideName(id), aside)

export const asideOf = async (subject: string, id: string): Promise<Aside | undefined> => {
  const value = await readFromDevice(subject, asideName(id))
  if (!isObject(value)) return undefined
  const petition = petitionForm.safeParse(value.petition)
  return petition.success ? { petition: petition.data, at: String(value.at) } : undefined
}

export const forgetAside = (subject: string, id: string): Promise<void> => forgetOnDevice(subject, asideName(id))

export const forgetDraft = async (subject: string, id: string): Promise<void> => {
  await forgetOnDevice(subject, id)
  await forgetAside(subject, id)
}

/** Whether two petitions say the same, whatever the order of their fields and the form of their accents. */
export const saySame = (one: Petition, other: Petition): boolean =>
  canonicalJson(petitionForm.parse(one)) === canonicalJson(petitionForm.parse(other))

/** How what this device kept stands to what the server has. */
export const compared = (
  kept: Kept | undefined,
  server: { revision: number; petition: Petition },
): 'nothing' | 'unsent' | 'both-changed' => {
  if (kept === undefined || kept.confirmed || saySame(kept.petition, server.petition)) return 'nothing'
  return kept.revision === server.revision ? 'unsent' : 'both-changed'
}
