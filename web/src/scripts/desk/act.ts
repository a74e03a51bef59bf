// What every act of an officer is made of: a form that reads itself, what is sent to which door, how it is said back, whom it tells.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import type { NoticeEvent } from '../../../../functions/notices/notice.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import type { SignedIn } from '../kit/session.ts'
import type { Fact } from './fact-list.ts'

export type ActName = DeskFiling['may'][number]

export interface ActContext {
  readonly filing: DeskFiling
  readonly officer: SignedIn
}

/** Filled in and ready to be looked at once more. */
export interface Ready {
  readonly body: unknown
  /** What is about to be recorded, line by line. */
  readonly lines: readonly Fact[]
  /** What follows from it. */
  readonly after: string
  readonly event: NoticeEvent
  readonly article: string
}

export type Reading = { readonly problems: readonly FieldProblem[] } | { readonly ready: Ready }

export interface ActForm {
  readonly element: HTMLElement
  read(): Reading
}

/** The last part of POST /api/desk/filings/{id}/… */
export const doors: Readonly<Record<ActName, string>> = {
  acknowledge: 'acknowledgement',
  'report-unreadable': 'unreadable',
  assign: 'judge',
  decide: 'decision',
  'decide-exemption': 'exemption-decision',
  'enter-exemption': 'signed-exemption-decision',
  'decide-complaint': 'fee-complaint-decision',
  'take-receipt': 'paper-receipt',
  'enter-decision': 'signed-decision',
  'record-mediation': 'mediation',
}

type OpenForm = (context: ActContext) => Promise<ActForm>

/** Loaded when the act is opened. */
export const actForms: Readonly<Record<ActName, OpenForm>> = {
  acknowledge: async context => (await import('./act-acknowledge.ts')).acknowledgeForm(context),
  'report-unreadable': async context => (await import('./act-unreadable.ts')).unreadableForm(context),
  assign: async context => (await import('./act-assign.ts')).assignForm(context),
  decide: async context => (await import('./act-decide.ts')).decideForm(context),
  'decide-exemption': async context => (await import('./act-exemption.ts')).exemptionForm(context),
  'enter-exemption': async context => (await import('./act-exemption.ts')).signedExemptionForm(context),
  'decide-complaint': async context => (await import('./act-complaint.ts')).complaintForm(context),
  'take-receipt': async context => (await import('./act-receipt.ts')).paperReceiptForm(context),
  'enter-decision': async context => (await import('./act-enter-decision.ts')).enterDecisionForm(context),
  'record-mediation': async context => (await import('./act-mediation.ts')).mediationForm(context),
}

/** A required text: its problem when it is empty, shown at the field as well. */
export function missingText(
  field: { control: { value: string; id: string }; setError(message: string | undefined): void },
  message: string,
): FieldProblem[] {
  const problem = field.control.value.trim() === '' ? message : undefined
  field.setError(problem)
  return problem === undefined ? [] : [{ fieldId: field.control.id, message: problem }]
}

/** Shows one problem, or none, at a group. */
export function problemAt(
  group: { element: { id: string }; setError(message: string | undefined): void },
  problem: string | undefined,
): FieldProblem[] {
  group.setError(problem)
  return problem === undefined ? [] : [{ fieldId: group.element.id, message: problem }]
}
