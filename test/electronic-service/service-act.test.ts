// The act of service: prepared from a template or with a file of the court's own, read through, served within ninety days, locked from then on.
import { describe, expect, test } from 'vitest'
import { checkedFields } from '../../functions/electronic-service/document-template.ts'
import { uploadedFields } from '../../functions/electronic-service/document-templates.ts'
import { type PreparedDocument, prepareAct, type ServiceAct, startAct } from '../../functions/electronic-service/service-act.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { refusedAs } from '../support/refusal-code.ts'
import { at, calendar, clerk, consentUsed, daysLater, file, named, readyAct } from './service-samples.ts'

const prepared = (document: PreparedDocument): ServiceAct =>
  prepareAct(
    { id: 'TD-1', caseId: null, caseNumber: '1/2026/TLST-DS', document, recipients: [named('direct')], basis: 'nq-04-2016' },
    clerk,
    at,
  ).act
const start = (act: ServiceAct, when = at) =>
  startAct(act, { sha256: file.sha256, consentOf: () => consentUsed, calendar }, actorRecord(clerk), when)

describe('a file of the court’s own', () => {
  const own = { kind: 'other', title: 'Quyết định tạm đình chỉ', template: null, fields: {}, decidedOn: null } as const

  test('is ready to be read at once, byte for byte; one from a template waits until it is written', () => {
    expect(prepared({ ...own, file })).toMatchObject({ state: 'ready', document: { file } })
    expect(prepared(own)).toMatchObject({ state: 'preparing', document: { file: null } })
  })
  test('that is served is named to the worker who locks it, and not before', () => {
    const objects = [{ key: file.key, versionId: file.versionId }]
    expect(start(prepared({ ...own, file })).act.happening.facts).toMatchObject({ objects, sha256: file.sha256 })
    expect(
      prepareAct(
        { id: 'TD-1', caseId: null, caseNumber: '1', document: { ...own, file }, recipients: [named('direct')], basis: 'nq-04-2016' },
        clerk,
        at,
      ).happening.facts,
    ).not.toHaveProperty('objects')
  })
  test('may say when and where somebody is called, and nothing else', () => {
    const summons = { fields: uploadedFields('summons') }
    expect(checkedFields(summons, {})).toEqual({ hearingDate: '', hearingTime: '', place: '' })
    expect(refusedAs(() => checkedFields(summons, { hearingDate: '31/2/2026' }))).toBe('template.fields-unreadable')
    expect(refusedAs(() => checkedFields({ fields: uploadedFields('other') }, { place: 'Phòng 2' }))).toBe('template.field-unknown')
  })
})

describe('an act that was prepared', () => {
  test('is served within ninety days, on the very file that was read', () => {
    expect(refusedAs(() => start(readyAct([named('direct')]), daysLater(90)))).toBeUndefined()
    expect(refusedAs(() => start(readyAct([named('direct')]), daysLater(91)))).toBe('service.prepared-long-ago')
    expect(
      refusedAs(() => startAct(readyAct([named('direct')]), { sha256: 'b', consentOf: () => undefined, calendar }, actorRecord(clerk), at)),
    ).toBe('service.other-file')
  })
})
