// Holds the court finder to what is known, and to never guessing what is not.
import { describe, expect, test } from 'vitest'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { defaultDirectory } from '../../functions/kernel/court-directory.ts'
import { formatCourtDirectoryCsv, parseCourtDirectoryCsv } from '../../functions/kernel/court-directory-csv.ts'
import {
  type CourtRow,
  communeName,
  courtOn,
  findCommune,
  findCourt,
  findCourtForCommune,
  makeCourtDirectory,
  searchCommunes,
} from '../../functions/kernel/courts.ts'

const before = parseCivilDate('2025-06-30')
const after = parseCivilDate('2025-07-01')

describe('the courts of Nghệ An since 1 July 2025', () => {
  test('one provincial court, twelve regional courts, twenty district courts that ended', () => {
    const count = (level: string) => defaultDirectory.courts.filter(court => court.level === level).length
    expect([count('provincial'), count('regional'), count('district')]).toEqual([1, 12, 20])
    expect(defaultDirectory.communes).toHaveLength(130)
  })

  test('35 communes have a court that is known', () => {
    const found = defaultDirectory.communes.filter(commune => 'court' in findCourtForCommune(defaultDirectory, commune.code))
    expect(found).toHaveLength(35)
  })

  test.each([
    ['16681', 'Phường Thành Vinh', 'TAND khu vực 1 - Nghệ An'],
    ['17827', 'Xã Nghi Lộc', 'TAND khu vực 2 - Nghệ An'],
    ['17395', 'Xã Hải Châu', 'TAND khu vực 3 - Nghệ An'],
    ['17110', 'Phường Hoàng Mai', 'TAND khu vực 4 - Nghệ An'],
  ])('%s, %s, is heard by %s', (code, _name, shortVi) => {
    expect(findCourtForCommune(defaultDirectory, code)).toMatchObject({ court: { shortVi } })
  })

  test('where the area is not known the person chooses among all regional courts, unknown areas first, and is never refused', () => {
    for (const code of ['16738', '99999', '']) {
      const finding = findCourtForCommune(defaultDirectory, code)
      const codes = 'candidates' in finding ? finding.candidates.map(court => court.code) : []
      expect(codes).toHaveLength(12)
      expect(codes[0]).toBe('NA-KV05')
      expect(codes.at(-1)).toBe('NA-KV04')
    }
  })

  test('before their first day the regional courts are no one’s court', () => {
    expect(findCourtForCommune(defaultDirectory, '16681', before)).toEqual({ candidates: [] })
    expect(findCourtForCommune(defaultDirectory, '16681', after)).toMatchObject({ court: { code: 'NA-KV01' } })
  })
})

describe('a court on a day', () => {
  test('a district court answers until 30 June 2025, its successor from 1 July', () => {
    expect(courtOn(defaultDirectory, 'NA-H-DIEN-CHAU', before)?.shortVi).toBe('TAND huyện Diễn Châu')
    expect(courtOn(defaultDirectory, 'NA-H-DIEN-CHAU', after)?.code).toBe('NA-KV03')
  })

  test('where the successor is not known there is no answer', () => {
    expect(courtOn(defaultDirectory, 'NA-H-QUE-PHONG', before)?.shortVi).toBe('TAND huyện Quế Phong')
    expect(courtOn(defaultDirectory, 'NA-H-QUE-PHONG', after)).toBeUndefined()
  })

  test('a court does not answer before its time, an unknown one never', () => {
    expect(courtOn(defaultDirectory, 'NA-KV01', before)).toBeUndefined()
    expect(courtOn(defaultDirectory, 'NA-KV99', after)).toBeUndefined()
    expect(findCourt(defaultDirectory, 'NA-KV99')).toBeUndefined()
  })
})

