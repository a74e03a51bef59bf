// Every page of the site: who opens it, and by what one sees that it has come.
import { paths } from '../../web/src/site/paths.ts'

export interface SitePage {
  path: string
  ready: string
  /** What stands after the path, when the page is about one filing. */
  about?: 'draft' | 'filing'
}

/** Complete as they were built. */
export const readingPages: readonly string[] = [
  paths.home,
  paths.help,
  paths.helpFiling,
  paths.courts,
  paths.glossary,
  paths.fraud,
  paths.accessibility,
  paths.privacy,
]

export const publicPages: readonly SitePage[] = [
  ...readingPages.map(path => ({ path, ready: 'h1' })),
  { path: paths.fileLawsuit, ready: '#begin .button-primary' },
  { path: paths.follow, ready: '#code' },
  { path: paths.verify, ready: '#code' },
  { path: paths.signIn, ready: '#full-name' },
  { path: paths.receipt, ready: 'main .notice' },
  { path: paths.offline, ready: 'h1' },
  { path: paths.hearings, ready: '#finder form' },
  { path: paths.followSchedule, ready: '#following > *' },
  { path: paths.judgments, ready: '#results > *' },
  { path: paths.fees, ready: '#fee-form' },
  { path: paths.copies, ready: '#request .notice' },
  { path: paths.pay, ready: '#code' },
  { path: paths.payWait, ready: 'h1' },
  { path: paths.endReminders, ready: '#end > *' },
  { path: paths.feedback, ready: '#feedback-form' },
  { path: paths.design, ready: 'h1' },
  { path: paths.dockets, ready: 'h1' },
  { path: paths.transparency, ready: 'h1' },
  { path: paths.draws, ready: '#court' },
]

type Login = 'binh' | 'thuky1' | 'quantri' | 'ketoan'

export const signedInPages: readonly (SitePage & { login: Login })[] = [
  { login: 'binh', path: paths.fileLawsuit, ready: '#start' },
  { login: 'binh', path: paths.myFilings, ready: '#filings h2' },
  { login: 'binh', path: paths.myFiling, ready: '#filing-code', about: 'filing' },
  { login: 'binh', path: paths.receipt, ready: '.receipt-value', about: 'filing' },
  { login: 'binh', path: paths.myHearings, ready: '#my-hearings > *' },
  { login: 'binh', path: paths.inbox, ready: '#inbox .entry' },
  { login: 'binh', path: paths.account, ready: '#account h2' },
  { login: 'binh', path: paths.reminders, ready: '#reminders h2' },
  { login: 'binh', path: paths.wizard, ready: '#question', about: 'draft' },
  { login: 'thuky1', path: paths.desk, ready: '.queue' },
  { login: 'thuky1', path: paths.deskFiling, ready: '#acts-title', about: 'filing' },
  { login: 'binh', path: paths.copies, ready: '#copy-form' },
  { login: 'binh', path: paths.myCopies, ready: '#copies > *' },
  { login: 'thuky1', path: paths.deskCopies, ready: '#copies .button-row' },
  { login: 'thuky1', path: paths.deskHearings, ready: '#hearings .week-head' },
  { login: 'thuky1', path: paths.deskNotices, ready: '#notices > *' },
  { login: 'thuky1', path: paths.deskJudgments, ready: '#judgments table' },
  { login: 'thuky1', path: paths.deskJudgment, ready: '#judgment .notice' },
  { login: 'thuky1', path: paths.deskJudgmentEntry, ready: '#number' },
  { login: 'thuky1', path: paths.deskJudgmentImport, ready: '#zip' },
  { login: 'thuky1', path: paths.deskFeedback, ready: '#feedback > *' },
  { login: 'binh', path: paths.myCase, ready: '#join-form' },
  { login: 'thuky1', path: paths.deskCases, ready: '#case-list' },
  { login: 'thuky1', path: paths.deskService, ready: '#tasks-title' },
  { login: 'thuky1', path: paths.deskServiceNew, ready: '#case-number' },
  { login: 'thuky1', path: paths.deskServiceAct, ready: '#act > *' },
  { login: 'thuky1', path: paths.deskServicePaper, ready: '#paper > *' },
  { login: 'binh', path: paths.served, ready: '#served > *' },
  { login: 'binh', path: paths.serviceConsent, ready: '#consent h2' },
  { login: 'quantri', path: paths.administration, ready: 'h1' },
  { login: 'quantri', path: paths.calendarEditor, ready: '#calendar table' },
  { login: 'quantri', path: paths.directoryEditor, ready: '#directory .lead' },
  { login: 'quantri', path: paths.officersEditor, ready: '#officers table' },
  ...[
    paths.books,
    paths.booksEntry,
    paths.booksWork,
    paths.booksRefunds,
    paths.booksStatements,
    paths.booksReconciliation,
    paths.booksBalance,
    paths.booksReceipts,
    paths.booksTrace,
  ].map(path => ({ login: 'ketoan' as const, path, ready: 'h1' })),
]
