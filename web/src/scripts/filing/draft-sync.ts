// Keeps a draft in step with the server and this device while it is typed: at once here, a moment later there, again when the line is back.
import type { Petition } from '../../../../functions/filings/petition-form.ts'
import { api, type Failure } from '../kit/api.ts'
import { askDraft } from './draft-view.ts'
import { type Amends, keepDraft, saySame, setAside } from './kept-draft.ts'

/** How the draft stands; every state has its sentence beside the form. */
export type SyncState = 'saved' | 'typing' | 'saving' | 'offline' | 'signed-out' | 'changed-elsewhere' | 'submitted' | 'refused'

const saveAfterMs = 1200
/** Whoever types without a pause is saved meanwhile. */
const saveAtLatestAfterMs = 4000
const tryAgainAfterMs = 8000
/** What browsers take of a request that outlives its page, less its headers. */
const keepaliveBytes = 60_000

const readSaved = (value: unknown): { revision: number } => {
  if (typeof value !== 'object' || value === null || !('revision' in value)) throw new Error('not a saved draft')
  return { revision: Number(value.revision) }
}

export interface SyncedDraft {
  id: string
  revision: number
  petition: Petition
  amends?: Amends
}

export class DraftSync {
  petition: Petition
  revision: number
  state: SyncState = 'saved'
  failure: Failure | undefined
  /** Instant of the last confirmed save, for "saved at 14:05". */
  savedAt: string | undefined
  /** False when this device could not keep the last change: then only the server protects it. */
  onDevice = true
  /** The version that another tab or device saved, while a person must choose. */
  theirs: { revision: number; petition: Petition } | undefined
  readonly id: string
  readonly amends: Amends
  private readonly subject: string
  private readonly tell: (state: SyncState) => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private saving: Promise<void> | undefined
  private dirty = false
  /** When the first change was made that the server does not have. */
  private dirtySince = 0
  /** Sent and never answered: the server may have it. */
  private unanswered: Petition[] = []

  constructor(draft: SyncedDraft, subject: string, tell: (state: SyncState) => void) {
    this.id = draft.id
    this.petition = draft.petition
    this.revision = draft.revision
    this.amends = draft.amends
    this.subject = subject
    this.tell = tell
    addEventListener('online', () => this.dirty && this.schedule(0))
    addEventListener('visibilitychange', () => {
      if (!this.dirty || this.state === 'changed-elsewhere' || this.state === 'submitted') return
      // Back from another tab, where the person may have signed in again.
      if (document.visibilityState === 'visible') this.schedule(0)
      else void this.save(true)
    })
  }

  get isUnsaved(): boolean {
    return this.dirty
  }

  /** Takes a change: kept here now, sent soon. */
  change(petition: Petition): void {
    if (!this.dirty) this.dirtySince = Date.now()
    this.petition = petition
    this.dirty = true
    void this.keep()
    // A choice between two versions waits for the person; typing goes on and is kept here.
    if (this.state === 'changed-elsewhere' || this.state === 'submitted') return
    if (this.state !== 'signed-out') this.become('typing')
    this.schedule(Math.max(0, Math.min(saveAfterMs, this.dirtySince + saveAtLatestAfterMs - Date.now())))
  }

  /** Sends what is not sent yet and waits for it. True when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.saving
    if (this.dirty && this.state !== 'changed-elsewhere' && this.state !== 'submitted') await this.save()
    return !this.dirty
  }

  /** Another tab or device may have saved while this page was out of sight. True when the petition is another one now. */
  async refresh(): Promise<boolean> {
    if (this.dirty || this.saving) return false
    const outcome = await askDraft(this.id)
    if (!outcome.ok || this.dirty || outcome.data.revision <= this.revision) return false
    if (outcome.data.submitted) {
      this.become('submitted')
      return false
    }
    this.take(outcome.data)
    return true
  }

  /** The other version goes on; this one is set aside on the device. */
  async useTheirs(): Promise<void> {
    if (!this.theirs) return
    await setAside(this.subject, this.id, { petition: this.petition, at: new Date().toISOString() })
    this.take(this.theirs)
  }

  /** This version goes on over the other one, which is set aside on the device. */
  async keepMine(): Promise<void> {
    if (!this.theirs) return
    await setAside(this.subject, this.id, { petition: this.theirs.petition, at: new Date().toISOString() })
    this.revision = this.theirs.revision
    this.theirs = undefined
    this.state = 'typing'
    this.change(this.petition)
    await this.flush()
  }

  /** Takes a version that was set aside, and sets the present one aside in its place. */
  async swap(aside: Petition): Promise<void> {
    await setAside(this.subject, this.id, { petition: this.petition, at: new Date().toISOString() })
    this.change(aside)
  }

  private take(draft: { revision: number; petition: Petition }): void {
    this.petition = draft.petition
    this.revision = draft.revision
    this.theirs = undefined
    this.dirty = false
    this.unanswered = []
    void this.keep()
    this.become('saved')
  }

  private async keep(): Promise<void> {
    const { revision, petition, amends } = this
    const kept = await keepDraft(this.subject, this.id, { revision, petition, confirmed: !this.dirty, amends })
    if (kept !== this.onDevice) {
      this.onDevice = kept
      this.tell(this.state)
    }
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
    const body = { revision: this.revision, petition: sent }
    const outcome = await api(`/api/drafts/${encodeURIComponent(this.id)}`, {
      method: 'PUT',
      body,
      parse: readSaved,
      keepalive: leaving && new TextEncoder().encode(JSON.stringify(body)).length < keepaliveBytes,
    })
    if (outcome.ok) return this.confirmed(outcome.data.revision, sent)
    this.failure = outcome
    if (outcome.reason === 'signed-out') return this.become('signed-out')
    if (outcome.reason === 'refused' && outcome.problem.kind === 'conflict') return this.meet(outcome, sent)
    if (outcome.reason === 'refused' && outcome.problem.kind !== 'busy') return this.become('refused')
    this.unanswered = [...this.unanswered.slice(-5), sent]
    this.waitAndTryAgain()
  }

  private confirmed(revision: number, sent: Petition): void {
    this.revision = revision
    this.unanswered = []
    this.failure = undefined
    this.savedAt = new Date().toISOString()
    this.dirty = this.petition !== sent
    this.dirtySince = Date.now()
    void this.keep()
    this.become(this.dirty ? 'typing' : 'saved')
    if (this.dirty) this.schedule(saveAfterMs)
  }

  /** The server has a newer revision: our own whose answer was lost, or somebody else's. */
  private async meet(refusal: Failure, sent: Petition): Promise<void> {
    const outcome = await askDraft(this.id)
    if (!outcome.ok) {
      this.failure = outcome
      return outcome.reason === 'signed-out' ? this.become('signed-out') : this.waitAndTryAgain()
    }
    const server = outcome.data
    if (server.submitted) return this.become('submitted')
    const ours = [...this.unanswered, sent].find(each => saySame(each, server.petition))
    if (ours !== undefined) return this.confirmed(server.revision, ours)
    if (saySame(this.petition, server.petition)) return this.confirmed(server.revision, this.petition)
    this.failure = refusal
    this.theirs = { revision: server.revision, petition: server.petition }
    this.become('changed-elsewhere')
  }

  private waitAndTryAgain(): void {
    this.become('offline')
    this.schedule(tryAgainAfterMs)
  }

  private become(state: SyncState): void {
    this.state = state
    this.tell(state)
  }
}
