// Every stage of the portal in one table: what differs between them, and nothing else does.

export interface Stage {
  name: string
  /** Where tables, functions and queues live. The firewall and the certificate live in us-east-1, as CloudFront demands. */
  region: string
  /** The portal's only address. Its DNS record points at the distribution; its certificate is validated by DNS. */
  domain: string
  /** The national identity provider's OpenID Connect issuer, and this portal's client there. */
  identityIssuer: string
  identityClientId: string
  /** The provider's subject of the person who may register the first officers. */
  firstAdministrator: string
  /** Domain that sends mail (DKIM), and the name and address that people see. */
  mailDomain: string
  sender: { name: string; address: string }
  /** Under which basis in law a document counts as served electronically: which timestamp is the legal one. */
  serviceBasis: 'nq-04-2016' | 'nq-01-2026'
  /** Courts that serve a paper as soon as a judge has decided, as `court:kind`; everywhere else it waits for a clerk's confirmation. */
  servesAtOnce: readonly `NA-${string}:${'fee-advance-notice' | 'acceptance-notice' | 'trial-decision'}`[]
  /** Told of every alarm. */
  alarmEmail: string
  logRetentionDays: 30 | 90 | 365 | 731
  /** Requests of one address in five minutes. Vietnamese mobile carriers put thousands of people behind one address: stay generous. */
  firewall: { requests: number; signIns: number }
}

const demonstration: Stage = {
  name: 'demonstration',
  region: 'ap-southeast-1',
  domain: 'demonstration.cua-cong.example',
  identityIssuer: 'https://identity.demonstration.cua-cong.example',
  identityClientId: 'cua-cong-demonstration',
  firstAdministrator: 'vneid-quantri',
  mailDomain: 'demonstration.cua-cong.example',
  sender: { name: 'Cửa Công (trình diễn)', address: 'khong-tra-loi@demonstration.cua-cong.example' },
  serviceBasis: 'nq-04-2016',
  servesAtOnce: ['NA-KV03:fee-advance-notice'],
  alarmEmail: 'alarms@demonstration.cua-cong.example',
  logRetentionDays: 30,
  firewall: { requests: 10_000, signIns: 500 },
}

const production: Stage = {
  ...demonstration,
  name: 'production',
  domain: 'cua-cong.example',
  identityIssuer: 'https://identity.cua-cong.example',
  identityClientId: 'cua-cong',
  // No court has chosen so yet.
  servesAtOnce: [],
  firstAdministrator: 'set-before-the-first-deployment',
  mailDomain: 'cua-cong.example',
  sender: { name: 'Cửa Công', address: 'khong-tra-loi@cua-cong.example' },
  alarmEmail: 'alarms@cua-cong.example',
  logRetentionDays: 731,
}

export const stages = { demonstration, production } as const satisfies Record<string, Stage>

/** The stage of this name, or an error that lists those there are. */
export const stageNamed = (name: string): Stage => {
  const stage = Object.values(stages).find(each => each.name === name)
  if (!stage) throw new Error(`no stage "${name}"; there are ${Object.keys(stages).join(', ')}`)
  return stage
}
