// Table of contents: every HTTP route, the entry that answers it, and who may call it.
import {
  answersFeedback,
  anyone,
  isAdministrator,
  isChiefJudge,
  isClerk,
  isCourtOfficer,
  isJudge,
  isParty,
  isSignedIn,
  keepsBooks,
  type MayCall,
} from './identity/role.ts'

export type Audience = 'public' | 'party' | 'staff' | 'accountant' | 'administrator'

/** One HTTP route. Its function is named after the entry's folder and the audience: one Lambda per capability and audience. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: `/api/${string}`
  /** Folder and file of the entry, without extension. */
  entry: `${string}/${string}`
  audience: Audience
  mayCall: MayCall
  /** A third party's server, which signs what it sends; it has no browser, so no session and no page that could be forged. */
  calledBy?: 'machine'
}

const get = (path: Route['path'], entry: Route['entry'], audience: Audience, mayCall: MayCall): Route => ({
  method: 'GET',
  path,
  entry,
  audience,
  mayCall,
})
const post = (path: Route['path'], entry: Route['entry'], audience: Audience, mayCall: MayCall): Route => ({
  method: 'POST',
  path,
  entry,
  audience,
  mayCall,
})
const put = (path: Route['path'], entry: Route['entry'], audience: Audience, mayCall: MayCall): Route => ({
  method: 'PUT',
  path,
  entry,
  audience,
  mayCall,
})
const remove = (path: Route['path'], entry: Route['entry'], audience: Audience, mayCall: MayCall): Route => ({
  method: 'DELETE',
  path,
  entry,
  audience,
  mayCall,
})

