// Opens the draft that the address names: from the server, with what this device had not sent yet; from this device when the line is down.
import type { DraftView } from '../../../../functions/filings/filing-form.ts'
import { api, type Failure } from '../kit/api.ts'
import { askSession, type SignedIn } from '../kit/session.ts'
import { looksSignedIn } from '../kit/session-marker.ts'
import { subjectsOnDevice } from './device-draft.ts'
import type { SyncedDraft } from './draft-sync.ts'
import { askDraft, readDraft } from './draft-view.ts'
import { mayFile } from './filer.ts'
import { compared, keptOnDevice } from './kept-draft.ts'
import type { Writer } from './wizard.ts'

export type Opened =
  | {
      readonly what: 'draft'
      readonly draft: SyncedDraft
      readonly writer: Writer
      /** Typed on this device and not sent: goes on from here. */
      readonly unsent?: SyncedDraft['petition']
      readonly offline: boolean
    }
  | { readonly what: 'submitted'; readonly filingId: string }
  | { readonly what: 'signed-out' | 'not-a-party' | 'no-draft' | 'not-here' }
  | { readonly what: 'failed'; readonly failure: Failure }

/** Without a line nobody can be asked who this is: whoever typed here and did not sign out. */
const fromDevice = async (id: string): Promise<Opened> => {
  if (!looksSignedIn()) return { what: 'not-here' }
  for (const subject of await subjectsOnDevice()) {
    const kept = await keptOnDevice(subject, id)
    if (!kept) continue
    const draft = { id, revision: kept.revision, petition: kept.petition, amends: kept.amends }
    return { what: 'draft', draft, writer: { subject }, offline: true, ...(kept.confirmed ? {} : { unsent: kept.petition }) }
  }
  return { what: 'not-here' }
}

const fromServer = async (draft: DraftView, writer: SignedIn): Promise<Opened> => {
  if (draft.submitted) return { what: 'submitted', filingId: draft.submitted.filingId }
  const synced = { id: draft.id, revision: draft.revision, petition: draft.petition, amends: draft.amends }
  const kept = await keptOnDevice(writer.subject, draft.id)
  if (compared(kept, draft) === 'nothing' || !kept) return { what: 'draft', draft: synced, writer, offline: false }
  // Typed over an older revision: the first save will find the difference and the person chooses.
  return { what: 'draft', draft: { ...synced, revision: kept.revision }, writer, unsent: kept.petition, offline: false }
}

/** `amend` begins the amendment that the court asked for, or goes on with it. */
export const openDraft = async (id: string, options: { amend: boolean }): Promise<Opened> => {
  const begin = () => api(`/api/filings/${encodeURIComponent(id)}/amendment`, { method: 'POST', parse: readDraft })
  const session = await askSession()
  if (!session.ok) return session.reason === 'offline' ? fromDevice(id) : { what: 'failed', failure: session }
  if (!session.data.signedIn) return { what: 'signed-out' }
  if (!mayFile(session.data.role)) return { what: 'not-a-party' }
  const begun = options.amend ? await begin() : undefined
  // No amendment is wanted any more: the draft itself knows what has become of it.
  const isOver = begun && !begun.ok && begun.reason === 'refused' && begun.problem.kind === 'conflict'
  const draft = begun && !isOver ? begun : await askDraft(id)
  if (draft.ok) return fromServer(draft.data, session.data)
  if (draft.reason === 'offline') return fromDevice(id)
  if (draft.reason === 'signed-out') return { what: 'signed-out' }
  if (draft.reason === 'refused' && draft.problem.kind === 'missing') return { what: 'no-draft' }
  return { what: 'failed', failure: draft }
}
