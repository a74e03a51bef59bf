// Papers that a decision calls for: which law asks for which, what the file knows of each, and when nobody need look at it any more.
import { describe, expect, test } from 'vitest'
import { checkedFields, templateNamed } from '../../functions/electronic-service/document-template.ts'
import { acceptancePaper, feeAdvancePaper, isWhole, servesAtOnce, trialPaper } from '../../functions/electronic-service/event-paper.ts'
import { draftAct, prepareAct } from '../../functions/electronic-service/service-act.ts'
import { serviceCodeOf } from '../../functions/electronic-service/service-code.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { acceptedCase, enteredSample, stepped } from '../cases/samples.ts'
import { clerk, decide, judge, on, petition, underReview } from '../filings/samples.ts'
import { at, named } from './service-samples.ts'

const by = actorRecord(judge)
const said = (address: { line: string }) => address.line
const notified = decide(
  underReview(),
  { decision: 'notify-fee', amountVnd: 3_125_000, collector: 'Thi hành án dân sự tỉnh Nghệ An', basis: '' },
  on(judge, '2026-11-16'),
).filing

describe('BLTTDS 195(2): the notice of the advance', () => {
  test('goes to whoever filed, with amount and collector, and nothing is left to fill in', () => {
    const paper = feeAdvancePaper(notified, petition, by, said)
    expect(paper).toMatchObject({ kind: 'fee-advance-notice', caseId: null, courtCode: 'NA-KV01' })
    expect(paper?.people).toMatchObject([{ fullName: 'Nguyễn Văn An', address: 'Xóm 3', accounts: ['an'] }])
    expect(paper?.fields).toMatchObject({ amountVnd: '3125000', signerTitle: 'Thẩm phán', signer: 'Phạm Thị Thẩm' })
    const template = templateNamed('fee-advance-notice')
    expect(checkedFields(template, paper?.fields ?? {})).toMatchObject({ amountVnd: '3125000' })
    expect(isWhole(template, paper?.fields ?? {}, [{ account: null, address: 'Xóm 3' }])).toBe(true)
    expect(isWhole(template, paper?.fields ?? {}, [{ account: null, address: '' }])).toBe(false)
  })
  test('of an administrative case is another paper, of another law', () => {
    expect(feeAdvancePaper({ ...notified, kind: 'HC' }, petition, by, said)).toBeUndefined()
    expect(feeAdvancePaper(underReview(), petition, by, said)).toBeUndefined()
  })
})

describe('BLTTDS 196(1): the notice of acceptance', () => {
  test('goes to every party of the case, each at the address of the petition', () => {
    const its = acceptedCase()
    const paper = acceptancePaper(its, petition, by, said)
    expect(paper).toMatchObject({ kind: 'acceptance-notice', caseNumber: its.number, fields: { acceptedOn: its.acceptedOn } })
    expect(paper?.people.map(({ fullName, partAs }) => [fullName, partAs])).toEqual([
      ['Nguyễn Văn An', 'nguyên đơn'],
      ['Hoàng Thị Hoà', 'bị đơn'],
    ])
    expect(paper?.people.every(each => each.address !== '')).toBe(true)
    expect(checkedFields(templateNamed('acceptance-notice'), paper?.fields ?? {}).claims).not.toBe('')
  })
  test('is no paper of an appeal, nor of a criminal case', () => {
    expect(acceptancePaper(enteredSample({ level: 'appeal' }), petition, by, said)).toBeUndefined()
    expect(acceptancePaper(enteredSample({ kind: 'HS' }), petition, by, said)).toBeUndefined()
  })
})

describe('BLTTDS 220(2): the decision to try the case', () => {
  test('is signed by the judge of the case although a clerk recorded it; hour and room are left to a clerk', () => {
    const its = { ...stepped(enteredSample(), 'to-trial', '2026-06-01'), judge: { subject: 'j', fullName: 'Hồ Văn Phán' } }
    const paper = trialPaper(its, undefined, actorRecord(clerk), said)
    expect(paper?.fields).toEqual({ decidedOn: '2026-06-01', signerTitle: 'Thẩm phán', signer: 'Hồ Văn Phán' })
    expect(isWhole(templateNamed('trial-decision'), paper?.fields ?? {}, [{ account: 'an', address: '' }])).toBe(false)
    expect(trialPaper(enteredSample(), undefined, by, said)).toBeUndefined()
  })
})

describe('an act that a decision called for', () => {
  const document = {
    kind: 'fee-advance-notice',
    title: 'x',
    template: { id: 'fee-advance-notice', version: 1 },
    fields: {},
    decidedOn: null,
  } as const
  const asked = {
    id: 'TD-1',
    courtCode: 'NA-KV01',
    caseId: null,
    caseNumber: '1',
    document,
    recipients: [named('direct')],
    basis: 'nq-04-2016',
  }
  const origin = { event: 'filing.fee-notified', by, atOnce: false }

  test('waits for a clerk, unless the court serves that paper at once', () => {
    expect(servesAtOnce('NA-KV03:fee-advance-notice', 'NA-KV03', 'fee-advance-notice')).toBe(true)
    expect(servesAtOnce('NA-KV03:fee-advance-notice', 'NA-KV03', 'acceptance-notice')).toBe(false)
    expect(servesAtOnce('', 'NA-KV03', 'fee-advance-notice')).toBe(false)
    expect(draftAct({ ...asked, origin }, at)).toMatchObject({ act: { state: 'drafted' }, happening: { event: 'service.drafted' } })
    const atOnce = draftAct({ ...asked, origin: { ...origin, atOnce: true } }, at)
    expect(atOnce).toMatchObject({
      act: { state: 'preparing', preparedBy: { fullName: judge.fullName } },
      happening: { event: 'service.prepared' },
    })
  })
  test('is completed by a clerk under its own code and journal', () => {
    const drafted = { ...draftAct({ ...asked, origin }, at).act, head: { sequence: 1, hash: 'h' } }
    const { act } = prepareAct({ ...asked, recipients: [named('post')] }, clerk, at, drafted)
    expect(act).toMatchObject({
      id: 'TD-1',
      version: 2,
      head: { sequence: 1 },
      state: 'preparing',
      origin,
      preparedBy: { fullName: clerk.fullName },
    })
    expect(() => prepareAct(asked, clerk, at, act)).toThrow('service.not-ready')
  })
  test('has one code, however often its decision is told', () => {
    const digest = new Uint8Array(32).fill(7)
    expect(serviceCodeOf(digest)).toBe(serviceCodeOf(digest))
    expect(serviceCodeOf(digest)).toMatch(/^TD-[0-9A-Z]{11}$/)
  })
})