export const routes = {
  // the house
  readHealth: get('/api/health', 'identity/read-health', 'public', anyone),

  // identity: sign in, sign out, who am I
  readSession: get('/api/session', 'identity/read-session', 'public', anyone),
  beginSignIn: get('/api/sign-in', 'identity/begin-sign-in', 'public', anyone),
  finishSignIn: get('/api/sign-in/callback', 'identity/finish-sign-in', 'public', anyone),
  requestCode: post('/api/sign-in/code', 'identity/request-code', 'public', anyone),
  confirmCode: post('/api/sign-in/code/confirm', 'identity/confirm-code', 'public', anyone),
  endSession: post('/api/sign-out', 'identity/end-session', 'public', anyone),
  changeProfile: put('/api/profile', 'identity/change-profile', 'party', isSignedIn),
  listOfficers: get('/api/officers', 'identity/list-officers', 'administrator', isAdministrator),
  registerOfficer: put('/api/officers/{subject}', 'identity/register-officer', 'administrator', isAdministrator),

  // filings, the filer's side
  startDraft: post('/api/drafts', 'filings/start-draft', 'party', isParty),
  listDrafts: get('/api/drafts', 'filings/list-drafts', 'party', isParty),
  readDraft: get('/api/drafts/{id}', 'filings/read-draft', 'party', isParty),
  saveDraft: put('/api/drafts/{id}', 'filings/save-draft', 'party', isParty),
  discardDraft: remove('/api/drafts/{id}', 'filings/discard-draft', 'party', isParty),
  checkDraft: get('/api/drafts/{id}/check', 'filings/check-draft', 'party', isParty),
  requestPetition: post('/api/drafts/{id}/petition', 'filings/request-petition', 'party', isParty),
  readPetition: get('/api/drafts/{id}/petition', 'filings/read-petition', 'party', isParty),
  submitFiling: post('/api/filings', 'filings/submit-filing', 'party', isParty),
  listFilings: get('/api/filings', 'filings/list-filings', 'party', isParty),
  readFiling: get('/api/filings/{id}', 'filings/read-filing', 'party', isParty),
  readReceipt: get('/api/filings/{id}/receipt', 'filings/read-receipt', 'party', isParty),
  beginAmendment: post('/api/filings/{id}/amendment', 'filings/begin-amendment', 'party', isParty),
  submitAmendment: post('/api/filings/{id}/amendments', 'filings/submit-amendment', 'party', isParty),
  withdrawFiling: post('/api/filings/{id}/withdrawal', 'filings/withdraw-filing', 'party', isParty),
  answerMediation: post('/api/filings/{id}/mediation-answer', 'filings/answer-mediation', 'party', isParty),
  askExemption: post('/api/filings/{id}/exemption-request', 'filings/ask-exemption', 'party', isParty),
  complainOfFee: post('/api/filings/{id}/fee-complaint', 'filings/complain-of-fee', 'party', isParty),
  handOverProof: post('/api/filings/{id}/proof', 'filings/hand-over-proof', 'party', isParty),

  // documents, the filer's side
  declareDocument: post('/api/dossiers/{dossierId}/documents', 'documents/declare-document', 'party', isParty),
  listDocuments: get('/api/dossiers/{dossierId}/documents', 'documents/list-documents', 'party', isParty),
  readDocument: get('/api/dossiers/{dossierId}/documents/{documentId}', 'documents/read-document', 'party', isSignedIn),
  signParts: post('/api/dossiers/{dossierId}/documents/{documentId}/parts', 'documents/sign-parts', 'party', isSignedIn),
  completeUpload: post('/api/dossiers/{dossierId}/documents/{documentId}/arrival', 'documents/complete-upload', 'party', isSignedIn),
  discardDocument: remove('/api/dossiers/{dossierId}/documents/{documentId}', 'documents/discard-document', 'party', isParty),
  openDocument: get('/api/dossiers/{dossierId}/documents/{documentId}/content', 'documents/open-document', 'party', isParty),

  // the court's desk
  listQueue: get('/api/desk/filings', 'desk/list-queue', 'staff', isCourtOfficer),
  openFiling: get('/api/desk/filings/{id}', 'desk/open-filing', 'staff', isCourtOfficer),
  listJudges: get('/api/desk/judges', 'desk/list-judges', 'staff', isCourtOfficer),
  // a paper of the court: declared at the desk, then sent through the doors above by the officer who declared it
  declarePaper: post('/api/desk/papers', 'documents/declare-paper', 'staff', isCourtOfficer),
  inspectDocument: get('/api/desk/filings/{dossierId}/documents/{documentId}', 'documents/inspect-document', 'staff', isCourtOfficer),
  acknowledgeFiling: post('/api/desk/filings/{id}/acknowledgement', 'filings/acknowledge-filing', 'staff', isClerk),
  reportUnreadable: post('/api/desk/filings/{id}/unreadable', 'filings/report-unreadable', 'staff', isClerk),
  assignJudge: post('/api/desk/filings/{id}/judge', 'filings/assign-judge', 'staff', isChiefJudge),
  decideFiling: post('/api/desk/filings/{id}/decision', 'filings/decide-filing', 'staff', isJudge),
  enterDecision: post('/api/desk/filings/{id}/signed-decision', 'filings/enter-decision', 'staff', isClerk),
  decideExemption: post('/api/desk/filings/{id}/exemption-decision', 'filings/decide-exemption', 'staff', isJudge),
  enterExemptionDecision: post('/api/desk/filings/{id}/signed-exemption-decision', 'filings/enter-exemption-decision', 'staff', isClerk),
  decideFeeComplaint: post('/api/desk/filings/{id}/fee-complaint-decision', 'filings/decide-fee-complaint', 'staff', isChiefJudge),
  takePaperReceipt: post('/api/desk/filings/{id}/paper-receipt', 'filings/take-paper-receipt', 'staff', isClerk),
  recordMediation: post('/api/desk/filings/{id}/mediation', 'filings/record-mediation', 'staff', isCourtOfficer),

  // cases: the court's desk
  enterCase: post('/api/desk/cases', 'cases/enter-case', 'staff', isClerk),
  listCases: get('/api/desk/cases', 'cases/list-cases', 'staff', isCourtOfficer),
  openCase: get('/api/desk/cases/{id}', 'cases/open-case', 'staff', isCourtOfficer),
  recordStep: post('/api/desk/cases/{id}/steps', 'cases/record-step', 'staff', isCourtOfficer),
  strikeStep: post('/api/desk/cases/{id}/strikes', 'cases/strike-step', 'staff', isCourtOfficer),
  sealCase: post('/api/desk/cases/{id}/seal', 'cases/seal-case', 'staff', isCourtOfficer),
  issueJoinCode: post('/api/desk/cases/{id}/parties/{partyId}/code', 'cases/issue-join-code', 'staff', isClerk),
  designateJudge: post('/api/desk/cases/{id}/judge', 'cases/designate-judge', 'staff', isChiefJudge),
  listDraws: get('/api/desk/draws', 'cases/list-draws', 'staff', isCourtOfficer),
  beginDraw: post('/api/desk/draws', 'cases/begin-draw', 'staff', isChiefJudge),
  runDraw: post('/api/desk/draws/{year}/{serial}/run', 'cases/run-draw', 'staff', isChiefJudge),
  decideDraw: post('/api/desk/draws/{year}/{serial}/decision', 'cases/decide-draw', 'staff', isChiefJudge),
  openDraw: get('/api/desk/inspection/{court}/{year}/{serial}', 'cases/open-draw', 'staff', isCourtOfficer),
  listJoins: get('/api/desk/joins', 'cases/list-joins', 'staff', isClerk),
  answerJoin: post('/api/desk/cases/{id}/joins/{joinId}', 'cases/answer-join', 'staff', isClerk),

  // cases: the parties' side
  listOwnCases: get('/api/cases', 'cases/list-own-cases', 'party', isParty),
  readOwnCase: get('/api/cases/{id}', 'cases/read-own-case', 'party', isParty),
  askToJoin: post('/api/cases/joins', 'cases/ask-to-join', 'party', isParty),

  // search: the one public read that a function answers; without it the register still does
  searchJudgments: post('/api/judgments/search', 'search/search-judgments', 'public', anyone),

  // judgments: on their way to the public
  listJudgments: get('/api/desk/judgments', 'judgments/list-judgments', 'staff', isCourtOfficer),
  enterJudgment: post('/api/desk/judgments', 'judgments/enter-judgment', 'staff', isClerk),
  openJudgment: get('/api/desk/judgments/{id}', 'judgments/open-judgment', 'staff', isCourtOfficer),
  reviseJudgment: put('/api/desk/judgments/{id}/marks', 'judgments/revise-judgment', 'staff', isCourtOfficer),
  reviewJudgment: post('/api/desk/judgments/{id}/review', 'judgments/review-judgment', 'staff', isCourtOfficer),
  approveJudgment: post('/api/desk/judgments/{id}/approval', 'judgments/approve-judgment', 'staff', isCourtOfficer),
  sendBackJudgment: post('/api/desk/judgments/{id}/return', 'judgments/send-back-judgment', 'staff', isCourtOfficer),
  withholdJudgment: post('/api/desk/judgments/{id}/withholding', 'judgments/withhold-judgment', 'staff', isCourtOfficer),
  proposeCorrection: post('/api/desk/judgments/{id}/correction', 'judgments/propose-correction', 'staff', isCourtOfficer),
  decideCorrection: post('/api/desk/judgments/{id}/correction-decision', 'judgments/decide-correction', 'staff', isCourtOfficer),
  takeDownJudgment: post('/api/desk/judgments/{id}/takedown', 'judgments/take-down-judgment', 'staff', isCourtOfficer),
  decideTakedown: post('/api/desk/judgments/{id}/takedown-decision', 'judgments/decide-takedown', 'staff', isCourtOfficer),
  readJudgmentFile: post('/api/desk/judgment-texts', 'judgments/read-judgment-file', 'staff', isClerk),
  listImports: get('/api/desk/judgment-imports', 'judgments/list-imports', 'staff', isCourtOfficer),
  startImport: post('/api/desk/judgment-imports', 'judgments/start-import', 'staff', isClerk),
  readImport: get('/api/desk/judgment-imports/{id}', 'judgments/read-import', 'staff', isCourtOfficer),
  importJudgment: post('/api/desk/judgment-imports/{id}/rows', 'judgments/import-judgment', 'staff', isClerk),

  // hearings: the court's desk, and the people summoned; what is public is files
  listHearings: get('/api/desk/hearings', 'hearings/list-hearings', 'staff', isCourtOfficer),
  scheduleHearing: post('/api/desk/hearings', 'hearings/schedule-hearing', 'staff', isClerk),
  moveHearing: post('/api/desk/hearings/{id}/move', 'hearings/move-hearing', 'staff', isClerk),
  postponeHearing: post('/api/desk/hearings/{id}/postponement', 'hearings/postpone-hearing', 'staff', isClerk),
  closeHearing: post('/api/desk/hearings/{id}/end', 'hearings/close-hearing', 'staff', isClerk),
  issueLink: post('/api/hearings/{court}/{id}/links', 'hearings/issue-link', 'party', isSignedIn),
  openLink: post('/api/hearing-links/{token}', 'hearings/open-link', 'party', isSignedIn),
  listOwnHearings: get('/api/hearings', 'hearings/list-own-hearings', 'party', isSignedIn),

  // fees: what is owed, and how it is paid
  listOrders: get('/api/orders', 'fees/list-orders', 'party', isSignedIn),
  readOrder: get('/api/orders/{id}', 'fees/read-order', 'party', isSignedIn),
  openAttempt: post('/api/orders/{id}/attempts', 'fees/open-attempt', 'party', isSignedIn),
  readAttempt: get('/api/orders/{id}/attempts/{attemptId}', 'fees/read-attempt', 'party', isSignedIn),
  findOrder: post('/api/orders/find', 'fees/find-order', 'public', anyone),
  openAttemptByCode: post('/api/orders/by-code/{code}/attempts', 'fees/open-attempt-by-code', 'public', anyone),
  receiveStripeEvent: { ...post('/api/webhooks/stripe', 'fees/receive-stripe-event', 'public', anyone), calledBy: 'machine' },
  decideRefund: post('/api/desk/filings/{id}/refund-decision', 'fees/decide-refund', 'staff', isJudge),

  // fees: the accountants' desk, each over their own books
  listBookOrders: get('/api/books/orders', 'fees/list-book-orders', 'accountant', keepsBooks),
  enterOrder: post('/api/books/orders', 'fees/enter-order', 'accountant', keepsBooks),
  checkOrder: post('/api/books/orders/{id}/check', 'fees/check-order', 'accountant', keepsBooks),
  cancelOrder: post('/api/books/orders/{id}/cancellation', 'fees/cancel-order', 'accountant', keepsBooks),
  recordCounterPayment: post('/api/books/orders/{id}/counter-payment', 'fees/record-counter-payment', 'accountant', keepsBooks),
  recordPaperReceipt: post('/api/books/orders/{id}/paper-receipt', 'fees/record-paper-receipt', 'accountant', keepsBooks),
  listWorkItems: get('/api/books/work-items', 'fees/list-work-items', 'accountant', keepsBooks),
  resolveWorkItem: post('/api/books/work-items/{id}/resolution', 'fees/resolve-work-item', 'accountant', keepsBooks),
  approveResolution: post('/api/books/work-items/{id}/approval', 'fees/approve-resolution', 'accountant', keepsBooks),
  importStatement: post('/api/books/statements', 'fees/import-statement', 'accountant', keepsBooks),
  listRefunds: get('/api/books/refunds', 'fees/list-refunds', 'accountant', keepsBooks),
  enterRefund: post('/api/books/refunds', 'fees/enter-refund', 'accountant', keepsBooks),
  approveRefund: post('/api/books/refunds/{id}/approval', 'fees/approve-refund', 'accountant', keepsBooks),
  executeRefund: post('/api/books/refunds/{id}/execution', 'fees/execute-refund', 'accountant', keepsBooks),
  listReceipts: get('/api/books/receipts', 'fees/list-receipts', 'accountant', keepsBooks),
  cancelReceipt: post('/api/books/receipts/{number}/cancellation', 'fees/cancel-receipt', 'accountant', keepsBooks),
  listReconciliations: get('/api/books/reconciliations', 'fees/list-reconciliations', 'accountant', keepsBooks),
  requestReconciliation: post('/api/books/reconciliations', 'fees/request-reconciliation', 'accountant', keepsBooks),
  readReconciliation: get('/api/books/reconciliations/{day}', 'fees/read-reconciliation', 'accountant', keepsBooks),
  reviewReconciliation: post('/api/books/reconciliations/{day}/review', 'fees/review-reconciliation', 'accountant', keepsBooks),
  readTrialBalance: get('/api/books/trial-balance', 'fees/read-trial-balance', 'accountant', keepsBooks),
  tracePayment: get('/api/books/trace/{id}', 'fees/trace-payment', 'accountant', keepsBooks),

  // copies: asked for by people, checked by a clerk, certified by a second officer
  requestCopies: post('/api/copies', 'copies/request-copies', 'party', isParty),
  listCopies: get('/api/copies', 'copies/list-copies', 'party', isParty),
  readCopies: get('/api/copies/{id}', 'copies/read-copies', 'party', isParty),
  withdrawCopies: post('/api/copies/{id}/withdrawal', 'copies/withdraw-copies', 'party', isParty),
  listCopyQueue: get('/api/desk/copies', 'copies/list-copy-queue', 'staff', isCourtOfficer),
  openCopyRequest: get('/api/desk/copies/{id}', 'copies/open-copy-request', 'staff', isCourtOfficer),
  checkCopies: post('/api/desk/copies/{id}/check', 'copies/check-copies', 'staff', isClerk),
  refuseCopies: post('/api/desk/copies/{id}/refusal', 'copies/refuse-copies', 'staff', isClerk),
  certifyCopies: post('/api/desk/copies/{id}/certification', 'copies/certify-copies', 'staff', isCourtOfficer),
  dispatchCopies: post('/api/desk/copies/{id}/dispatch', 'copies/dispatch-copies', 'staff', isClerk),
  withdrawMadeCopy: post('/api/desk/copies/{id}/made/{number}/withdrawal', 'copies/withdraw-made-copy', 'staff', isCourtOfficer),

  // notices
  listInbox: get('/api/inbox', 'notices/list-inbox', 'party', isSignedIn),
  openNotice: post('/api/inbox/{id}/opened', 'notices/open-notice', 'party', isSignedIn),
  listUnresolvedNotices: get('/api/desk/notices', 'notices/list-unresolved', 'staff', isCourtOfficer),
  resolveNotice: post('/api/desk/notices/{id}/resolution', 'notices/resolve-notice', 'staff', isClerk),

  // reminders: consent of its own, never of legal effect
  readReminders: get('/api/reminders', 'reminders/read-consent', 'party', isSignedIn),
  askReminders: post('/api/reminders/consent', 'reminders/ask-consent', 'party', isSignedIn),
  confirmReminders: post('/api/reminders/consent/confirmation', 'reminders/confirm-consent', 'party', isSignedIn),
  withdrawReminders: post('/api/reminders/withdrawal', 'reminders/withdraw-consent', 'party', isSignedIn),
  endReminders: post('/api/reminders/unsubscription', 'reminders/unsubscribe', 'public', anyone),
  receiveZaloEvent: { ...post('/api/webhooks/zalo', 'reminders/receive-zalo-event', 'public', anyone), calledBy: 'machine' },

  // followers: mails when the public schedule changes, to any address whose owner has pressed the button
  askToFollow: post('/api/followers', 'followers/ask-to-follow', 'public', anyone),
  readFollower: post('/api/followers/find', 'followers/read-follower', 'public', anyone),
  confirmFollowing: post('/api/followers/confirmation', 'followers/confirm-following', 'public', anyone),
  endFollowing: post('/api/followers/ending', 'followers/end-following', 'public', anyone),
  endByMail: { ...post('/api/follower-endings/{token}', 'followers/end-by-mail', 'public', anyone), calledBy: 'machine' },

  // feedback: anyone tells the court about its work; a clerk or a judge of that court, or an administrator, answers
  sendFeedback: post('/api/feedback', 'feedback/send-feedback', 'public', anyone),
  findFeedback: post('/api/feedback/find', 'feedback/find-feedback', 'public', anyone),
  listFeedback: get('/api/desk/feedback', 'feedback/list-feedback', 'staff', answersFeedback),
  answerFeedback: post('/api/desk/feedback/{id}/answer', 'feedback/answer-feedback', 'staff', answersFeedback),
  // electronic service: the clerk's desk
  listServices: get('/api/desk/service', 'electronic-service/list-services', 'staff', isCourtOfficer),
  findCaseParties: get('/api/desk/service-case', 'electronic-service/find-case-parties', 'staff', isCourtOfficer),
  prepareService: post('/api/desk/service', 'electronic-service/prepare-service', 'staff', isCourtOfficer),
  openService: get('/api/desk/service/{id}', 'electronic-service/open-service', 'staff', isCourtOfficer),
  startService: post('/api/desk/service/{id}/start', 'electronic-service/start-service', 'staff', isCourtOfficer),
  discardService: post('/api/desk/service/{id}/discard', 'electronic-service/discard-service', 'staff', isCourtOfficer),
  takeServiceStep: post('/api/desk/service/{id}/recipients/{no}/step', 'electronic-service/take-step', 'staff', isCourtOfficer),
  recordServicePaper: post('/api/desk/service/{id}/recipients/{no}/record', 'electronic-service/record-paper', 'staff', isCourtOfficer),
  deemServed: post('/api/desk/service/{id}/recipients/{no}/deemed', 'electronic-service/deem-served', 'staff', isCourtOfficer),
  certifyService: post('/api/desk/service/{id}/recipients/{no}/certificate', 'electronic-service/certify-service', 'staff', isCourtOfficer),

  // electronic service: the recipient's side
  listServed: get('/api/served', 'electronic-service/list-served', 'party', isSignedIn),
  readServed: get('/api/served/{id}', 'electronic-service/read-served', 'party', isSignedIn),
  openServed: post('/api/served/{id}/opening', 'electronic-service/open-served', 'party', isSignedIn),
  acknowledgeServed: post('/api/served/{id}/receipt', 'electronic-service/acknowledge-served', 'party', isSignedIn),
  readServiceConsent: get('/api/service-consent', 'electronic-service/read-consent', 'party', isParty),
  askServiceConsent: post('/api/service-consent', 'electronic-service/ask-consent', 'party', isParty),
  confirmServiceConsent: post('/api/service-consent/confirmation', 'electronic-service/confirm-consent', 'party', isParty),
  withdrawServiceConsent: post('/api/service-consent/withdrawal', 'electronic-service/withdraw-consent', 'party', isParty),

  // administration
  readCalendar: get('/api/administration/calendar', 'administration/read-calendar', 'administrator', isAdministrator),
  changeCalendar: put('/api/administration/calendar', 'administration/change-calendar', 'administrator', isAdministrator),
  readDirectory: get('/api/administration/courts', 'administration/read-directory', 'administrator', isAdministrator),
  importDirectory: put('/api/administration/courts', 'administration/import-directory', 'administrator', isAdministrator),
} satisfies Record<string, Route>

/** The Lambda function that carries a route: one per capability and audience. */
export const functionOf = (route: Route): string => `${route.entry.split('/')[0]}-${route.audience}`
