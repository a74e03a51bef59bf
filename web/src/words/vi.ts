// The table of contents of the Vietnamese words: one line per subject. Its type is what English must match.
import { accessibility } from './vi/accessibility.ts'
import { account } from './vi/account.ts'
import { administration } from './vi/administration.ts'
import { boardStatistics } from './vi/board-statistics.ts'
import { books } from './vi/books.ts'
import { cases } from './vi/cases.ts'
import { copies } from './vi/copies.ts'
import { courts } from './vi/courts.ts'
import { design } from './vi/design.ts'
import { desk } from './vi/desk.ts'
import { deskActs } from './vi/desk-acts.ts'
import { deskFiling } from './vi/desk-filing.ts'
import { deskHearings } from './vi/desk-hearings.ts'
import { deskJudgments } from './vi/desk-judgments.ts'
import { deskService } from './vi/desk-service.ts'
import { docket } from './vi/docket.ts'
import { draws } from './vi/draws.ts'
import { duties } from './vi/duties.ts'
import { events } from './vi/events.ts'
import { exemption } from './vi/exemption.ts'
import { feeResult } from './vi/fee-result.ts'
import { feedback } from './vi/feedback.ts'
import { fees } from './vi/fees.ts'
import { filing } from './vi/filing.ts'
import { filingEvidence } from './vi/filing-evidence.ts'
import { filingParties } from './vi/filing-parties.ts'
import { filingProblems } from './vi/filing-problems.ts'
import { filingReview } from './vi/filing-review.ts'
import { filingStart } from './vi/filing-start.ts'
import { follow } from './vi/follow.ts'
import { followers } from './vi/followers.ts'
import { fraud } from './vi/fraud.ts'
import { glossary } from './vi/glossary.ts'
import { hearings } from './vi/hearings.ts'
import { help } from './vi/help.ts'
import { helpFiling } from './vi/help-filing.ts'
import { home } from './vi/home.ts'
import { inbox } from './vi/inbox.ts'
import { judgmentPage } from './vi/judgment-page.ts'
import { kit } from './vi/kit.ts'
import { myFiling, myFilings } from './vi/my-filings.ts'
import { myHearings } from './vi/my-hearings.ts'
import { notFound } from './vi/not-found.ts'
import { offline } from './vi/offline.ts'
import { orders } from './vi/orders.ts'
import { payment } from './vi/payment.ts'
import { privacy } from './vi/privacy.ts'
import { proofs } from './vi/proofs.ts'
import { receiptPage } from './vi/receipt-page.ts'
import { refusals } from './vi/refusals.ts'
import { reminders } from './vi/reminders.ts'
import { search } from './vi/search.ts'
import { served } from './vi/served.ts'
import { service } from './vi/service.ts'
import { shell } from './vi/shell.ts'
import { signIn } from './vi/sign-in.ts'
import { verify } from './vi/verify.ts'

export const vi = {
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
