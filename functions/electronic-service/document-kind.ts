// The papers that a court serves, and the days by which the law wants each of them sent and answered. BLTTDS 170.

export const documentKinds = ['summons', 'acceptance-notice', 'fee-advance-notice', 'trial-decision', 'judgment-extract', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

interface KindRule {
  /** Time limit (kernel/deadline-table) that runs for the court from the day of the decision; null where the law names none. */
  readonly sendWithin: string | null
  /** Time limit that runs for the recipient from the day of service; null where nothing is asked by a day. */
  readonly answerWithin: string | null
}

/** 196(1), 199(1); 195(2); 220(2); 269(2), 273(1). */
export const kindRules: Readonly<Record<DocumentKind, KindRule>> = {
  summons: { sendWithin: null, answerWithin: null },
  'acceptance-notice': { sendWithin: 'CIV-NOTIFY-ACCEPT', answerWithin: 'CIV-DEFENCE' },
  'fee-advance-notice': { sendWithin: null, answerWithin: 'CIV-FEE-ADVANCE' },
  'trial-decision': { sendWithin: 'CIV-TRIAL-DECISION-SEND', answerWithin: null },
  'judgment-extract': { sendWithin: 'CIV-DELIVER-JUDGMENT', answerWithin: 'CIV-APPEAL-JUDGMENT' },
  other: { sendWithin: null, answerWithin: null },
}
