// Table of contents: what runs by the clock. Times are those of Asia/Ho_Chi_Minh.

export interface Schedule {
  entry: `${string}/${string}`
  /** EventBridge Scheduler expression: rate(…) or cron(…). */
  expression: string
  timeoutSeconds: number
  /** Who is harmed when it fails. */
  impact: string
}

export const schedules = {
  'remind-deadlines': {
    entry: 'filings/remind-deadlines',
    expression: 'cron(30 7 * * ? *)',
    timeoutSeconds: 300,
    impact: 'Filers are not reminded of a term that ends soon.',
  },
  'remind-hearings': {
    entry: 'hearings/remind-hearings',
    expression: 'cron(15 7 * * ? *)',
    timeoutSeconds: 300,
    impact: 'People who are summoned are not reminded of their hearing.',
  },
  'publish-schedules': {
    entry: 'hearings/publish-schedules',
    expression: 'rate(1 day)',
    timeoutSeconds: 300,
    impact: 'Days of the schedule that are over stay public, and the page of a court without changes is missing on a new deployment.',
  },
  'expire-uploads': {
    entry: 'documents/expire-uploads',
    expression: 'rate(15 minutes)',
    timeoutSeconds: 120,
    impact: 'Uploads that never arrived stay open instead of telling their owners.',
  },
  'settle-unknown-notices': {
    entry: 'notices/settle-unknown',
    expression: 'rate(15 minutes)',
    timeoutSeconds: 120,
    impact: 'E-mails without any answer of the provider are not shown to clerks.',
  },
  'send-reminders': {
    entry: 'reminders/send-reminders',
    expression: 'rate(1 minute)',
    timeoutSeconds: 55,
    impact: 'Reminders by Zalo, SMS and e-mail stand still; notices and service are not touched.',
  },
  'request-reconciliations': {
    entry: 'fees/request-reconciliations',
    // When the provider's balance of the day before is complete, and before the accountants come.
    expression: 'cron(0 5 * * ? *)',
    timeoutSeconds: 60,
    impact: 'Yesterday is not reconciled with bank and card provider.',
  },
  'follow-services': {
    entry: 'electronic-service/follow-services',
    expression: 'rate(15 minutes)',
    timeoutSeconds: 300,
    impact: 'Documents served by e-mail of which nobody heard are not shown to clerks, and their next legal step is not proposed.',
  },
  'publish-service-figures': {
    entry: 'electronic-service/publish-service-figures',
    expression: 'rate(1 hour)',
    timeoutSeconds: 120,
    impact: 'The public figures of electronic service are old.',
  },
  'publish-keys': {
    entry: 'filings/publish-keys',
    expression: 'rate(1 day)',
    timeoutSeconds: 30,
    impact: 'A new receipt key is not yet known to the verification page.',
  },
  'publish-reference-daily': {
    entry: 'administration/publish-reference-daily',
    expression: 'rate(1 day)',
    timeoutSeconds: 30,
    impact: 'On a new deployment the calendar and the courts are not yet public files.',
  },
  'publish-proofs': {
    entry: 'proofs/publish-proofs',
    // By then every message of the evening before has been worked off.
    expression: 'cron(20 0 * * ? *)',
    timeoutSeconds: 300,
    impact: 'The root of yesterday is not public, so nobody can show that something was certified by then.',
  },
  'publish-boards': {
    entry: 'cases/publish-boards',
    expression: 'rate(15 minutes)',
    timeoutSeconds: 300,
    impact: 'The public sees old figures of how courts keep their terms; on a new deployment the pages of dockets are missing.',
  },
} satisfies Record<string, Schedule>

export type ScheduleName = keyof typeof schedules
