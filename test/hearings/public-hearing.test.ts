import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, latestOfSeries } from '../../functions/hearings/hearing-calendar.ts'
import { postponeHearing } from '../../functions/hearings/hearing-decision.ts'
import { atomOf, changesOf } from '../../functions/hearings/hearing-feed.ts'
import { encodedNames } from '../../functions/hearings/party-name.ts'
import { caseFile } from '../../functions/hearings/public-files.ts'
import { publicHearing } from '../../functions/hearings/public-hearing.ts'
import {
  caseFiles,
  courtFiles,
  dayFiles,
  everyKindFiles,
  kindFiles,
  type PublicFile,
  type Schedule,
} from '../../functions/hearings/schedule-files.ts'
import { type SealedCase, shownParties } from '../../functions/hearings/shown-parties.ts'
import { circumstances, day, loanCase, now, plan, scheduled } from './made.ts'

const person = (fullName: string) => ({ type: 'person' as const, fullName })
const organisation = (fullName: string) => ({ type: 'organisation' as const, fullName })

describe('names in a public list (CV 144/TANDTC-PC)', () => {
  it.each([
    ['the given name is one letter', [person('Nguyễn Văn An')], ['Nguyễn Văn A']],
    ['with its own letter and without its tone', [person('Lê Thị Đào'), person('Trần Thị Ánh')], ['Lê Thị Đ', 'Trần Thị A']],
    ['different names need no number', [person('Nguyễn Văn Tâm'), person('Trần Văn Tâm')], ['Nguyễn Văn T', 'Trần Văn T']],
    ['those that look alike are numbered', [person('Phan Hoài Hà'), person('Phan Hoài Hương')], ['Phan Hoài H1', 'Phan Hoài H2']],
    ['organisations keep their legal form', [organisation('Công ty TNHH Hòa Bình')], ['Công ty TNHH HB']],
    ['a single name keeps one letter', [person('Bhiu')], ['B']],
    ['State bodies are not encoded', [organisation('Ủy ban nhân dân phường Vinh Phú')], ['Ủy ban nhân dân phường Vinh Phú']],
  ])('%s', (_, parties, shown) => {
    expect(encodedNames(parties)).toEqual(shown)
  })

  it('never show a given name of more than one letter', () => {
    const word = fc.constantFrom('Nguyễn', 'Văn', 'Thị', 'Thắng', 'Hương', 'Ánh', 'Đào', 'Quỳnh', 'Khánh')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 }), names => {
        const shown = encodedNames(names.map(words => person(words.join(' '))))
        expect(shown.every(name => /^.+ \p{Lu}\d?$/u.test(name))).toBe(true)
      }),
    )
  })
})

describe('parties are sealed by default', () => {
  const its = (changed: Partial<SealedCase>): SealedCase => ({ ...loanCase(), ...changed })
  const minor = [{ ...person('Nguyễn Văn Bé'), role: 'related' as const, isMinor: true }]

  it.each<[string, Partial<SealedCase>, boolean]>([
    ['a loan', {}, true],
    ['a family case', { kind: 'HNGĐ', relation: 'HNGĐ-28.1' }, false],
    ['a measure against a person', { kind: 'BPXLHC', relation: '' }, false],
    ['a case with somebody under 18', { parties: [...loanCase().parties, ...minor] }, false],
    ['a case that an officer sealed', { isSealed: true }, false],
    ['a sexual offence', { kind: 'HS', relation: 'Hiếp dâm' }, false],
    ['an offence that nobody has named', { kind: 'HS', relation: '' }, false],
    ['a theft', { kind: 'HS', relation: 'Trộm cắp tài sản' }, true],
  ])('%s: shown %s', (_, changed, isShown) => {
    expect(shownParties(its(changed)) !== null).toBe(isShown)
  })

  it('victims never are in it', () => {
    const parties = [
      { ...person('Nguyễn Bá Lực'), role: 'accused' as const, isMinor: false },
      { ...person('Hồ Thị Nga'), role: 'victim' as const, isMinor: false },
    ]
    expect(shownParties(its({ kind: 'HS', relation: 'Trộm cắp tài sản', parties }))).toEqual([{ role: 'accused', names: ['Nguyễn Bá L'] }])
  })

  it('of a closed hearing only court and hour are told, in every file', () => {
    const hearings = [scheduled({ isClosed: true, room: 'Phòng kín 7' })]
    const files = everyFile({ ...schedule, hearings })
    expect(files).toContain('Phiên tòa xét xử kín')
    for (const secret of ['12/2026', 'Phòng kín 7', 'Lê Văn Thắng', 'Nguyễn', 'Phan Thị Hạnh', 'DS-26']) expect(files).not.toContain(secret)
    expect(caseFiles({ ...schedule, hearings }, '12/2026/TLST-DS')).toMatchObject({
      files: [],
      gone: [expect.any(String), expect.any(String), expect.any(String)],
    })
  })

  it('no full name of a party, no address of an online room, no reason of a postponement is in any file', () => {
    const hearing = scheduled({ mode: 'online', joinAddress: 'https://room.example/secret' })
    const { changes } = postponeHearing(
      hearing,
      {
        how: 'postponed',
        decision: { number: '6', on: day('2026-11-21') },
        reason: 'Bị đơn nằm viện',
        plan: plan({ day: day('2026-12-03') }),
      },
      () => '20261203-00000002',
      circumstances(),
    )
    const files = everyFile({ ...schedule, hearings: changes.map(change => change.hearing) })
    for (const secret of ['Nguyễn Văn An', 'Trần Thị Bình', 'room.example', 'nằm viện', 'vneid-', 'case-1'])
      expect(files).not.toContain(secret)
    expect(files).toContain('Nguyễn Văn A')
  })
})

