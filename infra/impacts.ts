// Who is harmed when an HTTP function fails. Workers and schedules say it in their tables of contents.

const impacts: Readonly<Record<string, string>> = {
  'identity-public': 'Nobody can sign in or out, and pages cannot tell who is signed in.',
  'identity-party': 'People cannot change their contact details or language.',
  'identity-administrator': 'Administrators cannot register officers.',
  'filings-party': 'People cannot write, submit, amend or withdraw their filings; deadlines of the law go on meanwhile.',
  'filings-staff': 'The court cannot acknowledge, assign or decide filings; its own deadlines go on meanwhile.',
  'documents-party': 'People cannot upload or open their evidence.',
  'documents-staff': 'The court cannot open the documents of a filing.',
  'desk-staff': "The court's queue and its filings cannot be opened.",
  'hearings-staff': 'Clerks cannot set down, move or put off hearings; the public schedule stays as it is.',
  'hearings-party': 'People who are summoned cannot see their hearings in full; the public schedule can still be read.',
  'cases-party': 'Parties cannot open their cases or ask to join one; public dockets can still be read.',
  'cases-staff': 'Clerks cannot enter cases, and steps of cases cannot be recorded; their terms go on meanwhile.',
  'notices-party': 'People cannot read their inbox; e-mails still arrive.',
  'notices-staff': 'Clerks do not see notices whose outcome is unknown.',
  'search-public': 'The texts of judgments cannot be searched; the register still filters, and every judgment can be reached by links.',
  'judgments-staff': 'The court cannot enter, review, approve or take down judgments; what is published stays readable.',
  'fees-party': 'People cannot see what they owe or pay it; terms to pay go on meanwhile.',
  'fees-public': 'Nobody can pay by the code of a paper notice, and messages of the card provider are not taken; it sends them again.',
  'fees-staff': 'Judges cannot decide that an advance comes back.',
  'fees-accountant': 'Accountants cannot see their books, import statements or work off suspense.',
  'reminders-party': 'People cannot agree to reminders or end them in their account.',
  'reminders-public': 'Links that end reminders do not work, and Zalo cannot tell of deliveries.',
  'followers-public':
    'Nobody can begin, confirm or end mails about the schedule; those who follow it still get them, calendars and feeds are files.',
  'feedback-public': 'People cannot send feedback to the court or read its answer.',
  'feedback-staff': 'Officers cannot read or answer feedback.',
  'electronic-service-staff': 'The court cannot serve documents, record paper steps or certify service; its terms to send go on meanwhile.',
  'electronic-service-party': 'People cannot read what was served on them, acknowledge it, or change their consent to electronic service.',
  'copies-party': 'People cannot ask for certified copies or download those that are made; copies that they hold stay verifiable.',
  'copies-staff': 'The court cannot check or certify requests for copies.',
  'administration-administrator': 'Administrators cannot change holidays or the court directory.',
}

export const impactOf = (name: string): string => {
  const impact = impacts[name]
  if (!impact) throw new Error(`impacts: ${name} has no line in infra/impacts.ts`)
  return impact
}