describe('finding a commune', () => {
  const names = (text: string) => searchCommunes(defaultDirectory, text).map(commune => communeName(commune))

  test.each([
    ['thanh vinh', 'Phường Thành Vinh'],
    ['phường Thành Vinh', 'Phường Thành Vinh'],
    ['THÁI HOÀ', 'Phường Thái Hòa'],
    ['thái hòa', 'Phường Thái Hòa'],
    ['cua lo', 'Phường Cửa Lò'],
    ['16681', 'Phường Thành Vinh'],
    ['Cửa Lò'.normalize('NFD'), 'Phường Cửa Lò'],
  ])('%j finds %s first', (text, name) => {
    expect(names(text)[0]?.normalize('NFC').replace('oà', 'òa')).toBe(name)
  })

  test('the name of an old district finds all of its communes', () => {
    const found = searchCommunes(defaultDirectory, 'huyện Nghĩa Đàn', 20)
    expect(found[0]?.name).toBe('Nghĩa Đàn')
    expect(found.filter(commune => commune.formerDistrict === 'Nghĩa Đàn')).toHaveLength(
      defaultDirectory.communes.filter(commune => commune.formerDistrict === 'Nghĩa Đàn').length,
    )
  })

  test('nothing typed finds nothing, and no more is listed than asked', () => {
    expect(names(' ')).toEqual([])
    expect(names('xyz')).toEqual([])
    expect(searchCommunes(defaultDirectory, 'n', 3)).toHaveLength(3)
  })

  test('a commune is named as a title or inside an address', () => {
    const commune = findCommune(defaultDirectory, '16681')
    expect(commune && [communeName(commune), communeName(commune, 'inside')]).toEqual(['Phường Thành Vinh', 'phường Thành Vinh'])
  })
})

describe('an administrator’s directory', () => {
  const file = formatCourtDirectoryCsv(defaultDirectory)
  const edited = (from: string | RegExp, to: string) => () => parseCourtDirectoryCsv(file.replace(from, to), defaultDirectory.communes)

  test('goes out to a spreadsheet and comes back the same', () => {
    expect(parseCourtDirectoryCsv(file, defaultDirectory.communes)).toEqual(defaultDirectory)
  })

  test('an area that becomes known routes its communes', () => {
    const directory = edited(/(NA-KV05,.*),\?,/, '$1,16738 16744,')()
    expect(findCourtForCommune(directory, '16738')).toMatchObject({ court: { code: 'NA-KV05' } })
  })

  test.each<[string, string | RegExp, string, number]>([
    ['court-directory.duplicate-court', 'NA-KV02,', 'NA-KV01,', 4],
    ['court-directory.unknown-successor', '2025-06-30,NA-KV01', '2025-06-30,NA-KV77', 15],
    ['court-directory.unknown-commune', '16681', '11111', 3],
    ['court-directory.commune-claimed-twice', '17827', '16681', 4],
    ['court-directory.unknown-level', 'NA-KV02,regional', 'NA-KV02,local', 4],
    ['court-directory.code-invalid', 'NA-KV02,', 'khu vực 2,', 4],
    ['court-directory.name-missing', 'TAND khu vực 2 - Nghệ An', '', 4],
    ['court-directory.ends-before-it-begins', /(NA-KV02,.*),2025-07-01,,/, '$1,2025-07-01,2025-06-30,', 4],
    ['court-directory.area-of-another-level', /(NA-T,.*),,NQ81/, '$1,16681,NQ81', 2],
  ])('%s is refused with its line', (code, from, to, line) => {
    expect(edited(from, to)).toThrow(expect.objectContaining({ kind: 'invalid', code, facts: expect.objectContaining({ line }) }))
  })

  test('successors that lead back to the start, dates that do not exist and empty files are refused', () => {
    const court = (code: string, successor: string | null): CourtRow => ({
      ...{ code, successor, level: 'regional', nameVi: 'Tòa', nameEn: 'Court', shortVi: 'TAND', validFrom: null, validTo: null },
      ...{ address: null, phone: null, communeCodes: null, source: '', confidence: '' },
    })
    expect(() => makeCourtDirectory([court('A-1', 'A-2'), court('A-2', 'A-1')], [])).toThrow(
      expect.objectContaining({ code: 'court-directory.successor-cycle' }),
    )
    expect(edited('2025-07-01', '2025-07-32')).toThrow(expect.objectContaining({ code: 'date.invalid' }))
    expect(() => parseCourtDirectoryCsv(file.split('\r\n')[0] ?? '', [])).toThrow(
      expect.objectContaining({ code: 'court-directory.empty' }),
    )
  })
})