const court = { code: 'NA-KV01', nameVi: 'Tòa án nhân dân khu vực 1', nameEn: 'Court of Region 1' }
const schedule: Schedule = {
  court,
  hearings: [],
  today: day('2026-11-21'),
  now,
  origin: 'https://cua-cong.example',
  dayOff: () => undefined,
}

const contentOf = (file: PublicFile): string => (file.kind === 'file' ? file.content : JSON.stringify([file.slots('vi'), file.slots('en')]))

const everyFile = (its: Schedule): string => {
  const days = [...new Set(its.hearings.map(hearing => hearing.day))]
  const numbers = [...new Set(its.hearings.map(hearing => hearing.caseNumber))]
  return [
    ...courtFiles(its),
    ...days.flatMap(each => dayFiles(its, each)),
    ...kindFiles(its, 'DS'),
    ...everyKindFiles({ ...its, courts: [its.court] }, 'DS'),
    ...numbers.flatMap(number => caseFiles(its, number).files),
  ]
    .map(contentOf)
    .join('\n')
}

describe('calendars and feeds', () => {
  const seatOf = () => ({ code: 'NA-KV01', name: 'Tòa án; "khu vực", 1' })
  const about = { seatOf, name: 'Lịch', origin: 'https://cua-cong.example' }
  const first = scheduled()
  const { changes } = postponeHearing(
    first,
    { how: 'postponed', decision: { number: '6', on: day('2026-11-21') }, reason: 'Vắng', plan: plan({ day: day('2026-12-03') }) },
    () => '20261203-00000002',
    circumstances(loanCase(), '2026-11-21T03:00:00.000Z'),
  )
  const series = changes.map(({ hearing }) => publicHearing(hearing))

  it('a hearing that was put off moves in a calendar: the same entry, a higher sequence, the new day (RFC 5545, 3.8.7.4)', () => {
    const before = calendarOf([publicHearing(first)], about)
    const after = calendarOf(series, about)
    const uid = (text: string) => /UID:(\S+)/.exec(text)?.[1]
    expect(uid(after)).toBe(uid(before))
    expect(after.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(before).toContain('DTSTART:20261126T010000Z')
    expect(after).toContain('DTSTART:20261203T010000Z')
    expect([before, after].map(text => /SEQUENCE:(\d+)/.exec(text)?.[1])).toEqual(['0', '1'])
  })

  it('one that is put off without a day is cancelled in a calendar', () => {
    const hearing = { ...first, state: 'postponed' as const, revision: 1 }
    expect(calendarOf([publicHearing(hearing)], about)).toContain('STATUS:CANCELLED')
  })

  it('lines end with CRLF and have at most 75 octets; commas and semicolons are escaped', () => {
    const text = calendarOf(series, about)
    const lines = text.split('\r\n')
    expect(lines.every(line => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(text.replaceAll('\r\n ', '')).toContain('Tòa án\\; "khu vực"\\, 1')
  })

  it('a feed tells each change once, the latest first, under an id that stays', () => {
    const told = changesOf(series)
    expect(told.map(({ act }) => act)).toEqual(['postponed', 'scheduled'])
    expect(new Set(told.map(({ id }) => id)).size).toBe(2)
    expect(changesOf([publicHearing(first)])[0]?.id).toBe(told[1]?.id)
    const atom = atomOf(series, {
      seatOf,
      title: 'Lịch & <tin>',
      address: 'https://cua-cong.example/x.xml',
      origin: about.origin,
    })
    expect(atom).toContain('<title>Lịch &amp; &lt;tin&gt;</title>')
    expect(atom.match(/<entry>/g)).toHaveLength(2)
  })

  it('of a kind at every court say where each hearing sits, and lead to the page of that court', () => {
    const elsewhere = { ...scheduled(), seriesId: '20261126-00000009', courtCode: 'NA-KV02' }
    const courts = [court, { code: 'NA-KV02', nameVi: 'Tòa án nhân dân khu vực 2', nameEn: 'Court of Region 2' }]
    const files = everyKindFiles({ courts, hearings: [first, elsewhere], origin: about.origin }, 'DS')
    expect(files.map(file => (file.kind === 'file' ? file.key : ''))).toEqual(['hearings/kind/DS.ics', 'hearings/kind/DS.xml'])
    for (const text of files.map(file => contentOf(file).replaceAll('\r\n ', ''))) {
      for (const code of ['NA-KV01', 'NA-KV02']) expect(text).toContain(`/lich-xet-xu/${code}/2026-11-26`)
      expect(text).toContain('Tòa án nhân dân khu vực 2')
    }
  })

  it('of a series one hearing is left, whatever the order they are given in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(series, { minLength: 2 }), shuffled => {
        expect(latestOfSeries(shuffled).map(hearing => hearing.day)).toEqual(['2026-12-03'])
      }),
    )
  })
})

describe('addresses', () => {
  it('of a case number are ASCII, and different for different registers', () => {
    expect(caseFile('NA-KV01', '12/2026/TLST-HNGĐ', 'json')).toBe('hearings/NA-KV01/case/12-2026-tlst-hngd.json')
    expect(caseFile('NA-KV01', '12/2026/TLST-LĐ', 'ics')).not.toBe(caseFile('NA-KV01', '12/2026/TLST-DS', 'ics'))
  })
})
