// Electronic service under a storm, small and seeded: once per document, recipient and step; nobody lost; no "served" without its evidence.
import { expect, test } from 'vitest'
import { auditService } from './service-audit.ts'
import { at, started } from './service-samples.ts'
import { serviceStorm } from './service-storm.ts'

test('no mail twice, nobody without a terminal state or an open task, every "served" with its evidence', async () => {
  const report = await serviceStorm({ steps: 40, seed: 20_261_121, workers: 2, killEvery: 12 })
  expect(report.faults).toEqual([])
  expect(report.steps).toBe(40)
  expect(report.certified).toBe(40)
  expect(report.kills).toBeGreaterThan(1)
  expect(report.servedByMail).toBeGreaterThan(15)
  expect(report.messages).toBeGreaterThan(300)
}, 170_000)

test('the audit finds a second mail, a service without evidence, a recipient of whom nobody heard, and a journal that says less', () => {
  const recipient = started('e-service')
  const delivered = {
    no: 3,
    type: 'delivered',
    at,
    by: { subject: 's', fullName: 's', role: 'system' },
    channel: 'e-service',
    step: 1,
  } as const
  const spoilt = {
    ...recipient,
    timeline: [
      ...recipient.timeline,
      { ...delivered, via: 'email' as const, evidence: { kind: 'provider-event' as const, reference: 'm' } },
    ],
  }
  const provider = { taken: new Map([['TD-1_1_1', 2]]), delivered: new Set<string>(), bounced: new Set<string>() }
  const said = auditService([spoilt, recipient], [], provider).join()
  expect(said).toMatch(/took 2 mails/)
  expect(said).toMatch(/never arrived/)
  expect(said).toMatch(/neither a terminal state/)
  expect(said).toMatch(/the journal tells 0 events/)
})
