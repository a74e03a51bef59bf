// The gate: whatever a text says and whatever is done with its marks, nothing is approved while the detector sees somebody in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Finding, type PublicText, passGate, remaining } from '../../functions/judgments/finding.ts'
import { findingsIn } from '../../functions/judgments/gate.ts'
import { sourceOf } from '../../functions/judgments/judgment-text.ts'
import type { Mark } from '../../functions/judgments/mark.ts'
import { checkedMarks, proposed, publicTextOf } from '../../functions/judgments/review.ts'
import { refusalOf } from '../fees/money-samples.ts'

const nothing = { people: [], caseNumber: null }
const text = (paragraph: string, changed: Partial<PublicText> = {}): PublicText => ({
  ...{ title: 'Vay tài sản', summary: 'Bên vay không trả nợ.', paragraphs: [paragraph], relation: '', precedents: [], notes: [] },
  ...changed,
})
const kinds = (found: readonly Finding[]): string[] => [...new Set(found.map(({ kind }) => kind))]

describe('what the gate sees', () => {
  it.each([
    ['a name', 'Bị đơn: Ông Nguyễn Văn An trình bày.', 'person'],
    ['a personal number', 'Căn cước công dân số 040085001234.', 'personal-number'],
    ['a telephone', 'Điện thoại 0912345678.', 'phone'],
    ['an e-mail address', 'Thư điện tử an.nguyen@example.vn.', 'email'],
    ['the number of a docket', 'Vụ án thụ lý số 12/2026/TLST-DS.', 'acceptance-number'],
    ['the number of a docket in another spelling', 'Hồ sơ 12 / 2026 / TLST–DS.', 'acceptance-number'],
  ])('%s', (_what, paragraph, kind) => {
    expect(kinds(findingsIn(text(paragraph), nothing))).toContain(kind)
  })

  it('sees what stands in title, summary, relation and the notes of corrections', () => {
    const named = 'Ông Nguyễn Văn An vay tiền của bà Lô Thị Bình.'
    for (const changed of [{ title: named }, { summary: named }, { relation: named }, { notes: [named] }])
      expect(findingsIn(text('Ông A vay tiền.', changed), nothing)).not.toEqual([])
  })

  it('looks for the people and the docket number that the court knows, whatever the detector makes of them', () => {
    const known = { people: ['Hoa Sen', 'Nguyễn Văn An'], caseNumber: '12/2026/TLST-DS' }
    expect(findingsIn(text('cây hoa sen trong ao'), known).map(({ value }) => value)).toContain('Hoa Sen')
    expect(findingsIn(text('Ông Nguyễn Văn A vay tiền.'), known)).toEqual([])
  })

  it('lets encoded text through', () => {
    expect(findingsIn(text('Ông Nguyễn Văn A vay của bà Lô Thị B 200.000.000 đồng; Thẩm phán Lê Văn Thắng.'), nothing)).toEqual([])
  })
})

describe('who passes the gate', () => {
  const finding: Finding = { kind: 'person', value: 'Sông Lam', place: '1', context: 'Sông Lam' }
  const docket: Finding = { kind: 'acceptance-number', value: '12/2026/TLST-DS', place: '1', context: '' }
  const dismissal = { kind: 'person', value: 'Sông Lam', reason: 'Tên con sông.' }

  it('nobody, while a finding is left', () => {
    expect(refusalOf(() => passGate([finding], []))).toBe('judgment.findings-remain')
  })
  it('a finding dismissed with a reason', () => {
    expect(() => passGate([finding], [dismissal])).not.toThrow()
    expect(refusalOf(() => passGate([finding], [{ ...dismissal, reason: ' ' }]))).toBe('judgment.note-missing')
  })
  it('not a dismissal of what nobody found', () => {
    expect(refusalOf(() => passGate([finding], [dismissal, { ...dismissal, value: 'Núi Quyết' }]))).toBe('judgment.not-a-finding')
  })
  it('never the number of a docket', () => {
    expect(refusalOf(() => passGate([docket], [{ ...docket, reason: 'không sao' }]))).toBe('judgment.findings-remain')
  })
})

const families = ['Nguyễn', 'Trần', 'Lô', 'Vừ', 'Phan', 'Hồ']
const middles = ['Văn', 'Thị', 'Bá', 'Thị Thu', 'Đức']
const givens = ['An', 'Bình', 'Xò', 'Hà', 'Hùng', 'Tâm', 'Đào']
const person = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens))
  .map(([family, middle, given]) => `${family} ${middle} ${given}`)
const sentence = fc
  .tuple(person, person, fc.integer({ min: 10_000_000, max: 99_999_999 }))
  .map(
    ([one, other, digits]) =>
      `Nguyên đơn: Ông ${one}, điện thoại 09${digits}, căn cước công dân số 0400${digits}. Bị đơn: Bà ${other}. Ông ${one} cho bà ${other} vay tiền theo vụ án thụ lý số 12/2026/TLST-DS.`,
  )

describe('no text is published with a finding', () => {
  it('the proposal taken whole passes; with any mark undone, what was under it is seen or the gate stays shut', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { maxLength: 6 }), (sentences, undone) => {
        const { source, marks } = proposed(sourceOf({ title: 'Vay tài sản', summary: 'Không trả nợ.', text: sentences.join('\n') }), [])
        const changed = marks.map(
          (mark, index): Mark => (undone.some(each => each % marks.length === index) ? { ...mark, state: 'undone' } : mark),
        )
        const publicText = (its: readonly Mark[]): PublicText => ({ ...publicTextOf(source, its), relation: '', precedents: [], notes: [] })
        expect(findingsIn(publicText(marks), nothing)).toEqual([])
        const findings = findingsIn(publicText(checkedMarks(source, changed)), nothing)
        const isShut = refusalOf(() => passGate(findings, [])) === 'judgment.findings-remain'
        expect(isShut).toBe(findings.length > 0)
        // Whole names and numbers come back with their marks: the gate sees them.
        const isWholeBack = changed.some(mark => mark.state === 'undone' && mark.kind !== 'person')
        if (isWholeBack) expect(isShut).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('what remains is what was found less what was dismissed by kind and value', () => {
    const drawn = fc.record({ kind: fc.constantFrom('person', 'address', 'acceptance-number'), value: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(drawn), fc.array(drawn), (found, dismissed) => {
        const findings = found.map(each => ({ ...each, place: '1', context: '' }))
        const left = remaining(
          findings,
          dismissed.map(each => ({ ...each, reason: 'vì' })),
        )
        for (const each of left) {
          const isDismissed = dismissed.some(({ kind, value }) => kind === each.kind && value === each.value)
          expect(isDismissed && each.kind !== 'acceptance-number').toBe(false)
        }
        expect(left.filter(({ kind }) => kind === 'acceptance-number')).toEqual(findings.filter(({ kind }) => kind === 'acceptance-number'))
      }),
    )
  })
})
