// The table of contents of the English words; a subject or a key that Vietnamese has and English lacks fails the type check.
import { accessibility } from './en/accessibility.ts'
import { account } from './en/account.ts'
import { administration } from './en/administration.ts'
import { boardStatistics } from './en/board-statistics.ts'
import { books } from './en/books.ts'
import { cases } from './en/cases.ts'
import { copies } from './en/copies.ts'
import { courts } from './en/courts.ts'
import { design } from './en/design.ts'
import { desk } from './en/desk.ts'
import { deskActs } from './en/desk-acts.ts'
import { deskFiling } from './en/desk-filing.ts'
import { deskHearings } from './en/desk-hearings.ts'
import { deskJudgments } from './en/desk-judgments.ts'
import { deskService } from './en/desk-service.ts'
import { docket } from './en/docket.ts'
import { draws } from './en/draws.ts'
import { duties } from './en/duties.ts'
import { events } from './en/events.ts'
import { exemption } from './en/exemption.ts'
import { feeResult } from './en/fee-result.ts'
import { feedback } from './en/feedback.ts'
import { fees } from './en/fees.ts'
import { filing } from './en/filing.ts'
import { filingEvidence } from './en/filing-evidence.ts'
import { filingParties } from './en/filing-parties.ts'
import { filingProblems } from './en/filing-problems.ts'
import { filingReview } from './en/filing-review.ts'
import { filingStart } from './en/filing-start.ts'
import { follow } from './en/follow.ts'
import { followers } from './en/followers.ts'
import { fraud } from './en/fraud.ts'
import { glossary } from './en/glossary.ts'
import { hearings } from './en/hearings.ts'
import { help } from './en/help.ts'
import { helpFiling } from './en/help-filing.ts'
import { home } from './en/home.ts'
import { inbox } from './en/inbox.ts'
import { judgmentPage } from './en/judgment-page.ts'
import { kit } from './en/kit.ts'
import { myFiling, myFilings } from './en/my-filings.ts'
import { myHearings } from './en/my-hearings.ts'
import { notFound } from './en/not-found.ts'
import { offline } from './en/offline.ts'
import { orders } from './en/orders.ts'
import { payment } from './en/payment.ts'
import { privacy } from './en/privacy.ts'
import { proofs } from './en/proofs.ts'
import { receiptPage } from './en/receipt-page.ts'
import { refusals } from './en/refusals.ts'
import { reminders } from './en/reminders.ts'
import { search } from './en/search.ts'
import { served } from './en/served.ts'
import { service } from './en/service.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { verify } from './en/verify.ts'
import type { vi } from './vi.ts'

export const en: typeof vi = {
  accessibility,
  account,
  administration,
  books,
  copies,
  cases,
  courts,
  design,
  desk,
  deskActs,
  deskFiling,
  deskJudgments,
  docket,
  boardStatistics,
  draws,
  deskHearings,
  duties,
  events,
  exemption,
  feedback,
  feeResult,
  fees,
  filing,
  filingEvidence,
  filingParties,
  filingProblems,
  filingReview,
  filingStart,
  follow,
  followers,
  fraud,
  glossary,
  hearings,
  help,
  helpFiling,
  home,
  inbox,
  judgmentPage,
  kit,
  myFiling,
  myFilings,
  myHearings,
  notFound,
  offline,
  orders,
  payment,
  privacy,
  proofs,
  receiptPage,
  refusals,
  reminders,
  search,
  deskService,
  served,
  service,
  shell,
  signIn,
  verify,
}
