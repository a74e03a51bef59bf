// What a stored act and a stored recipient must look like when they are read back.
import * as z from 'zod/mini'
import { type ActorRecord, roles } from '../kernel/actor.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { documentKinds } from './document-kind.ts'
import { actStates, type ServiceAct } from './service-act.ts'
import { causes, channels, eventTypes, evidenceKinds, type TimelineEvent } from './service-event.ts'
import type { ServiceRecipient } from './service-recipient.ts'

export const civilDay = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
export const head = z.object({ sequence: z.int(), hash: z.string() })
export const actorItem: z.ZodMiniType<ActorRecord> = z.object({
  subject: z.string(),
  fullName: z.string(),
  role: z.enum([...roles, 'system']),
})

const eventItem: z.ZodMiniType<TimelineEvent> = z.object({
  no: z.int(),
  type: z.enum(eventTypes),
  at: z.string(),
  by: actorItem,
  channel: z.enum(channels),
  step: z.int(),
  via: z.exactOptional(z.enum(['portal', 'email'])),
  on: z.exactOptional(civilDay),
  cause: z.exactOptional(z.enum(causes)),
  evidence: z.exactOptional(z.object({ kind: z.enum(evidenceKinds), reference: z.string(), receivedBy: z.exactOptional(z.string()) })),
  note: z.exactOptional(z.string()),
})

export const recipientItem: z.ZodMiniType<ServiceRecipient> = z.object({
  actId: z.string(),
  no: z.int(),
  version: z.int(),
  head,
  courtCode: z.string(),
  caseNumber: z.string(),
  documentKind: z.enum(documentKinds),
  documentTitle: z.string(),
  fullName: z.string(),
  partAs: z.string(),
  isOrganisation: z.boolean(),
  address: z.string(),
  account: z.nullable(z.string()),
  consent: z.nullable(z.object({ version: z.int(), email: z.string(), since: z.string() })),
  basis: z.string(),
  sendBy: z.nullable(civilDay),
  timeline: z.array(eventItem),
  claim: z.nullable(z.object({ step: z.int(), state: z.enum(['claimed', 'released', 'answered']), at: z.string() })),
})

export const actItem: z.ZodMiniType<ServiceAct> = z.object({
  id: z.string(),
  version: z.int(),
  head,
  courtCode: z.string(),
  caseId: z.nullable(z.string()),
  caseNumber: z.string(),
  document: z.object({
    kind: z.enum(documentKinds),
    title: z.string(),
    template: z.nullable(z.object({ id: z.string(), version: z.int() })),
    fields: z.record(z.string(), z.string()),
    decidedOn: z.nullable(civilDay),
    file: z.nullable(
      z.object({
        key: z.string(),
        versionId: z.string(),
        sha256: z.string(),
        sizeBytes: z.int(),
        pages: z.int(),
        sealedAt: z.string(),
      }),
    ),
  }),
  recipients: z.array(
    z.object({
      fullName: z.string(),
      partAs: z.string(),
      isOrganisation: z.boolean(),
      address: z.string(),
      account: z.nullable(z.string()),
      channel: z.enum(channels),
    }),
  ),
  state: z.enum(actStates),
  basis: z.string(),
  preparedBy: z.object({ subject: z.string(), fullName: z.string() }),
  preparedAt: z.string(),
  startedAt: z.nullable(z.string()),
  origin: z.exactOptional(z.object({ event: z.string(), by: actorItem, atOnce: z.boolean() })),
})
