// Keeps a draft in step with the server and this device while it is typed: at once here, a moment later there, again when the line is back.
import { type Petition, petitionForm } from '../../../../functions/filings/petition-form.ts'
import { api, type Failure } from '../kit/api.ts'
import { keepOnDevice, readFromDevice } from './device-draft.ts'

/** How the draft stands; every state has its sentence beside the form. */
export type SyncState = 'saved' | 'typing' | 'saving' | 'offline' | 'signed-out' | 'changed-elsewhere' | 'refused'

const saveAfterMs = 1200
const tryAgainAfterMs = 8000

interface Kept {
  revision: number
  petition: Petition
  /** False while the server has not confirmed this petition. */
  confirmed: boolean
}

const readKept = (value: unknown): Kept | undefined => {
  if (typeof value !== 'object' || value === null || !('petition' in value) || !('revision' in value) || !('confirmed' in value))
    return undefined
  const petition = petitionForm.safeParse(value.petition)
  return petition.success ? { petition: petition.data, revision: Number(value.revision), confirmed: value.confirmed === true } : undefined
}

const readSaved = (value: unknown): { revision: number } => {
  if (typeof value !== 'object' || value === null || !('revision' in value)) throw new Error('not a saved draft')
  return { revision: Number(value.revision) }
}

/** What was typed on this device and never reached the server, if it was typed over the server's revision. */
export const unsentOnDevice = async (subject: string, draft: { id: string; revision: number }): Promise<Petition | undefined> => {
  const kept = readKept(await readFromDevice(subject, draft.id))
  return kept && !kept.confirmed && kept.revision === draft.revision ? kept.petition : undefined
}

export class DraftSync {
  petition: Petition
  revision: number
  state: SyncState = 'saved'
  failure: Failure | undefined
  private readonly id: string
  private readonly subject: string
  private readonly tell: (state: SyncState) => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> | undefined
  private dirty = false

  constructor(draft: { id: string; revision: number; petition: Petition }, subject: string, tell: (state: SyncState) => void) {
    this.id = draft.id
    this.petition = draft.petition
    this.revision = draft.revision
    this.subject = subject
    this.tell = tell
    addEventListener('online', () => this.dirty && this.schedule(0))
    addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.dirty && void this.save(true))
  }

  /** Takes a change: kept here now, sent soon. */
  change(petition: Petition): void {
    this.petition = petition
    this.dirty = true
    this.become('typing')
    void keepOnDevice(this.subject, this.id, { revision: this.revision, petition, confirmed: false })
    this.schedule(saveAfterMs)
  }

  /** Sends what is not sent yet and waits for it. True when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.saving
    if (this.dirty) await this.save()
    return !this.dirty
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), afterMs)
  }

  private save(leaving = false): Promise<void> {
    this.saving ??= this.send(leaving).finally(() => {
      this.saving = undefined
    })
    return this.saving
  }

  private async send(leaving: boolean): Promise<void> {
    const sent = this.petition
    if (!leaving) this.become('saving')
    const outcome = await api(`/api/drafts/${this.id}`, {
      method: 'PUT',
      body: { revision: this.revision, petition: sent },
      parse: readSaved,
    })
    if (outcome.ok) {
      this.revision = outcome.data.revision
      this.dirty = this.petition !== sent
      await keepOnDevice(this.subject, this.id, { revision: this.revision, petition: this.petition, confirmed: !this.dirty })
      this.failure = undefined
      this.become(this.dirty ? 'typing' : 'saved')
      if (this.dirty) this.schedule(saveAfterMs)
      return
    }
    this.failure = outcome
    if (outcome.reason === 'signed-out') return this.become('signed-out')
    if (outcome.reason === 'refused' && outcome.problem.kind === 'conflict') return this.become('changed-elsewhere')
    if (outcome.reason === 'refused' && outcome.problem.kind !== 'busy') return this.become('refused')
    this.become('offline')
    this.schedule(tryAgainAfterMs)
  }

  private become(state: SyncState): void {
    this.state = state
    this.tell(state)
  }
}
