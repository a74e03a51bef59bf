// What every page of the wizard shares: the petition, its files, what the law still asks for, and the way on.
import type { DocumentView } from '../../../../functions/documents/document-form.ts'
import { type PetitionProblem, petitionProblems } from '../../../../functions/filings/petition.ts'
import type { Petition } from '../../../../functions/filings/petition-form.ts'
import { civilDateOf } from '../../../../functions/kernel/civil-date.ts'
import type { SignedIn } from '../kit/session.ts'
import { DraftSync, type SyncedDraft } from './draft-sync.ts'
import { titleOfFile, withEvidence, withRowsFor } from './petition-change.ts'
import { evidenceFiles, type SentFile } from './sent-file.ts'
import { Uploads } from './uploads.ts'
import type { PageName } from './wizard-pages.ts'

/** Who writes: known from the session, or (without a line) from what this device kept. */
export type Writer = Pick<SignedIn, 'subject'> & Partial<SignedIn>

/** What a page puts on the screen. */
export interface PageView {
  title: string
  body: HTMLElement
  /** Shows the problems beside their fields; each id is that of `fieldId`. */
  setErrors?(errors: ReadonlyMap<string, string>): void
  /** The words of the button that goes on; `null` for a page that ends the wizard. */
  next?: string | null
  /** A problem of the review page stops here; elsewhere it may be filled in later. */
  mustBeSolved?: boolean
  /** A file came further. */
  fileChanged?(file?: SentFile): void
  /** Releases what the page started. */
  leave?(): void
}

export type MakePage = (wizard: Wizard) => PageView | Promise<PageView>

export interface WizardShell {
  /** Builds the page anew: its list has another length, or another answer changed what is asked. */
  redraw(focusId?: string): void
  /** To another page, and there to a field if one is named. */
  go(page: PageName, focusId?: string): void
  /** The petition is on its way to the judge: nothing is left to write. */
  end(title: string, view: HTMLElement): void
  syncChanged(): void
  fileChanged(file?: SentFile): void
}

export class Wizard {
  readonly sync: DraftSync
  readonly uploads: Uploads
  readonly writer: Writer
  readonly shell: WizardShell
  readonly openedOffline: boolean

  constructor(draft: SyncedDraft, writer: Writer, shell: WizardShell, openedOffline: boolean) {
    this.writer = writer
    this.shell = shell
    this.openedOffline = openedOffline
    this.sync = new DraftSync(draft, writer.subject, () => shell.syncChanged())
    this.uploads = new Uploads(draft.id, writer.subject, {
      declared: document => this.evidenceFor(document),
      replaced: (oldId, document) => this.evidenceMoved(oldId, document),
      removed: id => this.change(petition => ({ ...petition, evidence: petition.evidence.filter(row => row.documentId !== id) })),
      changed: file => this.filesChanged(file),
      signedOut: () => shell.syncChanged(),
    })
  }

  get petition(): Petition {
    return this.sync.petition
  }

  get today() {
    return civilDateOf(new Date())
  }

  /** Every keystroke comes through here. */
  change(by: (petition: Petition) => Petition): void {
    const changed = by(this.sync.petition)
    if (changed !== this.sync.petition) this.sync.change(changed)
  }

  set(change: Partial<Petition>): void {
    this.change(petition => ({ ...petition, ...change }))
  }

  problems(): PetitionProblem[] {
    const all = petitionProblems(this.petition, evidenceFiles(this.uploads.files), this.today)
    // Without the server's list nobody can say that a file is missing.
    return this.uploads.loaded ? all : all.filter(problem => !problem.code.startsWith('petition.file-'))
  }

  private evidenceFor(document: DocumentView): void {
    if (this.petition.evidence.some(row => row.documentId === document.id)) return
    this.change(petition => withEvidence(petition, { documentId: document.id, title: titleOfFile(document.name) }))
  }

  private evidenceMoved(oldId: string, document: DocumentView): void {
    const isListed = this.petition.evidence.some(row => row.documentId === oldId)
    if (!isListed) this.evidenceFor(document)
    this.change(petition => ({
      ...petition,
      evidence: petition.evidence.map(row => (row.documentId === oldId ? { ...row, documentId: document.id, pages: null } : row)),
    }))
  }

  private filesChanged(file?: SentFile): void {
    // A file sent from another tab or device becomes an exhibit here too; the pages that the server counted are kept with it.
    if (file === undefined && this.uploads.loaded) {
      this.change(petition =>
        withRowsFor(
          petition,
          this.uploads.files.flatMap(each => (each.document ? [each.document] : [])),
        ),
      )
    }
    const document = file?.document
    if (document?.pages !== undefined) {
      const { id, pages } = document
      this.change(petition =>
        petition.evidence.some(row => row.documentId === id && row.pages === null)
          ? { ...petition, evidence: petition.evidence.map(row => (row.documentId === id && row.pages === null ? { ...row, pages } : row)) }
          : petition,
      )
    }
    this.shell.fileChanged(file)
  }
}
